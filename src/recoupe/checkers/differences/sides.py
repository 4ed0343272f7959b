"""The sides of a difference: who says what, in whose text, and when."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from recoupe.checkers.claims.links import links
from recoupe.checkers.claims.matter import MUTUAL
from recoupe.checkers.claims.said import said
from recoupe.checkers.differences.scope import LEAD, read
from recoupe.languages import states
from recoupe.model import Difference, Entity, Mention, Origin, Side, Statement
from recoupe.page import entry, published_at
from recoupe.text import folds

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Discord, Span
    from recoupe.page import Page, Story


# Least share of the shorter article's statements that are best matched by one of the other: below it the two tell of
# two events. Of 238 pairs of articles on one event .95 have it, of 2 464 on two events of one movement .02 do; at 0.12
# two verses of one prayer, which two men say elsewhere, are one quotation.
# `claims.matter` groups articles by a third one too, which may tell of both events: asked in its place, it gives the
# 36 stories 2 differences more, and 14 for 13 across stories of which one article each is mixed.
ONE_EVENT: Final = 0.16
BRIEF: Final = 3  # statements of an alert, which need not repeat any of another one
OPENING: Final = 2  # words that the openings of two articles on one event share, where their words are their own
# Names, states and capitals left out, that two articles share. Of 238 pairs on one event .92 share so many, of 9 915 on
# others, most of one movement, .06: enough for what only one event has, an hour or a cause, and not for a toll.
SHARED: Final = 2
SHARE: Final = 0.2  # of the names of the article that has fewer
NEXT_DAY: Final = 2  # days between these
DAYS: Final = 4  # between articles on one march; the next one may be a week later


class Desk:
    """What is looked up of a story's articles when the sides are written down."""

    def __init__(self, story: Story) -> None:
        self.pages: dict[str, Page] = {page.article.id: page for page in story.pages}
        self.origins = {
            name: tuple(sorted(origin.id for origin in story.of(Origin) if name in origin.articles))
            for name in self.pages
        }
        self.code = _language(story)
        self.counts = {name: list(read(page)) for name, page in self.pages.items()}
        self._event: dict[tuple[str, str], bool] = {}
        every = said(story)
        self._sizes = Counter(one.article for one in every)
        self._leads = _leads(every)
        self._matches = Counter(
            (min(every[a].article, every[b].article), max(every[a].article, every[b].article))
            for (a, b), link in links(story).items()
            if link.best == MUTUAL or not every[a].bag
        )
        self._names = {name: _names(page) for name, page in self.pages.items()}
        self._entities = {span: entity for entity in story.of(Entity) for span in entity.at}

    def one_event(self, left: str, right: str) -> bool:
        """Whether two articles tell of one event: enough of what the shorter states is in both, or they open alike."""
        pair = min(left, right), max(left, right)
        if pair not in self._event:
            self._event[pair] = self._one_event(*pair)
        return self._event[pair]

    def _one_event(self, left: str, right: str) -> bool:
        """The same, found out."""
        shorter = min(self._sizes[left], self._sizes[right])
        return (
            left == right
            or shorter <= BRIEF
            or self._matches[left, right] >= ONE_EVENT * shorter
            or (self._soon(left, right) and len(self._leads[left] & self._leads[right]) >= OPENING)
        )

    def names_agree(self, left: str, right: str, days: int = NEXT_DAY) -> bool:
        """Whether two articles of a few days name the same people and places: in their own words, of one event."""
        here, there = self._names[left], self._names[right]
        shared = len(here & there)
        apart = self._apart(left, right)
        return apart is not None and apart <= days and shared >= max(SHARED, SHARE * min(len(here), len(there)))

    def _soon(self, left: str, right: str) -> bool:
        """Whether two articles are known to have come out within a day or two."""
        apart = self._apart(left, right)
        return apart is not None and apart <= NEXT_DAY

    def _apart(self, left: str, right: str) -> int | None:
        """The days between the dates of two articles; `None` where one is not known."""
        dates = [self.pages[name].article.published for name in (left, right)]
        known = sorted((date.first, date.last) for date in dates if date)
        if len(known) <= 1:
            return None
        (_, first), (second, _) = known
        return max(0, (dt.date.fromisoformat(second) - dt.date.fromisoformat(first)).days)

    def few_days(self, left: str, right: str, days: int = DAYS) -> bool:
        """Whether two articles may have come out within a few days of one another."""
        apart = self._apart(left, right)
        return apart is None or apart <= days

    def before(self, left: str, right: str) -> bool:
        """Whether an article is known to have come out earlier than another."""
        dates = [self.pages[name].article.published for name in (left, right)]
        if not all(dates):
            return False
        first, second = (date for date in dates if date)
        if first.time and second.time:
            return dt.datetime.fromisoformat(first.time) < dt.datetime.fromisoformat(second.time)
        return first.last < second.first

    def opens(self, article: str, sign: re.Pattern[str]) -> bool:
        """Whether an article opens with a sign, in folded words."""
        page = self.pages[article]
        spans = [one.at[0] for one in page.of(Statement)[:LEAD]]
        return any(sign.search(page.line(span.start, span.end)) for span in spans)

    def entity(self, span: Span) -> Entity | None:
        """Whom or what a name means."""
        return self._entities.get(span)

    def named(self, article: str) -> list[Span]:
        """Where an article names or describes anybody or anything."""
        return sorted(at for at in self._entities if at.article == article)

    def people(self, article: str) -> list[tuple[Span, str]]:
        """Where an article names or describes a person, and which: the entity's name."""
        spans = ((at, one.name) for at, one in self._entities.items() if at.article == article and one.type == "person")
        return sorted(spans)

    def person(self, span: Span) -> str | None:
        """The person whom an article names last before a place, the entity's name."""
        named = (one.at[0] for one in self.pages[span.article].of(Mention) if one.type == "person")
        last = max((at for at in named if at.end <= span.start), key=lambda at: at.end, default=None)
        entity = self.entity(last) if last else None
        return entity.name if entity else None

    def text(self, span: Span) -> str:
        """The words of a span, white space made plain."""
        return " ".join(self.pages[span.article].article[span].split())

    def published(self, article: str) -> str | None:
        """The day an article was published, where it is known to the day."""
        date = self.pages[article].article.published
        return date.first if date and date.first == date.last else None

    def came_out(self, article: str) -> str | None:
        """When an article was published, in UTC where its time is known, else its day, where that is known."""
        date = self.pages[article].article.published
        if date and date.time:
            when = dt.datetime.fromisoformat(date.time)
            return when.astimezone(dt.UTC).isoformat() if when.tzinfo else when.isoformat()
        return self.published(article)

    def ordered(self, sides: Sequence[Side]) -> tuple[Side, ...]:
        """The sides by when they were first told, as far as that is known of all; in one article by their place."""
        if all(side.time for side in sides):
            return tuple(sorted(sides, key=lambda side: str(side.time)))
        names = [{span.article for span in side.at} for side in sides]
        if len(set.union(*names)) == 1:
            return tuple(sorted(sides, key=lambda side: side.at))
        dates = [min(filter(None, map(self.came_out, mine)), default=None) for mine in names]
        if None in dates:
            return tuple(sides)
        return tuple(side for _, side in sorted(zip(dates, sides, strict=True), key=lambda pair: str(pair[0])))

    def side(self, value: str, at: Iterable[Span], informants: Iterable[str] = ()) -> Side:
        """A side with everything that its articles tell of it."""
        spans = tuple(sorted(set(at)))
        names = sorted({span.article for span in spans})
        return Side(
            value=value,
            at=spans,
            origins=tuple(sorted({origin for name in names for origin in self.origins[name]})),
            informants=tuple(sorted(set(informants))),
            published=min(filter(None, map(self.published, names)), default=None),
            time=self._time(spans),
        )

    def _time(self, spans: Sequence[Span]) -> str | None:
        """When the first of these words were published, where all stand in entries of live pages."""
        articles = [self.pages[span.article].article for span in spans]
        pairs = list(zip(articles, spans, strict=True))
        times = [published_at(article, span) for article, span in pairs if entry(article, span)]
        return min(filter(None, times), default=None) if len(times) == len(spans) else None


