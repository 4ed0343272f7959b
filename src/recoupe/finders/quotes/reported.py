"""Reported speech without marks: « a dit que », « , a dit X », « selon X », « propose de », « a annoncé un plan : »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.finders.quotes import scopes
from recoupe.finders.quotes.extents import LEAST, back, before_quotation, says, until
from recoupe.finders.quotes.infinitives import infinitive
from recoupe.finders.quotes.modes import is_clause
from recoupe.finders.quotes.said import Said
from recoupe.finders.quotes.that import that
from recoupe.languages import quoting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.finders.quotes.cues import Cue
    from recoupe.finders.quotes.said import Tie
    from recoupe.finders.quotes.scopes import Sentence
    from recoupe.finders.quotes.sheet import Sheet

_COLON: Final = 10  # words from a verb of speech to the colon after it
_FEW: Final = 6  # words that may be but the head of a clause that goes on after its source
_SOURCE: Final = 40  # words of a source, its appositions included
_HEAD: Final = 2  # words before « selon » that leave it at the head of its sentence: « Mais selon »
_SHORT: Final = 8  # words before a source that are no clause of their own where the model sees no verb


def reported(sheet: Sheet, sentences: list[Sentence], quoted: list[Said]) -> Iterator[Said]:
    """All reported speech without marks.

    Args:
        sheet: the article.
        sentences: its sentences.
        quoted: what is said in marks; other marks, those of names, are passed over.
    """
    kept = {one.start: one for one in quoted}
    for whole in sentences:
        sentence = whole._replace(marked=[one for one in whole.marked if one.start in kept])
        found = [said for cue in sentence.cues for said in _of_cue(sheet, sentence, cue)]
        yield from _apart(found)


def _apart(found: list[Said]) -> list[Said]:
    """The longest of those that begin at the same place, or end there by the same rule."""
    kept: list[Said] = []
    for one in sorted(found, key=lambda said: (said.start, -said.end)):
        if not any(one.start == other.start or (one.end == other.end and one.rule == other.rule) for other in kept):
            kept.append(one)
    return kept


def _of_cue(sheet: Sheet, sentence: Sentence, cue: Cue) -> Iterator[Said]:
    """What one cue reports, by each rule that applies."""
    if cue.form == "according":
        if span := _by_source(sheet, sentence, cue):
            yield _said(sheet, sentence, cue, span, "according")
    elif cue.infinitive:
        denied = cue.negated and cue.infinitive in quoting.written(sheet.code, "denied")  # « n'a pas caché que »
        thought = cue.form == "compound" and cue.infinitive in quoting.written(sheet.code, "thoughts")
        weak = thought or (not denied and cue.infinitive in quoting.written(sheet.code, "stances"))
        if (cue.inverted or not weak) and (span := _around(sheet, sentence, cue)):
            yield _said(sheet, sentence, cue, span, "parenthesis")
        apart = not any(other.form == "according" for other in sentence.cues)  # a poll tells of others' wishes
        wish = apart and cue.infinitive in quoting.written(sheet.code, "wishes")
        if (wish or not weak) and (denied or not cue.negated) and not _possible(sheet, cue):
            yield from _complement(sheet, sentence, cue, ("that",) if wish else ("that", "infinitive", "announced"))


def _possible(sheet: Sheet, cue: Cue) -> bool:
    """Whether an infinitive tells what can or must be said, and nobody says: « il faut dire que »."""
    before = sheet.folded[max(0, cue.first - 2) : cue.first]
    return cue.form == "infinitive" and any(word in sheet.known("modals") for word in before)


def _complement(sheet: Sheet, sentence: Sentence, cue: Cue, rules: Sequence[str]) -> Iterator[Said]:
    """The clause or infinitive that a verb of speech takes."""
    for rule in rules:
        at = _BEGINS[rule](sheet, sentence, cue)
        if at is not None:
            starts = [at, _after_aside(sheet, sentence, at)] if rule == "that" else [at]
            spans = (until(sheet, sentence, i, cue, short=rule == "infinitive") for i in starts if i is not None)
            if span := next(filter(None, spans), None):
                yield _said(sheet, sentence, cue, span, rule)
            if rule == "that" and (more := _second(sheet, sentence, at, cue)):
                yield _said(sheet, sentence, cue, more, rule)
            return


def _after_aside(sheet: Sheet, sentence: Sentence, at: int) -> int | None:
    """The word after what is set between commas right after « que »: « que, huit jours plus tôt, il avait »."""
    ends = (i for i in range(at + 1, sentence.last) if "," in sheet.gap(i) or sheet.finite(i))
    end = next(ends, None) if at < sentence.last and "," in sheet.gap(at) else None
    return end if end is not None and "," in sheet.gap(end) else None


def _second(sheet: Sheet, sentence: Sentence, at: int, cue: Cue) -> tuple[int, int] | None:
    """A second clause of the verb, behind words in marks: « a dit que le four « fume » et qu'il le fermerait »."""
    first = next((sheet.index(one.after) for one in sentence.marked if sheet.index(one.after) > at), sentence.last)
    for place in range(first, sentence.last - 2):
        if any(mark in sheet.gap(place) for mark in ".;:") or sheet.finite(place):
            return None
        if sheet.folded[place] in sheet.known("joins") and sheet.folded[place + 1] in sheet.known("that"):
            return until(sheet, sentence, place + 2, cue)
    return None


