"""How a group of words with a capital stands in its sentence: after an article, after « rue », before a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.finders.names import roles as nameroles
from recoupe.finders.names.rows import phrase
from recoupe.languages import people, speech, states

if TYPE_CHECKING:
    from recoupe.finders.names.groups import Group
    from recoupe.finders.names.rows import Row

_SAYS: Final = 3  # words between a verb of speech and who speaks: « a déclaré lundi soir Anna »
_OF: Final = frozenset({"de", "d"})  # not « du », « des »: « la directrice d'agence Anna Vernet »
_NEAR: Final = frozenset({" ", "-", "'"})
_OPENED: Final = frozenset({" ", "'", "-", " «", " « ", ' "', " “"})


def before(rows: list[Row], group: Group, gaps: frozenset[str] = _NEAR) -> Row | None:
    """The word before a group, if nothing but one of these gaps is between them."""
    return rows[group.first - 1] if group.first and rows[group.first].gap in gaps else None


def unsettled(row: Row) -> bool:
    """Whether a word may have its capital from its place alone."""
    return row.head and not row.settled


def sited(rows: list[Row], group: Group, code: str) -> bool:
    """Whether the name is a street's, a school's, a law's: « rue Victor-Hugo », « le restaurant italien Chez Lou »."""
    index = group.first - 1
    word = before(rows, group, _OPENED)
    if word is None or word.folded in people.words(code, "people_of"):
        return False
    described = word.pos == "ADJ" and index > 0 and word.gap == " "
    if _holder(rows, group, code):
        return False
    of = index > 1 and word.pos == "NOUN" and not word.capital and rows[index - 1].folded in _OF
    if of and nameroles.thing(rows, index - 2, code):
        return True  # « le groupe d'emballage Volta »
    return nameroles.thing(rows, index, code) or (described and nameroles.thing(rows, index - 1, code))


def _holder(rows: list[Row], group: Group, code: str) -> bool:
    """Whether somebody's full name follows an office with its thing: « la directrice d'agence Anna Vernet »."""
    index = group.first - 1
    of = index > 1 and rows[index].gap in _NEAR and rows[index - 1].folded in _OF
    full = group.last - group.first > 1 and rows[group.first].folded in people.given()
    return of and full and rows[index - 2].folded in people.offices(code)


def tabled(rows: list[Row], group: Group, code: str) -> bool:
    """Whether the group is what a people is called: « Français », « les Toulousains »."""
    words = phrase(rows, *group)
    if words in states.adjectives(code) or rows[group.first].folded.removesuffix("s") in people.words(code, "peoples"):
        return True
    word = before(rows, group)
    many = word is not None and word.folded in people.words(code, "plurals")
    return many and words.endswith(tuple(people.words(code, "inhabitants")))


def placed(rows: list[Row], group: Group, code: str) -> bool:
    """Whether a later word of the group makes it a site: « Martin Luther King Avenue »."""
    sites = people.words(code, "sites")
    return any(row.folded in sites and row.gap == " " for row in rows[group.first + 2 : group.last])


def determined(rows: list[Row], group: Group, code: str) -> bool:
    """Whether an article stands before it: « la Bruyère », « du Rivage »."""
    word = before(rows, group, _OPENED)
    return word is not None and word.folded in people.words(code, "determiners")


def inside(rows: list[Row], group: Group, code: str) -> bool:
    """Whether it stands where places stand: « en Florence »."""
    word = before(rows, group)
    return word is not None and word.folded in people.words(code, "inside")


def speaks(rows: list[Row], group: Group, code: str) -> bool:
    """Whether a verb of speech has the name for its subject: « , affirme Anna », « Anna raconte »."""
    verbs = speech.verbs(code)
    for index in range(group.first - 1, max(-1, group.first - 1 - _SAYS), -1):
        if rows[index + 1].gap not in _NEAR:
            break
        if rows[index].folded in verbs and rows[index].pos not in ("NOUN", "DET", "ADP"):
            return True
    following = [row for row in rows[group.last : group.last + 2] if row.gap in _NEAR]
    return any(row.folded in verbs and row.pos in ("VERB", "AUX") for row in following)


def aged(rows: list[Row], group: Group, code: str) -> bool:
    """Whether an age follows: « Anna, 32 ans », « Anna (32 ans) »."""
    last = group.last
    if last + 1 >= len(rows) or rows[last].gap not in (", ", " ("):
        return False
    return rows[last].folded.isdigit() and rows[last + 1].folded in people.words(code, "ages")
