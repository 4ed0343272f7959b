"""The small words around what is said: `quoting_fr.toml`, `quoting_en.toml`, read when first asked."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from recoupe.languages import known
from recoupe.text import folded

Group = Literal[
    "according",
    "having",
    "being",
    "clitics",
    "subjects",
    "determiners",
    "adverbs",
    "that",
    "whether",
    "relatives",
    "conjunctions",
    "breaks",
    "links",
    "nouns",
    "also_nouns",
    "openers",
    "to",
    "speakers",
    "stances",
    "terms",
    "modals",
    "negations",
    "no_speakers",
]


class _Quoting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    words: dict[Group, tuple[str, ...]]


@cache
def words(code: str, group: Group) -> frozenset[str]:
    """One list of words or of expressions, folded, words parted by one space.

    Args:
        code: ISO 639-1; French where the language has no table.
    """
    table = msgspec.toml.decode(
        (files("recoupe.languages") / f"quoting_{known(code)}.toml").read_bytes(), type=_Quoting
    )
    return frozenset(map(folded, table.words.get(group, ())))
