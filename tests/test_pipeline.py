"""Law 5 for faults of ours: a step that fails costs what it finds, is named, and stops nothing."""

from __future__ import annotations

import pytest

from recoupe import pipeline, readers
from recoupe.model import Origin
from tests.conftest import raw_of

TEXTS = (
    "Le pont des Tanneurs est fermé depuis lundi matin, a annoncé la mairie d'Orvane, qui cherche un autre passage.",
    "La halle de Brévenne rouvre samedi, et cent marchands y tiendront leur étal, dit la directrice du marché.",
)


def fails(_):
    """A step that has a fault."""
    message = "fault"
    raise KeyError(message)


@pytest.mark.parametrize("place", range(len(pipeline.CHECKERS)))
def test_a_checker_that_fails_is_named_and_the_others_go_on(monkeypatch, place):
    checkers = list(pipeline.CHECKERS)
    name = checkers[place].__module__.removeprefix("recoupe.checkers.")
    monkeypatch.setattr(fails, "__module__", checkers[place].__module__)
    checkers[place] = fails
    monkeypatch.setattr(pipeline, "CHECKERS", tuple(checkers))

    made = pipeline.dossier([raw_of(text, f"{n}.txt") for n, text in enumerate(TEXTS)])

    assert [trouble.path for trouble in made.troubles] == [name]
    assert "KeyError: 'fault'" in made.troubles[0].reason
    assert made.independent_origins == len(TEXTS)
    assert any(isinstance(finding, Origin) for finding in made.findings) == (name != "origins")


def test_a_finder_that_fails_costs_no_article(monkeypatch):
    monkeypatch.setattr(pipeline, "FINDERS", (fails, *pipeline.FINDERS[1:]))

    made = pipeline.dossier([raw_of(text, f"{n}.txt") for n, text in enumerate(TEXTS)])

    assert [trouble.path for trouble in made.troubles] == ["0.txt", "1.txt"]
    assert made.independent_origins == len(made.articles) == len(TEXTS)


def test_dates_that_cannot_be_gathered_stay_unknown(monkeypatch):
    monkeypatch.setattr(pipeline, "gather", fails)

    made = pipeline.dossier([raw_of(TEXTS[0])])

    assert [trouble.path for trouble in made.troubles] == ["gather"]
    assert len(made.articles) == 1


def test_a_reader_that_fails_costs_its_file_alone(monkeypatch, tmp_path):
    for n, text in enumerate(TEXTS):
        (tmp_path / f"{n}.txt").write_text(text, encoding="utf-8")
    reading = readers.plain.read
    monkeypatch.setattr(
        readers.plain, "read", lambda file: fails(file) if file.path.endswith("0.txt") else reading(file)
    )

    made = pipeline.dossier(readers.read([tmp_path]))

    assert [article.id for article in made.articles] == ["1.txt"]
    assert "please report this" in made.troubles[0].reason
