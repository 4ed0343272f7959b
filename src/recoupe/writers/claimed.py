"""What the articles claim, as the page shows it: who reports it, who vouches for it, and what one origin alone says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from recoupe.model import Claim
from recoupe.writers.differing import lettered
from recoupe.writers.index import of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recoupe.model import Dossier, Span, Status
    from recoupe.writers.evidence import Quote
    from recoupe.writers.index import Index
    from recoupe.writers.lineage import Lineage

T = TypeVar("T")

SHOWN: Final = 12  # claims that stand open: two screens; they come ranked, what many report and few vouch for first


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """A mention of a claim."""

    quote: Quote
    status: Status | None  # where it is not that of the claim
    place: str  # "title" or "caption": a mention that is no source; else ""


class Claimed(msgspec.Struct, frozen=True, kw_only=True):
    """A claim."""

    claim: Claim
    articles: int
    origins: tuple[Lineage, ...]
    parties: tuple[tuple[str, ...], ...]  # the informants, those of one power or body together
    tellings: tuple[Telling, ...]


class Alone(msgspec.Struct, frozen=True, kw_only=True):
    """What one origin alone says; without an origin, what one article alone says."""

    lineage: Lineage | None
    claims: tuple[Claimed, ...]  # the first of them
    number: int  # of all


class Claims(msgspec.Struct, frozen=True, kw_only=True):
    """All claims of a dossier."""

    shared: tuple[Claimed, ...]  # by several articles, in the order of the checker
    alone: tuple[Alone, ...]  # by one article, or by articles of one origin

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.shared) + sum(one.number for one in self.alone)


def claims(dossier: Dossier, index: Index, known: Mapping[str, Lineage]) -> Claims:
    """The claims of a dossier; the arguments are those of `differing.discords`."""
    found = of(dossier, Claim)
    alone: dict[str, list[Claim]] = {}
    for claim in found:
        if claim.origins <= 1:
            letters = [lineage.letter for lineage in lettered(claim.sources, known)]
            alone.setdefault(letters[0] if letters else "", []).append(claim)
    several = [claim for claim in found if len({span.article for span in claim.at}) > 1]
    return Claims(
        shared=tuple(_claimed(claim, index, known) for claim in several),
        alone=tuple(_alone(letter, alone[letter], index, known) for letter in sorted(alone, key=_last)),
    )


def _last(letter: str) -> tuple[bool, int, str]:
    """Sorts letters of origins, A to Z, then AA; what has none comes last."""
    return not letter, len(letter), letter


def _alone(letter: str, own: Sequence[Claim], index: Index, known: Mapping[str, Lineage]) -> Alone:
    """What one origin alone says: what stands in one article first, for the rest is among the claims of several too."""
    own = sorted(own, key=lambda claim: len({span.article for span in claim.at}) > 1)
    lineage = next((lineage for lineage in known.values() if lineage.letter == letter), None)
    return Alone(lineage=lineage, claims=tuple(_claimed(claim, index, known) for claim in own[:SHOWN]), number=len(own))


def _claimed(claim: Claim, index: Index, known: Mapping[str, Lineage]) -> Claimed:
    """One claim."""
    return Claimed(
        claim=claim,
        articles=len({span.article for span in claim.at}),
        origins=lettered(claim.sources, known),
        parties=_parties(claim),
        tellings=tuple(_tellings(claim, index)),
    )


def _parties(claim: Claim) -> tuple[tuple[str, ...], ...]:
    """Its informants, each once: those that the claim groups, then the others, one by one."""
    grouped = {name for party in claim.parties for name in party}
    return (*claim.parties, *((name,) for name in claim.informants if name not in grouped))


def _tellings(claim: Claim, index: Index) -> Iterable[Telling]:
    """Its mentions, those in the text first."""
    made = [_telling(claim, place, span, index) for place, span in enumerate(claim.at)]
    return sorted(made, key=lambda telling: bool(telling.place))


def _telling(claim: Claim, place: int, span: Span, index: Index) -> Telling:
    """One mention."""
    status = _at(claim.statuses, place)
    where = _at(claim.places, place)
    return Telling(
        quote=index.quote(span),
        status=status if status != claim.status else None,
        place=where if where and where != "text" else "",
    )


def _at(values: Sequence[T], place: int) -> T | None:
    """The value at a place; None where there are fewer."""
    return values[place] if place < len(values) else None
