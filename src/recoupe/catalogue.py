"""Every text that a person reads, in the languages of the interface. The source language is English (gettext).

A text is a key of the catalogue: the English sentence, with named fields. `scripts/translations.py` finds the keys
where they are used: in `say`, `count`, `Saying`, the errors, and in `later` where a text is chosen now
and said afterwards.
"""

from __future__ import annotations

import datetime as dt
import gettext
import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.model import Saying

T = TypeVar("T")

LANGUAGES: Final = ("fr", "en")  # the interface's languages, the first is the default
_FIELD: Final = re.compile(r"\{(\w+)\}")
_THIN: Final = "\u202f"  # the narrow no-break space of French typography


def later(texts: T) -> T:
    """The texts unchanged: marks them as keys of the catalogue, to be said later."""
    return texts


_MONTHS: Final = later(
    (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )
)


class Share(float):
    """A part of a whole, 0.0 to 1.0, said as a percentage."""


@lru_cache(maxsize=len(LANGUAGES))
def translations(language: str) -> gettext.NullTranslations:
    """The catalogue of one language; English is the source and needs none."""
    place = files("recoupe") / "locale" / f"{language}.mo"
    if not place.is_file():
        return gettext.NullTranslations()
    with place.open("rb") as file:
        return gettext.GNUTranslations(file)


def say(language: str, message: str, /, **values: object) -> str:
    """A sentence of the catalogue in one language, its named fields filled as `worded` says."""
    return filled(language, translations(language).gettext(message), values)


def count(language: str, one: str, many: str, number: int, /, **values: object) -> str:
    """The sentence for one or for many, as the language draws the line; its field {n} is the number."""
    return filled(language, translations(language).ngettext(one, many, number), {"n": number, **values})


def said(language: str, saying: Saying) -> str:
    """What a rule or an error has to say, in one language."""
    return say(language, saying.message, **saying.values)


def filled(language: str, sentence: str, values: Mapping[str, object]) -> str:
    """The sentence with its named fields filled; a field that has no value stays as it is.

    Not `str.format`: a dossier that somebody sent may hold a sentence that looks into attributes.
    """
    return _FIELD.sub(lambda field: worded(language, values.get(field[1], field[0])), sentence)


def worded(language: str, value: object) -> str:
    """A value as one language writes it: 1 234 and 1,234; 79 % and 79%; 18 juin 2024 and 18 June 2024."""
    match value:
        case Share():
            return f"{value:.0%}".replace("%", f"{_THIN}%" if language == "fr" else "%")
        case int():
            return f"{value:,}".replace(",", _THIN if language == "fr" else ",")
        case dt.date():
            return _day(language, value)
        case _:
            return str(value)


def days(language: str, first: str, last: str) -> str:
    """An interval of whole days, given as two ISO dates; dates that are none stay as they are."""
    try:
        start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    except ValueError:
        return f"{first} – {last}"
    if start == end:
        return _day(language, start)
    if (start.year, start.month) == (end.year, end.month):
        return _days_of_month(language, start, end)
    return f"{_day(language, start)} – {_day(language, end)}"


def month(language: str, number: int) -> str:
    """The name of a month, from 1."""
    return translations(language).gettext(_MONTHS[number - 1])


def _days_of_month(language: str, start: dt.date, end: dt.date) -> str:
    """Some days of one month in words, « 23–25 janvier 2019 »."""
    values = {"last": end.day, "month": month(language, end.month), "year": str(end.year)}
    if start.day == 1:
        return say(language, "1–{last} {month} {year}", **values)
    return say(language, "{first}–{last} {month} {year}", first=start.day, **values)


def _day(language: str, day: dt.date) -> str:
    """A day in words."""
    named = month(language, day.month)
    if day.day == 1:
        return say(language, "1 {month} {year}", month=named, year=str(day.year))
    return say(language, "{day} {month} {year}", day=day.day, month=named, year=str(day.year))
