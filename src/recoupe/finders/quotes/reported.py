"""Reported speech without marks: « a dit que », « , a dit X », « selon X », « propose de ».

Its words end where the journalist's go on: at another cue, at « alors que », at a participle of saying.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recoupe.finders.quotes import scopes
from recoupe.finders.quotes.said import Said
from recoupe.finders.quotes.that import that

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.finders.quotes.cues import Cue
    from recoupe.finders.quotes.said import Tie
    from recoupe.finders.quotes.scopes import Sentence
    from recoupe.finders.quotes.sheet import Sheet

_THAT: Final = 14  # words from a verb of speech to its « que », « il y a quelques semaines » between them
_INFINITIVE: Final = 12  # words from a verb of speech to its infinitive
_LEAST: Final = 3  # words of a reported clause
_DATELINE: Final = re.compile(r"[A-ZÀ-Ý][\w .'’()/-]{2,40}\s*[|—–]\s*")
_EDGE: Final = " \u00a0\u202f,;:–—-.!?…\n\t"


def reported(sheet: Sheet, sentences: list[Sentence], quoted: list[Said]) -> Iterator[Said]:
    """All reported speech without marks.

    Args:
        sheet: the article.
        sentences: its sentences.
        quoted: what is said in marks; other marks, those of names, are passed over.
    """
    kept = {one.start for one in quoted}
    for whole in sentences:
        sentence = whole._replace(marked=[one for one in whole.marked if one.start in kept])
        found: list[Said] = []
        for cue in sentence.cues:
            found += _of_cue(sheet, sentence, cue)
        yield from _apart(found)


def _apart(found: list[Said]) -> list[Said]:
    """Without what another one of the same sentence begins or ends with too."""
    kept: list[Said] = []
    for one in sorted(found, key=lambda said: (said.start, said.end)):
        if not any(one.start == other.start or one.end == other.end and one.rule == other.rule for other in kept):
            kept.append(one)
    return kept


def _of_cue(sheet: Sheet, sentence: Sentence, cue: Cue) -> Iterator[Said]:
    if cue.form == "according":
        if span := _by_source(sheet, sentence, cue):
            yield _said(sheet, sentence, cue, span, "according")
        return
    if cue.negated or cue.infinitive is None or cue.infinitive in _names(sheet, "stances"):
        return
    if (at := that(sheet, sentence, cue)) is not None:
        if span := _until(sheet, sentence, at, cue):
            yield _said(sheet, sentence, cue, span, "that")
    elif (at := _infinitive(sheet, sentence, cue)) is not None:
        if span := _until(sheet, sentence, at, cue, short=True):
            yield _said(sheet, sentence, cue, span, "infinitive")
    if scopes.bracketed(sheet, sentence, cue) and (span := _around(sheet, sentence, cue)):
        yield _said(sheet, sentence, cue, span, "parenthesis")


def _names(sheet: Sheet, group: str) -> frozenset[str]:
    """Infinitives of a list, as the table of verbs writes them."""
    from recoupe.languages import quoting

    return quoting.written(sheet.code, group)


def _said(sheet: Sheet, sentence: Sentence, cue: Cue, span: tuple[int, int], rule: str) -> Said:
    """The finding; the reporting clause is the sentence up to the words, or what follows them."""
    tie: Tie = "according" if cue.form == "according" else "passive" if cue.form in {"passive", "participle"} else "verb"
    low, high = scopes.stretch(sheet, sentence, cue)
    start, end = scopes.span(sheet, cue)
    clause = (low, min(high, span[0])) if span[0] >= end else (max(low, span[1]), high)
    return Said(*span, "indirect", rule, tie, (start, end), clause if clause[0] < clause[1] else None, cue.infinitive)


def _infinitive(sheet: Sheet, sentence: Sentence, cue: Cue) -> int | None:
    """Where the infinitive of a verb begins, its preposition included."""
    verb = cue.infinitive
    bare, of, to = (verb in _names(sheet, group) for group in ("bare", "with_de", "with_a"))
    for at in range(cue.last, min(sentence.last, cue.last + _INFINITIVE)):
        if sheet.inside[at] or any(mark in sheet.gap(at) for mark in ";:.("):
            return None
        word = sheet.folded[at]
        if word in {"de", "d"} and of and _is_infinitive(sheet, at + 1, sentence.last):
            return at
        if word == "a" and sheet.written(at) == "à" and to and _is_infinitive(sheet, at + 1, sentence.last):
            return at
        if bare and _is_infinitive(sheet, at, sentence.last) and sheet.folded[at - 1] not in {"de", "d", "a", "pour", "sans", "par", "apres", "avant"}:
            return at
        if word in sheet.known("relatives") or sheet.finite(at):
            return None
    return None


def _is_infinitive(sheet: Sheet, at: int, last: int) -> bool:
    """Whether an infinitive stands at a word, « ne pas » and clitics passed over."""
    passed = sheet.known("clitics") | {"pas", "plus", "jamais", "ne", "rien"}
    while at < last and sheet.folded[at] in passed and not sheet.inside[at]:
        at += 1
    if at >= last or sheet.inside[at]:
        return False
    return sheet.written(at).endswith(("er", "ir", "re")) and (
        "VerbForm=Inf" in sheet.feats(at) or sheet.folded[at] in {"etre", "avoir"}
    )


def _until(sheet: Sheet, sentence: Sentence, at: int, cue: Cue, *, short: bool = False) -> tuple[int, int] | None:
    """What is said from a word on: to the end of the sentence, or to where the journalist goes on."""
    if at >= sentence.last or sheet.inside[at]:
        return None
    start, end = sheet.starts[at], sentence.end
    quotation = next((one.before for one in sentence.marked if one.before > start), end)
    if quotation < end:
        if not _own_clause(sheet, start, quotation, least=6 if short else 8):
            return None
        end = quotation
    stop = _broken(sheet, sentence, at, cue)
    return _trimmed(sheet, start, min(end, stop))


def _own_clause(sheet: Sheet, start: int, stop: int, least: int) -> bool:
    """Whether what stands before a quotation says something by itself."""
    first, last = sheet.index(start), sheet.index(stop)
    return last - first >= least and any(sheet.finite(at) or "VerbForm=Inf" in sheet.feats(at) for at in range(first, last))


def _broken(sheet: Sheet, sentence: Sentence, at: int, cue: Cue) -> int:
    """Where reported speech that begins at a word ends before its sentence does, as a code point."""
    for place in range(at + 1, sentence.last):
        gap = sheet.gap(place)
        if ";" in gap:
            return sheet.words[place - 1].end
        if not any(mark in gap for mark in ",–—-") or sheet.inside[place]:
            continue
        two = " ".join(sheet.folded[place : place + 2])
        if two in sheet.known("breaks") or " ".join(sheet.folded[place : place + 3]) in sheet.known("breaks"):
            return sheet.words[place - 1].end
        if "," in gap and any(_takes_over(sheet, sentence, other, place) for other in sentence.cues if other is not cue):
            return sheet.words[place - 1].end
    return sentence.end


def _takes_over(sheet: Sheet, sentence: Sentence, cue: Cue, place: int) -> bool:
    """Whether a cue at a place after a comma begins another report: « , ajoutant que », « , a-t-il dit », « , selon X »."""
    if not place <= cue.first <= place + 2:
        return False
    if cue.form in {"gerund", "according"}:
        return True
    return scopes.bracketed(sheet, sentence, cue)


def _around(sheet: Sheet, sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """What a cue between commas reports: the sentence up to it, where no quotation stands right before it."""
    first = cue.first
    if sheet.folded[first - 1] in {"comme", "as"} or sheet.inside[first - 1] or (first > 1 and sheet.inside[first - 2] and sheet.folded[first - 1] in sheet.known("clitics")):
        return None
    end = sheet.words[first - 1].end
    while first > sentence.first and sheet.folded[first - 1] in sheet.known("clitics") and "," not in sheet.gap(first):
        first -= 1
        end = sheet.words[first - 1].end
    return _back(sheet, sentence, end)


def _by_source(sheet: Sheet, sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """What a source is given for: the rest of the sentence after it, or the sentence up to it."""
    lead = sheet.text[sentence.start : sheet.starts[cue.first]]
    head = cue.first - sentence.first <= 2 and "," not in lead.rstrip(_EDGE) and not sheet.inside[max(0, cue.first - 1)]
    if head or not any(sheet.finite(i) for i in range(sentence.first, cue.first)):
        for at in range(cue.last + 1, min(sentence.last, cue.last + 40)):
            if "," in sheet.gap(at) and not sheet.inside[at] and _starts_clause(sheet, sentence, at):
                return _until(sheet, sentence, at, cue)
        return None
    if sheet.inside[cue.first - 1] or "," not in sheet.gap(cue.first):
        return None
    return _back(sheet, sentence, sheet.words[cue.first - 1].end)


def _starts_clause(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Whether a clause begins at a word after a comma: a subject stands there, and a verb before the next comma."""
    if sheet.folded[at] in sheet.known("relatives") or sheet.pos(at) in {"ADP", "VERB", "ADJ"} and not sheet.finite(at) and sheet.pos(at) != "ADP":
        return False
    return any(sheet.finite(i) for i in range(at, sentence.last))


