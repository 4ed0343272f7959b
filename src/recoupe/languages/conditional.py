"""The conditional told by its form: the stems and endings of `conditional.toml`, read once, when first asked."""

from __future__ import annotations

from functools import cache

import msgspec

from recoupe.languages import load


class Conditional(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one language forms its conditional, and the words around it; `conditional.toml` explains each entry."""

    endings: tuple[str, ...]
    tails: tuple[str, ...]
    stems: tuple[str, ...]
    imperfect: tuple[str, ...]
    states: tuple[str, ...]
    opinions: tuple[str, ...]
    regrets: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    conditions: tuple[str, ...]
    between: tuple[str, ...]


@cache
def tables() -> dict[str, Conditional]:
    """By ISO 639-1 code, the languages whose conditional can be told by its form."""
    return load("conditional.toml", dict[str, Conditional])


def stem(word: str, table: Conditional) -> str | None:
    """The future stem of a form of the conditional, « aur » of « auraient »; `None` for any other word.

    The form alone decides: a model takes a quarter of the conditionals for something else. Not decided by form, and
    left to whoever knows the part of speech: names and nouns that look like one, « Verrier ».
    """
    low = word.casefold()
    for ending in table.endings:
        if low.endswith(ending):
            before = low[: -len(ending)]
            known = before in table.stems or (before.endswith(table.tails) and before not in table.imperfect)
            return before if known and len(before) > 1 else None
    return None
