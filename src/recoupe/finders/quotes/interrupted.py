"""A reporting clause inside one pair of marks parts the quotation: « Il faut, dit-il, partir » is two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.languages import people, speakers
from recoupe.text import trimmed

if TYPE_CHECKING:
    from recoupe.finders.quotes.marks import Marked
    from recoupe.finders.quotes.sheet import Sheet

_VERB: Final = 6  # words of a verb with its auxiliaries
_HYPHENS: Final = frozenset("-‐‑")
_LONGEST: Final = 24  # words of a reporting clause


def parted(sheet: Sheet, one: Marked) -> list[Marked]:
    """The quotation without the reporting clauses inside it; itself where there is none."""
    found: list[Marked] = []
    start, last = one.start, sheet.index(one.end)
    at = sheet.index(one.start) + 1
    while at < last:
        end = _clause(sheet, at, last, closed=one.closed) if "," in sheet.gap(at) else None
        if end:
            stop = sheet.words[at - 1].end
            found.append(one._replace(start=start, end=stop, before=start if found else one.before, after=stop))
            start = sheet.starts[end] if end < last else one.end
        at = end or at + 1
    if not found:
        return [one]
    start, end = trimmed(sheet.text, start, one.end)
    if one.closed and start < end:
        found.append(one._replace(start=start, end=end, before=start))
    return found


def _clause(sheet: Sheet, at: int, last: int, *, closed: bool) -> int | None:
    """The index after the reporting clause that begins at a word; `None` where there is none."""
    first = at
    while first < last and sheet.folded[first] in sheet.known("clitics"):
        first += 1
    passed = sheet.known("having") | sheet.known("being") | sheet.known("clitics") | sheet.known("turned")
    for place in range(first, min(last, first + _VERB)):
        if place > first and not sheet.tight(place):
            return None
        if known := sheet.verb(place):
            turned = _turned(sheet, first, known[1], last)
            named = not turned and _agrees(sheet, first, place) and _named(sheet, known[1], last, closed=closed)
            if turned or named:
                return _end(sheet, known[1], last, named=named)
        subject = sheet.folded[place] in sheet.known("turned") and sheet.gap(place).strip() not in _HYPHENS
        if subject or (sheet.folded[place] not in passed and sheet.pos(place) != "ADV"):
            return None  # « on y pense »
    return None


def _agrees(sheet: Sheet, first: int, head: int) -> bool:
    """Whether a verb can have a subject after it: no gerund, no infinitive, no participle without its auxiliary."""
    written = sheet.written(head)
    return not written.endswith(("ant", "er")) and not (head == first and written.endswith(("é", "és", "ée", "ées")))


def _turned(sheet: Sheet, first: int, stop: int, last: int) -> bool:
    """Whether a pronoun follows the verb or its auxiliary: « dit-il », « a-t-elle dit »."""
    return any(
        sheet.folded[i] in sheet.known("turned") and sheet.gap(i).strip() in _HYPHENS
        for i in range(first + 1, min(last, stop + 2))
    )


def _named(sheet: Sheet, at: int, last: int, *, closed: bool) -> bool:
    """Whether a name or an office stands at a word: « souligne le maire », « a dit Luc »."""
    if at >= last or not sheet.tight(at):
        return False
    if sheet.capital(at) and sheet.folded[at] not in sheet.known("own"):
        return True
    if at + 1 >= last or sheet.folded[at + 1] in speakers.words(sheet.code, "times"):
        return not closed and at + 1 >= last and sheet.written(at) in sheet.known("courtesies")
    if sheet.written(at) in sheet.known("courtesies"):
        return not closed or sheet.gap(at + 1) in {" ", "'", "’"}
    return sheet.folded[at] in sheet.known("nominals") and _somebody(sheet, at + 1, last)


def _somebody(sheet: Sheet, at: int, last: int) -> bool:
    """Whether a person stands at a word or after an adjective: « une jeune habitante », not « une histoire »."""
    for place in range(at, min(last, at + 2)):
        if speakers.person(sheet.code, sheet.folded[place]) or sheet.folded[place] in people.offices(sheet.code):
            return sheet.tight(place)
        if sheet.pos(place) != "ADJ":
            return False
    return False


def _end(sheet: Sheet, at: int, last: int, *, named: bool) -> int:
    """Where the reporting clause ends: at the next comma or stop; of one with a name, at the stop or its last comma."""
    for place in range(at, min(last, at + _LONGEST)):
        gap = sheet.gap(place)
        if any(mark in gap for mark in ".!?…;"):
            return place
        if "," in gap and not (named and _stop_follows(sheet, place, last)):
            return place
    return last


def _stop_follows(sheet: Sheet, at: int, last: int) -> bool:
    """Whether a new sentence begins within a few words: what stands between two commas is about the speaker."""
    return any("." in sheet.gap(i) and sheet.capital(i) for i in range(at, min(last, at + _LONGEST)))
