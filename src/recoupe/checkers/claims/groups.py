"""Groups of statements that say the same: joined from the strongest link on, where half of the cross links exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.checkers.claims.links import Pair, Said

HALF = 0.5  # of the links between two groups must exist before they are one: without it claims chain


def groups(every: list[Said], links: Mapping[Pair, float]) -> list[list[Said]]:
    """Groups of two statements or more of different articles, one statement of each."""
    group = {one.at: [one.at] for one in every}
    for left, right in sorted(links, key=lambda pair: (-links[pair], pair)):
        a, b = group[left], group[right]
        if a is b or {every[k].article for k in a} & {every[k].article for k in b}:
            continue
        crossing = sum((min(x, y), max(x, y)) in links for x in a for y in b)
        if crossing >= HALF * len(a) * len(b):
            a.extend(b)
            group.update(dict.fromkeys(b, a))
    kept = {id(members): members for members in group.values() if len(members) > 1}
    return [[every[k] for k in sorted(members, key=lambda k: every[k].article)] for members in kept.values()]
