"""An export as JSON: a line an article, one array of articles, or one article. Told by its first characters."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.errors import InputError
from recoupe.readers import files, garbled, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recoupe.model import Raw, Trouble
    from recoupe.readers.files import File

# Prose may begin with a bracket, but not with a bracket, a name in quotes and a colon.
_BEGINS = re.compile(r'\s*(?:(?:\[\s*)?\{\s*"[^"\\\n]{0,200}"\s*:|\[\s*\{\s*\}|(?:\[\s*\]|\{\s*\})\s*\Z)')
_BEGINNING: Final = {True: re.compile(r"[^\s,]"), False: re.compile(r"\S")}  # by: in an array
_SHOWN: Final = 40  # characters of what was found instead
_DEEPEST: Final = 3  # objects around an article, as search engines and archives answer
_SURROGATE = re.compile("[\ud800-\udfff]")


class _Value(NamedTuple):
    """A value of the file, or what is wrong with it."""

    line: int  # where it begins, from 1
    value: object
    problem: InputError | None = None


def fits(text: str) -> bool:
    """Whether a text means to be JSON: it may still have faults, which then are named."""
    return bool(_BEGINS.match(text))


def read(file: File) -> Iterator[Raw | Trouble]:
    """The articles of an export, and its bad rows.

    Raises:
        InputError: there is no row in it.
    """
    ids: dict[str, int] = {}
    values = list(_values(file.text))
    escaped = file.text.isascii() and garbled.is_garbled(file.text)
    for found in (one for value in values for one in _rows(value)):
        try:
            cells = _mended(_cells(found)) if escaped else _cells(found)
        except InputError as problem:
            yield files.trouble(file.path, problem)
        else:
            yield from rows.read(file, found.line, cells, ids)
    if not values:
        message = "it is an export without any row"
        raise InputError(message)


def _rows(found: _Value) -> list[_Value]:
    """The rows of a value: those of its one list of articles, where it is what a service answers, else itself."""
    if not isinstance(found.value, dict) or _has_text(found.value):
        return [found]
    lists = list(_lists(found.value, _DEEPEST, _is_row)) or list(_lists(found.value, _DEEPEST, _is_listed))
    if len(lists) == 1:
        return [_Value(found.line, _flat(value)) for value in lists[0]]
    return [_Value(found.line, _flat(found.value))]


def _lists(value: dict[str, object], deep: int, wanted: Callable[[object], bool]) -> Iterator[list[object]]:
    """The lists of what is wanted in what a service answers, at most so many objects deep."""
    for inner in value.values() if deep else ():
        if isinstance(inner, list) and any(map(wanted, inner)):
            yield inner
        elif isinstance(inner, dict):
            yield from _lists(inner, deep - 1, wanted)


def _is_listed(value: object) -> bool:
    """Whether a value is an article that is named only: its title and its address (GDELT)."""
    return isinstance(value, dict) and {"title", "url"} <= {rows.field(str(name)) for name in value}


def _flat(value: object) -> object:
    """An article whose text stands in an object of its own (« _source », « article »), all its columns side by side."""
    for _ in range(_DEEPEST):
        if not isinstance(value, dict) or _has_text(value) or not _is_row(value):
            break
        value = {name: one for column, inner in value.items() for name, one in _columns(column, inner)}
    return value


def _columns(column: str, inner: object) -> Iterator[tuple[str, object]]:
    """A column as it is, or the columns of the object in it where that is no description of an outlet or a person."""
    if isinstance(inner, dict) and not (rows.named(column) in rows.KNOWN and isinstance(inner.get("name"), str)):
        yield from inner.items()
    else:
        yield column, inner


def _is_row(value: object, deep: int = _DEEPEST) -> bool:
    """Whether a value is an article, or an object that holds one."""
    return isinstance(value, dict) and (
        _has_text(value) or (deep > 0 and any(_is_row(inner, deep - 1) for inner in value.values()))
    )


def _has_text(value: dict[str, object]) -> bool:
    """Whether an object has the text of an article in it."""
    return any(
        rows.named(str(name)) in rows.TEXT and isinstance(_words(inner) or inner, (str, list))
        for name, inner in value.items()
    )


def _cells(found: _Value) -> rows.Cells:
    """The columns of a row.

    Raises:
        InputError: there is no row in this place.
    """
    if found.problem:
        raise found.problem
    if not isinstance(found.value, dict):
        message = "line {line}: {found} is no article; expected an object with a text"
        raise InputError(message, line=found.line, found=_text(found.value)[:_SHOWN])
    try:
        return tuple((_text(name), _text(_called(str(name), value))) for name, value in found.value.items())
    except RecursionError as problem:
        raise _fault(problem, found.line) from problem


def _mended(cells: rows.Cells) -> rows.Cells:
    """The columns of a row that was encoded twice before its letters were escaped."""
    return tuple((garbled.mended(name), garbled.mended(value)) for name, value in cells)


def _called(column: str, value: object) -> object:
    """Of a person or an outlet that is described, the name: « {"id": 4, "name": "Le Phare"} »; of a text, its words."""
    if isinstance(value, list):
        pieces = [_words(one) or one for one in value] if rows.named(column) in rows.TEXT else []
        if any(isinstance(one, dict) for one in value) and all(isinstance(one, str) for one in pieces) and pieces:
            return "".join(map(str, pieces))  # « {"type": "bold", "text": "La tuilerie"} », as chats are exported
        return [_called(column, one) for one in value]
    said = rows.named(column) in rows.KNOWN and isinstance(value, dict) and (value.get("name") or _words(value))
    return said if isinstance(said, str) else value


def _words(value: object) -> object:
    """The words of a described text: « {"rendered": "<p>La tuilerie…</p>"} » in what WordPress answers."""
    return (
        next((value[name] for name in ("rendered", "text") if name in value), None) if isinstance(value, dict) else None
    )


def _values(text: str) -> Iterator[_Value]:
    """What stands in the file, read by line where its first line or any other is a value of its own."""
    lines = text.strip("\n").split("\n")
    first = _parsed(next(line for line in lines if line.strip()))
    if first.problem is None and len(lines) > 1:
        return _by_line(text)
    values = list(_in_turn(text))
    broken_at_once = values and values[0].problem and not text.lstrip().startswith("[")
    if broken_at_once and any(line.startswith("{") and not _parsed(line).problem for line in lines):
        return _by_line(text)
    return iter(values)


def _by_line(text: str) -> Iterator[_Value]:
    """The value of each line."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _parsed(line, number)


