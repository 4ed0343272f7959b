from __future__ import annotations

import pytest

import recoupe
from recoupe import writers


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
