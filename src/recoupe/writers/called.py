"""What the values of findings are called one by one, where `wording` has no name: keys of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.catalogue import later

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.model import Discord, EntityType

TYPES: Final[Mapping[EntityType, str]] = later(
    {"person": "person", "organisation": "organisation", "state": "state", "place": "place"}
)
DISCORDS: Final[Mapping[Discord, str]] = later(
    {
        "conflict": "conflict",
        "update": "update",
        "granularity": "more or less precise",
        "perspective": "another point of view",
        "variant": "another spelling",
    }
)
CHANGES: Final[Mapping[str, str]] = later(
    {
        "same": "the same words",
        "cut": "cut",
        "reworded": "other words",
        "reattributed": "another speaker",
    }
)
MARKS: Final[Mapping[str, str]] = later(
    {
        "invisible": "invisible characters",
        "lookalike": "look-alike letters",
        "canonical": "declared original",
        "repeated": "said twice",
        "live": "live page",
        "hearsay": "hearsay",
    }
)
TIMES: Final[Mapping[str, str]] = later(
    {"DATE": "day or longer", "TIME": "hour", "DURATION": "how long", "SET": "how often"}
)
