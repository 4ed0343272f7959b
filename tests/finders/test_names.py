"""Names: persons, organisations, states and places, each where it stands, without titles and articles."""

from __future__ import annotations

from itertools import pairwise

import pytest

from recoupe.finders import names
from recoupe.parse import Tokens


def found(sheet, *types):
    """The names of these types as they stand in the text, in order."""
    return [sheet.article[m.at[0]] for m in names.find(sheet) if m.type in types]


def untaught(sheet):
    """The same page as it is where no model is installed."""
    sheet.__dict__["parse"] = Tokens()
    return sheet


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("M. Vernet a reçu MM. Fabre et Loriot.", ["Vernet", "Fabre", "Loriot"]),
        ("Me Anne-Laure de Kergorlay plaide.", ["Anne-Laure de Kergorlay"]),
        ("La ministre de la Culture Rachel Dubreuil démissionne.", ["Rachel Dubreuil"]),
        ("Le maire LR de Valence Nicolas Dorange a parlé.", ["Nicolas Dorange"]),
        ("Le président Vernet est venu.", ["Vernet"]),
        ("« Tout est fermé », affirme Juliette, 34 ans.", ["Juliette"]),
        ("Emmanuel\u00a0Vernet est venu.", ["Emmanuel\u00a0Vernet"]),
        ("Ursula von der Marck et Charles de Brosse dînent.", ["Ursula von der Marck", "Charles de Brosse"]),
        ("Mohammed ben Salim al-Farsi a signé.", ["Mohammed ben Salim al-Farsi"]),
        ("Kim Sung Ho a rencontré Koh Min-seo.", ["Kim Sung Ho", "Koh Min-seo"]),
        ("J.-P. Raffin et George W. Hollow ont signé.", ["J.-P. Raffin", "George W. Hollow"]),
        ("L'affaire Loriot continue. Paul Loriot nie.", ["Loriot", "Paul Loriot"]),
        ("Le procès de Julien s'ouvre lundi.", ["Julien"]),
        ("La cheffe de groupe Paule Vernet a parlé.", ["Paule Vernet"]),
        ("La directrice d'agence Paule Vernet a parlé.", ["Paule Vernet"]),
        ("Jointe hier, sa directrice, Nancy Vernet, se tait.", ["Nancy Vernet"]),
        ("La maire, Florence Vernet, rit. On attend Florence. Il vit à Florence.", ["Florence Vernet", "Florence"]),
        ("M.-C. Raffin a signé.", ["M.-C. Raffin"]),
        ("Paul « Popol » Loriot a signé.", ["Paul « Popol » Loriot"]),
        ("« Non », dit Paul. « Oui », dit Luc.", ["Paul", "Luc"]),
        ("Yann Le Floc'h et Nadège Kerloc’h ont signé.", ["Yann Le Floc'h", "Nadège Kerloc’h"]),
    ],
)
def test_persons(page, text, persons):
    """A person's name is found whole, and nothing beside it."""
    assert found(page(text), "person") == persons


@pytest.mark.parametrize(
    "text",
    [
        "Il habite rue Victor-Hugo, près du stade Jean-Bouin.",
        "Le maire de Valence a parlé.",
        "Samedi, les Français ont voté.",
        "Grâce au plan, tout va bien. Marié, il part.",
        "L'ouragan Irma a frappé. Irma est passée.",
        "Le restaurant italien Casa Lina est fermé.",
        "Il décharge (une grue, NDLR) le quai.",
        "Le groupe d'emballage Julien recrute. Julien embauche.",
        "À Saint-Denis, la Bruelmania continue.",
    ],
)
def test_nobody(page, text):
    """Streets, storms, restaurants and words that have their capital from their place are nobody."""
    assert found(page(text), "person") == []


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Paul Loriot a parlé. Loriot nie.", ["Paul Loriot", "Loriot"]),
        ("Igor Vostrikov est là. Vostrykov a signé.", ["Igor Vostrikov", "Vostrykov"]),
        ("François Hollande rentre de Hollande. Hollande a parlé.", ["François Hollande", "Hollande", "Hollande"]),
        (
            "PAUL LORIOT DÉMENT TOUTE RENCONTRE AVEC SERGE VASSEUR\nPaul Loriot a vu Serge Vasseur.",
            ["PAUL LORIOT", "SERGE VASSEUR", "Paul Loriot", "Serge Vasseur"],
        ),
        ("Shinzo Maeda a dîné. Maeda a souri.", ["Shinzo Maeda", "Maeda"]),
    ],
)
def test_the_article_is_consulted(page, text, persons):
    """Who is named in full is known by surname, in capitals and with one letter wrong where the name is long."""
    assert found(page(text), "person") == persons


