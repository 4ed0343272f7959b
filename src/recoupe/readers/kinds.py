"""What cannot be read, told by its first bytes, so that the reader of the dossier is told its name."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Final

from recoupe.catalogue import later
from recoupe.errors import InputError
from recoupe.readers import decoding

_LOOKED_AT: Final = 65_536  # bytes
_NAMES: Final = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"\xd0\xcf\x11\xe0", "Word, Excel (.doc, .xls)"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"PAR1", "Parquet"),
    (b"SQLite format 3", "SQLite"),
    (b"%!PS", "PostScript"),
    (b"ID3", "MP3"),
    (b"\xff\xfb", "MP3"),
    (b"OggS", "Ogg"),
    (b"fLaC", "FLAC"),
    (b"\x1aE\xdf\xa3", "WebM"),
)
ZIP: Final = b"PK\x03\x04"
_ZIPPED: Final = (  # by what stands in it
    ("xl/", "Excel (.xlsb)"),
    ("ppt/", "PowerPoint (.pptx)"),
    ("application/vnd.oasis.opendocument.", "OpenDocument (.odp, .odg)"),
    ("application/epub+zip", "EPUB"),
)
_PICTURES: Final = frozenset(
    ("PNG", "JPEG", "GIF", "TIFF", "WebP", "SVG", "MP3", "MP4", "RIFF", "HEIC", "Ogg", "FLAC", "WebM")
)
PICTURE: Final = later("it is a picture or a sound ({kind}), and Recoupe reads text: give the words in it as text")
_SHEETS: Final = frozenset(("Excel (.xlsb)",))
_TYPE: Final = 200  # bytes of the type of an OpenDocument file
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.02  # of the bytes; compressed data has a tenth, a damaged text a few in all
_DOSSIER = re.compile(  # as JSON, tables, annotations, the network of origins; verdicts on it
    r'\s{0,99}\{\s{0,99}"format"\s{0,9}:\s{0,9}"recoupe/'
    r'|kind,outlet,title,published,|"(?:kind|sorte)";"|id,article,outlet,published,start,end,words,'
    r"|article +words +(?:mode|type|status|nature)\b"
    r'|\{"type":"Annotation",.{0,99}"id":"urn:recoupe:|\{"id":"[a-z]+-[0-9a-f]{8}","article":"'
    r'|\{"when":"[^"]{0,40}","who":"[^"]{0,99}","what":"(?:merge|split|right|wrong)"'
    r"|<\?xml[^>]{0,99}>\s{0,9}<g(?:exf|raphml)\b"
)
_REPORT = re.compile(r"\n- [^\n]{0,99}\bRecoupe \d+\.\d+[\w.+-]{0,40}\s{0,9}\Z")  # its last line, in any language
_TAIL: Final = 200  # characters in which a report says who made it
_REFERENCES: Final = (
    (
        "BibTeX",
        re.compile(r"(?i)(?:\s|%[^\n]*\n){0,99}@(?:comment|preamble|string|[a-z]{3,20})\s{0,9}[{(][^\n]{0,999}[,=]"),
    ),
    (
        "CSL",
        re.compile(
            r'\s{0,99}\[\s{0,99}\{[^{}\[\]]{0,999}"type"\s{0,9}:\s{0,9}"(?:article(?:-[a-z]{4,12})?|webpage|post[a-z-]{0,9})"'
        ),
    ),
    ("RIS", re.compile(r"\s{0,99}TY {1,2}- [A-Z]{3,10}\s{0,9}\n")),
)
_LINK = re.compile(r"[\s>*•\-–\d.)]{0,20}<?https?://[^\s<>]{1,2000}>?[\s,;]{0,9}")
_SHORTCUT = re.compile(
    r"(?i)\s{0,99}\[(?:InternetShortcut|Desktop Entry)\]|.{0,400}<plist\b.{0,99}<key>URL</key>\s{0,9}<string>",
    re.DOTALL,
)
_SVG = re.compile(r"(?i)<svg\b")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")  # marks of UTF-16 and UTF-32, in which NUL is common


def readable(data: bytes) -> None:
    """Let bytes pass that may be a text.

    Raises:
        InputError: they are something else; it says what.
    """
    head = data[:_LOOKED_AT]
    if kind := name(data):
        raise _unread(kind)
    controls = len(_CONTROL.findall(head))
    if controls > max(3, _MOST_CONTROLS * len(head)) and not head.startswith(_WIDE) and not decoding.wide(data):
        message = "it is binary data: Recoupe reads text, HTML, JSON Lines and CSV"
        raise InputError(message)


def name(data: bytes) -> str | None:
    """What these bytes are, where they begin as something that is no text."""
    return next((kind for magic, kind in _NAMES if data.startswith(magic)), None) or _other(data[:_LOOKED_AT], data)


def no_xml(text: str, start: int) -> None:
    """Let a text pass that does not begin at `start` as an XML document that no reader knows.

    Raises:
        InputError: it does; it says which.
    """
    picture = _SVG.match(text, start)
    if picture or text.lstrip().startswith("<?xml"):
        raise _unread("SVG" if picture else "XML")


def no_dossier(text: str) -> None:
    """Let a text pass that is no dossier in any of its formats.

    Raises:
        InputError: it is one.
    """
    report = text.startswith("# ") and _REPORT.search(text[-_TAIL:])
    if report or _DOSSIER.match(text) or ('<script type="application/json" id="dossier">' in text):
        message = "it is a dossier that Recoupe wrote: give the articles that it was made of"
        raise InputError(message)


def no_references(text: str) -> None:
    """Let a text pass that is no list of references.

    Raises:
        InputError: it is; it says which.
    """
    if kind := next((kind for kind, begins in _REFERENCES if begins.match(text)), None):
        raise references(kind)


def no_list(text: str) -> None:
    """Let a text pass that is not addresses alone.

    Raises:
        InputError: it is.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    pages = [line for line in lines if _LINK.fullmatch(line)]
    if _SHORTCUT.match(text) or (pages and len(pages) == len(lines)):
        message = (
            "only addresses, {count} of them, and Recoupe fetches nothing: "
            "open each in a browser, save the page, and give the file"
        )
        raise InputError(message, count=max(1, len(pages)))


