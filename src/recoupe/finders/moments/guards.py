"""What a form matches and no calendar has: the 32nd, a short name without a number, a name with a capital."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from recoupe.languages.moments import Table

_COMMON: Final = frozenset({"part", "periodic", "season", "rate", "duration", "present"})  # never with a capital
_NUMBERED: Final = frozenset({"stamp", "numeric", "date", "shared", "numbered"})
_MONTHS, _DAYS, _HOURS = 12, 31, 24
_NAMED: Final = re.compile(r"-\w| [A-ZÀ-Þ]\w")
_BEFORE: Final = re.compile(r"(\w+) $")


def fits(rule: str, match: re.Match[str], words: Table, shown: str) -> bool:
    """Whether a match of this rule can be a time at all.

    Args:
        rule: its id.
        match: on the sentence in lower case.
        words: the table of the language.
        shown: the sentence as written, in plain typography.
    """
    groups = match.groupdict()
    if shown[: match.start()].endswith(("#", "@")) or not _is_feast(match, groups.get("holiday"), words, shown):
        return False
    if rule in _NUMBERED:
        return _in_calendar(groups, words)
    if rule == "month":  # a short form is a month only beside a year, « dec. 2018 »
        at = match.start("month")
        is_word = groups["month"] in words.words.get("capital", ()) and not shown[at].isupper()  # « a march »
        return not is_word and (groups["month"] not in words.short or bool(groups.get("y")))
    if rule == "edition":  # « Tour du Lac 2019 »
        return shown[: match.start()].rsplit(maxsplit=1)[-1].lstrip("«“\"'(")[:1].isupper()
    if rule in {"weekday", "night"}:  # « en mer », « un jeu »
        return groups.get("day") not in words.short
    return not _is_twice(groups, words) and (rule not in _COMMON or not _is_name(shown, match.start()))


def _is_twice(groups: dict[str, str | None], words: Table) -> bool:
    """Whether a length has one unit twice, « entre 8 heures et 10 heures »."""
    second = groups.get("u2")
    return second is not None and words.units.get(groups.get("unit") or "") == words.units[second]


def _in_calendar(groups: dict[str, str | None], words: Table) -> bool:
    """Whether there is such a day in some month."""
    day, month = groups.get("dd") or "1", groups.get("mm") or "1"
    digits = "".join(c for c in day if c.isdigit())
    spoken = day in words.ordinals or not digits  # « veintiocho de marzo »
    return 1 <= int(month) <= _MONTHS and (spoken or 1 <= int(digits) <= _DAYS)


def _is_name(shown: str, begin: int) -> bool:
    """Whether a capital stands where no sentence begins: « Le Matin », « l'émission Quotidien »."""
    capital = shown[begin].isupper() and shown[begin + 1 : begin + 2].islower()
    before = shown[:begin].strip('«“" -–—•')
    return capital and before[-1:] not in {"", ":", ".", "!", "?", "…"}


def _is_feast(match: re.Match[str], name: str | None, words: Table, shown: str) -> bool:
    """Whether a feast is none of its namesakes: « Noël Orval », « Saint-Jean-sur-Orvane », « les fêtes du village »."""
    if name is None:
        return True
    begin, end = match.span("holiday")
    lead = shown[:begin].lower()
    before = _BEFORE.search(lead)
    is_governed = before is not None and before[1] in words.words.get("governing", ())
    is_part = _NAMED.match(shown, end) is not None and " " not in name and not is_governed
    is_bare = name in words.words.get("article", ()) and not lead.rstrip().endswith(
        tuple(words.words["before_article"])
    )
    is_small = name in words.words.get("capital", ()) and not shown[begin].isupper()
    return not (is_part or is_bare or is_small)
