"""What to check before publishing, as the page shows it: what does most harm if it is wrong comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from recoupe.model import Difference, Mark, Saying
from recoupe.writers.evidence import alike
from recoupe.writers.index import of
from recoupe.writers.wording import HARMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Dossier
    from recoupe.writers.evidence import Quote
    from recoupe.writers.index import Index

SHOWN: Final = 7  # warnings that stand open: what an editor reads before the deadline


class Warned(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to check."""

    what: str  # a key of `HARMS`
    text: str | Saying  # a question is in the language of the articles
    values: tuple[str, ...]  # what the sides of a conflict say
    quotes: tuple[Quote, ...]  # the words it is about, one for each side or article
    target: str  # id of its card; "" if it has none

    @property
    def rows(self) -> tuple[tuple[Quote, ...], ...]:
        """The words, those that read the same together."""
        return alike(self.quotes)


def warnings(dossier: Dossier, index: Index) -> tuple[Warned, ...]:
    """What to check, by harm, then in the order in which it was found."""
    found = [*_conflicts(dossier, index), *_marked(dossier, index)]
    order = list(HARMS)
    return tuple(sorted(found, key=lambda one: order.index(one.what)))


def _conflicts(dossier: Dossier, index: Index) -> Iterator[Warned]:
    """Where articles contradict one another."""
    for found in of(dossier, Difference):
        if found.nature == "conflict":
            yield Warned(
                what="conflict",
                text=found.question,
                values=tuple(side.value for side in found.sides),
                quotes=tuple(index.quote(side.at[0]) for side in found.sides if side.at),
                target=found.id,
            )


def _marked(dossier: Dossier, index: Index) -> Iterator[Warned]:
    """What rules marked as harmful; marks of one place each that say the same are one row."""
    rows: dict[tuple[str, str], list[Mark]] = {}
    for mark in of(dossier, Mark):
        if mark.what in HARMS:
            alike = repr(mark.note) if len(mark.at) == 1 else mark.id
            rows.setdefault((mark.what, alike), []).append(mark)
    for (what, _), marks in rows.items():
        spans = dict.fromkeys(span for mark in marks for span in mark.at)
        yield Warned(what=what, text=marks[0].note, values=(), quotes=tuple(map(index.quote, spans)), target="")
