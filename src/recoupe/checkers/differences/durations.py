"""Two lengths of one time: « neuf mois après », « en huit mois », between the same two persons."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.components import components
from recoupe.checkers.differences.apart import across
from recoupe.checkers.differences.intervals import differ
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.languages.questions import question
from recoupe.model import Entity, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Difference, Slot, Span
    from recoupe.page import Page, Story

UNITS: Final = frozenset({"year", "month", "week"})
PERSONS: Final = 2  # named or described in both statements; one person has many times
RATIO: Final = 1.5  # past it two times are two


class Length(NamedTuple):
    """A length of time in a statement that is about these persons."""

    slot: Slot
    persons: frozenset[str]


def check(story: Story, desk: Desk) -> Iterator[Difference]:
    """The lengths of time that two articles give for what two persons have between them."""
    named: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
    for entity in story.of(Entity):
        if entity.type == "person":
            for span in entity.at:
                named[span.article].append((span, entity.name))
    lengths = [one for page in desk.pages.values() for one in _lengths(page, named[page.article.id])]
    by_span = {one.slot.span: one.slot for one in lengths}
    links = [(a.slot.span, b.slot.span) for a, b in across(lengths, lambda one: one.slot.span.article) if _one(a, b)]
    for group in components(sorted({span for link in links for span in link}), links):
        values = sorted({by_span[span].value for span in group}, key=float)
        spans = [sorted(span for span in group if by_span[span].value == value) for value in values]
        unit = by_span[spans[0][0]].unit_at
        asked = (
            question(desk.code, "count", name=desk.text(unit), scope="")
            if unit
            else question(desk.code, "number", scope="")
        )
        yield difference("duration", asked, "conflict", by_articles(desk.side(desk.text(at[0]), at) for at in spans))


def _lengths(page: Page, named: list[tuple[Span, str]]) -> Iterator[Length]:
    """The statements of a page with one length of time and two persons or more."""
    for statement in page.of(Statement):
        slots = [s for s in statement.slots if s.kind == "number" and s.unit in UNITS and s.bound != "vague"]
        start, end = statement.at[0].start, statement.at[0].end
        persons = frozenset(name for span, name in named if start <= span.start < end)
        if len(slots) == 1 and len(persons) >= PERSONS:
            yield Length(slots[0], persons)


def _one(left: Length, right: Length) -> bool:
    """Whether two lengths are of one time, and differ."""
    small, large = sorted((float(left.slot.value), float(right.slot.value)))
    return (
        left.slot.unit == right.slot.unit
        and len(left.persons & right.persons) >= PERSONS
        and large <= RATIO * small
        and differ(left.slot, right.slot) == "conflict"
    )
