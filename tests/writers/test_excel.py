from __future__ import annotations

import csv
import io

import msgspec
import pytest
from told import told_of

import recoupe
from recoupe import writers
from recoupe.errors import UsageError
from recoupe.writers import excel
from recoupe.writers.rows import rows


def opened(path):
    """The cells as a French Excel shows them: told by the BOM and by semicolons."""
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_headings_kinds_and_natures_are_french(tmp_path):
    writers.write(told_of(), tmp_path / "d.csv", "fr", (), writers.EXCEL)

    made = opened(tmp_path / "d.csv")
    assert list(made[0])[:3] == ["sorte", "média", "titre"]
    assert {row["sorte"] for row in made} >= {"article", "crédit", "affirmation", "différence", "document inutilisable"}
    assert {row["nature"] for row in made if row["sorte"] == "affirmation"} == {"prévu", "allégué"}


def test_a_number_has_a_comma_and_what_looks_like_a_date_stays_text(tmp_path):
    excel.write(told_of(), tmp_path / "d.csv", "fr")

    made = opened(tmp_path / "d.csv")
    assert "0,72" in {row["part"] for row in made}
    assert "'22.5" in {row["valeur"] for row in made}
    assert "2025-03-04" in {row["publié le"] for row in made}


def test_every_cell_is_quoted_and_every_row_is_one_line(tmp_path):
    dossier = told_of()
    first, *others = dossier.articles
    broken = msgspec.structs.replace(first, title='-un\r\n\ndeux\u2028"trois"; quatre')

    excel.write(msgspec.structs.replace(dossier, articles=(broken, *others)), tmp_path / "d.csv", "fr")

    lines = (tmp_path / "d.csv").read_bytes().decode("utf-8-sig").split("\r\n")
    assert len(lines) == len(list(rows(dossier))) + 2
    assert all(line.startswith('"') and line.endswith('"') for line in lines[:-1])
    assert opened(tmp_path / "d.csv")[0]["titre"] == '\'-un ¶ deux ¶ "trois"; quatre'


def test_a_cell_has_no_more_than_excel_takes(tmp_path):
    dossier = told_of()
    first, *others = dossier.articles
    long = msgspec.structs.replace(first, title="mot " * 10_000)

    excel.write(msgspec.structs.replace(dossier, articles=(long, *others)), tmp_path / "d.csv", "fr")

    assert max(len(cell) for row in opened(tmp_path / "d.csv") for cell in row.values()) < 32_767


@pytest.mark.parametrize("name", ["d.html", "story", "d.tsv"])
def test_it_is_for_tables_alone(name, tmp_path):
    with pytest.raises(UsageError, match=r"choose one of \.csv"):
        writers.write(told_of(), tmp_path / name, "fr", (), writers.EXCEL)


def test_the_case_of_a_real_user(shared, tmp_path):
    """A title that begins with =, a share of 22,5 %, two lines."""
    dossier = recoupe.dossier(shared / "cases" / "12-excel-fr" / "a.txt")

    writers.write(dossier, tmp_path / "d.csv", "fr", (), writers.EXCEL)

    made = opened(tmp_path / "d.csv")
    assert {row["titre"] for row in made} == {"'=Tuilerie : 22,5 % des emplois"}
    assert any("22,5 %" in row["mots exacts"] for row in made)
    assert "22.5" not in (tmp_path / "d.csv").read_text(encoding="utf-8-sig")
