"""Days that the sentences of two articles share: « mardi » in one is « le 9 janvier » in another that tells the same.

A newspaper names a day by its weekday alone for a week: where an article that is not dated tells of « mardi » what a
dated one tells of a day that is a Tuesday, it is that day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cache
from math import log
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.gather.written import names
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.gather.written import Written
    from recoupe.page import Page

TOLD: Final = 12.0  # what the shared words tell, at least; at 8 a short sentence on a hearing meets the next hearing
ALIKE: Final = 0.35  # of what the words of the sentence tell that tells less
_FEW: Final = 25  # sentences that are added to those of a story: in a short one every word stands in many
_CONTENT: Final = 4  # letters of a word, from which it tells something; figures do


class Sentence(NamedTuple):
    """A sentence that names one day, and the words of it that tell something else."""

    words: frozenset[str]
    day: Written


class Sentences:
    """The sentences of a story, by what they tell."""

    def __init__(self, pages: Iterable[Page], dates: Mapping[str, Sequence[Written]]) -> None:
        """Read the sentences of all pages; `dates` are those written in each, by its id."""
        counts: Counter[str] = Counter()
        self.of: dict[str, list[Sentence]] = {}
        for page in pages:
            rows = [_content(page.article.text[start:end]) for start, end in page.sentences]
            counts.update(word for row in rows for word in row)
            told = _told(page, rows, dates[page.article.id])
            self.of[page.article.id] = [row for row in told if row.day.tense < 0]
        total = _FEW + sum(len(page.sentences) for page in pages)
        self.weights = {word: log(total / count) for word, count in counts.items()}

    def shared(self, name: str, other: str) -> Iterator[tuple[Written, Written]]:
        """Past weekdays of an article, each with the past date of a sentence of another that tells the same."""
        for mine in self.of[name]:
            for its in self.of[other] if mine.day.weekday is not None and not mine.day.month else ():
                if self._is_same(mine.words, its.words):
                    yield mine.day, its.day

    def _is_same(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether two sentences tell the same, the rarer a word in the story, the more it counts."""
        shared, *each = (sum(self.weights[word] for word in row) for row in (one & other, one, other))
        return shared >= TOLD and shared >= ALIKE * min(each)


def _told(page: Page, rows: Sequence[frozenset[str]], dates: Sequence[Written]) -> Iterator[Sentence]:
    """The sentences that name one day; where one names several, which of them is whose is not told."""
    left = [said for said in dates if said.place == "text"]
    starts = [said.at.start for said in left]
    for (start, end), words in zip(page.sentences, rows, strict=True):
        own = left[bisect_left(starts, start) : bisect_left(starts, end)]
        if len(own) == 1:
            yield Sentence(words, own[0])


def _content(sentence: str) -> frozenset[str]:
    """The words of a sentence that tell something, and no time."""
    return frozenset(word for word in folds(sentence) if len(word) >= _CONTENT or word.isdigit()) - _times()


@cache
def _times() -> frozenset[str]:
    """The names of days and months."""
    return frozenset(word for row in names() for name in row for word in folds(name))
