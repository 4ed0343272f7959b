"""Which articles descend from one text: shared wording, an agency's credit, a declared original."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from recoupe.checkers.components import components
from recoupe.checkers.passages.coverage import counted
from recoupe.languages import registry
from recoupe.model import Credit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.checkers.origins.copies import Copies
    from recoupe.checkers.passages.coverage import Coverage
    from recoupe.page import Page

LINK = (
    0.14  # share of the shorter article's reporting; 0.10 to 0.18 give the same counts, independent articles reach 0.11
)
LINK_WORDS = 28  # words; a brief of 200 words reaches 0.11 with set phrases alone
LINK_RUN = 8  # words in the longest fragment; set phrases end before
UNNAMED: Final = "agences"  # as `finders/credits` calls agencies that a credit does not name
CREDITS: Final = ("signoff", "byline", "with")  # the forms by which an agency owns the text; "told" needs more


def linked(coverage: Coverage, left: str, right: str) -> bool:
    """Whether two articles share enough reporting to descend from one text."""
    shared = min(coverage.shared(left, right), coverage.shared(right, left))
    shorter = min(coverage.reporting[left], coverage.reporting[right])
    return shared >= LINK_WORDS and shared >= LINK * shorter and coverage.longest(left, right) >= LINK_RUN


def families(coverage: Coverage, copies: Copies) -> list[set[str]]:
    """The articles whose wording descends from one text, in groups; an article with two sources is in two groups.

    Wording is passed on: A and C are one family where each shares a text with B. Only where the ends are signed by
    different agencies is B a compilation of two families instead. Copies are left out.
    """
    names = sorted(coverage.pages.keys() - copies.hosts.keys())
    pairs = list(combinations(names, 2))
    edges = {(a, b) for a, b in pairs if b in copies.twins[a] or linked(coverage, a, b) or _told(coverage, a, b)}
    edges |= {pair for pair in _declared(coverage) if not copies.hosts.keys() & set(pair)}
    return [part for group in components(names, sorted(edges)) for part in _parted(group, edges, coverage)]


def agencies(page: Page, forms: tuple[str, ...] = CREDITS) -> set[str]:
    """The agencies that an article credits in these forms; of a live page, those that every entry credits.

    Where its text credits none, those that its page or its export names as its authors.
    """
    signed = [c for c in page.of(Credit) if c.form in forms and is_agency(c)]
    scopes = {agency: {c.scope for c in signed if c.agency == agency} for agency in {c.agency for c in signed}}
    if not signed and forms[0] in CREDITS:
        return {*page.article.agencies}
    return {agency for agency, its in scopes.items() if None in its or len(its) == len(page.article.entries)}


def unnamed(page: Page) -> tuple[Credit, ...]:
    """The credits by which an article owes its text to agencies without a name: « (avec agences) »."""
    return tuple(c for c in page.of(Credit) if c.form in CREDITS and c.agency == UNNAMED and c.scope is None)


def is_agency(credit: Credit) -> bool:
    """Whether a credit names an agency: one of the registry, or a name that signs and is no outlet of it."""
    if registry.agency(credit.agency):
        return True
    return credit.form in CREDITS and credit.agency[:1].isupper() and not registry.outlet(credit.agency)


def _told(coverage: Coverage, left: str, right: str) -> bool:
    """Whether two articles name one agency, be it only as the one who was told, and share a run of its wording."""
    named = (agencies(coverage.pages[name], (*CREDITS, "told")) for name in (left, right))
    return bool(set.intersection(*named)) and coverage.longest(left, right) >= LINK_RUN


def _declared(coverage: Coverage) -> Iterator[tuple[str, str]]:
    """An article and the one that it calls its original by a canonical address of another publisher."""
    home = {page.article.url: name for name, page in coverage.pages.items() if page.article.url}
    for name, page in coverage.pages.items():
        original = home.get(page.article.canonical or "")
        if original and original != name:
            yield name, original


def _parted(group: set[str], edges: set[tuple[str, str]], coverage: Coverage) -> list[set[str]]:
    """The group, or its families where one article compiles the dispatches of two agencies."""
    signed = {name: agencies(coverage.pages[name]) for name in group}
    if len(set().union(*signed.values())) > 1:
        for bridge in sorted(group):
            rest = [edge for edge in edges if edge[0] in group and bridge not in edge]
            parts = components(sorted(group - {bridge}), rest)
            named = [set().union(*(signed[name] for name in part)) for part in parts]
            if any(a and b and not a & b for a, b in combinations(named, 2)):
                return [part | {bridge} for part in _named_parts(parts, named, bridge, coverage)]
    return [group]


def _named_parts(parts: list[set[str]], named: list[set[str]], bridge: str, coverage: Coverage) -> list[set[str]]:
    """The parts that an agency signs, each with the unsigned parts that share most with the bridge's same words."""
    kept = [set(part) for part, agency in zip(parts, named, strict=True) if agency]
    for part, agency in zip(parts, named, strict=True):
        if not agency:
            here = coverage.covered(bridge, part)
            max(kept, key=lambda other: counted(here, bytes(coverage.covered(bridge, other)))).update(part)
    return kept
