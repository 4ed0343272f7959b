"""The chronology as the page shows it: what happened when, and beside it who published when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from recoupe.model import Event
from recoupe.writers.differing import lettered
from recoupe.writers.index import of
from recoupe.writers.wording import Day, When

_MOST: Final = 20  # events that are all shown at once; of more, those that several articles tell come first

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.model import Article, Dossier
    from recoupe.writers.evidence import Quote
    from recoupe.writers.index import Index
    from recoupe.writers.lineage import Lineage


class Happened(msgspec.Struct, frozen=True, kw_only=True):
    """An event."""

    event: Event
    when: When
    origins: tuple[Lineage, ...]
    quotes: tuple[Quote, ...]


class Issued(msgspec.Struct, frozen=True, kw_only=True):
    """When an article was published."""

    number: int
    name: str
    article: Article
    day: Day | None
    clock: str  # « 18:31 »; "" where only the day is known


class Chronology(msgspec.Struct, frozen=True, kw_only=True):
    """Two tracks: what happened, and who published."""

    events: tuple[Happened, ...]
    others: tuple[Happened, ...]  # of a long list, those that one article tells; folded away
    issued: tuple[Issued, ...]  # those without a date last


def chronology(dossier: Dossier, index: Index, known: Mapping[str, Lineage]) -> Chronology:
    """The chronology of a dossier; the arguments are those of `differing.discords`."""
    events = sorted(of(dossier, Event), key=lambda event: (event.first, event.last))
    articles = sorted(dossier.articles, key=lambda article: _order(article, index))
    told = tuple(
        Happened(
            event=event,
            when=When(event.value, event.first, event.last),
            origins=lettered(event.origins, known),
            quotes=tuple(map(index.quote, event.at)),
        )
        for event in events
    )
    main = tuple(one for one in told if len(one.quotes) > 1) if len(told) > _MOST else told
    return Chronology(
        events=main or told,
        others=tuple(one for one in told if one not in main) if main else (),
        issued=tuple(_issued(article, index) for article in articles),
    )


def _order(article: Article, index: Index) -> tuple[str, str, int]:
    """Where an article stands in time; those without a date last."""
    number = index.numbers[article.id]
    if not article.published:
        return "9999", "", number
    return article.published.first, (article.published.time or "")[11:16] or "99", number


def _issued(article: Article, index: Index) -> Issued:
    """The publication of one article."""
    published = article.published
    return Issued(
        number=index.numbers[article.id],
        name=index.name(article),
        article=article,
        day=Day(published.first, published.last) if published else None,
        clock=(published.time or "")[11:16] if published else "",
    )
