"""Somebody who speaks, and where they are named."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recoupe.languages.speakers import Gender


class Who(NamedTuple):
    """Somebody who speaks."""

    name: str
    gender: Gender | None
    kind: str  # person, organisation, state, or "" for a description


class Place(NamedTuple):
    """A mention of somebody: the words `first` up to `last`, exclusive; a name, or a description."""

    first: int
    last: int
    who: Who
    named: bool


def fits(who: Who, gender: Gender) -> bool:
    """Whether a pronoun can mean somebody."""
    if who.kind == "person" and who.gender is None:
        return gender != "p"
    return who.gender == gender
