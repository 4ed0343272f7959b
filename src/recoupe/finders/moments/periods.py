"""Values of what names a week, a month, a season or a year."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from recoupe.finders.moments import feasts, values
from recoupe.finders.moments.dates import date, year_of
from recoupe.finders.moments.known import Known, ahead, number, ordinal
from recoupe.finders.moments.tense import is_general
from recoupe.finders.moments.values import Value

if TYPE_CHECKING:
    from recoupe.finders.moments.grammar import Said

_DAY: Final = dt.timedelta(1)
_EVENINGS: Final = frozenset({"TEV", "TNI"})
_WEEKS: Final = frozenset({"W", "WE"})
_MONTHS: Final = {"M": (1, "{:02}"), "Q": (3, "Q{}"), "H": (6, "H{}")}  # how many, and how TIMEX3 writes them
_YEARS: Final = {"Y": 1, "DE": 10, "CE": 100}
_THURSDAY: Final = 4  # a week is of the month that has it
_SATURDAY: Final = 6
_WEDNESDAY: Final = 3  # later in the week « ce week-end » is the coming one
_FAR: Final = 9  # months ahead; a month that lies farther ahead was last year's, « son niveau de décembre retrouvera »
_OF: Final = re.compile(r"\w (?:de |d'|of )$")
_SEPTEMBER: Final = 9
_SEASON: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first months, in the north
_ROMAN: Final = {"i": 1, "v": 5, "x": 10}


def _at(code: str, day: dt.date, step: int) -> Value:
    """The period of this unit that holds the day, or so many before or after it."""
    if code in _WEEKS:
        week = values.week if code == "W" else values.weekend
        return week(day + _DAY * 7 * step)
    if code in _MONTHS:
        size, name = _MONTHS[code]
        year, part = divmod(day.year * (12 // size) + (day.month - 1) // size + step, 12 // size)
        return Value("DATE", f"{year:04}-{name.format(part + 1)}", "day")
    if code in _YEARS:
        return Value("DATE", f"{day.year // _YEARS[code] + step}", "day")
    return values.day(day + _DAY * step)


def _unit(said: Said, known: Known) -> str:
    """The letters of the unit that a form names."""
    name = (
        said.groups.get("p")
        or said.groups.get("p2", "").removeprefix("l'")
        or said.groups.get("q")
        or said.groups.get("q2")
        or ""
    )
    if name == "we":
        return "WE"
    if name in known.words.units:
        return known.words.units[name]
    text = said.sentence[said.at : said.to]
    return next((code for word, code in known.words.units.items() if re.search(rf"(?<!\w){word}(?!\w)", text)), "D")


def this_period(said: Said, known: Known) -> Value:
    """« cette semaine »; « ce week-end » looks ahead unless the clause looks back from a weekday."""
    plain = said.sentence[said.at : said.to] in known.words.units  # « le week-end », « du week-end »
    if _unit(said, known) == "WE" and known.day and known.day.isoweekday() <= _WEDNESDAY and ahead(said, known) < plain:
        return _at("WE", known.day, -1)
    is_end = _unit(said, known) == "WE" and said.sentence[: said.at].endswith("en ")  # Québec's weekend
    if is_end and known.day and known.day.isoweekday() < _SATURDAY and ahead(said, known) < 0:
        return _at("WE", known.day, -1)
    return _at(_unit(said, known), known.day, 0) if known.day else values.unknown("DATE")


def last_period(said: Said, known: Known) -> Value:
    """« la semaine dernière »; « l'année précédente » is the one before the year told."""
    code = _unit(said, known)
    if "before" in said.groups and code == "Y" and known.year:
        return Value("DATE", f"{known.year - 1}", "told")
    if known.day is None:
        return values.unknown("DATE")
    if code == "Y" and "écoulée" in said.sentence[said.at : said.to] and known.day.month > 6:  # noqa: PLR2004
        return _at(code, known.day, 0)
    if code == "WE" and known.day.isoweekday() >= 6 and "before" not in said.groups:  # noqa: PLR2004
        return _at(code, known.day, -1)
    base = known.told if "before" in said.groups and known.told else known.day
    return _at(code, base, -1)


def next_period(said: Said, known: Known) -> Value:
    """« la semaine prochaine »; « l'année suivante » is the one after the year told."""
    code = _unit(said, known)
    if "following" in said.groups and code == "Y" and known.year:
        return Value("DATE", f"{known.year + 1}", "told")
    base = known.told if "following" in said.groups and known.told else known.day
    return _at(code, base, 1) if base else values.unknown("DATE")


