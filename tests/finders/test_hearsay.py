from __future__ import annotations

import runpy
import unicodedata
from pathlib import Path

import pytest

from recoupe.finders import hearsay


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("La Russie aurait livré des missiles.", ["aurait livré"]),
        ("Elle a livré des missiles.", []),
        ("Douze tuiliers auraient également été blessés par des éclats.", ["auraient également été blessés"]),
        ("Il se serait enfui par le toit, selon un voisin.", ["serait enfui"]),
        ("L'incendiaire serait un homme de trente ans.", ["serait"]),
        ("Selon le parquet, il détiendrait deux passeports.", ["détiendrait"]),
        ("L’ouvrier aurait-il dormi là, il n’aurait jamais rien vu.", ["aurait-il dormi", "aurait jamais rien vu"]),
        ("La piste criminelle n'aurait pas encore été écar\u00adtée.", ["aurait pas encore été écar\u00adtée"]),
    ],
)
def test_hearsay(page, text, said):
    sheet = page(text)

    found = [sheet.article[finding.at[0]] for finding in hearsay.find(sheet)]

    assert found == said


@pytest.mark.parametrize(
    "text",
    [
        "Le maire pourrait démissionner.",
        "Il aurait dû fermer le four.",
        "S'il pleuvait, le chantier serait arrêté.",
        "Le maire a annoncé que le four serait fermé lundi.",
        "« Elle aurait menti », a dit le maire.",
        "Nous serions heureux de vous lire.",
        "Aurait-il menti ?",
        "La loi permettrait de punir les fraudeurs.",
        "Ce serait une erreur.",
        "À moins d'une grève, le train aurait roulé.",
    ],
)
def test_other_conditionals_are_no_hearsay(page, text):
    assert not list(hearsay.find(page(text)))


def test_every_conditional_is_known_by_its_form(page):
    sheet = page(
        "On devrait, si l'on pouvait, tirer la leçon qu'il attirait et attirerait : vous verriez, je voudrais."
    )

    assert [sheet.article.text[f.start : f.end] for f in hearsay.conditionals(sheet)] == [
        "devrait",
        "attirerait",
        "verriez",
        "voudrais",
    ]


def test_accents_of_their_own_change_no_hearsay(page):
    sheet = page(unicodedata.normalize("NFD", "Le cloîtré aurait déjà été relâché."))

    assert [sheet.article[mark.at[0]] for mark in hearsay.find(sheet)] == [
        unicodedata.normalize("NFD", "aurait déjà été relâché")
    ]


def test_a_name_is_no_conditional(page):
    sheet = page("Le sculpteur Paul Derais expose à Paris.")

    assert hearsay.conditionals(sheet) == []


def test_a_language_without_a_table_has_no_hearsay(page):
    sheet = page("La Russie aurait livré des missiles.", lang="de")

    assert not list(hearsay.find(sheet))


def test_the_conditional_needs_no_model(page, monkeypatch):
    monkeypatch.setenv("RECOUPE_MODEL_FR", "fr_nowhere")

    assert list(hearsay.find(page("Elle aurait fui.")))


def test_the_conditionals_of_the_treebanks(shared):
    """Found .97 and right .97 at least, all treebanks together: the bar that `evals/french.py` prints."""
    if not (treebanks := shared / "data" / "treebanks").is_dir():
        pytest.skip(f"there are no treebanks in {treebanks}")
    french = runpy.run_path(str(Path(__file__).parents[2] / "evals" / "french.py"))

    counts = [french["_counted"](treebanks / f"{name}.conllu") for name in french["FILES"]]
    right, found, there = map(sum, zip(*counts, strict=True))

    assert right >= french["FLOOR"] * max(found, there)
