from __future__ import annotations

import os

import pytest

from recoupe import writers
from recoupe.errors import UsageError
from recoupe.writers.whole import put


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("d.html", b"<!doctype html>"),
        ("d.JSON", b'{\n "format"'),
        ("d.md", b"# Combien de sources"),
        ("d.csv", b"kind,outlet"),
        ("d.jsonl", b'{"type":"Annotation"'),
        ("d.csl.json", b"[\n  {"),
        ("d.bib", b"@article{"),
        ("d.graphml", b"<?xml"),
        ("d.gexf", b"<?xml"),
    ],
)
def test_the_suffix_chooses_the_writer(dossier, tmp_path, name, beginning):
    assert writers.write(dossier, tmp_path / name, "fr") == (tmp_path / name,)

    assert (tmp_path / name).read_bytes().startswith(beginning)


def test_a_folder_gets_what_is_read_and_all_there_is(dossier, tmp_path):
    written = writers.write(dossier, tmp_path / "story", "fr")

    assert sorted(path.name for path in written) == ["dossier.html", "dossier.json", "dossier.md"]
    assert sorted((tmp_path / "story").iterdir()) == sorted(written)


def test_an_unknown_suffix_is_told_with_those_that_are_known(dossier, tmp_path):
    with pytest.raises(UsageError, match=r"\.pdf; choose one of \.bib, \.csl\.json, \.csv, "):
        writers.write(dossier, tmp_path / "d.pdf", "fr")

    assert not list(tmp_path.iterdir())


def test_a_file_in_the_way_of_a_folder_is_told(dossier, tmp_path):
    (tmp_path / "story").write_text("mine")

    with pytest.raises(UsageError, match="story: this folder cannot be made"):
        writers.write(dossier, tmp_path / "story", "fr")


def test_a_file_that_cannot_be_finished_leaves_the_old_one(tmp_path, monkeypatch):
    place = tmp_path / "d.json"
    place.write_text("old")
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))

    with pytest.raises(UsageError, match="No space left"):
        put(b"new", place)

    assert place.read_text() == "old"
    assert list(tmp_path.iterdir()) == [place]


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(UsageError, match="cannot be written"):
        put(b"new", tmp_path / "none" / "d.json")


def test_a_link_goes_on_pointing_at_what_was_written(tmp_path):
    (tmp_path / "link.json").symlink_to(tmp_path / "d.json")

    put(b"new", tmp_path / "link.json")

    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "d.json").read_bytes() == b"new"


def test_what_is_no_file_is_not_replaced(tmp_path):
    os.mkfifo(tmp_path / "pipe.json")

    with pytest.raises(UsageError, match="not a file"):
        put(b"new", tmp_path / "pipe.json")


@pytest.mark.parametrize("suffix", sorted(writers.SUFFIXES))
def test_the_same_dossier_gives_the_same_bytes(dossier, tmp_path, suffix):
    if suffix == ".parquet":
        pytest.importorskip("pyarrow")

    first, second = (writers.write(dossier, tmp_path / f"{name}{suffix}", "fr")[0] for name in "ab")

    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("suffix", sorted({*writers.SUFFIXES} - {*writers.FOLDER, ".parquet"}))
@pytest.mark.parametrize("kinds", [writers.SUFFIXES, writers.EXCEL])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_file_beside_page_report_and_json_is_known_again(dossier, tmp_path, suffix, kinds, language):
    if suffix not in kinds:
        return
    (place,) = writers.write(dossier, tmp_path / f"d{suffix}", language, (), kinds)

    assert writers.wrote(place)


@pytest.mark.parametrize("text", ["", "kind of a text", "id,text\n1,a", '{"id": "a", "text": "b"}', "<?xml version"])
def test_a_document_is_not_taken_for_one(tmp_path, text):
    (tmp_path / "a").write_text(text, encoding="utf-8")

    assert not writers.wrote(tmp_path / "a")
