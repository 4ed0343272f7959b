"""Whom a noun phrase or a pronoun means: a name of the article where the text shows it, else the words as written."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from recoupe.finders.quotes.speakers import focus, somebody
from recoupe.finders.quotes.speakers.resumed import resumed
from recoupe.finders.quotes.speakers.who import Who, fits
from recoupe.languages import bodies as tables
from recoupe.languages import people, registry, speakers, states
from recoupe.text import folded

if TYPE_CHECKING:
    from recoupe.finders.quotes.speakers.cast import Cast
    from recoupe.finders.quotes.speakers.ground import Ground, Phrase
    from recoupe.finders.quotes.speakers.who import Place
    from recoupe.languages.speakers import Gender

_COMMA: Final = re.compile(r"(?:\s*\([^()\n]{1,40}\))?\s*,\s*|\s*\(")
_BRACKETED: Final = 5  # words between a description and the name after it: « le maire de Valmorel (Ain), Luc Orsel »
_ENDS: Final = re.compile(r"\s*[,;.:)»”\"\n]|\s*$")
_SHORT: Final = 3  # words of a description that may mean a body named before: « le ministère », « la préfecture »
_BESIDE: Final = 2  # sentences before a paragraph that are still in view: a crosshead, and who spoke above it
_BACK: Final = 8  # sentences in which a pronoun's bearer is looked for; at 3, two speakers of the gold are lost


def meant(cast: Cast, phrase: Phrase, seen: int | None = None) -> Who | None:
    """Whom a phrase means; `None` where it is nobody, or the text does not show it.

    Args:
        cast: who is in the article.
        phrase: the phrase.
        seen: index of the word before which a pronoun's bearer is looked for, where not before the pronoun.
    """
    ground = cast.ground
    seen = phrase.first if seen is None else seen
    words = _folded(ground, phrase)
    if words in speakers.words(ground.code, "nobody"):
        return None
    if gender := speakers.pronouns(ground.code).get(words):
        last = cast.latter(gender, phrase.first) if ground.is_in(phrase.last - 1, "latter") else None
        if ground.is_in(phrase.last - 1, "concerned"):
            found = cast.concerned(gender, phrase.first, _BACK) or cast.backwards(gender, phrase.first, _BACK)
            return found if found and found.kind == "person" else None
        return last or _in_focus(cast, gender, seen)
    return _person(cast, phrase) or _apposed(cast, phrase) or _body(cast, phrase) or _described(cast, phrase)


def _in_focus(cast: Cast, gender: Gender, at: int) -> Who | None:
    """The bearer of a pronoun: the nearest who fits; of whom the article is, where a new paragraph shows nobody."""
    found, ground = cast.backwards(gender, at, _BACK), cast.ground
    main = focus.main(cast, gender) if gender != "p" and found else None
    if main is None or main == found:
        return found
    sentences, start = ground.page.sentences, focus.paragraph(cast, at)
    here, opens = (
        bisect_left(sentences, (ground.sentence(offset)[0], 0)) for offset in (ground.words[at].start, start)
    )
    near = cast.backwards(gender, at, here - opens + _BESIDE)
    return found if near == found else main


def named(cast: Cast, phrase: Phrase) -> Who | None:
    """Whoever is named first in a stretch."""
    return next((p.who for p in cast.places if phrase.first <= p.first < phrase.last), None)


def _folded(ground: Ground, phrase: Phrase) -> str:
    return " ".join(ground.folded(at) for at in range(phrase.first, phrase.last))


def _person(cast: Cast, phrase: Phrase) -> Who | None:
    """The person whose name or description the phrase is, or bears without a preposition: « le maire Luc Orsel »."""
    ground = cast.ground
    persons = [place for place in cast.places if place.who.kind == "person"]
    for place in persons:
        if not phrase.first <= place.first < phrase.last:
            continue
        whole = place.first <= phrase.head and place.last >= phrase.last
        opens = place.named and place.first <= phrase.head < place.last and place.first - phrase.first <= 1
        if whole or opens or (place.named and not _hangs(ground, place.first, phrase)):
            return place.who
    if ground.folded(phrase.first) in people.courtesy(ground.code):
        return _titled(ground, persons, phrase)
    around = (place for place in persons if place.first < phrase.first < place.last)
    return next((p.who for p in around if not p.named or not ground.is_in(phrase.first - 1, "of")), None)


def _titled(ground: Ground, persons: list[Place], phrase: Phrase) -> Who | None:
    """The person whose name ends with the words after a title: « Me de Valmorel »."""
    words = _folded(ground, phrase._replace(first=phrase.first + 1))
    return next((p.who for p in persons if p.named and f" {folded(p.who.name)}".endswith(f" {words}")), None)


def _hangs(ground: Ground, at: int, phrase: Phrase) -> bool:
    """Whether a name in a phrase hangs on another noun: « la femme d'Olivier »."""
    titles = people.courtesy(ground.code)
    while at > phrase.first and (ground.folded(at - 1) in titles or ground.determiner(at - 1)):
        if ground.is_in(at - 1, "of"):
            break
        at -= 1
    return at > phrase.first and (ground.is_in(at - 1, "of") or ground.preposition(at - 1))


