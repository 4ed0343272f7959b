"""The page on the rules says all of them, and each is found by its kind and id."""

from __future__ import annotations

import ast
import runpy
import typing
from pathlib import Path
from typing import NamedTuple

import pytest

import recoupe
from recoupe import model, rules

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
def tables():
    """The modules that have a table, with their rules."""
    return list(rules.tables())


@pytest.fixture(scope="module")
def known(tables):
    """The ids on the page."""
    return {rule.id for _, told in tables for rule in told}


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


def test_no_rule_stands_twice_in_a_table(tables):
    for module, told in tables:
        ids = [rule.id for rule in told]
        assert len(ids) == len(set(ids)), module.__name__
        assert all(rule.id and rule.says for rule in told), module.__name__


def test_every_table_is_of_a_kind_of_finding(tables):
    tags = {kind.__struct_config__.tag for kind in typing.get_args(model.AnyFinding)}

    assert {f"recoupe.{name}" for names in rules.MODULES.values() for name in names} == {
        module.__name__ for module, _ in tables
    }
    assert set(rules.MODULES) == tags


@pytest.mark.parametrize("kind", rules.MODULES)
def test_an_id_is_of_one_rule_of_a_kind(kind, tables):
    names = {f"recoupe.{name}" for name in rules.MODULES[kind]}
    ids = [rule.id for module, told in tables if module.__name__ in names for rule in told]

    assert len(ids) == len(set(ids))


def test_a_rule_is_found_by_its_kind_and_its_id():
    assert rules.says("block", "desk initials") == "The initials of those who wrote and edited a dispatch."
    assert rules.says("credit", "desk initials") == "The initials that end an agency's dispatch."
    assert rules.says("credit", "paragraph") is None
    assert rules.says("else", "desk initials") is None


def test_every_finding_of_the_examples_has_a_rule_that_says_what_it_is():
    dossier = recoupe.dossier(ROOT / "examples" / "tuilerie")

    assert [f.id for f in dossier.findings if not rules.says(f.__struct_config__.tag, f.by)] == []


def test_no_rule_is_on_the_page_that_the_code_no_longer_has(tables):
    """Of a mapping the code itself takes the rules; a tuple stands beside it."""
    known = {rule.id for module, told in tables if isinstance(module.RULES, tuple) for rule in told}
    files = [path for path in SOURCE.rglob("*.*") if path.suffix in {".py", ".toml"} and path.name != "rules.py"]
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    made = ("in an element ", "state: ", "organisation: ")  # put together where they are found

    assert [name for name in sorted(known) if f'"{name}"' not in code and not name.startswith(made)] == []


class Kind(NamedTuple):
    """A rule as a finder may have it."""

    says: str
    value: object = None


@pytest.mark.parametrize(
    ("table", "told"),
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
def test_a_table_is_told_from_something_else_of_its_name(table, told):
    assert list(rules._rules(table)) == told
