"""Noun phrases in a stretch of the text: the first one, the one that « qui » takes up, where a stretch begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.finders.quotes.speakers import somebody

if TYPE_CHECKING:
    from recoupe.finders.quotes.speakers.ground import Ground, Phrase


def first_phrase(ground: Ground, first: int, stop: int) -> Phrase | None:
    """The first noun phrase without a preposition in a stretch; expressions of time and quoted words passed over."""
    at = first
    while at < stop:
        name = at in ground.names
        time = None if name else timed(ground, at)
        several = ground.shows(at) == "p" and at == first  # « Des riverains ont dit »
        of = ground.is_in(at, "of") and ground.shows(at + 1) != "p" and not several
        under = (ground.preposition(at) or of) and not ground.quantity(at)
        if ground.quoted(at):
            at += 1
        elif found := ground.pronoun(at):
            return found
        elif time:
            at = time
        elif under and not name:
            found = ground.phrase(at + 1, stop, under=True)
            at = found.last if found else at + 1
        elif found := ground.phrase(at, stop):
            return found
        else:
            at += 1
    return None


def antecedent(ground: Ground, at: int, floor: int) -> Phrase | None:
    """The phrase that « qui », or « selon lequel », at `at` takes up; none before « celui qui »."""
    if at > floor and ground.is_in(at - 1, "those"):
        return None
    first = start(ground, at - 1, floor)
    place, found = first, None
    while place < at:
        phrase = ground.phrase(place, at)
        if phrase:
            found, place = somebody.whose(ground, phrase) or phrase, phrase.last
        else:
            place += 1
    return found


def start(ground: Ground, at: int, floor: int) -> int:
    """Where the stretch that ends with a word begins: after a comma, a verb, a conjunction."""
    while at > floor and ground.tight(at):
        before = at - 1
        if ground.quoted(before) or ground.finite(before) or ground.is_in(before, "relatives"):
            break
        if ground.capital(at) and ground.determiner(at):  # a crosshead runs into its sentence
            break
        both = ground.shown(before - 1).isdigit() and ground.shown(at).isdigit()
        bare = ground.reading.pos(before - 1) == "ADJ" and not (ground.determiner(at) or ground.capital(at))
        if ground.is_in(before, "joins") and not ground.is_in(at, "of") and not both and not bare:
            break  # but « les responsables français et belges »
        if ground.is_in(before, "subordinates") and not ground.preposition(before):
            break
        at -= 1
    return at


def timed(ground: Ground, at: int) -> int | None:
    """Where an expression of time that begins at a word ends."""
    end = ground.time(at)
    return end if end > at else None
