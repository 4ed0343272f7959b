"""How much of each article stands in each other: the numbers that the decisions about origins rest on.

Only reporting counts: words that are the newsroom's or the agency's own, without titles, quotations, posts, names of
laws and repetitions (`discounts`).
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.checkers.passages import discounts, fragments

if TYPE_CHECKING:
    from recoupe.page import Page, Story


class Coverage:
    """The words of a story's pages, which of them count, and which stand in which other article."""

    def __init__(self, story: Story) -> None:
        self.pages: dict[str, Page] = {page.article.id: page for page in story.pages}
        self.reasons = {name: discounts.reasons(page) for name, page in self.pages.items()}
        self.fragments = fragments.fragments(story)

    @cached_property
    def counts(self) -> dict[str, bytes]:
        """By article: 1 for each word that counts, 0 for each other."""
        return {name: bytes(reason is None for reason in reasons) for name, reasons in self.reasons.items()}

    @cached_property
    def reporting(self) -> dict[str, int]:
        """By article: the number of words that count."""
        return {name: sum(counts) for name, counts in self.counts.items()}

    @cached_property
    def standing(self) -> dict[tuple[str, str], bytearray]:
        """By ordered pair (a, b): 1 for each word of `a` that stands in `b`, 0 for each other."""
        found: dict[tuple[str, str], bytearray] = {}
        for (left, right), shared in self.fragments.items():
            here, there = bytearray(len(self.reasons[left])), bytearray(len(self.reasons[right]))
            for fragment in shared:
                here[slice(*fragment.left)] = b"\1" * (fragment.left[1] - fragment.left[0])
                there[slice(*fragment.right)] = b"\1" * (fragment.right[1] - fragment.right[0])
            found[left, right], found[right, left] = here, there
        return found

    def covered(self, name: str, others: set[str]) -> bytearray:
        """1 for each word of an article that stands in one of the others, 0 for each other."""
        union = bytearray(len(self.reasons[name]))
        for other in others:
            for at, stands in enumerate(self.standing.get((name, other), b"")):
                union[at] |= stands
        return union

    def shared(self, name: str, other: str) -> int:
        """Words of an article that count and stand in the other."""
        return counted(self.standing.get((name, other), b""), self.counts[name])

    def longest(self, name: str, other: str) -> int:
        """Words that count in the longest fragment the two share."""
        pair, side = ((name, other), 0) if name < other else ((other, name), 1)
        spans = (fragment[side] for fragment in self.fragments.get(pair, []))
        return max((sum(self.counts[name][start:end]) for start, end in spans), default=0)


def counted(flags: bytes | bytearray, counts: bytes) -> int:
    """How many words are flagged and count."""
    return sum(flag & count for flag, count in zip(flags, counts, strict=False))
