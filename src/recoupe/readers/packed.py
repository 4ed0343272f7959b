"""Files that hold a text, a page or other files in a shell: RTF, office files, mails, saved pages, archives.

Told by their first bytes. Nothing is fetched, nothing is unpacked to the disk, and what is unpacked has a limit.
"""

from __future__ import annotations

import io
import plistlib
import re
import tarfile
import zlib
from typing import TYPE_CHECKING, Final

from recoupe.errors import InputError
from recoupe.readers import docx, files, kinds, mail, odt, office, rtf, sheets, strays, warc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Trouble
    from recoupe.readers.files import File

_GZIP: Final = b"\x1f\x8b"
_MOST: Final = 10_000  # files in an archive
_WACZ: Final = "datapackage.json"
_WARC: Final = re.compile(r"archive/[^/]{1,200}\.warc(?:\.gz)?")


def files_in(path: str, data: bytes) -> Iterator[File | Trouble]:
    """The files with text in these bytes, and what cannot be read of them.

    Raises:
        InputError: there is nothing to read; it says what it is.
    """
    if data.startswith(_GZIP):
        data = _unzipped(data)
    for fits, opened in _SHELLS:
        if fits(data):
            yield from opened(path, data)
            return
    kinds.readable(data)
    yield files.of_bytes(path, data)


def _texts(path: str, data: bytes) -> Iterator[File]:
    """The text of an office document."""
    if data.startswith(rtf.MARK):
        yield files.of_text(path, rtf.text(data), "RTF", data)
    elif docx.fits(data):
        yield files.of_text(path, docx.text(data), "DOCX", data)
    else:
        yield files.of_text(path, odt.text(data), "ODT", data)


def _is_text(data: bytes) -> bool:
    return data.startswith(rtf.MARK) or docx.fits(data) or odt.fits(data)


def _sheets(path: str, data: bytes) -> Iterator[File]:
    """The sheets of a workbook, named by their number where there are several.

    Raises:
        InputError: there is none with rows.
    """
    tables = sheets.tables(data)
    if not tables:
        message = "it is a workbook without any row"
        raise InputError(message)
    for number, table in enumerate(tables, 1):
        yield files.of_text(f"{path}/{number}" if len(tables) > 1 else path, table, "workbook", data)


def _web_archive(path: str, data: bytes) -> Iterator[File]:
    """The page that Safari saved.

    Raises:
        InputError: the file is damaged, or there is no page in it.
    """
    try:
        kept = plistlib.loads(data)["WebMainResource"]
        content, url, said = (
            kept["WebResourceData"],
            kept.get("WebResourceURL"),
            kept.get("WebResourceTextEncodingName"),
        )
    except (plistlib.InvalidFileException, KeyError, TypeError, ValueError, AttributeError, OverflowError) as problem:
        message = "it is a file of Safari without a page in it, or damaged: save the page again, or its text"
        raise InputError(message) from problem
    yield files.addressed(files.of_text(path, *files.decoded(bytes(content), said), data), url)


def _archived(path: str, data: bytes) -> Iterator[File | Trouble]:
    """The pages of a web archive."""
    for kept in warc.pages(data):
        place = f"{path}/{kept.url}"
        try:
            yield files.addressed(
                files.of_text(place, *files.decoded(kept.content, kept.charset), kept.content), kept.url
            )
        except InputError as problem:
            yield files.trouble(place, problem)


def _tape(path: str, data: bytes) -> Iterator[File | Trouble]:
    """The files of a tar archive.

    Raises:
        InputError: it is damaged, or holds too much.
    """
    try:
        with tarfile.open(fileobj=io.BytesIO(data)) as tape:
            members = sorted((one for one in tape if one.isfile() and _is_file(one.name)), key=lambda one: one.name)
            if len(members) > _MOST:
                raise files.too_large(len(data))
            for one in members:
                stream = tape.extractfile(one)
                yield from _member(f"{path}/{one.name}", stream.read() if stream else b"")
    except tarfile.TarError as problem:
        message = "it is a damaged archive ({problem}): save it again"
        raise InputError(message, problem=problem) from problem


def _member(place: str, data: bytes) -> Iterator[File | Trouble]:
    """The files in a file of an archive, and what is wrong with it."""
    if strays.is_stray(place):
        yield strays.passed_over(place)
        return
    try:
        _no_archive(data)
        yield from files_in(place, data)
    except InputError as problem:
        yield files.trouble(place, problem)


def _unzipped(data: bytes) -> bytes:
    """The bytes of a gzip file, all its members one after the other.

    Raises:
        InputError: it is damaged, cut off, or larger than an export may be.
    """
    found = bytearray()
    while data.startswith(_GZIP):
        unpacker = zlib.decompressobj(wbits=31)
        try:
            found += unpacker.decompress(data, files.EXPORT + 1 - len(found))
        except zlib.error as problem:
            message = "it is gzip, and damaged ({problem}): save it again"
            raise InputError(message, problem=problem) from problem
        if len(found) > files.EXPORT:
            raise files.too_large(len(found))
        if not unpacker.eof:
            message = "it is gzip, and cut off: save it again"
            raise InputError(message)
        data = unpacker.unused_data
    return bytes(found)


def _members(path: str, data: bytes) -> Iterator[File | Trouble]:
    """The files of an archive, each with what is wrong with it.

    Raises:
        InputError: it is damaged, or holds too much.
    """
    archive = office.archive(data)
    members = sorted((one for one in archive.infolist() if _is_file(one.filename)), key=lambda one: one.filename)
    if any(one.filename == _WACZ for one in members):  # beside its pages it has indexes and lists
        members = [one for one in members if _WARC.fullmatch(one.filename)]
    size = sum(one.file_size for one in members)
    if len(members) > _MOST or size > files.EXPORT:
        raise files.too_large(size)
    for one in members:
        try:
            found = office.member(archive, one.filename, files.EXPORT)
        except InputError as problem:
            yield files.trouble(f"{path}/{one.filename}", problem)
        else:
            yield from _member(f"{path}/{one.filename}", found)


def _is_file(name: str) -> bool:
    return not name.endswith("/") and not any(map(files.left, name.split("/")))


def _no_archive(data: bytes) -> None:
    """Let what is no archive of files pass.

    Raises:
        InputError: it is one.
    """
    if _is_tape(data) or (data.startswith(kinds.ZIP) and not _is_text(data) and not sheets.fits(data)):
        message = "it is an archive in an archive: unpack it, and give the files in it"
        raise InputError(message)


def _is_tape(data: bytes) -> bool:
    return data[257:262] == b"ustar"


def _is_zip(data: bytes) -> bool:
    return data.startswith(kinds.ZIP) and kinds.name(data) == "ZIP"


def _is_web_archive(data: bytes) -> bool:
    return data.startswith(b"bplist")


_SHELLS = (
    (_is_text, _texts),
    (sheets.fits, _sheets),
    (_is_zip, _members),
    (_is_tape, _tape),
    (_is_web_archive, _web_archive),
    (warc.fits, _archived),
    (mail.fits, mail.read),
)
