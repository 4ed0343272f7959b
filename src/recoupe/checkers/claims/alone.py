"""What one article alone says: its statements with a number, a name or a quotation that no other article has.

An editor asks what is exclusive: a few statements of each article, those with most of what is nowhere else first. A
statement that is a little like one of another article's is none of them.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Final

from recoupe.checkers.claims.likeness import across
from recoupe.checkers.claims.links import links
from recoupe.checkers.claims.said import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Slot
    from recoupe.page import Story

MOST: Final = 5  # statements of an article
LIKE: Final = 0.2  # likeness from which another article may say the same
_QUOTED: Final = 4  # words of a quotation that says something
_KINDS: Final = frozenset({"number", "person", "body", "quotation"})


def alone(story: Story, groups: Iterable[Iterable[Said]]) -> Iterator[Said]:
    """The statements that one article alone makes, article by article, those with most of their own first."""
    every = said(story)
    known = {one.at for group in groups for one in group} | {k for pair in links(story) for k in pair}
    known |= {k for pair, likeness in across(story).items() if likeness >= LIKE for k in pair}
    owners: defaultdict[str, set[str]] = defaultdict(set)  # by name or number: the articles that have it
    for one in every:
        for value in chain(one.bag, one.words, (slot.value for slot in one.statement.slots)):
            owners[value].add(one.article)
    found: defaultdict[str, list[tuple[int, int, Said]]] = defaultdict(list)
    for one in every:
        own = sum(_own(slot, owners) for slot in one.statement.slots)
        if own and one.at not in known and one.statement.where == "text":
            found[one.article].append((-own, one.first, one))
    for rows in found.values():
        yield from (one for _, _, one in sorted(rows, key=lambda row: row[:2])[:MOST])


def _own(slot: Slot, owners: dict[str, set[str]]) -> bool:
    """Whether a slot says what no other article has: a number above two, all words of a name, a quotation."""
    if slot.kind not in _KINDS or (slot.kind == "number" and (slot.low or 0) <= 2):  # noqa: PLR2004
        return False
    words = slot.value.split()
    told = len(words) >= _QUOTED if slot.kind == "quotation" else all(len(owners[word]) <= 1 for word in words)
    return told and len(owners[slot.value]) == 1
