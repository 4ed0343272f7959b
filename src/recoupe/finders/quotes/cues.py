"""Cues: the verbs and phrases that say that somebody says something, outside of quotation marks.

The lexicon wins over the model's part of speech (`languages/speech_fr.toml`), which decides only where a form is a
noun too (« une annonce », « le juge »).
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from recoupe.finders.quotes import according
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.finders.quotes.sheet import Sheet

Form = Literal["finite", "compound", "passive", "gerund", "infinitive", "participle", "according"]

_REACH: Final = 9  # words from an auxiliary to its participle: « n'a toutefois, de son côté, pas encore »
_STOPS: Final = frozenset(".;:!?\n")
_HYPHENS: Final = frozenset("-‐‑'’")
_SHARED: Final = 25  # words from an auxiliary to the second participle that shares it
_PHRASE: Final = 5  # words of a phrase between an auxiliary and its participle
_NOMINAL: Final = frozenset({"DET", "NOUN", "ADJ", "NUM", "PROPN"})
_AGREED: Final = ("é", "ée", "és", "ées")  # ends of a participle that is nothing else
_PARTICIPLE: Final = (
    *_AGREED,
    *["i", "ie", "is", "ies", "u", "ue", "us", "ues", "ise", "ises", "it", "its", "ite", "ites", "ed"],
)


class Cue(NamedTuple):
    """A verb of speech with its auxiliaries, or « selon »: words `first` to `last`, exclusive; sorts by place."""

    first: int
    last: int
    head: int  # the word that says it: the participle, the preposition
    form: Form
    infinitive: str | None  # None: a verb that only its inversion makes one of speech, or no verb
    inverted: bool  # « dit-il », « a-t-elle dit »
    negated: bool = False


class _Verb(NamedTuple):
    """What stands before a verb and belongs to it."""

    first: int  # where it begins
    auxiliary: Literal["have", "be"] | None
    turned: bool  # a pronoun follows the auxiliary: « a-t-il dit »


def cues(sheet: Sheet) -> list[Cue]:
    """The cues outside of quotation marks, in order; none overlaps another."""
    found: list[Cue] = []
    done = 0
    for at in _places(sheet):
        if at < done or sheet.inside[at]:
            continue
        if cue := _according(sheet, at) or _verb(sheet, at):
            while found and found[-1].last > cue.first:
                found.pop()
            found.append(cue)
            done = cue.last
    return found


def _places(sheet: Sheet) -> list[int]:
    """The words that may begin a cue: a verb of speech, a phrase like « selon », a verb before its pronoun."""
    phrases, turned = according.phrases(sheet.code), sheet.known("turned") | {"t"}
    pairs = enumerate(zip_longest(sheet.folded, sheet.folded[1:], fillvalue=""))
    return [at for at, (word, after) in pairs if word in sheet.begins or word in phrases or after in turned]


def _according(sheet: Sheet, at: int) -> Cue | None:
    """A phrase like « selon » that begins with a word, and is followed by whoever said it."""
    last = according.end(sheet, at)
    return Cue(at, last, at, "according", None, inverted=False) if last is not None else None


def _verb(sheet: Sheet, at: int) -> Cue | None:
    """The verb of speech that a word is, with its auxiliaries and the pronoun of its inversion."""
    known = sheet.verb(at)
    if known is None:
        return _inverted(sheet, at)
    verb, last = known
    before = _before(sheet, at)
    pronoun = sheet.turned(last)
    parted = sheet.turned(at + 1) > at + 1  # « fait-on savoir »
    inverted = before.turned or pronoun > last or parted
    if not inverted and before.auxiliary is None and _is_noun(sheet, at, last):
        return None
    form = "finite" if pronoun > last or parted else _form(sheet, at, before, verb.infinitive)
    negated = _negated(sheet, before.first, at, last)
    return Cue(before.first, max(last, pronoun), at, form, verb.infinitive, inverted, negated)


def _negated(sheet: Sheet, first: int, at: int, last: int) -> bool:
    """Whether a verb is denied: « n'a pas dit », « ne dit pas », « sans dire »."""
    negations = sheet.known("negations")
    if any(word in negations for word in sheet.folded[first:at]) or sheet.folded[first - 1 : first] == ["sans"]:
        return True
    follows = last < sheet.count and sheet.folded[last] in negations
    return follows and any(word in {"n", "ne"} for word in sheet.folded[max(0, first - 2) : first + 1])


