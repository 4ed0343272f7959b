"""Values of what names a day: dates, weekdays, « hier », « la veille », nights."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Final

from recoupe.finders.moments import values
from recoupe.finders.moments.known import Known, ahead, ordinal
from recoupe.finders.moments.tense import coordinated
from recoupe.finders.moments.values import Value
from recoupe.languages.moments import table

if TYPE_CHECKING:
    from recoupe.finders.moments.grammar import Said

_DAY: Final = dt.timedelta(1)
_LATE: Final = 31  # days ahead; a date without a year that lies farther ahead, and no future, was last year's
_REACH: Final = 200  # days on either side in which a weekday has a number
_FAR: Final = 270  # days ahead; a date that lies farther ahead was last year's, whatever the tense
_CENTURY: Final = 50  # « 98 » is 1998, « 12 » is 2012


def parted(value: Value, said: Said, known: Known) -> Value:
    """The value with the part of the day or the hour that the expression names."""
    if value.type != "DATE" or not re.fullmatch(r"[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)", value.value):
        return value if "part" not in said.groups else value._replace(type="TIME")
    if clock := hour(said.groups):
        return value._replace(type="TIME", value=f"{value.value}T{clock}")
    if part := said.groups.get("part"):
        return value._replace(type="TIME", value=f"{value.value}T{part_code(part, known)}")
    return value


def part_code(part: str, known: Known) -> str:
    """A part of the day in TIMEX3; noon is an hour."""
    code = known.words.parts[part]
    return "12:00" if code == "MI" else "" if code == "DAY" else code


def hour(groups: dict[str, str]) -> str | None:
    """The hour of a form, « 18:00 »; `None` where it has none."""
    if "h" not in groups:
        return None
    seconds = f":{groups['s']}" if "s" in groups else ""
    return f"{int(groups['h']):02}:{groups.get('min', '00')}{seconds}"


def year_of(text: str) -> int:
    """A year in two or four digits."""
    number = int(text)
    return number if len(text) > 2 else number + (1900 if number >= _CENTURY else 2000)  # noqa: PLR2004


def date(said: Said, known: Known) -> Value:
    """« 19 février », with its year where the text or the publication gives it."""
    groups, words = said.groups, known.words
    number = words.ordinals.get(groups["dd"]) or int(re.sub(r"\D", "", groups["dd"]))
    if "month" not in groups and "mm" not in groups:
        return parted(_numbered(number, said, known), said, known)
    month = words.months[groups["month"]] if "month" in groups else int(groups["mm"])
    if "y" in groups:
        value = _valid(year_of(groups["y"]), month, number, None)
    else:
        value = _yearless(month, number, said, known)
    return parted(value, said, known)


def _valid(year: int, month: int, number: int, on: str | None) -> Value:
    try:
        return values.day(dt.date(year, month, number), on)
    except ValueError:
        return values.unknown("DATE")


def _yearless(month: int, number: int, said: Said, known: Known) -> Value:
    """A day and a month: the coming one where the clause looks ahead, else the nearest, not far ahead."""
    near = known.day or known.latest
    if near is None:
        return values.unknown("DATE")
    every = [day for year in (near.year - 1, near.year, near.year + 1) if (day := _date(year, month, number))]
    sign = ahead(said, known)
    if "last" in said.groups:
        every = [day for day in every if day <= near][-1:]
    elif sign > 0 and (coming := [day for day in every if 0 <= (day - near).days <= _FAR]):
        every = coming
    else:
        every = [day for day in every if (day - near).days <= _LATE][-1:]
    return values.day(every[0]) if every else values.unknown("DATE")


def _date(year: int, month: int, number: int) -> dt.date | None:
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


def _numbered(number: int, said: Said, known: Known) -> Value:
    """« vendredi 31 »: the nearest day that is both."""
    if known.day is None or "day" not in said.groups:
        return values.unknown("DATE")
    weekday = known.words.days[said.groups["day"]]
    near = known.day
    days = sorted((near + _DAY * step for step in range(-_REACH, _REACH + 1)), key=lambda day: abs(day - near))
    return next((values.day(d) for d in days if d.day == number and d.isoweekday() == weekday), values.unknown("DATE"))


def stamp(said: Said, known: Known) -> Value:
    """« 18/06/2024 19:40 »."""
    return parted(date(said, known), said, known)


def numeric(said: Said, known: Known) -> Value:
    """« 18/06/2024 », « 2024-06 »."""
    if "dd" not in said.groups:
        return values.month(int(said.groups["y"]), int(said.groups["mm"]), None)
    return date(said, known)


def weekday(said: Said, known: Known) -> Value:
    """« mardi »: the last one or the coming one, as the clause says; the day itself where it is that weekday."""
    if _habitual(said, known):
        return parted(Value("DATE", f"XXXX-WXX-{known.words.days[said.groups['day']]}"), said, known)._replace(
            type="SET"
        )
    if known.day is None:
        return values.unknown("TIME" if hour(said.groups) or "part" in said.groups else "DATE")
    wanted, groups = known.words.days[said.groups["day"]], said.groups
    if "month" in groups:
        return parted(_ranked(wanted, said, known), said, known)
    if known.told and known.told_at and known.told_at.end > said.place[0] and coordinated(said, known.code):
        return parted(values.day(known.told + _DAY * ((wanted - known.told.isoweekday() - 1) % 7 + 1)), said, known)
    back = (known.day.isoweekday() - wanted) % 7
    if "wn" in groups or "wl" in groups or "wt" in groups:
        monday = known.day - _DAY * (known.day.isoweekday() - 1) + _DAY * 7 * (("wn" in groups) - ("wl" in groups))
        return parted(values.day(monday + _DAY * (wanted - 1)), said, known)
    named = groups.keys() & {"last", "next", "before", "following", "eight"}
    back = 7 if named and back == 0 else back
    sign = ahead(said, known)
    found = (
        known.day - _DAY * back
        if sign <= 0 or ("this" in groups and back == 0)
        else known.day + _DAY * ((7 - back) % 7 or 7 * bool(named))
    )
    found += _DAY * 7 * ("eight" in groups)
    return parted(values.day(found), said, known)


def _ranked(wanted: int, said: Said, known: Known) -> Value:
    """« le troisième dimanche de juin »."""
    groups, month = said.groups, known.words.months[said.groups["month"]]
    year = int(groups["y"]) if "y" in groups else known.day.year if known.day else 0
    if "y" not in groups and known.day and month != known.day.month:
        near = _yearless(month, 15, said, known)
        year = int(near.value[:4]) if near.value != values.UNKNOWN else year
    first = dt.date(year, month, 1)
    days = [day for step in range(31) if (day := first + _DAY * step).month == month and day.isoweekday() == wanted]
    rank = ordinal(groups["nth"], known.words) if groups["nth"] not in known.words.words["last"] else len(days)
    return values.day(days[rank - 1]) if rank <= len(days) else values.unknown("DATE")


def _habitual(said: Said, known: Known) -> bool:
    """« le samedi », « du jeudi au dimanche », where no tense says which one; « le soir » likewise."""
    plain = said.groups.keys() <= {"day", "part", "h", "min"}
    if plain and "day" in said.groups and _range(known.code).search(said.sentence, max(0, said.at - 30), said.to + 30):
        begin = said.sentence.rfind("du ", 0, said.at)
        match = _range(known.code).search(said.sentence, max(0, begin))
        if match and match.start() <= said.at < match.end():
            return True
    before = known.words.words["usual"]
    return plain and any(said.sentence.endswith(f"{word} ", 0, said.at) for word in before) and ahead(said, known) == 0


@cache
def _range(code: str) -> re.Pattern[str]:
    """« du lundi au vendredi »."""
    days = "|".join(table(code).days)
    return re.compile(rf"(?<!\w)(?:du|from) (?:{days}) (?:au|to) (?:{days})(?! \d)(?!\w)")


def today(said: Said, known: Known) -> Value:
    """« aujourd'hui »."""
    del said
    return Value("DATE", "PRESENT_REF", "day", known.day.isoformat() if known.day else None)


