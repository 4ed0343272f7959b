"""What the word tables say of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe import text as _text
from recoupe.cleaners.figures import HOUR, NUMBER
from recoupe.cleaners.looks import HEADING, PROSE, Mark
from recoupe.languages.residue import found, tables

if TYPE_CHECKING:
    from recoupe.cleaners.looks import Look

_LONGEST = 120  # words; no rule of the tables reads longer lines
_HEAD = 40  # characters before a colon that can be a heading


def worded(look: Look) -> Mark | None:
    """What the tables say of a line: of the rules that fit, the first of the file."""
    if look.size > _LONGEST or not look.words:
        return None
    fitting = _phrased(look) | {by for by, words in tables().vocabularies.items() if _only(by, words, look)}
    for by, table in tables().rules.items():
        if by in fitting and look.size <= table.most:
            return Mark(table.label, by, table.section and look.size <= HEADING, table.weak)
    return None


def _phrased(look: Look) -> set[str]:
    """The rules of which a line holds a phrase where it counts; a sentence is none for what it opens with."""
    words = tuple("#" if word.isdigit() else word for word in look.words) if look.digits else look.words
    before, colon, _ = look.said[:_HEAD].partition(":")
    sentence = look.size > PROSE and look.said.rstrip(' »”"').endswith(".")
    phrases = found(words, " ".join(_text.folds(before)) if colon else "")
    return {phrase.by for phrase in phrases if not (sentence and phrase.way == "opens")}


def _only(by: str, vocabulary: frozenset[str], look: Look) -> bool:
    """Whether every word is one of the rule's or a number; a date needs a number and a word, or the sign of an hour."""
    if look.words[0] not in vocabulary and not look.digits:
        return False
    if not all(word in vocabulary or NUMBER.fullmatch(word) for word in look.words):
        return False
    numbers = sum(NUMBER.fullmatch(word) is not None for word in look.words)
    if by == "date line":
        return numbers > 0 and (numbers < len(look.words) or HOUR.search(look.said) is not None)
    return numbers < len(look.words)
