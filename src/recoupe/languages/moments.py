"""How a language says when: `moments_fr.toml`, `moments_en.toml`, read and made into expressions when first asked."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

import msgspec

from recoupe.languages import DATED, language, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

V = TypeVar("V")
_NAME: Final = re.compile(r"\{([a-z]+)(\d?)\}")
_LITERAL: Final = re.compile(r"(?<![\\\w])([^\W\d_]{2,})(\??)")
_ROUND: Final = ("aine", "ier", "dozen", "score", "cena", "ena")  # numbers that take « de »
_ASIDE: Final = re.compile(r"\(\?P<\w+>|\\.|\{[^}]*\}|\[[^]]*\]")
DIGIT, YEAR = "0", "0000"  # stand for a number and for one of four digits among the words that call a form
_YEAR: Final = re.compile(r"(?:1|\[12\])\\d\{3\}|20\\d\\d|\\d\{4\}(?!\|)")
_DIGITS_FIRST: Final = re.compile(r"[\s(?:|)]*(?:\(\?P<\w+>)?\(?(?:\?:)?(?:\\d|[12]|\[[01])")
_KEYS: Final = frozenset({
    "day", "days", "plural", "month", "unit", "part", "season", "holiday", "daily", "weekly", "monthly", "yearly",
    "quarterly", "halfyearly", "twoyearly",
})  # fmt: skip  # a form cannot be without them


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
    calls: frozenset[str]  # words one of which a sentence must have, or `DIGIT`


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
    keys = {key: frozenset(re.findall(r"[^\W\d_]+", row)[-1] for row in named[key]) for key in _KEYS}
    for rule, form in file.forms.items():
        for pattern in form.patterns:
            yield Form(rule, _made(pattern, choices), _calls(pattern, keys))


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
    # A cheap test first: an expression begins with a word, and many with a digit.
    begins = r"(?=\d)" if _DIGITS_FIRST.match(_without(pattern, _AROUND)) else ""
    glue = r"\b" if pattern.startswith(("(?<=", "(?:(?<=")) else r"\b(?<!-)"
    return re.compile(rf"{glue}{begins}(?:{whole})(?![^\W_])")


def _calls(pattern: str, keys: dict[str, frozenset[str]]) -> frozenset[str]:
    """The words of which a sentence must have one for this form."""
    needed = _needed(pattern)
    named = [name for name, _ in _NAME.findall(needed) if name in keys]
    if named:
        return frozenset().union(*(keys[name] for name in named))
    found = {
        form for m in _LITERAL.finditer(_ASIDE.sub(" ", needed)) for form in ({m[1], m[1][:-1]} if m[2] else {m[1]})
    }
    if _YEAR.search(needed):
        return frozenset({YEAR})
    return frozenset(found - _LINKS | ({DIGIT, YEAR} if r"\d" in needed or "[0-" in needed else set()))


def _needed(pattern: str) -> str:
    """The pattern without its groups that may be missing and without what it looks for around the expression."""
    return _without(pattern, (*_AROUND, "("))


def _without(pattern: str, openings: tuple[str, ...]) -> str:
    """The pattern with blanks for its groups of some kinds; « ( » stands for those that may be missing."""
    opened: list[int] = []
    kept = list(pattern)
    at = 0
    while at < len(pattern):
        if pattern[at] == "\\":
            at += 1
        elif pattern[at] == "[":
            at = pattern.index("]", at)
        elif pattern[at] == "(":
            opened.append(at)
        elif pattern[at] == ")":
            begin = opened.pop()
            missing = pattern[at + 1 : at + 2] == "?" and "(" in openings
            if missing or pattern.startswith(_AROUND, begin):
                kept[begin : at + 1] = " " * (at + 1 - begin)
        at += 1
    return "".join(kept)


_AROUND: Final = ("(?<=", "(?<!", "(?=", "(?!")
_LINKS: Final = frozenset({
    "de", "du", "des", "la", "le", "les", "un", "une", "et", "aux", "en", "par", "ce", "cet", "cette", "ces",
    "tous", "toute", "toutes", "chaque", "dans", "il", "qui", "of", "the", "in", "on", "at",
})  # fmt: skip


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
    rest = (tense.aims, tense.thence, tense.background, tense.foreground)
    return Tense(
        tuple(signals),
        re.compile(bound),
        *(re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)") for words in rest),
    )
