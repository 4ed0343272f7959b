"""Of what a number is said: where, when, and by whom alone.

| written | place | informant |
|---|---|---|
| 800 à Paris et 300 à Lyon | each its own | |
| À Paris, 800 personnes, dont 12 policiers | Paris, both | |
| Ils étaient 800. (after « À Paris, ... ») | Paris, from the sentence before | |
| 800 selon la police, 2.000 selon les organisateurs | | each its own |
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.model import Informant, Slot, SlotKind


def scoped(slots: Sequence[Slot], end: int, who: Sequence[Informant], before: str | None) -> list[Slot]:
    """The slots of a statement, its numbers with place, moment and informant.

    Args:
        slots: of the statement, in order.
        end: where it ends.
        who: vouches for the sentence.
        before: the place that the statement before named last.
    """
    counts = [slot.span.start for slot in slots if slot.kind == "number"]
    stops = dict(pairwise([*counts, end]))
    several = len(counts) > 1 and len({one.name for one in who}) > 1
    found: list[Slot] = []
    for slot in slots:
        if slot.kind != "number":
            found.append(slot)
            continue
        stop = stops[slot.span.start]
        place, moment = _near(slots, slot, stop, "place"), _near(slots, slot, stop, "moment")
        after = (one.name for one in who if slot.span.end <= one.at.start < stop)
        where, when = place.value if place else before, moment.moment if moment else None
        found.append(replace(slot, place=where, moment=when, informant=next(after, None) if several else None))
    return found


def _near(slots: Sequence[Slot], number: Slot, stop: int, kind: SlotKind) -> Slot | None:
    """The slot of a kind that a number goes with: the first after it, before the next number; else the last before."""
    after = (slot for slot in slots if slot.kind == kind and number.span.end <= slot.span.start < stop)
    earlier = (slot for slot in reversed(slots) if slot.kind == kind and slot.span.start < number.span.start)
    return next(after, None) or next(earlier, None)
