"""Two numbers for one thing: of one toll in one place, or in the same words.

| said | nature |
|---|---|
| quelques milliers · 10.500 | granularity |
| 30.000 selon les uns, 18.000 selon les autres | perspective |
| a toll, or articles of two days | update |
| a toll of what is tried | conflict |
| anything else | conflict |
"""

from __future__ import annotations

from itertools import combinations, starmap
from typing import TYPE_CHECKING, Final

from recoupe.checkers.components import components
from recoupe.checkers.differences.counting import asked, perspectives, same
from recoupe.checkers.differences.intervals import ROUND, differ, outgrown
from recoupe.checkers.differences.kinds import BODILY, PLACED, STEADY
from recoupe.checkers.differences.sides import DAYS, Desk, by_articles, difference
from recoupe.checkers.differences.tolls import LONG, likely, told
from recoupe.checkers.differences.values import again, conflict, lead, rows, seen, together
from recoupe.dates import CLOCK, DAY
from recoupe.languages.counts import counts
from recoupe.languages.numbers import TIMES
from recoupe.languages.questions import question, scope
from recoupe.text import folded, folds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.checkers.differences.scope import Count
    from recoupe.checkers.differences.tolls import Pair
    from recoupe.model import Difference, Discord, Side

BEFORE: Final = 16  # code points before a place, in which its preposition stands
LONGER: Final = {"jobs": 90, "sick": 31, "harmed": 31}  # days that a dismissal, an outbreak, a fraud goes on
# Whoever vouches for the sentence counts them.
ESTIMATED: Final = frozenset({"protesters", "strikers", "entrants", "evacuated", "displaced"})
GROWING: Final = BODILY | {"arrested", "custody", "sick", "evacuated", "displaced", "rescued", "strikers"}


def check(desk: Desk) -> Iterator[Difference]:
    """The numbers that differ, once for each thing that is counted."""
    every = [one for counts in desk.counts.values() for one in counts]
    given = [(a, b) for a, b in perspectives(every) if _comparable(a, b, desk)]
    views = _groups(given, every, desk)
    pairs = [(a, b) for a, b in asked(every, desk.code) if _apart(a, b, desk) and likely(a, b)]
    pairs = [(a, b) for a, b in pairs if _comparable(a, b, desk) and not any(seen(a, b, view) for view in views)]
    for group in views:
        yield from _differences(group, every, desk, beside=True)
    for group in _groups(pairs, every, desk):
        yield from _differences(group, every, desk, beside=False)


def _groups(pairs: Sequence[Pair], every: list[Count], desk: Desk) -> list[list[Count]]:
    """The numbers that pairs hold together, of articles of a few days: one without a day may tie weeks."""
    by_place = {one.at: one for one in every}
    links = [(a.at, b.at) for a, b in pairs]
    links += same(every, {at for link in links for at in link})
    groups = components(sorted({at for link in links for at in link}), links)
    kept = []
    for group in groups:
        names = sorted({at.article for at in group})
        days = _days({by_place[at].kind for at in group})
        if all(desk.few_days(a, b, days) for a, b in combinations(names, 2)):
            kept.append([by_place[at] for at in sorted(group)])
    return kept


def _apart(left: Count, right: Count, desk: Desk) -> bool:
    """Whether two numbers differ: by themselves, or because a toll has outgrown the bound an earlier article gives."""
    low, high = sorted((left, right), key=lambda one: float(one.slot.value))
    grown = low.kind in GROWING and outgrown(low.slot, high.slot) and desk.before(low.at.article, high.at.article)
    return grown or differ(left.slot, right.slot) is not None


def _comparable(left: Count, right: Count, desk: Desk) -> bool:
    """Whether two numbers can be of one event: of articles that came out within a few days, the next one is another."""
    names = left.at.article, right.at.article
    near = desk.one_event(*names) and desk.few_days(*names, _days({left.kind, right.kind}))
    near = near and not (
        left.kind in PLACED and (_before_its_day(left, right, desk) or _before_its_day(right, left, desk))
    )
    return near and not ((left.aged or right.aged) and _two_persons(left, right, desk))


