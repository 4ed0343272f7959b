from __future__ import annotations

import json

import msgspec
import pytest
from orvane import dossier_of

import recoupe
from recoupe import writers
from recoupe.model import Published
from recoupe.writers import csl


def written(dossier, path, language="fr"):
    csl.write(dossier, path, language)
    return json.loads(path.read_text(encoding="utf-8"))


def with_first(**known):
    dossier = dossier_of()
    first, *others = dossier.articles
    return msgspec.structs.replace(dossier, articles=(msgspec.structs.replace(first, **known), *others))


def test_an_article_is_a_newspaper_s(tmp_path):
    made = written(with_first(author="Jeanne Morel, La rédaction", url="https://phare.example/a"), tmp_path / "d.json")

    assert made[0] == {
        "id": "a.txt",
        "type": "article-newspaper",
        "title": "Orvane : le pont des Tanneurs fermé après une crue",
        "container-title": "Le Phare",
        "issued": {"date-parts": [[2025, 3, 4]]},
        "author": [{"literal": "Jeanne Morel"}, {"literal": "La rédaction"}],
        "URL": "https://phare.example/a",
        "language": "fr",
        "note": "agence: AFP",
    }
    assert [item["id"] for item in made] == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_what_is_told_to_an_agency_does_not_sign_the_text(tmp_path):
    made = written(dossier_of(), tmp_path / "d.json")

    assert ["note" in item for item in made] == [True, False, False, False]


def test_an_interval_keeps_both_days(tmp_path):
    known = Published(first="2025-03-04", last="2025-03-06", how="story")

    (first, *_) = written(with_first(published=known), tmp_path / "d.json")

    assert first["issued"] == {"date-parts": [[2025, 3, 4], [2025, 3, 6]]}


@pytest.mark.parametrize("title", ["a\x00b", "deux\nlignes", '"</script>', "=1+1"])
def test_any_title_is_a_string(title, tmp_path):
    (first, *_) = written(with_first(title=title), tmp_path / "d.json")

    assert first["title"] == title.replace("\x00", "␀").replace("\n", " ")


def test_the_case_of_a_real_user(shared, tmp_path):
    """« Le Phare avec Agence Exemple » as the page's author."""
    dossier = recoupe.dossier(shared / "cases" / "13-csl" / "a.html")

    writers.write(dossier, tmp_path / "d.csl.json", "fr")

    (item,) = json.loads((tmp_path / "d.csl.json").read_text(encoding="utf-8"))
    assert item["type"] == "article-newspaper"
    assert item["title"] == "Tuilerie : arrêt"
    assert item["container-title"] == "Le Phare"
    assert item["issued"] == {"date-parts": [[2026, 2, 9]]}
    assert item["author"] == []
    assert item["note"] == "agence: Agence Exemple"
