"""What a number is said of: what it counts, of whom, where, whether then or before. Where that is doubtful: nothing.

Scope is where false alarms come from: another town, a part for the whole, last week's march, an older attack.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from recoupe.checkers.differences import kinds
from recoupe.checkers.differences.intervals import CLOSE
from recoupe.checkers.differences.vouching import informant_of, teller
from recoupe.dates import DAY
from recoupe.languages import states
from recoupe.languages.counts import counts
from recoupe.languages.numbers import TIMES
from recoupe.model import Statement
from recoupe.page import part
from recoupe.text import folded, folds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Slot, Span
    from recoupe.page import Page

WHOLE: Final = "*"  # the place of a number that is said of a country, or of all together
AFTER: Final = 70  # code points after a number, in which its predicate is looked for
LEAD: Final = 4  # statements with which an article opens, its title among them; 3 does alike
LONG_AGO: Final = 31  # days before its article came out: a number of then is of another event
BEFORE: Final = 22  # and before it: « a tué quatre personnes »
ROUND: Final = 100  # from here a number with one digit that is no zero is a round one
_STOP: Final = re.compile(r"[;:()«»]|\.\s")
_AGED: Final = re.compile(r"\b(?:de|agee?s?|a|aged)$")
_ENDS_IN_AND: Final = re.compile(r"\b(?:et|and)\s+$")
_JOINED: Final = re.compile(r"(?:\s+[^\W\d_]+){0,2}\s+(?:et|and)\s+")
_SHOWN: Final = re.compile(r"(?:[ \u00a0\u202f'’]+[^\W\d_]+){1,4}")
_JOINS: Final = re.compile(r"[ \u00a0\u202f](?:et|ou|mais|and|or|but)(?=\s)")
_TAIL: Final = re.compile(r"[ \u00a0\u202f'’]+([^\W\d_]+)['’]?$")
_AMOUNT: Final = re.compile(
    r"(?:(?:\b(?:le|the)\s+)?\b[^\W\d_]+(?:\s+total)?\s+(?:des?\s+|of\s+|d['’])|\b(?:les|the)\s+)$", re.IGNORECASE
)
_SHUT: Final = re.compile('[ \u00a0\u202f]?[»”"]')


class Count(NamedTuple):
    """A number of a statement, and what it is said of."""

    article: str  # its id; of a live page, the entry
    statement: Statement
    slot: Slot
    kind: str | None  # of toll, of `languages/counts_fr.toml`; None: something else
    who: str  # a group within people, « police », or ""
    place: str | None  # folded
    national: bool  # the place is a state
    where: Span | None  # the words that name it
    informant: str | None  # who vouches for this number alone
    again: bool  # of what was counted before, « en compte 52 % »
    at: Span  # the number with what it counts
    tokens: tuple[str, ...]  # the folded words of the statement, « # » for the number
    earlier: bool = False  # of another time
    since: bool = False  # over a longer time, « depuis novembre »
    until: bool = False  # a toll that is no more, « jusqu'à présent »
    other: bool = False  # beside some that were counted before, « trois autres »
    aged: bool = False  # somebody's age
    wanted: bool = False  # asked for, and not had
    opening: bool = False  # in one of the statements that the article opens with


def read(page: Page) -> Iterator[Count]:
    """The numbers of a page in order; one without a noun counts what the one before it counts."""
    home = _home(page)
    for place, statement in enumerate(page.of(Statement)):
        counts: list[Count] = []
        for slot in statement.slots:
            if slot.kind == "number":
                reaching = _reaching(slot, page)
                rounded = _rounded(reaching) if statement.where == "title" else reaching
                last = counts[-1] if counts else None
                count = _count(page, statement, rounded, last)
                count = count._replace(opening=place < LEAD, earlier=count.earlier or _long_ago(page, count))
                if place < LEAD and count.kind in kinds.PLACED and count.place is None:
                    count = count._replace(place=home)
                counts.append(_beside(count, last))
        yield from counts


def _home(page: Page) -> str | None:
    """The one place that the title names, no state: where a crowd is that the article opens with."""
    titles = (one for one in page.of(Statement)[:LEAD] if one.where == "title")
    named = {slot.value for one in titles for slot in one.slots if slot.kind == "place"}
    return named.pop() if len(named) == 1 and named.isdisjoint(states.names(page.article.lang)) else None


def _reaching(slot: Slot, page: Page) -> Slot:
    """The number with what it counts, where that stands before it: « le nombre des blessés s'élève à 790 »."""
    if slot.unit_at is None or slot.unit_at.start >= slot.span.start:
        return slot
    text = page.article.text
    named = _AMOUNT.search(text, max(0, slot.unit_at.start - BEFORE), slot.unit_at.start)
    return replace(slot, span=page.span(named.start() if named else slot.unit_at.start, slot.span.end))