def _back(sheet: Sheet, sentence: Sentence, end: int) -> tuple[int, int] | None:
    """The clause of a sentence that ends at a place: from its beginning, or from the last « alors que » or quotation."""
    start = sentence.start
    if dateline := _DATELINE.match(sheet.text, start, end):
        start = dateline.end()
    first, last = sheet.index(start), sheet.index(end)
    marks = [one for one in sentence.marked if one.after <= end]
    if marks and (lead := _lead(sheet, start, marks[0].before)):
        return lead
    for place in range(last - 1, first, -1):
        if sheet.inside[place]:
            if marks and marks[-1].depth == 0 and last - place > _LEAST + 1:
                first = place + 1
            break
        if " ".join(sheet.folded[place : place + 2]) in sheet.known("breaks") and "," in sheet.gap(place):
            first = place + 2
            break
    first = _after_openers(sheet, first, last)
    if first >= last:
        return None
    return _trimmed(sheet, sheet.starts[first], end)


def _lead(sheet: Sheet, start: int, stop: int) -> tuple[int, int] | None:
    """What stands before the first quotation of a sentence, where it says something by itself."""
    first, last = sheet.index(start), sheet.index(stop)
    if sheet.text[start:stop].rstrip().endswith(':') or not _own_clause(sheet, start, stop, least=8):
        return None
    first = _after_openers(sheet, first, last)
    return _trimmed(sheet, sheet.starts[first], stop)


def _after_openers(sheet: Sheet, first: int, last: int) -> int:
    """The first word after « par ailleurs, »."""
    for count in (3, 2, 1):
        if first + count < last and " ".join(sheet.folded[first : first + count]) in sheet.known("openers"):
            gap = sheet.gap(first + count)
            if "," in gap or count == 1:
                return first + count
    return first


def _trimmed(sheet: Sheet, start: int, end: int) -> tuple[int, int] | None:
    """The slice without punctuation at its end, where it has words enough and a verb."""
    words = range(sheet.index(start), sheet.index(end))
    if len(words) < _LEAST or sum(sheet.inside[i] for i in words) > len(words) // 2:
        return None
    if not any(sheet.finite(i) or "VerbForm=Inf" in sheet.feats(i) for i in words):
        return None
    text = sheet.text[start:end]
    return start, start + len(text.rstrip(_EDGE + "«“\"("))