def day_of_period(said: Said, known: Known) -> Value:
    """« le 15 du mois prochain »."""
    if known.day is None:
        return values.unknown("DATE")
    step = ("n" in said.groups) - ("l" in said.groups)
    month = values.month(known.day.year, known.day.month + step).value
    text = f"{month}-{int(re.sub(r'[^0-9]', '', said.groups['dd'])):02}"
    return Value("DATE", text if values.days(text) else values.UNKNOWN, "day")


def month(said: Said, known: Known) -> Value:
    """« septembre dernier »: a month, never a day of it."""
    groups = said.groups
    wanted = known.words.months[groups["month"]]
    if "y" in groups:
        is_before = "month2" in groups and wanted > known.words.months[groups["month2"]]  # « de novembre à mars 2019 »
        return values.month(year_of(groups["y"]) - is_before, wanted, None)
    if groups.keys() <= {"month", "at"} and is_general(said, known.code):
        return Value("SET", f"XXXX-{wanted:02}")
    return _yearless(wanted, said, known, known.day) if known.day else values.unknown("DATE")


def _yearless(wanted: int, said: Said, known: Known, day: dt.date) -> Value:
    """A month: of the year that is said of it, else the coming one or the last one."""
    groups, year = said.groups, day.year
    if groups.keys() & {"yb", "yn", "yt", "this"}:
        return values.month(year + ("yn" in groups) - ("yb" in groups), wanted)
    sign = ahead(said, known)
    named = _OF.search(said.sentence, 0, said.at)  # « les élections de mai ont été promises »
    if sign == 0 or named:  # the nearer one
        return values.month(year + (wanted < day.month - 6) - (wanted > day.month + 5), wanted)
    if sign > 0 and (wanted < day.month or (wanted == day.month and "next" in groups)):
        year += 1
    elif sign > 0 and wanted > day.month + _FAR and "next" not in groups:
        year -= 1
    if sign < 0 and (wanted > day.month or (wanted == day.month and "last" in groups)):
        year -= 1
    return values.month(year, wanted)


def school(said: Said, known: Known) -> Value:
    """« à la rentrée »: of September, where nothing tells the country."""
    september = next(name for name, number_ in known.words.months.items() if number_ == _SEPTEMBER)
    return month(said._replace(groups=said.groups | {"month": september}), known)


def year(said: Said, known: Known) -> Value:
    """« en 2018 »."""
    del known
    return Value("DATE", said.groups["y"])


def decade(said: Said, known: Known) -> Value:
    """« les années 80 »."""
    text = said.groups["dec"]
    digits = text if text.isdigit() else f"{int(number(text, known.words) or 0)}"
    return Value("DATE", digits[:3] if len(digits) == 4 else f"19{digits[0]}")  # noqa: PLR2004


def century(said: Said, known: Known) -> Value:
    """« le XIXe siècle »."""
    groups = said.groups
    if "bc" in groups:  # no day of the calendar
        return values.unknown("DATE")
    if "ord" in groups:
        return Value("DATE", f"{ordinal(groups['ord'], known.words) - 1}")
    if "c" in groups:
        return Value("DATE", f"{(int(groups['c']) if groups['c'].isdigit() else _roman(groups['c'])) - 1}")
    return _at("CE", known.day, -1 if "past" in groups else 0) if known.day else values.unknown("DATE")


def _roman(text: str) -> int:
    sizes = [_ROMAN[c] for c in text]
    return sum(-a if a < b else a for a, b in zip(sizes, [*sizes[1:], 0], strict=True))


def season(said: Said, known: Known) -> Value:
    """« cet été », « l'automne »: by its year, winter by the year in which it begins."""
    code = known.words.seasons[said.groups["season"]]
    if "y" in said.groups:
        return Value("DATE", f"{said.groups['y']}-{code}")
    if known.day is None:
        return values.unknown("DATE")
    day = known.day
    begun = day.year - ((day.month, day.day) < (_SEASON[code], 21 if "last" not in said.groups else 1))
    over = values.days(f"{begun}-{code}")
    current = over is not None and over.first <= day <= over.last + _DAY * 21
    sign = ahead(said, known)
    if sign == 0 and said.groups.keys() <= {"the", "season"} and said.sentence.endswith("en ", 0, said.at):
        return Value("SET", f"XXXX-{code}")  # « une heure de route en hiver »
    if "this" in said.groups:
        return Value("DATE", f"{begun if current else day.year}-{code}", "day")
    coming = "next" in said.groups or (sign > 0 and not current)
    return Value("DATE", f"{begun + coming - ('last' in said.groups and current)}-{code}", "day")


