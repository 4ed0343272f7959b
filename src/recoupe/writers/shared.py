"""The shared passages as the page shows them: the articles that carry one, and what each of them changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from recoupe.writers.aligned import Change, Wording, changes, shortened
from recoupe.writers.index import HUES, letter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.model import Passage, Span
    from recoupe.writers.evidence import Quote
    from recoupe.writers.index import Index

SHORT: Final = 12  # words; a shorter passage is one line, without a comparison of its wordings
COMPARED: Final = 12  # passages whose wordings are compared; what comes after them is a line each


class Variant(msgspec.Struct, frozen=True, kw_only=True):
    """A wording of the passage, and the articles that have it, but for typography."""

    carriers: tuple[Quote, ...]
    changes: tuple[Change, ...]  # against the longest wording; that one itself is all « same »
    longest: bool


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """A shared passage."""

    number: int  # from 1, in the order of the page
    passage: Passage
    letter: str  # of the origin it belongs to; "" if none
    look: str  # class of its colour
    carriers: tuple[Quote, ...]  # one for each article, in their order
    variants: tuple[Variant, ...]  # the longest first

    @property
    def short(self) -> bool:
        """Whether it gets one line, because it is short or because there are many."""
        return self.passage.words < SHORT or self.number > COMPARED


def shared(index: Index) -> tuple[Shared, ...]:
    """The passages of a dossier: those that count, longest first, then those that do not."""
    return tuple(_shared(number, passage, index) for number, passage in enumerate(index.passages, start=1))


def look(owner: int | None, *, counted: bool) -> str:
    """The class of a passage's colour: that of its origin."""
    if not counted:
        return "un"
    return "h" if owner is None else f"h{owner % HUES}"


def _shared(number: int, passage: Passage, index: Index) -> Shared:
    """One passage."""
    owner = index.owner(passage)
    spans = sorted(passage.at, key=lambda span: (index.numbers[span.article], span.start))
    return Shared(
        number=number,
        passage=passage,
        letter="" if owner is None else letter(owner),
        look=look(owner, counted=passage.counted),
        carriers=tuple(map(index.quote, spans)),
        variants=variants(spans, index),
    )


def variants(spans: Sequence[Span], index: Index) -> tuple[Variant, ...]:
    """The wordings, the longest first, each compared with it."""
    standings: dict[str, tuple[Wording, list[Quote]]] = {}
    for span in spans:
        wording = Wording.of(index.articles[span.article][span])
        standings.setdefault(wording.folded(), (wording, []))[1].append(index.quote(span))
    (longest, alike), *others = sorted(standings.values(), key=lambda pair: (-len(pair[0].words), -len(pair[1])))
    first = Variant(carriers=tuple(alike), changes=shortened(longest), longest=True)
    rest = (Variant(carriers=tuple(own), changes=changes(longest, one), longest=False) for one, own in others)
    return (first, *rest)
