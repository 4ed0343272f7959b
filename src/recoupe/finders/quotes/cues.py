"""Cues: the verbs and phrases that say that somebody says something, outside of quotation marks.

The lexicon wins over the model's part of speech (`languages/speech_fr.toml`), which decides only where a form is a
noun too (« une annonce », « le juge »).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.finders.quotes.sheet import Sheet

Form = Literal["finite", "compound", "passive", "gerund", "infinitive", "participle", "according"]

_REACH: Final = 7  # words from an auxiliary to its participle: « n'a toutefois pas encore tout à fait »
_CLITICS: Final = frozenset({"il", "elle", "on", "ils", "elles"})
_SELF: Final = frozenset({"se", "s", "me", "m"})
_LONGEST: Final = 5  # words of a phrase like « si l'on en croit »
_PARTICIPLE: Final = (
    "é",
    "ée",
    "és",
    "ées",
    "i",
    "ie",
    "is",
    "ies",
    "u",
    "ue",
    "us",
    "ues",
    "ise",
    "ises",
    "it",
    "its",
    "ite",
    "ites",
    "ed",
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


def cues(sheet: Sheet) -> list[Cue]:
    """The cues outside of quotation marks, in order; none overlaps another."""
    found: list[Cue] = []
    done = 0
    for at in range(sheet.count):
        if at < done or sheet.inside[at]:
            continue
        cue = _according(sheet, at) or _verb(sheet, at)
        if cue:
            while found and found[-1].last > cue.first:
                found.pop()
            found.append(cue)
            done = cue.last
    return found


def _according(sheet: Sheet, at: int) -> Cue | None:
    """A phrase like « selon » that begins with a word, and is followed by whoever said it."""
    known = sheet.known("according")
    for last in range(min(sheet.count, at + _LONGEST), at, -1):
        phrase = " ".join(sheet.folded[at:last])
        if phrase in known and all(sheet.tight(i) for i in range(at + 1, last)) and _names(sheet, phrase, at, last):
            return Cue(at, last, at, "according", None, inverted=False)
    return None


def _names(sheet: Sheet, phrase: str, at: int, last: int) -> bool:
    """Whether a speaker follows: after « pour » or « côté » only at the head of a clause, and only somebody."""
    if last >= sheet.count or not sheet.tight(last):
        return False
    if phrase not in sheet.known("weak"):
        return sheet.folded[last] not in sheet.known("that") | {"midi"}
    before = sheet.gap(at)
    head = "\n" in before or bool(before.strip(" \u00a0\u202f'’\"«“"))
    somebody = sheet.capital(last) or sheet.folded[last] in {
        "le",
        "la",
        "l",
        "les",
        "m",
        "mme",
        "me",
        "ce",
        "cet",
        "cette",
        "son",
        "sa",
        "the",
    }
    following = any(" ".join(sheet.folded[last : last + n]) in sheet.known("no_speakers") for n in (1, 2, 3))
    return head and somebody and not following and sheet.pos(last) not in {"VERB", "AUX"}


def _verb(sheet: Sheet, at: int) -> Cue | None:
    """The verb of speech that a word is, with its auxiliaries and the pronoun of its inversion."""
    known = sheet.verb(at)
    if known is None:
        return _inverted(sheet, at)
    verb, last = known
    first, auxiliary, own = _before(sheet, at)
    pronoun = _pronoun(sheet, last)
    inverted = own or pronoun > last
    if not inverted and auxiliary is None and _is_noun(sheet, at, last):
        return None
    form = _form(sheet, at, first, auxiliary, verb.infinitive)
    negated = any(word in sheet.known("negations") for word in sheet.folded[first:at]) or (
        last < sheet.count and sheet.folded[last] in sheet.known("negations") and "ne" in _opening(sheet, first)
    )
    return Cue(first, max(last, pronoun), at, form, verb.infinitive, inverted, negated)


def _opening(sheet: Sheet, first: int) -> set[str]:
    return {"ne" for word in sheet.folded[max(0, first - 2) : first + 1] if word in {"n", "ne"}}


def _before(sheet: Sheet, at: int) -> tuple[int, str | None, bool]:
    """Where the verb that ends with the word at `at` begins, its auxiliary, and whether a pronoun follows that."""
    having, being = sheet.known("having"), sheet.known("being")
    passed = sheet.known("clitics") | sheet.known("adverbs") | _CLITICS
    first, auxiliary, own, place = at, None, False, at
    while place > 0 and at - place < _REACH and sheet.tight(place) and not sheet.inside[place - 1]:
        place -= 1
        word = sheet.folded[place]
        if (word in having or word in being) and _is_auxiliary(sheet, place):
            kind = "have" if word in having else "be"
            if word == "ete":
                kind = "be"
            auxiliary = auxiliary or kind
            own = own or _pronoun(sheet, place + 1) > place + 1
            first = place
        elif not (word in passed or word.endswith("ment") or sheet.pos(place) == "ADV"):
            break
        elif auxiliary is None and word in _CLITICS and not _after_auxiliary(sheet, place):
            break
    while (
        first > 0
        and sheet.tight(first)
        and sheet.folded[first - 1] in sheet.known("clitics")
        and not sheet.inside[first - 1]
    ):
        if (
            sheet.folded[first - 1] in {"l", "le", "la", "les", "leur", "en", "nous", "vous"}
            and auxiliary is None
            and sheet.pos(first - 1) == "DET"
        ):
            break
        first -= 1
    return first, auxiliary, own


def _after_auxiliary(sheet: Sheet, at: int) -> bool:
    """Whether a pronoun follows an auxiliary: « a-t-il », « s'est-elle »."""
    back = at - 2 if sheet.folded[at - 1] == "t" else at - 1
    return back >= 0 and (sheet.folded[back] in sheet.known("having") or sheet.folded[back] in sheet.known("being"))


