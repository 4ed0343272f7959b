"""How like two statements are: by the rare words that they share, and the numbers that agree.

Rare is what few statements of the story have: words that every article on the story uses prove nothing.

Measured and left out, for they add as much that is wrong: words near in meaning by their vectors, families of words,
stems by their endings, a first paragraph as a sign, and a statement joined to what all mentions of a claim say.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from recoupe.checkers.claims.said import DATE, NUMBER, Said, said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.page import Story

EQUAL = 0.1  # likeness that each equal number adds, of the same thing
SAME = 0.2  # how much clearer a match is for each equal number of two digits or more, whatever it counts
LONELY = 0.4  # weight of a word that stands in one article alone: a paraphrase has words of its own
# Words that two statements must share: a name is one, a number or an hour two, a day none, for the day of the event is
# everywhere. Two are enough where they are PLAIN of what both say, or more: with it, each of 64 stories left out in
# turn, .76 instead of .73 of the mentions are joined in stories that nobody had seen; no more claims hold two facts.
FEW = 3
FEWEST = 2
PLAIN = 0.3
COMMON = 3  # a word that more than a third of the statements have says nothing

Pair = tuple[int, int]


class Shared(NamedTuple):
    """What two statements have in common."""

    words: float  # share of their words, by rarity
    told: int  # how much that is, in words


def alike(story: Story) -> dict[Pair, float]:
    """How like two statements are, by pair of places in `said`, those of one article too; missing: not at all."""
    return story.view(_alike)


def clear(story: Story) -> dict[Pair, float]:
    """How clearly two statements of different articles match that give the same number.

    Twice their likeness less the mean of the two next best: what either is like to another statement of the other's
    article. Without the condition of a number, it makes many false matches; so does a number of two things, « 640
    fauteuils » and « 640 élèves », where the statements share no word.
    """
    return story.view(_clear)


def across(story: Story) -> dict[Pair, float]:
    """The same for statements of different articles."""
    return story.view(_across)


def _across(story: Story) -> dict[Pair, float]:
    every = said(story)
    return {pair: v for pair, v in alike(story).items() if every[pair[0]].article != every[pair[1]].article}


def best(story: Story) -> dict[tuple[int, str], int]:
    """By statement and other article: the statement there that is most like it, titles apart."""
    return story.view(_best)


def mutual(story: Story, pair: Pair) -> int:
    """Of how many of two statements the other is the best match in its article."""
    every, matches = said(story), best(story)
    return sum(matches.get((here, every[there].article)) == there for here, there in (pair, pair[::-1]))


def _best(story: Story) -> dict[tuple[int, str], int]:
    every = said(story)
    most: dict[tuple[int, str], tuple[float, int]] = {}
    for pair, strength in across(story).items():
        for here, there in (pair, pair[::-1]):
            key = here, every[there].article
            if every[there].statement.where == "text" and (strength, -there) > most.get(key, (0.0, 0)):
                most[key] = strength, -there
    return {key: -there for key, (_, there) in most.items()}


def _alike(story: Story) -> dict[Pair, float]:
    counts = [_counts(one) for one in said(story)]
    return {
        (a, b): shared.words + EQUAL * len(counts[a] & counts[b])
        for (a, b), shared in story.view(_shared).items()
        if shared.told >= FEW or shared.words >= PLAIN
    }


def _clear(story: Story) -> dict[Pair, float]:
    every, numbers = said(story), [_numbers(one) for one in said(story)]
    rows: defaultdict[tuple[int, str], list[float]] = defaultdict(list)  # by statement and other article
    found: dict[Pair, float] = {}
    for pair, shared in story.view(_shared).items():
        if _apart(every, pair):
            for here, there in (pair, pair[::-1]):
                rows[here, every[there].article].append(shared.words)
            same = numbers[pair[0]] & numbers[pair[1]]
            if same and (shared.told >= FEW or _counts(every[pair[0]]) & _counts(every[pair[1]])):
                found[pair] = 2 * shared.words + SAME * len(same)
    nearest = {key: sorted(row)[-2:] for key, row in rows.items()}
    for pair in found:
        words = story.view(_shared)[pair].words
        rivals = (_rival(nearest[k, every[other].article], words) for k, other in (pair, pair[::-1]))
        found[pair] -= sum(rivals) / 2
    return found


def _apart(every: Sequence[Said], pair: Pair) -> bool:
    """Whether two statements are of two articles, and neither is a title."""
    left, right = (every[k] for k in pair)
    return left.article != right.article and left.statement.where == right.statement.where == "text"


def _rival(nearest: Sequence[float], words: float) -> float:
    """The best likeness but this one, of the best two in order."""
    if words < nearest[-1]:
        return nearest[-1]
    return nearest[0] if len(nearest) > 1 else 0.0


def _shared(story: Story) -> dict[Pair, Shared]:
    every = said(story)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for one in every:
        for word in one.bag | one.dates:
            places[word].append(one.at)
    weight = {word: _weight(at, every) for word, at in places.items()}
    sums = [math.fsum(weight[word] for word in one.bag | one.dates) for one in every]
    common = _common(places, weight, max(COMMON, len(every) // COMMON))
    return {(a, b): Shared(2 * both / (sums[a] + sums[b]), told) for (a, b), (both, told) in common.items()}


def _common(
    places: Mapping[str, Sequence[int]], weight: Mapping[str, float], most: int
) -> dict[Pair, tuple[float, int]]:
    """The weight of what two statements share and how much that is, if it is enough; of no word that `most` have."""
    common: defaultdict[Pair, float] = defaultdict(float)
    told: Counter[Pair] = Counter()
    for word in sorted(places):
        if len(places[word]) <= most and weight[word]:
            for pair in combinations(places[word], 2):
                common[pair] += weight[word]
                told[pair] += _telling(word)
    return {pair: (both, told[pair]) for pair, both in common.items() if told[pair] >= FEWEST}


def _telling(word: str) -> int:
    """As how many words one counts that two statements share."""
    if word.startswith(DATE):
        return 2 if ":" in word else 0
    return 2 if word.startswith(NUMBER) else 1


def _numbers(one: Said) -> set[str]:
    """The numbers of a statement of two digits and more, whatever they count."""
    return {word for word in one.bag if word.startswith(NUMBER) and len(word) > len(NUMBER) + 1}


def _weight(at: Sequence[int], every: Sequence[Said]) -> float:
    """How rare a word is: the logarithm of statements by statements that have it."""
    alone = len({every[k].article for k in at}) == 1
    return math.log((len(every) + 1) / len(at)) * (LONELY if alone else 1.0)


def _counts(one: Said) -> set[tuple[str, str]]:
    """The numbers of a statement and what they count; one and two are in every text."""
    return {
        (slot.value, slot.unit)
        for slot in one.statement.slots
        if slot.kind == "number" and slot.low is not None and slot.low > 2  # noqa: PLR2004
    }
