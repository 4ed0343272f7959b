"""What stands open in one article and is settled in a later one: a cause, an inquiry, a strike, a sitting on a day.

An event has one of each, so no sentence need say it in the words of the other; but it must be known which article came
first, unless what settles it is final (a fire is put out once), and an article that has it settled is not taken at what
it tells of before. Of things of which there can be several, a car and a weapon, both must tell of the same. What is put
off must be of one day.
"""

from __future__ import annotations

import datetime as dt
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.claims.said import STEM, said
from recoupe.checkers.differences.sides import Desk, difference
from recoupe.languages.questions import question
from recoupe.languages.stages import stages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.languages.stages import Turn
    from recoupe.model import Difference, Span
    from recoupe.page import Page, Story

AROUND: Final = 3  # words shown on either side
DAYS: Final = 60  # between two articles on one matter
FORTNIGHT: Final = 14  # and between two in their own words
DAY: Final = 10  # code points of an ISO date


class State(NamedTuple):
    """That a statement has something open, or settled."""

    settled: bool
    days: frozenset[str]  # ISO dates that it names
    thing: str  # the beginning of what it is told of, where there can be several
    bag: frozenset[str]  # the beginnings of its words, but for names of days
    statement: Span
    at: Span


def check(story: Story, desk: Desk) -> Iterator[Difference]:
    """What is open here and settled there, once for each kind."""
    every = said(story)
    may = {one.at: stages(desk.pages[one.article].article.lang).turning.of(one.line) for one in every}
    told: set[Span] = set()
    for what, turn in sorted(stages(desk.code).turned.items(), key=lambda pair: pair[1].dated):
        states = [state for one in every if what in may[one.at] for state in _states(one, what, desk)]
        settled = {state.at.article for state in states if state.settled}
        before = [state for state in states if not state.settled and state.at.article not in settled]
        after = [state for state in states if state.settled and not (turn.dated and state.statement in told)]
        pairs = [(a, b) for a, b in product(before, after) if _later(a, b, desk, turn)]
        if pairs:
            told |= {after.statement for _, after in pairs}
            rows = [sorted({pair[k].at for pair in pairs}) for k in (0, 1)]
            sides = [desk.side(desk.text(row[0]), row) for row in rows]
            yield difference("turned", question(desk.code, f"turned_{what}"), "update", sides)


def _later(before: State, after: State, desk: Desk, turn: Turn) -> bool:
    """Whether an article has settled what an earlier one has open, and of one day where it must be."""
    here, there = before.at.article, after.at.article
    one = desk.one_event(here, there) or desk.names_agree(here, there, FORTNIGHT)
    return (
        one
        and (desk.before(here, there) or (turn.final and not desk.before(there, here)))
        and desk.few_days(here, there, DAYS)
        and before.thing == after.thing
        and (not turn.dated or bool(before.days & after.days and before.bag & after.bag))
    )


def _states(one: Said, what: str, desk: Desk) -> Iterator[State]:
    """What a statement has open or settled, the settled first; what it only may be is not."""
    page = desk.pages[one.article]
    turn = stages(page.article.lang).turned[what]
    for settled, sign in ((True, turn.after), (False, turn.before)):
        if match := sign.search(one.line):
            if long_ago(one, page):
                return
            words = page.words[one.first : one.first + len(one.words)]
            names = {day[:STEM] for day in page.language.days}
            first, last = one.line[: match.start()].count(" "), one.line[: match.end()].count(" ")
            span = page.span(words[max(0, first - AROUND)].start, words[min(len(words) - 1, last + AROUND)].end)
            days = frozenset(slot.value[:DAY] for slot in one.statement.slots if slot.kind == "moment")
            yield State(settled, days, _thing(turn, match.group()), one.bag - names, one.statement.at[0], span)
            return


def _thing(turn: Turn, sign: str) -> str:
    """The beginning of the thing that a sign is of, « vehic » of one and of several."""
    found = turn.things.search(sign) if turn.things else None
    return found.group()[:STEM] if found else ""


def long_ago(one: Said, page: Page) -> bool:
    """Whether a statement tells of a time long before its article: « en 2019, un feu avait été maîtrisé »."""
    if not (published := page.article.published):
        return False
    limit = (dt.date.fromisoformat(published.first) - dt.timedelta(DAYS)).isoformat()
    days = (slot.value[:DAY] for slot in one.statement.slots if slot.kind == "moment" and slot.value[:4].isdigit())
    return any(day < limit[: len(day)] for day in days)
