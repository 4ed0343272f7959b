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
        ("Le derby de samedi s'annonce rude.", "2026-02-14"),
        ("Blessé, il est espéré mercredi.", "2026-02-11"),
        ("« Je pars au printemps », dit-il.", "2026-SP"),
        ("« Nous rentrons samedi », dit-il.", "2026-02-14"),
        ("« Il faut gagner samedi », dit-il.", "2026-02-14"),
        ("« Vivement samedi », dit-il.", "2026-02-14"),
        ("« Je suis parti au printemps », dit-il.", "2025-SP"),
    ],
)
def test_what_is_ahead(text, value):
    assert [found for _, found in told(text)] == [value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le trajet dure une heure dix.", [("une heure dix", "PT1H10M")]),
        ("Il a parlé trois heures quarante-cinq.", [("trois heures quarante-cinq", "PT3H45M")]),
        ("Après deux heures vingt de route, il a plu.", [("deux heures vingt", "PT2H20M")]),
        ("À une heure dix de route, un pont.", [("une heure dix", "PT1H10M")]),
        ("À une heure dix, le pont a cédé.", [("une heure dix", "2026-02-10T01:10")]),
        ("Vers deux heures vingt-cinq du matin, il a plu.", [("deux heures vingt-cinq du matin", "2026-02-10T02:25")]),
        ("Il a reçu deux heures quinze personnes.", [("deux heures", "PT2H")]),
        ("Le premier quart d'heure fut long.", [("premier quart d'heure", "PT15M")]),
        ("La première demi-heure fut longue.", [("première demi-heure", "PT30M")]),
        ("Le délai est de 48 h.", [("48 h", "PT48H")]),
        ("Chaque seconde compte, et il sort chaque jour.", [("chaque jour", "P1D")]),
        ("Ce pont ne date pas d'hier.", [("hier", "PAST_REF")]),
        ("La crue d'hier soir est passée.", [("hier soir", "2026-02-09TEV")]),
        ("Les tuiliers d'hier et de demain.", [("demain", "2026-02-11")]),
    ],
)
def test_lengths_and_idioms(text, found):
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "La cour reprend jeudi matin. Le jugement sera rendu dans la soirée.",
            ["2026-02-12TMO", "2026-02-12TEV"],
        ),
        ("La foire ouvrira jeudi. Le maire a parlé dans la soirée.", ["2026-02-12", "2026-02-10TEV"]),
        ("La foire ouvrira jeudi. Il fait beau. Le maire parlera dans la soirée.", ["2026-02-12", "2026-02-10TEV"]),
        ("La digue a cédé samedi. « On a attendu le matin », dit un tuilier.", ["2026-02-07", "2026-02-07TMO"]),
        ("La digue a cédé samedi. Il neige. « On a bu dans la soirée », dit-il.", ["2026-02-07", "2026-02-10TEV"]),
        ("La digue a cédé samedi. « On verra dans la soirée », dit un tuilier.", ["2026-02-07", "2026-02-10TEV"]),
    ],
)
def test_parts_of_the_day_told_in_the_sentence_before(text, values):
    """Of what is to come, and in a quotation of what is over."""
    assert [value for _, value in told(text)] == values


