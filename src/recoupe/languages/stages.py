"""How a text says that something is to come, or has happened: `stages_fr.toml`, `stages_en.toml`."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Literal

import msgspec

from recoupe.languages import known, load
from recoupe.languages.signs import Index, Sign
from recoupe.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

Hedge = Literal["about", "before", "after"]
Expected = Literal["arrival", "decision", "complaint", "appeal", "resignation"]


class _Turn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    before: tuple[str, ...]
    after: tuple[str, ...]


class _Turned(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is open, what settles it; `dated`: only where both name one day; `final`: never open again.

    Where there are `things`, a sign has « {thing} » where one of them stands: both must be of the same.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    dated: bool = False
    final: bool = False
    things: tuple[str, ...] = ()


class _Opposed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a sentence opposes what two people say."""

    opens: tuple[str, ...]
    says: tuple[str, ...]
    denies: tuple[str, ...]
    refuses: tuple[str, ...]
    taken: tuple[str, ...]
    fears: tuple[str, ...]
    against: tuple[str, ...]
    but: tuple[str, ...]
    answers: tuple[str, ...]
    other: tuple[str, ...]


class _Lifted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Things that are closed and open again, measures that are in force and lifted."""

    things: tuple[str, ...]
    closed: tuple[str, ...]
    reopened: tuple[str, ...]
    measures: tuple[str, ...]
    lifted: tuple[str, ...]
    ahead: tuple[str, ...]
    of: tuple[str, ...]
    on: tuple[str, ...]
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
    ties: tuple[str, ...]
    tied: tuple[str, ...]
    aged: str
    accused_as: tuple[str, ...]
    trades: dict[str, str]
    unsure: tuple[str, ...]
    struck: tuple[str, ...]
    over: tuple[str, ...]
    began: tuple[str, ...]
    opposed: _Opposed
    lifted: _Lifted
    hours: dict[str, int]
    later: tuple[str, ...]
    hedges: dict[Hedge, tuple[str, ...]]
    parts: dict[str, tuple[int, int]]
    clock: dict[str, tuple[str, ...]]
    own: tuple[str, ...]
    offices: dict[str, tuple[str, ...]]
    case: dict[str, tuple[str, ...]]
    acts: dict[str, tuple[str, ...]]
    expected: dict[Expected, _Turn]
    turned: dict[str, _Turned]


class Turn(msgspec.Struct, frozen=True):
    """What is expected, and what then is so."""

    before: Sign
    after: Sign
    dated: bool = False  # only of one day
    final: bool = False  # never open again: which article came first need not be known
    things: re.Pattern[str] | None = None  # one of them stands in either


class Opposed(msgspec.Struct, frozen=True):
    """The two parts of a sentence that opposes what two people say, each from its beginning."""

    one: re.Pattern[str]
    other: re.Pattern[str]
    says: re.Pattern[str]
    against: re.Pattern[str]  # the second part, commas being words, in which somebody marked speaks: « Y , lui , dit »
    refused: re.Pattern[str]  # the second part alone, which takes up the first: « ce que … dément »


class Lifted(msgspec.Struct, frozen=True):
    """Group « thing » of either is what is in force, or no more."""

    before: tuple[re.Pattern[str], ...]
    after: tuple[re.Pattern[str], ...]
    of: frozenset[str]  # words after a thing that tell which one it is
    on: frozenset[str]  # the same after what is said of it
    alike: dict[str, str]  # by thing: under which name it goes


class Clock(msgspec.Struct, frozen=True):
    """How hours and parts of the day are said, and what happens at one."""

    hours: dict[str, int]  # minutes of the day, of hours in words
    later: re.Pattern[str]  # in a time that is reckoned from another one
    hedges: dict[Hedge, re.Pattern[str]]  # at the end of what stands before an hour
    parts: tuple[tuple[re.Pattern[str], tuple[int, int]], ...]  # of the day: from which minute to which
    things: dict[str, re.Pattern[str]]  # that happen once, at an hour


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
    ties: re.Pattern[str]  # group « tie »: what somebody is to whoever follows, « compagnon de »
    aged: re.Pattern[str]  # group « age », of somebody without a name
    accused_as: re.Pattern[str]  # in a text; group « noun »
    trades: dict[str, str]  # as shown in a question
    unsure: re.Pattern[str]
    struck: re.Pattern[str]
    over: re.Pattern[str]
    began: re.Pattern[str]
    opposed: Opposed
    lifted: Lifted
    clock: Clock
    own: re.Pattern[str]  # whoever speaks, in a sign: « je »
    offices: dict[str, re.Pattern[str]]  # that an event has one of, as shown; group 1: of what, « indonésien »
    case: dict[str, Sign]  # the stages of a case, in their order
    step: Sign  # any of them
    acts: dict[str, Sign]  # before a date: what happened then
    expected: dict[Expected, Turn]
    turn: Sign  # any of what is expected or so
    turned: dict[str, Turn]  # what is open, and what settles it
    turning: Index  # which of these a line may tell of


@cache
def stages(code: str) -> Stages:
    """The signs of a language, ISO 639-1; of French where the language has no table."""
    table = load(f"stages_{known(code)}.toml", _Stages)
    turned = {what: _turned(turn) for what, turn in table.turned.items()}
    return Stages(
        planned=_verb(table.planned, table.between),
        done=_verb(table.done, table.between),
        nots=_words(table.nots),
        passive=_words(table.passive),
        once=_stems(table.once),
        denied=_stems(table.denied),
        accused=_stems(table.accused),
        suspects=re.compile(rf"\b(?:(?P<trade>{_any(table.trades)})|{_any(table.suspects)})\b"),
        ties=_words([rf"(?P<tie>{_any(table.ties)}) (?:\w+ )?(?:{_any(table.tied)})"]),
        aged=_words([table.aged]),
        accused_as=_accused(table.accused_as),
        trades=table.trades,
        unsure=_words(table.unsure),
        struck=_words(table.struck),
        over=_words(table.over),
        opposed=_opposed(table.opposed),
        lifted=_lifted(table.lifted),
        began=_words(table.began),
        clock=_clock(table),
        own=_words(table.own),
        offices={shown: re.compile(rf"\b(?:{_any(forms)})\b(?: (\w+))?") for shown, forms in table.offices.items()},
        case={rung: Sign(signs) for rung, signs in table.case.items()},
        acts={act: Sign(signs) for act, signs in table.acts.items()},
        step=Sign(chain(*table.case.values())),
        expected={what: Turn(Sign(turn.before), Sign(turn.after)) for what, turn in table.expected.items()},
        turned=turned,
        turning=Index((what, sign) for what, turn in turned.items() for sign in (turn.before, turn.after)),
        turn=Sign(chain(*(turn.before + turn.after for turn in table.expected.values()))),
    )


def _verb(signs: tuple[str, ...], between: tuple[str, ...]) -> re.Pattern[str]:
    """« sera bientôt rouverte »: group 1 is the verb."""
    return re.compile(rf"\b(?:{_any(signs)})(?: (?:{'|'.join(between)}|\w+ment))? (\w{{4,}})")


def _accused(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """« le prévenu », in a text."""
    return re.compile(rf"(?:\b(?:le|la|the)\s+|\bl['’])(?P<noun>{_any(nouns)})\b", re.IGNORECASE)


def _clock(table: _Stages) -> Clock:
    """How hours and parts of the day are said, and what happens at one."""
    return Clock(
        hours={folded(words): minute for words, minute in table.hours.items()},
        later=_words(table.later),
        hedges={hedge: re.compile(rf"\b(?:{_any(signs)})$") for hedge, signs in table.hedges.items()},
        parts=tuple((_words([sign]), meant) for sign, meant in table.parts.items()),
        things={what: _words(signs) for what, signs in table.clock.items()},
    )


def _turned(table: _Turned) -> Turn:
    """What is open and what settles it, the things put in."""
    thing = rf"\b(?:{_any(table.things)})\b"
    before, after = ([sign.replace("{thing}", thing) for sign in signs] for signs in (table.before, table.after))
    things = re.compile(thing) if table.things else None
    return Turn(Sign(before), Sign(after), table.dated, table.final, things)


def _opposed(table: _Opposed) -> Opposed:
    """« si … affirme … », « … assure que … pas … »: the verb is near the beginning of either part."""
    says, denies = _any(table.says), _any(table.denies)
    every = *table.says, *table.fears
    return Opposed(
        one=re.compile(rf"(?:{_any(table.opens)}) (?:\w+ ){{1,10}}?(?:{says})\b"),
        other=re.compile(rf"(?:\w+ ){{1,12}}?(?:(?:{says})\b(?: \w+)* (?:{denies})|(?:{_any(table.refuses)}))\b"),
        says=_words(every),
        against=_against(table, _any(every)),
        refused=re.compile(rf"(?:{_any(table.taken)}) (?:\w+ ){{0,8}}?(?:{_any(table.refuses)})\b"),
    )


def _against(table: _Opposed, says: str) -> re.Pattern[str]:
    """« le maire , lui , redoute », « mais le maire redoute , lui », « tout autre récit au château , où l on dit »."""
    marked = rf", (?:{_any(table.against)})\b"
    opens = rf"(?:(?:{_any((*table.opens, *table.but))}) )?(?:\w+ ){{1,8}}"
    other = rf"(?:\w+ ){{0,2}}(?:{_any(table.other)})\b.*\b(?:{says})\b"
    answers = rf"(?:[\w,]+ )*?(?:{_any(table.answers)})\b"
    return re.compile(rf"{opens}(?:{marked} , (?:\w+ ){{0,3}}?(?:{says})\b|(?:{says}) {marked})|{other}|{answers}")


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
        on=frozenset(table.on),
        alike=table.alike,
    )


def _words(signs: Iterable[str]) -> re.Pattern[str]:
    """Any of some signs, as whole words."""
    return re.compile(rf"\b(?:{_any(signs)})\b")


def _stems(signs: Iterable[str]) -> re.Pattern[str]:
    """A word that begins with any of some signs."""
    return re.compile(rf"\b(?:{_any(signs)})\w*")


def _any(signs: Iterable[str]) -> str:
    """One of some signs, the longest first."""
    return "|".join(sorted(signs, key=lambda sign: (-len(sign), sign)))
