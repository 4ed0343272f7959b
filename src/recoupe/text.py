"""Text as code points: words, folding, quotation marks. With `lookalikes`, the only module that knows Unicode.

Matching works on folded words; every word keeps the code points it came from, so a finding always points at
the text as it was read.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.lookalikes import latin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Characters that a reader does not see: soft hyphen, zero-width and directional marks, BOM, variation selectors, tags.
# Source: Unicode, Default_Ignorable_Code_Point.
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_MARKS = "\u0300-\u034e\u0350-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"  # accents of their own
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{INVISIBLE}{_MARKS}])*")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_LINE = 300  # characters; what is shorter is folded more than once, for one rule and another
_LIGATURE = re.compile("[œæßøđł]")
_FOLDED = re.compile(r"[^\W_]+")
_UNSEEN = re.compile(f"[{INVISIBLE}{_MARKS}]")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l"})

# A digit inside a word is read as the letter that it looks like; « 10h01 », « H1N1 » and « G20 » are no such words.
_BETWEEN = re.compile("[a-z][01]+[a-z]")
_DIGIT = re.compile(r"(?<![^\W_])[a-z]+(?:[01]+[a-z]+)+(?![^\W_])")
_LETTERS = str.maketrans("01", "ol")


class Word(NamedTuple):
    """A word of a text: where it stands, and how it is matched."""

    start: int  # code points
    end: int
    folded: str


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """The word as it is compared: lower case, without accents, ligatures and invisible characters."""
    low = unicodedata.normalize("NFKD", latin(word).casefold().translate(_LIGATURES))
    if not low.isascii():
        low = "".join(c for c in low if not unicodedata.combining(c) and not _INVISIBLE.match(c))
    return _lettered(low)


def _lettered(low: str) -> str:
    """Folded words with the digits inside them as the letters that they look like: « v1lla0e »."""
    return _DIGIT.sub(lambda m: m[0].translate(_LETTERS), low) if _BETWEEN.search(low) else low


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]` in order; apostrophes and hyphens part words, digits are words."""
    stop = len(text) if end is None else end
    shown = latin(text[start:stop])
    return [Word(m.start() + start, m.end() + start, fold(m.group())) for m in _WORD.finditer(shown)]


def folded(text: str) -> str:
    """The folded words of a text, one space between them: equal for texts that read the same."""
    return _folded_line(text) if len(text) < _LINE else " ".join(word.folded for word in words(text))


@lru_cache(maxsize=4_096)
def _folded_line(line: str) -> str:
    """Names are folded again and again: a fifth of the time of who speaks."""
    return " ".join(word.folded for word in words(line))


def folds(text: str) -> tuple[str, ...]:
    """The folded words of a text without their places: in Latin script what `words` gives, in a third of the time."""
    return _folds_of_line(text) if len(text) < _LINE else _folds(text)


@lru_cache(maxsize=4_096)
def _folds_of_line(line: str) -> tuple[str, ...]:
    return _folds(line)


def _folds(text: str) -> tuple[str, ...]:
    low = latin(text).casefold()
    if not low.isascii():
        low = unicodedata.normalize("NFKD", low.translate(_LIGATURES) if _LIGATURE.search(low) else low)
    return tuple(_FOLDED.findall(_lettered(low if low.isascii() else _UNSEEN.sub("", low))))


def invisible(text: str) -> list[tuple[int, int]]:
    """The runs of invisible characters in a text, as (start, end)."""
    return [m.span() for m in re.finditer(f"[{INVISIBLE}]+", text)]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The slice without white space at its ends; empty (start == end) where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


class Plain(NamedTuple):
    """A stretch of a text in plain typography, and where each of its characters came from."""

    text: str
    starts: Sequence[int]  # code points of the whole text, one for each character of `text`
    ends: Sequence[int]


