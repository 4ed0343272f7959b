"""Whether a noun phrase means somebody who can speak: a person, a body, a paper; a thing never does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.languages import quoting, speakers

if TYPE_CHECKING:
    from recoupe.finders.quotes.speakers.ground import Ground, Phrase


def speaks(ground: Ground, phrase: Phrase) -> bool:
    """Whether a noun of the phrase, before its complements, can speak: « la foule », not « la mobilisation »."""
    if (
        ground.pronoun(phrase.first)
        or ground.is_in(phrase.head, "groups")
        or ground.folded(phrase.head) in speakers.determiners(ground.code)
    ):
        return True  # « certains », « l'un d'eux »
    for at in range(phrase.first, phrase.last):
        if at > phrase.head and ground.is_in(at, "of"):
            return False
        nominal = ground.shows(phrase.first) == "p" and ground.reading.pos(at) == "ADJ"  # « les plus modérés »
        if (
            at in ground.names
            or at in ground.reading.offices
            or nominal
            or (ground.capital(at) and at >= phrase.head)
            or _noun(ground, at)
        ):
            return True
    return False


def whose(ground: Ground, phrase: Phrase) -> Phrase | None:
    """Somebody on whom a thing hangs: « les chiffres **du gouvernement** »; the phrase itself, where it speaks."""
    return phrase if speaks(ground, phrase) else owner(ground, phrase)


def owner(ground: Ground, phrase: Phrase) -> Phrase | None:
    """Somebody named after the « de » of a phrase."""
    of = next((at for at in range(phrase.head + 1, phrase.last) if ground.is_in(at, "of")), phrase.last)
    named = ground.phrase(of + 1, phrase.last) if of < phrase.last else None
    return named if named and speaks(ground, named) else None


def _noun(ground: Ground, at: int) -> bool:
    word = ground.folded(at)
    if word.isdigit() or word in speakers.determiners(ground.code):
        return False
    two = f"{word} {ground.folded(at + 1)}"
    return (
        two in quoting.words(ground.code, "names")
        or speakers.pair(ground.code, two)
        or speakers.pair(ground.code, f"{two} {ground.folded(at + 2)}")  # « la zone de secours »
        or speakers.speaks(ground.code, word)
    )
