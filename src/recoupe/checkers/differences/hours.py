"""Two hours for one thing: « a déraillé peu après 7 heures », « il était 7 h 40 quand »; one large count, at two hours.

The hour must stand in the one sentence of its article that says when the thing happened, or when it began. Days are not
compared, but where two sentences name two: which one is meant depends on when the article came out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.components import components
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.dates import CLOCK, DAY
from recoupe.languages.counts import counts
from recoupe.languages.questions import question
from recoupe.languages.stages import stages
from recoupe.model import Statement
from recoupe.text import folded, folds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Difference, Slot, Span
    from recoupe.page import Page

LARGE: Final = 1_000  # from here an exact number is nearly a name
APART: Final = 30  # minutes between two hours that are two: « vers » and « peu après » say no less
EXACT: Final = 15  # the same of two that are told to the minute: « 6 h 25 », « vers 6 h 40 »
QUARTER: Final = 15
COUNTED: Final = 180  # and between two hours at which one crowd was counted
EARLY: Final = 8  # statements in which an article says when the thing happened
MINUTES: Final = 24 * 60  # of a day
_SAID: Final = re.compile(r"(\d{1,2}) ?h(?:eures?)? ?(\d\d)?")


class Hour(NamedTuple):
    """When something happened, as an article says it."""

    minute: int  # of the day
    at: Span
    day: str = ""  # ISO date that its statement names
    places: frozenset[str] = frozenset()  # that its statement names


def check(desk: Desk) -> Iterator[Difference]:
    """What happened and what was counted, with two hours."""
    yield from _differences(_events(desk), APART, question(desk.code, "hour"), desk)
    yield from _differences(_starts(desk), APART, question(desk.code, "began"), desk)
    for (kind, _, _), hours in sorted(_counts(desk).items()):
        asked = question(desk.code, "hour_of", name=counts(desk.code).labels[kind])
        yield from _differences(hours, COUNTED, asked, desk)


def _events(desk: Desk) -> list[Hour]:
    """The hour of the thing in each article that gives one."""
    found: list[Hour] = []
    for page in desk.pages.values():
        sign = stages(page.article.lang).struck
        told = [s for s in page.of(Statement)[:EARLY] if sign.search(" ".join(folds(page.article[s.at[0]])))]
        hours = [hour for statement in told for hour in _hours(page, statement) if not _is_over(page, statement, hour)]
        if len({hour.minute for hour in hours}) == 1:
            found += hours
    return found


def _is_over(page: Page, statement: Statement, hour: Hour) -> bool:
    """Whether an hour is that of the end: « le feu qui s'est déclaré lundi a été éteint vers 17 heures »."""
    before = " ".join(folds(page.article.text[statement.at[0].start : hour.at.start]))
    signs = stages(page.article.lang)
    begun, over = (max((m.end() for m in s.finditer(before)), default=-1) for s in (signs.struck, signs.over))
    return over > begun


def _starts(desk: Desk) -> list[Hour]:
    """The hour at which what each article tells of began; none where two can be of two days, or of two places."""
    found: list[Hour] = []
    for page in desk.pages.values():
        began = stages(page.article.lang).began
        told = [s for s in page.of(Statement) if began.search(" ".join(folds(page.article[s.at[0]])))]
        hours = [hour for statement in told for hour in _hours(page, statement)[:1]]
        if len({hour.minute for hour in hours}) == 1:
            found += hours
    several = any(_elsewhere(a, b) for a, b in combinations(found, 2))
    return [] if several else found


def _elsewhere(left: Hour, right: Hour) -> bool:
    """Whether two hours are of two days, or of two places."""
    days, places = {left.day, right.day} - {""}, left.places and right.places
    return len(days) > 1 or bool(places and not left.places & right.places)


def _counts(desk: Desk) -> dict[tuple[str, str, str], list[Hour]]:
    """By what was counted, how many and where: the hours at which it was, of the exact large numbers."""
    found: defaultdict[tuple[str, str, str], list[Hour]] = defaultdict(list)
    for page in desk.pages.values():
        for one in desk.counts[page.article.id]:
            hours = _hours(page, one.statement)
            if one.kind and one.place and len(hours) == 1 and float(one.slot.value) >= LARGE and not one.earlier:
                at = page.span(min(hours[0].at.start, one.at.start), max(hours[0].at.end, one.at.end))
                found[one.kind, one.slot.value, one.place].append(Hour(hours[0].minute, at))
    return found


def _hours(page: Page, statement: Statement) -> list[Hour]:
    """The hours that a statement names."""
    clocks = [(_minute(page, slot), slot) for slot in statement.slots if slot.kind == "moment"]
    places = frozenset(slot.value for slot in statement.slots if slot.kind == "place")
    names = {folded(name) for name in (*page.language.days, *page.language.months)}
    shown = (s for minute, s in clocks if minute is None or not names.isdisjoint(folds(page.article[s.span])))
    days = (slot.value[:10] for slot in shown)
    day = next(filter(DAY.fullmatch, days), "")  # of an hour alone, when the article came out tells the day
    return [Hour(minute, slot.span, day, places) for minute, slot in clocks if minute is not None]


def _minute(page: Page, slot: Slot) -> int | None:
    """The minute of the day that a time expression means."""
    words = " ".join(folds(page.article[slot.span]))
    if match := CLOCK.search(slot.value) or _SAID.fullmatch(words):
        return (int(match[1]) * 60 + int(match[2] or 0)) % MINUTES
    return stages(page.article.lang).hours.get(words)


def _differences(hours: list[Hour], least: int, asked: str, desk: Desk) -> Iterator[Difference]:
    """The difference of hours that lie so far apart; nothing where an hour is near two."""
    by_minute: defaultdict[int, list[Span]] = defaultdict(list)
    for hour in hours:
        by_minute[hour.minute].append(hour.at)
    near = [(a, b) for a, b in combinations(sorted(by_minute), 2) if _between(a, b) < _least(a, b, least)]
    groups = components(sorted(by_minute), near)
    if len(groups) == 2:  # noqa: PLR2004  (more are several things)
        rows = [sorted(span for minute in group for span in by_minute[minute]) for group in groups]
        yield difference("hour", asked, "conflict", by_articles(desk.side(desk.text(row[0]), row) for row in rows))


def _least(left: int, right: int, least: int) -> int:
    """The minutes from which on two hours are two: fewer, where both are told to the minute."""
    exact = all(minute % QUARTER for minute in (left, right))
    return min(least, EXACT) if exact else least


def _between(left: int, right: int) -> int:
    """The minutes between two hours, past midnight where that is nearer."""
    return min((left - right) % MINUTES, (right - left) % MINUTES)
