"""What is asked where articles differ, in their language: `questions_fr.toml`, `questions_en.toml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from recoupe.languages import known, load
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_VOWELS: Final = "aeiouh"
_APOSTROPHE: Final = "'"


class _Scope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    place: str
    day: str
    at: tuple[str, ...]
    months: tuple[str, ...]


class _Questions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    questions: dict[str, str]
    of: dict[str, str]
    contracted: dict[str, str]
    scope: _Scope


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
        fields["of"] = _of(table, fields["name"])
    return table.questions[key].format(**fields)


def _of(table: _Questions, name: str) -> str:
    """A name with its « de »."""
    for opening, one in table.contracted.items():
        if name.lower().startswith(opening):
            return one + name[len(opening) :]
    return table.of["vowel" if fold(name[:1]) in _VOWELS else "else"].format(name=name)


def scope(code: str, places: Sequence[tuple[str, str]], day: str | None) -> str:
    """Where and when a question is asked of, « à Paris, le 8 mars ».

    Args:
        code: ISO 639-1; French where the language has no table.
        places: what stands before the place and the place as written, wherever it is named.
        day: ISO date.
    """
    table = _table(known(code)).scope
    signs = sorted(table.at, key=len, reverse=True)
    told = ((sign, place) for before, place in places for sign in signs if _ends(before, sign))
    sign, place = next(told, ("", places[0][1] if places else ""))
    where = f" {sign}{'' if sign.endswith(_APOSTROPHE) else ' '}{place}" if sign else table.place.format(name=place)
    when = table.day.format(day=int(day[8:10]), month=table.months[int(day[5:7]) - 1]) if day else ""
    return (where if place else "") + when


def _ends(before: str, words: str) -> bool:
    """Whether a text ends in some words."""
    return f" {' '.join(before.replace('’', _APOSTROPHE).split())}".lower().endswith(f" {words}")


@cache
def _table(code: str) -> _Questions:
    return load(f"questions_{code}.toml", _Questions)
