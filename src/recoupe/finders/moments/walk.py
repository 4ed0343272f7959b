"""From expression to expression: each gets its value, and tells the next ones the day and the year it names."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.moments import values
from recoupe.finders.moments.known import Known, ahead
from recoupe.finders.moments.steps import DATES, DAYS, OF_STORY, USUAL, Told, is_near, step, value_of
from recoupe.finders.moments.tense import thence
from recoupe.languages.moments import table
from recoupe.page import head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.finders.moments.grammar import Said
    from recoupe.model import Span
    from recoupe.page import Page

# May be of a day that is named after them, « au lendemain du vote du 8 mars ».
_NAMING: Final = frozenset({"nth", "eve"})
_FORETOLD: Final = frozenset({"month", "season", "date", "holiday"})
_NAMED: Final = re.compile(r"[^.,;:!?]{1,40} (?:le |du |the |on )")  # « la première journée de grève le 5 mars »
_POST: Final = 320  # characters of a post, 280, and of the name of its writer
_WRITER: Final = re.compile(r"\(@\w+\)\s*$")
_CLOSE: Final = re.compile(
    r"(?: passées?)?"
    r"(?: ?\(?(?:gmt|utc|cest|cet|hae|hne|(?:heures? )?(?:locales?|de [\w-]+|\w+(?:aise|oise|enne|elge|uisse)))\)?)?"
    r"[^.!?;()]{0,4}"
)
_OPENS: Final = re.compile(r"\W*(?:[\w']+[ '-]){0,4}")  # « Peu avant », « Dans la »
_NEAR: Final = 4  # characters between an hour and the day it belongs to, « vers 13h samedi », « à 10h le 5 mars »


_Day = tuple["dt.date", "Span"]


class _Written(NamedTuple):
    """What is known once the newsroom's expressions have their values."""

    told: dict[int, Told]
    spoken: dict[tuple[int, int], _Day]  # by sentence, the day on which somebody may have spoken
    around: dict[int, Known]  # by expression in a quotation, what the newsroom told before it
    parts: dict[str, _Day]  # by part of the day, « EV », the last day on which the newsroom told one


def walked(page: Page, said: Sequence[Said], day: dt.date | None) -> list[Told]:
    """What each expression means if the article was published on this day: first the newsroom's, then the spoken."""
    latest = None if day else max((d.last for s in said if (d := _full(s, page.article.lang))), default=None)
    start = Known(page.article.lang, day, latest=latest)
    starts = _starts(page, said, start)
    inside = [None if one.beside else _within(page.quotations, one) for one in said]
    written = _written(page, said, inside, starts)
    told = written.told | _quoted(page, said, inside, written)
    return [told[index] for index in range(len(said))]


def _quoted(
    page: Page,
    said: Sequence[Said],
    inside: Sequence[tuple[int, int] | None],
    written: _Written,
) -> dict[int, Told]:
    """What the expressions in quotations mean, from the day of the speech where the sentence says it."""
    told: dict[int, Told] = {}
    quote, known = None, None
    around = written.around
    for index, outer in around.items():
        one = said[index]
        if inside[index] != quote or known is None:
            quote, when = inside[index], written.spoken.get(one.place)
            known = Known(outer.code, outer.day, outer.day_at, latest=outer.latest)
            known = known._replace(day=when[0], day_at=when[1]) if when and outer.day else known
        if known.day_at == outer.day_at and (when := _evening(one, known, written.parts)):
            known = known._replace(day=when[0], day_at=when[1])
        base = known
        if one.rule in OF_STORY and known.told is None and _is_of_told(page, one, inside[index], outer):
            base = outer
        elif one.rule in OF_STORY:
            after = said[index + 1] if index + 1 in around and inside[index + 1] == quote else None
            base = _beside(page, one, after, known, known)
        elif one.rule == "same" and known.told is None:  # « le jour même », of what the newsroom told
            base = outer
        told[index], known, _ = step(page, one, known, known, base)
    return told


