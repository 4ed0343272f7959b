"""The age of one person, given in two ways: « Anne Orsel, 44 ans », « Anne Orsel, âgée de 45 ans ».

Of whoever is not named, that of the one who died, « un homme de 58 ans a été tué », « un artisan de 56 ans », and that
of whoever is told by a nationality (`nationals`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from recoupe.checkers.differences import nationals
from recoupe.checkers.differences.intervals import differ
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.languages.counts import counts
from recoupe.languages.questions import question
from recoupe.model import Statement
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Difference, Side, Slot, Span
    from recoupe.page import Page

NEAR: Final = 5  # years between the ages of one; further apart two died
_SOMEBODY: Final = re.compile(
    r"\b(?:une?|an?|le|la|the) [\w-]+(?: [\w-]+)?,? (?:(?:âgée? )?de |aged |of )?$", re.IGNORECASE
)
_BETWEEN: Final = re.compile(r"[\s,(]{1,3}(?:âgée?\s+de\s+|aged\s+)?")


def check(desk: Desk) -> Iterator[Difference]:
    """The persons of whom articles give two ages."""
    for name, ages in sorted(_ages(desk).items()):
        values = {age.value: age for age, _ in ages}
        if any(differ(a, b) == "conflict" for a, b in combinations(values.values(), 2)):
            sides = [_side(value, ages, desk) for value in sorted(values)]
            yield difference("age", question(desk.code, "age_of", name=name), "conflict", by_articles(sides))
    yield from _victims(desk)
    for group in nationals.ages(desk):
        sides = [_side(value, group, desk) for value in sorted({age.value for age, _ in group})]
        yield difference("age", question(desk.code, "age", scope=""), "conflict", by_articles(sides))


def _victims(desk: Desk) -> Iterator[Difference]:
    """The ages that articles give the one who died, where none has two dead or two ages."""
    ages: list[tuple[Slot, Span]] = []
    for page in desk.pages.values():
        mine = [
            one
            for one in desk.counts[page.article.id]
            if one.kind == "dead" and one.slot.share != "part" and not one.earlier
        ]
        aged = [pair for statement in page.of(Statement) for pair in _dead(statement, page)]
        if len({age.value for age, _ in aged}) == 1 and all(one.slot.value == "1" for one in mine):
            ages += aged
    alike = {age.value: age for age, _ in ages}.values()
    pairs = [(a, b) for a, b in combinations(alike, 2) if differ(a, b) == "conflict"]
    if pairs and all(abs(float(a.value) - float(b.value)) <= NEAR for a, b in pairs):
        sides = [_side(value, ages, desk) for value in sorted({age.value for age, _ in ages})]
        yield difference("age", question(desk.code, "victim"), "conflict", by_articles(sides))


def _dead(statement: Statement, page: Page) -> Iterator[tuple[Slot, Span]]:
    """The age of whoever a statement has dead without a name: « un homme de 58 ans », the word before it shown too."""
    text, start, end = page.article.text, statement.at[0].start, statement.at[0].end
    sign = counts(page.article.lang).kinds["dead"]
    for age in statement.slots:
        before = (
            _SOMEBODY.search(text[: age.span.start], start) if age.kind == "number" and age.unit == "year" else None
        )
        if before and before.end() == age.span.start and sign.search(" ".join(folds(text[start:end]))):
            yield age, page.span(before.start(), age.span.end)


def _ages(desk: Desk) -> dict[str, list[tuple[Slot, Span]]]:
    """By the full name of a person: each age that is given, with its place from the name on."""
    ages: defaultdict[str, list[tuple[Slot, Span]]] = defaultdict(list)
    for page in desk.pages.values():
        aged = (pair for statement in page.of(Statement) for pair in _aged(statement, page.article.text))
        for person, age in aged:
            entity = desk.entity(person.span)
            if entity and " " in entity.name:
                ages[entity.name].append((age, page.span(person.span.start, age.span.end)))
    return ages


def _aged(statement: Statement, text: str) -> Iterator[tuple[Slot, Slot]]:
    """The persons of a statement with the age that follows their name."""
    persons = [slot for slot in statement.slots if slot.kind == "person"]
    for age in (slot for slot in statement.slots if slot.kind == "number" and slot.unit == "year"):
        for person in persons:
            if _BETWEEN.fullmatch(text, person.span.end, max(person.span.end, age.span.start)):
                yield person, age


def _side(value: str, ages: list[tuple[Slot, Span]], desk: Desk) -> Side:
    """Those who give one age."""
    spans = [span for age, span in ages if age.value == value]
    return desk.side(desk.text(next(age.span for age, _ in ages if age.value == value)), spans)
