"""Whom a statement means at a place: by the name, or by a description that only one person of an article can have.

A name is that of the entity. A description is a noun with its article, « la plongeuse », « un boulanger », where the
article nowhere has several of them, or an age, « un homme de 74 ans ».
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.languages import speakers
from recoupe.languages.fates import fates
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.checkers.differences.sides import Desk
    from recoupe.model import Span
    from recoupe.page import Page

GAP: Final = 3  # words from one description of somebody to the next: « Anne Orsel, une mercière »
AGE: Final = "~"  # before an age
_AGED: Final = re.compile(
    r"(?:\s+[\w-]+){0,2}?,?\s+(?:(?:âgée?\s+)?de)\s+(\d\d?)\s+ans\b|,?\s+aged\s+(\d\d?)\b", re.IGNORECASE
)
_OF: Final = re.compile(r"(?:\b(?:de|of)\s+|\bd['’])$", re.IGNORECASE)


class Person(NamedTuple):
    """Somebody whom a statement means; two are one where they have a key in common."""

    keys: frozenset[str]
    shown: str  # the entity's name, or as written
    start: int
    end: int
    of: bool = False  # « de la plongeuse »
    until: int = 0  # where the noun of a description ends, without the age

    @property
    def named(self) -> bool:
        """Whether `shown` is a name."""
        return self.shown in self.keys


def subject(one: Said, start: int, end: int, desk: Desk) -> Person | None:
    """Whom words of a statement are said of: the one told last before their end, with what stands in apposition.

    Somebody of whom something else is told is not meant, « le frère de Paul Carmant est mort », unless the words
    themselves have that « de », « le corps de Paul Carmant ».
    """
    page = desk.pages[one.article]
    told = [person for person in mentions(one, page, desk) if person.end <= end]
    if not told or (told[-1].of and told[-1].start < start):
        return None
    keys, first = told[-1].keys, told[-1].start
    named = {person.shown for person in told if person.named}
    for person in reversed(told[:-1]):
        between = [fold(word) for word in re.findall(r"\w+", page.article.text[person.end : first])]
        if len(between) > GAP or not fates(page.article.lang).joins.isdisjoint(between):
            break
        keys, first = keys | person.keys, person.start
    shown = next((key for key in sorted(keys) if key in named), told[-1].shown)
    return Person(keys, shown, first, told[-1].end)


def described(every: Iterable[Said], desk: Desk) -> dict[str, list[tuple[Span, str]]]:
    """By article: where it describes a person whom it names beside that description elsewhere, and the name.

    « La plongeuse, Anne Orsel » makes every « plongeuse » of the article that one, if it is nobody else's.
    """
    rows: defaultdict[str, list[Person]] = defaultdict(list)
    names: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for one in every:
        page = desk.pages[one.article]
        mine = mentions(one, page, desk)
        rows[one.article] += mine
        for left, right in pairwise(mine):
            apart = re.search(r"\w", page.article.text[left.end : right.start])
            if left.named != right.named and not left.of and not apart:
                name, other = (left, right) if left.named else (right, left)
                for key in other.keys - {key for key in other.keys if key.startswith(AGE)}:
                    names[one.article, key].add(name.shown)
    found: dict[str, list[tuple[Span, str]]] = {}
    for article, mine in rows.items():
        known = [(who, {n for key in who.keys for n in names[article, key]}) for who in mine if not who.named]
        found[article] = [
            (desk.pages[article].span(who.start, who.until), name)
            for who, its in known
            if len(its) == 1
            for name in its
        ]
    return found


def mentions(one: Said, page: Page, desk: Desk) -> list[Person]:
    """The persons of a statement by name or description, in the order of the text; those who tell it are left out."""
    tell = [slot.span for slot in one.statement.slots if slot.kind == "informant"]
    named = [
        Person(frozenset({entity.name}), entity.name, slot.span.start, slot.span.end, _of(page, slot.span.start))
        for slot in one.statement.slots
        if slot.kind == "person" and (entity := desk.entity(slot.span)) and " " in entity.name
    ]
    every = sorted([*named, *_described(one, page)], key=lambda person: (person.start, -person.end))
    return [person for person in every if not any(at.start <= person.start < at.end for at in tell)]


def _described(one: Said, page: Page) -> Iterator[Person]:
    """Those whom a statement describes by a noun that the article has but once, or by an age."""
    text, span, lang = page.article.text, one.statement.at[0], page.article.lang
    for found in fates(lang).described.finditer(text, span.start, span.end):
        nouns = [(group, fold(found[group] or "")) for group in (2, 3)]
        group, noun = next(((at, noun) for at, noun in nouns if noun and _tells(page, noun)), (0, ""))
        aged = _AGED.match(text, found.end(group or 2), span.end)
        keys = {noun} if noun else set()
        if aged and (noun or speakers.person(lang, nouns[0][1])):
            keys.add(AGE + (aged[1] or aged[2]))
        if keys:
            end = aged.end() if aged else found.end(group)
            of = fold(found[1] or "") == "du" or _of(page, found.start())
            shown = text[found.start() : found.end(group or 2)]
            until = found.end(group or 2)
            yield Person(frozenset(keys), shown[:1].lower() + shown[1:], found.start(), end, of, until)


def _tells(page: Page, noun: str) -> bool:
    """Whether a folded noun tells one person of an article from the others: no « homme », nothing it has several of."""
    lang = page.article.lang
    return (
        (speakers.person(lang, noun) or noun in speakers.words(lang, "culprits"))
        and noun not in fates(lang).anybody
        and not noun.endswith("s")
        and f"{noun}s" not in page.view(_vocabulary)
    )


def _vocabulary(page: Page) -> frozenset[str]:
    """The words of a page, folded."""
    return frozenset(word.folded for word in page.words)


def _of(page: Page, start: int) -> bool:
    """Whether « de » stands before a place."""
    return bool(_OF.search(page.article.text[max(0, start - 4) : start]))
