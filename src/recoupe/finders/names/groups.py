"""Groups of words with a capital that may be one name, cut where two names or a title and a name touch."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.languages import language, people
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.finders.names.rows import Row

_JOINTS: Final = frozenset({" ", "-", "  "})
_ELIDED: Final = 2  # letters before an apostrophe inside a name: O'Brien, N'Golo, d'Ornano
_LONGEST: Final = 7  # words; what is longer is a headline
_INITIALS: Final = frozenset({". ", ".", ".-", " ", "-"})
_OPENS: Final = frozenset({"«", '"', "“"})
_CLOSES: Final = frozenset({"»", '"', "”"})
_SAID: Final = frozenset({"VERB", "AUX", "ADV", "ADP", "DET", "PRON", "CCONJ", "SCONJ", "NUM", "INTJ"})


class Group(NamedTuple):
    """A candidate."""

    first: int  # index of its first row
    last: int  # index of the row after it


def groups(rows: list[Row], taken: frozenset[int], code: str) -> Iterator[Group]:
    """The candidates in the order of the text, around what is `taken` by names of the tables."""
    position = 0
    while position < len(rows):
        if not rows[position].capital or position in taken:
            position += 1
            continue
        last = position + 1
        while (further := _further(rows, position, last, taken, code)) is not None:
            last = further
        yield from _cut(rows, position, last, code)
        position = last


def _further(rows: list[Row], first: int, last: int, taken: frozenset[int], code: str) -> int | None:
    """Where the name ends if it goes on after the row before `last`; `None` if it does not."""
    if last < len(rows) and last not in taken and _nickname(rows, first, last):
        return last + 2
    if last >= len(rows) or last in taken or not _joined(rows, last):
        return None
    if rows[last].capital or _breton(rows, last) or (rows[last].gap == "-" and _syllable(rows, first, last)):
        return last + 1
    if rows[last].gap == "-" and last + 1 < len(rows) and rows[last + 1].gap == "-" and rows[last + 1].capital:
        return last + 2  # Bourg-en-Bresse
    end = last
    while end < len(rows) and end < last + 2 and not rows[end].capital and _joined(rows, end):
        if not _particle(rows, first, end, code):
            return None
        end += 1
    goes_on = end < len(rows) and end > last and rows[end].capital and end not in taken
    return end + 1 if goes_on and (_joined(rows, end) or rows[end].gap == "'") else None


def _joined(rows: list[Row], index: int) -> bool:
    """Whether the row belongs to the same name as the one before, by what stands between them."""
    gap, before = rows[index].gap, rows[index - 1]
    if gap in _JOINTS:
        return True
    length = before.end - before.start
    if gap == "'":
        return length <= _ELIDED or _breton(rows, index)
    return gap in _INITIALS and length == 1 and before.capital


def _breton(rows: list[Row], index: int) -> bool:
    """Whether the row goes on from a « c' » inside a name: « Yann Le Floc'h »."""
    before = rows[index - 1]
    return rows[index].gap == "'" and rows[index].folded[:1] == "h" and before.capital and before.folded[-1:] == "c"


def _nickname(rows: list[Row], first: int, index: int) -> bool:
    """Whether a row in quotation marks stands between a given name and a surname: « Luc « Lulu » Vernet »."""
    if index + 1 >= len(rows) or rows[index].gap.strip() not in _OPENS or rows[index + 1].gap.strip() not in _CLOSES:
        return False
    given = all(row.folded in people.given() for row in rows[first:index])
    return given and all(row.capital and row.gap != row.gap.strip() for row in rows[index : index + 2])


def _syllable(rows: list[Row], first: int, index: int) -> bool:
    """Whether a small word after a hyphen ends a given name: « Koh Min-seo », « Jean-luc »."""
    eastern = rows[first].folded in people.families() and index - first > 1
    return eastern or rows[index].folded in people.given()


def _particle(rows: list[Row], first: int, index: int, code: str) -> bool:
    """Whether a small word can stand in the name that begins at `first`: « Charles de Gaulle », not « Ali de Nice »."""
    row = rows[index]
    if row.folded in people.words(code, "joins"):
        return True
    if row.folded not in people.words(code, "particles"):
        return False
    if row.label == "PER" and row.span == rows[first].span:
        return True
    before = [word.folded for word in rows[first:index] if word.capital]
    surname = rows[index + 1 : index + 3]
    placed = any(word.capital and word.label == "LOC" for word in surname)
    return all(name in people.given() for name in before) and not placed


def _cut(rows: list[Row], first: int, last: int, code: str) -> Iterator[Group]:
    """The group without titles, days and words that have a capital from their place, in pieces where names touch."""
    while first < last and _no_name(rows, first, last, code):
        first += 1
    begin = first
    for index in range(first, last):
        if not rows[index].capital and index > begin:
            continue
        if index >= begin and _breaks(rows, begin, index, code):
            if begin < index:
                yield from _bounded(rows, begin, index)
            begin = index + _stop(rows, index, code)
    if begin < last:
        yield from _bounded(rows, begin, last)


def _bounded(rows: list[Row], first: int, last: int) -> Iterator[Group]:
    """The group, particles at its ends left out, if there is a name's worth of it."""
    while first < last and not rows[last - 1].capital and rows[last - 1].gap != "-" and not _breton(rows, last - 1):
        last -= 1
    if first < last <= first + _LONGEST:
        yield Group(first, last)


