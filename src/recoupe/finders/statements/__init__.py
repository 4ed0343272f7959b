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
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from recoupe import text
from recoupe.finders import numbers
from recoupe.finders.statements.informants import informants
from recoupe.finders.statements.parts import parts
from recoupe.finders.statements.reading import Reading
from recoupe.finders.statements.scope import scoped
from recoupe.finders.statements.status import status
from recoupe.languages import tabled
from recoupe.languages.numbers import TIMES
from recoupe.model import Informant, Mention, Moment, Slot, SlotKind, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.model import EntityType
    from recoupe.page import Page

RULES: Final = (  # id, what it says, an invented example
    (
        "sentence",
        "A kept sentence, or a clause of a long one, with its slots.",
        "Le four a explosé mardi, selon la mairie",
    ),
)
_MARKS = '«“"»'  # begin a sentence that goes on quoting whoever spoke last
_KINDS: dict[EntityType, SlotKind] = {"person": "person", "organisation": "body", "state": "place", "place": "place"}


class _Before(NamedTuple):
    """What the statement before leaves to a number that says no more."""

    unit: str = ""  # what was counted last
    place: str | None = None  # named last


def find(page: Page) -> Iterator[Statement]:
    """The statements of the kept text, in order."""
    reading, names = Reading(page), _names(page)
    titles = [block.at[0] for block in page.blocks if block.label == "title"]
    before = _Before()
    said: Informant | None = None
    for start, end in page.sentences:
        row = reading.row(start, end)
        who = informants(reading, row, said)
        if not who and said and page.article.text[start] in _MARKS:
            who = [replace(said, carried=True)]
        said = who[-1] if who else said
        title = any(span.start <= start < span.end for span in titles)
        for part in parts(page, start, end):
            inside = [one for one in who if part[0] <= one.at.start < part[1]]
            statement = Statement(
                at=(page.span(*part),),
                by="sentence",
                slots=tuple(_slots(page, part, names, who, before)) if tabled(page.article.lang) else (),
                informants=tuple(inside or who),
                status=status(reading, row if part == (start, end) else reading.row(*part)),
                where="title" if title else "text",
            )
            before = _Before(_counted(statement, before.unit), _place(statement))
            yield statement


def _slots(
    page: Page, part: tuple[int, int], names: Sequence[Slot], who: Sequence[Informant], before: _Before
) -> list[Slot]:
    """What a part of a sentence says that can be compared, in order."""
    start, end = part
    counts = numbers.slots(page, start, end, before.unit)
    inside = names[bisect_left(names, start, key=_start) : bisect_left(names, end, key=_start)]
    every = sorted([*counts, *inside, *_quotations(page, start, end)], key=lambda slot: (slot.span, slot.kind))
    return scoped(every, end, who, before.place)


def _place(statement: Statement) -> str | None:
    """The place that a statement names last."""
    return next((slot.value for slot in reversed(statement.slots) if slot.kind == "place"), None)


def _start(slot: Slot) -> int:
    return slot.span.start


def _counted(statement: Statement, before: str) -> str:
    """What the last number of a statement counts, times left out; where it has times alone, what was counted before.

    « Trois élèves sont malades. Ils ont de 4 à 9 ans. Deux ont été hospitalisés. »
    """
    units = [slot.unit for slot in statement.slots if slot.kind == "number"]
    told = [unit for unit in units if unit not in TIMES]
    return told[-1] if told else before if units else ""


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
        Slot(kind="quotation", span=page.span(first, last), value=value)
        for first, last in text.quotations(page.article.text, start, end)
        if (value := text.folded(page.article.text[first:last]))
    ]
