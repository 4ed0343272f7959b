"""A page, told by its markup: it begins as a page begins. What a text quotes of HTML makes it no page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec import structs

from recoupe.errors import InputError
from recoupe.readers import files, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from recoupe.model import Raw, Trouble
    from recoupe.readers.files import File

_PAGE = re.compile(r"(?i)<(?:!doctype\s+html|html|head|body)\b")
_BLOCKS: Final = (
    "title|script|style|article|main|section|header|nav|aside|div|p|h[1-6]|ul|ol|table|figure|span|blockquote"
)
_BLOCK = re.compile(f"{_BLOCKS}|li|dl|dt|dd|tr|td|th|pre|hr|br".replace("|span", ""))
_PART = re.compile(rf"(?i)<(?:{_BLOCKS}|meta|link|base|img|br)\b[^<>]*>")
_CLOSED = re.compile(rf"(?i)</(?:{_BLOCKS})\s*>")
_LATE = re.compile(r"(?im)^[ \t]*<(?:!doctype\s+html|html)\b")  # after what a server or a tool wrote before it
_ARTICLES = re.compile(r"(?i)<article\b")
_HEADS = re.compile(r"(?i)<h1\b")
_BEFORE: Final = 2000  # characters before a page that are not yet a text which quotes one
_WORD = re.compile(r"\S")
_XML_ENDS: Final = (("<?", "?>"), ("<!--", "-->"))


def fits(text: str) -> bool:
    """Whether a text is a page, or a part of one as extractors hand it on."""
    start = begins(text)
    if _PAGE.match(text, start):
        return True
    return bool((_PART.match(text, start) or _LATE.search(text, 0, _BEFORE)) and _CLOSED.search(text, start))


def read(file: File) -> Iterator[Raw | Trouble]:
    """The page as a document, and that it holds several; what it says of itself is read when it is cleaned.

    Raises:
        InputError: it is too large.
    """
    for raw in plain.read(file):
        yield structs.replace(raw, media="html")
    titles = _titles(file.text) if min(map(len, (_ARTICLES.findall(file.text), _HEADS.findall(file.text)))) > 1 else []
    if len(titles) > 1:
        message = (
            "the page holds {count} articles, of which one is read: {titles}; "
            "give each in a file of its own if they are to count"
        )
        said = ", ".join(f"« {title} »" for title in titles)
        yield files.trouble(file.path, InputError(message, count=len(titles), titles=said))


def _titles(text: str) -> list[str]:
    """The titles of the whole articles in a page, each of which has a first heading of its own."""
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415 -- lxml is loaded for pages alone

    found = []
    tree = document_fromstring(text.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8"))
    for article in tree.iter("article"):
        heads = [" ".join(head.text_content().split()) for head in article.iter("h1")]
        words = sum(len(part.text_content().split()) for part in article.iter("p"))
        if len(heads) == 1 and words >= files.ARTICLE and not any(True for _ in article.iterancestors("article")):
            found.append(heads[0])
    return list(dict.fromkeys(filter(None, found)))


def begins(text: str) -> int:
    """Where the first element or word begins: after white space, declarations and comments."""
    start = 0
    while True:
        word = _WORD.search(text, start)
        start = word.start() if word else len(text)
        ends = [end for begin, end in _XML_ENDS if text.startswith(begin, start)]
        close = text.find(ends[0], start) if ends else -1
        if close < 0:
            return start
        start = close + len(ends[0])


def lines(element: HtmlElement) -> list[str]:
    """What an element of an archive's page says, a line a block, white space made plain."""
    from lxml import etree  # noqa: PLC0415 -- lxml is loaded for pages alone

    parts: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if isinstance(node.tag, str) and (node.tag == "br" or _BLOCK.fullmatch(node.tag)):
            parts.append("\n")
        text = node.text if event == "start" and isinstance(node.tag, str) else node.tail if event == "end" else None
        if text and (event == "start" or node is not element):
            parts.append(text.replace("\n", " "))
    return [line for said in "".join(parts).split("\n") if (line := " ".join(said.split()))]
