"""A date with its precision (EDTF, ISO 8601-2) in words: « 2024-06 » is « juin 2024 », « 1890~ » « vers 1890 »."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final, NamedTuple

from recoupe import catalogue
from recoupe.catalogue import days, later, month, say

_SEASONS: Final = later({"21": "spring {year}", "22": "summer {year}", "23": "autumn {year}", "24": "winter {year}"})
_ONE: Final = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)\S*)?)?)?", re.ASCII)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_DECADE: Final = re.compile(r"(\d{3})X", re.ASCII)
_CENTURY: Final = re.compile(r"(\d\d)XX", re.ASCII)


class _Date(NamedTuple):
    """A date in words."""

    text: str
    day: bool  # a whole day or a time of it, which takes an article in French


def worded(language: str, value: str, first: str, last: str) -> str:
    """What an EDTF value says, in words; the days of the interval where the value is of another kind.

    Args:
        language: of the interface.
        value: EDTF, « 2024-06-18 », « 2024-06~ », « 2026-04-05/.. ».
        first: ISO date of the first day it can mean.
        last: of the last day, inclusive.
    """
    start, between, end = value.partition("/")
    said = _interval(language, start, end) if between else _alone(language, value)
    return said or days(language, first, last)


def _alone(language: str, value: str) -> str:
    """One date, and how sure it is; "" if it is none."""
    date = _plain(language, value.rstrip("~?%"))
    if not date or not value.endswith("~"):
        return _doubted(language, value, date)
    if date.day:
        return say(language, "around {day}", day=date.text)
    return say(language, "around {date}", date=date.text)


def _interval(language: str, start: str, end: str) -> str:
    """An interval, open or closed; "" if it is none."""
    if _DAY.fullmatch(start) and _DAY.fullmatch(end):
        return days(language, start, end)
    since, until = (_plain(language, side.rstrip("~?%")) for side in (start, end))
    said = _doubted(language, start, since), _doubted(language, end, until)
    if since and until:
        return " – ".join(said)
    if since:
        return say(language, "since {day}", day=said[0]) if since.day else say(language, "since {date}", date=said[0])
    if until:
        return say(language, "until {day}", day=said[1]) if until.day else say(language, "until {date}", date=said[1])
    return ""


def _doubted(language: str, value: str, date: _Date | None) -> str:
    """A date with what its source leaves open; "" if it is none."""
    if not date:
        return ""
    if value.endswith("~"):
        return say(language, "{date} (about)", date=date.text)
    return say(language, "{date} (uncertain)", date=date.text) if value.endswith(("?", "%")) else date.text


def _plain(language: str, value: str) -> _Date | None:
    """One date of any precision, or none."""
    if decade := _DECADE.fullmatch(value):
        return _Date(say(language, "the {year}s", year=f"{decade[1]}0"), day=False)
    if century := _CENTURY.fullmatch(value):
        return _Date(f"{century[1]}00 – {century[1]}99", day=False)
    shape = _ONE.fullmatch(value)
    return _calendar(language, shape.groups()) if shape else None


def _calendar(language: str, parts: tuple[str | None, ...]) -> _Date | None:
    """A year, a month or season of it, a day or a time of day; none if there is no such one."""
    year, part, day, hour, minute = parts
    if not year or not part:
        return _Date(year, day=False) if year else None
    if part in _SEASONS:
        return _Date(say(language, _SEASONS[part], year=year), day=False)
    try:
        date = dt.date(int(year), int(part), int(day or 1))
    except ValueError:
        return None
    if not day:
        return _Date(say(language, "{month} {year}", month=month(language, date.month), year=year), day=False)
    said = catalogue.worded(language, date)
    return _Date(
        say(language, "{day}, {hour}:{minute}", day=said, hour=hour, minute=minute) if hour else said, day=True
    )
