"""How the matches of an expression open: a form is tried only where its first letters stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

SIZE: Final = 4  # code points; at 3 and at 5 sentences and tables together take longer
DIGIT: Final = "0"  # stands for any digit
ANY: Final = "\0"  # ends an opening after which anything may follow
_PART: Final = re.compile(
    r"\(\?<?[=!]|\(\?P=\w+\)|\((?:\?P<\w+>|\?:)?|\\.|\[[^]]*\]|\{[a-z]+\d?\}|\{[\d,]+\}|.", re.DOTALL
)
_AROUND: Final = frozenset({"(?=", "(?!", "(?<=", "(?<!"})
_OFTEN: Final = re.compile(r"[?*+]|\{\d")
_MISSING: Final = ("?", "*", "{0")  # what they follow may be missing
_DIGITS: Final = re.compile(r"\\d|\d|\[[\d-]+\]")
_UNKNOWN: Final = re.compile(r"\\\w|\(\?P=|\[\^|\[.*(?:\\|\w-\w)|\.")


def openings(pattern: str, named: Mapping[str, Collection[str]]) -> set[str]:
    """The first code points, at most `SIZE`, of all that a pattern can match, without what it looks for around that.

    Args:
        pattern: a regular expression; « {day} » stands for one of the words of that name.
        named: the openings of the words of each name.
    """
    return _openings(iter(_PART.findall(pattern)), named)


def _openings(parts: Iterator[str], named: Mapping[str, Collection[str]]) -> set[str]:
    """The openings of a pattern up to its end, or to the bracket that closes it."""
    found: set[str] = set()  # those that nothing can make longer
    growing, before = {""}, set()  # the others, and what they were without the last part
    for part in parts:
        if part == ")":
            break
        if part == "|":
            found, growing, before = found | growing, {""}, set()
        elif _OFTEN.match(part):
            found |= set() if part == "?" else {one + ANY for one in growing}
            growing = (growing if part == "?" else set()) | (before if part.startswith(_MISSING) else set())
        elif part in _AROUND or not growing:
            if _opens(part):
                _pass(parts)
            before = set()
        else:
            following = _openings(parts, named) if _opens(part) else _one(part, named)
            longer = {(one + more)[:SIZE] for one in growing for more in following}
            before, growing = growing, {one for one in longer if len(one) < SIZE and one[-1:] != ANY}
            found |= longer - growing
    return found | growing


def _opens(part: str) -> bool:
    """Whether a bracket opens."""
    return part[0] == "(" and not part.startswith("(?P=")


def _pass(parts: Iterator[str]) -> None:
    """Pass over what stands in brackets."""
    depth = 1
    while depth:
        part = next(parts)
        depth += _opens(part) - (part == ")")


def _one(part: str, named: Mapping[str, Collection[str]]) -> Collection[str]:
    """The openings of a name, a class or a character."""
    if part[0] == "{":
        return named[part.strip("{}0123456789")]
    if _DIGITS.fullmatch(part):
        return {DIGIT}
    if part == r"\b":
        return {""}
    if _UNKNOWN.match(part):
        return {ANY}
    return set(part[1:-1]) if part[0] == "[" else {part[-1]}
