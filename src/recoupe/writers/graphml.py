"""The network of origins as GraphML, for yEd, Cytoscape, NetworkX and igraph."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from recoupe.writers.graph import FIELDS, document, graph
from recoupe.writers.whole import put

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from recoupe.model import Dossier, Saying


def write(dossier: Dossier, path: Path, language: str, _method: Sequence[Saying] = ()) -> None:
    """Write the network."""
    root = ET.Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    for name in ("label", *FIELDS):
        ET.SubElement(root, "key", {"id": name, "for": "node", "attr.name": name, "attr.type": "string"})
    ET.SubElement(root, "key", {"id": "weight", "for": "edge", "attr.name": "weight", "attr.type": "double"})
    network = graph(dossier, language)
    inside = ET.SubElement(root, "graph", id="origins", edgedefault="undirected")
    for node in network.nodes:
        element = ET.SubElement(inside, "node", id=node.id)
        for name, value in {"label": node.label, **node.fields}.items():
            ET.SubElement(element, "data", key=name).text = value
    for edge in network.edges:
        element = ET.SubElement(inside, "edge", source=edge.article, target=edge.origin)
        ET.SubElement(element, "data", key="weight").text = f"{edge.share:g}"
    put(document(root), path)
