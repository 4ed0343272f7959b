"""What stands open in one article and is settled in a later one, in invented sentences; and near misses."""

from __future__ import annotations

import pytest

from recoupe.languages.stages import stages
from tests.checkers.test_differences import checked

DAYS = ("2026-03-03", "2026-03-05")
TURNS = [
    ("cause", "Aucune hypothèse n'est écartée à ce stade.", "Un court-circuit est à l'origine de l'incendie."),
    ("cause", "Les causes du sinistre restent indéterminées.", "La piste criminelle peut être écartée."),
    ("inquiry", "Une enquête préliminaire a été ouverte.", "Le parquet a ouvert une information judiciaire."),
    ("plan", "Un plan social sera négocié avec les élus.", "Le plan social, signé mardi, prévoit des primes."),
    ("strike", "Les crieurs menacent de faire grève.", "La grève des crieurs a été annulée."),
    ("appeal", "Elle lira le jugement avant de décider si elle fait appel.", "L'ancienne trésorière a fait appel."),
    ("appeal", "« Nous allons faire appel », dit son avocat.", "L'ancienne trésorière a interjeté appel."),
    ("hostage", "Le forcené tient toujours un homme en otage.", "La prise d'otage a pris fin à l'aube."),
    ("claim", "L'attaque n'a pas été revendiquée.", "L'attaque a été revendiquée par les Corsaires."),
    ("claim", "Aucun groupe n'a revendiqué l'attentat.", "Les Corsaires ont revendiqué l'attentat."),
    (
        "day",
        "L'audience est prévue le 19 septembre 2026.",
        "L'audience du 19 septembre 2026 pourrait être reportée.",
    ),
]


@pytest.mark.parametrize(("what", "earlier", "later"), TURNS)
def test_what_was_open_is_settled(what, earlier, later):
    [one] = checked(earlier, later, days=DAYS)

    assert (one.by, one.nature, len(one.sides)) == ("turned", "update", 2), what


@pytest.mark.parametrize(("what", "earlier", "later"), TURNS)
def test_nothing_is_settled_before_it_is_open_or_in_one_article(what, earlier, later):
    """The order must be known, and an article that has it settled only looks back."""
    back = checked(later, earlier, days=DAYS)
    undated = checked(earlier, later)
    both = checked(f"{earlier} {later}", later, days=DAYS)

    assert [one for one in [*back, *undated, *both] if one.by == "turned"] == [], what


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Aucune hypothèse n'est écartée à ce stade.", "Aucune piste n'est exclue, répète le parquet."),
        ("L'audience est prévue le 19 septembre 2026.", "La visite du 21 septembre 2026 a été reportée."),
        ("Les crieurs menacent de faire grève.", "La grève des crieurs sera longue."),
        ("Un plan social sera négocié avec les élus.", "Un plan social doit être signé avec les élus."),
        ("Aucune hypothèse n'est écartée à ce stade.", "Une fuite serait à l'origine de l'incendie."),
    ],
)
def test_what_stays_open(earlier, later):
    """Of another day, only possible, still to come: nothing is said."""
    assert checked(earlier, later, days=DAYS) == []


@pytest.mark.parametrize(
    ("what", "before", "after"),
    [
        ("cause", "no theory had been ruled out", "the theory of arson can be ruled out"),
        ("inquiry", "police launched a preliminary inquiry", "a judicial inquiry was opened"),
        ("plan", "a redundancy plan will be negotiated", "the redundancy plan was signed"),
        ("strike", "criers threaten to strike", "the strike was called off"),
        ("appeal", "she will decide whether she appeals", "she has appealed"),
        ("hostage", "the gunman is still barricaded", "the siege ended at dawn"),
        ("claim", "no group has claimed responsibility", "the corsairs have claimed responsibility"),
        ("claim", "there was no immediate claim of responsibility", "the blast was claimed by the corsairs"),
        ("day", "the hearing is scheduled for", "the hearing could be postponed"),
    ],
)
def test_the_same_in_english(what, before, after):
    turn = stages("en").turned[what]

    assert [bool(turn.before.search(text)) for text in (before, after)] == [True, False]
    assert [bool(turn.after.search(text)) for text in (before, after)] == [False, True]


def test_articles_in_their_own_words_are_of_one_event_by_their_names():
    """An hour that only one event has may be compared where two articles share the names of people and places."""
    one = (
        "Odile Carmant a vu la fumée à Lyon. L'incendie s'est déclaré vers 21 heures. La halle est perdue. "
        "Les voisins ont prêté des seaux. Le toit a cédé sous la chaleur. Un chien manque à l'appel."
    )
    other = (
        "Rue de la Soie, on balaie. Le feu a pris à minuit, selon Odile Carmant, boulangère à Lyon. "
        "Elle offre des brioches. Des planches ferment les vitrines. Le marchand de vin pleure ses fûts. Il neige."
    )
    elsewhere = other.replace("Odile Carmant", "Zoé Pastel").replace("Lyon", "Nantes")

    assert [found.by for found in checked(one, other, days=DAYS)] == ["hour"]
    assert checked(one, elsewhere, days=DAYS) == []


KILN = "Le four de la tuilerie d'Arzel brûle depuis lundi, a indiqué le maire."


@pytest.mark.parametrize(
    ("rule", "left", "right"),
    [
        (
            "turned",
            "L'incendie est circonscrit mais il n'est pas éteint.",
            "L'incendie de la tuilerie a été éteint à l'aube.",
        ),
        ("turned", "Le feu est toujours hors de contrôle.", "Le feu est désormais maîtrisé."),
        ("expected", "Paul Carmant semblait mardi sur le départ.", "Paul Carmant remettait sa démission."),
        ("expected", "Paul Carmant est sur le départ.", "Paul Carmant a présenté sa démission."),
    ],
)
def test_what_happens_once_needs_no_order(rule, left, right):
    [one] = checked(f"{KILN} {left}", f"{KILN} {right}")

    assert (one.by, one.nature, len(one.sides)) == (rule, "update", 2)
    assert checked(f"{KILN} {right}", f"{KILN} {left}", days=DAYS) == []  # that is known to come after it


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("L'incendie n'est pas éteint.", "L'incendie est maîtrisé mais pas éteint."),
        ("L'incendie n'est pas éteint.", "L'incendie sera éteint à l'aube."),
        ("Paul Carmant est sur le départ.", "Luc Vasset a présenté mardi sa démission."),
    ],
)
def test_what_has_not_happened_or_to_somebody_else(left, right):
    assert checked(f"{KILN} {left}", f"{KILN} {right}") == []


def test_what_was_settled_long_before_is_no_news():
    left, right = f"{KILN} L'incendie n'est pas éteint.", f"{KILN} En 2019, un incendie avait été éteint à l'aube."

    assert [one.by for one in checked(left, right.replace("En 2019", "Mardi"), days=DAYS)] == ["turned"]
    assert checked(left, right, days=DAYS) == []
