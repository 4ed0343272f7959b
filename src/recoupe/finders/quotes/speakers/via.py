"""Where or through whom something was said: « sur BFMTV », « à l'AFP », « cité par les agences », « dans un tweet »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.languages import registry, speakers
from recoupe.text import folded

if TYPE_CHECKING:
    from recoupe.finders.quotes.said import Said
    from recoupe.finders.quotes.speakers.ground import Ground, Phrase


_FAR: Final = 8  # words from « publiée » to the outlet: « publiée mardi matin sur le site du Rivage »
_TWITTER: Final = "Twitter"  # its messages are pasted in with « — Name (@account) », and have a verb of their own


def via(ground: Ground, said: Said) -> str | None:
    """The medium or the intermediary that a reporting clause names, without its preposition; `None`: it names none."""
    stretch = said.clause or said.cue
    if stretch is None:
        return None
    first, stop = ground.index(stretch[0]), ground.index(stretch[1])
    if said.tie == "account" or folded(said.infinitive or "") in speakers.words(ground.code, "media_tweets"):
        return _TWITTER
    for at in range(first, stop):
        if ground.quoted(at):
            continue
        opens = ground.is_in(at, "media_before") or (ground.is_in(at, "of") and ground.folded(at - 1) == "lors")
        cited = ground.is_in(at, "by") and ground.is_in(at - 1, "media_quoted")
        named = ground.is_in(at, "topics")  # « conclut pour l'AFP X »: an outlet, no other medium
        if named and (phrase := ground.phrase(at + 1, stop, under=True)) and (outlet := _press(ground, phrase)):
            return outlet
        if (opens or cited) and (phrase := _medium(ground, at + 1, stop)) and not _is_place(ground, at, phrase):
            return _written(ground, phrase, stop)
        if cited and (name := _publisher(ground, at - 1, stop)):
            return name
    return None


def _medium(ground: Ground, at: int, stop: int) -> Phrase | None:
    """The noun phrase at a word, where it is a medium, an outlet or an agency."""
    phrase = ground.phrase(at, stop, under=True)
    if phrase is None:
        return None
    platform = ground.is_in(phrase.head, "media_platforms") and ground.capital(phrase.head)
    return phrase if platform or ground.is_in(phrase.head, "media_nouns") or _press(ground, phrase) else None


def _is_place(ground: Ground, at: int, phrase: Phrase) -> bool:
    """Whether what is a medium on the web is a place: « un poste **dans** un autre **site** du groupe »."""
    return ground.is_in(phrase.head, "media_places") and ground.is_in(at, "media_inside")


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
    """The outlet that publishes a medium, « une tribune publiée lundi par Le Rivage », else the medium as written."""
    published = ground.tight(phrase.last) if phrase.last < stop else False
    if name := _press(ground, phrase) or (_publisher(ground, phrase.last, stop) if published else None):
        return name
    last = phrase.last
    while last < stop - 1 and ground.tight(last):
        at = last + 1 if ground.is_in(last, "media_quoted") else last
        if not (ground.is_in(at, "media_before") and (further := _medium(ground, at + 1, stop))):
            break
        last = further.last
    return ground.written(phrase._replace(last=last))


def _publisher(ground: Ground, at: int, stop: int) -> str | None:
    """The outlet after a participle like « publié », known or called « Le Phare »; a person is none."""
    if not ground.is_in(at, "media_quoted"):
        return None
    for place in range(at + 1, min(stop, at + _FAR)):
        if ground.quoted(place) or not ground.tight(place):
            return None
        opens = ground.is_in(place, "by") or ground.is_in(place, "media_before")
        phrase = ground.phrase(place + 1, stop, under=True) if opens else None
        if phrase and (name := _press(ground, phrase) or _called(ground, phrase)):
            return name
    return None


def _called(ground: Ground, phrase: Phrase) -> str | None:
    """A name with a capital article, « Le Phare », whoever owns it: outlets are called so, persons are not."""
    article = ground.determiner(phrase.first) and ground.capital(phrase.first)
    named = article and phrase.last > phrase.first + 1 and ground.capital(phrase.first + 1)
    return ground.text[ground.words[phrase.first].start : ground.words[phrase.last - 1].end] if named else None
