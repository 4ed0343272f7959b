"""What is loaded, and who may import whom."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import recoupe

HEAVY = {"jinja2", "lxml", "numpy", "py3langid", "spacy", "thinc", "trafilatura"}
CALLED = "import sys\nfrom recoupe.cli import main\ntry:\n    main({})\nexcept SystemExit:\n    pass"


def loaded(code: str) -> set[str]:
    """The modules that a fresh Python has loaded after running `code`."""
    last = "import sys; print('\\n' + ' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", f"{code}\n{last}"], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "code",
    [
        "import recoupe",
        "import recoupe; recoupe.Dossier, recoupe.UsageError",
        CALLED.format(["--help"]),
        CALLED.format(["--version"]),
        CALLED.format(["dossier", "--help", "--lang", "fr"]),
        CALLED.format(["dossier", "--nonsense"]),
    ],
)
def test_nothing_heavy_is_loaded_before_it_is_used(code):
    assert loaded(code) & HEAVY == set()


def test_the_proof_above_would_notice():
    assert loaded("import recoupe.writers.html") & HEAVY


def test_spacy_waits_for_the_first_parse():
    assert loaded("import recoupe.cli, recoupe.parse, recoupe.page, recoupe.pipeline") & {"spacy", "thinc"} == set()


def test_one_module_alone_imports_spacy():
    sources = Path(recoupe.__file__).parent.rglob("*.py")

    assert [file.name for file in sources if re.search(r"(import|from) spacy|\"spacy\"", file.read_text())] == [
        "parse.py"
    ]


def test_import_recoupe_loads_none_of_its_modules():
    assert {name for name in loaded("import recoupe") if name.startswith("recoupe.")} == set()


def test_the_public_api_is_what_it_says():
    assert all(getattr(recoupe, name) is not None for name in recoupe.__all__)
    assert set(dir(recoupe)) == set(recoupe.__all__)
    with pytest.raises(AttributeError, match="no attribute 'dosier'"):
        _ = recoupe.dosier


def test_imports_point_down():
    linter = Path(sys.executable).with_name("lint-imports")
    project = Path(__file__).parents[1]

    done = subprocess.run([linter, "--no-cache"], cwd=project, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout
