"""The documents say what is there."""

from __future__ import annotations

import json
import re
import runpy
from importlib import import_module
from pathlib import Path

import pytest

import recoupe
from recoupe import cli, pipeline

ROOT = Path(__file__).parents[1]
TOUR = ROOT / "docs" / "index.md"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\[[^\]\[]*\]\(([^()\s]+)\)")
CODE = re.compile(r"```\w*\n(.*?)```|`([^`\n]+)`", re.DOTALL)


def words(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def code(page: Path) -> list[str]:
    """What stands in code on a page, line by line, without comments."""
    lines = [line for block, inline in CODE.findall(words(page)) for line in (block or inline).splitlines()]
    return [line.partition(" #")[0].strip() for line in lines]


def anchor(heading: str) -> str:
    """The anchor of a heading, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def anchors(page: Path) -> set[str]:
    return {anchor(heading) for heading in re.findall(r"^#+ (.*)$", words(page), re.MULTILINE)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_resolve(page):
    for link in LINK.findall(words(page)):
        if link.startswith(("http://", "https://", "mailto:")):
            continue
        place, _, section = link.partition("#")
        target = page.parent / place if place else page
        assert target.exists(), link
        assert not section or section in anchors(target), link


def test_the_tour_names_modules_that_exist():
    """Each `name.py` and each `name/` is somewhere in the package."""
    named = re.findall(r"`(?:src/recoupe/)?([a-z_/]+(?:\.py|/))`", words(TOUR))
    package = ROOT / "src" / "recoupe"

    assert [name for name in named if not list(package.rglob(name.rstrip("/")))] == []


@pytest.mark.parametrize("steps", [pipeline.FINDERS, pipeline.CHECKERS], ids=["finders", "checkers"])
def test_the_tour_meets_the_rules_in_their_order(steps):
    tour = words(TOUR)
    folder, names = steps[0].__module__.split(".")[1], [step.__module__.split(".")[2] for step in steps]
    told = tour[tour.index(f"(../src/recoupe/{folder}/)") :].partition("\n## ")[0]

    places = [re.search(rf"`{name}(/|\.py)`", told).start() for name in names]

    assert places == sorted(places)


def test_the_tour_lists_every_decision():
    decisions = sorted(place.name for place in (ROOT / "docs" / "decisions").glob("*.md"))

    assert re.findall(r"\(decisions/([^)]+)\)", words(TOUR).partition("\n## Then")[2]) == decisions


def test_the_page_on_the_command_line_is_up_to_date():
    made = runpy.run_path(str(ROOT / "scripts" / "reference.py"))

    assert words(made["PAGE"]) == made["page"](), "run `make reference`"


@pytest.mark.parametrize("name", sorted(cli.commands("en").commands))
def test_every_command_is_documented(name):
    reference = words(ROOT / "docs" / "reference" / "cli.md")

    assert f"## recoupe {name}\n" in reference
    for language in ("en", "fr"):
        command = cli.commands(language).commands[name]
        assert command.help
        assert f"recoupe {name}" in command.epilog
    assert cli.commands("en").commands[name].help != cli.commands("fr").commands[name].help


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_that_a_page_names_exist(page):
    targets = set(re.findall(r"^(\w+):", words(ROOT / "Makefile"), re.MULTILINE))
    commands = set(cli.commands("en").commands)

    lines = code(page)
    made = {line.split()[1] for line in lines if re.match(r"make \w+", line)}
    called = {line.split()[1] for line in lines if re.match(r"recoupe [a-z]+( |$)", line)}
    assert made <= targets
    assert called <= commands


def test_the_readme_sets_up_with_two_commands():
    assert {"make demo", "make check"} <= set(code(ROOT / "README.md"))


def test_the_numbers_of_the_demonstration_are_those_of_the_readme():
    dossier = recoupe.dossier(ROOT / "examples" / "tuilerie" / "*.html")

    articles, origins = re.search(
        r"has (\d+) articles and at most (\d+) independent\s+origins", words(ROOT / "README.md")
    ).groups()
    assert (len(dossier.articles), dossier.independent_origins) == (int(articles), int(origins))


def test_the_version_has_its_entry_in_the_changelog():
    assert f"## [{recoupe.__version__}]" in words(ROOT / "CHANGELOG.md")


def test_the_thresholds_of_the_method_are_those_of_the_code():
    table = re.findall(
        r"^\|[^|]*\| ([\d.]+) \| `([\w.]+)\.(\w+)` \|$", words(ROOT / "docs" / "method.md"), re.MULTILINE
    )

    assert table
    assert [(name, float(value)) for value, _, name in table] == [
        (name, getattr(import_module(module), name)) for _, module, name in table
    ]


def test_the_figures_of_the_method_are_those_of_the_gate():
    floors = json.loads((ROOT / "evals" / "floors.json").read_text(encoding="utf-8"))

    said = re.findall(r"\| ([\d.]+) <!-- ([\w.-]+) -->", words(ROOT / "docs" / "method.md"))

    assert len(said) > 10
    assert said == [(f"{floors[name]:.3f}", name) for _, name in said]
