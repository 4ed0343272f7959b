"""A reporting clause inside one pair of marks parts the quotation: « Il faut, dit-il, partir » is two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.text import trimmed

if TYPE_CHECKING:
    from recoupe.finders.quotes.marks import Marked
    from recoupe.finders.quotes.sheet import Sheet

_CLITICS: Final = frozenset({"il", "elle", "on", "ils", "elles"})
_LONGEST: Final = 24  # words of a reporting clause


def parted(sheet: Sheet, one: Marked) -> list[Marked]:
    """The quotation without the reporting clauses inside it; itself where there is none."""
    pieces, start, first, last = [], one.start, sheet.index(one.start), sheet.index(one.end)
    at = first + 1
    while at < last:
        if "," in sheet.gap(at) and (end := _clause(sheet, at, last, closed=one.closed)):
            stop = sheet.words[at - 1].end + len(sheet.gap(at).rstrip()) - len(sheet.gap(at).rstrip().lstrip(",.!?… "))
            pieces.append((start, sheet.words[at - 1].end, stop))
            start = sheet.starts[end] if end < last else one.end
            at = end
        at += 1
    if not pieces:
        return [one]
    found = []
    for place, (begin, end, _) in enumerate(pieces):
        found.append(one._replace(start=begin, end=end, before=one.before if not place else begin, after=end))
    if one.closed and start < one.end:
        begin, end = trimmed(sheet.text, start, one.end)
        if begin < end:
            found.append(one._replace(start=begin, end=end, before=begin))
    return found


def _clause(sheet: Sheet, at: int, last: int, *, closed: bool) -> int | None:
    """The index after the reporting clause that begins at a word; `None` where there is none."""
    verb = at
    while verb < last and sheet.folded[verb] in sheet.known("clitics"):
        verb += 1
    named = False
    for place in range(verb, min(last, verb + 6)):
        if place > verb and not sheet.tight(place):
            return None
        known = sheet.verb(place)
        if known and (
            _turned(sheet, verb, known[1], last) or (named := _named(sheet, verb, place, known[1], last, closed=closed))
        ):
            return _end(sheet, known[1], last, named=named)
        if not (
            sheet.folded[place] in sheet.known("having") | sheet.known("being") | sheet.known("clitics") | _CLITICS
            or sheet.pos(place) == "ADV"
        ):
            return None
    return None


def _turned(sheet: Sheet, first: int, stop: int, last: int) -> bool:
    """Whether a pronoun follows the verb or its auxiliary: « dit-il », « a-t-elle dit »."""
    return any(
        sheet.folded[i] in _CLITICS and sheet.gap(i).strip() in {"-", "‐", "‑"}
        for i in range(first + 1, min(last, stop + 2))
    )


def _named(sheet: Sheet, first: int, head: int, stop: int, last: int, *, closed: bool) -> bool:
    """Whether a name or an office follows the verb right away: « souligne le maire », « a dit Luc »."""
    if stop >= last or not sheet.tight(stop) or sheet.written(head).endswith(("ant", "er")):
        return False
    if head == first and sheet.written(head).endswith(("é", "és", "ée", "ées")):
        return False
    word = sheet.written(stop)
    if sheet.capital(stop) and not sheet.folded[stop] in {"je", "j"}:
        return True
    return word in {"le", "la", "l", "m", "mme", "me"} and (
        not closed or (stop + 1 < last and sheet.gap(stop + 1) in {" ", "'", "’"})
    )


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
