"""Signs that are looked for in every statement: hundreds of patterns, most of which need a word that it has not."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STEM: Final = 4  # letters of a word that is needed
_REPEATED: Final = re.compile(r"[?*+]\??|\{[\d,]*\}\??")
_LOOK: Final = re.compile(r"\?<?[=!]")  # around or behind: no part of what is fitted
_HEAD: Final = re.compile(r"\?(?:P<\w+>|:)")
_ESCAPE: Final = re.compile(r"\\.|\[[^]]*\]|\.")
_WORDS: Final = re.compile(rf"(?:^|(?<= ))[^\W\d_]{{{STEM},}}")
_GAP: Final = "#"  # where anything, or nothing, may stand


def needed(sign: str) -> frozenset[str] | None:
    """Beginnings of words of which whatever a sign fits has one; `None` where it shows none.

    « (?:grève|débrayage) (?:hier )?levée » needs « levé ».

    Args:
        sign: a regular expression on folded words, one space between them.
    """
    branches = [_needed(branch) for branch in _parted(sign)]
    return None if None in branches else frozenset().union(*(branch for branch in branches if branch))


def _needed(branch: str) -> frozenset[str] | None:
    """The same of a sign without alternatives: the smallest set that any part of it needs."""
    plain, found, at = "", list[frozenset[str]](), 0
    while at < len(branch):
        end = _closed(branch, at) if branch[at] == "(" else _end(branch, at)
        part, repeated = branch[at:end], _REPEATED.match(branch, end)
        free = repeated is not None and not repeated[0].startswith(("+", "{1"))
        opens = not plain or plain[-1] == " "
        if part[0] == "(":
            inner = part[1:-1]
            own = None if free or not opens or _LOOK.match(inner) else needed(_HEAD.sub("", inner, count=1))
            found += [own] if own else []
            ends = _GAP + " " * (opens and inner.endswith(" "))
            plain += "" if _LOOK.match(inner) else ends
        else:
            plain += "" if part == r"\b" else _GAP if free or _ESCAPE.fullmatch(part) else part
        at = repeated.end() if repeated else end
    found += [frozenset({word[:STEM]}) for word in _WORDS.findall(plain)]
    return min(found, key=len, default=None)


def _end(branch: str, at: int) -> int:
    """Where a letter, an escape or a set of letters ends."""
    match = _ESCAPE.match(branch, at)
    return match.end() if match else at + 1


def _closed(sign: str, at: int) -> int:
    """Where the group that opens at a place is closed."""
    depth = 0
    while at < len(sign):
        depth += (sign[at] == "(") - (sign[at] == ")")
        at = _end(sign, at)
        if not depth:
            break
    return at


def _parted(sign: str) -> Iterator[str]:
    """The alternatives of a sign."""
    start = at = 0
    while at < len(sign):
        if sign[at] == "|":
            yield sign[start:at]
            start = at + 1
        at = _closed(sign, at) if sign[at] == "(" else _end(sign, at)
    yield sign[start:]


class Sign:
    """Any of some signs, as whole words; a line that has none of the words that they need is not searched."""

    __slots__ = ("_pattern", "needs")

    def __init__(self, signs: Iterable[str]) -> None:
        """Put the longest sign first.

        Args:
            signs: regular expressions on folded words, one space between them.
        """
        longest = sorted(signs, key=lambda sign: (-len(sign), sign))
        needs = [needed(sign) for sign in longest]
        self.needs: frozenset[str] | None = (
            None if None in needs else frozenset().union(*(words for words in needs if words))
        )
        self._pattern = re.compile(rf"\b(?:{'|'.join(longest)})\b")

    def search(self, line: str) -> re.Match[str] | None:
        """The first place in a line of folded words where one of the signs stands."""
        return self._pattern.search(line) if self._may(line) else None

    def finditer(self, line: str) -> Iterator[re.Match[str]]:
        """Every such place."""
        return self._pattern.finditer(line) if self._may(line) else iter(())

    def _may(self, line: str) -> bool:
        """Whether a line has one of the words that are needed."""
        return self.needs is None or not self.needs.isdisjoint(_stems(line))


class Index:
    """Of which kinds a line may have a sign."""

    def __init__(self, kinds: Iterable[tuple[str, Sign]]) -> None:
        """Sort the kinds, each of which may have several signs, by the words that they need."""
        self._always: set[str] = set()
        self._by_word: defaultdict[str, set[str]] = defaultdict(set)
        for kind, sign in kinds:
            for word in sign.needs or ():
                self._by_word[word].add(kind)
            if sign.needs is None:
                self._always.add(kind)

    def of(self, line: str) -> set[str]:
        """The kinds of which a sign may stand in a line of folded words."""
        return self._always.union(*(self._by_word[stem] for stem in _stems(line) if stem in self._by_word))


@lru_cache(maxsize=8192)  # lines: the statements of a large story
def _stems(line: str) -> frozenset[str]:
    """The beginnings of the words of a line."""
    return frozenset(word[:STEM] for word in line.split())
