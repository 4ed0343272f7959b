"""Two places of what happened once, or of what was done to one person: « interpellé à Lyon », « à Villeurbanne ».

The place must stand behind the verb, and be a town that a text says something is in or near. Near one town and in
another is one place at two precisions, and so are two towns that any article ties, « à Villeurbanne, près de Lyon ».
Two towns that an article of either side names both are doubtful: nothing is said.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.claims.said import said
from recoupe.checkers.components import components
from recoupe.checkers.differences.apart import across
from recoupe.checkers.differences.persons import subject
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.checkers.differences.turned import long_ago
from recoupe.languages.places import places
from recoupe.languages.questions import question
from recoupe.text import folds

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Difference, Discord, Slot, Span
    from recoupe.page import Page, Story

EARLY: Final = 12  # statements in which an article says where the thing happened
REACH: Final = 14  # words from what happened to its place
BESIDE: Final = 5  # and from what was done to somebody
BEFORE: Final = 40  # code points before a place that tell whether it is in or near it
TIE: Final = 8  # words from one town to the one it is near
EVENT: Final = "="  # what the articles tell of, where no person is meant


class Where(NamedTuple):
    """Where an article says that something happened or was done."""

    act: str
    keys: frozenset[str]  # the person's, or `EVENT`
    town: str  # folded
    near: bool
    at: Span
    words: frozenset[str]  # of the statement


class Told(NamedTuple):
    """What a statement tells: the act, of whom, its first and last word, and how far behind its place may stand."""

    act: str
    keys: frozenset[str]
    first: int
    last: int
    reach: int


def check(story: Story, desk: Desk) -> Iterator[Difference]:
    """What has two places, once for each event or act and person."""
    every = sorted(said(story), key=lambda one: (one.article, one.first))
    found = [*_events(every, desk), *(where for one in every for where in _done(one, desk))]
    links = [(a.at, b.at) for a, b in across(found, lambda one: one.at.article) if a.act == b.act and a.keys & b.keys]
    of = {where.at: where for where in found}
    for group in components(sorted({at for link in links for at in link}), links):
        mine = _single([of[at] for at in sorted(group)])
        if nature := _nature(mine, every, desk):
            towns = sorted({where.town for where in mine})
            rows = [[where.at for where in mine if where.town == town] for town in towns]
            sides = by_articles(desk.side(desk.text(row[0]), row) for row in rows)
            yield difference("place", question(desk.code, "place"), nature, sides)


def _single(found: list[Where]) -> list[Where]:
    """The places of the articles that give but one; of a town and what it is near, the town."""
    rows: defaultdict[str, list[Where]] = defaultdict(list)
    for where in found:
        rows[where.at.article].append(where)
    kept = ([one for one in row if not one.near] or row for row in rows.values())
    return [where for row in kept if len({one.town for one in row}) == 1 for where in row]


def _nature(found: list[Where], every: list[Said], desk: Desk) -> Discord | None:
    """How the places differ; `None` where they are one, more than two, or doubtful."""
    towns = sorted({where.town for where in found})
    if len(towns) != 2 or _one(*towns):  # noqa: PLR2004
        return None
    if any(where.near for where in found) or any(_tied(one, towns, desk) for one in every):
        return "granularity"
    if not any(a.words & b.words for a, b in across(found, lambda one: one.at.article) if a.town != b.town):
        return None  # « l'accident » here, « la fusillade » there
    articles = {where.at.article for where in found}
    both = any(all(f" {town} " in _line(desk.pages[name]) for town in towns) for name in articles)
    return None if both else "conflict"


def _one(left: str, right: str) -> bool:
    """Whether two names are of one town: « Saint-Cyprien », « Saint-Cyprien-des-Prés »."""
    few, many = sorted((set(left.split()), set(right.split())), key=len)
    return few <= many


def _line(page: Page) -> str:
    """The words of a page, folded."""
    return f" {' '.join(word.folded for word in page.words)} "


def _tied(one: Said, towns: list[str], desk: Desk) -> bool:
    """Whether a statement has one of two towns near the other, or in brackets behind it."""
    page = desk.pages[one.article]
    slots = [slot for slot in one.statement.slots if slot.kind == "place" and slot.value in towns]
    for first, second in pairwise(slots):
        between = page.article.text[first.span.end : second.span.start]
        near = places(page.article.lang).near.search(between) or "(" in between
        if first.value != second.value and near and len(folds(between)) <= TIE:
            return True
    return False


def _events(every: Iterable[Said], desk: Desk) -> Iterator[Where]:
    """Where each article says that the thing happened."""
    rows: defaultdict[str, list[Said]] = defaultdict(list)
    for one in every:
        rows[one.article].append(one)
    for name, mine in rows.items():
        sign = places(desk.pages[name].article.lang).happened
        for one in mine[:EARLY]:
            match = sign.search(one.line)
            if match and not long_ago(one, desk.pages[name]):
                told = Told("", frozenset({EVENT}), *_words(one, match), REACH)
                yield from _towns(one, told, desk.pages[name])


def _done(one: Said, desk: Desk) -> Iterator[Where]:
    """Where a statement says that something was done to a person."""
    page = desk.pages[one.article]
    if long_ago(one, page):
        return
    words = page.words[one.first : one.first + len(one.words)]
    for act, sign in places(page.article.lang).acts.items():
        for match in sign.finditer(one.line):
            first, last = _words(one, match)
            if who := subject(one, words[first].start, words[last].end, desk):
                yield from _towns(one, Told(act, who.keys, first, last, BESIDE), page)


def _words(one: Said, match: re.Match[str]) -> tuple[int, int]:
    """The first and the last word of a match."""
    return one.line[: match.start()].count(" "), one.line[: match.end()].rstrip().count(" ")


def _towns(one: Said, told: Told, page: Page) -> Iterator[Where]:
    """The towns that stand behind what a statement tells, with no other verb between."""
    words = page.words[one.first : one.first + len(one.words)]
    start, stops = words[told.last].end, places(page.article.lang).stops
    ends = {slot.span.end for slot in one.statement.slots if slot.kind == "place"}
    for slot in one.statement.slots:
        between = page.within(start, slot.span.start)
        if slot.kind != "place" or slot.span.start < start or len(between) > told.reach:
            continue
        between_two = len(between) > 1 and between[-2].end in ends  # « de Lyon à Paris »
        if between_two or not stops.isdisjoint(page.article.text[w.start : w.end].lower() for w in between):
            continue
        near = _near(slot, page)
        if near is not None:
            at = page.span(words[told.first].start, slot.span.end)
            yield Where(told.act, told.keys, slot.value, near, at, one.bag)


def _near(slot: Slot, page: Page) -> bool | None:
    """Whether a text has something near a town, or in it; `None` where it says neither."""
    start = slot.span.start
    before = page.article.text[max(0, start - BEFORE) : start].replace("’", "'").replace("\xa0", " ")
    signs = places(page.article.lang)
    if signs.near.search(before):
        return True
    return False if signs.exact.search(before) else None
