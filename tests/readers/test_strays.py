"""What lies beside articles in a folder is never counted, and is named in one line."""

import json
import zipfile

import pytest

import recoupe
from recoupe import tables, writers
from tests.readers.conftest import raws, troubles

TEXT = "Le maire de Brévenne a ouvert la halle lundi matin, devant cent habitants."


@pytest.mark.parametrize(
    "name",
    [
        "style.css",
        "main.js",
        "LICENSE",
        "README.md",
        "Lisez-moi.txt",
        "robots.txt",
        "x.js.téléchargement",
        "police.WOFF2",
    ],
)
def test_a_file_that_is_plainly_no_article_is_passed_over(put, name):
    put(name, "Ceci est un texte, dirait-on. Il a deux phrases.")
    put("phare.txt", TEXT)

    assert [raw.id for raw in raws(".")] == ["phare.txt"]
    assert troubles(".") == [f"{name}: passed over: such a file is no article; give it another name if it is one"]


def test_strays_are_named_in_one_line_and_pictures_in_another(put):
    put("phare.txt", TEXT)
    for name in ("style.css", "js/main.js", "README.md"):
        put(f"une/{name}", "x")
    put("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0")
    put("b.png", b"\x89PNG\r\n\x1a\n\0")

    found = recoupe.dossier(".")

    assert [(trouble.path, trouble.reason, trouble.stray) for trouble in found.troubles] == [
        (".", "2 pictures or sounds, in which no text can be read: a.jpg, b.png; give their words as text", False),
        ("une", "3 files passed over, since such files are no articles: README.md, main.js, style.css", True),
    ]


def test_strays_in_an_archive_are_passed_over(put):
    with zipfile.ZipFile(put("a.zip", b""), "w") as archive:
        archive.writestr("phare.txt", TEXT)
        archive.writestr("css/style.css", "p { color: red }")

    assert [raw.path for raw in raws("a.zip")] == ["a.zip/phare.txt"]
    assert [said.partition(":")[0] for said in troubles("a.zip")] == ["a.zip/css/style.css"]


def test_the_folder_of_a_page_that_was_renamed_is_passed_over(put):
    put("phare.html", f"<html><body><p>{TEXT}</p></body></html>")
    put("La tuilerie_fichiers/saved_resource.html", f"<html><body><p>{TEXT}</p></body></html>")
    put("La tuilerie_fichiers/app.css", "p { color: red }")

    assert [raw.path for raw in raws(".")] == ["phare.html"]
    assert [said.partition(":")[0] for said in troubles(".")] == ["La tuilerie_fichiers"]


@pytest.mark.parametrize("suffix", [*writers.SUFFIXES])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_whatever_recoupe_wrote_is_no_article(tmp_path, suffix, language):
    (tmp_path / "a.txt").write_text(TEXT)
    writers.write(recoupe.dossier(tmp_path), tmp_path / f"story{suffix}", language)

    found = recoupe.dossier(tmp_path)

    assert [article.id for article in found.articles] == ["a.txt"]
    assert len(found.troubles) == 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_table_for_a_french_excel_is_no_article(tmp_path, language):
    (tmp_path / "a.txt").write_text(TEXT)
    writers.write(recoupe.dossier(tmp_path), tmp_path / "story.csv", language, (), writers.EXCEL)

    assert [article.id for article in recoupe.dossier(tmp_path).articles] == ["a.txt"]


@pytest.mark.parametrize("form", ["table", "csv", "jsonl"])
@pytest.mark.parametrize("name", ["quotes", "moments", "claims", "differences"])
def test_a_table_of_findings_is_no_article(tmp_path, form, name):
    (tmp_path / "a.txt").write_text(f"{TEXT} « La halle a rouvert », dit la maire Anne Roux.")
    (tmp_path / "b.txt").write_text(f"{TEXT} « La halle a rouvert », dit la maire Anne Roux. Mardi, elle fermera.")
    lines = [*tables.lines(recoupe.dossier(tmp_path), name, {"form": form})]
    (tmp_path / "out.csv").write_text("\n".join(lines) + "\n")

    assert {article.id for article in recoupe.dossier(tmp_path).articles} == {"a.txt", "b.txt"}


def test_verdicts_are_no_articles(put):
    put(
        "v.jsonl",
        json.dumps({"when": "2025-03-04", "who": "Anne", "what": "right", "of": ["x"]}, separators=(",", ":")),
    )

    assert troubles("v.jsonl") == ["v.jsonl: it is a dossier that Recoupe wrote: give the articles that it was made of"]
