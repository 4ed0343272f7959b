"""Quotations in marks: to which cue each is tied, and which of them are nobody's words."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.quotes import scopes
from recoupe.finders.quotes.cues import Cue
from recoupe.finders.quotes.infinitives import infinitive
from recoupe.finders.quotes.modes import is_clause
from recoupe.finders.quotes.names import charges, names, translates
from recoupe.finders.quotes.said import Said
from recoupe.finders.quotes.that import that
from recoupe.languages import speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.finders.quotes.marks import Marked
    from recoupe.finders.quotes.said import Tie
    from recoupe.finders.quotes.scopes import Sentence
    from recoupe.finders.quotes.sheet import Sheet

_NEAR: Final = 20  # words from a verb of speech to a fragment that it governs
_NOUN_NEAR: Final = 6  # words from « un message » to what it says
_LONG: Final = 8  # words of a fragment that is no name even where no verb governs it
_HEAD: Final = 2  # words before « selon » that leave it at the head of its sentence: « Mais selon »
_OWN: Final = 3  # words of a fragment among which its own verb of speech stands: « elle l'« exhorte à agir »»


class Bond(NamedTuple):
    """What ties a quotation to whoever said it."""

    rule: str
    tie: Tie
    cue: Cue | None = None
    clause: tuple[int, int] | None = None


def quoted(sheet: Sheet, sentences: list[Sentence]) -> Iterator[Said]:
    """Everything in quotation marks that somebody says."""
    named = names(sheet)
    found: list[Said] = []
    loose: list[Marked] = []
    for place, sentence in enumerate(sentences):
        earlier = sentences[place - 1] if place else None
        for one, said in _of_sentence(sheet, sentence, earlier, named):
            if said:
                found.append(said)
            elif one not in named and not translates(sheet, one):
                loose.append(one)
    yield from found
    yield from _recurring(sheet, found, loose)


def _recurring(sheet: Sheet, found: list[Said], loose: list[Marked]) -> Iterator[Said]:
    """Fragments without a cue, in a title for instance, that stand in words that somebody says elsewhere."""
    said = [f" {_words(sheet, one.start, one.end)} " for one in found]
    for one in loose:
        words = f" {_words(sheet, one.start, one.end)} "
        if any(words in other for other in said):
            yield Said(one.start, one.end, "mixed", "recurring")


def _words(sheet: Sheet, start: int, end: int) -> str:
    return " ".join(sheet.folded[sheet.index(start) : sheet.index(end)])


def _of_sentence(
    sheet: Sheet, sentence: Sentence, earlier: Sentence | None, named: set[Marked]
) -> Iterator[tuple[Marked, Said | None]]:
    """What is said in a sentence; nothing for a quotation that is nobody's words."""
    last: Bond | None = None
    said: Said | None = None
    for one in sentence.marked:
        goes_on = one.before == one.start and said is not None and said.mode == "direct"  # in one pair of marks
        clause = goes_on or one.dash or is_clause(sheet, one.start, one.end) or _stands(sheet, sentence, one)
        held = None
        if translates(sheet, one):
            pass
        elif (clause or one not in named) and heads(sheet, sentence, one):
            held = Bond("alone", "none")
        elif clause or one not in named:
            held = bond(sheet, sentence, one, earlier, clause=clause) or _inherited(sheet, sentence, one, last)
            held = held or _unbound(sheet, sentence, one, earlier, clause=clause)
        if one.dash and held:
            held = held._replace(rule="dialogue", tie=held.tie if held.rule in {"after", "inverted"} else "none")
        last = held or last
        said = _said(sheet, sentence, one, held, clause=clause) if held else None
        yield one, said


def _stands(sheet: Sheet, sentence: Sentence, one: Marked) -> bool:
    """Whether a quotation is a sentence of its own, or after a colon, with its capital and its stop."""
    lead = sheet.text[sentence.start : one.before].rstrip(" \u00a0\u202f")
    rest = sheet.text[one.after : sentence.end].strip(" \u00a0\u202f\n")
    whole = one.closed and one.before < one.start and sheet.text[one.end - 1] in ".!?…"
    return whole and sheet.capital(sheet.index(one.start)) and lead[-1:] in {"", ":"} and not rest.strip('«“" .')


