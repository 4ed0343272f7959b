"""How a text says that something is to come, or has happened: `stages_fr.toml`, `stages_en.toml`."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

import msgspec

from recoupe.languages import known, load

Expected = Literal["arrival", "decision", "complaint", "appeal", "resignation"]


class _Turn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    before: tuple[str, ...]
    after: tuple[str, ...]


class _Stages(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"nots": "not"}):
    """The file, as written."""

    planned: tuple[str, ...]
    done: tuple[str, ...]
    between: tuple[str, ...]
    nots: tuple[str, ...]
    once: tuple[str, ...]
    denied: tuple[str, ...]
    accused: tuple[str, ...]
    case: dict[str, tuple[str, ...]]
    expected: dict[Expected, _Turn]


class Turn(msgspec.Struct, frozen=True):
    """What is expected, and what then is so."""

    before: re.Pattern[str]
    after: re.Pattern[str]


class Stages(msgspec.Struct, frozen=True):
    """Expressions to be searched in folded words; group 1 is the verb that is planned or done."""

    planned: re.Pattern[str]
    done: re.Pattern[str]
    nots: re.Pattern[str]
    once: re.Pattern[str]
    denied: re.Pattern[str]
    accused: re.Pattern[str]
    case: tuple[re.Pattern[str], ...]  # the stages of a case, in their order
    expected: dict[Expected, Turn]


@cache
def stages(code: str) -> Stages:
    """The signs of a language.

    Args:
        code: ISO 639-1; French where the language has no table.
    """
    table = load(f"stages_{known(code)}.toml", _Stages)
    between = rf"(?: (?:{'|'.join(table.between)}|\w+ment))?"
    return Stages(
        planned=re.compile(rf"\b(?:{_any(table.planned)}){between} (\w{{4,}})"),
        done=re.compile(rf"\b(?:{_any(table.done)}){between} (\w{{4,}})"),
        nots=re.compile(rf"\b(?:{_any(table.nots)})\b"),
        once=re.compile(rf"\b(?:{_any(table.once)})\w*"),
        denied=re.compile(rf"\b(?:{_any(table.denied)})\w*"),
        accused=re.compile(rf"\b(?:{_any(table.accused)})\w*"),
        expected={
            what: Turn(
                before=re.compile(rf"\b(?:{'|'.join(turn.before)})\b"),
                after=re.compile(rf"\b(?:{'|'.join(turn.after)})\b"),
            )
            for what, turn in table.expected.items()
        },
        case=tuple(re.compile(rf"\b(?:{_any(signs)})\b") for signs in table.case.values()),
    )


def _any(signs: tuple[str, ...]) -> str:
    """One of some signs, the longest first."""
    return "|".join(sorted(signs, key=lambda sign: (-len(sign), sign)))
