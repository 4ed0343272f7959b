"""How far an article vouches for what it puts at a moment."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from recoupe.checkers.timeline.clauses import sentence
from recoupe.languages import language
from recoupe.languages.moments import table
from recoupe.languages.speech import verbs
from recoupe.model import Mark, Span, Status
from recoupe.text import folds, plain

if TYPE_CHECKING:
    from recoupe.model import Moment
    from recoupe.page import Page

_STOP: Final = re.compile(r"[;:()–—]|[.!?]\s")


def status(page: Page, clause: Span, moment: Moment) -> Status:
    """Denied, planned, alleged or asserted, the first of these that holds.

    Args:
        page: the article.
        clause: the part of a sentence around the moment.
        moment: what is told in it.
    """
    known, denials = verbs(page.article.lang), page.language.denials
    if any(word in known and known[word].infinitive in denials for word in folds(page.article[clause])):
        return "denied"
    if _is_to_come(page, clause, moment):
        return "planned"
    hearsay = (mark.at[0] for mark in page.of(Mark) if mark.what == "hearsay")
    if any(mark.start < clause.end and clause.start < mark.end for mark in hearsay) or _is_on_account(page, clause):
        return "alleged"
    return "asserted"


def _is_to_come(page: Page, clause: Span, moment: Moment) -> bool:
    """Whether a moment lies behind the publication, or may do so in a clause that says only what is to come."""
    published = page.article.published
    if not published or not moment.first or not moment.last or moment.last < published.first:
        return False
    low = plain(page.article.text, clause.start, clause.end).text.lower()
    signs = {signal.sign for signal in table(page.article.lang).tense.signals if signal.pattern.search(low)}
    return moment.first > published.last or signs == {1}


def _is_on_account(page: Page, clause: Span) -> bool:
    """Whether a clause, or what stands beside it with one comma between, says according to whom."""
    start, end = sentence(page, clause)
    shown = plain(page.article.text, start, end)
    for match in _according(page.article.lang).finditer(shown.text.lower()):
        at, to = shown.starts[match.start()], shown.ends[match.end() - 1]
        between = page.article.text[min(to, clause.end) : max(at, clause.start)] if to <= clause.start else ""
        between = page.article.text[clause.end : at] if at >= clause.end else between
        if between.count(",") <= 1 and not _STOP.search(between):
            return True
    return False


@cache
def _according(code: str) -> re.Pattern[str]:
    phrases = "|".join(sorted(map(re.escape, language(code).according), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)")
