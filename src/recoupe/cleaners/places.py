"""Where in a document the article stands: the stretch of lines that weighs most.

All weights are in words of prose: a menu of ten lines outweighs a sentence of forty words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.cleaners.looks import Look, Mark
    from recoupe.model import Label

_MOST = 60  # words of one line that count; a single long line is no article
_SHORT = 4.0  # cost of a short line in a document made of nothing else; from 3 to 5 the same articles are found
_SLACK = 0.3  # share of short lines that an article has without being a page of menus
_COSTS: dict[Label, float] = {"nav": 6, "related": 8, "comment": 15, "other": 10, "date": 3, "caption": 2}
_HEADINGS: dict[Label, float] = {"related": 12, "comment": 100}  # cost of the heading of a section
_UNDER: dict[Label, float] = {"related": 0.5, "comment": 0.1}  # what a sentence under such a heading weighs
_BEFORE = 100  # words of prose before « Commentaires » heads the comments; above an article it is a button
_PARAGRAPH = 12  # words of a line that is more than a headline
_LONG = 25  # words from which a line without a full stop is a paragraph that lost it
LONGEST_TITLE = 40  # words; a longer first line is a paragraph
_FEW = 3  # words; a full stop after fewer makes no sentence
_ALONE = 0.8  # what a sentence weighs without a sentence beside it: teasers stand among headlines
AROUND = ("nav", "aside", "footer", "form", "button", "figcaption")
LINKED = 0.5  # share of a line inside links from which it points elsewhere
_LEFT = 0.3  # what a sentence weighs that trafilatura leaves out
_PARTING: frozenset[Label] = frozenset(("nav", "related", "comment", "other"))
_MAIN = 0.5  # share of the weight that an article has before its end
_SIGNED = 0.8  # the same before a sign-off
_THIN = 0.3  # of the weight a line before the end; from 0.2 to 0.5 the same articles end well
_COLUMN = 5  # lines that make a column of teasers


def short(looks: Sequence[Look]) -> float:
    """Share of lines that are no sentences, 0.0 to 1.0."""
    return sum(not look.prose for look in looks) / max(1, len(looks))


def weights(looks: Sequence[Look], marks: Sequence[Mark | None]) -> list[float]:
    """How much each line speaks for the article (positive) or against it."""
    cost = _SHORT * max(0.0, short(looks) - _SLACK) / (1 - _SLACK)
    found: list[float] = []
    section: Label | None = None
    read = running = 0.0  # words of prose so far, and in the paragraphs in a row
    for index, (look, mark) in enumerate(zip(looks, marks, strict=True)):
        heads = mark is not None and mark.section and read > _BEFORE
        own = _own(look, mark, cost, heads=heads)
        running = running + 1 if own > _PARAGRAPH else 0
        if heads and mark:
            section = mark.label
        elif section == "related" and running > 1:
            section = None
        read += max(0.0, own)
        found.append(own * _share(looks, index, section) if own > 0 else own)
    return found


def _share(looks: Sequence[Look], index: int, section: Label | None) -> float:
    """What of its weight a sentence keeps for its place: under a heading of the page, or alone among headlines."""
    if looks[index].line.chosen:
        return 1.0
    beside = any(looks[i].prose for i in (index - 1, index + 1) if 0 <= i < len(looks))
    under = _UNDER.get(section, 1.0) if section else 1.0
    return under if beside else under * _ALONE


def _own(look: Look, mark: Mark | None, cost: float, *, heads: bool) -> float:
    """The weight of a line by itself; in HTML what trafilatura takes counts, what it leaves out counts little."""
    own = _by_words(look, mark, cost, heads=heads)
    if look.line.chosen is None:
        return own
    if look.line.chosen:
        return own if mark else min(look.size, _MOST)
    if look.within(*AROUND) or look.line.links > LINKED:
        return -cost
    return own * _LEFT if own > 0 else own


def _by_words(look: Look, mark: Mark | None, cost: float, *, heads: bool) -> float:
    """The weight of a line by its words alone; `heads` if it is the heading of a section that follows the article."""
    if mark:
        small = mark.by == "figures without words" or (mark.section and not heads)
        return -cost if small else -(_HEADINGS if heads else _COSTS).get(mark.label, 1.0)
    if look.prose:
        return min(look.size, _MOST)
    if look.size >= _LONG:
        return min(look.size, _MOST) / 2
    return look.size / 2 if look.stopped and look.size > _FEW else -cost


def region(found: Sequence[float]) -> tuple[int, int]:
    """The stretch of lines with the greatest sum, as (first, after the last); (0, 0) where no line speaks for it.

    Source: Kadane's maximum subarray; for articles Pasternack & Roth 2009, Extracting Article Text from the Web
    with Maximum Subsequence Segmentation.
    """
    best, total = 0.0, 0.0
    start = first = after = 0
    for index, weight in enumerate(found):
        if total <= 0:
            total, start = 0.0, index
        total += weight
        if total > best:
            best, first, after = total, start, index + 1
    return first, after


def opening(looks: Sequence[Look], marks: Sequence[Mark | None], first: int, after: int) -> int:
    """The first paragraph of a stretch, which states something: a question may be a title; else its first line."""
    for index in range(first, after):
        look = looks[index]
        stated = (look.stopped and not look.asked) or look.runs_on or look.size > LONGEST_TITLE
        if not marks[index] and look.size >= _PARAGRAPH and stated:
            return index
    return first


def thinned(found: Sequence[float], marks: Sequence[Mark | None], first: int, after: int) -> int:
    """The end of the article where it is thinner behind a line of the page than before it: teasers in a column.

    The sum alone takes in what follows an article when sentences stand between its headlines. Behind a sign-off
    fewer lines are enough.
    """
    total = sum(found[first:after])
    before = 0.0
    for index in range(first, after if total > 0 else first):
        mark = marks[index]
        signed = mark is not None and mark.label == "credit" and before >= _SIGNED * total
        column = mark is not None and mark.label in _PARTING and before >= _MAIN * total and index < after - _COLUMN
        behind = (total - before) / (after - index)
        if (signed or column) and behind < _THIN * before / max(1, index - first):
            return index
        before += found[index]
    return after
