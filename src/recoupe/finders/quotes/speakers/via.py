"""Where or through whom something was said: « sur BFMTV », « à l'AFP », « cité par les agences », « dans un tweet »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.languages import registry

if TYPE_CHECKING:
    from recoupe.finders.quotes.speakers.ground import Ground, Phrase


def via(ground: Ground, first: int, stop: int) -> str | None:
    """The medium or the intermediary in a stretch of words, without its preposition; `None` where none is named."""
    for at in range(first, stop):
        if ground.quoted(at):
            continue
        opens = ground.is_in(at, "media_before") or (ground.is_in(at, "of") and ground.folded(at - 1) == "lors")
        cited = ground.is_in(at, "by") and ground.is_in(at - 1, "media_quoted")
        if (opens or cited) and (phrase := _medium(ground, at + 1, stop)):
            return _written(ground, phrase, stop)
    return None


def _medium(ground: Ground, at: int, stop: int) -> Phrase | None:
    """The noun phrase at a word, where it is a medium, an outlet or an agency."""
    phrase = ground.phrase(at, stop, under=True)
    if phrase is None:
        return None
    platform = ground.is_in(phrase.head, "media_platforms") and ground.capital(phrase.head)
    return phrase if platform or ground.is_in(phrase.head, "media_nouns") or _press(ground, phrase) else None


def _press(ground: Ground, phrase: Phrase) -> str | None:
    """The outlet or agency whose name the phrase is."""
    first = phrase.first
    while first < phrase.last - 1 and ground.determiner(first) and not ground.capital(first):
        first += 1
    name = ground.text[ground.words[first].start : ground.words[phrase.last - 1].end]
    if not ground.capital(first):
        return None
    if agency := registry.agency(name):
        return agency.name
    return name if registry.outlet(name) else None


def _written(ground: Ground, phrase: Phrase, stop: int) -> str:
    """The medium as written, with the one it appeared in: « une vidéo publiée sur Twitter par Le Rivage »."""
    if name := _press(ground, phrase):
        return name
    last = phrase.last
    while last < stop - 1 and ground.tight(last):
        at = last + 1 if ground.is_in(last, "media_quoted") else last
        if not (ground.is_in(at, "media_before") and (further := _medium(ground, at + 1, stop))):
            break
        last = further.last
    return ground.written(phrase._replace(last=last))
