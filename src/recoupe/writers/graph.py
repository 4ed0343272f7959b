"""Articles and their origins as a network. A line says « has this origin », with the share; it has no direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from recoupe import catalogue
from recoupe.model import Saying
from recoupe.writers.index import Index
from recoupe.writers.lineage import lineages
from recoupe.writers.wording import line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.model import Article, Dossier
    from recoupe.writers.lineage import Lineage

FIELDS = ("kind", "nature", "outlet", "title", "published", "url")  # of a node, beside its id and its label


class Node(NamedTuple):
    """An article or an origin."""

    id: str  # a1, a2... and o1, o2...
    label: str
    fields: Mapping[str, str]  # those of FIELDS that are known


class Edge(NamedTuple):
    """An article has an origin."""

    article: str  # id of the node
    origin: str
    share: float  # of the article's reporting, 0.0 to 1.0


class Graph(NamedTuple):
    """A network."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph(dossier: Dossier, language: str) -> Graph:
    """The network of a dossier, in its order."""
    index = Index(dossier)
    found = lineages(dossier, index)
    articles = [_article(article, index) for article in dossier.articles]
    edges = (
        Edge(f"a{member.number}", f"o{place}", float(member.share))
        for place, lineage in enumerate(found, start=1)
        for member in lineage.members
    )
    origins = [_origin(place, lineage, language) for place, lineage in enumerate(found, start=1)]
    return Graph((*articles, *origins), tuple(edges))


def document(root: ET.Element) -> bytes:
    """The XML of a network, indented."""
    ET.indent(root)
    return ET.tostring(root, "utf-8", xml_declaration=True) + b"\n"


def text(words: str) -> str:
    """Text on one line that XML can hold."""
    return line(words.strip().translate({0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD}))


def _article(article: Article, index: Index) -> Node:
    """The node of an article."""
    number = index.numbers[article.id]
    published = article.published.first if article.published else None
    known = {"outlet": article.outlet, "title": article.title, "published": published, "url": article.url}
    fields = {name: text(value) for name, value in known.items() if value}
    return Node(f"a{number}", text(f"{number} {index.name(article)}"), {"kind": "article", **fields})


def _origin(place: int, lineage: Lineage, language: str) -> Node:
    """The node of an origin."""
    name = catalogue.said(language, lineage.name) if isinstance(lineage.name, Saying) else lineage.name
    return Node(f"o{place}", text(f"{lineage.letter} {name}"), {"kind": "origin", "nature": lineage.origin.nature})
