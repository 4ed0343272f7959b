"""Articles as monitoring services and hand-made corpora hold them: « Titre : … », « Média : … », then the text.

A head is at least two lines in a row, each a name that exports have for a column, a colon and a value; other names may
stand among them. Each head begins an article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.readers import files, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Raw, Trouble
    from recoupe.readers.files import File

_FIELD: Final = re.compile(
    r"[ \t*•-]{0,4}(?P<name>[^\W\d_][\w '’-]{1,30}?)[ \t\u00a0\u202f]{0,2}:[ \t\u00a0]{1,9}(?P<said>\S.*)"
)
_SLASHED: Final = re.compile(r"(?:[^\W\d]+\.? )?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})\b")
_FRENCH: Final = frozenset(("titre", "intitule", "titre article", "titre de l article", "media", "journal", "auteur"))
_MONTHS: Final = 12
_FEWEST: Final = 2  # lines of a head whose names are known
_WITH: Final = frozenset(("outlet", "date", "url", "author"))  # a title alone, « Titre : … », tells too little


class _Head(NamedTuple):
    """The lines of a head and its columns."""

    first: int
    after: int
    cells: rows.Cells


def fits(text: str) -> bool:
    """Whether a text begins with such a head, or has several; a cover of a few lines may stand above the first."""
    if len(text) > files.DOCUMENT:
        return False
    lines = text.split("\n")
    heads = _heads(lines)
    if not heads:
        return False
    above = sum(len(line.split()) for line in lines[: heads[0].first])
    return above < files.ARTICLE and all(_words(lines, head, end) for head, end in _parts(lines, heads))


def read(file: File) -> Iterator[Raw | Trouble]:
    """The articles of the text, each with what its head says."""
    lines = file.text.split("\n")
    ids: dict[str, int] = {}
    for head, end in _parts(lines, _heads(lines)):
        body = "\n".join(lines[head.after : end]).strip("\n")
        yield from rows.read(file, head.first + 1, (*head.cells, ("text", body)), ids)


def _parts(lines: list[str], heads: list[_Head]) -> list[tuple[_Head, int]]:
    """Each head with the line after its article."""
    return list(zip(heads, [*(head.first for head in heads[1:]), len(lines)], strict=True))


def _words(lines: list[str], head: _Head, end: int) -> int:
    """Words below a head."""
    return sum(len(line.split()) for line in lines[head.after : end])


def _heads(lines: list[str]) -> list[_Head]:
    """The heads in a text; empty lines may stand between the lines of one."""
    found: list[_Head] = []
    at = 0
    while at < len(lines):
        first, after = at, at
        cells: list[tuple[str, str]] = []
        while at < len(lines) and ((field := _FIELD.fullmatch(lines[at])) or (cells and not lines[at].strip())):
            if field:
                cells.append((field["name"].strip(), field["said"].strip()))
                after = at + 1
            at += 1
        if cells and _tells(cells):
            found.append(_Head(first, after, tuple(_apart(cells))))
        at += not cells
    return found


def _tells(cells: list[tuple[str, str]]) -> bool:
    """Whether the lines of a head name a title and another thing that exports have."""
    names = {rows.field(name) for name, _ in cells} - {None}
    return "title" in names and bool(names & _WITH) and len(names) >= _FEWEST and "text" not in names


def _apart(cells: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The columns, the day of a French head as ISO 8601 has it: « 04/03/2025 » is the fourth there."""
    french = any(rows.named(name) in _FRENCH for name, _ in cells)
    for name, said in cells:
        day = _SLASHED.match(said) if rows.field(name) == "date" else None
        if day and int(day["month"]) <= _MONTHS and (french or int(day["day"]) > _MONTHS):
            yield name, f"{day['year']}-{int(day['month']):02}-{int(day['day']):02}"
        else:
            yield name, said
