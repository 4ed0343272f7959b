"""How the cues of a sentence stand in it: after a quotation, before one, set between commas, at its head."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.quotes.cues import Cue, cues
from recoupe.languages import quoting, speakers

if TYPE_CHECKING:
    from recoupe.finders.quotes.marks import Marked
    from recoupe.finders.quotes.sheet import Sheet
    from recoupe.languages.quoting import Group

_EDGES: Final = frozenset(",;:–—(!?…")
_BETWEEN: Final[tuple[Group, ...]] = ("clitics", "adverbs", "passed")  # between a quotation and its cue
_MOST: Final = 60  # cues of a sentence; a hostile text has thousands
_NOUNS: Final = 8  # words of an English subject before its verb
_ADVERBS: Final = (
    12  # words between a verb and its subject: « a dit lundi lors d'une conférence de presse à Lurcy le maire »
)
_PRESENT: Final = ("e", "t", "d")  # ends of a verb in the present


class Sentence(NamedTuple):
    """A sentence with what is quoted in it and the cues outside of that."""

    start: int  # code points
    end: int
    first: int  # words
    last: int
    marked: list[Marked]
    cues: list[Cue]


def sentences(sheet: Sheet) -> list[Sentence]:
    """Every sentence, in order."""
    found: list[Sentence] = []
    known, quotations = cues(sheet), sheet.marked
    places = mark = 0
    for start, end in sheet.sentences:
        first, last = sheet.index(start), sheet.index(end)
        own: list[Cue] = []
        while places < len(known) and known[places].head < last:
            own.append(known[places])
            places += 1
        held: list[Marked] = []
        while mark < len(quotations) and quotations[mark].start < end:
            held.append(quotations[mark])
            mark += 1
        found.append(Sentence(start, end, first, last, held, own[:_MOST]))
    return found


def after(sheet: Sheet, sentence: Sentence, one: Marked, *, clause: bool) -> Cue | None:
    """The cue right after a quotation: « », a déclaré X », « » dit-il »."""
    at = sheet.index(one.after)
    if at >= sentence.last or sheet.inside[at]:
        return None
    gap = sheet.text[one.after : sheet.starts[at]]
    ended = sheet.text[one.start : one.end].rstrip()[-1] in "!?…,."
    if ":" in gap:
        later = [c for c in sentence.cues if c.first >= at]
        return next((c for c in later if c.form in {"finite", "compound"}), next(iter(later), None))
    cue = next((c for c in sentence.cues if at <= begins(sheet, sentence, c) <= at + 3), None)
    if cue and sheet.code == "en" and begins(sheet, sentence, cue) == at < cue.first:
        return cue if clause or "," in gap or ended else None
    if cue and all(_passes(sheet, i) for i in range(at, cue.first)):
        if cue.form == "according":
            return cue
        parted = "," in gap or ended or "–" in gap or "—" in gap or "(" in gap
        if cue.inverted or (
            cue.form in {"finite", "compound"}
            and (parted or not _determined(sheet, one))
            and subject_follows(sheet, cue.last, sentence.last, strict=_determined(sheet, one))
        ):
            return cue
    return _other_verb(sheet, sentence, at) if clause and ("," in gap or ended) else None


def _passes(sheet: Sheet, at: int) -> bool:
    """Whether a word may stand between a quotation and its cue."""
    word = sheet.folded[at]
    return any(word in sheet.known(group) for group in _BETWEEN)


def _determined(sheet: Sheet, one: Marked) -> bool:
    """Whether an article stands before a quotation: it is the subject of what follows, « les «verts» ont »."""
    at = sheet.index(one.start)
    return at > 0 and sheet.folded[at - 1] in sheet.known("determiners")


def _other_verb(sheet: Sheet, sentence: Sentence, at: int) -> Cue | None:
    """A verb that no table has, right after a quotation and before its subject: « », grince le maire »."""
    while at + 1 < sentence.last and sheet.folded[at] in sheet.known("clitics") and sheet.tight(at + 1):
        at += 1
    head = at
    while head + 1 < sentence.last and head < at + 3 and sheet.pos(head) in {"AUX", "ADV"}:
        head += 1
    verb = head < sentence.last and sheet.pos(head) == "VERB" and (sheet.finite(at) or sheet.pos(at) == "AUX")
    if (verb and subject_follows(sheet, head + 1, sentence.last)) or _mistaken(sheet, head, sentence.last):
        return Cue(at, head + 1, head, "finite" if head == at else "compound", None, inverted=False)
    return None


def _mistaken(sheet: Sheet, at: int, last: int) -> bool:
    """Whether the model has a verb for something else, and somebody stands right behind it: « », jauge Anna Orsel »."""
    if at + 1 >= last or not sheet.tight(at + 1) or sheet.capital(at) or not sheet.written(at).endswith(_PRESENT):
        return False
    determined = sheet.folded[at + 1] in sheet.known("determiners") and at + 2 < last
    somebody = sheet.capital(at + 1) or (determined and speakers.person(sheet.code, sheet.folded[at + 2]))
    return somebody and sheet.pos(at) in {"NOUN", "ADJ", "PROPN", "X"}


def subject_follows(sheet: Sheet, at: int, last: int, *, strict: bool = False) -> bool:
    """Whether a noun phrase begins at a word, time words and adverbs passed over."""
    governed = False  # by a preposition: « à l'AFP »
    for place in range(at, min(last, at + (1 if strict else _ADVERBS))):
        if sheet.inside[place] or (place > at and not sheet.tight(place) and "," not in sheet.gap(place)):
            return False
        named = sheet.capital(place) and sheet.pos(place) != "ADP"
        if named or sheet.folded[place] in sheet.known("nominals"):
            if not governed:
                return True
            governed = not named and sheet.capital(min(place + 1, last - 1))
        elif sheet.pos(place) in {"VERB", "AUX"} or sheet.folded[place] in sheet.known("relatives"):
            return False
        elif sheet.pos(place) in {"NOUN", "PROPN"}:
            governed = False
        elif sheet.pos(place) == "ADP":
            governed = True
    return False


def before(sheet: Sheet, sentence: Sentence, one: Marked) -> Cue | None:
    """The nearest cue before a quotation that can govern it."""
    at = sheet.index(one.start)
    for cue in reversed(sentence.cues):
        if cue.last <= at and (cue.inverted or _ties(sheet, cue)):
            return cue
    return None


def _ties(sheet: Sheet, cue: Cue) -> bool:
    """Whether a verb ties a fragment to its subject: « y voit «une ruse» », « s'engage à », not « a vu «un film» »."""
    if cue.infinitive not in quoting.written(sheet.code, "no_speech"):
        return True
    beside = {sheet.folded[cue.first], *sheet.folded[cue.last : cue.last + 1]}
    if cue.infinitive in quoting.written(sheet.code, "views"):
        return not beside.isdisjoint(sheet.known("views_with"))
    own = cue.infinitive in quoting.written(sheet.code, "selves")
    return own and not {"s", "se"}.isdisjoint(sheet.folded[cue.first : cue.head])


