"""Who made a paper that speaks in its maker's stead: « selon une étude publiée par **l'institut Orsel** »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.languages import people, speakers

if TYPE_CHECKING:
    from recoupe.finders.quotes.speakers.ground import Ground, Phrase


def maker(ground: Ground, phrase: Phrase, stop: int) -> Phrase | None:
    """The one who made the paper that a phrase names: « une étude de X », « un rapport publié mardi par X »."""
    if not (ground.is_in(phrase.head, "papers") or ground.is_in(phrase.head, "shown")):
        return None
    for at in range(phrase.last, stop):
        if ground.finite(at) or ground.quoted(at) or ground.is_in(at, "relatives"):
            break
        if ground.is_in(at, "by") and not ground.is_in(at - 1, "relayed"):
            return ground.phrase(at + 1, stop)
    of = next((at for at in range(phrase.head + 1, phrase.last) if ground.is_in(at, "of")), phrase.last)
    maker = ground.phrase(of + 1, phrase.last) if of < phrase.last else None
    if maker is None:
        return None
    head = ground.folded(maker.head)
    body = head in speakers.bodies(ground.code) or head in people.offices(ground.code)
    return maker if body or maker.first in ground.names or maker.first + 1 in ground.names else None
