"""What a program or a notebook gets."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import recoupe

STORY = Path(__file__).parents[1] / "examples" / "tuilerie"
PHARE, ECHO = STORY / "phare.txt", STORY / "echo.txt"


def ids(dossier: recoupe.Dossier) -> list[str]:
    return [article.id for article in dossier.articles]


def test_a_dossier_is_a_value():
    dossier = recoupe.dossier([PHARE, ECHO])

    assert isinstance(dossier, recoupe.Dossier)
    assert ids(dossier) == ["echo.txt", "phare.txt"]
    assert dossier.troubles == ()


@pytest.mark.parametrize("paths", [PHARE, str(PHARE), [PHARE], iter([str(PHARE)]), f"{STORY}/ph*.txt"])
def test_paths_are_given_as_is_handy(paths):
    assert ids(recoupe.dossier(paths)) == ["phare.txt"]


@pytest.mark.parametrize("published", ["2025-03-12", dt.date(2025, 3, 12)])
def test_the_date_of_documents_that_carry_none(tmp_path, published):
    (tmp_path / "a.txt").write_text("\n\n".join(PHARE.read_text(encoding="utf-8").split("\n\n")[7:]), encoding="utf-8")

    (article,) = recoupe.dossier(tmp_path, published).articles

    assert article.published.first == "2025-03-12"


def test_a_date_that_is_none():
    with pytest.raises(recoupe.UsageError, match="hier"):
        recoupe.dossier(PHARE, "hier")


@pytest.mark.parametrize(("locale", "language"), [("fr_FR.UTF-8", "fr"), ("en_US.UTF-8", "en")])
def test_a_notebook_shows_it_in_the_language_of_the_system(monkeypatch, locale, language):
    monkeypatch.setenv("LC_ALL", locale)

    shown = recoupe.dossier([PHARE, ECHO])._repr_html_()

    assert f'lang="{language}"' in shown
    assert "<script" not in shown
