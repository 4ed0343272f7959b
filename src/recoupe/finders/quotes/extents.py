"""Where reported speech without marks begins and ends, though its sentence goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recoupe.finders.quotes import scopes

if TYPE_CHECKING:
    from recoupe.finders.quotes.cues import Cue
    from recoupe.finders.quotes.scopes import Sentence
    from recoupe.finders.quotes.sheet import Sheet

LEAST: Final = 3  # words of a reported clause
WHOLE: Final = 8  # words that say something even where the model sees no verb
_SHORT: Final = 6  # words of a reported clause up to a quotation in its midst
_SUBJECT: Final = 8  # words from « , et » to the verb of another report: « , et le Pentagone a accusé »
_NAMED: Final = 5  # words from « et » to the gerund of another one: « et le ministère niant »
_DATELINE: Final = re.compile(  # « Orvane — », « ORVANE, 4 mars (Reuters) - », « (Orvane) »
    r"[A-ZÀ-Ý][\w .'’()/-]{2,40}\s*[|—–]\s*"
    r"|[A-ZÀ-Ý][\w .,'’/-]{1,50} \([A-ZÀ-Ý][\w .-]{1,25}\) -\s+"
    r"|\([A-ZÀ-Ý][\w .'’/-]{2,40}\)\s+"
)
_EDGE: Final = " \u00a0\u202f,;:–—-.!?…\n\t"


def until(sheet: Sheet, sentence: Sentence, at: int, cue: Cue, *, short: bool = False) -> tuple[int, int] | None:
    """What is said from a word on: to the end of the sentence, or to where the journalist goes on.

    A quotation in it ends it, unless that is a name: what comes before has to say something by itself.

    Args:
        sheet: the article.
        sentence: the sentence, with those quotations that somebody says.
        at: the index of the first word.
        cue: what reports it.
        short: it is an infinitive clause.
    """
    if at >= sentence.last or _quoted(sheet, sentence, at):
        return None
    start = sheet.starts[at]
    stop = _broken(sheet, sentence, at, cue, short=short)
    quotation = next((one.before for one in sentence.marked if one.before > start), stop)
    if quotation < stop:
        colon = sheet.text.rfind(":", start, quotation)
        stop = colon if colon > start else quotation  # « que l'étude est sérieuse : elle « montre » »
        ended = colon > start or "," in sheet.text[stop - 2 : stop]
        if (not ended and dangles(sheet, stop)) or not says(sheet, start, stop, least=LEAST if ended else _SHORT):
            return None
    return trimmed(sheet, start, stop)


def dangles(sheet: Sheet, stop: int) -> bool:
    """Whether the word before a place needs what follows: « était », « de », « un », « devenir »."""
    at = sheet.index(stop) - 1
    while at > 0 and sheet.folded[at] in sheet.known("negations"):
        at -= 1
    active = sheet.pos(at) == "VERB" and "VerbForm=Part" not in sheet.feats(at)
    return active or sheet.pos(at) in {"ADP", "DET", "AUX", "SCONJ"} or sheet.folded[at] in sheet.known("being")


def _quoted(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Whether a word stands in a quotation that is somebody's words."""
    return sheet.inside[at] and any(one.start <= sheet.starts[at] < one.end for one in sentence.marked)


def says(sheet: Sheet, start: int, stop: int, least: int) -> bool:
    """Whether the words between two places are enough, and one of them a verb."""
    words = range(sheet.index(start), sheet.index(stop))
    return len(words) >= least and any(
        not sheet.modelled or sheet.finite(at) or "VerbForm=Inf" in sheet.feats(at) for at in words
    )


def _broken(sheet: Sheet, sentence: Sentence, at: int, cue: Cue, *, short: bool) -> int:
    """Where reported speech that begins at a word ends before its sentence does, as a code point."""
    within = any(sheet.folded[i] in sheet.known("relatives") for i in range(sentence.first, cue.first))
    for place in range(at + 1, sentence.last):
        gap = sheet.gap(place)
        if sheet.inside[place]:
            continue
        if ";" in gap or (("," in gap or short) and _breaks(sheet, place)):
            return sheet.words[place - 1].end
        if within and "," in gap and sheet.finite(place) and scopes.states(sheet, at, place):
            return sheet.words[place - 1].end  # « la loi, dont il dit qu'elle est dure, passe »
        if any(_adds(sheet, other, place, cue) for other in sentence.cues if other is not cue):
            return sheet.words[place - 1].end
        if any(mark in gap for mark in ",–—") and any(
            _takes_over(sheet, sentence, other, place) for other in sentence.cues if other is not cue
        ):
            return sheet.words[place - 1].end
    return sentence.end


def _breaks(sheet: Sheet, at: int) -> bool:
    """Whether the journalist goes on at a word: « , alors que », « , comme il »."""
    return any(" ".join(sheet.folded[at : at + count]) in sheet.known("breaks") for count in (2, 3))


def _adds(sheet: Sheet, cue: Cue, at: int, outer: Cue) -> bool:
    """Whether the speaker goes on with another verb: « avant de rappeler », « et ajoutant », « et a rappelé »."""
    if sheet.folded[at] in sheet.known("joins"):
        if cue.form == "gerund":
            own = outer.form == "gerund" and at < cue.first <= at + _NAMED and _own_subject(sheet, at + 1, cue.first)
            return cue.first == at + 1 or own
        shared = cue.form == "finite" or cue.first == cue.head or sheet.folded[cue.first] == sheet.folded[outer.first]
        same = cue.form == outer.form and cue.form in {"finite", "compound"} and not cue.inverted
        return same and shared and cue.first == at + 1
    lead = " ".join(sheet.folded[at : at + 2])
    return cue.form in {"infinitive", "gerund"} and at < cue.first <= at + 2 and lead in sheet.known("adding")


