"""What is asked of a court and what it gives, in invented sentences; and near misses."""

from __future__ import annotations

import pytest

from tests.checkers.test_differences import checked

TRIAL = (
    "Le procès d'Odile Carmant, ancienne maire d'Arzel, s'est tenu devant le tribunal de Valmorel, a indiqué le greffe."
)
DAYS = ("2025-03-04", "2025-04-02")


def penalties(left: str, right: str) -> list[tuple[str, list[str]]]:
    """The nature and the sides of the penalties that differ."""
    found = checked(f"{TRIAL} {left}", f"{TRIAL} {right}", days=DAYS)
    return [(one.nature, [side.value for side in one.sides]) for one in found if one.by == "penalty"]


@pytest.mark.parametrize(
    ("left", "right", "sides"),
    [
        (
            "Le parquet a requis quatre ans de prison contre Odile Carmant.",
            "Odile Carmant a été condamnée à trois ans de prison.",
            ["quatre ans de prison", "trois ans de prison"],
        ),
        (  # the parts of one term; « un an » is no number elsewhere
            "Trois ans de prison, dont deux ferme, ont été requis contre Odile Carmant.",
            "Le tribunal a infligé un an de prison ferme et six mois avec sursis à Odile Carmant.",
            ["Trois ans de prison, dont deux ferme", "un an de prison ferme et six mois avec sursis"],
        ),
        (
            "L'accusation a réclamé une amende de 50.000 euros contre Odile Carmant.",
            "Odile Carmant écope de 30.000 euros d'amende.",
            ["50.000 euros", "30.000 euros d'amende"],
        ),
        (
            "Pour son époux, le parquet a demandé dix-huit mois avec sursis.",
            "Son mari a été condamné à un an de prison avec sursis.",
            ["dix-huit mois avec sursis", "un an de prison avec sursis"],
        ),
    ],
)
def test_asked_then_given(left, right, sides):
    assert penalties(left, right) == [("update", sides)]


def test_two_papers_on_one_verdict():
    left = "Odile Carmant a été condamnée à cinq ans d'inéligibilité."
    right = "Odile Carmant écope de prison et ne pourra se présenter à aucune élection pendant trois ans."

    assert [nature for nature, _ in penalties(left, right)] == ["conflict"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # the same term in other words
            "Odile Carmant a été condamnée à trois ans de prison, dont deux avec sursis.",
            "Le tribunal a infligé un an de prison ferme et deux ans avec sursis à Odile Carmant.",
        ),
        (  # an older case
            "Odile Carmant a été condamnée à trois ans de prison.",
            "Odile Carmant avait été condamnée en 2011 à six mois de prison.",
        ),
        (  # another person
            "Odile Carmant a été condamnée à trois ans de prison.",
            "Le trésorier écope de six mois de prison.",
        ),
        (  # asked against somebody else
            "Six mois de prison ont été requis contre le trésorier.",
            "Odile Carmant a été condamnée à trois ans de prison.",
        ),
        (  # what the law allows
            "Odile Carmant a été condamnée à trois ans de prison.",
            "Odile Carmant encourait dix ans de prison.",
        ),
        (  # in appeal
            "Odile Carmant a été condamnée à trois ans de prison.",
            "Odile Carmant a été condamnée en appel à deux ans de prison.",
        ),
        (  # both articles tell both
            "Le parquet avait requis quatre ans de prison. Odile Carmant a été condamnée à trois ans de prison.",
            "Odile Carmant a été condamnée à trois ans de prison. Quatre ans de prison avaient été requis contre elle.",
        ),
        (  # a part alone
            "Le parquet avait requis quatre ans de prison, dont deux ferme.",
            "Le parquet avait requis deux ans ferme.",
        ),
    ],
)
def test_no_difference(left, right):
    assert penalties(left, right) == []


def test_in_english():
    trial = "The trial of Anne Orsel, former mayor of Arzel, was held in Valmorel."
    asked = f"{trial} Prosecutors sought four years in prison for Anne Orsel."
    given = f"{trial} Anne Orsel was sentenced to three years in prison."

    assert [one.nature for one in checked(asked, given, days=DAYS, lang="en") if one.by == "penalty"] == ["update"]
