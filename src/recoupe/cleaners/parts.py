"""The parts of a line: residue is often glued onto a sentence, a date before it, a sign-off or a notice behind it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe import text as _text
from recoupe.cleaners import wrapped
from recoupe.cleaners.looks import PROSE, Look, Mark
from recoupe.cleaners.marks import mark
from recoupe.languages.residue import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.cleaners.sheet import Line, Sheet

_E = "(?:é|e\u0301?)"  # accents as one sign or as two: the Unicode form changes nothing
_A = "(?:à|a\u0300)"
_SAID = f"publi{_E}e?|modifi{_E}e?|published|updated|publicado|actualizado|aktualisiert"
_DATED = re.compile(  # « date 2024-06 », « Publié le 12 mars 2025 à 13h26 », before a capital
    rf"(?i:date|mise?|posted|{_SAID})\b[\u0300-\u036f]?"
    r"[^.!?\n]{0,30}?\b(?:\d{4}-\d\d(?:-\d\d)?|(?:19|20)\d\d)"
    rf"(?:,?\s(?:{_A}|at|um|a las)?\s?\d{{1,2}}[h:.]\d\d)?\s{{1,9}}(?=[A-ZÀ-Ö«\"“])"
)
_DATE = re.compile(rf"\b(?i:mise? {_A} jour|{_SAID})(?!\w)")  # of a line that begins with something else
_SIGNED = re.compile(r"[.!?…»”\"]\s{0,9}([(\[][^()\[\]]{2,40}[)\]]|[A-Za-z/ ]{2,24})\.?\Z")
_LAST = re.compile(r"[.!?…][»”\")\]]{0,2}\s{1,9}(?=[A-ZÀ-Þ«»“\"\[(>→])")
_NOTICES = frozenset(("paywall", "way to the rest", "related heading", "newsletter box", "call to the reader"))
_ALWAYS = frozenset(("paywall", "way to the rest"))  # behind short sentences too: they tell that the text is cut
_TAIL = 48  # characters in which a sign-off stands
_NOTICE = 160  # characters in which a notice behind a sentence stands
_NAMED = 25  # words of a line of a name and a date
_REST = 4  # words that a line must keep when a part of it is cut off
_WRAPPED = 5  # words of a line that is broken by hand in mid-sentence
_KNOWN = 0.08  # share of the tables' small words in a text; below, it is in a language that they do not know
_SAMPLE = 20_000  # characters that show the language
_ENOUGH = 60  # words; fewer do not show the language


def looks(sheet: Sheet) -> list[tuple[Look, Mark | None]]:
    """The lines of a sheet, and the parts of those that are glued together, each with what it gives away by itself."""
    foreign = _foreign(sheet.text)
    found = [part for line in wrapped.lines(sheet) for part in _parts(sheet.text, line, foreign=foreign)]
    for (look, told), (following, tells) in pairwise(found):
        broken = not (told or tells or look.stopped) and min(look.size, following.size) >= _WRAPPED
        look.runs_on = broken and following.said[0].islower() and following.start == look.end + 1
    return found


def _foreign(text: str) -> bool:
    """Whether a text is in a language that the tables do not know."""
    words = _text.folds(text[:_SAMPLE])
    known = sum(word in tables().stops for word in words)
    return len(words) >= _ENOUGH and known < _KNOWN * len(words)


def _parts(text: str, line: Line, *, foreign: bool) -> Iterator[tuple[Look, Mark | None]]:
    start, end = _text.trimmed(text, line.start, line.end)
    if start == end:
        return
    if (dated := _DATED.match(text, start, end)) and len(_text.folds(text[dated.end() : end])) >= _REST:
        yield Look(text, start, _text.trimmed(text, start, dated.end())[1], line), Mark("date", "date before the text")
        start = dated.end()
    whole = Look(text, start, end, line, foreign=foreign)
    behind = _signed(text, whole) or _date_behind(text, whole) or _notice(text, whole)
    if not behind:
        yield whole, mark(whole)
        return
    look = Look(text, *_text.trimmed(text, start, behind[0].start), line, foreign=foreign)
    yield look, mark(look)
    yield behind


def _signed(text: str, whole: Look) -> tuple[Look, Mark] | None:
    """The sign-off behind the last sentence of a line: « … du dossier. (ats/nxp) »."""
    found = _SIGNED.search(text, max(whole.start, whole.end - _TAIL), whole.end)
    if not found or len(_text.folds(text[whole.start : found.start(1)])) < _REST:
        return None
    look = Look(text, found.start(1), whole.end, whole.line)
    told = mark(look)
    signs = told is not None and told.label == "credit" and told.by != "owner of the picture"
    return (look, Mark("credit", "sign-off behind the text")) if signs else None


def _date_behind(text: str, whole: Look) -> tuple[Look, Mark] | None:
    """The date behind a name: « Par Anne Roux Publié le 12 mars 2025 à 18h31 »."""
    if whole.size > _NAMED or not whole.digits:
        return None
    found = _DATE.search(text, whole.start + 1, whole.end)
    if not found:
        return None
    look = Look(text, found.start(), whole.end, whole.line)
    told = mark(look)
    return (look, told) if told and told.label == "date" else None


def _notice(text: str, whole: Look) -> tuple[Look, Mark] | None:
    """The last sentence of a line where it is the page's: « … Lire la suite sur le site de l'éditeur. »."""
    if whole.size < _REST:
        return None
    found = None
    for found in _LAST.finditer(text, max(whole.start, whole.end - _NOTICE), whole.end):  # noqa: B007 the last counts
        pass
    before = len(_text.folds(text[whole.start : found.end()])) if found else 0
    if not found or before < _REST:
        return None
    look = Look(text, found.end(), whole.end, whole.line)
    told = mark(look)
    return (look, told) if told and told.by in (_NOTICES if before >= PROSE else _ALWAYS) else None
