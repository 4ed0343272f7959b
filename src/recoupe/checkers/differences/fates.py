"""What became of a person: « dans un état critique » in one article, « est morte » in a later one.

It must be one person, by the name or by a description that both articles have, and known which article came first; an
article that has the end is not taken at what it tells of before.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.claims.said import said
from recoupe.checkers.components import components
from recoupe.checkers.differences.persons import subject
from recoupe.checkers.differences.sides import Desk, difference
from recoupe.checkers.differences.turned import FORTNIGHT, long_ago
from recoupe.languages.fates import fates
from recoupe.languages.questions import question
from recoupe.languages.stages import stages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.checkers.differences.persons import Person
    from recoupe.model import Difference, Span
    from recoupe.page import Story

AROUND: Final = 3  # words shown on either side, and those before a sign that may make it none: « pourrait être libéré »


class State(NamedTuple):
    """That a statement tells how somebody is, or what became of them."""

    ended: bool
    who: Person
    at: Span


def check(story: Story, desk: Desk) -> Iterator[Difference]:
    """What became of each person, once for each kind of end."""
    every = said(story)
    for what in fates(desk.code).fates:
        states = [state for one in every if (state := _state(one, what, desk))]
        groups = _groups(states, desk)
        named = [group for group in groups if _name(group)]
        for group in groups:
            if group in named or not any(_within(group, other) for other in named):
                rows = [[state.at for state in group if state.ended == ended] for ended in (False, True)]
                sides = [desk.side(desk.text(row[0]), row) for row in rows]
                name = _name(group) or group[0].who.shown
                yield difference("fate", question(desk.code, "fate", name=name), "update", sides)


def _groups(states: list[State], desk: Desk) -> list[list[State]]:
    """The states of one person each, of whom a later article has the end."""
    pairs = [(a, b) for a, b in product(states, states) if not a.ended and b.ended and _later(a, b, states, desk)]
    of = {state.at: state for pair in pairs for state in pair}
    groups = components(sorted(of), [(a.at, b.at) for a, b in pairs])
    return [[of[at] for at in sorted(group)] for group in groups]


def _name(group: list[State]) -> str | None:
    """The name of the person, where an article has it."""
    return next((state.who.shown for state in group if state.who.named), None)


def _within(left: list[State], right: list[State]) -> bool:
    """Whether the articles of one side and of the other are among those of another person: most likely the same."""
    return {(one.ended, one.at.article) for one in left} <= {(one.ended, one.at.article) for one in right}


def _later(before: State, after: State, states: list[State], desk: Desk) -> bool:
    """Whether a later article has what became of the person of whom an earlier one only has how they were."""
    here, there = before.at.article, after.at.article
    return (
        bool(before.who.keys & after.who.keys)
        and desk.before(here, there)
        and (desk.one_event(here, there) or desk.names_agree(here, there, FORTNIGHT))
        and not any(one.ended and one.at.article == here and one.who.keys & before.who.keys for one in states)
    )


def _state(one: Said, what: str, desk: Desk) -> State | None:
    """What a statement tells of somebody's fate, its end first; what it only may be is not."""
    page = desk.pages[one.article]
    known = fates(page.article.lang).fates.get(what)
    if not known or long_ago(one, page):
        return None
    words = page.words[one.first : one.first + len(one.words)]
    for ended, sign in ((True, known.after), (False, known.before)):
        for match in sign.finditer(one.line):
            first, last = one.line[: match.start()].count(" "), one.line[: match.end()].rstrip().count(" ")
            unsure = stages(page.article.lang).unsure.search(" ".join(one.words[max(0, first - AROUND) : first]))
            who = None if unsure else subject(one, words[first].start, words[last].end, desk)
            if who:
                span = page.span(words[max(0, first - AROUND)].start, words[min(len(words) - 1, last + AROUND)].end)
                return State(ended, who, span)
    return None
