"""JSON column by column: what is alike stands together, and compresses better.

A column is the list of its values, or tells how they are made: `of` and `sizes` are lists laid end to end, `across` are
numbers in lists of one length, place by place, and `tables` are objects in this `order`, those with the same keys
together.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

Record = dict[str, Any]  # an object, as JSON has it
Column = list[Any] | Record


def tabled(values: Sequence[Any]) -> Column:
    """The column of these values."""
    if values and all(value and isinstance(value, dict) for value in values):
        return _tables(values)
    if not values or not all(isinstance(value, list) for value in values):
        return list(values)
    flat = list(chain(*values))
    if all(isinstance(one, int) for one in flat) and len(sizes := {len(value) for value in values}) == 1 < max(sizes):
        return {"across": [tabled(column) for column in zip(*values, strict=True)]}
    return {"sizes": [len(value) for value in values], "of": tabled(flat)}


def _tables(records: Sequence[Record]) -> Record:
    """Objects by their keys."""
    places: dict[tuple[str, ...], int] = {}
    order = [places.setdefault(tuple(record), len(places)) for record in records]
    rows: list[list[Record]] = [[] for _ in places]
    for place, record in zip(order, records, strict=True):
        rows[place].append(record)
    tables = [{key: tabled([row[key] for row in own]) for key in keys} for keys, own in zip(places, rows, strict=True)]
    return {"order": order, "tables": tables}


def values(column: Column) -> list[Any]:
    """The values of which `tabled` made the column.

    Raises:
        LookupError: there are fewer values than the column wants, or it is none.
        TypeError: it is none.
        ValueError: it is none.
    """
    match column:
        case {"of": inner, "sizes": sizes}:
            flat = iter(values(inner))
            return [list(islice(flat, size)) for size in sizes]
        case {"across": columns}:
            return [list(row) for row in zip(*map(values, columns), strict=True)]
        case {"order": order, "tables": tables}:
            rows = [_records(table) for table in tables]
            nexts = [iter(own) for own in rows]
            if [order.count(place) for place in range(len(rows))] != [len(own) for own in rows]:
                message = "a table has not as many rows as it should"
                raise LookupError(message)
            return [next(nexts[place]) for place in order]
        case _:
            return list(column)


def _records(table: Record) -> list[Record]:
    """The rows of a table."""
    columns = [values(column) for column in table.values()]
    return [dict(zip(table, row, strict=True)) for row in zip(*columns, strict=True)]
