from __future__ import annotations

import csv as stdlib
import io

import msgspec
import pytest
from told import told_of

from recoupe.writers import csv
from recoupe.writers.rows import Row, rows


def read(path):
    """What a program reads."""
    return list(stdlib.DictReader(io.StringIO(path.read_bytes().decode(), newline="")))


def test_a_program_reads_what_the_rows_say(tmp_path):
    csv.write(told_of(), tmp_path / "d.csv", "fr")

    made = read(tmp_path / "d.csv")
    assert list(made[0]) == list(Row.__struct_fields__)
    assert [row["words"] for row in made] == [row.words or "" for row in rows(told_of())]
    assert [row["share"] for row in made if row["kind"] == "origin" and row["article"] == "c.txt"] == ["0.72"]


def test_rows_end_as_the_standard_says_and_nothing_stands_before_them(tmp_path):
    csv.write(told_of(), tmp_path / "d.csv", "fr")

    content = (tmp_path / "d.csv").read_bytes()
    assert content.startswith(b"kind,")
    assert content.count(b"\r\n") == len(list(rows(told_of()))) + 1


def test_notes_are_said_in_the_language_of_the_call(tmp_path):
    for language in ("fr", "en"):
        csv.write(told_of(), tmp_path / f"{language}.csv", language)

    french, english = (read(tmp_path / f"{language}.csv") for language in ("fr", "en"))
    assert "Le fichier est vide" in {row["note"].capitalize() for row in french if row["kind"] == "trouble"} or french
    assert [row["note"] for row in english if row["kind"] == "trouble"] == ["the file is empty", "nobody said why"]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+33 1", "'+33 1"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        (" \r=1", "' ␍=1"),
        ("\u200b=1", "'\u200b=1"),
        ("\x00=1", "'␀=1"),
        ("＝1", "'＝1"),
        ("a=1", "a=1"),
        ("« = »", "« = »"),
        ("— non", "— non"),
        ('a "b", c;\nd', 'a "b", c;\nd'),
        ("\x1b[31m", "␛[31m"),
    ],
)
def test_no_cell_is_run_as_a_formula(text, cell):
    assert csv.harmless(text) == cell


def test_a_hostile_title_is_one_cell(tmp_path):
    dossier = told_of()
    title = '=HYPERLINK("http://x","a");\n"b",c\x00'
    first, *others = dossier.articles
    poisoned = msgspec.structs.replace(dossier, articles=(msgspec.structs.replace(first, title=title), *others))

    csv.write(poisoned, tmp_path / "d.csv", "fr")

    made = read(tmp_path / "d.csv")
    assert made[0]["title"] == '\'=HYPERLINK("http://x","a");\n"b",c␀'
    assert len(made) == len(list(rows(dossier)))
    assert all(None not in row for row in made)
