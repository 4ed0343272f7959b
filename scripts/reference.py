"""Writes the page on the command line from what `--help` says: `python scripts/reference.py`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from recoupe import cli, usage

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "reference" / "cli.md"
WIDTH: Final = 80  # characters, whatever the terminal's

HEAD: Final = """# The command line

Made from `--help` by `scripts/reference.py`; do not edit. Help, messages and dossiers are in French or English:
`--lang` says which, else your system's language.

Dossiers and explanations go to the file named by `-o` or to standard output, everything else to standard error.

| exit code | means |
|---|---|
| 0 | done |
| 1 | Recoupe itself failed; `--debug` shows how |
| 2 | the call cannot be carried out; nothing was written |
| 3 | done, but some documents could not be used; they are listed, here and in the dossier |
| 4 | no document could be used; nothing was written |
| 130 | interrupted |
"""


def page() -> str:
    """The whole page."""
    return HEAD + "".join(_sections())


def _sections() -> Iterator[str]:
    """The program, then its commands in the order of the alphabet."""
    program = cli.commands("en")
    yield _section("recoupe", program)
    for name in sorted(program.commands):
        yield _section(f"recoupe {name}", program.commands[name])


def _section(call: str, command: click.Command) -> str:
    """The help page of one command, under its name."""
    with click.Context(command, info_name=call, obj="en", terminal_width=WIDTH) as context:
        return f"\n## {call}\n\n```text\n{usage.page(context)}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
