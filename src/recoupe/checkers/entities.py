"""Entities over all articles of a story: `recoupe.entities` says which names and descriptions are one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.entities import entities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Entity
    from recoupe.page import Story


RULES: Final = (  # id, what it says, an invented example
    ("names that agree", "Names and descriptions that mean one.", "Odile Carmant, Mme Carmant, la maire d'Orvane"),
)


def check(story: Story) -> Iterator[Entity]:
    """Every entity of the story: persons, then states, organisations and places, each by name."""
    return entities(story)
