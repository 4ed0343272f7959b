"""The values that articles give for one thing: which of them make a difference together, and who tells each.

| values | shown as |
|---|---|
| 43 · 168 · 214 | one difference |
| « plus de 200 » in the title, 214 below | one value |
| 632 · « plus de 600 », beside 790 | a difference of their own |
| 168 « selon le ministère » · 190 « selon le gouverneur », on one day | likewise |
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from recoupe.checkers.differences.intervals import OPEN, ROUND, differ, figures, outgrown
from recoupe.checkers.differences.kinds import PLACED, SPREAD
from recoupe.checkers.differences.scope import WHOLE
from recoupe.checkers.differences.tolls import VAGUE, told
from recoupe.languages.numbers import TIMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.checkers.differences.scope import Count
    from recoupe.checkers.differences.sides import Desk

Value = tuple[str, str]  # and its bound
Rows = dict[Value, list["Count"]]

MOST: Final = 4  # values; more are several things
MOST_OF_TOLL: Final = 6  # of one toll that grows
ZEROS: Final = 3  # digits that are not a zero at the end, by which a number is exact
TELLING: Final = 10  # from here an exact number of one noun is that number again; « deux » is any


def rows(group: Sequence[Count], *, beside: bool) -> Rows:
    """The numbers of one thing by value, those of a toll that an article gives twice as one: « plus de 200 », 214."""
    found: defaultdict[Value, list[Count]] = defaultdict(list)
    exact = {one.slot.value for one in group if one.kind and one.slot.bound in {"exact", "least"}}
    for one in group:
        same = one.kind and (one.slot.bound == "least" or (one.slot.bound == "about" and one.slot.value in exact))
        found[one.slot.value, "" if beside else "exact" if same else one.slot.bound].append(one)
    return found if beside else _folded(found)


def _folded(found: Rows) -> Rows:
    """The rows, a rounded number with the exact one that all of its articles give too."""
    articles = {value: {one.article for one in ones} for value, ones in found.items()}
    kept: Rows = {}
    for value, ones in found.items():
        into = [
            other
            for other in found
            if other != value
            and ones[0].kind
            and other[1] == "exact"
            and value[1] in ROUND | OPEN
            and articles[value] <= articles[other]
            and differ(ones[0].slot, lead(other, found).slot) in {None, "granularity"}
            and not outgrown(ones[0].slot, lead(other, found).slot)
        ]
        kept.setdefault(into[0] if len(into) == 1 else value, []).extend(ones)
    return {value: sorted(ones, key=lambda one: one.at) for value, ones in kept.items()} if len(kept) > 1 else found


def together(found: Rows, full: Rows, desk: Desk, *, beside: bool) -> Iterator[list[Value]]:
    """The values that make a difference: all of them, and two by two what is told less exactly or by somebody else.

    Args:
        found: the numbers that differ, by value.
        full: the same with all that tell them again.
        desk: the story.
        beside: they stand beside one another, each with its informant.
    """
    kept = [value for value in found if _stays(value, found, beside=beside)]
    if beside:
        yield from _few(kept, found)
        return
    sure = _telling(kept, found)
    apart = list(_told_by_two(sure, full, desk))
    rarer = {min(pair, key=lambda value: _heard(value, full)) for pair in apart}
    left = [value for value in sure if value not in rarer]
    yield from _few(left if len(left) > 1 else sure, found)
    yield from (pair for pair in apart if len(left) > 1)
    yield from _rounded([value for value in kept if value not in sure], sure, found, desk)


def _heard(value: Value, full: Rows) -> tuple[int, float]:
    """How many articles give a value; of two, the lower one is nearer to what others give."""
    return len({one.article for one in full[value]}), -float(value[0])


def _few(values: list[Value], found: Rows) -> Iterator[list[Value]]:
    """The values, where they are so few that they are of one thing."""
    toll = all(one.kind for value in values for one in found[value])
    if 1 < len(values) <= (MOST_OF_TOLL if toll else MOST):
        yield sorted(values)


def _stays(value: Value, found: Rows, *, beside: bool) -> bool:
    """Whether a number is shown: not where each of its articles gives another one too, and neither is called older."""
    articles = {key: {one.article for one in ones} for key, ones in found.items()}
    above = any(articles[value] < articles[other] for other in found if other != value)
    return beside or not above or any(one.until for one in found[value])


def _telling(kept: list[Value], found: Rows) -> list[Value]:
    """Of three numbers or more, those that contradict another: « une trentaine » tells nothing beside 27 and 31."""
    torn = [value for value in kept if any(conflict(lead(value, found), lead(other, found)) for other in kept)]
    sure = [value for value in torn if not _is_rounded(value, found)]
    return sure if len(kept) > 2 and len({value for value, _ in sure}) > 1 else kept  # noqa: PLR2004


def _is_rounded(value: Value, found: Rows) -> bool:
    """Whether a number may be another one less exactly: « plus de 600 » and 632, « une trentaine » and 27."""
    slot, others = lead(value, found).slot, [ones[0].slot for other, ones in found.items() if other != value]
    loose = value[1] in OPEN | (ROUND if lead(value, found).kind else frozenset())
    plain = value[1] in ROUND and not loose
    return plain or (loose and any(differ(slot, other) != "conflict" and not outgrown(slot, other) for other in others))


def conflict(left: Count, right: Count) -> bool:
    """Whether two numbers contradict one another, or the one has outgrown the other, of the same toll."""
    toll = bool(left.kind) and left.kind == right.kind
    return differ(left.slot, right.slot) == "conflict" or (toll and outgrown(left.slot, right.slot))


def _rounded(left: list[Value], sure: list[Value], found: Rows, desk: Desk) -> Iterator[list[Value]]:
    """The rounded numbers that were left out, each with the one exact number that it can be."""
    for value in left:
        alike = [other for other in sure if differ(lead(value, found).slot, lead(other, found).slot) == "granularity"]
        if len(alike) == 1 and lead(value, found).kind and _one_day(value, alike[0], found, desk):
            yield sorted([value, alike[0]])


def _told_by_two(sure: list[Value], found: Rows, desk: Desk) -> Iterator[list[Value]]:
    """The numbers of a toll for which two informants vouch in articles of one day."""
    for left, right in combinations(sorted(sure), 2):
        pairs = [(a, b) for a in found[left] for b in found[right] if a.kind and a.article != b.article and told(a, b)]
        if pairs and conflict(lead(left, found), lead(right, found)) and _one_day(left, right, found, desk):
            yield [left, right]


def _one_day(left: Value, right: Value, found: Rows, desk: Desk) -> bool:
    """Whether two numbers are given by articles known to be of one day."""
    days = [{desk.published(one.at.article) for one in found[value]} - {None} for value in (left, right)]
    return bool(days[0] & days[1])


def seen(left: Count, right: Count, view: Sequence[Count]) -> bool:
    """Whether a pair adds nothing to two views of one thing: both are among them, or the one that is goes with another.

    « 41 300 à 17 heures » is compared with the 46 800 of the ministry, and not with the 130 000 of the organisers.
    """
    if not left.kind or left.kind != right.kind or left.kind != view[0].kind:
        return False
    values = {one.slot.value for one in view}
    inside = [one.slot.value in values for one in (left, right)]
    if not any(inside) or all(inside):
        return all(inside)
    known, other = (left, right) if inside[0] else (right, left)
    nearest = min(values, key=lambda value: abs(float(value) - float(other.slot.value)))
    return known.slot.value != nearest


def lead(value: Value, found: Rows) -> Count:
    """The first number of a row that gives its value; a rounded one may stand before it."""
    return next((one for one in found[value] if one.slot.value == value[0]), found[value][0])


def again(value: Value, found: Rows, every: Sequence[Count], desk: Desk) -> list[Count]:
    """The counts that give a value of one thing, with all that tell it again, in its articles and in others."""
    own = found[value]
    here = {one.article for ones in found.values() for one in ones}
    others = {one.at for key, ones in found.items() if key != value for one in ones}
    sorts = set(map(_sort, own))
    wide = {WHOLE} if any(one.national for one in own) else set()
    places, numbers = {*wide, *(one.place for one in own)}, {(one.slot.value, _bound(one)) for one in own}
    more = [
        one
        for one in every
        if _sort(one) in sorts
        and (one.slot.value, _bound(one)) in numbers
        and one.at not in others
        and _same_thing(one, own, places)
        and (one.article in here or _of_event(one, own, every, desk))
    ]
    return sorted({one.at: one for one in [*more, *own]}.values(), key=lambda one: one.at)


def _sort(one: Count) -> str:
    """What a number counts: its toll, else its noun."""
    return one.kind or f"- {one.slot.unit}"


def _bound(one: Count) -> str:
    """The bound of a number, « au moins 168 » and 168 being one."""
    return "exact" if one.slot.bound == "least" else one.slot.bound


def _same_thing(one: Count, own: Sequence[Count], places: set[str | None]) -> bool:
    """Whether nothing tells that a number is of something else than its like."""
    among = one.slot.share == "part" and not (one.who and one.who == own[0].who)  # « deux d'entre eux ont été blessés »
    if one.earlier or one.other or one.until or one.aged or among or one.slot.unit in TIMES:
        return False
    if one.kind is None:
        plain = one.slot.bound == "exact" and one.slot.unit not in {"", "percent"}
        return plain and float(one.slot.value) >= TELLING and one.slot.share == own[0].slot.share
    placed = one.kind in PLACED | SPREAD and figures(one.slot.value) < ZEROS  # 46 800 is that number anywhere
    return (
        (not placed or one.place in places) and one.since == own[0].since and "percent" not in {one.who} - {own[0].who}
    )


def _of_event(one: Count, own: Sequence[Count], every: Sequence[Count], desk: Desk) -> bool:
    """Whether the article of a number is on the event, which has it alone of its kind, first, or of that place."""
    kin = (o for o in every if o.article == one.article and o.kind == one.kind and o.slot.bound not in VAGUE)
    values = {o.slot.value for o in kin if not o.earlier}
    there = one.kind in PLACED and float(one.slot.value) >= TELLING
    alone = one.opening or len(values) == 1 or one.kind is None or there
    names = {o.at.article for o in own}
    return alone and any(desk.one_event(one.at.article, name) and desk.few_days(one.at.article, name) for name in names)
