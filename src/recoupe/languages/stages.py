"""How a text says that something is to come, or has happened: `stages_fr.toml`, `stages_en.toml`."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

import msgspec

from recoupe.languages import known, load
from recoupe.text import folded

Expected = Literal["arrival", "decision", "complaint", "appeal", "resignation"]


class _Turn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    before: tuple[str, ...]
    after: tuple[str, ...]


class _Turned(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is open, what settles it; `dated`: only where both name one day."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    dated: bool = False


class _Opposed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a sentence opposes what two people say."""

    opens: tuple[str, ...]
    says: tuple[str, ...]
    denies: tuple[str, ...]
    refuses: tuple[str, ...]


class _Lifted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Things that are closed and open again, measures that are in force and lifted."""

    things: tuple[str, ...]
    closed: tuple[str, ...]
    reopened: tuple[str, ...]
    measures: tuple[str, ...]
    lifted: tuple[str, ...]
    ahead: tuple[str, ...]
    of: tuple[str, ...]
    alike: dict[str, str]


class _Stages(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"nots": "not"}):
    """The file, as written."""

    planned: tuple[str, ...]
    done: tuple[str, ...]
    between: tuple[str, ...]
    nots: tuple[str, ...]
    passive: tuple[str, ...]
    once: tuple[str, ...]
    denied: tuple[str, ...]
    accused: tuple[str, ...]
    suspects: tuple[str, ...]
    trades: dict[str, str]
    unsure: tuple[str, ...]
    struck: tuple[str, ...]
    began: tuple[str, ...]
    opposed: _Opposed
    lifted: _Lifted
    hours: dict[str, int]
    case: dict[str, tuple[str, ...]]
    expected: dict[Expected, _Turn]
    turned: dict[str, _Turned]


class Turn(msgspec.Struct, frozen=True):
    """What is expected, and what then is so."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    dated: bool = False  # only of one day


class Opposed(msgspec.Struct, frozen=True):
    """The two parts of a sentence that opposes what two people say, each from its beginning."""

    one: re.Pattern[str]
    other: re.Pattern[str]


class Lifted(msgspec.Struct, frozen=True):
    """Group « thing » of either is what is in force, or no more."""

    before: tuple[re.Pattern[str], ...]
    after: tuple[re.Pattern[str], ...]
    of: frozenset[str]  # words after a thing that tell which one it is
    alike: dict[str, str]  # by thing: under which name it goes


class Stages(msgspec.Struct, frozen=True):
    """Expressions to be searched in folded words; group 1 is the verb that is planned or done."""

    planned: re.Pattern[str]
    done: re.Pattern[str]
    nots: re.Pattern[str]
    passive: re.Pattern[str]  # what is done without a word of whoever does it
    once: re.Pattern[str]
    denied: re.Pattern[str]
    accused: re.Pattern[str]
    suspects: re.Pattern[str]  # group « trade »: what somebody does who is not named
    trades: dict[str, str]  # as shown in a question
    unsure: re.Pattern[str]
    struck: re.Pattern[str]
    began: re.Pattern[str]
    opposed: Opposed
    lifted: Lifted
    hours: dict[str, int]  # minutes of the day, of hours in words
    case: dict[str, re.Pattern[str]]  # the stages of a case, in their order
    expected: dict[Expected, Turn]
    turned: dict[str, Turn]  # what is open, and what settles it


@cache
def stages(code: str) -> Stages:
    """The signs of a language.

    Args:
        code: ISO 639-1; French where the language has no table.
    """
    table = load(f"stages_{known(code)}.toml", _Stages)
    between = rf"(?: (?:{'|'.join(table.between)}|\w+ment))?"
    return Stages(
        planned=re.compile(rf"\b(?:{_any(table.planned)}){between} (\w{{4,}})"),
        done=re.compile(rf"\b(?:{_any(table.done)}){between} (\w{{4,}})"),
        nots=re.compile(rf"\b(?:{_any(table.nots)})\b"),
        passive=re.compile(rf"\b(?:{_any(table.passive)})\b"),
        once=re.compile(rf"\b(?:{_any(table.once)})\w*"),
        denied=re.compile(rf"\b(?:{_any(table.denied)})\w*"),
        accused=re.compile(rf"\b(?:{_any(table.accused)})\w*"),
        expected={what: _turn(turn.before, turn.after) for what, turn in table.expected.items()},
        turned={what: _turn(turn.before, turn.after, dated=turn.dated) for what, turn in table.turned.items()},
        suspects=re.compile(rf"\b(?:(?P<trade>{_any(tuple(table.trades))})|{_any(table.suspects)})\b"),
        trades=table.trades,
        opposed=_opposed(table.opposed),
        lifted=_lifted(table.lifted),
        struck=re.compile(rf"\b(?:{_any(table.struck)})\b"),
        began=re.compile(rf"\b(?:{_any(table.began)})\b"),
        hours={folded(words): minute for words, minute in table.hours.items()},
        unsure=re.compile(rf"\b(?:{_any(table.unsure)})\b"),
        case={rung: re.compile(rf"\b(?:{_any(signs)})\b") for rung, signs in table.case.items()},
    )


def _turn(before: tuple[str, ...], after: tuple[str, ...], *, dated: bool = False) -> Turn:
    """The signs of what is open, or expected, and of what is settled, or so."""
    return Turn(
        before=re.compile(rf"\b(?:{'|'.join(before)})\b"), after=re.compile(rf"\b(?:{'|'.join(after)})\b"), dated=dated
    )


def _opposed(table: _Opposed) -> Opposed:
    """« si … affirme … », « … assure que … pas … »: the verb is near the beginning of either part."""
    says, denies = _any(table.says), _any(table.denies)
    return Opposed(
        one=re.compile(rf"(?:{_any(table.opens)}) (?:\w+ ){{1,10}}?(?:{says})\b"),
        other=re.compile(rf"(?:\w+ ){{1,12}}?(?:(?:{says})\b(?: \w+)* (?:{denies})|(?:{_any(table.refuses)}))\b"),
    )


def _lifted(table: _Lifted) -> Lifted:
    """« la route … est fermée », « … a été rouverte »; « le confinement », « le confinement … a été levé »."""
    thing, measure = (rf"\b(?P<thing>{_any(names)})" for names in (table.things, table.measures))
    every = _any((*table.things, *table.measures))
    far = rf"(?: (?!(?:{every})\b)\w+){{0,24}}?" + "".join(rf"(?<!\b{word})" for word in table.ahead)
    return Lifted(
        before=(re.compile(rf"{thing}(?: \w+){{0,6}}? (?:{_any(table.closed)})\b"), re.compile(rf"{measure}\b")),
        after=(
            re.compile(rf"{thing}{far} (?:{_any(table.reopened)})\b"),
            re.compile(rf"{measure}{far} (?:{_any(table.lifted)})\b"),
        ),
        of=frozenset(table.of),
        alike=table.alike,
    )


def _any(signs: tuple[str, ...]) -> str:
    """One of some signs, the longest first."""
    return "|".join(sorted(signs, key=lambda sign: (-len(sign), sign)))
