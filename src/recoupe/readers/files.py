"""Which files the inputs mean, and what stands in them."""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.errors import Extract, InputError, UsageError
from recoupe.model import Saying, Trouble
from recoupe.readers import decoding, garbled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DOCUMENT = 10_000_000  # bytes; libxml2 loses what follows a text of 10 MB, and the largest real page is far smaller
EXPORT = 200_000_000  # bytes; held in memory as a whole
STANDARD: Final = "-"
_WILD: Final = frozenset("*?[")
# The folder in which a browser keeps the pictures and scripts of a saved page, beside the page.
_COMPANION = re.compile(r"(?i)(.+)[_-](files?|fichiers|dateien|archivos|ficheros|bestanden|arquivos|ficheiros)")
_PAGE: Final = frozenset((".css", ".js", ".download"))
ARTICLE: Final = 80  # words; the shortest whole briefs have 90 with their title
_ADDRESS = re.compile(r"(?i)(?:https?://|www\.)")
_SYSTEM: Final = frozenset(("__macosx", "thumbs.db", "desktop.ini"))  # what systems leave in folders
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]+")  # no characters of a text: XML cannot even hold them


class Place(NamedTuple):
    """A file to read."""

    shown: str  # its path as the user gave it
    file: Path | None  # None is standard input


class File(NamedTuple):
    """A file as text."""

    path: str  # as the user gave it
    text: str  # line ends are \n alone, no byte order mark, no control character but tab and \n
    encoding: str  # how its bytes were decoded
    size: int  # bytes
    sha256: str  # of its bytes
    url: str | None = None  # of a saved page, as the file notes it


def find(inputs: Sequence[str | Path]) -> list[Place | Trouble]:
    """The files that the inputs mean, each once, sorted; entries of a folder that cannot be read are troubles.

    Raises:
        UsageError: an input does not exist, or there is no file in it.
    """
    places: dict[Path | None, Place] = {}
    troubles: dict[tuple[str, str], Trouble] = {}
    for given in inputs:
        for place in _meant(str(given)):
            if isinstance(place, Trouble):
                troubles[place.path, place.reason] = place
                continue
            file = place.file and _real(place.file)
            places[file] = min(places.get(file, place), place, key=lambda p: (len(p.shown), p.shown))
    return [*troubles.values(), *sorted(places.values(), key=lambda place: place.shown)]


def load(place: Place) -> bytes:
    """The bytes of a file, or of standard input.

    Raises:
        InputError: it cannot be opened, or it is larger than an export may be.
    """
    try:
        if place.file is None:
            data = sys.stdin.buffer.read(EXPORT + 1)
        else:
            with place.file.open("rb") as stream:
                data = stream.read(EXPORT + 1)
    except OSError as problem:
        raise _cannot_read(problem) from problem
    if len(data) > EXPORT:
        raise too_large(len(data))
    return data


def of_bytes(path: str, data: bytes) -> File:
    """The file of these bytes, decoded.

    Raises:
        InputError: there is nothing in it.
    """
    return of_text(path, *decoding.decode(data), data)


def decoded(data: bytes, charset: str | None) -> tuple[str, str]:
    """The text of these bytes, and how they were read; `charset` is what somebody declared of them."""
    return decoding.decode(data, charset)


def of_text(path: str, text: str, how: str, data: bytes) -> File:
    """The file of a text that was decoded from these bytes in this way.

    Raises:
        InputError: there is nothing in it.
    """
    text = tidy(text)
    if garbled.is_garbled(text):
        text, how = garbled.mended(text), f"{how}, encoded twice"
    if not text.strip():
        message = "it is empty: there is no text in it"
        raise InputError(message)
    return File(printable(path), text, how, len(data), hashlib.sha256(data).hexdigest())


def addressed(file: File, url: object) -> File:
    """The file with the address that it notes, where it is one."""
    return file._replace(url=str(url)) if str(url).startswith(("http://", "https://")) else file


def small_enough(size: int) -> None:
    """Let a document of this many bytes pass.

    Raises:
        InputError: it is larger than a document may be.
    """
    if size > DOCUMENT:
        raise too_large(size)


def tidy(text: str) -> str:
    r"""The text with \n alone as line end, and without byte order mark and control characters.

    A form feed or vertical tab ends a line too. Nothing else is touched, the Unicode form neither.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\f", "\n").replace("\v", "\n")
    return _CONTROLS.sub("", text).removeprefix("\ufeff")


def printable(path: str) -> str:
    """A path that can be encoded: a name that is no UTF-8 has its odd bytes replaced by U+FFFD."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def name(path: str) -> str:
    """What a document of this file is called, before names are made unique."""
    return "stdin" if path == STANDARD else Path(path).name or path