def _before(sheet: Sheet, at: int) -> _Verb:
    """The auxiliary, adverbs and pronouns before the verb that ends with the word at `at`."""
    first, auxiliary, turned, place, jumped = at, None, False, at, False
    while place > 0 and at - place < _REACH and not sheet.inside[place - 1]:
        if not sheet.tight(place) and "," not in sheet.gap(place):
            break
        jump = _aside(sheet, place) or (auxiliary is None and _phrase(sheet, place))
        if not sheet.tight(place) and not jump and not jumped:
            break
        jumped = bool(jump)
        place -= jump or 1
        word = sheet.folded[place]
        if jump:
            continue
        if kind := _auxiliary(sheet, place):
            auxiliary, first = auxiliary or kind, place
            turned = turned or sheet.turned(place + 1) > place + 1
        elif not (_passed(sheet, place) or (word in sheet.known("turned") and _after_auxiliary(sheet, place))):
            break
    return _Verb(_with_pronouns(sheet, first, auxiliary), auxiliary, turned)


def _aside(sheet: Sheet, at: int) -> int:
    """How many words before a word are « pour sa part », « de son côté »; 0 where there are none."""
    known = sheet.known("asides")
    return next((n for n in (5, 4, 3, 2) if n <= at and " ".join(sheet.folded[at - n : at]) in known), 0)


def _phrase(sheet: Sheet, at: int) -> int:
    """How many words before a participle are a phrase after its auxiliary: « a par la suite dit »."""
    for first in range(at - 2, max(0, at - _PHRASE) - 1, -1):
        if not sheet.tight(first + 1) or sheet.pos(first + 1) not in _NOMINAL or sheet.inside[first]:
            return 0
        if sheet.pos(first) == "ADP" and first and sheet.tight(first):
            return at - first if _auxiliary(sheet, first - 1) == "have" else 0
    return 0


def _passed(sheet: Sheet, at: int) -> bool:
    """Whether a word may stand between an auxiliary and its participle."""
    word = sheet.folded[at]
    return (
        word in sheet.known("clitics")
        or word in sheet.known("adverbs")
        or word in sheet.known("negations")
        or word.endswith(("ment", "ly"))
        or sheet.pos(at) == "ADV"
    )


def _auxiliary(sheet: Sheet, at: int) -> Literal["have", "be"] | None:
    """Which auxiliary a word is; the preposition « à » is none."""
    word = sheet.folded[at]
    if word in sheet.known("having") and (word != "a" or sheet.written(at) == "a"):
        return "have"
    return "be" if word in sheet.known("being") else None


def _after_auxiliary(sheet: Sheet, at: int) -> bool:
    """Whether a pronoun follows an auxiliary: « a-t-il », « s'est-elle »."""
    back = at - 2 if sheet.folded[at - 1] == "t" else at - 1
    return back >= 0 and _auxiliary(sheet, back) is not None and bool(_HYPHENS & set(sheet.gap(at)))


def _with_pronouns(sheet: Sheet, first: int, auxiliary: str | None) -> int:
    """Where a verb begins with the pronouns before it: « s'en est pris », « l'accuse »."""
    clitics = sheet.known("clitics")
    while first > 0 and sheet.tight(first) and sheet.folded[first - 1] in clitics and not sheet.inside[first - 1]:
        if auxiliary is None and sheet.pos(first - 1) == "DET":
            break
        first -= 1
    return first


def _is_noun(sheet: Sheet, at: int, last: int) -> bool:
    """Whether a form without an auxiliary is a noun or an adjective."""
    pos = sheet.pos(at)
    if at and sheet.tight(at) and sheet.folded[at - 1] in sheet.known("determiners") and sheet.pos(at - 1) != "PRON":
        return pos not in {"VERB", "AUX"} or sheet.written(at).endswith(_AGREED)
    if last < sheet.count and sheet.folded[last] in sheet.known("that"):  # « l'opposition juge que »
        return False
    if sheet.capital(at) and (pos == "PROPN" or (at and sheet.tight(at) and not sheet.upper(at))):
        return True  # « Acte XIV »
    if sheet.folded[at] in sheet.known("also_nouns") and not _begins_clause(sheet, at):
        return pos not in {"VERB", "AUX", ""} and not _takes(sheet, at, last)
    return False


