"""What the articles claim, as the page shows it: who reports it, who vouches for it, and what one origin alone says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from recoupe.model import Claim
from recoupe.writers.differing import lettered
from recoupe.writers.evidence import alike
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
    """The mentions of a claim that have the same words."""

    quotes: tuple[Quote, ...]
    status: Status | None  # where it is not that of the claim
    place: str  # "title" or "caption": a mention that is no source; else ""


class Claimed(msgspec.Struct, frozen=True, kw_only=True):
    """A claim."""

    claim: Claim
    articles: int
    origins: tuple[Lineage, ...]
    parties: tuple[tuple[str, ...], ...]  # the informants, those of one power or body together
    tellings: tuple[Telling, ...]

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Its mentions, those in the text first."""
        return tuple(quote for telling in self.tellings for quote in telling.quotes)

    @property
    def fullest(self) -> Quote:
        """The mention that the claim is told by."""
        return next((quote for quote in self.quotes if self.claim.text.startswith(quote.words)), self.quotes[0])


class Alone(msgspec.Struct, frozen=True, kw_only=True):
    """What the articles of an origin say alone."""

    lineage: Lineage | None  # None: no origin was made out
    claims: tuple[Claimed, ...]


class Claims(msgspec.Struct, frozen=True, kw_only=True):
    """All claims of a dossier."""

    open: tuple[Claimed, ...]  # by several articles: the first of them, each of mentions of its own
    folded: tuple[Claimed, ...]  # the others, in the order of the checker
    alone: tuple[Alone, ...]  # by one article

    @property
    def shared(self) -> tuple[Claimed, ...]:
        """Those that several articles make."""
        return (*self.open, *self.folded)

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.shared) + sum(len(one.claims) for one in self.alone)


def claims(dossier: Dossier, index: Index, known: Mapping[str, Lineage]) -> Claims:
    """The claims of a dossier; the arguments are those of `differing.discords`."""
    found = of(dossier, Claim)
    alone: dict[str, list[Claim]] = {}
    several: list[Claim] = []
    for claim in found:
        if len({span.article for span in claim.at}) > 1:
            several.append(claim)
            continue
        letters = [lineage.letter for lineage in lettered(claim.sources, known)]
        alone.setdefault(letters[0] if letters else "", []).append(claim)
    first = _first(several)
    return Claims(
        open=tuple(_claimed(claim, index, known) for claim in first),
        folded=tuple(_claimed(claim, index, known) for claim in several if claim not in first),
        alone=tuple(_alone(letter, alone[letter], index, known) for letter in sorted(alone, key=_last)),
    )


def _first(several: Sequence[Claim]) -> list[Claim]:
    """The claims that stand open: none that rests, for half of it, on mentions of one before."""
    first: list[Claim] = []
    seen: set[Span] = set()
    for claim in several:
        told = any(claim.text == other.text for other in first)
        if len(first) < SHOWN and not told and len(seen & {*claim.at}) * 2 < len(claim.at):
            first.append(claim)
            seen |= {*claim.at}
    return first


def _last(letter: str) -> tuple[bool, int, str]:
    """Sorts letters of origins, A to Z, then AA; what has none comes last."""
    return not letter, len(letter), letter


def _alone(letter: str, own: Sequence[Claim], index: Index, known: Mapping[str, Lineage]) -> Alone:
    """What one origin alone says: what stands in one article first, for the rest is among the claims of several too."""
    own = sorted(own, key=lambda claim: len({span.article for span in claim.at}) > 1)
    lineage = next((lineage for lineage in known.values() if lineage.letter == letter), None)
    return Alone(lineage=lineage, claims=tuple(_claimed(claim, index, known) for claim in own))


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
    """Its mentions, those in the text first; those that read the same and are of one status are one row."""
    rows: dict[tuple[str, Status], list[Span]] = {}
    for place, span in enumerate(claim.at):
        where, status = _at(claim.places, place) or "text", _at(claim.statuses, place) or claim.status
        rows.setdefault(("" if where == "text" else where, status), []).append(span)
    for (where, status), spans in sorted(rows.items(), key=lambda row: bool(row[0][0])):
        for quotes in alike(map(index.quote, spans)):
            yield Telling(quotes=quotes, status=None if status == claim.status else status, place=where)


def _at(values: Sequence[T], place: int) -> T | None:
    """The value at a place; None where there are fewer."""
    return values[place] if place < len(values) else None
