"""What was changed between two wordings of one thing: the words that differ, with equal words on both sides of them."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

REACH: Final = 4  # words that may differ in one place; past it two statements happen to share words
SAME: Final = 0.6  # share of the aligned words that are equal; below it the two are paraphrases
LEAST: Final = 3  # equal words; who says three alone must be known
ENOUGH: Final = 5  # equal words beyond those changed that two long wordings need; fewer are a phrase
CONTEXT: Final = 2  # equal words on either side of a change, where the wording does not end there


class Edit(NamedTuple):
    """Words `left[0]` to `left[1]` (exclusive) of one wording stand where `right` stands in the other; or none do."""

    left: tuple[int, int]
    right: tuple[int, int]


def edits(left: Sequence[str], right: Sequence[str]) -> list[Edit]:
    """The changes between two wordings, in order; none where they are equal, or too little of them is."""
    found: list[Edit] = []
    short = min(len(left), len(right))
    for chain in _chains(left, right):
        first, last = chain[0], chain[-1]
        equal = sum(block[2] for block in chain)
        longest = max(last[0] + last[2] - first[0], last[1] + last[2] - first[1])
        if equal >= LEAST and equal >= SAME * longest and (equal - _changed(chain) >= ENOUGH or equal >= SAME * short):
            found += [Edit((a[0] + a[2], b[0]), (a[1] + a[2], b[1])) for a, b in pairwise(chain)]
    return found


def _changed(chain: list[Block]) -> int:
    """How many words differ inside a chain."""
    return sum(max(b[0] - a[0] - a[2], b[1] - a[1] - a[2]) for a, b in pairwise(chain))


Block = tuple[int, int, int]  # first word of one, first word of the other, equal words


def _chains(left: Sequence[str], right: Sequence[str]) -> Iterator[list[Block]]:
    """The equal stretches that follow one another within reach, those that say nothing cut from the ends."""
    ends = len(left), len(right)
    chain: list[Block] = []
    for i, j, length in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        if chain and (i - chain[-1][0] - chain[-1][2] > REACH or j - chain[-1][1] - chain[-1][2] > REACH or not length):
            yield _cut(chain, ends)
            chain = []
        chain.append((i, j, length))


def _cut(chain: list[Block], ends: tuple[int, int]) -> list[Block]:
    """The chain from the first stretch that is context to the last one."""
    while len(chain) > 1 and chain[0][2] < CONTEXT and chain[0][:2] != (0, 0):
        chain = chain[1:]
    while (
        len(chain) > 1 and chain[-1][2] < CONTEXT and (chain[-1][0] + chain[-1][2], chain[-1][1] + chain[-1][2]) != ends
    ):
        chain = chain[:-1]
    return chain
