"""Documents without an article: nothing to read, a menu, what a paywall leaves of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.errors import Extract, InputError
from recoupe.model import KEPT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.cleaners.layout import Layout
    from recoupe.cleaners.looks import Look, Mark
    from recoupe.model import Raw

STUB = 80  # words; a subscriber's page shows its title and a sentence or three, the shortest whole briefs have 90
_PART = 0.5  # share of the words that an export counts; it counts the title, the credit and the captions too
_BELOW = 6  # lines below the article in which its paywall stands
_BADGE = 6  # words of « Article réservé aux abonnés » above a text
_LONG = 20  # words of a line that says something, with or without a full stop
_SHOWN = 80  # characters of a notice that a message quotes
_NOTICES = frozenset(("paywall", "way to the rest"))
_MORE = re.compile(r"\[\+\d{1,7} chars\]\W*\Z")  # how NewsAPI ends a text that it cuts
# Schema.org and Open Graph, as search engines ask for them.
_NOT_FREE = re.compile(
    r"(?i)\"isAccessibleForFree\"\s{0,9}:\s{0,9}\"?(?:https?://schema\.org/)?false\b"
    r"|\barticle:content_tier[\"']\s{1,9}content=[\"'](?:locked|metered)"
)
_TITLE = 40  # words in a line or two without a sentence; the longest headlines have 30
_MENU = 6  # lines; fewer without a sentence may be a headline and a byline that somebody typed


def refuse(plan: Layout, raw: Raw) -> None:
    """Refuse a document that has no article by the look of its lines.

    Raises:
        InputError: it has no visible text, or many lines and no sentence among them.
    """
    if not plan.looks and raw.media == "html" and "<script" in raw.content:
        message = (
            "nothing to read: the text of this page is written by a script, and was not there when it was saved; "
            "open it in a browser, and save it from there"
        )
        raise InputError(message)
    if not plan.looks:
        message = "nothing to read: the document has no visible text; save the page again, or give its text"
        raise InputError(message)
    if len(plan.looks) >= _MENU and not any(map(_says, plan.looks, plan.marks)):
        message = "no article: {lines} lines and no sentence among them, as in a menu; give the page of one article"
        raise InputError(message, lines=len(plan.looks))


def _says(look: Look, mark: Mark | None) -> bool:
    """Whether a line can belong to an article: a sentence, or long enough for one that lost its full stop."""
    return not mark and (look.prose or look.stopped or look.size >= _LONG)


def refuse_stub(plan: Layout, marks: Sequence[Mark], raw: Raw) -> None:
    """Refuse what is only the beginning, or a summary, of an article.

    Raises:
        Extract: few words of the article are there, and the text, its page or its export says that there are more.
    """
    words, notice, last = _article(plan, marks)
    if raw.words and words < _PART * raw.words:
        message = (
            "only a part of the article is there: {words} words of {all}, as its export counts them; "
            "give the whole text if it is to count"
        )
        raise Extract(message, words=words, all=raw.words)
    if words >= STUB:
        return
    if notice:
        message = (
            "only the beginning of the article is there: {words} words, then « {notice} »; "
            "give the whole text, saved by a subscriber"
        )
        raise Extract(message, words=words, notice=notice)
    if (raw.summary and words) or _locked(plan, marks, raw):
        message = "only a summary of the article is there: {words} words; give the whole text if it is to count"
        raise Extract(message, words=words)
    if last and (last.cut or _MORE.search(last.said)):
        raise _broken_off(words, last)
    bare = sum(look.size for look in plan.looks) < _TITLE and not any(map(_says, plan.looks, plan.marks))
    if bare or (not words and raw.title):
        message = "only the title of the article is there; give the whole text if it is to count"
        raise Extract(message)


def _broken_off(words: int, last: Look) -> Extract:
    """What is said of an article that ends in the midst of its last line."""
    message = (
        "only the beginning of the article is there: {words} words, and it breaks off at « {end} »; "
        "give the whole text if it is to count"
    )
    return Extract(message, words=words, end=last.said[-_SHOWN // 2 :])


def _article(plan: Layout, marks: Sequence[Mark]) -> tuple[int, str, Look | None]:
    """The words of an article, its title aside; the notice that it ends in, else an empty text; its last line."""
    words, notice, last = 0, "", None
    for look, mark in list(zip(plan.looks, marks, strict=True))[plan.head : plan.after + _BELOW]:
        if mark.by in _NOTICES:
            notice = look.said[:_SHOWN]
        elif mark.label in KEPT - {"title"}:
            words += look.size
            notice, last = "", look  # the article goes on
    if plan.after == len(plan.looks) - 1 and not plan.marks[-1]:
        last = plan.looks[-1]  # cut off, it looks like the teaser of another article
    return words, notice, last


def _locked(plan: Layout, marks: Sequence[Mark], raw: Raw) -> bool:
    """Whether a page says that its article is for subscribers: as data, or by a line above the text."""
    above = list(zip(plan.looks, marks, strict=True))[max(0, plan.head - _BELOW) : plan.opening]
    badge = any(mark.by == "paywall" and look.size <= _BADGE and not look.stopped for look, mark in above)
    told = raw.media == "html" and _NOT_FREE.search(raw.content) is not None
    return badge or (told and '"articleBody"' not in raw.content)  # there the page gives search engines all of it
