"""How the names of persons agree: « Poutine », « Putin », « M. Poutine » and « Vladimir Poutine » may be one person.

A name is looked at word by word, folded; a hyphen joins: « Sainte-Marie » is one word, the same as « Sainte Marie ».
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from recoupe.languages import people
from recoupe.text import fold, folds

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST_TYPO: Final = 4  # letters of the longer word; « Kim » and « Kin », « Li » and « Lu » are two names
_SHORTEST_SOUND: Final = 4  # letters (« Ilia », « Ilya »); of shorter words too many sound alike (« Xi », « Chi »)
# What one foreign sound is written with in French, in English and in older transliterations, in this order.
_SOUNDS: Final = (
    ("tch|tsch|sch|sh|ch|cz|tj", "C"),  # a capital: no rule below takes it for the letter
    ("kh|gh", "h"),
    ("dj|dzh|zh|j", "j"),
    ("ou|oo|w(?=[^aeiou]|$)", "u"),
    ("w|ph|v", "f"),
    ("ck|q|k|c(?=[aou])", "k"),
    ("[iy]+", "i"),
    ("tz", "ts"),
    (r"(.)\1", r"\1"),
    ("(?<=[^aeiou])ine$", "in"),
    ("e$|h$", ""),
)
_NICKNAME: Final = re.compile(r"[«\"“]\s*(\w[^»\"”]*?)\s*[»\"”]")
_SOUND_RULES: Final = tuple((re.compile(written), sound) for written, sound in _SOUNDS)


@lru_cache(maxsize=16_384)
def parts(name: str) -> tuple[str, ...]:
    """The folded words of a name, hyphens and apostrophes inside a word left out: « Kim Jong-un » is kim, jongun."""
    return tuple(word for piece in name.split() if (word := "".join(folds(piece))))


@lru_cache(maxsize=16_384)
def key(name: str) -> str:
    """The name as one word: equal for names that differ in hyphens, spaces, accents or capitals alone."""
    return "".join(parts(name))


@lru_cache(maxsize=16_384)
def sound(word: str) -> str:
    """A folded word with one letter for each sound, whatever the transliteration: poutine and putin are « putin »."""
    for written, spoken in _SOUND_RULES:
        word = written.sub(spoken, word)
    return word


def sounds_alike(left: str, right: str) -> bool:
    """Whether two folded words are one word, or two transliterations of it."""
    longest = max(len(left), len(right))
    return left == right or (longest >= _SHORTEST_SOUND and sound(left) == sound(right))


def one_slip(left: str, right: str) -> bool:
    """Whether one letter more, less, changed or swapped with the next makes one folded word of the other."""
    if max(len(left), len(right)) < _SHORTEST_TYPO or abs(len(left) - len(right)) > 1 or left == right:
        return False
    at = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    head, tail = left[at:], right[at:]
    return (
        head[1:] == tail[1:]
        or head[1:] == tail
        or head == tail[1:]
        or (head[:2] == tail[1::-1] and head[2:] == tail[2:])
    )


def full(name: str) -> bool:
    """Whether a name has a given name and a surname, and not the surname alone."""
    return len([part for part in parts(name) if len(part) > 1 or not part.isdigit()]) > 1


def same(left: str, right: str) -> bool:
    """Whether two full names are one person's: spelt or transliterated otherwise, abbreviated, or longer at an end."""
    if key(left) == key(right):
        return True
    if _NICKNAME.search(left) or _NICKNAME.search(right):
        return any(same(ours, theirs) for ours in called(left) for theirs in called(right))
    ours, theirs = parts(left), parts(right)
    if len(ours) == len(theirs):
        return all(_word_agrees(a, b) for a, b in zip(ours, theirs, strict=True)) and _some_word(ours, theirs)
    short, long = sorted((ours, theirs), key=len)
    return len(short) > 1 and (_longer_at_an_end(short, long) or _second_name(short, long))


def called(name: str) -> tuple[str, ...]:
    """A full name with a nickname in it, without it and with it alone: « Luc Vernet », « Lulu Vernet »."""
    found = _NICKNAME.search(name)
    if found is None:
        return (name,)
    rest = name[found.end() :].strip()
    return f"{name[: found.start()].strip()} {rest}", f"{found[1]} {rest}"


def _word_agrees(left: str, right: str) -> bool:
    """Whether two words at one place of two names agree; an initial agrees with what it abbreviates."""
    return sounds_alike(left, right) or (min(len(left), len(right)) == 1 and left[0] == right[0])


def _some_word(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one word at least, longer than an initial, stands at the same place in both."""
    return any(min(len(a), len(b)) > 1 for a, b in zip(left, right, strict=True))


def _longer_at_an_end(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """« Mohammed ben Salmane » and « Mohammed ben Salmane Al-Saoud »; never « Jong Un » for another Kim."""
    return all(map(sounds_alike, short, long[: len(short)]))


def _second_name(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """« George Bush » and « George W. Bush »."""
    middle = long[1:-1]
    ends = sounds_alike(short[0], long[0]) and sounds_alike(short[-1], long[-1])
    return len(short) == 2 and ends and all(len(word) == 1 for word in middle)  # noqa: PLR2004 (given name and surname)


def slips(left: str, right: str) -> int | None:
    """The place of the one word in which two names of equal length differ by a slip of the pen; `None` otherwise."""
    ours, theirs = parts(left), parts(right)
    if len(ours) != len(theirs) or len(ours) == 1:
        return None
    apart = [at for at, (a, b) in enumerate(zip(ours, theirs, strict=True)) if not sounds_alike(a, b)]
    return apart[0] if len(apart) == 1 and one_slip(ours[apart[0]], theirs[apart[0]]) else None


def surname_of(bare: str, name: str) -> bool:
    """Whether `bare` is the surname, or the last part of it, of the full name `name`.

    Args:
        bare: « Da Silva », « Kim ».
        name: « Noémie Da Silva », « Kim Jong Un ».
    """
    ours, theirs = parts(bare), parts(name)
    if not ours or len(ours) >= len(theirs):
        return False
    if all(map(sounds_alike, ours, theirs[-len(ours) :])):
        return True
    elided = folds(name.rsplit(maxsplit=1)[-1])
    if len(ours) == 1 and len(elided) == 2 and elided[0] == "d" and ours[0] == elided[1]:  # noqa: PLR2004
        return True  # « Aubrey », of Anna d'Aubrey
    return len(ours) == 1 and ours[0] == theirs[0] and theirs[0] in people.families()


def given_of(bare: str, name: str) -> bool:
    """Whether `bare` is the given name of the full name `name`."""
    ours = parts(bare)
    whole = (parts(one) for one in called(name))
    return len(ours) == 1 and any(len(theirs) > 1 and ours[0] == theirs[0] for theirs in whole)


def fullest(names: Iterable[str]) -> str:
    """The name with the most words, initials aside; of several the one given most often, then the first by letters."""
    given = list(names)

    def rank(name: str) -> tuple[int, int, bool, str, str]:
        whole = sum(len(part) > 1 for part in parts(name))
        return -whole, -given.count(name), name == name.upper(), fold(name), name

    return min(set(given), key=rank)
