"""A name in its sentence, and the words around it: the verb before, the verb after, the subject that follows.

Words are read one by one and folded; nothing is parsed. A quotation is never crossed: what stands in it, somebody said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.credits.leads import Lead, joined, lead
from recoupe.languages import citing
from recoupe.languages.registry import Agency

if TYPE_CHECKING:
    from recoupe.finders.credits.mentions import Mention
    from recoupe.text import Word

FAR: Final = 12  # words from a verb to the one it is told to, its subject among them; 6 at most in the gold
NEAR: Final = 5  # words between a subject and its verb
_AHEAD: Final = 8  # words from a participle to its agent: « révélé en milieu de semaine par »; 4 at most in the gold
_BACK: Final = 24  # words of a sentence that are read before a name; bounds the cost of a hostile text
_STATEMENT: Final = 5  # words; a shorter quotation is a term (« gilets jaunes »), not a statement
_FOLLOWS: Final = 4  # characters between a sentence and the quotation that it announces
_BREAKS: Final = frozenset(".!?…;\n")
_QUOTES: Final = frozenset('«»“”"')
_PLAIN: Final = frozenset(" \u00a0\u202f\u2009'’-‐‑")


class Sight(NamedTuple):
    """A name in its sentence."""

    text: str
    words: list[Word]
    name: Mention
    lead: Lead
    own: bool  # it is the page's own outlet
    low: int  # index of the first word of the sentence

    @property
    def agency(self) -> bool:
        """Whether the name is an agency's."""
        return isinstance(self.name.owner, Agency)


def sight(text: str, words: list[Word], name: Mention, *, own: bool) -> Sight:
    """The name in its sentence; of a long one, no more than is ever looked at."""
    low, least = name.first, max(0, name.first - _BACK)
    while low > least and not _ends(text, words, low):
        low -= 1
    return Sight(text, words, name, lead(text, words, name.first), own, low)


def rest(at: Sight) -> list[Word]:
    """The words of the sentence after the name."""
    high, most = at.name.last, min(len(at.words), at.name.last + 2 * _BACK)
    while high < most and not _ends(at.text, at.words, high):
        high += 1
    return at.words[at.name.last : high]


def verb(at: Sight, *senses: citing.Sense, reach: int = _BACK) -> int | None:
    """The index of the nearest of these verbs before the name, not across a quotation."""
    wanted = citing.forms(*senses)
    for back in range(at.lead.first - 1, max(at.low, at.lead.first - reach) - 1, -1):
        if not _QUOTES.isdisjoint(at.text[at.words[back].end : at.words[back + 1].start]):
            return None
        if at.words[back].folded in wanted:
            return back
    return None


def participle(at: Sight, *senses: citing.Sense) -> int | None:
    """The index of the nearest of these verbs, if it is near enough for the name to be its agent or its place."""
    return verb(at, *senses, reach=_AHEAD)


def verb_after(at: Sight, *senses: citing.Sense) -> int | None:
    """The index of the first of these verbs after the name, with no other clause between."""
    wanted = citing.forms(*senses)
    for ahead in range(at.name.last, min(len(at.words), at.name.last + _AHEAD)):
        gap = at.text[max(at.name.end, at.words[ahead - 1].end) : at.words[ahead].start]
        folded = at.words[ahead].folded
        if not set(gap) <= _PLAIN and (gap.strip() != "," or folded != "qui"):
            return None
        if folded in wanted:
            return ahead
        if not _helps(folded):
            return None
    return None


def noun_before(at: Sight, *kinds: citing.Noun) -> int | None:
    """The index of the nearest noun of these kinds before the name."""
    nouns = citing.nouns()
    for back in range(at.lead.first - 1, max(at.low, at.lead.first - _AHEAD) - 1, -1):
        if at.words[back].folded in citing.words("other_clause"):
            return None  # the noun of another clause
        if nouns.get(at.words[back].folded) in kinds:
            return back
    return None


def source(at: Sight, position: int) -> int:
    """Where the credit begins: at « selon », if that governs the word at this position; else there."""
    for back in range(position - 1, max(at.low, position - _AHEAD) - 1, -1):
        if not joined(at.text, at.words, back + 1):
            break
        if at.words[back].folded == "selon":
            return back
    return position


