"""What a prosecutor asks and a court gives: « quatre ans requis », « trois ans prononcés »; two papers on one verdict.

| said | nature |
|---|---|
| asked in one article, something else given in a later one | update |
| two terms, fines, bans given, or two asked, to one person | conflict |
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.checkers.differences.terms import MAIN, Penalty, read
from recoupe.languages.penalties import penalties

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.model import Difference, Side

MOST: Final = 2  # values of one thing; more are of several persons


def check(desk: Desk) -> Iterator[Difference]:
    """The penalties of which articles tell two."""
    every = [one for page in desk.pages.values() for one in read(page, desk)]
    main = _main(every)
    rows: defaultdict[tuple[str, str], list[Penalty]] = defaultdict(list)
    for one in every:
        rows[one.sort, MAIN if one.person == main else one.person].append(one)
    for (sort, person), group in sorted(rows.items()):
        name = person or main
        asked = penalties(desk.code).labels[sort].format(of=_of(name, desk))
        given, sought = (list(_single(group, given=stage)) for stage in (True, False))
        for stage in (given, sought):
            values = _values(stage)
            if len(values) == MOST:
                yield difference("penalty", asked, "conflict", by_articles(_side(v, desk) for v in values))
        yield from _turned(sought, given, asked, desk)


def _turned(sought: Sequence[Penalty], given: Sequence[Penalty], asked: str, desk: Desk) -> Iterator[Difference]:
    """What was asked in some articles, and given in others that came out later."""
    told = {one.at.article for one in given}
    before = [one for one in sought if one.at.article not in told]
    single = len(_values(before)) == len(_values(given)) == 1 < len(_values([*before, *given]))
    if single and not any(desk.before(a.at.article, b.at.article) for a in given for b in before):
        yield difference("penalty", asked, "update", [_side(before, desk), _side(given, desk)])


def _main(every: Sequence[Penalty]) -> str:
    """Whom the case is about: the person to whom most articles give a penalty."""
    pairs = {(one.person, one.at.article) for one in every if " " in one.person}
    count = Counter(person for person, _ in pairs)
    return min(count, key=lambda name: (-count[name], name), default=MAIN)


def _single(group: Sequence[Penalty], *, given: bool) -> Iterator[Penalty]:
    """The penalties of one stage, of the articles that give one alone."""
    rows: defaultdict[str, list[Penalty]] = defaultdict(list)
    for one in group:
        if one.given == given:
            rows[one.at.article].append(one)
    for mine in rows.values():
        if len(_values(mine)) == 1:
            yield from mine


def _values(group: Sequence[Penalty]) -> list[list[Penalty]]:
    """The penalties by how much they are; where all are as much, by how much is to serve."""
    rows: defaultdict[float, list[Penalty]] = defaultdict(list)
    for one in group:
        rows[one.value].append(one)
    firm = {one.firm for one in group} - {None}
    if len(rows) == 1 and len(firm) > 1:
        return [[one for one in group if one.firm == months] for months in sorted(firm, key=str)]
    return [rows[value] for value in sorted(rows)]


def _side(group: Sequence[Penalty], desk: Desk) -> Side:
    """Those who tell one."""
    return desk.side(desk.text(min(one.at for one in group)), (one.at for one in group))


def _of(name: str, desk: Desk) -> str:
    """For whom, as the question says it."""
    known = penalties(desk.code).labels
    return known["of"].format(name=known.get(name, name)) if name else ""
