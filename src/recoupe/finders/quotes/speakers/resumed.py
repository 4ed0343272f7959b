"""Whom a description takes up that nothing proves but its place: « « ... », soupire **la retraitée** ».

A definite description of a person without a name means, as a pronoun does, the one in focus: whoever of that gender
spoke, acted or was named last. What the article says of somebody's calling must not contradict it, and of two who fit
alike neither is chosen. « Le maire », « le gérant » may be one whom everybody knows to be there: whose they are is for
`entities` to prove.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from recoupe.entities.reading import DETERMINERS
from recoupe.entities.roles import native as native_of
from recoupe.finders.quotes.speakers import focus
from recoupe.finders.quotes.speakers.who import fits
from recoupe.languages import people, roles, speakers
from recoupe.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.finders.quotes.speakers.cast import Cast
    from recoupe.finders.quotes.speakers.ground import Ground, Phrase
    from recoupe.finders.quotes.speakers.who import Who
    from recoupe.languages.speakers import Gender

_LONGEST: Final = 4  # words of an office
_BACK: Final = 4  # sentences before this one in which whoever is in focus is looked for


def resumed(cast: Cast, phrase: Phrase) -> Who | None:
    """The one in focus whom a description takes up; `None` where it may mean somebody else."""
    ground, gender = cast.ground, cast.shown(phrase)
    if gender is None or gender == "p" or not _takes_up(ground, phrase):
        return None
    passed = False  # somebody nearer who cannot be so called: further back only one who is
    here = ground.words[phrase.first].start
    index = bisect_left(ground.page.sentences, (ground.sentence(here)[0], 0))
    paragraph, main = focus.paragraph(cast, phrase.first), focus.main(cast, gender)
    for start, end in reversed(ground.page.sentences[max(0, index - _BACK) : index + 1]):
        if main and end <= paragraph and _agrees(cast, phrase, main):
            return main  # « ¶ La Nazairienne », in an article about her
        for known in _present(cast, start, min(end, here), gender):
            alike = [who for who in known if fits(who, gender)]
            proven = [who for who in alike if _keys(cast, who) & _meant(ground, phrase)]
            fitting = proven or [who for who in alike if not passed and _agrees(cast, phrase, who)]
            if fitting:
                return fitting[0] if len(fitting) == 1 else None
            passed = passed or bool(alike)
        if _stranger(cast, start, min(end, here), gender):
            return None
    return None


def _present(cast: Cast, start: int, end: int, gender: Gender) -> Iterator[list[Who]]:
    """Who is cited in a stretch of the text; then, where nobody new opens it, who is named in it."""
    yield [*{who.name: who for place, who in cast.told if start <= place < end}.values()]
    if not _stranger(cast, start, end, gender):
        yield [*{who.name: who for who in cast.named(start, end)}.values()]


def _stranger(cast: Cast, start: int, end: int, gender: Gender) -> bool:
    """Whether a stretch opens with somebody new, without a name: « Une élève a vu ... »."""
    ground = cast.ground
    opening = cast.opening(ground.index(start), ground.index(end), gender)
    return opening is not None and DETERMINERS.get(ground.folded(opening.first), ("",))[0] == "indefinite"


def _takes_up(ground: Ground, phrase: Phrase) -> bool:
    """Whether a phrase is « la retraitée », « le député européen », « la championne de boxe », « le Basque »."""
    head = ground.folded(phrase.head)
    opens = ground.is_in(phrase.first, "definite") and phrase.first < phrase.head
    office = ground.reading.offices.get(phrase.head)
    for at in range(office.last if office else phrase.head + 1, phrase.last):
        of = ground.is_in(at, "of") and ground.folded(phrase.last - 1) not in roles.words(ground.code, "stately")
        if of and (ground.capital(at + 1) or ground.determiner(at + 1) or ground.folded(at) not in {"de", "d"}):
            return False  # « la patronne de la halle »
    post = office.key if office else people.offices(ground.code).get(head)
    native = ground.capital(phrase.head) and phrase.last == phrase.head + 1 and native_of(ground.reading, phrase.head)
    somebody = native or office is not None or speakers.person(ground.code, head)
    one = somebody and not ground.is_in(phrase.head, "several")
    return opens and one and post not in speakers.words(ground.code, "posts")


def _meant(ground: Ground, phrase: Phrase) -> frozenset[str]:
    """The keys of the offices that a description can mean."""
    head = ground.folded(phrase.head)
    office = ground.reading.offices.get(phrase.head)
    own = office.key if office else people.offices(ground.code).get(head)
    if ground.is_in(phrase.head, "culprits"):
        own = "affaire"
    return roles.general(ground.code).get(office.form if office else head, frozenset()) | (
        {own} if own else frozenset()
    )


def _keys(cast: Cast, who: Who) -> frozenset[str]:
    """The keys of the offices that somebody is called by in the article."""
    offices, ground = people.offices(cast.ground.code), cast.ground
    forms = set[str]() if who.kind else _forms(folded(who.name).split(), offices)
    for place in cast.places:
        if place.who.kind == "person" and place.who.name == who.name:
            forms |= _forms([ground.folded(at) for at in range(place.first, place.last)], offices)
    return frozenset(offices[form] for form in forms - roles.words(ground.code, "relations"))


def _forms(words: list[str], offices: dict[str, str]) -> set[str]:
    """The offices in a row of folded words, the longest at each: « gardien de la paix » is no « gardien »."""
    found, at = set[str](), 0
    while at < len(words):
        sizes = (size for size in range(_LONGEST, 0, -1) if " ".join(words[at : at + size]) in offices)
        if size := next(sizes, 0):
            found.add(" ".join(words[at : at + size]))
        at += size or 1
    return found


def _agrees(cast: Cast, phrase: Phrase, who: Who) -> bool:
    """Whether somebody can be so called: no other calling is known; of one without a name, the same one is."""
    ground = cast.ground
    keys, meant = _keys(cast, who), _meant(ground, phrase)
    anybody = ground.folded(phrase.head) in roles.words(ground.code, "anybody")
    if who.kind == "person":
        own = ground.reading.offices.get(phrase.head)
        meant = frozenset({own.key}) if own else meant
        ours, theirs = speakers.callings(ground.code, meant), speakers.callings(ground.code, keys)
        return not (ours and theirs) or bool(ours & theirs)
    head = folded(who.name).split()
    somebody = not who.kind and any(speakers.person(ground.code, word) for word in head[:3])
    return somebody and (anybody or bool(keys & meant))
