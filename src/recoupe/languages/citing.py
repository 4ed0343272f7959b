"""How French cites the press: the words of `citing.toml`, folded, read once, when first asked."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from recoupe.languages import load
from recoupe.text import fold

Noun = Literal["press", "staff", "count", "talk", "letter", "venue", "report"]
Sense = Literal["say", "address", "contact", "see", "learn", "show", "publish", "make"]
Group = Literal[
    "gloss",
    "called",
    "official",
    "called_of",
    "other_clause",
    "colleagues",
    "ours",
    "articles",
    "determiners",
    "prepositions",
    "links",
    "addressed",
    "qualifiers",
    "openers",
    "titles",
    "platforms",
    "watch",
    "auxiliaries",
    "clitics",
    "adverbs",
    "stops",
    "members",
    "employed",
    "relays",
    "contributing",
    "contribution",
]


class Verbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs of one sense: stems of the first conjugation, and forms of the others."""

    stems: tuple[str, ...]
    forms: tuple[str, ...]


class _Citing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    endings: tuple[str, ...]
    nouns: dict[Noun, tuple[str, ...]]
    words: dict[Group, tuple[str, ...]]
    contracted: dict[str, str]
    verbs: dict[Sense, Verbs]


@cache
def words(group: Group) -> frozenset[str]:
    """One list of words, folded."""
    return frozenset(map(fold, _citing().words[group]))


@cache
def forms(*senses: Sense) -> frozenset[str]:
    """Every form of the verbs of these senses, folded."""
    endings = _citing().endings
    verbs = [_citing().verbs[sense] for sense in senses]
    regular = (stem + ending for verb in verbs for stem in verb.stems for ending in endings)
    return frozenset(map(fold, (*regular, *(form for verb in verbs for form in verb.forms))))


@cache
def qualifiers() -> tuple[str, ...]:
    """The ends of adjectives that can stand between « quotidien » and its name, folded."""
    return tuple(map(fold, _citing().words["qualifiers"]))


@cache
def contracted() -> dict[str, str]:
    """Articles that hold a preposition, with it: « au » holds « à », folded."""
    return {fold(article): fold(word) for article, word in _citing().contracted.items()}


@cache
def nouns() -> dict[str, Noun]:
    """The nouns that a name hangs on, singular and plural, folded, with their kind."""
    singular = {fold(noun): kind for kind, all_ in _citing().nouns.items() for noun in all_}
    return singular | {f"{noun}s": kind for noun, kind in singular.items() if not noun.endswith("s")}


@cache
def _citing() -> _Citing:
    return load("citing.toml", _Citing)
