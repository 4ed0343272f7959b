"""The articles as BibTeX, for LaTeX: `@article` with `entrysubtype = {newspaper}`. An agency is never an author."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recoupe.text import folds
from recoupe.writers import csl
from recoupe.writers.whole import put

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from recoupe.model import Dossier, Saying
    from recoupe.writers.csl import Issued, Item

_SIGNS: Final = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    '"': r"\textquotedbl{}",
    **{sign: f"\\{sign}" for sign in "{}$&#%_"},
}
_ADDRESS: Final = re.compile(r"[^\w.~:/?#@!$&'()*+,;=%-]", re.ASCII)  # what no address holds, and LaTeX would read


def write(dossier: Dossier, path: Path, language: str, _method: Sequence[Saying] = ()) -> None:
    """Write the list of the articles."""
    entries = [_entry(key, item) for key, item in _keyed(csl.items(dossier, language))]
    put("\n".join(entries).encode(), path)


def _keyed(items: Sequence[Item]) -> Iterator[tuple[str, Item]]:
    """The articles with their keys: outlet, year, first word of the title; a number behind one that is taken."""
    taken: set[str] = set()
    for item in items:
        year = str(item.issued.date_parts[0][0]) if item.issued else ""
        words = [*folds(item.container or ""), year, *folds(item.title or item.id)[:1]]
        key = wanted = re.sub("[^a-z0-9]", "", "".join(words)) or "article"
        number = 2
        while key in taken:
            key, number = f"{wanted}-{number}", number + 1
        taken.add(key)
        yield key, item


def _entry(key: str, item: Item) -> str:
    """One article."""
    fields = {
        "entrysubtype": "newspaper",
        "title": f"{{{_escaped(item.title)}}}" if item.title else "",  # in two braces, so that capitals stay
        "author": " and ".join(f"{{{_escaped(name.literal)}}}" for name in item.author),
        "journal": _escaped(item.container or ""),
        "date": _day(item.issued),
        "url": _ADDRESS.sub(
            lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode("utf-8", "replace")), item.url or ""
        ),
        "langid": {"fr": "french", "en": "english", "es": "spanish", "de": "german"}.get(item.language or "", ""),
        "note": _escaped(item.note or ""),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@article{{{key},", *lines, "}", ""])


def _day(issued: Issued | None) -> str:
    """A day, or an interval as biblatex writes it."""
    return "/".join("-".join(f"{part:02}" for part in day) for day in issued.date_parts) if issued else ""


def _escaped(text: str) -> str:
    """Text in which LaTeX reads no sign; braces stand in pairs."""
    return "".join(_SIGNS.get(sign, sign) for sign in text)