def _said(sheet: Sheet, sentence: Sentence, cue: Cue, span: tuple[int, int], rule: str) -> Said:
    """The finding; the reporting clause is the sentence up to the words, or what follows them."""
    tie: Tie = (
        "according" if cue.form == "according" else "passive" if cue.form in {"passive", "participle"} else "verb"
    )
    low, high = scopes.stretch(sheet, sentence, cue)
    start, end = scopes.span(sheet, cue)
    clause = (low, min(high, span[0])) if span[0] >= end else (max(low, span[1]), high)
    if clause[0] >= clause[1]:
        clause = None
    return Said(*span, "indirect", rule, tie, (start, end), clause, cue.infinitive)


def _after_colon(sheet: Sheet, sentence: Sentence, cue: Cue) -> int | None:
    """The word after a colon that a verb of speech announces: « a annoncé un plan : 300 postes seront créés »."""
    led = cue.form == "infinitive" and cue.first > sentence.first and sheet.pos(cue.first - 1) in {"VERB", "ADP"}
    if cue.form not in {"finite", "compound"} and not led:  # « a voulu rassurer : »
        return None
    for at in range(cue.last, min(sentence.last, cue.last + _COLON)):
        if ":" in sheet.gap(at):
            return at if any(sheet.finite(i) for i in range(at, sentence.last)) else None
        if sheet.inside[at] or sheet.finite(at) or sheet.folded[at] in sheet.known("relatives"):
            return None
    return None


