"""Quotation marks: one machine that pairs « », “ ”, " ", ' ', ‹ › and +...+, however broken they are.

| what | example | taken as |
|---|---|---|
| reversed | »so« · d'»ainsi» | a pair |
| nested | «pas contre les "verts"» | the inner one has a depth |
| repeated at the head of each paragraph | «Un. ⏎ «Deux.» | two, the first closed by the second |
| over the end of a paragraph | «Un. ⏎ Deux» | one |
| never closed | «Un, dit-il. | to the end of its paragraph, or of its sentence where that is far |
| never opened | «Un», dit-il. Deux.» | from its paragraph or the sentence after the reporting clause |
| an apostrophe | s«inquiète | nothing |
| closed by a mark of another kind | «Un" | a pair |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.text import trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST: Final = 3_000  # code points; the longest quotation of the gold has 1,100
_FAR: Final = 600  # code points; an unclosed mark of a longer paragraph ends with its sentence
_TOLD: Final = 200  # code points of a reporting clause after which a quotation goes on without a mark
_DEEPEST: Final = 8  # marks that are open at once; in more, the outermost are slips
_AHEAD: Final = 40  # marks that are looked at to tell which of two is a slip; bounds the cost of a hostile text
_ACROSS: Final = 2  # paragraph ends that one quotation may pass
_MARK: Final = re.compile(r"[«»“”„‟‹›\"]|''|<<|>>|[‘’']|\+")
_FAMILY: Final = {"«": "«", "»": "«", "<<": "«", ">>": "«", "“": "“", "”": "“", "„": "“", "‟": "“", "‹": "‹", "›": "‹"}
_OPENS: Final = frozenset({"«", "<<", "“", "„", "‹"})
_APOSTROPHES: Final = frozenset("‘’'")
_ELIDED: Final = re.compile(r"(?:^|[^\w])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)$", re.IGNORECASE)
_GUILLEMET: Final = re.compile("[«»]")
_STOP: Final = re.compile(r"[.!?…]+(?=\s+[«“\"]?[^\W\d_a-zà-öø-ÿ])|\n")


class Marked(NamedTuple):
    """Words in quotation marks; sorts by place."""

    start: int  # code points, without the marks and the white space beside them
    end: int
    before: int  # where the opening mark begins
    after: int  # where the closing mark ends; `end` where there is none
    depth: int  # 0: not inside another one
    closed: bool
    dash: bool = False  # a line of a dialogue: a dash opens it, and no mark


class _Open(NamedTuple):
    """A mark that waits for its partner."""

    family: str
    start: int  # of the mark
    end: int
    turned: bool  # « » » used the other way round


class _Machine:
    """The marks that are open, and the pairs that were closed, while the text is read once."""

    def __init__(self, text: str, blocks: Sequence[tuple[int, int]]) -> None:
        self.text, self.blocks = text, blocks
        self.open: list[_Open] = []
        self.found: list[Marked] = []
        self.passed = 0  # paragraph ends since the outermost mark opened

    def run(self) -> list[Marked]:
        """Every pair, and every mark that was never closed, in the order of the text."""
        for index, (start, stop) in enumerate(self.blocks):
            marks = [m for m in _MARK.finditer(self.text, start, stop) if not self._apostrophe(m, start, stop)]
            for place, mark in enumerate(marks):
                self._read(mark, marks[place + 1 : place + 1 + _AHEAD], start, stop)
            self._end_of_block(index)
        return sorted(self.found)

    def _apostrophe(self, mark: re.Match[str], start: int, stop: int) -> bool:
        """Whether a mark stands for an apostrophe or a sum: « l'un », « s«inquiète », « 2 + 2 »."""
        sign = mark.group()
        before, after = self._around(mark, start, stop)
        if sign in _APOSTROPHES:
            return before.isalnum() and (after.isalnum() or sign == "‘")
        if sign == "+":
            return before.isspace() == after.isspace() or before.isdigit()
        if sign in "«»":
            elided = _ELIDED.search(self.text, max(start, mark.start() - 8), mark.start())
            return bool(elided) and after.isalpha() and not self._closes_later(mark, stop)
        return False

    def _closes_later(self, mark: re.Match[str], stop: int) -> bool:
        """Whether the next guillemet can close it: « d«un» »."""
        later = _GUILLEMET.search(self.text, mark.end(), stop)
        return later is not None and later.group() == "»" and not self.text[later.start() - 1].isspace()

    def _around(self, mark: re.Match[str], start: int, stop: int) -> tuple[str, str]:
        """The characters before and after a mark; a space at the ends of a paragraph."""
        at, end = mark.span()
        return (self.text[at - 1] if at > start else " "), (self.text[end] if end < stop else " ")

    def _read(self, mark: re.Match[str], later: list[re.Match[str]], start: int, stop: int) -> None:
        """Take one mark: it opens, it closes, or it is a slip."""
        sign = mark.group()
        before, after = self._around(mark, start, stop)
        if sign in _APOSTROPHES or sign in {"+", '"', "''"}:
            self._straight(mark, later, start, stop)
            return
        family = _FAMILY[sign]
        held = self._held(family)
        if sign in _OPENS:
            turned = held is not None and held.turned
            wrong = family == "“" and held is not None and not before.isspace() and not after.isalnum()
            if (turned or wrong) and not after.isalnum():
                self._close(mark, family)
            else:
                if held and self._surplus(family, mark, later):
                    self._drop(self.open.index(held), mark.start())
                self._push(mark, family)
        elif self._opens_turned(mark, before, after):
            self._push(mark, family, turned=True)
        else:
            self._close(mark, family) if held else self._close_other(mark, start, stop)

    def _surplus(self, family: str, mark: re.Match[str], later: list[re.Match[str]]) -> bool:
        """Whether more marks are open, this one too, than the rest of the paragraph closes."""
        signs = [m.group() for m in later if _FAMILY.get(m.group()) == family]
        opening = sum(sign in _OPENS for sign in signs)
        waiting = 1 + sum(one.family == family for one in self.open)
        return waiting + opening > len(signs) - opening and bool(
            _STOP.search(self.text, self.open[0].end, mark.start())
        )

    def _opens_turned(self, mark: re.Match[str], before: str, after: str) -> bool:
        """Whether a closing mark is used to open: « d'»éviter», « (des »verts«) »."""
        spaced = any(one.family == "«" and self.text[one.end : one.end + 1].isspace() for one in self.open)
        held = self._held(_FAMILY[mark.group()])
        if held and (held.turned or held.family == "“"):
            return False
        return not spaced and after.isalnum() and (before.isspace() or before in "('’")

    def _straight(self, mark: re.Match[str], later: list[re.Match[str]], start: int, stop: int) -> None:
        """Take a mark that looks the same open and closed: what stands around it tells, else it alternates."""
        family = "'" if mark.group() in _APOSTROPHES else mark.group()
        opens, closes = self._looks(mark, start, stop)
        held = self._held(family)
        if family in {"'", "+"}:
            if held and closes:
                self._close(mark, family)
            elif opens and not held and (family == "'" or self.open):
                self._push(mark, family)
        elif held is None:
            if opens or not closes:
                self._push(mark, family)
            else:
                self._close_other(mark, start, stop)
        elif opens and not closes:
            following = [self._looks(m, start, stop) for m in later if m.group() == mark.group()][:2]
            nested = len(following) == 2 and all(look[1] and not look[0] for look in following)  # noqa: PLR2004
            if not nested and not _STOP.search(self.text, held.end, mark.start()):
                return  # one mark closes both
            if not nested:
                self._drop(self.open.index(held), mark.start())
            self._push(mark, family)
        else:
            self._close(mark, family)

    def _looks(self, mark: re.Match[str], start: int, stop: int) -> tuple[bool, bool]:
        """Whether a straight mark looks as if it opened, and as if it closed."""
        before, after = self._around(mark, start, stop)
        opens = not before.isalnum() and before not in ".!?…,%)]»”" and not after.isspace() and after not in ",;:!?)»"
        closes = not before.isspace() and not after.isalnum()
        return opens and (after.isalnum() or not closes or after in "«“(["), closes

    def _held(self, family: str) -> _Open | None:
        """The innermost open mark of a family."""
        return next((one for one in reversed(self.open) if one.family == family), None)

    def _push(self, mark: re.Match[str], family: str, *, turned: bool = False) -> None:
        if not self.open:
            self.passed = 0
        del self.open[:-_DEEPEST]
        self.open.append(_Open(family, mark.start(), mark.end(), turned))

    def _close(self, mark: re.Match[str], family: str) -> None:
        """Close the innermost mark of a family; what was opened inside it and never closed is a slip."""
        place = max(index for index, one in enumerate(self.open) if one.family == family)
        opened = self.open[place]
        del self.open[place:]
        self._keep(opened, mark.start(), mark.end(), place, closed=True)

    def _close_other(self, mark: re.Match[str], start: int, stop: int) -> None:
        """Close a mark of another kind that nothing of its own kind closes in this paragraph; else what it reopens."""
        if not self.open and mark.group() in _FAMILY:
            self._reopen(mark, start)
        if not self.open or self.open[-1].family in {"'", "+"}:
            return
        top = self.open[-1]
        own = [sign for sign, family in _FAMILY.items() if family == top.family and sign not in _OPENS] or [top.family]
        if not any(sign in self.text[mark.end() : min(stop, mark.end() + LONGEST)] for sign in own):
            self._close(mark, top.family)

    def _reopen(self, mark: re.Match[str], start: int) -> None:
        """Take what stands before a closing mark whose opening one is missing.

        From the sentence after a reporting clause, « « Oui », dit Luc. Il part. » », or from the head of the paragraph
        where a comma follows: « Il part », dit Luc.
        """
        last = self.found[-1] if self.found and self.found[-1].before >= start else None
        begin = start if last is None and self.text[mark.end() : mark.end() + 1] == "," else None
        if last and last.closed:
            told = _STOP.search(self.text, last.after, min(mark.start(), last.after + _TOLD))
            begin = told.end() if told else None
        words = self.text[begin : mark.start()].strip() if begin is not None else ""
        if begin is not None and words[:1].isalnum() and "\n" not in words:
            self._keep(_Open("«", begin, begin, turned=False), mark.start(), mark.end(), 0, closed=True)

    def _end_of_block(self, index: int) -> None:
        """At the end of a paragraph: a quotation goes on where the next paragraph closes it first."""
        self.open = [one for one in self.open if one.family not in {"'", "+"}]
        if not self.open:
            return
        self.passed += 1
        if self.passed > _ACROSS or not self._goes_on(index):
            self._drop(0, self.blocks[index][1])

    def _goes_on(self, index: int) -> bool:
        """Whether the mark that is open is closed in the next paragraph, before another one opens."""
        if index + 1 >= len(self.blocks):
            return False
        start, stop = self.blocks[index + 1]
        family = self.open[0].family
        same = (m for m in _MARK.finditer(self.text, start, stop) if _FAMILY.get(m.group(), m.group()) == family)
        first = next(same, None)
        if (
            first is None
            or self.text[self.blocks[index][1] : start].strip()
            or first.end() - self.open[0].start > LONGEST
        ):
            return False
        if family in _OPENS:
            return (first.group() not in _OPENS) != self.open[0].turned
        opens, closes = self._looks(first, start, stop)
        return closes and not opens

    def _drop(self, place: int, stop: int) -> None:
        """Give up on an open mark: outside all others it reaches to `stop`, or to the end of its sentence."""
        opened = self.open[place]
        del self.open[place:]
        if place or opened.family in {"'", "+"}:
            return
        if stop - opened.end > _FAR and (sentence := _STOP.search(self.text, opened.end, stop)):
            stop = sentence.end()
        self._keep(opened, stop, stop, place, closed=False)

    def _keep(self, opened: _Open, end: int, after: int, depth: int, *, closed: bool) -> None:
        first, last = trimmed(self.text, opened.end, end)
        if first < last and last - first <= LONGEST:
            self.found.append(Marked(first, last, opened.start, after, depth, closed))


def marked(text: str, blocks: Sequence[tuple[int, int]]) -> list[Marked]:
    """What stands in quotation marks in the blocks of a text, nested ones too, in order.

    Args:
        text: the whole text.
        blocks: its paragraphs as slices, in order, apart from one another.
    """
    return _Machine(text, blocks).run()
