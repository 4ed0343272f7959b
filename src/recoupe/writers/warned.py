"""What to check before publishing, as the page shows it: what does most harm if it is wrong comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from recoupe.model import Difference, Mark, Saying
from recoupe.text import folds
from recoupe.writers.differing import ALONE
from recoupe.writers.evidence import alike
from recoupe.writers.index import of
from recoupe.writers.phrased import phrased
from recoupe.writers.wording import HARMS, HARMS_TOLD

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterator, Sequence

    from recoupe.model import Dossier, Span
    from recoupe.writers.evidence import Quote
    from recoupe.writers.index import Index

GLANCE: Final = 40  # code points of a value beside the other
SHOWN: Final = 7  # warnings that stand open: what an editor reads before the deadline


class Warned(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to check."""

    what: str  # a key of `HARMS`
    text: str | Saying  # a question is in the language of the articles
    values: tuple[str, ...]  # what the sides of a conflict say, if that is short
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
                values=_brief([phrased(side, index) for side in found.sides]),
                quotes=tuple(index.quote(side.at[0], ALONE) for side in found.sides if side.at),
                target=found.id,
            )


def _brief(values: Sequence[str]) -> tuple[str, ...]:
    """The values, if they are read at a glance; the words of the articles stand under them in any case."""
    return tuple(values) if max(map(len, values), default=0) <= GLANCE else ()


def _marked(dossier: Dossier, index: Index) -> Iterator[Warned]:
    """What rules marked as harmful; marks that tell a reader the same are one row."""
    rows: dict[tuple[str, Hashable], list[Mark]] = {}
    for mark in of(dossier, Mark):
        if mark.what in HARMS:
            rows.setdefault((mark.what, _alike(mark, index)), []).append(mark)
    for (what, _), marks in rows.items():
        spans: Collection[Span] = dict.fromkeys(span for mark in marks for span in mark.at)
        if len(marks[0].at) > 1 and what in HARMS_TOLD:  # one place in each article tells it
            spans = {span.article: span for span in reversed(tuple(spans))}.values()
        yield Warned(what=what, text=marks[0].note, values=(), quotes=tuple(map(index.quote, spans)), target="")


def _alike(mark: Mark, index: Index) -> Hashable:
    """What marks that tell the same have in common: the note of one place; of a kind with one note, the first words."""
    if len(mark.at) == 1:
        return repr(mark.note)
    return folds(index.articles[mark.at[0].article][mark.at[0]]) if mark.what in HARMS_TOLD else mark.id
