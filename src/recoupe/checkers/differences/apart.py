"""What stands in two articles, pair by pair, without a look at the pairs of one: a long article has too many."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Thing = TypeVar("Thing")


def across(things: Iterable[Thing], article: Callable[[Thing], str]) -> Iterator[tuple[Thing, Thing]]:
    """The pairs of things of different articles, the articles in the order in which they come."""
    rows: defaultdict[str, list[Thing]] = defaultdict(list)
    for one in things:
        rows[article(one)].append(one)
    for left, right in combinations(rows.values(), 2):
        yield from product(left, right)
