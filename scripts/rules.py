"""Writes the page on the rules from the tables `RULES` of the code: `python scripts/rules.py`.

A table is a tuple of (id, what it says, an invented example), or a mapping from ids to tuples whose first text is what
the rule says and whose second, if there is one, is the example. It is found wherever in the package it stands. The
examples of moments stand in the table of their forms, how often a rule is right in real articles in `evals/rules.json`.
"""

from __future__ import annotations

import json
import pkgutil
import tomllib
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import recoupe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT: Final = Path(__file__).resolve().parent.parent
PAGE: Final = ROOT / "docs" / "reference" / "rules.md"
COUNTS: Final = ROOT / "evals" / "rules.json"
FORMS: Final = {"finders/moments": ROOT / "src" / "recoupe" / "languages" / "moments_fr.toml"}  # with an example each
ROLES: Final = ("cleaners", "finders", "checkers", "verdicts")  # in the order of the work
HEAD: Final = """# The rules

Made from the tables `RULES` of the code by `scripts/rules.py`; do not edit. Every finding of a dossier says in `by`
which rule found it; `recoupe explain` shows it with its words. The examples are invented. Where a rule was counted in
real articles, by which the rules were made, the table says how many of its findings are right.
"""


class Rule(NamedTuple):
    """One rule."""

    id: str
    says: str
    example: str


def page() -> str:
    """The whole page."""
    return HEAD + "".join(_sections())


def tables() -> Iterator[tuple[ModuleType, tuple[Rule, ...]]]:
    """The modules that have a table of rules, in the order of the work, then of their names."""
    for role in ROLES:
        module = import_module(f"recoupe.{role}")
        names = [module.__name__, *(m.name for m in pkgutil.walk_packages(_path(module), f"{module.__name__}."))]
        for found in map(import_module, names):
            if told := _rules(getattr(found, "RULES", ())):
                yield found, told


def _path(module: ModuleType) -> list[str]:
    """Where the modules inside a package are; nowhere for one that is no package."""
    return list(getattr(module, "__path__", []))


def _rules(table: object) -> tuple[Rule, ...]:
    """The rules of a table; none of something else that has its name."""
    if isinstance(table, Mapping):
        told = [(name, *_texts(rule)) for name, rule in table.items()]
    else:
        told = [tuple(row) for row in table] if isinstance(table, tuple) else []
    fitting = all(len(row) == len(Rule._fields) and all(isinstance(cell, str) for cell in row) for row in told)
    return tuple(Rule(*row) for row in told) if fitting else ()


def _texts(rule: object) -> tuple[str, ...]:
    """What a rule says, and its example, if it has one; nothing where it says nothing."""
    said = [part for part in rule if isinstance(part, str)] if isinstance(rule, tuple) else []
    return (said[0], said[1] if len(said) > 1 else "") if said else ()


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
