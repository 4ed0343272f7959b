"""The sides of a difference: who says what, in whose text, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model import Difference, Entity, Origin, Side
from recoupe.page import entry, published_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.model import Discord, Span
    from recoupe.page import Page, Story


class Desk:
    """What is looked up of a story's articles when the sides are written down."""

    def __init__(self, story: Story) -> None:
        self.pages: dict[str, Page] = {page.article.id: page for page in story.pages}
        self.origins = {
            name: tuple(sorted(origin.id for origin in story.of(Origin) if name in origin.articles))
            for name in self.pages
        }
        self.code = _language(story)
        self._entities = {span: entity for entity in story.of(Entity) for span in entity.at}

    def entity(self, span: Span) -> Entity | None:
        """Whom or what a name means."""
        return self._entities.get(span)

    def text(self, span: Span) -> str:
        """The words of a span, white space made plain."""
        return " ".join(self.pages[span.article].article[span].split())

    def published(self, article: str) -> str | None:
        """The day an article was published, where it is known to the day."""
        date = self.pages[article].article.published
        return date.first if date and date.first == date.last else None

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


def difference(rule: str, asked: str, nature: Discord, sides: Sequence[Side]) -> Difference:
    """A difference of these sides; where all their days are known, in that order."""
    times = [side.time or side.published or "" for side in sides]
    ordered = (
        [side for _, side in sorted(zip(times, sides, strict=True), key=lambda one: one[0])] if all(times) else sides
    )
    spans = tuple(sorted({span for side in ordered for span in side.at}))
    return Difference(at=spans, by=rule, question=asked, nature=nature, sides=tuple(ordered))


def by_articles(sides: Iterable[Side]) -> list[Side]:
    """The sides that most articles are on first."""
    return sorted(sides, key=lambda side: (-len({span.article for span in side.at}), side.at))


def _language(story: Story) -> str:
    """The language of most articles."""
    codes = sorted(page.article.lang for page in story.pages)
    return max(codes, key=codes.count, default="fr")
