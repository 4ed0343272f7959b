"""What a number counts, and whether it counts at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.languages.numbers import singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.finders.numbers.read import Number
    from recoupe.finders.numbers.tokens import Token
    from recoupe.languages.numbers import Numbers

_YEARS = range(1800, 2101)
_HOURS = 24
_NOUN = 3  # words of the longest noun: « soldats du feu »
_SIXTY = 60
_HANDS = 3  # numbers of a time by the clock, less one: hours, minutes, seconds
_SPELL = 4  # tokens after the first day in which the month stands
_QUOTES = frozenset('«"“')  # 300 « gilets jaunes »
_AMOUNT = 4  # tokens of the longest « le nombre total de »
_FAR = 14  # tokens between « le nombre des blessés » and the number that it is
_BEFALLEN = 4  # tokens after « une personne » in which it is said what befell it
_VERB = 4  # tokens before a number in which « étaient » makes the subject what it counts, « étaient plus de 300 »
_ENDS = frozenset(".;!?()«»")


class Counted(NamedTuple):
    """What a number counts: tokens `first` to `last` (exclusive), which may stand before it; equal: none."""

    unit: str
    first: int
    last: int


def counted(row: Sequence[Token], at: int, number: Number, table: Numbers) -> Counted | None:
    """What the number that ends before token `at` counts; `None` where it is no count but a date, a label, ..."""
    if number.low in table.ages.values() and row[number.first].folded in table.ages:
        return Counted("year", at, at)
    after = row[at].folded if at < len(row) else ""
    hour = _is_hour(row, after, number, table) or _is_minute(row, number)
    if after in table.words["dates"] or hour or _is_day(row, at, number, table) or _labelled(row, number, table):
        return None
    what = _following(row, at, table)
    if not what.unit:
        what = _preceding(row, number.first, table) or _subject(row, number.first, table) or what
    single = number.low == 1 and not number.digits and number.last - number.first == 1
    one = what.unit in table.words["counted"] or _befallen(row, what, table)
    return None if (single and not one) or _is_year(number, what.unit, table) else what


def _following(row: Sequence[Token], at: int, table: Numbers) -> Counted:
    """What the words right after a number say that it counts."""
    first = at + _amount(row, at, table)
    while first < len(row) and (
        row[first].folded in table.words["between"] or (first == at and row[at].folded in _QUOTES)
    ):
        first += 1
    unit, last = _noun(row, first, table)
    return Counted(unit, first, last) if unit or first == at else Counted("", at, at)


def _amount(row: Sequence[Token], at: int, table: Numbers) -> int:
    """The tokens of « le nombre de » at a token; 0 where there are none."""
    for length in range(_AMOUNT, 1, -1):
        if " ".join(token.folded for token in row[at : at + length]) in table.words["amount"]:
            return length
    return 0


def _preceding(row: Sequence[Token], number: int, table: Numbers) -> Counted | None:
    """What a number counts by what stands before it in its clause: « le nombre des blessés s'élève à 790 »."""
    for at in range(number - 1, max(-1, number - 1 - _FAR), -1):
        if row[at].digits or row[at].folded in _ENDS or row[at].folded in table.values:
            return None
        if length := _amount(row, at, table):
            unit, last = _noun(row, at + length, table)
            return Counted(unit, at + length, last) if unit else None
    return None


def _subject(row: Sequence[Token], number: int, table: Numbers) -> Counted | None:
    """Who a number says how many they are: « les marcheurs, des élèves surtout, étaient 400 »."""
    if not any(token.folded in table.words["were"] for token in row[max(0, number - _VERB) : number]):
        return None
    for at in range(number - 1):
        unit = table.classes.get(singular(row[at + 1].folded))
        if row[at].folded in table.words["every"] and unit:
            near = number - at <= _FAR // 2
            return Counted(unit, at + 1, at + 2) if near else Counted(unit, number, number)
    return None


def _befallen(row: Sequence[Token], what: Counted, table: Numbers) -> bool:
    """Whether somebody is told to be hurt or held, and is a count: « une personne a été tuée »."""
    words = [token.folded for token in row[what.last : what.last + _BEFALLEN]]
    told = next((at for at, word in enumerate(words) if word in table.words["befallen"]), None)
    return what.unit in table.words["somebody"] and told is not None and all(word.isalpha() for word in words[:told])


def _noun(row: Sequence[Token], at: int, table: Numbers) -> tuple[str, int]:
    """What the noun at a token counts, « pour cent » being one, and the token after it; "" where there is none."""
    words = [token.folded for token in row[at : at + _NOUN]]
    for length in range(len(words), 1, -1):
        if unit := table.classes.get(" ".join(words[:length])):
            return unit, at + length
    noun = singular(words[0]) if words and words[0] not in table.words["stops"] else ""
    unit = table.classes.get(singular(words[0]), noun if noun.isalpha() else "") if words else ""
    return unit, at + bool(unit)


def _is_hour(row: Sequence[Token], after: str, number: Number, table: Numbers) -> bool:
    """Whether a number is an hour of the day: « à 11 heures », and not « pendant 11 heures »."""
    before = row[number.first - 1].folded if number.first else ""
    hour = table.classes.get(singular(after)) == "hour" and before in table.words["clock"]
    return hour and number.low <= _HOURS


def _is_minute(row: Sequence[Token], number: Number) -> bool:
    """Whether a number is the minutes or the seconds of a time: « 13 h 30 », « 2 h 14'17 »."""
    at = number.first - 1
    while at >= 0 and row[at].digits and number.first - at < _HANDS:
        at -= 1
    sixty = number.digits and number.last - number.first == 1 and number.low < _SIXTY
    return sixty and at > 0 and row[at].folded == "h" and row[at - 1].digits


def _is_day(row: Sequence[Token], at: int, number: Number, table: Numbers) -> bool:
    """Whether a number is the first of two days of one month: « entre le 6 et le 24 août », « du 4 au 26 août »."""
    before = row[number.first - 1].folded if number.first else ""
    joint, *after = [token.folded for token in row[at : at + _SPELL]] or [""]
    opened = number.digits and before in table.words["spell"] and joint in table.words["until"]
    return opened and any(word in table.words["dates"] for word in after)


def _labelled(row: Sequence[Token], number: Number, table: Numbers) -> bool:
    """Whether a word before a number makes it a label, « acte 13 », « l'article 2 »."""
    before = row[number.first - 1].folded if number.first else ""
    return number.digits and before in table.words["labels"]


def _is_year(number: Number, unit: str, table: Numbers) -> bool:
    plain = number.digits and number.last - number.first == 1 and number.bound == "exact"
    return plain and number.low in _YEARS and unit not in table.classes.values()
