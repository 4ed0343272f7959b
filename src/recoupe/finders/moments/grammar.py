"""Where time expressions stand: every form of the language's table, the longest first."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.moments import guards
from recoupe.languages.moments import table
from recoupe.languages.openings import DIGIT, SIZE
from recoupe.model import Block
from recoupe.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.languages.moments import Form
    from recoupe.page import Page

_BESIDE: Final = frozenset({"date", "caption", "credit"})  # labels of blocks that stand beside the article
_DATED: Final = frozenset({"stamp", "numeric", "date", "month", "year"})  # and what is read in them, with its year
LONGEST: Final = 1_000  # code points of a sentence; the longest of 149 articles has 941
_WORD: Final = re.compile(r"\b\w")
_DIGIT: Final = re.compile(r"\d")


class Said(NamedTuple):
    """A time expression as it was found, before anything is known of the day."""

    start: int  # code points of the article's text
    end: int
    rule: str
    groups: dict[str, str]  # what the parts of the form are, in lower case
    sentence: str  # in lower case and plain typography
    at: int  # where the expression stands in `sentence`
    to: int
    place: tuple[int, int]  # the sentence, in the article's text
    beside: bool = False  # whether it stands beside the article, in a caption or a stamp


def said(page: Page) -> Iterator[Said]:
    """The time expressions of the kept text in order, none over another; beside it, dates with their year."""
    beside = [(b.at[0].start, b.at[0].end) for b in page.of(Block) if b.label in _BESIDE]
    stretches = [*((sentence, False) for sentence in page.sentences), *((block, True) for block in beside)]
    pieces = [(piece, is_beside) for place, is_beside in stretches for piece in _pieces(page.article.text, *place)]
    for place, is_beside in sorted(pieces):
        for one in _within(page, place):
            if not is_beside:
                yield one
            elif one.rule in _DATED and "y" in one.groups:
                yield one._replace(beside=True)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence; of one without end, pieces: rules look at all of a sentence for each of its expressions."""
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        yield start, cut
        start = cut
    yield start, end


def _within(page: Page, place: tuple[int, int]) -> Iterator[Said]:
    """The time expressions of a sentence."""
    shown = plain(page.article.text, *place)
    low = _lower(shown.text)
    for form, match in _chosen(low, shown.text, page.article.lang):
        if form.rule != "none":
            a, b = match.span()
            groups = {name: text for name, text in match.groupdict().items() if text is not None}
            yield Said(shown.starts[a], shown.ends[b - 1], form.rule, groups, low, a, b, place)


def _lower(text: str) -> str:
    """The text in lower case, character by character."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _chosen(low: str, shown: str, code: str) -> list[tuple[Form, re.Match[str]]]:
    """The matches that stand: the longest, then the one whose form the table has first."""
    words = table(code)
    every = [(form, match) for form, match in _matches(low, code) if guards.fits(form.rule, match, words, shown)]
    taken: list[tuple[Form, re.Match[str]]] = []
    for form, match in sorted(every, key=lambda row: row[1].start() - row[1].end()):
        a, b = match.span()
        if all(b <= other.start() or a >= other.end() for _, other in taken):
            taken.append((form, match))
    return sorted(taken, key=lambda row: row[1].start())


def _matches(low: str, code: str) -> Iterator[tuple[Form, re.Match[str]]]:
    """The matches of every form in the order of the table, those of one form apart from one another."""
    tried: defaultdict[int, list[int]] = defaultdict(list)
    digits = _DIGIT.sub(DIGIT, low)
    for at in (word.start() for word in _WORD.finditer(low)):
        for index in _opening(digits[at : at + SIZE], code):
            tried[index].append(at)
    for index in sorted(tried):
        form, done = table(code).forms[index], 0
        for at in tried[index]:
            if at >= done and (match := form.pattern.match(low, at)):
                yield form, match
                done = match.end()


@lru_cache(maxsize=4_096)
def _opening(begun: str, code: str) -> tuple[int, ...]:
    """The forms of which a match may begin so, by their places in the table."""
    opened = _opened(code)
    return tuple({index for size in range(len(begun) + 1) for index in opened.get(begun[:size], ())})


@cache
def _opened(code: str) -> dict[str, list[int]]:
    """By each opening, which forms have it."""
    opened: defaultdict[str, list[int]] = defaultdict(list)
    for index, form in enumerate(table(code).forms):
        for opening in form.openings:
            opened[opening].append(index)
    return dict(opened)
