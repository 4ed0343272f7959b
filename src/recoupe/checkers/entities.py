"""Entities over all articles of a story: `recoupe.entities` says which names and descriptions are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.entities import entities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Entity
    from recoupe.page import Story


def check(story: Story) -> Iterator[Entity]:
    """Every entity of the story: persons, then states, organisations and places, each by name."""
    return entities(story)
