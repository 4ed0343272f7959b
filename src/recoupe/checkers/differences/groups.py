"""As many of one service here, of another there: « deux policiers », « deux gendarmes », of one matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.claims.said import NUMBER, said
from recoupe.checkers.components import components
from recoupe.checkers.differences.apart import across
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.languages.counts import counts
from recoupe.languages.numbers import singular
from recoupe.languages.questions import question
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Difference, Span
    from recoupe.page import Story

SHARED: Final = 5  # words, names being one each, of two statements on one matter; at 4 two accidents are one


class Group(NamedTuple):
    """So many of one service in a statement."""

    at: Span
    service: str
    value: str
    words: frozenset[str]  # of the statement


def check(story: Story, desk: Desk) -> Iterator[Difference]:
    """The services of which two articles have as many, once for each thing."""
    every = list(_groups(story, desk))
    of = {one.at: one.service for one in every}
    links = [(a.at, b.at) for a, b in across(every, lambda one: one.at.article) if _one(a, b)]
    for group in components(sorted({at for link in links for at in link}), links):
        rows = [[at for at in sorted(group) if of[at] == name] for name in sorted({of[at] for at in group})]
        sides = by_articles(desk.side(desk.text(row[0]), row) for row in rows)
        yield difference("group", question(desk.code, "group"), "conflict", sides)


def _groups(story: Story, desk: Desk) -> Iterator[Group]:
    """The services that the articles count."""
    bags = {
        one.statement.at[0]: frozenset(word for word in one.bag if not word.isdigit() and not word.startswith(NUMBER))
        for one in said(story)
    }
    for page in desk.pages.values():
        services = counts(page.article.lang).services
        for one in desk.counts[page.article.id]:
            noun = singular(fold(desk.text(one.slot.unit_at))) if one.slot.unit_at else ""
            if noun in services:
                yield Group(one.at, services[noun], one.slot.value, bags[one.statement.at[0]])


def _one(left: Group, right: Group) -> bool:
    """Whether two groups are one, of two services."""
    return left.service != right.service and left.value == right.value and len(left.words & right.words) >= SHARED
