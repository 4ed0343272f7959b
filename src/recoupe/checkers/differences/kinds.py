"""What a number counts, told by its noun and the words beside it: the dead, those sent out, those a firm employs."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from recoupe.languages import speakers
from recoupe.languages.counts import counts
from recoupe.languages.numbers import TIMES, numbers
from recoupe.text import folded, folds

if TYPE_CHECKING:
    from recoupe.model import Slot

PEOPLE: Final = frozenset(
    {"", "person", "protester", "dead", "wounded", "missing", "displaced", "held", "inhabitant", "worker"}
)
OF_UNITS: Final = frozenset(
    {"powerless", "waterless", "gasless", "protesters", "strikers", "signatures", "arrested", "jailed", "fined"}
    | {"evacuated", "hosted", "rescued", "trapped", "jobs", "aboard", "entrants", "sick"}
)  # said of many nouns
BODILY: Final = frozenset({"dead", "wounded", "severe", "missing"})  # said of whoever has a trade: « trois skieurs »
# The same of what befalls anybody, told after the noun: « trois marins ont été secourus ».
WHOEVER: Final = BODILY | {"rescued", "trapped", "arrested", "jailed"}
SPREAD: Final = frozenset({"powerless", "waterless", "gasless", "evacuated", "hosted"})  # of every place by itself
STEADY: Final = frozenset({"jobs", "aboard", "harmed", "entrants", "deployed", "vote"})  # do not grow from day to day
PLACED: Final = frozenset({"protesters", "strikers", "arrested", "custody"})  # of a town or a country: only with it
STAFF: Final = "staff"  # of a firm or of its parts: of two exact ones each may be right
TOGETHER: Final = frozenset(
    {"sick", "harmed", "hostages", "forces"}
)  # whoever they are: « 14 enfants malades », « 14 malades »
WIDE: Final = SPREAD | {"jobs", "aboard"}  # told by a verb far from the noun
GROUPS: Final = frozenset({"police", "firefighter", "soldier", "child", "woman", "man", "hostage"})
NAMED: Final = 2  # words by which a number is named: « 135 interpellations »
CLAUSE: Final = 7  # words from a noun on in which what befell it is said: « foyers étaient toujours privés de courant »
_AND: Final = re.compile(r"\b(?:et|and)\b")  # « a tué deux personnes et en a blessé trois »
_BESIDE: Final = re.compile(r"\w\s*$")  # no mark between: « ont été mobilisés, deux sont blessés »
_LAST: Final = re.compile(r"\w+$")


def kind(before: str, after: str, joined: str, slot: Slot, code: str) -> str | None:
    """The toll that a number belongs to, of `languages/counts_fr.toml`; `None`: something else.

    Args:
        before: what stands before the number.
        after: from the number on, what is said of it alone.
        joined: the same, with what is said of it and of the next one together.
        slot: the number.
        code: ISO 639-1.
    """
    if slot.unit in counts(code).beasts:
        return None
    named = _named(before, joined, slot, code) or _befallen(before, slot, code)
    return named or _beside(before, after, slot, code) or _staff(before, after, slot, code)


def group(slot: Slot, kind: str | None, code: str) -> str:
    """Who is counted, or in what: not as many homes as people in them, no share as many as those who have it."""
    if slot.unit == "percent":
        return slot.unit
    if slot.unit in counts(code).homes:
        return "home"
    return slot.unit if slot.unit in GROUPS and kind not in TOGETHER else ""


def sends(before: str, sentence: str, slot: Slot, code: str) -> bool:
    """Whether men are firefighters who are sent out: « le service d'incendie et de secours a engagé 60 hommes »."""
    known = counts(code)
    sent = slot.unit == "man" and known.sending.search(folded(before).strip())
    return bool(sent and known.fire_service.search(" ".join(folds(sentence))))


