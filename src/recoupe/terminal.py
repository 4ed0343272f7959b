"""What the terminal says: in which language, free of control characters, progress only where somebody watches."""

from __future__ import annotations

import os
import re
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeVar

import click

from recoupe.catalogue import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

Thing = TypeVar("Thing")

# C0, DEL and C1 controls drive a terminal; directional marks make it show another text than the one that is there.
_UNSAFE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_ERASE: Final = "\r\x1b[K"  # back to the start of the line, and empty it


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language to speak: what `--lang` says, else the locale's, else French.

    A locale that names no language (unset, C, POSIX) leaves it at French; one of a third language gets English.
    """
    for argument, following in pairwise([*arguments, ""]):
        name, _, value = argument.partition("=")
        if name == "--lang" and (value or following) in LANGUAGES:
            return value or following
    locale = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    code = re.split("[_.@-]", locale, maxsplit=1)[0].lower()
    if code in {"", "c", "posix"}:
        return LANGUAGES[0]
    return code if code in LANGUAGES else "en"


def printable(text: str) -> str:
    """The text on one line, without what could drive or deceive a terminal; what UTF-8 cannot write becomes « ? »."""
    return _UNSAFE.sub(" ", text).encode("utf-8", "replace").decode()


def tell(line: str) -> None:
    """Write a line on standard error."""
    click.echo(printable(line), err=True)


def watched(things: Iterable[Thing], message: str, *, shown: bool) -> Iterator[Thing]:
    """The things one by one, while a line on standard error counts them: only if `shown`, and only on a terminal."""
    shown = shown and sys.stderr.isatty()
    for count, thing in enumerate(things, start=1):
        if shown:
            click.echo(f"{_ERASE}{printable(message)} {count}", nl=False, err=True)
        yield thing
    if shown:
        click.echo(_ERASE, nl=False, err=True)


def opened(path: Path) -> bool:
    """Whether a browser opened the file: asked only where a person watches and there is a screen to show it on."""
    if not (sys.stdout.isatty() and _screen(os.environ)):
        return False
    import webbrowser  # not needed by any run without a screen

    return webbrowser.open(path.resolve().as_uri())


def _screen(environment: Mapping[str, str]) -> bool:
    """Whether windows can open: elsewhere than on Windows and macOS, a display server says so."""
    return sys.platform in {"win32", "darwin"} or any(map(environment.get, ("DISPLAY", "WAYLAND_DISPLAY")))
