"""How a language states a thing: `statements_fr.toml`, `statements_en.toml`, read when first asked."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import msgspec

from recoupe.languages import known


class _Statements(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    parts: tuple[str, ...]


class Statements(msgspec.Struct, frozen=True):
    """What is known of the statements of a language."""

    parts: re.Pattern[str]  # matches, after a comma and its space, words with which a further thing is said


@cache
def statements(code: str) -> Statements:
    """The statements of a language.

    Args:
        code: ISO 639-1; French where the language has no table.
    """
    place = files("recoupe.languages") / f"statements_{known(code)}.toml"
    table = msgspec.toml.decode(place.read_bytes(), type=_Statements)
    words = "|".join(re.escape(words) for words in sorted(table.parts, key=len, reverse=True))
    return Statements(parts=re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE))
