"""States under their many names: « Pyongyang » is the state where it acts, and the town where things happen in it.

| the state | the town |
|---|---|
| Pyongyang a démenti · selon Moscou · entre Paris et Berlin | à Pyongyang · l'aéroport de Moscou |
| Moscou et Pyongyang ont nié · la réaction de Moscou | dans Moscou |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.languages import speech, states
from recoupe.languages.roles import signs
from recoupe.text import folded

if TYPE_CHECKING:
    from recoupe.entities.reading import Reading
    from recoupe.model import Mention


def state(reading: Reading, mention: Mention) -> str | None:
    """The code of the state that a name means where it stands; `None` where it means a place, or anything else."""
    named = states.names(reading.code).get(folded(mention.name))
    if named is None:
        return None
    if named.sense == "name":
        return named.code
    first, last = reading.index(mention.at[0].start), reading.index(mention.at[0].end)
    if first >= len(reading.words):
        return None
    house = named.sense == "power"
    return named.code if acts(reading, first, last, unless=house) else None


def acts(reading: Reading, first: int, last: int, *, unless: bool = False) -> bool:
    """Whether the name in the words `first` up to `last` acts, speaks, or is a side.

    Args:
        reading: of the page.
        first: index of the name's first word.
        last: index after its last word.
        unless: what to say where nothing tells: houses (« le Kremlin ») act, towns do not.
    """
    word, code = _before(reading, first), reading.code
    if word in signs(code, "at"):
        return False
    if word in signs(code, "sides") or _beside(reading, first, last):
        return True
    if word in signs(code, "of"):
        head = reading.words[first - 2].folded if first > 1 else ""
        return head in signs(code, "acts")
    if _verb(reading, last):
        return True
    return unless


def _before(reading: Reading, first: int) -> str:
    """The folded word before a name, over its article."""
    at = first - 1
    while at >= 0 and reading.words[at].folded in signs(reading.code, "articles") and reading.tight(at, at + 1):
        at -= 1
    return reading.words[at].folded if at >= 0 and reading.tight(at, at + 1) else ""


def _verb(reading: Reading, at: int) -> bool:
    """Whether a verb of which the name is the subject begins at a word, over negation and pronouns."""
    code = reading.code
    while at < len(reading.words) and reading.tight(at - 1, at):
        word = reading.words[at]
        if reading.text[word.start] in "àÀ":
            return False
        if word.folded in signs(code, "auxiliaries"):
            return True
        if word.folded not in signs(code, "clitics"):
            said = word.folded in speech.verbs(code) and reading.pos(at) not in {"NOUN", "ADJ"}
            return said or reading.finite(at)
        at += 1
    return False


def _beside(reading: Reading, first: int, last: int) -> bool:
    """Whether the name is one of two that act or are spoken to together: « Moscou et Pyongyang ont nié »."""
    known, words = states.names(reading.code), reading.words
    both, sides = signs(reading.code, "and"), signs(reading.code, "sides")
    if last + 1 < len(words) and words[last].folded in both and reading.tight(last - 1, last + 1):
        return words[last + 1].folded in known and (_verb(reading, last + 2) or _before(reading, first) in sides)
    if first > 1 and words[first - 1].folded in both and reading.tight(first - 2, first):
        other = words[first - 2].folded in known
        return other and (_verb(reading, last) or _before(reading, first - 2) in sides)
    return False
