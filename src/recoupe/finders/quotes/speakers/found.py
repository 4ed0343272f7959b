"""A speaker that a clause names, and the words that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.quotes.speakers import somebody
from recoupe.finders.quotes.speakers.reference import meant

if TYPE_CHECKING:
    from recoupe.finders.quotes.speakers.cast import Cast
    from recoupe.finders.quotes.speakers.ground import Phrase
    from recoupe.finders.quotes.speakers.who import Who


class Found(NamedTuple):
    """A speaker, and the words that say so."""

    who: Who | None = None
    phrase: Phrase | None = None
    via: str | None = None  # the medium or intermediary
    thing: bool = False  # the subject is no one who can speak: « la tâche promet d'être ardue »


NOBODY: Final = Found()


def pointed(cast: Cast, phrase: Phrase | None) -> Found:
    """The one whom a phrase means, and the phrase."""
    if phrase is None:
        return NOBODY
    who = meant(cast, phrase)
    return Found(who, phrase if who else None, thing=not who and not somebody.speaks(cast.ground, phrase))
