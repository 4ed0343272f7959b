"""Two values of one measured thing: a magnitude, a distance, a sum, a share of votes.

| said | nature |
|---|---|
| 71 % · sept sur dix; 2,3 millions · plus de deux millions | granularity |
| each value given by somebody else | perspective |
| what changes from hour to hour: a level of water, a collection | update |
| anything else | conflict |

An article that gives two values itself is left out, unless each is given by somebody else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from recoupe.checkers.components import components
from recoupe.checkers.differences.intervals import FIGURES, differ, figures
from recoupe.checkers.differences.quantities import BARE, ITSELF, NAMED, Quantity, read
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.checkers.differences.tolls import LONG
from recoupe.languages.measures import measures
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Literal

    from recoupe.languages.measures import Thing
    from recoupe.model import Difference, Discord, Side, Slot

OVER: Final = 1.2  # times: « plus de deux millions » are 2,3 and no 3
RATIO: Final = 10.0  # past it two values are of two things
SHARP: Final = "exact"
WHOLE: Final = 100.0  # percent
REST: Final = 1.0  # percent by which two shares of one whole may miss it
LAST: Final = "9999"  # behind every date
LARGE: Final = 100  # from here a number is rounded
MOST: Final = 3  # sides; more are several things


def check(desk: Desk) -> Iterator[Difference]:
    """The things of which articles give two values."""
    rows: defaultdict[tuple[str, str], list[Quantity]] = defaultdict(list)
    for page in desk.pages.values():
        for one in read(page, desk):
            rows[one.thing, one.key].append(one)
    for (thing, _), group in sorted(rows.items()):
        rising = measures(desk.code).things[thing].rising
        told = _first_days(group, desk) if rising else group
        yield from _differences(thing, [*_sure(_of_one_unit(told), rising=rising)], desk)


def _first_days(group: Sequence[Quantity], desk: Desk) -> list[Quantity]:
    """The quantities of the first few days: what has changed weeks later is of another time."""
    first = min(group, key=lambda one: (desk.came_out(one.at.article) or LAST, one.at)).at.article
    return [one for one in group if desk.few_days(first, one.at.article)]


def _of_one_unit(group: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of the unit that most are of, and those without a noun."""
    units = Counter(one.slot.unit for one in group if one.slot.unit != BARE)
    most = min(units, key=lambda unit: (-units[unit], unit), default=BARE)
    return [one for one in group if one.slot.unit in {BARE, most}]


def _sure(group: Sequence[Quantity], *, rising: bool) -> Iterator[Quantity]:
    """The quantities of the articles that give one value alone, or each value by somebody else.

    Of what changes from hour to hour, an article may tell besides its own the value that others have.
    """
    rows: defaultdict[str, list[Quantity]] = defaultdict(list)
    for one in group:
        rows[one.article].append(one)
    for name, mine in rows.items():
        theirs = {one.slot.value for one in group if one.article != name} if rising else set()
        own = [one for one in mine if one.slot.value not in theirs] or mine
        torn = (pair for pair in combinations(own, 2) if _differ(*pair) == "conflict")
        if all(_others(a.informants, b.informants) for a, b in torn):
            yield from own


def _differences(thing: str, group: Sequence[Quantity], desk: Desk) -> Iterator[Difference]:
    """The difference of the values that cannot be one, and that of those that are one at two precisions."""
    known = measures(desk.code)
    rows = _rows(group)
    pairs = [(a, b) for left, right in combinations(rows, 2) for a in left for b in right]
    if 1 < len(rows) <= MOST and all(_comparable(a, b, known.things[thing]) for a, b in pairs):
        nature = _nature(thing, rows, desk)
        sides = [_side(row, desk) for row in rows]
        if nature and _apart(sides, nature):
            yield difference("measure", known.labels[thing], nature, by_articles(sides))
    if not known.things[thing].vouched:
        yield from (_granular(row, known.labels[thing], desk) for row in rows if _coarse(row))


def _rows(group: Sequence[Quantity]) -> list[list[Quantity]]:
    """The quantities by what can be one value; a coarse one that can be two of them tells nothing."""
    sharp = {one.at: one for one in group if one.slot.bound == SHARP} or {one.at: one for one in group}
    near = [(a.at, b.at) for a, b in combinations(sharp.values(), 2) if _one(a, b)]
    rows = [[sharp[at] for at in sorted(at_once)] for at_once in components(sorted(sharp), near)]
    for one in sorted((one for one in group if one.at not in sharp), key=lambda one: one.at):
        fits = [row for row in rows if any(_one(one, other) for other in row)]
        if len(fits) == 1:
            fits[0].append(one)
        elif not fits:
            rows.append([one])
    return rows


def _one(left: Quantity, right: Quantity) -> bool:
    """Whether two values can be one: told alike, or at two precisions; « plus de 62.000 » is not 120.000."""
    told = _differ(left, right)
    small, large = sorted((float(left.slot.value), float(right.slot.value)))
    return told == "granularity" or (told is None and large <= OVER * small)


