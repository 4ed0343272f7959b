"""What a prosecutor asks and a court gives: `penalties_fr.toml`, `penalties_en.toml`, read when first asked."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

import msgspec

from recoupe.languages import known, load

if TYPE_CHECKING:
    from collections.abc import Iterable

Sort = Literal["prison", "ineligible", "suspension", "fine", "damages"]


class _Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    after: tuple[str, ...]
    before: tuple[str, ...]


class _Stages(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    asked: tuple[str, ...]
    given: tuple[str, ...]
    none: tuple[str, ...]


class _Parts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    of: str
    firm: tuple[str, ...]
    suspended: tuple[str, ...]
    one: str
    half: str


class _Persons(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    own: tuple[str, ...]
    roles: tuple[str, ...]
    against: str
    kin: dict[str, tuple[str, ...]]


class _Other(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[str, ...]


class _Penalties(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    stages: _Stages
    cues: tuple[str, ...]
    other: _Other
    sorts: dict[Sort, _Signs]
    parts: _Parts
    persons: _Persons
    labels: dict[str, str]


class Penalties(msgspec.Struct, frozen=True):
    """Expressions to be searched in folded words."""

    cue: re.Pattern[str]  # in the text as written: a sentence without it tells no penalty; it is found much sooner
    stage: re.Pattern[str]  # group « asked », « given » or « none »
    other: re.Pattern[str]  # the sentence is of another decision, or of several persons
    sorts: dict[Sort, tuple[re.Pattern[str], re.Pattern[str]]]  # at the end of what stands before; from the amount on
    part: re.Pattern[str]  # a part of a term stands after it
    firm: re.Pattern[str]  # from the amount on
    suspended: re.Pattern[str]
    prison: re.Pattern[str]  # likewise
    one: re.Pattern[
        str
    ]  # a term of one year or month, as written, of which `numbers` makes no number; group 1 is which
    half: re.Pattern[str]
    own: re.Pattern[str]  # the one whom the case is about
    against: re.Pattern[str]  # whom it is asked against; group 1 is what they are
    role: re.Pattern[str]  # at the end of what stands before a name: of the court
    kin: re.Pattern[str]  # a group for each relation
    kin_last: re.Pattern[str]  # the same, at the end of what stands before a name
    labels: dict[str, str]


@cache
def penalties(code: str) -> Penalties:
    """The penalties of a language, ISO 639-1; of French where the language has no table."""
    table = load(f"penalties_{known(code)}.toml", _Penalties)
    stages = {"asked": table.stages.asked, "given": table.stages.given, "none": table.stages.none}
    return Penalties(
        cue=re.compile("|".join(table.cues), re.IGNORECASE),
        stage=_grouped(stages),
        other=_words(table.other.words),
        sorts={
            sort: (_ending(signs.before), re.compile(rf"(?:{_any(signs.after)})"))
            for sort, signs in table.sorts.items()
        },
        part=re.compile(rf"\b(?:{table.parts.of})\b"),
        firm=re.compile(rf"(?:\w+ ){{0,2}}?(?:{_any(table.parts.firm)})\b"),
        suspended=re.compile(rf"(?:\w+ ){{0,2}}?(?:{_any(table.parts.suspended)})\b"),
        prison=re.compile(table.sorts["prison"].after[0]),
        one=re.compile(rf"\b{table.parts.one}\b", re.IGNORECASE),
        half=re.compile(table.parts.half),
        own=_words(table.persons.own),
        against=re.compile(rf"\b{table.persons.against}\b"),
        role=re.compile(rf"\b(?:{_any(table.persons.roles)})$"),
        kin=_grouped(table.persons.kin),
        kin_last=re.compile(f"(?:{_grouped(table.persons.kin).pattern})$"),
        labels=table.labels,
    )


def _grouped(signs: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    """Any of some signs as whole words, in a group with their name."""
    return re.compile("|".join(rf"(?P<{name}>\b(?:{_any(words)})\b)" for name, words in signs.items()))


def _ending(signs: Iterable[str]) -> re.Pattern[str]:
    """Any of some signs, at the end; without signs, nothing."""
    words = _any(signs)
    return re.compile(rf"\b(?:{words})$" if words else r"(?!)")


def _words(signs: Iterable[str]) -> re.Pattern[str]:
    """Any of some signs, as whole words."""
    return re.compile(rf"\b(?:{_any(signs)})\b")


def _any(signs: Iterable[str]) -> str:
    """One of some signs, the longest first."""
    return "|".join(sorted(signs, key=lambda sign: (-len(sign), sign)))
