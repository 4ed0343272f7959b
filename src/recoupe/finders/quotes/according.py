"""Phrases like « selon » and « pour », where they are followed by whoever said it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from recoupe.languages import people, quoting, speakers

if TYPE_CHECKING:
    from recoupe.finders.quotes.sheet import Sheet

_HEADS: Final = frozenset("\n.,;:!?…(–—")  # what stands before a clause
_NOUNS: Final = 4  # words from « pour » to the noun that speaks: « pour le vieux syndicaliste »


@cache
def phrases(code: str) -> dict[str, int]:
    """The first words of the phrases like « selon », each with how many words the longest has."""
    every = sorted(quoting.words(code, "according"), key=lambda phrase: phrase.count(" "))
    return {phrase.partition(" ")[0]: phrase.count(" ") + 1 for phrase in every}


def end(sheet: Sheet, at: int) -> int | None:
    """The word after a phrase that begins with a word, and is followed by whoever said it; `None` where none is."""
    known, longest = sheet.known("according"), phrases(sheet.code).get(sheet.folded[at], 0)
    for last in range(min(sheet.count - 1, at + longest), at, -1):
        of = "de" if sheet.folded[last - 1] in sheet.known("contracted") and last > at + 1 else sheet.folded[last - 1]
        phrase = " ".join([*sheet.folded[at : last - 1], of])
        if phrase in known and all(sheet.tight(i) for i in range(at + 1, last + 1)) and _names(sheet, phrase, at, last):
            return last - 1 if phrase in sheet.known("sources") else last  # « de source policière »: that source
    return None


def _names(sheet: Sheet, phrase: str, at: int, last: int) -> bool:
    """Whether a speaker follows: after « pour » or « côté » only at the head of a clause, and only somebody."""
    if phrase not in sheet.known("weak"):
        return sheet.folded[last] not in sheet.known("that") | {"midi"}
    before = sheet.gap(at)
    if sheet.folded[last] == "qui":  # « , pour qui le texte est mort »
        return "," in before
    head = bool(_HEADS & set(before)) or (at > 0 and sheet.inside[at - 1] and sheet.person(last))
    somebody = sheet.capital(last) or (sheet.folded[last] in sheet.known("persons") and _somebody(sheet, last))
    thing = any(" ".join(sheet.folded[last : last + n]) in sheet.known("no_speakers") for n in (1, 2, 3))
    return head and somebody and not thing and sheet.pos(last) not in {"VERB", "AUX"}


def _somebody(sheet: Sheet, at: int) -> bool:
    """Whether a noun phrase means somebody who can speak: a pronoun, a name, an office, a body."""
    for place in range(at, min(sheet.count, at + _NOUNS)):
        if place > at and not sheet.tight(place):
            return place == at + 1 and sheet.folded[at] not in sheet.known("definite")
        word, two = sheet.folded[place], " ".join(sheet.folded[place : place + 2])
        if word in sheet.known("somebody") or (place > at and {word, two} & people.offices(sheet.code).keys()):
            return True
        if place > at and (sheet.capital(place) or (sheet.pos(place) != "ADJ" and speakers.speaks(sheet.code, word))):
            return not sheet.capital(place) or place > at + 1 or sheet.folded[at] not in sheet.known("several")
        if place > at and sheet.pos(place) == "NOUN":
            return False
    return False
