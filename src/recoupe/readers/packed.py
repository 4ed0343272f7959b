"""Files that hold a text, a page or other files in a shell of their own: RTF, DOCX, mail, saved pages, ZIP, gzip.

Told by their first bytes. Nothing is fetched, nothing is unpacked to the disk, and what is unpacked has a limit.
"""

from __future__ import annotations

import email
import email.policy
import re
import zlib
from typing import TYPE_CHECKING, Final

from recoupe.errors import InputError
from recoupe.readers import docx, files, kinds, rtf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

    from recoupe.model import Trouble
    from recoupe.readers.files import File

_GZIP: Final = b"\x1f\x8b"
_MOST: Final = 10_000  # files in an archive
_HEADERS: Final = 16_384  # bytes
_HEADER = re.compile(rb"[\w-]{1,60}:")
_MAIL = re.compile(rb"(?i)(?:mime-version|content-type|received|message-id): ?")


def files_in(path: str, data: bytes) -> Iterator[File | Trouble]:
    """The files with text in these bytes, and what cannot be read of them.

    Raises:
        InputError: there is nothing to read; it says what it is.
    """
    if data.startswith(_GZIP):
        data = _unzipped(data)
    if data.startswith(rtf.MARK):
        yield files.of_text(path, rtf.text(data), "RTF", data)
    elif docx.fits(data):
        yield files.of_text(path, docx.text(data), "DOCX", data)
    elif data.startswith(kinds.ZIP) and kinds.name(data) == "ZIP":
        yield from _members(path, data)
    elif _is_mail(data):
        yield _mail(path, data)
    else:
        kinds.readable(data)
        yield files.of_bytes(path, data)


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
    archive = docx.archive(data)
    members = sorted((one for one in archive.infolist() if _is_file(one.filename)), key=lambda one: one.filename)
    size = sum(one.file_size for one in members)
    if len(members) > _MOST or size > files.EXPORT:
        raise files.too_large(size)
    for one in members:
        place = f"{path}/{one.filename}"
        try:
            found = docx.member(archive, one.filename, files.EXPORT)
            if not docx.fits(found) and kinds.name(found) == "ZIP":
                kinds.readable(found)  # an archive in an archive is refused
            yield from files_in(place, found)
        except InputError as problem:
            yield files.trouble(place, problem)


def _is_file(name: str) -> bool:
    return not name.endswith("/") and not any(map(files.left, name.split("/")))


def _is_mail(data: bytes) -> bool:
    """Whether bytes begin with the headers of a mail, or of a page that a browser saved as one (MHTML)."""
    known = 0
    for line in data[:_HEADERS].splitlines():
        if not line.strip():
            break
        if not line.startswith((b" ", b"\t")) and not _HEADER.match(line):
            return False
        known += _MAIL.match(line) is not None
    return known > 1


def _mail(path: str, data: bytes) -> File:
    """The page, or else the text, of a mail or of a saved page; its receivers stay unread.

    Raises:
        InputError: there is neither in it.
    """
    message: EmailMessage = email.message_from_bytes(data, policy=email.policy.default)  # type: ignore[assignment]
    body = message.get_body(("html", "plain"))
    if body is None:
        problem = "it is a mail or a saved page without a text in it: save the page as HTML, or its text"
        raise InputError(problem)
    content = body.get_payload(decode=True)
    address = message.get("Snapshot-Content-Location") or body.get("Content-Location")
    charset = body.get_content_charset()
    text, how = files.decoded(content if isinstance(content, bytes) else b"", charset)
    found = files.of_text(path, text, f"mail, {how}", data)
    return found._replace(url=str(address)) if address and str(address).startswith(("http://", "https://")) else found
