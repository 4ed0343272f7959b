"""Two times for what happens to somebody once: « est arrivé mardi soir », « est arrivé mercredi matin ».

The time must stand beside the verb, and the verb beside the name. Times are compared by the day they mean, not by their
words (« hier », « mardi »), then by the part of the day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.differences.apart import across
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.languages.questions import question
from recoupe.languages.stages import stages
from recoupe.model import Moment, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Difference, Slot, Span
    from recoupe.page import Page
    from recoupe.text import Word

NEAR: Final = 4  # words from a name to its verb
REACH: Final = 30  # code points from the verb to its time
_PART: Final = re.compile(r"T(MO|AF|EV|NI)")


class Time(NamedTuple):
    """When something happened, as one article says it."""

    day: str  # ISO date
    part: str  # of the day: MO AF EV NI, or ""
    verb: str  # as written
    at: Span  # from the name to the time


def check(desk: Desk) -> Iterator[Difference]:
    """What happens once and has two times."""
    for (name, _), times in sorted(_told(desk).items()):
        if any(_apart(a, b) for a, b in across(times, lambda time: time.at.article)):
            values = sorted({(time.day, time.part) for time in times})
            at = [[time.at for time in times if (time.day, time.part) == value] for value in values]
            sides = by_articles(desk.side(desk.text(spans[0]), spans) for spans in at)
            asked = question(desk.code, "when", name=name, verb=min(time.verb for time in times))
            yield difference("moment", asked, "conflict", sides)


def _told(desk: Desk) -> dict[tuple[str, str], list[Time]]:
    """By person and the beginning of a verb of what happens once: when the articles say that it happened."""
    found: defaultdict[tuple[str, str], list[Time]] = defaultdict(list)
    for page in desk.pages.values():
        known = {moment.at[0]: moment for moment in page.of(Moment)}
        told = (one for statement in page.of(Statement) for one in _times(page, statement, known))
        for person, verb, time in told:
            if entity := desk.entity(person.span):
                found[entity.name, verb].append(time)
    return found


def _times(page: Page, statement: Statement, known: dict[Span, Moment]) -> Iterator[tuple[Slot, str, Time]]:
    """The persons of a statement with a verb of what happens once, its beginning, and the time beside it."""
    sign = stages(page.article.lang).once
    for person in (slot for slot in statement.slots if slot.kind == "person"):
        after = page.within(person.span.end, statement.at[0].end)[:NEAR]
        verb = next((word for word in after if sign.fullmatch(word.folded)), None)
        moment = _beside(verb, statement, known) if verb else None
        if verb and moment and moment.first:
            part = _PART.search(moment.value)
            at = page.span(person.span.start, moment.at[0].end)
            time = Time(moment.first, part[1] if part else "", page.article.text[verb.start : verb.end], at)
            yield person, verb.folded[:5], time


def _beside(verb: Word, statement: Statement, known: dict[Span, Moment]) -> Moment | None:
    """The first day that a statement names right after a verb."""
    for slot in statement.slots:
        moment = known.get(slot.span) if slot.kind == "moment" else None
        near = 0 <= slot.span.start - verb.end <= REACH
        if near and moment and moment.first and moment.first == moment.last:
            return moment
    return None


def _apart(left: Time, right: Time) -> bool:
    """Whether two times cannot be one."""
    return left.day != right.day or bool(left.part and right.part and left.part != right.part)
