"""What a line gives away by itself: the rules that need no other line, in the order in which they decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.cleaners import figures, owners
from recoupe.cleaners.looks import Mark
from recoupe.cleaners.worded import worded

if TYPE_CHECKING:
    from recoupe.cleaners.looks import Look
    from recoupe.model import Label

LINKED = 0.5  # share of a line inside links from which it points elsewhere
_PATH = 40  # words of the way to a page
_ITEM = 2  # words of an item of a menu; links to other articles have more
_FRAMES: dict[str, Label] = {"nav": "nav", "form": "other", "aside": "related"}
_HEADINGS = frozenset(("h1", "h2", "h3"))


def mark(look: Look) -> Mark | None:
    """What the first rule that fits says of a line; None where none does."""
    for rule in _RULES:
        if told := rule(look):
            return told
    return None


def _framed(look: Look) -> Mark | None:
    """A line of HTML that stands in the page's frame or in a link, and that trafilatura leaves out."""
    if look.line.chosen is not False:
        return None
    for element, label in _FRAMES.items():
        if element in look.line.tags:
            return Mark(label, f"in an element {element}")
    if look.line.links > LINKED and look.line.tags.isdisjoint(_HEADINGS):
        return Mark("nav" if look.size <= _ITEM else "related", "a link")
    return None


def _path(look: Look) -> Mark | None:
    """The way from the site's front page: « Accueil > Société > Faits divers »."""
    if look.stopped or look.size > _PATH:
        return None
    steps = max(look.said.count(sign) for sign in (" > ", " » ", " › ", " / "))
    return Mark("nav", "path of the page") if steps > 1 else None


_RULES = (
    _framed,
    figures.address,
    figures.figures,
    owners.credit,
    owners.rights,
    figures.played,
    worded,
    owners.commenter,
    owners.byline,
    owners.position,
    owners.owned,
    owners.dated,
    figures.timed,
    _path,
)
