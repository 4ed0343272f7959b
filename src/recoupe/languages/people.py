"""What people are called beside their names, and given names: `people_fr.toml`, `people_en.toml`, `given.toml`."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from recoupe.languages import known, load
from recoupe.text import fold, folded

Group = Literal[
    "ranks",
    "linked",
    "particles",
    "joins",
    "determiners",
    "owners",
    "dangling",
    "inside",
    "ages",
    "plurals",
    "inhabitants",
    "saints",
    "peoples",
    "sites",
    "things",
    "people_of",
    "bodies",
    "small",
    "learned",
    "trained",
    "unlearned",
    "aliases",
]


class _People(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    courtesy: dict[str, tuple[str, ...]]
    offices: dict[str, tuple[str, ...]]
    words: dict[Group, tuple[str, ...]]


@cache
def courtesy(code: str) -> dict[str, str]:
    """The courtesy titles, folded, with the key of each: « madame » and « mme » are « mme ».

    Args:
        code: ISO 639-1; French where the language has no table. The same below.
    """
    return {folded(form): key for key, forms in _people(known(code)).courtesy.items() for form in forms}


@cache
def offices(code: str) -> dict[str, str]:
    """The offices and trades, singular and plural, folded, words parted by one space, with the key of each."""
    found: dict[str, str] = {}
    for key, forms in _people(known(code)).offices.items():
        for form in map(folded, forms):
            found.setdefault(form, key)
            first, space, rest = form.partition(" ")
            found.setdefault(f"{first}s{space}{rest}", key)
            found.setdefault(f"{first}s {rest}s" if rest else f"{form}s", key)
    return found


@cache
def words(code: str, group: Group) -> frozenset[str]:
    """One list of words around names, folded."""
    return frozenset(map(folded, _people(known(code)).words.get(group, ())))


@cache
def given() -> frozenset[str]:
    """Given names of all languages, folded, without those that are other words too."""
    return frozenset(
        fold(name) for group, names in _given().items() if group not in ("doubtful", "families") for name in names
    )


@cache
def doubtful() -> frozenset[str]:
    """Given names that are other words too, folded: « Rose », « Florence »."""
    return frozenset(map(fold, _given()["doubtful"]))


@cache
def families() -> frozenset[str]:
    """Family names that stand before the given name, folded: « Kim », « Xi »."""
    return frozenset(map(fold, _given()["families"]))


@cache
def _given() -> dict[str, tuple[str, ...]]:
    return load("given.toml", dict[str, tuple[str, ...]])


@cache
def _people(code: str) -> _People:
    return load(f"people_{code}.toml", _People)
