"""What is counted of one event, wherever an article says it, in invented sentences; and near misses."""

from __future__ import annotations

import pytest

from recoupe.checkers.differences.scope import read
from tests.checkers.test_differences import checked, found
from tests.conftest import page_of

YARD = "Le chantier naval de Valmorel a fermé ses portes, a indiqué le maire."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Une quarantaine de pompiers ont été mobilisés.", ["deployed"]),
        ("Une soixantaine d'hommes du feu, venus d'Orsel.", ["deployed"]),
        ("Soixante pompiers et une dizaine d'engins sont mobilisés.", ["deployed", None]),
        ("Soixante pompiers et une dizaine d'engins sont arrivés.", [None, None]),
        ("Le service d'incendie et de secours a engagé 60 hommes.", ["deployed"]),
        ("Le verger a engagé 60 hommes.", [None]),
        ("L'orage a entraîné l'évacuation de 60 riverains.", ["evacuated"]),
        ("Soixante personnes ont été mises à l'abri.", ["evacuated"]),
        ("Soixante personnes ont regardé l'orage.", [None]),
        ("La tannerie emploie 60 personnes.", ["staff"]),
        ("Le maire défend les 60 emplois de la tannerie.", [None]),
        ("Le maire défend les 60 emplois du groupe.", ["staff"]),
        ("La direction supprime 60 emplois du groupe.", ["jobs"]),
        ("Deux pompiers ont dîné à la caserne.", [None]),
        ("Douze écoliers ont été intoxiqués par la soupe.", ["sick"]),
        ("Le notaire a agi au préjudice de 31 retraités.", ["harmed"]),
        ("34 personnes ont été escroquées.", ["harmed"]),
        ("Six personnes ont été conduites vers l'hôpital.", ["wounded"]),
        ("Le marathon de Valmorel a eu lieu. 700 personnes y ont participé.", ["entrants"]),
        ("700 personnes ont participé au défilé.", ["protesters"]),
        ("Onze mineurs sont morts et des dizaines d'autres ont été blessés.", ["dead", "wounded"]),
        ("Onze mineurs, âgés de 30 à 50 ans, ont été blessés.", ["wounded", None]),
        ("Sept personnes ont été blessées et deux ouvriers manquaient toujours.", ["wounded", "missing"]),
        ("6 000 personnes ont envahi les rues.", ["protesters"]),
        ("La fonderie annonce 91 licenciements.", ["jobs"]),
        ("Le piquet de grève a été adopté à 94 %.", ["vote"]),
        ("96 % des membres ont appuyé le piquet.", ["vote"]),
        ("Le prix du sel a monté de 94 %.", [None]),
        ("L'orage a coûté la vie à six bergers.", ["dead"]),
        ("L'orage a tué six moutons.", [None]),
        ("Le nombre des blessés s'élève à 41.", ["wounded"]),
        ("Elle estime à 6 000 le nombre d'habitants chassés de chez eux.", ["displaced"]),
        ("6 000 habitants ont trouvé refuge dans les granges.", ["displaced"]),
        ("La police annonce l'arrestation de six suspects.", ["arrested"]),
        ("Six mineurs sont ensevelis sous les décombres.", ["trapped"]),
        ("Six marins ont été secourus.", ["rescued"]),
        ("Six hommes ont été écroués.", ["jailed"]),
        ("Soixante familles ont été relogées.", ["hosted"]),
        ("Soixante policiers sont mobilisés.", ["forces"]),
        ("Le défilé a commencé. La préfecture a dénombré 6 000 personnes.", ["protesters"]),
        ("La foire a ouvert. La préfecture a dénombré 6 000 personnes.", [None]),
    ],
)
def test_what_a_number_counts(text, kinds):
    assert [one.kind for one in read(found(page_of(text, "a.txt")))] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Vingt victimes ont été identifiées.",
        "Le germe a été retrouvé chez vingt malades.",
        "Trente élèves sont malades, vingt d'entre eux gravement.",
    ],
)
def test_some_of_those_who_are_counted(text):
    assert [one.slot.share for one in read(found(page_of(text, "a.txt")))][-1] == "part"


