"""The origins as the page shows them: their letter, their articles with shares, and what proves them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from recoupe.catalogue import Share
from recoupe.model import Credit, Dossier, Form, Saying
from recoupe.writers.evidence import short
from recoupe.writers.index import HUES, letter, of
from recoupe.writers.wording import line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.model import Article, Origin, Span
    from recoupe.writers.evidence import Quote
    from recoupe.writers.index import Index

# What proves most about who wrote the text comes first; the owner of a picture or of one statement proves little.
_ORDER: Final[Sequence[Form]] = ("signoff", "byline", "told", "with", "quoted", "venue", "photo")


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """An article of an origin."""

    number: int
    name: str
    share: Share  # of the article's reporting that has this origin


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of evidence: a credit, a shared passage in its articles, or other words."""

    quotes: tuple[Quote, ...]
    credit: Credit | None = None
    passage: int | None = None  # number of the passage
    words: int = 0  # of the passage


class Lineage(msgspec.Struct, frozen=True, kw_only=True):
    """An origin."""

    letter: str
    look: str  # class of its colour
    name: str | Saying
    origin: Origin
    members: tuple[Member, ...]
    proofs: tuple[Proof, ...]  # the strongest first


def lineages(dossier: Dossier, index: Index) -> tuple[Lineage, ...]:
    """The origins of a dossier, in the order of their letters."""
    credits_: dict[Span, list[Credit]] = {}
    for credit in of(dossier, Credit):
        credits_.setdefault(credit.at[0], []).append(credit)
    passages: dict[Span, int] = {}
    for number, passage in enumerate(index.passages, start=1):
        for span in passage.at:
            passages.setdefault(span, number)
    return tuple(
        Lineage(
            letter=letter(place),
            look=f"h{place % HUES}",
            name=_name(origin, index),
            origin=origin,
            members=_members(origin, index),
            proofs=tuple(sorted(_proofs(origin, credits_, passages, index), key=_strength)),
        )
        for place, origin in enumerate(index.origins)
    )


def _name(origin: Origin, index: Index) -> str | Saying:
    """What an origin is called."""
    if origin.agency:
        return origin.agency
    if origin.nature == "outlet":
        return " / ".join(dict.fromkeys(index.name(article) for article in _articles(origin, index)))
    if origin.nature == "unseen":
        return Saying("Common source, not identified")
    titles = [line(article.title) for article in _articles(origin, index) if article.title]
    return Saying("Unknown source of “{title}”", {"title": short(titles[0])}) if titles else Saying("Unknown source")


def _articles(origin: Origin, index: Index) -> list[Article]:
    """The articles of an origin, by number."""
    return sorted((index.articles[name] for name in origin.articles), key=lambda article: index.numbers[article.id])


def _members(origin: Origin, index: Index) -> tuple[Member, ...]:
    """The articles of an origin, with their shares."""
    return tuple(
        Member(
            number=index.numbers[article.id],
            name=index.name(article),
            share=Share(origin.shares.get(article.id, 1.0)),
        )
        for article in _articles(origin, index)
    )


def _proofs(origin: Origin, credits_: dict[Span, list[Credit]], passages: dict[Span, int], index: Index) -> list[Proof]:
    """The evidence of an origin, the standings of one passage together."""
    proofs: list[Proof] = []
    standings: dict[int, list[Quote]] = {}
    for span in dict.fromkeys(origin.at):
        if number := passages.get(span):
            standings.setdefault(number, []).append(index.quote(span))
        else:
            own = sorted(credits_.get(span, []), key=lambda credit: credit.agency != origin.agency)
            proofs.append(Proof(quotes=(index.quote(span),), credit=own[0] if own else None))
    for number, quotes in standings.items():
        proofs.append(Proof(quotes=tuple(quotes), passage=number, words=index.passages[number - 1].words))
    return proofs


def _strength(proof: Proof) -> tuple[int, int]:
    """Sorts evidence, the strongest first: credits by form, then passages by length, then the rest."""
    if proof.credit:
        return _ORDER.index(proof.credit.form), 0
    return len(_ORDER), -proof.words