def _apposed(cast: Cast, phrase: Phrase) -> Who | None:
    """The person named right after a description: « une voisine, Anna, »."""
    ground = cast.ground
    begin = ground.words[phrase.last - 1].end
    for place in cast.places:
        near = phrase.last <= place.first < phrase.last + _BRACKETED and place.who.kind == "person" and place.named
        if near and place.first == phrase.last and ground.tight(place.first) and ground.determiner(place.first):
            return place.who  # « son amie la comédienne Irène Vasse »
        if near and _COMMA.fullmatch(ground.text, begin, ground.words[place.first].start):
            closed = _ENDS.match(ground.text, ground.words[place.last - 1].end)
            return place.who if closed and phrase.first < phrase.head else None
    return None


def _body(cast: Cast, phrase: Phrase) -> Who | None:
    """The body or state that the phrase names, with nothing hanging on its name."""
    ground, bare = cast.ground, phrase.first
    while bare < phrase.head and ground.determiner(bare):
        bare += 1
    for place in cast.places:
        if place.who.kind == "person" or not phrase.first <= place.first or place.last != phrase.last:
            continue
        beside = place.first - 1 == phrase.head and not speakers.person(ground.code, ground.folded(phrase.head))
        apposed = beside and not _hangs(ground, place.first, phrase)
        if place.last == place.first + 1 == bare + 1 and (fuller := _named_in_full(cast, phrase)):
            return fuller  # « la Ligue », after « la Ligue de football de Valmorel »
        if place.first <= bare or apposed:  # « le quotidien Le Rivage »
            name = place.who.name if _by_name(ground, place) else _spelt(ground, place)
            return Who(name, cast.shown(phrase), place.who.kind)
    return None


def _named_in_full(cast: Cast, phrase: Phrase) -> Who | None:
    """What a body is called in full before, where it is called by a noun alone: « la Ligue »."""
    noun = cast.ground.folded(phrase.head) in speakers.bodies(cast.ground.code)
    found = _fuller(cast, phrase) if noun else None
    return found if found and found.kind != "person" else None


def _spelt(ground: Ground, place: Place) -> str:
    """A mention as written."""
    return " ".join(ground.text[ground.words[place.first].start : ground.words[place.last - 1].end].split())


def _by_name(ground: Ground, place: Place) -> bool:
    """Whether a state is called by its name, not by its capital or its houses: the services of one are told apart."""
    known = states.names(ground.code).get(folded(_spelt(ground, place)))
    return place.who.kind != "state" or known is None or known.sense == "name"


def _described(cast: Cast, phrase: Phrase) -> Who | None:
    """A description: somebody's who was so called before, a body's named more fully before, else as written.

    `None` for a time, a thing, or a phrase without a noun.
    """
    ground = cast.ground
    if ground.time(phrase.first) >= phrase.last or phrase.head >= phrase.last or not somebody.speaks(ground, phrase):
        return None
    return (
        _same(cast, phrase)
        or _again(cast, phrase)
        or _pointed(cast, phrase)
        or _known(cast, phrase)
        or resumed(cast, phrase)
        or _as_written(cast, phrase)
    )


def _as_written(cast: Cast, phrase: Phrase) -> Who:
    return Who(cast.ground.written(phrase), cast.shown(phrase), "")


