"""How a language speaks of persons and states without their names: `roles_fr.toml`, `roles_en.toml`."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from recoupe.languages import known, load
from recoupe.text import folded

Group = Literal[
    "leader",
    "elected",
    "politician",
    "minister",
    "scholar",
    "thinker",
    "athlete",
    "business",
    "uniform",
    "screen",
    "lawyer",
    "mayor",
    "diplomat",
    "ruler",
    "government",
]
Kind = Literal[Group, "shown", "bare", "kin", "serving", "taken_up", "abroad", "local"]
Sign = Literal["sides", "at", "of", "articles", "and", "clitics", "auxiliaries", "acts"]
Listed = Literal["anybody", "relations", "second", "bodies", "stately", "lands", "abroad"]
Described = Literal[
    "of",
    "articles",
    "relatives",
    "small",
    "complements",
    "unended",
    "leading",
    "others",
    "introducing",
    "deputies",
    "former",
    "several",
    "contracted",
    "councils",
    "initials",
    "workplaces",
]
Determiner = Literal["definite", "indefinite", "demonstrative", "possessive"]
Gender = Literal["m", "f"]


class _Roles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    words: dict[Listed, tuple[str, ...]]
    described: dict[Described, tuple[str, ...]]
    determiners: dict[Determiner, dict[Literal[Gender, "either"], tuple[str, ...]]]
    general: dict[Group, tuple[str, ...]]
    keys: dict[Kind, tuple[str, ...]]
    implied: dict[str, tuple[str, str]]
    powers: dict[Sign, tuple[str, ...]]
    decades: dict[str, tuple[str, ...]]


@cache
def words(code: str, listed: Listed) -> frozenset[str]:
    """One list of words, folded.

    Args:
        code: ISO 639-1; French where the language has no table. The same below.
        listed: which one.
    """
    return frozenset(map(folded, _table(known(code)).words[listed]))


@cache
def described(code: str, listed: Described) -> frozenset[str]:
    """One list of the words by which descriptions of somebody are put together, folded."""
    return frozenset(map(folded, _table(known(code)).described[listed]))


@cache
def determiners(code: str) -> dict[str, tuple[Determiner, Gender | None]]:
    """The determiners before one person, folded, with the gender they show: « l » is le or la."""
    return {
        folded(word): (determiner, None if gender == "either" else gender)
        for determiner, forms in _table(known(code)).determiners.items()
        for gender, words in forms.items()
        for word in words
    }


def indefinite(code: str, word: str) -> bool:
    """Whether a folded word opens the description of somebody new, « un expert »."""
    return determiners(code).get(word, ("", None))[0] == "indefinite"


@cache
def general(code: str) -> dict[str, frozenset[str]]:
    """What is said in general of somebody, folded, with the keys of the offices it can mean."""
    table = _table(known(code))
    found: dict[str, frozenset[str]] = {}
    for group, forms in table.general.items():
        for form in map(folded, forms):
            found[form] = found.get(form, frozenset()) | frozenset(table.keys[group])
    return found


@cache
def keys(code: str, kind: Kind) -> frozenset[str]:
    """The keys of one kind of offices."""
    return frozenset(_table(known(code)).keys[kind])


@cache
def implied(code: str) -> dict[str, tuple[str, str]]:
    """What a courtesy title, by its key, says of its bearer: an office, folded, and its key."""
    return {title: (folded(office), key) for title, (office, key) in _table(known(code)).implied.items()}


@cache
def decades(code: str) -> dict[int, frozenset[str]]:
    """What people are called by their age, folded, by the first year of each decade: 30, « trentenaire »."""
    return {int(first): frozenset(map(folded, forms)) for first, forms in _table(known(code)).decades.items()}


@cache
def signs(code: str, sign: Sign) -> frozenset[str]:
    """Words by which one tells that a town or a house stands for a state, folded."""
    return frozenset(map(folded, _table(known(code)).powers[sign]))


@cache
def _table(code: str) -> _Roles:
    return load(f"roles_{code}.toml", _Roles)
