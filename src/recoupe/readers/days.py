"""Days as archives write them, in the language of who asked: « mardi 10 février 2026 », « March 6, 2026 »."""

from __future__ import annotations

import re
from functools import cache

from recoupe.languages import LANGUAGES, language
from recoupe.text import folded

_DAY = re.compile(r"(?<!\d)(?P<day>\d{1,2})(?:er|\.)?\s+(?P<month>[^\W\d]+)\.?\s+(?P<year>\d{4})(?!\d)")
_MONTH_FIRST = re.compile(r"(?P<month>[^\W\d]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})(?!\d)")
_CLOCK = re.compile(r"(?P<clock>\d{1,2}:\d\d)\s+(?:UTC|GMT)\s*(?P<zone>[+-]\d\d:\d\d)?")
_HALF = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d\d)\s+(?P<half>[AP])M\b(?:\s+(?P<zone>GMT|UTC)\b)?")


def written(said: str) -> str:
    """The first day in « Économie, mardi 10 février 2026 - 18:40 UTC+01:00 61 mots », in ISO 8601; empty where none is.

    With its hour where this stands there with the zone, or as « 9:20 AM ».
    """
    for shape in (_DAY, _MONTH_FIRST):
        for match in shape.finditer(said):
            if month := _months().get(folded(match["month"])):
                day = f"{match['year']}-{month:02}-{int(match['day']):02}"
                return day + _clock(said)
    return ""


def _clock(said: str) -> str:
    """The hour, as ISO 8601 adds it to a day."""
    if clock := _CLOCK.search(said):
        return f"T{clock['clock']:0>5}{clock['zone'] or 'Z'}"
    if half := _HALF.search(said):
        hour = int(half["hour"]) % 12 + 12 * (half["half"] == "P")
        return f"T{hour:02}:{half['minute']}{'Z' if half['zone'] else ''}"
    return ""


@cache
def _months() -> dict[str, int]:
    """The months of all languages by their folded names, and by three or four letters that mean one alone."""
    found: dict[str, set[int]] = {}
    for code in LANGUAGES:
        for at, name in enumerate(map(folded, language(code).months), 1):
            for short in (name, name[:4], name[:3]):
                found.setdefault(short, set()).add(at)
    return {short: min(months) for short, months in found.items() if len(months) == 1}
