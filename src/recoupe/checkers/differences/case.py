"""How far a case against a person has come: in custody in one article, charged in a later one.

The person is named, or told by a description that both articles have: a trade (« le conducteur »), a tie (« l'ancien
compagnon de la victime »), an age (« un homme de 46 ans »). Of whoever is not named it must be known who came first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.claims.said import said
from recoupe.checkers.differences.sides import Desk, difference
from recoupe.languages.questions import question
from recoupe.languages.stages import stages
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Difference, Side, Slot, Span
    from recoupe.page import Story


BEFORE: Final = 3  # words before a sign that are shown, and that may make it none: « requis le maintien en détention »
APPOSED: Final = re.compile(r"[,\s]+un[e]?\b|\s*\(")  # « Jean Vasset, un homme de 40 ans, a été placé »
OTHER: Final = "?"  # somebody whom the sentence does not name
TOLD: Final = "~"  # before a description
SHORT: Final = 3  # letters between a name and a tie in apposition to it (« l », « un »), words from a tie to its name


class Step(NamedTuple):
    """That a text says how far a case has come."""

    rung: int
    person: str | None  # the entity's name, or a description; None: the sentence names nobody
    article: str
    at: Span


Sides = list[tuple[int, list[Step]]]  # the furthest stage of some articles, and what they tell of it


def check(story: Story, desk: Desk) -> Iterator[Difference]:
    """The person whose case one article has at another stage than another one."""
    steps = [step for one in said(story) for step in _steps(one, desk)]
    person = _principal(steps)
    if not person:
        return
    mine: defaultdict[str, list[Step]] = defaultdict(list)
    for step in steps:
        if step.person in {person, None}:
            mine[step.article].append(step)
    told = [_without_trial(one, [*stages(desk.code).case]) for one in mine.values() if any(s.person for s in one)]
    found = _in_order(told, desk)
    if len(found) > 1 and (not person.startswith(TOLD) or all(_later(a, b, desk) for a, b in pairwise(found))):
        sides = [_side(rung, row, desk) for rung, row in found]
        told_of = person.startswith(TOLD)
        asked = question(desk.code, "case_open") if told_of else question(desk.code, "case", name=person)
        yield difference("case", asked, "update", sides)


def principal(every: Iterable[Said], desk: Desk) -> str | None:
    """Whose case some statements tell: a name, or a description."""
    return _principal([step for one in every for step in _steps(one, desk)])


def _principal(steps: list[Step]) -> str | None:
    """Whose case the articles tell: told in most of them, then most often."""
    named = [step for step in steps if step.person not in {None, OTHER}]
    articles: defaultdict[str, list[str]] = defaultdict(list)
    for step in named:
        articles[step.person or ""].append(step.article)
    ranked = sorted(articles, key=lambda name: (-len(set(articles[name])), -len(articles[name]), name))
    return ranked[0] if ranked else None


def _in_order(told: list[list[Step]], desk: Desk) -> Sides:
    """The furthest stages that the articles have; an earlier stage told later than the next one is no news, but one."""
    tops: defaultdict[int, list[Step]] = defaultdict(list)
    for mine in told:
        tops[max(step.rung for step in mine)] += mine
    found: Sides = []
    for rung, steps in sorted(tops.items()):
        below = found[-1] if found else None
        if below and all(desk.before(b.article, a.article) for a in below[1] for b in steps):
            found[-1] = (rung, [*below[1], *steps])
        else:
            floor = below[0] if below else rung - 1
            found.append((rung, [step for step in steps if step.rung > floor]))
    return found


def _later(left: tuple[int, list[Step]], right: tuple[int, list[Step]], desk: Desk) -> bool:
    """Whether an article of one side is known to have come out before one of the other."""
    return any(desk.before(a.article, b.article) for a in left[1] for b in right[1])


def _side(rung: int, steps: list[Step], desk: Desk) -> Side:
    """Those who have a case at a stage."""
    top = min(desk.text(step.at) for step in steps if step.rung == rung)
    return desk.side(top, (step.at for step in steps))


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
            yield Step(rung, accused(one, words[first].start, words[last].end, desk), one.article, span)
            break


def accused(one: Said, at: int, end: int, desk: Desk) -> str | None:
    """Who a stage is of: the person named last before it, else first after; or what somebody does, « le chauffeur ».

    Those who tell it are not meant (« a indiqué le procureur Jean Vasset »), nor whoever is named before « un homme ».
    """
    page = desk.pages[one.article]
    tell = [slot.span for slot in one.statement.slots if slot.kind == "informant"]
    persons = [slot for slot in one.statement.slots if slot.kind == "person"]
    persons = [slot for slot in persons if not any(t.start <= slot.span.start < t.end for t in tell)]
    before = [slot for slot in persons if slot.span.end <= at]
    if tied := _tied(one, before, desk):
        return tied
    start = before[-1].span.end if before else one.statement.at[0].start
    between = " ".join(folds(page.article.text[start:end]))
    apposed = before and APPOSED.match(page.article.text, start)
    if not apposed and (described := _described(between, page.article.lang)):
        return described
    nearest = (before[-1:] or persons[:1] or [None])[0]
    entity = desk.entity(nearest.span) if nearest else None
    return entity.name if entity else (OTHER if persons else None)


def _tied(one: Said, before: list[Slot], desk: Desk) -> str | None:
    """Who is told by a tie to the one named last, « l'ancien compagnon d'Anne Orsel »: the name before it, if any."""
    if not before:
        return None
    text, name = desk.pages[one.article].article.text, before[-1].span
    start = before[-2].span.end if before[1:] else one.statement.at[0].start
    between = " ".join(folds(text[start : name.start]))
    tie = next(iter(reversed([*stages(desk.pages[one.article].article.lang).ties.finditer(between)])), None)
    if not tie or between.count(" ", tie.end()) > SHORT or text[: name.start].rstrip().endswith(","):
        return None
    if before[1:] and tie.start() <= SHORT:
        return getattr(desk.entity(before[-2].span), "name", None)
    return TOLD + tie["tie"]


def _described(between: str, lang: str) -> str | None:
    """Who some folded words tell without a name: by a tie, by what somebody does, by an age; or somebody else."""
    signs = stages(lang)
    if tie := signs.ties.search(between):
        return TOLD + tie["tie"]
    found = [*signs.suspects.finditer(between)]
    if trade := next((signs.trades[one["trade"]] for one in reversed(found) if one["trade"]), None):
        return trade
    if aged := signs.aged.search(between, found[-1].start() if found else 0):
        return f"{TOLD}{aged['age']}"
    return OTHER if found else None
