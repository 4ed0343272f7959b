"""What a page says of itself in JSON-LD, in scripts, graphs and with faults. Source: schema.org, Article."""

from __future__ import annotations

import html
import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe import text as _text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LARGEST: Final = 1_000_000  # characters of a script
_MOST: Final = 2_000  # objects of a page
_INSIDE: Final = ("@graph", "mainEntity", "mainEntityOfPage", "author", "publisher")
_WRAPPED = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|(?://\s*)?\]\]>|;)\s*$"
)
_TAG = re.compile(r"<[^<>]{1,500}>")
_COMMA = re.compile(r",\s{0,200}(?=[}\]])")
_LOOSE = re.compile(r'"(datePublished|inLanguage)"\s{0,9}:\s{0,9}"([^"\\\n]{2,500})"')
Object = dict[str, object]


class Node(NamedTuple):
    """An article, or the page that holds it, as the page describes it. `None` is unsaid."""

    article: bool  # else the page
    headline: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    lang: str | None = None


def nodes(scripts: Iterable[str]) -> list[Node]:
    """The articles and pages that these scripts describe, in their order; a script that is broken says what it can."""
    found: list[Node] = []
    for script in scripts:
        try:
            objects = list(_objects(_value(script[:LARGEST])))
        except (ValueError, RecursionError):
            found.extend(_rest(script[:LARGEST]))
            continue
        names = {str(o["@id"]): name for o in objects if "@id" in o and (name := _string(o.get("name")))}
        found.extend(_node(o, names) for o in objects if _is_article(o) is not None)
    return found


def body(scripts: Iterable[str]) -> str:
    """The longest text of an article that these scripts hold, markup left out; empty where they hold none."""
    found = [""]
    for objects in _read(scripts):
        found.extend(_string(one.get("articleBody")) or "" for one in objects if _is_article(one))
    return _TAG.sub("\n", max(found, key=len))


def updates(scripts: Iterable[str]) -> list[tuple[str, tuple[str, ...]]]:
    """The entries of a live page that these scripts describe: the time of each, and its words, folded."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for objects in _read(scripts):
        for one in _objects([o.get("liveBlogUpdate") for o in objects]):
            said = _string(one.get("datePublished"))
            body = _string(one.get("articleBody")) or _string(one.get("headline"))
            if said and body:
                found.append((said, _text.folds(_TAG.sub(" ", body))))
    return found


def _read(scripts: Iterable[str]) -> Iterator[list[Object]]:
    """The objects of each script; none of one that is broken."""
    for script in scripts:
        objects: list[Object] = []
        with suppress(ValueError, RecursionError):
            objects = list(_objects(_value(script[:LARGEST])))
        yield objects


def _value(script: str) -> object:
    """What a script holds.

    Raises:
        ValueError: it is no JSON, even with its usual faults mended.
        RecursionError: it is nested too deeply.
    """
    bare = _WRAPPED.sub("", _WRAPPED.sub("", script))
    for mended in (bare, _COMMA.sub("", bare), html.unescape(bare)):
        try:
            return json.loads(mended, strict=False, parse_int=str)
        except ValueError:
            continue
    message = "no JSON"
    raise ValueError(message)


def _objects(value: object) -> Iterator[Object]:
    """The objects in a value, outer ones first, those of its lists and graphs too."""
    waiting = [value]
    for _ in range(_MOST):
        if not waiting:
            return
        now = waiting.pop()
        if isinstance(now, list):
            waiting.extend(reversed(now))
        elif isinstance(now, dict):
            yield now
            waiting.extend(now[key] for key in reversed(_INSIDE) if key in now)


def _is_article(described: Object) -> bool | None:
    """Whether an object describes an article (True), the page that holds it (False), or something else (None)."""
    kinds = described.get("@type")
    names = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    if any(name.endswith(("Article", "Posting", "Report")) for name in names):
        return True
    return False if any(name.endswith("Page") for name in names) else None


def _node(described: Object, names: dict[str, str]) -> Node:
    """What an object says of an article; `names` has those that are only referred to."""
    return Node(
        article=bool(_is_article(described)),
        headline=_string(described.get("headline") or described.get("name")),
        published=_string(described.get("datePublished")),
        authors=tuple(_names(described.get("author"), names)),
        publisher=next(iter(_names(described.get("publisher"), names)), None),
        url=_string(described.get("url")),
        lang=_string(described.get("inLanguage")),
    )


def _names(value: object, known: dict[str, str]) -> Iterator[str]:
    """The names of persons or bodies, said in one of the three ways of schema.org."""
    for one in value if isinstance(value, list) else [value]:
        name = one
        if isinstance(one, dict):
            name = one.get("name") or known.get(str(one.get("@id")))
        if isinstance(name, list):
            yield from (part for each in name if (part := _string(each)))
        elif text := _string(name):
            yield text


def _string(value: object) -> str | None:
    """A text that is not empty, entities resolved."""
    text = html.unescape(value).strip() if isinstance(value, str) else ""
    return text or None


def _rest(script: str) -> Iterator[Node]:
    """What can still be read of a broken script, the first of each; its texts, where the fault mostly is, are left."""
    said = dict(reversed(_LOOSE.findall(script)))
    if said:
        yield Node(article="datePublished" in said, published=said.get("datePublished"), lang=said.get("inLanguage"))
