"""How a language says when: `moments_fr.toml`, `moments_en.toml`, read and made into expressions when first asked."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

import msgspec

from recoupe.languages import DATED, language, load
from recoupe.languages.openings import ANY, openings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

V = TypeVar("V")
_NAME: Final = re.compile(r"\{([a-z]+)(\d?)\}")
_ROUND: Final = ("aine", "ier", "dozen", "score", "cena", "ena")  # numbers that take « de »


class _Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one rule is written in a language."""

    example: str
    patterns: tuple[str, ...] = msgspec.field(name="is")


class _Tense(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Expressions on whole words, by what they say; those `before` count only before the time."""

    future: tuple[str, ...]
    future_before: tuple[str, ...]
    past: tuple[str, ...]
    past_before: tuple[str, ...]
    not_future: tuple[str, ...]
    not_past: tuple[str, ...]
    bound: tuple[str, ...]  # what ends before the time, « avant »: right before it
    background: tuple[str, ...]  # what had been before the things told
    foreground: tuple[str, ...]  # what is told
    thence: tuple[str, ...]  # what was to come for somebody who had spoken of it
    aims: tuple[str, ...]  # what is asked or fixed for the time that follows, « demander »
    due: tuple[str, ...]  # what was to come, and may be over: right before the time, « devait rouvrir »


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as written."""

    short: dict[str, tuple[tuple[str, ...], ...]]
    numbers: dict[int, tuple[str, ...]]
    ordinals: dict[int, tuple[str, ...]]
    units: dict[str, tuple[str, ...]]
    parts: dict[str, tuple[str, ...]]
    seasons: dict[str, tuple[str, ...]]
    holidays: dict[str, tuple[str, ...]]
    tense: _Tense
    words: dict[str, tuple[str, ...]]
    forms: dict[str, _Form]
    pieces: dict[str, str] = {}  # of forms, each by its name
    names: dict[str, tuple[str, ...]] = {}  # of months and days, where the language has no other table


class Form(NamedTuple):
    """One way to write a rule."""

    rule: str
    pattern: re.Pattern[str]  # on text in lower case, in plain typography
    openings: frozenset[str]  # every match begins with one of these


class Signal(NamedTuple):
    """Words that tell a tense."""

    sign: int  # 1 for what is to come, -1 for what was
    before: bool  # whether they count only before the time
    pattern: re.Pattern[str]


class Tense(NamedTuple):
    """How a language tells what is to come from what was."""

    signals: tuple[Signal, ...]
    bound: re.Pattern[str]  # ends where the time begins
    aims: re.Pattern[str]
    thence: re.Pattern[str]
    background: re.Pattern[str]
    foreground: re.Pattern[str]
    due: re.Pattern[str]


class Table(NamedTuple):
    """What the rules know of a language; each mapping is by the word as written and without its accents."""

    months: dict[str, int]  # from 1
    days: dict[str, int]  # from 1, Monday
    numbers: dict[str, int]
    ordinals: dict[str, int]
    units: dict[str, str]  # TIMEX3 letters
    parts: dict[str, str]
    seasons: dict[str, str]
    holidays: dict[str, str]
    words: dict[str, frozenset[str]]
    short: frozenset[str]  # short names of months and days
    examples: dict[str, str]  # by rule
    tense: Tense
    forms: tuple[Form, ...] = ()


@cache
def table(code: str) -> Table:
    """The table of a language.

    Args:
        code: ISO 639-1; French where the language has no table.
    """
    file = load(f"moments_{code if code in DATED else DATED[0]}.toml", _File)
    months, days = file.names.get("months", language(code).months), file.names.get("days", language(code).days)
    bare = Table(
        months=_valued(enumerate(map(_with, months, file.short["months"]), 1)),
        days=_valued(enumerate(map(_with, days, file.short["days"]), 1)),
        numbers=_valued(file.numbers.items()),
        ordinals=_valued(file.ordinals.items()),
        units=_valued(file.units.items()),
        parts=_valued(file.parts.items()),
        seasons=_valued(file.seasons.items()),
        holidays=_valued(file.holidays.items()),
        words={name: frozenset(_both(words)) for name, words in file.words.items()},
        short=frozenset(word for rows in file.short.values() for row in rows for word in _both(row)),
        examples={rule: form.example for rule, form in file.forms.items()},
        tense=_tenses(file.tense),
    )
    return bare._replace(forms=tuple(_forms(file, bare)))


def _forms(file: _File, words: Table) -> Iterator[Form]:
    """Every form of every rule, in the order of the file."""
    named: dict[str, Iterable[str]] = {
        "month": words.months,
        "day": words.days,
        "plural": [f"{day}s" for day in words.days if day not in words.short],
        "days": [*words.days, *(f"{day}s" for day in words.days)],
        "ord": words.ordinals,
        "unit": words.units,
        "part": words.parts,
        "season": words.seasons,
        "holiday": words.holidays,
        **words.words,
    }
    choices = {name: "|".join(sorted(map(re.escape, rows), key=_longest)) for name, rows in named.items()}
    choices["n"] = _number(words.numbers)
    choices |= file.pieces
    begun = {name: openings(choice, {}) for name, choice in choices.items()}
    for rule, form in file.forms.items():
        for pattern in form.patterns:
            yield Form(rule, _made(pattern, choices), frozenset(o.strip(ANY) for o in openings(pattern, begun)))


def _longest(word: str) -> tuple[int, str]:
    """The order in which an expression tries words: « après-demain » before « après »."""
    return -len(word), word


def _with(name: str, short: tuple[str, ...]) -> tuple[str, ...]:
    """A month or a day with its short forms."""
    return name.lower(), *short


def _valued(rows: Iterable[tuple[V, tuple[str, ...]]]) -> dict[str, V]:
    """By each word, with and without its accents, what it means."""
    return {word: value for value, words in rows for word in _both(words)}


def _both(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield word
        bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
        if bare != word:
            yield bare


def _number(numbers: Iterable[str]) -> str:
    """A number in digits or in words, « vingt et un », « une dizaine de »."""
    every = sorted(numbers, key=_longest)
    round_ = "|".join(word for word in every if word.endswith(_ROUND))
    plain = "|".join(word for word in every if not word.endswith(_ROUND))
    worded = rf"(?:{plain})(?:(?: et |-et-|-| )(?:{plain})){{0,5}}(?![^\W_])"
    digits = r"(?<!\d )\d{1,3}(?: \d{3}){1,4}(?!\d)|\d+(?:[.,]\d+)?"
    return rf"{digits}|{worded}|(?:une?|a) (?:bonne |petite )?(?:{round_}) (?:d[e']|of)"


def _made(pattern: str, choices: dict[str, str]) -> re.Pattern[str]:
    """A form as an expression; each name stands for a group of its own."""
    pattern = re.sub(r"\(\?<([=!])(?=\w)", r"(?<\1\\b", pattern)  # « bien été » has no « en »
    whole = _NAME.sub(lambda m: f"(?P<{m[1]}{m[2]}>{choices[m[1]]})" if m[1] in choices else m[0], pattern)
    glue = r"\b" if pattern.startswith(("(?<=", "(?:(?<=")) else r"\b(?<!-)"
    return re.compile(rf"{glue}(?:{whole})(?![^\W_])")


def _tenses(tense: _Tense) -> Tense:
    """The signals of tense, the future first: of two that end alike it is the longer one."""
    rows = (
        (1, False, tense.future, tense.not_future),
        (1, True, tense.future_before, tense.not_future),
        (-1, False, tense.past, tense.not_past),
        (-1, True, tense.past_before, tense.not_past),
    )
    signals = (
        Signal(sign, before, re.compile(rf"(?<!\w)(?!(?:{'|'.join(spared)})(?!\w))(?:{'|'.join(words)})(?<!')(?!\w)"))
        for sign, before, words, spared in rows
    )
    bound = rf"(?<!\w)(?:{'|'.join(tense.bound)})$"
    rest = (tense.aims, tense.thence, tense.background, tense.foreground, tense.due)
    return Tense(
        tuple(signals),
        re.compile(bound),
        *(re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)") for words in rest),
    )
