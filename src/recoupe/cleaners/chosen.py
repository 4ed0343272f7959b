"""Which lines of a page trafilatura takes for its article."""

from __future__ import annotations

import logging
from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe import text as _text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

_SUSPECT = 0.5  # share of the page's prose below which the default mode is asked too: one page in ten
_NEXT_TO_NOTHING = 0.1  # the same below which both modes have lost it, and the rules of form decide alone
_ENOUGH = 0.7  # share of the default mode's text below which the precision mode has lost an article
_TRIED = 20  # places at which a line is tried; more would make time grow with the square of a page of equal lines
_REACH = 2_000  # characters of a gap in which the next short line is looked for
_ANCHOR = 25  # characters of a line that stands in one place only; shorter ones are matched between two such lines


def of(tree: HtmlElement, lines: Sequence[str], prose: int) -> list[bool] | list[None]:
    """Whether trafilatura keeps each line of a page; a line that stands twice is kept at both places.

    None for every line where it finds no article, or next to nothing of the page's prose.

    Args:
        tree: the page; it is left as it is.
        lines: its visible lines.
        prose: characters of those lines that read like an article's.
    """
    kept = _plain(_extracted(tree))
    if len(kept) < _SUSPECT * prose:
        wider = _plain(_extracted(tree, precise=False))
        kept = wider if len(kept) < _ENOUGH * len(wider) else kept
    if len(kept) < _NEXT_TO_NOTHING * prose or not kept.strip():
        return [None] * len(lines)
    return _aligned([_plain(line) for line in lines], kept)


def _extracted(tree: HtmlElement, *, precise: bool = True) -> str:
    """The article of a page by trafilatura, in precision mode or in its default mode; empty where it finds none."""
    from trafilatura import extract  # noqa: PLC0415 loaded for HTML alone

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:  # it works on a copy of the tree
        found = extract(tree, favor_precision=precise, include_comments=False, include_tables=True)
    except Exception:  # noqa: BLE001 whatever a hostile page breaks in it, our own rules can still read the page
        return ""
    return found or ""


def _plain(text: str) -> str:
    """The folded words of a text, a space around each: what is compared."""
    return f" {' '.join(_text.folds(text))} "


def _aligned(lines: Sequence[str], kept: str) -> list[bool]:
    """Which of the lines stand in the kept text, in the order of both."""
    places = list(_places(lines, kept))
    takes = [place is not None for place in places]
    anchors = [
        (-1, 0, 0),
        *((i, *place) for i, place in enumerate(places) if place),
        (len(lines), len(kept), len(kept)),
    ]
    for (before, _, left), (behind, right, _) in pairwise(anchors):
        gap = kept[max(0, left - 1) : right + 1]
        if gap.strip() and behind - before > 1:
            for index in _between(lines, before, behind, gap, backwards=before < 0):
                takes[index] = True
    return takes


def _places(lines: Sequence[str], kept: str) -> Iterator[tuple[int, int] | None]:
    """Where each long line stands in the kept text: after the last one if it can, else anywhere."""
    index = _index(kept)
    last = 0
    for line in lines:
        starts = index.get(line[:_ANCHOR], []) if len(line) >= _ANCHOR else []
        order = bisect_left(starts, last - 1)
        near = [*starts[order : order + _TRIED], *starts[:_TRIED]]
        at = next((start for start in near if kept.startswith(line, start)), None)
        if at is None:
            yield None
        else:
            last = at + len(line)
            yield at, last


def _index(kept: str) -> dict[str, list[int]]:
    """Where each beginning of a line can stand in the kept text: at every word, by its first `_ANCHOR` characters."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    at = 0
    while 0 <= at < len(kept) - _ANCHOR:
        found[kept[at : at + _ANCHOR]].append(at)
        at = kept.find(" ", at + 1)
    return found


def _between(lines: Sequence[str], before: int, behind: int, gap: str, *, backwards: bool) -> Iterator[int]:
    """The short lines between two long ones that fill the gap between them in the kept text, in order."""
    order = range(behind - 1, before, -1) if backwards else range(before + 1, behind)
    for index in order:
        line = lines[index]
        at = gap.rfind(line, max(0, len(gap) - _REACH)) if backwards else gap.find(line, 0, _REACH)
        if at >= 0 and line.strip():
            yield index
            gap = gap[: at + 1] if backwards else gap[at + len(line) - 1 :]
        if not gap.strip():
            return
