"""Expressions of time between a verb and its subject: « a dit **mardi soir** le maire »."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.languages import language, speakers

if TYPE_CHECKING:
    from recoupe.finders.quotes.speakers.ground import Ground


def ends(ground: Ground, at: int) -> int:
    """Where an expression of time that begins at a word ends: « mardi soir », « la semaine dernière ».

    `at` itself where there is none.
    """
    last = at
    known = _known(ground.code)
    found = False
    while last < len(ground.words) and (last == at or ground.tight(last)):
        word = ground.folded(last)
        if last in ground.reading.offices and not found:
            break  # « le milieu de terrain »
        if word in known or (word.isdigit() and (found or ground.folded(last + 1) in known or last > at)):
            found = True
        elif not (
            word in speakers.determiners(ground.code) or (found and word in speakers.words(ground.code, "in_times"))
        ):
            break
        last += 1
    while last > at and (ground.determiner(last - 1) or ground.is_in(last - 1, "of") or ground.preposition(last - 1)):
        last -= 1
    return last if found else at


@cache
def _known(code: str) -> frozenset[str]:
    """The words that make an expression one of time."""
    known = language(code)
    return speakers.words(code, "times").union(known.days, known.months)
