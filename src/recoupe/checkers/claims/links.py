"""Which statements of two articles say the same.

They share a run of words, or so many rare ones that they are each other's best match, or one is the other's. Rare is
what few statements of the story have: words that every article on the story uses prove nothing.

Measured on pairs of sentences that state one fact, and on pairs that do not: where 1 % of those that do not are
taken, weighted words find .88 of those that do, runs of words .79. Names, quotations and the longest common stretch
add nothing to the words, equal numbers a little.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from recoupe.checkers.claims.said import Said, said
from recoupe.checkers.passages.fragments import shared

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.page import Story

RUN = 8  # words that two statements share in runs of `alignment.SEED` words or more
# Least likeness where one of two statements is the other's best match in its article, and where each is. At 0.25 for
# ONE a tenth more claims, one in three of them two statements on one matter; at 0.4 one fact in fifty is lost. Among 36
# articles on different events BOTH at 0.15 makes 207 claims, at 0.2 it makes 188 and loses no fact; 0.3 would lose one
# fact in fifty.
ONE, BOTH = 0.33, 0.2
NUMBER = 0.1  # likeness that each equal number adds, of the same thing
LONELY = 0.4  # weight of a word that stands in one article alone: a paraphrase has words of its own
FEW = 3  # words that two statements must share, names being one each
COMMON = 3  # a word that more than a third of the statements have says nothing

Pair = tuple[int, int]


class Link(NamedTuple):
    """That two statements say the same."""

    strength: float  # their likeness, 0.0 to 1.0 and more where numbers agree
    best: int  # of how many of the two the other is the best match in its article


def links(story: Story) -> dict[Pair, Link]:
    """The statements of different articles that say the same, by pair of places in `said`, the smaller first."""
    return story.view(_links)


def alike(story: Story) -> dict[Pair, float]:
    """How like two statements are, by pair of places in `said`, those of one article too; missing: not at all."""
    return story.view(_alike)


def _links(story: Story) -> dict[Pair, Link]:
    every = said(story)
    likeness = {pair: v for pair, v in alike(story).items() if every[pair[0]].article != every[pair[1]].article}
    runs = {pair for pair, words in _runs(story, every).items() if words >= RUN}
    best = _best(every, likeness)
    found: dict[Pair, Link] = {}
    for pair in sorted(likeness.keys() | runs):
        left, right = pair
        both = (best.get((left, every[right].article)) == right) + (best.get((right, every[left].article)) == left)
        if pair in runs or (both and likeness[pair] >= (ONE, BOTH)[both - 1]):
            found[pair] = Link(likeness.get(pair, 0.0), both)
    return found


def _best(every: Sequence[Said], likeness: Mapping[Pair, float]) -> dict[tuple[int, str], int]:
    """By statement and other article: the statement there that is most like it, titles apart."""
    most: dict[tuple[int, str], tuple[float, int]] = {}
    for pair, strength in likeness.items():
        for here, there in (pair, pair[::-1]):
            key = here, every[there].article
            if every[there].statement.where == "text" and (strength, -there) > most.get(key, (0.0, 0)):
                most[key] = strength, -there
    return {key: -there for key, (_, there) in most.items()}


def _runs(story: Story, every: Sequence[Said]) -> Counter[Pair]:
    """How many words two statements share in runs."""
    owner = {(one.article, one.first + k): one.at for one in every for k in range(len(one.words))}
    found: Counter[Pair] = Counter()
    for (left, right), runs in story.view(shared).items():
        for run in runs:
            for k in range(run.length):
                a, b = owner.get((left, run.left + k)), owner.get((right, run.right + k))
                if a is not None and b is not None:
                    found[min(a, b), max(a, b)] += 1
    return found


def _alike(story: Story) -> dict[Pair, float]:
    every = said(story)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for one in every:
        for word in one.bag:
            places[word].append(one.at)
    weight = {word: _weight(at, every) for word, at in places.items()}
    sums = [sum(sorted(weight[word] for word in one.bag)) for one in every]
    common: defaultdict[Pair, float] = defaultdict(float)
    shared_words: Counter[Pair] = Counter()
    for word in sorted(places):
        if len(places[word]) <= max(COMMON, len(every) // COMMON) and weight[word]:
            for pair in combinations(places[word], 2):
                common[pair] += weight[word]
                shared_words[pair] += 1
    counts = [_counts(one) for one in every]
    return {
        (a, b): 2 * both / (sums[a] + sums[b]) + NUMBER * len(counts[a] & counts[b])
        for (a, b), both in common.items()
        if shared_words[a, b] >= FEW
    }


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