def _named(before: str, after: str, slot: Slot, code: str) -> str | None:
    """The toll that words of its own tell: firefighters sent out, those at whose expense it was done."""
    if slot.unit == "firefighter" and (
        counts(code).deployed.search(folded(after)) or counts(code).sending.search(folded(before).strip())
    ):
        return "deployed"
    if slot.unit == "police" and counts(code).deployed.search(folded(after)):
        return "forces"
    if slot.unit == "percent":
        ended, followed = counts(code).vote
        return "vote" if ended.search(folded(before).strip()) or followed.search(folded(after)) else None
    return "harmed" if counts(code).against.search(folded(before).strip()) else None


def _befallen(before: str, slot: Slot, code: str) -> str | None:
    """The toll told right before a number, whomever it counts: « a coûté la vie à deux de leurs collègues »."""
    known = numbers(code).classes.values()
    homes = slot.unit in counts(code).homes
    if slot.unit not in PEOPLE | GROUPS and slot.unit in known and not homes:
        return None
    words = folded(before).strip()
    signs = ((kind, sign) for kind, sign in counts(code).befalls.items() if (kind in SPREAD) >= homes)
    return next((kind for kind, sign in signs if sign.search(words)), None)


def _staff(before: str, after: str, slot: Slot, code: str) -> str | None:
    """The kind of a number of those whom a firm employs: « emploie 700 personnes », « les 712 emplois du groupe »."""
    employs, owned = counts(code).staff
    noun = after[slot.unit_at.start - slot.span.start :] if slot.unit_at else ""
    told = employs.search(folded(before).strip()) or owned.match(folded(noun))
    return STAFF if told and slot.unit in {"person", "worker"} else None


def _beside(before: str, after: str, slot: Slot, code: str) -> str | None:
    """The toll that a number belongs to, by the sign nearest to it."""
    signs = counts(code).kinds
    if slot.unit not in PEOPLE | GROUPS:
        return _of_noun(after, slot, code)
    noun = slot.unit_at.end - slot.span.start if slot.unit == "protester" and slot.unit_at else 0
    if _BESIDE.search(before) and (verb := _LAST.search(folded(before))):
        kinds = (kind for kind, sign in signs.items() if sign.fullmatch(verb.group()))
        if kind := next(kinds, None):
            return kind
    following = folded(after[noun:])
    for words, nearest in ((_AND.split(following)[0], min), (folded(before), max), (following, min)):
        found = [(match.start(), kind) for kind, sign in signs.items() if (match := sign.search(words))]
        if found:
            place = nearest(start for start, _ in found)
            kind = next(kind for start, kind in found if start == place)
            if (kind == "protesters" and slot.unit in GROUPS) or (kind == "jobs" and slot.unit != "worker"):
                return None
            return "jobs" if kind == "dismissed" else kind
    return "protesters" if slot.unit == "protester" else None


def _of_noun(after: str, slot: Slot, code: str) -> str | None:
    """The toll that a number of nouns belongs to: « trois skieurs sont morts », « 85.000 foyers privés de courant »."""
    if slot.unit in TIMES or slot.unit in counts(code).events:
        return None
    noun = slot.unit_at or slot.span
    told = folds(after[(noun.start if slot.unit_at else noun.end) - slot.span.start :])[:CLAUSE]
    if slot.unit_at is None:  # « et des dizaines d'autres ont été blessés »
        kinds = ((kind, sign) for kind, sign in counts(code).kinds.items() if kind in BODILY)
        return next((kind for kind, sign in kinds if sign.search(" ".join(told))), None)
    own = list(takewhile(lambda word: word not in small(code), told))
    signs = counts(code).kinds
    known = slot.unit in numbers(code).classes.values()
    rows = [(kind, own) for kind in signs if kind in WHOEVER and not known]
    rows += [(kind, told if kind in WIDE else told[:NAMED]) for kind in signs if kind in OF_UNITS]
    return next((kind for kind, words in rows if signs[kind].search(" ".join(words))), None)


@cache
def small(code: str) -> frozenset[str]:
    """The words with which nothing that is shown ends."""
    lists = (speakers.words(code, name) for name in ("of", "prepositions", "relatives", "joins", "definite", "topics"))
    return frozenset().union(*lists)
