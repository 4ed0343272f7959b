"""The texts of the articles inside a page: shown to its readers, and read back from there, so that they stand once.

A page shows a text line by line, without the white space between its lines. That is kept beside it, so that the text
comes back to the character. A text that the page cannot show as it is (it holds control characters) is not among them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recoupe.writers.wording import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recoupe.model import Article
    from recoupe.writers.anchored import Group

_SECTION: Final = re.compile(r'<section [^>]*?id="?articles\b.*?</section>', re.DOTALL)
_SHEET: Final = re.compile(r"t(\d+)")  # id of the element with an article's text
_WORDS: Final = ".//text()[not(ancestor::small)]"  # of a line, without the notes of ours in it


def gaps(article: Article, groups: Iterable[Group]) -> tuple[str, ...] | None:
    """What stands before, between and after the lines that a page shows; None where it shows other characters."""
    found: list[str] = []
    place = 0
    for line in (line for group in groups for line in group.lines):
        words = "".join(piece.text for piece in line.pieces)
        start = article.text.find(words, place)
        if start < 0 or visible(words) != words:
            return None
        found.append(article.text[place:start])
        place = start + len(words)
    found.append(article.text[place:])
    return None if "".join(found).strip() else tuple(found)


def text(gaps_: Sequence[str], lines: Sequence[str]) -> str:
    """The text of an article.

    Raises:
        ValueError: the page does not show the lines that belong to these gaps.
    """
    if len(gaps_) != len(lines) + 1:
        message = f"the text of an article has {len(gaps_) - 1} lines, the page shows {len(lines)}"
        raise ValueError(message)
    return "".join(part for pair in zip(gaps_, (*lines, ""), strict=True) for part in pair)


def lines(page: str) -> Mapping[int, Sequence[str]]:
    """The lines of each article that a page shows, by its number; also of a page that a browser saved."""
    from lxml.html import fromstring  # noqa: PLC0415 (needed to read alone, and slow to load)

    section = _SECTION.search(page)
    texts = fromstring(section[0]).iter("div") if section else ()
    return {
        int(own[1]): ["".join(line.xpath(_WORDS)).partition("\n")[0] for line in text_.iter("p")]
        for text_ in texts
        if (own := _SHEET.fullmatch(text_.get("id") or ""))
    }