def _count(page: Page, statement: Statement, slot: Slot, last: Count | None) -> Count:
    """What a number is said of."""
    text, start, end, code = page.article.text, statement.at[0].start, statement.at[0].end, page.article.lang
    at, stop, since = slot.span, _stop(text, statement, slot, slot.span.end), last.slot.span.end if last else start
    before, after = text[max(since, at.start - BEFORE) : at.start], text[at.start : stop]
    slot = _reread(slot, before, after, text[start:end], code)
    counter, again = teller(text[since : at.start], code)
    informant = slot.informant or informant_of(text[at.start : _clause(text, statement, slot)], code) or counter
    kind = _kind(page, statement, slot, before, informant) or (last.kind if last and slot.unit_at is None else None)
    place = _place(text, statement, slot, stop)
    named = slot.place or (place.value if place else None)
    if counts(code).limits["whole"].search(folded(after)):
        named, place, slot = None, None, replace(slot, share=slot.share or "whole")
    count = Count(
        article=part(page.article, at),
        statement=statement,
        slot=slot,
        kind=kind,
        who=kinds.group(slot, kind, code),
        place=_scope(slot, named),
        national=(named or "") in states.names(code),
        where=place.span if place else None,
        informant=informant,
        again=again,
        at=page.span(at.start, _end(text, at, stop, code)),
        tokens=(*folds(text[start : at.start]), "#", *folds(text[at.end : end])),
    )
    return _limited(count, before, after, page)


def _reread(slot: Slot, before: str, after: str, sentence: str, code: str) -> Slot:
    """The number as what stands beside it shows it: of firefighters that are sent, or a part."""
    if kinds.sends(before, sentence, slot, code):
        slot = replace(slot, unit="firefighter")
    return replace(slot, share="part") if _is_part(before, after, slot, code) else slot


def _kind(page: Page, statement: Statement, slot: Slot, before: str, informant: str | None) -> str | None:
    """The toll that a number belongs to, by its noun, the words beside it or who counts."""
    text, code = page.article.text, page.article.lang
    stop = _stop(text, statement, slot, slot.span.end)
    joined = _joined(text, statement, slot, stop)
    kind = kinds.kind(before, _told(text, statement, slot, stop, code), joined, slot, code)
    if kind == "protesters" and _tells(page, statement, counts(code).race):
        return "entrants"
    return kind or ("protesters" if _is_crowd(page, statement, slot, informant) else None)


def _is_part(before: str, after: str, slot: Slot, code: str) -> bool:
    """Whether a number is a part of what is counted: « 20 morts identifiés », « chez 30 élèves »."""
    limits = counts(code).limits
    beside = after if slot.unit_at else f"{before} {after}"
    died = slot.unit == "wounded" and counts(code).kinds["dead"].search(folded(after))  # « cinq blessés ont succombé »
    return bool(died or limits["part"].search(folded(beside)) or limits["among"].search(folded(before)))


def _limited(count: Count, before: str, after: str, page: Page) -> Count:
    """The number with what limits it: another time, a longer one, others beside it, somebody's age."""
    limits, slot, following = counts(page.article.lang).limits, count.slot, folded(after)
    lead = folded(page.article.text[count.statement.at[0].start : slot.span.start])
    then = count.kind != "vote" and limits["earlier"].search(following)
    return count._replace(
        earlier=slot.share == "before" or bool(then or limits["compared"].search(folded(before))),
        since=bool(limits["since"].search(following) or limits["since"].search(lead)),
        until=bool(limits["until"].search(page.line(count.statement.at[0].start, count.statement.at[0].end))),
        other=bool(limits["other"].search(" ".join(folds(after)[1:3]))),
        wanted=slot.unit not in TIMES and bool(counts(page.article.lang).wanted.search(" ".join(folds(lead)))),
        aged=slot.unit == "year" and (slot.unit_at is None or bool(_AGED.search(folded(before)))),
    )


def _rounded(slot: Slot) -> Slot:
    """The number as a title means it: « 200 blessés » are about 200 in the text below."""
    value = float(slot.value)
    if slot.bound != "exact" or value < ROUND or value != int(value) or len(slot.value.rstrip("0")) > 1:
        return slot
    return replace(slot, bound="about", low=value * (1 - CLOSE), high=value * (1 + CLOSE))


def _beside(count: Count, before: Count | None) -> Count:
    """The number, no part and beside no others where those it belongs to are counted as something else.

    « 227 blessés, dont sept graves » are all that are in danger; « deux morts et 15 autres blessés » are all injured.
    """
    own = bool(count.kind and before and before.kind) and count.kind != (before and before.kind)
    hurt = count.kind != "severe" or bool(before and before.kind in kinds.BODILY)  # « vingt malades, dix gravement »
    whole = own and hurt and count.slot.share == "part"
    return count._replace(
        slot=replace(count.slot, share=None) if whole else count.slot,
        other=count.other and not own,
    )


