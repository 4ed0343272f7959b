"""Where time expressions stand: every form of the language's table, the longest first."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.moments import guards
from recoupe.languages.moments import DIGIT, YEAR, Form, Table, table
from recoupe.model import Block
from recoupe.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.page import Page

_BESIDE: Final = frozenset({"date", "caption", "credit"})  # labels of blocks that stand beside the article
_DATED: Final = frozenset({"stamp", "numeric", "date", "month", "year"})  # and what is read in them, with its year
LONGEST: Final = 1_000  # code points of a sentence; the longest of 149 articles has 941
_WORD: Final = re.compile(r"[^\W\d_]{2,}|\d+")


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
    words, called = table(page.article.lang), _called(page.article.lang)
    shown = plain(page.article.text, *place)
    low = _lower(shown.text)
    indices: set[int] = set()
    for word in {_key(word) for word in _WORD.findall(low)} & called.keys():
        indices |= called[word]
    for form, match in _chosen(low, shown.text, [words.forms[i] for i in sorted(indices)], words):
        if form.rule != "none":
            a, b = match.span()
            groups = {name: text for name, text in match.groupdict().items() if text is not None}
            yield Said(shown.starts[a], shown.ends[b - 1], form.rule, groups, low, a, b, place)


def _key(word: str) -> str:
    """A word as it calls forms: of numbers, only how long they are."""
    return word if not word.isdigit() else YEAR if len(word) == len(YEAR) else DIGIT


@cache
def _called(code: str) -> dict[str, frozenset[int]]:
    """By each word that calls forms, which ones."""
    called: dict[str, frozenset[int]] = {}
    for index, form in enumerate(table(code).forms):
        for word in form.calls:
            called[word] = called.get(word, frozenset()) | {index}
    return called


def _lower(text: str) -> str:
    """The text in lower case, character by character."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _chosen(low: str, shown: str, forms: list[Form], words: Table) -> list[tuple[Form, re.Match[str]]]:
    """The matches that stand: the longest, then the one whose form the table has first."""
    every = [
        (form, match)
        for form in forms
        for match in form.pattern.finditer(low)
        if guards.fits(form.rule, match, words, shown)
    ]
    taken: list[tuple[Form, re.Match[str]]] = []
    for form, match in sorted(every, key=lambda row: row[1].start() - row[1].end()):
        a, b = match.span()
        if all(b <= other.start() or a >= other.end() for _, other in taken):
            taken.append((form, match))
    return sorted(taken, key=lambda row: row[1].start())
