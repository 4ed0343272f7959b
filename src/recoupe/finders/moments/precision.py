"""How exactly a moment is told: « vers », « peut-être », « avant », « depuis », as EDTF (ISO 8601-2) writes it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from recoupe.finders.moments import values
from recoupe.languages.moments import table

_CLOCK: Final = re.compile(r"T(?!24)\d\d:\d\d(:\d\d)?")

if TYPE_CHECKING:
    from recoupe.finders.moments.grammar import Said


def edtf(said: Said, code: str, value: str, first: str | None, last: str | None) -> str | None:
    """The days of a value with their precision; `None` where it is no point in time."""
    if first is None or last is None:
        return None
    before = said.sentence[max(0, said.at - 40) : said.at]
    about, doubt = (bool(signs(code, name).search(before)) for name in ("about", "doubt"))
    about = about or bool(_rounded(code).search(said.sentence, said.at, said.to))
    mark = "%" if about and doubt else "~" if about else "?" if doubt else ""
    exact = values.edtf(value)
    if exact is None or (found := values.days(value)) is None or found != _days(first, last):
        return f"[{first}..{last}]"  # one of these days: the publication is an interval
    begin, _, end = exact.partition("/")
    if "T" in value:  # « peu avant 19h30 » is that day
        clock = _CLOCK.search(value)
        return f"{exact}{clock[0]}{'' if clock[1] else ':00'}{mark}" if clock else exact
    if signs(code, "until").search(before):
        return f"../{end or begin}{mark}"
    if signs(code, "since").search(before):
        return f"{begin}{mark}/.."
    return "/".join(f"{part}{mark}" for part in exact.split("/"))


def _days(first: str, last: str) -> values.Days:
    return values.Days(values.dt.date.fromisoformat(first), values.dt.date.fromisoformat(last))


@cache
def signs(code: str, name: str) -> re.Pattern[str]:
    """The words that stand before a moment and say this of it."""
    words = "|".join(sorted(table(code).words[name], key=len, reverse=True))
    links = "|".join(sorted(table(code).words["link"], key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?: (?:{links}))*(?: |(?<=')|$) ?(?:l')?$")


@cache
def _rounded(code: str) -> re.Pattern[str]:
    """The words of an expression that make its number a rough one, « une dizaine »."""
    words = "|".join(sorted(table(code).words["rounded"]))
    return re.compile(rf"(?<!\w)(?:{words})(?:(?<=')|(?!\w))")
