from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from orvane import dossier_of
from test_hostile import HOSTILE, poisoned

from recoupe.writers import gexf, graph, graphml

ML = "{http://graphml.graphdrawing.org/xmlns}"
XF = "{http://gexf.net/1.3}"


def test_articles_and_their_origins():
    made = graph.graph(dossier_of(), "fr")

    assert [(node.id, node.label) for node in made.nodes] == [
        ("a1", "1 Le Phare"),
        ("a2", "2 La Balise"),
        ("a3", "3 c.txt"),
        ("a4", "4 L'Écho d'Orvane"),
        ("o1", "A AFP"),
        ("o2", "B L'Écho d'Orvane"),
    ]
    assert made.edges == (("a1", "o1", 1.0), ("a2", "o1", 1.0), ("a3", "o1", 0.72), ("a4", "o2", 1.0))


def test_graphml(tmp_path):
    graphml.write(dossier_of(), tmp_path / "d.graphml", "fr")

    root = ET.parse(tmp_path / "d.graphml").getroot()  # noqa: S314 (our own file)
    inside = root.find(f"{ML}graph")
    keys = {key.get("id") for key in root.iter(f"{ML}key")}
    assert inside.get("edgedefault") == "undirected"
    assert {data.get("key") for data in root.iter(f"{ML}data")} <= keys
    assert [edge.findtext(f"{ML}data") for edge in inside.iter(f"{ML}edge")] == ["1", "1", "0.72", "1"]


def test_gexf(tmp_path):
    gexf.write(dossier_of(), tmp_path / "d.gexf", "en")

    root = ET.parse(tmp_path / "d.gexf").getroot()  # noqa: S314 (our own file)
    nodes = {node.get("id") for node in root.iter(f"{XF}node")}
    columns = {column.get("id") for column in root.iter(f"{XF}attribute")}
    assert {value.get("for") for value in root.iter(f"{XF}attvalue")} <= columns
    assert all({edge.get("source"), edge.get("target")} <= nodes for edge in root.iter(f"{XF}edge"))
    assert [edge.get("weight") for edge in root.iter(f"{XF}edge")] == ["1", "1", "0.72", "1"]


@pytest.mark.parametrize("words", [*HOSTILE, "\ufffe\uffff", "a\nb"], ids=range(len(HOSTILE) + 2))
@pytest.mark.parametrize("writer", [graphml, gexf])
def test_any_text_makes_a_file_that_can_be_read(writer, words, tmp_path):
    writer.write(poisoned(words), tmp_path / "d.xml", "fr")

    root = ET.parse(tmp_path / "d.xml").getroot()  # noqa: S314 (our own file)
    assert len([element for element in root.iter() if element.tag.endswith("}node")]) == 6
