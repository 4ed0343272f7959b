"""From files to documents. What a file is, is told by what stands in it; its name tells what is plainly no article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs

from recoupe.dates import dated
from recoupe.errors import InputError, UsageError
from recoupe.model import Raw, Trouble
from recoupe.readers import (
    chats,
    csv,
    europresse,
    factiva,
    feed,
    files,
    html,
    jsonl,
    kinds,
    labelled,
    names,
    nexis,
    notes,
    packed,
    plain,
    reviews,
    strays,
    subtitles,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FORMATS = (  # anything else is a text
    (europresse.fits, europresse.read),
    (factiva.fits, factiva.read),
    (nexis.fits, nexis.read),
    (feed.fits, feed.read),
    (html.fits, html.read),
    (jsonl.fits, jsonl.read),
    (csv.fits, csv.read),
    (chats.fits, chats.read),
    (subtitles.fits, subtitles.read),
    (notes.fits, notes.read),
    (labelled.fits, labelled.read),
    (reviews.fits, reviews.read),
)


def read(inputs: Sequence[str | Path], published: str | None = None) -> Iterator[Raw | Trouble]:
    """The documents in these files, and what could not be read of them.

    Args:
        inputs: files, folders (with all that is in them), patterns such as « articles/*.html », "-" for standard input.
        published: the date of documents that carry none, YYYY-MM-DD, YYYY-MM or a full time.

    Raises:
        UsageError: at once, if an input does not exist or means no file, or the date is none.
    """
    if published is not None:
        published = _date(published)
    if isinstance(inputs, str | Path):
        inputs = [inputs]
    return _documents(files.find(inputs), published)


def _documents(places: Iterable[files.Place | Trouble], published: str | None) -> Iterator[Raw | Trouble]:
    """What is found in each place, under names that are unique in the run."""
    found = [document for place in places for document in _in(place)]
    yield from (document for document in found if isinstance(document, Trouble))
    for raw in names.unique([document for document in found if isinstance(document, Raw)]):
        yield structs.replace(raw, date=raw.date or published)


def _in(place: files.Place | Trouble) -> Iterator[Raw | Trouble]:
    """The documents of one place; what stops its reading is a trouble, and the run goes on."""
    if isinstance(place, Trouble):
        yield place
        return
    if strays.is_stray(place.shown):
        yield strays.passed_over(place.shown)
        return
    try:
        for file in packed.files_in(place.shown, files.load(place)):
            yield from [file] if isinstance(file, Trouble) else _tried(file)
    except InputError as problem:
        yield files.trouble(place.shown, problem)
    except Exception as fault:  # noqa: BLE001  (one bad document never stops a run, not even by a fault of ours)
        message = "Recoupe failed on it ({fault}): please report this"
        yield files.trouble(place.shown, InputError(message, fault=f"{type(fault).__name__}: {fault}"))


def _tried(file: files.File) -> Iterator[Raw | Trouble]:
    """The documents of a file, and what stops its reading: the other files of its archive go on."""
    try:
        yield from _reading(file)
    except InputError as problem:
        yield files.trouble(file.path, problem)


def _reading(file: files.File) -> Iterator[Raw | Trouble]:
    """The documents of a file, read as what it is."""
    kinds.no_dossier(file.text)
    kinds.no_references(file.text)
    for fits, reading in FORMATS:
        if fits(file.text):
            return reading(file)
    kinds.no_list(file.text)
    kinds.no_xml(file.text, html.begins(file.text))
    return plain.read(file)


def _date(value: str) -> str:
    """The date that the caller gave.

    Raises:
        UsageError: it is none.
    """
    try:
        dated(value)
    except ValueError as problem:
        message = "{found} is no date: write YYYY-MM-DD, as in 2024-06-18"
        raise UsageError(message, found=value) from problem
    return value.strip()
