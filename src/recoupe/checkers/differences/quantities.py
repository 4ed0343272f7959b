"""What a text measures: so much of what, by the words around the number. Where these do not tell it: nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import chain, islice, pairwise
from math import log10
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from recoupe.checkers.differences.counterparts import stems
from recoupe.checkers.differences.intervals import MONEY
from recoupe.languages.measures import measures
from recoupe.model import Mention, Slot
from recoupe.page import part
from recoupe.text import folded, folds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.checkers.differences.scope import Count
    from recoupe.checkers.differences.sides import Desk
    from recoupe.model import Span
    from recoupe.page import Page

BEFORE: Final = 120  # code points before a number, in which it is told what is measured
AFTER: Final = 80  # and after it
CALENDAR: Final = "calendar"
FINISH: Final = "finish"
ITSELF: Final = frozenset({CALENDAR, FINISH})  # of units that are no noun
BARE: Final = "bare"  # a number without a noun
STEM: Final = 5  # letters by which two words are one
ROUND: Final = 5  # a number that it does not divide is no round one
BETWEEN: Final = 40  # code points between the two numbers of a share
HALF: Final = 5.0  # percent, about « sept sur dix »
NAMED: Final = frozenset({"person", "organisation"})
ABOUT: Final = 0.1  # of its value, about what « avoisine » so much
MILE: Final = 0.05  # of its value, about what is given in miles or knots
_MARK: Final = re.compile(r"[;:()\n]|[.!?]\s")
_YEAR: Final = re.compile(r"\b(?:1[6-9]|20)\d\d\b")


class Number(NamedTuple):
    """A number, and what is known of it wherever it stands."""

    slot: Slot
    at: Span
    article: str  # of a live page, the entry
    place: str | None
    informants: tuple[str, ...]
    alone: bool = False  # they vouch for this number alone
    person: str | None = None  # who is named last before it


class Quantity(NamedTuple):
    """So much of something."""

    thing: str
    key: str  # which of its kind
    slot: Slot  # its unit is what is measured; of money, the currency
    informants: tuple[str, ...]
    alone: bool  # they vouch for this number alone
    article: str
    at: Span
    words: frozenset[str]  # the beginnings of the words around it
    names: frozenset[tuple[str, str]]  # the persons and bodies there, but for those who tell it: type and name
    apart: frozenset[str]  # words there that tell two things of a kind apart


def read(page: Page, desk: Desk) -> Iterator[Quantity]:
    """The quantities of an article in order, of each number the first thing that its words tell."""
    counts = [one for one in desk.counts[page.article.id] if one.slot.bound != "vague" and one.slot.share != "before"]
    second = {first.at: other for first, other in pairwise(counts) if _out_of(page, first, other)}
    passed = {other.at for other in second.values()}
    numbers = (_number(page, one, second.get(one.at)) for one in counts if one.at not in passed)
    for number in sorted(chain(numbers, _fractions(page), _years(page), _finishes(page, desk)), key=lambda one: one.at):
        start, end = _clause(page, number.at, () if number.slot.unit in ITSELF else counts)
        found = (_quantity(page, number, slot, line) for slot, line in _told(page, number, start, end))
        for one in islice(filter(None, found), 1):
            yield one._replace(at=_shown(page, number, end), names=_names(page, number, start, end, desk))


def _shown(page: Page, one: Number, end: int) -> Span:
    """The number with its whole unit: « 120 km/h », « 3 000 mètres carrés »."""
    words = page.within(one.slot.unit_at.start, end) if one.slot.unit_at else []
    line = " ".join(word.folded for word in words)
    for sign, _, _ in measures(page.article.lang).compound:
        if match := sign.match(line):
            return page.span(one.at.start, words[line[: match.end()].count(" ")].end)
    return one.at


def _out_of(page: Page, first: Count, second: Count) -> bool:
    """Whether two numbers are one share: « sept votants sur dix »."""
    start, end = first.slot.span.end, second.slot.span.start
    if end - start > BETWEEN or not 0 < float(first.slot.value) <= float(second.slot.value):
        return False
    return folded(page.article.text[start:end]) == measures(page.article.lang).of


def _number(page: Page, one: Count, second: Count | None) -> Number:
    """A number; of one out of another the percentage, about which it is."""
    told = tuple(informant.name for informant in one.statement.informants if not informant.carried)
    slot, at = _exact(one.slot), one.slot.span
    if slot.unit_at and slot.unit not in measures(page.article.lang).units:  # « 5,9 suivi »
        at = page.span(at.start, len(page.article.text[: slot.unit_at.start].rstrip()))
    if second:
        value = 100 * float(slot.value) / float(second.slot.value)
        slot = replace(slot, value=f"{value:g}", low=value - HALF, high=value + HALF, bound="about", unit="percent")
        at = page.span(at.start, second.slot.span.end)
    return Number(slot, at, one.article, one.place, (one.informant,) if one.informant else told, bool(one.informant))


def _exact(slot: Slot) -> Slot:
    """« environ 62 tonnes » are 62: no round number is meant."""
    value = float(slot.value)
    told = slot.bound == "about" and value == int(value) and value % ROUND > 0
    return replace(slot, bound="exact", low=value, high=value) if told else slot


def _fractions(page: Page) -> Iterator[Number]:
    """The percentages that are told as a fraction: « plus d'un tiers des ventes »."""
    known, line = measures(page.article.lang), " ".join(word.folded for word in page.words)
    for match in known.fraction.finditer(line):
        first, last = line[: match.start()].count(" "), line[: match.end()].count(" ")
        at, value = page.span(page.words[first].start, page.words[last].end), known.shares[match["share"]]
        low, high = (None if match["under"] else value - 1), (None if match["over"] else value + 1)
        bound = "over" if match["over"] else "under" if match["under"] else "about"
        slot = Slot(kind="number", span=at, value=f"{value:g}", low=low, high=high, bound=bound, unit="percent")
        yield Number(slot, at, part(page.article, at), None, ())


