"""What some accuse and others deny, in the articles that tell both: « accusé d'avoir », « a démenti »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.components import components
from recoupe.checkers.differences.apart import across
from recoupe.checkers.differences.sides import Desk, difference
from recoupe.languages.questions import question
from recoupe.languages.stages import stages
from recoupe.model import Statement

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from recoupe.model import Difference, Span
    from recoupe.page import Page

BACK: Final = 2  # statements between what is alleged and its denial
TOPIC: Final = 3  # long words that two articles share when they tell of one accusation
LONG: Final = 5  # letters
SHOWN: Final = 6  # words shown after the verb


class Denial(NamedTuple):
    """An accusation of one article and its denial there."""

    accused: Span
    denied: Span
    topic: frozenset[str]


def check(desk: Desk) -> Iterator[Difference]:
    """The accusations that two articles or more tell with their denial."""
    told = [denial for page in desk.pages.values() for denial in _denials(page)]
    links = [(a, b) for a, b in across(told, lambda one: one.accused.article) if len(a.topic & b.topic) >= TOPIC]
    for group in components({one for link in links for one in link}, links):
        ordered = sorted(group, key=lambda one: one.accused)
        sides = [
            desk.side(desk.text(ordered[0].accused), (one.accused for one in ordered)),
            desk.side(desk.text(ordered[0].denied), (one.denied for one in ordered)),
        ]
        yield difference("denial", question(desk.code, "denied"), "perspective", sides)


def _denials(page: Page) -> Iterator[Denial]:
    """The denials of a page with what they deny."""
    signs = stages(page.article.lang)
    statements = page.of(Statement)
    for at, statement in enumerate(statements):
        denied = _found(page, statement, signs.denied)
        if not denied:
            continue
        around = statements[max(0, at - BACK) : at + 1]
        accused = next((span for other in around if (span := _found(page, other, signs.accused))), None)
        if accused and accused.start < denied.start:
            row = page.within(around[0].at[0].start, statement.at[0].end)
            yield Denial(accused, denied, frozenset(word.folded for word in row if len(word.folded) >= LONG))


def _found(page: Page, statement: Statement, sign: re.Pattern[str]) -> Span | None:
    """The words of a sign in a statement, with a few after it."""
    row = page.within(statement.at[0].start, statement.at[0].end)
    line = " ".join(word.folded for word in row)
    match = sign.search(line)
    if match is None:
        return None
    first, last = line[: match.start()].count(" "), line[: match.end()].count(" ")
    return page.span(row[max(0, first - 1)].start, row[min(len(row) - 1, last + SHOWN)].end)
