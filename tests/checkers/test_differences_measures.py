"""Two values of one measured thing, in invented sentences; and near misses."""

from __future__ import annotations

import pytest

from tests.checkers.test_differences import checked

FLOOD = "La tempête Odette a frappé Arzel et Valmorel dans la nuit, a indiqué la préfecture de Haute-Orsène."


def measured(left: str, right: str, opening: str = FLOOD, lang: str = "fr") -> list[tuple[str, list[str]]]:
    """The nature and the sides of the measures that differ."""
    found = checked(f"{opening} {left}", f"{opening} {right}", lang=lang)
    return [(one.nature, [side.value for side in one.sides]) for one in found if one.by == "measure"]


@pytest.mark.parametrize(
    ("left", "right", "sides"),
    [
        (
            "Le séisme, d'une magnitude de 5,4, a réveillé la ville.",
            "La ville a été réveillée par une secousse de magnitude 5,9.",
            ["5,4", "5,9"],
        ),
        (
            "La maternité la plus proche est à 58 kilomètres.",
            "D'un hôpital à l'autre, il faut compter 71 kilomètres.",
            ["58 kilomètres", "71 kilomètres"],
        ),
        ("Le camion roulait à 94 km/h.", "Il circulait à 120 kilomètres/heure.", ["94 km/h", "120 kilomètres/heure"]),
        (
            "Le fondeur vaut 340 millions d'euros, selon l'offre de rachat de 340 millions d'euros.",
            "Une enveloppe de 310 millions d'euros est proposée.",
            ["340 millions d'euros", "310 millions d'euros"],
        ),
        (
            "La tour, haute de 38 mètres, menace la voie ferrée.",
            "On craint pour la tour de brique, d'une hauteur de 45 mètres.",
            ["38 mètres", "45 mètres"],
        ),
        (
            "L'alerte a été levée 34 minutes plus tard.",
            "Ils l'ont annulée vingt minutes après.",
            ["34 minutes", "vingt minutes"],
        ),
        ("Fondée en 1957, la forge est fermée.", "L'histoire avait démarré en 1959.", ["1957", "1959"]),
        ("Il a contracté un prêt en 2017.", "Le prêt a été obtenu en 2018.", ["2017", "2018"]),
        (
            "Paul Vasset a gagné en 2 heures 14 minutes et 7 secondes.",
            "Paul Vasset l'emporte en 2 h 14’17’’.",
            ["2 heures 14 minutes et 7 secondes", "2 h 14’17’’"],
        ),
        ("Un rappel de 62 tonnes.", "Environ 58 tonnes sont concernées.", ["62 tonnes", "Environ 58 tonnes"]),
        (
            "L'accord est venu au bout de quatorze heures de négociations.",
            "L'accord est venu au bout de neuf heures de négociations.",
            ["quatorze heures", "neuf heures"],
        ),
    ],
)
def test_two_values_of_one_thing(left, right, sides):
    [(nature, values)] = measured(left, right)

    assert (nature, set(values)) == ("conflict", set(sides))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Le oui a recueilli 71 % des voix.", "Le oui a réuni sept votants sur dix."),
        ("Il aurait détourné 2,3 millions d'euros.", "Plus de deux millions d'euros ont été détournés."),
        ("Les ventes ont reculé de 27 %.", "Les ventes ont fondu de plus d'un quart."),
        ("Le chalut a sombré à 34 kilomètres des côtes.", "Le chalut a coulé à 18 milles nautiques du littoral."),
        ("Le pont voit passer quelque 14 000 véhicules par jour.", "On y compte 13 870 véhicules par jour."),
    ],
)
def test_one_value_at_two_precisions(left, right):
    assert [nature for nature, _ in measured(left, right)] == ["granularity"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Le coût des réparations est de quatre millions d'euros, selon le département.",
            "Les réparations coûteront neuf millions d'euros, selon l'opposition.",
        ),
        (
            "La forge emploie 180 salariés, selon sa direction.",
            "La forge compte 210 salariés, d'après l'intersyndicale.",
        ),
    ],
)
def test_two_who_count(left, right):
    assert [nature for nature, _ in measured(left, right)] == ["perspective"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("À Arzel, la crue a atteint 5,80 mètres.", "À Arzel, la crue a atteint un pic de 6,10 mètres."),
        ("À la mi-journée, le titre gagnait 4,2 %.", "À la clôture, l'action s'adjugeait 6,1 %."),
        ("La cagnotte avait réuni 62.000 euros.", "La cagnotte a rassemblé 117.000 euros."),
        ("L'agence débloque quatre postes.", "Le protocole prévoit la création de huit postes."),
        (  # the later one tells the older value too
            "La région offre 12,7 % sur cinq ans.",
            "L'offre finale atteindrait 17,4 % sur cinq ans, quand la région offrait 12,7 % sur cinq ans.",
        ),
    ],
)
def test_what_changes_from_hour_to_hour(left, right):
    assert [nature for nature, _ in measured(left, right)] == ["update"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("La forge emploie 180 salariés.", "La forge emploie 210 salariés."),  # of its parts: nobody vouches for them
        ("Le séisme est de magnitude 5,4.", "Une réplique de magnitude 4,1 a suivi."),
        ("Le camion roulait à 94 km/h.", "La vitesse y est limitée à 80 km/h."),
        ("La tour, haute de 38 mètres, menace la voie.", "L'église, haute de 45 mètres, a tenu."),
        ("La crue a atteint 5,80 mètres à Lyon.", "La crue a atteint 6,10 mètres à Mâcon."),
        ("Le fleuve a monté. Il manque 40.000 euros.", "Une amende de 30.000 euros."),
        ("En 2011, un séisme de magnitude 7,2 avait détruit la ville.", "Un séisme de magnitude 5,4 l'a frappée."),
        ("Le prêt est de 180.000 euros.", "Le prêt est de 180 000 euros."),
        ("Le oui a recueilli 71 % des voix.", "Le non a recueilli 29 % des voix."),
        (
            "Une prime de 300 euros est versée.",
            "Une prime de 900 euros est refusée aux soudeurs.",
        ),  # nothing else alike
        ("Le camion roulait à 94 km/h.", "La voiture roulait à 120 km/h."),
        ("Odile Carmant a détourné 300.000 euros.", "Paul Vasset a détourné 900.000 euros."),
        ("Paul Vasset a gagné en 2 h 14’07’’.", "Luc Orsel a fini en 2 h 14’17’’."),
        ("Paul Vasset, né en 1957, est mort.", "Fondée en 1959, la forge est fermée."),
        (  # an article with two of them
            "Le contrat de 40 millions d'euros est signé, après un contrat de 70 millions d'euros.",
            "C'est un contrat de 55 millions d'euros.",
        ),
    ],
)
def test_no_difference(left, right):
    assert measured(left, right) == []


@pytest.mark.parametrize(
    ("left", "right", "nature"),
    [
        ("The quake had a magnitude of 5.4.", "An earthquake of magnitude 5.9 struck.", "conflict"),
        ("The contract is worth 87 million euros.", "The firm won a contract worth 78 million euros.", "conflict"),
        ("The motion was adopted by 71% of votes.", "Seven out of ten voted; it won 70% of votes.", None),
        ("The lorry was driving at 94 km/h.", "It was going at 120 km/h.", "conflict"),
    ],
)
def test_in_english(left, right, nature):
    opening = "Storm Odette struck Arzel and Valmorel overnight, the prefecture of Haute-Orsène said."

    found = [nature for nature, _ in measured(left, right, opening, "en")]

    assert found == ([nature] if nature else found)