def _before_its_day(left: Count, right: Count, desk: Desk) -> bool:
    """Whether a number is in an article that came out before the day of another: it is of another day."""
    day, came = (right.slot.moment or "")[:10], desk.published(left.at.article)
    return bool(came and DAY.fullmatch(day) and came < day)


def _two_persons(left: Count, right: Count, desk: Desk) -> bool:
    """Whether two ages are told of two persons: of other names before them, or of what they did on other days."""
    names = {desk.person(one.at) for one in (left, right)}
    days, others = (
        {slot.value[:10] for slot in one.statement.slots if slot.kind == "moment" and DAY.match(slot.value)}
        for one in (left, right)
    )
    return len(names - {None}) > 1 or bool(days and others and days.isdisjoint(others))


def _days(kinds: set[str | None]) -> int:
    """How many days after one article another may still count the same."""
    return min((LONGER.get(kind, DAYS) for kind in kinds if kind), default=DAYS)


def _differences(group: list[Count], every: list[Count], desk: Desk, *, beside: bool) -> Iterator[Difference]:
    """The differences of some numbers for one thing."""
    found = rows(group, beside=beside)
    full = {value: again(value, found, every, desk) for value in found}
    for values in together(found, full, desk, beside=beside):
        sides = [_side(full[value], lead(value, full), desk, beside=beside) for value in values]
        own = [one for value in values for one in found[value]]
        nature = "perspective" if beside and any(side.informants for side in sides) else _nature(own, sides, desk)
        yield difference("number", _question(own, desk), nature, by_articles(sides))


def _side(ones: list[Count], first: Count, desk: Desk, *, beside: bool) -> Side:
    """What some articles count, in the words of the first that gives this value."""
    named = [name for one in ones for name in _vouched(one)]
    return desk.side(desk.text(first.at), (one.at for one in ones), named[:1] if beside else named)


def _vouched(one: Count) -> list[str]:
    """Who vouches for a number: for it alone, or for the sentence where that tells how many came."""
    if one.informant or one.kind not in ESTIMATED:
        return [one.informant] if one.informant else []
    return [told.name for told in one.statement.informants if not told.carried]


def _nature(group: list[Count], sides: list[Side], desk: Desk) -> Discord:
    """What kind of difference these numbers make."""
    ones = {(one.slot.value, one.slot.bound, one.slot.low, one.slot.high): one for one in group}.values()
    natures = {"conflict" if conflict(a, b) else differ(a.slot, b.slot) for a in ones for b in ones} - {None}
    estimated = any(one.kind in ESTIMATED for one in group)
    vouched = [side for side in sides if side.informants] if estimated else sides
    apart = len(vouched) > 1 and all(told(a, b) and not _later(a, b, group, desk) for a, b in combinations(vouched, 2))
    if natures == {"granularity"}:
        return "perspective" if estimated and apart else "granularity"
    if apart or (estimated and _one_party(sides, group, desk)):
        return "perspective"
    if len({one.slot.value for one in group}) == 1:  # « près de 300 », « plus de 300 »
        return "conflict"
    if len({one.article for one in group}) == 1:
        return "update" if any(one.until for one in group) or _timed(group) else "conflict"
    if any(one.kind for one in group) or _timed(group):
        names = {one.at.article for one in group}
        steady = any(one.kind in STEADY for one in group) and all(starmap(desk.few_days, combinations(names, 2)))
        steady = steady or _one_teller(sides, group, desk)
        return "conflict" if steady or _judged(group, desk) else "update"
    dates = {
        side.time or min(filter(None, (desk.came_out(span.article) for span in side.at)), default=None)
        for side in sides
    }
    lasting = group[0].slot.unit in TIMES
    return "conflict" if lasting or None in dates or len(dates) == 1 else "update"


