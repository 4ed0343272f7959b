"""Groups of statements that say the same: joined from the strongest link on, never along a chain.

A long sentence may say two things, each of which another article says in a sentence of its own: then it is in two
groups.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.checkers.claims.links import Link, Pair
    from recoupe.checkers.claims.said import Said

MOST = 0.6  # of the links between two groups must exist before they are one; at 0.5 and without it claims chain
AGAIN = 0.25  # likeness from which a statement that is in a group makes another one with a sentence outside
# Likeness, of one sentence to another or to those of a group together, from which it says the same thing; at 0.45 and
# 0.55 much the same. With the nearest alone instead of all together, one fact in 45 fewer has its several origins.
SAME = 0.5

Group = list[int]


def groups(every: Sequence[Said], links: Mapping[Pair, Link], alike: Mapping[Pair, float]) -> list[list[Said]]:
    """Groups of two statements or more, each of another article, none of them part of another."""
    joined = _Joined(every, links, alike)
    for pair in sorted(links, key=lambda pair: (_titled(every, pair), -links[pair].strength, pair)):
        joined.add(*pair)
    grown = {tuple(sorted(_grown(group, every, links))) for group in joined.groups() if len(group) > 1}
    kept: list[tuple[int, ...]] = []
    for group in sorted(grown, key=lambda group: (-len(group), group)):
        if not any(set(group) <= set(other) for other in kept):
            kept.append(group)
    return [sorted((every[k] for k in group), key=lambda one: one.article) for group in kept]


def _titled(every: Sequence[Said], pair: Pair) -> bool:
    """Whether one of two statements is a title."""
    return any(every[k].statement.where != "text" for k in pair)


def _sorted(left: int, right: int) -> Pair:
    return (left, right) if left < right else (right, left)


class _Joined:
    """The groups while links are added."""

    def __init__(self, every: Sequence[Said], links: Mapping[Pair, Link], alike: Mapping[Pair, float]) -> None:
        self._every, self._links, self._alike = every, links, alike
        self._of: defaultdict[int, list[Group]] = defaultdict(list)

    def groups(self) -> list[Group]:
        """The groups as they stand."""
        return list({id(group): group for groups in self._of.values() for group in groups}.values())

    def add(self, left: int, right: int) -> None:
        """Join what two statements stand in, or make a group of the two."""
        if any(right in group for group in self._of[left]):
            return
        for here in self._of[left] or [[left]]:
            for there in self._of[right] or [[right]]:
                if self._fit(here, there):
                    self._join(here, there)
                    return
        if self._again(left, right):
            self._join([left], [right])

    def _join(self, here: Group, there: Group) -> None:
        here.extend(there)
        for k in here:
            self._of[k] = [group for group in self._of[k] if group is not there and group is not here] + [here]

    def _fit(self, here: Group, there: Group) -> bool:
        """Whether two groups have no article in common and enough links across."""
        if {self._every[k].article for k in here} & {self._every[k].article for k in there}:
            return False
        return sum(_sorted(a, b) in self._links for a in here for b in there) >= MOST * len(here) * len(there)

    def _again(self, left: int, right: int) -> bool:
        """Whether two statements that their groups keep apart say a further thing together."""
        link = self._links[left, right]
        if link.strength < AGAIN or not link.best or _titled(self._every, (left, right)):
            return False
        return not any(self._stands(one, other) for one, other in ((left, right), (right, left)))

    def _stands(self, one: int, other: int) -> bool:
        """Whether a group of `one` has a sentence already that says what `other` says, in the same article."""
        mates = (k for group in self._of[one] for k in group)
        same = (k for k in mates if self._every[k].article == self._every[other].article)
        return any(self._alike.get(_sorted(k, other), 0.0) >= SAME for k in same)


def _grown(group: Group, every: Sequence[Said], links: Mapping[Pair, Link]) -> Group:
    """The group with the statements of further articles that say the same as most of it, in other groups or not."""
    group = list(group)
    while True:
        articles = {every[k].article for k in group}
        near = defaultdict[int, list[float]](list)
        for one in every:
            if one.article not in articles and one.statement.where == "text":
                near[one.at] = [links[p].strength for k in group if (p := _sorted(k, one.at)) in links]
        able = {k: sum(f) for k, f in near.items() if f and (len(f) >= MOST * len(group) or sum(f) >= SAME)}
        if not able:
            return group
        group.append(min(able, key=lambda k: (-able[k], k)))