def _years(page: Page) -> Iterator[Number]:
    """The years of an article, « en 1971 »."""
    known = measures(page.article.lang)
    for before, word in pairwise(page.words):
        if before.folded in known.years and _YEAR.fullmatch(word.folded):
            at, value = page.span(word.start, word.end), float(word.folded)
            slot = Slot(kind="number", span=at, value=word.folded, low=value, high=value, unit=CALENDAR)
            yield Number(slot, at, part(page.article, at), None, ())


def _finishes(page: Page, desk: Desk) -> Iterator[Number]:
    """The times in which somebody finished, in seconds: « 2 heures 14 minutes et 7 secondes »."""
    for block in page.blocks:
        for match in measures(page.article.lang).finish.finditer(page.article.text, block.at[0].start, block.at[0].end):
            hours, minutes, seconds = map(int, match.groups())
            at, value = page.span(match.start(), match.end()), (hours * 60 + minutes) * 60.0 + seconds
            slot = Slot(kind="number", span=at, value=f"{value:g}", low=value, high=value, unit=FINISH)
            yield Number(slot, at, part(page.article, at), None, (), person=_last_named(page, at, desk))


def _last_named(page: Page, at: Span, desk: Desk) -> str | None:
    """The person who is named last before a place in its sentence."""
    start, _ = page.sentences[max(0, bisect_right(page.sentences, (at.start, len(page.article.text))) - 1)]
    named = any(m.type == "person" and start <= m.at[0].start < at.start for m in page.of(Mention))
    return desk.person(at) if named else None


def _clause(page: Page, at: Span, counts: Sequence[Count]) -> tuple[int, int]:
    """The words around a number in its sentence, to the marks and the numbers next to it."""
    text = page.article.text
    row = page.sentences[max(0, bisect_right(page.sentences, (at.start, len(text))) - 1)]
    before = [other.slot.span.end for other in counts if other.slot.span.end <= at.start]
    after = [other.slot.span.start for other in counts if other.slot.span.start >= at.end]
    start = max(row[0], at.start - BEFORE, *before[-1:])
    end = min(row[1], at.end + AFTER, *after[:1])
    marks = [match.end() for match in _MARK.finditer(text, start, at.start)]
    mark = _MARK.search(text, at.end, end)
    return (marks[-1] if marks else start), (mark.start() if mark else end)


