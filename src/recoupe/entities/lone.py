"""Descriptions of one person that stand alone: « le président russe », « cette commerçante en colère »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recoupe.entities.reading import Office, Reading
from recoupe.entities.roles import DWELLER, NATIVE_KEY, role
from recoupe.languages import people, registry, states
from recoupe.languages import roles as tables
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.entities.roles import Role
    from recoupe.page import Page

_PARTICIPLE: Final = re.compile(r"ée?s?$")  # « le chef du Kremlin axé sur ... »


def alone(reading: Reading, taken: list[tuple[int, int]]) -> Iterator[Role]:
    """The descriptions of one person that stand alone, « le président russe », in the order of the text.

    Args:
        reading: of the page.
        taken: slices of the text that are said already, names and the roles beside them.
    """
    for found, head in reading.page.view(_described):
        if not _said(found, head, taken):
            yield found
    for at in range(1, len(reading.words)):
        if _inhabitant(reading, at) and not _said(found := _native(reading, at), reading.words[at].end, taken):
            yield found


def _inhabitant(reading: Reading, at: int) -> bool:
    """Whether a word calls one person after a town or a land: « la Bordelaise », not « le Valois », « la Seine »."""
    if (
        not reading.capital(at)
        or not reading.tight(at - 1, at)
        or reading.words[at - 1].folded not in reading.known("articles")
    ):
        return False
    tight = at + 1 < len(reading.words) and reading.tight(at, at + 1)
    goes_on = tight and (reading.capital(at + 1) or reading.pos(at + 1) == "NOUN")  # « the Canadian envoy »
    word = reading.words[at].folded
    named = word in states.names(reading.code) or word in tables.words(reading.code, "lands")
    shown = word in reading.adjectives or word in people.words(reading.code, "peoples") or DWELLER.search(word)
    return bool(shown) and not (goes_on or named or _outlet(reading, at))


def _native(reading: Reading, at: int) -> Role:
    """« La Bordelaise », as a description."""
    office = Office(at, at + 1, reading.words[at].folded, NATIVE_KEY)
    return role(reading, office, at + 1)


def _outlet(reading: Reading, at: int) -> bool:
    """Whether a word with its article is what an outlet is called: « le Parisien »."""
    return registry.outlet(reading.text[reading.words[at - 1].start : reading.words[at].end]) is not None


def _described(page: Page) -> list[tuple[Role, int]]:
    """The descriptions of one person that a page has, and where the office of each ends."""
    reading = page.view(Reading)
    offices = reading.offices.values()
    every = [(role(reading, one, _extent(reading, one)), one) for one in offices]
    return [
        (found, reading.words[one.last - 1].end) for found, one in every if found.determiner or one.form[:5] == "chef "
    ]


def _said(found: Role, head: int, taken: list[tuple[int, int]]) -> bool:
    """Whether a description stands beside a name: a name may only be part of what follows its office."""
    inside = [start for start, end in taken if start < found.end and found.start < end]
    return any(start <= found.start or start < head for start in inside)


def _extent(reading: Reading, office: Office) -> int:
    """Where a description that stands alone ends: adjectives, then « de ... », as far as names and nouns go."""
    last = office.last
    pointed = reading.determined(office.first).determiner == "demonstrative"
    while True:
        end = _adjectives(reading, last)
        further = _complement(reading, end)
        if pointed and further == end:
            further = _state_of_mind(reading, end)
        if further == last:
            return last
        last = further


def _adjectives(reading: Reading, last: int) -> int:
    """The end of the adjectives after a word, party initials among them: « LR »."""
    while last < len(reading.words) and reading.tight(last - 1, last) and _qualifies(reading, last):
        last += 1
    return last


def _qualifies(reading: Reading, at: int) -> bool:
    """Whether a word can qualify the office before it."""
    word = reading.words[at]
    leads_on = word.folded in reading.known("small") or word.folded in reading.known("complements")
    if word.folded in reading.adjectives or (word.folded in reading.linked and not leads_on):
        return reading.pos(at) != "VERB"
    shown = reading.text[word.start : word.end]
    adjective = reading.pos(at) == "ADJ" and not _PARTICIPLE.search(shown)
    return adjective or (shown.isupper() and len(shown) > 1)


def _complement(reading: Reading, at: int) -> int:
    """The end of « de la Culture », « de Valence »; `at`, where there is none."""
    words = reading.words
    if at >= len(words) or not reading.tight(at - 1, at) or words[at].folded not in reading.known("of"):
        return at
    noun = at + 1
    while noun < len(words) and words[noun].folded in reading.known("articles") and reading.tight(noun - 1, noun):
        noun += 1
    end = noun
    while end < len(words) and reading.tight(end - 1, end) and _names_a_thing(reading, end):
        end += 1
    return end if end > noun else at


def _state_of_mind(reading: Reading, at: int) -> int:
    """The end of « en colère » in « cette commerçante en colère »; `at`, where there is none."""
    words = reading.words
    two = at + 1 < len(words) and reading.tight(at - 1, at + 1) and words[at].folded == "en"
    return at + 2 if two and reading.pos(at + 1) == "NOUN" else at


def _names_a_thing(reading: Reading, at: int) -> bool:
    """Whether a word can stand in the complement of an office."""
    word, days = reading.words[at].folded, reading.page.language.days
    if word in reading.known("small") or word in reading.known("relatives") or word in days:
        return False
    if reading.pos(at):
        participle = reading.pos(at) == "ADJ" and _PARTICIPLE.search(reading.text[: reading.words[at].end][-4:])
        return reading.pos(at) in {"NOUN", "PROPN", "ADJ", "X"} and not participle
    return reading.capital(at) or not folds(reading.text[reading.words[at].start : reading.words[at].end])
