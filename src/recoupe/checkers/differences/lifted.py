"""What is closed or in force in one article, and no more in another: « l'A6 a été coupée », « l'A6 a été rouverte ».

Of a road, a bridge, a station by its name or alone in the story's words; of a measure, of which an event has one.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.claims.said import said
from recoupe.checkers.differences.sides import Desk, difference
from recoupe.languages.empty import empty
from recoupe.languages.questions import question
from recoupe.languages.stages import stages

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Difference, Span
    from recoupe.page import Page, Story

SHOWN: Final = 10  # words after it: until when, since when
SAME: Final = 3  # words after a thing that tell which one it is: « la route de Valmorel »


class State(NamedTuple):
    """That a statement has a thing in force, or no more."""

    thing: str
    shown: str  # as written
    which: str  # the words that tell which of them, or ""
    over: bool
    at: Span


def check(story: Story, desk: Desk) -> Iterator[Difference]:
    """What is in force in one article and over in another, once for each thing."""
    states = [state for one in said(story) for state in _states(one, desk)]
    over = {(state.thing, state.at.article) for state in states if state.over}
    for thing in sorted({state.thing for state in states}):
        mine = [state for state in states if state.thing == thing]
        before = [one for one in mine if not one.over and (thing, one.at.article) not in over]
        after = [one for one in mine if one.over]
        pairs = [(a, b) for a, b in product(before, after) if _one(a, b, desk)]
        if pairs:
            sides = [sorted({pair[k].at for pair in pairs}) for k in (0, 1)]
            asked = question(desk.code, "lifted", name=min(one.shown for one in after))
            yield difference("lifted", asked, "update", [desk.side(desk.text(at[0]), at) for at in sides])


def _one(before: State, after: State, desk: Desk) -> bool:
    """Whether one thing can be meant, and first was in force."""
    here, there = before.at.article, after.at.article
    same = before.which == after.which or "" in {before.which, after.which}
    return same and desk.one_event(here, there) and not desk.before(there, here)


def _states(one: Said, desk: Desk) -> Iterator[State]:
    """What a statement has in force, or over."""
    page = desk.pages[one.article]
    signs = stages(page.article.lang).lifted
    words = page.words[one.first : one.first + len(one.words)]
    after = [match for sign in signs.after for match in sign.finditer(one.line)]
    over = {match["thing"] for match in after}
    before = [match for sign in signs.before for match in sign.finditer(one.line) if match["thing"] not in over]
    for match in (*after, *before):
        first, last = one.line[: match.start()].count(" "), one.line[: match.end()].count(" ")
        which = _which(one.line, match, page) if match.re in {signs.before[0], signs.after[0]} else ""
        thing = signs.alike.get(match["thing"], match["thing"])
        named = match["thing"].count(" ")
        shown = desk.text(page.span(words[first].start, words[first + named].end))
        end = words[min(len(words) - 1, last + SHOWN)].end
        yield State(thing, shown, which, match in after, page.span(words[first].start, end))


def _which(line: str, match: re.Match[str], page: Page) -> str:
    """The words that tell which thing is meant, right behind it or behind what is said of it; "": none do."""
    signs = stages(page.article.lang).lifted
    for place, opens in ((match.end("thing"), signs.of), (match.end(), signs.on)):
        following = line[place:].split()[:SAME]
        while following and following[-1] in empty(page.article.lang):
            following.pop()
        if following and following[0] in opens:
            return " ".join(following)
    return ""
