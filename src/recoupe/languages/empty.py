"""Words that say nothing by themselves: `empty.toml`, read when first asked."""

from __future__ import annotations

from functools import cache

from recoupe.languages import known, load
from recoupe.text import fold


@cache
def empty(code: str) -> frozenset[str]:
    """The words of a language that say nothing by themselves, folded.

    Args:
        code: ISO 639-1; French where the language has no table.
    """
    table = load("empty.toml", dict[str, list[str]])
    return frozenset(map(fold, table[known(code)]))
