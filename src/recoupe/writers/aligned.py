"""One passage in all articles that carry it, word by word: what each standing changes against the longest.

Rare runs of words that both standings have are the fixed points; only the short stretches between them are compared
word by word. So a passage of any length, also one made to be slow, takes time in proportion to its length.

Source: Bram Cohen's patience diff, with runs of words in place of lines.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from recoupe.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.text import Word

RUN: Final = 3  # words of a fixed point; single words are rare by chance, and pair up what does not belong together
LARGEST: Final = 40_000  # pairs of words compared one by one, a few milliseconds; past it a stretch counts as replaced
WHOLE: Final = 80  # words; a longer wording that stands alone is shown by its ends: the link leads to the rest
BEGINNING: Final = 30  # words of it shown at either end
SAME: Final = 12  # words; a longer run that both wordings have is shown by its ends: 20 articles fit into 600 kB
END: Final = 4  # words of it shown at either end
CHANGED: Final = 30  # words; a longer run that is cut or added is shown by its ends too

Op = tuple[Literal["same", "cut", "added"], int, int, int, int]  # what, from and to in the left list, in the right list


class Change(NamedTuple):
    """A stretch of a standing, compared with the longest one."""

    what: Literal["same", "cut", "added", "left_out"]
    text: str  # for « cut » the words of the longest standing; for « left_out » nothing
    words: int


class Wording(NamedTuple):
    """A text and its words."""

    text: str
    words: Sequence[Word]

    @classmethod
    def of(cls, text: str) -> Wording:
        """A text with its words."""
        return cls(text, words(text))

    def folded(self) -> str:
        """The words as they are matched: equal for wordings that differ in typography alone."""
        return " ".join(word.folded for word in self.words)

    def read(self) -> list[str]:
        """The words as they are read: accents tell « à » from « a », capitals tell nothing."""
        return [self.text[word.start : word.end].casefold() for word in self.words]


def changes(longest: Wording, standing: Wording) -> tuple[Change, ...]:
    """What another standing of the passage keeps, cuts and adds, in the order of its text."""
    other, right = standing
    made: list[Change] = []
    place = 0
    for what, a, b, c, d in _merged(_ops(longest.read(), standing.read())):
        start = right[c].start if c < len(right) else place
        if other[place:start]:
            made.append(Change("same", other[place:start], 0))
            place = start
        if what == "cut":
            made.append(Change("cut", _cut(longest, a, b), b - a))
            continue
        if what == "added":
            made.append(Change("added", _brief(standing, c, d), d - c))
        else:
            made.extend(_ends(other, right[c:d], SAME, END))
        place = right[d - 1].end
    return (*made, Change("same", other[place:], 0)) if other[place:] else tuple(made)


def _brief(wording: Wording, start: int, end: int) -> str:
    """Words of a wording; of many, the first and the last."""
    text, found = wording
    if end - start <= CHANGED:
        return text[found[start].start : found[end - 1].end]
    half = CHANGED // 3
    first, last = text[found[start].start : found[start + half].end], text[found[end - half].start : found[end - 1].end]
    return f"{first} […] {last}"


def _cut(longest: Wording, start: int, end: int) -> str:
    """Words that are cut, with what parts them from the next word, or at the end of the text from the word before."""
    text, found = longest
    brief = _brief(longest, start, end)
    if end < len(found):
        return brief + text[found[end - 1].end : found[end].start]
    return text[found[start - 1].end : found[start].start] + brief if start else brief


def shortened(alone: Wording) -> tuple[Change, ...]:
    """A wording that is compared with no other, its middle left out if it is long."""
    text, found = alone
    if not found:
        return (Change("same", text, 0),)
    before, after = text[: found[0].start], text[found[-1].end :]
    return (Change("same", before, 0), *_ends(text, found, WHOLE, BEGINNING), Change("same", after, 0))


def _ends(text: str, run: Sequence[Word], most: int, end: int) -> Iterator[Change]:
    """A run of words; if it has more than `most`, `end` words at either end of it."""
    if len(run) <= most:
        yield Change("same", text[run[0].start : run[-1].end], len(run))
        return
    yield Change("same", text[run[0].start : run[end - 1].end], end)
    yield Change("left_out", "", len(run) - 2 * end)
    yield Change("same", text[run[-end].start : run[-1].end], end)


def _merged(ops: Iterator[Op]) -> Iterator[Op]:
    """Neighbours of one kind as one; nothing empty."""
    last: Op | None = None
    for op in ops:
        what, a, b, c, d = op
        if a == b and c == d:
            continue
        if last and last[0] == what:
            last = (what, last[1], b, last[3], d)
            continue
        if last:
            yield last
        last = op
    if last:
        yield last


def _ops(left: list[str], right: list[str]) -> Iterator[Op]:
    """How the right list is made of the left one."""
    i = j = 0
    for a, c in [*_fixed(left, right), (len(left), len(right))]:
        if a < i or c < j:  # inside the run before
            continue
        yield from _between(left, right, (i, a, j, c))
        i, j = a, c
        while i < len(left) and j < len(right) and left[i] == right[j]:
            i, j = i + 1, j + 1
        yield ("same", a, i, c, j)


def _between(left: list[str], right: list[str], gap: tuple[int, int, int, int]) -> Iterator[Op]:
    """The operations between two fixed points."""
    i, a, j, c = gap
    if (a - i) * (c - j) > LARGEST:
        yield from (("cut", i, a, j, j), ("added", a, a, j, c))
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, left[i:a], right[j:c], autojunk=False).get_opcodes():
        if tag == "equal" or list(map(fold, left[i + i1 : i + i2])) == list(map(fold, right[j + j1 : j + j2])):
            yield ("same", i + i1, i + i2, j + j1, j + j2)
            continue
        yield from (("cut", i + i1, i + i2, j + j1, j + j1), ("added", i + i2, i + i2, j + j1, j + j2))


def _fixed(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    """Where runs stand that each list has once, in an order that both lists share."""
    there = _once(right)
    pairs = [(a, there[run]) for run, a in _once(left).items() if run in there]
    return _rising(pairs)


def _once(read: list[str]) -> dict[tuple[str, ...], int]:
    """The runs that stand once, with their place, in their order."""
    runs = list(zip(*(read[shift:] for shift in range(RUN)), strict=False))
    often = Counter(runs)
    return {run: place for place, run in enumerate(runs) if often[run] == 1}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest series of pairs that rises on both sides; `pairs` rise on the left already."""
    ends: list[int] = []  # the smallest right end of a series of each length
    chosen: list[int] = []  # index of the pair that ends it
    before: list[int] = []
    for index, (_, right) in enumerate(pairs):
        length = bisect_left(ends, right)
        before.append(chosen[length - 1] if length else -1)
        ends[length : length + 1] = [right]
        chosen[length : length + 1] = [index]
    series: list[tuple[int, int]] = []
    index = chosen[-1] if chosen else -1
    while index >= 0:
        series.append(pairs[index])
        index = before[index]
    return series[::-1]