def group(at: Sight, position: int) -> int:
    """The index of the first word of the verb at this position: « a-t-elle également dit »."""
    helpers, clitics = citing.words("auxiliaries"), citing.words("clitics")
    first = reached = position
    while reached > at.low and joined(at.text, at.words, reached, _PLAIN):
        folded = at.words[reached - 1].folded
        if folded in helpers or (folded in clitics and reached == first):
            first = reached - 1
        elif not _helps(folded):
            break
        reached -= 1
    return first


def speaker(at: Sight, position: int) -> int:
    """The index of the word after the credit: after the subject, where that follows verb and name.

    « a dit mardi à l'AFP le maire de X »; the verb stands at this position.
    """
    last, begun = at.name.last, group(at, position)
    before = begun > at.low and joined(at.text, at.words, begun, _PLAIN)
    if before or at.lead.first - position > NEAR or last >= len(at.words) or not _named(at, last):
        return last
    while last < at.name.last + FAR and joined(at.text, at.words, last, _PLAIN):
        if at.words[last].folded in citing.words("stops"):
            break
        last += 1
    return last


def _named(at: Sight, position: int) -> bool:
    """Whether a subject can begin with this word: « le maire », « Anne »."""
    determined = any(at.words[position].folded in citing.words(kind) for kind in ("articles", "determiners", "titles"))
    return determined or at.text[at.words[position].start].isupper()


def opens(at: Sight) -> bool:
    """Whether a clause begins with the name and what leads up to it, so that it may be a subject."""
    first = at.lead.first
    if first == at.low or not joined(at.text, at.words, first) or at.lead.word in ("que", "qu", "et"):
        return True
    return at.words[first - 1].folded in citing.words("openers")


def employed(at: Sight) -> bool:
    """Whether somebody works there, or pays for it, and tells nothing: « abonné à l'AFP »."""
    before = at.words[max(at.low, at.lead.first - NEAR) : at.lead.first]
    return any(word.folded in citing.words("employed") for word in before)


def ours(at: Sight) -> bool:
    """Whether « nos confrères » leads up to the name: whatever the sentence says, it says it of what they reported."""
    before = at.words[at.lead.first : at.name.first]
    return (
        len(before) > 1 and before[0].folded in citing.words("ours") and before[1].folded in citing.words("colleagues")
    )


def learned(at: Sight) -> bool:
    """Whether « a appris » or « rapporte » stands before the name: what learns and relays so is the press."""
    before = at.words[at.lead.first - 1].folded if at.lead.first > at.low else ""
    return before in citing.forms("learn") | citing.words("relays")


def speaks(at: Sight) -> bool:
    """Whether the sentence holds a statement: a verb of saying, or a quotation that is more than a term."""
    said = citing.forms("say", "address", "contact")
    sentence = [*at.words[at.low : at.name.last], *rest(at)]
    if at.lead.first == at.low or any(word.folded in said for word in sentence):
        return True
    start, end = sentence[0].start, sentence[-1].end
    pieces = re.split(r"[«»“”\"]", at.text[start:end])
    follows = at.text[end : end + _FOLLOWS].lstrip(" .:\n\u00a0»”")[:1] in _QUOTES
    return follows or any(piece.count(" ") + 1 >= _STATEMENT for piece in pieces[1::2])


def _ends(text: str, words: list[Word], position: int) -> bool:
    """Whether a sentence ends before this word; the point after an initial or « M. » ends none."""
    last = words[position - 1]
    gap = text[last.end : words[position].start]
    initial = last.end - last.start == 1 and last.folded.isalpha()
    if gap[:1] == "." and text[last.start].isupper() and (initial or last.folded in citing.words("titles")):
        return "\n" in gap
    return not _BREAKS.isdisjoint(gap) and gap != "."


def _helps(folded: str) -> bool:
    """Whether a word can stand inside a verb: « n'a toujours pas pu »."""
    groups: tuple[citing.Group, ...] = ("auxiliaries", "clitics", "adverbs")
    return any(folded in citing.words(group) for group in groups) or folded.endswith("ment")
