"""The dossier as a table, for programs that read CSV: RFC 4180, UTF-8, names of columns and values as in the JSON.

A cell that a spreadsheet would run as a formula begins with an apostrophe; JSON and Parquet have it as it is.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

from recoupe import catalogue
from recoupe.model import Saying
from recoupe.text import INVISIBLE
from recoupe.writers import wording
from recoupe.writers.rows import Row, rows
from recoupe.writers.whole import put

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from recoupe.model import Dossier

# What opens a formula, full-width forms too, past whatever a spreadsheet may strip or a person not see.
_FORMULA: Final = re.compile(rf"[\s\x00-\x20\x7f-\xa0{INVISIBLE}]*[=+\-@＝＋－＠]")


def write(dossier: Dossier, path: Path, language: str, _method: Sequence[Saying] = ()) -> None:
    """Write the table; the notes are in `language`."""
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(Row.__struct_fields__)
    table.writerows([_cell(getattr(row, name), language) for name in Row.__struct_fields__] for row in rows(dossier))
    put(out.getvalue().encode(), path)


def harmless(text: str) -> str:
    """The text as a spreadsheet shows it: no formula, no control characters but line ends and tabs."""
    calm = wording.visible(text)
    return f"'{calm}" if _FORMULA.match(text) else calm


def _cell(value: object, language: str) -> object:
    """A value as a cell; None is an empty one."""
    match value:
        case Saying():
            return harmless(catalogue.said(language, value))
        case str():
            return harmless(value)
        case _:
            return value
