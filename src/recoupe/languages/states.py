"""States and territories: `states_fr.toml`, `states_en.toml`, read when first asked."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from recoupe.languages import known, load
from recoupe.text import folded

Sense = Literal["name", "capital", "power", "people"]


class State(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one language calls a state."""

    name: str
    adjectives: tuple[str, ...]  # French: masculine, feminine, and their plurals, four by four
    people: tuple[str, ...] = ()  # inhabitants, where they are not called as the adjective with a capital
    capitals: tuple[str, ...] = ()
    power: tuple[str, ...] = ()  # houses and streets that stand for those who govern
    also: tuple[str, ...] = ()  # further names


class Named(msgspec.Struct, frozen=True):
    """Whom a name stands for, and how."""

    code: str  # of the state, ISO 3166; XK and EU are the codes in common use
    sense: Sense
    written: str  # as in the table: « Le Cap » is no « le cap »


@cache
def states(code: str) -> dict[str, State]:
    """The states by their ISO 3166 code.

    Args:
        code: ISO 639-1; French where the language has no table.
    """
    return load(f"states_{known(code)}.toml", dict[str, State])


@cache
def names(code: str) -> dict[str, Named]:
    """Every name of a state, its capital and its power, folded, words parted by one space, and whom it stands for.

    A name that two share is the first one's, names of states before capitals before houses: « Washington ».
    """
    found: dict[str, Named] = {}
    senses: tuple[Sense, ...] = ("name", "capital", "power")
    for sense in senses:
        for key, state in states(code).items():
            called = {"name": (state.name, *state.also), "capital": state.capitals, "power": state.power}[sense]
            for name in called:
                found.setdefault(folded(name), Named(key, sense, name))
    return found


@cache
def adjectives(code: str) -> dict[str, tuple[str, ...]]:
    """The adjectives and inhabitants, folded, with the codes of the states they mean: « congolais » means two."""
    found: dict[str, tuple[str, ...]] = {}
    for key, state in states(code).items():
        for word in dict.fromkeys(folded(w) for w in (*state.adjectives, *state.people)):
            found[word] = (*found.get(word, ()), key)
    return found


class Nationals(msgspec.Struct, frozen=True):
    """How one of a state is called, a man or a woman, in lower case."""

    of: dict[str, str]  # folded: the code of the state
    women: frozenset[str]  # of a woman alone, as written


@cache
def nationals(code: str) -> Nationals:
    """How one of each state is called in French; nothing of another language, where adjectives tell no sex.

    Args:
        code: ISO 639-1.
    """
    rows = [(key, state.adjectives) for key, state in states(code).items()] if code == "fr" else []
    every = {folded(word): key for key, words in reversed(rows) for word in words}
    men = {word for _, words in rows for word in words[::4]}
    return Nationals(every, frozenset(word for _, words in rows for word in words[1::4]) - men)
