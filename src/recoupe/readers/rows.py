"""A row of an export as a document: which column is what, in the words of minet, trafilatura and French newsrooms."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from typing import TYPE_CHECKING, Final

from msgspec import structs

from recoupe import text as _text
from recoupe.dates import dated, iso
from recoupe.errors import Extract, InputError
from recoupe.model import Raw, Trouble
from recoupe.readers import days, files, html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.readers.files import File

Cells = tuple[tuple[str, str], ...]  # name and value of each column, in their order

# What a column may be called, folded, the best first. `source` is an address in trafilatura, an outlet elsewhere.
TEXT: Final = (
    *("text", "content", "texte", "contenu", "raw text", "raw content", "full text", "article text", "body text"),
    *("article body", "body", "corps", "corps du texte", "texte integral", "main text", "content text", "content html"),
    *("maintext", "texte complet", "texte de l article", "contenu de l article", "corps de l article"),
    *("contenu complet", "contenu integral", "article content", "full content", "verbatim", "transcript"),
    *("transcription", "transcript text"),
)
# Columns that hold a part of an article: they never stand for its text.
_PARTS: Final = frozenset((
    *("description", "summary", "resume", "chapo", "abstract", "excerpt", "extrait", "snippet", "content snippet"),
    *("opening text", "hit sentence", "lead", "lede", "teaser", "meta description", "key phrases", "comments"),
    *("commentaires", "commentaire", "raw description", "title snippet", "html", "raw html", "page html"),
))  # fmt: skip
_NAMES: Final = {
    "text": TEXT,
    "id": ("id", "uuid", "guid", "article id", "doc id", "identifiant"),
    "title": ("title", "titre", "headline", "article title", "titre de l article", "titre article", "intitule"),
    "outlet": (
        *(
            "outlet",
            "sitename",
            "site name",
            "meta site name",
            "source hostname",
            "source name",
            "media",
            "media name",
            "publisher",
        ),
        *("publication", "journal", "newspaper", "source", "support", "nom du media", "nom du support", "media outlet"),
        *("titre de presse", "nom de la source", "site web", "website", "site", "user screen name", "screen name"),
        *("domain", "domaine", "domain name", "domain url", "source domain", "hostname"),
    ),
    "url": ("resolved url", "url", "lien", "link", "article url", "permalink", "adresse", "web url", "source"),
    "author": ("author", "auteur", "authors", "auteurs", "byline", "creator", "journaliste", "signature"),
    "date": (
        *("date", "published", "publish date", "publication date", "published date", "date published", "published at"),
        *("date de publication", "date publication", "publication time", "pub date", "pubdate", "date de parution"),
        *("date parution", "parution", "date publish", "published time", "published on", "publie le", "local time"),
        *("created at", "seendate", "timestamp", "datetime", "date time", "date de diffusion", "date heure"),
    ),
}
DATE: Final = frozenset(_NAMES["date"])
LISTED: Final = frozenset((*_NAMES["title"], *_NAMES["url"])) - {"source"}
KNOWN: Final = frozenset(name for names in _NAMES.values() for name in names)
# Days as numbers: of machines, of spreadsheets (1990 to 2100), and in seconds or thousandths since 1970 (2001 on).
_COMPACT = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?([0-2]\d)([0-5]\d)([0-5]\d)?(Z)?)?")
_SERIAL = re.compile(r"(?:3[3-9]|[4-6]\d|7[0-2])\d{3}(?:\.\d{1,12})?")
_SECONDS = re.compile(r"[12]\d{9}(?:\d{3})?(?:\.\d{1,9})?")
_SHEETS: Final = dt.datetime(1899, 12, 30)  # noqa: DTZ001 -- a day without a place
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
LONGEST_ID = 200  # characters
_LONGEST_DAY = 40  # characters of « mardi 10 février 2026 à 18h30 »


def named(column: str) -> str:
    """A column's name as it is compared: « Raw_Text » and « rawText » are « raw text »."""
    return _text.folded(_HUMP.sub(" ", column.replace("_", " ")))


def field(column: str) -> str | None:
    """What a column is of: « title », « outlet », « date » …; None where nobody knows its name."""
    name = named(column)
    return next((field for field, names in _NAMES.items() if name in names), None)


def read(file: File, line: int, cells: Cells, ids: dict[str, int]) -> Iterator[Raw | Trouble]:
    """The document of a row, and what is wrong with the row.

    An id that another row has, or a date that is none, costs the row nothing else: it stays with the article as an
    unknown column, and a trouble names it.

    Args:
        file: the export.
        line: where the row begins, from 1.
        cells: its columns.
        ids: the line of each id that stood in an earlier row; this row's is added.
    """
    places = _places(cells)
    cells = tuple((name, day(value) if at == places.get("date") else value) for at, (name, value) in enumerate(cells))
    said = {field: " ".join(cells[place][1].split()) for field, place in places.items()}
    faults = _faults(said, line, ids)
    for field in faults:
        del said[field], places[field]
    problems = [*faults.values()]
    try:
        yield _document(file, line, cells, places, said)
    except Extract as problem:
        known = {field: said.get(field) for field in ("title", "outlet", "url")}
        trouble = files.trouble(file.path, problem)
        source = next((value for name, value in cells if named(name) == "source" and value.strip()), None)
        yield structs.replace(trouble, document=said.get("id"), source=source, **known)
    except InputError as problem:
        problems.append(problem)
    yield from (files.trouble(file.path, problem) for problem in problems)