# One character for one: what typography varies and no word depends on. Invisible characters are left out.
_PLAIN = dict.fromkeys(map(ord, "\t\n\v\f\r\u0085\u00a0\u2028\u2029\u202f\u205f\u3000"), " ")
_PLAIN |= dict.fromkeys(range(0x2000, 0x200B), " ")
_PLAIN |= dict.fromkeys(map(ord, "’‘ʼ′´`"), "'") | dict.fromkeys(map(ord, "‐‑"), "-")
_CLUSTER = re.compile(f"[^{INVISIBLE}{_MARKS}](?:[{INVISIBLE}]*[{_MARKS}])*|[{_MARKS}]")


def plain(text: str, start: int = 0, end: int | None = None) -> Plain:
    """The stretch `text[start:end]` with plain apostrophes, hyphens and spaces, and without invisible characters."""
    stop = len(text) if end is None else end
    shown = latin(text[start:stop]).translate(_PLAIN)
    if not _UNSEEN.search(shown):
        return Plain(shown, range(start, stop), range(start + 1, stop + 1))
    composed = [(_composed(m.group()), m.start() + start, m.end() + start) for m in _CLUSTER.finditer(shown)]
    rows = [(c, a, b) for whole, a, b in composed for c in whole]
    return Plain("".join(c for c, _, _ in rows), [a for _, a, _ in rows], [b for _, _, b in rows])


def _composed(cluster: str) -> str:
    """A letter with its accents, as one character where there is one."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", cluster)) if len(cluster) > 1 else cluster


_OPENING = {"»": "«", "”": "“"}
_QUOTE_MARK = re.compile('[«»“”"]')
_LONGEST_QUOTATION = 2_000  # code points; an opening mark without a partner within this reach is a slip of the pen


def quotations(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The quotations in `text[start:end]`, marks included, outermost only, in order.

    « », “ ” and straight double quotes are known; a mark that is never closed is passed over.
    """
    found: list[tuple[int, int]] = []
    for opening, close in sorted(_pairs(text, start, len(text) if end is None else end)):
        if not found or opening >= found[-1][1]:
            found.append((opening, close))
    return found


