"""A document laid out: its lines, what each gives away, where its title and its article stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.cleaners import parts, places, titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.cleaners.looks import Look, Mark
    from recoupe.cleaners.sheet import Sheet

_BARE = 0.35  # share of short lines up to which a document is an article alone, without a page around it
_ABOVE = 8  # lines above the text within which its title stands
_APART = 12  # short lines in a row between a title and the text that part them: a menu, not a head
_LITTLE = 0.25  # share of the article's weight that may stand above its title and be something else


class Layout(NamedTuple):
    """The lines of a document by their index, and the stretches that the rules ask for."""

    looks: Sequence[Look]
    marks: Sequence[Mark | None]
    titles: frozenset[int]  # lines that are the title
    head: int  # first line of what belongs to the article above its first paragraph
    first: int  # first line of the article
    opening: int  # its first paragraph
    after: int  # the line after its last


def layout(sheet: Sheet, title: str | None) -> Layout:
    """The layout of a sheet; `title` is what the export states. A sheet without a sentence is all article."""
    found = parts.looks(sheet)
    looks, marks = [look for look, _ in found], [mark for _, mark in found]
    weights = places.weights(looks, marks)
    first, after = places.region(weights)
    after = after or len(looks)
    opening = places.opening(looks, marks, first, after)
    named = titles.given(looks, title) if title else titles.found(looks, marks, opening, after)
    first = _below_the_title(weights, named, first, after)
    after = _end(looks, marks, weights, first, after)
    head = _head(looks, marks, max((index for index in named if index <= first), default=first), first)
    return Layout(looks, marks, named, head, first, max(opening, first), after)


def _below_the_title(weights: Sequence[float], named: frozenset[int], first: int, after: int) -> int:
    """Where the article starts when its title stands inside the stretch and little is above it: a box of the page."""
    if any(first - _ABOVE < index <= first for index in named):
        return first
    for index in sorted(index for index in named if first < index < after):
        if sum(weights[first:index]) <= _LITTLE * sum(weights[index:after]):
            return index
    return first


def _end(looks: Sequence[Look], marks: Sequence[Mark | None], weights: Sequence[float], first: int, after: int) -> int:
    """The line after the article's last: earlier where it thins out, later where a bare article ends in short lines."""
    if looks and looks[0].line.chosen is not None:
        return after
    thin = places.thinned(weights, marks, first, after)
    if thin < after or places.short(looks) > _BARE:
        return thin
    while after < len(marks) and not marks[after]:
        after += 1
    return after


def _head(looks: Sequence[Look], marks: Sequence[Mark | None], title: int, first: int) -> int:
    """The line of the title above the text, or the first line after a menu that parts the two."""
    short = 0
    for index in range(first - 1, title, -1):
        short = 0 if looks[index].prose else short + (marks[index] is None)
        if short == _APART:
            return index + _APART
    return title
