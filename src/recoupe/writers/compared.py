"""Any two articles compared: how many words they share, and in which passages."""

from __future__ import annotations

from bisect import bisect_left
from itertools import combinations
from typing import TYPE_CHECKING

import msgspec

from recoupe.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.model import Article, Passage, Span
    from recoupe.writers.index import Index


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two articles that share a passage."""

    left: int  # numbers of the articles, the lower first
    right: int
    words: int  # of the left article in counted passages with the right one, each counted once
    passages: tuple[int, ...]  # their numbers: those that count, longest first, then the others


def pairs(index: Index) -> dict[tuple[int, int], Pair]:
    """Every two articles that share a passage, by their numbers."""
    common: dict[tuple[int, int], list[tuple[int, Passage]]] = {}
    for number, passage in enumerate(index.passages, start=1):
        carriers = sorted({index.numbers[span.article] for span in passage.at})
        for two in combinations(carriers, 2):
            common.setdefault(two, []).append((number, passage))
    articles = list(index.articles.values())
    starts = {left: [word.start for word in words(articles[left - 1].text)] for left in {left for left, _ in common}}
    return {
        (left, right): _pair((left, right), found, articles[left - 1], starts[left])
        for (left, right), found in sorted(common.items())
    }


def _pair(two: tuple[int, int], found: Sequence[tuple[int, Passage]], article: Article, starts: Sequence[int]) -> Pair:
    """One pair."""
    spans = (span for _, passage in found if passage.counted for span in passage.at if span.article == article.id)
    return Pair(
        left=two[0],
        right=two[1],
        words=_words(spans, starts),
        passages=tuple(number for number, _ in found),
    )


def _words(spans: Iterable[Span], starts: Sequence[int]) -> int:
    """The words that start inside the spans, each counted once."""
    total = reached = 0
    for span in sorted(spans):
        start = max(span.start, reached)
        if span.end > start:
            total += bisect_left(starts, span.end) - bisect_left(starts, start)
            reached = span.end
    return total
