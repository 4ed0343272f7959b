"""The words that tell an event: the part of a sentence around a moment, as a line of a chronology.

| sentence | moment | line |
|---|---|---|
| La halle, bâtie en 1903, a rouvert en mai ; le maire est venu. | 1903 | La halle, bâtie en 1903 |
| | mai | La halle, bâtie en 1903, a rouvert en mai |
| Mardi, le feu a pris dans les combles. | Mardi | the sentence |
| « C'est un drame », a dit mardi le maire. | mardi | none: the day of a saying is no event |
| « Mardi, on verra », a dit le maire. | Mardi | none: what somebody says in quotation marks is their account |
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.languages.moments import table
from recoupe.languages.speech import verbs
from recoupe.text import folded, folds, plain, quotations, trimmed

if TYPE_CHECKING:
    from recoupe.model import Span
    from recoupe.page import Page

_CUT: Final = re.compile(r"[;:()–—•]|\s-\s|,(?!\d)|(?:https?://|pic\.twitter)\S+|\?{2,}")
_WHOLE: Final = re.compile(r"[;:–—•]|\s-\s|(?:https?://|pic\.twitter)\S+|\?{2,}")  # of these, what no line goes over
_LEAD: Final = re.compile(r"[\s«“\"]*")
_POST: Final = re.compile(r"\(@\w+\)\s*$")
_LONGEST: Final = 300  # code points; a longer line is cut back to the part around the moment
_VERBS: Final = frozenset({"VERB", "AUX"})
_BARE: Final = frozenset({"ADJ", "NOUN"})  # without an article they begin an apposition, « principal accès au sud »
_OPEN: Final = frozenset({"CCONJ", "SCONJ", "ADP", "DET", "PUNCT"})  # no line ends on one, nor on « où »

_OPENS: Final = '«“"'
_CLOSES: Final = '»”"'


class _Part(NamedTuple):
    """A part of a sentence between two cuts."""

    start: int  # code points
    end: int
    whole: bool  # whether it begins after a mark that no line goes over


class Line(NamedTuple):
    """What tells an event."""

    at: Span  # the line
    core: Span  # the part of it around the moment


def line(page: Page, at: Span) -> Line | None:
    """The line that tells what happened at a moment; `None` where it is a post, a saying, a quotation or a gloss."""
    text = page.article.text
    start, end = sentence(page, at)
    if _POST.search(text, start, at.start):
        return None
    said = next(((a, b) for a, b in page.view(_quotations) if a < at.start and at.end < b), None)
    parts = _parts(text, start, end, at)
    here = next(number for number, part in enumerate(parts) if at.start < part.end)
    if _is_saying(page, parts[here]) or (text[parts[here].start - 1] == "(" and not _has_verb(page, parts[here])):
        return None
    first, last = _with_verb(page, parts, here)
    opened = parts[first].start + len(_LEAD.match(text, parts[first].start)[0])  # type: ignore[index]  # matches all
    if said and said[0] <= opened and has_finite(page, page.span(max(start, said[0]), min(end, said[1]))):
        return None
    wider, last = _with_subject(page, parts, first), _to_end(page, parts, last)
    begin = parts[wider].start if parts[last].end - parts[wider].start <= _LONGEST else parts[first].start
    return Line(_span(page, begin, parts[last].end, at), _span(page, parts[first].start, parts[last].end, at))


def sentence(page: Page, at: Span) -> tuple[int, int]:
    """The sentence in which a span begins; the span where it stands in none."""
    index = bisect_right(page.sentences, (at.start, len(page.article.text))) - 1
    found = page.sentences[index] if index >= 0 else (at.start, at.end)
    return found if at.start < found[1] else (at.start, at.end)


def is_compared(page: Page, at: Span) -> bool:
    """Whether a moment only dates what a figure is compared with, « contre 84 000 la semaine précédente »."""
    start, _ = sentence(page, at)
    return bool(_against(page.article.lang).search(plain(page.article.text, start, at.start).text.lower()))


@cache
def _against(code: str) -> re.Pattern[str]:
    words = "|".join(sorted(table(code).words["against"], key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words}) [^,.;:!?]{{0,20}}\d[\d ,.]*(?:[^\d,.;:!?]{{0,30}})$")


def _quotations(page: Page) -> list[tuple[int, int]]:
    """The quotations of an article."""
    return quotations(page.article.text)


def has_finite(page: Page, at: Span) -> bool:
    """Whether a stretch has a finite verb; true where no model reads the language."""
    parsed = page.parse
    return not parsed or any("VerbForm=Fin" in parsed.feats[k] for k in parsed.between(at.start, at.end))


def _parts(text: str, start: int, end: int, at: Span) -> list[_Part]:
    """The parts of a sentence; none is cut inside the moment."""
    cuts = [m for m in _CUT.finditer(text, start, end) if m.end() <= at.start or m.start() >= at.end]
    begins = [(start, True), *((m.end(), bool(_WHOLE.fullmatch(m[0]))) for m in cuts)]
    ends = [*(m.start() for m in cuts), end]
    return [_Part(first, last, whole) for (first, whole), last in zip(begins, ends, strict=True)]


def _with_verb(page: Page, parts: list[_Part], here: int) -> tuple[int, int]:
    """The parts around the moment that have a verb, to the left of it where both sides do; all where none does."""
    if _has_verb(page, parts[here]):
        return here, here
    left = here
    while left > 0 and not parts[left].whole and not _has_verb(page, parts[left]):
        left -= 1
    if _has_verb(page, parts[left]):
        return left, here
    right = here
    while right + 1 < len(parts) and not _has_verb(page, parts[right]):
        right += 1
    return (left, right) if _has_verb(page, parts[right]) else (0, len(parts) - 1)


def _with_subject(page: Page, parts: list[_Part], first: int) -> int:
    """The part from which a line says of whom it tells: it begins with no verb, no « qui » and no « avant de »."""
    text, lacks = page.article.text, False
    while first > 0 and not parts[first].whole:
        if _begins(page, parts[first], lacks=lacks) and text[parts[first].start - 1] != "(":
            break
        lacks = lacks or _is_predicate(page, parts[first])
        first -= 1
    return first


def _to_end(page: Page, parts: list[_Part], last: int) -> int:
    """The part with which a line may end: not « le maire a », before what was put in, nor before « s'il viendra »."""
    parsed = page.parse
    if last == 0 < len(parts) - 1 and not parts[1].whole and _is_hung(page, parts[0]):
        last = 1
    while last + 1 < len(parts) and not parts[last + 1].whole:
        rows, further = (parsed.between(part.start, part.end) for part in parts[last : last + 2])
        is_cut = rows and (parsed.pos[rows[-1]] == "AUX" or "PronType=Rel" in parsed.feats[rows[-1]])
        if not is_cut and not (further and parsed.pos[further[0]] == "SCONJ"):
            break
        last += 1
    return last


