"""The words of an article as the rules for names see them: case, what stands before each, what the model made of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.languages import people
from recoupe.text import INVISIBLE

if TYPE_CHECKING:
    from recoupe.page import Page
    from recoupe.text import Word

_UNSEEN: Final = re.compile(f"[{INVISIBLE}]")
_HEAD: Final = frozenset('.!?…:;«“"”»(—–•*▪►|/')  # a capital after these is owed to the place, not to the word
_PLAIN: Final = str.maketrans("\u00a0\u202f\u2009\t‐‑’", "    --'")
_SHOUT: Final = (
    0.75  # share of long words with a capital; a line of running text stays under it, a headline in capitals not
)
_LONG: Final = 4  # letters of a word that counts for it
_LINE: Final = 5  # long words; a shorter line, « Emmanuel Macron à Rome », is not judged


class Row(NamedTuple):
    """A word."""

    start: int  # code points
    end: int
    folded: str
    capital: bool  # written with a capital that can be a name's
    upper: bool  # all of its letters are capitals, and there are two at least
    gap: str  # what stands before it, white space and apostrophes made plain; "\n" before the first of a block
    head: bool  # where any word has a capital
    settled: bool  # it has a capital elsewhere too, within a sentence
    pos: str  # the model's part of speech, or ""
    label: str  # the model's PER, LOC, ORG or MISC, or ""
    span: int  # which of the model's names it belongs to; -1: none


def rows(page: Page) -> list[Row]:
    """The words of the kept blocks in the order of the text."""
    text, words, model = page.article.text, page.words, _model(page)
    found: list[Row] = []
    position = 0
    for block in page.blocks:
        first = position
        while position < len(words) and words[position].start < block.at[0].end:
            position += 1
        loud = _loud(text, words[first:position])
        for index in range(first, position):
            gap = "\n" if index == first else _gap(text, words[index - 1].end, words[index].start)
            found.append(_row(text, words[index], gap, model[index], loud=loud))
    return _settled(found)


def _row(text: str, word: Word, gap: str, model: tuple[str, str, int], *, loud: bool) -> Row:
    """One word; in a line of capitals, `capital` waits for `_settled`."""
    written = text[word.start : word.end]
    pos, label, span = model
    return Row(
        start=word.start,
        end=word.end,
        folded=word.folded,
        capital=written[0].isupper() and (not loud or word.folded in people.given()),
        upper=len(written) > 1 and written.isupper(),
        gap="\r" if loud and gap == "\n" else gap,
        head=gap == "\n" or not _HEAD.isdisjoint(gap),
        settled=False,
        pos=pos,
        label=label,
        span=span,
    )


def _gap(text: str, start: int, end: int) -> str:
    gap = text[start:end]
    return gap if gap == " " else _UNSEEN.sub("", gap).translate(_PLAIN)


def _loud(text: str, words: list[Word]) -> bool:
    """Whether nearly every word of a block has a capital, as in some headlines: there case says nothing."""
    long = [word for word in words if word.end - word.start >= _LONG]
    if not long or text[words[-1].end : words[-1].end + 1] == ".":
        return False
    return len(long) >= _LINE and sum(text[word.start].isupper() for word in long) > _SHOUT * len(long)


def _settled(found: list[Row]) -> list[Row]:
    """The rows, told what has a capital elsewhere; in lines of capitals only that, and given names, keeps its own."""
    loud, lines = False, list[bool]()
    for row in found:
        loud = row.gap == "\r" or (loud and row.gap != "\n")
        lines.append(loud)
    seen = {row.folded for row, line in zip(found, lines, strict=True) if row.capital and not row.head and not line}
    return [
        row._replace(settled=True, capital=row.capital or line, gap="\n" if row.gap == "\r" else row.gap)
        if row.folded in seen
        else row._replace(gap="\n")
        if row.gap == "\r"
        else row
        for row, line in zip(found, lines, strict=True)
    ]


def _model(page: Page) -> list[tuple[str, str, int]]:
    """For every word its part of speech and label, and the number of its name, by the model; empty without one."""
    tokens = page.parse
    count, position, span = len(tokens), 0, -1
    spans: list[int] = []
    for name in tokens.name:
        span += name.startswith("B")
        spans.append(span if name else -1)
    found: list[tuple[str, str, int]] = []
    for word in page.words:
        while position < count and tokens.end[position] <= word.start:
            position += 1
        known = position < count and tokens.start[position] < word.end
        found.append((tokens.pos[position], tokens.name[position][2:], spans[position]) if known else ("", "", -1))
    return found


def phrase(found: list[Row], first: int, last: int) -> str:
    """The folded words of `found[first:last]`, one space between them."""
    return " ".join(row.folded for row in found[first:last])
