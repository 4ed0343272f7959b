"""How far a case against a person has come: in custody in one article, charged in a later one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.claims.said import said
from recoupe.checkers.differences.sides import Desk, difference
from recoupe.languages.questions import question
from recoupe.languages.stages import stages
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Difference, Span
    from recoupe.page import Story


BEFORE: Final = 3  # words before a sign that are shown, and that may make it none: « requis le maintien en détention »
APPOSED: Final = re.compile(r"[,\s]+un[e]?\b|\s*\(")  # « Jean Vasset, un homme de 40 ans, a été placé »
OTHER: Final = "?"  # somebody whom the sentence does not name


class Step(NamedTuple):
    """That a text says how far a case has come."""

    rung: int
    person: str | None  # the entity's name, or what somebody unnamed does; None: the sentence names nobody
    article: str
    at: Span


def check(story: Story, desk: Desk) -> Iterator[Difference]:
    """The persons whose case one article has at another stage than another one."""
    steps = [step for one in said(story) for step in _steps(one, desk)]
    named = Counter(step.person for step in steps if step.person not in {None, OTHER})
    if not named:
        return
    person = min(named, key=lambda name: (-named[name], name))
    furthest: defaultdict[str, list[Step]] = defaultdict(list)
    for step in steps:
        if step.person in {person, None}:
            furthest[step.article].append(step)
    told: dict[int, str] = {}
    rungs: defaultdict[int, list[Span]] = defaultdict(list)
    for told_of in furthest.values():
        mine = _without_trial(told_of, [*stages(desk.code).case])
        if not any(step.person for step in told_of):
            continue
        top = max(step.rung for step in mine)
        told[top] = min(desk.text(step.at) for step in mine if step.rung == top)
        rungs[top] += [step.at for step in mine if step.rung == top]
    if len(rungs) > 1:
        sides = [desk.side(told[rung], rungs[rung]) for rung in sorted(rungs)]
        yield difference("case", question(desk.code, "case", name=person), "update", sides)


def _without_trial(mine: list[Step], rungs: list[str]) -> list[Step]:
    """The steps of an article without a trial that it has put off: « était jugé », « dans l'attente de son procès »."""
    put_off = any(rungs[step.rung] == "adjourned" for step in mine)
    return [step for step in mine if not (put_off and rungs[step.rung] in {"summoned", "tried"})]


def _steps(one: Said, desk: Desk) -> Iterator[Step]:
    """How far a statement says that a case has come."""
    page = desk.pages[one.article]
    signs = stages(page.article.lang)
    if not signs.step.search(one.line):
        return
    words = page.words[one.first : one.first + len(one.words)]
    for rung, sign in enumerate(signs.case.values()):
        for match in sign.finditer(one.line):
            first, last = one.line[: match.start()].count(" "), one.line[: match.end()].count(" ")
            if signs.unsure.search(" ".join(one.words[max(0, first - BEFORE) : first])):
                continue
            span = page.span(words[max(0, first - BEFORE)].start, words[last].end)
            yield Step(rung, _suspect(one, words[first].start, words[last].end, desk), one.article, span)
            break


def _suspect(one: Said, at: int, end: int, desk: Desk) -> str | None:
    """Who a stage is of: the person named last before it, else first after; or what somebody does, « le chauffeur ».

    Those who tell it are not meant (« a indiqué le procureur Jean Vasset »), nor whoever is named before « un homme ».
    """
    page = desk.pages[one.article]
    tell = [slot.span for slot in one.statement.slots if slot.kind == "informant"]
    persons = [slot for slot in one.statement.slots if slot.kind == "person"]
    persons = [slot for slot in persons if not any(t.start <= slot.span.start < t.end for t in tell)]
    before = [slot for slot in persons if slot.span.end <= at]
    start = before[-1].span.end if before else one.statement.at[0].start
    signs = stages(page.article.lang)
    between = [*signs.suspects.finditer(" ".join(folds(page.article.text[start:end])))]
    if between and (not before or not APPOSED.match(page.article.text, start)):
        return next((signs.trades[found["trade"]] for found in reversed(between) if found["trade"]), OTHER)
    nearest = (before[-1:] or persons[:1] or [None])[0]
    entity = desk.entity(nearest.span) if nearest else None
    return entity.name if entity else (OTHER if persons else None)
