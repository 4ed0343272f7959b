"""The dates that an article writes out: of its publication, of its pictures, of posts in it, and in its sentences."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from recoupe.dates import EARLIEST, LATEST
from recoupe.finders.moments.grammar import Said
from recoupe.finders.moments.tense import direction
from recoupe.languages import LANGUAGES, language, moments
from recoupe.model import Block, Span
from recoupe.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.page import Page

Place = Literal["stamp", "picture", "post", "text"]
_PLACES: Final[dict[str, Place]] = {"date": "stamp", "byline": "stamp", "caption": "picture", "credit": "picture"}
_NEAR: Final = re.compile(r"(?:\b(?:ce|cette|this|aujourd'hui|today|hier|yesterday),? )$")
_OTHER: Final = re.compile(r"^s?\s+(?:dernier|prochain|suivant|précédent|d'avant|last|next)", re.IGNORECASE)
_APART: Final = re.compile(r"\b(?:le|les|chaque|tous les|every|last|next)\s$", re.IGNORECASE)
_TEXT: Final[Place] = "text"
_POST: Final = re.compile(r"\(@\w+\)\s*$")


class Written(NamedTuple):
    """A date as written."""

    at: Span
    place: Place
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None  # 0 is Monday
    tense: int  # 1: the clause says that the day is to come; -1: that it has been; 0: neither
    near: bool  # pointed at from the day of writing, « ce mardi »


def written(page: Page) -> Iterator[Written]:
    """The dates of an article in order, by sentence; residue has none but in its stamps and captions."""
    rows = [(b.at[0].start, b.at[0].end, _PLACES[b.label]) for b in page.of(Block) if b.label in _PLACES]
    for start, end, place in sorted([*rows, *((*sentence, _TEXT) for sentence in page.sentences)]):
        yield from _dates(page, start, end, place)


def _dates(page: Page, start: int, end: int, place: Place) -> Iterator[Written]:
    """The dates of a stretch of the text."""
    shown = plain(page.article.text, start, end)
    low = shown.text.lower()
    for match in _pattern().finditer(low):
        parts = {name.rstrip("0123456789"): value for name, value in match.groupdict().items() if value}
        year, day = _whole(parts.get("year")), int(parts.get("day", 0)) or None
        named = parts.get("month")
        month = _names()[1].get(named) or _short().get(named) or int(named) if named else None
        weekday = _names()[0].get(parts.get("weekday", ""))
        if not _possible(year, month, day) or (weekday is not None and not day and _OTHER.match(low, match.end())):
            continue
        first, last = shown.starts[match.start()], shown.ends[match.end() - 1]
        said = Said(first, last, "", {}, low, *match.span(), (start, end))
        yield Written(
            at=page.span(first, last),
            place="post" if place == "text" and _POST.search(low[: match.start()]) else place,
            year=int(year) if year else None,
            month=month,
            day=day,
            weekday=weekday,
            tense=direction(said, page.article.lang) if place == "text" else 0,
            near=bool(_NEAR.search(low[: match.start()])),
        )


def _whole(year: str | None) -> str | None:
    """A year with its century."""
    return f"20{year}" if year and len(year) == len("25") else year


def _possible(year: str | None, month: int | None, day: int | None) -> bool:
    """Whether there is such a day."""
    try:
        dt.date(int(year or 2000), month or 1, day or 1)
    except ValueError:
        return False
    return year is None or EARLIEST <= int(year) <= LATEST


@cache
def _names() -> tuple[dict[str, int], dict[str, int]]:
    """The weekdays from 0 and the months from 1, in all languages: captions are often left in another."""
    spoken = [language(code) for code in LANGUAGES]
    days = {name.lower(): number for each in spoken for number, name in enumerate(each.days)}
    months = {name.lower(): number for each in spoken for number, name in enumerate(each.months, start=1)}
    return days, months


@cache
def _short() -> dict[str, int]:
    """The months by their short names, « févr. »; they tell a month where day and year stand around them."""
    return {name: number for code in LANGUAGES for name, number in moments.table(code).months.items()}


@cache
def _pattern() -> re.Pattern[str]:
    """Every way to write a date out that names a weekday, a day or a month with its year."""
    days, months = ("|".join(names) for names in _names())
    short = "|".join(sorted(map(re.escape, _short()), key=len, reverse=True))
    year, day, number = r"(?P<year{0}>\d{{4}})", r"(?P<day{0}>\d{{1,2}})", r"(?P<month{0}>\d{{1,2}})"
    named = rf"(?:(?P<weekday{{0}}>{days}),? )?"
    forms = (
        rf"{named.format(1)}{day.format(1)}(?:er|st|nd|rd|th|\.)? (?:of )?(?P<month1>{months})(?:,? {year.format(1)})?",
        rf"{named.format(9)}{day.format(9)} (?P<month9>{short})\.? {year.format(9)}",
        rf"{named.format(2)}(?P<month2>{months}) {day.format(2)}(?:st|nd|rd|th)?, {year.format(2)}",
        rf"(?P<month3>{months}) {year.format(3)}",
        rf"{year.format(4)}-{number.format(4)}(?:-{day.format(4)})?",
        rf"{day.format(5)}[/.-]{number.format(5)}[/.-]{year.format(5)}",
        rf"{year.format(7)}/{number.format(7)}/{day.format(7)}",
        rf"{day.format(8)}[/.-]{number.format(8)}[/.-](?P<year8>\d\d)(?=,? (?:[àa|-] ?)?\d\d?[h:]\d\d)",
        rf"(?P<weekday6>{days})",
    )
    return re.compile(rf"(?<![\w/.-])(?:{'|'.join(forms)})(?![\w/])")
