"""How a text says where something happened: `places_fr.toml`, `places_en.toml`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from recoupe.languages import known, load
from recoupe.languages.signs import Sign

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Places(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    exact: tuple[str, ...]
    near: tuple[str, ...]
    of: tuple[str, ...]
    hours: tuple[str, ...]
    stops: tuple[str, ...]
    happened: tuple[str, ...]
    acts: dict[str, str]


class Places(msgspec.Struct, frozen=True):
    """Of a text up to a place: that it is in it, or near it. The rest is searched in folded words."""

    exact: re.Pattern[str]
    near: re.Pattern[str]
    stops: frozenset[str]  # between what happened and a place, lower case: then the place is of something else
    happened: Sign
    acts: dict[str, Sign]


@cache
def places(code: str) -> Places:
    """The signs of a language, ISO 639-1; of French where the language has none."""
    table = load(f"places_{known(code)}.toml", _Places)
    hours = "".join(rf"(?<!\b{word})(?<!\d{word})" for word in table.hours) + r"(?<!\d)"
    of = "|".join(f"{word} ?" if word.endswith("'") else f"{word} " for word in table.of)
    return Places(
        exact=re.compile(rf"(?:^|[^\w\s]\s?|{hours}\s)(?:{_any(table.exact)})\s?$", re.IGNORECASE),
        near=re.compile(
            rf"\b(?:{_any(table.near)})(?: \(?\w+\)?){{0,4}}? (?:{of})$|\b(?:near|outside) $", re.IGNORECASE
        ),
        stops=frozenset(table.stops),
        happened=Sign(table.happened),
        acts={act: Sign([sign]) for act, sign in table.acts.items()},
    )


def _any(words: Iterable[str]) -> str:
    """One of some words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
