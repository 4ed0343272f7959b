"""Numbers in the text, as intervals of what they can mean, with what they count.

| written | value | interval | bound |
|---|---|---|---|
| 50.400 · 51'000 · 283 000 · trois cents | as it is | itself | exact |
| quelque 50 000 · une dizaine · 12 % environ | as it is | a tenth about it | about |
| près de 400 | as it is | a tenth below it | near |
| plus de 400 · au moins deux · plusieurs | as it is | open above | over · least · vague |
| moins de 400 · jusqu'à 400 | as it is | open below | under · most |
| 7 à 14 · entre 7 et 14 | 7 | 7 to 14 | range |

No numbers: dates, hours, years, ordinals, scores, numbers of laws and of roads. « un » and « une » count only what a
toll counts. A number without a noun, « 18.000 selon la police », counts what the one before it counts, a
percentage left out.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from recoupe.finders.numbers.counted import Counted, counted
from recoupe.finders.numbers.read import Number, read
from recoupe.finders.numbers.tokens import Token, tokens
from recoupe.languages.numbers import TIMES, Numbers, numbers
from recoupe.model import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.model import Bound, Share
    from recoupe.page import Page

_ABOUT = 0.1  # of the value: « quelque 50 000 » and 50.400 agree, 50 000 and 58 000 do not
_SIGNED = "percent"  # is written beside every number: « en baisse de 6 %, quand on en attendait 10 milliards »
_NEAR = 5  # tokens before a number in which « ils étaient » stands, « ils étaient un peu plus de 300 »
_REACH = 6  # tokens before a number in which « dont » still makes it a part


class _Bounded(NamedTuple):
    """A number and what stands around it."""

    number: Number
    bound: Bound
    first: int  # tokens, with the words that bound it
    last: int


def slots(page: Page, start: int, end: int, said: str = "") -> list[Slot]:
    """The numbers of one sentence, in order.

    Args:
        page: the article.
        start: where the sentence begins.
        end: where it ends.
        said: what the sentence before counted last: a number without a noun that begins this one counts it too.
    """
    row = tokens(page.article.text, start, end)
    table = numbers(page.article.lang)
    found: list[Slot] = []
    for bounded in _bounded(row, table):
        what = counted(row, bounded.last, bounded.number, table)
        if what is None:
            continue
        if not what.unit:
            what = what._replace(unit=_carried(row, bounded.number, found, said, table))
        found.append(_slot(page, row, bounded, what, table))
    return found


def _carried(row: Sequence[Token], number: Number, found: Sequence[Slot], said: str, table: Numbers) -> str:
    """What a number without a noun counts: nobody is counted by a decimal; « ils étaient 300 » are people."""
    if number.low % 1:
        return ""
    words = [token.folded for token in row[max(0, number.first - _NEAR) : number.first]]
    they = any(f"{pronoun} {verb}" in table.words["they"] for pronoun, verb in pairwise(words))
    return _before(found, said) or ("person" if they else "")


def _before(found: Sequence[Slot], said: str) -> str:
    """What a number without a noun counts: what was counted last, a time only where the sentence counts times alone."""
    units = [slot.unit for slot in reversed(found) if slot.unit != _SIGNED]
    return next((unit for unit in units if unit not in TIMES), units[0] if units else said)


def _bounded(row: Sequence[Token], table: Numbers) -> Iterator[_Bounded]:
    for number in read(row, table):
        bound, first = number.bound, number.first
        for length in (4, 3, 2, 1):
            phrase = tuple(token.folded for token in row[max(0, first - length) : first])
            if len(phrase) == length and (known := table.before.get(phrase)):
                bound, first = (known if bound == "exact" else bound), first - length
                break
        yield _Bounded(number, bound, first, number.last)


def _slot(page: Page, row: Sequence[Token], bounded: _Bounded, what: Counted, table: Numbers) -> Slot:
    number = bounded.number
    last = max(what.last, bounded.last)
    bound = _after(row, last, table) or bounded.bound if bounded.bound == "exact" else bounded.bound
    low, high = _interval(number, bound)
    return Slot(
        kind="number",
        span=page.span(row[bounded.first].start, row[last - 1].end),
        value=f"{number.low:g}" if number.low < 1e6 else str(int(number.low)),  # noqa: PLR2004
        low=low,
        high=high,
        bound=bound,
        unit=what.unit,
        unit_at=page.span(row[what.first].start, row[what.last - 1].end) if what.last > what.first else None,
        share=_share(row, bounded.first, table) or _among(row, bounded, table),
    )


def _after(row: Sequence[Token], at: int, table: Numbers) -> Bound | None:
    """The bound that stands behind a number and what it counts, « 300 manifestants environ ».

    It is the next number's where it goes on: « 30 morts et plus de 200 blessés ».
    """
    for length in (2, 1):
        words = tuple(token.folded for token in row[at : at + length + 1])
        if (known := table.after.get(words[:length])) and words[1:] not in table.before:
            return known
    return None


def _interval(number: Number, bound: Bound) -> tuple[float | None, float | None]:
    low, high = number.low, number.high
    return {
        "about": (low * (1 - _ABOUT), high * (1 + _ABOUT)),
        "near": (low * (1 - _ABOUT), high),
        "over": (low, None),
        "least": (low, None),
        "vague": (low, None),
        "under": (None, high),
        "most": (None, high),
    }.get(bound, (low, high))


def _among(row: Sequence[Token], bounded: _Bounded, table: Numbers) -> Share | None:
    """Whether the words right after an exact number make it a part: « une des victimes », « neuf d'entre eux »."""
    after = [token.folded for token in row[bounded.last : bounded.last + 2]]
    out = any(" ".join(after[:length]) in table.words["out"] for length in (1, 2))
    return "part" if bounded.bound == "exact" and out else None


def _share(row: Sequence[Token], first: int, table: Numbers) -> Share | None:
    """Whether words shortly before a number make it a part, a whole or one of another time."""
    before = [token.folded for token in row[max(0, first - 2) : first]]
    if any(" ".join(before[-length:]) in table.words["among"] for length in (1, 2)):
        return None
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if row[at].folded in ";:":
            return None
        for length in (3, 2, 1):
            phrase = tuple(token.folded for token in row[max(0, at - length + 1) : at + 1])
            if len(phrase) == length and (known := table.share.get(phrase)):
                return known
    return None