def _in_turn(text: str) -> Iterator[_Value]:
    """The values of an array, or values that go over several lines, up to the first fault."""
    start = len(text) - len(text.lstrip())
    array = text[start] == "["
    found = _BEGINNING[array].search(text, start + array)
    line, seen = 1, 0
    while found and not (array and found.group() == "]"):
        line, seen = line + text.count("\n", seen, found.start()), found.start()
        try:
            value, end = _DECODER.raw_decode(text, found.start())
        except (ValueError, RecursionError) as problem:
            yield _Value(line, None, _fault(problem, 1))
            return
        yield _Value(line, value)
        found = _BEGINNING[array].search(text, end)
    if array and not found:
        message = "the array does not end: the file is cut, and what followed is missing"
        yield _Value(line, None, InputError(message))


def _parsed(line: str, number: int = 1) -> _Value:
    """The value of one line."""
    try:
        return _Value(number, _DECODER.decode(line))
    except (ValueError, RecursionError) as problem:
        return _Value(number, None, _fault(problem, number))


def _fault(problem: Exception, line: int) -> InputError:
    """What is wrong with a value that begins or stands in this line, and where."""
    if not isinstance(problem, json.JSONDecodeError):
        message = "line {line}: the JSON is nested too deeply to be an article"
        return InputError(message, line=line)
    place = {"line": line + problem.lineno - 1, "column": problem.colno}
    found = problem.doc[problem.pos : problem.pos + _SHOWN].strip()
    if not found:
        message = "line {line}, column {column}: the JSON is cut off here"
        return InputError(message, **place)
    message = "line {line}, column {column}: the JSON is broken here, at {found}"
    return InputError(message, **place, found=found)


def _text(value: object) -> str:
    """A value as a cell: text as it is, nothing for null, several texts in one, all else as JSON."""
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = ", ".join(value)
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return _SURROGATE.sub("\ufffd", text)


def _nothing(_: str) -> None:
    """What NaN and Infinity mean, which are no JSON: an empty cell of the table that was exported."""


# Numbers stay as they are written: they name things here, and one of 10,000 digits is no reason to stop.
_DECODER: Final = json.JSONDecoder(parse_constant=_nothing, parse_int=str, parse_float=str, strict=False)