def _evening(said: Said, known: Known, parts: dict[str, _Day]) -> _Day | None:
    """The day whose evening is over in what somebody says of it, « Ce soir, on était mauvais », of a match told."""
    day = parts.get(known.words.parts.get(said.groups.get("part", ""), "")) if said.rule == "this-part" else None
    return day if day and known.day and is_near(day[0], known.day) and ahead(said, known) < 0 else None


def _starts(page: Page, said: Sequence[Said], start: Known) -> list[Known]:
    """What is known where each expression stands and nothing was told before: in an entry of a live page, its day."""
    entries = page.article.entries
    begins = [entry.start for entry in entries]
    days = [
        start._replace(day=dt.date.fromisoformat(e.time[:10]), day_at=head(page.article, e))
        if e.time[:1] != "T"
        else start
        for e in entries
    ]
    found = []
    for one in said:
        at = bisect_right(begins, one.start) - 1
        found.append(days[at] if at >= 0 and one.start < entries[at].end else start)
    return found


def _written(
    page: Page, said: Sequence[Said], inside: Sequence[tuple[int, int] | None], starts: Sequence[Known]
) -> _Written:
    """What the expressions outside quotations mean, and what is known around the others."""
    told: dict[int, Told] = {}
    spoken: dict[tuple[int, int], _Day] = {}
    around: dict[int, Known] = {}
    parts: dict[str, _Day] = {}
    known = met = begun = None
    for index, (one, start) in enumerate(zip(said, starts, strict=True)):
        if known is None or met is None or start is not begun:  # an entry of a live page tells the next one no day
            known = met = begun = start
        if one.beside:
            told[index] = Told(value_of(one, start), None, None)
        elif post := _post(page, said, index):
            told[index], _, _ = step(page, one, post, post, post)
        elif inside[index] is not None:
            around[index] = known
        else:
            after = said[index + 1] if index + 1 < len(said) else None
            known = known._replace(close=_follows(page, one, known))
            base = _beside(page, one, after, known, met) if _counts_from(one) else _foretold(one, known)
            told[index], known, met = step(page, one, known, met, base)
            found = values.days(told[index].value.known or told[index].value.value) if one.rule in DATES else None
            if found and start.day and found.last <= start.day:  # a day that lies ahead is none of a speech
                day = (found.last, page.span(one.start, one.end))
                spoken.setdefault(one.place, day)
                parts[told[index].value.value[11:]] = day
    return _Written(told, spoken, around, parts)


def _post(page: Page, said: Sequence[Said], index: int) -> Known | None:
    """What is known in a post whose date stands after its writer, « à ce soir ! — Anna (@anna) 9 février 2026 »."""
    if said[index].rule not in DAYS:
        return None
    for after in said[index + 1 :]:
        if after.start - said[index].end > _POST:
            return None
        day = _full(after, page.article.lang)
        if day and _WRITER.search(page.article.text, said[index].end, after.start):
            return Known(page.article.lang, day.last, page.span(after.start, after.end))
    return None


def _full(said: Said, code: str) -> values.Days | None:
    """The day of a date that has its year."""
    if said.rule not in {"date", "stamp", "numeric"} or "y" not in said.groups:
        return None
    return values.days(value_of(said, Known(code, None)).value)


def _within(quoted: list[tuple[int, int]], said: Said) -> tuple[int, int] | None:
    """The quotation in which an expression stands."""
    index = bisect_right(quoted, (said.start, said.start)) - 1
    return quoted[index] if index >= 0 and quoted[index][1] > said.start else None


def _counts_from(said: Said) -> bool:
    """Whether an expression may be of a day that stands after it in the text."""
    return said.rule in OF_STORY | {"nth"} or (said.rule == "eve" and "of" in said.groups)