def bracketed(sheet: Sheet, sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue stands in a clause of its own after a comma, its subject after it: « , a déclaré X »."""
    if cue.form in {"gerund", "infinitive", "participle", "passive", "according"}:
        return cue.form == "passive" and cue.inverted
    if not sheet.known("infinite").isdisjoint(sheet.folded[cue.first : cue.head]):
        return False  # « affirme, elle, avoir dit »
    first = begins(sheet, sentence, cue)
    passed = sheet.known("clitics") | sheet.known("likening")
    while first > sentence.first and sheet.tight(first) and sheet.folded[first - 1] in passed:
        first -= 1
    edge = sheet.gap(first)
    quoted = first > 0 and sheet.inside[first - 1]
    apart = first > sentence.first and not _EDGES.isdisjoint(edge)
    if not apart and not (quoted and cue.inverted):
        return False
    start = max(sheet.text.rfind(mark, sentence.start, sheet.starts[first]) for mark in ":;")
    said = states(sheet, max(sentence.first, sheet.index(start)), first)
    return cue.inverted or (said and (first < cue.first or subject_follows(sheet, cue.last, sentence.last)))


def states(sheet: Sheet, first: int, last: int) -> bool:
    """Whether words state something: a quotation, a verb outside relative clauses; not « l'élève, qui veut partir »."""
    opened = main = infinite = seen = False
    for at in range(first, last):
        relative = sheet.folded[at] in sheet.known("relatives") and sheet.written(at) != "ou"
        if relative or "," in sheet.gap(at):
            opened, seen = relative, seen or relative
        if sheet.finite(at):
            main, opened = main or not opened, False
        infinite = infinite or (not seen and "VerbForm=Inf" in sheet.feats(at))
        if sheet.inside[at]:
            return True
    return main or infinite


def sourced(sheet: Sheet, sentence: Sentence, cue: Cue) -> bool:
    """Whether « selon » names somebody where a clause ends: « a défilé selon la police », not « selon la saison »."""
    at = cue.last
    while at + 1 < sheet.count and sheet.folded[at] in sheet.known("definite") and sheet.tight(at + 1):
        at += 1
    weak = " ".join(sheet.folded[cue.first : cue.last]) in sheet.known("weak")
    near = next((one for one in reversed(sentence.cues) if one.last <= cue.first), None)
    told = near and not any("," in sheet.gap(i) for i in range(near.last, cue.first + 1))  # « a-t-on appris de source »
    return not (weak or told) and (sheet.capital(at) or speakers.speaks(sheet.code, sheet.folded[at]))


def begins(sheet: Sheet, sentence: Sentence, cue: Cue) -> int:
    """The index of the first word of a cue's clause: in English its subject comes first, « , the mayor said »."""
    if sheet.code != "en" or cue.form != "finite":
        return cue.first
    for at in range(cue.first, max(sentence.first, cue.first - _NOUNS), -1):
        if not sheet.tight(at):
            return at if "," in sheet.gap(at) or sheet.inside[at - 1] else cue.first
        if sheet.inside[at - 1]:
            return at
    return cue.first


def stretch(sheet: Sheet, sentence: Sentence, cue: Cue) -> tuple[int, int]:
    """The part of a sentence around a cue, up to the quotations on both sides, as code points."""
    start, end = sheet.starts[cue.first], sheet.words[cue.last - 1].end
    place = bisect_left(sentence.marked, (start,))
    low = sentence.marked[place - 1].after if place else sentence.start
    high = sentence.marked[place].before if place < len(sentence.marked) else sentence.end
    return max(low, sentence.start), max(end, high)


def span(sheet: Sheet, cue: Cue) -> tuple[int, int]:
    """The code points of a cue's words."""
    return sheet.starts[cue.first], sheet.words[cue.last - 1].end
