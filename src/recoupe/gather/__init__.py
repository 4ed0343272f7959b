"""When articles were published whose pages do not say: from their own words, else from the articles beside them.

| evidence | answer | right |
|---|---|---|
| a stamp, « 18/06/2024 10:12 », « Publié le 18 juin 2024 » | that day, or that month | 22 of 23 |
| the dateline of an agency, « Orvane, 18 juin 2024 (AFP) – », where there is no stamp | that day | none there |
| a dated post or picture in the article, « ce mardi 18 juin » | from its main weekday on, at most three days | 5 of 5 |
| an article of the story that shares wording, and its day | the same, from the main weekday before it | 8 of 10 |
| a dated picture in any article of the story | the same | none there |

Right: the interval holds the day of publication, of 62 articles in 36 stories, 38 of which are answered. Where the
articles beside are dated by their pages, it does of 29 in 33. An article that is dated and shares no wording decides
nothing: of 15 answers that rested on one, 6 were days or weeks off. Neither today's date nor residue is evidence.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from recoupe.dates import dated
from recoupe.gather.written import Written, written
from recoupe.model import Published
from recoupe.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.model import Evidence, Span

SEED: Final = 5  # words of a run that two articles share
KIN: Final = 0.25  # share of the shorter one's runs, from which articles are of one day or two, but for one pair of 17
DAYS: Final = 2  # after the main weekday; that day is the day of publication in 50 %, one or two days before in 36 %
# Before the latest day that a story knows; a date without its year before it tells nothing.
RECENT: Final = dt.timedelta(7)
_DAY: Final = dt.timedelta(1)


class _Day(NamedTuple):
    """A day that is known, and the words that say it; None where the page or the caller did."""

    day: dt.date
    at: Span | None


def gather(pages: Iterable[Page]) -> list[Page]:
    """The pages of one story, each with the time of its publication as far as anything tells. Their order is kept."""
    pages = list(pages)
    if all(page.article.published for page in pages):
        return pages
    story = _Story(pages)
    return [page if page.article.published else _with(page, story.published(page)) for page in pages]


def _with(page: Page, published: Published | None) -> Page:
    """The page with its publication; unknown stays unknown."""
    if not published:
        return page
    return Page(msgspec.structs.replace(page.article, published=published), page.findings)


class _Story:
    """What the pages of a story say of days, and which of them share wording."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = pages
        self.dates = {page.article.id: tuple(written(page)) for page in pages}
        self.known = {page.article.id: _known(page, self.dates[page.article.id]) for page in pages}
        sure = [day.day for day in self.known.values() if day]
        plain = [day for dates in self.dates.values() for said in dates if (day := _day(said, None)) and _tells(said)]
        self.about = max((*sure, *plain), default=None)
        self.runs = {page.article.id: _runs(page) for page in pages} if self.about else {}

    def published(self, page: Page) -> Published | None:
        """When an article was published that does not say so as data."""
        name = page.article.id
        stamps = [said for said in self.dates[name] if said.place == "stamp" and said.year]
        if found := self.known[name]:
            return _published(found.day, found.day, "text", (found.at,))
        latest = self._latest(page)
        main = _main(self.dates[name], latest.day) if latest else None
        if latest and main:
            how = "text" if latest.at and latest.at.article == name else "story"
            return _published(main.first, main.last, how, (main.at, latest.at))
        return _month(stamps[0]) if stamps else None

    def _latest(self, page: Page) -> _Day | None:
        """The latest day that bears on an article: its own, those of its kin, and of pictures where no kin is dated."""
        name = page.article.id
        kin = [other for other in self.known if other == name or self._kin(name, other)]
        days = [day for other in kin for day in (self.known[other], *self._told(other)) if day]
        if not any(map(self.known.get, kin)):
            days += [day for other in self.known for day in self._told(other, pictures=True)]
        return max(days, key=lambda day: (day.day, day.at is None, day.at or page.span(0, 1)), default=None)

    def _told(self, name: str, *, pictures: bool = False) -> Iterator[_Day]:
        """The days that the words of an article tell; none of those of an article whose publication is known."""
        if self.known[name] and not pictures:
            return
        for said in self.dates[name]:
            day = _day(said, self.about)
            if day and self._is_recent(said, day) and (not pictures or said.place == "picture"):
                yield _Day(day, said.at)

    def _is_recent(self, said: Written, day: dt.date) -> bool:
        """Whether a day is of those around the publication; « samedi 5 janvier » told in February is background."""
        return _tells(said) and (bool(said.year) or self.about is None or self.about - day <= RECENT)

    def _kin(self, left: str, right: str) -> bool:
        """Whether two articles share wording."""
        fewer = min(len(self.runs[left]), len(self.runs[right])) if self.runs else 0
        return fewer > 0 and len(self.runs[left] & self.runs[right]) >= KIN * fewer


