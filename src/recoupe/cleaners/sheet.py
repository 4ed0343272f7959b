"""The visible text of a document, line by line, before anybody says what a line is."""

from __future__ import annotations

import msgspec


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A line of visible text: code points `start` to `end` of its sheet, and what HTML says of it."""

    start: int
    end: int
    tags: frozenset[str] = frozenset()  # elements and roles around it that matter: h1, nav, figcaption, li …
    links: float = 0.0  # share of its characters that stand inside links, 0.0 to 1.0
    time: str | None = None  # the machine-readable time of a `<time>` that it begins with
    chosen: bool | None = None  # whether trafilatura takes it for the article; None for plain text


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """The visible text of a document in reading order, and its non-empty lines."""

    text: str
    lines: tuple[Line, ...]