def trouble(path: str, problem: InputError) -> Trouble:
    """The problem as a part of the dossier."""
    saying = Saying(problem.message, problem.values)
    state = "extract" if isinstance(problem, Extract) else None
    return Trouble(path=printable(path), reason=str(problem), saying=saying, state=state)


def miscounted(path: str, announced: int | None, found: int) -> Iterator[Trouble]:
    """What is wrong with an export that does not hold as many articles as it says; nothing where it does not say."""
    if announced is not None and announced != found:
        message = (
            "the export announces {announced} articles, and {found} were found in it: "
            "check that it is whole, the count may be wrong"
        )
        yield trouble(path, InputError(message, announced=announced, found=found))


def _meant(given: str) -> list[Place | Trouble]:
    """The files that one input means.

    Raises:
        UsageError: there are none.
    """
    if given == STANDARD:
        return [Place(given, None)]
    try:
        exists = bool(given) and Path(given).exists()
    except OSError as problem:
        return [_unreadable(given, problem)]
    if not exists and _ADDRESS.match(given):
        message = (
            "{given}: this is an address, and Recoupe fetches nothing: save the page in a browser, and give the file"
        )
        raise UsageError(message, given=printable(given))
    if not exists and not _WILD & set(given):
        message = "{given}: there is no such file or folder; check the path"
        raise UsageError(message, given=printable(given))
    entries = [Path(given)] if exists else _matching(given)
    found = [place for entry in entries for place in (_inside(entry) if entry.is_dir() else [Place(str(entry), entry)])]
    if not found:
        message = "{given}: there is no file in it, or none matches; check the path"
        raise UsageError(message, given=printable(given))
    return found


def _matching(given: str) -> list[Path]:
    """What a pattern such as « articles/*.html » matches; hidden files and folders only where it names them."""
    pattern = Path(given)
    try:
        entries = sorted(Path(pattern.anchor).glob(str(pattern.relative_to(pattern.anchor))))
    except (ValueError, NotImplementedError, OSError) as problem:
        message = "{given}: this is no pattern of file names ({problem})"
        raise UsageError(message, given=printable(given), problem=problem) from problem
    named = set(pattern.parts)
    return [e for e in entries if not any(part.startswith(".") for part in e.parts if part not in named)]


def _inside(folder: Path, above: frozenset[Path] = frozenset()) -> Iterator[Place | Trouble]:
    """The files in a folder and in its folders, sorted; hidden ones and what browsers save beside a page left out."""
    if _real(folder) in above:  # a link that leads back
        return
    try:
        entries = sorted(entry for entry in folder.iterdir() if not left(entry.name))
    except OSError as problem:
        yield _unreadable(str(folder), problem)
        return
    pages = {entry.stem.casefold() for entry in entries if entry.suffix.casefold() in {".html", ".htm", ".xhtml"}}
    for entry in entries:
        if not _beside_page(entry.name, pages):
            yield from _entry(entry, above | {_real(folder)})


def _entry(entry: Path, above: frozenset[Path]) -> Iterator[Place | Trouble]:
    """The files that an entry of a folder stands for."""
    try:
        if entry.is_dir() and not _of_page(entry):
            yield from _inside(entry, above)
        elif entry.is_file() or entry.is_dir():
            yield Place(str(entry), entry)
        else:
            message = "it is neither a file nor a folder: take it out of the folder"
            yield trouble(str(entry), InputError(message))
    except OSError as problem:
        yield _unreadable(str(entry), problem)


def left(name: str) -> bool:
    """Whether a file is no document of its user's: hidden, a system's, or the lock of one that is open in Word."""
    return name.startswith((".", "~$")) or name.casefold() in _SYSTEM


def _beside_page(name: str, pages: set[str]) -> bool:
    """Whether a browser made this folder for one of these pages: « tuilerie_files » beside « tuilerie.html »."""
    companion = _COMPANION.fullmatch(name)
    return companion is not None and companion[1].casefold() in pages


def _of_page(folder: Path) -> bool:
    """Whether a browser made this folder for a page that has another name by now: it is named so, and has a script."""
    return bool(_COMPANION.fullmatch(folder.name)) and any(one.suffix.casefold() in _PAGE for one in folder.iterdir())


def _real(path: Path) -> Path:
    """The file's one path, links followed."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link that leads to itself
        return path.absolute()


def _unreadable(path: str, problem: OSError) -> Trouble:
    return trouble(path, _cannot_read(problem))


def _cannot_read(problem: OSError) -> InputError:
    message = "it cannot be read ({problem}): check that it exists and that you may read it"
    return InputError(message, problem=problem.strerror or problem)


def too_large(size: int) -> InputError:
    """What is wrong with a document of this many bytes."""
    message = (
        "it is too large ({size} MB): a document may have {document} MB, an export of many articles {export} MB;"
        " split it, or keep the text alone"
    )
    million = 1_000_000
    return InputError(message, size=-(-size // million), document=DOCUMENT // million, export=EXPORT // million)
