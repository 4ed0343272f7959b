"""What looks like a time and is none: ages, names, numbers that no calendar has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.languages.moments import Table

_COMMON: Final = frozenset({"part", "periodic", "season", "rate", "duration", "present"})  # never with a capital
_AGE: Final = re.compile(
    r"(?:âgée?s? (?:de |d')|l'âge (?:de |d')|(?:de|des|les|aux) (?:plus|moins) de |(?:les|des|aux) \d\d?[-à ]+|ans et )(?:\d+ (?:à|et) )?$"
)
_AGED: Final = re.compile(r"[^\W\d], $|\($")
_NOT_AGED: Final = re.compile(
    r"(?:plus|moins|près|peine|mandat|période|durée|délai|bail|contrat|expérience|carrière|total|maximum|minimum|prison|"
    r"emprisonnement|réclusion|interdiction|bout|espace|sursis|plan|règne|prêt|crédit|concession|programme|absence|attente|"
    r"travail|travaux|guerre|conflit|retard|dizaine|suspension|fermeture|inéligibilité|ferme|cycle|moyenne|bataille) (?:\w+ )?de $"
)


def fits(rule: str, match: re.Match[str], words: Table, shown: str) -> bool:
    """Whether a match of this rule can be a time at all.

    Args:
        rule: its id.
        match: on the sentence in lower case.
        words: the table of the language.
        shown: the sentence as written, in plain typography.
    """
    begin = match.start()
    if (
        rule in _COMMON
        and shown[begin].isupper()
        and shown[begin + 1 : begin + 2].islower()
        and shown[:begin].strip('«“" -–—')
    ):
        return False  # « Le Matin » and « Quotidien » are names
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
    """A short form is a month only beside a year, « dec. 2018 »."""
    return match["month"] not in words.short or bool(match.groupdict().get("y"))


def _weekday(match: re.Match[str], words: Table) -> bool:
    """A short form is a weekday only beside a number: « en mer », « un jeu »."""
    return match["day"] not in words.short


def _clock(match: re.Match[str], words: Table) -> bool:
    """« resté 2 h 30 » is no hour of the day."""
    del words
    return not _SPENT.search(match.string[: match.start()])


def _rate(match: re.Match[str], words: Table) -> bool:
    """« 80 km/heure » is a speed."""
    del words
    return not re.search(r"(?:km|m|kilomètres?) ?(?:/|à l')?$", match.string[: match.start()])


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
    if groups.get("h"):
        return bool(_SPENT.search(before))
    unit = groups.get("unit") or groups.get("u") or ""
    if unit == "ans" and _is_age(match.group(), before, after):
        return False
    if groups.get("few") == "des" and not _LASTING.search(before):
        return False
    if re.match(
        r"une? ?(?:matin|matinée|après-midi|soir|soirée|nuit|journée|jour|seconde|week-end|weekend|fin de semaine|semaine de)$",
        match.group(),
    ):
        return False
    if re.match(r" (?:supplémentaires?|de pointe|creuses|sup)(?!\w)", after):
        return False
    return not (
        before.endswith(("/", "km/", " au "))
        or (
            groups.get("n") in {"un", "une"}
            and re.match(r" (?:de silence|plus tard|où)", after)
            and unit in {"jour", "minute"}
        )
    )


_SPENT: Final = re.compile(
    r"(?:pendant|durant|(?:plus|moins|près|course|durée|temps|film|spectacle|retard|bout|chrono) de|restée?s?|dur\w+|en|mis|après) $"
)
_LASTING: Final = re.compile(
    r"(?:depuis|pendant|durant|dur\w+|après|dans|pr[ei]\w+|attend\w*|met\w*|faut|faudra|sur|pour) (?:\w+ )?$"
)


def _is_age(text: str, before: str, after: str) -> bool:
    """Whether so many years are somebody's age: « un soldat de 32 ans », « Anna, 32 ans, », « à 64 ans »."""
    if _AGE.search(before) or (_AGED.search(before) and not re.match(r" (?:de|d'|plus|après|avant)", after)):
        return True
    if re.search(r"(?:les|des|aux) $", before) and re.match(r"\d\d?[- ]", text):
        return "-" in text
    if not re.fullmatch(r"\d\d ans", text) or re.match(r" (?:de |d')(?:prison|réclusion|emprison|ferme)", after):
        return False
    if re.search(r"\w de $", before):
        return not _NOT_AGED.search(before)
    return bool(re.search(r"(?:^|\W)à $", before)) and not re.search(r"condamn|peine|requi", before)


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
    "weekday": _weekday,
    "night": lambda match, words: "day" not in match.groupdict() or _weekday(match, words),
    "clock": _clock,
    "rate": _rate,
    "holiday": _holiday,
    "periodic": _periodic,
    "duration": _duration,
}
