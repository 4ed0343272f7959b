"""A sentence as the numbers see it: digits with their thousands in one piece, words, signs."""

from __future__ import annotations

import re
from typing import NamedTuple

from recoupe.text import fold, plain

# Digits: thousands parted by a space, a stop or an apostrophe, then a decimal comma; then words, and signs that count.
_TOKEN = re.compile(
    r"(?P<digits>(?<![\w.,/-])(?:\d{1,3}(?:[ .']\d{3})+(?!\d)|\d{1,3}(?:,\d{3}){2,}(?!\d)|\d+)(?:[.,]\d+)?"
    r"(?![\d/]|-\d))"
    r"|(?P<word>[^\W\d_]+)|(?P<glued>\w+)|(?P<sign>[%€$£°])|(?P<mark>[^\w\s'])"
)


class Token(NamedTuple):
    """A token of a sentence."""

    start: int  # code points of the article's text
    end: int
    folded: str
    digits: bool  # a number in digits, which no letter follows


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, typography made plain."""
    shown = plain(text, start, end)
    found = []
    for match in _TOKEN.finditer(shown.text):
        first, last = match.span()
        digits = match.lastgroup == "digits" and not shown.text[last : last + 1].isalpha()
        folded = match.group() if match.lastgroup in {"digits", "sign", "mark"} else fold(match.group())
        found.append(Token(shown.starts[first], shown.ends[last - 1], folded, digits))
    return found
