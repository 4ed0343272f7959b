"""Organisations beside the press: `bodies_fr.toml`, `bodies_en.toml`, read when first asked."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from recoupe.languages import known, load
from recoupe.text import folded

Kind = Literal["parties", "unions", "institutions", "ministries", "police", "ngos", "companies"]


class Body(msgspec.Struct, frozen=True):
    """An organisation under one of its names."""

    name: str  # the one that stands for the others
    written: str  # this one, in its case: « Sud » is a union, « sud » and « le Sud » are not
    kind: Kind


@cache
def bodies(code: str) -> dict[str, tuple[Body, ...]]:
    """The organisations by their folded names, words parted by one space.

    Args:
        code: ISO 639-1; French where the language has no table.
    """
    table = load(f"bodies_{known(code)}.toml", dict[Kind, tuple[tuple[str, ...], ...]])
    found: dict[str, tuple[Body, ...]] = {}
    for kind, rows in table.items():
        for row in rows:
            for name in row:
                found[folded(name)] = (*found.get(folded(name), ()), Body(row[0], name, kind))
    return found
