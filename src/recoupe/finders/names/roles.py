"""Titles and offices beside a name: « le Dr », « le ministre de la Culture », « , avocate du suspect »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.languages import people

if TYPE_CHECKING:
    from recoupe.finders.names.rows import Row

_NEAR: Final = frozenset({" ", "'", "-", ". ", "  ", "."})
_BESIDE: Final = frozenset({" ", ", ", ". ", ".", "  "})
_REACH: Final = 14  # words of a role phrase before a name
_AFTER: Final = 14  # words of one after it
_WITHIN: Final = frozenset({" ", "'", "-"})
_CLAUSE: Final = frozenset({"VERB", "AUX", "PRON", "SCONJ", "CCONJ"})
_PHRASE: Final = 3  # words of an office, « chef de l'État » is four with the article


class Role(NamedTuple):
    """A title or an office beside a name."""

    first: int  # index of its first row
    last: int  # index of the row after it
    rule: str  # title, office, or apposition
    direct: bool  # nothing stands between the office and the name


def before(rows: list[Row], position: int, code: str) -> Role | None:
    """The title or office that ends where a name begins."""
    if position == 0 or rows[position].gap not in _BESIDE:
        return None
    if rows[position - 1].folded in people.courtesy(code) and "," not in rows[position].gap:
        return Role(_opened(rows, position - 1, code), position, "title", direct=True)
    if "." in rows[position].gap:
        return None
    return _office_before(rows, position, code)


def _office_before(rows: list[Row], position: int, code: str) -> Role | None:
    """The nearest office that the name can be the holder of: « le président du Conseil, Luc Vernet »."""
    for index in range(position - 1, max(-1, position - 1 - _REACH), -1):
        if index < position - 1 and rows[index + 1].gap not in _NEAR:
            return None
        end = office(rows, index, position, code)
        if end and (rows[index].capital and end < position):
            continue  # « Conseil européen » is nobody's trade
        if end and _linked(rows, end, position, code):
            begin = _longer(rows, index, end, position, code)
            first = _opened(rows, begin, code)
            direct = end == position and "," not in rows[position].gap
            if direct or rows[max(0, first - (first == begin))].folded not in people.words(code, "plurals"):
                return Role(first, position, "office", direct=direct)
    return None


def _longer(rows: list[Row], index: int, end: int, limit: int, code: str) -> int:
    """Where the longest office begins that ends where this one does: « premier ministre », not « ministre »."""
    begins = (back for back in range(max(0, index - _PHRASE), index) if office(rows, back, limit, code) == end)
    return next(begins, index)


def office(rows: list[Row], index: int, limit: int, code: str) -> int:
    """The index after the longest office that begins at this row; 0 if none does."""
    known, words, best = people.offices(code), "", 0
    for last in range(index, min(limit, index + _PHRASE + 1)):
        if last > index and rows[last].gap not in _NEAR:
            break
        words = f"{words} {rows[last].folded}".lstrip()
        if words in known:
            best = last + 1
    return best


def _linked(rows: list[Row], first: int, last: int, code: str) -> bool:
    """Whether `rows[first:last]` can stand between an office and its holder: « de la Culture », « LR de Valence »."""
    if first >= last:
        return True
    ending = rows[last - 1]
    if not ending.capital and ending.folded in people.words(code, "dangling"):
        return False  # « le maire de Paris »: Paris holds no office
    if any(thing(rows, index, code) for index in range(max(first, last - 2), last)):
        return False  # « le patron du café Rivage »
    if any(row.folded in people.words(code, "plurals") for row in rows[first:last]):
        return False  # « chargée de l'égalité entre les femmes et les hommes »: an office further off
    linked = people.words(code, "linked")
    return all(row.pos not in _CLAUSE or row.folded in linked for row in rows[first:last])


def thing(rows: list[Row], index: int, code: str) -> bool:
    """Whether the word is what a site, a work or a firm is called, and not itself a name."""
    row = rows[index]
    sorts = (people.words(code, "sites"), people.words(code, "things"), people.words(code, "bodies"))
    return (row.head or not row.capital) and any(row.folded in sort for sort in sorts)


def _opened(rows: list[Row], index: int, code: str) -> int:
    """The index where the role phrase begins, with « ancien » and its article."""
    while index > 0 and rows[index].gap in _NEAR and rows[index - 1].folded in people.words(code, "ranks"):
        index -= 1
    if index > 0 and rows[index].gap in _NEAR and rows[index - 1].folded in people.words(code, "owners"):
        index -= 1
    return index


def after(rows: list[Row], position: int, code: str) -> Role | None:
    """The apposition that begins after the comma behind a name, if it names an office: « , avocate du suspect »."""
    if position >= len(rows) or rows[position].gap != ", ":
        return None
    start = position
    skipped = people.words(code, "owners") | people.words(code, "ranks")
    while (
        position < len(rows) and rows[position].folded in skipped and (position == start or rows[position].gap in _NEAR)
    ):
        position += 1
    end = office(rows, position, len(rows), code) if position < len(rows) else 0
    if not end or (position > start and rows[position].gap not in _NEAR):
        return None
    while end < len(rows) and end < start + _AFTER and rows[end].gap in _WITHIN and rows[end].pos not in _CLAUSE:
        end += 1
    while end > position + 1 and rows[end - 1].folded in people.words(code, "dangling"):
        end -= 1
    return Role(start, end, "apposition", direct=False)
