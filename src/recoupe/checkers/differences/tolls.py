"""The tolls of one event: the numbers of one kind, each compared with that of another article.

| rule | which numbers |
|---|---|
| place | of one kind in one place, where no article gives two |
| opening | those that two articles open with, wherever each puts them |
| only | those of which an article gives but one, wherever it stands |
| takes | those that one article gives twice: it stacks two takes |
| outdated | what a text calls the toll until now, and what is higher |
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, combinations, product
from typing import TYPE_CHECKING, Final

from recoupe.checkers.differences.apart import across
from recoupe.checkers.differences.intervals import differ
from recoupe.checkers.differences.kinds import BODILY, PLACED, SPREAD, STAFF, STEADY
from recoupe.checkers.differences.scope import WHOLE
from recoupe.model import Side
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from recoupe.checkers.differences.scope import Count

RATIO: Final = 10  # no toll of one thing grows more between two articles; 2 and 111 inquiries are other inquiries
TWICE: Final = 2.5  # two numbers on one matter that are not in the same words differ by no more
FOURFOLD: Final = 4  # the same, of the dead and wounded of one event
NEARLY: Final = 1.15  # the same, of what each town counts by itself
ONLY: Final = (
    BODILY
    | STEADY
    | {"sick", "harmed", "entrants", "deployed", "charged", "signatures", "evacuated", STAFF}
    | {"displaced", "rescued", "trapped", "hostages", "hosted", "arrested", "custody"}
)
WHOLLY: Final = frozenset({"sick", "displaced", "rescued", "trapped", "hostages"})  # of the event, as the dead are
# Of one event, whatever place is named beside them.
ANYWHERE: Final = frozenset({"harmed", "entrants", "deployed", "vote"})
VAGUE: Final = frozenset({"vague", "range"})  # « plusieurs », « des dizaines »: no number that another can contradict
LONG: Final = 4  # letters of a word of a name; « l'Intérieur », « le ministère de l'Intérieur » are one

Pair = tuple["Count", "Count"]
Given = tuple[str, str]  # an article and a number that it gives


def tolls(every: Sequence[Count]) -> Iterator[Pair]:
    """The pairs of numbers of one toll."""
    found = chain(_in_places(every), _opening(every), _only(every), _takes(every), _outdated(every))
    yield from ((a, b) for a, b in found if a.kind != STAFF or differ(a.slot, b.slot) == "granularity")


def _in_places(every: Sequence[Count]) -> Iterator[Pair]:
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
        national = place != WHOLE and kind != "jobs" and all(one.national for one in own)
        wide = [*tolls.get((kind, who, WHOLE, since), ()), *tolls.get((kind, who, "", since), ())]
        group = [*own, *wide] if national else own
        torn = _torn(group)
        whole = [one for one in group if one.article not in torn]
        mine = given(one for one in kinds[kind] if one.place in {place, None} or one.slot.share == "part")
        for a, b in pairs(whole):
            if not both(a, b, mine) and not (kind in PLACED and _days(a, b)):
                yield a, b


def _opening(every: Sequence[Count]) -> Iterator[Pair]:
    """The tolls that two articles open with, wherever each puts it: in the town, in the country, nowhere."""
    first: defaultdict[tuple[str, str, bool], list[Count]] = defaultdict(list)
    places: defaultdict[str, set[str | None]] = defaultdict(set)
    for one in every:
        if one.opening:
            places[one.article] |= {one.place, *(s.value for s in one.statement.slots if s.kind == "place")}
            if one.kind in BODILY | STEADY | SPREAD | WHOLLY and (_main(one) or _of_country(one)):
                first[one.kind, one.who, _of_country(one)].append(one)
    for (kind, *_), group in first.items():
        torn = _torn(group)
        mine = given(one for one in every if one.kind == kind)
        for a, b in pairs(one for one in group if one.article not in torn):
            near = _nested(a, b, places) if kind not in SPREAD else None in {a.place, b.place}
            if near and not both(a, b, mine):
                yield a, b


def _only(every: Sequence[Count]) -> Iterator[Pair]:
    """The tolls of which each of two articles gives but one, wherever it stands: of one event there is one."""
    rows: defaultdict[tuple[str, str], list[Count]] = defaultdict(list)
    for one in every:
        if one.kind in ONLY and _main(one) and one.slot.bound not in VAGUE:
            rows[one.kind, one.who].append(one)
    for group in rows.values():
        values: defaultdict[str, set[str]] = defaultdict(set)
        for one in group:
            values[one.article].add(one.slot.value)
        alone = [one for one in group if len(values[one.article]) == 1]
        mine = given(one for one in every if one.kind == group[0].kind)
        for a, b in pairs(alone):
            most = NEARLY if a.kind in SPREAD else FOURFOLD if a.kind in BODILY else TWICE
            if likely(a, b, most) and not both(a, b, mine) and _together(a, b):
                yield a, b


def _of_country(one: Count) -> bool:
    """Whether jobs are those that go in a country: « 1 240 postes, dont 470 en France » tells of it too."""
    return one.kind == "jobs" and one.national and not (one.earlier or one.other or one.until or one.since)


def _together(left: Count, right: Count) -> bool:
    """Whether two numbers can be of one place; the dead and wounded of a sentence before's place are of that one."""
    if left.kind in PLACED:
        return left.place is right.place is None
    told = (left.place, right.place) if left.kind in BODILY else (left.where, right.where)
    return left.kind in ANYWHERE or None in told or left.place == right.place


def _main(one: Count) -> bool:
    """Whether a number is a toll as a whole, and now."""
    return one.slot.share != "part" and not (one.earlier or one.other or one.until or one.since)


def _nested(left: Count, right: Count, places: Mapping[str, set[str | None]]) -> bool:
    """Whether two numbers can be of one place: the same, none, a country, or one that the other article opens with.

    Jobs go in the world and in a country.
    """
    if left.kind == "jobs" and left.national != right.national:
        return False
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


def likely(left: Count, right: Count, ratio: float = RATIO) -> bool:
    """Whether two numbers are near enough to be of one thing; of a range, the nearer end."""
    small, large = sorted((left.slot, right.slot), key=lambda slot: float(slot.value))
    top = small.high if small.bound == "range" and small.high else float(small.value)
    return float(large.value) <= ratio * top


def told(left: Count | Side, right: Count | Side) -> bool:
    """Whether two numbers, or all of two sides, have informants who share no word of their names."""
    ours, theirs = ({word for name in _informants(one) for word in folds(name)} for one in (left, right))
    return bool(ours and theirs) and not any(len(word) >= LONG for word in ours & theirs)


def _informants(one: Count | Side) -> tuple[str, ...]:
    """Who vouches for a number or a side."""
    return one.informants if isinstance(one, Side) else tuple(filter(None, [one.informant]))


def given(group: Iterable[Count]) -> frozenset[Given]:
    """The numbers that each article gives; « 52 000, contre 85 000 à 6 heures » tells itself which is older."""
    return frozenset((one.article, one.slot.value) for one in group if not (one.earlier and one.kind))


def both(left: Count, right: Count, mine: AbstractSet[Given]) -> bool:
    """Whether an article that gives one of two numbers gives the other too: of something else."""
    return (left.article, right.slot.value) in mine or (right.article, left.slot.value) in mine


def pairs(every: Iterable[Count]) -> Iterator[Pair]:
    """The pairs of numbers of different articles."""
    return across(every, lambda one: one.article)