def _is_hung(page: Page, part: _Part) -> bool:
    """Whether a part hangs on what follows it, « Mis en service en 1971 »: a participle, and no finite verb."""
    parsed = page.parse
    rows = [k for k in parsed.between(part.start, part.end) if not _is_loose(page, k)]
    begins = bool(rows) and (parsed.pos[rows[0]] == "ADJ" or "VerbForm=Part" in parsed.feats[rows[0]])
    return begins and not any("VerbForm=Fin" in parsed.feats[k] for k in rows)


def _has_verb(page: Page, part: _Part) -> bool:
    """Whether a part says something: it has a verb or a participle; « dans une vidéo postée lundi » has none yet."""
    parsed = page.parse
    rows = parsed.between(part.start, part.end)
    if rows and parsed.pos[rows[0]] == "ADP":
        told = (k for k in rows if "VerbForm=Fin" in parsed.feats[k] or "PronType=Rel" in parsed.feats[k])
        return "VerbForm=Fin" in parsed.feats[next(told, rows[0])]
    return any(parsed.pos[k] in _VERBS or "VerbForm" in parsed.feats[k] for k in rows)


def _is_predicate(page: Page, part: _Part) -> bool:
    """Whether a part begins with its verb: of whom it tells stands before it."""
    parsed = page.parse
    rows = [k for k in parsed.between(part.start, part.end) if not _is_loose(page, k)]
    return bool(rows) and parsed.pos[rows[0]] in _VERBS


def _begins(page: Page, part: _Part, *, lacks: bool) -> bool:
    """Whether a line can begin with a part, conjunctions left out.

    Args:
        page: the article.
        part: of a sentence, not its first.
        lacks: whether what follows begins with its verb: « en week-end ici » does not say of whom it tells.
    """
    parsed = page.parse
    rows = [k for k in parsed.between(part.start, part.end) if not _is_loose(page, k)]
    if not rows or parsed.pos[rows[0]] in ({*_BARE, "ADP"} if lacks else _BARE):
        return False
    first, second = rows[0], rows[min(1, len(rows) - 1)]
    is_verb = parsed.pos[first] in _VERBS or "VerbForm" in parsed.feats[first] or "PronType=Rel" in parsed.feats[first]
    return not is_verb and not (parsed.pos[first] == "ADP" and parsed.pos[second] in _VERBS)


def _is_saying(page: Page, part: _Part) -> bool:
    """Whether a part only says that somebody said something, « , a indiqué mardi le préfet »."""
    parsed, known = page.parse, verbs(page.article.lang)
    rows = list(parsed.between(part.start, part.end))
    while rows and parsed.pos[rows[0]] in {"PUNCT", "PRON"}:  # « , nous indiquait mardi le préfet »
        rows = rows[1:]
    if not rows or parsed.pos[rows[0]] not in _VERBS:
        return False
    said = folds(page.article.text[parsed.start[rows[0]] : part.end])[:4]
    return any(folded(word) in known for word in said)


def _span(page: Page, start: int, end: int, at: Span) -> Span:
    """The stretch without what a line neither begins nor ends with: conjunctions, « où », spaces and marks."""
    text, parsed = page.article.text, page.parse
    rows = list(parsed.between(start, end))
    while rows and _is_loose(page, rows[0]) and parsed.end[rows[0]] <= at.start:
        rows = rows[1:]
    while rows and _is_open(page, rows[-1]) and parsed.start[rows[-1]] >= at.end:
        rows = rows[:-1]
    if rows:
        start, end = min(parsed.start[rows[0]], at.start), max(parsed.end[rows[-1]], at.end)
    start, end = trimmed(text, start, end)
    if text[start] in _OPENS and not set(_CLOSES) & set(text[start + 1 : end]):  # one mark of a pair
        start += 1
    if text[end - 1] in _CLOSES and not set(_OPENS) & set(text[start : end - 1]):
        end -= 1
    return page.span(*trimmed(text, start, end))


def _is_loose(page: Page, token: int) -> bool:
    """Whether a line can do without a token at its beginning."""
    text, parsed = page.article.text, page.parse
    word = folded(text[parsed.start[token] : parsed.end[token]])
    is_mark = not word and text[parsed.start[token]] not in _OPENS
    return is_mark or word in table(page.article.lang).words["loose"]


def _is_open(page: Page, token: int) -> bool:
    """Whether a line cannot end on a token."""
    parsed = page.parse
    is_mark = page.article.text[parsed.end[token] - 1] in _CLOSES
    return "PronType=Rel" in parsed.feats[token] or (parsed.pos[token] in _OPEN and not is_mark)
