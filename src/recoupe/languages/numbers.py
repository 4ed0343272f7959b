"""How numbers are written and what they count: `numbers_fr.toml`, `numbers_en.toml`, read when first asked."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from recoupe.languages import known, load
from recoupe.model import Bound, Share  # noqa: TC001  (msgspec reads the annotations)
from recoupe.text import fold, folded

Group = Literal[
    "counted",
    "between",
    "stops",
    "labels",
    "dates",
    "clock",
    "one",
    "many",
    "to",
    "and",
    "opens",
    "among",
    "out",
    "spell",
    "until",
    "amount",
    "befallen",
    "somebody",
    "they",
    "were",
    "every",
    "half",
    "thousands",
]
# Classes of times: a number without a noun counts none, and none grows from day to day.
TIMES = frozenset({"year", "month", "week", "day", "night", "hour", "minute"})
_SHORT = 2  # letters: « as » is no plural of « a »


class _Numbers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    values: dict[str, int]
    collectives: dict[str, int]
    ages: dict[str, int]
    before: dict[Bound, tuple[str, ...]]
    after: dict[Bound, tuple[str, ...]]
    share: dict[Share, tuple[str, ...]]
    vague: dict[str, int]
    classes: dict[str, tuple[str, ...]]
    words: dict[Group, tuple[str, ...]]


class Numbers(msgspec.Struct, frozen=True):
    """What is known of the numbers of a language, folded."""

    values: dict[str, int]
    collectives: dict[str, int]  # singular and plural
    ages: dict[str, int]
    vague: dict[str, int]
    before: dict[tuple[str, ...], Bound]
    after: dict[tuple[str, ...], Bound]
    share: dict[tuple[str, ...], Share]
    classes: dict[str, str]  # by noun in the singular: its class
    words: dict[Group, frozenset[str]]


@cache
def numbers(code: str) -> Numbers:
    """The numbers of a language.

    Args:
        code: ISO 639-1; French where the language has no table.
    """
    table = load(f"numbers_{known(code)}.toml", _Numbers)
    plural = {f"{noun}s": value for noun, value in table.collectives.items()}
    return Numbers(
        values=table.values,
        collectives=table.collectives | plural,
        ages=table.ages | {f"{noun}s": value for noun, value in table.ages.items()},
        vague=table.vague,
        before={tuple(folded(p).split()): bound for bound, phrases in table.before.items() for p in phrases},
        after={tuple(folded(p).split()): bound for bound, phrases in table.after.items() for p in phrases},
        share={tuple(folded(p).split()): share for share, phrases in table.share.items() for p in phrases},
        classes={singular(fold(noun)): name for name, nouns in table.classes.items() for noun in nouns},
        words={group: frozenset(map(fold, words)) for group, words in table.words.items()},
    )


def singular(word: str) -> str:
    """A folded noun without the -s or -x of the plural: « manifestants » and « manifestant » are one."""
    return word[:-1] if len(word) > _SHORT and word[-1] in "sx" else word
