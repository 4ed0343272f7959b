from __future__ import annotations

import json
from pathlib import Path

from msgspec import structs

from recoupe import method
from recoupe.checkers.origins import kinship
from recoupe.model import Dossier
from tests.conftest import page_of

ROOT = Path(__file__).resolve().parent.parent


def test_every_threshold_is_told_with_its_number():
    told = [str(saying) for saying in method.thresholds()]

    assert len(told) >= 5
    assert not any("{" in sentence for sentence in told)
    assert any(f"{100 * kinship.LINK:.0f}% of the reporting" in sentence for sentence in told)


def test_a_threshold_that_changes_is_told_as_it_is_now(monkeypatch):
    monkeypatch.setattr(kinship, "LINK", 0.5)

    assert any("50% of the reporting" in str(saying) for saying in method.thresholds())


def test_how_well_each_layer_does_is_told_from_the_gate():
    told = [str(saying) for saying in method.measured()]

    assert len(told) == len(method.MEASURED)
    figures = json.loads((ROOT / "evals" / "floors.json").read_text())
    assert f"{100 * figures['stories.differences.recall']:.0f}% of that list" in told[-1]


def test_without_figures_none_is_told(monkeypatch):
    monkeypatch.setattr(method, "_figures", dict)

    assert method.measured() == ()


def _made(*languages):
    articles = tuple(structs.replace(page_of("Le four ferme.").article, id=code, lang=code) for code in languages)
    return Dossier(built="", recoupe="", independent_origins=1, articles=articles, findings=())


def test_what_reads_each_language_is_told_once(monkeypatch):
    monkeypatch.setenv("RECOUPE_MODEL_FR", "fr_nowhere")

    told = [str(saying) for saying in method.told(_made("fr", "und", "ga"))]

    assert len([sentence for sentence in told if "fr_nowhere" in sentence]) == 1
    assert len([sentence for sentence in told if "« ga »" in sentence]) == 1


def test_only_what_a_command_mends_is_lacking(monkeypatch):
    monkeypatch.setenv("RECOUPE_MODEL_FR", "fr_nowhere")

    lacking = method.lacking(_made("fr", "ga"))

    assert [lack.values["command"] for lack in lacking] == ["python -m spacy download fr_nowhere"]
