"""Which text origins state something: those of the passages, not of the whole articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model import Origin, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.page import Story


class Sources:
    """The origins of a story, by article."""

    def __init__(self, story: Story) -> None:
        self._origins: dict[str, list[Origin]] = {page.article.id: [] for page in story.pages}
        for origin in story.of(Origin):
            for article in origin.articles:
                self._origins[article].append(origin)

    def of(self, statements: Iterable[Statement]) -> list[str]:
        """The ids of the origins of these statements; titles and captions are no sources."""
        found = set()
        for statement in statements:
            homes = self._origins[statement.at[0].article]
            if statement.where == "text" and homes:
                best = max(homes, key=lambda origin: (origin.shares[statement.at[0].article], origin.id))
                found.add(best.id)
        return sorted(found)
