"""The noun phrase that is the subject of a verb of speech, on its left or on its right.

| where | example |
|---|---|
| right, over time, place and addressee | a déclaré mardi à la presse **le maire** |
| the pronoun tied to the verb | a-t-**il** dit |
| left, over adverbs and pronouns | **le parquet** l'a aussi indiqué |
| left, over an apposition, a relative clause | **le parquet**, cité par Le Rivage, a expliqué |
| of the verb it is joined to | **elle** a relu le texte et rappelle |
| before « qui » | **le syndicaliste**, qui rappelle |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recoupe.finders.quotes.speakers import papers, phrases, somebody
from recoupe.finders.quotes.speakers.ground import Phrase
from recoupe.languages import speakers

if TYPE_CHECKING:
    from recoupe.finders.quotes.speakers.ground import Ground

_STOP: Final = re.compile('[.!?;:«»“”"\n—–(]')
_BREAK: Final = re.compile('[.!?;:«»“”"\n#@]')
_AGE: Final = re.compile(r"(?:\d+|\w+(?:-\w+){0,4})[ \u00a0\u202f](?:ans|years)")
_REACH: Final = 25  # words between a verb and its subject on the right
_DEPTH: Final = 4  # verbs that are joined to one another


def subject(ground: Ground, verb: int, floor: int, stop: int, depth: int = 0) -> Phrase | None:
    """The subject of the verb whose first word is at `verb`.

    Args:
        ground: the page.
        verb: index of the first word of the verb, auxiliaries included.
        floor: index of the first word of its sentence.
        stop: index after the last word of its sentence.
        depth: how many verbs it was joined to.
    """
    if depth > _DEPTH:
        return None
    if (tied := clitic(ground, verb, stop)) is not None:
        return Phrase(tied, tied + 1, tied)
    if found := left(ground, verb, floor, stop, depth):
        return found
    apart = not ground.tight(group(ground, verb, floor))  # « « ... », a dit X »; else what follows is its object
    return right(ground, _verb_end(ground, verb, stop), stop) if apart else None


def group(ground: Ground, verb: int, floor: int) -> int:
    """Where a verb begins with its pronouns and adverbs."""
    while verb > floor and ground.tight(verb) and _between(ground, verb - 1):
        verb -= 1
    return verb


def clitic(ground: Ground, verb: int, stop: int) -> int | None:
    """The pronoun tied to a verb by a hyphen: « a-t-il »."""
    for at in range(verb + 1, min(verb + 6, stop)):
        gap = ground.gap(at)
        if _STOP.search(gap) or "," in gap:
            return None
        person = ground.folded(at) in speakers.pronouns(ground.code) or ground.is_in(at, "nobody")
        if person and gap in {"-", "‐", "‑", "–"}:
            return at
    return None


def own(ground: Ground, at: int, floor: int) -> Phrase | None:
    """The subject of a gerund that has its own: « ..., le maire dénonçant », « des propos d'élus affirmant que »."""
    if at <= floor or not ground.tight(at) or ground.folded(at - 1) in {"en", "tout"} or ground.quoted(at - 1):
        return None
    first = phrases.start(ground, at - 1, floor)
    if not ground.aside(first):
        taken = phrases.antecedent(ground, at, floor)
        return papers.maker(ground, taken, at) if taken and taken.last == at else None
    found = ground.phrase(first, at)
    return found if found and found.last == at else None


def _verb_end(ground: Ground, verb: int, stop: int) -> int:
    """The word after a verb and its participles."""
    at = verb + 1
    while at < stop and ground.tight(at):
        goes_on = ground.reading.pos(at) in {"VERB", "AUX", "ADV"} and not ground.capital(at)
        if not goes_on and not ground.is_in(at, "adverbs"):
            break
        at += 1
    return at


def right(ground: Ground, at: int, stop: int) -> Phrase | None:
    """The noun phrase right of a verb, time, place and addressees passed over."""
    first = at
    while at < min(stop, first + _REACH):
        if (at > first or not ground.tight(at)) and _STOP.search(ground.gap(at)):
            return None
        if ground.quoted(at) or ground.is_in(at, "relatives") or ground.is_in(at, "joins"):
            return None
        further = _passed(ground, at, stop)
        if found := ground.pronoun(at):
            return found
        if further > at:
            at = further
        elif found := ground.phrase(at, stop):
            return found
        elif ground.finite(at):
            return None
        else:
            at += 1
    return None


def _passed(ground: Ground, at: int, stop: int) -> int:
    """Where an expression of time, a phrase with a preposition, an adverb or a gerund ends; `at`, where none begins."""
    if at in ground.names or ground.capital(at):
        return at
    if time := phrases.timed(ground, at):
        return time
    if ground.folded(at) == "en" and ground.folded(at + 1).endswith("ant"):
        return at + 2
    governs = (ground.preposition(at) or ground.is_in(at, "of")) and not ground.quantity(at)
    if governs and ground.shows(at) != "p":  # « des » opens a subject: « ont scandé des manifestants »
        found = ground.phrase(at + 1, stop, under=True)
        return phrases.timed(ground, at + 1) or (found.last if found else at + 1)
    pos = ground.reading.pos(at)
    plain = pos in {"ADV", "ADJ", "PRON"} or (pos == "VERB" and not ground.finite(at)) or ground.is_in(at, "adverbs")
    one = ground.shows(at) and ground.is_in(at + 1, "of")  # « un de ses conseillers »
    return at + 1 if plain and not ground.determiner(at) and not one else at


