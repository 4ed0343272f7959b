"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from recoupe.errors import UsageError


def put(content: bytes, path: Path) -> None:
    """Write a file in one step: who reads it meanwhile sees the old one or the new one, never a part.

    A link is followed, so that it goes on pointing at what was written.

    Raises:
        UsageError: the place cannot be written to.
    """
    place = Path(os.path.realpath(path))
    part = place.with_name(f".recoupe-{secrets.token_hex(4)}.part")
    try:
        if place.exists() and not place.is_file():
            raise IsADirectoryError(0, "not a file")
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(place)
    except OSError as problem:
        part.unlink(missing_ok=True)
        message = "{path}: this file cannot be written ({reason}); choose another place with -o"
        raise UsageError(message, path=path, reason=problem.strerror) from problem
