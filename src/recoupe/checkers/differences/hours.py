"""Two hours for one thing: « a déraillé peu après 7 heures », « il était 7 h 40 quand »; one large count, at two hours.

The hour must stand in the one sentence of its article that says when the thing happened, or when it began. An hour is
what it can mean: « vers 21 heures » may be 20 h 50, « peu avant 11 heures » is no later. Of an exact hour and of « en
début d'après-midi » the first only says it more exactly. Days are not compared, but where two sentences name two:
which one is meant depends on when the article came out.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING, Final

from recoupe.checkers.components import components
from recoupe.checkers.differences.clock import Hour, between, hours, meet, parts
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.languages.counts import counts
from recoupe.languages.questions import question
from recoupe.languages.stages import stages
from recoupe.model import Statement
from recoupe.text import folds

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence

    from recoupe.model import Difference
    from recoupe.page import Page

LARGE: Final = 1_000  # from here an exact number is nearly a name
COUNTED: Final = 180  # minutes between two hours at which one crowd was counted
EARLY: Final = 12  # statements in which an article says when the thing happened


def check(desk: Desk) -> Iterator[Difference]:
    """What happened and what was counted, with two hours."""
    events = _events(desk)
    yield from _differences(events, meet, question(desk.code, "hour"), desk)
    yield from _parts(events, desk)
    yield from _differences(_starts(desk, _began), meet, question(desk.code, "began"), desk)
    for what in stages(desk.code).clock.things:
        found = _starts(desk, lambda code, what=what: stages(code).clock.things[what])
        yield from _differences(found, meet, question(desk.code, f"clock_{what}"), desk)
    for (kind, _, _), found in sorted(_counts(desk).items()):
        asked = question(desk.code, "hour_of", name=counts(desk.code).labels[kind])
        yield from _differences(found, lambda a, b: between(a, b) < COUNTED, asked, desk)


def _events(desk: Desk) -> list[Hour]:
    """The hour of the thing in each article that gives one."""
    found: list[Hour] = []
    for page in desk.pages.values():
        told = [
            hour for statement in _told(page) for hour in hours(page, statement) if not _is_over(page, statement, hour)
        ]
        if len({hour.minute for hour in told}) == 1:
            found += told
    return found


def _told(page: Page) -> list[Statement]:
    """The statements early in a page that say when the thing happened."""
    sign = stages(page.article.lang).struck
    return [s for s in page.of(Statement)[:EARLY] if sign.search(page.line(s.at[0].start, s.at[0].end))]


def _parts(events: list[Hour], desk: Desk) -> Iterator[Difference]:
    """The hour of the thing beside the part of the day that articles without an hour give, where it lies in it."""
    exact = {hour.at.article for hour in events}
    vague = [part for page in desk.pages.values() for s in _told(page) for part in parts(page, s)]
    vague = [part for part in vague if part.at.article not in exact]
    if events and vague and all(meet(a, b) for a, b in product(events, vague)):
        rows = [sorted(hour.at for hour in row) for row in (events, vague)]
        sides = by_articles(desk.side(desk.text(row[0]), row) for row in rows)
        yield difference("hour", question(desk.code, "hour"), "granularity", sides)


def _is_over(page: Page, statement: Statement, hour: Hour) -> bool:
    """Whether an hour is that of the end: « le feu qui s'est déclaré lundi a été éteint vers 17 heures »."""
    before = " ".join(folds(page.article.text[statement.at[0].start : hour.at.start]))
    signs = stages(page.article.lang)
    begun, over = (max((m.end() for m in s.finditer(before)), default=-1) for s in (signs.struck, signs.over))
    return over > begun


def _began(code: str) -> re.Pattern[str]:
    """By which a text says when something began."""
    return stages(code).began


def _starts(desk: Desk, sign: Callable[[str], re.Pattern[str]]) -> list[Hour]:
    """The hour at which what each article tells of began; none where two can be of two days, or of two places."""
    found: list[Hour] = []
    for page in desk.pages.values():
        began = sign(page.article.lang)
        timed = (s for s in page.of(Statement) if any(slot.kind == "moment" for slot in s.slots))
        told = [s for s in timed if began.search(page.line(s.at[0].start, s.at[0].end))]
        first = [hour for statement in told for hour in hours(page, statement)[:1]]
        if len({hour.minute for hour in first}) == 1:
            found += first
    several = any(_elsewhere(a, b) for a, b in combinations(found, 2))
    return [] if several else found


def _elsewhere(left: Hour, right: Hour) -> bool:
    """Whether two hours are of two days, or of two places."""
    days, places = {left.day, right.day} - {""}, left.places and right.places
    return len(days) > 1 or bool(places and not left.places & right.places)


def _counts(desk: Desk) -> dict[tuple[str, str, str], list[Hour]]:
    """By what was counted, how many and where: the hours at which it was, of the exact large numbers."""
    found: defaultdict[tuple[str, str, str], list[Hour]] = defaultdict(list)
    for page in desk.pages.values():
        for one in desk.counts[page.article.id]:
            told = hours(page, one.statement)
            if one.kind and one.place and len(told) == 1 and float(one.slot.value) >= LARGE and not one.earlier:
                at = page.span(min(told[0].at.start, one.at.start), max(told[0].at.end, one.at.end))
                found[one.kind, one.slot.value, one.place].append(told[0]._replace(at=at))
    return found


def _differences(
    found: Sequence[Hour], near: Callable[[Hour, Hour], bool], asked: str, desk: Desk
) -> Iterator[Difference]:
    """The difference of hours that are not near one another; nothing where an hour is near two."""
    links = [(a, b) for a, b in combinations(found, 2) if near(a, b)]
    groups = components(sorted(found), links)
    if len(groups) == 2:  # noqa: PLR2004  (more are several things)
        rows = [sorted(hour.at for hour in group) for group in groups]
        yield difference("hour", asked, "conflict", by_articles(desk.side(desk.text(row[0]), row) for row in rows))
