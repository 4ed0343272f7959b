"""Speakers of words without a reporting clause of their own: it stands in the same sentence, before, or elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.finders.quotes.speakers.clauses import SPOKEN
from recoupe.finders.quotes.speakers.found import NOBODY
from recoupe.languages import speech
from recoupe.text import folded

_MARKS: Final = ' \n\u00a0\u202f«»“”"'

if TYPE_CHECKING:
    from recoupe.finders.quotes.said import Said
    from recoupe.finders.quotes.speakers.found import Found
    from recoupe.finders.quotes.speakers.ground import Ground


def opens(ground: Ground, said: Said) -> bool:
    """Whether words open their sentence, a « mais » before them passed over."""
    lead = range(ground.index(ground.sentence(said.start)[0]), ground.index(said.start))
    return not lead or (len(lead) == 1 and ground.is_in(lead[0], "joins"))


def goes_on(ground: Ground, said: Said, before: list[tuple[Said, Found]]) -> Found:
    """Who spoke in the same sentence or the one before, where nothing but words of the same paragraph lies between."""
    sentences = ground.page.sentences
    for one, found in reversed(before):
        between = ground.text[one.end : said.start].strip(_MARKS)
        if "\n" in between and not between.endswith("?"):  # a question of an interview
            break
        if one.tie == "account":
            break
        if found.who:
            near, here = ground.sentence(one.end), ground.sentence(said.start)
            known = near in sentences and here in sentences
            apart = sentences.index(here) - sentences.index(near) if known else 0
            # A fragment in a sentence of its own is as often somebody else's: 4 right, 6 wrong.
            whole = said.mode == "direct" and opens(ground, said)
            return found._replace(phrase=None) if apart <= int(whole) else NOBODY
    return NOBODY


def within(ground: Ground, rows: list[tuple[Said, Found]]) -> list[tuple[Said, Found]]:
    """The speakers, of a fragment in somebody's reported words that somebody: « X a « relancé » la halle, dit Y »."""
    reported = [(said, found) for said, found in rows if said.mode == "indirect" and found.who]
    done: list[tuple[Said, Found]] = []
    for said, found in rows:
        verb = speech.verbs(ground.code).get(folded(said.infinitive or ""))
        own = said.mode != "mixed" or said.tie not in {"none", "passive", "verb"} or (verb and verb.stance in SPOKEN)
        around = (other for whole, other in reported if whole.start <= said.start and said.end <= whole.end)
        outer = None if own else next(around, None)
        done.append((said, outer or found))
    return done


def shared(ground: Ground, rows: list[tuple[Said, Found]]) -> list[tuple[Said, Found]]:
    """The unknown speakers taken from the next cue of their sentence: « Saluant ..., X estime que ... »."""
    done: list[tuple[Said, Found]] = []
    for at, (said, found) in enumerate(rows):
        finite = said.cue and ground.finite(ground.index(said.cue[0]))
        free = found.who is None and said.tie in {"none", "verb"} and not finite
        sentence = ground.sentence(said.start)
        mates = (
            other
            for mate, other in rows[at + 1 :]
            if other.who and mate.cue and ground.sentence(mate.start) == sentence
        )
        mate = next(mates, None) if free else None
        done.append((said, mate._replace(phrase=None) if mate else found))
    return done


def recurring(ground: Ground, rows: list[tuple[Said, Found]]) -> list[tuple[Said, Found]]:
    """The speakers of words without a cue, of a title for instance, taken from longer words that repeat them."""
    whole = [(f" {folded(ground.text[said.start : said.end])} ", said, found) for said, found in rows]
    done: list[tuple[Said, Found]] = []
    for words, said, found in whole:
        longer = [(one, other) for text, one, other in whole if other.who and words in text and one is not said]
        if not said.cue and found.who and said.tie == "none":
            longer = [(one, other) for one, other in longer if one.tie != "none" and one.mode != "indirect"]
        named = found.who is not None and (said.tie != "colon" or found.who.kind == "person")
        free = not said.cue and (not named or said.tie == "none")  # « Orvane attend : « ... » » names no speaker
        done.append((said, longer[0][1]._replace(phrase=None, via=None) if longer and free else found))
    return done
