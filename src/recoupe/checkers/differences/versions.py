"""What one sentence has two people say against one another: « si X dit avoir alerté, Y assure n'avoir rien reçu ».

The second part must deny: « aucun », « ne … pas », « dément »; or what the first one says is refused behind it, « ce
que Y conteste ». Two people who say two things need not contradict.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.components import components
from recoupe.checkers.differences.apart import across
from recoupe.checkers.differences.sides import Desk, difference
from recoupe.languages.questions import question
from recoupe.languages.stages import stages
from recoupe.model import Statement
from recoupe.text import folds, words

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
    told = [found for page in desk.pages.values() for s in page.of(Statement) if (found := _versions(page, s))]
    links = [(a, b) for a, b in across(told, lambda one: one.first.article) if len(a.topic & b.topic) >= TOPIC]
    for group in components(told, links):
        ordered = sorted(group, key=lambda one: one.first)
        sides = [
            desk.side(desk.text(ordered[0].first), (one.first for one in ordered)),
            desk.side(desk.text(ordered[0].second), (one.second for one in ordered)),
        ]
        yield difference("versions", question(desk.code, "versions"), "perspective", sides)


def _versions(page: Page, statement: Statement) -> Versions | None:
    """The two parts of a statement, parted by a comma, where it opposes them."""
    text, start, end = page.article.text, statement.at[0].start, statement.at[0].end
    signs = stages(page.article.lang).opposed
    opposed = signs.one.match(" ".join(folds(text[start:end])))
    for comma in (match.start() for match in re.finditer(",", text[start:end])):
        one, other = (" ".join(folds(part)) for part in (text[start : start + comma], text[start + comma + 1 : end]))
        refused = signs.refused.match(other)
        if refused or (opposed and signs.one.match(one) and signs.other.match(other)):
            rows = words(text, start, start + comma), words(text, start + comma + 1, end)
            topic = frozenset(word.folded for row in rows for word in row if len(word.folded) >= LONG)
            first = rows[0][-SHOWN:] if refused else rows[0][:SHOWN]
            spans = [page.span(row[0].start, row[-1].end) for row in (first, rows[1][:SHOWN])]
            return Versions(spans[0], spans[1], topic)
    return None
