"""How far a case against a person has come: in custody in one article, charged in a later one."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from recoupe.checkers.claims.said import said
from recoupe.checkers.differences.sides import Desk, difference
from recoupe.languages.questions import question
from recoupe.languages.stages import stages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Difference, Span
    from recoupe.page import Story


class Step(NamedTuple):
    """That a text says how far a case has come."""

    rung: int
    person: str | None  # the entity's name
    article: str
    at: Span


def check(story: Story, desk: Desk) -> Iterator[Difference]:
    """The persons whose case one article has at another stage than another one."""
    steps = [step for one in said(story) for step in _steps(one, desk)]
    named = Counter(step.person for step in steps if step.person)
    if not named:
        return
    person = min(named, key=lambda name: (-named[name], name))
    furthest: defaultdict[str, list[Step]] = defaultdict(list)
    for step in steps:
        if step.person in {person, None}:
            furthest[step.article].append(step)
    told: dict[int, str] = {}
    rungs: defaultdict[int, list[Span]] = defaultdict(list)
    for mine in furthest.values():
        if not any(step.person for step in mine):
            continue
        top = max(step.rung for step in mine)
        told[top] = min(desk.text(step.at) for step in mine if step.rung == top)
        rungs[top] += [step.at for step in mine if step.rung == top]
    if len(rungs) > 1:
        sides = [desk.side(told[rung], rungs[rung]) for rung in sorted(rungs)]
        yield difference("case", question(desk.code, "case", name=person), "update", sides)


def _steps(one: Said, desk: Desk) -> Iterator[Step]:
    """How far a statement says that a case has come."""
    page = desk.pages[one.article]
    signs = stages(page.article.lang)
    line = " ".join(one.words)
    persons = [slot for slot in one.statement.slots if slot.kind == "person"]
    for rung, sign in enumerate(signs.case):
        if match := sign.search(line):
            first, last = line[: match.start()].count(" "), line[: match.end()].count(" ")
            words = page.words[one.first : one.first + len(one.words)]
            span = page.span(words[max(0, first - 3)].start, words[last].end)
            before = [slot for slot in persons if slot.span.end <= words[first].start]
            nearest = (before[-1:] or persons[:1] or [None])[0]
            entity = desk.entity(nearest.span) if nearest else None
            if entity or not persons:
                yield Step(rung, entity.name if entity else None, one.article, span)
