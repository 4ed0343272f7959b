"""Values of dates, and of the part of the day or the hour that goes with a day."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from recoupe.finders.moments import values
from recoupe.finders.moments.known import ahead, number, ordinal

if TYPE_CHECKING:
    from recoupe.finders.moments.grammar import Said
    from recoupe.finders.moments.known import Known
    from recoupe.finders.moments.values import Value
    from recoupe.languages.moments import Table

_DAY: Final = dt.timedelta(1)
_LATE: Final = 45  # days ahead; a date without a year that lies farther ahead, and no future, was last year's
_NEAR: Final = 10  # characters between the two days of a stretch, « 1er juillet jusqu'au 31 août »
_MONTH: Final = 61  # days on either side in which every number of a day is found, the 31st too
_REACH: Final = 200  # days on either side in which a weekday has a number
_SOON: Final = 90  # the same where nothing tells the direction
_FAR: Final = 270  # days ahead; a date that lies farther ahead was last year's, whatever the tense
_NOON: Final = 12
_CENTURY: Final = 50  # « 98 » is 1998, « 12 » is 2012


def parted(value: Value, said: Said, known: Known) -> Value:
    """The value with the part of the day or the hour that the expression names."""
    if value.type != "DATE" or not re.fullmatch(r"[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)", value.value):
        return value if "part" not in said.groups else value._replace(type="TIME")
    if clock := hour(said.groups, known.words):
        return value._replace(type="TIME", value=f"{value.value}T{clock}")
    if part := said.groups.get("part"):
        return value._replace(type="TIME", value=f"{value.value}T{part_code(part, known)}")
    return value


def part_code(part: str, known: Known) -> str:
    """A part of the day in TIMEX3; noon is an hour."""
    return known.words.parts[part]


def hour(groups: dict[str, str], words: Table) -> str | None:
    """The hour of a form, « 18:00 »; `None` where it has none."""
    if "h" not in groups and "hw" not in groups:
        return None
    number_ = int(groups["h"]) if "h" in groups else int(number(groups["hw"], words) or 0)
    number_ += _NOON * ("late" in groups and number_ < _NOON)
    if "less" in groups:
        return f"{number_ - 1:02}:45"
    if "mw" in groups:
        return f"{number_:02}:{int(number(groups['mw'], words) or 0):02}"
    minutes = groups.get("min") or ("30" if "half" in groups else "15" if "quarter" in groups else "00")
    return f"{number_:02}:{minutes}" + (f":{groups['s']}" if "s" in groups else "")


def year_of(text: str) -> int:
    """A year in two or four digits."""
    year = int(text)
    return year if len(text) > 2 else year + (1900 if year >= _CENTURY else 2000)  # noqa: PLR2004


def date(said: Said, known: Known) -> Value:
    """« 19 février », with its year where the text or the publication gives it."""
    groups, words = said.groups, known.words
    day = ordinal(groups["dd"], words)
    if "month" not in groups and "mm" not in groups:
        return parted(_numbered(day, said, known), said, known)
    month = words.months[groups["month"]] if "month" in groups else int(groups["mm"])
    is_before = "month2" in groups and month > words.months[groups["month2"]]  # « du 3 décembre au 5 mars 2019 »
    value = (
        _valid(year_of(groups["y"]) - is_before, month, day, None)
        if "y" in groups
        else yearless(month, day, said, known)
    )
    return parted(value, said, known)


def _valid(year: int, month: int, number: int, on: str | None) -> Value:
    try:
        return values.day(dt.date(year, month, number), on)
    except ValueError:
        return values.unknown("DATE")


def yearless(month: int, number: int, said: Said, known: Known) -> Value:
    """A day and a month: the coming one where the clause looks ahead, else the nearest, not far ahead."""
    near = known.day or known.latest
    if near is None:
        return values.unknown("DATE")
    every = [day for year in (near.year - 1, near.year, near.year + 1) if (day := _date(year, month, number))]
    sign = ahead(said, known)
    if sign <= 0 and (after := _told_on(month, number, known, near)):
        return values.day(after, "told")
    if (begun := _begun(said, known)) and (coming := [day for day in every if day >= begun]):
        every = coming
    elif "next" in said.groups:
        every = [day for day in every if day > near]
    elif "last" in said.groups:
        every = [day for day in every if day <= near][-1:]
    elif sign > 0 and (coming := [day for day in every if 0 <= (day - near).days <= _FAR]):
        every = coming
    else:
        late = _LATE if sign else _SOON
        every = [day for day in every if (day - near).days <= late][-1:]
    return values.day(every[0]) if every else values.unknown("DATE")


def _told_on(month: int, number: int, known: Known, near: dt.date) -> dt.date | None:
    """The day after one long past that opens the sentence before, « Le 3 mai 2019, il part. Le 2 juin, il … »."""
    told = known.told
    if not (known.close and known.leads and told and told.year < near.year):
        return None
    after = (_date(told.year + step, month, number) for step in (0, 1))
    return next((day for day in after if day and day > told), None)


def _begun(said: Said, known: Known) -> dt.date | None:
    """The day on which a stretch begins that ends with the expression, « du 1er juillet au 31 août »."""
    gap = said.start - known.told_at.end if known.told_at else -1
    leads = tuple(f" {word} " for word in known.words.words["to"])
    return known.told if 0 < gap <= _NEAR and said.sentence.endswith(leads, 0, said.at) else None


def _date(year: int, month: int, number: int) -> dt.date | None:
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


def _numbered(number: int, said: Said, known: Known) -> Value:
    """« vendredi 31 »: the nearest day that is both; « le 31 »: of the month in which the text is."""
    if known.day is None:
        return values.unknown("DATE")
    if "day" not in said.groups:
        return _bare(number, said, known, known.day)
    weekday = known.words.days[said.groups["day"]]
    near = known.day
    days = sorted((near + _DAY * step for step in range(-_REACH, _REACH + 1)), key=lambda day: abs(day - near))
    return next((values.day(d) for d in days if d.day == number and d.isoweekday() == weekday), values.unknown("DATE"))


def _bare(number: int, said: Said, known: Known, near: dt.date) -> Value:
    """« le 31 »: the coming one or the last one, as the clause says, else that of the month of the day told last."""
    told, sign = known.told or near, ahead(said, known)
    days = [day for step in range(-_MONTH, _MONTH + 1) if (day := told + _DAY * step).day == number]
    days += [day for step in range(-_MONTH, _MONTH + 1) if (day := near + _DAY * step).day == number]
    fitting = [day for day in days if (sign > 0) <= (day >= near) and (sign < 0) <= (day <= near)]
    fitting = fitting if sign else [day for day in days if (day.year, day.month) == (told.year, told.month)]
    return values.day(min(fitting, key=lambda day: (abs(day - told), day))) if fitting else values.unknown("DATE")


def stamp(said: Said, known: Known) -> Value:
    """« 18/06/2024 19:40 »."""
    return parted(date(said, known), said, known)


def numeric(said: Said, known: Known) -> Value:
    """« 18/06/2024 », « 2024-06 »."""
    if "dd" not in said.groups:
        return values.month(int(said.groups["y"]), int(said.groups["mm"]), None)
    return date(said, known)
