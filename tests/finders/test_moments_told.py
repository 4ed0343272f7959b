"""Which day told counts; every text is invented, of Tuesday 10 February 2026."""

from __future__ import annotations

import pytest

from tests.finders.dated import told

NIGHT = (
    "Elle est morte dans la nuit du 3 au 4 mai 2021. Ce soir-là, ils avaient joué. Vers 1 h 20, une porte claque."
    " « J'ai cru au vent », dit un témoin. À 5 h 40, il appelle. À 22 h, non."
)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            NIGHT,
            ["2021-05-03TNI", "2021-05-03TEV", "2021-05-04T01:20", "2021-05-04T05:40", "2021-05-03T22:00"],
        ),
        (
            "Il est parti le 3 mai 2021. Ce soir-là, il avait dîné seul. Vers 21 h, il pleut.",
            ["2021-05-03", "2021-05-03TEV", "2021-05-03T21:00"],
        ),
    ],
)
def test_hours_of_an_evening_that_is_told(text, values):
    """« Ce soir-là » is what is told, though the verb says what had been; a witness who speaks changes no day."""
    assert [value for _, value in told(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Une marche est prévue samedi, une veillée le samedi suivant.", ["2026-02-14", "2026-02-21"]),
        ("Samedi, il a plu. Le lundi suivant, le pont cédait.", ["2026-02-07", "2026-02-09"]),
        ("Le 3 mai 2021, il pleut. Le dimanche suivant, le pont cède.", ["2021-05-03", "2021-05-09"]),
    ],
)
def test_the_following_weekday_counts_from_the_day_told(text, values):
    assert [value for _, value in told(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Il dit sa confiance « quel que soit le score de jeudi ».", "2026-02-12"),
        ("Quelles que soient les pluies de jeudi, le pont tient.", "2026-02-12"),
        ("On a attendu jeudi sous la pluie.", "2026-02-05"),
        ("Le maire est attendu jeudi.", "2026-02-12"),
    ],
)
def test_what_is_ahead(text, value):
    assert [found for _, found in told(text)] == [value]
