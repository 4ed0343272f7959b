from __future__ import annotations

import pytest

from recoupe.finders import hearsay, moments, names, quotes, statements
from recoupe.finders.statements.informants import _answers
from recoupe.finders.statements.reading import Reading
from recoupe.model import Block, Span, Statement
from recoupe.page import Page


def stated(sheet: Page) -> list[Statement]:
    """The statements of a page whose names are found."""
    return list(statements.find(sheet.plus(names.find(sheet))))


def vouchers(statement: Statement) -> list[str]:
    """Who vouches for a statement."""
    return [informant.name for informant in statement.informants]


@pytest.mark.parametrize(
    ("text", "names_"),
    [
        ("Le four a pris feu vers midi, selon la préfecture du Val.", ["préfecture du Val"]),
        ("Le four a pris feu vers midi, a-t-on appris de source policière.", ["source policière"]),
        ("Le four a pris feu vers midi, a indiqué le parquet de Valmorel.", ["parquet de Valmorel"]),
        ("La gendarmerie a indiqué que le four avait pris feu.", ["gendarmerie"]),
        ("Le four a pris feu, a affirmé auprès de l'AFP le ministère de l'Intérieur.", ["ministère de l'Intérieur"]),
        ("D'après un témoin, le four a pris feu vers midi.", ["témoin"]),
        ("Le four a pris feu vers midi.", []),
        ("Selon les cas, le four prend feu ou non.", []),
        ("La préfecture a recensé 300 riverains sur la place.", ["préfecture"]),
        ("Les autorités ont fait état de douze blessés.", ["autorités"]),
        ("Le four a pris feu, selon un témoin de la « ruée d'argile ».", ["témoin de la ruée d'argile"]),
    ],
)
def test_who_vouches_is_named_by_a_voice_or_a_verb(page, text, names_):
    assert [vouchers(statement) for statement in stated(page(text))] == [names_]


@pytest.mark.parametrize(
    ("name", "answers"),
    [
        ("la préfecture", True),
        ("certains", False),
        ("la plupart", False),
        ("le dernier bilan disponible", False),
        ("les premiers éléments", False),
        ("des images satellitaires", False),
        ("deux versions", False),
        ("un rapport", True),
        ("le décompte des pompiers", True),
        ("le bilan de Valmorel", True),
    ],
)
def test_what_names_nobody_to_ask_vouches_for_nothing(page, name, answers):
    assert _answers(Reading(page(f"Le four a pris feu, selon {name}.")), name) is answers


@pytest.mark.parametrize(
    "further",
    [
        "Selon la même source, deux apprentis dormaient là.",
        "Deux apprentis dormaient là, a-t-elle ajouté.",
        "« Deux apprentis dormaient là. »",
    ],
)
def test_who_vouched_last_goes_on_vouching(page, further):
    first, second = stated(page(f"Le four a pris feu, a indiqué la préfecture. {further}"))

    assert vouchers(first) == vouchers(second) == ["préfecture"]
    assert [informant.carried for informant in second.informants] == [True]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le four a pris feu.", "asserted"),
        ("Le four aurait pris feu à midi.", "asserted"),  # the conditional is told by a mark, not here
        ("Un apprenti est soupçonné d'avoir mis le feu.", "alleged"),
        ("Le procès est prévu en mars.", "planned"),
        ("Luc Orsel, soupçonné d'avoir mis le feu, a été entendu mardi.", "asserted"),
        ("Luc Orsel, qui sera jugé en mars, a été entendu mardi.", "asserted"),
        ("Le maire, qui a démenti toute négligence, a été entendu mardi.", "asserted"),
        ("Luc Orsel est soupçonné d'avoir mis le feu.", "alleged"),
        ("L'apprenti a démenti toute négligence.", "denied"),
        ("La halle rouvrira mardi.", "planned"),
        ("La maire a dit hier que la halle rouvrira mardi.", "planned"),
        ("La halle est fermée depuis hier et rouvrira mardi.", "asserted"),
        ("« Le procès est prévu en mars », dit-elle.", "asserted"),
    ],
)
def test_what_is_planned_alleged_or_denied(page, text, status):
    assert [statement.status for statement in stated(page(text))] == [status]


