"""How far a case has come, of whoever is named or told by a description, in invented sentences; and near misses."""

from __future__ import annotations

from itertools import pairwise

import pytest

from recoupe.languages.stages import stages
from tests.checkers.test_differences import checked

DAYS = ("2026-03-03", "2026-03-05")


def cases(*texts, days=DAYS):
    return [one for one in checked(*texts, days=days) if one.by == "case"]


def test_the_tie_to_a_victim_is_not_the_victim():
    """« le compagnon d'Odile Carmant »: he is in custody, not she."""
    [one] = cases(
        "L'ancien compagnon d'Odile Carmant a été placé en garde à vue.",
        "L'ex-compagnon de la mercière a été mis en examen. Odile Carmant est remise.",
    )

    assert "Carmant" not in one.question
    assert [side.value for side in one.sides] == [
        "Carmant a été placé en garde à vue",
        "mercière a été mis en examen",
    ]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Un homme de 46 ans a été placé en garde à vue.", "L'homme, âgé de 46 ans, a été mis en examen."),
        ("Le frère de la fermière a été interpellé mardi.", "Le frère de la victime a été écroué."),
        (
            "Le parquet a demandé mardi l'acquittement d'Hector Orsel.",
            "Hector Orsel a été acquitté jeudi à Valmorel.",
        ),
    ],
)
def test_one_description_or_one_name(earlier, later):
    [one] = cases(earlier, later)

    assert (one.nature, len(one.sides)) == ("update", 2)


LADDER = [
    "Hector Orsel est soupçonné d'avoir mis le feu.",
    "Hector Orsel a été interpellé mardi.",
    "Hector Orsel a été placé en garde à vue.",
    "Hector Orsel a été mis en examen.",
    "Hector Orsel sera jugé en mai.",
    "Hector Orsel a comparu mardi.",
    "Hector Orsel a été condamné à trois ans de prison.",
]


@pytest.mark.parametrize(("earlier", "later"), [*pairwise(LADDER), (LADDER[0], LADDER[-1])])
def test_each_stage_of_a_case_follows_the_one_before(earlier, later):
    assert [one.nature for one in cases(earlier, later)] == ["update"]
    assert cases(later, earlier) == []


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        ("Un homme de 46 ans a été placé en garde à vue.", "L'homme, âgé de 29 ans, a été mis en examen.", DAYS),
        ("Le frère de la fermière a été interpellé.", "Le voisin de la fermière a été écroué.", DAYS),
        ("Un homme de 46 ans a été placé en garde à vue.", "L'homme de 46 ans a été mis en examen.", DAYS[::-1]),
        ("Un homme de 46 ans a été placé en garde à vue.", "L'homme de 46 ans a été mis en examen.", ()),
        ("Hector Orsel a été placé en garde à vue.", "Hector Orsel, déjà condamné en 2011, est en garde à vue.", DAYS),
    ],
)
def test_somebody_else_or_no_order(earlier, later, days):
    """Another age, another tie, the later stage told first or at no known time, an old sentence."""
    assert cases(earlier, later, days=days) == []


def test_a_lower_stage_told_later_is_no_side():
    """Who writes « inculpé » the day after « inculpé, il sera jugé en mai » has left something out."""
    found = cases(
        "Hector Orsel a été placé en garde à vue.",
        "Hector Orsel a été mis en examen. Hector Orsel sera jugé en mai.",
        "Hector Orsel a été mis en examen lundi.",
        days=("2026-03-03", "2026-03-05", "2026-03-06"),
    )

    assert [len(one.sides) for one in found] == [2]


def test_the_same_in_english():
    signs = stages("en")

    assert signs.ties.search("the former husband of ann orsel")["tie"] == "husband"
    assert signs.aged.search("the 46 year old man")["age"] == "46"
    assert signs.aged.search("a man aged 46")["age"] == "46"
    assert signs.case["sought"].search("prosecutors sought a term of three years")