def _is_auxiliary(sheet: Sheet, at: int) -> bool:
    """Whether a word is the verb « avoir » or « être » and not the preposition « à »."""
    return sheet.folded[at] != "a" or sheet.written(at) == "a"


def _pronoun(sheet: Sheet, last: int) -> int:
    """The index after the pronoun of an inversion that follows the words up to `last`; `last` where there is none."""
    at = last
    if at < sheet.count and sheet.folded[at] == "t" and "-" in sheet.gap(at).replace("‐", "-").replace("‑", "-"):
        at += 1
    if at < sheet.count and sheet.folded[at] in _CLITICS and sheet.gap(at).strip(" ") in {"-", "‐", "‑", "'", "’"}:
        return at + 1
    return last


def _is_noun(sheet: Sheet, at: int, last: int) -> bool:
    """Whether a form without an auxiliary is a noun or an adjective."""
    word, pos = sheet.folded[at], sheet.pos(at)
    determined = at > 0 and sheet.tight(at) and sheet.folded[at - 1] in sheet.known("determiners")
    clitic = determined and sheet.pos(at - 1) == "PRON"
    if determined and not clitic:
        return pos not in {"VERB", "AUX"} or sheet.written(at).endswith(("é", "ée", "és", "ées"))
    if word in sheet.known("also_nouns") and not ("," in sheet.gap(at) or sheet.inside[at - 1]):
        return pos not in {"VERB", "AUX"} and bool(pos)
    return (
        pos == "PROPN" and sheet.capital(at) and not (last < sheet.count and sheet.folded[last] in sheet.known("that"))
    )


def _form(sheet: Sheet, at: int, first: int, auxiliary: str | None, infinitive: str) -> Form:
    """How a verb stands: « dit », « a dit », « est accusé », « disant », « dire », « accusé »."""
    written = sheet.written(at)
    if auxiliary:
        own = any(word in _SELF for word in sheet.folded[max(0, first - 1) : at])
        return "compound" if auxiliary == "have" or own else "passive"
    if written.endswith(("ant", "ing")):
        return "gerund"
    if sheet.folded[at] == fold(infinitive.partition(" ")[0]):
        return "infinitive"
    regular = infinitive.partition(" ")[0].endswith("er") and sheet.code != "en"
    if written.endswith(("é", "ée", "és", "ées")) or (
        not regular and "VerbForm=Part" in sheet.feats(at) and written.endswith(_PARTICIPLE)
    ):
        return "participle"
    return "finite"


def _inverted(sheet: Sheet, at: int) -> Cue | None:
    """Any other verb whose pronoun follows it, after a quotation: « », sourit-il »."""
    pronoun = _pronoun(sheet, at + 1)
    if pronoun == at + 1 or sheet.folded[at] in sheet.known("having") or sheet.folded[at] in sheet.known("being"):
        return None
    if sheet.folded[at] in {"dit", "y"} or not _ends_quotation(sheet, at):
        return None
    return Cue(at, pronoun, at, "finite", None, inverted=True)


def _ends_quotation(sheet: Sheet, at: int) -> bool:
    """Whether a quotation ends right before a word, clitics passed over."""
    while at > 0 and sheet.tight(at) and sheet.folded[at - 1] in sheet.known("clitics"):
        at -= 1
    return at > 0 and sheet.inside[at - 1]
