"""From HTML to its visible text, line by line, with what the elements around each line say of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from recoupe.cleaners import chosen, jsonld
from recoupe.cleaners.sheet import Line, Sheet
from recoupe.cleaners.tree import BLOCKS, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_UNREAD = (
    "head script style noscript template svg math iframe object embed audio video canvas map select option datalist "
    "textarea rt rp"  # rt says how to read the word before it
)
_HIDDEN = frozenset(_UNREAD.split())
_NAMES = (
    "h1 h2 h3 h4 h5 h6 nav aside header footer form figure figcaption caption li table time blockquote button label "
    "article main address p"
)
_TELLING = frozenset(_NAMES.split())
_ROLES = {
    "navigation": "nav",
    "menu": "nav",
    "complementary": "aside",
    "contentinfo": "footer",
    "search": "form",
    "dialog": "form",
    "main": "main",
    "heading": "h2",
}
_FRAMES = frozenset(("html", "body", "main", "article"))  # never hidden for good: scripts show them once loaded
_UNSEEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden")
_SPACE = re.compile(r"[ \t\r\n\f]+")


class _Piece(NamedTuple):
    """A run of text, and the elements that it stands in; a piece without text is the end of a line."""

    text: str
    tags: frozenset[str]
    linked: bool
    time: str | None = None


class _Seen(NamedTuple):
    """A line as it is seen."""

    text: str
    tags: frozenset[str]
    links: float
    time: str | None


def clean(content: str) -> Sheet:
    """The visible text of a page and its lines, each with whether trafilatura takes it for the article."""
    tree = tree_of(content)
    if tree is None:
        return Sheet(text="", lines=())
    seen = list(_lines(tree))
    prose = sum(_prose(line) for line in seen)
    if prose < _LONG and (told := _told(tree)):
        seen += told  # the page shows its article by a script, which has it
        takes = [line.text in {one.text for one in told} for line in seen]
    else:
        takes = chosen.of(tree, [line.text for line in seen], prose)
    lines: list[Line] = []
    start = 0
    for line, taken in zip(seen, takes, strict=True):
        end = start + len(line.text)
        lines.append(Line(start=start, end=end, tags=line.tags, links=line.links, time=line.time, chosen=taken))
        start = end + 1
    return Sheet(text="\n".join(line.text for line in seen), lines=tuple(lines))


def _told(tree: HtmlElement) -> list[_Seen]:
    """The lines of the article that a page gives to search engines alone."""
    scripts = (one.text for one in tree.iter("script") if one.text and "ld+json" in one.get("type", "").lower())
    lines = (_SPACE.sub(" ", line).strip() for line in jsonld.body(scripts).split("\n"))
    return [_Seen(line, frozenset(("article",)), 0.0, None) for line in lines if line]


def _prose(line: _Seen) -> int:
    """Characters of a line that reads like an article's: long, with a full stop, not in a frame or a link."""
    framed = not line.tags.isdisjoint(("nav", "aside", "footer", "form")) or line.links > _LINKED
    return len(line.text) if not framed and len(line.text) > _LONG and _ENDED.search(line.text) else 0


_LONGEST_TIME = 40  # characters
_LINKED = 0.5  # share of a line inside links from which it points elsewhere
_LONG = 60  # characters of a sentence
_ENDED = re.compile(r"[.!?…。](?:\s|[»”\")]|$)")


def _lines(tree: HtmlElement) -> Iterator[_Seen]:
    """The lines of a page in reading order: a block a line, white space collapsed, empty ones left out."""
    pieces: list[_Piece] = []
    for piece in _pieces(tree):
        if piece.text:
            pieces.append(piece)
        elif pieces:
            yield from _line(pieces)
            pieces = []
    yield from _line(pieces)


def _line(pieces: list[_Piece]) -> Iterator[_Seen]:
    text = _SPACE.sub(" ", "".join(piece.text for piece in pieces)).strip(" \u00a0")
    if not text:
        return
    longest = max(pieces, key=lambda piece: len(piece.text))
    linked = sum(len(piece.text.strip()) for piece in pieces if piece.linked)
    time = next((piece.time for piece in pieces if piece.text.strip()), None)
    yield _Seen(text, longest.tags, min(1.0, linked / len(text)), time)


_BREAK = _Piece("", frozenset(), linked=False)


def _pieces(tree: HtmlElement) -> Iterator[_Piece]:
    """The visible runs of text in document order, with a break at every border of a block."""
    around: list[tuple[frozenset[str], bool]] = [(frozenset(), False)]
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if tag in BLOCKS:
            yield _BREAK
        if event == "end":
            around.pop()
            if element.tail:
                yield _Piece(element.tail, *around[-1])
            continue
        tags, linked = around[-1]
        around.append((_tags(tags, tag, element.get("role")), linked or tag == "a"))
        if _hidden(element):
            walk.skip_subtree()
        elif element.text:
            time = element.get("datetime", "")[:_LONGEST_TIME] if tag == "time" else None
            yield _Piece(element.text, *around[-1], time or None)


def _hidden(element: HtmlElement) -> bool:
    """Whether a reader does not see an element: no text by its nature, or hidden by its own style."""
    if not isinstance(element.tag, str) or element.tag in _HIDDEN:
        return True
    if element.tag in _FRAMES:
        return False
    style = element.get("style")
    return element.get("hidden") is not None or (style is not None and _UNSEEN.search(style) is not None)


@lru_cache(maxsize=4096)
def _tags(around: frozenset[str], tag: str, role: str | None) -> frozenset[str]:
    told = {name for name in (tag, _ROLES.get(role or "")) if name in _TELLING}
    return around | told if told else around
