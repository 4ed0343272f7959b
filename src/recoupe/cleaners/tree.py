"""HTML as a tree, without what makes libxml2 lose the rest of a page in silence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_BLOCKS = (
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol "
    "optgroup option p pre section summary table tbody td tfoot th thead tr ul"
)
BLOCKS = frozenset(_BLOCKS.split())
# libxml2 ends a page at its first </body> or </html> and starts it anew at a second <html>: the rest would be lost.
_ENDS = re.compile(r"</(?:html|body)\s{0,9}>", re.IGNORECASE)
_STARTS = re.compile(r"<html\b[^<>]{0,2000}>", re.IGNORECASE)
_CONTROLS = bytes(i for i in range(0x20) if chr(i) not in "\t\n\f\r") + b"\x7f"
_NO_CONTROLS = bytes.maketrans(_CONTROLS, b" " * len(_CONTROLS))
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,30})")
_DEEPEST = 200  # elements; libxml2 gives up at 256 and loses all that follows, real pages never pass 75
_EMPTY = "area base br col embed hr img input link meta param source track wbr"
_VOID = frozenset(_EMPTY.split())
_RAW = frozenset(("script", "style"))


def tree_of(content: str) -> HtmlElement | None:
    """The tree of a page, whole: what nests too deep for libxml2 is flattened. None where there is no element."""
    page = _ENDS.sub("", content)
    if first := _STARTS.search(page):
        page = page[: first.end()] + _STARTS.sub("", page[first.end() :])
    tree, whole = _parsed(page, huge=False)
    return tree if whole else _parsed("".join(_shallow(page)), huge=True)[0]


def _parsed(page: str, *, huge: bool) -> tuple[HtmlElement | None, bool]:
    """The tree of a page, and whether libxml2 read all of it."""
    parser = HTMLParser(encoding="utf-8", huge_tree=huge, remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(page.encode("utf-8", "replace").translate(_NO_CONTROLS), parser=parser)
    except etree.ParserError:
        return None, True
    return tree, not any(error.level == etree.ErrorLevels.FATAL for error in parser.error_log)


def _shallow(page: str) -> Iterator[str]:
    """The page in pieces, without scripts and without the tags deeper than `_DEEPEST`; a line break marks a block's."""
    depth = start = 0
    while found := _TAG.search(page, start):
        name, closes = found[2].lower(), bool(found[1])
        yield page[start : found.start()]
        end = page.find(">", found.end()) + 1 or len(page)
        if name in _RAW and not closes:
            start = page.find(f"</{name}", end)
            if start < 0:
                return
            continue
        deep = depth > _DEEPEST
        if name not in _VOID:
            depth = max(0, depth - 1) if closes else depth + 1
        if not deep or name in _VOID:
            yield page[found.start() : end]
        elif name in BLOCKS:
            yield "<br>"
        start = end
    yield page[start:]
