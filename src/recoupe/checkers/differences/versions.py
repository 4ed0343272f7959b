"""What two people say against one another: « si X dit avoir alerté, Y assure n'avoir rien reçu ».

In one sentence the second part must deny: « aucun », « ne … pas », « dément »; or what the first one says is refused
behind it, « ce que Y conteste »; or the one who speaks against it is marked, there or in the next sentence: « Y, lui,
redoute », « Y conteste ce récit ». Two people who say two things need not contradict.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.components import components
from recoupe.checkers.differences.apart import across
from recoupe.checkers.differences.sides import Desk, difference
from recoupe.languages.questions import question
from recoupe.languages.stages import stages
from recoupe.model import Statement
from recoupe.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Difference, Span
    from recoupe.page import Page

SHOWN: Final = 30  # words of a part
TOPIC: Final = 3  # long words that two articles share when they oppose the same
LONG: Final = 5  # letters


class Versions(NamedTuple):
    """The two parts of a sentence that opposes what two people say."""

    first: Span
    second: Span
    topic: frozenset[str]


def check(desk: Desk) -> Iterator[Difference]:
    """The sentences that oppose two versions, those of several articles on one matter together."""
    told = [found for page in desk.pages.values() for found in (*_inside(page), *_beside(page))]
    links = [(a, b) for a, b in across(told, lambda one: one.first.article) if len(a.topic & b.topic) >= TOPIC]
    for group in components(told, links):
        ordered = sorted(group, key=lambda one: one.first)
        sides = [
            desk.side(desk.text(ordered[0].first), (one.first for one in ordered)),
            desk.side(desk.text(ordered[0].second), (one.second for one in ordered)),
        ]
        yield difference("versions", question(desk.code, "versions"), "perspective", sides)


def _inside(page: Page) -> Iterator[Versions]:
    """The two parts of each statement, parted by a comma, that opposes them."""
    text, signs = page.article.text, stages(page.article.lang).opposed
    for start, end in ((s.at[0].start, s.at[0].end) for s in page.of(Statement)):
        commas = [start + match.start() for match in re.finditer(",", text[start:end])]
        opposed = signs.one.match(page.line(start, end)) if commas else None
        for comma in commas:
            one, other = page.line(start, comma), page.line(comma + 1, end)
            refused = signs.refused.match(other)
            against = signs.says.search(one) and signs.against.match(_line(page, comma + 1, end))
            if refused or against or (opposed and signs.one.match(one) and signs.other.match(other)):
                yield _both(page, (start, comma), (comma + 1, end), from_end=bool(refused))
                break


def _beside(page: Page) -> Iterator[Versions]:
    """Two statements that follow one another, the second of whom speaks against the first: « Y, lui, redoute »."""
    signs = stages(page.article.lang).opposed
    for before, after in pairwise(page.of(Statement)):
        (start, end), (first, last) = ((one.at[0].start, one.at[0].end) for one in (before, after))
        quoted = any(slot.kind == "quotation" for slot in before.slots)
        told = quoted or signs.says.search(page.line(start, end))
        if told and signs.against.match(_line(page, first, last)):
            yield _both(page, (start, end), (first, last))


def _both(page: Page, one: tuple[int, int], other: tuple[int, int], *, from_end: bool = False) -> Versions:
    """Two parts of a text as versions, of a long one its beginning, or its end."""
    rows = [words(page.article.text, *place) for place in (one, other)]
    topic = frozenset(word.folded for row in rows for word in row if len(word.folded) >= LONG)
    first = rows[0][-SHOWN:] if from_end else rows[0][:SHOWN]
    spans = [page.span(row[0].start, row[-1].end) for row in (first, rows[1][:SHOWN])]
    return Versions(spans[0], spans[1], topic)


def _line(page: Page, start: int, end: int) -> str:
    """The folded words of a part of a text with the commas between them, each a word."""
    commas = [start + match.start() for match in re.finditer(",", page.article.text[start:end])]
    return " , ".join(page.line(a, b) for a, b in pairwise((start, *commas, end)))
