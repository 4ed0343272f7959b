"""What office documents are: archives (ZIP) with XML in them. Source: ISO/IEC 29500 (OPC), ISO/IEC 26300-2."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from recoupe.errors import InputError
from recoupe.readers import files

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


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
