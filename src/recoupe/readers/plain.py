"""A text file is one article, as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model import Raw
from recoupe.readers import files, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.readers.files import File


def read(file: File) -> Iterator[Raw]:
    """The document in a text file.

    Raises:
        InputError: it is too large.
    """
    files.small_enough(file.size)
    yield Raw(
        id=files.name(file.path),
        path=file.path,
        content=quoted.unquoted(file.text),
        media="text",
        sha256=file.sha256,
        encoding=file.encoding,
        url=file.url,
    )
