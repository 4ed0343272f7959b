"""The dossier of an earlier call is no document of the next one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from recoupe import explain, writers
from recoupe.errors import UsageError
from recoupe.verdicts import beside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.model import Raw, Trouble


def set_apart(documents: Iterable[Raw | Trouble], out: Path, name: str) -> Iterator[Raw | Trouble]:
    """The documents, less the dossier of an earlier call in whose place this one writes, and the verdicts beside it.

    Args:
        documents: what was read.
        out: where this call writes, resolved: a file, or a folder.
        name: of the files in a folder, without suffix.

    Raises:
        UsageError: a document stands there that is no dossier.
    """
    places = {out, *(out / f"{name}{suffix}" for suffix in writers.FOLDER)}
    for document in documents:
        file = Path(document.path).resolve()
        if file == beside(out):
            continue
        if file not in places:
            yield document
        elif not _is_dossier(file):
            message = "{path} is one of the documents: write the dossier elsewhere, with -o"
            raise UsageError(message, path=document.path)


def _is_dossier(file: Path) -> bool:
    """Whether Recoupe wrote a file; of a report in Markdown, the JSON beside it tells."""
    return writers.wrote(file) or any(explain.reopened(place) for place in {file, file.with_suffix(".json")})
