"""From a document to its article: cleaners select slices of the text and say why; they never rewrite it."""

from __future__ import annotations

from recoupe.cleaners import entries, metadata, residue, visible
from recoupe.errors import InputError
from recoupe.model import KEPT, Article, Entry, Raw
from recoupe.page import Page


def clean(raw: Raw) -> Page:
    """The article of a document, with every block of the document labelled.

    Raises:
        InputError: there is no article in it: nothing to read, a paywall's stub, a page of links.
    """
    sheet = visible.clean(raw)
    blocks, posts, places = residue.clean(sheet, raw)
    if not any(block.label in KEPT for block in blocks):
        message = "not an article: menus, links and captions, but no sentence of its own; check the document"
        raise InputError(message)
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
        entries=tuple(
            Entry(start=start, end=end, time=time)
            for (start, end), time in zip(places, entries.timed(posts, about.published), strict=True)
        ),
    )
    return Page(article, blocks)