def _known(page: Page, dates: Sequence[Written]) -> _Day | None:
    """The day of publication where data or a stamp says it; of two stamps, the later one is of a change."""
    if published := page.article.published:
        day = dated(published.last)
        return _Day(dt.date.fromisoformat(day.last), None) if published.first == published.last else None
    for place in ("stamp", "dateline"):
        stamps = [_Day(day, said.at) for said in dates if said.place == place and (day := _day(said, None))]
        if stamps:
            return min(stamps, key=lambda stamp: stamp.day)
    return None


def _day(said: Written, about: dt.date | None) -> dt.date | None:
    """The day a date means; one without its year is the nearest to `about` that falls on its weekday."""
    if not (said.month and said.day):
        return None
    if said.year:
        return dt.date(said.year, said.month, said.day)
    if about is None or said.weekday is None or (said.month, said.day) == (2, 29):
        return None
    days = [dt.date(year, said.month, said.day) for year in range(about.year - 1, about.year + 2)]
    fitting = [day for day in days if day.weekday() == said.weekday]
    return min(fitting, key=lambda day: abs(day - about), default=None)


def _tells(said: Written) -> bool:
    """Whether a date is of the days around the publication: a full date is mostly background."""
    recent = said.place == "text" and said.tense < 0 and said.weekday is not None and said.year is None
    return said.place in {"picture", "post"} or said.near or recent


class _Main(NamedTuple):
    """What an article's main weekday says of its publication: the days, both inclusive, and where it stands."""

    first: dt.date
    last: dt.date
    at: Span


def _main(dates: Sequence[Written], latest: dt.date) -> _Main | None:
    """The days after an article's main weekday; where all of its weekdays are to come, those before the first.

    The main weekday is the first that has been, or a later one that comes nearer to the latest day. A weekday six days
    before that day is rather the one after it.
    """
    named = [said for said in dates if said.place == "text" and said.weekday is not None]
    gone = [said for said in named if said.tense <= 0]
    days = [(_before(latest, said), said.at) for said in [said for said in gone if said.near] or gone]
    if days:
        first, at = max(
            (*days[:1], *(row for row in days if row[0] <= latest)), key=lambda row: (row[0], -row[1].start)
        )
        return _Main(first, first + _open(first, named) * _DAY, at)
    bare = [said for said in named if not said.month]
    if bare:
        day = _before(latest, bare[0], ahead=3)
        return _Main(day - DAYS * _DAY, day, bare[0].at)
    return None


def _open(first: dt.date, named: Sequence[Written]) -> int:
    """How many days after its main weekday an article can have been published: not behind one that it calls to come.

    That narrows the answer from 3.0 to 2.5 days and costs one in 33; days that it names as gone cost two more.
    """
    coming = [said.weekday for said in named if said.tense > 0 and said.weekday is not None and not said.month]
    return min([DAYS, *((weekday - first.weekday()) % 7 for weekday in coming)])


def _before(latest: dt.date, said: Written, ahead: int = 1) -> dt.date:
    """The day of a weekday that is nearest to the latest day, at most so many days ahead of it."""
    behind = (latest.weekday() - (said.weekday or 0) + ahead) % 7 - ahead
    return latest - behind * _DAY


def _published(first: dt.date, last: dt.date, how: Evidence, at: Iterable[Span | None]) -> Published:
    """A publication between two days, with the words that show it."""
    spans = tuple(dict.fromkeys(span for span in at if span))
    return Published(first=first.isoformat(), last=last.isoformat(), how=how, at=spans)


def _month(stamp: Written) -> Published:
    """The month of a stamp that names no day."""
    when = dated(f"{stamp.year}-{stamp.month:02}")
    return Published(first=when.first, last=when.last, how="text", at=(stamp.at,))


def _runs(page: Page) -> frozenset[tuple[str, ...]]:
    """The runs of `SEED` words of an article, folded."""
    words = [word.folded for word in page.words]
    return frozenset(zip(*(words[at:] for at in range(SEED)), strict=False))
