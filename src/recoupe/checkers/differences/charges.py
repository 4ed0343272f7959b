"""What somebody is charged with, and what an inquiry is for: « mis en examen pour meurtre », « pour assassinat ».

Only offences of which two articles share none are two. Of charges it must be the one person whose case the story tells;
of inquiries a later article must have the other offence, which then is news.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.claims.said import said
from recoupe.checkers.components import components
from recoupe.checkers.differences.apart import across
from recoupe.checkers.differences.case import accused, principal
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.checkers.differences.turned import long_ago
from recoupe.languages.charges import charges
from recoupe.languages.questions import question
from recoupe.languages.stages import stages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Difference, Span
    from recoupe.page import Story

REACH: Final = 10  # words from « pour » to the last offence of a list
BEFORE: Final = 3  # words before a charge that may make it none, « condamné en 2011 », « déjà poursuivi »


class Charge(NamedTuple):
    """The offences of a charge or an inquiry, in a statement."""

    offences: frozenset[str]
    at: Span


def check(story: Story, desk: Desk) -> Iterator[Difference]:
    """The charges against the one whose case is told, and the inquiries, for two things."""
    every = [one for one in said(story) if not long_ago(one, desk.pages[one.article])]
    person = principal(every, desk)
    for what in ("inquiry", "charged"):
        found: defaultdict[str, list[Charge]] = defaultdict(list)
        for one in every:
            for charge in _charges(one, what, person, desk):
                found[one.article].append(charge)
        sides = _two(found)
        if sides and (what == "charged" or _ordered(sides, desk)):
            rows = [[charge.at for name in side for charge in found[name]] for side in sides]
            told = [desk.side(desk.text(min(row)), row) for row in rows]
            nature = "conflict" if what == "charged" else "update"
            yield difference("charge", question(desk.code, what), nature, by_articles(told))


def _two(found: dict[str, list[Charge]]) -> list[list[str]] | None:
    """The articles in two groups that share no offence, if there are two."""
    every = {name: frozenset().union(*(charge.offences for charge in row)) for name, row in found.items()}
    links = [(a, b) for a, b in across(sorted(every), str) if every[a] & every[b]]
    groups = components(sorted(every), links)
    return [sorted(group) for group in groups] if len(groups) == 2 else None  # noqa: PLR2004


def _ordered(sides: list[list[str]], desk: Desk) -> bool:
    """Whether all of one side is known to have come out before all of the other."""
    one, other = sides
    return all(desk.before(a, b) for a in one for b in other) or all(desk.before(b, a) for a in one for b in other)


def _charges(one: Said, what: str, person: str | None, desk: Desk) -> Iterator[Charge]:
    """What a statement has somebody charged with, or an inquiry opened for."""
    page = desk.pages[one.article]
    signs, words = charges(page.article.lang), page.words[one.first : one.first + len(one.words)]
    for match in signs.told[what].finditer(one.line):
        first, last = one.line[: match.start()].count(" "), one.line[: match.end()].count(" ")
        offences = " ".join(one.words[last + 1 : last + 1 + REACH])
        named = [*signs.offence.finditer(offences)]
        unsure = stages(page.article.lang).unsure.search(" ".join(one.words[max(0, first - BEFORE) : first]))
        if named and not unsure and (what == "inquiry" or _of(person, one, first, last, desk)):
            end = last + 1 + offences[: named[-1].end()].count(" ")
            yield Charge(frozenset(m.lastgroup or "" for m in named), page.span(words[first].start, words[end].end))


def _of(person: str | None, one: Said, first: int, last: int, desk: Desk) -> bool:
    """Whether a charge is against the one whose case is told, and nobody else."""
    page = desk.pages[one.article]
    words = page.words[one.first : one.first + len(one.words)]
    if not person or not charges(page.article.lang).several.isdisjoint(one.words[max(0, first - BEFORE) : first]):
        return False
    return accused(one, words[first].start, words[last].end, desk) in {person, None}