def _names(page: Page) -> frozenset[str]:
    """The surnames, places and bodies that an article names."""
    well_known = states.names(page.article.lang)
    named = (mention for mention in page.of(Mention) if mention.type != "state")
    folded = (folds(mention.name)[-1:] if mention.type == "person" else folds(mention.name) for mention in named)
    return frozenset(" ".join(words) for words in folded) - {"", *well_known}


def _leads(every: Sequence[Said]) -> dict[str, frozenset[str]]:
    """By article: the words of the statements it opens with, names being one each."""
    rows: defaultdict[str, list[Said]] = defaultdict(list)
    for one in sorted(every, key=lambda one: (one.article, one.first)):
        rows[one.article].append(one)
    return {name: frozenset().union(*(one.bag for one in mine[:LEAD])) for name, mine in rows.items()}


def difference(rule: str, asked: str, nature: Discord, sides: Sequence[Side]) -> Difference:
    """A difference of these sides."""
    spans = tuple(sorted({span for side in sides for span in side.at}))
    return Difference(at=spans, by=rule, question=asked, nature=nature, sides=tuple(sides))


def by_articles(sides: Iterable[Side]) -> list[Side]:
    """The sides that most articles are on first."""
    return sorted(sides, key=lambda side: (-len({span.article for span in side.at}), side.at))


def _language(story: Story) -> str:
    """The language of most articles."""
    codes = sorted(page.article.lang for page in story.pages)
    return max(codes, key=codes.count, default="fr")
