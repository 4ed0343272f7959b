"""The articles as CSL-JSON, for Zotero and other managers of references. An agency is never an author."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from recoupe.catalogue import say
from recoupe.languages import registry
from recoupe.model import Credit
from recoupe.writers.index import of
from recoupe.writers.whole import put
from recoupe.writers.wording import line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from recoupe.model import Article, Dossier, Published, Saying

_WRITTEN = frozenset({"signoff", "byline", "with"})  # the credits of a text, not of a picture or a statement


class Name(msgspec.Struct, frozen=True):
    """A person or a newsroom as it signs: no rule parts family and given names without error."""

    literal: str


class Issued(msgspec.Struct, frozen=True, rename="kebab"):
    """A day, or an interval of two days."""

    date_parts: tuple[tuple[int, ...], ...]


class Item(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A newspaper article. Source: csl-data.json of the Citation Style Language, 1.0."""

    id: str
    type: str = ""
    title: str | None = None
    container: str | None = msgspec.field(name="container-title", default=None)
    issued: Issued | None = None
    author: tuple[Name, ...]  # empty where nobody is named
    url: str | None = msgspec.field(name="URL", default=None)
    language: str | None = None
    note: str | None = None


def write(dossier: Dossier, path: Path, language: str, _method: Sequence[Saying] = ()) -> None:
    """Write the list of the articles."""
    put(msgspec.json.format(msgspec.json.encode(items(dossier, language)), indent=2) + b"\n", path)


def items(dossier: Dossier, language: str) -> tuple[Item, ...]:
    """The articles in their order, the notes in one language."""
    return tuple(_item(article, agencies(dossier, article), language) for article in dossier.articles)


def agencies(dossier: Dossier, article: Article) -> tuple[str, ...]:
    """The agencies that sign an article's text, each once."""
    credits_ = (c for c in of(dossier, Credit) if c.form in _WRITTEN and c.at[0].article == article.id)
    signed = (credit.agency for credit in credits_ if registry.agency(credit.agency))
    return tuple(dict.fromkeys((*article.agencies, *signed)))


def _item(article: Article, agencies_: Sequence[str], language: str) -> Item:
    """One article."""
    note = f"{say(language, 'agency')}: {', '.join(agencies_)}" if agencies_ else None  # as Zotero's « Extra » has it
    return Item(
        id=line(article.id),
        type="article-newspaper",
        title=line(article.title) if article.title else None,
        container=line(article.outlet) if article.outlet else None,
        issued=_issued(article.published) if article.published else None,
        author=tuple(Name(line(name)) for name in article.author.split(", ")) if article.author else (),
        url=article.url,
        language=article.lang if article.lang != "und" else None,
        note=line(note) if note else None,
    )


def _issued(published: Published) -> Issued | None:
    """When it was published; None where the dates are none."""
    days = dict.fromkeys((published.first, published.last))
    try:
        return Issued(tuple(tuple(map(int, day.split("-"))) for day in days))
    except ValueError:
        return None
