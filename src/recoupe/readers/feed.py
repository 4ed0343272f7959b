"""A feed of a newsroom, RSS or Atom: an entry a document. Most feeds give summaries, which are no articles.

Told by its first element. Source: RSS 2.0 (rssboard.org), RSS 1.0, RFC 4287, the modules Content and Dublin Core.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from msgspec import structs

from recoupe.errors import InputError
from recoupe.model import Raw
from recoupe.readers import files, html, kinds, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from recoupe.model import Trouble
    from recoupe.readers.files import File

_ROOT = re.compile(r"(?i)<(?:[\w-]{1,20}:)?(?:rss|feed|rdf)[\s>/]")
_DOCTYPE = re.compile(r"(?is)<!doctype\s(?!\s{0,99}html)[^<>\[]{0,999}(?:\[.{0,50000}?\]\s{0,99})?>\s{0,99}")
_ENTITY = re.compile(r"&([a-zA-Z]{2,31});")
_XML: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})  # which XML knows; HTML's others stand in feeds too
_ZOTERO: Final = "http://www.zotero.org/namespaces/export#"
# Entries of a WordPress export that hold pictures, menus and settings.
_NO_ARTICLES: Final = frozenset(("attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset"))
_ENTRIES: Final = frozenset({"item", "entry"})
_FULL: Final = ("encoded", "content")  # content:encoded of RSS, content of Atom
_SUMMARY: Final = ("description", "summary")
_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>|&(?:#\d{2,7}|#x[0-9a-fA-F]{2,6}|[a-zA-Z]{2,10});")
_NAMED = re.compile(r"\(([^()]{2,200})\)\s*\Z")  # « desk@phare.example (Anne Roux) », as RSS has authors


def fits(text: str) -> bool:
    """Whether a text is a feed."""
    return bool(_ROOT.match(text, _begins(text)))


def read(file: File) -> Iterator[Raw | Trouble]:
    """The entries of the feed, and what is wrong with one; an entry is named by its line.

    Raises:
        InputError: there is no entry in it.
    """
    start = _begins(file.text)
    root = _root(file.text[start:])
    entries = [element for element in root.iter() if _name(element) in _ENTRIES] if root is not None else []
    if root is None or not entries:
        raise _empty(file.text)
    title = next((_said(child) for child in _all(root) if _name(child) == "title"), "")
    ids: dict[str, int] = {}
    for entry in entries:
        kind = _first(entry, "post_type")
        if kind in _NO_ARTICLES:
            continue
        summary = not any(_said(child) for name in _FULL for child in _children(entry, name))
        line = file.text.count("\n", 0, start) + (entry.sourceline or 1)
        if kind and (problem := _left_out(kind, _first(entry, "status"), line)):
            yield structs.replace(files.trouble(file.path, problem), title=_plain(_first(entry, "title")) or None)
            continue
        for found in rows.read(file, line, tuple(_cells(entry, title)), ids):
            yield structs.replace(found, summary=summary) if isinstance(found, Raw) else found


def _root(text: str) -> Element | None:
    """The feed as a tree, where there is one; what is broken costs no more than its entry.

    No entity of the document's own is read, nothing is fetched.
    """
    from lxml import etree  # noqa: PLC0415 -- lxml is loaded for pages and feeds alone

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, encoding="utf-8")
    return etree.fromstring(_ENTITY.sub(_entity, text).encode(), parser)


def _empty(text: str) -> InputError:
    """What is said of a feed without any entry."""
    if _ZOTERO in text:
        return kinds.references("Zotero RDF")
    message = "it is a feed without any entry"
    return InputError(message)


def _left_out(kind: str, status: str, line: int) -> InputError | None:
    """What is said of an entry of a WordPress export that is no published article; None of one that is."""
    if kind == "page":
        message = "line {line}: it is a page of the site itself (contact, legal notice …), no article; it is left out"
        return InputError(message, line=line)
    if status not in {"", "publish"}:
        message = "line {line}: it was not published ({status}); it is left out"
        return InputError(message, line=line, status=status)
    return None


def _begins(text: str) -> int:
    """Where the first element begins: after the declaration of the kind of document too, which is not read."""
    start = html.begins(text)
    declared = _DOCTYPE.match(text, start)
    return declared.end() if declared else start


def _entity(found: re.Match[str]) -> str:
    """The character of an entity of HTML."""
    return found[0] if found[1] in _XML else html5.get(f"{found[1]};", found[0])


def _all(root: Element) -> Iterator[Element]:
    """The elements that speak of the feed as a whole."""
    for child in root:
        yield child
        if _name(child) == "channel":
            yield from child


def _cells(entry: Element, feed: str) -> Iterator[tuple[str, str]]:
    """The columns of an entry, under names that exports use."""
    link, source = _link(entry), next(_children(entry, "source"), None)
    name = _source(source)
    own = source is not None and bool(name) and _aggregated(link, source)
    yield "id", _first(entry, "guid", "id") or link
    yield "title", _plain(_first(entry, "title"))
    yield "outlet", name if own else feed
    yield "source", "" if own else name
    yield "url", link
    yield "author", ", ".join(filter(None, (_author(one) for one in (*_children(entry, "creator", "author"),))))
    yield "date", rows.day(_first(entry, "pubDate", "published", "date", "issued"))
    yield "updated", _first(entry, "updated", "modified")
    yield (
        "categories",
        ", ".join(filter(None, (_said(one) or one.get("term", "") for one in _children(entry, "category")))),
    )
    yield "text", _page(max((_said(one) for one in _children(entry, *_FULL, *_SUMMARY)), key=len, default=""))


def _name(element: Element) -> str:
    """The name of an element without its namespace; empty for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _children(entry: Element, *names: str) -> Iterator[Element]:
    """The children of these names that are no pictures' (`media:content`), in order of the names."""
    for name in names:
        yield from (
            child
            for child in entry
            if _name(child) == name and "search.yahoo.com" not in child.tag and not child.get("src")
        )


