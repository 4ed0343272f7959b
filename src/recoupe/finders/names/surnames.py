"""The whole article consulted: who was named in full is known by surname, by given name and in another spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.finders.names.groups import Group
from recoupe.languages import people

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.finders.names.rows import Row

_RARE: Final = 6  # letters; of two shorter names one letter apart, as often as not two people have them


class Known:
    """The names of one article's people, as words folded."""

    def __init__(self, rows: list[Row], named: Iterable[Group]) -> None:
        self.full: set[tuple[str, ...]] = set()
        self.last: set[tuple[str, ...]] = set()  # surnames, with and without their particles
        self.first: set[str] = set()  # given names that are other words too, « Florence »
        for group in named:
            self._learn(tuple(row.folded for row in rows[group.first : group.last]))

    def _learn(self, words: tuple[str, ...]) -> None:
        self.full.add(words)
        if len(words) > 1 and words[0] in people.doubtful():
            self.first.add(words[0])
        given = next((n for n, word in enumerate(words) if word not in people.given()), len(words) - 1)
        eastern = words[0] in people.families()
        for cut in range(max(1, given), len(words)):
            self.last.add(words[cut:])
        if eastern and len(words) > 1:
            self.last.add(words[:1])
        if len(words) == 1:
            self.last.add(words)

    def __contains__(self, words: tuple[str, ...]) -> bool:
        """Whether these words are somebody's full name or surname."""
        return words in self.full or words in self.last

    def close(self, words: tuple[str, ...]) -> bool:
        """Whether these words are a known name with one letter wrong, or in another transliteration."""
        if len(words[-1]) < _RARE or words[-1] in people.given():
            return False
        same = (name for name in self.full | self.last if len(name) == len(words))
        return any(
            words[:-1] == name[:-1] and name[-1] not in people.given() and _apart(words[-1], name[-1]) <= 1
            for name in same
        )


def _apart(left: str, right: str) -> int:
    """0 for equal words, 1 for one letter put in, left out, changed or swapped with its neighbour, else 2."""
    if left == right:
        return 0
    if abs(len(left) - len(right)) > 1:
        return 2
    start = next((n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    a, b = left[start:], right[start:]
    swapped = a[:2] == b[1::-1] and a[2:] == b[2:]
    return 1 if a[1:] == b[1:] or a[1:] == b or a == b[1:] or swapped else 2


def recalled(rows: list[Row], group: Group, known: Known, code: str) -> Iterator[Group]:
    """The parts of an undecided group that are names of people known from the article."""
    words = tuple(row.folded for row in rows[group.first : group.last])
    if len(words) == 1 and words[0] in known.first and not _governed(rows, group, code):
        yield group
        return
    if words in known or known.close(words):
        if not _placed(rows, group, code):
            yield group
        return
    for length in range(len(words) - 1, 0, -1):
        for cut in (0, len(words) - length):
            part = words[cut : cut + length]
            edge = rows[group.first + length].gap if cut == 0 else rows[group.first + cut].gap
            if part in known and edge == " ":
                yield Group(group.first + cut, group.first + cut + length)
                return


def _governed(rows: list[Row], group: Group, code: str) -> bool:
    """Whether a word stands before it as before places and things: « à Florence », « la rose »."""
    before = rows[group.first - 1].folded if group.first and rows[group.first].gap in (" ", "'", "-") else ""
    return before in people.words(code, "dangling") | people.words(code, "determiners")


def _placed(rows: list[Row], group: Group, code: str) -> bool:
    """Whether it stands where the place of that name would: « en Hollande »."""
    before = rows[group.first - 1].folded if group.first else ""
    return before in people.words(code, "inside") and rows[group.first].gap == " "