def _stop(text: str, statement: Statement, slot: Slot, start: int) -> int:
    """Where what is said of a number after a place ends: at the next number, at a mark, after so many characters."""
    aged = slot.unit not in TIMES  # « quatorze élèves, de 6 à 9 ans, ont été »
    counted = (other for other in statement.slots if other.kind == "number" and not (aged and other.unit in TIMES))
    following = (other.span.start for other in counted)
    ends = [statement.at[0].end, start + AFTER]
    stop = min([at for at in following if at >= start] + ends)
    match = _STOP.search(text, start, stop)
    return match.start() if match else stop


def _told(text: str, statement: Statement, slot: Slot, stop: int, code: str) -> str:
    """What is said of a number, a part put in between left out: « douze personnes, dont six élèves, sont mortes »."""
    inserted = counts(code).inserted.match(text, slot.span.end, statement.at[0].end)
    if not inserted:
        return text[slot.span.start : stop]
    last = inserted.end()
    return text[slot.span.start : inserted.start("part")] + " " + text[last : _stop(text, statement, slot, last)]


def _clause(text: str, statement: Statement, slot: Slot) -> int:
    """Where the clause of a number ends: at a mark, at the next number but one joined to it, with the statement."""
    every = [other.span for other in statement.slots if other.kind == "number" and other.span.start >= slot.span.end]
    if every and _JOINED.fullmatch(text, slot.span.end, every[0].start):  # « 168 morts et 632 blessés, selon »
        every = every[1:]
    stop = min([span.start for span in every] + [statement.at[0].end])
    match = _STOP.search(text, slot.span.end, stop)
    return match.start() if match else stop


def _joined(text: str, statement: Statement, slot: Slot, stop: int) -> str:
    """What is said of a number, and of the one joined to it: « 60 pompiers et une dizaine d'engins sont mobilisés »."""
    end = stop
    if _ENDS_IN_AND.search(text, slot.span.end, stop):
        end = min(statement.at[0].end, stop + AFTER)
        match = _STOP.search(text, stop, end)
        end = match.start() if match else end
    return text[slot.span.start : end]


def _tells(page: Page, statement: Statement, sign: re.Pattern[str], opens: int = 1) -> bool:
    """Whether a statement has a sign, or the opening has."""
    opening = [one.at[0] for one in page.of(Statement)[:opens]]
    return any(sign.search(folded(page.article[at])) for at in (*opening, statement.at[0]))


def _is_crowd(page: Page, statement: Statement, slot: Slot, informant: str | None) -> bool:
    """Whether people are a crowd: whoever counts crowds vouches for them, where one is told of."""
    known = counts(page.article.lang)
    counted = slot.unit in {"person", "protester"} and informant and known.crowd_counters.search(folded(informant))
    return bool(counted) and _tells(page, statement, known.crowd, LEAD)


def _long_ago(page: Page, count: Count) -> bool:
    """Whether a number is of a time long before its article; of a vote that is told, there is one.

    One that stands beside no moment of its own is of that time where its sentence names no other.
    """
    published = page.article.published
    moments = {(slot.moment or "")[:10] for slot in count.statement.slots if slot.kind == "moment"}
    days = {count.slot.moment[:10]} if count.slot.moment else moments
    if not published or not days or count.kind == "vote" or not all(map(DAY.fullmatch, days)):
        return False
    came = dt.date.fromisoformat(published.first)
    return all((came - dt.date.fromisoformat(day)).days > LONG_AGO for day in days)


def _place(text: str, statement: Statement, slot: Slot, stop: int) -> Slot | None:
    """The place that a number is said of: right after it, else the last one named before it in the sentence."""
    places = [other for other in statement.slots if other.kind == "place"]
    for other in places:
        if slot.span.end <= other.span.start < stop and "," not in text[slot.span.end : other.span.start]:
            return other
    return next((other for other in reversed(places) if other.span.end <= slot.span.start), None)


def _scope(slot: Slot, place: str | None) -> str | None:
    """The place of a number; all together is a place too."""
    return WHOLE if slot.share == "whole" and place is None else place


def _end(text: str, slot: Span, stop: int, code: str) -> int:
    """Where the words end that are shown of a number: four words after it, within its clause, none of them left open.

    « 12 mètres à », « 30 blessés dont » and « 500 euros et dix ans » are cut back, « 400 « bonnets bleus » is closed.
    """
    match = _SHOWN.match(text, slot.end, stop)
    joined = _JOINS.search(text, slot.end, match.end()) if match else None
    last = joined.start() if joined else match.end() if match else slot.end
    small = kinds.small(code)
    while (word := _TAIL.search(text, slot.end, last)) and folded(word[1]) in small:
        last = word.start()
    shown = text[slot.start : last]
    is_open = shown.count("«") > shown.count("»") or shown.count("“") > shown.count("”") or shown.count('"') % 2
    shut = _SHUT.match(text, last) if is_open else None
    return shut.end() if shut else last
