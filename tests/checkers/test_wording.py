"""The wording of quotations and the spelling of names, in invented sentences."""

from __future__ import annotations

from itertools import permutations

import pytest

from recoupe.checkers import differences
from recoupe.finders import names
from recoupe.page import Story
from tests.conftest import page_of


def story_of(*texts: str) -> Story:
    """A story of articles a.txt, b.txt, ... with their names found."""
    pages = [page_of(text, f"{'abcdefgh'[at]}.txt") for at, text in enumerate(texts)]
    return Story(page.plus(names.find(page)) for page in pages)


def told(story: Story) -> list[tuple[str, list[str]]]:
    """The nature of each difference, and the values of its sides by letters."""
    return [(found.nature, sorted(side.value for side in found.sides)) for found in differences.check(story)]


QUOTED = "Le maire a réagi : « {} », avant de quitter la salle des fêtes de Valmorel."


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (
            "C'est une perte que je regrette",
            "C'est une perte lourde que je regrette",
            ["une perte lourde que je", "une perte que je"],
        ),
        (
            "La halle va rouvrir en juin",
            "La halle rouvrira en juin",
            ["La halle rouvrira en juin", "La halle va rouvrir en juin"],
        ),
        (
            "C'est fini parce que ç'a été trop loin",
            "C'est fini parce que ça été trop loin",
            ["parce que ça été trop", "parce que ç'a été trop"],
        ),
        ("On a trop eu peur", "Oh, on a eu trop peur", ["On a trop eu peur", "on a eu trop peur"]),
    ],
)
def test_one_quotation_in_two_wordings(left, right, values):
    """Words put in, replaced or moved inside one quotation are shown, with the words around them."""
    story = story_of(QUOTED.format(left), QUOTED.format(right))

    found = told(story)

    assert found == [("variant", sorted(values))]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("La halle va rouvrir en juin", "La halle va rouvrir en juin"),
        ("La halle va rouvrir, et vite, en juin prochain", "La halle va rouvrir (...) en juin prochain"),
        ("La halle va rouvrir, et vite, en juin prochain", "La halle va rouvrir […] en juin prochain"),
        ("La halle va rouvrir en juin prochain", "La halle (aux grains) va rouvrir en juin prochain"),
        ("La halle va rouvrir, le marché aussi", "La halle va rouvrir, a-t-il assuré, le marché aussi"),
        ("La halle va rouvrir en juin, et le marché en mai", "La halle va rouvrir en juin"),
        ("L'ÉTÉ sera long et l'été sera chaud", "L’été sera long et l’été sera chaud"),
        ("Il faudra 1 000 tuiles pour la toiture", "Il faudra 1000 tuiles pour la toiture"),
        ("La halle va rouvrir en juin", "Le marché aux tuiles fermera en mai"),
        ("une halle sûre", "une halle assez sûre"),  # nobody known says it
    ],
)
def test_no_other_wording(left, right):
    """Cuts, brackets, typography and what the newsroom says between commas are no change of wording."""
    story = story_of(QUOTED.format(left), QUOTED.format(right))

    assert told(story) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [("Hélène Orcelle", "Hélène Orselle"), ("Jorge Muñoz", "Jorge Munoz"), ("Valmorel-d'Ay", "Valmorel d'Ay")],
)
def test_one_name_in_two_spellings(left, right):
    """A slip in a full name, an accent, a hyphen."""
    story = story_of(*(f"La halle appartient à {name}, à Paris. Elle est neuve." for name in (left, right)))

    found = told(story)

    assert [nature for nature, _ in found] in (["variant"], [])  # a name that the model misses is no failure here


@pytest.mark.parametrize(
    ("left", "right"),
    [("Édouard Morel", "Edouard Morel"), ("Lœtitia Morel", "Loetitia Morel"), ("Michel Orsel", "Michèle Orsel")],
)
def test_no_other_spelling(left, right):
    """The accent of a capital is typography; two persons are two names."""
    story = story_of(*(f"La halle appartient à {name}. Elle est neuve." for name in (left, right)))

    assert told(story) == []


def test_the_order_of_the_articles_changes_nothing():
    """Law 3."""
    texts = [
        QUOTED.format("C'est une perte que je regrette"),
        QUOTED.format("C'est une perte lourde que je regrette"),
        QUOTED.format("C'est une grande perte que je regrette"),
    ]
    pages = [page_of(text, name) for text, name in zip(texts, ("a", "b", "c"), strict=True)]

    found = [list(differences.check(Story(order))) for order in permutations(pages)]

    assert all(one == found[0] for one in found)


@pytest.mark.parametrize(
    ("values", "left", "right"),
    [
        (["Nadia Orcela", "Nadia Orcelo"], "Nadia Orcela", "Nadia Orcelo"),  # vowels
        (["Béatrice Almont", "Beatriz Almont"], "Béatrice Almont", "Beatriz Almont"),
    ],
)
def test_a_full_name_may_differ_more(values, left, right):
    story = story_of(*(f"Le porte-parole, {name}, est venu à Paris. La halle est neuve." for name in (left, right)))

    assert told(story) in ([("variant", sorted(values))], [])  # a name that the model misses is no failure here


def test_a_long_word_alone_may_hold_a_slip():
    """Where one article uses it as a name, and none writes it in both ways, nor as a plural."""
    texts = "Le groupe Vardelkem rachète la halle. Vardelkem paiera.", "Le rachat par Vardælkem plaît. Il paiera."
    both = f"{texts[1]} Vardelkem dément."

    assert [nature for nature, _ in told(story_of(*texts))] == ["variant"]
    assert told(story_of(texts[0], both)) == []
    assert told(story_of("À l'Élysée, on se tait. Emmanuel Macron sort.", "Aux Champs-Élysées, on court.")) == []
