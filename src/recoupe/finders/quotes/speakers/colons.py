"""Who speaks beside a colon, or holds the account whose message is pasted in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recoupe.finders.quotes.speakers import papers, phrases, subjects
from recoupe.finders.quotes.speakers.found import NOBODY, Found, pointed
from recoupe.finders.quotes.speakers.ground import Phrase
from recoupe.finders.quotes.speakers.reference import named
from recoupe.finders.quotes.speakers.who import Who
from recoupe.languages import speakers

if TYPE_CHECKING:
    from recoupe.finders.quotes.said import Said
    from recoupe.finders.quotes.speakers.cast import Cast

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
    phrase = subjects.subject(ground, verb, first, last) if verb is not None else opens
    found = pointed(cast, phrase)
    who = found.who
    known = who and (
        who.kind == "person" or (found.phrase and speakers.person(ground.code, ground.folded(found.phrase.head)))
    )
    return found if known else NOBODY


def before(cast: Cast, first: int, last: int) -> Found:
    """Who is named before a colon: « Le maire : « ... » »; the subject, where a verb stands there."""
    ground = cast.ground
    verb = next((at for at in range(first, last) if ground.finite(at) and not ground.quoted(at)), None)
    if verb is not None:
        return pointed(cast, subjects.subject(ground, verb, first, last))
    phrase = phrases.first_phrase(ground, first, last)
    found = pointed(cast, (papers.maker(ground, phrase, last) if phrase else None) or phrase)
    speaks = ground.determiner(first) or (found.who and found.who.kind)
    # « Grève à Valmorel : « ... » » names what is spoken of
    return found if phrase and speaks and (phrase.last >= last or not ground.preposition(phrase.last)) else NOBODY
