"""Which numbers answer one question: by what they count and where, by the words around them."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from itertools import combinations, pairwise, permutations
from typing import TYPE_CHECKING, Final

from recoupe.checkers.differences.counterparts import counterparts
from recoupe.checkers.differences.intervals import OPPOSED, differ
from recoupe.checkers.differences.scope import WHOLE
from recoupe.model import Side
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.checkers.differences.scope import Count

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


def asked(every: Sequence[Count], code: str) -> Iterator[Pair]:
    """The pairs of numbers that answer one question."""
    yield from _tolls(every)
    yield from _takes(every)
    yield from _added(every)
    yield from _outdated(every)
    yield from (pair for pair in combinations(every, 2) if pair[0].article != pair[1].article and _one(*pair))
    units: defaultdict[str, list[Count]] = defaultdict(list)
    for one in every:
        units[one.slot.unit].append(one)
    for unit in sorted(units):
        if unit:
            yield from _worded(units[unit])
    for left, right in counterparts(every, code):
        if likely(left, right, TWICE) and _scoped(left, right, units[left.slot.unit]):
            yield left, right


def _worded(group: Sequence[Count]) -> Iterator[Pair]:
    """The numbers of one unit that stand in the same words."""
    for left, right in combinations(group, 2):
        if left.article != right.article and _scoped(left, right, group) and aligned(left, right):
            yield left, right


def _scoped(left: Count, right: Count, group: Sequence[Count]) -> bool:
    """Whether nothing tells that two numbers are of two things."""
    return not _elsewhere(left, right) and not _both(left, right, group) and left.slot.share == right.slot.share


def likely(left: Count, right: Count, ratio: float = RATIO) -> bool:
    """Whether two numbers are near enough to be of one thing."""
    small, large = sorted((float(left.slot.value), float(right.slot.value)))
    return large <= ratio * small


def perspectives(every: Sequence[Count]) -> Iterator[Pair]:
    """The numbers that several informants give for one thing, side by side; and where other articles give the same."""
    for left, right in combinations([one for one in every if one.informant], 2):
        if left.article != right.article:
            if left.slot.value == right.slot.value and float(left.slot.value) >= LARGE:
                yield left, right
            continue
        second = max(left, right, key=lambda one: one.at)
        near = abs(left.at.start - right.at.start) < NEXT
        toll = left.kind and (left.kind, left.who, left.place) == (right.kind, right.who, right.place)
        if near and likely(left, right) and told(left, right) and (toll or second.slot.unit_at is None):
            yield left, right


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
    for (kind, who, place, since), own in tolls.items():
        national = place != WHOLE and all(one.national for one in own)
        wide = [*tolls.get((kind, who, WHOLE, since), ()), *tolls.get((kind, who, "", since), ())]
        group = [*own, *wide] if national else own
        sure = [one for one in group if one.slot.bound != "range"]  # « des centaines » beside a number are others
        torn = {
            a.article
            for a, b in combinations(sure, 2)
            if a.article == b.article and differ(a.slot, b.slot) == "conflict" and not told(a, b)
        }
        whole = [one for one in group if one.article not in torn]
        alike = [one for one in every if one.kind == kind and one.place in {place, None}]
        for a, b in combinations(whole, 2):
            if a.article != b.article and not _both(a, b, alike) and not (kind in PLACED and _days(a, b)):
                yield a, b


def _takes(every: Sequence[Count]) -> Iterator[Pair]:
    """The numbers that one article gives for one toll in one place, named beside each: it stacks two takes."""
    for left, right in combinations([one for one in every if one.kind and one.kind not in PLACED and one.where], 2):
        same = (left.article, left.kind, left.who, left.place) == (right.article, right.kind, right.who, right.place)
        apart = left.statement is not right.statement and left.slot.value != right.slot.value
        plain = {(one.slot.bound, one.slot.share, one.earlier, one.until) for one in (left, right)}
        if same and apart and plain == {("exact", None, False, False)}:
            yield left, right


def _outdated(every: Sequence[Count]) -> Iterator[Pair]:
    """The tolls that a text itself calls those until now, each with those of the story that are higher."""
    for old, new in permutations([one for one in every if one.kind and not (one.other or one.earlier)], 2):
        alike = old.kind == new.kind and old.who == new.who and None in {old.place, new.place}
        if (
            old.until
            and not new.until
            and alike
            and old.slot.share != "part"
            and new.slot.share != "part"
            and float(old.slot.value) < float(new.slot.value)
        ):
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


def _one(left: Count, right: Count) -> bool:
    """Whether two large numbers are one by themselves, whatever stands around them."""
    return _opposed(left, right) or (left.slot.unit == right.slot.unit != "" and _misprinted(left, right))


def _opposed(left: Count, right: Count) -> bool:
    """« près de 283 000 », « plus de 283 000 »."""
    large = float(left.slot.value) >= LARGE
    return large and left.slot.value == right.slot.value and {left.slot.bound, right.slot.bound} in OPPOSED


def _misprinted(left: Count, right: Count) -> bool:
    """« 282 710 », « 287 710 »: exact, large and nearly the same."""
    a, b = float(left.slot.value), float(right.slot.value)
    exact = left.slot.bound == right.slot.bound == "exact" and min(a, b) >= LARGE
    return exact and a != b and abs(a - b) <= LIKE * max(a, b) and min(_figures(a), _figures(b)) >= ZEROS


def _figures(value: float) -> int:
    """The digits of a number without the zeros at its end."""
    return len(str(int(value)).rstrip("0"))


def _both(left: Count, right: Count, group: Sequence[Count]) -> bool:
    """Whether an article that gives one of two numbers gives the other too: of something else."""
    return any(
        (one.article == left.article and one.slot.value == right.slot.value)
        or (one.article == right.article and one.slot.value == left.slot.value)
        for one in group
    )


def aligned(left: Count, right: Count) -> bool:
    """Whether two numbers stand at the same place of the same words."""
    ours, theirs = left.tokens, right.tokens
    if len({*ours} & {*theirs}) < EQUAL - 1:
        return False
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    here, there = ours.index("#"), theirs.index("#")
    inside = [b for b in blocks if b.a <= here < b.a + b.size and here - b.a == there - b.b]
    return bool(inside) and inside[0].size >= NEAR and sum(block.size for block in blocks) >= EQUAL
