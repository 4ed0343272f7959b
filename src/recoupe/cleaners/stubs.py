"""Documents without an article: nothing to read, a menu, what a paywall leaves of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.errors import InputError
from recoupe.model import KEPT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.cleaners.layout import Layout
    from recoupe.cleaners.looks import Look, Mark

_STUB = 80  # words; a subscriber's page shows its title and a sentence or three, the shortest whole briefs have 90
_BELOW = 6  # lines below the article in which its paywall stands
_LONG = 20  # words of a line that says something, with or without a full stop
_SHOWN = 80  # characters of a notice that a message quotes
_MENU = 6  # lines; fewer without a sentence may be a headline and a byline that somebody typed


def refuse(plan: Layout) -> None:
    """Refuse a document that has no article by the look of its lines.

    Raises:
        InputError: it has no visible text, or many lines and no sentence among them.
    """
    if not plan.looks:
        message = "nothing to read: the document has no visible text; save the page again, or give its text"
        raise InputError(message)
    if len(plan.looks) >= _MENU and not any(map(_says, plan.looks, plan.marks)):
        message = "no article: {lines} lines and no sentence among them, as in a menu; give the page of one article"
        raise InputError(message, lines=len(plan.looks))


def _says(look: Look, mark: Mark | None) -> bool:
    """Whether a line can belong to an article: a sentence, or long enough for one that lost its full stop."""
    return not mark and (look.prose or look.stopped or look.size >= _LONG)


def refuse_stub(plan: Layout, marks: Sequence[Mark]) -> None:
    """Refuse what a paywall leaves of an article.

    Raises:
        InputError: fewer than `_STUB` words of the article are there, and a sentence says that the rest is not.
    """
    words = 0
    notice = None
    for look, mark in list(zip(plan.looks, marks, strict=True))[plan.head : plan.after + _BELOW]:
        if mark.by == "paywall":
            notice = look.said[:_SHOWN]
        elif mark.label in KEPT - {"title"}:
            words += look.size
            notice = None  # the article goes on
    if notice and words < _STUB:
        message = (
            "only the beginning of the article is there: {words} words, then « {notice} »; "
            "give the whole text, saved by a subscriber"
        )
        raise InputError(message, words=words, notice=notice)
