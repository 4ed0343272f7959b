"""Credits that are a line, or stand at the edge of one, and are no sentence: sign-offs, bylines, picture lines.

A line is looked at as a shape (`lineshapes`); the place of the line in the text decides where the shape does not.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from recoupe.finders.credits.leads import lead
from recoupe.finders.credits.shapes import AGENCY, LOWER, OUTLET, PICTURE, RULES, Rule
from recoupe.languages import citing, registry
from recoupe.languages.registry import Agency
from recoupe.text import words as words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.finders.credits.mentions import Mention
    from recoupe.languages.registry import Outlet
    from recoupe.model import Form
    from recoupe.text import Word

Place = Literal["head", "middle", "tail"]

LONG: Final = 18  # words; nine in ten of the seeds' paragraphs have 23 or more, no crosshead, byline or credit over 8
_AUTHOR: Final = 4  # words of an author's name on a line of its own
_NEAR: Final = 60  # characters around a name in which a long line is looked at
_SHORTEST: Final = 3  # letters of a name that may sign; « Par PC » may be somebody's initials
_UNNAMED: Final = "agences"
_FIRM: Final = (
    "dateline",
    "copyright",
    "with in brackets",
    "with",
    "source",
    "picture",
    "picture, short",
)  # even for « PC »
_UNREGISTERED: Final = frozenset(("byline", "with", "outlet with agency", "alone"))  # for an agency that nobody knows
_LOOSE: Final = ("end of a caption", "picture, short")  # rules that a sentence may fit too
_MOVED: Final[dict[str, Form]] = {"outlet with agency": "with", "author and agency": "photo"}  # below the article's top
_CLOSED: Final = (".", "!", "?", "…", "»", "”", '"', ")")  # what a sentence ends with
_SPACES: Final = " \u00a0\u202f\u2009"
_PARTS = r"[a-z]{2,5}(?:-[a-z]{2,5}){0,8}"
_INITIALS = re.compile(
    rf"(?:^[^\S\n]*|(?<=[.!?»”\"] ))(?P<at>\(?{_PARTS}(?:/{_PARTS}){{1,6}}\)?)[^\S\n]*$", re.MULTILINE
)
_AGENCIES = re.compile(
    r"(?:\(?\b(?i:avec|d['’]après) (?:les |des )?|^[^\w\n]{0,9}|\()"
    r"(?i:agences)(?: de presse)?(?:/[a-z]{2,5})?\)?(?=[\s.)]*$)",
    re.MULTILINE,
)
_NAMES = r"[^\n.:()]{3,80}"
_CLOSING = re.compile(
    rf"\([^()\n]{{3,160}}\)(?=[\s.]*$)|^(?=[A-ZÀ-Ý]){_NAMES}, (?:version française|pour le service français){_NAMES}$",
    re.MULTILINE,
)
_CUE = re.compile(rf"(?:{PICTURE}|©|\b(?:avec|et|via|by|sources?|flux|fil))\b[^\n]{{0,{_NEAR}}}$", re.IGNORECASE)
_WITH = re.compile(r"\b(?:avec|with)\s", re.IGNORECASE)
_AUTHORS: Final = ("byline", "signoff")  # forms that an agency behind « avec » has not: « Par La Balise avec AFP »
_YEAR = re.compile(r"\d{4}|copyright|droits", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:L['’]|L[aeAE] |L(?:es|ES) |The )$")  # of a name, « La Presse canadienne »


class Found(NamedTuple):
    """A credit: whose, in which form and where; which name it takes up."""

    owner: str
    form: Form
    start: int  # code points
    end: int
    rule: str
    mention: int | None  # index of the name it rests on; None for unnamed agencies


class _Line(NamedTuple):
    start: int  # code points; one less where a sign was put before a part of a line
    shape: str
    place: Place
    long: bool
    caption: bool
    dated: bool  # the line above or below it is a date
    last: bool  # it follows the last paragraph, and nothing follows it
    second: bool  # it follows the first paragraph, where some sites name who wrote the text


class Named(NamedTuple):
    """A text and the names in it."""

    text: str  # the whole document, residue included
    words: list[Word]
    names: list[Mention]  # of agencies and outlets, in the order of the text
    body: tuple[int, int]  # where the first and the last paragraph of the article begin, code points
    captions: list[tuple[int, int]]  # slices of the text
    dates: list[tuple[int, int]]


def find(page: Named) -> Iterator[Found]:
    """The credits that are lines or edges of lines; two may lie on the same words, if two agencies signed them."""
    taken: set[int] = set()
    for line in _lines(page):
        for rule in RULES:
            if rule.reach == "short" and line.long:
                continue
            for match in rule.pattern.finditer(line.shape):
                found = [f for f in _owned(page, line, rule, match) if f.mention not in taken]
                taken.update(f.mention for f in found if f.mention is not None)
                yield from {f.owner: f for f in found}.values()
    for match in _AGENCIES.finditer(page.text):
        yield Found(_UNNAMED, "with", match.start(), match.end(), "with", None)
    yield from _closed(page.text)


def initials(text: str, last: int) -> tuple[int, int] | None:
    """The desk's initials that end the article, « bur-abc/de »: a line of its own after the last paragraph.

    Args:
        text: the whole document.
        last: where the last paragraph of the article begins, code points.
    """
    for match in _INITIALS.finditer(text, last):
        parts = {word.folded for word in words_of(match["at"])}
        if text[last : match.start("at")].rstrip().endswith(_CLOSED) and not parts <= citing.words("prepositions"):
            return match.span("at")
    return None


def _lines(page: Named) -> Iterator[_Line]:
    """The lines that hold names; of a paragraph only the surroundings of names that look like credits."""
    text, index = page.text, 0
    while index < len(page.names):
        start = text.rfind("\n", 0, page.names[index].start) + 1
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        stop = bisect_left(page.names, end, key=lambda name: name.start)
        names = page.names[index:stop]
        place: Place = "head" if start < page.body[0] else "middle" if start < page.body[1] else "tail"
        caption = any(a <= start < b for a, b in page.captions)
        dated = any(not text[b:start].strip() or not text[end:a].strip() for a, b in page.dates)
        long = len(text[start:end].split()) >= LONG
        for low, high in _windows(text, start, end, names) if long else [(start, end)]:
            first = bisect_left(names, low, key=lambda name: name.start)
            inside = names[first : bisect_right(names, high, key=lambda name: name.end)] if long else names
            left, right = "x" * (low > start), "x" * (high < end)  # not the edge of the line
            shape = left + _shape(text, low, high, inside) + right
            last = place == "tail" and not text[end:].strip() and _after_paragraph(text, page.body[1], start)
            second = place == "middle" and _below_lead(text, page.body[0], start)
            yield _Line(low - len(left), shape, place, long, caption, dated, last, second)
        index = stop


def _after_paragraph(text: str, last: int, start: int) -> bool:
    """Whether a line that begins at `start` is the next one after the paragraph that begins at `last`."""
    return len(text[last:start].strip().splitlines()) == 1


def _below_lead(text: str, first: int, start: int) -> bool:
    """Whether nothing but an author's name stands between the first paragraph and a line that begins at `start`."""
    end = text.find("\n", first, start)
    if end < 0 or start - end > _NEAR:
        return False
    between = [line.split() for line in text[end:start].splitlines() if line.strip()]
    return len(between) <= 1 and all(len(words) <= _AUTHOR for words in between)


