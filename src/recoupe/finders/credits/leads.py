"""The words that lead up to a name, read backwards, one by one: « à | un correspondant sur place | de l' | AFP »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.languages import citing

if TYPE_CHECKING:
    from recoupe.languages.citing import Noun
    from recoupe.text import Word

_BETWEEN: Final = frozenset(" \u00a0\u202f\u2009'’«“\"‘„-‐‑")  # what may stand between these words
_APART: Final = 4  # characters: space, quotation mark, space, apostrophe
REACH: Final = 6  # words between a noun and the name that hangs on it


class Lead(NamedTuple):
    """What leads up to a name: « selon | le quotidien »."""

    word: str  # folded preposition or the like; "" where there is none
    noun: Noun | None  # the kind of the noun that the name hangs on
    first: int  # index of the first of these words
    article: str  # folded article directly before the name


def joined(text: str, words: list[Word], position: int, signs: frozenset[str] = _BETWEEN) -> bool:
    """Whether nothing but a few of these signs stands between this word and the one before."""
    if not 0 < position < len(words):
        return False
    gap = text[words[position - 1].end : words[position].start]
    return len(gap) <= _APART and all(sign in signs for sign in gap)


def lead(text: str, words: list[Word], first: int) -> Lead:
    """What leads up to the name that begins at this word."""
    position, article, word = first, "", ""
    if joined(text, words, position) and words[position - 1].folded in citing.words("articles"):
        article = words[position - 1].folded
        position -= 1
    reached = _noun(text, words, position)
    noun = citing.nouns()[words[reached].folded] if reached < position else None
    if noun:
        position = reached
        while joined(text, words, position) and (
            determines(words[position - 1]) or words[position - 1].folded.isdigit()
        ):
            position -= 1
    if joined(text, words, position):
        before = words[position - 1].folded
        word = citing.contracted().get(before, before if before in citing.words("prepositions") else "")
        position -= bool(word)
    before = words[position - 1].folded if joined(text, words, position) else ""
    if word == "apres" and before != "d":
        word, position = "", position + 1
    elif before:
        word, position = _doubled(word, before, position)
    return Lead("selon" if word in ("croire", "suivant") else word, noun, position, article)


def determines(word: Word) -> bool:
    """Whether the word is an article or the like: « le », « notre », « plusieurs »."""
    return word.folded in citing.words("articles") or word.folded in citing.words("determiners")


def qualifies(text: str, words: list[Word], position: int) -> bool:
    """Whether this word can stand between « quotidien » and its name."""
    folded = words[position].folded
    if capital(text, words[position]):
        return folded == "etat"
    return folded in citing.words("links") or folded.removesuffix("s").endswith(citing.qualifiers())


def capital(text: str, word: Word) -> bool:
    """Whether the word begins with a capital."""
    return text[word.start].isupper()


def _doubled(word: str, before: str, position: int) -> tuple[str, int]:
    """The preposition and its place, where it is two words: « auprès de », « d'après »."""
    if word == "de" and before == "aupres":
        return "aupres", position - 1
    if word == "apres" and before == "d":
        return "selon", position - 1
    return word, position


def _noun(text: str, words: list[Word], position: int) -> int:
    """The index of the noun that the name hangs on: the same position if there is none within reach."""
    link = words[position - 1].folded if joined(text, words, position) else ""
    for back in range(position - 1, max(-1, position - 1 - REACH), -1):
        if not joined(text, words, back + 1):
            break
        kind = citing.nouns().get(words[back].folded)
        if kind:
            return _outer(text, words, back) if _hangs(kind, link) else position
        passed = qualifies(text, words, back) or determines(words[back]) or _place(text, words, back)
        if not passed and words[back].folded not in citing.words("addressed"):
            break
    return position


def _hangs(kind: Noun, link: str) -> bool:
    """Whether a name can hang on such a noun by this word: « micro de », « message à », « quotidien »."""
    addressed = link in citing.words("addressed")
    if kind in ("talk", "letter"):
        return addressed or (kind == "talk" and link in citing.words("links") | citing.contracted().keys())
    if kind in ("venue", "staff"):
        return not addressed and (link in citing.words("links") or link in citing.contracted())
    return not addressed


def _outer(text: str, words: list[Word], position: int) -> int:
    """The index of the noun that this one hangs on: « équipe de journalistes », « interview au quotidien »."""
    back = position - 1
    while joined(text, words, back + 1) and _linked(words[back]):
        back -= 1
    if joined(text, words, back + 1) and words[back].folded in ("de", "a"):
        back -= 1
    if not joined(text, words, back + 1):
        return position
    kind = citing.nouns().get(words[back].folded)
    link = words[back + 1].folded if back < position - 1 else ""
    hangs = kind in ("staff", "press") if not link else kind and _hangs(kind, link)
    return _outer(text, words, back) if hangs else position


def _linked(word: Word) -> bool:
    """Whether the word can stand before a noun that hangs on another: « au », « du 20 »."""
    return determines(word) or word.folded in citing.contracted() or word.folded.isdigit()


def _place(text: str, words: list[Word], position: int) -> bool:
    """Whether a place stands here: « le correspondant à Moscou de »."""
    return position > 0 and capital(text, words[position]) and words[position - 1].folded in ("a", "en", "au")