def _takes(sheet: Sheet, at: int, last: int) -> bool:
    """Whether what the model has for a noun takes an object, or « de » after its subject: « la CGT menace de »."""
    if last + 1 >= sheet.count:
        return False
    subject = at > 0 and sheet.tight(at) and sheet.pos(at - 1) in {"NOUN", "PROPN"}
    if subject and sheet.pos(last) == "PROPN":  # « la maire presse Valmorel d'agir »
        to = next(
            (i for i in range(last, min(sheet.count - 1, last + _PHRASE)) if sheet.folded[i] in sheet.known("of")), None
        )
        return to is not None and "VerbForm=Inf" in sheet.feats(to + 1)
    if at and sheet.folded[at - 1] in sheet.known("joins") and sheet.written(last) == "à":
        return sheet.pos(last + 1) == "DET"  # « dit que ... et demande à tous de »
    return sheet.pos(last) == "DET" or (subject and (sheet.inside[last] or sheet.folded[last] in sheet.known("to")))


def _begins_clause(sheet: Sheet, at: int) -> bool:
    """Whether a comma or a quotation stands right before a word."""
    return "," in sheet.gap(at) or (at > 0 and sheet.inside[at - 1])


def _form(sheet: Sheet, at: int, before: _Verb, infinitive: str) -> Form:
    """How a verb stands: « dit », « a dit », « est accusé », « disant », « dire », « accusé »."""
    written = sheet.written(at)
    infinite = sheet.code != "en" and sheet.folded[at] == fold(infinitive.partition(" ")[0])
    if before.auxiliary and not infinite:  # « À lire », without its accent
        own = not sheet.known("oneself").isdisjoint(sheet.folded[before.first : at])
        return "compound" if before.auxiliary == "have" or own else "passive"
    if written.endswith(("ant", "ing")):
        return "gerund"
    if infinite:
        return "infinitive"
    if not _is_participle(sheet, at, infinitive):
        return "finite"
    return "compound" if _joined(sheet, at) else "participle"


def _joined(sheet: Sheet, at: int) -> bool:
    """Whether a participle shares the auxiliary of a verb before it: « ont appelé à partir et estimé que »."""
    if not at or sheet.folded[at - 1] not in sheet.known("joins"):
        return False
    for place in range(at - 2, max(0, at - _SHARED), -1):
        if not _STOPS.isdisjoint(sheet.gap(place + 1)):
            return False
        if not sheet.inside[place] and (sheet.finite(place) or _auxiliary(sheet, place)):
            return _auxiliary(sheet, place) == "have"
    return False


def _is_participle(sheet: Sheet, at: int, infinitive: str) -> bool:
    """Whether a form without an auxiliary is a participle: the accent tells, else the model; « », écrit X » is none."""
    written = sheet.written(at)
    regular = infinitive.partition(" ")[0].endswith("er") or sheet.code == "en"
    if written.endswith(_AGREED) or regular:
        return written.endswith(_AGREED)
    named = at + 1 < sheet.count and (sheet.capital(at + 1) or sheet.pos(at + 1) == "DET")
    finite = written.endswith("t")  # « dit », « écrit »; « prévu » never is
    speaks = finite and _begins_clause(sheet, at) and (named or (at > 0 and sheet.inside[at - 1]))
    return "VerbForm=Part" in sheet.feats(at) and written.endswith(_PARTICIPLE) and not speaks


def _inverted(sheet: Sheet, at: int) -> Cue | None:
    """Any other verb whose pronoun follows it, after a quotation: « », sourit-il »."""
    pronoun = sheet.turned(at + 1)
    if pronoun == at + 1 or _auxiliary(sheet, at) or sheet.folded[at] in {"y", "t"}:
        return None
    first = _with_pronouns(sheet, at, None)
    quoted = first > 0 and sheet.inside[first - 1]
    return Cue(first, pronoun, at, "finite", None, inverted=True) if quoted else None
