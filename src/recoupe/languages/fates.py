"""What may become of a person, and who is told by what: `fates_fr.toml`, `fates_en.toml`."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from recoupe.languages import known, load
from recoupe.languages.signs import Sign
from recoupe.text import folded


class _Fate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    before: tuple[str, ...]
    after: tuple[str, ...]


class _Fates(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    anybody: tuple[str, ...]
    joins: tuple[str, ...]
    articles: tuple[str, ...]
    fates: dict[str, _Fate]


class Fate(msgspec.Struct, frozen=True):
    """How somebody is, and what became of them; to be searched in folded words."""

    before: Sign
    after: Sign


class Fates(msgspec.Struct, frozen=True):
    """The tables of one language."""

    anybody: frozenset[str]  # nouns, folded, that tell nobody from anybody else
    joins: frozenset[str]  # between two persons, where there are two
    described: re.Pattern[str]  # in a text: the article, if no elided one, and the two words behind it
    fates: dict[str, Fate]


@cache
def fates(code: str) -> Fates:
    """The tables of a language, ISO 639-1; of French where the language has none."""
    table = load(f"fates_{known(code)}.toml", _Fates)
    return Fates(
        anybody=frozenset(map(folded, table.anybody)),
        joins=frozenset(map(folded, table.joins)),
        described=re.compile(
            rf"(?:\bl['’]|\b({'|'.join(table.articles)})\s+)(?!\d)([^\W\d_][\w-]+)(?:\s+([^\W\d_][\w-]+))?",
            re.IGNORECASE,
        ),
        fates={what: Fate(Sign(one.before), Sign(one.after)) for what, one in table.fates.items()},
    )