def _pairs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Every opening mark with the mark that closes it, nested ones too."""
    open_: list[tuple[str, int]] = []
    for match in _QUOTE_MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if mark in "«»" and _reversed(text, at, open_):
            mark = "»" if mark == "«" else "«"
        wanted = _OPENING.get(mark, mark)
        partner = next((k for k in range(len(open_) - 1, max(-1, len(open_) - 5), -1) if open_[k][0] == wanted), None)
        if mark in "«“" or partner is None:
            if mark in '«“"':
                open_.append((mark, at))
            continue
        opening = open_[partner][1]
        del open_[partner:]
        if at + 1 - opening <= _LONGEST_QUOTATION:
            yield opening, at + 1


def _reversed(text: str, at: int, open_: list[tuple[str, int]]) -> bool:
    """Whether the guillemet at `at` is used the other way round, « »so« »: the white space around it tells."""
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    if text[at] == "»":
        spaced = any(mark == "«" and text[place + 1].isspace() for mark, place in open_[-4:])
        return not spaced and before.isspace() and after.isalnum()
    return bool(open_) and text[open_[-1][1]] == "»" and not before.isspace() and not after.isalnum()


# Where a sentence may end: its stop and what closes after it; then white space and something that can open a sentence
# (no « (...) »); or, in glued text, a capital with more of its word.
_LOWER, _UPPER = "a-zà-öø-ÿœ", "A-ZÀ-ÖØ-ÞŒ"
_STOPS = re.compile(
    r"(?<![.!?…])[.!?…]++(?:[ \u00a0\u202f]?+»|[\"”’)\]])*+"
    rf"(?:\s++(?=[^\W\d_{_LOWER}]|[\"«“\d]|[(\[](?![.…])|[—–\-](?!\s?[{_LOWER}]))"
    rf"|(?:(?<=[{_LOWER}{_MARKS}»”\")][.!?…])|(?<=\d\d[.!?…])|(?<=[»”\")\]]))(?=[{_UPPER}«“][\w’'\s]))"
)
# Two lines glued without a stop: « la policePlus tôt », « chat »Mais », « vent »« La ».
_GLUED = re.compile(
    rf"(?<![\w#@/.&-])([{_LOWER}{_MARKS}]{{3,}}+|»)(?=([{_UPPER}][{_LOWER}{_MARKS}]*+)[’'\s])|»(?=«\s?[{_UPPER}])"
)
_HEAD = 6  # code points
_REACH = 80  # code points of an address that are looked at
_WORD_TOO = 3  # letters
_LAST_WORD = re.compile(rf"(?:[^\W\d_]|[{_MARKS}])+$")
_ADDRESS = re.compile(r"(?:://|www\.|@)\S*$")
_NUMBERING = re.compile(r"\s*[(«]?(?:\d\d?|[^\W\d_]|[IVX]{1,4})$")  # « 1. », « b. », « IV. » at the head of a line


def sentences(
    text: str,
    start: int = 0,
    end: int | None = None,
    abbreviations: frozenset[str] = frozenset(),
    openers: frozenset[str] = frozenset(),
) -> list[tuple[int, int]]:
    """The sentences of one block, `text[start:end]`, as slices that cover it but for white space at their ends.

    Never cut inside a quotation, after an abbreviation or after an initial (« J. »). On ten articles read by eye: 0 of
    160 breaks false.

    Args:
        text: the whole text.
        start: where the block begins.
        end: where it ends; the end of the text, if None.
        abbreviations: words after whose full stop no sentence ends, without the stop, as written. One of three
            letters or more that is written small (« art. », « sept. ») goes on only with a number: it is a word too.
        openers: words in lower case with which a sentence often begins and never ends: they part lines that lost
            the space between them.
    """
    stop = len(text) if end is None else end
    cuts = _cuts(text, start, stop, abbreviations, openers)
    slices = (trimmed(text, a, b) for a, b in zip(cuts, [*cuts[1:], stop], strict=True))
    return [(a, b) for a, b in slices if a < b]


def _cuts(text: str, start: int, stop: int, abbreviations: frozenset[str], openers: frozenset[str]) -> list[int]:
    """Where the sentences of a block begin, in order."""
    inside = quotations(text, start, stop)
    cuts = [start]
    for at, cut in _places(text, start, stop, openers):
        before = bisect_left(inside, (cut, 0)) - 1
        opened, closed = inside[before] if before >= 0 else (cut, cut)
        if text[at] in ".!?…" and _goes_on(text, cuts[-1], at, cut, abbreviations):
            continue
        if cuts[-1] < opened == cut - 1 and at < opened:
            cuts.append(opened)  # the straight mark after the stop opens the next sentence
        elif cut >= closed and cut > cuts[-1]:
            cuts.append(cut)
    return cuts


def _places(text: str, start: int, stop: int, openers: frozenset[str]) -> list[tuple[int, int]]:
    """Where sentences may part, in order: where the stop or the last word begins, and where the next one does."""
    places = [m.span() for m in _STOPS.finditer(text, start, stop)]
    if not openers:
        return places
    for match in _GLUED.finditer(text, start, stop):
        last, first = match.groups()
        if first is None or (_opener(first) in openers and _opener(last) not in openers):
            places.append(match.span())
    return sorted(places)


def _opener(word: str) -> str:
    """A word as the openers are written."""
    return unicodedata.normalize("NFC", word.lower())


def _goes_on(text: str, begin: int, stop: int, cut: int, abbreviations: frozenset[str]) -> bool:
    """Whether the sentence from `begin` goes on after the stop at `stop`: it abbreviates, it numbers, ..."""
    if text[stop] != "." or text[stop + 1 : stop + 2] == ".":
        return text[cut : cut + 1] in "([" and text[cut + 1 : cut + 2].islower()
    if (stop - begin < _HEAD and _NUMBERING.match(text, begin, stop)) or (
        cut == stop + 1 and _ADDRESS.search(text, max(begin, stop - _REACH), stop)
    ):
        return True
    found = _LAST_WORD.search(text, max(0, stop - 20), stop)
    last = unicodedata.normalize("NFC", found.group()) if found else ""
    if len(last) == 1 and (last.isupper() or text[stop - 2 : stop - 1] == "."):
        return True
    also_word = len(last) >= _WORD_TOO and last[0].islower()
    return last in abbreviations and (not also_word or text[cut : cut + 1].isdigit())
