"""Runs of words that two word lists share: found by seeds, extended, longest first, no word used twice.

Source: Wise 1993, String Similarity via Greedy String Tiling and Running Karp-Rabin Matching; seeds by an
inverted index over all lists, so that only pairs that share something cost time.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SEED = 5  # words; longer seeds break takes of one dispatch apart (7 and 8 lose true links), 4 makes false ones
COMMON = 8  # standings of one seed in one article; past it the seed is a refrain and starts no run


class Run(NamedTuple):
    """A maximal stretch of equal words: `length` words from `left` in one list and from `right` in the other."""

    left: int  # index of the first word
    right: int
    length: int  # words, at least SEED


def runs(lists: Mapping[str, Sequence[str]]) -> dict[tuple[str, str], list[Run]]:
    """For every two lists that share a run: their runs, in the order of the left one. Keys are sorted pairs."""
    return {pair: sorted(_tiles(lists[pair[0]], lists[pair[1]], hits)) for pair, hits in _hits(lists).items()}


def _hits(lists: Mapping[str, Sequence[str]]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Where seeds of two lists meet: (left, right) word indices by sorted pair of names."""
    index: defaultdict[tuple[str, ...], defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for name in sorted(lists):
        for at, seed in enumerate(_seeds(lists[name])):
            index[seed][name].append(at)
    hits: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for places in index.values():
        for left, right in combinations(places, 2):
            if len(places[left]) <= COMMON and len(places[right]) <= COMMON:
                hits[left, right].extend((i, j) for i in places[left] for j in places[right])
    return hits


def _seeds(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every run of SEED words."""
    return zip(*(words[i:] for i in range(SEED)), strict=False)


def _tiles(left: Sequence[str], right: Sequence[str], hits: list[tuple[int, int]]) -> Iterator[Run]:
    """The runs through these hits, longest first, each word of either side in one run only."""
    used_left, used_right = bytearray(len(left)), bytearray(len(right))
    for run in sorted(_diagonals(hits), key=lambda r: (-r.length, r.left, r.right)):
        for free in _unused(run, used_left, used_right):
            used_left[free.left : free.left + free.length] = b"\1" * free.length
            used_right[free.right : free.right + free.length] = b"\1" * free.length
            yield free


def _diagonals(hits: list[tuple[int, int]]) -> Iterator[Run]:
    """The hits that follow one another joined into maximal runs."""
    start, last = None, None
    for left, right in sorted(hits, key=lambda hit: (hit[1] - hit[0], hit[0])):
        if start is not None and last is not None:
            if right - left == start[1] - start[0] and left == last + 1:
                last = left
                continue
            yield Run(start[0], start[1], last - start[0] + SEED)
        start, last = (left, right), left
    if start is not None and last is not None:
        yield Run(start[0], start[1], last - start[0] + SEED)


def _unused(run: Run, used_left: bytearray, used_right: bytearray) -> Iterator[Run]:
    """The parts of a run, of SEED words or more, none of whose words is taken on either side."""
    start = None
    for k in range(run.length + 1):
        free = k < run.length and not used_left[run.left + k] and not used_right[run.right + k]
        if free and start is None:
            start = k
        elif not free and start is not None:
            if k - start >= SEED:
                yield Run(run.left + start, run.right + start, k - start)
            start = None
