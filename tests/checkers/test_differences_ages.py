"""Whose age it is, in invented sentences; and near misses."""

from __future__ import annotations

import pytest

from tests.checkers.test_differences import checked

RACE = "La course des quais d'Arzel a été courue sous la pluie."
TESTED = "avait été contrôlé par les commissaires de la fédération"


def test_two_ages_in_the_same_words():
    texts = (f"{RACE} Le rameur de {age} ans {TESTED}." for age in (27, 29))

    assert [one.nature for one in checked(*texts)] == ["conflict"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # other names before them
            f"Paul Carmant est suspendu. Le rameur de 27 ans {TESTED}.",
            f"Luc Vasset est suspendu. Le rameur de 29 ans {TESTED}.",
        ),
        (  # other days
            f"Le rameur de 27 ans {TESTED} le 4 mai 2025.",
            f"Le rameur de 29 ans {TESTED} le 12 août 2025.",
        ),
    ],
)
def test_the_ages_of_two_persons(left, right):
    """In the same words, but of somebody else."""
    assert checked(f"{RACE} {left}", f"{RACE} {right}") == []
