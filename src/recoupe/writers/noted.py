"""The end-notes of the printed report: where the words stand that prove what its sections say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.writers.claimed import Claims
    from recoupe.writers.differing import Discords
    from recoupe.writers.evidence import Quote
    from recoupe.writers.lineage import Lineage

PROOFS: Final = 2  # notes for one origin, side or claim: a report of 4 to 8 pages


class Notes(msgspec.Struct, frozen=True, kw_only=True):
    """The notes in their order, numbered from 1."""

    quotes: tuple[Quote, ...]
    numbers: dict[str, int]  # by anchor

    def of(self, quotes: Iterable[Quote]) -> tuple[int, ...]:
        """The numbers of the notes on these words."""
        return tuple(sorted({self.numbers[q.anchor] for q in quotes if q.anchor in self.numbers}))


def notes(found: Sequence[Lineage], discords: Sequence[Discords], claims: Claims) -> Notes:
    """The notes on what the report prints of these sections."""
    quotes: dict[str, Quote] = {}
    for own in _printed(found, discords, claims):
        for quote in own[:PROOFS]:
            quotes.setdefault(quote.anchor, quote)
    return Notes(quotes=tuple(quotes.values()), numbers={name: place for place, name in enumerate(quotes, start=1)})


def _printed(found: Sequence[Lineage], discords: Sequence[Discords], claims: Claims) -> Iterator[Sequence[Quote]]:
    """The evidence of each thing that the report prints, in its order."""
    for lineage in found:
        yield [proof.quotes[0] for proof in lineage.proofs]
    for discord in discords:
        for one in discord.shown:
            yield from (answer.quotes for answer in one.answers)
    for one in claims.open:
        yield [telling.quotes[0] for telling in one.tellings]