@pytest.mark.parametrize(("between", "value"), [(5, "2026-02-07"), (60, "2026-02-09")])
def test_the_eve_counts_from_a_day_that_is_told_near(between, value):
    found = told("Dimanche, il a plu." + " Le lac est haut." * between + " En visite la veille, le maire a souri.")

    assert found[-1] == ("la veille", value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Lundi vers 22 h, il sort. À 1 h du matin, il dort.", ["2026-02-09", "2026-02-09T22:00", "2026-02-10T01:00"]),
        (
            "Le 3 mai 2021 au soir, il boit. À 2 heures, il sort. À 4 h 30, il dort.",
            ["2021-05-03TEV", "2021-05-04T02:00", "2021-05-04T04:30"],
        ),
        ("Lundi à 14 h, il boit. À 2 heures, il sort.", ["2026-02-09T14:00", "2026-02-09T02:00"]),
        ("La rue sera fermée jeudi de 22 h à 5 h.", ["2026-02-12", "2026-02-12T22:00", "2026-02-13T05:00"]),
        (
            "Il a plu entre 22 heures lundi et 2 heures mardi.",
            ["2026-02-09T22:00", "2026-02-09", "2026-02-10T02:00", "2026-02-10"],
        ),
        ("Mardi soir, il boit. À 2 heures, il sortait.", ["2026-02-10TEV", "2026-02-10T02:00"]),
        ("Le soir du 3 mai 2021, il boit.", ["2021-05-03TEV", "2021-05-03"]),
    ],
)
def test_small_hours_after_an_evening_are_of_the_next_day(text, values):
    assert [value for _, value in told(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("De mars à juin 2019, il a plu.", ["2019-03", "2019-06"]),
        ("De novembre à fin mars 2019, il a plu.", ["2018-11", "2019-03"]),
        ("En décembre et janvier 2019, il a plu.", ["2018-12", "2019-01"]),
    ],
)
def test_months_that_share_a_year(text, values):
    assert [value for _, value in told(text)] == values


def test_so_long_before_something_is_ahead():
    found = told("À trois jours du derby de vendredi, le club a changé d'entraîneur.")

    assert found == [("trois jours", "P3D"), ("vendredi", "2026-02-13")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("En mars 2019, elle avait promis que le pont fermerait en juin.", ["2019-03", "2019-06"]),
        ("En 2019, elle avait dit que le pont fermerait à l'automne.", ["2019", "2019-FA"]),
        ("Le 3 mai 2019, il avait dit qu'il partirait le 12 juin.", ["2019-05-03", "2019-06-12"]),
        ("Lundi, il avait dit qu'il partirait en mars.", ["2026-02-09", "2026-03"]),
        ("Réélu en 2019, il dit que le pont fermera en juin.", ["2019", "2026-06"]),
    ],
)
def test_what_was_foretold_long_ago(text, values):
    assert [value for _, value in told(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le 3 mai 2019, il est élu. Le 12 juin, il démissionne.", ["2019-05-03", "2019-06-12"]),
        ("Le 3 mai 2019, il a été élu. Le 6 janvier, il a démissionné.", ["2019-05-03", "2020-01-06"]),
        ("La loi du 3 mai 2019 a vécu. Le 6 janvier, le maire a démissionné.", ["2019-05-03", "2026-01-06"]),
        ("Le 3 mai 2019, il a été élu. Le 12 juin, il sera jugé.", ["2019-05-03", "2026-06-12"]),
        ("Il a plu entre le 3 mars et le 5 avril 2019.", ["2019-03-03", "2019-04-05"]),
        ("Il a plu du mardi 3 décembre au 5 mars 2020.", ["2019-12-03", "2020-03-05"]),
        ("Le procès se tiendra du lundi 2 au vendredi 13 mars.", ["2026-03-02", "2026-03-13"]),
    ],
)
def test_dates_that_take_the_year_of_another(text, values):
    """Of one that opens the sentence before, where both are told; of the end of a stretch."""
    assert [value for _, value in told(text)] == values


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("en", "It rained on Saturday. The following Monday, the bridge fell.", ["2026-02-07", "2026-02-09"]),
        ("en", "On Monday at 10pm he left. At 2 am he slept.", ["2026-02-09T22:00", "2026-02-10T02:00"]),
        ("en", "It rained from November to March 2019.", ["2018-11", "2019-03"]),
        ("en", "It rained between March 3 and April 5, 2019.", ["2019-03-03", "2019-04-05"]),
        ("en", "It rained from 3 December to 5 April 2019.", ["2018-12-03", "2019-04-05"]),
        ("es", "Llovió el sábado. El lunes siguiente, cayó el puente.", ["2026-02-07", "2026-02-09"]),
        ("es", "Llovió de noviembre a junio de 2019.", ["2018-11", "2019-06"]),
        ("es", "Llovió entre el 3 de marzo y el 5 de abril de 2019.", ["2019-03-03", "2019-04-05"]),
    ],
)
def test_the_same_in_other_languages(lang, text, values):
    assert [value for _, value in told(text, lang=lang)] == values
