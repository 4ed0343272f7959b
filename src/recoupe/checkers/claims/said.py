"""The statements of a story, and the words by which they are compared."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from recoupe.languages import tabled
from recoupe.languages.empty import empty
from recoupe.model import Entity, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.page import Page, Story

STEM = (
    5  # letters of a word that are compared: « blessé, blessées, blessure » are one; 5 to 7 do alike, whole words worse
)
DATE = "@"  # before a date, which is no word
NAME = "="  # before the name of an entity
NUMBER = "#"  # before a number, however it is written

Named = list[tuple[int, int, str]]  # where an entity is named, and which


class Said(NamedTuple):
    """A statement of the story, and how it is compared."""

    at: int  # its place in `said`
    article: str
    statement: Statement
    words: tuple[str, ...]  # folded
    line: str  # the same, one space between them
    first: int  # index of its first word among the page's
    bag: frozenset[str]  # the beginnings of its words; for whom or what it names, the entity
    dates: frozenset[str]  # that it names, however it says them: « hier », « samedi » and « le 5 mai » can be one


def said(story: Story) -> list[Said]:
    """The statements of all articles, sorted by their words: the order of documents changes nothing."""
    return story.view(_said)


def _said(story: Story) -> list[Said]:
    named: defaultdict[str, Named] = defaultdict(list)
    for entity in story.of(Entity):
        for span in entity.at:
            named[span.article].append((span.start, span.end, f"{NAME}{entity.name}"))
    texts = {page.article.id: page.article.text for page in story.pages}
    rows = [row for page in story.pages for row in _rows(page, sorted(named[page.article.id]))]
    rows.sort(key=lambda one: (one.words, texts[one.article], one.first, one.article))
    return [one._replace(at=at) for at, one in enumerate(rows)]


def _rows(page: Page, named: Named) -> Iterator[Said]:
    """The statements of one article."""
    starts = [word.start for word in page.words]
    compared = tabled(page.article.lang)  # else every article of a language would share its small words
    for statement in page.of(Statement):
        span = statement.at[0]
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        words = tuple(word.folded for word in page.words[first:last])
        inside = named[bisect_left(named, (span.start,)) : bisect_left(named, (span.end,))]
        told = sorted([*inside, *_numbers(statement)])
        bag = _bag(words, starts[first:last], told, empty(page.article.lang)) if compared else frozenset()
        dates = _dates(statement) if compared else frozenset()
        yield Said(0, page.article.id, statement, words, " ".join(words), first, bag, dates)


def _dates(statement: Statement) -> frozenset[str]:
    """The dates that a statement names, each after `DATE`."""
    moments = (slot.value for slot in statement.slots if slot.kind == "moment")
    return frozenset(f"{DATE}{value}" for value in moments if value[:1].isdigit())


def _numbers(statement: Statement) -> Named:
    """Where a statement has a number, and which: « vingt-deux » and « 22 » are one."""
    numbers = (
        slot
        for slot in statement.slots
        if slot.kind == "number" and len(slot.value) > 1 and slot.unit != "year"  # « deux » is a word, an age a trait
    )
    return [(slot.span.start, slot.span.end, f"{NUMBER}{slot.value}") for slot in numbers]


def _bag(words: tuple[str, ...], starts: list[int], named: Named, without: frozenset[str]) -> frozenset[str]:
    """What a statement is compared by; the words of a name give way to the entity."""
    bag = {at: word[:STEM] for at, word in enumerate(words) if word not in without}
    for start, end, name in named:
        for at in range(bisect_left(starts, start), bisect_left(starts, end)):
            bag[at] = name
    return frozenset(bag.values())