def _windows(text: str, start: int, end: int, names: list[Mention]) -> Iterator[tuple[int, int]]:
    """The parts of a paragraph in which a name looks like a credit, none overlapping another."""
    reached = start
    for name in names:
        if name.start >= reached and _credit_like(text, start, end, name):
            yield max(reached, name.start - 2 * _NEAR), min(end, name.end + _NEAR)
            reached = min(end, name.end + _NEAR)


def _credit_like(text: str, start: int, end: int, name: Mention) -> bool:
    before, after = text[max(start, name.start - _NEAR) : name.start], text[name.end : min(end, name.end + _NEAR)]
    if before.casefold().endswith(("l'", "l’")):
        return False
    edge = name.start - start < _NEAR or (not after.strip(_SPACES + ".)") and name.end + _NEAR > end)
    near = before.rstrip().endswith(("(", "/", "|")) or after.lstrip().startswith(("/", ")", "|"))
    return edge or near or bool(_CUE.search(before))


def _shape(text: str, start: int, end: int, names: list[Mention]) -> str:
    """This part of the text, of the same length, with one sign for every kind of name, its own article included."""
    parts: list[str] = []
    reached = start
    for name in names:
        sign = OUTLET if not isinstance(name.owner, Agency) else LOWER if name.lower else AGENCY
        article = _ARTICLE.search(text, max(reached, name.start - len("Les ")), name.start)
        begun = article.start() if article else name.start
        parts += [text[reached:begun], sign * (name.end - begun)]
        reached = name.end
    return "".join((*parts, text[reached:end]))


