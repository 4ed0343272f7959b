from __future__ import annotations

import pytest

from recoupe.finders.numbers import slots


def found(sheet):
    """The numbers of a page that is one sentence: words, interval, bound, what is counted, part or whole."""
    return [
        (sheet.article[s.span], s.low, s.high, s.bound, s.unit, s.share)
        for s in slots(sheet, 0, len(sheet.article.text))
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Quelque 50 000 tuiliers ont défilé.", ("Quelque 50 000 tuiliers", 45000, 55000, "about", "tuilier")),
        ("Plus de 283 000 personnes sont venues.", ("Plus de 283 000 personnes", 283000, None, "over", "person")),
        ("Au moins deux morts à Valmorel.", ("Au moins deux morts", 2, None, "least", "dead")),
        ("On a vu 50.400 manifestants.", ("50.400 manifestants", 50400, 50400, "exact", "protester")),
        ("Cela coûte 51'000 francs.", ("51'000 francs", 51000, 51000, "exact", "franc")),
        ("Il en faut 12\u00a0500 tonnes.", ("12\u00a0500 tonnes", 12500, 12500, "exact", "tonne")),
        ("Il en faut 12\u202f500 tonnes.", ("12\u202f500 tonnes", 12500, 12500, "exact", "tonne")),
        ("Il en faut 12\u2009500 tonnes.", ("12\u2009500 tonnes", 12500, 12500, "exact", "tonne")),
        ("Près de 400 habitants ont fui.", ("Près de 400 habitants", 360, 400, "near", "inhabitant")),
        ("Moins de 400 habitants ont fui.", ("Moins de 400 habitants", None, 400, "under", "inhabitant")),
        ("Jusqu'à 400 habitants ont fui.", ("Jusqu'à 400 habitants", None, 400, "most", "inhabitant")),
        ("Entre 300 et 400 élèves attendent.", ("Entre 300 et 400 élèves", 300, 400, "range", "child")),
        ("Il risque de 7 à 14 ans de prison.", ("7 à 14 ans", 7, 14, "range", "year")),
        ("Une dizaine de policiers veillent.", ("Une dizaine de policiers", 9, 11, "about", "police")),
        ("Des centaines de personnes attendent.", ("Des centaines de personnes", 200, 1000, "range", "person")),
        ("Une trentaine de millions d'euros.", ("Une trentaine de millions d'euros", 27e6, 33e6, "about", "euro")),
        ("Des dizaines de milliers de gens.", ("Des dizaines de milliers de gens", 20000, 100000, "range", "person")),
        ("Plusieurs blessés sont à l'hôpital.", ("Plusieurs blessés", 2, None, "vague", "wounded")),
        ("Il y a 300 manifestants environ.", ("300 manifestants", 270, 330, "about", "protester")),
        ("La halle a coûté 1,5 million d'euros.", ("1,5 million d'euros", 1.5e6, 1.5e6, "exact", "euro")),
        ("Ils étaient trois cent vingt et un élèves.", ("trois cent vingt et un élèves", 321, 321, "exact", "child")),
        ("Ils ont sorti vingt-et-un blessés.", ("vingt-et-un blessés", 21, 21, "exact", "wounded")),
        ("Il a quatre-vingt-dix-sept ans.", ("quatre-vingt-dix-sept ans", 97, 97, "exact", "year")),
        ("La liste obtient 13 % des voix.", ("13 %", 13, 13, "exact", "percent")),
        ("La liste obtient 13,5% des voix.", ("13,5%", 13.5, 13.5, "exact", "percent")),
        ("Un nonagénaire a vu le feu.", ("nonagénaire", 90, 99, "range", "year")),
        ("Le feu a fait un mort.", ("un mort", 1, 1, "exact", "dead")),
        ("Une personne a été tuée par la grue.", ("Une personne", 1, 1, "exact", "person")),
        ("Le nombre des blessés atteint 41.", ("41", 41, 41, "exact", "wounded")),
        ("Nombre de blessés : 41.", ("41", 41, 41, "exact", "wounded")),
        ("Il porte à 41 le nombre de blessés.", ("41 le nombre de blessés", 41, 41, "exact", "wounded")),
        ("Des dizaines de milliers d'élèves.", ("Des dizaines de milliers d'élèves", 20000, 100000, "range", "child")),
        ("Un demi-millier de marcheurs.", ("Un demi-millier de marcheurs", 450, 550, "about", "protester")),
        ("Ils étaient 3 800, dit-on.", ("3 800", 3800, 3800, "exact", "person")),
    ],
)
def test_a_number_is_an_interval_of_what_it_can_mean(page, text, number):
    words, low, high, bound, unit = number

    assert found(page(text)) == [(words, pytest.approx(low), pytest.approx(high), bound, unit, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Le défilé part à 13 h 30 devant la halle.",
        "Il a gagné en 2 h 14’17’’.",
        "Les lots vendus entre le 6 et le 24 août, puis du 4 au 26 mai.",
        "Le 12 décembre 2018 à 10h30, à 11 heures.",
        "C'était l'acte 13, sur l'A62, en 2019.",
        "Le 1er janvier, le 2e étage brûlait.",
        "Ils ont gagné 3-1.",
        "Un four a brûlé, une halle aussi.",
        "Une personne passait, la grue est tombée.",
    ],
)
def test_dates_hours_labels_and_articles_are_no_numbers(page, text):
    assert found(page(text)) == []


