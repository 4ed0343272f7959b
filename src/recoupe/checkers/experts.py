"""Experts who have a name in one article and none in another, which calls them of the same place of work."""

from __future__ import annotations

from collections import Counter
from itertools import permutations
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.claims.said import said
from recoupe.languages import people, roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Slot
    from recoupe.page import Page, Story

REACH: Final = 10  # words after a scholar that tell where he works
RARE: Final = 3  # statements of the story that have the name of the place of work; a town is in more
LONG: Final = 6  # letters of that name
BESIDE: Final = 3  # code points between a name and who it is


class Scholar(NamedTuple):
    """Somebody who is called a scholar, with the rare words of where he works."""

    one: Said
    shown: str  # « un expert »
    person: Slot | None  # the full name beside it
    place: frozenset[str]


def unnamed(story: Story) -> Iterator[tuple[Scholar, Scholar]]:
    """The scholars with a name, each with one of another article who has none there and works at the same place."""
    pages = {page.article.id: page for page in story.pages}
    every = said(story)
    counts = Counter(word for one in every for word in {*one.words})
    rare = frozenset(word for word, count in counts.items() if count <= RARE and len(word) >= LONG)
    found = [scholar for one in every for scholar in _scholars(one, pages[one.article], rare)]
    for named, nameless in permutations(found, 2):
        apart = named.one.article != nameless.one.article and named.person and named.place & nameless.place
        page = pages[nameless.one.article]
        if apart and named.person and not _names(nameless, page.article.lang):
            known = {word.folded for word in page.words}
            if not known & {*named.person.value.split()}:
                yield named, nameless


def _scholars(one: Said, page: Page, rare: frozenset[str]) -> Iterator[Scholar]:
    """The scholars of a statement."""
    code = page.article.lang
    offices, general, keys = people.offices(code), roles.general(code), roles.keys(code, "scholar")
    for at, word in enumerate(one.words):
        if offices.get(word) in keys or keys & general.get(word, frozenset()):
            place = (
                (rare & {*one.words[at + 1 : at + 1 + REACH]}) - offices.keys() - roles.described(code, "workplaces")
            )
            yield Scholar(one, " ".join(one.words[max(0, at - 1) : at + 1]), _beside(one, at, page), place)


def _names(scholar: Scholar, code: str) -> bool:
    """Whether a scholar is not « un expert », or some person is named in the statement."""
    persons = any(slot.kind == "person" for slot in scholar.one.statement.slots)
    return persons or not roles.indefinite(code, scholar.shown.split()[0])


def _beside(one: Said, at: int, page: Page) -> Slot | None:
    """The person with a full name beside a word for a scholar, « Anne Orsel, professeure »."""
    word = page.words[one.first + at]
    near = (slot for slot in one.statement.slots if slot.kind == "person" and " " in slot.value)
    gaps = ((slot, max(word.start - slot.span.end, slot.span.start - word.end)) for slot in near)
    return next((slot for slot, gap in gaps if 0 <= gap <= BESIDE), None)
