"""Which lines are the headline, and which are only made of it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe import text as _text
from recoupe.cleaners.places import LONGEST_TITLE
from recoupe.languages.residue import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.cleaners.looks import Look, Mark

_PARTS = re.compile(r"\s[|•·»–—-]\s|\||\s: ")  # between a headline and the name of its site
_SIGNS = frozenset(',.:;!?«»"')  # an address has none
_FEWEST = 3  # words of a headline that can be told from a menu by its standing twice
_LONGEST = 500  # characters of a first line that is taken apart
_SHARE = 0.5  # of the page's title that a line must hold to be its headline
_BEGINS = 0.7  # of a line that another must hold to be its beginning, cut short
_ABOVE = 40  # lines above the text among which a title is looked for by its words
_NEAR = 8  # lines above the text among which it is looked for by its place
_BEGINNING = 8  # lines of the text that say again what the title says
_SMALL = 3  # letters; longer words carry a subject
_SHARED = 2  # words that title and text share at least
_PARAGRAPH = 12  # words of a sentence that is more than a headline


def given(looks: Sequence[Look], title: str) -> frozenset[int]:
    """The lines that are the title which the export states, whole or without the name of its site."""
    return _named(looks, _names(title))


def found(looks: Sequence[Look], marks: Sequence[Mark | None], first: int, after: int) -> frozenset[int]:
    """The lines that are the title of the text from line `first` to `after`.

    A first heading of HTML whose words the text takes up; else the first line, where another repeats it; else, of
    the lines above the text, the one that shares most of its words, or the one that stands right above it.
    """
    text = frozenset(word for look in looks[first:after][:_BEGINNING] for word in _subjects(look))
    if headings := _headings(looks, text, after):
        return headings
    if same := _repeated(looks, marks, text, first, after):
        return same
    placed = _placed(looks, marks, text, first)
    return frozenset(() if placed is None else (placed,))


def slug(look: Look, title: Look) -> bool:
    """Whether a line is the title's first words without its signs: the page's address as the text of a picture."""
    if look.size < _FEWEST or look.size > title.size or title.said.startswith(look.said):
        return False
    plain = (look.said.islower() or look.said.isascii()) and _SIGNS.isdisjoint(look.said)
    return plain and f"{title.folded} ".startswith(f"{look.folded} ")


def _headings(looks: Sequence[Look], text: frozenset[str], after: int) -> frozenset[int]:
    """The first headings that share a word with the text; a heading that does not is the site's name."""
    fit = [i for i in range(after) if looks[i].within("h1") and looks[i].size > 1 and text & _subjects(looks[i])]
    best = max(fit, key=lambda index: (len(text & _subjects(looks[index])), -index), default=None)
    if best is None:
        return frozenset()
    return frozenset(index for index, look in enumerate(looks) if look.folded == looks[best].folded)


def _repeated(
    looks: Sequence[Look], marks: Sequence[Mark | None], text: frozenset[str], first: int, after: int
) -> frozenset[int]:
    """The first line and those that repeat it, where it belongs to the text: by its words or by its place above it."""
    opens = _opening(looks, marks)
    if opens is None:
        return frozenset()
    named = _named(looks, _names(looks[opens].said))
    same = frozenset(index for index in named if not slug(looks[index], looks[opens]))
    if len(same) < 2 or not _leads(looks, max(same), after):  # noqa: PLR2004 twice
        return frozenset()
    heads = any(_above_text(looks, index) for index in same if index > opens)
    return same if heads or opens >= first or text & _subjects(looks[opens]) else frozenset()


def _opening(looks: Sequence[Look], marks: Sequence[Mark | None]) -> int | None:
    """The first line that is neither marked nor a word or two."""
    for index, (look, mark) in enumerate(zip(looks, marks, strict=True)):
        if not mark and look.size >= _FEWEST:
            return index if look.size <= LONGEST_TITLE else None
    return None


def _leads(looks: Sequence[Look], last: int, after: int) -> bool:
    """Whether the last standing of a line is above most of the text; a sentence that stands lower is a repeated one."""
    if not looks[last].said.endswith("."):
        return True
    above, below = (sum(look.size for look in looks[i:j] if look.prose) for i, j in ((0, last), (last + 1, after)))
    return below > above


def _above_text(looks: Sequence[Look], index: int) -> bool:
    """Whether a paragraph stands right below a line."""
    return any(look.prose and look.size > _PARAGRAPH for look in looks[index + 1 : index + _FEWEST + 1])


def _subjects(look: Look) -> frozenset[str]:
    """The words of a line that carry a subject."""
    dates = tables().vocabularies["date line"]
    return frozenset(word for word in look.words if len(word) > _SMALL and word not in dates and not word.isdigit())


def _names(title: str) -> frozenset[str]:
    """How the headline of a page with this title may read, folded: the whole of it, or without the site's name."""
    whole = _text.folded(title)
    cuts = [m.span() for m in _PARTS.finditer(title)] if len(title) <= _LONGEST else []
    parts = [title[:start] for start, _ in cuts] + [title[end:] for _, end in cuts]
    between = [title[end:start] for (_, end), (start, _) in pairwise(cuts)]
    names = (_text.folded(part) for part in (*parts, *between))
    return frozenset((whole, *(name for name in names if len(name) >= _SHARE * len(whole))))


def _named(looks: Sequence[Look], names: frozenset[str]) -> frozenset[int]:
    return frozenset(index for index, look in enumerate(looks) if _is_one_of(look, names))


def _is_one_of(look: Look, names: frozenset[str]) -> bool:
    """Whether a line reads as one of these names, or as the beginning of one, or goes on where one ends."""
    if look.folded in names:
        return look.size > 1
    if not _FEWEST < look.size <= LONGEST_TITLE:
        return False
    return any(_begins(look.folded, name) or _begins(name, look.folded) for name in names)


def _begins(short: str, long: str) -> bool:
    """Whether a line is the beginning of another, and most of it."""
    return long.startswith(f"{short} ") and len(short) >= _BEGINS * len(long)


def _placed(looks: Sequence[Look], marks: Sequence[Mark | None], text: frozenset[str], first: int) -> int | None:
    """The title by its words, the nearest to the text of equals; else the first longer line right above the text."""
    fit = [i for i in range(max(0, first - _ABOVE), first) if not marks[i] and _like_a_title(looks[i])]
    shared = {i: len(text & _subjects(looks[i])) * (looks[i].size >= _FEWEST) for i in fit}  # no site's name
    best = max(fit, key=lambda i: (shared[i], i), default=None)
    if best is not None and shared[best] >= _SHARED:
        return best
    near = [i for i in fit if i >= first - _NEAR]
    return next((i for i in near if looks[i].size > _FEWEST), near[-1] if near else None)


def _like_a_title(look: Look) -> bool:
    """Whether a line can be a title by its form: a few words, no sentence, not mostly a date."""
    months = tables().names["months"]
    dated = sum(word in months or word.isdigit() for word in look.words) * 2 > len(look.words)
    sentence = look.stopped and look.said.endswith(".")
    return 1 < look.size <= LONGEST_TITLE and not (look.cut or dated or sentence)
