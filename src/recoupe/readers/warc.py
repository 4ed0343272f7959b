"""Pages in web archives (WARC, also inside WACZ). Source: ISO 28500, WARC/1.1; RFC 9112, chunked messages."""

from __future__ import annotations

import re
import zlib
from email.parser import BytesHeaderParser
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

MARK: Final = b"WARC/1."
_HEADERS: Final = re.compile(rb"\r?\n\r?\n")
_PAGES: Final = frozenset(("text/html", "application/xhtml+xml"))
_FINE: Final = re.compile(rb"HTTP/\d(?:\.\d)? 200\b")
_WBITS: Final = {"gzip": 31, "x-gzip": 31, "deflate": -15}
_CHUNK: Final = re.compile(rb"([0-9a-fA-F]{1,8})[^\r\n]{0,99}\r\n")
_MOST: Final = 10_000_000  # bytes of a page


class Kept(NamedTuple):
    """A page of an archive."""

    url: str
    content: bytes
    charset: str | None


def fits(data: bytes) -> bool:
    """Whether bytes are a web archive."""
    return data.startswith(MARK)


def pages(data: bytes) -> Iterator[Kept]:
    """The pages of an archive, each address once, the last of its copies.

    Raises:
        InputError: there is no page in it.
    """
    found = {kept.url: kept for kept in _responses(data)}
    if not found:
        message = "it is a web archive without any page: check that the archive has the pages themselves"
        raise InputError(message)
    yield from found.values()


def _responses(data: bytes) -> Iterator[Kept]:
    """The pages that servers answered with."""
    at = 0
    while (begin := data.find(MARK, at)) >= 0 and (head := _HEADERS.search(data, begin)):
        said = _read(data[begin : head.start()])
        length = said.get("Content-Length", "")
        at = head.end() + (int(length) if length.isdigit() else 0)
        kept = _page(said, data[head.end() : at])
        if kept:
            yield kept


def _read(lines: bytes) -> Message:
    """Headers below a first line."""
    return BytesHeaderParser().parsebytes(lines.partition(b"\n")[2])


def _page(said: Message, block: bytes) -> Kept | None:
    """The page of a record, if it is one."""
    kind, url = said.get("WARC-Type"), (said.get("WARC-Target-URI") or "").strip("<> ")
    if kind == "resource" and said.get_content_type() in _PAGES:
        return Kept(url, block[:_MOST], said.get_content_charset())
    head = _HEADERS.search(block)
    if kind != "response" or not head or not _FINE.match(block):
        return None
    answer = _read(block[: head.start()])
    if answer.get_content_type() not in _PAGES:
        return None
    body = block[head.end() :]
    whole = _joined(body) if "chunked" in answer.get("Transfer-Encoding", "").lower() else body
    content = _unpacked(whole, answer.get("Content-Encoding", "").strip().lower())
    return Kept(url, content, answer.get_content_charset()) if content else None


def _joined(body: bytes) -> bytes:
    """The chunks of a message joined; the message as it is where an archiver has joined them before."""
    parts, at = bytearray(), 0
    while size := _CHUNK.match(body, at):
        length = int(size[1], 16)
        if not length:
            break
        parts += body[size.end() : size.end() + length]
        at = size.end() + length + 2
    return bytes(parts) or body


def _unpacked(body: bytes, coding: str) -> bytes:
    """The bytes of a page; none where nothing here unpacks them."""
    if coding in {"", "identity"} or body.lstrip()[:1] == b"<":  # archivers unpack, and leave the header
        return body[:_MOST]
    if coding not in _WBITS:
        return b""
    for wbits in (_WBITS[coding], 15):
        try:
            return zlib.decompressobj(wbits=wbits).decompress(body, _MOST)
        except zlib.error:
            continue
    return b""
