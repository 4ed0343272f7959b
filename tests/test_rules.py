"""The page on the rules says all of them."""

from __future__ import annotations

import ast
import runpy
from pathlib import Path
from typing import NamedTuple

import pytest

import recoupe

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "recoupe"
BY = {  # where a call names a rule, by folder
    "cleaners": {"Mark": 1},
    "credits": {"_told": 2, "_quoted": 2, "_witnessed": 2, "Cut": 3, "_rule": 0, "Found": 4},
}


@pytest.fixture(scope="module")
def script():
    """scripts/rules.py, run."""
    return runpy.run_path(str(ROOT / "scripts" / "rules.py"))


@pytest.fixture(scope="module")
def known(script):
    """The ids on the page."""
    return {rule.id for _, rules in script["tables"]() for rule in rules}


def named(path: Path) -> set[str]:
    """The rules that a module names where it makes findings."""
    found, calls = set(), BY.get(path.parent.name, {})
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name), args=args) if len(args) > calls.get(name, len(args)):
                found |= texts(args[calls[name]])
            case _:
                pass
        if isinstance(node, ast.Call):
            found |= {text for keyword in node.keywords if keyword.arg == "by" for text in texts(keyword.value)}
    return found


def texts(value: ast.expr) -> set[str]:
    """The texts that an expression can be."""
    match value:
        case ast.Constant(value=str(text)):
            return {text}
        case ast.IfExp(body=one, orelse=other):
            return texts(one) | texts(other)
        case _:
            return set()


def test_the_page_is_up_to_date(script):
    assert script["PAGE"].read_text(encoding="utf-8") == script["page"](), "run `make reference`"


@pytest.mark.parametrize("folder", ["cleaners", "finders", "checkers"])
def test_every_rule_that_the_code_names_is_on_the_page(folder, known):
    names = {name for path in (SOURCE / folder).rglob("*.py") for name in named(path)}

    assert names
    assert names - known == set()


def test_every_rule_that_found_something_in_the_examples_is_on_the_page(known):
    dossier = recoupe.dossier(ROOT / "examples" / "tuilerie")

    assert {finding.by for finding in dossier.findings} - known == set()


def test_no_rule_stands_twice_in_a_table(script):
    for module, rules in script["tables"]():
        ids = [rule.id for rule in rules]
        assert len(ids) == len(set(ids)), module.__name__
        assert all(rule.id and rule.says for rule in rules), module.__name__


def test_no_rule_is_on_the_page_that_the_code_no_longer_has(script):
    """Of a mapping the code itself takes the rules; a tuple stands beside it."""
    known = {rule.id for module, rules in script["tables"]() if isinstance(module.RULES, tuple) for rule in rules}
    files = [path for path in SOURCE.rglob("*.*") if path.suffix in {".py", ".toml"} and path.name != "rules.py"]
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    made = ("in an element ", "state: ", "organisation: ")  # put together where they are found

    assert [name for name in sorted(known) if f'"{name}"' not in code and not name.startswith(made)] == []


class Kind(NamedTuple):
    """A rule as a finder may have it."""

    says: str
    value: object = None


@pytest.mark.parametrize(
    ("table", "rules"),
    [
        ((("a", "says", "such"),), [("a", "says", "such")]),
        ({"a": Kind("says")}, [("a", "says", "")]),
        ({"a": ("says", len, "such")}, [("a", "says", "such")]),
        ((("a", None, "such", 1),), []),
        ({"a": 1}, []),
        ((), []),
        (None, []),
    ],
)
def test_a_table_is_told_from_something_else_of_its_name(script, table, rules):
    assert list(script["_rules"](table)) == rules
