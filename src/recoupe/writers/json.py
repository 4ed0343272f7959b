"""The dossier as JSON: the format `recoupe/dossier`, version 1, and back."""

from __future__ import annotations

from inspect import cleandoc
from typing import TYPE_CHECKING

import msgspec

from recoupe.errors import InputError
from recoupe.model import Dossier
from recoupe.writers.whole import put

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from recoupe.model import Saying


def write(dossier: Dossier, path: Path, _language: str, _method: Sequence[Saying] = ()) -> None:
    """Write the dossier, indented; the file reads the same in every language."""
    put(msgspec.json.format(encode(dossier), indent=1) + b"\n", path)


def encode(dossier: Dossier) -> bytes:
    """The dossier in UTF-8, compact: every key in the order of `model`, unknown values as null."""
    return msgspec.json.encode(dossier)


def decode(content: bytes) -> Dossier:
    """The dossier that was encoded; keys that this version does not know are ignored.

    Raises:
        InputError: it is no dossier of version 1.
    """
    try:
        return msgspec.json.decode(content, type=Dossier)
    except (msgspec.DecodeError, ValueError) as problem:
        message = "this is no dossier of Recoupe, version 1: {problem}"
        raise InputError(message, problem=problem) from problem


def read(path: Path) -> Dossier:
    """The dossier of a file.

    Raises:
        InputError: it is no dossier of version 1.
        OSError: the file cannot be read.
    """
    return decode(path.read_bytes())


def schema() -> bytes:
    """The JSON Schema of the format, as `docs/reference/dossier.schema.json` has it."""
    return msgspec.json.format(msgspec.json.encode(_dedented(msgspec.json.schema(Dossier))), indent=2) + b"\n"


def _dedented(schema: object) -> object:
    """The schema with its docstrings dedented, as some versions of Python leave them and some do not."""
    if isinstance(schema, dict):
        return {
            key: cleandoc(value) if key == "description" and isinstance(value, str) else _dedented(value)
            for key, value in schema.items()
        }
    return [_dedented(value) for value in schema] if isinstance(schema, list) else schema