def _names(page: Page, one: Number, start: int, end: int, desk: Desk) -> frozenset[tuple[str, str]]:
    """The persons and bodies that stand around a number, but for those who tell it."""
    tellers = {word for name in one.informants for word in folds(name)}
    told = (m for m in page.of(Mention) if m.type in NAMED and start <= m.at[0].start < end)
    named = ((m.type, entity.name if (entity := desk.entity(m.at[0])) else m.name) for m in told)
    return frozenset((kind, name) for kind, name in named if tellers.isdisjoint(folds(name)))


def _told(page: Page, one: Number, start: int, end: int) -> Iterator[tuple[Slot, str]]:
    """A number in each unit that it can be of, with the words around it, « # » for the number."""
    text, known, slot = page.article.text, measures(page.article.lang), one.slot
    before = folded(text[start : one.at.start])
    if slot.bound == "exact" and known.about.search(before):
        slot = _about(slot, ABOUT)
    following = folded(text[slot.unit_at.start if slot.unit_at else one.at.end : end])
    line = f"{before} # {following}".strip()
    compound = next(((name, size) for sign, name, size in known.compound if sign.match(following)), None)
    unit, size = compound or known.units.get(slot.unit, ("", 1.0))
    if slot.unit in ITSELF:
        yield slot, line
    elif unit != "percent" and (slot.unit_at is None or slot.unit not in known.units):
        yield replace(slot, unit=BARE), line
    if unit and (slot.unit_at or slot.unit in MONEY or unit == "percent"):
        yield _sized(slot, unit, size), line


def _sized(slot: Slot, unit: str, size: float) -> Slot:
    """A number in another unit; about as much, where it is no decimal one."""
    value, (low, high) = float(slot.value) * size, (end if end is None else end * size for end in (slot.low, slot.high))
    sized = replace(slot, value=f"{value:.12g}", low=low, high=high, unit=unit)
    odd = slot.bound == "exact" and unit != "minute" and not log10(size).is_integer()
    return _about(sized, MILE) if odd else sized


def _about(slot: Slot, share: float) -> Slot:
    """A number that can be so much smaller or larger."""
    value = float(slot.value)
    return replace(slot, low=value * (1 - share), high=value * (1 + share), bound="about")


def _quantity(page: Page, one: Number, slot: Slot, line: str) -> Quantity | None:
    """What a number measures, by the first thing whose words stand around it."""
    known = measures(page.article.lang)
    if known.nots.search(line):
        return None
    since = _since(page, line)
    for name, thing in known.things.items():
        if slot.unit not in thing.units or float(slot.value) > thing.most or thing.nots.search(line):
            continue
        match = next((match for sign in thing.signs if (match := sign.search(line))), None)
        whose = one.place if thing.place else one.person if thing.person else ""
        if match and since <= thing.yearly and whose is not None:
            key = f"{(match.groupdict().get('key') or '')[:STEM]} {whose}".strip()
            unit = folded(page.article[slot.unit_at]).split() if slot.unit_at else []
            words = stems(line.split(), page.article.lang) - stems(unit, page.article.lang) - {key[:STEM]}
            apart = frozenset(match.group() for match in thing.apart.finditer(line))
            return Quantity(name, key, slot, one.informants, one.alone, one.article, one.at, words, frozenset(), apart)
    return None


def _since(page: Page, line: str) -> float:
    """How many years before its article the year lies that is named before a number; that of a founding is none."""
    published = page.article.published
    years = _YEAR.findall(measures(page.article.lang).founded.sub(" ", line.partition("#")[0]))
    if not years:
        return 0
    return int(published.first[:4]) - int(max(years)) if published else float("inf")
