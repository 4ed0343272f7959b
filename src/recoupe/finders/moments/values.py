"""Values of time: TIMEX3, the days they mean, and the same with its precision (EDTF, ISO 8601-2)."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.model import Timex

_SEASONS: Final = {"SP": (21, 3), "SU": (22, 6), "FA": (23, 9), "WI": (24, 12)}  # EDTF's number, first month
UNKNOWN: Final = "?"


class Value(NamedTuple):
    """What an expression means on one day of publication."""

    type: Timex
    value: str  # TIMEX3
    on: str | None = None  # what it was resolved against: « day » of publication or of the speech, « told » day, year
    known: str | None = None  # days it means where the value alone does not say: a value of its own


class Days(NamedTuple):
    """The days a value means, both inclusive."""

    first: dt.date
    last: dt.date


def day(value: dt.date, on: str | None = "day") -> Value:
    """One day."""
    return Value("DATE", value.isoformat(), on)


def month(year: int, number: int, on: str | None = "day") -> Value:
    """One month; `number` may run over the year."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Value("DATE", f"{year:04}-{number:02}", on)


def week(of: dt.date, on: str | None = "day") -> Value:
    """The week of a day, from Monday."""
    year, number, _ = of.isocalendar()
    return Value("DATE", f"{year:04}-W{number:02}", on)


def weekend(of: dt.date, on: str | None = "day") -> Value:
    """The weekend of a day's week."""
    return Value("DATE", f"{week(of).value}-WE", on)


def unknown(kind: Timex) -> Value:
    """A time that nothing tells."""
    return Value(kind, UNKNOWN)


def moved(start: dt.date, months: int) -> dt.date:
    """So many months later, on the last day of the month where it has no such day."""
    index = start.year * 12 + start.month - 1 + months
    year, number = divmod(index, 12)
    return dt.date(year, number + 1, min(start.day, calendar.monthrange(year, number + 1)[1]))


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar.

    Source: the anonymous algorithm of Nature, 20 April 1876 (Meeus, Jones and Butcher).
    """
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    number, rest = divmod(h + k - 7 * m + 114, 31)
    return dt.date(year, number, rest + 1)


def days(value: str) -> Days | None:
    """The days that a TIMEX3 value means; `None` where it is no point in time."""
    for pattern, made in _SHAPES:
        if match := pattern.fullmatch(value):
            try:
                return made(*match.groups())
            except ValueError:
                return None
    return None


def _of_day(text: str) -> Days:
    date = dt.date.fromisoformat(text)
    return Days(date, date)


def _of_one(first: str, last: str) -> Days:
    """One of some days, nobody says which."""
    return Days(dt.date.fromisoformat(first), dt.date.fromisoformat(last))


def _of_months(year: str, number: int, length: int) -> Days:
    first = dt.date(int(year), number, 1)
    return Days(first, moved(first, length) - dt.timedelta(1))


def _of_week(year: str, number: str, end: str | None) -> Days:
    monday = dt.date.fromisocalendar(int(year), int(number), 1)
    return Days(monday + dt.timedelta(5 if end else 0), monday + dt.timedelta(6))


def _of_years(text: str) -> Days:
    size = 4 - len(text)
    return Days(dt.date(int(text + "0" * size), 1, 1), dt.date(int(text + "9" * size), 12, 31))


def _of_part(year: str, part: str) -> Days:
    if part in _SEASONS:
        return _of_months(year, _SEASONS[part][1], 3)
    size = 3 if part[0] == "Q" else 6
    return _of_months(year, size * (int(part[1]) - 1) + 1, size)


def _of_month(year: str, number: str) -> Days:
    return _of_months(year, int(number), 1)


_SHAPES: Final[tuple[tuple[re.Pattern[str], Callable[..., Days]], ...]] = (
    (re.compile(r"(\d{4}-\d\d-\d\d)(?:T.+)?"), _of_day),
    (re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)"), _of_one),
    (re.compile(r"(\d{4})-(\d\d)"), _of_month),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _of_week),
    (re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)"), _of_part),
    (re.compile(r"(\d{2,4})"), _of_years),
)


def edtf(value: str) -> str | None:
    """A TIMEX3 value as EDTF, level 2; `None` where it is no point in time."""
    found = days(value)
    if found is None or "/" in value:
        return None
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return f"{match[1]}-{_SEASONS[match[2]][0]}"
    if match := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
        return f"{match[1]}-{(32 if match[2] == 'Q' else 39) + int(match[3])}"
    if re.fullmatch(r"\d{2,4}", value):
        return value + "X" * (4 - len(value))
    if re.fullmatch(r"\d{4}-\d\d", value):
        return value
    first, last = found.first.isoformat(), found.last.isoformat()
    return first if first == last else f"{first}/{last}"
