"""Names for documents: short ones, unique within the run, whatever the order in which the documents came."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING

from msgspec import structs

from recoupe.readers import files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.model import Raw


def unique(raws: Sequence[Raw]) -> list[Raw]:
    """The documents with ids of their own: where two have the same, both get as much of their path as tells them apart.

    « a.txt » in two folders becomes « figaro/a.txt » and « phare/a.txt », the row « 12 » of two exports
    « mai.csv:12 » and « juin.csv:12 ». What no path tells apart is numbered, in the order of paths and rows.
    """
    choices = [_names(raw) for raw in raws]
    longer = [0] * len(raws)
    while True:
        names = [choice[place] for choice, place in zip(choices, longer, strict=True)]
        taken = Counter(names)
        grown = [n for n, choice in enumerate(choices) if taken[names[n]] > 1 and longer[n] + 1 < len(choice)]
        if not grown:
            return _numbered(raws, names)
        for n in grown:
            longer[n] += 1


def _names(raw: Raw) -> list[str]:
    """What a document may be called, the shortest first."""
    file = files.name(raw.path)
    row = raw.id.removeprefix(file) if raw.id == file or raw.id.startswith(f"{file}:") else f":{raw.id}"
    parts = [file] if raw.path == files.STANDARD else [part for part in PurePath(raw.path).parts if part != "/"]
    paths = ["/".join(parts[-n:]) + row for n in range(1, len(parts) + 1)]
    return list(dict.fromkeys([raw.id, *paths]))


def _numbered(raws: Sequence[Raw], names: list[str]) -> list[Raw]:
    """The documents under these names, a number after each that is still taken."""
    taken = set(names)
    times: Counter[str] = Counter()
    found: dict[int, Raw] = {}
    for n in sorted(range(len(raws)), key=lambda n: (raws[n].path, n)):
        name = names[n]
        times[names[n]] += 1
        while times[names[n]] > 1 and name in taken:
            name = f"{names[n]} ({times[names[n]]})"
            times[names[n]] += name in taken
        taken.add(name)
        found[n] = structs.replace(raws[n], id=name)
    return [found[n] for n in range(len(raws))]
