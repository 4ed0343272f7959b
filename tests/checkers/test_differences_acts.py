"""Two days for one act that is told with its date, in invented sentences; and near misses."""

from __future__ import annotations

import pytest

from tests.checkers.test_differences import checked

RACE = "Le rameur Paul Carmant est suspendu par la fédération d'Arzel."
TESTED = "Il avait été contrôlé positif à son domicile le 4 mai 2025."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (TESTED, "Le contrôle remonte au 3 mai 2025."),
        ("Elle a été opérée le 4 mai 2025.", "L'opération a eu lieu le 5 mai 2025."),
        ("La barque a été volée le 4 mai 2025.", "Le vol remonte au 2 mai 2025."),
        ("L'accident s'est produit le 4 mai 2025.", "Les faits remontent au 5 mai 2025."),
    ],
)
def test_two_days_of_one_act(left, right):
    [one] = checked(f"{RACE} {left}", f"{RACE} {right}")

    assert (one.by, one.nature, len(one.sides)) == ("moment", "conflict", 2)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (TESTED, "Le contrôle remonte au 3 juin 2025."),  # weeks later: another one
        (TESTED, "Le contrôle remonte au 3 mai 2025, le résultat au 4 mai 2025."),  # gives both
        (TESTED, "Il avait été contrôlé le 4 mai 2025, puis contrôlé le 6 mai 2025."),
        (TESTED, "Le contrôle sera effectué le 3 mai 2025."),
        (TESTED, "Le vol remonte au 3 mai 2025."),  # another act
        (TESTED, "Le contrôle remonte à mai 2025."),  # no day
    ],
)
def test_days_that_may_be_of_two_acts(left, right):
    assert checked(f"{RACE} {left}", f"{RACE} {right}") == []
