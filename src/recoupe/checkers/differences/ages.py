"""The age of one person, given in two ways: « Anne Orsel, 44 ans », « Anne Orsel, âgée de 45 ans ».

Of whoever is not named, that of the one who died, « un homme de 58 ans a été tué », « un artisan de 56 ans », and that
of whoever is told by a nationality (`nationals`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from recoupe.checkers.claims.said import said
from recoupe.checkers.differences import nationals
from recoupe.checkers.differences.case import principal
from recoupe.checkers.differences.intervals import differ
from recoupe.checkers.differences.persons import described
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.languages.counts import counts
from recoupe.languages.questions import question
from recoupe.languages.stages import stages
from recoupe.model import Statement
from recoupe.text import fold, folds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Difference, Side, Slot, Span
    from recoupe.page import Page, Story

NEAR: Final = 5  # years between the ages of one; further apart two died
_SOMEBODY: Final = re.compile(
    r"\b(?:une?|an?|le|la|the) [\w-]+(?: [\w-]+)?,? (?:(?:âgée? )?de |aged |of )?$", re.IGNORECASE
)
_APPOSED: Final = r"(?:,\s+(?:une?|an?)\s+[\w-]+(?:\s+[\w-]+)?\s+(?:(?:âgée?\s+)?de|aged)\s+)"
_BETWEEN: Final = re.compile(rf"{_APPOSED}|[\s,(]{{1,3}}(?:(?:âgée?\s+)?de\s+|aged\s+)?")
_OF: Final = re.compile(r"\b(?:de|aged)\s+$")
_FRONTED: Final = re.compile(r"^\W*(?:[âa]gée?\s+de|aged)\s+$", re.IGNORECASE)
_SUBJECT: Final = re.compile(r",\s+(?:l['’]|(?:le|la|ce|cet|cette|the)\s+)?", re.IGNORECASE)

Age = tuple["Slot", "Span"]
Named = tuple["Span", str]  # where a person is named or described, and the entity's name


def check(story: Story, desk: Desk) -> Iterator[Difference]:
    """The persons of whom articles give two ages."""
    for name, ages in sorted(_ages(said(story), desk).items()):
        values = {age.value: age for age, _ in ages}
        pairs = list(combinations(values.values(), 2))
        if any(differ(a, b) == "conflict" for a, b in pairs) and all(map(_near, pairs)):
            sides = [_side(value, ages, desk) for value in sorted(values)]
            yield difference("age", question(desk.code, "age_of", name=name), "conflict", by_articles(sides))
    yield from _victims(desk)
    for group in nationals.ages(desk):
        sides = [_side(value, group, desk) for value in sorted({age.value for age, _ in group})]
        yield difference("age", question(desk.code, "age", scope=""), "conflict", by_articles(sides))


def _victims(desk: Desk) -> Iterator[Difference]:
    """The ages that articles give the one who died, where none has two dead or two ages."""
    ages: list[Age] = []
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
    if pairs and all(map(_near, pairs)):
        sides = [_side(value, ages, desk) for value in sorted({age.value for age, _ in ages})]
        yield difference("age", question(desk.code, "victim"), "conflict", by_articles(sides))


def _dead(statement: Statement, page: Page) -> Iterator[Age]:
    """The age of whoever a statement has dead without a name: « un homme de 58 ans », the word before it shown too."""
    text, start, end = page.article.text, statement.at[0].start, statement.at[0].end
    sign = counts(page.article.lang).kinds["dead"]
    for age in statement.slots:
        before = (
            _SOMEBODY.search(text[: age.span.start], start) if age.kind == "number" and age.unit == "year" else None
        )
        if before and before.end() == age.span.start and sign.search(" ".join(folds(text[start:end]))):
            yield age, page.span(before.start(), age.span.end)


def _ages(every: list[Said], desk: Desk) -> dict[str, list[Age]]:
    """By the full name of a person: the age that each article gives, where it gives but one, with its place."""
    accused, told = principal(every, desk), described(every, desk)
    ages: defaultdict[str, list[Age]] = defaultdict(list)
    for page in desk.pages.values():
        people = desk.people(page.article.id) + told.get(page.article.id, [])
        if accused in {name for _, name in people}:
            people += [(at, accused or "") for at in _accused(page)]
        mine: defaultdict[str, list[Age]] = defaultdict(list)
        for name, age, at in (one for statement in page.of(Statement) for one in _aged(statement, page, people)):
            mine[name].append((age, at))
        for name, aged in mine.items():
            if " " in name and len({age.value for age, _ in aged}) == 1:
                ages[name] += aged
    return ages


def _accused(page: Page) -> Iterator[Span]:
    """Where an article says « le prévenu », if it nowhere has several."""
    sign = stages(page.article.lang).accused_as
    for match in sign.finditer(page.article.text):
        if f"{fold(match['noun'])}s" not in {word.folded for word in page.words}:
            yield page.span(match.start("noun"), match.end("noun"))


def _aged(statement: Statement, page: Page, people: list[Named]) -> Iterator[tuple[str, Slot, Span]]:
    """The persons of a statement with their age: after the name, in a description, or before it at the beginning.

    « Anne Orsel, 44 ans », « une mercière de 44 ans », « Âgée de 44 ans, la mercière ».
    """
    text, start, end = page.article.text, statement.at[0].start, statement.at[0].end
    mine = [(at, name) for at, name in people if start <= at.start and at.end <= end]
    mine.sort(key=lambda one: one[0].end - one[0].start)
    for age in (slot for slot in statement.slots if slot.kind == "number" and slot.unit == "year"):
        for at, name in mine:
            within = (
                at.start < age.span.start and age.span.end <= at.end and _OF.search(text[at.start : age.span.start])
            )
            after = _BETWEEN.fullmatch(text, at.end, max(at.end, age.span.start))
            before = _FRONTED.search(text[start : age.span.start]) and _SUBJECT.fullmatch(
                text, age.span.end, max(age.span.end, at.start)
            )
            if within or after or before:
                yield name, age, page.span(start, at.end) if before else page.span(at.start, age.span.end)
                break


def _near(pair: tuple[Slot, Slot]) -> bool:
    """Whether two ages can be those of one person."""
    return abs(float(pair[0].value) - float(pair[1].value)) <= NEAR


def _side(value: str, ages: list[Age], desk: Desk) -> Side:
    """Those who give one age."""
    spans = [span for age, span in ages if age.value == value]
    return desk.side(desk.text(next(age.span for age, _ in ages if age.value == value)), spans)
