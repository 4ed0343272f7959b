"""The table of a dossier as Parquet, for data frames: every cell exactly as it is. Needs the extra `parquet`."""

from __future__ import annotations

import io
from importlib import import_module
from typing import TYPE_CHECKING, Final, get_args, get_type_hints

from recoupe import catalogue
from recoupe.errors import MissingExtra
from recoupe.model import Saying
from recoupe.writers.rows import Row, rows
from recoupe.writers.whole import put

if TYPE_CHECKING:
    import types
    from collections.abc import Sequence
    from pathlib import Path

    from recoupe.model import Dossier

_KINDS: Final = {int: "int64", float: "float64", str: "string"}  # of Python, of Arrow


def write(dossier: Dossier, path: Path, language: str, _method: Sequence[Saying] = ()) -> None:
    """Write the table; the notes are in `language`.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    arrow, parquet = _arrow(path)
    schema = arrow.schema([(name, _KINDS[kind]) for name, kind in _columns().items()])
    found = [{name: _cell(getattr(row, name), language) for name in Row.__struct_fields__} for row in rows(dossier)]
    out = io.BytesIO()
    parquet.write_table(arrow.Table.from_pylist(found, schema=schema), out)
    put(out.getvalue(), path)


def _arrow(path: Path) -> tuple[types.ModuleType, types.ModuleType]:
    """The modules that write Parquet; loaded by name, for most installations have none."""
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as problem:
        message = '{path}: Parquet needs another library; install it with: pip install "recoupe[parquet]"'
        raise MissingExtra(message, path=path) from problem


def _columns() -> dict[str, type]:
    """The columns, each with what it holds; a note is text."""
    hints = get_type_hints(Row)
    return {name: next((k for k in (int, float) if k in get_args(hints[name])), str) for name in Row.__struct_fields__}


def _cell(value: object, language: str) -> object:
    """A value as Arrow takes it; surrogates, which no UTF-8 has, become « ? »."""
    if isinstance(value, Saying):
        return catalogue.said(language, value)
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