def _same(cast: Cast, phrase: Phrase) -> Who | None:
    """« La même source »: who spoke last before; « le même journal »: the last who was so called."""
    ground = cast.ground
    if not any(ground.is_in(at, "same") for at in range(phrase.first, phrase.head)):
        return None
    heard = [who for told, who in cast.heard if told < ground.words[phrase.first].start]
    noun = ground.folded(phrase.head)
    called = [who for who in heard if noun in folded(who.name).split()]
    return (called or heard or [None])[-1] if called or ground.is_in(phrase.head, "anyone") else None


def _again(cast: Cast, phrase: Phrase) -> Who | None:
    """The one whom the same description meant before."""
    words = _folded(cast.ground, phrase)
    before = (place for place in reversed(cast.places) if place.first < phrase.first and not place.named)
    return next((place.who for place in before if folded(_spelt(cast.ground, place)) == words), None)


def _pointed(cast: Cast, phrase: Phrase) -> Who | None:
    """« Cette femme », « ce retraité »: the person of that gender who spoke or acted here or in the sentence before."""
    ground, gender = cast.ground, cast.shown(phrase)
    person = speakers.person(ground.code, ground.folded(phrase.head))
    if not (person and gender in {"m", "f"} and ground.is_in(phrase.first, "pointing")):
        return None
    here = ground.words[phrase.first].start
    sentences = ground.page.sentences
    start = sentences[max(0, bisect_left(sentences, (ground.sentence(here)[0], 0)) - 1)][0]
    found = cast.backwards(gender, phrase.first, 1)
    if found and found.kind == "person":
        return found
    heard = [who for told, who in cast.heard if start <= told < here and fits(who, gender)]
    return heard[-1] if heard and heard[-1].kind in {"person", ""} else cast.latter(gender, phrase.first)


def _known(cast: Cast, phrase: Phrase) -> Who | None:
    """The one whom a short description means: « le ministère », « le syndicat », « l'expert »."""
    ground = cast.ground
    head = ground.folded(phrase.head)
    kind = speakers.bodies(ground.code).get(head, "alone" if head in people.offices(ground.code) else None)
    short = phrase.last == phrase.head + 1 and phrase.last - phrase.first <= _SHORT
    if kind is None or not short or not ground.is_in(phrase.first, "definite"):
        return None
    gender = cast.shown(phrase)
    if fuller := _fuller(cast, phrase):
        return fuller if fuller.kind == "person" else fuller._replace(gender=gender)
    found = _of_kind(cast, phrase, kind) if gender != "p" else None
    return found._replace(gender=gender) if found else None


def _fuller(cast: Cast, phrase: Phrase) -> Who | None:
    """The last phrase before with the same noun that says of what: « le ministère de la Santé »."""
    ground = cast.ground
    for at in range(phrase.head - 1, -1, -1):
        if ground.folded(at) != ground.folded(phrase.head) or ground.quoted(at):
            continue
        if _office(ground, at) != _office(ground, phrase.head):
            continue  # « le premier ministre » is not « la ministre de la Santé »
        first = at
        while first and ground.tight(first) and ground.determiner(first - 1):
            first -= 1
        found = ground.phrase(first)
        if found and found.last > at + 1:
            return _person(cast, found) or _body(cast, found) or _as_written(cast, found)
    return None


def _office(ground: Ground, at: int) -> str | None:
    """The key of the office to which a word belongs, « premier » to « premier ministre »."""
    offices = ground.reading.offices
    found = (
        offices[first] for first in range(at, max(-1, at - 3), -1) if first in offices and at < offices[first].last
    )
    return next((office.key for office in found), None)


def _of_kind(cast: Cast, phrase: Phrase, kind: str) -> Who | None:
    """The last body of a kind that was named before: « le syndicat », « le quotidien »."""
    for place in reversed(cast.places):
        if place.last > phrase.first or place.who.kind != "organisation" or kind == "alone" or cast.part(place):
            continue
        name = place.who.name
        press = registry.outlet(name) is not None or registry.agency(name) is not None
        kinds = {body.kind for body in tables.bodies(cast.ground.code).get(folded(name), ())}
        if (kind == "press") == press and (press or kind in kinds or (kind == "institutions" and kinds)):
            return place.who
    return None
