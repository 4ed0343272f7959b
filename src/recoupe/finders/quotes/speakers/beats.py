"""Who speaks where nothing but what somebody does stands beside the words.

| where | example |
|---|---|
| the sentence before | **La maire** se lève. « Je pars. » · **Anna** hésite. Et les autres ? « Ils suivront. » |
| the sentence after, where the words open a paragraph | « Je pars. » **La maire** se lève. |
| the same, which says whose word it is | « Non. » Le mot est de **Luc**. |
| before a colon that nobody opens | **Luc** acquiesce. Puis, plus bas : « Je pars. » |
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from recoupe.finders.quotes.speakers import following, phrases, subjects
from recoupe.finders.quotes.speakers.found import NOBODY, Found, pointed
from recoupe.languages import quoting, speakers

if TYPE_CHECKING:
    from recoupe.finders.quotes.said import Said
    from recoupe.finders.quotes.speakers.cast import Cast
    from recoupe.finders.quotes.speakers.ground import Ground

_WORD: Final = re.compile(r"\w")
_ASKS: Final = re.compile(r"\?\W*$")
_PASSED: Final = 3  # sentences without a subject, or questions, between what somebody does and the words
_WORDS: Final = 6  # of a sentence without a verb: « Un silence. », « Sa plus belle image ? »


def beside(cast: Cast, said: Said) -> Found:
    """Who acts in the sentence before words that are a sentence of their own, or after them where they open it."""
    ground = cast.ground
    start, end = ground.sentence(said.start)[0], ground.sentence(said.end - 1)[1]
    rest = range(ground.index(said.end), ground.index(end))
    ended = ground.text[said.end - 1] in ".!?…" and ground.capital(rest.start)
    if not following.opens(ground, said) or (rest and not ended):
        return NOBODY
    found = before(cast, start)
    first = not _WORD.search(ground.text, ground.text.rfind("\n", 0, said.start) + 1, said.start)
    return found if found.who or not first else _after(cast, said, rest)


def carried(cast: Cast, said: Said) -> Found:
    """Who acts or speaks before a lead that names nobody: « Puis, plus bas : », « La réponse fuse : »."""
    ground = cast.ground
    if said.tie != "colon" or not said.clause:
        return NOBODY
    first, last = (ground.index(place) for place in said.clause)
    opening = phrases.first_phrase(ground, first, last)
    word = opening is not None and ground.is_in(opening.head, "spoken")
    goes_on = (ground.is_in(first, "joins") or ground.is_in(first, "adverbs")) and not any(
        ground.is_in(at, "of") for at in range(first, last)
    )
    named = (opening is not None and not goes_on) or any(ground.finite(at) for at in range(first, last))
    return NOBODY if named and not word else before(cast, ground.sentence(said.clause[0])[0])


def before(cast: Cast, start: int) -> Found:
    """Who acts or speaks last before a sentence, in its paragraph; questions and bare words between passed over."""
    ground = cast.ground
    sentences = ground.page.sentences
    at = bisect_right(sentences, (start, -1))
    for earlier, end in reversed(sentences[max(0, at - _PASSED) : at]):
        first, last = ground.index(earlier), ground.index(end)
        if first == last or "\n" in ground.text[ground.words[last - 1].end : start]:
            break
        spoke = [who for told, who in cast.told if earlier <= told < end]
        if spoke or ground.quoted(last - 1):
            return Found((spoke or [who for told, who in cast.heard if told < end] or [None])[-1])
        found = _acts(cast, first, last)
        if found.who or not _passed(ground, first, last, end):
            return found
        start = earlier
    return NOBODY


def _passed(ground: Ground, first: int, last: int, end: int) -> bool:
    """Whether a sentence is a question, or a few words without a verb."""
    bare = last - first <= _WORDS and not any(ground.finite(at) for at in range(first, last))
    return bare or bool(_ASKS.search(ground.text[ground.words[first].start : end]))


def _acts(cast: Cast, first: int, last: int) -> Found:
    """The person who is the subject of the first verb of a sentence."""
    ground = cast.ground
    verbs = [at for at in range(first, last) if ground.finite(at) and not ground.quoted(at)]
    opening = first if first in ground.names else None  # the model sees no verb in « Luc soupire »
    if not verbs and opening is None:
        return NOBODY
    subject = subjects.subject(ground, verbs[0], first, last) if verbs else ground.phrase(first, last)
    found = pointed(cast, subject)
    if subject and ground.shown(subject.first).isdigit() and verbs[1:]:  # « où 31 malades arrivent, la docteure dort »
        found = pointed(cast, subjects.subject(ground, verbs[-1], first, last))
    return found if _person(cast, found) else NOBODY


def _person(cast: Cast, found: Found) -> bool:
    if not found.who:
        return False
    ground, phrase = cast.ground, found.phrase
    noun = phrase is not None and speakers.person(ground.code, ground.folded(phrase.head))
    return found.who.kind == "person" or noun or any(who == found.who for _, who in cast.heard)


def _after(cast: Cast, said: Said, rest: range) -> Found:
    """Who acts in the sentence after words that open a paragraph, or whose word it says they are."""
    ground = cast.ground
    sentences = ground.page.sentences
    at = bisect_right(sentences, (said.end, -1))
    if not rest and (at >= len(sentences) or "\n" in ground.text[said.end : sentences[at][0]]):
        return NOBODY
    first, last = (rest.start, rest.stop) if rest else (ground.index(place) for place in sentences[at])
    opening = phrases.first_phrase(ground, first, last)
    if opening and ground.folded(opening.head) in quoting.words(ground.code, "nouns"):
        return _whose(cast, opening.last, last)
    found = _acts(cast, first, last)
    return found if found.who and found.who.kind == "person" else NOBODY


def _whose(cast: Cast, at: int, stop: int) -> Found:
    """Whose « la phrase » is: « lâchée par X », « est de X »."""
    ground = cast.ground
    for place in range(at, stop):
        if ground.is_in(place, "by") or (ground.is_in(place, "of") and ground.finite(place - 1)):
            return pointed(cast, ground.phrase(place + 1, stop))
    return NOBODY
