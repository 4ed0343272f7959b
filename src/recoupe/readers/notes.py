"""A note in Markdown with its metadata above it, as web clippers and static sites keep articles: a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recoupe.readers import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Raw, Trouble
    from recoupe.readers.files import File

_HEAD: Final = re.compile(r"---[ \t]*\n(?P<head>(?:[^\n]{0,2000}\n){1,99}?)(?:---|\.\.\.)[ \t]*\n")
_FIELD: Final = re.compile(r"(?P<name>[A-Za-zÀ-ÿ][\w -]{0,60}):[ \t]*(?P<value>.*)")
_PART: Final = re.compile(r"\s{0,9}-\s+(?P<value>.*)")
_PICTURE: Final = re.compile(r"!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)")
_LINK: Final = re.compile(r"\[([^\[\]\n]{1,500})\]\([^)\s]{0,2000}(?:\s\"[^\"\n]{0,500}\")?\)")
_STRONG: Final = re.compile(r"(?<![*_\w])([*_]{1,3})(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1(?![*_\w])")
_SIGNS: Final = re.compile(r"(?m)^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?)")


def fits(text: str) -> bool:
    """Whether a text is a note whose head names what exports name: a title, an address, a day."""
    head = _HEAD.match(text)
    return bool(head) and any(rows.named(name) in rows.KNOWN for name, value in _fields(head["head"]) if value)


def read(file: File) -> Iterator[Raw | Trouble]:
    """The note as one document, its words without the signs of Markdown."""
    head = _HEAD.match(file.text)
    fields = list(_fields(head["head"])) if head else []
    body = file.text[head.end() :] if head else file.text
    taken = [(name, value) for name, value in fields if rows.named(name) not in rows.TEXT]
    yield from rows.read(file, 1, (*taken, ("text", _plain(body))), {})


def _fields(head: str) -> Iterator[tuple[str, str]]:
    """The fields of a head, a list joined by commas."""
    name = ""
    values: list[str] = []
    for line in head.split("\n"):
        if part := _PART.fullmatch(line):
            values.append(_bare(part["value"]))
        elif field := _FIELD.fullmatch(line):
            if name:
                yield name, ", ".join(filter(None, values))
            name, values = field["name"].strip(), [_bare(field["value"])]
    if name:
        yield name, ", ".join(filter(None, values))


def _bare(value: str) -> str:
    """A value without its quotes and the brackets of a link between notes."""
    return value.strip().strip("\"'").removeprefix("[[").removesuffix("]]").strip("[]")


def _plain(text: str) -> str:
    """The words of Markdown; a picture is its description."""
    text = _LINK.sub(r"\1", _PICTURE.sub(r"\1", text))
    return _SIGNS.sub("", _STRONG.sub(r"\2", _STRONG.sub(r"\2", text))).strip("\n")
