"""Dates as machines write them (ISO 8601): the days they mean, and the moment where they say it."""

from __future__ import annotations

import calendar
import datetime as dt
import email.utils
import re
from typing import NamedTuple

EARLIEST, LATEST = 1990, 2100  # years; outside of them it is a fault of a template, and today's date decides nothing
DAY = re.compile(r"\d{4}-\d\d-\d\d")  # at the start of a value of a moment
CLOCK = re.compile(r"T(\d\d):(\d\d)")  # in one that has an hour
_ISO = re.compile(
    r"(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?)?", re.ASCII
)


class Dated(NamedTuple):
    """What a date says: the first and the last day it can mean, and its moment where it gave one."""

    first: str  # ISO dates, as local as the source wrote them
    last: str  # inclusive
    time: str | None  # ISO 8601, with its offset where it has one; None where the hour is missing


def dated(value: str) -> Dated:
    """What « 2024-06 », « 2024-06-18 » or « 2024-06-18T19:40:00+02:00 » says; the day is the one written.

    Raises:
        ValueError: it is written otherwise, there is no such day, or its year is not `EARLIEST` to `LATEST`.
    """
    shape = _ISO.fullmatch(value.strip())
    if not shape:
        message = f"{value!r} is not written YYYY-MM-DD"
        raise ValueError(message)
    year, month, day, clock, zone = shape.groups()
    first = dt.date(int(year), int(month), int(day or 1))
    if not EARLIEST <= first.year <= LATEST:
        message = f"{value!r} is not between {EARLIEST} and {LATEST}"
        raise ValueError(message)
    last = first if day else first.replace(day=calendar.monthrange(first.year, first.month)[1])
    moment = dt.datetime.fromisoformat(f"{first}T{clock}{zone or ''}") if clock else None
    return Dated(first.isoformat(), last.isoformat(), moment.isoformat() if moment else None)


def iso(value: str) -> str:
    """A time as machines write it, in ISO 8601 where it was written as in letters and feeds (RFC 5322).

    A zone whose name nobody knows (« CEST ») leaves a time without one.

    Raises:
        ValueError: it is neither.
    """
    if value[:1].isdigit() and "-" in value[:5]:
        return value
    return email.utils.parsedate_to_datetime(value).isoformat()
