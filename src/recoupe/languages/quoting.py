"""The small words around what is said: `quoting_fr.toml`, `quoting_en.toml`, read when first asked."""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

import msgspec

from recoupe.languages import known, load
from recoupe.text import folded

Group = Literal[
    "according",
    "weak",
    "sources",
    "denied",
    "contracted",
    "several",
    "oneself",
    "compares",
    "sooner",
    "selves",
    "thoughts",
    "first_person",
    "charges",
    "offence",
    "persons",
    "facts",
    "somebody",
    "asides",
    "definite",
    "no_speech",
    "names",
    "naming",
    "names_of",
    "nominals",
    "having",
    "infinite",
    "of",
    "being",
    "clitics",
    "determiners",
    "adverbs",
    "that",
    "whether",
    "asks",
    "no_that",
    "bare",
    "with_de",
    "with_a",
    "quantities",
    "before_infinitives",
    "relatives",
    "breaks",
    "nouns",
    "also_nouns",
    "openers",
    "to",
    "stances",
    "modals",
    "negations",
    "no_speakers",
    "turned",
    "views",
    "wishes",
    "like",
    "adding",
    "joins",
    "subjects",
    "objects",
    "reflexive",
    "subordinators",
    "no_orders",
    "between",
    "asking",
    "figures",
    "passed",
    "impersonal",
    "views_with",
    "likening",
    "courtesies",
    "own",
    "comparing",
    "compared",
    "questions",
    "before_orders",
    "in_orders",
]


class _Quoting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    words: dict[Group, tuple[str, ...]]


@cache
def lists(code: str) -> dict[Group, frozenset[str]]:
    """The lists of words and of expressions, folded, words parted by one space.

    Args:
        code: ISO 639-1; French where the language has no table.
    """
    table = _table(known(code)).words
    return {group: frozenset(map(folded, table.get(group, ()))) for group in get_args(Group)}


def words(code: str, group: Group) -> frozenset[str]:
    """One of the lists."""
    return lists(code)[group]


@cache
def written(code: str, group: Group) -> frozenset[str]:
    """One list as it is written: infinitives are compared with those of `speech`."""
    return frozenset(_table(known(code)).words.get(group, ()))


@cache
def _table(code: str) -> _Quoting:
    return load(f"quoting_{code}.toml", _Quoting)