def left(ground: Ground, verb: int, floor: int, stop: int, depth: int = 0) -> Phrase | None:
    """The subject left of a verb, in its sentence."""
    at = group(ground, verb, floor) - 1
    if at < floor or (ground.quoted(at) and not depth):
        return None
    while at > floor and ground.quoted(at):  # the verb is no incise: words quoted before it are part of an aside
        at -= 1
    aside = ground.quoted(at + 1)
    if aside or not ground.tight(at + 1):
        return _over(ground, at, floor, stop, depth) if aside or not _BREAK.search(ground.gap(at + 1)) else None
    return _beside(ground, at, floor) or (
        None if ground.is_in(at, "relatives") else governing(ground, at, floor, stop, depth)
    )


def _beside(ground: Ground, at: int, floor: int) -> Phrase | None:
    """The subject that ends with the word `at`, right before its verb."""
    pronoun = (ground.pronoun(at - 1) if at > floor else None) or ground.pronoun(at)
    if pronoun and pronoun.last == at + 1 and not ground.is_in(at - 1, "of"):  # « l'un d'eux »
        return pronoun
    if ground.is_in(at, "who"):
        return phrases.antecedent(ground, at, floor)
    if any(ground.is_in(at, name) for name in ("relatives", "joins", "of")) or ground.preposition(at):
        return None
    found = phrases.first_phrase(ground, phrases.start(ground, at, floor), at + 1)
    if found and not somebody.speaks(ground, found):  # « le maire de la ville dont dépend le fort a dit »
        whole = phrases.first_phrase(ground, floor, found.first)
        if whole and ground.is_in(whole.last, "relatives") and somebody.speaks(ground, whole):
            return whole
    return found


def _between(ground: Ground, at: int) -> bool:
    """Whether a word can stand between a subject and its verb."""
    word = ground.folded(at)
    if word in {"il", "elle"} or ground.capital(at):
        return False
    return (
        ground.is_in(at, "clitics")
        or ground.is_in(at, "adverbs")
        or ground.finite(at)
        or ground.reading.pos(at) == "ADV"
    )


def governing(ground: Ground, at: int, floor: int, stop: int, depth: int = 0) -> Phrase | None:
    """The subject of the nearest finite verb before a word: to it a gerund, an infinitive, « et ... » belongs."""
    for verb in range(at - 1, floor - 1, -1):
        if ground.finite(verb) and not ground.quoted(verb):
            return subject(ground, verb, floor, stop, depth + 1)
    return None


def main(ground: Ground, at: int, stop: int) -> Phrase | None:
    """The subject after a comma, its verb behind it: « Aux cris de « ... », **des riverains** ont défilé »."""
    for first in range(at, stop):
        if "," in ground.gap(first) and not ground.quoted(first):
            found = ground.pronoun(first) or ground.phrase(first, stop)
            after = found.last if found else stop
            while after < stop and ground.tight(after) and _between(ground, after) and not ground.finite(after):
                after += 1
            return found if found and ground.finite(after) and not ground.quoted(after) else None
    return None


def _over(ground: Ground, at: int, floor: int, stop: int, depth: int) -> Phrase | None:
    """The subject before an apposition, a relative or a participial clause that ends with the word `at`."""
    best = None
    while at >= floor and (depth or not ground.quoted(at)):
        first = at
        while first > floor and not ground.aside(first) and not _broken(ground, first):
            first -= 1
        taken = ground.pronoun(first)
        if taken and taken.last == at + 1 and first > floor and not ground.is_in(at, "latter"):
            at = first - 1  # « le maire, lui, a dit »
            continue
        if first > floor and ("(" in ground.gap(first) or _is_age(ground, first, at)):
            at = first - 1  # « le maire, opposé au projet (LBD), a dit », « Luc O., 27 ans, boulanger, a dit »
            continue
        if phrase := _bare(ground, first, at + 1):
            best = phrase
        elif best:
            break
        elif not _aside(ground, first) and _verbs(ground, first, at + 1):
            return governing(ground, at + 1, floor, stop, depth)
        if first <= floor or _broken(ground, first):
            break
        at = first - 1
    return best


def _is_age(ground: Ground, first: int, last: int) -> bool:
    """Whether the words from one to another are somebody's age."""
    return _AGE.fullmatch(ground.text, ground.words[first].start, ground.words[last].end) is not None


def _broken(ground: Ground, at: int) -> bool:
    """Whether a stop stands before a word; that of « M. Orsel » is none."""
    return bool(_BREAK.search(ground.gap(at))) and not ground.tight(at)


def _bare(ground: Ground, first: int, stop: int) -> Phrase | None:
    """The noun phrase that a stretch between commas is, alone, after « si », or with a relative clause."""
    if ground.is_in(first, "subordinates") and first + 1 < stop and ground.determiner(first + 1):
        first += 1
    if ground.is_in(first, "relatives") or ground.preposition(first):
        return None
    if taken := ground.pronoun(first):
        return taken if taken.last == stop else None
    found = ground.phrase(first, stop)
    if found and ground.is_in(found.last, "that") and (own := ground.phrase(found.last + 1, stop)) and own.last == stop:
        return own  # « une charge que le ministre, Luc Orsel, balaie »
    timed = found and ground.time(found.first) >= found.last  # « Mardi, le maire, Luc Orsel, a dit »
    whole = found and not timed and (ground.is_in(found.last, "relatives") or not _verbs(ground, found.last, stop))
    return found if whole else None


def _verbs(ground: Ground, first: int, stop: int) -> bool:
    """Whether a stretch has a finite verb."""
    return any(ground.finite(at) for at in range(first, stop))


def _aside(ground: Ground, first: int) -> bool:
    """Whether a stretch between commas is a relative clause, a participle, or a phrase with a preposition."""
    if ground.is_in(first, "relatives") or ground.preposition(first) or ground.is_in(first, "subordinates"):
        return True
    return ground.reading.pos(first) == "VERB" and not ground.finite(first)
