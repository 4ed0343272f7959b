"""Which articles tell of one matter: those whose statements and names match, on the average of the group.

Articles that somebody gave together may be of different events. Each then has statements that look a little like one of
another's, and no rule can tell them sentence by sentence: that the articles repeat one another must tell. Two reporters
who were there write no sentence alike; they name the same people and places and give the same numbers. Articles are
joined from the nearest on, while those of two groups are near enough on the average.

Names and numbers are for stories told wholly in other words: there, few articles have statements that match. When
articles were published, where that is known, brings them nearer or sets them apart. What claims then join of two
stories, `evals/claims.py --mixed` counts; most of it is of two stages of one case.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from heapq import heapify, heappop, heappush
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.checkers.claims.likeness import Pair, across, mutual
from recoupe.checkers.claims.said import NAME, NUMBER, Said, said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.model import Published
    from recoupe.page import Story

MUTUAL = 2  # of two statements: each is the other's best match in its article
BOTH = 0.2  # least likeness of two mutual matches
# Share of the shorter article's statements that the other has, by their likeness; at 0.06 a fact in 90 is lost.
MATTER = 0.035
NAMED = 0.13  # of that, what the share of names and numbers that both have counts for, with twice the statements
SHORT = 5  # statements that every article has more, so that one chance match joins no two briefs
# How much nearer articles are that were published within two days, and those that were more than a week apart. Of 151
# articles in stories that nobody had seen, 15 stand outside instead of 23; at 1.5 ten, and their origins count worse.
TOGETHER, CLOSE = 2, 1.3
APART, FAR = 7, 0.7


def matters(story: Story) -> dict[str, int]:
    """By article that states something: the number of its matter."""
    return story.view(_matters)


def _matters(story: Story) -> dict[str, int]:
    every, likeness = said(story), across(story)
    sizes = Counter(one.article for one in every)  # in the order of their words, whatever the articles are called
    order = {name: at for at, name in enumerate(sizes)}
    found: defaultdict[Pair, list[float]] = defaultdict(list)
    for (left, right), strength in likeness.items():
        if strength >= BOTH and mutual(story, (left, right)) == MUTUAL:
            near = sorted((order[every[left].article], order[every[right].article]))
            found[near[0], near[1]].append(strength)
    counts = list(sizes.values())
    near = {pair: math.fsum(strengths) / (SHORT + min(counts[k] for k in pair)) for pair, strengths in found.items()}
    for pair, share in _named(every, order).items():
        near[pair] = max(near.get(pair, 0.0), NAMED * (2 * near.get(pair, 0.0) + share))
    names, published = list(sizes), {page.article.id: page.article.published for page in story.pages}
    for left, right in near:
        near[left, right] *= _timely(published[names[left]], published[names[right]])
    groups = _groups(len(sizes), near)
    return {names[k]: at for at, group in enumerate(groups) for k in group}


def _timely(left: Published | None, right: Published | None) -> float:
    """How much nearer two articles are for when they were published."""
    if not left or not right:
        return 1.0
    first, last = max(left.first, right.first), min(left.last, right.last)  # of the time between, if they do not meet
    days = (dt.date.fromisoformat(first) - dt.date.fromisoformat(last)).days
    return CLOSE if days <= TOGETHER else FAR if days > APART else 1.0


def _named(every: Sequence[Said], order: Mapping[str, int]) -> dict[Pair, float]:
    """Share of the names and numbers of two articles, by their rarity, that both have."""
    often = Counter(word for one in every for word in one.bag if word.startswith((NAME, NUMBER)))
    having: defaultdict[str, set[int]] = defaultdict(set)
    for one in every:
        for word in one.bag & often.keys():
            having[word].add(order[one.article])
    both: defaultdict[Pair, float] = defaultdict(float)
    sums = [0.0] * len(order)
    for word in sorted(having):
        weight = math.log((len(every) + 1) / often[word])
        for at in having[word]:
            sums[at] += weight
        for pair in combinations(sorted(having[word]), 2):
            both[pair] += weight
    return {(a, b): 2 * shared / (sums[a] + sums[b]) for (a, b), shared in both.items()}


def _groups(size: int, near: Mapping[Pair, float]) -> list[tuple[int, ...]]:
    """The places 0 to `size` in groups: the two nearest on the average are joined while they are near enough."""
    groups: dict[int, tuple[int, ...]] = {k: (k,) for k in range(size)}
    pairs: defaultdict[int, dict[int, list[float]]] = defaultdict(dict)  # how near the articles of two groups are
    for (left, right), strength in near.items():
        pairs[left][right] = pairs[right][left] = [strength]
    nearest = [(-strength, *pair) for pair, strength in near.items()]
    heapify(nearest)
    while nearest and -nearest[0][0] >= MATTER:
        _, left, right = heappop(nearest)
        if left in groups and right in groups:
            size += 1
            groups[size] = groups.pop(left) + groups.pop(right)
            for other in (pairs[left].keys() | pairs[right].keys()) & groups.keys():
                both = pairs[left].get(other, []) + pairs[right].get(other, [])
                pairs[size][other] = pairs[other][size] = both
                average = math.fsum(both) / (len(groups[other]) * len(groups[size]))
                heappush(nearest, (-average, other, size))
    return sorted(tuple(sorted(group)) for group in groups.values())
