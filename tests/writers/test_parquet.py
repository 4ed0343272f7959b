from __future__ import annotations

import pytest
from told import told_of

from recoupe import writers
from recoupe.errors import MissingExtra
from recoupe.writers import parquet
from recoupe.writers.rows import Row, rows


def test_every_cell_is_as_it_is(tmp_path):
    arrow = pytest.importorskip("pyarrow.parquet")

    writers.write(told_of(), tmp_path / "d.parquet", "en")

    table = arrow.read_table(tmp_path / "d.parquet")
    assert table.column_names == list(Row.__struct_fields__)
    assert table.column("words").to_pylist() == [row.words for row in rows(told_of())]
    assert table.column("share").to_pylist() == [row.share for row in rows(told_of())]
    assert {name: str(table.schema.field(name).type) for name in ("start", "share", "note")} == {
        "start": "int64",
        "share": "double",
        "note": "string",
    }


def test_the_same_dossier_gives_the_same_bytes(tmp_path):
    pytest.importorskip("pyarrow")

    for name in ("a", "b"):
        parquet.write(told_of(), tmp_path / name, "fr")

    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_what_is_missing_is_said_with_the_command(tmp_path, monkeypatch):
    def absent(name):
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(parquet, "import_module", absent)

    with pytest.raises(MissingExtra, match=r'd\.parquet: .* pip install "recoupe\[parquet\]"'):
        parquet.write(told_of(), tmp_path / "d.parquet", "fr")
    assert not list(tmp_path.iterdir())
