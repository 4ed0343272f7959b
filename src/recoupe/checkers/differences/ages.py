"""The age of one person, given in two ways: « Anne Orsel, 44 ans », « Anne Orsel, âgée de 45 ans »."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from recoupe.checkers.differences.intervals import differ
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.languages.questions import question
from recoupe.model import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Difference, Side, Slot, Span

_BETWEEN: Final = re.compile(r"[\s,(]{1,3}(?:âgée?\s+de\s+|aged\s+)?")


def check(desk: Desk) -> Iterator[Difference]:
    """The persons of whom articles give two ages."""
    for name, ages in sorted(_ages(desk).items()):
        values = {age.value for age, _ in ages}
        if any(differ(a, b) == "conflict" for (a, _), (b, _) in combinations(ages, 2)):
            sides = [_side(value, ages, desk) for value in sorted(values)]
            yield difference("age", question(desk.code, "age_of", name=name), "conflict", by_articles(sides))


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
