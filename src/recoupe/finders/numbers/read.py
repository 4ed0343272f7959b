"""The value of a number, in digits, in words or both: « 50.400 », « deux cent trente », « 1,5 million »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.finders.numbers.tokens import Token
    from recoupe.languages.numbers import Numbers
    from recoupe.model import Bound

_THOUSANDS = re.compile(r"(?<=\d)[ .'](?=\d{3}(?!\d))")
_SCALE = 1000  # from here a number word multiplies all that stands before it
_HUNDRED = 100
_SCORE, _FOUR = 20, 4  # quatre-vingts
_TEN, _SEVEN = 10, 7  # dix-sept is the first that dix begins
_AND = (1, 11)  # « vingt et un, soixante et onze »
_SEVERAL = (2, 10)  # times: « des dizaines »


class Number(NamedTuple):
    """A number in a row of tokens."""

    first: int  # index of its first token
    last: int  # index of the token after it
    low: float
    high: float
    bound: Bound
    digits: bool


def read(row: Sequence[Token], table: Numbers) -> Iterator[Number]:
    """The numbers of a sentence in order, two that make a range as one."""
    at = 0
    last: Number | None = None
    while at < len(row):
        number = _collective(row, at, table) or _plain(row, at, table)
        if number is None:
            at += 1
            continue
        if last and _ranged(row, last, number, table):
            number, last = Number(last.first, number.last, last.low, number.low, "range", digits=True), None
        if last:
            yield last
        last, at = number, number.last
    if last:
        yield last


def _ranged(row: Sequence[Token], left: Number, right: Number, table: Numbers) -> bool:
    """Whether two numbers are the ends of a range: « 7 à 14 », « entre 7 et 14 »."""
    if right.first - left.last != 1 or left.bound != "exact" or right.bound != "exact" or left.low >= right.low:
        return False
    between = row[left.last].folded
    opened = left.first > 0 and row[left.first - 1].folded in table.words["opens"]
    return between in "-–" or between in table.words["to"] or (between in table.words["and"] and opened)


def _collective(row: Sequence[Token], at: int, table: Numbers) -> Number | None:
    """« une dizaine », « des milliers », « trois douzaines », « plusieurs »."""
    word = row[at].folded
    after = row[at + 1].folded if at + 1 < len(row) else ""
    many = table.collectives.get(after, 0) if word in table.words["many"] else 0
    if word in table.vague and not many:
        return Number(at, at + 1, table.vague[word], table.vague[word], "vague", digits=False)
    if word in table.ages:
        return Number(at, at + 1, table.ages[word], table.ages[word] + _TEN - 1, "range", digits=False)
    times, last = _scaled(row, at + 2, table)
    if many:
        return Number(at, last, many * times * _SEVERAL[0], many * times * _SEVERAL[1], "range", digits=False)
    about = table.collectives.get(after, 0) if word in table.words["one"] and after not in table.values else 0
    return Number(at, last, about * times, about * times, "about", digits=False) if about else None


def _scaled(row: Sequence[Token], at: int, table: Numbers) -> tuple[int, int]:
    """By what a collective is multiplied, and the token after it: « une trentaine de millions »; 1 where by nothing."""
    after = row[at + 1].folded if at + 1 < len(row) and row[at].folded in table.words["many"] else ""
    scale = table.collectives.get(after, 0)
    return (scale, at + 2) if scale >= _SCALE else (1, at)


def _plain(row: Sequence[Token], at: int, table: Numbers) -> Number | None:
    """A number in digits or words, with the scales that follow it."""
    if row[at].digits:
        value, last = _value(row[at].folded), at + 1
    else:
        value, last = _worded(row, at, table)
    if value is None:
        return None
    while last < len(row) and (scale := _scale(row[last].folded, table)):
        value, last = value * scale, last + 1
    return Number(at, last, value, value, "exact", digits=row[at].digits)


def _scale(word: str, table: Numbers) -> int:
    """The scale after digits: « 1,5 million », « 30 milliers »; 0 where there is none."""
    if (value := table.values.get(word, 0)) >= _SCALE:
        return value
    return table.collectives.get(word, 0) if table.collectives.get(word, 0) >= _SCALE else 0


def _value(digits: str) -> float:
    """The value of digits as French writes them; a stop before three digits parts thousands."""
    return float(_THOUSANDS.sub("", digits).replace(",", "."))


def _worded(row: Sequence[Token], at: int, table: Numbers) -> tuple[float | None, int]:
    """The value of number words from here on, and the index after them."""
    total, here, last = 0, 0, at
    while last < len(row):
        word = row[last].folded
        if last > at and (joint := _joint(row, last, table)):
            last += joint
            continue
        value = table.values.get(word)
        if value is None or row[last].digits or (last > at and not _fits(here, value)):
            break
        if value >= _SCALE:
            total, here = total + max(1, here) * value, 0
        elif value == _HUNDRED:
            here = max(1, here) * value
        else:
            here = here * value if here == _FOUR and value == _SCORE else here + value
        last += 1
    return (float(total + here), last) if last > at else (None, at)


def _joint(row: Sequence[Token], at: int, table: Numbers) -> int:
    """The tokens that join two words of a number: « vingt et un », « dix-sept », « vingt-et-un »; 0 where none do."""
    joint = 0
    while at + joint < len(row) and (row[at + joint].folded == "-" or row[at + joint].folded in table.words["and"]):
        joint += 1
    after = table.values.get(row[at + joint].folded) if joint and at + joint < len(row) else None
    hyphens = all(token.folded == "-" for token in row[at : at + joint])
    return joint if after is not None and (hyphens or after in _AND) else 0


def _fits(here: int, value: int) -> bool:
    """Whether a number word can follow what was read: « vingt trois » and « deux cents », not « deux trois »."""
    if value >= _HUNDRED:
        return True
    rest = here % _HUNDRED
    if rest == _TEN:
        return _SEVEN <= value < _TEN
    return rest == 0 or (rest == _FOUR and value == _SCORE) or (rest >= _SCORE and value < _SCORE and rest % _TEN == 0)
