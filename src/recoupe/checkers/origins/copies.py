"""Articles that add nothing to the others: they are set apart before origins are counted, and join their hosts after.

A copy is never a new source, so it must not change any decision either: a shortened reprint would make the rest of its
original look like the newsroom's own, and two dispatches pasted into one file would make them look like one.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import msgspec

from recoupe.alignment import SEED
from recoupe.checkers.components import components
from recoupe.checkers.passages.coverage import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from recoupe.checkers.passages.coverage import Coverage
    from recoupe.page import Page

# Share of an article\'s words, and of its reporting, that stand in another; 0.7 to 0.9 give the same counts.
REPRINT = 0.8


class Copies(msgspec.Struct, frozen=True):
    """Which articles are copies, and of what."""

    twins: dict[str, frozenset[str]]  # by article: those that are as good as the same text, itself among them
    hosts: dict[str, frozenset[str]]  # by copy: the articles that hold its text, none of them a copy


def readings(coverage: Coverage) -> Iterator[Copies]:
    """What may be a copy of what.

    Where an article is made up of others there are two readings, which the texts alone cannot tell apart: the others
    are cut from it, or it is pasted together from them, or one of them with a paragraph added.
    """
    longer = _containers(coverage)
    mutual = [(name, other) for name, others in longer.items() for other in others if name in longer[other]]
    groups = components(sorted(coverage.pages), mutual)
    twins = {name: frozenset(group) for group in groups for name in group}
    cut = {name: others - twins[name] for name, others in longer.items() if others - twins[name]}
    yield _copies(twins, cut)
    pieces = {name: used for name in sorted(coverage.pages) if (used := _pieces(name, longer, coverage))}
    if pieces:
        rest = {name: others - pieces.keys() for name, others in cut.items() if others - pieces.keys()}
        astride = {name: others for name, others in cut.items() if not set().union(*pieces.values()) & {name}}
        yield _copies(twins, {**astride, **rest, **pieces})


def _copies(twins: dict[str, frozenset[str]], hosts: Mapping[str, AbstractSet[str]]) -> Copies:
    """The copies, each with those of its hosts that are none."""
    return Copies(twins, {name: frozenset(_kept(name, hosts)) for name in hosts})


def _containers(coverage: Coverage) -> dict[str, set[str]]:
    """By article: the articles in which it stands, as good as whole."""
    found: dict[str, set[str]] = {name: set() for name in coverage.pages}
    for left, right in combinations(sorted(coverage.pages), 2):
        if _contained(coverage, left, right):
            found[left].add(right)
        if _contained(coverage, right, left):
            found[right].add(left)
    return found


def _contained(coverage: Coverage, name: str, other: str) -> bool:
    """Whether an article stands in another, as good as whole."""
    if len(coverage.pages[name].words) < SEED:
        return f" {_folded(coverage.pages[name])} " in f" {_folded(coverage.pages[other])} "
    standing = coverage.standing.get((name, other))
    return standing is not None and _whole(coverage, name, standing)


def _whole(coverage: Coverage, name: str, standing: bytearray) -> bool:
    """Whether these words are as good as all of an article."""
    reporting = counted(standing, coverage.counts[name])
    return sum(standing) >= REPRINT * len(standing) and reporting >= REPRINT * coverage.reporting[name]


def _folded(page: Page) -> str:
    """The folded words of an article, one space between them."""
    return " ".join(word.folded for word in page.words)


def _pieces(name: str, longer: dict[str, set[str]], coverage: Coverage) -> frozenset[str]:
    """The shorter articles that make up this one, the longest first, where they do."""
    sizes = {other: (len(page.words), other) for other, page in coverage.pages.items()}
    inside = [other for other, holders in longer.items() if name in holders and sizes[other] < sizes[name]]
    union, used = bytearray(len(coverage.reasons[name])), set[str]()
    for piece in sorted(inside, key=lambda other: (-sizes[other][0], other)):
        grown = coverage.covered(name, {*used, piece})
        if sum(grown) >= sum(union) + SEED:
            used.add(piece)
            union = grown
    return frozenset(used) if used and _whole(coverage, name, union) else frozenset()


def _kept(name: str, hosts: Mapping[str, AbstractSet[str]]) -> set[str]:
    """The hosts of a copy that are no copies themselves, through any number of copies between."""
    seen, open_ = {name}, set(hosts[name])
    kept: set[str] = set()
    while open_:
        other = open_.pop()
        if other in seen:
            continue
        seen.add(other)
        if other in hosts:
            open_ |= hosts[other]
        else:
            kept.add(other)
    return kept
