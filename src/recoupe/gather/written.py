"""The dates that an article writes out: of its publication, of its pictures, of posts in it, and in its sentences."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from recoupe.dates import EARLIEST, LATEST
from recoupe.finders.moments.grammar import Said
from recoupe.finders.moments.tense import direction
from recoupe.languages import LANGUAGES, language
from recoupe.languages.moments import table
from recoupe.languages.registry import agency, outlet
from recoupe.languages.stamps import stamps
from recoupe.model import Block, Span
from recoupe.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.page import Page

Place = Literal["stamp", "dateline", "picture", "post", "text"]
_PLACES: Final[dict[str, Place]] = {"date": "stamp", "byline": "stamp", "caption": "picture", "credit": "picture"}
_OTHERS: Final = frozenset({"related", "comment"})  # labels of blocks that are of another article or of a reader
_TEXT: Final[Place] = "text"
_POST: Final = re.compile(r"\(@\w+\)\s*$")
_PLACE: Final = re.compile(r"[^.!?:;]{2,60}, (?:le )?")  # « Orvane (France), le »
_AGENCY: Final = re.compile(r" ?(?:\([^()]{2,40}\)|/[^/]{2,20}/) ?[-–—]")  # « (AFP) – », « /CNW/ - »
_PIECES: Final = re.compile(r"[|/,–—]| - ")
_MONTHS: Final = 12
_SHORT_YEAR: Final = 2  # digits


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
    head = min((b.at[0].start for b in page.of(Block) if b.label == "body"), default=0)
    rows = [(*sentence, _TEXT) for sentence in page.sentences]
    for start, end, place in sorted([*_beside(page), *rows]):
        yield from _dates(page, start, end, place, is_head=start < head)


def _beside(page: Page) -> Iterator[tuple[int, int, Place]]:
    """The stamps, bylines and captions; below the text, no stamp of another article or of a comment."""
    blocks = page.of(Block)
    tail = max((b.at[0].end for b in blocks if b.label == "body"), default=0)
    for before, block in zip([None, *blocks], blocks, strict=False):
        is_other = before is not None and before.label in _OTHERS and block.at[0].start >= tail
        if block.label in _PLACES and not is_other:
            yield block.at[0].start, block.at[0].end, _PLACES[block.label]


def _dates(page: Page, start: int, end: int, place: Place, *, is_head: bool) -> Iterator[Written]:
    """The dates of a stretch of the text; `is_head`: whether it stands above the first paragraph."""
    shown = plain(page.article.text, start, end)
    low = shown.text.lower()
    for match in _pattern().finditer(low):
        where = _place(place, low[: match.start()], low[match.end() :], is_head=is_head)
        numbers = _numbers(match, low, is_stamp=where == "stamp")
        if numbers is None or (page.article.lang == "en" and _is_ambiguous(match)):
            continue
        first, last = shown.starts[match.start()], shown.ends[match.end() - 1]
        said = Said(first, last, "", {}, low, *match.span(), (start, end))
        yield Written(
            page.span(first, last),
            where,
            *numbers,
            tense=0 if where in {"stamp", "picture"} else direction(said, page.article.lang),
            near=bool(stamps().near.search(low[: match.start()])),
        )


def _numbers(
    match: re.Match[str], low: str, *, is_stamp: bool
) -> tuple[int | None, int | None, int | None, int | None] | None:
    """Year, month, day and weekday of a date; None where there is none such. Only stamps write « 26 » for 2026."""
    parts = {name.rstrip("0123456789"): value for name, value in match.groupdict().items() if value}
    year, day = parts.get("year"), int(parts.get("day", 0)) or None
    named = parts.get("month")
    month = _names()[1].get(named) or int(named) if named else None
    weekday = _names()[0].get(parts.get("weekday", ""))
    if year and len(year) == _SHORT_YEAR:
        if not is_stamp:
            return None
        year = f"20{year}"
    if not _possible(year, month, day) or (weekday is not None and not day and stamps().other.match(low, match.end())):
        return None
    return int(year) if year else None, month, day, weekday


def _is_ambiguous(match: re.Match[str]) -> bool:
    """Whether « 02/09/2026 » is in February in one country and in September in the other."""
    return bool(match["month5"]) and int(match["day5"]) <= _MONTHS


def _place(place: Place, before: str, after: str, *, is_head: bool) -> Place:
    """Where a date stands: in a stamp, under a post, in a dateline, beside a writer or an outlet above the text."""
    pictured = agency(before.strip(" ,|-–—")) and not _has_hour(after)  # « AFP, 3 janvier 2020 »: of a picture
    if place == "stamp" and (pictured or stamps().changed.search(before) or stamps().befell.search(before)):
        return "text"
    is_appeared = is_head and stamps().appeared.fullmatch(before) and stamps().tail.match(after)
    if is_appeared or (place == "picture" and not before and stamps().clock.match(after)):
        return "stamp"
    return _within(before, after, is_head=is_head) if place == "text" else place


def _within(before: str, after: str, *, is_head: bool) -> Place:
    """The same of a date in a sentence."""
    if _POST.search(before):
        return "post"
    if _PLACE.fullmatch(before) and _AGENCY.match(after):
        return "dateline"
    is_signed = is_head and stamps().hour.fullmatch(after) and _is_signed(before, has_hour=_has_hour(after))
    return "stamp" if is_signed else "text"


def _has_hour(after: str) -> bool:
    """Whether an hour may stand behind a date."""
    return ":" in after or "h" in after


def _is_signed(before: str, *, has_hour: bool) -> bool:
    """Whether a line names who publishes before its date: « Par Anna Orval, le », « La Gazette d'Orvane, ».

    An agency with a day and no hour may be the credit of a picture.
    """
    pieces = [piece.strip() for piece in _PIECES.split(before)]
    return any(outlet(p) or (has_hour and agency(p)) or stamps().by.match(p) for p in pieces if p)


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
    days = {name.lower(): number for code in LANGUAGES for number, name in enumerate(language(code).days)}
    return days, {name: number for code in LANGUAGES for name, number in table(code).months.items()}


@cache
def _pattern() -> re.Pattern[str]:
    """Every way to write a date out that names a weekday, a day or a month with its year."""
    days, every = "|".join(_names()[0]), _names()[1]
    full = {name.lower() for code in LANGUAGES for name in language(code).months}
    months, short = "|".join(full), "|".join(sorted(every.keys() - full, key=len, reverse=True))
    year, day, number = r"(?P<year{0}>\d{{4}})", r"(?P<day{0}>\d{{1,2}})", r"(?P<month{0}>\d{{1,2}})"
    named = rf"(?:(?P<weekday{{0}}>{days}),? )?"
    forms = (
        rf"{named.format(1)}{day.format(1)}(?:er|st|nd|rd|th|\.)? (?:of )?(?P<month1>{months})(?:,? {year.format(1)})?",
        rf"{named.format(2)}(?P<month2>{months}) {day.format(2)}(?:st|nd|rd|th)?, {year.format(2)}",
        rf"(?P<month3>{months}) {year.format(3)}",
        rf"{year.format(4)}-{number.format(4)}(?:-{day.format(4)}(?:t\d\d:[\d:.+-]+z?)?)?",
        rf"{day.format(5)}[/.-]{number.format(5)}[/.-](?P<year5>\d{{4}}|\d\d)",
        rf"{named.format(6)}{day.format(6)}(?:er)? (?P<month6>{short})\.?,? {year.format(6)}",
        rf"{year.format(7)}/{number.format(7)}/{day.format(7)}",
        rf"(?P<weekday8>{days})",
    )
    return re.compile(rf"(?<![\w/.-])(?:{'|'.join(forms)})(?![\w/]|-\d)")
