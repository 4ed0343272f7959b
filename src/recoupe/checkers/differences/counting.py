"""Which numbers answer one question: by what they count and where, by the words around them."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from itertools import combinations, pairwise, product
from typing import TYPE_CHECKING, Final

from recoupe.checkers.differences.apart import across
from recoupe.checkers.differences.counterparts import counterparts
from recoupe.checkers.differences.intervals import OPPOSED, differ
from recoupe.checkers.differences.scope import BODILY, SPREAD, STEADY, WHOLE
from recoupe.model import Side
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from recoupe.checkers.differences.scope import Count
    from recoupe.model import Span

NEAR: Final = 4  # equal words in a row, the number among them, by which two numbers are said of one thing
EQUAL: Final = 6  # equal words of two statements that say the same but for a number
PLACED: Final = frozenset({"protesters", "strikers", "arrested", "custody"})  # of a town or a country: only with it
NEXT: Final = 250  # code points; « 30.000 personnes selon les syndicats, 18.000 selon la police »
RATIO: Final = 10  # no toll of one thing grows more between two articles; 2 and 111 inquiries are other inquiries
LARGE: Final = 1_000  # from here an exact number is nearly a name
TWICE: Final = 2.5  # two numbers on one matter that are not in the same words differ by no more
LONG: Final = 4  # letters of a word of a name; « l'Intérieur », « le ministère de l'Intérieur » are one
LIKE: Final = 0.03  # of the larger: so near one another two large exact numbers are one, corrected or mistyped
ZEROS: Final = 3  # digits that are not a zero at the end, by which a number is exact

Pair = tuple["Count", "Count"]
Given = tuple[str, str]  # an article and a number that it gives


def asked(every: Sequence[Count], code: str) -> Iterator[Pair]:
    """The pairs of numbers that answer one question."""
    alone = list({_key(one): one for one in reversed(every)}.values())[::-1]
    yield from _tolls(alone)
    yield from _opening(alone)
    yield from _takes(alone)
    yield from _added(every)
    yield from _outdated(alone)
    units: defaultdict[str, list[Count]] = defaultdict(list)
    for one in every:
        units[one.slot.unit].append(one)
    numbers = _given(every)
    yield from (
        pair for pair in _across(alone) if _opposed(*pair) or (_misprinted(*pair) and not _both(*pair, numbers))
    )
    for unit in sorted(units):
        if unit:
            yield from _worded(units[unit])
    given = {unit: _given(group) for unit, group in units.items()}
    for left, right in counterparts(every, code):
        if likely(left, right, TWICE) and _scoped(left, right, given[left.slot.unit]):
            yield left, right


def same(every: Sequence[Count], linked: AbstractSet[Span]) -> Iterator[tuple[Span, Span]]:
    """Each linked number with those of its article that say the same of the same: they are not paired themselves."""
    first: dict[object, Span] = {}
    for one in every:
        if (key := _key(one)) in first:
            yield first[key], one.at
        elif one.at in linked:
            first[key] = one.at


def _key(one: Count) -> tuple[object, ...]:
    """What a number says of what, in which article."""
    slot = one.slot
    said = slot.value, slot.bound, slot.low, slot.high, slot.share, slot.moment, slot.unit, one.opening, one.informant
    where = one.article, one.kind, one.who, one.place, one.national
    return *said, *where, one.earlier, one.since, one.until, one.other, one.where is None


def _across(every: Iterable[Count]) -> Iterator[Pair]:
    """The pairs of numbers of different articles."""
    return across(every, lambda one: one.article)


def _worded(group: Sequence[Count]) -> Iterator[Pair]:
    """The numbers of one unit that stand in the same words."""
    given = _given(group)
    for left, right in _across(group):
        if _scoped(left, right, given) and aligned(left, right):
            yield left, right


def _scoped(left: Count, right: Count, given: AbstractSet[Given]) -> bool:
    """Whether nothing tells that two numbers are of two things."""
    return not _elsewhere(left, right) and not _both(left, right, given) and left.slot.share == right.slot.share


def likely(left: Count, right: Count, ratio: float = RATIO) -> bool:
    """Whether two numbers are near enough to be of one thing."""
    small, large = sorted((float(left.slot.value), float(right.slot.value)))
    return large <= ratio * small


def perspectives(every: Sequence[Count]) -> Iterator[Pair]:
    """The numbers that several informants give for one thing, side by side; and where other articles give the same."""
    vouched = [one for one in every if one.informant]
    values: defaultdict[str, list[Count]] = defaultdict(list)
    for at, left in enumerate(vouched):
        if float(left.slot.value) >= LARGE:
            values[left.slot.value].append(left)
        for right in vouched[at + 1 :]:
            if right.article != left.article or right.at.start - left.at.start >= NEXT:
                break
            toll = left.kind and (left.kind, left.who, left.place) == (right.kind, right.who, right.place)
            bare = right.slot.unit_at is None or (right.again and left.slot.unit == right.slot.unit)
            if likely(left, right) and told(left, right) and (toll or bare):
                yield left, right
    for group in values.values():
        yield from _across(group)


def _added(every: Sequence[Count]) -> Iterator[Pair]:
    """A number and the one that somebody gives for it: « quelques milliers de marcheurs (10 500, selon la police) »."""
    for first, second in pairwise(every):
        same = first.statement is second.statement and (first.kind, first.place) == (second.kind, second.place)
        by_one = second.informant and not first.informant and second.slot.unit_at is None
        if same and by_one and first.kind and second.slot.share is None and not (first.earlier or second.earlier):
            yield first, second


def told(left: Count | Side, right: Count | Side) -> bool:
    """Whether two numbers, or all of two sides, have informants who share no word of their names."""
    ours, theirs = ({word for name in _informants(one) for word in folds(name)} for one in (left, right))
    return bool(ours and theirs) and not any(len(word) >= LONG for word in ours & theirs)


def _informants(one: Count | Side) -> tuple[str, ...]:
    """Who vouches for a number or a side."""
    return one.informants if isinstance(one, Side) else tuple(filter(None, [one.informant]))


def _tolls(every: Sequence[Count]) -> Iterator[Pair]:
    """The numbers of one toll in one place; nothing where one article gives two."""
    tolls: defaultdict[tuple[str, str, str, bool], list[Count]] = defaultdict(list)
    for one in every:
        if (
            one.kind
            and one.slot.share != "part"
            and not (one.earlier or one.other or one.until)
            and (one.place or one.kind not in PLACED)
        ):
            tolls[one.kind, one.who, one.place or "", one.since].append(one)
    kinds: defaultdict[str | None, list[Count]] = defaultdict(list)
    for one in every:
        kinds[one.kind].append(one)
    for (kind, who, place, since), own in tolls.items():
        national = place != WHOLE and all(one.national for one in own)
        wide = [*tolls.get((kind, who, WHOLE, since), ()), *tolls.get((kind, who, "", since), ())]
        group = [*own, *wide] if national else own
        torn = _torn(group)
        whole = [one for one in group if one.article not in torn]
        given = _given(one for one in kinds[kind] if one.place in {place, None})
        for a, b in _across(whole):
            if not _both(a, b, given) and not (kind in PLACED and _days(a, b)):
                yield a, b


def _opening(every: Sequence[Count]) -> Iterator[Pair]:
    """The tolls that two articles open with, wherever each puts it: in the town, in the country, nowhere."""
    first: defaultdict[tuple[str, str], list[Count]] = defaultdict(list)
    places: defaultdict[str, set[str | None]] = defaultdict(set)
    for one in every:
        if one.opening:
            places[one.article] |= {one.place, *(s.value for s in one.statement.slots if s.kind == "place")}
            if one.kind in BODILY | STEADY | SPREAD and _main(one):
                first[one.kind, one.who].append(one)
    for (kind, _), group in first.items():
        torn = _torn(group)
        given = _given(one for one in every if one.kind == kind)
        for a, b in _across(one for one in group if one.article not in torn):
            near = _nested(a, b, places) if kind not in SPREAD else None in {a.place, b.place}
            if near and not _both(a, b, given):
                yield a, b


def _main(one: Count) -> bool:
    """Whether a number is a toll as a whole, and now."""
    return one.slot.share != "part" and not (one.earlier or one.other or one.until or one.since)


def _nested(left: Count, right: Count, places: Mapping[str, set[str | None]]) -> bool:
    """Whether two numbers can be of one place: the same, none, a country, or one that the other article opens with."""
    return (
        None in {left.place, right.place}
        or left.place == right.place
        or left.national != right.national
        or left.place in places[right.article]
        or right.place in places[left.article]
    )


def _torn(group: Sequence[Count]) -> set[str]:
    """The articles that give two numbers for one toll."""
    rows: defaultdict[str, list[Count]] = defaultdict(list)
    for one in group:
        if one.slot.bound != "range":  # « des centaines » beside a number are others
            rows[one.article].append(one)
    return {
        name
        for name, mine in rows.items()
        if any(differ(a.slot, b.slot) == "conflict" and not told(a, b) for a, b in combinations(mine, 2))
    }


def _takes(every: Sequence[Count]) -> Iterator[Pair]:
    """The numbers that one article gives for one toll in one place, named beside each: it stacks two takes."""
    rows: defaultdict[tuple[object, ...], list[Count]] = defaultdict(list)
    for one in every:
        plain = one.slot.bound == "exact" and not (one.slot.share or one.earlier or one.until)
        if plain and one.kind and one.kind not in PLACED and one.where:
            rows[one.article, one.kind, one.who, one.place].append(one)
    for group in rows.values():
        for left, right in combinations(group, 2):
            if left.statement is not right.statement and left.slot.value != right.slot.value:
                yield left, right


def _outdated(every: Sequence[Count]) -> Iterator[Pair]:
    """The tolls that a text itself calls those until now, each with those of the story that are higher."""
    whole = [one for one in every if one.kind and one.slot.share != "part" and not (one.other or one.earlier)]
    for old, new in product([one for one in whole if one.until], [one for one in whole if not one.until]):
        alike = (
            old.kind == new.kind and old.who == new.who and (None in {old.place, new.place} or old.place == new.place)
        )
        if alike and float(old.slot.value) < float(new.slot.value):
            yield old, new


def _days(left: Count, right: Count) -> bool:
    """Whether two numbers are of two days."""
    return bool(left.slot.moment and right.slot.moment) and left.slot.moment != right.slot.moment


def _elsewhere(left: Count, right: Count) -> bool:
    """Whether two numbers are said of two places, or of two times."""
    return bool(left.place and right.place and left.place != right.place) or any(
        (
            left.since != right.since,
            left.other != right.other,
            left.earlier != right.earlier,
            bool(left.kind and right.kind) and left.kind != right.kind,
        )
    )


def _opposed(left: Count, right: Count) -> bool:
    """« près de 283 000 », « plus de 283 000 »."""
    large = float(left.slot.value) >= LARGE
    return large and left.slot.value == right.slot.value and {left.slot.bound, right.slot.bound} in OPPOSED


def _misprinted(left: Count, right: Count) -> bool:
    """« 282 710 », « 287 710 »: exact, large and nearly the same."""
    if not left.slot.unit == right.slot.unit != "":
        return False
    a, b = float(left.slot.value), float(right.slot.value)
    exact = left.slot.bound == right.slot.bound == "exact" and min(a, b) >= LARGE
    return exact and a != b and abs(a - b) <= LIKE * max(a, b) and min(_figures(a), _figures(b)) >= ZEROS


def _figures(value: float) -> int:
    """The digits of a number without the zeros at its end."""
    return len(str(int(value)).rstrip("0"))


def _given(group: Iterable[Count]) -> frozenset[Given]:
    """The numbers that each article gives; « 52 000, contre 85 000 à 6 heures » tells itself which is older."""
    return frozenset((one.article, one.slot.value) for one in group if not (one.earlier and one.kind))


def _both(left: Count, right: Count, given: AbstractSet[Given]) -> bool:
    """Whether an article that gives one of two numbers gives the other too: of something else."""
    return (left.article, right.slot.value) in given or (right.article, left.slot.value) in given


def aligned(left: Count, right: Count) -> bool:
    """Whether two numbers stand at the same place of the same words."""
    ours, theirs = left.tokens, right.tokens
    if len({*ours} & {*theirs}) < EQUAL - 1:
        return False
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    here, there = ours.index("#"), theirs.index("#")
    inside = [b for b in blocks if b.a <= here < b.a + b.size and here - b.a == there - b.b]
    return bool(inside) and inside[0].size >= NEAR and sum(block.size for block in blocks) >= EQUAL
