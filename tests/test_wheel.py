"""The wheel, installed where nothing else is, does what the tree does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
UNREACHABLE = ("Could not connect", "error sending request", "dns error", "Failed to fetch", "Network connectivity")


def run(*command: object, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, away from this project's environment."""
    environment = {name: value for name, value in os.environ.items() if name not in {"VIRTUAL_ENV", "PYTHONPATH"}}
    return subprocess.run(
        [str(word) for word in command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def uv(*arguments: object, folder: Path) -> None:
    """Run uv, which installs from the registry; skip where the registry is out of reach."""
    beside = Path(sys.executable).with_name("uv")
    found = str(beside) if beside.exists() else shutil.which("uv")
    if not found:
        pytest.skip("THE WHEEL WAS NOT TESTED: there is no uv; call the tests through make")
    done = run(found, "--no-config", *arguments, folder=folder)
    if done.returncode and any(sign in done.stderr for sign in UNREACHABLE):
        pytest.skip(f"THE WHEEL WAS NOT TESTED: the package registry is out of reach: {done.stderr[-300:]}")
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """The program as a user has it who installed the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    uv("build", "--wheel", "--out-dir", folder, "--python", sys.executable, ROOT, folder=folder)
    uv("venv", "--python", sys.executable, folder / "venv", folder=folder)
    (wheel,) = folder.glob("*.whl")
    places = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    uv("pip", "install", "--python", places / "python", wheel, folder=folder)
    return places / "recoupe"


def test_demo(program, tmp_path):
    done = run(program, "demo", "-o", "x.html", "--lang", "en", folder=tmp_path)

    assert done.returncode == 0, done.stderr
    assert "Independent origins, at most: " in done.stderr
    assert (tmp_path / "x.html").stat().st_size > 0


def test_it_speaks_french(program, tmp_path):
    assert "Exemples" in run(program, "dossier", "--help", "--lang", "fr", folder=tmp_path).stdout


def test_dossier(program, tmp_path):
    article = ROOT / "examples" / "tuilerie" / "phare.txt"

    done = run(program, "dossier", article, "-o", "x.json", folder=tmp_path)

    assert done.returncode == 0, done.stderr
    assert json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))["independent_origins"] == 1
