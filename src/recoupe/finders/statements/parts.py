"""The parts of a long sentence that each state something: cut where it goes on to say a further thing.

A sentence that quotes several sentences is parted between them. Measured: of facts that several articles state, .94
meet in one claim instead of .93, and .976 of the claims hold one fact instead of .967.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recoupe.languages.statements import statements
from recoupe.text import quotations, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.page import Page

LONG = 250  # code points; shorter sentences state one thing; 160 to 250 do the same
LEAST = 80  # code points of a part; 50 to 80 do the same
_STOP: Final = re.compile(r"[.!?…]\s+(?=[^\W\d_a-zà-ÿ])")
_COMMA: Final = re.compile(r"(;|,)\s+")


def parts(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a sentence as slices of the text, in order; the whole sentence where it is short."""
    if end - start < LONG:
        return [(start, end)]
    cuts = [start]
    for cut in sorted(_cuts(page, start, end)):
        if cut - cuts[-1] >= LEAST and end - cut >= LEAST:
            cuts.append(cut)
    return [trimmed(page.article.text, a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]


def _cuts(page: Page, start: int, end: int) -> Iterator[int]:
    """Where the sentence may be cut: between sentences inside a quotation, between clauses outside."""
    text = page.article.text
    quoted = quotations(text, start, end)
    table = statements(page.article.lang)
    for match in _STOP.finditer(text, start, end):
        if any(opened < match.start() < closed for opened, closed in quoted):
            yield match.end()
    for match in _COMMA.finditer(text, start, end):
        if not any(opened < match.start() < closed for opened, closed in quoted) and (
            match[1] == ";" or table.parts.match(text, match.end())
        ):
            yield match.end()
