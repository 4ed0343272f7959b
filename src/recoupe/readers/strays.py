"""What lies beside articles in a folder and is none: scripts, style sheets, a README. Passed over, in one line."""

from __future__ import annotations

import os
from collections import defaultdict
from functools import lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import structs

from recoupe.catalogue import later
from recoupe.errors import InputError
from recoupe.languages import load
from recoupe.readers import files, kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.model import Trouble

_SHOWN: Final = 12  # names in the one line
_STRAY: Final = later("passed over: such a file is no article; give it another name if it is one")
_MANY: Final = later(  # by what is said of one file, what is said of several
    {
        _STRAY: "{count} files passed over, since such files are no articles: {names}",
        kinds.PICTURE: "{count} pictures or sounds, in which no text can be read: {names}; give their words as text",
    }
)


class _Table(msgspec.Struct, frozen=True):
    """The names of `strays.toml`."""

    suffixes: frozenset[str]
    names: frozenset[str]


def is_stray(path: str) -> bool:
    """Whether a file is plainly no article, by its name; a folder is one that a browser made for a page."""
    name, table = PurePath(path).name.casefold(), _table()
    return Path(path).is_dir() or name in table.names or PurePath(name).suffix.removeprefix(".") in table.suffixes


def passed_over(path: str) -> Trouble:
    """What is said of a stray."""
    return structs.replace(files.trouble(path, InputError(_STRAY)), stray=True)


def together(troubles: Iterable[Trouble]) -> Iterator[Trouble]:
    """The troubles, with one in place of all strays, and one in place of all pictures."""
    alike: defaultdict[str, list[Trouble]] = defaultdict(list)
    for trouble in troubles:
        message = _MANY.get(trouble.saying.message) if trouble.saying else None
        if message:
            alike[message].append(trouble)
        else:
            yield trouble
    for message, found in alike.items():
        yield _named(message, found) if len(found) > 1 else found[0]


def _named(message: str, found: Sequence[Trouble]) -> Trouble:
    """The one trouble that names the files of all of these."""
    names = sorted(files.name(trouble.path) for trouble in found)
    said = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
    problem = InputError(message, count=len(names), names=said)
    return structs.replace(files.trouble(_common([one.path for one in found]), problem), stray=found[0].stray)


def _common(paths: Sequence[str]) -> str:
    """The folder in which all of these stand."""
    try:
        return os.path.commonpath(paths) or os.curdir
    except ValueError:  # on several drives
        return os.curdir


@lru_cache(maxsize=1)
def _table() -> _Table:
    return load("strays.toml", _Table)
