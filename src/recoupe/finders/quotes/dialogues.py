"""Lines of a dialogue that a dash opens, without quotation marks: « — Vous partez ? ⏎ — Demain », for instance.

Two such lines or more on end, each a sentence with its stop. What a list enumerates is no dialogue: one line must ask,
or speak of oneself or to somebody; both, where the dash is short.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from recoupe.finders.quotes.marks import Marked
from recoupe.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE: Final = re.compile(r"[^\S\n]*(?P<dash>[-–—―])[^\S\n]+(?P<words>[^\W\d_a-zà-öø-ÿ…].*[.!?…])[^\S\n]*$")
_MARK: Final = re.compile(r"[«»“”\"]")
_LONGEST: Final = 60  # words of a line
_FEWEST: Final = 2  # lines


def dialogues(text: str, blocks: Sequence[tuple[int, int]], persons: frozenset[str]) -> Iterator[Marked]:
    """The lines of the dialogues in the blocks of a text, in order, each from its dash.

    Args:
        text: the whole text.
        blocks: its paragraphs as slices, in order.
        persons: the words by which one speaks of oneself or to somebody, folded.
    """
    lines = [line for start, end in blocks for line in _lines(text, start, end)]
    for spoken, group in groupby(lines, lambda line: line[1] is not None):
        run = [(start, line) for start, line in group if line] if spoken else []
        if len(run) < _FEWEST or not _talk([line for _, line in run], persons):
            continue
        for start, line in run:
            first, end = start + line.start("words"), start + line.end("words")
            yield Marked(first, end, start + line.start("dash"), end, 0, closed=True, dash=True)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, re.Match[str] | None]]:
    """The lines of a block, each with where it begins and how it matches."""
    for line in text[start:end].split("\n"):
        if line.strip():
            whole = None if _MARK.search(line) or len(line.split()) > _LONGEST else _LINE.match(line)
            yield start, whole
        start += len(line) + 1


def _talk(lines: list[re.Match[str]], persons: frozenset[str]) -> bool:
    """Whether lines ask, or speak of oneself or to somebody; both, where the dash is that of a list."""
    asks = any("?" in line["words"] for line in lines)
    person = any(not persons.isdisjoint(folded(line["words"]).split()) for line in lines)
    return (asks or person) if all(line["dash"] in "—―" for line in lines) else asks and person
