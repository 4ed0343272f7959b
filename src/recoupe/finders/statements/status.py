"""What a text says of the certainty of a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.languages import quoting, speech
from recoupe.model import Quote

if TYPE_CHECKING:
    from recoupe.finders.statements.reading import Reading, Row
    from recoupe.model import Status

_WEAK: tuple[Status, ...] = ("denied", "planned", "alleged")  # the first that stands in a sentence decides
_FUTURE = ("ra", "ront", "rai", "rez", "rons")
_MOST = 0.5  # part of the words that a source has to be given for


def status(reading: Reading, row: Row) -> Status:
    """Whether a sentence asserts, or tells of what is planned, alleged or denied; a plan in quotation marks is none.

    What stands in an aside is said of somebody, and not what the sentence says: « Luc Orsel, soupçonné de vol, a fui ».
    """
    known = [one for one in reading.table.status.standing(row.folded) if _spans(reading, row, one.first)]
    found = {(one.value, one.first) for one in known if one.value == "denied" or not row.quoted[one.first]}
    found |= {("alleged", at) for at, word in enumerate(row.words) if word.start in reading.hearsay}
    found |= {
        ("planned", at) for at in range(len(row.words)) if _future(reading, row, at) and not _added(reading, row, at)
    }
    asides = _asides(reading, row) if found else set()
    said = {value for value, at in found if at not in asides}
    return next((status for status in _WEAK if status in said), "asserted")


def _future(reading: Reading, row: Row, at: int) -> bool:
    """Whether a word is a verb in the future, as the model has it; without one, none is."""
    place = row.words[at].start
    return row.folded[at].endswith(_FUTURE) and not row.quoted[at] and "Tense=Fut" in reading.feats.get(place, "")


def _added(reading: Reading, row: Row, at: int) -> bool:
    """Whether a verb in the future is joined to what has come about: « la halle est fermée et rouvrira mardi »."""
    code = reading.page.article.lang
    joins = [k for k in range(at) if row.folded[k] in quoting.words(code, "joins")]
    before = range(joins[-1]) if joins else ()
    done = (k for k in before if "VerbForm=Fin" in reading.feats.get(row.words[k].start, ""))
    return any(not _future(reading, row, k) and row.folded[k] not in speech.verbs(code) for k in done)


def _spans(reading: Reading, row: Row, at: int) -> bool:
    """Whether « selon certains » is given for most of the words, and not for a figure among them."""
    if row.folded[at] not in quoting.words(reading.page.article.lang, "according"):
        return True
    start, end = row.words[0].start, row.words[-1].end
    given = [one for one in reading.page.of(Quote) if one.cue_at and one.cue_at.start == row.words[at].start]
    covered = sum(min(one.at[0].end, end) - max(one.at[0].start, start) for one in given)
    return not reading.page.of(Quote) or covered >= _MOST * (end - start)


def _asides(reading: Reading, row: Row) -> set[int]:
    """The words of relative clauses and participles between commas, where a finite verb stands outside of them."""
    relatives = quoting.words(reading.page.article.lang, "relatives")
    found: set[int] = set()
    opened = False
    for at, word in enumerate(row.words):
        before = reading.page.article.text[row.words[at - 1].end : word.start] if at else ""
        if "," in before:
            feats = reading.feats.get(word.start, "")
            opened = not opened and (row.folded[at] in relatives or "VerbForm=Part" in feats)
        if opened:
            found.add(at)
    main = any(
        at not in found and "VerbForm=Fin" in reading.feats.get(word.start, "") for at, word in enumerate(row.words)
    )
    return found if main else set()
