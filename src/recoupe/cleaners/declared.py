"""What a page says of itself: its metadata in HTML, as written; nothing is judged here."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

import msgspec

from recoupe import text as _text
from recoupe.cleaners import jsonld

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

LONGEST: Final = 1_000  # characters of an attribute; hostile pages have megabytes
LONGEST_TITLE: Final = 500  # characters; a heading that never ends holds the whole page
_MOST: Final = 1_000  # elements of a kind
_MOST_INSIDE: Final = 100  # elements of a heading
_ADDRESS: Final = r"(https?://\S{1,1000})"
_SAVED = re.compile(
    rf"Page saved with SingleFile\s{{1,9}}url:\s{{0,9}}{_ADDRESS}|saved from url=\(\d{{1,6}}\){_ADDRESS}"
)
_CAPTURED = re.compile(r"Page saved with SingleFile[^>]{0,2500}?saved date:\s{0,9}([^\n(>]{10,60})")
_AUTHORS: Final = (
    "author",
    "article:author",
    "og:article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "cxenseparse:author",
)
_SIGNED: Final = "//*[@rel='author' or @itemprop='author']"
_HOST = re.compile(r"https?://[^/?#\s]{1,250}")
_SEVERAL: Final = 3  # links
_SAVED_WITHIN: Final = 20_000  # characters from the beginning
_NO_TIME_OF_ITS_OWN: Final = frozenset({"aside", "nav", "footer", "li", "a"})  # teasers and comments have dates too


_ARCHIVE = re.compile(r"(?i)archive\.(?:ph|is|today|md|li|vn|fo)|internet archive|wayback machine")  # no outlets


class Declared(msgspec.Struct, frozen=True, kw_only=True):
    """The metadata of a page. `None` is unsaid."""

    metas: dict[str, str] = {}  # by name in lower case, the first of each
    node: jsonld.Node = jsonld.Node(article=False)
    times: tuple[str, ...] = ()  # of `<time>`: those called date of publication, then the first below the heading
    signed: str | None = None  # the first element that calls itself the author
    canonical: str | None = None
    heading: str | None = None  # the first `<h1>` with words
    head: str | None = None  # `<title>`
    lang: str | None = None
    saved: str | None = None  # the address that the browser noted when it saved the page
    captured: str | None = None  # when the browser saved the page, as it noted it
    linked: str | None = None  # the site that most links of the page lead to, if it is several

    @property
    def outlet(self) -> str | None:
        """The name of the site; an address is none."""
        names = (self.metas.get("og:site_name"), self.node.publisher)
        return next((name for name in names if name and "://" not in name and not _ARCHIVE.fullmatch(name)), None)

    @property
    def authors(self) -> list[str]:
        """Who signed the page, as it says it."""
        named = [said for name in _AUTHORS if (said := self.metas.get(name))]
        return [*self.node.authors] or [said for said in (*named, self.signed) if said]

    @property
    def address(self) -> str | None:
        """The address that the page says it has, its canonical link apart."""
        return self.metas.get("og:url") or self.node.url


def read(content: str, tree: HtmlElement) -> Declared:
    """What a page says of itself.

    Args:
        content: the page, for its comments.
        tree: the page.
    """
    metas = _metas(tree)
    heading = next(filter(None, map(_words, _of(tree, "h1"))), None)
    head = next(filter(None, map(_words, _of(tree, "title"))), None)
    saved = _SAVED.search(content, 0, _SAVED_WITHIN)
    return Declared(
        metas=metas,
        node=_chosen(_nodes(tree), [heading, metas.get("og:title"), head]),
        times=tuple(_times(tree)),
        signed=next(filter(None, map(_words, tree.xpath(_SIGNED)[:_MOST])), None),
        canonical=_canonical(tree),
        heading=heading,
        head=head,
        lang=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        saved=saved and (saved[1] or saved[2]),
        captured=captured[1].strip() if (captured := _CAPTURED.search(content, 0, _SAVED_WITHIN)) else None,
        linked=_linked(tree),
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    """What `<meta>` says, by name in lower case: the first of each that is not empty."""
    found: dict[str, str] = {}
    for meta in _of(tree, "meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = " ".join(meta.get("content", "")[:LONGEST].split())
        if name and content:
            found.setdefault(name[:LONGEST].strip().lower(), content)
    return found


def _nodes(tree: HtmlElement) -> list[jsonld.Node]:
    """What the page's JSON-LD describes."""
    return jsonld.nodes(s.text for s in _of(tree, "script") if s.text and "ld+json" in s.get("type", "").lower())


def _chosen(nodes: list[jsonld.Node], titles: list[str | None]) -> jsonld.Node:
    """The node of the page's article: the one with the page's title, else the first."""
    wanted = {_text.folded(title) for title in titles if title}
    titled = [node for node in nodes if node.headline and _text.folded(node.headline) in wanted]
    articles = [node for node in titled or nodes if node.article]
    return next(iter([*articles, *titled, *nodes]), jsonld.Node(article=False))


def _times(tree: HtmlElement) -> list[str]:
    """The machine-readable times of a page that may be its publication, the likeliest first."""
    called: list[str] = []
    below: list[str] = []
    headed = False
    for element in islice(tree.iter("h1", "time"), _MOST):
        value = element.get("datetime", "")[:LONGEST].strip()
        headed = headed or element.tag == "h1"
        if "datepublished" in element.get("itemprop", "").lower() or "pubdate" in element.attrib:
            called.append(value)
        elif value and headed and not _NO_TIME_OF_ITS_OWN & {str(a.tag) for a in element.iterancestors()}:
            below.append(value)
    return [value for value in (*called[:1], *below[:1]) if value]


def _canonical(tree: HtmlElement) -> str | None:
    """The address that the page calls its original."""
    for link in _of(tree, "link"):
        if "canonical" in link.get("rel", "").lower().split() and link.get("href"):
            return link.get("href", "")[:LONGEST].strip()
    return None


def _linked(tree: HtmlElement) -> str | None:
    """The site that most links of the page lead to, if there are several."""
    hosts = Counter(host.group().lower() for a in _of(tree, "a") if (host := _HOST.match(a.get("href", ""))))
    site, count = next(iter(hosts.most_common(1)), (None, 0))
    return site if count >= _SEVERAL else None


def _of(tree: HtmlElement, tag: str) -> Iterator[HtmlElement]:
    """The elements of a kind, in the order of the page."""
    return islice(tree.iter(tag), _MOST)


def _words(element: HtmlElement) -> str | None:
    """The words in a heading; None where there are none, or far too many: a heading that never ends."""
    if sum(1 for _ in islice(element.iter(), _MOST_INSIDE)) == _MOST_INSIDE:
        return None
    words = " ".join("".join(element.itertext()).split())
    return words if 0 < len(words) <= LONGEST_TITLE else None