def heads(sheet: Sheet, sentence: Sentence, one: Marked) -> bool:
    """Whether a quotation is a crosshead that runs into the sentence after it: « « Le diable » Renault s'inquiète »."""
    opens = one.closed and not sheet.text[sentence.start : one.before].strip()
    at = sheet.index(one.after)
    glued = opens and at < sentence.last and sheet.capital(at)
    between = sheet.text[one.after : sheet.starts[at]] if glued else ","
    return not between.strip(' \u00a0\u202f«“"') and any(sheet.finite(i) for i in range(at, sentence.last))


def _said(sheet: Sheet, sentence: Sentence, one: Marked, held: Bond, *, clause: bool) -> Said:
    direct = clause or (held.rule in {"after", "inverted"} and _opens(sheet, sentence, one))
    cue = scopes.span(sheet, held.cue) if held.cue else None
    infinitive = held.cue.infinitive if held.cue else None
    return Said(one.start, one.end, "direct" if direct else "mixed", held.rule, held.tie, cue, held.clause, infinitive)


def _unbound(sheet: Sheet, sentence: Sentence, one: Marked, earlier: Sentence | None, *, clause: bool) -> Bond | None:
    """What is somebody's words though no cue says so: a clause, a long fragment, a line by itself."""
    if clause:
        opens = not sheet.text[sentence.start : one.before].strip()
        if earlier and opens and not earlier.marked:  # « C'est ce que dit Luc. « ... » »
            cue = next((cue for cue in reversed(earlier.cues) if cue.form in {"finite", "compound"}), None)
            return _tied(sheet, earlier, cue, "follow-on") if cue else Bond("follow-on", "none")
        return Bond("follow-on", "none")
    words = sheet.folded[sheet.index(one.start) : sheet.index(one.end)]
    spoken = len(words) > 1 and not sheet.known("first_person").isdisjoint(words)
    if (spoken or len(words) >= _LONG) and not charges(sheet, one):
        return Bond("long", "none")
    rest = sheet.text[one.after : sentence.end].strip(" .\u00a0\u202f")
    alone = not sheet.text[sentence.start : one.before].strip() and (not rest or rest[0].isupper())
    return Bond("alone", "none") if alone and len(words) > 1 else None


def _inherited(sheet: Sheet, sentence: Sentence, one: Marked, last: Bond | None) -> Bond | None:
    """The tie of an earlier quotation of the sentence: joined to it, or further on in what its cue governs."""
    if last is None or last.tie == "none":
        return None
    reaches = last.rule in {"before", "joined", "according", "own verb"} or _joined(sheet, sentence, one)
    return last._replace(rule="joined") if reaches else None


def _joined(sheet: Sheet, sentence: Sentence, one: Marked) -> bool:
    """Whether nothing but small words parts a quotation from the one before it: « «un» et «deux» »."""
    place = bisect_left(sentence.marked, one)
    if not place:
        return False
    words = range(sheet.index(sentence.marked[place - 1].after), sheet.index(one.start))
    return all(sheet.folded[i] in sheet.known("between") for i in words)


def _opens(sheet: Sheet, sentence: Sentence, one: Marked) -> bool:
    """Whether a quotation is all that stands before its cue, and begins with a capital: « Faux ! », rétorque X."""
    return not sheet.text[sentence.start : one.before].strip("-–— \u00a0") and sheet.capital(sheet.index(one.start))


def _tied(sheet: Sheet, sentence: Sentence, cue: Cue, rule: str) -> Bond:
    tie: Tie = (
        "according" if cue.form == "according" else "passive" if cue.form in {"passive", "participle"} else "verb"
    )
    return Bond("according" if tie == "according" else rule, tie, cue, scopes.stretch(sheet, sentence, cue))


def _governed(sheet: Sheet, sentence: Sentence, cue: Cue, one: Marked) -> Bond:
    """The tie to a verb before a quotation; the agent of a passive may follow: « jugé « absurde » par X »."""
    held, at = _tied(sheet, sentence, cue, "before"), sheet.index(one.after)
    agent = held.tie == "passive" and at < sentence.last and sheet.folded[at] in speakers.words(sheet.code, "by")
    return held._replace(clause=(held.clause[0], sentence.end)) if agent and held.clause else held


