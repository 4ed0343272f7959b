"""Text broken by hand at a fixed width, as in e-mails and old archives: its lines put together into paragraphs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.cleaners.sheet import Line, Sheet

_NARROWEST, _WIDEST = 40, 120  # characters; no hand breaks lines wider, and columns narrower are lists
_BROKEN = 0.25  # share of lines that break off in mid-sentence; none in 129 articles as published
_WORDS = 4  # spaces in a line of running text
_FULL = 0.8  # of the width from which a line was broken; shorter ones end a paragraph
_FEWEST = 6  # lines that show a width
_STOPS = '.!?…:;»”")'


def lines(sheet: Sheet) -> Sequence[Line]:
    """The lines of a sheet; those of a text broken by hand, put together into paragraphs."""
    first, after = _broken(sheet)
    text = sheet.lines[first:after]
    width = sorted(line.end - line.start for line in text)[len(text) * 9 // 10] if text else 0
    if not _NARROWEST <= width <= _WIDEST:
        return sheet.lines
    return (*sheet.lines[:first], *_joined(text, width), *sheet.lines[after:])


def _broken(sheet: Sheet) -> tuple[int, int]:
    """The lines of a plain text that were broken by hand, first and after the last; a mail has others around them."""
    if len(sheet.lines) < _FEWEST or sheet.lines[0].chosen is not None:
        return 0, 0
    broken = [at for at, pair in enumerate(pairwise(sheet.lines)) if _breaks(sheet.text, *pair)]
    first, after = (broken[0], broken[-1] + 2) if broken else (0, 0)
    return (first, after) if after - first >= _FEWEST and len(broken) >= _BROKEN * (after - first) else (0, 0)


def _breaks(text: str, line: Line, following: Line) -> bool:
    """Whether a sentence goes on from one line to the next."""
    beside = following.start == line.end + 1 and text.count(" ", line.start, line.end) >= _WORDS
    return beside and text[line.end - 1] not in _STOPS and text[following.start].islower()


def _joined(found: Sequence[Line], width: int) -> Iterator[Line]:
    start = found[0].start
    for line, following in pairwise(found):
        if following.start > line.end + 1 or line.end - line.start < _FULL * width:
            yield msgspec.structs.replace(line, start=start)
            start = following.start
    yield msgspec.structs.replace(found[-1], start=start)
