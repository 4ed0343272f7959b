"""Two numbers for one thing: of one toll in one place, or in the same words.

| said | nature |
|---|---|
| quelques milliers · 10.500 | granularity |
| 30.000 selon les uns, 18.000 selon les autres | perspective |
| a toll, or articles of two days | update |
| anything else | conflict |
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from recoupe.checkers.components import components
from recoupe.checkers.differences.counting import PLACED, asked, likely, perspectives
from recoupe.checkers.differences.intervals import TIMES, differ
from recoupe.checkers.differences.scope import Count, read
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.languages.counts import counts
from recoupe.languages.questions import question

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.model import Claim, Difference, Discord, Side

MOST: Final = 4  # sides; more are several things


def check(desk: Desk, claims: Sequence[Claim]) -> Iterator[Difference]:
    """The numbers that differ, once for each thing that is counted."""
    every = [one for page in desk.pages.values() for one in read(page)]
    by_place = {one.at: one for one in every}
    told = [(a, b) for a, b in perspectives(every)]
    pairs = [(a, b) for a, b in asked(every, claims) if differ(a.slot, b.slot) and likely(a, b)]
    links = [(a.at, b.at) for a, b in [*told, *pairs] if _comparable(a, b, desk)]
    for group in components(sorted({at for link in links for at in link}), links):
        yield from _difference(
            [by_place[at] for at in sorted(group)], desk, told=bool(told) and any(a.at in group for a, _ in told)
        )


def _comparable(left: Count, right: Count, desk: Desk) -> bool:
    """Whether two numbers can be of one event: of what is counted anew each week, within a few days."""
    placed = {left.kind, right.kind} & PLACED
    return desk.together(left.article, right.article) and not (placed and not desk.near(left.article, right.article))


def _difference(group: list[Count], desk: Desk, *, told: bool) -> Iterator[Difference]:
    """The difference of some numbers for one thing, unless every article of one has another one too."""
    by_value: defaultdict[tuple[str, str], list[Count]] = defaultdict(list)
    for one in group:
        by_value[one.slot.value, "" if told else one.slot.bound].append(one)
    articles = {value: {one.article for one in ones} for value, ones in by_value.items()}
    kept = [v for v in by_value if told or not any(articles[v] < articles[w] for w in by_value if w != v)]
    if not 1 < len(kept) <= MOST:
        return
    sides = [_side(by_value[value], desk, told=told) for value in sorted(kept)]
    nature = _nature([one for value in kept for one in by_value[value]], sides)
    yield difference("number", _question(group, desk), nature, by_articles(sides))


def _side(ones: list[Count], desk: Desk, *, told: bool) -> Side:
    """What some articles count."""
    named = [one.informant for one in ones if one.informant]
    return desk.side(desk.text(ones[0].at), (one.at for one in ones), named[:1] if told else named)


def _nature(group: list[Count], sides: list[Side]) -> Discord:
    """What kind of difference these numbers make."""
    told = [set(side.informants) for side in sides]
    if all(told) and not set.intersection(*told):
        return "perspective"
    natures = {differ(a.slot, b.slot) for a in group for b in group} - {None}
    if natures == {"granularity"}:
        return "granularity"
    if len({one.slot.value for one in group}) == 1:  # « près de 300 », « plus de 300 »
        return "conflict"
    if any(one.kind for one in group):
        return "update"
    dates = {side.published for side in sides}
    lasting = group[0].slot.unit in TIMES
    return "conflict" if lasting or None in dates or len(dates) == 1 else "update"


def _question(group: list[Count], desk: Desk) -> str:
    """What the numbers answer."""
    if group[0].slot.unit == "year" and any(one.aged for one in group):
        return question(desk.code, "age")
    kind = next((one.kind for one in group if one.kind), None)
    units = [desk.text(one.slot.unit_at) for one in group if one.slot.unit_at]
    what = (
        counts(desk.code).labels[kind] if kind else max(units, key=lambda unit: (units.count(unit), unit), default="")
    )
    places = {one.place for one in group}
    if not what:
        return question(desk.code, "number")
    if len(places) == 1 and group[0].where:
        return question(desk.code, "count_at", name=what, at=desk.text(group[0].where))
    return question(desk.code, "count", name=what)