def _from_day(said: Said, known: Known, step: int) -> Value:
    if known.day is None:
        return values.unknown("TIME" if "part" in said.groups else "DATE")
    return parted(values.day(known.day + _DAY * step), said, known)


def yesterday(said: Said, known: Known) -> Value:
    """« hier soir », « avant-hier », « la nuit dernière »."""
    value = _from_day(said, known, -2 if "two" in said.groups else -1)
    night = value.type == "DATE" and re.search(r"nuit|night", said.sentence[said.at : said.to])
    return value._replace(type="TIME", value=f"{value.value}TNI") if night and known.day else value


def tomorrow(said: Said, known: Known) -> Value:
    """« demain », « après-demain »."""
    return _from_day(said, known, 2 if "two" in said.groups else 1)


def this_part(said: Said, known: Known) -> Value:
    """« ce matin »."""
    return _from_day(said, known, 0)


def eve(said: Said, known: Known) -> Value:
    """« la veille »: the day before the one told, « la veille de » something: the day itself."""
    after, two = "after" in said.groups, "two" in said.groups
    base, on = (known.told, "told") if after and "of" not in said.groups else (known.day, "day")
    if base is None:
        return values.unknown("TIME" if "part" in said.groups else "DATE")
    step = 0 if "of" in said.groups else (2 if two else 1) * (1 if after else -1)
    return parted(values.day(base + _DAY * step, on), said, known)