def quarter(said: Said, known: Known) -> Value:
    """« le premier trimestre 2018 »."""
    groups, text = said.groups, said.groups.get("qq")
    if text:
        letter = "H" if text[0] in "hs" else "Q"
        return Value("DATE", f"{groups['y']}-{letter}{text[1]}")
    letter = _unit(said, known)
    if "ord" not in groups:
        step = 1 if groups.keys() & {"next", "next2", "following"} else -1
        return _at(letter, known.day, step) if known.day else values.unknown("DATE")
    which = ordinal(groups["ord"], known.words)
    if which > (4 if letter == "Q" else 2):
        return values.unknown("DATE")
    if "y" in groups:
        return Value("DATE", f"{groups['y']}-{letter}{which}")
    if known.day is None:
        return values.unknown("DATE")
    begins = dt.date(known.day.year, (3 if letter == "Q" else 6) * (which - 1) + 1, 1)
    back = begins > known.day and ahead(said, known) <= 0
    return Value("DATE", f"{known.day.year - back}-{letter}{which}", "day")


def week(said: Said, known: Known) -> Value:
    """« semaine 31 », « la première semaine de janvier »."""
    groups = said.groups
    if "holiday" in groups:
        return feasts.weekend(said, known)
    if "dd" in groups:
        found = values.days(date(said, known).value)
        made = values.weekend if known.words.units.get(groups.get("p", "")) == "WE" else values.week
        return made(found.first, None if "y" in groups else "day") if found else values.unknown("DATE")
    if "month" in groups:
        return _of_month(
            month(said._replace(groups={k.replace("y2", "y"): v for k, v in groups.items()}), known), said, known
        )
    which = (
        52
        if groups["w"] in known.words.words["last"]
        else ordinal(groups["w"], known.words)
        if "month" not in groups
        else 0
    )
    year = int(groups["y"]) if "y" in groups else known.day.year if known.day else 0
    text = f"{year:04}-W{which:02}"
    return Value("DATE", text if year and values.days(text) else values.UNKNOWN, None if "y" in groups else "day")


def _of_month(value: Value, said: Said, known: Known) -> Value:
    """« la première semaine de janvier »: that week, by its Thursday; the month where it is no week or unknown."""
    found, name = values.days(value.value), said.groups["w"]
    made = (
        values.week if re.search(r"semaine|week(?!-?end)|semana", said.sentence[said.at : said.to]) else values.weekend
    )
    is_week = re.search(r"semaine|week|fin de|semana", said.sentence[said.at : said.to])
    if not found or not is_week:
        return value
    thursdays = [
        day for step in range(31) if (day := found.first + _DAY * step) <= found.last and day.isoweekday() == _THURSDAY
    ]
    rank = (
        len(thursdays) if any(name.endswith(word) for word in known.words.words["last"]) else ordinal(name, known.words)
    )
    return made(thursdays[rank - 1], value.on) if rank <= len(thursdays) else value


def nth(said: Said, known: Known) -> Value:
    """« la quatrième semaine » of what goes on: the one of the day."""
    if "month" in said.groups:
        return values.unknown("DATE")
    code = _unit(said, known)
    is_beside = known.told_at is not None and known.told_at.start >= said.place[0]
    told = known.told if known.told and (known.day is None or known.told <= known.day) else None
    base = told if told and (code == "D" or is_beside) else known.day
    return _at(code, base, 0) if base else values.unknown("DATE")


def same(said: Said, known: Known) -> Value:
    """« le même jour »: the one told last."""
    code = _unit(said, known)
    if code == "Y" and known.year:
        return Value("DATE", f"{known.year}", "told")
    if code == "D" and known.usual:
        return Value("SET", known.usual)
    if known.told is None:
        return values.unknown("DATE")
    if code.startswith("T"):  # of an hour, only the day is known
        day = known.night if known.night and code in _EVENINGS else known.told
        return Value("TIME", f"{day}{code}" if len(code) > 2 else f"{day}", "told")  # noqa: PLR2004
    return _at(code, known.told, 0)._replace(on="told")
