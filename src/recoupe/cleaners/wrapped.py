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
    width = _width(sheet)
    return tuple(_joined(sheet.lines, width)) if width else sheet.lines


def _width(sheet: Sheet) -> int:
    """The width at which a plain text was broken, in characters; 0 where it was not."""
    if len(sheet.lines) < _FEWEST or sheet.lines[0].chosen is not None:
        return 0
    broken = sum(_breaks(sheet.text, line, following) for line, following in pairwise(sheet.lines))
    if broken < _BROKEN * len(sheet.lines):
        return 0
    width = sorted(line.end - line.start for line in sheet.lines)[len(sheet.lines) * 9 // 10]
    return width if _NARROWEST <= width <= _WIDEST else 0


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
