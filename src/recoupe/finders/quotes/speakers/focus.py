"""Of whom an article is: whom a new paragraph takes up where nobody else is in view."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from recoupe.finders.quotes.speakers.who import fits

if TYPE_CHECKING:
    from recoupe.finders.quotes.speakers.cast import Cast
    from recoupe.finders.quotes.speakers.who import Who
    from recoupe.languages.speakers import Gender

_LEAST: Final = 3  # times that somebody is named in an article about them
_MORE: Final = 2  # times as often as anybody else of their gender


def main(cast: Cast, gender: Gender) -> Who | None:
    """The one person of a gender of whom the article is, by how often each is named; `None` where there are two."""
    named = Counter(
        place.who
        for place in cast.places
        if place.who.kind == "person" and place.named and fits(place.who, gender) and not _within(cast, place.first)
    )
    first, second = [*named.most_common(2), (None, 0), (None, 0)][:2]
    return first[0] if first[1] >= _LEAST and first[1] >= _MORE * second[1] else None


def _within(cast: Cast, at: int) -> bool:
    """Whether a name stands in a longer mention, or in somebody's words."""
    return cast.ground.quoted(at) or any(p.first < at < p.last for p in cast.places)


def paragraph(cast: Cast, at: int) -> int:
    """Where the paragraph of a word begins, in code points."""
    ground = cast.ground
    return ground.text.rfind("\n", 0, ground.words[at].start) + 1
