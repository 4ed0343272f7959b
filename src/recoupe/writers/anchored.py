"""The text of an article as the page shows it: line by line, with every stretch that something links to.

Stretches overlap as they like; elements of a page do not. A stretch that would cross another is parted where the
other ends, and every part knows the whole it belongs to.
"""

from __future__ import annotations

import heapq
import re
from collections import deque
from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from recoupe.model import KEPT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.model import Article, Block

_LINE: Final = re.compile(r"[^\n]+")


class Badge(NamedTuple):
    """The sign at the start of a shared passage, a link to its row."""

    text: str  # « A7 »: letter of the origin, number of the passage
    target: str  # id of the row


class Stretch(NamedTuple):
    """Characters of an article that look different or can be linked to."""

    start: int  # code points
    end: int
    anchor: str = ""  # id of the element; empty for a block
    look: str = ""  # its classes
    badges: tuple[Badge, ...] = ()
    block: Block | None = None  # the block that these characters are, where they share their line with others


class Piece(NamedTuple):
    """What a line is made of: text, the beginning of a stretch or of a part of it, its end."""

    what: Literal["text", "open", "close"]
    text: str = ""
    stretch: Stretch | None = None
    first: bool = False  # whether the stretch begins here: the element that carries the id


class Line(NamedTuple):
    """A line of the text, with the block that it is: None where it is several, or none."""

    pieces: tuple[Piece, ...]
    block: Block | None


class Group(NamedTuple):
    """Lines one after another that one rule took for the same thing."""

    label: str  # of the blocks; "" where a line is several blocks, or none
    by: str  # the rule
    residue: bool
    lines: tuple[Line, ...]


def groups(article: Article, blocks: Iterable[Block], stretches: Iterable[Stretch]) -> tuple[Group, ...]:
    """The whole text of an article, nothing left out."""
    parts = [Stretch(block.at[0].start, block.at[0].end, block=block) for block in blocks]
    lines = _lines(article.text, sorted(parts, key=_place), sorted(stretches, key=_place))
    return tuple(
        Group(label, by, label not in {"", *KEPT}, tuple(group))
        for (label, by), group in groupby(lines, key=lambda line: _kind(line.block))
    )


def _place(stretch: Stretch) -> tuple[int, int]:
    """Where a stretch stands."""
    return stretch.start, stretch.end


def _kind(block: Block | None) -> tuple[str, str]:
    """What a line is, and by which rule."""
    return (block.label, block.by) if block else ("", "")


def _lines(text: str, parts: Sequence[Stretch], stretches: Sequence[Stretch]) -> Iterator[Line]:
    """The lines that hold something to read."""
    seen = {""}
    places = [found.span() for found in _LINE.finditer(text) if not found[0].isspace()]
    for line, here, inside in zip(places, _inside(places, parts), _inside(places, stretches), strict=True):
        whole = here[0].block if len(here) == 1 and not _outside(text, line, here[0]) else None
        yield Line(tuple(_pieces(text, line, [*([] if whole else here), *inside], seen)), whole)


def _inside(lines: Iterable[tuple[int, int]], stretches: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    """For each line, the stretches that reach into it; `stretches` are sorted."""
    waiting = deque(stretches)
    here: list[Stretch] = []
    for start, end in lines:
        while waiting and waiting[0].start < end:
            here.append(waiting.popleft())
        here = [stretch for stretch in here if stretch.end > start]
        yield here


def _outside(text: str, line: tuple[int, int], part: Stretch) -> str:
    """What a line holds beside a block."""
    start, end = line
    return (text[start : max(start, part.start)] + text[min(end, part.end) : end]).strip()


def _pieces(text: str, line: tuple[int, int], stretches: Sequence[Stretch], seen: set[str]) -> Iterator[Piece]:
    """A line in pieces that nest.

    Args:
        text: of the article.
        line: where it starts and ends.
        stretches: those that reach into the line.
        seen: the ids that an earlier piece of the article carries; grows.
    """
    position, stop = line
    waiting = [(max(s.start, position), -min(s.end, stop), order, s) for order, s in enumerate(stretches)]
    heapq.heapify(waiting)
    open_: list[tuple[int, Stretch]] = []
    while waiting or open_:
        if open_ and not (waiting and waiting[0][0] < open_[-1][0]):
            end, stretch = open_.pop()
            yield from (Piece("text", text[position:end]), Piece("close", stretch=stretch))
            position = end
            continue
        start, minus_end, order, stretch = heapq.heappop(waiting)
        end = -minus_end
        if open_ and end > open_[-1][0]:
            end = open_[-1][0]
            heapq.heappush(waiting, (end, minus_end, order, stretch))
        yield from (Piece("text", text[position:start]), Piece("open", "", stretch, stretch.anchor not in seen))
        seen.add(stretch.anchor)
        open_.append((end, stretch))
        position = start
    yield Piece("text", text[position:stop])
