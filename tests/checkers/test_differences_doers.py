"""Two doers of one deed, in invented sentences; and near misses."""

from __future__ import annotations

import pytest

from recoupe.languages.doers import doers
from tests.checkers.test_differences import checked


def natures(*texts):
    found = checked(*texts, days=("2026-03-03", "2026-03-03"))
    return [one.nature for one in found if one.by == "doer"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("L'arme a été ramassée par un policier.", "Un voisin a ramassé l'arme."),
        ("Les secours ont été alertés par un voisin.", "Sa mère a appelé les secours vers minuit."),
        ("Le corps a été découvert lundi par un chasseur.", "Des gendarmes ont trouvé le corps dans un fossé."),
        ("La scène a été filmée par un journaliste.", "Un manifestant a filmé la scène depuis un balcon."),
        ("Le crieur a été blessé par un tir de la police.", "Le crieur a été blessé par un tir des manifestants."),
        ("Le tireur était armé d'une carabine.", "Armé d'un fusil de chasse, le tireur est entré par la cour."),
    ],
)
def test_two_doers_of_one_deed(left, right):
    assert natures(left, right) == ["conflict"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Les secours ont été alertés par un voisin.", "Un passant a donné l'alerte."),  # may be one
        ("Les secours ont été alertés par un voisin.", "Sa mère n'a pas appelé les secours."),
        ("Les secours ont été alertés par un voisin.", "Sa mère aurait pu prévenir les secours."),
        (
            "Le corps a été découvert par un chasseur.",
            "Le corps a été découvert par un chasseur. Un gendarme a trouvé le corps d'un chien.",
        ),
        ("L'arme a été ramassée par un policier.", "Les déchets ont été ramassés par les pompiers."),
        ("Le tireur était armé d'une carabine.", "Le policier était armé d'un pistolet."),
        ("L'assaillant était armé d'une hache.", "L'assaillant était armé d'un couteau et d'une hache."),
        ("Le tireur était armé d'une carabine.", "Le tireur était armé d'une carabine de chasse."),
    ],
)
def test_one_doer_or_another_deed(left, right):
    assert natures(left, right) == []


def test_whose_hand():
    texts = (
        "Le forcené s'est donné la mort, selon la police.",
        "Le forcené a été abattu, selon son frère.",
    )

    assert natures(*texts) == ["perspective"]
    assert natures(" ".join(texts), "La ville se tait.") == ["perspective"]
    assert natures(texts[0], "Le notaire a été abattu, selon son frère.") == []


def test_who_is_behind_an_attack():
    claimed = "L'attentat a été revendiqué par l'État islamique."

    assert natures(claimed, "La police soupçonne le Hezbollah de l'attentat.") == ["perspective"]
    assert natures(claimed, "Cet attentat est l'œuvre de Daech, dit la police.") == []
    assert natures(claimed, "Les tarifs du Hezbollah ont changé.") == []


def test_the_same_in_english():
    known = doers("en")

    assert known.deeds["alarm"].does.search("a neighbour raised the alarm")
    assert known.deeds["found"].by.search("the body was found on monday by a hunter")
    assert known.kinds[known.who.search("two hunters")[1]] == "bystander"
    assert known.death["own"].search("the gunman took his own life")
    assert known.blame["claimed"].search("the attack was claimed by the group")
