"""Whether the things of a clause lie ahead or behind, by the nearest word that tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recoupe.languages.moments import table

if TYPE_CHECKING:
    from recoupe.finders.moments.grammar import Said

_BREAK: Final = re.compile(r"[.!?;:«»“”\"()]| mais | tandis que | alors que | but | while ")
_RIGHT: Final = 1.6  # a signal on the right counts as if it stood so many times farther


def direction(said: Said, code: str) -> int:
    """1 for what is to come, -1 for what was, 0 where nothing tells."""
    begin = max((m.end() for m in _BREAK.finditer(said.sentence, 0, said.at)), default=0)
    stop = _BREAK.search(said.sentence, said.to)
    end = stop.start() if stop else len(said.sentence)
    return _nearest(said, begin, end, code) or _nearest(said, 0, len(said.sentence), code)


def _nearest(said: Said, begin: int, end: int, code: str) -> int:
    """What the nearest signal in a stretch of the sentence says."""
    nearest, found = float("inf"), 0
    for sign, pattern in zip((1, -1), table(code).tense, strict=True):
        for match in pattern.finditer(said.sentence, begin, end):
            if match.start() < said.to and match.end() > said.at:
                continue
            left = match.end() <= said.at
            far = said.at - match.end() if left else (match.start() - said.to) * _RIGHT
            if far < nearest:
                nearest, found = far, sign
    return found
