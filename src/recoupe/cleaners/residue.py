"""What each line of a document is: a part of the article, or residue and of which kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe import text as _text
from recoupe.cleaners import entries, people, stubs, walls
from recoupe.cleaners.labels import labels
from recoupe.cleaners.layout import layout
from recoupe.cleaners.looks import Mark
from recoupe.model import KEPT, Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.cleaners.looks import Look
    from recoupe.cleaners.sheet import Sheet
    from recoupe.model import Raw

_ONCE = 3  # words; shorter lines (« 18h05 », « Lui : ») stand twice in an article and say something each time


class Reading(NamedTuple):
    """What a document is made of."""

    blocks: tuple[Block, ...]
    posts: list[entries.Post]  # entries of a live page, by the lines of the document
    places: list[tuple[int, int]]  # of each entry: code points from its head to its end


def clean(sheet: Sheet, raw: Raw) -> Reading:
    """A block for every line of a document, or for every part of a line that holds two things; they leave out nothing.

    Raises:
        InputError: nothing to read, a page of links, a wall, or no more than a beginning or a summary of an article.
    """
    plan = layout(sheet, raw.title)
    walls.refuse(plan.looks, raw)
    stubs.refuse(plan, raw)
    marks = labels(plan)
    stubs.refuse_stub(plan, marks, raw)
    marks = list(_signed(plan.looks, marks, raw.author))
    posts = entries.find(plan, marks, raw)
    inside = {at for post in posts for at in range(post.first, post.after)}
    blocks = tuple(
        Block(at=(Span(raw.id, look.start, look.end),), by=mark.by, label=mark.label)
        for look, mark in zip(plan.looks, _once(plan.looks, marks, inside), strict=True)
    )
    places = [(plan.looks[post.first].start, plan.looks[post.after - 1].end) for post in posts]
    return Reading(blocks, posts, places)


def _signed(looks: Iterable[Look], marks: Iterable[Mark], author: str | None) -> Iterator[Mark]:
    """The labels, with the line that the export names as its authors: a byline, or an agency's credit."""
    folded = _text.folded(author) if author else None
    credit = bool(author and people.agencies([author]))
    for look, mark in zip(looks, marks, strict=True):
        signs = folded and look.folded == folded and mark.label in KEPT - {"title"}
        yield Mark("credit" if credit else "byline", "signature of the export") if signs else mark


def _once(looks: Sequence[Look], marks: Sequence[Mark], inside: set[int]) -> Iterator[Mark]:
    """The labels, with every other standing of a paragraph as residue, so that it counts once; titles aside.

    Its first standing counts, on a live page the first that an entry dates: the summary above them has no time.
    """
    counts = [at for at, look in enumerate(looks) if _counts(look, marks[at])]
    kept: dict[str, int] = {}
    for at in sorted(counts, key=lambda at: (at not in inside, at)):
        kept.setdefault(looks[at].folded, at)
    again = {at for at in counts if kept[looks[at].folded] != at}
    yield from (Mark("other", "repeated") if at in again else mark for at, mark in enumerate(marks))


def _counts(look: Look, mark: Mark) -> bool:
    """Whether a line may count once only."""
    return mark.label in KEPT and mark.label != "title" and look.size > _ONCE