def _beside(page: Page, said: Said, after: Said | None, known: Known, met: Known) -> Known:
    """What is known for a part of day, an hour or an nth day: the day right after it, or in its sentence before it.

    Else only weekdays and « hier » count: « à 14h » is no hour of a date long past.
    """
    text = page.article.text
    gap = text[said.end : after.start] if after and after.rule in DATES | USUAL | {"habit"} else None
    is_near = after and gap is not None and (_NAMED if said.rule in _NAMING else _CLOSE).fullmatch(gap.lower())
    between = text[known.told_at.end : said.start] if known.told_at and known.told_at.end <= said.start else None
    if between is not None and (len(between) <= _NEAR or _linked(known.code).fullmatch(between.lower())):
        is_own = "(" in between or between.strip() in known.words.words["loose"]
        if not (is_own and is_near):  # « 6h47 mercredi (22h47 GMT mardi) », « 22 heures lundi et 2 heures mardi »
            return known
    if after and is_near:
        value = value_of(after, known)
        found = values.days(value.value)
        if found and found.first == found.last:
            return known._replace(told=found.first, told_at=page.span(after.start, after.end))
        if value.type == "SET":  # « à 14 heures un mardi »
            return known._replace(usual_at=said.start)
    if said.rule in _NAMING:
        return known
    is_beside = known.told_at is not None and said.place[0] <= known.carried
    base = known if (is_beside or known.close) and not known.behind else met
    return base._replace(usual_at=known.usual_at)


@cache
def _linked(code: str) -> re.Pattern[str]:
    """What may stand between a day and its hour, « dimanche peu avant 3 heures »."""
    known = table(code).words
    words = (word for name in ("about", "until", "since", "link") for word in known[name])
    between, barely = "|".join(sorted(words, key=len, reverse=True)), "|".join(sorted(known["barely"]))
    return re.compile(rf",? ?(?:(?:{barely}) )?(?:(?:{between}) ?)*")


def _follows(page: Page, said: Said, known: Known) -> bool:
    """Whether the sentence before tells the day or what is of it, and the expression opens its own, « Vers 8 h, ».

    Of what is to come it need not: « Il comparaît jeudi. Le jugement sera rendu dans la soirée. »
    """
    if known.told is None or known.carried >= said.place[0]:
        return False
    is_coming = known.day is not None and known.told > known.day and ahead(said, known) > 0
    if not is_coming and not _OPENS.fullmatch(said.sentence, 0, said.at):
        return False
    before = bisect_right(page.sentences, said.place) - 2
    while before > 0 and _is_spoken(page, page.sentences[before]):  # what a witness says stands between
        before -= 1
    is_over = known.day is None or known.told <= known.day or ahead(said, known) >= 0
    return before >= 0 and page.sentences[before][0] <= known.carried and is_over


def _is_spoken(page: Page, place: tuple[int, int]) -> bool:
    """Whether a sentence begins with a quotation."""
    at = bisect_right(page.quotations, (place[0] + 1, place[1])) - 1
    return at >= 0 and page.quotations[at][0] <= place[0] + 1 <= page.quotations[at][1]


def _is_of_told(page: Page, said: Said, quote: tuple[int, int] | None, outer: Known) -> bool:
    """Whether a part of day in a quotation is of the day told right before it: « On a attendu le matin »."""
    if quote is None or outer.told is None or ahead(said, outer) >= 0 or (outer.day and outer.told > outer.day):
        return False
    before = bisect_left(page.sentences, (quote[0], -1)) - 1
    return before >= 0 and page.sentences[before][0] <= outer.carried


def _foretold(said: Said, known: Known) -> Known:
    """What is known of a time that lay ahead for somebody: « En mars 2019, il avait dit qu'il partirait en juin »."""
    if said.rule not in _FORETOLD or not known.day or "y" in said.groups or not thence(said, known.code):
        return known
    told, at = (known.told, known.told_at) if known.period is None else (_first(known.period), known.period_at)
    is_here = told and at and at.end > said.place[0] and told < known.day
    return known._replace(day=told, day_at=at) if is_here else known


def _first(period: str) -> dt.date | None:
    """The day on which a month or a year begins."""
    found = values.days(period)
    return found.first if found else None
