"""Moments: the time expressions of an article, each with its TIMEX3 value, the days it means, and its precision.

| what | against what it is resolved |
|---|---|
| a date with its year | nothing |
| weekdays, « hier », « la semaine dernière » | the publication; of an interval, what all its days agree on |
| the same in an entry of a live page | the day of the entry, where the page tells it |
| the same in a quotation | the day of the speech, where the sentence says it |
| « le même jour », « quatre jours auparavant », parts of day, hours | the day told last |
| « vingt minutes plus tard » | the hour told last |
| « ce soir » in a quotation, of what is over | the evening that the article told |
| « le dimanche », « un mardi », « tous les jours de 9h à 18h » | nothing: they come back |
| « il avait dit en mars 2019 qu'il partirait en juin » | the month, year or day of the foretelling |
| « à 2 heures », after an evening | the day after it |
| « six ans plus tard » | the year or the month told last, where no day was told after it |
| « le 29 » | the month of the day told last, or of the publication |

Without publication a relative expression has the value « ? ». Nothing is ever resolved against the day of reading,
and a month is never made a day.
"""

from __future__ import annotations

import datetime as dt
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from recoupe.finders.moments import grammar, precision, values
from recoupe.finders.moments.walk import Told, walked
from recoupe.model import Moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.finders.moments.grammar import Said
    from recoupe.model import Published
    from recoupe.page import Page

_MOST: Final = 31  # days of an interval of publication that are tried one by one; of a longer one, its first and last


def find(page: Page) -> Iterator[Moment]:
    """The time expressions of the kept text, in order."""
    said = list(grammar.said(page))
    if not said:
        return
    tried = [walked(page, said, day) for day in _days(page.article.published)]
    for one, told in zip_longest(said, zip(*tried, strict=True)):
        yield _moment(page, one, told)


def _days(published: Published | None) -> list[dt.date | None]:
    """The days on which the article may have been published."""
    if published is None:
        return [None]
    first, last = dt.date.fromisoformat(published.first), dt.date.fromisoformat(published.last)
    count = (last - first).days
    return [first + dt.timedelta(step) for step in range(count + 1)] if count < _MOST else [first, last]


def _moment(page: Page, said: Said, told: tuple[Told, ...]) -> Moment:
    """The moment of an expression: what all days of publication agree on."""
    first = told[0]
    values_ = {one.value.value for one in told}
    value = first.value.value if len(values_) == 1 else _coarser(values_)
    spans = [found for one in told if (found := values.days(one.value.known or one.value.value))]
    whole = len(spans) == len(told)
    anchors = {one.anchor for one in told}
    begin = min(s.first for s in spans).isoformat() if whole else None
    end = max(s.last for s in spans).isoformat() if whole else None
    return Moment(
        at=(page.span(said.start, said.end),),
        by=said.rule,
        type=first.value.type,
        value=value,
        first=begin,
        last=end,
        edtf=precision.edtf(said, page.article.lang, first.value.known or value, begin, end),
        anchor=first.anchor if len(anchors) == 1 else None,
        anchor_at=first.anchor_at if len(anchors) == 1 else None,
    )


def _coarser(found: set[str]) -> str:
    """The month or the year that all values have in common, else « ? »."""
    for size in (7, 4):  # « 2026-02 », « 2026 »
        common = {value[:size] for value in found}
        if len(common) == 1 and values.days(shared := common.pop()):
            return shared
    return values.UNKNOWN
