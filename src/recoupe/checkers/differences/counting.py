"""Which numbers answer one question: by what they count and where, by the words around them."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from recoupe.checkers.differences.counterparts import STEM, counterparts, stems
from recoupe.checkers.differences.intervals import OPPOSED, figures, rounds
from recoupe.checkers.differences.tolls import TWICE, both, given, likely, pairs, told, tolls

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from recoupe.checkers.differences.scope import Count
    from recoupe.checkers.differences.tolls import Given, Pair
    from recoupe.model import Span

NEAR: Final = 4  # equal words in a row, the number among them, by which two numbers are said of one thing
AFTER: Final = 5  # equal words right after two numbers that tell what is counted
EQUAL: Final = 6  # equal words of two statements that say the same but for a number
NEXT: Final = 250  # code points; « 30.000 personnes selon les syndicats, 18.000 selon la police »
LARGE: Final = 1_000  # from here an exact number is nearly a name
LIKE: Final = 0.03  # of the larger: so near one another two large exact numbers are one, corrected or mistyped
ZEROS: Final = 3  # digits that are not a zero at the end, by which a number is exact


def asked(every: Sequence[Count], code: str) -> Iterator[Pair]:
    """The pairs of numbers that answer one question."""
    alone = list({_key(one): one for one in reversed(every)}.values())[::-1]
    yield from tolls(alone)
    yield from _added(every)
    units: defaultdict[str, list[Count]] = defaultdict(list)
    for one in every:
        units[one.slot.unit].append(one)
    numbers = given(every)
    yield from (pair for pair in pairs(alone) if _opposed(*pair) or (_misprinted(*pair) and not both(*pair, numbers)))
    yield from (pair for pair in pairs(alone) if _one_sum(*pair, code) and not both(*pair, numbers))
    for unit in sorted(units):
        if unit:
            yield from _worded(units[unit], code)
    by_unit = {unit: given(group) for unit, group in units.items()}
    for left, right in counterparts(every, code):
        if likely(left, right, TWICE) and _scoped(left, right, by_unit[left.slot.unit]):
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


def _worded(group: Sequence[Count], code: str) -> Iterator[Pair]:
    """The numbers of one unit that stand in the same words."""
    mine = given(group)
    for left, right in pairs(group):
        known = replace(right.slot, share=left.slot.share) if _follows(left, right) else right.slot
        if _scoped(left, right._replace(slot=known), mine) and aligned(left, right, code):
            yield left, right


def _follows(left: Count, right: Count) -> bool:
    """Whether the words after two numbers tell that they count the same, a part or not: « dont neuf ont »."""
    ours, theirs = (one.tokens[one.tokens.index("#") + 1 :][:AFTER] for one in (left, right))
    return len(ours) == AFTER and ours == theirs


def _scoped(left: Count, right: Count, mine: AbstractSet[Given]) -> bool:
    """Whether nothing tells that two numbers are of two things."""
    return not _elsewhere(left, right) and not both(left, right, mine) and left.slot.share == right.slot.share


def perspectives(every: Sequence[Count]) -> Iterator[Pair]:
    """The numbers that several informants give for one thing, side by side; and where other articles give the same."""
    found = list(_beside(every))
    yield from found
    values: defaultdict[tuple[str | None, str], list[Pair]] = defaultdict(list)
    for a, b in found:
        values[a.kind, " ".join(sorted({a.slot.value, b.slot.value}))].append((a, b))
    for group in values.values():
        yield from ((group[0][0], b) for _, b in group[1:])
        yield from ((group[0][0], a) for a, _ in group[1:])
    large: defaultdict[str, list[Count]] = defaultdict(list)
    for one in every:
        if one.informant and float(one.slot.value) >= LARGE:
            large[one.slot.value].append(one)
    for group in large.values():
        yield from pairs(group)


def _beside(every: Sequence[Count]) -> Iterator[Pair]:
    """The numbers of one article for which two informants vouch, in one sentence or the next."""
    vouched = [one for one in every if one.informant and not one.earlier]
    paired = set()
    for at, left in enumerate(vouched):
        for right in vouched[at + 1 :]:
            if right.article != left.article or right.at.start - left.at.start >= NEXT:
                break
            alone = left.statement is right.statement or not {left.at, right.at} & paired
            if alone and _rivals(left, right):
                paired |= {left.at, right.at}
                yield left, right


def _rivals(left: Count, right: Count) -> bool:
    """Whether two informants give two numbers for one thing: of one toll in one place, or the second without a noun."""
    days = left.slot.moment and right.slot.moment and left.slot.moment != right.slot.moment
    placed = left.place == right.place or right.where is None
    toll = left.kind and (left.kind, left.who) == (right.kind, right.who) and placed and not days
    shares = left.statement is right.statement and left.slot.unit == right.slot.unit == "percent"
    bare = right.slot.unit_at is None or shares or (right.again and left.slot.unit == right.slot.unit)
    return bool(likely(left, right) and told(left, right) and (toll or bare))


def _added(every: Sequence[Count]) -> Iterator[Pair]:
    """A number and the one that somebody gives for it: « quelques milliers de marcheurs (10 500, selon la police) »."""
    for first, second in pairwise(every):
        same = first.statement is second.statement and (first.kind, first.place) == (second.kind, second.place)
        by_one = second.informant and not first.informant and second.slot.unit_at is None
        if same and by_one and first.kind and second.slot.share is None and not (first.earlier or second.earlier):
            yield first, second


def _elsewhere(left: Count, right: Count) -> bool:
    """Whether two numbers are said of two places, or of two times."""
    return bool(left.place and right.place and left.place != right.place) or any(
        (
            left.since != right.since,
            left.other != right.other,
            left.wanted != right.wanted,
            "jobs" in {left.kind, right.kind} and left.national != right.national,
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
    return (
        exact
        and a != b
        and abs(a - b) <= LIKE * max(a, b)
        and min(figures(left.slot.value), figures(right.slot.value)) >= ZEROS
    )


def _one_sum(left: Count, right: Count, code: str) -> bool:
    """Whether one sum is the other one rounded, and their statements have a word alike."""
    return rounds(left.slot, right.slot) and bool(
        stems(left.tokens, code) & stems(right.tokens, code) - {left.slot.unit[:STEM]}
    )


def aligned(left: Count, right: Count, code: str) -> bool:
    """Whether two numbers stand at the same place of the same words, some of which say something."""
    ours, theirs = left.tokens, right.tokens
    if len({*ours} & {*theirs}) < EQUAL - 1:
        return False
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    here, there = ours.index("#"), theirs.index("#")
    inside = [b for b in blocks if b.a <= here < b.a + b.size and here - b.a == there - b.b]
    said = stems((word for block in blocks for word in ours[block.a : block.a + block.size]), code)
    telling = said - {left.slot.unit[:STEM], right.slot.unit[:STEM]}
    return len(telling) > 1 and bool(inside) and inside[0].size >= NEAR and sum(block.size for block in blocks) >= EQUAL
