"""Messages pasted in from a network: « Courage à tous.— Anna Vernet (@avernet) 3 mai 2018 ».

Where a page was copied, the words often stand twice: before the signature and again after its date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.text import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST: Final = 600  # code points of a message with its links; a network allows 280 letters
_REPEATED: Final = 20  # code points that show that the words stand again after the signature
_SIGNED: Final = re.compile(
    r"(?:(?:pic\.twitter\.com|https?://t\.co)/\w+\s*)*"
    r"[—–-]\s?(?P<name>[^\n()—–]{2,60}?)\s?\(@\w{2,30}\)[\s,]*(?P<date>\d{1,2}(?:er)?\s\w{3,9}\.?\s\d{4}|\w{3,9}\s\d{1,2},\s\d{4})?"
)
_LINK: Final = re.compile(r"\s*(?:(?:pic\.twitter\.com|https?://t\.co)/\w+\s*)+$")


class Post(NamedTuple):
    """A message; sorts by place."""

    start: int  # its words, as code points
    end: int
    name: tuple[int, int]  # of the holder of the account


def posts(text: str, blocks: Sequence[tuple[int, int]]) -> Iterator[Post]:
    """The messages in the blocks of a text, in order, each standing of their words."""
    for start, stop in blocks:
        if text.find("(@", start, stop) < 0:
            continue
        begin = start
        for signed in _SIGNED.finditer(text, start, stop):
            name, low = signed.span("name"), max(begin, signed.start() - LONGEST)
            head = " ".join(text[signed.end() : stop].split())[:_REPEATED]
            at = text.find(head, low, signed.start()) if len(head) == _REPEATED else -1
            if at < 0 and low == begin:
                at = begin
            begin = signed.end()
            if at < 0:
                continue
            end = _unlinked(text, at, signed.start())
            if at < end:
                yield Post(*trimmed(text, at, end), name)
            if len(head) == _REPEATED and text[at : at + _REPEATED] == text[signed.end() : stop].strip()[:_REPEATED]:
                again = text.find(head[: _REPEATED // 2], signed.end())
                begin = min(stop, again + end - at)
                yield Post(*trimmed(text, again, begin), name)


def _unlinked(text: str, start: int, end: int) -> int:
    """Where the words end before their links."""
    link = _LINK.search(text, start, end)
    return link.start() if link else end