def _later(left: Side, right: Side, group: list[Count], desk: Desk) -> bool:
    """Whether a toll that grows is told on other days by one side: by whomever, it is a later one."""
    days, others = ({desk.published(span.article) for span in side.at} for side in (left, right))
    return group[0].kind in GROWING and None not in days | others and days.isdisjoint(others)


def _one_teller(sides: list[Side], group: list[Count], desk: Desk) -> bool:
    """Whether one body gives two counts of a crowd on one day, neither with an hour: « selon la préfecture », twice."""
    names = [{word for name in side.informants for word in folds(name) if len(word) >= LONG} for side in sides]
    days = {desk.published(one.at.article) for one in group}
    crowd = all(one.kind == "protesters" and not _has_hour(one, desk) for one in group)
    return crowd and bool(set.intersection(*names)) and len(days - {None}) == len(days) == 1


def _has_hour(one: Count, desk: Desk) -> bool:
    """Whether an hour stands before a number, or after it in its clause."""
    text = desk.pages[one.at.article].article.text
    hours = [slot.span for slot in one.statement.slots if slot.kind == "moment" and CLOCK.search(slot.value)]
    return any(hour.start < one.at.start or "," not in text[one.slot.span.end : hour.start] for hour in hours)


def _one_party(sides: list[Side], group: list[Count], desk: Desk) -> bool:
    """Whether one of two counts is that of those who marched, the other a rounded one that nobody vouches for."""
    vouched = [side for side in sides if side.informants]
    rounded = {one.at for one in group if one.slot.bound in ROUND}
    free = [side for side in sides if not side.informants and rounded & set(side.at)]
    partial = counts(desk.code).partial
    return len(vouched) == len(free) == 1 and all(partial.search(folded(name)) for name in vouched[0].informants)


def _judged(group: list[Count], desk: Desk) -> bool:
    """Whether each article opens on a trial: the toll of what is tried grows no more."""
    return all(desk.opens(one.at.article, counts(desk.code).judged) for one in group)


def _timed(group: list[Count]) -> bool:
    """Whether each number of one article stands beside an hour of its own: entries of a live page."""
    hours = [
        {slot.value for slot in one.statement.slots if slot.kind == "moment" and CLOCK.search(slot.value)}
        for one in group
    ]
    return all(hours) and not set.intersection(*hours)


def _question(group: list[Count], desk: Desk) -> str:
    """What the numbers answer."""
    told = _scope(group, desk)
    if group[0].slot.unit == "year" and any(one.aged for one in group):
        return question(desk.code, "age", scope=told)
    if group[0].slot.unit == "percent":
        return question(desk.code, "percent", scope=told)
    kind = group[0].kind if all(one.kind for one in group) else None
    units = [desk.text(one.slot.unit_at) for one in group if one.slot.unit_at]
    what = (
        counts(desk.code).labels[kind] if kind else max(units, key=lambda unit: (units.count(unit), unit), default="")
    )
    if not what:
        return question(desk.code, "number", scope=told)
    return question(desk.code, "count", name=what, scope=told)


def _dated(one: Count) -> bool:
    """Whether a number stands beside a day, and not a month or a week."""
    return any(slot.moment == one.slot.moment and DAY.match(slot.value) for slot in one.statement.slots)


def _scope(group: list[Count], desk: Desk) -> str:
    """Where and when all of some numbers hold."""
    spans = sorted({one.where for one in group if one.where}) if len({one.place for one in group}) == 1 else []
    days = {one.slot.moment for one in group if one.kind in PLACED and _dated(one)}
    texts = (desk.pages[span.article].article.text[max(0, span.start - BEFORE) : span.start] for span in spans)
    places = list(zip(texts, map(desk.text, spans), strict=True))
    return scope(desk.code, places, days.pop() if len(days) == 1 else None)