def bond(sheet: Sheet, sentence: Sentence, one: Marked, earlier: Sentence | None, *, clause: bool) -> Bond | None:
    """What ties one quotation, without a look at the others of its sentence."""
    if cue := scopes.after(sheet, sentence, one, clause=clause):
        return _tied(sheet, sentence, cue, "inverted" if cue.inverted else "after")
    lead = sheet.text[sentence.start : one.before].rstrip(" \u00a0\u202f")
    cue = scopes.before(sheet, sentence, one)
    if cue and cue.form in {"passive", "participle"} and charges(sheet, one):  # « jugé pour « ... » »
        cue = None
    if cue and _governs(sheet, sentence, cue, one, loose=clause or lead.endswith(":")):
        return _governed(sheet, sentence, cue, one)
    if other := _set_apart(sheet, sentence, one, clause=clause):
        return _tied(sheet, sentence, other, "bracketed")
    nominal = _nominal(sheet, sentence, one) or (None if clause else _own_verb(sheet, sentence, one))
    return nominal or _after_colon(sheet, sentence, one, lead, earlier)


def _set_apart(sheet: Sheet, sentence: Sentence, one: Marked, *, clause: bool) -> Cue | None:
    """A cue between commas, or « selon », that covers the sentence in which a quotation stands."""
    at = sheet.index(one.start)
    for cue in sentence.cues:
        if cue.form == "according":
            apart = any(mark in sheet.gap(cue.first) for mark in ",-–—(")
            if (apart and cue.first > at) or cue.first - sentence.first <= _HEAD or (apart and clause):
                return cue
        elif scopes.bracketed(sheet, sentence, cue) and (cue.first > at or _resumes(sheet, cue, one, clause=clause)):
            return cue
    return None


def _resumes(sheet: Sheet, cue: Cue, one: Marked, *, clause: bool) -> bool:
    """Whether a quotation after a cue goes on with what is said, and is not part of what is told of the speaker."""
    at = sheet.index(one.start)
    words = [i for i in range(cue.last, at) if not sheet.inside[i]]
    return (clause or cue.inverted or "," in sheet.gap(at)) and not any(
        sheet.folded[i] in sheet.known("relatives") for i in words
    )


def _governs(sheet: Sheet, sentence: Sentence, cue: Cue, one: Marked, *, loose: bool) -> bool:
    """Whether a cue before a quotation is its own."""
    at = sheet.index(one.start)
    if cue.form == "according":
        return False
    begins = that(sheet, sentence, cue)
    if begins is None:
        begins = infinitive(sheet, sentence, cue)
    if loose or (begins is not None and begins <= at):
        return True
    words = range(cue.last, at)
    broken = any(
        sheet.folded[i] in sheet.known("relatives") and sheet.written(i) != "ou" for i in words if not sheet.inside[i]
    )
    return len(words) <= _NEAR and not broken and not scopes.bracketed(sheet, sentence, cue)


def _nominal(sheet: Sheet, sentence: Sentence, one: Marked) -> Bond | None:
    """A noun of speech shortly before a quotation: « un message «...» »."""
    at = sheet.index(one.start)
    for place in range(at - 1, max(sentence.first, at - _NOUN_NEAR) - 1, -1):
        if sheet.inside[place] or sheet.finite(place):
            break
        if sheet.folded[place] in sheet.known("nouns"):
            cue = Cue(place, place + 1, place, "participle", None, inverted=False)
            return Bond("noun", "noun", cue, (sentence.start, one.before))
    return None


def _own_verb(sheet: Sheet, sentence: Sentence, one: Marked) -> Bond | None:
    """A verb of speech in the quotation itself, whose subject stands before it: « il l'«exhorte à agir» »."""
    first, last = sheet.index(one.start), sheet.index(one.end)
    for at in range(first, min(last, first + _OWN)):
        whole = at + 1 < last and (sheet.finite(at) or sheet.written(at).endswith("ant"))
        if sheet.verb(at) and (whole or _has_auxiliary(sheet, sentence, first)):
            clause = (sentence.start, one.before) if sentence.start < one.before else None
            return Bond("own verb", "verb", None, clause)
    return None


def _has_auxiliary(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Whether an auxiliary waits for its participle right before a word: « il a ensuite «regretté» »."""
    words = sheet.folded[max(sentence.first, at - 2) : at]
    return any(word in sheet.known("having") for word in words)


def _after_colon(sheet: Sheet, sentence: Sentence, one: Marked, lead: str, earlier: Sentence | None) -> Bond | None:
    """What stands before a colon, in the same sentence or in the paragraph before."""
    if lead.endswith(":"):
        return Bond("colon", "colon", None, (sentence.start, one.before))
    if not lead and earlier and sheet.text[earlier.start : earlier.end].rstrip().endswith(":"):
        last = earlier.cues[-1] if earlier.cues else None
        return (
            _tied(sheet, earlier, last, "colon") if last else Bond("colon", "colon", None, (earlier.start, earlier.end))
        )
    return None
