"""Values of lengths of time, of what comes back, and of what is only before, now or later."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from recoupe.finders.moments import values
from recoupe.finders.moments.dates import parted
from recoupe.finders.moments.known import Known, number
from recoupe.finders.moments.values import Value

if TYPE_CHECKING:
    from recoupe.finders.moments.grammar import Said
    from recoupe.languages.moments import Table

_DAY: Final = dt.timedelta(1)
_HALF: Final = {"Y": "6M", "TH": "T30M", "M": "2W", "CE": "50Y", "DE": "5Y", "D": "T12H"}
_QUARTER: Final = {"CE": "P25Y", "TH": "PT15M", "Y": "P3M"}
_THREE: Final = {"CE": "P75Y", "TH": "PT45M", "Y": "P9M"}
_CLOCKS: Final = {"TH": dt.timedelta(hours=1), "TM": dt.timedelta(minutes=1)}
_DAYS: Final = frozenset({"D", "TNI", "TEV", "TMO"})
_YEAR: Final = 12  # months
_HALF_YEAR: Final = 6  # months
_MONTHS: Final = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}


def length(count: float | None, code: str, *, half: bool = False) -> str:
    """A length of time in TIMEX3, « P3W », « PT2H30M »; X stands for a number that is not said."""
    time, letters = ("T", code[1:]) if code[0] == "T" and len(code) == 2 else ("", code)  # noqa: PLR2004
    text = "X" if count is None else f"{count:g}"
    tail = ""
    if half and code in _HALF:
        tail = _HALF[code].removeprefix("T") if time or not _HALF[code].startswith("T") else _HALF[code]
    return f"P{time}{text}{letters}{tail}"


def _unit(said: Said, words: Table) -> str:
    name = said.groups.get("unit") or said.groups.get("u") or ""
    return words.units.get(name) or words.units.get(name.rstrip("s")) or ("TH" if name == "h" else "D")


def _count(said: Said, words: Table) -> float | None:
    return number(said.groups.get("n") or said.groups.get("n2"), words)


def duration(said: Said, known: Known) -> Value:
    """« trois semaines »."""
    groups, words = said.groups, known.words
    if "h" in groups:
        seconds = f"{int(groups['s'])}S" if "s" in groups else ""
        return Value("DURATION", f"PT{int(groups['h'])}H{int(groups['m'])}M{seconds}")
    code = _unit(said, words)
    if frac := groups.get("frac"):
        return Value("DURATION", _fraction(frac, code))
    if "all" in groups:
        return Value("DURATION", length(1, code))
    if "n" in groups and "n2" in groups:
        return Value("DURATION", length(None, code))
    count = _count(said, words)
    if code == "W" and count is None and "quinzaine" in said.sentence[said.at : said.to]:
        count = 2
    value = length(count, code, half="half" in groups)
    value += {"TH": "15M", "Y": "3M", "CE": "25Y"}.get(code, "") if "quarter" in groups else ""
    return Value("DURATION", _joined(value, said, words))


def _fraction(text: str, code: str) -> str:
    if "demi" in text or "half" in text or "medi" in text:
        half = _HALF.get(code, "")
        return f"P{half}" if half else length(0.5, code)
    table = _THREE if text.startswith("tr") else _QUARTER
    return table.get(code, length(0.25, code))


def _joined(value: str, said: Said, words: Table) -> str:
    """« 2 ans et 6 mois »: both lengths."""
    if "m" not in said.groups:
        return value
    more = length(number(said.groups["m"], words), words.units[said.groups["u2"]] if "u2" in said.groups else "TM")
    return value + (more[1:] if more[1] != "T" else more[2:] if "T" in value else more[1:])


def _shifted(said: Said, known: Known, sign: int, base: dt.date, on: str) -> Value:
    """So long before or after a day, in the precision of the unit."""
    code, count = _unit(said, known.words), _count(said, known.words)
    if "frac" in said.groups and code in _HALF and on != "day":  # « un demi-siècle plus tard »
        months = _MONTHS.get(code, 0) // (4 if "quart" in said.groups["frac"] else 2)
        return (
            Value("DATE", f"{values.moved(base, sign * months).year:04}", on)
            if months >= _YEAR
            else values.unknown("DATE")
        )
    if code in ("CE", "DE") and sign < 0 and count is None:
        return duration(said, known)._replace(type="DATE")
    if count is not None and code in _CLOCKS and known.hour and on != "period":
        moved = dt.datetime.combine(base, known.hour) + sign * count * _CLOCKS[code]
        return Value("TIME", f"{moved:%Y-%m-%dT%H:%M}", on)
    if count is None or (code[0] == "T" and code not in _DAYS):
        return Value("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", on)
    whole = sign * round(count)
    if code in _DAYS or code in ("W", "WE"):
        day = base + _DAY * whole * (1 if code in _DAYS else 7)
        return values.day(day, on) if code in _DAYS else values.week(day, on)
    half = sign * _HALF_YEAR * ("half" in said.groups and code == "Y")
    moved = values.moved(base, whole * _MONTHS[code] + half)
    exact = half or code in ("M", "Q", "H")
    return values.month(moved.year, moved.month, on) if exact else Value("DATE", f"{moved.year:04}", on)


def ago(said: Said, known: Known) -> Value:
    """« il y a trois jours »."""
    if "season" in said.groups:
        return _seasons_ago(said, known)
    if "long" in said.groups or ("n" not in said.groups and "frac" not in said.groups):
        return Value("DATE", "PAST_REF", "day")
    if known.day is None and "frac" not in said.groups:
        return values.unknown("DATE")
    return _shifted(said, known, -1, known.day or dt.date.max, "day")


def _seasons_ago(said: Said, known: Known) -> Value:
    """« il y a trois hivers »: of those that are over."""
    count = _count(said, known.words)
    if known.day is None or count is None:
        return values.unknown("DATE")
    name = said.groups["season"]
    code = known.words.seasons.get(name) or known.words.seasons[name.removesuffix("s")]
    last = next(year for step in (0, 1, 2) if (year := known.day.year - step) and _is_over(f"{year}-{code}", known.day))
    return Value("DATE", f"{last - round(count) + 1}-{code}", "day")


def _is_over(value: str, day: dt.date) -> bool:
    found = values.days(value)
    return found is not None and found.last < day


def ahead(said: Said, known: Known) -> Value:
    """« dans quinze jours »."""
    if "n" not in said.groups:
        return Value("DATE", "FUTURE_REF", "day")
    return _shifted(said, known, 1, known.day, "day") if known.day else values.unknown("DATE")


def later(said: Said, known: Known) -> Value:
    """« quatre jours auparavant »: from the day told last; « six ans plus tard » from the year or month told since."""
    if known.period:
        return _from_period(said, known, known.period)
    base, on = (known.told, "told") if known.told else (known.day, "day")
    is_hour = known.hour is not None and _unit(said, known.words) in _CLOCKS
    if base is None or (not is_hour and on == "day" and "after" in said.groups and "n" in said.groups):
        return values.unknown("DATE")
    return _shifted(said, known, 1 if "after" in said.groups else -1, base, on)


def _from_period(said: Said, known: Known, period: str) -> Value:
    """So long before or after a month or a year, no more exact than it is."""
    first = values.days(period)
    if first is None:
        return values.unknown("DATE")
    value = _shifted(said, known, 1 if "after" in said.groups else -1, first.first, "period")
    return value._replace(value=value.value[: len(period)]) if value.value[:1].isdigit() else value


def past_span(said: Said, known: Known) -> Value:
    """« ces derniers jours », « les deux dernières années »."""
    if "times" in said.groups:
        return Value("DATE", "PAST_REF", "day")
    return Value("DURATION", length(_count(said, known.words), _unit(said, known.words)))


def next_span(said: Said, known: Known) -> Value:
    """« les prochains jours », « les deux prochaines semaines »."""
    count = _count(said, known.words)
    if count is None:
        return Value("DATE", "FUTURE_REF", "day")
    return Value("DURATION", length(count, _unit(said, known.words)))


def weekdays(said: Said, known: Known) -> Value:
    """« chaque samedi »."""
    name = said.groups.get("days") or said.groups.get("plural") or said.groups["day"]
    number_ = known.words.days.get(name) or known.words.days[name.removesuffix("s")]
    return parted(Value("DATE", f"XXXX-WXX-{number_}"), said, known)._replace(type="SET")


def every(said: Said, known: Known) -> Value:
    """« chaque année », « tous les deux ans », « tous les soirs »."""
    if "season" in said.groups:
        return Value("SET", f"XXXX-{known.words.seasons[said.groups['season']]}")
    if "month" in said.groups:
        return Value("SET", f"XXXX-{known.words.months[said.groups['month']]:02}")
    code = _unit(said, known.words)
    if code in ("TMO", "TAF", "TEV", "TNI"):
        return Value("SET", f"XXXX-XX-XX{code}")
    if code == "WE":
        return Value("SET", "XXXX-WXX-WE")
    return Value("SET", length(_count(said, known.words) or 1, code))


def rate(said: Said, known: Known) -> Value:
    """« par mois »."""
    return Value("SET", length(1, _unit(said, known.words)))


def periodic(said: Said, known: Known) -> Value:
    """« annuel »."""
    del known
    names = {
        "daily": "P1D",
        "weekly": "P1W",
        "monthly": "P1M",
        "yearly": "P1Y",
        "quarterly": "P3M",
        "halfyearly": "P6M",
        "twoyearly": "P2Y",
    }
    return Value("SET", next(value for name, value in names.items() if name in said.groups))


def habit(said: Said, known: Known) -> Value:
    """« en semaine », « le week-end »."""
    return Value("SET", "XXXX-WXX" if known.words.units.get(said.groups["u"]) == "W" else "XXXX-WXX-WE")


def present(said: Said, known: Known) -> Value:
    """« désormais »."""
    del said, known
    return Value("DATE", "PRESENT_REF", "day")


def past(said: Said, known: Known) -> Value:
    """« récemment »."""
    del said, known
    return Value("DATE", "PAST_REF", "day")


def future(said: Said, known: Known) -> Value:
    """« bientôt »."""
    del said, known
    return Value("DATE", "FUTURE_REF", "day")


def none(said: Said, known: Known) -> Value:
    """« un soldat de 32 ans »: not told."""
    del said, known
    return values.unknown("DURATION")
