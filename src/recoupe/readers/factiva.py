"""An export of Factiva, the press archive of Dow Jones: as a page, as RTF, or as the text of one.

A record ends in « Document » and its number of 25 signs. With indexing, each field stands behind its code (HD, BY, LP,
TD …); without, its head is a list of lines around « 312 mots ». The line of authors and the credit line stay in the
text, where credits are looked for. An export may give each record twice: it is read once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec import structs

from recoupe.errors import InputError
from recoupe.model import Raw
from recoupe.readers import days, files, html, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from recoupe.model import Trouble
    from recoupe.readers.files import File

_END = re.compile(r"(?m)^[\t ]*(?:AN[\t ]+)?Document (?P<number>[A-Za-z0-9]{25})[\t ]*$")
_CLASS = re.compile(r"class=[\"'](?:[^\"'<>]*\s)?[a-z]{2}Article\b")
_CODES: Final = (
    "CLM",
    "SE",
    "HD",
    "BY",
    "CR",
    "WC",
    "PD",
    "ET",
    "SN",
    "SC",
    "ED",
    "PG",
    "VOL",
    "LA",
    "CY",
    "LP",
    "TD",
    "CT",
    "ART",
    "RF",
    "CO",
    "IN",
    "NS",
    "RE",
    "IPC",
    "IPD",
    "PUB",
    "AN",
    "NGC",
    "GC",
    "DLN",
)
_FIELD = re.compile(rf"(?m)^\t?(?P<code>{'|'.join(_CODES)})(?:\t+| {{2,}}|[ \t]*$)(?P<said>.*)")
_WORDS = re.compile(
    r"(?:^|\s)(?P<count>[\d.,\s\u00a0\u202f]{1,9}?)[\s\u00a0](?:mots|words|Wörter|palabras|parole|palavras)$"
)
_HOUR = re.compile(r"(?P<hour>\d{1,2})[:h](?P<minute>\d\d)(?::\d\d)?(?:\s+GMT)?$")
_SOURCE = re.compile(r"[A-Z0-9]{2,8}")  # « TUILVA »
_RIGHTS = re.compile(r"(?i)(?:\(c\)|©|copyright\b)")
_MOST = 12  # lines of a head without codes, above and below the count of words
_READ: Final = frozenset(("AN", "HD", "SN", "BY", "CR", "WC", "PD", "LP", "TD"))
_NAMES: Final = {  # of the other columns, as Factiva's help has them
    "ET": "time",
    "CLM": "column",
    "SE": "section",
    "SC": "source code",
    "ED": "edition",
    "PG": "page",
    "VOL": "volume",
    "LA": "language",
    "CY": "copyright",
    "CO": "companies",
    "IN": "industries",
    "NS": "subjects",
    "RE": "regions",
    "IPD": "descriptors",
    "PUB": "publisher",
}
Fields = dict[str, list[str]]  # the lines of each code


def fits(text: str) -> bool:
    """Whether a text is such an export."""
    if html.fits(text):
        return bool(_CLASS.search(text)) and "Article" in text and ("articleParagraph" in text or "frHeadline" in text)
    return bool(_END.search(text)) and (len(set(_FIELD.findall(text))) > 1 or bool(_head(text.split("\n"))))


def read(file: File) -> Iterator[Raw | Trouble]:
    """The articles of the export, each once, and what is wrong with a record; a record is named by its line.

    Raises:
        InputError: there is no record in it.
    """
    records = list(_of_page(file.text) if html.fits(file.text) else _of_text(file.text))
    if not records:
        message = "it looks like an export of Factiva, and no article was found in it: export it again, as text or HTML"
        raise InputError(message)
    if not html.fits(file.text):
        yield from files.miscounted(file.path, len(_END.findall(file.text)), len(records))
    ids: dict[str, int] = {}
    seen: set[str] = set()
    for line, fields in records:
        shape = repr(sorted(fields.items()))
        if shape not in seen:
            seen.add(shape)
            yield from _record(file, line, fields, ids)


def _record(file: File, line: int, fields: Fields, ids: dict[str, int]) -> Iterator[Raw | Trouble]:
    """The document of a record."""
    words = re.sub(r"\D", "", " ".join(fields.get("WC", [])))
    for found in rows.read(file, line, tuple(_cells(fields)), ids):
        yield structs.replace(found, words=int(words)) if words and isinstance(found, Raw) else found


def _cells(fields: Fields) -> Iterator[tuple[str, str]]:
    """The columns of a record, under names that exports use."""
    said = {code: " ".join(" ".join(lines).split()) for code, lines in fields.items()}
    yield "id", said.get("AN", "").removeprefix("Document ")
    yield from (("title", said.get("HD", "")), ("outlet", said.get("SN", "")), ("author", said.get("BY", "")))
    yield "date", _date(said)
    yield from ((_NAMES.get(code, code.lower()), words) for code, words in said.items() if code not in _READ)
    beside = (said.get("BY", ""), said.get("CR", ""))
    body = (line for code in ("LP", "TD") for line in fields.get(code, []))
    yield "text", "\n\n".join(" ".join(line.split()) for line in (*beside, *body) if line.strip())


def _date(said: dict[str, str]) -> str:
    """The day of a record and its hour, as local as Factiva gives it; else the day of its number."""
    day = days.written(said.get("PD", ""))
    number = said.get("AN", "")[-17:-9]
    hour = _HOUR.search(said.get("ET", ""))
    if day and hour:
        return f"{day}T{hour['hour']:0>2}:{hour['minute']}"
    return day or (f"{number[:4]}-{number[4:6]}-{number[6:]}" if number.isdigit() else "")


def _of_text(text: str) -> Iterator[tuple[int, Fields]]:
    """The records of a text, each with the line where it begins, from 1."""
    start = 0
    for end in _END.finditer(text):
        record = text[start : end.start()]
        begin = start + len(record) - len(record.lstrip())
        fields = _coded(record) or _listed(record.strip("\n").split("\n"))
        if fields:
            yield text.count("\n", 0, begin) + 1, {**fields, "AN": [end["number"]]}
        start = end.end()


def _coded(record: str) -> Fields:
    """The fields behind their codes."""
    fields: Fields = {}
    found = list(_FIELD.finditer(record))
    if not {"HD", "LP", "TD"} & {match["code"] for match in found}:
        return {}
    for match, following in zip(found, [*found[1:], None], strict=True):
        said = record[match.start("said") : following.start() if following else len(record)]
        fields.setdefault(match["code"], []).extend(line for line in said.split("\n") if line.strip())
    return fields


def _head(lines: Sequence[str]) -> int:
    """The place of « 312 mots » among the lines of a record without codes; 0 where there is none below a title."""
    return next((at for at, line in enumerate(lines) if at and _WORDS.search(line.strip())), 0)


def _listed(lines: Sequence[str]) -> Fields:
    """The fields of a record without codes: its head is a list of lines, and ends in the one of the rights."""
    said = [line.strip() for line in lines if line.strip()]
    count = _head(said)
    if not count:
        return {}
    below = said[count + 1 :]
    rights = next((at for at, line in enumerate(below[:_MOST]) if _RIGHTS.match(line)), None)
    about = below[: rights if rights is not None else _about(below)]
    body = below[len(about) + (rights is not None) :]
    above = said[max(0, count - _MOST) : count]
    code = next((at for at, line in enumerate(about) if at and _SOURCE.fullmatch(line)), None)
    dated = next((at for at, line in enumerate(about) if days.written(line)), 0)
    return {
        "HD": [max(above, key=len)],
        "BY": above[above.index(max(above, key=len)) + 1 :],
        "SE": above[: above.index(max(above, key=len))],
        "WC": [said[count]],
        "PD": about[dated : dated + 1],
        "ET": [line for line in about if _HOUR.fullmatch(line)][:1],
        "SN": about[code - 1 : code] if code else [],
        "SC": about[code : code + 1] if code else [],
        "CY": below[rights : rights + 1] if rights is not None else [],
        "TD": body,
    }


def _about(below: Sequence[str]) -> int:
    """How many lines below the count of words speak of the record, where no line of rights ends them."""
    return next((at for at, line in enumerate(below[:_MOST]) if len(line.split()) > _MOST), 0)


def _of_page(text: str) -> Iterator[tuple[int, Fields]]:
    """The records of a page."""
    from lxml.html import document_fromstring  # noqa: PLC0415 -- lxml is loaded for pages alone

    for article in document_fromstring(text).iter("div"):
        if any(re.fullmatch("[a-z]{2}Article", name) for name in (article.get("class") or "").split()):
            fields = _tabled(article) or _listed(html.lines(article))
            number = re.search(r"Document\s+([A-Za-z0-9]{25})\b", article.text_content())
            if fields:
                yield article.sourceline or 1, {**fields, "AN": [number[1]]} if number else fields


def _tabled(article: HtmlElement) -> Fields:
    """The fields of a record in a table, a row a field."""
    fields: Fields = {}
    for row in article.iter("tr"):
        cells = [cell for cell in row if cell.tag == "td"]
        code = cells[0].text_content().strip() if len(cells) > 1 else ""
        if code in _CODES:
            fields.setdefault(code, []).extend(html.lines(cells[1]))
    return fields
