"""Data about languages and newsrooms. An entry is a line; nothing here decides."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Final, TypeVar

import msgspec

T = TypeVar("T")
DATED: Final = ("fr", "en", "es")  # those with a table of how they say when; the first serves where there is none
LANGUAGES: Final = ("fr", "en")  # those with a table of their own; the first serves where the language is unknown


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the rules know of one language, as its table says it (`languages/fr.toml` explains each entry)."""

    abbreviations: tuple[str, ...]
    openers: tuple[str, ...]
    deixis: tuple[str, ...]
    newsroom: tuple[str, ...]
    scenes: tuple[str, ...]
    desks: frozenset[str]
    laws: tuple[str, ...]
    law_links: tuple[str, ...]
    months: tuple[str, ...]
    days: tuple[str, ...]
    according: tuple[str, ...]
    denials: tuple[str, ...]


def load(name: str, shape: type[T]) -> T:
    """A table of this folder, in its shape.

    Args:
        name: of the file, « roles_fr.toml ».
        shape: a struct or `dict[...]`, whose annotations say what the file may hold.

    Raises:
        msgspec.ValidationError: the file does not have that shape.
    """
    return msgspec.toml.decode((files(__name__) / name).read_bytes(), type=shape)


@lru_cache(maxsize=len(LANGUAGES))
def _table(code: str) -> Language:
    """The table of one language."""
    return load(f"{code}.toml", Language)


def language(code: str) -> Language:
    """The table of a language by its ISO 639-1 code; that of French where there is none."""
    return _table(known(code))


def known(code: str) -> str:
    """The language whose tables serve: the first where this one has none."""
    return code if code in LANGUAGES else LANGUAGES[0]


def tabled(code: str) -> bool:
    """Whether rules may compare what articles say in a language: it has tables, or is unknown, as a short text's."""
    return code in {*LANGUAGES, "und"}
