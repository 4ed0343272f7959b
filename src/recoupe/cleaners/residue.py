"""What each line of a document is: a part of the article, or residue and of which kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe import text as _text
from recoupe.cleaners import people, stubs
from recoupe.cleaners.labels import labels
from recoupe.cleaners.layout import layout
from recoupe.cleaners.looks import Mark
from recoupe.model import KEPT, Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.cleaners.looks import Look
    from recoupe.cleaners.sheet import Sheet
    from recoupe.model import Raw

_ONCE = 3  # words; shorter lines (« 18h05 », « Lui : ») stand twice in an article and say something each time


def clean(sheet: Sheet, raw: Raw) -> Iterator[Block]:
    """A block for every line of a document, or for every part of a line that holds two things; they leave out nothing.

    Raises:
        InputError: nothing to read, a page of links, or no more than the beginning or a summary of an article.
    """
    plan = layout(sheet, raw.title)
    stubs.refuse(plan)
    marks = labels(plan)
    stubs.refuse_stub(plan, marks, raw)
    marks = list(_signed(plan.looks, marks, raw.author))
    for look, mark in zip(plan.looks, _once(plan.looks, marks), strict=True):
        yield Block(at=(Span(raw.id, look.start, look.end),), by=mark.by, label=mark.label)


def _signed(looks: Iterable[Look], marks: Iterable[Mark], author: str | None) -> Iterator[Mark]:
    """The labels, with the line that the export names as its authors: a byline, or an agency's credit."""
    folded = _text.folded(author) if author else None
    credit = bool(author and people.agencies([author]))
    for look, mark in zip(looks, marks, strict=True):
        signs = folded and look.folded == folded and mark.label in KEPT - {"title"}
        yield Mark("credit" if credit else "byline", "signature of the export") if signs else mark


def _once(looks: Iterable[Look], marks: Iterable[Mark]) -> Iterator[Mark]:
    """The labels, with every later standing of a paragraph as residue, so that it counts once; titles aside."""
    seen: set[str] = set()
    for look, mark in zip(looks, marks, strict=True):
        counts = mark.label in KEPT and mark.label != "title" and look.size > _ONCE
        yield Mark("other", "repeated") if counts and look.folded in seen else mark
        if counts:
            seen.add(look.folded)
