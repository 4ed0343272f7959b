"""Text of Word documents (.docx): a line a paragraph. Source: ECMA-376, WordprocessingML."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from recoupe.errors import InputError
from recoupe.readers import files, kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_PART: Final = "word/document.xml"
_SPACE: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_SAID: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_UNSEEN: Final = frozenset(
    ("del", "moveFrom", "instrText", "footnoteReference", "delText", "fldData", "AlternateContent")
)


def fits(data: bytes) -> bool:
    """Whether bytes are a Word document."""
    return data.startswith(kinds.ZIP) and _PART in kinds.inside(data)


def text(data: bytes) -> str:
    """The words of a Word document.

    Raises:
        InputError: it is damaged, protected, or too large.
    """
    root = part(data, _PART, files.DOCUMENT * 5)  # its markup is several times its text
    return "\n".join("".join(_said(one)) for one in root.iter(f"{_SPACE}p", f"{_STRICT}p"))


def part(data: bytes, place: str, most: int) -> Element:
    """What stands in a part of an office document, as a tree.

    Raises:
        InputError: it is damaged, protected, or larger than `most` bytes.
    """
    from lxml import etree  # noqa: PLC0415 -- lxml is loaded for what needs it alone

    found = member(archive(data), place, most)
    try:
        return etree.fromstring(found, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError as problem:
        message = "it is an office document, and damaged ({problem}): save it again, or its text"
        raise InputError(message, problem=problem) from problem


def name(element: Element) -> str:
    """The name of an element without its namespace; empty for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def archive(data: bytes) -> zipfile.ZipFile:
    """The archive of these bytes.

    Raises:
        InputError: it is damaged.
    """
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as problem:
        message = "it is a damaged archive ({problem}): save it again"
        raise InputError(message, problem=problem) from problem


def member(packed: zipfile.ZipFile, place: str, most: int) -> bytes:
    """The bytes of a file in an archive.

    Raises:
        InputError: it is damaged, protected by a password, or larger than `most` bytes.
    """
    try:
        with packed.open(place) as stream:
            found = stream.read(most + 1)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, KeyError, ValueError, OSError) as problem:
        message = "it cannot be unpacked ({problem}): unpack the archive, and give the files in it"
        raise InputError(message, problem=problem) from problem
    if len(found) > most:
        raise files.too_large(len(found))
    return found


def _said(paragraph: Element) -> Iterator[str]:
    """The words of a paragraph; none of those that are struck out or stand in a paragraph inside it."""
    for child in paragraph:
        tag = name(child)
        if tag in _UNSEEN or tag == "p":
            continue
        if tag == "t":
            yield child.text or ""
        elif tag in _SAID:
            yield _SAID[tag]
        else:
            yield from _said(child)
