"""Who speaks beside a colon, or holds the account whose message is pasted in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recoupe.finders.quotes.speakers import papers, phrases, somebody, subjects
from recoupe.finders.quotes.speakers.found import NOBODY, Found, pointed
from recoupe.finders.quotes.speakers.ground import Phrase
from recoupe.finders.quotes.speakers.reference import named
from recoupe.finders.quotes.speakers.who import Who
from recoupe.languages import speakers

if TYPE_CHECKING:
    from recoupe.finders.quotes.said import Said
    from recoupe.finders.quotes.speakers.cast import Cast
    from recoupe.finders.quotes.speakers.who import Place

_OPENING: Final = ' \n\u00a0\u202f«“"'
_LINE: Final = 14  # words of a line that only says who speaks below it
_SIGNED: Final = re.compile(r"[^\w\n]*[»”\"][^\S\n]*\n*[^\S\n]*[-–—―][^\S\n]*(?=\w)")
_AFTER: Final = re.compile(r"[^\S\n]*[»”\"][^\S\n]*:[^\S\n]*(?![«“\"\s])")


def account(cast: Cast, first: int, last: int) -> Found:
    """The holder of an account: as the article names them, else as written."""
    if first >= last:
        return NOBODY
    phrase = Phrase(first, last, first)
    return Found(named(cast, phrase) or Who(cast.ground.written(phrase), None, ""), phrase)


def after(cast: Cast, said: Said) -> Found:
    """The subject of the clause that a colon sets after the words: « « ... » : le maire hausse le ton »."""
    ground = cast.ground
    colon = _AFTER.match(ground.text, said.end)
    if not colon:
        return NOBODY
    first, last = ground.index(colon.end()), ground.index(ground.sentence(colon.end())[1])
    verb = next((at for at in range(first, last) if ground.finite(at) and not ground.quoted(at)), None)
    opens = phrases.first_phrase(ground, first, last)
    subject = subjects.subject(ground, verb, first, last) if verb is not None else None
    found = pointed(cast, subject or opens)
    who = found.who
    known = who and (
        who.kind == "person" or (found.phrase and speakers.person(ground.code, ground.folded(found.phrase.head)))
    )
    return found if known else NOBODY


def signed(cast: Cast, said: Said) -> Found:
    """The person named after a dash behind words, or on the line below: « « ... » ⏎ — Luc Orsel, maire »."""
    ground = cast.ground
    signature = _SIGNED.match(ground.text, said.end)
    if not signature:
        return NOBODY
    at = ground.index(signature.end())
    return next((Found(place.who) for place in cast.places if place.first == at and _of_person(place)), NOBODY)


def _of_person(place: Place) -> bool:
    return place.who.kind == "person" and place.named


def headed(cast: Cast, said: Said) -> Found:
    """The one named in the line above words that are a paragraph: « Le plus amer : Luc Vernet (Valmorel) »."""
    ground = cast.ground
    above = ground.text[: said.start].rstrip(_OPENING)
    if "\n" not in ground.text[len(above) : said.start] or not above:
        return NOBODY
    first, last = ground.index(above.rfind("\n") + 1), ground.index(len(above))
    if last - first > _LINE or any(ground.finite(at) for at in range(first, last)):
        return NOBODY
    named = [
        place for place in cast.places if first <= place.first < last and place.who.kind == "person" and place.named
    ]
    opens = [place for place in named if place.first == first or ":" in ground.gap(place.first)]
    return Found(opens[0].who) if opens and len({place.who for place in named}) == 1 else NOBODY


def before(cast: Cast, first: int, last: int) -> Found:
    """Who is named before a colon: « Le maire : « ... » »; the subject, where a verb stands there."""
    ground = cast.ground
    verb = next((at for at in range(first, last) if ground.finite(at) and not ground.quoted(at)), None)
    if verb is not None:
        subject = subjects.subject(ground, verb, first, last)
        word = subject is not None and ground.is_in(subject.head, "spoken")
        return pointed(cast, somebody.owner(ground, subject) if subject and word else subject)
    phrase = phrases.first_phrase(ground, first, last)
    found = pointed(cast, (papers.maker(ground, phrase, last) if phrase else None) or phrase)
    speaks = ground.determiner(first) or (found.who and found.who.kind)
    person = (
        found.who is not None and found.who.kind == "person" and phrase is not None and phrase.first in ground.names
    )
    # « Grève à Valmorel : « ... » » names what is spoken of; « Orsel sur la grève : « ... » » who speaks
    whole = phrase and (phrase.last >= last or person or not ground.preposition(phrase.last))
    return found if speaks and whole else NOBODY