def _owned(page: Named, line: _Line, rule: Rule, match: re.Match[str]) -> Iterator[Found]:
    """One credit for every agency that this match names; for outlets, where a picture or a share is theirs."""
    start, end = line.start + match.start("at"), line.start + match.end("at")
    low = bisect_left(page.names, start, key=lambda name: name.start)
    high = bisect_left(page.names, end, key=lambda name: name.start)
    for index in range(low, high):
        name = page.names[index]
        credits_outlets = rule.name.startswith(("picture", "with", "source"))
        if (isinstance(name.owner, Agency) or credits_outlets) and _stands(page, rule, line, name, start):
            form = _form(rule, line, match, page.text[name.start : name.end], name.owner)
            helped = form in _AUTHORS and _WITH.search(page.text, max(0, start), name.start) is not None
            yield Found(name.owner.name, "with" if helped else form, start, end, rule.name, index)


def _stands(page: Named, rule: Rule, line: _Line, name: Mention, start: int) -> bool:
    """Whether the name is a credit there: no « Parti communiste (PC) », no « selon l'agence Tass », no « Mac/PC »."""
    if isinstance(name.owner, Agency) and not name.owner.country:
        whole = page.text[:start].rpartition("\n")[2].strip(_SPACES + "(") == ""
        return rule.name == "with in brackets" or (rule.name in _UNREGISTERED and whole)
    if not name.sure and isinstance(name.owner, Agency):
        before = page.text[max(0, start - _NEAR) : start].rstrip()
        if rule.name == "brackets" and not name.owner.lower:
            return not before or before.endswith(_CLOSED)
        if rule.name not in _FIRM and not name.owner.lower and not _signs(page.text, rule, line, name):
            return False
    up = lead(page.text, page.words, name.first)
    if rule.name not in _LOOSE:
        return rule.name not in ("with", "outlet with agency") or up.noun not in ("talk", "letter")
    verb = page.words[up.first - 1].folded if up.first else ""
    hangs = rule.name == "end of a caption" and up.noun
    return not (up.word or hangs or verb in citing.forms("say", "address", "publish"))


def _signs(text: str, rule: Rule, line: _Line, name: Mention) -> bool:
    """Whether a short name that is other words too signs, by its line: « Par MAP », « MAP - 12 mars », « MAP/lau »."""
    written = text[line.start :].partition("\n")[0].strip()
    if len(name.owner.name) < _SHORTEST or line.place == "middle":
        return False
    if rule.name == "byline":
        opens = line.start == name.start or written.removeprefix("Par ").startswith(text[name.start : name.end])
        return opens and line.place == "head" and not line.long
    return rule.name == "alone" and line.last and name.start == line.start and "/" in written


def _form(rule: Rule, line: _Line, match: re.Match[str], written: str, owner: Agency | Outlet) -> Form:
    if isinstance(owner, Agency) and owner.pictures:
        return "photo"
    if rule.name == "source" and not isinstance(owner, Agency):
        return "quoted"
    moved = _MOVED.get(rule.name) if line.place != "head" else None
    if rule.name == "author and agency" and line.last:
        moved = "signoff"
    if rule.name == "alone" and line.place != "head" and " avec " in match["at"]:
        moved = "with"
    if rule.name == "copyright" and (line.caption or not (line.last or _YEAR.search(match["at"]))):
        moved = "photo"
    return moved or rule.form or _by_place(rule, line, written)


def _by_place(rule: Rule, line: _Line, written: str) -> Form:
    """The form of a bare name: a picture's between paragraphs and in captions, else the text's.

    A name written in full below the first paragraph, « AGENCE FRANCE-PRESSE », is that of who wrote the text.
    """
    small = not line.long
    in_full = " " in written and rule.name == "alone"
    if small and ((line.dated and line.place != "tail") or (line.second and in_full)):
        return "byline"
    if line.caption or (small and (line.place == "middle" or (line.place == "head" and rule.name == "end"))):
        return "photo"
    return "byline" if line.place == "head" and small else "signoff"


def _closed(text: str) -> Iterator[Found]:
    """Brackets that end a dispatch: « (Jean Dupont, édité par Anne Martin) »."""
    habits = [(agency.name, words) for agency in registry.agencies() for words in agency.closing]
    for match in _CLOSING.finditer(text):
        low = match.group().casefold()
        owner = next((name for name, words in habits if words in low), None)
        if owner:
            yield Found(owner, "signoff", match.start(), match.end(), "closing brackets", None)
