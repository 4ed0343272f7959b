"""Who said it: each stretch of somebody's words with its speaker, resolved within the article, and the medium.

| what shows it | example |
|---|---|
| the reporting clause (`clauses`, `subjects`) | « ... », a déclaré mardi à la presse **le maire** |
| a pronoun, a title, a description (`cast`, `reference`) | a-t-**il** dit · **M. Orsel** · **le ministère** |
| the sentence, or the words before (`following`) | « ... », dit Luc. « **Et je pars.** » |
| what somebody does beside the words (`beats`) | **Luc** hausse les épaules. « Non. » |
| the turns of a dialogue (`turns`) | — Vous partez ? ⏎ — Demain, dit **Luc**. |

An unnamed speaker keeps the description as written. No speaker rather than a wrong one: where the text does not show
who speaks, the speaker stays unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.finders.quotes.speakers import beats, colons, following, turns
from recoupe.finders.quotes.speakers.cast import Cast
from recoupe.finders.quotes.speakers.clauses import in_view, speaker
from recoupe.finders.quotes.speakers.found import NOBODY
from recoupe.finders.quotes.speakers.ground import Ground
from recoupe.finders.quotes.speakers.via import via
from recoupe.model import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.finders.quotes.said import Said
    from recoupe.finders.quotes.speakers.found import Found
    from recoupe.page import Page


def attribute(page: Page, saids: Iterable[Said]) -> Iterator[Quote]:
    """The quotes of a page, in the order of the text, each with its speaker where the text shows one."""
    every = sorted(saids)
    if not every:
        return
    ground = Ground(page, every)
    cast = Cast(ground)
    rows: list[tuple[Said, Found]] = []
    for said in every:
        found = _found(cast, said, rows)
        if found.thing and said.mode == "indirect":
            continue
        if found.who:
            place = ground.words[found.phrase.first].start if found.phrase else said.start
            taken = found.phrase is not None and ground.pronoun(found.phrase.first) is not None
            # « selon X, il ... » is another; « selon lui, il ... » is not
            cast.spoke(place, found.who, acts=said.tie != "according" or taken)
        rows.append((said, found))
    told = following.within(ground, following.shared(ground, turns.taken(ground, rows)))
    for said, found in following.recurring(ground, told):
        yield _quote(ground, said, found)


def _found(cast: Cast, said: Said, before: list[tuple[Said, Found]]) -> Found:
    """Who says these words: as their clause shows, or what stands beside them; `thing`: nobody can."""
    stray = (said.tie == "none" and said.rule != "dialogue") or said.rule == "follow-on"
    whole = said.mode == "direct"
    found = NOBODY
    if stray and whole:
        found = colons.signed(cast, said)
        found = found if found.who else colons.after(cast, said)
    if not found.who and said.tie != "none":
        found = speaker(cast, said)._replace(via=via(cast.ground, said))
    if not found.who and whole:
        found = beats.carried(cast, said)._replace(via=found.via)
    if found.who or not stray:
        return found
    found = following.goes_on(cast.ground, said, before)
    if not whole:
        return found if found.who else in_view(cast, said)
    found = found if found.who else beats.beside(cast, said)
    return found if found.who else colons.headed(cast, said)


def _quote(ground: Ground, said: Said, found: Found) -> Quote:
    """The quote as the dossier tells it."""
    page, phrase = ground.page, found.phrase
    named = page.span(ground.words[phrase.first].start, ground.words[phrase.last - 1].end) if phrase else None
    return Quote(
        at=(page.span(said.start, said.end),),
        by=said.rule,
        mode=said.mode,
        speaker=found.who.name if found.who else None,
        speaker_at=named,
        cue_at=page.span(*said.cue) if said.cue else None,
        via=found.via,
    )
