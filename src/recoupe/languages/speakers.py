"""How a language says who speaks, beside names and offices: `speakers_fr.toml`, `speakers_en.toml`."""

from __future__ import annotations

from functools import cache
from typing import Final, Literal, get_args

import msgspec

from recoupe.languages import known, load, people, roles
from recoupe.text import folded

_KEYS: Final = frozenset({"governing", "speaking", "posts"})  # lists of keys of offices, not of words
_SHORTEST: Final = 4  # letters; shorter words show nothing by their ending
Gender = Literal["m", "f", "p"]  # p: several
List = Literal[
    "of",
    "relatives",
    "who",
    "joins",
    "also",
    "subordinates",
    "prepositions",
    "clitics",
    "adverbs",
    "times",
    "in_times",
    "according",
    "impersonal",
    "quantities",
    "topics",
    "definite",
    "pointing",
    "those",
    "latter",
    "concerned",
    "same",
    "that",
    "groups",
    "papers",
    "messages",
    "spoken",
    "possessives",
    "relayed",
    "by",
    "shown",
    "tallies",
    "anyone",
    "tales",
    "nobody",
    "governing",
    "speaking",
    "posts",
    "several",
    "culprits",
    "services",
    "media_before",
    "media_nouns",
    "media_platforms",
    "media_places",
    "media_inside",
    "media_quoted",
    "media_tweets",
]


class _Speakers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    determiners: dict[str, tuple[str, ...]]
    pronouns: dict[Gender, tuple[str, ...]]
    bodies: dict[str, tuple[str, ...]]
    somebody: dict[str, tuple[str, ...]]
    words: dict[str, tuple[str, ...]]
    media: dict[str, tuple[str, ...]]
    given: dict[str, tuple[str, ...]]
    callings: dict[str, tuple[str, ...]]


@cache
def lists(code: str) -> dict[List, frozenset[str]]:
    """The lists of words, folded, or of keys of offices.

    Args:
        code: ISO 639-1; French where the language has no table. The same below.
    """
    table = _table(known(code))
    rows = table.words | {f"media_{key}": value for key, value in table.media.items()}
    return {name: frozenset(rows[name] if name in _KEYS else map(folded, rows[name])) for name in get_args(List)}


def words(code: str, name: List) -> frozenset[str]:
    """One of the lists."""
    return lists(code)[name]


@cache
def determiners(code: str) -> dict[str, Gender | None]:
    """The words that open a noun phrase, folded, and what they show."""
    table = _table(known(code)).determiners
    shown: dict[str, Gender | None] = {"m": "m", "f": "f", "p": "p", "open": None}
    return {folded(word): shown[key] for key, forms in table.items() for word in forms}


@cache
def pronouns(code: str) -> dict[str, Gender]:
    """The words that stand for somebody, folded, and what they show."""
    table = _table(known(code)).pronouns
    return {folded(word): gender for gender, forms in table.items() for word in forms}


@cache
def bodies(code: str) -> dict[str, str]:
    """The nouns of bodies that speak, folded, singular and plural, and their kind: « syndicat » is of the unions."""
    found: dict[str, str] = {}
    for kind, forms in _table(known(code)).bodies.items():
        for form in map(folded, forms):
            found.setdefault(form, kind)
            found.setdefault(f"{form}s", kind)
    return found


@cache
def speaks(code: str, noun: str) -> bool:
    """Whether a folded noun means somebody, a body or a paper that can speak; an unknown one is known by its ending."""
    one = noun[:-1] if noun.endswith(("s", "x")) else noun
    if not _somebody(code).isdisjoint({noun, one}):
        return True
    thing = not _things(code).isdisjoint({noun, one}) or one.endswith("ment")
    return not thing and one.endswith(_table(known(code)).somebody["endings"]) and len(one) > _SHORTEST


@cache
def pair(code: str, nouns: str) -> bool:
    """Whether a folded word, or two or three, stands in the tables as somebody who can speak: « numero deux »."""
    return nouns in _somebody(code)


def person(code: str, noun: str) -> bool:
    """Whether a folded noun means a person, and no body or paper."""
    other = noun in bodies(code) or noun in words(code, "papers")
    return not other and (noun in people.offices(code) or speaks(code, noun))


@cache
def _things(code: str) -> frozenset[str]:
    return frozenset(map(folded, _table(known(code)).somebody["things"]))


@cache
def _somebody(code: str) -> frozenset[str]:
    """The nouns of persons, offices, bodies and papers, folded."""
    lists = [*people.offices(code), *roles.words(code, "anybody"), *bodies(code), *words(code, "papers")]
    table = _table(known(code))
    return frozenset([*lists, *map(folded, table.somebody["nouns"]), *words(code, "groups")])


@cache
def gender(code: str, given: str) -> Gender | None:
    """Whose a given name is, a man's or a woman's, by its ending and the exceptions of the table; `None`: anybody's."""
    table, name = _table(known(code)).given, folded(given)
    listed = {folded(form): key for key in ("m", "f", "either") for form in table[key]}
    first = name.split()[0] if name else ""
    if key := listed.get(name) or listed.get(first):
        return "m" if key == "m" else "f" if key == "f" else None
    return "f" if first.endswith(tuple(map(folded, table["endings"]))) else "m"


def callings(code: str, keys: frozenset[str]) -> frozenset[str]:
    """The callings to which offices belong, by their keys; nobody is of two: « le procureur » is no minister."""
    return frozenset(name for name, own in _table(known(code)).callings.items() if not keys.isdisjoint(own))


@cache
def _table(code: str) -> _Speakers:
    return load(f"speakers_{code}.toml", _Speakers)
