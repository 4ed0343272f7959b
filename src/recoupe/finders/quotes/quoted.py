"""Quotations in marks: to which cue each is tied, and which of them are nobody's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.quotes import scopes
from recoupe.finders.quotes.cues import Cue
from recoupe.finders.quotes.modes import is_clause
from recoupe.finders.quotes.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.finders.quotes.marks import Marked
    from recoupe.finders.quotes.said import Tie
    from recoupe.finders.quotes.scopes import Sentence
    from recoupe.finders.quotes.sheet import Sheet

_NEAR: Final = 14  # words from a verb of speech to a fragment that it governs
_NOUN_NEAR: Final = 6  # words from « un message » to what it says
_JOINS: Final = frozenset(
    {
        "et",
        "ou",
        "ni",
        "mais",
        "d",
        "de",
        "des",
        "du",
        "a",
        "au",
        "aux",
        "le",
        "la",
        "l",
        "les",
        "un",
        "une",
        "que",
        "qu",
        "and",
        "or",
        "non",
        "seulement",
        "aussi",
        "pour",
    }
)


class Bond(NamedTuple):
    """What ties a quotation to whoever said it."""

    rule: str
    tie: Tie
    cue: Cue | None = None
    clause: tuple[int, int] | None = None


def quoted(sheet: Sheet, sentences: list[Sentence]) -> Iterator[Said]:
    """Everything in quotation marks that somebody says, in order."""
    for place, sentence in enumerate(sentences):
        if sentence.marked:
            earlier = sentences[place - 1] if place else None
            yield from _of_sentence(sheet, sentence, earlier)


def _of_sentence(sheet: Sheet, sentence: Sentence, earlier: Sentence | None) -> Iterator[Said]:
    bonds: list[Bond | None] = []
    clauses = [is_clause(sheet, one.start, one.end) for one in sentence.marked]
    for one, clause in zip(sentence.marked, clauses, strict=True):
        bonds.append(bond(sheet, sentence, one, earlier, clause=clause))
    _share(sheet, sentence, bonds)
    for one, clause, found in zip(sentence.marked, clauses, bonds, strict=True):
        held = found or (Bond("follow-on", "none") if clause else None)
        if held:
            direct = clause or (held.rule in {"after", "inverted"} and _opens(sheet, sentence, one))
            cue = held.cue
            yield Said(
                one.start,
                one.end,
                "direct" if direct else "mixed",
                held.rule,
                held.tie,
                scopes.span(sheet, cue) if cue else None,
                held.clause,
                cue.infinitive if cue else None,
            )


def _opens(sheet: Sheet, sentence: Sentence, one: Marked) -> bool:
    """Whether a quotation is all that stands before its cue, and begins with a capital: « Faux ! », rétorque X."""
    return not sheet.text[sentence.start : one.before].strip("-–— \u00a0") and sheet.capital(sheet.index(one.start))


def _tied(sheet: Sheet, sentence: Sentence, cue: Cue, rule: str) -> Bond:
    tie: Tie = (
        "according" if cue.form == "according" else "passive" if cue.form in {"passive", "participle"} else "verb"
    )
    return Bond("according" if tie == "according" else rule, tie, cue, scopes.stretch(sheet, sentence, cue))


def bond(sheet: Sheet, sentence: Sentence, one: Marked, earlier: Sentence | None, *, clause: bool) -> Bond | None:
    """What ties one quotation, without a look at the others of its sentence."""
    if cue := scopes.after(sheet, sentence, one):
        return _tied(sheet, sentence, cue, "inverted" if cue.inverted else "after")
    lead = sheet.text[sentence.start : one.before].rstrip(" \u00a0\u202f")
    colon = lead.endswith(":")
    cue = scopes.before(sheet, sentence, one)
    if cue and _governs(sheet, sentence, cue, one, clause=clause, colon=colon):
        return _tied(sheet, sentence, cue, "before")
    for other in sentence.cues:
        if scopes.bracketed(sheet, sentence, other):
            return _tied(sheet, sentence, other, "bracketed")
    if other := next((c for c in sentence.cues if c.form == "according"), None):
        return _tied(sheet, sentence, other, "according")
    if noun := _noun(sheet, sentence, one):
        return noun
    if colon:
        return Bond("colon", "colon", None, (sentence.start, one.before))
    if not lead and earlier and sheet.text[earlier.start : earlier.end].rstrip().endswith(":"):
        last = earlier.cues[-1] if earlier.cues else None
        return (
            _tied(sheet, earlier, last, "colon") if last else Bond("colon", "colon", None, (earlier.start, earlier.end))
        )
    return None


def _governs(sheet: Sheet, sentence: Sentence, cue: Cue, one: Marked, *, clause: bool, colon: bool) -> bool:
    """Whether a cue before a quotation is its own."""
    at = sheet.index(one.start)
    if cue.form == "according" or clause or colon:
        return True
    words = range(cue.last, at)
    that = any(sheet.folded[i] in sheet.known("that") for i in words[:_NEAR])
    if that:
        return True
    broken = any(sheet.folded[i] in sheet.known("relatives") for i in words if not sheet.inside[i])
    return len(words) <= _NEAR and not broken


def _noun(sheet: Sheet, sentence: Sentence, one: Marked) -> Bond | None:
    """A noun of speech shortly before a quotation: « un message «...» »."""
    at = sheet.index(one.start)
    for place in range(at - 1, max(sentence.first, at - _NOUN_NEAR) - 1, -1):
        if sheet.inside[place]:
            return None
        if sheet.folded[place] in sheet.known("nouns"):
            return Bond(
                "noun",
                "noun",
                Cue(place, place + 1, place, "participle", None, inverted=False),
                (sentence.start, one.before),
            )
    return None


def _share(sheet: Sheet, sentence: Sentence, bonds: list[Bond | None]) -> None:
    """Give a quotation without a cue that of the one it is joined to: « «un», «deux» et «trois» »."""
    for place in range(1, len(bonds)):
        if bonds[place] is None and bonds[place - 1] and _joined(sheet, sentence, place):
            bonds[place] = bonds[place - 1]


def _joined(sheet: Sheet, sentence: Sentence, place: int) -> bool:
    """Whether nothing but small words parts a quotation from the one before it."""
    left, right = sentence.marked[place - 1], sentence.marked[place]
    words = range(sheet.index(left.after), sheet.index(right.start))
    return all(sheet.folded[i] in _JOINS for i in words)
