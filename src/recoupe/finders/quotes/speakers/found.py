"""A speaker that a clause names, and the words that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.quotes.speakers import somebody
from recoupe.finders.quotes.speakers.reference import meant
from recoupe.finders.quotes.speakers.who import Who

if TYPE_CHECKING:
    from recoupe.finders.quotes.speakers.cast import Cast
    from recoupe.finders.quotes.speakers.ground import Phrase


class Found(NamedTuple):
    """A speaker, and the words that say so."""

    who: Who | None = None
    phrase: Phrase | None = None
    via: str | None = None  # the medium or intermediary
    thing: bool = False  # the subject is no one who can speak: « la tâche promet d'être ardue »


NOBODY: Final = Found()


def pointed(cast: Cast, phrase: Phrase | None, seen: int | None = None) -> Found:
    """The one whom a phrase means, and the phrase; a pronoun's bearer is looked for before the word `seen`."""
    if phrase is None:
        return NOBODY
    who = meant(cast, phrase, seen)
    who = (_joint(cast, phrase, who) or who) if who and who.kind == "person" else who
    return Found(who, phrase if who else None, thing=not who and not somebody.speaks(cast.ground, phrase))


def _joint(cast: Cast, phrase: Phrase, who: Who) -> Who | None:
    """Two who speak as one, both by name: « Luc Vernet et Anna Loriot ont dit »."""
    ground = cast.ground
    named = [place for place in cast.places if place.who.kind == "person" and place.named and place.who != who]
    before = next((p.who for p in named if p.last == phrase.first - 1 and ground.is_in(p.last, "also")), None)
    if before:
        return Who(f"{before.name} {ground.shown(phrase.first - 1)} {who.name}", "p", "")
    after = next((p for p in named if p.first == phrase.last + 1 and ground.is_in(phrase.last, "also")), None)
    if after and ground.tight(phrase.last) and not ground.finite(after.last):
        return Who(f"{who.name} {ground.shown(phrase.last)} {after.who.name}", "p", "")
    return None
