"""Sheets of Excel (.xlsx) and OpenDocument (.ods) as tables. Source: ECMA-376, SpreadsheetML; OASIS OpenDocument 1.3.

A sheet becomes what its program would save as CSV, days in ISO 8601; formulas are their last value.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from typing import TYPE_CHECKING, Final

from recoupe.readers import files, kinds, office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

KIND: Final = "application/vnd.oasis.opendocument.spreadsheet"
_BOOK: Final = "xl/workbook.xml"
_STRINGS: Final = "xl/sharedStrings.xml"
_STYLES: Final = "xl/styles.xml"
_SHEET: Final = re.compile(r"xl/worksheets/[^/]{1,80}\.xml")
_MOST: Final = files.EXPORT
_COLUMNS: Final = 1_000
_DAYS: Final = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))  # built-in formats
_DAY: Final = re.compile(r"(?i)[ymd]")
_QUOTED: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_EPOCH: Final = dt.datetime(1899, 12, 30)  # noqa: DTZ001 -- a sheet has no time zone
_MAC: Final = _EPOCH + dt.timedelta(days=1462)  # of workbooks that count from 1904
_PLACE: Final = re.compile(r"([A-Z]{1,3})\d{1,7}")


def fits(data: bytes) -> bool:
    """Whether bytes are a workbook."""
    within = kinds.inside(data) if data.startswith(kinds.ZIP) else []
    return _BOOK in within or KIND in within


def tables(data: bytes) -> list[str]:
    """The sheets that have rows, each as CSV, in the order of their files.

    Raises:
        InputError: the workbook is damaged, protected, or too large.
    """
    within = kinds.inside(data)
    sheets = _open(data) if KIND in within else _excel(data, within)
    return [_csv(rows) for rows in sheets if any(map(any, rows))]


def _csv(rows: list[list[str]]) -> str:
    """Rows as CSV, each as wide as the widest."""
    width = max(max((at for at, cell in enumerate(row, 1) if cell.strip()), default=0) for row in rows)
    written = io.StringIO()
    filled = [(row + [""] * width)[:width] for row in rows]
    csv.writer(written, lineterminator="\n").writerows(row for row in filled if any(row))
    return written.getvalue()


def _excel(data: bytes, within: list[str]) -> Iterator[list[list[str]]]:
    """The rows of each sheet of an Excel workbook."""
    strings = _strings(office.part(data, _STRINGS, _MOST)) if _STRINGS in within else []
    days = _dated(office.part(data, _STYLES, _MOST)) if _STYLES in within else set()
    book = office.part(data, _BOOK, _MOST)
    mac = any(office.name(one) == "workbookPr" and one.get("date1904") in {"1", "true"} for one in book)
    epoch = _MAC if mac else _EPOCH
    for place in sorted(filter(_SHEET.fullmatch, within)):
        rows: list[list[str]] = []
        for row in (one for one in office.part(data, place, _MOST).iter() if office.name(one) == "row"):
            rows.append([])
            for cell in (one for one in row if office.name(one) == "c"):
                at = _column(cell.get("r", ""), len(rows[-1]))
                rows[-1] += [""] * (at - len(rows[-1])) + [_cell(cell, strings, days, epoch)]
        yield rows


def _column(place: str, following: int) -> int:
    """The column of « C7 », from 0; the following one where a cell does not say it."""
    letters = _PLACE.fullmatch(place)
    at = 0
    for letter in letters[1] if letters else "":
        at = 26 * at + ord(letter) - 64
    return min(at - 1, _COLUMNS) if letters else following


def _strings(root: Element) -> list[str]:
    """The texts that cells share."""
    return [_words(one) for one in root]


def _words(element: Element) -> str:
    """The text of a cell, its runs joined, without the hints on how to read it aloud."""
    inside = (one for one in element.iter() if office.name(one) == "t")
    return "".join(one.text or "" for one in inside if office.name(one.getparent()) != "rPh")


def _dated(root: Element) -> set[str]:
    """The styles of cells that show a day."""
    own = {
        one.get("numFmtId"): bool(_DAY.search(_QUOTED.sub("", one.get("formatCode", ""))))
        for one in root.iter()
        if office.name(one) == "numFmt"
    }
    formats = next((one for one in root if office.name(one) == "cellXfs"), ())
    said = [one.get("numFmtId", "0") for one in formats]
    return {str(at) for at, number in enumerate(said) if own.get(number, number.isdigit() and int(number) in _DAYS)}


def _cell(cell: Element, strings: list[str], days: set[str], epoch: dt.datetime) -> str:
    """What a cell shows."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _words(cell)
    said = next((one.text or "" for one in cell if office.name(one) == "v"), "")
    if kind == "s":
        return strings[int(said)] if said.isdigit() and int(said) < len(strings) else ""
    return _day(said, epoch) if kind == "n" and cell.get("s") in days else said


def _day(number: str, epoch: dt.datetime) -> str:
    """The day and hour of a number of days since the epoch, as ISO 8601 has them; the number where it is none."""
    try:
        when = epoch + dt.timedelta(days=float(number))
    except (ValueError, OverflowError):
        return number
    when = (when + dt.timedelta(milliseconds=500)).replace(microsecond=0)
    return when.isoformat() if when.time() != dt.time() else when.date().isoformat()


def _open(data: bytes) -> Iterator[list[list[str]]]:
    """The rows of each sheet of an OpenDocument workbook."""
    root = office.part(data, "content.xml", _MOST)
    for table in (one for one in root.iter() if office.name(one) == "table"):
        yield [list(_shown(row)) for row in table.iter() if office.name(row) == "table-row"]


def _shown(row: Element) -> Iterator[str]:
    """What the cells of a row show; a day where one is."""
    for cell in row:
        said = {key.rpartition("}")[2]: value for key, value in cell.attrib.items()}
        lines = ("".join(one.itertext()) for one in cell if office.name(one) == "p")
        times = int(said.get("number-columns-repeated", "1"))
        yield from [said.get("date-value") or "\n".join(lines)] * min(times, _COLUMNS)
