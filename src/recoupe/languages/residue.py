"""Words by which residue gives itself away: `residue.toml`, ready to match folded lines."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from recoupe.languages import load
from recoupe.model import Label  # noqa: TC001  (msgspec reads the annotations)

if TYPE_CHECKING:
    from collections.abc import Iterator

_Words = dict[str, list[str]]  # by language, or "any"
Way = Literal["opens", "whole", "holds", "heads"]


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule, as written."""

    label: Label
    most: int = 12  # words that the line may have
    section: bool = False  # whether what follows is of this label too
    weak: bool = False  # whether an article may say so too
    opens: _Words = {}
    whole: _Words = {}
    holds: _Words = {}
    heads: _Words = {}
    words: _Words = {}


class _Residue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    stops: _Words
    rules: dict[str, Table]
    names: dict[str, list[str]]


class Phrase(NamedTuple):
    """A phrase of a table, in folded words; « # » stands for a number."""

    words: tuple[str, ...]
    way: Way
    by: str


class Tables(NamedTuple):
    """All tables."""

    rules: dict[str, Table]  # by name, in the order in which they decide
    phrases: dict[str, tuple[Phrase, ...]]  # by their first word, in the order of their rules
    vocabularies: dict[str, frozenset[str]]  # by the name of the rule
    stops: frozenset[str]
    names: dict[str, frozenset[str]]


@cache
def tables() -> Tables:
    """The tables of the package, read once."""
    table = load("residue.toml", _Residue)
    phrases: defaultdict[str, list[Phrase]] = defaultdict(list)
    for phrase in _phrases(table.rules):
        phrases[phrase.words[0]].append(phrase)
    return Tables(
        rules=table.rules,
        phrases={first: tuple(found) for first, found in phrases.items()},
        vocabularies={by: frozenset(_all(rule.words)) for by, rule in table.rules.items() if rule.words},
        stops=frozenset(_all(table.stops)),
        names={kind: frozenset(words) for kind, words in table.names.items()},
    )


def found(words: tuple[str, ...], head: str) -> Iterator[Phrase]:
    """The phrases of all tables that a folded line holds where they count.

    Args:
        words: the folded words of the line; numbers may be written « # ».
        head: what stands before a colon, folded; empty where there is no colon near the start.
    """
    index = tables().phrases
    for at, word in enumerate(words):
        for phrase in index.get(word, ()):
            size = len(phrase.words)
            if phrase.words != words[at : at + size]:
                continue
            if (
                phrase.way == "holds"
                or (at == 0 and phrase.way == "opens")
                or (phrase.way == "whole" and size == len(words))
                or (phrase.way == "heads" and at == 0 and " ".join(phrase.words) == head)
            ):
                yield phrase


def _phrases(rules: dict[str, Table]) -> Iterator[Phrase]:
    for by, table in rules.items():
        ways: dict[Way, _Words] = {
            "opens": table.opens,
            "whole": table.whole,
            "holds": table.holds,
            "heads": table.heads,
        }
        for way, words in ways.items():
            yield from (Phrase(tuple(phrase.split()), way, by) for phrase in _all(words))


def _all(words: _Words) -> list[str]:
    return [word for language in words.values() for word in language]
