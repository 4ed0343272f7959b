"""Two names that a text says are one person's: « Kaza, de son vrai nom Yanis Belhadji »."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.entities import naming
from recoupe.entities.persons import Person
from recoupe.languages import people

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.entities.reading import Reading
    from recoupe.model import Span


def joined(readings: Mapping[str, Reading], found: Sequence[Person]) -> list[Person]:
    """The persons, those made one whom a text calls by both names; sorted by name."""
    group = list(range(len(found)))
    proofs: defaultdict[int, set[Span]] = defaultdict(set)
    for (one, left), (other, right) in _called(readings, found):
        low, high = sorted((group[one], group[other]))
        group = [low if at == high else at for at in group]
        proofs[one].update((left, right))
    together: defaultdict[int, list[int]] = defaultdict(list)
    for at, first in enumerate(group):
        together[first].append(at)
    made = (_one([found[at] for at in all_], set().union(*(proofs[at] for at in all_))) for all_ in together.values())
    return sorted(made, key=lambda person: (person.name, person.named))


def _called(
    readings: Mapping[str, Reading], found: Sequence[Person]
) -> Iterator[tuple[tuple[int, Span], tuple[int, Span]]]:
    """Two persons, each with a place, where the words between two names say that both are one's."""
    placed = sorted((one.at, at) for at, person in enumerate(found) for one in person.named)
    for (left, one), (right, other) in pairwise(placed):
        if left.article == right.article and one != other and _says_so(readings[left.article], left.end, right.start):
            yield (one, left), (other, right)


def _says_so(reading: Reading, start: int, end: int) -> bool:
    """Whether the words between two names are « de son vrai nom » or the like."""
    if not set(reading.text[start:end]).isdisjoint(".!?;\n"):
        return False
    between = reading.words[reading.index(start) : reading.index(end)]
    return " ".join(word.folded for word in between) in people.words(reading.code, "aliases")


def _one(group: Sequence[Person], proofs: set[Span]) -> Person:
    """The persons as one."""
    if len(group) == 1:
        return group[0]
    named = tuple(sorted(one for person in group for one in person.named))
    names = {person.name for person in group}
    doubts = {name for person in group for name in person.doubtful} - names
    evidence = {span for person in group for span in person.evidence} | proofs
    return Person(named, naming.fullest(sorted(names)), tuple(sorted(evidence)), tuple(sorted(doubts)))
