"""Verbs of speech and their stance, in all their forms: `speech_fr.toml`, `speech_en.toml`, read when first asked."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

import msgspec

from recoupe.languages import known, load
from recoupe.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

Stance = Literal[
    "neutral",
    "adding",
    "answering",
    "asking",
    "urging",
    "confirming",
    "admitting",
    "denying",
    "claiming",
    "accusing",
    "warning",
    "promising",
    "opining",
    "feeling",
]


class Verb(msgspec.Struct, frozen=True):
    """A verb of speech: its infinitive as in a dictionary, and how it takes what is said."""

    infinitive: str
    stance: Stance


class _Speech(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    paradigms: dict[str, tuple[str, ...]]
    stances: dict[Stance, tuple[str, ...]]


@cache
def verbs(code: str) -> dict[str, Verb]:
    """Every form of the verbs of speech of a language, folded (« a declare » is two words: « declare » is the form).

    The verb of a form that two share is the one the file names first.

    Args:
        code: ISO 639-1; French where the language has no table.
    """
    table = _table(known(code))
    paradigms = {folded(ending): tuple(map(folded, forms)) for ending, forms in table.paradigms.items()}
    verbs: dict[str, Verb] = {}
    for stance, infinitives in table.stances.items():
        for infinitive in infinitives:
            verb = Verb(infinitive, stance)
            for form in _forms(infinitive, paradigms):
                verbs.setdefault(form, verb)
    return verbs


def _forms(infinitive: str, paradigms: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """The folded forms of a verb; one of several words is conjugated in its first."""
    first, rest = (folded(part) for part in f"{infinitive} ".split(" ", 1))
    ending = max(filter(first.endswith, paradigms), key=len)
    stem = first.removesuffix(ending)
    return (f"{stem}{form} {rest}".rstrip() for form in paradigms[ending])


@cache
def _table(code: str) -> _Speech:
    return load(f"speech_{code}.toml", _Speech)
