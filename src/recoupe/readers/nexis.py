"""An export of Nexis, the press archive of LexisNexis: as the text of one, from « 1 of 10 DOCUMENTS » or from DOCX.

A record has a head (outlet, day, headline, fields with a name), a text, and fields behind it. The text of a .txt is
wrapped by hand: its lines are joined. What stands before the first record names the subscriber, and is left out.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from msgspec import structs

from recoupe.errors import InputError
from recoupe.model import Raw
from recoupe.readers import days, files, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.model import Trouble
    from recoupe.readers.files import File

_START = re.compile(
    r"(?im)^[^\S\n]*(?:document|dokument)?[^\S\n]*\d{1,5} (?:of|von|de|sur|di) (?P<all>\d{1,5})"
    r"(?: documents?)?[^\S\n]*$"
)
_LISTED = re.compile(r"(?m)^Documents? \((?P<all>\d{1,5})\)$")  # on the cover of a DOCX
_END = re.compile(r"(?im)^[^\S\n]*(?:end of document|fin du document|ende des dokuments|fin del documento)[^\S\n]*$")
_NAMES: Final = {  # of the fields, folded, in the languages of the archive
    "length": ("length", "longueur", "lange", "longitud", "lunghezza"),
    "byline": ("byline", "signature", "auteur", "autor", "verfasser", "von", "autore"),
    "section": ("section", "rubrique", "rubrik", "seccion", "sezione"),
    "highlight": ("highlight", "chapeau", "resume", "zusammenfassung"),
    "dateline": ("dateline", "lieu", "ort"),
    "headline": ("headline", "titre", "titel", "title"),
    "end": (
        *("language", "langue", "sprache", "load date", "update", "graphic", "publication type", "journal code"),
        *("type de publication", "date de chargement", "classification", "subject", "sujet", "company", "organisation"),
        *("notes", "correction date", "publikationstyp", "copyright", "url", "document type", "geographic"),
    ),
}
_FIELD = re.compile(r"[^\S\n]*(?P<name>[^\W\d_][\w -]{1,30}?)[\s\u00a0]?:[\s\u00a0](?P<said>.*)", re.DOTALL)
_CAPITALS = re.compile(r"[^\S\n]*[A-ZÀ-Þ][A-ZÀ-Þ -]{2,30}:")
_BODY: Final = frozenset(("body", "corps", "texte integral", "volltext", "cuerpo"))
_RIGHTS = re.compile(r"(?i)\s*(?:copyright\b|©|all rights reserved|tous droits r)")
_STAMP = re.compile(r"(?:Load-Date|Date de chargement|Language|Langue)\s?:[\s\u00a0]")
_COUNT = re.compile(r"\d+")
_BELOW: Final = 12  # lines of a head below the day


def fits(text: str) -> bool:
    """Whether a text is such an export."""
    if _END.search(text):
        return any(_named(line, "length") for line in text.split("\n")) and any(map(_is_body, text.split("\n")))
    return bool(_START.search(text)) and any(_named(line, "length") for line in text.split("\n"))


def read(file: File) -> Iterator[Raw | Trouble]:
    """The articles of the export, and what is wrong with a record; a record is named by its line.

    Raises:
        InputError: there is no record in it.
    """
    ids: dict[str, int] = {}
    count = 0
    for line, record in _records(file.text):
        cells = _cells(record)
        count += 1
        words = _COUNT.search(dict(cells).get("length", "").replace(",", ""))
        for found in rows.read(file, line, cells, ids):
            yield structs.replace(found, words=int(words[0])) if words and isinstance(found, Raw) else found
    yield from files.miscounted(file.path, _announced(file.text), count)
    if not count:
        message = "it looks like an export of Nexis, and no article was found in it: export it again"
        raise InputError(message)


def _announced(text: str) -> int | None:
    """How many records an export says it has; None where it does not say."""
    found = _START.search(text) or _LISTED.search(text)
    return int(found["all"]) if found else None


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """The paragraphs of each record, with the line where it begins, from 1."""
    if ends := list(_END.finditer(text)):  # a line a paragraph
        starts = [0, *(end.end() for end in ends[:-1])]
        for start, end in zip(starts, ends, strict=True):
            yield (
                text.count("\n", 0, start) + 1,
                [line for line in text[start : end.start()].split("\n") if line.strip()],
            )
        return
    found = list(_START.finditer(text))
    for start, following in zip(found, [*found[1:], None], strict=True):
        record = text[start.end() : following.start() if following else len(text)]
        yield text.count("\n", 0, start.start()) + 1, list(_paragraphs(record))


def _paragraphs(record: str) -> Iterator[str]:
    """The paragraphs of a text that is wrapped by hand: lines between empty ones are one."""
    for empty, lines in groupby(record.split("\n"), key=lambda line: not line.strip()):
        if not empty:
            yield " ".join(" ".join(lines).split())


def _cells(record: Sequence[str]) -> rows.Cells:
    """The columns of a record, under names that exports use."""
    length = next((at for at, said in enumerate(record) if _named(said, "length")), 0)
    body = next((at + 1 for at, said in enumerate(record) if at >= length and _is_body(said)), 0)
    head, rest = record[: body or length + 1], list(record[body or length + 1 :])
    fields = {name: said for paragraph in head for name in _NAMES if (said := _named(paragraph, name))}
    while (
        not body and rest and (name := next((n for n in ("dateline", "highlight", "byline") if _named(rest[0], n)), ""))
    ):
        fields.setdefault(name, _named(rest.pop(0), name))
    stop = next((at for at, said in enumerate(rest) if _ends(said, coded=not body)), len(rest))
    day = max(
        (at for at, said in enumerate(head) if at <= length and days.written(said) and not _is_field(said)), default=0
    )
    outlet, title = _heading(head, day, listed=bool(body))
    dateline = fields.get("dateline", "")
    beside = (fields.get("byline", ""), dateline if "(" in dateline else "", fields.get("highlight", ""))
    text = "\n\n".join(" ".join(said.split()) for said in (*beside, *rest[:stop]) if said.strip())
    return (
        ("title", fields.get("headline") or title),
        ("outlet", outlet),
        ("author", fields.get("byline", "")),
        ("date", days.written(head[day]) if head else ""),
        *((name, fields.get(name, "")) for name in ("section", "dateline", "length")),
        ("copyright", next((said for said in (*head, *rest[stop:]) if _RIGHTS.match(said)), "")),
        ("text", text),
    )


def _heading(head: Sequence[str], day: int, *, listed: bool) -> tuple[str, str]:
    """The outlet and the headline: both above the day in DOCX (`listed`); else the headline is below it.

    Below the day an edition may stand too, which is shorter.
    """
    above = ["", "", *(said.strip() for said in head[:day])]
    if listed:
        return above[-1], above[-2]
    below = [said.strip() for said in head[day + 1 : day + _BELOW] if not _is_field(said) and not _RIGHTS.match(said)]
    return above[-1], max(below, key=len, default="")


def _field(paragraph: str) -> tuple[str, str] | None:
    """The folded name and the value of a field."""
    found = _FIELD.match(paragraph)
    return (rows.named(found["name"].replace("-", " ")), found["said"].strip()) if found else None


def _is_field(paragraph: str) -> bool:
    """Whether a paragraph is a field of the archive; « Orvane : le pont fermé » is none."""
    field = _field(paragraph)
    known = field is not None and any(field[0] in names for names in _NAMES.values())
    return known or bool(_CAPITALS.match(paragraph))


def _named(paragraph: str, name: str) -> str:
    """The value of the field of this name; empty where the paragraph is none."""
    field = _field(paragraph)
    return field[1] if field and field[0] in _NAMES[name] else ""


def _is_body(line: str) -> bool:
    """Whether a line is the heading of the text."""
    return rows.named(line.strip()) in _BODY


def _ends(paragraph: str, *, coded: bool) -> bool:
    """Whether a paragraph is the first behind the text; in a .txt the names of fields are in capitals."""
    if not coded:
        return rows.named(paragraph.strip()) == "classification" or bool(_STAMP.match(paragraph))
    return bool(_RIGHTS.match(paragraph) or (_CAPITALS.match(paragraph) and _named(paragraph, "end")))
