"""The age of somebody who is told by a nationality alone: « une Danoise de 39 ans », « la Danoise, âgée de 38 ans ».

Of one nationality and sex an article must have but one, and count no several: « deux Danoises ». French alone: English
adjectives tell no sex.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from recoupe.checkers.differences.intervals import differ
from recoupe.languages.counts import counts
from recoupe.languages.numbers import TIMES
from recoupe.languages.states import nationals
from recoupe.model import Statement
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.checkers.differences.sides import Desk
    from recoupe.model import Slot, Span
    from recoupe.page import Page

NEAR: Final = 5  # years between the ages of one
_NAMED: Final = re.compile(r"\b((?:un|une|le|la|ce|cette) |l['’])([^\W\d_]+)(?: ([^\W\d_]+))?", re.IGNORECASE)
_BESIDE: Final = re.compile(r",? (?:âgée? de |de )?")
_AGED: Final = re.compile(r"\bâgé(e?) de $")

Age = tuple["Slot", "Span"]


class Person(NamedTuple):
    """Somebody of a nationality, in a text."""

    state: str  # ISO 3166
    sex: Literal["f", "m"]
    start: int
    end: int


def ages(desk: Desk) -> Iterator[list[Age]]:
    """The ages that articles give somebody of one nationality and sex, where they conflict."""
    found: defaultdict[tuple[str, str], list[Age]] = defaultdict(list)
    for page in desk.pages.values():
        for who, aged in _of_page(page, desk).items():
            if len({age.value for age, _ in aged}) == 1:
                found[who] += aged
    for _, group in sorted(found.items()):
        alike = {age.value: age for age, _ in group}.values()
        pairs = list(combinations(alike, 2))
        near = all(abs(float(a.value) - float(b.value)) <= NEAR for a, b in pairs)
        if near and any(differ(a, b) == "conflict" for a, b in pairs):
            yield group


def _of_page(page: Page, desk: Desk) -> dict[tuple[str, str], list[Age]]:
    """By nationality and sex: the ages that a page gives, where it counts no several of that nationality."""
    several = {
        state
        for one in desk.counts[page.article.id]
        if float(one.slot.value) > 1 and one.slot.unit not in TIMES
        for word in folds(page.article[one.at])
        if (state := nationals(page.article.lang).of.get(word))
    }
    found: defaultdict[tuple[str, str], list[Age]] = defaultdict(list)
    for statement in page.of(Statement):
        for who, age, at in _aged(statement, page):
            if who.state not in several:
                found[who.state, who.sex].append((age, at))
    return found


def _aged(statement: Statement, page: Page) -> Iterator[tuple[Person, Slot, Span]]:
    """Whoever a statement tells by a nationality, with the age beside it or the one in it, and the words that tell."""
    text, persons = page.article.text, list(_persons(statement, page))
    years = [slot for slot in statement.slots if slot.kind == "number" and slot.unit == "year"]
    for age in years:
        beside = next((who for who in persons if _BESIDE.fullmatch(text, who.end, max(who.end, age.span.start))), None)
        told = _AGED.search(text, statement.at[0].start, age.span.start)
        if beside:
            yield beside, age, page.span(beside.start, age.span.end)
        elif told and len(persons) == len(years) == 1 and persons[0].sex == ("f" if told[1] else "m"):
            at = page.span(told.start(), age.span.end)
            yield from ((who, age, at) for who in persons if who.end < at.start)


def _persons(statement: Statement, page: Page) -> Iterator[Person]:
    """Those whom a statement tells by a nationality: « une Danoise », « un ressortissant danois »."""
    known = nationals(page.article.lang)
    nouns = counts(page.article.lang).nationals
    for match in _NAMED.finditer(page.article.text, statement.at[0].start, statement.at[0].end):
        group = 3 if match[2].lower() in nouns else 2  # « un ressortissant danois », « un Danois »
        nation = match[group] or ""
        state = known.of.get(" ".join(folds(nation)))
        if state and nation.islower() == (group == 3):  # noqa: PLR2004
            woman = match[1].lower().strip() in {"une", "la", "cette"} or nation.lower() in known.women
            yield Person(state, "f" if woman else "m", match.start(), match.end(group))
