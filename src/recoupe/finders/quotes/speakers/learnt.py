"""Where « on » speaks: « a-t-on appris de source policière », « à la mairie, on assure que », « y dit-on »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.finders.quotes.speakers.reference import named
from recoupe.languages import speakers

if TYPE_CHECKING:
    from recoupe.finders.quotes.speakers.cast import Cast
    from recoupe.finders.quotes.speakers.ground import Phrase

_NEAR: Final = 8  # words after « a-t-on appris », or from the start of « à la mairie, on ... », that name the source


def source(cast: Cast, at: int, stop: int) -> Phrase | None:
    """The body that is named after a preposition in a stretch of the text, near its start."""
    ground = cast.ground
    for place in range(at, min(stop, at + _NEAR)):
        if ground.is_in(place, "relatives") or ground.quoted(place):
            break
        opens = ground.is_in(place, "of") or ground.preposition(place)
        phrase = ground.phrase(place + 1, stop, under=True) if opens else None
        if phrase and (ground.folded(phrase.head) in speakers.bodies(ground.code) or named(cast, phrase)):
            return phrase
    return None
