"""Text as code points: words, folding, quotation marks. The only module that knows Unicode.

Matching works on folded words; every word keeps the code points it came from, so a finding always points at
the text as it was read.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# Characters that a reader does not see: soft hyphen, zero-width and directional marks, BOM, variation selectors, tags.
INVISIBLE = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef"
_MARKS = "\u0300-\u036f"  # combining accents of decomposed text
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{INVISIBLE}{_MARKS}])*")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_LINE = 300  # characters; what is shorter is folded more than once, for one rule and another
_LIGATURE = re.compile("[œæßøđł]")
_FOLDED = re.compile(r"[^\W_]+")
_UNSEEN = re.compile(f"[{INVISIBLE}{_MARKS}]")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l"})


class Word(NamedTuple):
    """A word of a text: where it stands, and how it is matched."""

    start: int  # code points
    end: int
    folded: str


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """The word as it is compared: lower case, without accents, ligatures and invisible characters."""
    low = unicodedata.normalize("NFKD", word.casefold().translate(_LIGATURES))
    if low.isascii():
        return low
    return "".join(c for c in low if not unicodedata.combining(c) and not _INVISIBLE.match(c))


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]` in order; apostrophes and hyphens part words, digits are words."""
    stop = len(text) if end is None else end
    return [Word(m.start(), m.end(), fold(m.group())) for m in _WORD.finditer(text, start, stop)]


def folded(text: str) -> str:
    """The folded words of a text, one space between them: equal for texts that read the same."""
    return " ".join(word.folded for word in words(text))


def folds(text: str) -> tuple[str, ...]:
    """The folded words of a text without their places: in Latin script what `words` gives, in a third of the time."""
    return _folds_of_line(text) if len(text) < _LINE else _folds(text)


@lru_cache(maxsize=4_096)
def _folds_of_line(line: str) -> tuple[str, ...]:
    return _folds(line)


def _folds(text: str) -> tuple[str, ...]:
    low = text.casefold()
    if not low.isascii():
        low = unicodedata.normalize("NFKD", low.translate(_LIGATURES) if _LIGATURE.search(low) else low)
    return tuple(_FOLDED.findall(low if low.isascii() else _UNSEEN.sub("", low)))


def invisible(text: str) -> list[tuple[int, int]]:
    """The runs of invisible characters in a text, as (start, end)."""
    return [m.span() for m in re.finditer(f"[{INVISIBLE}]+", text)]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The slice without white space at its ends; empty (start == end) where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


_OPENING = {"»": "«", "”": "“"}
_QUOTE_MARK = re.compile('[«»“”"]')
_LONGEST_QUOTATION = 2_000  # code points; an opening mark without a partner within this reach is a slip of the pen


def quotations(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The quotations in `text[start:end]`, marks included, outermost only, in order.

    « », “ ” and straight double quotes are known; a mark that is never closed is passed over.
    """
    found: list[tuple[int, int]] = []
    for opening, close in sorted(_pairs(text, start, len(text) if end is None else end)):
        if not found or opening >= found[-1][1]:
            found.append((opening, close))
    return found


def _pairs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Every opening mark with the mark that closes it, nested ones too."""
    open_: list[tuple[str, int]] = []
    for match in _QUOTE_MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        wanted = _OPENING.get(mark, mark)
        partner = next((k for k in range(len(open_) - 1, max(-1, len(open_) - 5), -1) if open_[k][0] == wanted), None)
        if mark in "«“" or partner is None:
            if mark in '«“"':
                open_.append((mark, at))
            continue
        opening = open_[partner][1]
        del open_[partner:]
        if at + 1 - opening <= _LONGEST_QUOTATION:
            yield opening, at + 1


# Where a sentence may end: its stop, what closes after it, then white space and something that can open a sentence;
# or, in glued text, a stop between a lower-case letter or closing mark and a capital with a lower-case letter.
_STOPS = re.compile(
    r"(?<![.!?…])[.!?…]++(?:[ \u00a0\u202f]?+»|[\"”’)\]])*+"
    r"(?:\s++(?=[^\W\d_a-zà-öø-ÿ]|[\"«“(\[—–\-\d])|(?<=[a-zà-öø-ÿ»”\")][.!?…»”\")])(?=[A-ZÀ-ÖØ-Þ«“][\w’'\s]))"
)
_LAST_WORD = re.compile(r"[^\W\d_]+$")


def sentences(
    text: str, start: int = 0, end: int | None = None, abbreviations: frozenset[str] = frozenset()
) -> list[tuple[int, int]]:
    """The sentences of one block, `text[start:end]`, as slices that cover it but for white space at their ends.

    Never cut inside a quotation, after an abbreviation or after an initial (« J. »).

    Args:
        text: the whole text.
        start: where the block begins.
        end: where it ends; the end of the text, if None.
        abbreviations: words after whose full stop no sentence ends, without the stop, as written.
    """
    stop = len(text) if end is None else end
    inside = quotations(text, start, stop)
    cuts = [start]
    for match in _STOPS.finditer(text, start, stop):
        before = bisect_left(inside, (match.start(), 0)) - 1
        quoted = before >= 0 and match.start() + 1 < inside[before][1] - 1
        if not quoted and not _abbreviated(text, match.start(), abbreviations):
            cuts.append(match.end())
    slices = (trimmed(text, a, b) for a, b in zip(cuts, [*cuts[1:], stop], strict=True))
    return [(a, b) for a, b in slices if a < b]


def _abbreviated(text: str, stop: int, abbreviations: frozenset[str]) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation or an initial."""
    if text[stop] != ".":
        return False
    last = _LAST_WORD.search(text, max(0, stop - 20), stop)
    return bool(last) and ((len(last.group()) == 1 and last.group().isupper()) or last.group() in abbreviations)
