"""What looks like a time and is none: ages, names, numbers that no calendar has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.languages.moments import Table

_AGE: Final = re.compile(r"(?:âgée?s? (?:de|d')|l'âge (?:de|d')|ans et|de (?:plus|moins) de|les (?:plus|moins) de) ?$")
_AGED: Final = re.compile(r", $|\($")


def fits(rule: str, match: re.Match[str], words: Table) -> bool:
    """Whether a match of this rule can be a time at all."""
    guard = _GUARDS.get(rule)
    return guard is None or guard(match, words)


def _numeric(match: re.Match[str], words: Table) -> bool:
    del words
    month, day = int(match["mm"]), int(match.groupdict().get("dd") or 1)
    return 1 <= month <= 12 and 1 <= day <= 31  # noqa: PLR2004  (a calendar)


def _day(match: re.Match[str], words: Table) -> bool:
    text = match["dd"]
    return text in words.ordinals or 1 <= int(re.sub(r"\D", "", text) or 0) <= 31  # noqa: PLR2004


def _month(match: re.Match[str], words: Table) -> bool:
    """« mars », « mai » and short forms are months only where something says so."""
    del words
    name = match["month"]
    if match.group() != name:
        return len(name) > 3 or bool(match.groupdict().get("y"))  # noqa: PLR2004
    if len(name) < 3 or name in {"jan", "sept", "oct", "nov", "dec", "déc", "avr", "fev", "fév", "juil", "mar"}:  # noqa: PLR2004
        return False
    return True


def _periodic(match: re.Match[str], words: Table) -> bool:
    """« le quotidien » is a newspaper."""
    del words
    if match.group().endswith("ment"):
        return True
    before = match.string[: match.start()]
    if re.search(r"(?:vies?|réalités?|langage) $", before):
        return False
    return not re.search(
        r"(?:^|\W)(?:le|un|du|au|ce|cet|son|notre|les|des|l'|d'un|leur|grand|ses|ces|nos)[ ]?$", before
    )


def _duration(match: re.Match[str], words: Table) -> bool:
    """No age, « un soldat de 32 ans », no « un jour » that is some day, and no event, « une journée de grève »."""
    del words
    before, after = match.string[: match.start()], match.string[match.end() :]
    groups = match.groupdict()
    unit = groups.get("unit") or groups.get("u") or ""
    if unit == "ans" and (_AGE.search(before) or (_AGED.search(before) and re.match(r"[,) ]", after))):
        return False
    if re.match(
        r"une? ?(?:matin|matinée|après-midi|soir|soirée|nuit|journée|jour|seconde|week-end|weekend|fin de semaine|semaine de)$",
        match.group(),
    ):
        return False
    if re.match(r" (?:supplémentaires?|de pointe|creuses|sup)(?!\w)", after):
        return False
    return not (
        before.endswith(("/", "km/"))
        or (
            groups.get("n") in {"un", "une"}
            and re.match(r" (?:de silence|plus tard|où)", after)
            and unit in {"jour", "minute"}
        )
    )


_NO_FEAST: Final = re.compile(
    r"(?:marchés?|sapins?|arbres?|pères?|mères?|îles?|œufs?|lapins?|cloches?|contes?|boules?|bûches?|chants?|mont) (?:de |d')?$"
)


def _holiday(match: re.Match[str], words: Table) -> bool:
    """« le marché de Noël », « l'île de Pâques »."""
    del words
    return not _NO_FEAST.search(match.string[: match.start()])


_GUARDS: Final[dict[str, Callable[[re.Match[str], "Table"], bool]]] = {
    "stamp": _numeric,
    "numeric": _numeric,
    "date": _day,
    "shared": _day,
    "month": _month,
    "holiday": _holiday,
    "periodic": _periodic,
    "duration": _duration,
}
