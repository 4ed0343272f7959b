"""Two days for one act that is told with its date: « contrôlé le 4 mai », « le contrôle remonte au 3 mai ».

Each article must give the act but one day, with its month, and name the day of the other nowhere.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.languages.questions import question
from recoupe.languages.stages import stages
from recoupe.model import Moment, Statement
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Difference, Span
    from recoupe.page import Page

REACH: Final = 12  # words from the act to its date
WEEK: Final = 7  # days between two dates of one act; further apart there were two acts

Told = tuple[str, "Span"]  # the day, ISO, and the words from the act to it


def check(desk: Desk) -> Iterator[Difference]:
    """The acts of which articles give two days."""
    found: defaultdict[str, list[Told]] = defaultdict(list)
    for page in desk.pages.values():
        for act, told in _acts(page).items():
            if len({day for day, _ in told}) == 1:
                found[act] += told
    for _, told in sorted(found.items()):
        days = sorted({day for day, _ in told})
        first, last = (dt.date.fromisoformat(day) for day in (days[0], days[-1]))
        if len(days) == 2 and (last - first).days <= WEEK and not _gives_both(told, days, desk):  # noqa: PLR2004
            rows = [[at for day, at in told if day == one] for one in days]
            sides = by_articles(desk.side(desk.text(row[0]), row) for row in rows)
            yield difference("moment", question(desk.code, "day"), "conflict", sides)


def _gives_both(told: list[Told], days: list[str], desk: Desk) -> bool:
    """Whether an article names both days: of two acts, or of two stages of one."""
    named = (
        {moment.first for moment in desk.pages[at.article].of(Moment) if moment.first == moment.last} for _, at in told
    )
    return any({*days} <= mine for mine in named)


def _acts(page: Page) -> dict[str, list[Told]]:
    """By act: the days that a page gives it."""
    known = {moment.at[0]: moment for moment in page.of(Moment)}
    found: defaultdict[str, list[Told]] = defaultdict(list)
    for statement in page.of(Statement):
        for slot in statement.slots:
            moment = known.get(slot.span) if slot.kind == "moment" else None
            if moment and moment.first and moment.first == moment.last and _dated(page, slot.span):
                for act, at in _before(page, statement.at[0].start, slot.span):
                    found[act].append((moment.first, at))
    return found


def _dated(page: Page, span: Span) -> bool:
    """Whether the words of a day have its number and its month."""
    words = folds(page.article[span])
    return any(word.isdigit() for word in words) and any(not word.isdigit() for word in words)


def _before(page: Page, start: int, date: Span) -> Iterator[tuple[str, Span]]:
    """The acts that stand before a date, with the words from there to it."""
    words = page.within(start, date.start)[-REACH:]
    line = " ".join(word.folded for word in words)
    for act, sign in stages(page.article.lang).acts.items():
        for match in [*sign.finditer(line)][-1:]:
            first = line[: match.start()].count(" ")
            yield act, page.span(words[first].start, date.end)
