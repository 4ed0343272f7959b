"""Writes the page on the rules from the tables `RULES` of the code: `python scripts/rules.py`.

`recoupe.rules` finds the tables. The examples of moments stand in the table of their forms, how often a rule is right
in real articles in `evals/rules.json`.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import recoupe
from recoupe.rules import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.rules import Rule

ROOT: Final = Path(__file__).resolve().parent.parent
PAGE: Final = ROOT / "docs" / "reference" / "rules.md"
COUNTS: Final = ROOT / "evals" / "rules.json"
FORMS: Final = {"finders/moments": ROOT / "src" / "recoupe" / "languages" / "moments_fr.toml"}  # with an example each
HEAD: Final = """# The rules

Made from the tables `RULES` of the code by `scripts/rules.py`; do not edit. Every finding of a dossier says in `by`
which rule found it; `recoupe explain` shows it with its words. The examples are invented. Where a rule was counted in
real articles, by which the rules were made, the table says how many of its findings are right.
"""


def page() -> str:
    """The whole page."""
    return HEAD + "".join(_sections())


def _sections() -> Iterator[str]:
    """A section for each module, headed by where its rules work and what they are about."""
    counted = json.loads(COUNTS.read_text(encoding="utf-8"))
    for module, rules in tables():
        place = module.__name__.removeprefix(f"{recoupe.__name__}.").removesuffix(".rules").replace(".", "/")
        about = (module.__doc__ or "").split("\n\n", maxsplit=1)[0]
        table = [["rule", "what it says", "example"], ["---"] * 3, *(list(rule) for rule in _told(place, rules))]
        if counts := counted.get(place):
            right = [" of ".join(map(str, counts.get(rule.id, ()))) for rule in rules]
            table = [[*row, cell] for row, cell in zip(table, ["right", "---", *right], strict=True)]
        yield f"\n## {place}\n\n{' '.join(about.split())}\n\n" + "".join(map(_row, table))


def _told(place: str, rules: tuple[Rule, ...]) -> Iterator[Rule]:
    """The rules, with the examples that the table of their forms has."""
    forms = tomllib.loads(FORMS[place].read_text(encoding="utf-8"))["forms"] if place in FORMS else {}
    for rule in rules:
        yield rule._replace(example=rule.example or forms.get(rule.id, {}).get("example", ""))


def _row(cells: list[str]) -> str:
    """A row of a table."""
    return f"| {' | '.join(map(_cell, cells))} |\n"


def _cell(text: str) -> str:
    """A text as a cell of a table."""
    return text.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;").replace("\n", "<br>") or "–"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
