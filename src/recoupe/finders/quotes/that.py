"""The « que » of a verb of speech: where what it reports begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.languages import quoting, speakers

if TYPE_CHECKING:
    from recoupe.finders.quotes.cues import Cue
    from recoupe.finders.quotes.scopes import Sentence
    from recoupe.finders.quotes.sheet import Sheet

_STOPS: Final = frozenset(";:.")
_FAR: Final = 14  # words from a verb of speech to its « que », « il y a quelques semaines » between them
_SOON: Final = 4  # words to « comment » and « si »


def that(sheet: Sheet, sentence: Sentence, cue: Cue) -> int | None:
    """The index of the first reported word after « que », of « comment » itself; `None` where there is none."""
    asks = sheet.known("asks") | (
        sheet.known("whether") if cue.infinitive in quoting.written(sheet.code, "asking") else frozenset()
    )
    far = 2 if cue.form == "participle" else _FAR
    others = (one.first for one in sentence.cues if one.first >= cue.last and one.form != "according")
    other = next(others, sentence.last)
    for at in range(cue.last, min(other, cue.last + far)):
        if sheet.inside[at - 1] or not _STOPS.isdisjoint(sheet.gap(at)):
            return None
        word = sheet.folded[at]
        if word in sheet.known("that"):
            return at + 1 if _completes(sheet, cue, at) else None
        if word in asks and at < cue.last + _SOON:
            return at
        if word in sheet.known("relatives") and sheet.written(at) != "ou":
            return None
        if _another_verb(sheet, cue, at):
            return None
    return None


def _completes(sheet: Sheet, cue: Cue, at: int) -> bool:
    """Whether a « que » belongs to the verb: no comparison, no conjunction, no relative of an object between."""
    first = cue.last
    while cue.negated and first < at and sheet.folded[first] in sheet.known("negations"):
        first += 1  # « n'exclut pas que »
    if at > first and sheet.tight(at) and sheet.folded[at - 1] in sheet.known("no_that"):
        return False
    between = range(first, at)
    compares, sooner = sheet.known("compares"), sheet.known("sooner")
    if any(sheet.folded[i] in compares and sheet.folded[i + 1] not in sooner for i in between):
        return False
    if sheet.folded[at - 1] in sheet.known("facts"):
        return True
    if (
        between
        and sheet.pos(cue.last) in {"DET", "NUM"}
        and sheet.folded[cue.last] not in {"ce", "cette"}
        and not _timed(sheet, cue.last + 1)
    ):
        return cue.inverted or _starts_after_comma(sheet, cue)
    return not (between and "," in sheet.gap(at) and sheet.folded[at - 1] in sheet.known("joins"))


def _timed(sheet: Sheet, at: int) -> bool:
    """Whether a noun of time follows an article: « a dit le 3 mai que », « a annoncé la semaine dernière que »."""
    times = speakers.words(sheet.code, "times") | speakers.words(sheet.code, "same")
    return at < sheet.count and (sheet.folded[at].isdigit() or sheet.folded[at] in times)


def _starts_after_comma(sheet: Sheet, cue: Cue) -> bool:
    return "," in sheet.gap(cue.first)


def _another_verb(sheet: Sheet, cue: Cue, at: int) -> bool:
    """Whether another finite verb comes first, but for those set between commas and « il y a »."""
    if not sheet.finite(at) or (sheet.folded[at] == "a" and sheet.folded[at - 1] == "y"):
        return False
    return "," not in sheet.text[sheet.words[cue.last - 1].end : sheet.starts[at]]