def _comparable(left: Quantity, right: Quantity, thing: Thing) -> bool:
    """Whether two values that differ can be of one thing: near enough, and nobody else's."""
    small, large = sorted((float(left.slot.value), float(right.slot.value)))
    told = all(_meet_names(left, right, kind) for kind in sorted(NAMED))
    apart = bool(left.apart and right.apart) and left.apart.isdisjoint(right.apart)
    alike = not thing.near or bool(left.words & right.words)
    if left.slot.unit == "percent" and abs(small + large - WHOLE) < REST:  # the yes and the no
        return False
    ranged = "range" in {left.slot.bound, right.slot.bound}
    torn = _differ(left, right) == "conflict" or (thing.rising and not ranged)
    return torn and large <= RATIO * small and told and alike and not apart


def _meet_names(left: Quantity, right: Quantity, kind: str) -> bool:
    """Whether two values have a person, or a body, in common, or one of them none."""
    here, there = ({name for type_, name in one.names if type_ == kind} for one in (left, right))
    return not (here and there) or not here.isdisjoint(there)


def _nature(thing: str, rows: Sequence[Sequence[Quantity]], desk: Desk) -> Discord | None:
    """What kind of difference the sides make; `None`: who gives them is not told, and has to be."""
    known = measures(desk.code).things[thing]
    if known.rising:
        return "update"
    if all(_others(_vouched(a), _vouched(b)) for a, b in combinations(rows, 2)):
        return "perspective"
    return None if known.vouched else "conflict"


def _vouched(row: Sequence[Quantity]) -> list[str]:
    """Who gives a value: whoever vouches for the number alone, else for most of the statements that have it."""
    told = [one for one in row if one.informants]
    sure = [one for one in told if one.alone] or (told if 2 * len(told) > len(row) else [])
    return [name for one in sure for name in one.informants]


def _apart(sides: Sequence[Side], nature: Discord) -> bool:
    """Whether the sides stand in different articles, or are given by several."""
    names = [{span.article for span in side.at} for side in sides]
    return nature == "perspective" or all(a.isdisjoint(b) for a, b in combinations(names, 2))


def _coarse(row: Sequence[Quantity]) -> bool:
    """Whether values that can be one stand in different articles at two precisions."""
    return any(a.article != b.article and _differ(a, b) == "granularity" for a, b in combinations(row, 2))


def _granular(row: Sequence[Quantity], asked: str, desk: Desk) -> Difference:
    """The difference of values at two precisions."""
    values: defaultdict[tuple[str, str], list[Quantity]] = defaultdict(list)
    for one in row:
        values[one.slot.value, one.slot.bound].append(one)
    return difference("measure", asked, "granularity", by_articles(_side(ones, desk) for ones in values.values()))


def _differ(left: Quantity, right: Quantity) -> Literal["conflict", "granularity"] | None:
    """How two values differ; one that is « plus de » is a rounder one of what is little above it."""
    for one, other in ((left.slot, right.slot), (right.slot, left.slot)):
        if one.bound in {"over", "least"} and other.bound == "exact":
            value, low = float(other.value), float(one.value)
            return "granularity" if low < value <= OVER * low else ("conflict" if value < low else None)
    sized = left.slot.unit not in ITSELF | {"minute"}
    if left.slot.bound == right.slot.bound == "exact" and sized and _rounds(left.slot, right.slot):
        return "granularity"
    if left.slot.bound == right.slot.bound == "range" and _meet(left.slot, right.slot):
        return None
    return differ(replace(left.slot, unit=right.slot.unit) if left.slot.unit == BARE else left.slot, right.slot)


def _rounds(left: Slot, right: Slot) -> bool:
    """Whether one of two large numbers is the other one rounded: « 14 000 », « 13 870 »."""
    few, many = sorted((left.value, right.value), key=figures)
    if min(float(few), float(many)) < LARGE or not FIGURES <= figures(few) < figures(many):
        return False
    place = 10 ** (len(str(int(float(few)))) - figures(few))
    return abs(float(many) - float(few)) <= place / 2


def _meet(left: Slot, right: Slot) -> bool:
    """Whether two ranges have a number in common: « 5 à 10 », « 4 à 10 »."""
    return (left.low or 0) <= (right.high or 0) and (right.low or 0) <= (left.high or 0)


def _others(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether two values are given by two who share no word of their names."""
    here, there = ({word for name in names for word in folds(name)} for names in (ours, theirs))
    return bool(here and there) and not any(len(word) >= LONG for word in here & there)


def _side(row: Sequence[Quantity], desk: Desk) -> Side:
    """Those who give one value."""
    return desk.side(desk.text(row[0].at), (one.at for one in row), _vouched(row))
