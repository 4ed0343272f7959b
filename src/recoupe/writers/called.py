"""What the values of findings are called, as keys of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.catalogue import later

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.model import Discord, EntityType, Mode, Status

TYPES: Final[Mapping[EntityType, str]] = later(
    {"person": "person", "organisation": "organisation", "state": "state", "place": "place"}
)
MODES: Final[Mapping[Mode, str]] = later(
    {"direct": "word for word", "mixed": "partly word for word", "indirect": "reported"}
)
STATUSES: Final[Mapping[Status, str]] = later(
    {"asserted": "asserted", "alleged": "alleged", "planned": "planned", "denied": "denied"}
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
        "canonical": "declared original",
        "repeated": "said twice",
        "hearsay": "hearsay",
    }
)
TIMES: Final[Mapping[str, str]] = later(
    {"DATE": "day or longer", "TIME": "hour", "DURATION": "how long", "SET": "how often"}
)
