"""How well a description that stands alone fits a role beside a name: « le patron », « secrétaire général »."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from recoupe.languages import roles as tables

if TYPE_CHECKING:
    from recoupe.entities.roles import Role

EXACT: Final = 3  # the same words
WITHIN: Final = 2  # all words of the description stand in the role
LOOSE: Final = 1  # nothing contradicts it: only for somebody of the same article, the only one it fits
NOT: Final = 0

# What gender and number change of a folded word.
_ENDING: Final = re.compile(r"(?:trice|teur|euse|eur|ieres?|iers?|iennes?|iens?|elles?|els?|ales?|aux|al|ees?|es?|s)$")
_UNCHANGED: Final = 3  # letters; of shorter words (« élu », « roi ») the ending is all


def fit(described: Role, role: Role, code: str) -> int:
    """How well a description fits a role: `EXACT`, `WITHIN`, `LOOSE` or `NOT`.

    Args:
        described: the description.
        role: what stands beside a name.
        code: the language, ISO 639-1.
    """
    apart = described.states and role.states and not described.states & role.states
    if described.former != role.former or apart:
        return NOT
    if stem(described.head) == stem(role.head):
        return _same_office(described, role, code)
    return max(_same_power(described, role, code), _in_general(described, role, code))


def _same_office(described: Role, role: Role, code: str) -> int:
    """The fit of two descriptions by the same office."""
    ours, theirs = stems(described.words), stems(role.words)
    if described.states and not role.states:
        return LOOSE if ours | theirs <= stately(code) else NOT
    if ours <= theirs:
        return EXACT if ours == theirs else WITHIN
    ruled = role.key in tables.keys(code, "ruler")  # « le président X » is the country's: not of a commission
    return NOT if theirs or (ruled and not ours <= stately(code)) else LOOSE


def _same_power(described: Role, role: Role, code: str) -> int:
    """The fit of two offices that mean one: president and head of state, prime minister and head of government."""
    for group in ("ruler", "government"):
        keys = tables.keys(code, group)
        if role.key in keys and described.key in keys and _of_a_state(role, code):
            if not stems(described.words) <= stems(role.words) | stately(code):
                return NOT
            return LOOSE if described.states - role.states else WITHIN
    return NOT


def _in_general(described: Role, role: Role, code: str) -> int:
    """The fit of what is said in general: « le responsable syndical », « le maître du Kremlin »."""
    if role.key not in tables.general(code).get(described.head, ()) or _another(described, role, code):
        return NOT
    if described.states:
        return WITHIN if described.states & role.states else LOOSE
    ours, theirs = stems(described.words), stems(role.words)
    if ours and (ours <= theirs or (theirs and theirs <= stems(tables.words(code, "bodies")))):
        return WITHIN
    return LOOSE if len(ours) <= 1 or not theirs else NOT


def _another(described: Role, role: Role, code: str) -> bool:
    """Whether what is said in general is of another office, or of another place, than the role."""
    ours, theirs = stems(described.words), stems(role.words)
    elsewhere = bool(ours and theirs) and not ours <= theirs
    return bool(
        (tables.words(code, "second") & role.words)
        or (described.key in tables.keys(code, "bare") and described.words | described.states)
        or (described.key in tables.keys(code, "abroad") and not role.words & tables.words(code, "abroad"))
        or (described.key in tables.keys(code, "local") and elsewhere)  # « le maire de Lyon », « de Namur »
    )


def _of_a_state(role: Role, code: str) -> bool:
    """Whether an office is one of a state, not of a company: nothing else stands in it than the state's name."""
    return bool(role.states) or stems(role.words) <= stately(code)


@cache
def stately(code: str) -> frozenset[str]:
    """The stems of words that leave open which state."""
    return stems(tables.words(code, "stately"))


def stems(words: frozenset[str]) -> frozenset[str]:
    """The words without what gender and number change."""
    return frozenset(map(stem, words))


def stem(word: str) -> str:
    """A folded word without what gender and number change of its first part: president and presidente are one."""
    first, _, rest = word.partition(" ")
    return f"{_ENDING.sub('', first)} {rest}".rstrip() if len(first) > _UNCHANGED else word
