"""What is measured, and in what words: `measures_fr.toml`, `measures_en.toml`, read when first asked."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import msgspec

from recoupe.languages import known, load

THING: Final = "{thing}"


class _Thing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    units: tuple[str, ...]
    signs: tuple[str, ...]
    nots: tuple[str, ...] = msgspec.field(name="not", default=())
    rising: bool = False
    place: bool = False
    vouched: bool = False
    yearly: bool = False
    near: bool = False
    person: bool = False
    apart: tuple[str, ...] = ()
    most: float = float("inf")


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[str, ...]


class _Years(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    before: frozenset[str]


class _Finish(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sign: str


class _Fractions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    of: str
    words: dict[str, float]
    over: _Words
    under: _Words


class _Measures(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    determiners: tuple[str, ...]
    units: dict[str, dict[str, float]]
    compound: dict[str, dict[str, float]]
    years: _Years
    finish: _Finish
    fractions: _Fractions
    nots: _Words = msgspec.field(name="not")
    founded: _Words
    about: _Words
    things: dict[str, _Thing]
    labels: dict[str, str]


class Thing(msgspec.Struct, frozen=True):
    """Something that is measured."""

    units: frozenset[str]
    signs: tuple[re.Pattern[str], ...]  # group « key »: which of its kind
    nots: re.Pattern[str]
    rising: bool  # it changes from hour to hour
    place: bool  # it is of one place, that the sentence names
    vouched: bool  # it is compared only where each number has somebody who gives it
    yearly: bool  # it is told of the year before
    person: bool  # it is of whoever is named last before it
    near: bool  # two of it have a word in common, besides that
    apart: re.Pattern[str]  # words beside it that tell two of its kind apart
    most: float  # the largest it can be, in the unit


class Measures(msgspec.Struct, frozen=True):
    """Expressions to be searched in folded words, « # » for the number."""

    units: dict[str, tuple[str, float]]  # by the class or the noun of a number: what it measures, and how much
    compound: tuple[tuple[re.Pattern[str], str, float], ...]  # from the unit on: likewise
    years: frozenset[str]  # before a year
    finish: re.Pattern[str]  # in the text as written: hours, minutes, seconds
    of: str  # « sept sur dix »
    fraction: re.Pattern[str]  # group « share », and « over » or « under »
    shares: dict[str, float]  # the percentages
    nots: re.Pattern[str]
    founded: re.Pattern[str]  # the year in which something began, with its verb
    about: re.Pattern[str]  # right before a number: it is about as much
    things: dict[str, Thing]
    labels: dict[str, str]


@cache
def measures(code: str) -> Measures:
    """The measures of a language, ISO 639-1; of French where the language has no table."""
    table = load(f"measures_{known(code)}.toml", _Measures)
    return Measures(
        units={unit: (name, size) for name, units in table.units.items() for unit, size in units.items()},
        compound=tuple(
            (re.compile(sign), name, size) for name, signs in table.compound.items() for sign, size in signs.items()
        ),
        years=table.years.before,
        finish=re.compile(table.finish.sign),
        of=table.fractions.of,
        fraction=_fraction(table.fractions),
        shares=table.fractions.words,
        nots=_any(table.nots.words),
        founded=_any(table.founded.words),
        about=re.compile(rf"(?<!\w)(?:{'|'.join(table.about.words)})$"),
        things={name: _thing(one, table.determiners) for name, one in table.things.items()},
        labels=table.labels,
    )


def _thing(one: _Thing, determiners: tuple[str, ...]) -> Thing:
    """The thing, the noun in its signs being the last that has a determiner."""
    noun = rf".*(?<!\w)(?:{'|'.join(determiners)}) (?P<key>\w{{4,}})(?: \w+){{0,4}}"
    return Thing(
        units=frozenset(one.units),
        signs=tuple(re.compile(rf"(?<!\w){sign.replace(THING, noun)}") for sign in one.signs),
        nots=_any(one.nots),
        rising=one.rising,
        place=one.place,
        vouched=one.vouched,
        yearly=one.yearly,
        near=one.near,
        person=one.person,
        apart=_any(one.apart),
        most=one.most,
    )


def _fraction(table: _Fractions) -> re.Pattern[str]:
    """A fraction in words, group « share », with what bounds it, « over » or « under »."""
    over, under, words = (
        sorted(signs, key=len, reverse=True) for signs in (table.over.words, table.under.words, table.words)
    )
    bound = rf"(?:(?P<over>{'|'.join(over)}) |(?P<under>{'|'.join(under)}) )?"
    return re.compile(rf"\b{bound}(?P<share>{'|'.join(words)})\b")


def _any(signs: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some signs, as whole words; without signs, nothing."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(signs)})(?!\w)" if signs else r"(?!)")