@pytest.mark.parametrize(
    ("nature", "left", "right"),
    [
        ("conflict", "Le notaire a agi au préjudice de 31 retraités.", "À Arzel, 34 personnes ont été escroquées."),
        (
            "conflict",
            "Quarante pompiers ont été mobilisés à Arzel.",
            "Une soixantaine de soldats du feu, venus de Valmorel.",
        ),
        ("conflict", "Le piquet a été adopté à 94 % le mois dernier.", "96 % des membres ont appuyé le piquet."),
        ("conflict", "Soixante pompiers et dix engins sont mobilisés.", "Les pompiers ont engagé 75 hommes."),
        (
            "perspective",
            "L'orage a entraîné l'évacuation de 60 riverains, selon la préfecture.",
            "Soixante-cinq personnes ont été mises à l'abri, selon la mairie.",
        ),
        ("granularity", "Le chantier emploie environ 300 personnes.", "Le maire défend les 312 emplois du groupe."),
        ("granularity", "Le chantier a touché 1,4 million d'euros.", "Le chantier a perçu 1,38 million d'euros."),
        ("update", "Quatorze enfants ont été intoxiqués.", "On compte désormais 21 malades à Arzel."),
    ],
)
def test_one_number_of_a_kind_in_each_article(nature, left, right):
    """Of an outbreak, a fraud, a fire there is one in a story: no sentence need say it in the words of the other."""
    assert [one.nature for one in checked(f"{YARD} {left}", f"{YARD} {right}")] == [nature]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Quatorze enfants ont été intoxiqués.", "Deux enfants ont été intoxiqués à Arzel."),  # too far apart
        ("Quatorze enfants ont été intoxiqués.", "Depuis le début de l'été, 21 enfants ont été intoxiqués."),
        ("Quatorze enfants ont été intoxiqués à Lyon.", "21 enfants ont été intoxiqués à Nantes."),
        ("Quatorze enfants ont été intoxiqués.", "21 enfants ont été intoxiqués, dont 14 à Arzel."),  # gives both
        ("Quarante pompiers ont été mobilisés.", "Une soixantaine de pompiers ont été mobilisés l'an dernier."),
        (
            "60 campeurs ont été évacués à Lyon.",
            "À Nantes, 65 personnes ont été mises à l'abri.",
        ),  # each town has its own
        ("Le chantier emploie 300 personnes.", "Le maire défend les 312 emplois du groupe."),  # or a part of it
        ("Le chantier a touché 1,4 million d'euros.", "La criée a perçu 1,38 million d'euros."),  # of another
        ("31 retraités ont été escroqués.", "34 autres personnes ont été escroquées."),
        ("14 personnes sont malades.", "Le germe a été retrouvé chez onze malades."),
    ],
)
def test_numbers_of_a_kind_that_may_be_of_two_things(left, right):
    assert checked(f"{YARD} {left}", f"{YARD} {right}") == []


def test_whoever_tells_how_many_came_vouches_for_it():
    text = "Le syndicat des halles affirme que 12 000 personnes ont pris part à la marche à Lyon."

    [one] = checked(text, "Environ 6 000 personnes ont défilé à Lyon, selon la préfecture.")

    assert one.nature == "perspective"


def test_what_a_rounded_number_says_beside_two_exact_ones():
    """Of three tolls two contradict one another; a third that agrees with both takes no side."""
    texts = ("27 mineurs sont morts à Arzel.", "31 mineurs sont morts à Arzel.")

    [one] = checked(*texts, "Une trentaine de mineurs sont morts à Arzel.")

    assert (one.nature, len(one.sides)) == ("update", 2)


def test_jobs_are_counted_anew_after_weeks():
    texts = "La fonderie d'Arzel supprime 118 postes.", "La fonderie d'Arzel supprime 91 postes."

    assert [one.nature for one in checked(*texts, days=("2025-06-11", "2025-07-08"))] == ["update"]
    assert checked(*texts, days=("2025-01-11", "2025-07-08")) == []


def test_the_same_words_after_two_numbers_tell_what_is_counted():
    """A part of those told before, or a sentence of its own: « dont treize ont développé », « neuf ont développé »."""
    texts = (
        "Douze élèves, de 6 à 9 ans, ont été intoxiqués ; neuf ont développé une forte fièvre des foins.",
        "On compte 21 élèves malades, dont treize ont développé une forte fièvre des foins.",
    )

    found = checked(*texts, days=("2026-03-02", "2026-03-08"))

    assert {"neuf ont développé une forte", "treize ont développé une forte"} in [
        {side.value for side in one.sides} for one in found
    ]


def test_mere_persons_are_compared_by_more_than_one_word():
    """« 38 personnes au travail » here, and 60 who work in another hall there."""
    yard = f"{YARD}\nIl y avait alors 38 personnes au travail dans la halle."
    other = f"{YARD}\nL'enquête a fait fermer un atelier de Lurcy où travaillent 60 personnes."

    assert checked(yard, other) == []


def test_a_number_is_shown_without_what_is_joined_to_it():
    text = "Le parquet réclame une amende de 500.000 euros et dix ans d'inéligibilité."

    assert next(text[one.at.start : one.at.end] for one in read(found(page_of(text)))) == "500.000 euros"
