"""Which statements of two articles say the same: by runs of words they share, then by rare words."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from recoupe.checkers.passages.fragments import shared
from recoupe.model import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recoupe.page import Story
    from recoupe.text import Word

RUN = 8  # words that two statements share in runs of `alignment.SEED` or more
DICE = 0.25  # of rare words, weighted; the trial's value

Pair = tuple[int, int]


class Said(NamedTuple):
    """A statement of the story, and how it is compared."""

    at: int  # its place in `said`
    article: str
    statement: Statement
    words: tuple[str, ...]  # folded


def said(story: Story) -> list[Said]:
    """The statements of all articles, sorted by their words: the order of documents changes nothing."""
    return story.view(_said)


def _said(story: Story) -> list[Said]:
    rows = []
    for page in story.pages:
        starts = [word.start for word in page.words]
        for statement in page.of(Statement):
            first, last = bisect_right(starts, statement.at[0].start - 1), bisect_right(starts, statement.at[0].end - 1)
            words = tuple(word.folded for word in page.words[first:last])
            rows.append((words, page.article.id, statement.at[0].start, statement))
    rows.sort(key=lambda row: row[:3])
    return [Said(at, article, statement, words) for at, (words, article, _, statement) in enumerate(rows)]


def links(story: Story) -> dict[Pair, float]:
    """The statements that say the same, by pair of places in `said`, with a strength from 0.0."""
    return story.view(_links)


def _links(story: Story) -> dict[Pair, float]:
    every = said(story)
    found = {pair: 1.0 + words / 100 for pair, words in _runs(story, every).items() if words >= RUN}
    for pair, dice in _alike(every):
        found[pair] = found.get(pair, 0.0) + dice
    return found


def _runs(story: Story, every: list[Said]) -> dict[Pair, int]:
    """How many words two statements share in runs."""
    places: dict[str, list[int]] = {}  # by article: by word, the statement it stands in
    for page in story.pages:
        places[page.article.id] = _places(page.words, [one for one in every if one.article == page.article.id])
    found: Counter[Pair] = Counter()
    for (left, right), runs in story.view(shared).items():
        for run in runs:
            for k in range(run.length):
                a, b = places[left][run.left + k], places[right][run.right + k]
                if a >= 0 and b >= 0:
                    found[min(a, b), max(a, b)] += 1
    return found


def _places(words: list[Word], mine: list[Said]) -> list[int]:
    mine = sorted(mine, key=lambda one: one.statement.at[0].start)
    starts = [one.statement.at[0].start for one in mine]
    out = []
    for word in words:
        k = bisect_right(starts, word.start) - 1
        out.append(mine[k].at if k >= 0 and word.start < mine[k].statement.at[0].end else -1)
    return out


def weights(every: list[Said]) -> Mapping[str, float]:
    """How rare each word is in the story: the logarithm of statements by statements that have it."""
    having = Counter(word for one in every for word in set(one.words))
    return {word: math.log(len(every) / count) for word, count in having.items()}


def _alike(every: list[Said]) -> Iterator[tuple[Pair, float]]:
    weight = weights(every)
    bags = [set(one.words) for one in every]
    sums = [sum(weight[word] for word in bag) for bag in bags]
    index: defaultdict[str, list[int]] = defaultdict(list)
    for one, bag in zip(every, bags, strict=True):
        for word in bag:
            index[word].append(one.at)
    common: defaultdict[Pair, float] = defaultdict(float)
    limit = max(2, len(every) // 8)
    for word, places in index.items():
        if len(places) <= limit:
            for pair in combinations(places, 2):
                common[pair] += weight[word]
    for (a, b), shared_weight in common.items():
        dice = 2 * shared_weight / (sums[a] + sums[b]) if shared_weight else 0.0
        if dice >= DICE and every[a].article != every[b].article:
            yield (a, b), dice
