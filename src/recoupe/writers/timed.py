"""The chronology as the page shows it: what happened when, and beside it who published when."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

import msgspec

from recoupe.model import Event, Moment
from recoupe.writers.differing import lettered
from recoupe.writers.evidence import alike
from recoupe.writers.index import of
from recoupe.writers.wording import Day, When

_MOST: Final = 20  # events that are all shown at once; of more, those that several articles tell come first

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recoupe.model import Article, Dossier, Published
    from recoupe.writers.evidence import Quote
    from recoupe.writers.index import Index
    from recoupe.writers.lineage import Lineage


class Happened(msgspec.Struct, frozen=True, kw_only=True):
    """An event."""

    event: Event
    when: When
    origins: tuple[Lineage, ...]
    quotes: tuple[Quote, ...]


class Date(msgspec.Struct, frozen=True, kw_only=True):
    """All that happened on one date."""

    when: When
    events: tuple[Happened, ...]
    before: int  # events on the dates before


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """The expressions of the articles that mean one date."""

    when: When | None  # None: nothing tells the date, or the expression is none (how long, how often)
    rows: tuple[tuple[Quote, ...], ...]  # those of the same words together


class Issued(msgspec.Struct, frozen=True, kw_only=True):
    """When an article was published."""

    number: int
    name: str
    article: Article
    when: Day | When | None  # to the minute where its source gave one


class Chronology(msgspec.Struct, frozen=True, kw_only=True):
    """Two tracks: what happened, and who published."""

    events: tuple[Happened, ...]
    others: tuple[Happened, ...]  # of a long list, those that one article tells; folded away
    issued: tuple[Issued, ...]  # those without a date last
    moments: tuple[Named, ...]  # every expression of time, in the order of time

    @property
    def dates(self) -> tuple[Date, ...]:
        """The events, those of one date together."""
        return _dates(self.events)

    @property
    def other_dates(self) -> tuple[Date, ...]:
        """The events that are folded away, those of one date together."""
        return _dates(self.others)

    @property
    def read(self) -> int:
        """How many expressions of time there are."""
        return sum(len(row) for one in self.moments for row in one.rows)


def _dates(events: tuple[Happened, ...]) -> tuple[Date, ...]:
    dates: list[Date] = []
    before = 0
    for when, same in groupby(events, key=lambda one: one.when):
        dates.append(Date(when=when, events=tuple(same), before=before))
        before += len(dates[-1].events)
    return tuple(dates)


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
        moments=tuple(_moments(dossier, index)),
    )


def _moments(dossier: Dossier, index: Index) -> Iterator[Named]:
    """The expressions of time by what they mean; those that mean no date last."""
    found: dict[When | None, list[Quote]] = {}
    for moment in sorted(of(dossier, Moment), key=lambda one: (one.first or "9999", one.last or "", one.value)):
        when = When(moment.edtf or moment.value, moment.first, moment.last or "") if moment.first else None
        found.setdefault(when, []).append(index.quote(moment.at[0]))
    for when, quotes in found.items():
        yield Named(when=when, rows=alike(quotes))


def _order(article: Article, index: Index) -> tuple[str, str, int]:
    """Where an article stands in time; those without a date last."""
    number = index.numbers[article.id]
    if not article.published:
        return "9999", "", number
    return article.published.first, (article.published.time or "")[11:16] or "99", number


def _issued(article: Article, index: Index) -> Issued:
    """The publication of one article."""
    published = article.published
    clock = (published.time or "")[11:16] if published else ""
    return Issued(
        number=index.numbers[article.id],
        name=index.name(article),
        article=article,
        when=_when(published, clock) if published else None,
    )


def _when(published: Published, clock: str) -> Day | When:
    """When it was, to the minute if that is known of one day."""
    if clock and published.first == published.last:
        return When(f"{published.first}T{clock}", published.first, published.last)
    return Day(published.first, published.last)