def day(value: str) -> str:
    """A date as ISO 8601 has it, where it is written as in letters and feeds, or is a number; else as it is."""
    if value.strip().replace(".", "").isdecimal() or _COMPACT.fullmatch(value.strip()):
        return _numbered(value.strip())
    try:
        said = iso(value.strip())
    except (ValueError, IndexError):
        said = value
    short = len(value) <= _LONGEST_DAY and not _is_date(said)
    return (short and days.written(value.replace("-", " "))) or said


def _numbered(value: str) -> str:
    """A day that is a number, as ISO 8601 has it: « 45720 » of a spreadsheet, « 20250304T214500Z », seconds."""
    if compact := _COMPACT.fullmatch(value):
        year, month, day, hour, minute, second, zone = compact.groups("")
        return f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{zone}" if hour else "")
    if _SERIAL.fullmatch(value):
        return (_SHEETS + dt.timedelta(float(value))).isoformat(timespec="minutes").removesuffix("T00:00")
    if _SECONDS.fullmatch(value):
        return dt.datetime.fromtimestamp(int(value[:10]), dt.UTC).isoformat()
    return value


def _document(file: File, line: int, cells: Cells, places: dict[str, int], said: dict[str, str]) -> Raw:
    """The document of a row, from what its columns say.

    Raises:
        Extract: there is a title or an address in the row, and no text.
        InputError: there is nothing of an article in the row, or too much.
    """
    if "text" not in places:
        raise _textless(line, cells, said)
    content = files.tidy(cells[places["text"]][1])
    sound = content.encode()
    files.small_enough(len(sound))
    return Raw(
        id=said.get("id", f"{files.name(file.path)}:{line}")[:LONGEST_ID],
        path=file.path,
        content=content,
        media="html" if html.fits(content) else "text",
        sha256=hashlib.sha256(sound).hexdigest(),
        encoding=file.encoding,
        title=said.get("title"),
        outlet=said.get("outlet"),
        url=said.get("url"),
        author=said.get("author"),
        date=said.get("date"),
        extra=tuple(cell for place, cell in enumerate(cells) if place not in places.values() and cell[1].strip()),
    )


def _textless(line: int, cells: Cells, said: dict[str, str]) -> InputError:
    """What is said of a row without a text."""
    if said.get("title") or said.get("url"):
        message = "line {line}: only the title or the address of an article, no text; give the text if it is to count"
        return Extract(message, line=line)
    message = "line {line}: no text in this row, which has {columns}; expected a column called text or content"
    return InputError(message, line=line, columns=", ".join(name for name, _ in cells) or "-")


def _places(cells: Cells) -> dict[str, int]:
    """The place of the best column that says something of each field of `Raw`."""
    filled = {named(name): place for place, (name, value) in reversed([*enumerate(cells)]) if value.strip()}
    places: dict[str, int] = {}
    for field, names in _NAMES.items():
        for name in names:
            if name in filled and (name != "source" or _is_address(cells[filled[name]][1]) == (field == "url")):
                places[field] = filled[name]
                break
    longest = _longest(cells) if "text" not in places else None
    return places if longest is None else {"text": longest, **places}


def _longest(cells: Cells) -> int | None:
    """The place of the cell that can only be an article, in a column whose name nobody knows; None where none can."""
    sizes = [0 if named(name) in KNOWN | _PARTS else value.count(" ") for name, value in cells]
    longest = max(sizes, default=0)
    return sizes.index(longest) if longest >= files.ARTICLE else None


def _is_address(value: str) -> bool:
    return value.strip().lower().startswith(("http://", "https://"))


def _faults(said: dict[str, str], line: int, ids: dict[str, int]) -> dict[str, InputError]:
    """By field, what is wrong with it; an id that is right is noted in `ids`."""
    faults = {}
    own, date = said.get("id"), said.get("date")
    if own in ids:
        message = "line {line}: the id {found} stands in line {first} too; the article is called by its line instead"
        faults["id"] = InputError(message, line=line, found=own, first=ids[own])
    elif own:
        ids[own] = line
    if date and not _is_date(date):
        message = "line {line}: the date {found} is not written YYYY-MM-DD, as in 2024-06-18; the article has none now"
        faults["date"] = InputError(message, line=line, found=date[:LONGEST_ID])
    return faults


def _is_date(value: str) -> bool:
    try:
        dated(value)
    except ValueError:
        return False
    return True
