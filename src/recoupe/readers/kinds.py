"""What cannot be read, told by its first bytes, so that the reader of the dossier is told its name."""

from __future__ import annotations

import re
from typing import Final

from recoupe.errors import InputError

_LOOKED_AT: Final = 65_536  # bytes
_HEADERS: Final = 4_096  # bytes
_NAMES: Final = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"\xd0\xcf\x11\xe0", "Word, Excel (.doc, .xls)"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"PAR1", "Parquet"),
    (b"SQLite format 3", "SQLite"),
    (b"WARC/1.", "WARC"),
    (b"%!PS", "PostScript"),
    (b"ID3", "MP3"),
    (b"bplist", "Safari (.webarchive)"),
)
_ZIPPED: Final = (
    (b"word/", "Word (.docx)"),
    (b"xl/", "Excel (.xlsx)"),
    (b"ppt/", "PowerPoint (.pptx)"),
    (b"opendocument.text", "OpenDocument (.odt)"),
    (b"opendocument.spreadsheet", "OpenDocument (.ods)"),
    (b"epub+zip", "EPUB"),
)
_HEADER = re.compile(rb"[A-Za-z-]{1,40}: ")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.02  # of the bytes; compressed data has a tenth, a damaged text a few in all
_DOSSIER = re.compile(r'\s{0,99}\{\s{0,99}"format"\s{0,9}:\s{0,9}"recoupe/')
_SVG = re.compile(r"(?i)<svg\b")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")  # marks of UTF-16 and UTF-32, in which NUL is common


def readable(data: bytes) -> None:
    """Let bytes pass that may be a text.

    Raises:
        InputError: they are something else; it says what.
    """
    head = data[:_LOOKED_AT]
    name = next((name for magic, name in _NAMES if head.startswith(magic)), None) or _other(head, data)
    if name:
        raise _unread(name)
    controls = len(_CONTROL.findall(head))
    if controls > max(3, _MOST_CONTROLS * len(head)) and not head.startswith(_WIDE):
        message = "it is binary data: Recoupe reads text, HTML, JSON Lines and CSV"
        raise InputError(message)


def no_xml(text: str, start: int) -> None:
    """Let a text pass that does not begin at `start` as an XML document that no reader knows.

    Raises:
        InputError: it does; it says which.
    """
    picture = _SVG.match(text, start)
    if picture or text.lstrip().startswith("<?xml"):
        raise _unread("SVG" if picture else "XML")


def no_dossier(text: str) -> None:
    """Let a text pass that is no dossier, as JSON or as a page.

    Raises:
        InputError: it is one.
    """
    if _DOSSIER.match(text) or ('<script type="application/json" id="dossier">' in text):
        message = "it is a dossier that Recoupe wrote: give the articles that it was made of"
        raise InputError(message)


def _other(head: bytes, data: bytes) -> str | None:
    """The name of what its first bytes alone do not tell."""
    if head.startswith(b"PK\x03\x04"):
        return next((name for mark, name in _ZIPPED if mark in data), "ZIP")
    if head.startswith(b"RIFF"):
        return "WebP" if head[8:12] == b"WEBP" else "RIFF"
    if head[4:8] == b"ftyp":
        return "MP4"
    mail = _HEADER.match(head) and b"multipart/related" in head[:_HEADERS].lower()
    return "MHTML" if mail else None


def _unread(name: str) -> InputError:
    message = "it is {kind}, which Recoupe does not read: save its text as text, HTML, JSON Lines or CSV"
    return InputError(message, kind=name)
