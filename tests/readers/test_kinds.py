from __future__ import annotations

import pytest

import recoupe
from recoupe import writers
from tests.readers.conftest import raws, troubles


@pytest.mark.parametrize("suffix", [".json", ".html"])
def test_a_dossier_is_no_article(tmp_path, suffix):
    (tmp_path / "a.txt").write_text("Le maire de Brévenne a ouvert la halle lundi matin, devant cent habitants.")
    dossier = recoupe.dossier(tmp_path)
    writers.write(dossier, tmp_path / f"dossier{suffix}")

    found = recoupe.dossier(tmp_path)

    assert [article.id for article in found.articles] == ["a.txt"]
    assert [trouble.reason for trouble in found.troubles] == [
        "it is a dossier that Recoupe wrote: give the articles that it was made of"
    ]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("@article{roux2024,\n  title = {La tuilerie},\n  journal = {Le Phare},\n}\n", "BibTeX"),
        ("% export\n@misc{x, title={La tuilerie}}", "BibTeX"),
        ("TY  - NEWS\nTI  - La tuilerie\nT2  - Le Phare\nER  - \n", "RIS"),
        ('<?xml version="1.0"?>\n<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"></rdf:RDF>', "Zotero RDF"),
    ],
)
def test_a_list_of_references_is_named(put, said, told):
    put("r.txt", said)

    assert troubles("r.txt")[0].startswith(f"r.txt: it is a list of references ({told}), without the texts")


@pytest.mark.parametrize(
    "said",
    [
        "https://phare.example/t\n- https://echo.example/u,\n\n3. <https://val.example/v>\n",
        "[InternetShortcut]\r\nURL=https://phare.example/t\r\n",
        '<?xml version="1.0"?>\n<plist version="1.0"><dict><key>URL</key><string>https://phare.example/t</string></dict>',
    ],
)
def test_addresses_alone_are_no_article(put, said):
    put("liens.txt", said)

    assert troubles("liens.txt")[0].startswith("liens.txt: only addresses, ")


@pytest.mark.parametrize(
    "said", ["@maire : « La tuilerie ferme. »", "À lire :\nhttps://phare.example/t\nLe four est froid."]
)
def test_words_beside_an_address_or_a_name_are_a_text(put, said):
    put("a.txt", said)

    assert [raw.content for raw in raws("a.txt")] == [said]
