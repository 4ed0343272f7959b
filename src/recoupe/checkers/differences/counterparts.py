"""Which numbers of two articles are counterparts: each the one of its unit around which most words are alike.

Looser than claims: the words around two numbers need not say the same, they must be nearer to one another than to
those around any other number of the unit. Measured on real and on invented stories: 9 pairs of 9 are of one matter.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from recoupe.checkers.differences.apart import across
from recoupe.checkers.differences.kinds import STAFF
from recoupe.languages.empty import empty
from recoupe.languages.numbers import TIMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.checkers.differences.scope import Count
    from recoupe.model import Span

AROUND: Final = 12  # words on either side of a number
SHORTEST: Final = 4  # letters of a word that is compared, by its first `STEM`
STEM: Final = 5
CROWD: Final = "person"
PERSONS: Final = 1.0  # the same as `LEAST` of mere persons, whom a story counts in many ways
LEAST: Final = 0.5  # a rare word that both have weighs 0.9, one that ten statements have 0.4; at 0.4 two towns are one

Pair = tuple["Count", "Count"]


def counterparts(every: Sequence[Count], code: str) -> Iterator[Pair]:
    """The pairs of numbers of one unit and two articles, each the other's best match in its article."""
    units: defaultdict[str, list[Count]] = defaultdict(list)
    for one in every:
        if one.slot.unit_at and one.slot.unit not in TIMES and one.kind in {None, STAFF}:
            units[one.slot.unit].append(one)
    rarity = _rarity(every)
    words = {one.at: _near(one, code) for one in every}
    for unit in sorted(units):
        likeness = {
            (a, b): sum(rarity[word] for word in sorted(words[a.at] & words[b.at]))
            for a, b in across(units[unit], lambda one: one.article)
        }
        yield from _mutual(likeness, PERSONS if unit == CROWD else LEAST)


def _mutual(likeness: Mapping[Pair, float], least: float) -> Iterator[Pair]:
    """The pairs of which each is the other's best in its article, and like enough; none where another is as good."""
    rivals: defaultdict[tuple[object, str], list[float]] = defaultdict(list)
    for (a, b), value in likeness.items():
        rivals[a.at, b.article].append(value)
        rivals[b.at, a.article].append(value)
    for (a, b), value in likeness.items():
        both = [*rivals[a.at, b.article], *rivals[b.at, a.article]]
        if value >= least and value == max(both) and both.count(value) == 2:  # noqa: PLR2004  (itself, from either side)
            yield a, b


def _near(one: Count, code: str) -> frozenset[str]:
    """The beginnings of the words around a number that say something."""
    at = one.tokens.index("#")
    around = (*one.tokens[max(0, at - AROUND) : at], *one.tokens[at + 1 : at + 1 + AROUND])
    return stems(around, code)


def stems(words: Iterable[str], code: str) -> frozenset[str]:
    """The beginnings of the words that say something."""
    told = (word for word in words if len(word) >= SHORTEST and not word.isdigit() and word not in empty(code))
    return frozenset(word[:STEM] for word in told)


def _rarity(every: Sequence[Count]) -> dict[str, float]:
    """By the beginning of a word: the less, the more of the statements with a number have it."""
    statements: defaultdict[Span, set[str]] = defaultdict(set)
    for one in every:
        statements[one.statement.at[0]] |= {word[:STEM] for word in one.tokens}
    counts = Counter(word for words in statements.values() for word in words)
    return {word: 1 / math.log(2 + count) for word, count in counts.items()}
