"""Values of weekdays: which one is meant."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Final

from recoupe.finders.moments import values
from recoupe.finders.moments.dates import hour, parted, yearless
from recoupe.finders.moments.known import ahead, ordinal
from recoupe.finders.moments.tense import coordinated, direction, is_due, is_sure, thence, within
from recoupe.finders.moments.values import Value
from recoupe.languages.moments import table

if TYPE_CHECKING:
    from recoupe.finders.moments.grammar import Said
    from recoupe.finders.moments.known import Known

_DAY: Final = dt.timedelta(1)
_CLOSE: Final = 2  # days; « ce samedi » of a Sunday is the day before, of a Friday the next, whatever the tense
_YESTERDAY: Final = 6  # days ahead; that weekday is rather the one of yesterday
_PLAIN: Final = frozenset({"day", "part", "hour", "h", "min", "late"})
_GLOSS: Final = 2  # characters between a day and its name, « demain (mercredi) »


def weekday(said: Said, known: Known) -> Value:
    """« mardi »: the last one or the coming one, as the clause says; the day itself where it is that weekday."""
    if habitual(said, known):
        return parted(Value("DATE", f"XXXX-WXX-{known.words.days[said.groups['day']]}"), said, known)._replace(
            type="SET"
        )
    if known.day is None:
        return values.unknown("TIME" if hour(said.groups, known.words) or "part" in said.groups else "DATE")
    wanted, groups = known.words.days[said.groups["day"]], said.groups
    if "month" in groups:
        return parted(_ranked(wanted, said, known), said, known)
    back = (known.day.isoweekday() - wanted) % 7
    if "wn" in groups or "wl" in groups or "wt" in groups:
        monday = known.day - _DAY * (known.day.isoweekday() - 1) + _DAY * 7 * (("wn" in groups) - ("wl" in groups))
        return parted(values.day(monday + _DAY * (wanted - 1)), said, known)
    named = groups.keys() & {"last", "next", "before", "following", "eight"}
    back = 7 if named and back == 0 else back
    forth = (7 - back) % 7 or 7 * bool(named)
    sign = ahead(said, known)
    if base := _base(said, known, sign):
        coming = base + _DAY * ((wanted - base.isoweekday() - 1) % 7 + 1)
        if sign >= 0 or coming <= known.day or base > known.day:  # « mardi et mercredi » of a Tuesday may be over
            return parted(values.day(coming), said, known)
    if forth == _YESTERDAY and not named and sign > 0 and not is_sure(said, known.code):
        sign = -1
    if is_due(said, known.code) and not named:
        sign = 1 if forth < back else -1
    if "this" in groups and min(back, forth) <= _CLOSE:
        sign = forth < back or -1
    found = known.day + _DAY * (forth if sign > 0 else -back)
    found += _DAY * 7 * ("eight" in groups)
    return parted(values.day(found), said, known)


def _base(said: Said, known: Known, sign: int) -> dt.date | None:
    """The day told after which a weekday counts: « mardi et mercredi », « il avait dit qu'il viendrait mercredi »."""
    if not known.told or not known.told_at or not known.day:
        return None
    if "before" in said.groups and known.told <= known.day:  # « le samedi précédent »
        return known.told - 8 * _DAY
    if "following" in said.groups:  # « le samedi suivant »
        return known.told
    is_own = bool(said.groups.keys() & {"last", "next", "before", "following"})  # « lundi prochain ou lundi dernier »
    listed = not is_own and known.told_at.end > said.place[0] and coordinated(said, known.code)
    foretold = sign > 0 and known.told < known.day and thence(said, known.code)
    named = known.told.isoweekday() == known.words.days[said.groups["day"]]
    if named and 0 <= said.start - known.told_at.end <= _GLOSS:
        return known.told - _DAY
    return known.told if listed or foretold else None


def _ranked(wanted: int, said: Said, known: Known) -> Value:
    """« le troisième dimanche de juin »."""
    groups, month = said.groups, known.words.months[said.groups["month"]]
    year = int(groups["y"]) if "y" in groups else known.day.year if known.day else 0
    if "y" not in groups and known.day and month != known.day.month:
        near = yearless(month, 15, said, known)
        year = int(near.value[:4]) if near.value != values.UNKNOWN else year
    first = dt.date(year, month, 1)
    days = [day for step in range(31) if (day := first + _DAY * step).month == month and day.isoweekday() == wanted]
    rank = ordinal(groups["nth"], known.words) if groups["nth"] not in known.words.words["last"] else len(days)
    return values.day(days[rank - 1]) if rank <= len(days) else values.unknown("DATE")


def habitual(said: Said, known: Known) -> bool:
    """« le samedi », « du jeudi au dimanche », where no tense says which one; « le soir » likewise."""
    plain = said.groups.keys() <= _PLAIN
    if plain and "day" in said.groups and _range(known.code).search(said.sentence, max(0, said.at - 30), said.to + 30):
        begin = said.sentence.rfind("du ", 0, said.at)
        match = _range(known.code).search(said.sentence, max(0, begin))
        if match and match.start() <= said.at < match.end():
            return True
    before = said.sentence[: said.at]
    if plain and "day" in said.groups and _preceded(known.code, "indefinite").search(before):
        return True
    usual = _preceded(known.code, "usual").search(before)
    if "day" not in said.groups and usual and usual[0] != "le ":  # « au matin » is one morning
        return False
    return plain and bool(usual) and (within if usual[0] == "le " else direction)(said, known.code) >= 0


@cache
def _preceded(code: str, name: str) -> re.Pattern[str]:
    """One of some words right before an expression."""
    return re.compile(rf"(?<!\w)(?<!l')(?:{'|'.join(table(code).words[name])}) $")  # not « l'un mardi »


@cache
def _range(code: str) -> re.Pattern[str]:
    """« du lundi au vendredi »."""
    days = "|".join(table(code).days)
    return re.compile(rf"(?<!\w)(?:du|from|del?) (?:{days}) (?:au|to|al?) (?:{days})(?! \d)(?!\w)")


def glossed(said: Said, known: Known) -> Value | None:
    """« demain (mercredi) »: the weekday nearest to the publication; `None` where none is named."""
    gloss = _gloss(known.code).match(said.sentence, said.to)
    if not gloss or known.day is None:
        return None
    back = (known.day.isoweekday() - known.words.days[gloss[1]] + 3) % 7 - 3
    return parted(values.day(known.day - _DAY * back), said, known)


@cache
def _gloss(code: str) -> re.Pattern[str]:
    """A weekday in brackets."""
    return re.compile(rf" ?[(\[]({'|'.join(table(code).days)})[)\],]")