def _said(element: Element) -> str:
    """What an element says; the markup in it where it is XHTML."""
    if len(element) and element.get("type") == "xhtml":
        from lxml import etree  # noqa: PLC0415

        return "".join(etree.tostring(child, encoding="unicode", method="html") for child in element).strip()
    return "".join(element.itertext()).strip()


def _first(entry: Element, *names: str) -> str:
    return next(filter(None, map(_said, _children(entry, *names))), "")


def _link(entry: Element) -> str:
    """The address of an entry."""
    for link in _children(entry, "link"):
        if link.get("rel", "alternate") == "alternate" and (address := link.get("href") or _said(link)):
            return address
    return ""


def _source(source: Element | None) -> str:
    """Where an entry says that it comes from: the text of RSS's `<source>`, the title in Atom's."""
    if source is None:
        return ""
    return next((_said(child) for child in source if _name(child) == "title"), "") or _said(source)


def _aggregated(link: str, source: Element) -> bool:
    """Whether a feed lists other newsrooms' pages (Google Actualités): then the source is the outlet itself."""
    hosts = [urlsplit(address).hostname or "" for address in (link, source.get("url", "")) if _is_address(address)]
    here = hosts[0] if hosts else ""
    return here.startswith("news.google.") or (len(hosts) > 1 and _site(hosts[0]) == _site(hosts[1]))


def _is_address(address: str) -> bool:
    try:
        return bool(urlsplit(address).hostname)
    except ValueError:
        return False


def _site(host: str) -> str:
    return host.removeprefix("www.")


def _author(element: Element) -> str:
    """The name of an author."""
    said = next((_said(child) for child in element if _name(child) == "name"), "") or _said(element)
    named = _NAMED.search(said)
    return _plain(named[1] if named else said)


def _plain(text: str) -> str:
    """A title or a name without markup."""
    from lxml.html import fromstring  # noqa: PLC0415

    return " ".join(fromstring(f"<p>{text}</p>").text_content().split()) if _MARKUP.search(text) else text


def _page(text: str) -> str:
    """A text as it is, or a part of a page where it holds markup."""
    return f"<div>{text}</div>" if _MARKUP.search(text) and not html.fits(text) else text
