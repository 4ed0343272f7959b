"""What an expression means, and what is known after it."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.moments import rules, values
from recoupe.finders.moments.precision import signs
from recoupe.finders.moments.tense import is_background

if TYPE_CHECKING:
    from recoupe.finders.moments.grammar import Said
    from recoupe.finders.moments.known import Known
    from recoupe.finders.moments.values import Value
    from recoupe.model import Span
    from recoupe.page import Page

DAYS: Final = frozenset({"weekday", "yesterday", "tomorrow", "today", "this-part", "eve", "night"})  # of the story
DATES: Final = DAYS | {"date", "shared", "numbered", "stamp", "numeric", "same", "later"}
OF_STORY: Final = frozenset({"part", "clock"})
USUAL: Final = DAYS | {"weekdays", "every"}  # may say what comes back
_LEADS: Final = re.compile(r"\W*(?:\w+ )?")  # « Le »
_NEXT: Final = dt.timedelta(1)
_LONG: Final = dt.timedelta(30)
_CLOCK: Final = re.compile(r"T((?:[01]\d|2[0-3]):\d\d)")
_LATE: Final = re.compile(r"T(?:EV|NI|1[89]|2[0-3])")
_PERIOD: Final = re.compile(r"\d{4}(?:-\d\d)?")  # a month or a year


class Told(NamedTuple):
    """What an expression means on one day of publication."""

    value: Value
    anchor: str | None  # ISO date
    anchor_at: Span | None


def value_of(said: Said, known: Known) -> Value:
    """The value of an expression; unknown where it leaves the calendar, « il y a 40 000 ans »."""
    try:
        return rules.RULES[said.rule].value(said, known)
    except (ValueError, OverflowError):
        return values.unknown("DATE")


def step(page: Page, said: Said, known: Known, met: Known, base: Known) -> tuple[Told, Known, Known]:
    """What an expression means, and what is known after it.

    Args:
        page: the article.
        said: the expression.
        known: what is known before it; any day told.
        met: the same, where only weekdays and « hier » count as days.
        base: what its value is told from.
    """
    value = value_of(said, base)
    told = _anchored(value, base)
    if value.on == "told" and said.rule in OF_STORY and base.told == known.told:
        known = known._replace(carried=said.end)
    found = values.days(value.known or value.value)
    if found is None:
        return told, _usual(value, said, known), met
    at = page.span(said.start, said.end)
    known = _of_period(value, found, at, known)
    if said.rule in DATES and found.first == found.last and "before" not in said.groups:
        known = _of_day(found.first, said, at, known)
        is_eve = said.rule == "eve" and "after" not in said.groups  # the day before is none of the story
        if said.rule in DAYS and not is_eve and known.told and is_near(known.told, known.day) and not known.behind:
            met = met._replace(told=known.told, told_at=at)
    return told, _timed(said, known, value, found.first), met


def _timed(said: Said, known: Known, value: Value, day: dt.date) -> Known:
    """What is known after an hour or a part of the day: late ones begin a night, small hours end it."""
    if said.rule in OF_STORY | DAYS and value.on == "told" and known.night and day == known.night + _NEXT:
        known = known._replace(told=day)
    if clock := _CLOCK.search(value.value):
        known = known._replace(hour=dt.time.fromisoformat(clock[1]))
    is_late = _LATE.search(value.value) and day == known.told
    return known._replace(night=day) if is_late else known


def _anchored(value: Value, base: Known) -> Told:
    """A value with the day or the period that it was told from."""
    if value.on == "period" and base.period:
        return Told(value, base.period, base.period_at)
    anchor, at = (base.told, base.told_at) if value.on == "told" and base.told else (base.day, base.day_at)
    return Told(value, anchor.isoformat() if anchor and value.on else None, at if value.on else None)


def _usual(value: Value, said: Said, known: Known) -> Known:
    """What is known after an expression that names no days: what comes back, « le samedi »."""
    if value.type != "SET" or said.rule not in USUAL:
        return known
    return known._replace(usual=value.value if said.rule != "every" else known.usual, usual_at=said.start)


def _of_period(value: Value, found: values.Days, at: Span, known: Known) -> Known:
    """What is known after a year or a month."""
    if value.type != "DATE":
        return known
    if len(value.value) >= 4:  # noqa: PLR2004  (a year)
        known = known._replace(year=found.first.year)
    return known._replace(period=value.value, period_at=at) if _PERIOD.fullmatch(value.value) else known


def _of_day(first: dt.date, said: Said, at: Span, known: Known) -> Known:
    """What is known after one day: it is the day told last."""
    day = first + _NEXT * _ends_later(said, known, first)
    return known._replace(
        hour=None,
        night=first if said.rule == "night" or day > first else None,
        told=day,
        told_at=at,
        carried=said.end,
        period=None,
        usual=None,
        usual_at=-1,
        behind=not _is_of_story(said, known.code),
        leads=bool(_LEADS.fullmatch(said.sentence, 0, said.at)),
    )


def is_near(day: dt.date, published: dt.date | None) -> bool:
    """Whether a day is one of those of the story: in the last weeks before the publication."""
    return published is None or published - _LONG <= day <= published


def _is_of_story(said: Said, code: str) -> bool:
    """Whether a day is one of the things told: not « depuis dimanche », nor a day on which something had been."""
    before = said.sentence[: said.at]
    if said.rule == "same":  # « Ce soir-là, il avait dîné chez eux. »
        return True
    is_bound = any(signs(code, name).search(before) for name in ("since", "until"))
    return not is_bound and not is_background(said, code)


def _ends_later(said: Said, known: Known, first: dt.date) -> bool:
    """Whether what follows belongs to the day after, « dans la nuit de samedi à dimanche, … l'après-midi »."""
    if said.rule == "same" and known.night == first:  # « Ce soir-là, … Vers 1 heure » of a night told
        return known.told is not None and known.told > first
    is_over = known.day is None or first < known.day
    return said.rule == "night" and bool({"day2", "dd2"} & said.groups.keys()) and is_over
