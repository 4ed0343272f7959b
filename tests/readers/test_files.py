import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from recoupe import readers
from recoupe.errors import UsageError
from recoupe.readers import files
from tests.readers.conftest import raws, troubles

TEXT = "La tuilerie de Brévenne ferme ses portes."


def test_a_folder_is_read_whole_and_in_order_but_for_hidden_files(put):
    for name in ("dossier/b.txt", "dossier/a/c.txt", "dossier/a.txt", "dossier/.git/config", "dossier/.cache.txt"):
        put(name, TEXT)

    assert [raw.path for raw in raws("dossier")] == ["dossier/a.txt", "dossier/b.txt", "dossier/a/c.txt"]


def test_what_a_browser_saves_beside_a_page_is_no_document(put):
    put("une.html", f"<html><body><p>{TEXT}</p></body></html>")
    put("une_files/style.css", "p { color: red }")
    put("une_fichiers/script.js", "alert(1)")
    put("deux_files/texte.txt", TEXT)  # there is no page of this name

    assert {raw.path for raw in raws(".")} == {"une.html", "deux_files/texte.txt"}


def test_what_systems_and_programs_leave_in_folders_is_no_document(put):
    for name in ("a.txt", "Thumbs.db", "desktop.ini", "~$revue.docx", "__MACOSX/._a.txt"):
        put(name, TEXT)

    assert [raw.path for raw in raws(".")] == ["a.txt"]


def test_an_address_is_no_file_and_nothing_is_fetched():
    with pytest.raises(UsageError, match="this is an address, and Recoupe fetches nothing"):
        readers.read(["https://phare.example/tuilerie"])


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.txt", {"a.txt", "b.txt"}),
        ("**/*.txt", {"a.txt", "b.txt", "sous/c.txt"}),
        ("s*", {"sous/c.txt", "sous/d.html"}),
        ("[ab].txt", {"a.txt", "b.txt"}),
    ],
)
def test_a_pattern_means_what_it_matches(put, pattern, found):
    for name in ("a.txt", "b.txt", "sous/c.txt", "sous/d.html", ".cache/e.txt"):
        put(name, TEXT)

    assert {raw.path for raw in raws(pattern)} == found


def test_an_absolute_pattern_is_one_too(put):
    folder = put("a.txt", TEXT).resolve().parent

    assert [raw.path for raw in raws(f"{folder}/*.txt")] == [f"{folder}/a.txt"]


def test_a_file_that_is_named_twice_is_read_once(put):
    put("sous/a.txt", TEXT)

    assert [raw.path for raw in raws("sous", "sous/a.txt", "./sous/../sous/a.txt", "sous/*")] == ["sous/a.txt"]


def test_a_link_that_leads_back_ends_somewhere(put):
    put("dossier/a.txt", TEXT)
    Path("dossier/encore").symlink_to(Path("dossier").resolve())
    Path("dossier/soi").symlink_to("soi")

    assert [raw.path for raw in raws("dossier")] == ["dossier/a.txt"]
    assert troubles("dossier")[0].startswith("dossier/soi: ")


def test_what_is_no_file_is_a_trouble_and_is_not_waited_for(put):
    put("dossier/a.txt", TEXT)
    os.mkfifo("dossier/tube")

    assert troubles("dossier") == ["dossier/tube: it is neither a file nor a folder: take it out of the folder"]


@pytest.mark.parametrize("given", ["absent.txt", "*.pdf", "vide", "", "\0", "**x", "a.txt/b"])
def test_an_input_that_means_nothing_ends_the_call_at_once(put, given):
    put("a.txt", TEXT)
    put("vide/.cache", TEXT)

    with pytest.raises(UsageError):
        readers.read(["a.txt", given])


def test_standard_input_is_a_document(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode("cp1252"))))

    (found,) = raws("-", "-")

    assert (found.path, found.id, found.content) == ("-", "stdin", TEXT)


def test_one_input_need_not_stand_in_a_list(put):
    put("a.txt", TEXT)

    assert [raw.content for raw in readers.read("a.txt")] == [TEXT]


def test_a_file_that_may_not_be_read_is_a_trouble_and_the_run_goes_on(put, monkeypatch):
    put("a.txt", TEXT)
    put("b.txt", TEXT)
    opened = Path.open

    def locked(path, *how):
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *how)

    monkeypatch.setattr(Path, "open", locked)

    assert troubles(".") == [
        "a.txt: it cannot be read (Permission denied): check that it exists and that you may read it"
    ]
    assert [raw.id for raw in raws(".")] == ["b.txt"]


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ("une\r\ndeux\rtrois\n", "une\ndeux\ntrois\n"),
        ("\ufeffune", "une"),
        ("une\fdeux\vtrois", "une\ndeux\ntrois"),
        ("une\0 \x1b[31mdeux\x07\ttrois", "une [31mdeux\ttrois"),
        ("e\u0301te\u0301 \u00ad\u200b\u2028", "e\u0301te\u0301 \u00ad\u200b\u2028"),
    ],
)
def test_line_ends_and_controls_are_tidied_and_nothing_else(put, content, lines):
    put("a.txt", content)

    assert raws("a.txt")[0].content == lines


def test_a_name_that_is_no_utf8_can_still_be_written_down(put):
    put("a.txt", TEXT)
    name = os.fsdecode(b"tuil\xe9.txt")
    Path("a.txt").rename(name)

    (found,) = raws(".")

    assert found.id == found.path == "tuil\ufffd.txt"


def test_documents_have_a_limit_and_exports_a_higher_one(put, monkeypatch):
    monkeypatch.setattr(files, "DOCUMENT", 1_000_000)
    monkeypatch.setattr(files, "EXPORT", 3_000_000)
    put("a.txt", "mot " * 250_001)
    put("b.html", "<html><body>" + "<p>mot</p>" * 100_000)
    put("c.csv", "id,text\n" + "x,mot\n" * 400_000)
    put("d.jsonl", '{"id": "court", "text": "mot"}\n{"id": "long", "text": "' + "mot " * 250_001 + '"}\n')

    said = "it is too large ({} MB): a document may have 1 MB, an export of many articles 3 MB"

    assert [raw.id for raw in raws("a.txt", "b.html", "d.jsonl")] == ["court"]
    assert [trouble.partition(";")[0] for trouble in troubles("a.txt", "b.html", "d.jsonl")] == [
        f"{name}: {said.format(2)}" for name in ("a.txt", "b.html", "d.jsonl")
    ]
    monkeypatch.setattr(files, "EXPORT", 2_000_000)
    assert troubles("c.csv")[0].startswith("c.csv: it is too large (3 MB)")
