"""What is known of an article beside its text: outlet, address, title, author, language and time of publication."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from recoupe import text as _text
from recoupe.cleaners import dating, declared, people, publisher, tongue
from recoupe.cleaners.declared import Declared
from recoupe.languages import registry
from recoupe.model import KEPT, Block, Published, Raw

if TYPE_CHECKING:
    from collections.abc import Sequence

_SITE = re.compile(r"\s[|•·–—-]\s|\s?\|\s?")  # between a headline and the name of its site
_PARTS = re.compile(rf"{_SITE.pattern}|\s:\s")  # ... a colon too, where the name is known
_FEWEST = 3  # words of a title, where the page says another
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of an article beside its text. `None` means unknown."""

    outlet: str | None = None
    url: str | None = None
    canonical: str | None = None  # the address of its original, where this is another outlet's page
    title: str | None = None
    author: str | None = None  # persons or a newsroom
    lang: str = tongue.UNKNOWN
    published: Published | None = None
    captured: str | None = None  # when a browser saved the page, ISO 8601
    agencies: tuple[str, ...] = ()  # that the signature names


def clean(raw: Raw, text: str, blocks: Sequence[Block]) -> About:
    """What is known of an article: what its export says, else what its page says of itself, else what its text shows.

    Args:
        raw: the document.
        text: its visible text.
        blocks: the labelled parts of that text.
    """
    tree = None
    if raw.media == "html":
        from recoupe.cleaners.tree import tree_of  # noqa: PLC0415 -- lxml is loaded for pages alone

        tree = tree_of(raw.content)
    page = Declared() if tree is None else declared.read(raw.content, tree)
    url, canonical = publisher.addresses(raw.url, page)
    signed = [raw.author] if raw.author else page.authors
    outlet = raw.outlet or _registered(page.outlet) or _registered(url) or page.outlet or people.outlet(signed)
    names = {name for name in (outlet, page.outlet, page.node.publisher) if name}
    return About(
        outlet=outlet,
        url=url,
        canonical=canonical,
        title=raw.title or _headline(page, names, url) or _titled(text, blocks),
        author=people.author(signed, names),
        agencies=people.agencies(signed),
        lang=tongue.language(_kept(text, blocks), page.lang),
        published=dating.published(raw.date, page, tree),
        captured=dating.captured(page.captured),
    )


def _registered(name: str | None) -> str | None:
    """The outlet of a name or an address, as the registry calls it: « Le Monde » for « lemonde.fr »."""
    known = registry.outlet(name)
    return known.name if known else None


def _headline(page: Declared, names: set[str], url: str | None) -> str | None:
    """The title that the page says it has, without the name of its site."""
    said = [page.node.headline, page.metas.get("og:title"), page.heading, page.head]
    titles = [_without_site(" ".join(_MARKUP.sub("", title).split()), names, url) for title in said if title]
    own = {_text.folded(name) for name in names}
    titles = [title for title in titles if _text.folded(title) not in {"", *own}]
    best = min(titles, key=_doubt, default=None)
    return next((t for t in titles if best and not _doubt(t) and _goes_on(best, t)), best)


def _doubt(title: str) -> int:
    """How little a title looks like one: cut off, or the word or two that head a section of the site."""
    return 2 * title.endswith(("...", "…")) + (title.count(" ") < _FEWEST - 1)


def _goes_on(title: str, beginning: str) -> bool:
    """Whether a title is another one and, parted from it, the name of a section or a site that nobody knows."""
    part = _SITE.match(title, len(beginning)) if title.startswith(beginning) else None
    return part is not None


def _without_site(title: str, names: set[str], url: str | None) -> str:
    """A title without the outlet's name behind or before it: « Tuilerie : arrêt – Le Phare »."""
    parts = list(_PARTS.finditer(title))
    for part in parts:
        if _is_site(title[part.end() :], names, url):
            return title[: part.start()].strip()
        if _is_site(title[: part.start()], names, url):
            return title[part.end() :].strip()
    return title


def _is_site(part: str, names: set[str], url: str | None) -> bool:
    """Whether a part of a title is the outlet's name, or its address."""
    known = registry.outlet(part)
    return (
        _text.folded(part) in map(_text.folded, names)
        or (known is not None and known == registry.outlet(url))
        or publisher.is_host(part, url)
    )


def _titled(text: str, blocks: Sequence[Block]) -> str | None:
    """The first block that is a title."""
    titles = (text[b.at[0].start : b.at[0].end] for b in sorted(blocks, key=lambda b: b.at[0]) if b.label == "title")
    return next(titles, None)


def _kept(text: str, blocks: Sequence[Block]) -> str:
    """The article's own words; all of the text where nothing is kept."""
    kept = "\n".join(text[b.at[0].start : b.at[0].end] for b in blocks if b.label in KEPT)
    return kept or text
