"""Quotations as the page shows them: the words of one speaker in all articles that quote them, wording by wording."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from recoupe.model import Entity, Quote, Utterance
from recoupe.text import folds
from recoupe.writers import evidence
from recoupe.writers.index import of
from recoupe.writers.shared import Variant, variants

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.model import Dossier
    from recoupe.writers.index import Index

CHANGES: Final = ("reattributed", "reworded", "cut")  # what is told of an utterance, the weightiest first


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation, or several that have the same words."""

    words: tuple[evidence.Quote, ...]
    media: tuple[str, ...]  # where it was said, as the articles name it
    spoken: bool  # words inside quotation marks; else reported speech


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """What one speaker says in single articles."""

    speaker: str | None
    entity: str | None  # id of the entity of this name
    said: tuple[Said, ...]  # words inside quotation marks, then reported speech

    @property
    def direct(self) -> tuple[Said, ...]:
        """What stands inside quotation marks."""
        return tuple(one for one in self.said if one.spoken)

    @property
    def indirect(self) -> tuple[Said, ...]:
        """The reported speech."""
        return tuple(one for one in self.said if not one.spoken)


class Uttered(msgspec.Struct, frozen=True, kw_only=True):
    """The same words in several articles."""

    utterance: Utterance
    entity: str | None
    articles: int
    modes: tuple[str, ...]
    media: tuple[str, ...]  # where the words were said, as the articles name it
    change: str  # the weightiest of its changes; "" if all are the same
    speakers: tuple[str, ...]  # all names, where the articles give the words to several
    variants: tuple[Variant, ...]

    @property
    def varied(self) -> bool:
        """Whether the articles do not quote it alike."""
        return bool(self.change) or len(self.variants) > 1


class Quotations(msgspec.Struct, frozen=True, kw_only=True):
    """All quotations of a dossier."""

    shared: tuple[Uttered, ...]
    voices: tuple[Voice, ...]
    number: int  # quotations, those of an utterance one by one

    @property
    def people(self) -> frozenset[str]:
        """The ids of the entities that their speakers lead to."""
        return frozenset(one.entity for one in self.shared if one.entity)

    @property
    def varied(self) -> tuple[Uttered, ...]:
        """Those that articles do not quote alike."""
        return tuple(one for one in self.shared if one.varied)

    @property
    def alike(self) -> tuple[Uttered, ...]:
        """Those that have the same words in all articles."""
        return tuple(one for one in self.shared if not one.varied)


def quotations(dossier: Dossier, index: Index) -> Quotations:
    """The quotations of a dossier: those in several articles first, then speaker by speaker."""
    quotes = {quote.id: quote for quote in of(dossier, Quote)}
    people = {entity.name: entity.id for entity in of(dossier, Entity)}
    found = [one for one in of(dossier, Utterance) if len(one.at) > 1]
    taken = {name for one in found for name in one.quotes}
    single = [quote for name, quote in quotes.items() if name not in taken]
    return Quotations(
        shared=tuple(_uttered(one, quotes, people, index) for one in found),
        voices=tuple(_voices(single, people, index)),
        number=len(quotes),
    )


def _uttered(one: Utterance, quotes: Mapping[str, Quote], people: Mapping[str, str], index: Index) -> Uttered:
    """One utterance."""
    own = [quotes[name] for name in one.quotes if name in quotes]
    speakers = tuple({folds(quote.speaker): quote.speaker for quote in own if quote.speaker}.values())
    return Uttered(
        utterance=one,
        entity=people.get(one.speaker or ""),
        articles=len({span.article for span in one.at}),
        modes=tuple(dict.fromkeys(quote.mode for quote in own)),
        media=tuple(dict.fromkeys(quote.via for quote in own if quote.via)),
        change=next((change for change in CHANGES if change in one.changes), ""),
        speakers=speakers if "reattributed" in one.changes else (),
        variants=variants(one.at, index),
    )


def _voices(quotes: Iterable[Quote], people: Mapping[str, str], index: Index) -> Iterable[Voice]:
    """Single quotations by speaker, however the name is written; those who say most first, the unnamed last."""
    named = sorted(quotes, key=lambda quote: (quote.speaker not in people, quote.speaker or ""))
    by_speaker: dict[tuple[str, ...] | None, list[Quote]] = {}
    for quote in named:
        by_speaker.setdefault(None if quote.speaker is None else folds(quote.speaker), []).append(quote)
    voices = [_voice(own[0].speaker, tuple(own), people, index) for own in by_speaker.values()]
    return sorted(voices, key=lambda voice: (voice.speaker is None, -len(voice.direct), -len(voice.indirect)))


def _voice(speaker: str | None, quotes: tuple[Quote, ...], people: Mapping[str, str], index: Index) -> Voice:
    """What one speaker says."""
    ordered = sorted(quotes, key=lambda quote: (index.numbers[quote.at[0].article], quote.at[0]))
    return Voice(
        speaker=speaker,
        entity=people.get(speaker or ""),
        said=tuple(one for spoken in (True, False) for one in _said(ordered, index, spoken=spoken)),
    )


def _said(quotes: Iterable[Quote], index: Index, *, spoken: bool) -> Iterator[Said]:
    """Those of the quotations that are `spoken`, or that are not; those together that have the same words."""
    made = {index.quote(quote.at[0]): quote.via for quote in quotes if spoken == (quote.mode != "indirect")}
    for words in evidence.alike(made):
        yield Said(words=words, media=tuple(dict.fromkeys(via for one in words if (via := made[one]))), spoken=spoken)
