"""From a document to the text that a reader of it sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.cleaners.sheet import Line, Sheet

if TYPE_CHECKING:
    from recoupe.model import Raw

_LINE = re.compile(r"[^\n]+")


def clean(raw: Raw) -> Sheet:
    """The visible text of a document in reading order, and its lines.

    Plain text stays as it is; where its export gave a title, that stands above it. HTML becomes a line a block.
    """
    if raw.media == "html":
        from recoupe.cleaners import markup  # noqa: PLC0415 lxml and trafilatura are loaded for HTML alone

        return markup.clean(raw.content)
    text = f"{raw.title}\n\n{raw.content}" if raw.title else raw.content
    return Sheet(text=text, lines=tuple(_lines(text)))


def _lines(text: str) -> list[Line]:
    return [Line(start=m.start(), end=m.end()) for m in _LINE.finditer(text) if not m.group().isspace()]