def test_a_number_without_a_noun_counts_what_the_one_before_it_counts(page):
    sheet = page("Ils étaient 50.400 manifestants selon la mairie, 18.000 selon la police.")

    assert [row[4] for row in found(sheet)] == ["protester", "protester"]


def test_a_bound_goes_with_the_number_that_follows_it(page):
    sheet = page("Le bilan est de 31 tués et plus de 200 blessés.")

    assert [row[3] for row in found(sheet)] == ["exact", "over"]


def test_nobody_is_counted_by_a_decimal(page):
    sheet = page("On compte 31 tués après la secousse de magnitude 6,9.")

    assert [row[4] for row in found(sheet)] == ["dead", ""]


def test_commas_part_thousands_in_english(page):
    sheet = page("More than 16,000 people fled 1,240,500 miles.", lang="en")

    assert [row[1] for row in found(sheet)] == [16000, 1240500]


def test_a_number_without_a_noun_is_no_percentage(page):
    sheet = page("Les ventes font 9 milliards d'euros, en baisse de 6 %, loin des 10 milliards espérés.")

    assert [row[4] for row in found(sheet)][:2] == ["euro", "percent"]
    assert "percent" not in [row[4] for row in found(page("En baisse de 6 %, selon eux, 10 selon lui."))][1:]


def test_a_sentence_may_go_on_counting_what_the_one_before_it_counts(page):
    sheet = page("La police, elle, en compte 18.000.")

    assert [s.unit for s in slots(sheet, 0, len(sheet.article.text), "protester")] == ["protester"]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("On compte 283 blessés, dont 12 policiers.", [None, "part"]),
        ("On compte 283 blessés, parmi lesquels 12 policiers.", [None, "part"]),
        ("Parmi les 283 blessés, 12 sont policiers.", [None, "part"]),
        ("Parmi 283 blessés, 12 sont policiers.", [None, "part"]),
        ("On en soigne 12 parmi les 283 blessés.", ["part", None]),
        ("Au total, 283 personnes ont été blessées.", ["whole"]),
        ("Il y avait 300 exposants contre 500 exposants en mai.", [None, "before"]),
    ],
)
def test_a_number_may_be_a_part_a_whole_or_one_of_another_time(page, text, shares):
    assert [row[5] for row in found(page(text))] == shares


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Une des victimes était maçon.", ["part"]),
        ("L'une des six passagères était maçonne.", ["part"]),
        ("Une dizaine des blessés sont maçons.", [None]),
        ("Six passagères étaient maçonnes.", [None]),
    ],
)
def test_one_of_many_is_a_part(page, text, shares):
    sheet = page(text)

    assert [slot.share for slot in slots(sheet, 0, len(sheet.article.text))][-1:] == shares
