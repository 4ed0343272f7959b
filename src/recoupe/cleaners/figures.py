"""Lines of figures: dates and hours, durations, codes, addresses, sums to solve."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe import text as _text
from recoupe.cleaners.looks import HEADING, PROSE, Mark
from recoupe.languages.residue import tables

if TYPE_CHECKING:
    from recoupe.cleaners.looks import Look

NUMBER = re.compile(r"\d{1,4}[a-z]{0,2}\d{0,4}[a-z]{0,2}")  # of a date, folded: 12, 2025, 1er, 13h26, 8th
HOUR = re.compile(r"\d ?[hH:/.-] ?\d|\d ?[hH]\b")  # 13h26, 13:26, 12/03, 8 h
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,20}")
_DAY = re.compile(r"\b(?:[0-3]?\d[./-][01]?\d[./-](?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d)\b")
# A day and its hour: « OLJ / le 04 mars 2025 à 22h41 », « Posté le 04.03.25 à 22h41 »; a caption has none.
_TIMED = re.compile(
    r"\b(?:[0-3]?\d(?:er|\.)? [^\W\d_]{3,10}\.? (?:19|20)\d\d|[0-3]?\d[./-][01]?\d[./-]\d\d)\b"
    r"\W{0,4}(?:(?:à|at|a) )?[0-2]?\d ?[hH:] ?[0-5]\d"
)
_WORDED = re.compile(r"\b[0-3]?\d(?:er|\.)? ([^\W\d_]{3,10})\.? (?:19|20)\d\d\b")
_PLAYED = re.compile(r"\(\d{1,3} ?min(?:utes)?\.?(?: ?\d{1,2})?\)|\(\d{1,2}:\d\d\)")
_SUM = re.compile(r"\d{1,3} ?[-+×x*−–] ?\d{1,3} ?= ?\??")
_AMOUNT = re.compile(r"\d[\d.,\u00a0\u202f]*")


def address(look: Look) -> Mark | None:
    """An address of the web or of the post, and nothing else."""
    return Mark("other", "address") if _ADDRESS.fullmatch(look.said) else None


def figures(look: Look) -> Mark | None:
    """What the figures of a line are: a sum that a form asks for, a date, numbers alone, a code."""
    if not look.size:
        return Mark("other", "signs without words")
    if not look.digits or look.size > HEADING * 2:
        return None
    if _SUM.fullmatch(look.said):
        return Mark("comment", "sum to solve")
    return _day(look) or _number(look)


def _day(look: Look) -> Mark | None:
    """A day or an hour in figures, alone or with a few words."""
    if HOUR.search(look.said) and all(NUMBER.fullmatch(word) for word in look.words):
        return Mark("date", "date line")
    return Mark("date", "line with a date") if not look.stopped and _DAY.search(look.said) else None


def _number(look: Look) -> Mark | None:
    """Numbers without words, or one word with a digit in it."""
    if look.size <= PROSE and _mostly_numbers(look):
        return Mark("other", "figures without words")
    return Mark("other", "code") if " " not in look.said and look.said.islower() else None


def has_day(look: Look) -> bool:
    """Whether a line names a day of a year in words: « Le Phare, 4 mars 2025 »."""
    return any(_text.fold(match[1]) in tables().names["months"] for match in _WORDED.finditer(look.said))


def timed(look: Look) -> Mark | None:
    """A day with its hour, and a few words: when somebody published; pictures have no hour."""
    short = look.digits and not look.stopped and look.size <= HEADING * 2
    return Mark("date", "line with a date") if short and _TIMED.search(look.said) else None


def played(look: Look) -> Mark | None:
    """What can be heard or seen, with how long it lasts: « Écouter ce reportage (3 min 12) »."""
    short = look.digits and look.size <= PROSE * 2 and not look.stopped
    return Mark("other", "player") if short and _PLAYED.search(look.said) else None


def _mostly_numbers(look: Look) -> bool:
    """Whether there are only numbers, or a rate and as many numbers as words: « Briquor 31,80 € -6,3 % »."""
    named = sum(not word.isdigit() for word in look.words)
    return not named or ("%" in look.said and len(_AMOUNT.findall(look.said)) >= named)
