"""On which days feasts fall: fixed ones, those of Easter, the second Monday of a month, Muslim and Jewish ones."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from recoupe.finders.moments import values
from recoupe.finders.moments.dates import parted
from recoupe.finders.moments.known import ahead

if TYPE_CHECKING:
    from recoupe.finders.moments.grammar import Said
    from recoupe.finders.moments.known import Known
    from recoupe.finders.moments.values import Value

_DAY: Final = dt.timedelta(1)
_SOON: Final = 45  # days; « les ventes de Noël ont baissé » of December are those of the coming one
_SEEN: Final = 2  # days; between the arithmetic day and the one announced, in 19 of 19 feasts of 2020 to 2025
_OVER: Final = 7  # days; « après un Noël mitigé »
_RANKED: Final = re.compile(r"(\d\d)-(\d)#(-?\d)(?:\+(\d))?")
_HIJRA: Final = dt.date(622, 7, 18).toordinal()  # the first day of the Muslim calendar, by the new moon
_LEAP: Final = 11  # long years in thirty
_CREATION: Final = -1373427  # the day before the first of the Jewish calendar, as `date.toordinal` counts
_JEWISH: Final = 3761  # years; the one that begins in the autumn


def holiday(said: Said, known: Known) -> Value:
    """« Pâques »: the nearest one ahead, or the last one where the clause looks back; « la veille de Noël »."""
    key = known.words.holidays[said.groups["holiday"]]
    day = _day(key, said, known)
    if day is None:
        return values.unknown("DATE")
    on = None if "y" in said.groups else "day"
    day += _DAY * (("morrow" in said.groups) - ("eve" in said.groups))
    if key.isdigit():
        return values.month(day.year, day.month, on)
    value = parted(values.day(day, on), said, known)
    return value._replace(known=f"{day}/{day + _DAY * _SEEN}") if key.startswith("moon") else value


def weekend(said: Said, known: Known) -> Value:
    """« le week-end de Pâques », « la fin de semaine de la fête du Travail »: the nearest to the feast."""
    day = _day(known.words.holidays[said.groups["holiday"]], said, known)
    return values.weekend(day - _DAY * 3, None if "y" in said.groups else "day") if day else values.unknown("DATE")


def _day(key: str, said: Said, known: Known) -> dt.date | None:
    if "y" in said.groups:
        return next(iter(days(key, int(said.groups["y"]))), None)
    now = known.day
    if now is None:
        return None
    every = sorted(day for step in (-1, 0, 1, 2) for day in days(key, now.year + step))
    near = min(every, key=lambda day: abs(day - now))
    sign = ahead(said, known)
    if key.isdigit() and abs(near - now) <= _DAY * _SOON and not said.groups.keys() & {"last", "next"}:
        return near
    is_over = now - _DAY * _OVER <= near < now and "next" not in said.groups
    if (sign > 0 and not is_over) or (sign == 0 and near < now - _DAY * _OVER):
        return next(day for day in every if day >= now)
    if "last" in said.groups or (sign < 0 and near > now + _DAY * _SOON):
        return next(day for day in reversed(every) if day <= now)
    return near


def days(key: str, year: int) -> list[dt.date]:
    """The days of a year on which a feast falls.

    Args:
        key: « 12-25 »; « 12 », some day of the month; « easter+39 »; « 10-1#2 », the second Monday of October, and
            « 09-7#1+4 », four days after the first Sunday; « moon12-10 », of the Muslim calendar, on the first of the
            three days on which it may be; « rosh+9 », from the Jewish New Year; several of them with « | » between.
        year: of the Gregorian calendar.
    """
    if "|" in key:
        return [day for one in key.split("|") for day in days(one, year)]
    if key.startswith("moon"):
        month, day, first = int(key[4:6]), int(key[7:]), (year - 622) * 33 // 32
        return [d for step in (0, 1, 2) if (d := _muslim(first + step, month, day)).year == year]
    if ranked := _RANKED.fullmatch(key):
        return [_ranked(year, *(int(number or 0) for number in ranked.groups()))]
    if key[0].isdigit():
        return [dt.date(year, int(key[:2]), int(key[3:] or 15))]
    if key.startswith("easter"):
        return [values.easter(year) + _DAY * int(key.removeprefix("easter"))]
    return [_jewish(key, year)]


def _ranked(year: int, month: int, weekday: int, rank: int, after: int) -> dt.date:
    """The nth weekday of a month, -1 the last one, or so many days after it."""
    first = dt.date(year, month, 1)
    all_ = [day for step in range(31) if (day := first + _DAY * step).month == month and day.isoweekday() == weekday]
    return all_[rank - (rank > 0)] + _DAY * after


def _muslim(year: int, month: int, day: int) -> dt.date:
    """A day of the arithmetic Muslim calendar; the one announced, once the moon is seen, is this one or comes after."""
    before = (year - 1) * 354 + (_LEAP * (year - 1) + 14) // 30
    return dt.date.fromordinal(_HIJRA + before + 29 * (month - 1) + month // 2 + day - 1)


def _jewish(key: str, year: int) -> dt.date:
    begins, ends = _new_year(year + _JEWISH), _new_year(year + _JEWISH + 1)
    is_long = (ends - begins) % 10 == 5  # noqa: PLR2004  (the second month has a day more)
    return dt.date.fromordinal(begins + (83 + is_long if key == "hanukkah" else int(key.removeprefix("rosh"))))


def _new_year(year: int) -> int:
    """The Jewish New Year, as `date.toordinal` counts.

    Source: Dershowitz and Reingold, Calendrical Calculations.
    """
    last, this, coming = (_elapsed(year + step) for step in (-1, 0, 1))
    late = 2 if coming - this == 356 else 1 if this - last == 382 else 0  # noqa: PLR2004
    return _CREATION + this + late


def _elapsed(year: int) -> int:
    """Days from the first new moon to that of a year, before its length is put right."""
    months = (235 * year - 234) // 19
    day = months * 29 + (12084 + 13753 * months) // 25920
    return day + (3 * (day + 1) % 7 < 3)  # noqa: PLR2004
