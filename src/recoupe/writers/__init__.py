"""Writing: each module has `write(dossier, path, language, method)`; the suffix of the path chooses the module."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from recoupe.catalogue import LANGUAGES
from recoupe.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.model import Dossier, Saying

__all__ = ["EXCEL", "FOLDER", "SUFFIXES", "write", "wrote"]

SUFFIXES: Final[Mapping[str, str]] = {  # the module of each; a longer suffix comes before its end
    ".csl.json": "csl",
    ".html": "html",
    ".json": "json",
    ".md": "markdown",
    ".csv": "csv",
    ".parquet": "parquet",
    ".jsonl": "webannotations",
    ".graphml": "graphml",
    ".gexf": "gexf",
    ".bib": "bibtex",
}
EXCEL: Final[Mapping[str, str]] = {".csv": "excel"}  # for a French Excel
FOLDER: Final = (".html", ".json", ".md")  # what a folder gets: to read, to paste, and all there is
_OPENINGS: Final = (  # of the files beside page, report and JSON: no document that is read begins so
    b"kind,outlet,title,published,",
    b'\xef\xbb\xbf"kind";"',
    b'\xef\xbb\xbf"sorte";"',
    b'{"type":"Annotation","@context":',
    b'[\n  {\n    "id":',
    b"<?xml version='1.0' encoding='utf-8'?>\n<gexf",
    b"<?xml version='1.0' encoding='utf-8'?>\n<graphml",
    b"@article{",
    b"PAR1",
)
_NAME: Final = "dossier"  # of the files in a folder


def write(
    dossier: Dossier,
    path: Path | str,
    language: str = LANGUAGES[0],
    method: Sequence[Saying] = (),
    kinds: Mapping[str, str] = SUFFIXES,
) -> tuple[Path, ...]:
    """The files written, each whole or not at all.

    Args:
        dossier: what to write.
        path: a file, whose suffix says how to write it; or a folder (one that is there, or a name without suffix),
            which is made and gets the files of `FOLDER`.
        language: of the interface, one of `catalogue.LANGUAGES`.
        method: the thresholds that the checkers used, for the section on method.
        kinds: the module for each suffix: all of them, or `EXCEL`.

    Raises:
        MissingExtra: the library that writes this format is not installed.
        UsageError: nobody writes files with this suffix, or the file cannot be written.
    """
    path = Path(path)
    folder = kinds is SUFFIXES and (path.is_dir() or not path.suffix)
    if folder:
        _make(path)
    targets = tuple(path / f"{_NAME}{suffix}" for suffix in FOLDER) if folder else (path,)
    for target in targets:
        import_module(f"recoupe.writers.{_module(target, kinds)}").write(dossier, target, language, method)
    return targets


def wrote(path: Path) -> bool:
    """Whether one of the writers beside page, report and JSON wrote a file."""
    with path.open("rb") as file:
        return file.read(max(map(len, _OPENINGS))).startswith(_OPENINGS)


def _module(path: Path, kinds: Mapping[str, str]) -> str:
    """The name of the module that writes such a file."""
    module = next((module for suffix, module in kinds.items() if path.name.lower().endswith(suffix)), None)
    if module is None:
        known = ", ".join(sorted(kinds))
        message = "{path}: no dossier is written as {suffix}; choose one of {known}"
        raise UsageError(message, path=path, suffix=path.suffix or path.name, known=known)
    return module


def _make(folder: Path) -> None:
    """Make a folder, if it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        message = "{path}: this folder cannot be made ({reason}); choose another place"
        raise UsageError(message, path=folder, reason=problem.strerror) from problem
