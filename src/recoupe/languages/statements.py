"""How a language states a thing: `statements_fr.toml`, `statements_en.toml`, read when first asked."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from recoupe.languages import known, load
from recoupe.model import Status  # noqa: TC001  (msgspec reads the annotations)
from recoupe.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


class Standing(NamedTuple):
    """A phrase that stands in a row of words."""

    first: int  # index of its first word
    last: int  # index of the word after it
    value: str


class Phrases:
    """Phrases of folded words, found in a row of words in one pass."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._of: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for value, written in phrases.items():
            for words in (tuple(folded(phrase).split()) for phrase in written):
                self._of[words[0]].append((words, value))
        for rows in self._of.values():
            rows.sort(key=lambda row: -len(row[0]))

    def standing(self, words: Sequence[str]) -> Iterator[Standing]:
        """The phrases in these folded words, in order; of those that begin at one word the longest."""
        for at, word in enumerate(words):
            for phrase, value in self._of.get(word, ()):
                if tuple(words[at : at + len(phrase)]) == phrase:
                    yield Standing(at, at + len(phrase), value)
                    break


class _Statements(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    parts: tuple[str, ...]
    voices: tuple[str, ...]
    source: tuple[str, ...]
    vouchers: tuple[tuple[str, ...], ...]
    counting: tuple[str, ...]
    pronouns: tuple[str, ...]
    again: tuple[str, ...]
    nobody: tuple[str, ...]
    of: tuple[str, ...]
    articles: tuple[str, ...]
    told: tuple[str, ...]
    status: dict[Status, tuple[str, ...]]


class Statements(msgspec.Struct, frozen=True):
    """What is known of the statements of a language."""

    parts: re.Pattern[str]  # matches, after a comma and its space, words with which a further thing is said
    voices: Phrases  # before whoever vouches
    source: frozenset[str]
    vouchers: dict[str, str]  # by noun: the first of those that are one party
    counting: Phrases  # after the one who vouches for a number
    carried: Phrases  # take up who was named before
    nobody: Phrases
    of: frozenset[str]
    articles: frozenset[str]
    told: frozenset[str]  # before whoever is told something, or where it is said
    status: Phrases


@cache
def statements(code: str) -> Statements:
    """The statements of a language.

    Args:
        code: ISO 639-1; French where the language has no table.
    """
    table = load(f"statements_{known(code)}.toml", _Statements)
    words = "|".join(re.escape(words) for words in sorted(table.parts, key=len, reverse=True))
    return Statements(
        parts=re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE),
        voices=Phrases({"": table.voices}),
        source=frozenset(map(folded, table.source)),
        vouchers={folded(noun): folded(nouns[0]) for nouns in table.vouchers for noun in nouns},
        counting=Phrases({"": table.counting}),
        carried=Phrases({"": (*table.pronouns, *table.again)}),
        nobody=Phrases({"": table.nobody}),
        of=frozenset(map(folded, table.of)),
        articles=frozenset(map(folded, table.articles)),
        told=frozenset(map(folded, table.told)),
        status=Phrases(dict(table.status.items())),
    )
