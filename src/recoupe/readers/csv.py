"""An export as a table, told by its header, which names what prose does not, else by rows of equal length."""

from __future__ import annotations

import csv
import io
import re
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.errors import InputError
from recoupe.readers import files, rows

if TYPE_CHECKING:
    from _csv import Reader
    from collections.abc import Iterator

    from recoupe.model import Raw, Trouble
    from recoupe.readers.files import File

DELIMITERS: Final = ",;\t"
_MOST_COLUMNS: Final = 1_000
_LONGEST_NAME: Final = 80  # characters of a column's name
_MONTHS: Final = 12
_SLASHED = re.compile(
    r"\s*(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})[/.-](?P<year>\d{4})(?:[ T]+(?P<clock>\d{1,2}:\d\d)(?::\d\d)?)?\s*$"
)
_HEAD: Final = 1_000_000  # characters, in which the header and the first rows stand
_ABOVE: Final = 8  # lines above the header: the name of an export, its day, what was searched
_ROWS: Final = 20  # that are looked at
_FEW: Final = 2  # rows or columns that prose with commas in it can have alike
_EXCEL = re.compile(r'(?i)"?sep=(.)"?\n')  # Excel's own first line


class _Table(NamedTuple):
    """How a table is written."""

    delimiter: str
    header: tuple[str, ...]
    skipped: int  # lines before the header


def fits(text: str) -> bool:
    """Whether a text begins with the header of an export, and goes on as a table."""
    return _table(text) is not None


def read(file: File) -> Iterator[Raw | Trouble]:
    """The articles of an export, and its bad rows.

    Raises:
        InputError: there is no row in it.
    """
    table = _table(file.text)
    if table is None:
        message = "it is no table with a column called text or content"
        raise InputError(message)
    ids: dict[str, int] = {}
    count = 0
    found = list(_rows(file.text, table))
    order = _order(table, [fields for _, fields in found if isinstance(fields, list)])
    for line, fields in found:
        count += 1
        if isinstance(fields, InputError):
            yield files.trouble(file.path, fields)
        else:
            cells = ((name, _dated(name, value, order)) for name, value in zip(table.header, fields, strict=True))
            yield from rows.read(file, line, tuple(cells), ids)
    if not count:
        message = "it is an export without any row"
        raise InputError(message)


def _order(table: _Table, found: list[list[str]]) -> tuple[str, str] | None:
    """Where month and day stand in « 10/02/2026 », as far as all dates of the table tell; None where they do not.

    A spreadsheet writes dates so, by the country of its user: one day after the 12th tells the order of them all.
    Where none is, the semicolon does: spreadsheets write it where numbers have a decimal comma, and days come first.
    """
    columns = [at for at, name in enumerate(table.header) if rows.named(name) in rows.DATE]
    said = [match for fields in found for at in columns if (match := _SLASHED.match(fields[at]))]
    first, second = ({int(match[n]) > _MONTHS for match in said} for n in ("first", "second"))
    if True in first and True not in second:
        return "second", "first"
    if True in second and True not in first:
        return "first", "second"
    return ("second", "first") if table.delimiter == ";" and True not in first else None


def _dated(name: str, value: str, order: tuple[str, str] | None) -> str:
    """A date as ISO 8601 has it, where the order of day and month is known; every other cell as it is."""
    match = _SLASHED.match(value) if order and rows.named(name) in rows.DATE else None
    if not match or not order:
        return value
    month, day = (int(match[part]) for part in order)
    return f"{match['year']}-{month:02}-{day:02}" + (f"T{match['clock']:0>5}" if match["clock"] else "")


def _table(text: str) -> _Table | None:
    """How a text is written as a table, if it is one; above its header, an export may say what it is."""
    excel = _EXCEL.match(text)
    head = text[:_HEAD]
    above = 1 if excel else 0
    for skipped in range(above, above + _ABOVE):
        body = head.split("\n", skipped)[-1]
        if skipped > head.count("\n"):
            return None
        for delimiter in excel[1] if excel else DELIMITERS:
            first = _first(body, delimiter)
            header = tuple(name.strip() for name in first[0]) if first else ()
            if _is_header(header) and (_says(header, first) or (skipped == above and _goes_on(first, delimiter, body))):
                return _Table(delimiter, header, skipped)
    return None


def _first(body: str, delimiter: str) -> list[list[str]]:
    """The first rows of a table, up to one that is broken."""
    found: list[list[str]] = []
    with suppress(csv.Error):
        found.extend(islice(_reader(body, delimiter), _ROWS))
    return found


def _is_header(fields: tuple[str, ...]) -> bool:
    """Whether these can be names of columns."""
    return 1 < len(fields) <= _MOST_COLUMNS and max(map(len, fields)) <= _LONGEST_NAME


def _says(header: tuple[str, ...], first: list[list[str]]) -> bool:
    """Whether a header names what exports have: a text, or a title or an address beside another thing."""
    names = {rows.named(name) for name in header}
    known = len(names & rows.KNOWN)
    wide = len(first) > 1 and len(first[1]) == len(header)
    return (bool(names & {*rows.TEXT}) and (known > 1 or wide)) or (bool(names & rows.LISTED) and known > 1 and wide)


def _goes_on(first: list[list[str]], delimiter: str, body: str) -> bool:
    """Whether the rows below a header that names nothing known have as many columns, as the lines of prose have not."""
    width = len(first[0])
    lines = body.split("\n", _ROWS)[:_ROWS]
    told = len(first) > _FEW and (delimiter != "," or width > _FEW)
    blank = any(not line.strip() for line in lines[:-1])
    return told and not blank and all(first[0]) and all(len(fields) == width for fields in first)


def _rows(text: str, table: _Table) -> Iterator[tuple[int, list[str] | InputError]]:
    """The line where each row begins, from 1, with its fields or what is wrong with it."""
    body = text.split("\n", table.skipped)[-1]
    lines = _reader(body, table.delimiter)
    next(lines)
    while True:
        line = table.skipped + lines.line_num + 1
        try:
            fields = next(lines, None)
        except csv.Error:
            yield line, _broken(line, table.skipped + lines.line_num)
            continue
        if fields is None:
            return
        if any(field.strip() for field in fields):
            yield line, fields if len(fields) == len(table.header) else _odd(line, fields, table)


def _odd(line: int, fields: list[str], table: _Table) -> InputError:
    message = (
        "line {line}: {found} columns in this row, {expected} in the header; a text with {delimiter} in it needs quotes"
    )
    delimiter = table.delimiter.replace("\t", "TAB")
    return InputError(message, line=line, found=len(fields), expected=len(table.header), delimiter=delimiter)


def _broken(line: int, last: int) -> InputError:
    message = "lines {line} to {last}: a quotation mark is missing or too many; write it twice inside a text"
    return InputError(message, line=line, last=last)


def _reader(text: str, delimiter: str) -> Reader:
    """The rows of a table, line by line."""
    csv.field_size_limit(files.EXPORT)  # Python's own limit is 131 kB; what is too large is said by row
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
