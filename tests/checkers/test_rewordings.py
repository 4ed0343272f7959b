"""One quotation in two wordings that share few words, in invented sentences; and quotations that are two."""

from __future__ import annotations

import pytest

from tests.checkers.test_differences import checked

KILN = "Le four de la tuilerie d'Arzel brûle depuis lundi, a indiqué le maire."


def told(left: str, right: str) -> list[tuple[str, str, list[str]]]:
    """Of two articles that say this after one sentence: rule, nature and values of their differences."""
    found = checked(f"{KILN} {left}", f"{KILN} {right}")
    return [(one.by, one.nature, [side.value for side in one.sides]) for one in found]


ONE = [  # a known speaker
    ("La cheminée, c'est notre mémoire à tous les tuiliers", "Notre mémoire de tuiliers, elle est dans cette cheminée"),
    (
        "Nous croyons que des centaines de tuiles restent cachées dans le sable",
        "Nous craignons que des centaines de pièces ne soient encore enfouies sous le sable",
    ),
]


@pytest.mark.parametrize(("left", "right"), ONE)
def test_one_person_in_two_wordings(left, right):
    said = "« {} », a déclaré Odile Carmant, la contremaître."

    assert told(said.format(left), said.format(right)) == [("quotation", "variant", [left, right])]


def test_who_speaks_may_be_unknown_where_more_words_agree():
    left = "Je rends mon tablier sans rancune. J'ai aimé cette briqueterie"
    right = "Cette briqueterie, je l'ai aimée, et je rends mon tablier, ma rancune avec"
    few = "Je quitte la maison, je rends le tablier sans regarder derrière moi, voilà tout"
    said = "« {} ». Les ouvriers ont applaudi, puis la sirène a sonné.", "« {} », a lancé Odile Carmant aux ouvriers."

    assert told(said[0].format(left), said[1].format(right)) == [("quotation", "variant", [left, right])]
    assert told(said[0].format(left), said[1].format(few)) == []


def test_who_is_quoted_once_in_either_article():
    """Half of the words are enough, one of them saying something; not where the person is quoted twice."""
    left = "Nous avons fait ce que tout tuilier prudent aurait fait"
    right = "Nous avons agi comme l'aurait fait n'importe quel maçon prudent"
    said = "« {} », a déclaré Odile Carmant, la contremaître."
    twice = f"{said} « Le four est à vendre depuis hier soir », a ajouté Odile Carmant."

    assert told(said.format(left), said.format(right)) == [("quotation", "variant", [left, right])]
    assert told(twice.format(left), twice.format(right)) == []


def test_two_persons_say_two_things():
    left, right = ONE[0]

    assert (
        told(f"« {left} », a déclaré Odile Carmant.", f"« {right} », a déclaré Paul Vasset, un ancien cuiseur d'Arzel.")
        == []
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Nos tuiles partent demain pour Lyon, et pas une ne manque",
            "Nos tuiles [...] partent pour Lyon, pas une ne manque",
        ),
        ("La cheminée sera rebâtie au printemps", "Les ouvriers de la cheminée ont tous été recasés ailleurs"),
    ],
)
def test_a_cut_or_another_saying(left, right):
    said = "« {} », a déclaré Odile Carmant, la contremaître."

    assert [one for one in told(said.format(left), said.format(right)) if one[2] == [left, right]] == []


def test_the_sentences_that_both_have_are_left_out():
    said = "« Nous restons prudents. {} », a déclaré Odile Carmant, la contremaître."
    left, right = ONE[0]

    assert told(said.format(left), said.format(right)) == [("quotation", "variant", [left, right])]