def night(said: Said, known: Known) -> Value:
    """« nuit de samedi à dimanche »: the night that begins on the first day."""
    groups = said.groups
    if "dd" in groups:
        named = groups.get("month") or groups["month2"]
        value = date(said._replace(groups=groups | {"month": named}), known)
    else:
        value = weekday(said._replace(groups={"day": groups["day"]}), known)
        if known.day and value.value == known.day.isoformat() and ahead(said, known) <= 0:
            value = values.day(known.day - _DAY * 7)
    return value._replace(type="TIME", value=value.value if value.value == "?" else f"{value.value[:10]}TNI")


def part(said: Said, known: Known) -> Value:
    """« en début de soirée »: of the day told last."""
    name = said.groups.get("part")
    day = {"début": "MO", "milieu": "12:00", "fin": "EV"}.get(said.groups.get("at", ""), "")
    code = part_code(name, known) if name else day if "p" in said.groups else "24:00"
    if name and said.groups.keys() <= {"part"} and _habitual(said, known):
        return Value("SET", f"XXXX-XX-XXT{code}")
    base, on = (known.told, "told") if known.told else (known.day, "day")
    if base is None:
        return values.unknown("TIME")
    return Value("TIME", f"{base}T{code}", on) if code else values.day(base, on)


def clock(said: Said, known: Known) -> Value:
    """« 13h30 »: of the day told last."""
    base, on = (known.told, "told") if known.told else (known.day, "day")
    if base is None:
        return values.unknown("TIME")
    return Value("TIME", f"{base}T{clock_code(said, known)}", on)


def clock_code(said: Said, known: Known) -> str:
    """The hour, « 13:30 »."""
    groups = said.groups
    if "hw" not in groups:
        return hour(groups) or "00:00"
    number = known.words.numbers[groups["hw"]]
    late = re.search(r"soir|après-midi|afternoon|evening|p\.?m", said.sentence[said.at : said.to])
    minutes = {"d": "30", "q": "15"}.get((groups.get("quarter") or "  ")[3:4], "00")
    return f"{number + 12 * bool(late):02}:{minutes}"
