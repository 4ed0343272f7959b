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


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Odile Carmant, une mercière de 47 ans, est soignée.", "Odile Carmant, 49 ans, est soignée."),
        ("Âgée de 47 ans, Odile Carmant est soignée.", "Odile Carmant (49 ans) est soignée."),
    ],
)
def test_an_age_in_a_description_or_before_the_name(left, right):
    assert [(one.by, one.nature) for one in checked(left, right)] == [("age", "conflict")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Odile Carmant, 47 ans, est soignée.",
            "Odile Carmant, 49 ans, aime la mer. Âgée de 47 ans, Odile Carmant y vit.",
        ),
        ("Odile Carmant, 47 ans, est soignée.", "Odile Carmant et une mercière de 49 ans sont soignées."),
    ],
)
def test_ages_that_may_be_of_two(left, right):
    assert checked(left, right) == []


RESCUE = "Le chalut d'Arzel a sombré au large de Valmorel, a indiqué le port."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Une Danoise de 39 ans a été repêchée.", "La Danoise, âgée de 38 ans, a été repêchée."),
        (
            "Un ressortissant danois de 39 ans est indemne.",
            "Un Danois est indemne, a dit le port, précisant qu'il était âgé de 41 ans.",
        ),
    ],
)
def test_the_age_of_somebody_told_by_a_nationality(left, right):
    assert [one.nature for one in checked(f"{RESCUE} {left}", f"{RESCUE} {right}")] == ["conflict"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Une Danoise de 39 ans a été repêchée.", "Un Danois âgé de 38 ans est indemne."),  # a man
        ("Une Danoise de 39 ans a été repêchée.", "Une Suédoise, 38 ans, est indemne."),
        ("Une Danoise de 39 ans a été repêchée.", "Une Danoise de 68 ans est indemne."),  # too far apart to be one
        ("Deux Danoises étaient à bord. Une Danoise de 39 ans est indemne.", "Une Danoise de 38 ans est soignée."),
        ("Une Danoise de 39 ans et une Danoise de 38 ans sont indemnes.", "Une Danoise de 38 ans est soignée."),
        ("Une Danoise de 39 ans a été repêchée.", "Une barque danoise de 38 ans l'a repêchée."),
    ],
)
def test_the_ages_of_two_of_a_nationality(left, right):
    assert checked(f"{RESCUE} {left}", f"{RESCUE} {right}") == []
