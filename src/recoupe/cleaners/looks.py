"""What a line looks like: its words and its sentence marks, read once, for every rule to use."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from recoupe import text as _text
from recoupe.languages.residue import tables

if TYPE_CHECKING:
    from recoupe.cleaners.sheet import Line
    from recoupe.model import Label

PROSE = 8  # words; shorter lines that end in a full stop are slogans and buttons as often as sentences
HEADING = 6  # words; a longer line names the article it points to, so nothing need follow
LOOSE = 0.12  # share of small words; below, in the four languages of the tables, a line is a list or a caption
_CLOSERS = " \t\u00a0\u202f\"'»”’“›)]*_"
_STOPS = ".!?…。！？"
_INNER = re.compile(r"[.!?…][»”\")\]\u00a0\u202f ]{0,3}\s[«“\"(\[—–\-\u00a0\u202f ]{0,3}[A-ZÀ-ÖØ-Þ0-9]|[。！？]")
_NUMBERED = re.compile(r"\W{0,3}\d{1,3}[.)]\s?")  # of a list
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DIGIT = re.compile(r"\d")


class Mark(NamedTuple):
    """What a rule says of a line."""

    label: Label
    by: str
    section: bool = False  # whether what follows is of this label too
    weak: bool = False  # whether a sentence of an article may say so too


class Look:
    """A line, or a part of one, as the rules see it. Its span holds no white space at the ends."""

    def __init__(self, text: str, start: int, end: int, line: Line, *, foreign: bool = False) -> None:
        self.start = start
        self.end = end
        self.line = line
        self.foreign = foreign  # whether the tables do not know the document's language
        self.runs_on = False  # whether its sentence goes on in the next line, as in text broken by hand
        self.said = text[start:end]
        self.words = _text.folds(self.said)
        self.folded = " ".join(self.words)
        wide = 0 if self.said.isascii() else len(_WIDE.findall(self.said))
        self.size = len(self.words) + wide // 2  # scripts without spaces: two signs a word
        self.digits = _DIGIT.search(self.said) is not None
        # Three dots cut a teaser short: « Lors d'une réunion qui s'est tenue mercredi à... ».
        self.cut = self.said.endswith(("...", "…", "...]", "…]", "... ]", "… ]"))
        last = self.said.rstrip(_CLOSERS)[-1:]
        self.stopped = not self.cut and last != "" and last in _STOPS  # ends as a sentence does
        self.asked = last in ("?", "!")

    @cached_property
    def inner(self) -> int:
        """Sentences that end inside it."""
        listed = _NUMBERED.match(self.said) if self.digits else None
        return len(_INNER.findall(self.said, listed.end() if listed else 0))

    @cached_property
    def loose(self) -> float:
        """Share of small words that hold sentences together, 0.0 to 1.0."""
        return sum(map(tables().stops.__contains__, self.words)) / max(1, len(self.words))

    @property
    def prose(self) -> bool:
        """Whether it reads like running text: long enough, with the end of a sentence and small words."""
        return self._ended and (self.foreign or self.loose >= LOOSE)

    @property
    def _ended(self) -> bool:
        return self.size >= PROSE and (self.stopped or self.runs_on or self.inner > 0)

    def within(self, *tags: str) -> bool:
        """Whether one of these elements stands around it."""
        return not self.line.tags.isdisjoint(tags)
