"""Which statements of two articles say the same.

They share a run of words, or so many rare ones that they are each other's best match, or one is the other's, or they
give the same number and match each other clearly better than anything else; and their articles tell of one matter.

Of the facts that several articles of the gold tell, .931 are joined, with .882 of their mentions; .986 of the claims
hold one fact; the origins of .902 are counted right, of .711 where there are several. `evals/claims.py` tries other
constants, and counts what claims join that is of two stories. Names, quotations and the longest common stretch add
nothing to the words of two sentences.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from recoupe.checkers.claims.likeness import Pair, across, clear, mutual
from recoupe.checkers.claims.matter import BOTH, matters
from recoupe.checkers.claims.said import Said, said
from recoupe.checkers.passages.fragments import shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.page import Story

RUN = 8  # words that two statements share in runs of `alignment.SEED` words or more
# Least likeness where one of two statements is the other's best match in its article (`matter.BOTH`: where each is). At
# 0.25 a tenth more claims, one in three of them two statements on one matter; at 0.4 one fact in fifty is lost.
ONE = 0.33
CLEAR = 0.36  # least clearness (`likeness.clear`) of two statements that give the same number


class Link(NamedTuple):
    """That two statements say the same."""

    strength: float  # their likeness, 0.0 to 1.0 and more where numbers agree
    best: int  # of how many of the two the other is the best match in its article


def links(story: Story) -> dict[Pair, Link]:
    """The statements of different articles that say the same, by pair of places in `said`, the smaller first."""
    return story.view(_links)


def _links(story: Story) -> dict[Pair, Link]:
    every, likeness, matter = said(story), across(story), matters(story)
    runs = {pair for pair, words in _runs(story, every).items() if words >= RUN}
    clearly = {pair: value for pair, value in clear(story).items() if value >= CLEAR}
    found: dict[Pair, Link] = {}
    for pair in sorted(likeness.keys() | runs | clearly.keys()):
        left, right = (every[k] for k in pair)
        if left.bag and right.bag and matter[left.article] != matter[right.article]:
            continue
        strength, best = likeness.get(pair, 0.0), mutual(story, pair)
        if pair in runs or pair in clearly or (best and strength >= (ONE, BOTH)[best - 1]):
            found[pair] = Link(max(strength, clearly.get(pair, 0.0) / 2), best)
    return found


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
