"""On which days feasts fall; every text is invented, and was published on Tuesday 10 February 2026."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.finders import moments
from recoupe.finders.moments.feasts import days
from tests.finders.dated import dated, told


@pytest.mark.parametrize(
    ("key", "year", "day"),
    [
        ("12-25", 2025, "2025-12-25"),
        ("easter+60", 2026, "2026-06-04"),
        ("10-1#2", 2023, "2023-10-09"),  # the second Monday
        ("05-1#-1", 2025, "2025-05-26"),  # the last Monday
        ("09-7#1+4", 2025, "2025-09-11"),  # the Thursday after the first Sunday
        ("rosh+0", 2024, "2024-10-03"),
        ("rosh+9", 2025, "2025-10-02"),
        ("rosh-163", 2024, "2024-04-23"),
        ("rosh-193", 2025, "2025-03-14"),
        ("hanukkah", 2024, "2024-12-26"),
        ("hanukkah", 2025, "2025-12-15"),
    ],
)
def test_a_feast_has_its_day(key, year, day):
    assert days(key, year) == [dt.date.fromisoformat(day)]


@pytest.mark.parametrize(
    ("key", "announced"),
    [
        ("moon10-01", ["2020-05-24", "2021-05-13", "2022-05-02", "2023-04-21", "2024-04-10", "2025-03-30"]),
        ("moon12-10", ["2020-07-31", "2021-07-20", "2022-07-09", "2023-06-28", "2024-06-16", "2025-06-06"]),
    ],
)
def test_a_muslim_feast_is_announced_on_its_day_or_soon_after(key, announced):
    for text in announced:
        day = dt.date.fromisoformat(text)

        assert 0 <= (day - days(key, day.year)[0]).days <= 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il partira avant la Saint-Jean.", [("Saint-Jean", "2026-06-24")]),
        ("Il partira après l'Action de grâce.", [("Action de grâce", "2026-10-12")]),
        ("La salle rouvrira après les Fêtes.", [("Fêtes", "2026-12")]),
        ("Les fêtes de fin d'année ont été calmes.", [("fêtes de fin d'année", "2025-12")]),
        ("Elle rouvrira pour la fête des Pères.", [("fête des Pères", "2026-06-21")]),
        ("Le Jeûne fédéral sera pluvieux.", [("Jeûne fédéral", "2026-09-20")]),
        ("À Noël Anna partira.", [("Noël", "2026-12-25")]),
        ("Il partira à la mi-carême.", [("mi-carême", "2026-03-12")]),
        ("Le jour du Kippour 2025, il a plu.", [("Kippour 2025", "2025-10-02")]),
        ("La veille de la Toussaint, il pleuvra.", [("veille de la Toussaint", "2026-10-31")]),
        ("Le soir de Pâques 2025, il a plu.", [("soir de Pâques 2025", "2025-04-20TEV")]),
        ("La nuit de la Saint-Sylvestre a été calme.", [("nuit de la Saint-Sylvestre", "2025-12-31TNI")]),
        ("Il viendra le week-end de Pâques.", [("week-end de Pâques", "2026-W14-WE")]),
        ("Il viendra le week-end de la Toussaint.", [("week-end de la Toussaint", "2026-W44-WE")]),
        ("La fin de semaine de la fête du Travail 2026.", [("fin de semaine de la fête du Travail 2026", "2026-W18-WE")]),
    ],
)  # fmt: skip
def test_feasts_of_french_texts(text, found):
    assert told(text) == found


def test_the_holidays_of_december_are_those_of_the_day_until_they_are_long_over():
    for day in ("2025-12-29", "2026-01-05"):
        assert told("Il est loin pour les fêtes de fin d'année.", day) == [("fêtes de fin d'année", "2025-12")]


def test_the_labour_day_is_the_nearer_one():
    """In May in Europe, in September in Canada."""
    assert told("Avant la fête du Travail, il partira.", "2026-08-25") == [("fête du Travail", "2026-09-07")]
    assert told("Avant la fête du Travail, il partira.", "2026-04-25") == [("fête du Travail", "2026-05-01")]


def test_a_feast_of_the_moon_is_one_of_some_days():
    """It is announced when the moon is seen, and not everywhere alike."""
    (moment,) = moments.find(dated("Il viendra avant la Tabaski."))

    assert (moment.value, moment.first, moment.last) == ("2026-05-26", "2026-05-26", "2026-05-28")
    assert moment.edtf == "[2026-05-26..2026-05-28]"


@pytest.mark.parametrize(
    "text",
    [
        "Les fêtes du village ont été calmes.",
        "Le pont de Saint-Jean-sur-Orvane, la place Saint-Jean.",
        "Le Nouvel An chinois sera fêté en action de grâces.",
        "M. Toussaint et Noël Orval ont parlé.",
    ],
)
def test_names_are_no_feasts(text):
    assert told(text) == []