def _no_name(rows: list[Row], index: int, last: int, code: str) -> bool:
    """Whether the first row of a group is no part of the name."""
    row = rows[index]
    follows = rows[index + 1].gap if index + 1 < last else ""
    if _stop(rows, index, code) and follows != "-":
        return True
    small = row.folded in people.words(code, "small") and follows != "-" and not follows.startswith(".")
    elided = follows == "'" and row.folded in people.words(code, "small")
    if row.folded in people.given() and not elided:
        return False
    if (row.head and small) or elided:
        return True
    worded = row.pos in _SAID and row.label != "PER" and index + 1 < last and not row.settled
    sorts = people.offices(code).keys() | people.words(code, "things") | people.words(code, "sites")
    return row.head and (worded or (row.folded in sorts and follows == " "))


def _stop(rows: list[Row], index: int, code: str) -> bool:
    """Whether a word with a capital is never part of a name: a day, a month, a title, an office before a name."""
    row, follows = rows[index], rows[index + 1].gap if index + 1 < len(rows) else None
    titled = row.folded in people.courtesy(code) and follows not in (None, ".-")  # « M.-C. Orsel » has initials
    if row.folded in _calendar(code) or titled:
        return True
    office = row.folded in people.offices(code) and row.folded not in people.given()
    return office and follows == " " and rows[index + 1].capital


def _breaks(rows: list[Row], begin: int, index: int, code: str) -> bool:
    """Whether a new name begins at this row, or a word that is none stands there."""
    row = rows[index]
    if _stop(rows, index, code):
        return True
    if index == begin or row.gap == "-" or row.gap.strip() in _CLOSES:
        return False
    before = rows[begin:index]
    if row.span != rows[begin].span and row.label == "PER" and rows[index - 1].label in ("LOC", "ORG", "MISC"):
        return True
    strange = not any(word.folded in people.given() for word in before) and not any(w.label == "PER" for w in before)
    led = begin > 0 and rows[begin].gap in (" ", "'") and rows[begin - 1].folded in people.words(code, "linked")
    return (
        strange
        and led
        and row.folded in (people.given() | people.doubtful() if index + 1 < len(rows) else people.given())
    )


@cache
def _calendar(code: str) -> frozenset[str]:
    """Days and months, folded."""
    known = language(code)
    return frozenset(map(fold, (*known.days, *known.months)))
