"""Quotations as the page shows them: the words of one speaker in all articles that quote them, wording by wording."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

import msgspec

from recoupe.model import Entity, Quote, Utterance
from recoupe.writers.index import of
from recoupe.writers.shared import Variant, variants

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recoupe.model import Dossier
    from recoupe.writers import evidence
    from recoupe.writers.index import Index

CHANGES: Final = ("reattributed", "reworded", "cut")  # what is told of an utterance, the weightiest first


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation that one article has."""

    quote: Quote
    words: evidence.Quote
    cue: str  # the words that say who speaks, as written; "" where there are none


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """What one speaker says in single articles."""

    speaker: str | None
    entity: str | None  # id of the entity of this name
    direct: tuple[Said, ...]  # words inside quotation marks
    indirect: tuple[Said, ...]


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


class Quotations(msgspec.Struct, frozen=True, kw_only=True):
    """All quotations of a dossier."""

    shared: tuple[Uttered, ...]
    voices: tuple[Voice, ...]
    number: int  # quotations, those of an utterance one by one


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
    speakers = tuple(dict.fromkeys(quote.speaker for quote in own if quote.speaker))
    return Uttered(
        utterance=one,
        entity=people.get(one.speaker or ""),
        articles=len({span.article for span in one.at}),
        modes=tuple(dict.fromkeys(quote.mode for quote in own)),
        media=tuple(dict.fromkeys(quote.via for quote in own if quote.via)),
        change=next((change for change in CHANGES if change in one.changes), ""),
        speakers=speakers if len(speakers) > 1 else (),
        variants=variants(one.at, index),
    )


def _voices(quotes: Iterable[Quote], people: Mapping[str, str], index: Index) -> Iterable[Voice]:
    """Single quotations by speaker, those who say most first, the unnamed last."""
    by_speaker = sorted(quotes, key=lambda quote: (quote.speaker is None, quote.speaker or ""))
    voices = [
        _voice(speaker, tuple(own), people, index) for speaker, own in groupby(by_speaker, lambda quote: quote.speaker)
    ]
    return sorted(voices, key=lambda voice: (voice.speaker is None, -len(voice.direct), -len(voice.indirect)))


def _voice(speaker: str | None, quotes: tuple[Quote, ...], people: Mapping[str, str], index: Index) -> Voice:
    """What one speaker says."""
    made = [_said(quote, index) for quote in sorted(quotes, key=lambda q: (index.numbers[q.at[0].article], q.at[0]))]
    return Voice(
        speaker=speaker,
        entity=people.get(speaker or ""),
        direct=tuple(one for one in made if one.quote.mode != "indirect"),
        indirect=tuple(one for one in made if one.quote.mode == "indirect"),
    )


def _said(quote: Quote, index: Index) -> Said:
    """One quotation."""
    article = index.articles[quote.at[0].article]
    spans = [span for span in (quote.cue_at, quote.speaker_at) if span]
    cue = " … ".join(article[span] for span in spans)
    return Said(quote=quote, words=index.quote(quote.at[0]), cue=cue)
