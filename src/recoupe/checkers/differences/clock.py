"""The hours that a statement names, as the minutes that they can mean: « vers 21 heures », « peu après 7 h »."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.dates import CLOCK, DAY
from recoupe.languages.stages import stages
from recoupe.text import folded, folds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Slot, Span, Statement
    from recoupe.page import Page

MINUTES: Final = 24 * 60  # of a day
LEEWAY: Final = ((30, 12, 14), (15, 7, 12), (5, 3, 8), (1, 1, 5))  # minutes around a multiple of the first; « vers »
SOON: Final = 20  # minutes of « peu avant » and « peu après »
HEDGED: Final = 30  # code points before an hour in which « vers » stands
_SAID: Final = re.compile(r"(\d{1,2}) ?h(?:eures?)? ?(\d\d)?")
_ELSEWHERE: Final = re.compile(r"\([^()]{0,12}$")  # « 8h40 (0h40 GMT) »: the hour of another place


class Hour(NamedTuple):
    """When something happened, as an article says it."""

    minute: int  # of the day
    first: int  # the minutes that it can mean; they may lie before this day or after it
    last: int
    at: Span
    day: str = ""  # ISO date that its statement names
    places: frozenset[str] = frozenset()  # that its statement names


def hours(page: Page, statement: Statement) -> list[Hour]:
    """The hours that a statement names, those in brackets left out."""
    text = page.article.text
    clocks = [(_minute(page, slot), slot) for slot in statement.slots if slot.kind == "moment"]
    if not clocks:
        return []
    places = frozenset(slot.value for slot in statement.slots if slot.kind == "place")
    names = {folded(name) for name in (*page.language.days, *page.language.months)}
    shown = (s for minute, s in clocks if minute is None or not names.isdisjoint(folds(page.article[s.span])))
    days = (slot.value[:10] for slot in shown)
    day = next(filter(DAY.fullmatch, days), "")  # of an hour alone, when the article came out tells the day
    found = [_hour(page, slot, minute, day, places) for minute, slot in clocks if minute is not None]
    return [one for one in found if not _ELSEWHERE.search(text[statement.at[0].start : one.at.start])]


def parts(page: Page, statement: Statement) -> Iterator[Hour]:
    """The parts of the day that a statement names: « en début d'après-midi »; none that are half a day."""
    for slot in statement.slots:
        if slot.kind == "moment" and _minute(page, slot) is None:
            words = " ".join(folds(page.article[slot.span]))
            for sign, (first, last) in stages(page.article.lang).clock.parts:
                if sign.search(words):
                    yield Hour(first, first, last, slot.span)
                    break


def meet(left: Hour, right: Hour) -> bool:
    """Whether two hours can be one, past midnight too."""
    return any(left.first <= right.last + turn and right.first + turn <= left.last for turn in (-MINUTES, 0, MINUTES))


def between(left: Hour, right: Hour) -> int:
    """The minutes between two hours, past midnight where that is nearer."""
    return min((left.minute - right.minute) % MINUTES, (right.minute - left.minute) % MINUTES)


def _minute(page: Page, slot: Slot) -> int | None:
    """The minute of the day that a time expression means."""
    words = " ".join(folds(page.article[slot.span]))
    if stages(page.article.lang).clock.later.search(words):  # reckoned from another hour
        return None
    if match := CLOCK.search(slot.value) or (not slot.value.startswith("P") and _SAID.fullmatch(words)) or None:
        return (int(match[1]) * 60 + int(match[2] or 0)) % MINUTES
    return stages(page.article.lang).clock.hours.get(words)


def _hour(page: Page, slot: Slot, minute: int, day: str, places: frozenset[str]) -> Hour:
    """An hour with what it can mean by the words before it, which are shown."""
    signs, start = stages(page.article.lang).clock, slot.span.start
    before = page.within(max(0, start - HEDGED), start)
    inside = takewhile(lambda word: not word[0].isdigit() and word not in signs.hours, folds(page.article[slot.span]))
    said = " ".join((*(word.folded for word in before), *inside))
    hedge, found = next(((name, m) for name, s in signs.hedges.items() if (m := s.search(said))), ("", None))
    words = found.group().count(" ") + 1 if found else 0
    at = page.span(before[-words].start if 0 < words <= len(before) else start, slot.span.end)
    return Hour(minute, *_meant(minute, hedge), at, day, places)


def _meant(minute: int, hedge: str) -> tuple[int, int]:
    """The first and the last minute that an hour can mean."""
    if hedge == "before":
        return minute - SOON, minute - 1
    if hedge == "after":
        return minute + 1, minute + SOON
    _, exact, about = next(row for row in LEEWAY if minute % row[0] == 0)
    wide = about if hedge else exact
    return minute - wide, minute + wide
