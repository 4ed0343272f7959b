"""What became of one person, in invented sentences; and near misses."""

from __future__ import annotations

import pytest

from recoupe.languages.fates import fates
from tests.checkers.test_differences import checked

DAYS = ("2026-03-03", "2026-03-05")
ENDS = [
    (
        "La mercière est dans un état critique à l'hôpital de Valmorel.",
        "La mercière est morte jeudi à l'hôpital de Valmorel.",
    ),
    ("Un homme de 74 ans est entre la vie et la mort.", "L'homme âgé de 74 ans a succombé à ses blessures."),
    ("Odile Carmant a été hospitalisée mardi.", "Odile Carmant a pu quitter l'hôpital."),
    ("Odile Carmant n'a plus donné signe de vie.", "Le corps d'Odile Carmant a été retrouvé dans un bois."),
    (
        "Odile Carmant est portée disparue.",
        "Odile Carmant, une mercière dont le corps a été retrouvé mercredi, sera enterrée lundi.",
    ),
    ("Un notaire est tenu en otage par deux hommes.", "Le notaire a été libéré dans la soirée."),
    ("Le tireur est toujours en fuite.", "Le tireur a été interpellé jeudi."),
]


def told(*texts, days=DAYS):
    return [one for one in checked(*texts, days=days) if one.by in {"fate", "case"}]


@pytest.mark.parametrize(("earlier", "later"), ENDS)
def test_what_became_of_one_person(earlier, later):
    [one] = told(earlier, later)

    assert (one.nature, len(one.sides)) == ("update", 2)


@pytest.mark.parametrize(("earlier", "later"), ENDS)
def test_nothing_is_said_where_the_order_is_not_known(earlier, later):
    found = [*told(later, earlier), *told(earlier, later, days=()), *told(f"{earlier} {later}", later)]

    assert [one for one in found if one.by == "fate"] == []


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("La mercière est dans un état critique.", "La notaire est morte jeudi."),
        ("La mercière est dans un état critique.", "Le frère de la mercière est mort jeudi."),
        ("Une mercière est dans un état critique.", "Une mercière est morte. Trois mercières sont soignées."),
        ("Un homme est dans un état critique.", "Un homme est mort jeudi."),
        ("Un homme de 74 ans est dans un état critique.", "Un homme de 58 ans est mort jeudi."),
        ("Paul Carmant et Odile Vasset, dans un état critique, sont soignés.", "Paul Carmant est mort jeudi."),
        ("Un notaire est tenu en otage.", "Le notaire pourrait être libéré. Il n'a pas été libéré."),
        ("La mercière est dans un état critique.", "La mercière est morte de rire."),
    ],
)
def test_somebody_else_or_no_end(earlier, later):
    """Another person, somebody of theirs, one of several, no description, only possible: nothing is said."""
    assert told(earlier, later) == []


def test_who_is_told_twice_is_one():
    """« la plongeuse » and the name, in the same articles: one difference, under the name."""
    found = told(
        "Une plongeuse est dans un état critique. Odile Carmant est entre la vie et la mort.",
        "Odile Carmant est morte. Le décès de la plongeuse émeut la ville.",
    )

    assert [one.question for one in found] == ["Que devient Odile Carmant ?"]


@pytest.mark.parametrize(
    ("what", "before", "after"),
    [
        ("life", "is in critical condition", "has died"),
        ("health", "was taken to hospital", "was discharged"),
        ("hostage", "was held hostage by two men", "was released"),
        ("missing", "is missing", "the body of the baker was found"),
        ("wanted", "is on the run", "was arrested"),
    ],
)
def test_the_same_in_english(what, before, after):
    fate = fates("en").fates[what]

    assert [bool(fate.before.search(text)) for text in (before, after)] == [True, False]
    assert [bool(fate.after.search(text)) for text in (before, after)] == [False, True]
