"""What each rule says, from the tables `RULES` of the code.

A table is a tuple of (id, what it says, an invented example), or a mapping from ids to tuples whose first text is what
the rule says and whose second, if there is one, is the example. It is found wherever in the package it stands. An id is
unique among the rules of one kind of finding. What they say is English, and a key of the catalogue.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROLES: Final = ("cleaners", "finders", "checkers", "verdicts")  # in the order of the work
MODULES: Final[Mapping[str, tuple[str, ...]]] = {  # by kind of finding: whose rules make it
    "block": ("cleaners.rules",),
    "claim": ("checkers.claims",),
    "credit": ("finders.credits.rules",),
    "difference": ("checkers.differences",),
    "entity": ("checkers.entities", "verdicts"),
    "event": ("checkers.timeline",),
    "mark": ("finders.hearsay", "finders.marks", "checkers.warnings"),
    "mention": ("finders.names.rules",),
    "moment": ("finders.moments.rules",),
    "origin": ("checkers.origins",),
    "passage": ("checkers.passages",),
    "quote": ("finders.quotes.rules",),
    "statement": ("finders.statements",),
    "utterance": ("checkers.quotes",),
}


class Rule(NamedTuple):
    """One rule."""

    id: str
    says: str
    example: str


def says(kind: str, rule: str) -> str | None:
    """What the rule of this id says where it makes findings of this kind; None if no table has it."""
    return _said(kind).get(rule)


def tables() -> Iterator[tuple[ModuleType, tuple[Rule, ...]]]:
    """The modules that have a table of rules, in the order of the work, then of their names."""
    for role in ROLES:
        module = import_module(f"recoupe.{role}")
        names = [module.__name__, *(m.name for m in pkgutil.walk_packages(_path(module), f"{module.__name__}."))]
        for found in map(import_module, names):
            if told := _rules(getattr(found, "RULES", ())):
                yield found, told


@cache
def _said(kind: str) -> Mapping[str, str]:
    """What the rules say that make findings of a kind, by their ids; only their modules are loaded."""
    modules = [import_module(f"recoupe.{name}") for name in MODULES.get(kind, ())]
    return {rule.id: rule.says for module in modules for rule in _rules(module.RULES)}


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
