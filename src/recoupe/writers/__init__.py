"""Writing: each module has `write(dossier, path, language, method)`; the suffix of the path chooses the module."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from recoupe.catalogue import LANGUAGES
from recoupe.errors import UsageError
from recoupe.writers import json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.model import Dossier, Saying

__all__ = ["SUFFIXES", "json", "write"]

SUFFIXES: Final = {".html": "html", ".json": "json", ".md": "markdown"}  # the module of each
_NAME: Final = "dossier"  # of the files in a folder


def write(
    dossier: Dossier, path: Path | str, language: str = LANGUAGES[0], method: Sequence[Saying] = ()
) -> tuple[Path, ...]:
    """The files written, each whole or not at all.

    Args:
        dossier: what to write.
        path: a file, whose suffix says how to write it; or a folder (one that is there, or a name without suffix),
            which is made and gets one file of each kind.
        language: of the interface, one of `catalogue.LANGUAGES`.
        method: the thresholds that the checkers used, for the section on method.

    Raises:
        UsageError: nobody writes files with this suffix, or the file cannot be written.
    """
    path = Path(path)
    if path.is_dir() or not path.suffix:
        _make(path)
        targets = tuple(path / f"{_NAME}{suffix}" for suffix in SUFFIXES)
    else:
        targets = (path,)
    for target in targets:
        import_module(f"recoupe.writers.{_module(target)}").write(dossier, target, language, method)
    return targets


def _module(path: Path) -> str:
    """The name of the module that writes such a file."""
    module = SUFFIXES.get(path.suffix.lower())
    if module is None:
        known = ", ".join(sorted(SUFFIXES))
        message = "{path}: no dossier is written as {suffix}; choose one of {known}, or a folder for all of them"
        raise UsageError(message, path=path, suffix=path.suffix, known=known)
    return module


def _make(folder: Path) -> None:
    """Make a folder, if it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        message = "{path}: this folder cannot be made ({reason}); choose another place"
        raise UsageError(message, path=folder, reason=problem.strerror) from problem
