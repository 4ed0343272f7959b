"""Values of what counts from a day: « hier », « la veille », nights, parts of the day, hours."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from recoupe.finders.moments import values
from recoupe.finders.moments.dates import date, hour, part_code, parted
from recoupe.finders.moments.known import ahead
from recoupe.finders.moments.tense import is_background, is_general
from recoupe.finders.moments.values import Value
from recoupe.finders.moments.weekdays import glossed, habitual, weekday

if TYPE_CHECKING:
    from recoupe.finders.moments.grammar import Said
    from recoupe.finders.moments.known import Known

_DAY: Final = dt.timedelta(1)
_RECENT: Final = 7  # days; « la veille » of a day told that lies farther back is mostly that of the publication
_LONG: Final = 1_000  # code points; of a day told farther up, « la veille » is none
_SOON: Final = 300  # code points; two or three sentences
_EVENING: Final = "18"  # hours from which a night's are of the day on which it begins
_MORNING: Final = "06"  # hours before which they are of the day after
_AT: Final = re.compile(r"(?:^|[àa] )$")


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
    value = glossed(said, known) or _from_day(said, known, -2 if "two" in said.groups else -1)
    night = "night" in said.groups and known.day
    return value._replace(type="TIME", value=f"{value.value}TNI") if night else value


def tomorrow(said: Said, known: Known) -> Value:
    """« demain », « après-demain »."""
    return glossed(said, known) or _from_day(said, known, 2 if "two" in said.groups else 1)


def this_part(said: Said, known: Known) -> Value:
    """« ce matin »."""
    return _from_day(said, known, 0)


def eve(said: Said, known: Known) -> Value:
    """« la veille »: the day before the one told; « à la veille de », « au lendemain de » something: the day itself."""
    after, of = "after" in said.groups, "of" in said.groups
    itself = of and (after or bool(_AT.search(said.sentence, 0, said.at)))
    # « à la veille du vote du 8 mars »
    is_after = of and known.told_at is not None and known.told_at.start > said.start
    itself = itself and not is_after
    beside = known.told and known.told_at and (known.close or said.place[0] <= known.told_at.start < said.start)
    is_recent = known.told and known.day and known.day - _DAY * _RECENT <= known.told <= known.day
    recent = is_recent and known.told_at and said.start - known.told_at.end <= _LONG
    is_told = beside if itself else is_after or after or beside or recent or _is_of_past(said, known)
    base, on = (known.night or known.told, "told") if is_told else (known.day, "day")
    if base is None:
        return values.unknown("TIME" if "part" in said.groups else "DATE")
    step = 0 if itself else (1 + ("two" in said.groups)) * (1 if after else -1)
    if after and known.words.parts.get(said.groups.get("part", "")) == "NI":  # « la nuit suivante » begins on that day
        step = 0
    return parted(values.day(base + _DAY * step, on), said, known)


def _is_of_past(said: Said, known: Known) -> bool:
    """Whether what had been is told right after a day long past: « Il rentre le 3 mai 2020. … La veille, il avait »."""
    near = known.told_at is not None and said.start - known.told_at.end <= _SOON
    is_over = known.told is not None and known.day is not None and known.told < known.day
    return near and is_over and is_background(said, known.code)


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
    is_told = known.told_at is not None and (  # « le 3 mai … ; le soir », « le soir du 3 mai »
        known.close or known.carried > said.place[0] or known.told_at.start > said.start
    )
    if name and not is_told and said.groups.keys() <= {"part"} and habitual(said, known):
        return Value("SET", f"XXXX-XX-XXT{code}")
    base, on = (known.told, "told") if known.told else (known.day, "day")
    if base is None:
        return values.unknown("TIME")
    return Value("TIME", f"{base}T{code}", on) if code else values.day(base, on)


def clock(said: Said, known: Known) -> Value:
    """« 13h30 »: of the day told last; of every day in « tous les jours de 9h à 12h »."""
    base, on = (known.told, "told") if known.told else (known.day, "day")
    is_told = known.told_at is not None and known.told_at.start >= said.place[0]
    if known.usual_at >= said.place[0] or (not is_told and is_general(said, known.code)):
        return Value("SET", f"XXXX-XX-XXT{hour(said.groups, known.words)}")
    if base is None:
        return values.unknown("TIME")
    when = hour(said.groups, known.words)
    if known.night and when and when > _EVENING:  # « dans la nuit de samedi à dimanche, vers 23 heures »
        base = known.night
    if on == "told" and known.night == base and when and when < _MORNING and _is_known(base, said, known):
        base += _DAY
    return Value("TIME", f"{base}T{when}", on)


def _is_known(night: dt.date, said: Said, known: Known) -> bool:
    """Whether the day after a night lies where the clause says: « lundi vers 23 h … ; à 2 heures, il dort »."""
    return known.day is None or night < known.day or ahead(said, known) > 0
