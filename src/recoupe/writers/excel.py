"""The table for a French Excel: semicolons, a BOM, decimal commas, headings and values in the reader's language.

A file by a double click is one column without the semicolon, garbled without the BOM; a line end inside a cell parts
its row; 22.5 is read as 22 May.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

from recoupe import catalogue
from recoupe.catalogue import later, say
from recoupe.model import Saying
from recoupe.writers import called, wording
from recoupe.writers.csv import harmless
from recoupe.writers.rows import Row, rows
from recoupe.writers.whole import put

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from recoupe.model import Dossier

LONGEST: Final = 32_000  # characters of a cell; Excel takes 32,767, and puts what is more into the next row
_NEWLINE: Final = re.compile("\\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\\s*")
_DATELIKE: Final = re.compile(r"\d{1,4}[./-]\d{1,4}(?:[./-]\d{1,4})?")  # « 22.5 », « 1/2 »: text, and no day
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")

HEADINGS: Final[Mapping[str, str]] = later(
    {
        "kind": "kind",
        "outlet": "outlet",
        "title": "title",
        "published": "published on",
        "what": "nature",
        "who": "who",
        "value": "value",
        "words": "words",
        "note": "why",
        "share": "share",
        "origins": "origins, at most",
        "first": "first day",
        "last": "last day",
        "article": "article",
        "start": "from character",
        "end": "to character",
        "url": "address",
        "finding": "finding",
        "rule": "rule",
        "sha256": "SHA-256",
    }
)
KINDS: Final[Mapping[str, str]] = later(
    {
        "article": "article",
        "trouble": "document that could not be used",
        "credit": "credit",
        "passage": "shared passage",
        "origin": "origin",
        "entity": "name",
        "quote": "quotation",
        "utterance": "words quoted by several",
        "moment": "time",
        "event": "event",
        "claim": "claim",
        "difference": "difference",
        "mark": "mark",
    }
)

WHATS: Final[Mapping[str, str]] = {
    **wording.FORMS,
    **wording.HOWS,
    **wording.NATURES,
    **called.TYPES,
    **wording.MODES,
    **wording.STATUSES,
    **called.CHANGES,
    **wording.HARMS,
    **called.DISCORDS,
    **called.MARKS,
    **called.TIMES,
}


def write(dossier: Dossier, path: Path, language: str, _method: Sequence[Saying] = ()) -> None:
    """Write the table in one language."""
    out = io.StringIO(newline="")
    table = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow([say(language, HEADINGS[name]) for name in Row.__struct_fields__])
    table.writerows(_cells(row, language) for row in rows(dossier))
    put(out.getvalue().encode("utf-8-sig"), path)


def _cells(row: Row, language: str) -> list[str]:
    """A row."""
    named = {name: getattr(row, name) for name in row.__struct_fields__}
    named["kind"] = say(language, KINDS.get(row.kind, row.kind))
    named["what"] = say(language, WHATS.get(row.what, row.what)) if row.what else None
    return [_cell(value, language) for value in named.values()]


def _cell(value: object, language: str) -> str:
    """A value as a cell: on one line, its number with a comma."""
    match value:
        case None:
            return ""
        case float():
            return f"{value:g}".replace(".", ",")
        case Saying():
            return _cell(catalogue.said(language, value), language)
        case str():
            text = harmless(_NEWLINE.sub(" ¶ ", value.strip("\n\r")))
            dated = _DATELIKE.fullmatch(text) and not _DAY.fullmatch(text)
            text = f"'{text}" if dated else text
            return text if len(text) <= LONGEST else f"{text[:LONGEST]} […]"
        case _:
            return str(value)
