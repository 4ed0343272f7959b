"""Where « on » speaks: « a-t-on appris de source policière », « à la mairie, on assure que », « y dit-on »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.finders.quotes.speakers.reference import named
from recoupe.languages import speakers

if TYPE_CHECKING:
    from recoupe.finders.quotes.speakers.cast import Cast
    from recoupe.finders.quotes.speakers.ground import Phrase

_WHERE: Final = 4  # words from « où » to the verb: « où l'on n'exclut »
_NEAR: Final = 8  # words after « a-t-on appris », or from the start of « à la mairie, on ... », that name the source


def source(cast: Cast, at: int, stop: int) -> Phrase | None:
    """The body that is named after a preposition in a stretch of the text, near its start."""
    ground = cast.ground
    for place in range(at, min(stop, at + _NEAR)):
        if ground.is_in(place, "relatives") or ground.quoted(place):
            break
        opens = ground.is_in(place, "of") or ground.preposition(place)
        phrase = ground.phrase(place + 1, stop, under=True) if opens else None
        if phrase and _source(cast, phrase):
            return phrase
    return None


def place(cast: Cast, at: int, floor: int) -> Phrase | None:
    """The body that « où l'on » before a verb takes up: « dit-on à Bercy, où l'on assure que »."""
    ground = cast.ground
    where = next((i for i in range(at, max(floor, at - _WHERE) - 1, -1) if ground.shown(i) == "où"), None)
    for first in range(where - 1, max(floor, where - _NEAR), -1) if where is not None else ():
        opens = ground.is_in(first - 1, "of") or ground.preposition(first - 1)
        phrase = ground.phrase(first, where, under=True) if opens else None
        if phrase and phrase.last == where and _source(cast, phrase):
            return phrase
    return None


def _source(cast: Cast, phrase: Phrase) -> bool:
    """Whether a phrase is a body, somebody named, or a house that stands for one: « Bercy »."""
    ground, head = cast.ground, cast.ground.folded(phrase.head)
    house = ground.capital(phrase.head) and speakers.pair(ground.code, head)
    return head in speakers.bodies(ground.code) or house or named(cast, phrase) is not None