def references(kind: str) -> InputError:
    """What is wrong with a list of references."""
    message = (
        "it is a list of references ({kind}), without the texts: give the pages that were saved with it, "
        "or the texts in a table"
    )
    return InputError(message, kind=kind)


def inside(data: bytes) -> list[str]:
    """The names in an archive, and what it calls itself; none where it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = packed.namelist()
            own = packed.getinfo("mimetype").file_size < _TYPE if "mimetype" in names else False
            return [*names, packed.read("mimetype").decode("latin-1")] if own else names
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, NotImplementedError, OSError):
        return []


def _other(head: bytes, data: bytes) -> str | None:
    """The name of what its first bytes alone do not tell."""
    if head.startswith(ZIP):
        within = inside(data)
        return next((kind for mark, kind in _ZIPPED if any(one.startswith(mark) for one in within)), "ZIP")
    if head.startswith(b"RIFF"):
        return "WebP" if head[8:12] == b"WEBP" else "RIFF"
    if head[4:8] == b"ftyp":
        return "MP4"
    return None


def _unread(kind: str) -> InputError:
    """What is wrong with a file of this kind, and what to do."""
    if kind in _PICTURES:
        message = PICTURE
    elif kind in _SHEETS:
        message = "it is {kind}, which Recoupe does not read: save the sheet as CSV, one article a row"
    elif kind == "PDF":
        message = "it is PDF, which Recoupe does not read: copy its text into a text file, or save the page as HTML"
        return InputError(message)
    else:
        message = "it is {kind}, which Recoupe does not read: save its text as text, HTML, JSON Lines or CSV"
    return InputError(message, kind=kind)