def test_a_conditional_of_hearsay_alleges(page):
    sheet = page("Le four aurait pris feu à midi.")

    assert [s.status for s in stated(sheet.plus(hearsay.find(sheet)))] == ["alleged"]


def test_days_places_people_bodies_and_quotations_are_slots(page):
    sheet = page("Hugo Orsel, le maire, a fermé « la vieille halle » de Lyon mardi 3 mars 2026, a indiqué l'OMS.")

    [statement] = stated(sheet.plus(moments.find(sheet)))

    assert [(slot.kind, sheet.article[slot.span]) for slot in statement.slots] == [
        ("person", "Hugo Orsel"),
        ("quotation", "« la vieille halle »"),
        ("place", "Lyon"),
        ("moment", "mardi 3 mars 2026"),
        ("body", "OMS"),
    ]


def scopes(sheet: Page) -> list[tuple[str, str | None, str | None]]:
    """The numbers of a page: value, place, who vouches for each alone."""
    slots = [slot for statement in stated(sheet) for slot in statement.slots if slot.kind == "number"]
    return [(slot.value, slot.place, slot.informant) for slot in slots]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ils étaient 800 manifestants à Paris et 300 à Lyon.",
            [("800", "paris", None), ("300", "lyon", None)],
        ),
        (
            "Ils étaient 18.000 manifestants selon la police, 60.000 selon les organisateurs.",
            [("18000", None, "police"), ("60000", None, "organisateurs")],
        ),
        (
            "La marche a réuni 800 personnes à Paris. On y comptait 300 élèves.",
            [("800", "paris", None), ("300", "paris", None)],
        ),
    ],
)
def test_a_number_has_its_place_and_its_informant(page, text, found):
    assert scopes(page(text)) == found


def test_a_long_sentence_falls_into_what_it_says(page):
    halves = (
        "La halle aux grains de Valmorel, bâtie en 1547 par les drapiers de la vallée, a été détruite mardi par les flammes, en moins d'une heure et sous les yeux des marchands,",
        "alors que des travaux de couverture étaient en cours depuis trois semaines sur le versant nord de la toiture, au-dessus du beffroi.",
    )
    sheet = page(" ".join(halves))

    assert [sheet.article[statement.at[0]] for statement in stated(sheet)] == list(halves)


def test_sentences_in_one_quotation_are_parted(page):
    spoken = "« C'est le cœur de notre ville qui brûle, et nous la rebâtirons pierre par pierre avec les gens de la vallée et de la plaine. "
    more = "Les drapiers l'avaient bâtie en quatre ans, nous ferons aussi bien avec ceux qui voudront nous y aider », a promis le maire de Valmorel."
    sheet = page(f"{spoken}{more}")

    assert [sheet.article[statement.at[0]] for statement in stated(sheet)] == [spoken.strip(), more]


def test_a_title_is_told_as_one(page):
    sheet = page("Valmorel brûle\nLe four a pris feu.")
    title = Block(at=(Span("a.txt", 0, 14),), by="test", label="title")
    sheet = Page(sheet.article, [title, *sheet.blocks[1:]])

    assert [statement.where for statement in stated(sheet)] == ["title", "text"]


def test_the_rules_need_no_model(page, monkeypatch):
    monkeypatch.setenv("RECOUPE_MODEL_FR", "fr_nowhere")

    assert [vouchers(s) for s in stated(page("Le four a pris feu, a indiqué la préfecture."))] == [["préfecture"]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Selon certains, le four a pris feu à midi.", "alleged"),
        ("Douze boulangers, dont trois apprentis selon certains, ont été blessés mardi matin à Brive.", "asserted"),
        ("Le four, qui aurait été mal réglé, a pris feu à midi.", "asserted"),
    ],
)
def test_only_what_a_source_is_given_for_is_alleged(page, text, status):
    """The scope of « selon » is what the quote of that source spans, that of a relative clause itself."""
    sheet = page(text)
    sheet = sheet.plus(hearsay.find(sheet))
    sheet = sheet.plus(quotes.find(sheet))

    assert [s.status for s in stated(sheet)] == [status]
