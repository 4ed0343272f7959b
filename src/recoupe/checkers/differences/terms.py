"""The penalties that a text tells: how much of what, asked or given, and for whom. Where that is doubtful: none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.differences.intervals import MONEY
from recoupe.languages.numbers import numbers, singular
from recoupe.languages.penalties import penalties
from recoupe.model import Mention, Statement
from recoupe.text import fold, folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.checkers.differences.sides import Desk
    from recoupe.languages.penalties import Penalties, Sort
    from recoupe.model import Slot, Span
    from recoupe.page import Page

MONTHS: Final = {"year": 12.0, "month": 1.0, "week": 7 / 30, "day": 1 / 30}  # in one of each
HALF: Final = 6  # months of « et demi »
MAIN: Final = ""  # whom the case is about, where a sentence does not name them
OPENING: Final = 3  # words of a sentence in which a year is that of all it tells
WORDS: Final = 6  # after an amount, in which it is told what it is of
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_ASIDE: Final = re.compile(r"\([^()]*\)")
_AND: Final = re.compile(r"^(?:\w+ ){0,3}(?:et|and|plus)\b")


class Amount(NamedTuple):
    """So much time, in months, or money."""

    start: int
    end: int
    value: float
    money: bool
    after: str  # folded, to the next amount


class Penalty(NamedTuple):
    """What a text says that was asked or given."""

    sort: Sort
    given: bool  # else asked
    person: str  # the entity's name, a relation, or `MAIN`
    value: float  # months or money
    firm: float | None  # months to serve, where they are told
    at: Span


def read(page: Page, desk: Desk) -> Iterator[Penalty]:
    """The penalties of an article in order."""
    known, text = penalties(page.article.lang), page.article.text
    units = MONEY | MONTHS.keys()
    counted = [one.slot.span.start for one in desk.counts[page.article.id] if one.slot.unit in units]
    counted += [match.start() for match in known.one.finditer(text)]
    for start, end in page.sentences:
        if not any(start <= at < end for at in counted) or not known.cue.search(text, start, end):
            continue
        line = folded(text[start:end])
        if known.stage.search(line) and not known.other.search(line):
            yield from _of_sentence(page, start, end, desk)


def _of_sentence(page: Page, start: int, end: int, desk: Desk) -> Iterator[Penalty]:
    """The penalties of a sentence, the parts of one term being one."""
    text, known = page.article.text, penalties(page.article.lang)
    amounts = _amounts(page, start, end)
    at, since = 0, start
    while at < len(amounts):
        one = amounts[at]
        sort = _sort(one, folded(text[since : one.start]), known)
        count, value, firm = _term(amounts[at:], known) if sort == "prison" else (1, one.value, None)
        stage = _stage(folded(text[start : one.start]), folded(text[one.end : end]), known)
        person = _person(page, (start, end), one, desk, asked=stage == "asked") if sort and stage else None
        last = amounts[at + count - 1]
        if sort and stage and value and person is not None and not _dated(text[start : one.start], known):
            yield Penalty(
                sort, stage == "given", person, value, firm, page.span(one.start, _end(page, last, end, known))
            )
        at, since = at + count, last.end


def _dated(before: str, known: Penalties) -> bool:
    """Whether a sentence opens with a year, or names one between what was done and how much: of an older case."""
    line = folded(_ASIDE.sub(" ", before))
    opening = " ".join(line.split()[:OPENING])
    last = max((match.end() for match in known.stage.finditer(line)), default=len(line))
    return bool(_YEAR.search(opening) or _YEAR.search(line, last))


def _amounts(page: Page, start: int, end: int) -> list[Amount]:
    """The times and sums of a sentence, « un an » among them."""
    text, code = page.article.text, page.article.lang
    slots = [s for one in page.of(Statement) for s in one.slots if s.kind == "number" and start <= s.span.start < end]
    found = [amount for slot in slots if (amount := _amount(slot, penalties(code)))]
    for match in penalties(code).one.finditer(text, start, end):
        unit = numbers(code).classes[singular(fold(match[1]))]
        found.append(Amount(match.start(), match.end(), MONTHS[unit], money=False, after=""))
    rows = sorted(set(found))
    stops = [*(one.start for one in rows[1:]), end]
    return [
        _half(one._replace(after=folded(text[one.end : stop])), code) for one, stop in zip(rows, stops, strict=False)
    ]


def _amount(slot: Slot, known: Penalties) -> Amount | None:
    """The time or the sum that a number is; « dont deux ferme » are years, as those before."""
    start, end, value = slot.span.start, slot.span.end, float(slot.value)
    if slot.bound in {"vague", "range", "most"}:
        return None
    if slot.unit in MONEY or slot.unit in MONTHS:
        return Amount(start, end, value * MONTHS.get(slot.unit, 1), slot.unit in MONEY, "")
    bare = slot.unit_at if known.firm.fullmatch(slot.unit) else None
    return Amount(start, bare.start, value * MONTHS["year"], money=False, after="") if bare else None


def _half(one: Amount, code: str) -> Amount:
    """The amount with the half year that is said after it."""
    half = not one.money and penalties(code).half.match(one.after)
    return one._replace(value=one.value + HALF) if half else one


def _sort(one: Amount, before: str, known: Penalties) -> Sort | None:
    """What an amount is of, by the words after it, else by those before it."""
    money = {"fine", "damages"}
    sorts = {sort: signs for sort, signs in known.sorts.items() if (sort in money) == one.money}
    told = (sort for sort, (_, after) in sorts.items() if after.match(one.after))
    return next(told, None) or next((sort for sort, (ends, _) in sorts.items() if ends.search(before)), None)


def _term(amounts: Sequence[Amount], known: Penalties) -> tuple[int, float, float | None]:
    """A term: of how many amounts it is made, its months in all, 0 where they are not told, and those to serve."""
    whole, *rest = amounts
    held, free = bool(known.firm.match(whole.after)), bool(known.suspended.match(whole.after))
    following = rest[0] if rest and not rest[0].money else None
    if following and known.part.search(whole.after):
        if known.suspended.match(following.after):
            return 2, whole.value, whole.value - following.value
        if known.firm.match(following.after):
            return 2, whole.value, following.value
    if held and following and _AND.match(whole.after) and known.suspended.match(following.after):
        return 2, whole.value + following.value, whole.value
    if held:  # « deux ans ferme » may be part of a longer term
        return 1, whole.value if known.prison.match(whole.after) else 0, whole.value
    return 1, whole.value, 0 if free else None


def _stage(before: str, after: str, known: Penalties) -> str | None:
    """Whether an amount was asked or given: by the sign nearest before it, else by the first one after it."""
    last = [*known.stage.finditer(before)][-1:] or [*known.stage.finditer(after)][:1]
    stage = last[0].lastgroup if last else None
    return stage if stage != "none" else None


def _person(page: Page, sentence: tuple[int, int], one: Amount, desk: Desk, *, asked: bool) -> str | None:
    """Whom an amount is for: who stands last before it, else first after it; `None` where that is not clear."""
    start, end = sentence
    text, known = page.article.text, penalties(page.article.lang)
    names = [
        m.at[0]
        for m in page.of(Mention)
        if m.type == "person"
        and start <= m.at[0].start < end
        and not known.role.search(folded(text[start : m.at[0].start]))
    ]
    before = [name for name in names if name.end <= one.start]
    kin = [*known.kin.finditer(folded(text[before[-1].end if before else start : one.start]))]
    named_kin = known.kin_last.search(folded(text[start : before[-1].start])) if before else None
    if kin or named_kin:
        return (kin[-1] if kin else named_kin).lastgroup  # type: ignore[union-attr]
    named = before[-1] if before else next((name for name in names if name.start >= one.end), None)
    if named:
        entity = desk.entity(named)
        return entity.name if entity else None
    own = known.own.search(folded(text[start : one.start]))
    against = known.against.search(folded(text[start:end])) if asked and not own else None
    return MAIN if own or (asked and (not against or known.own.fullmatch(against[1]))) else None


def _end(page: Page, one: Amount, stop: int, known: Penalties) -> int:
    """Where the words end that tell what an amount is of."""
    words = page.within(one.end, stop)[:WORDS]
    line = " ".join(word.folded for word in words)
    signs = (*(after for _, after in known.sorts.values()), known.firm, known.suspended)
    longest = max((line[: match.end()].count(" ") + 1 for sign in signs if (match := sign.match(line))), default=0)
    return words[longest - 1].end if longest else one.end