def _takes_over(sheet: Sheet, sentence: Sentence, cue: Cue, place: int) -> bool:
    """Whether another report begins after a comma: « , ajoutant que », « , a-t-il dit », « , et X a accusé »."""
    if sheet.folded[place] in sheet.known("joins"):
        return place < cue.first <= place + _SUBJECT and cue.form in {"finite", "compound"} and sheet.finite(cue.first)
    if (
        cue.form in {"finite", "compound"}
        and place < cue.first <= place + _SUBJECT
        and _own_subject(sheet, place, cue.first)
    ):
        return True
    if not place <= cue.first <= place + 2:
        return False
    subject = cue.first > place and sheet.folded[cue.first - 1] in sheet.known("turned")
    return subject or cue.form in {"gerund", "according"} or scopes.bracketed(sheet, sentence, cue)


def _own_subject(sheet: Sheet, place: int, first: int) -> bool:
    """Whether nothing but a subject stands between a comma and a verb: « , le maire, Luc Orsel, a estimé que »."""
    inner = range(place + 1, first)
    commas = sum("," in sheet.gap(i) for i in inner)
    return (
        (sheet.capital(place) or sheet.pos(place) in {"DET", "PROPN", "PRON"})
        and not any(sheet.folded[i] in sheet.known("relatives") or sheet.finite(i) or sheet.inside[i] for i in inner)
        and sheet.folded[place] not in sheet.known("relatives")
        and (not commas or (commas == 1 and "," in sheet.gap(first)))
    )


def back(sheet: Sheet, sentence: Sentence, end: int, *, figures: bool = False) -> tuple[int, int] | None:
    """What a cue at the end of a sentence reports: the sentence up to it, or its last clause.

    It begins after « alors que », a colon, a quotation, or with a figure that alone is given for the source.
    """
    start = max([sentence.start, *(post.end for post in sheet.posts if sentence.start <= post.start < end)])
    if dateline := _DATELINE.match(sheet.text, start, end):
        start = dateline.end()
    first, last = sheet.index(start), sheet.index(end)
    sources = [cue.last for cue in sentence.cues if cue.form == "according" and cue.last < last]
    first = next((at for at in range(max([first, *sources]), last) if sources and "," in sheet.gap(at)), first)
    marks = [one for one in sentence.marked if one.after <= end]
    if marks:
        if lead := before_quotation(sheet, sentence):
            return lead
        first = max(first, sheet.index(marks[-1].after))
    for place in range(last - 1, first, -1):
        if "," in sheet.gap(place) and not sheet.inside[place] and _breaks(sheet, place):
            first = place + 2
            break
        colon = ":" in sheet.gap(place) and any(sheet.finite(i) for i in range(place, last))
        if colon or (figures and _figure(sheet, place, last)):
            first = place
            break
    headless = first < last and (sheet.finite(first) or sheet.folded[first] in {"ne", "n"})
    if marks and (headless or not any(sheet.finite(i) for i in range(first, last))):
        return None
    first = _after_openers(sheet, first, last)
    return trimmed(sheet, sheet.starts[first], end) if first < last else None


def before_quotation(sheet: Sheet, sentence: Sentence) -> tuple[int, int] | None:
    """What stands before the first quotation of a sentence, where it says something by itself."""
    stop = sentence.marked[0].before
    ends = sheet.text[sentence.start : stop].rstrip().endswith(":")
    if dangles(sheet, stop):
        stop = max(sheet.text.rfind(",", sentence.start, stop), sentence.start)
    own = any(cue.first < sheet.index(stop) and cue.form in {"finite", "compound"} for cue in sentence.cues)
    if ends or own or not says(sheet, sentence.start, stop, least=WHOLE):
        return None
    first = _after_openers(sheet, sentence.first, sheet.index(stop))
    return trimmed(sheet, sheet.starts[first], stop)


def _figure(sheet: Sheet, at: int, last: int) -> bool:
    """Whether a figure without a verb stands between a comma and its source: « , avec 300 blessés, selon X »."""
    return (
        "," in sheet.gap(at)
        and sheet.folded[at] in sheet.known("figures")
        and any(sheet.folded[i].isdigit() for i in range(at, last))
        and not any(sheet.finite(i) for i in range(at, last))
    )


def _after_openers(sheet: Sheet, first: int, last: int) -> int:
    """The first word after « par ailleurs, »."""
    for count in (3, 2, 1):
        if first + count < last and " ".join(sheet.folded[first : first + count]) in sheet.known("openers"):
            gap = sheet.gap(first + count)
            if "," in gap or count == 1:
                return first + count
    return first


def trimmed(sheet: Sheet, start: int, end: int) -> tuple[int, int] | None:
    """The slice without punctuation at its end, where it has words enough, mostly its own, and a verb."""
    words = range(sheet.index(start), sheet.index(end))
    if len(words) < LEAST or sum(sheet.inside[i] for i in words) > len(words) // 2:
        return None
    if len(words) < WHOLE and not says(sheet, start, end, least=LEAST):
        return None
    stop = start + len(sheet.text[start:end].rstrip(_EDGE + '«“"('))
    return (start, stop) if stop > start else None
