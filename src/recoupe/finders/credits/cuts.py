"""A credit in a sentence, and its form by who is named: an agency, another outlet, or the page's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recoupe.finders.credits.sentences import Sight
    from recoupe.model import Form


class Cut(NamedTuple):
    """A credit in a sentence."""

    form: Form
    first: int  # index of its first word
    last: int  # index of the word after its last
    rule: str


def told(at: Sight, first: int, rule: str, last: int | None = None) -> Cut:
    """Something told to this newsroom, or seen by it: an agency's own sentence, or the place where it was said."""
    return Cut("told" if at.agency or at.own else "venue", first, last or at.name.last, rule)


def quoted(at: Sight, first: int, rule: str, last: int | None = None) -> Cut:
    """Something that this newsroom reported."""
    return Cut("told" if at.own else "quoted", first, last or at.name.last, rule)


def witnessed(at: Sight, first: int, rule: str, last: int | None = None) -> Cut:
    """Something that this newsroom saw or has: an agency's own sentence, another outlet's report."""
    return (told if at.agency else quoted)(at, first, rule, last)
