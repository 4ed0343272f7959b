"""Whether the things of a clause lie ahead or behind, by the nearest word that tells."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from recoupe.languages.moments import table
from recoupe.languages.speech import verbs
from recoupe.text import folded

if TYPE_CHECKING:
    from recoupe.finders.moments.grammar import Said

_BREAK: Final = re.compile(
    r"\.(?=[^\s\d])|[!?;:«»“”\"()]| mais | tandis que | alors que | but | while | pero | mientras "
)
_INCISE: Final = re.compile(
    r", (?:(?:a|ont|avait|avaient|ai|has|have|had)(?:-t-(?:il|elle|on)|-(?:ils|elles|je))? (?:(\w+) )?)?(\w+)(?:-\w+)*"
)
_FIXTURE: Final = re.compile(r" ?\((?:à )?\d\d?(?:h|:\d)")
_RIGHT: Final = 3.0  # a signal on the right counts as if it stood so many times farther
_COMMA: Final = 20  # characters that a comma between them adds: what follows one may be another clause
_REACH: Final = 120  # characters on either side in which a signal is looked for


def direction(said: Said, code: str) -> int:
    """1 for what is to come, -1 for what was, 0 where nothing tells."""
    if _FIXTURE.match(said.sentence, said.to):  # « Valmorel-Orvane samedi (21h00) »
        return 1
    at, begin, end = _clause(said, code)
    sign = _nearest(said, at, begin, end, code) or _nearest(said, at, 0, at, code)
    tense = table(code).tense
    if tense.bound.search(said.sentence, 0, at):  # « fermé avant l'été », « a demandé un accord avant l'été »
        return -1 if sign < 0 and not tense.aims.search(said.sentence, begin, at) else 1
    return sign


def within(said: Said, code: str) -> int:
    """The same by the clause alone: what stands in the sentence before it may be of another time."""
    at, begin, end = _clause(said, code)
    return _nearest(said, at, begin, end, code)


def _clause(said: Said, code: str) -> tuple[int, int, int]:
    """Where the expression begins, or the first of its list, and where its clause begins and ends."""
    at = _first(said, code)
    begin = max((m.end() for m in _BREAK.finditer(said.sentence, 0, at)), default=0)
    stop = _BREAK.search(said.sentence, said.to)
    return at, begin, _told_to(said, stop.start() if stop else len(said.sentence), code)


@cache
def _general(code: str) -> re.Pattern[str]:
    """Words that say that something is so on no day in particular."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(table(code).words['general']))})(?!\w)")


def is_general(said: Said, code: str) -> bool:
    """Whether the clause says what is so in general, « il conseille de dormir avant 22 heures »."""
    _, begin, end = _clause(said, code)
    return bool(_general(code).search(said.sentence, begin, end)) and within(said, code) >= 0


def _told_to(said: Said, end: int, code: str) -> int:
    """Where the words « , a dit le maire » begin: their tense says nothing of what he said; else the end."""
    known = verbs(code)
    told = (
        m.start() for m in _INCISE.finditer(said.sentence, said.to, end) if {*map(folded, m.groups(""))} & known.keys()
    )
    return next(told, end)


def is_sure(said: Said, code: str) -> bool:
    """Whether a sentence says in so many words that something is to come; « son refus d'aller » does not."""
    tense = table(code).tense
    return any(p.search(said.sentence) for p in (tense.aims, *(s.pattern for s in tense.signals[:1])))


def thence(said: Said, code: str) -> bool:
    """Whether what is to come was so for a day that is told, « il avait dit qu'il viendrait mardi »."""
    return bool(table(code).tense.thence.search(said.sentence, 0, said.at))


def is_due(said: Said, code: str) -> bool:
    """Whether something was to come at the time, and may be over by now, « la halle devait rouvrir mardi »."""
    _, begin, _ = _clause(said, code)
    return bool(table(code).tense.due.search(said.sentence[begin : said.at]))


def is_background(said: Said, code: str) -> bool:
    """Whether the nearest verb says what had been before, « le pont avait cédé mardi »: no day of the story."""
    tense = table(code).tense

    def far(pattern: re.Pattern[str]) -> int:
        spans = (match.span() for match in pattern.finditer(said.sentence))
        return min((max(said.at - end, start - said.to) for start, end in spans), default=len(said.sentence))

    return far(tense.background) < far(tense.foreground)


def coordinated(said: Said, code: str) -> bool:
    """Whether a day follows another one in a list, « mardi et mercredi »."""
    return _first(said, code) < said.at


def _first(said: Said, code: str) -> int:
    """Where the first of several coordinated days begins, « mardi et mercredi »: they share a tense."""
    at = said.at
    for _ in range(3):
        match = _coordinated(code).search(said.sentence, max(0, at - 40), at)
        if not match:
            return at
        at = match.start()
    return at


@cache
def _coordinated(code: str) -> re.Pattern[str]:
    days = "|".join(table(code).days)
    return re.compile(
        rf"(?<!\w)(?:{days})(?: [\w-]+)?"
        r"(?:,| et| ou| puis| à| au| and| or| y| o| al)(?: le| ce| el)? ?(?:le |de |du |el )?$"
    )


def _nearest(said: Said, at: int, begin: int, end: int, code: str) -> int:
    """What the nearest signal in a stretch of the sentence says."""
    nearest, found = (float("inf"), 0), 0  # of two that end alike the longer one counts: « sera fermé », « fermé »
    begin, end = max(begin, at - _REACH), min(end, said.to + _REACH)
    for signal in table(code).tense.signals:
        for match in signal.pattern.finditer(said.sentence, begin, at if signal.before else end):
            left = match.end() <= at
            if not left and match.start() < said.to:
                continue
            far = at - match.end() if left else (match.start() - said.to) * _RIGHT
            between = (match.end(), at) if left else (said.to, match.start())
            far += _COMMA * said.sentence.count(",", *between)
            if (far, match.start() - match.end()) < nearest:
                nearest, found = (far, match.start() - match.end()), signal.sign
    return found
