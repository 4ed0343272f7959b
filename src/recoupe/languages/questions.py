"""What is asked where articles differ, in their language: `questions_fr.toml`, `questions_en.toml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

import msgspec

from recoupe.languages import known
from recoupe.text import fold

_VOWELS: Final = "aeiouyh"


class _Questions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    questions: dict[str, str]
    of: dict[str, str]


def question(code: str, key: str, **fields: str) -> str:
    """A question with its fields filled; `name`, where given, also fills « of », « d'Anne Orsel ».

    Args:
        code: ISO 639-1; French where the language has no table.
        key: which question.
        fields: what stands in its braces.

    Raises:
        KeyError: the file has no such question, or it has a field that is not given.
    """
    table = _table(known(code))
    if "name" in fields:
        before = "vowel" if fold(fields["name"][:1]) in _VOWELS else "else"
        fields["of"] = table.of[before].format(name=fields["name"])
    return table.questions[key].format(**fields)


@cache
def _table(code: str) -> _Questions:
    return msgspec.toml.decode((files("recoupe.languages") / f"questions_{code}.toml").read_bytes(), type=_Questions)
