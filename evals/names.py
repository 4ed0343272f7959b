"""How exactly persons' names are found in the private articles: `python evals/names.py`.

The gold (`gold/quotes` in `$RECOUPE_GOLD`, else in a folder `shared` beside the checkout) lists by article the strings
that mean a person. A name is a run of words of the person's full name in one of them, without title and description;
it counts wherever it stands in the text, and a found span is right where it has the same ends.
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from recoupe import readers
from recoupe.cleaners import clean
from recoupe.finders import names

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).resolve().parent.parent
GOLD: Final = Path(os.environ.get("RECOUPE_GOLD", ROOT.parent / "shared")) / "gold" / "quotes"
FLOORS: Final = {"recall": 0.97, "precision": 0.95}
_WORD: Final = re.compile(r"@?[^\W\d_][\w-]*")


def main() -> int:
    """Print both figures; 1 where one misses its bar."""
    if not GOLD.is_dir():
        print(f"skipped: no articles in {GOLD}; RECOUPE_GOLD names the folder two above it")
        return 0
    right = found = there = 0
    for file in sorted(GOLD.glob("q*.txt")):
        page = next(clean(raw) for raw in readers.read([file], None))
        gold = json.loads(file.with_suffix(".gold.json").read_text(encoding="utf-8"))
        spans = set(_places(page.article.text, gold["people"], page.article.kept))
        mine = {(m.at[0].start, m.at[0].end) for m in names.find(page) if m.type == "person"}
        right, found, there = right + len(spans & mine), found + len(mine), there + len(spans)
    figures = {"recall": right / there, "precision": right / found}
    for name, value in figures.items():
        print(f"names.persons.{name} {value:.4f}  at least {FLOORS[name]}  ({there} names)")
    return int(any(value < FLOORS[name] for name, value in figures.items()))


def _places(text: str, people: list[dict], kept: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """Where the names of people stand in the kept text, the longest first; none overlaps another."""
    shown = re.sub(r"[\u00a0\u202f]", " ", text)
    taken: list[tuple[int, int]] = []
    for name in sorted({name for person in people for name in _names(person)}, key=lambda name: (-len(name), name)):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", shown):
            free = not any(start < match.end() and match.start() < end for start, end in taken)
            if free and any(start <= match.start() and match.end() <= end for start, end in kept):
                taken.append(match.span())
    yield from taken


def _names(person: dict) -> Iterator[str]:
    """Runs of words of the full name in the strings that mean a person."""
    full = {word for word in re.findall(r"[^\W\d_][\w’'-]*", person["canonical"]) if word[0].isupper()}
    for mention in person["mentions"]:
        run: list[re.Match[str]] = []
        for word in [*_WORD.finditer(mention), None]:
            joined = word and run and not mention[run[-1].end() : word.start()].strip()
            if word and word.group() in full and (joined or not run):
                run.append(word)
                continue
            if run:
                yield re.sub(r"\s", " ", mention[run[0].start() : run[-1].end()])
            run = [word] if word and word.group() in full else []


if __name__ == "__main__":
    sys.exit(main())
