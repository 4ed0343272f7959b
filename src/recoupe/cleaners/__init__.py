"""From a document to its article: cleaners select slices of the text and say why; they never rewrite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.cleaners import entries, metadata, residue, visible
from recoupe.errors import InputError
from recoupe.model import KEPT, Article, Entry, Raw
from recoupe.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.model import Block


def clean(raw: Raw) -> Page:
    """The article of a document, with every block of the document labelled.

    Raises:
        InputError: there is no article in it: nothing to read, a paywall's stub, a page of links.
    """
    sheet = visible.clean(raw)
    blocks, posts, places = residue.clean(sheet, raw)
    _refuse_menu(blocks)
    about = metadata.clean(raw, sheet.text, blocks)
    article = Article(
        id=raw.id,
        path=raw.path,
        sha256=raw.sha256,
        encoding=raw.encoding,
        extra=raw.extra,
        text=sheet.text,
        kept=tuple((b.at[0].start, b.at[0].end) for b in blocks if b.label in KEPT),
        outlet=about.outlet,
        url=about.url,
        canonical=about.canonical,
        lang=about.lang,
        title=about.title,
        author=about.author,
        agencies=about.agencies,
        published=about.published,
        captured=about.captured,
        entries=tuple(_entries(places, entries.timed(posts, about.published))),
    )
    return Page(article, blocks)


def _refuse_menu(blocks: Iterable[Block]) -> None:
    """Refuse a document none of whose blocks is of an article.

    Raises:
        InputError: it has menus, links and captions alone.
    """
    if not any(block.label in KEPT for block in blocks):
        message = "not an article: menus, links and captions, but no sentence of its own; check the document"
        raise InputError(message)


def _entries(places: Iterable[tuple[int, int]], times: Iterable[str]) -> Iterator[Entry]:
    """The entries of a live page: where each stands in the text, and when it was published."""
    for (start, end), time in zip(places, times, strict=True):
        yield Entry(start=start, end=end, time=time)