def test_a_place_keeps_its_place(page):
    """A country that is called like somebody of the article is a country after « en »."""
    sheet = page("François Hollande est en Hollande.")

    assert found(sheet, "state") == ["Hollande"]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Le Kremlin et la Maison Blanche se taisent.", "state", ["Kremlin", "Maison Blanche"]),
        ("La Corée du Nord menace les États-Unis.", "state", ["Corée du Nord", "États-Unis"]),
        ("Moscou et Pyongyang ont signé.", "place", ["Moscou", "Pyongyang"]),
        ("La CGT et l'ONU appellent au calme, selon l'AFP.", "organisation", ["CGT", "ONU", "AFP"]),
        ("L'association Rivages libres a écrit.", "organisation", ["Rivages"]),
        ("Il a mis le cap au sud.", "place", []),
    ],
)
def test_tables(page, text, kind, expected):
    """States, capitals, powers and organisations are known by the tables."""
    assert found(page(text), kind) == expected


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Le Premier ministre Édouard Vernet sourit.", ["Le Premier ministre"]),
        ("L'ancien président, Paul Loriot, sourit.", ["L'ancien président"]),
        ("Anne Fabre, avocate de la famille, dément.", ["avocate de la famille"]),
        ("M. Vernet sourit.", ["M"]),
        ("Paul Loriot sourit.", []),
    ],
)
def test_roles(page, text, roles):
    """The title or office beside a person is shown with the name."""
    (mention,) = (m for m in names.find(page(text)) if m.type == "person")

    assert [page(text).article[span] for span in mention.at[1:]] == roles


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("M. Vernet a reçu Paul Loriot. Loriot se tait.", ["Vernet", "Paul Loriot", "Loriot"]),
        ("« C'est fini », affirme Juliette.", ["Juliette"]),
        ("Il habite rue Victor-Hugo à Lyon.", []),
    ],
)
def test_without_a_model(page, text, persons):
    """Tables and rules alone find titles, given names and what follows from them."""
    assert found(untaught(page(text)), "person") == persons


def test_english_by_tables_and_rules(page):
    """The seam to a second language: its tables serve without a model."""
    text = (
        "Prime Minister Helen Marsh met Chinese Foreign Minister Wang Yulin in Beijing. The White House said nothing.\n"
        "Ms Marsh's spokesman, Peter O'Connell, told Reuters that the FBI had seen Dr. Lindqvist near Oak Street. Marsh left."
    )
    sheet = untaught(page(text, lang="en"))

    assert found(sheet, "person") == ["Helen Marsh", "Wang Yulin", "Marsh", "Peter O'Connell", "Lindqvist", "Marsh"]
    assert found(sheet, "state", "place") == ["Beijing", "White House"]
    assert found(sheet, "organisation") == ["Reuters", "FBI"]


def test_no_two_mentions_overlap(page):
    """A word belongs to one name."""
    sheet = page(
        "Le président du Conseil européen Paul Loriot a vu Henry Ford, patron de Ford, à Paris avec l'ONU et Le Monde."
    )

    spans = [m.at[0] for m in names.find(sheet)]

    assert all(left.end <= right.start for left, right in pairwise(spans))


@pytest.mark.parametrize(
    "text", ["", "\n", "«", "M. ", "Le président", "d'", "A-", "De", "M. de", "@Jean", "Paul,", "et Paul"]
)
def test_scraps(page, text):
    """Whatever stands there, the finder ends."""
    assert all(m.name for m in names.find(page(text)))


def test_an_article_with_a_capital_is_no_name(page):
    """« La Une » is a channel, and a crosshead may run into its sentence."""
    assert found(page("L'apaisement : « Une phrase idiote. »"), "organisation") == []
    assert "POLÉMIQUE La" not in found(page("POLÉMIQUE La séquence a été tournée par l'ONU."), "organisation", "place")