def _around(sheet: Sheet, sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """What a cue between commas reports: the sentence up to it, or what stands before the quotation that it follows."""
    first = scopes.begins(sheet, sentence, cue)
    while first > sentence.first and sheet.folded[first - 1] in sheet.known("clitics") and "," not in sheet.gap(first):
        first -= 1
    if first > sentence.first and sheet.folded[first - 1] in sheet.known("like"):
        return _after(sheet, sentence, cue) if first == sentence.first + 1 else None  # « Comme l'a dit X, il a fui »
    if first == sentence.first or not scopes.bracketed(sheet, sentence, cue):
        return None
    if quotation := next((one for one in sentence.marked if sheet.index(one.after) == first), None):
        whole = is_clause(sheet, quotation.start, quotation.end)
        return before_quotation(sheet, sentence) if whole else None
    found = back(sheet, sentence, sheet.words[first - 1].end)
    if found and says(sheet, *found, least=LEAST) and not _parted(sheet, sentence, found, cue):
        return found
    return _resumed(sheet, sentence, cue)


def _by_source(sheet: Sheet, sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """What a source is given for: the rest of the sentence after it, or the sentence up to it."""
    if sheet.folded[cue.last] in sheet.known("relatives"):  # « , selon laquelle il a fui »
        return until(sheet, sentence, cue.last + 1, cue)
    lead = range(sentence.first, cue.first)
    head = len(lead) <= _HEAD and not any("," in sheet.gap(i) for i in [*lead, cue.first][1:])
    quoted = any(sheet.index(one.after) == cue.first for one in sentence.marked)
    bare = len(lead) < _SHORT and not any(sheet.finite(i) for i in lead)
    if not quoted and (head or bare):
        counted = any(sheet.folded[i].isdigit() for i in lead)  # « 300 blessés, selon X, ont été »: X counts
        found = _after(sheet, sentence, cue) or (None if counted else _resumed(sheet, sentence, cue))
        if found or head:
            return found
    first = cue.first
    while first > sentence.first and "," not in sheet.gap(first) and sheet.folded[first - 1] in sheet.known("adverbs"):
        first -= 1  # « , toujours selon la mairie »
    weak = sheet.folded[cue.first] in sheet.known("weak")  # « pour les clubs, la coupe » at an end says nothing
    if quoted or weak or not lead or not ("," in sheet.gap(first) or scopes.sourced(sheet, sentence, cue)):
        return None
    found = back(sheet, sentence, sheet.words[first - 1].end, figures=True)
    return found if found and not _parted(sheet, sentence, found, cue) else None


def _resumed(sheet: Sheet, sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """The rest of a clause that a cue between commas parts from its subject: « L'un d'eux, dit-il, a fui »."""
    at = next((i for i in range(cue.last + (not cue.inverted), sentence.last) if "," in sheet.gap(i)), None)
    if at is None or not (cue.inverted or sheet.finite(at) or sheet.folded[at] in {"n", "ne"}):
        return None
    return until(sheet, sentence, at, cue)


def _parted(sheet: Sheet, sentence: Sentence, found: tuple[int, int], cue: Cue) -> bool:
    """Whether a few words before a cue between commas are but the head of their clause: « On voit là, dit-il, une »."""
    at = next((i for i in range(cue.last, sentence.last) if "," in sheet.gap(i)), sentence.last)
    if at >= sentence.last or sheet.index(found[1]) - sheet.index(found[0]) >= _FEW:
        return False
    return sheet.pos(at) in {"ADP", "DET", "NOUN"} and not sheet.finite(at)


def _after(sheet: Sheet, sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """The clause after the comma that ends a source, its appositions passed over; in « on estime que » what follows."""
    for other in sentence.cues:
        if other.first > cue.last and sheet.folded[other.first - 1] in sheet.known("impersonal"):
            at = that(sheet, sentence, other)
            return until(sheet, sentence, at, other) if at is not None and "," not in sheet.gap(other.first) else None
    for at in range(cue.last + 1, min(sentence.last, cue.last + _SOURCE)):
        if "," in sheet.gap(at) and not sheet.inside[at - 1] and _starts_clause(sheet, sentence, at):
            return until(sheet, sentence, at, cue)
    return None


def _starts_clause(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Whether a clause begins at a word after a comma, and not an apposition: « , maire de Lyon, »."""
    if sheet.folded[at] in sheet.known("relatives") | sheet.known("joins") | {"ne", "n"} or sheet.finite(at):
        return False
    end = at
    while end + 1 < sentence.last and sheet.capital(end) and sheet.tight(end + 1):
        end += 1
    if end > at and sheet.capital(end) and "," in sheet.gap(end + 1 if end + 1 < sheet.count else end):
        return False  # « le commissaire, Luc Orsel, »
    return sheet.pos(at) not in {"VERB", "ADJ", "NOUN"} and says(sheet, sheet.starts[at], sentence.end, least=LEAST)


_BEGINS: Final = {"that": that, "infinitive": infinitive, "announced": _after_colon}
