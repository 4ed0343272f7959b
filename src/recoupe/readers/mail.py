"""Mails, mailboxes (mbox), and pages that a browser saved as a mail (MHTML). Source: RFC 5322, RFC 2557, RFC 4155."""

from __future__ import annotations

import email
import email.policy
import re
from typing import TYPE_CHECKING, Final

from recoupe.errors import InputError
from recoupe.readers import files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

    from recoupe.model import Trouble
    from recoupe.readers.files import File

_BOX: Final = b"From "
_ENVELOPE = re.compile(rb"\n(?=From [^\n]{1,200}\n[\w-]{1,60}:)From [^\n]{1,200}\n")
_HEADERS: Final = 16_384  # bytes
_HEADER = re.compile(rb"[\w-]{1,60}:")
_MAIL = re.compile(rb"(?i)(?:mime-version|content-type|received|message-id): ?")


def fits(data: bytes) -> bool:
    """Whether bytes are a mail, a mailbox, or a page that a browser saved as a mail."""
    return _is_one(data.partition(b"\n")[2] if data.startswith(_BOX) else data)


def read(path: str, data: bytes) -> Iterator[File | Trouble]:
    """The mail, or those of a mailbox, each named by its number.

    Raises:
        InputError: there is no text in the one mail.
    """
    if not data.startswith(_BOX):
        yield _one(path, data)
        return
    for number, found in enumerate(_ENVELOPE.split(b"\n" + data)[1:], 1):
        place = f"{path}/{number}.eml"
        try:
            yield _one(place, found)
        except InputError as problem:
            yield files.trouble(place, problem)


def _is_one(data: bytes) -> bool:
    """Whether bytes begin with the headers of a mail, or of a page that a browser saved as one (MHTML)."""
    known = 0
    for line in data[:_HEADERS].splitlines():
        if not line.strip():
            break
        if not line.startswith((b" ", b"\t")) and not _HEADER.match(line):
            return False
        known += _MAIL.match(line) is not None
    return known > 1


def _one(path: str, data: bytes) -> File:
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
    charset = body.get_content_charset()
    text, how = files.decoded(content if isinstance(content, bytes) else b"", charset)
    found = files.of_text(path, text, f"mail, {how}", data)
    return files.addressed(found, message.get("Snapshot-Content-Location") or body.get("Content-Location"))
