"""What a side of a difference says, to be read alone: in whole words, with a sign where it breaks off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from recoupe.model import Side
    from recoupe.writers.index import Index

FEW: Final = 4  # words; « 115 gardes à vue » needs no sign of what stands around it
NEAR: Final = 20  # code points in which an elided word begins
_ELIDED: Final = re.compile(r"\w+['’]$")
_CLOSED: Final = re.compile(r"\s?[»”\"]")
_PAIRS: Final = ("«»", "“”")


def phrased(side: Side, index: Index) -> str:
    """The value of a side; where it is the very words of an article, « …s'attend à une mobilisation… »."""
    if not side.at or _plain(index.articles[side.at[0].article][side.at[0]]) != _plain(side.value):
        return side.value
    text, start, end = index.articles[side.at[0].article].text, side.at[0].start, side.at[0].end
    if found := _ELIDED.search(text[max(0, start - NEAR) : start]):
        start -= len(found[0])
    elided = text[end : end + 1] in {"'", "’"}
    end += elided
    if _open(text[start:end]) and (closed := _CLOSED.match(text, end)):
        end = closed.end()
    words = " ".join(text[start:end].split())
    if len(words.split()) <= FEW:
        return words
    before, after = text[max(0, start - 2) : start].strip(" \u00a0\u202f"), text[end : end + 2].strip(" \u00a0\u202f")
    inside = before[-1:].isalnum() or before[-1:] in {",", ";"}
    return f"{'…' if inside else ''}{words}{'…' if elided or after[:1].isalnum() else ''}"


def _open(words: str) -> bool:
    """Whether a quotation begins in the words and does not end."""
    return any(words.count(one) > words.count(other) for one, other in _PAIRS) or words.count('"') % 2 == 1


def _plain(words: str) -> str:
    """Words without their typography."""
    return " ".join(words.replace("’", "'").split())
