"""Where the articles do not say the same, as the page shows it: conflicts, updates and the rest apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from recoupe.model import Difference
from recoupe.writers.evidence import alike
from recoupe.writers.index import of
from recoupe.writers.phrased import phrased
from recoupe.writers.wording import Day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recoupe.model import Discord, Dossier, Side
    from recoupe.writers.evidence import Quote
    from recoupe.writers.index import Index
    from recoupe.writers.lineage import Lineage

ALONE: Final = 120  # code points; a shorter quote repeats its side, and is shown with the words around it
SHOWN: Final = 7  # differences that stand open: what an editor reads; the others are folded
ORDER: Final[Sequence[Discord]] = ("conflict", "update", "granularity", "perspective", "variant")


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """A side of a difference."""

    side: Side
    value: str  # what it says, to be read alone
    origins: tuple[Lineage, ...]
    day: Day | None  # of the earliest article that says so
    quotes: tuple[Quote, ...]

    @property
    def rows(self) -> tuple[tuple[Quote, ...], ...]:
        """The quotes, those together that have the same words."""
        return alike(self.quotes)


class Differing(msgspec.Struct, frozen=True, kw_only=True):
    """A difference."""

    difference: Difference
    answers: tuple[Answer, ...]
    open: bool  # whether it is among those that stand open


class Discords(msgspec.Struct, frozen=True, kw_only=True):
    """The differences of one nature."""

    nature: Discord
    all: tuple[Differing, ...]

    @property
    def shown(self) -> tuple[Differing, ...]:
        """Those that stand open."""
        return tuple(one for one in self.all if one.open)

    @property
    def folded(self) -> tuple[Differing, ...]:
        """The others."""
        return tuple(one for one in self.all if not one.open)


def discords(dossier: Dossier, index: Index, known: Mapping[str, Lineage]) -> tuple[Discords, ...]:
    """The differences of a dossier by nature, conflicts first; those of one nature in the checker's order.

    Args:
        dossier: where they were found.
        index: of the dossier.
        known: the origins by their ids.
    """
    ranked = sorted(of(dossier, Difference), key=lambda found: ORDER.index(found.nature))
    made = [_differing(one, index, known, place) for place, one in enumerate(ranked)]
    return tuple(
        Discords(nature=nature, all=own)
        for nature in ORDER
        if (own := tuple(one for one in made if one.difference.nature == nature))
    )


def _differing(found: Difference, index: Index, known: Mapping[str, Lineage], place: int) -> Differing:
    """One difference; `place` is its rank."""
    answers = tuple(_answer(side, index, known) for side in found.sides)
    if found.nature == "update":  # what was said first comes first
        answers = tuple(sorted(answers, key=lambda answer: answer.side.published or "9"))
    return Differing(difference=found, answers=answers, open=place < SHOWN)


def _answer(side: Side, index: Index, known: Mapping[str, Lineage]) -> Answer:
    """One side."""
    return Answer(
        side=side,
        value=phrased(side, index),
        origins=lettered(side.origins, known),
        day=Day(side.published, side.published) if side.published else None,
        quotes=tuple(index.quote(span, ALONE) for span in side.at),
    )


def lettered(ids: Iterable[str], known: Mapping[str, Lineage]) -> tuple[Lineage, ...]:
    """The origins with these ids, in the order of their letters; an id that nothing has is left out."""
    wanted = set(ids)
    return tuple(lineage for name, lineage in known.items() if name in wanted)
