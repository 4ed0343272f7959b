"""Groups that edges hold together: of articles by kinship, of stretches by what they share."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

T = TypeVar("T", bound="Hashable")


def components(names: Iterable[T], edges: Iterable[tuple[T, T]]) -> list[set[T]]:
    """The names in groups that the edges hold together, in the order of their first names."""
    group: dict[T, set[T]] = {name: {name} for name in names}
    for left, right in edges:
        small, large = sorted((group[left], group[right]), key=len)
        if small is not large:
            large |= small
            group.update(dict.fromkeys(small, large))
    return list({id(members): members for members in group.values()}.values())
