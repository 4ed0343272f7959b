"""Statements: what each sentence of an article says, with the parts that another article can repeat or contradict.

| slot | whose | compared by |
|---|---|---|
| number | `finders.numbers` | interval, what is counted, place, part or whole |
| moment | the moments found | the days they can mean |
| place, person, body | the names found | the name |
| quotation | the quotation marks | its folded words |

A working value: checkers compare statements, the dossier tells what they find.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from recoupe import text
from recoupe.finders import numbers
from recoupe.finders.statements.parts import parts
from recoupe.model import Mark, Mention, Moment, Slot, SlotKind, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import EntityType
    from recoupe.page import Page

_KINDS: dict[EntityType, SlotKind] = {"person": "person", "organisation": "body", "state": "place", "place": "place"}


def find(page: Page) -> Iterator[Statement]:
    """The statements of the kept text, in order."""
    names = _names(page)
    starts = [slot.span.start for slot in names]
    hearsay = [mark.at[0].start for mark in page.of(Mark) if mark.what == "hearsay"]
    titles = [block.at[0] for block in page.blocks if block.label == "title"]
    said = ""
    for start, end in (part for sentence in page.sentences for part in parts(page, *sentence)):
        counts = numbers.slots(page, start, end, said)
        said = counts[-1].unit if counts else ""
        inside = names[bisect_left(starts, start) : bisect_left(starts, end)]
        quoted = _quotations(page, start, end)
        yield Statement(
            at=(page.span(start, end),),
            by="sentence",
            slots=tuple(sorted([*counts, *inside, *quoted], key=lambda slot: (slot.span, slot.kind))),
            status="alleged" if any(start <= at < end for at in hearsay) else "asserted",
            where="title" if any(title.start <= start < title.end for title in titles) else "text",
        )


def _names(page: Page) -> list[Slot]:
    """The names and moments of an article, in order."""
    names = [
        Slot(kind=_KINDS[mention.type], span=mention.at[0], value=text.folded(mention.name))
        for mention in page.of(Mention)
    ]
    moments = [
        Slot(kind="moment", span=moment.at[0], value=moment.value, moment=moment.first) for moment in page.of(Moment)
    ]
    return sorted([*names, *moments], key=lambda slot: slot.span)


def _quotations(page: Page, start: int, end: int) -> list[Slot]:
    """The quotations of a sentence."""
    return [
        Slot(kind="quotation", span=page.span(first, last), value=text.folded(page.article.text[first:last]))
        for first, last in text.quotations(page.article.text, start, end)
        if text.words(page.article.text, first, last)
    ]
