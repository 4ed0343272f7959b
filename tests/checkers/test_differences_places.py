"""Two places of one thing, or of what was done to one person, in invented sentences; and near misses."""

from __future__ import annotations

import pytest

from recoupe.languages.places import places
from tests.checkers.test_differences import checked


def natures(*texts):
    found = checked(*texts, days=("2026-03-03", "2026-03-03"))
    return [one.nature for one in found if one.by == "place"]


CAR = "Un autocar de pèlerins s'est renversé lundi"


@pytest.mark.parametrize(
    ("nature", "left", "right"),
    [
        ("granularity", f"{CAR} près de Rennes.", f"{CAR} à Cesson-Sévigné."),
        ("granularity", f"{CAR} à Villeurbanne, près de Lyon.", f"{CAR} à Lyon."),
        ("conflict", f"{CAR} à Rennes.", f"{CAR} à Vannes."),
        ("conflict", "L'accident s'est produit à Rennes.", "L'accident a eu lieu lundi matin à Vannes."),
        ("conflict", "Paul Carmant a été interpellé à Lyon.", "Paul Carmant a été arrêté mardi à Grenoble."),
        ("conflict", "La mercière a été transférée à Nantes.", "La mercière a été hospitalisée à Rennes."),
    ],
)
def test_two_places(nature, left, right):
    assert natures(left, right) == [nature]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (f"{CAR} à Rennes.", f"{CAR} à Rennes."),
        (f"{CAR} à Rennes.", f"{CAR} à Vannes. Les pèlerins venaient de Rennes."),  # both named: doubtful
        (f"{CAR} sur la route qui mène à Rennes.", f"{CAR} à Vannes."),
        (f"{CAR} sur l'autoroute de Rennes à Nantes.", f"{CAR} à Vannes."),
        (f"{CAR}, a annoncé à Paris le ministre.", f"{CAR} à Vannes."),
        (f"{CAR} à 7 heures (13 heures à Paris).", f"{CAR} à Vannes."),
        (f"{CAR} en Bretagne.", f"{CAR} à Vannes."),  # a region is no town
        (f"{CAR} à Saint-Cyprien.", f"{CAR} à Saint-Cyprien-des-Prés."),
        (f"{CAR} à Rennes.", "En 2011, un autocar de pèlerins s'est renversé à Vannes."),
        ("L'accident s'est produit à Rennes.", "Une fusillade a eu lieu à Vannes."),
        ("Des heurts ont éclaté à Rennes.", "Des heurts ont éclaté à Vannes."),
        ("Paul Carmant a été interpellé à Lyon.", "Luc Vasset a été interpellé à Grenoble."),
        ("Un homme a été interpellé à Lyon.", "Un homme a été interpellé à Grenoble."),
        ("Le frère de Paul Carmant a été interpellé à Lyon.", "Paul Carmant a été interpellé à Grenoble."),
        ("Paul Carmant a été interpellé à Lyon.", "Paul Carmant sera jugé à Grenoble."),
    ],
)
def test_one_place_or_none(left, right):
    assert natures(left, right) == []


def test_the_same_in_english():
    signs = places("en")

    assert signs.happened.search("the blast happened on monday")
    assert signs.exact.search("a coach overturned in ")
    assert signs.near.search("on the outskirts of ")
    assert not signs.exact.search("at 7 am in ")
    assert signs.acts["arrested"].search("paul carmant was arrested")
