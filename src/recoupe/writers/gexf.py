"""The network of origins as GEXF 1.3, for Gephi."""

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
    root = ET.Element("gexf", xmlns="http://gexf.net/1.3", version="1.3")
    network = graph(dossier, language)
    inside = ET.SubElement(root, "graph", defaultedgetype="undirected")
    columns = ET.SubElement(inside, "attributes", {"class": "node"})
    for name in FIELDS:
        ET.SubElement(columns, "attribute", id=name, title=name, type="string")
    nodes = ET.SubElement(inside, "nodes")
    for node in network.nodes:
        values = ET.SubElement(ET.SubElement(nodes, "node", id=node.id, label=node.label), "attvalues")
        for name, value in node.fields.items():
            ET.SubElement(values, "attvalue", {"for": name, "value": value})
    edges = ET.SubElement(inside, "edges")
    for number, edge in enumerate(network.edges):
        known = {"id": f"e{number}", "source": edge.article, "target": edge.origin, "weight": f"{edge.share:g}"}
        ET.SubElement(edges, "edge", known)
    put(document(root), path)
