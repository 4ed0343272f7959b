"""What a text says of the certainty of a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model import Mark

if TYPE_CHECKING:
    from recoupe.finders.statements.reading import Reading, Row
    from recoupe.model import Status

_WEAK: tuple[Status, ...] = ("denied", "planned", "alleged")  # the first that stands in a sentence decides
_FUTURE = ("ra", "ront", "rai", "rez", "rons")


def status(reading: Reading, row: Row) -> Status:
    """Whether a sentence asserts, or tells of what is planned, alleged or denied; a plan in quotation marks is none."""
    known = reading.table.status.standing(row.folded)
    found = {standing.value for standing in known if standing.value == "denied" or not row.quoted[standing.first]}
    if row.words and _hearsay(reading, row.words[0].start, row.words[-1].end):
        found.add("alleged")
    if any(_future(reading, row, at) for at in range(len(row.words))):
        found.add("planned")
    return next((status for status in _WEAK if status in found), "asserted")


def _hearsay(reading: Reading, start: int, end: int) -> bool:
    """Whether a conditional of hearsay stands in a slice."""
    return any(mark.what == "hearsay" and start <= mark.at[0].start < end for mark in reading.page.of(Mark))


def _future(reading: Reading, row: Row, at: int) -> bool:
    """Whether a word is a verb in the future, as the model has it; without one, none is."""
    place = row.words[at].start
    return row.folded[at].endswith(_FUTURE) and not row.quoted[at] and "Tense=Fut" in reading.feats.get(place, "")
