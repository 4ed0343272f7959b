"""Forms of credits as sites, agencies of many countries and aggregators write them. The text is invented."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from recoupe.model import Block
from recoupe.page import Page
from tests.conftest import page_of
from tests.finders.test_credits import PARAGRAPH, around, found


@pytest.mark.parametrize(
    ("place", "line", "expected"),
    [
        ("head", "La Balise / comm / ats", [("byline", "ATS")]),
        ("tail", "La Balise / comm / ats", [("signoff", "ATS")]),
        ("tail", "R.N./APS", [("signoff", "APS")]),
        ("tail", "Belga/K.D.", [("signoff", "Belga")]),
        ("tail", "ABP/LA/PM", [("signoff", "ABP")]),
        ("tail", "Lise Aubrac, La Presse Canadienne", [("signoff", "La Presse canadienne")]),
        ("tail", "D'après un texte de l'Agence France-Presse", [("with", "AFP")]),
        ("tail", "Avec les informations de Lise Aubrac et de La Presse Canadienne", [("with", "La Presse canadienne")]),
        ("tail", "Ce texte de La Presse Canadienne a été traduit de l'anglais.", [("signoff", "La Presse canadienne")]),
        ("tail", "Cet article a été critiqué par l'AFP.", []),
        ("head", "Par L.V. avec AFP", [("with", "AFP")]),
        ("head", "La rédaction avec l'ATS", [("with", "ATS")]),
        ("head", "Avec nos correspondants et AFP", [("with", "AFP")]),
        ("head", "Belga et La rédaction", [("byline", "Belga")]),
        ("head", "Agence QMI et Lise Aubrac", [("byline", "Agence QMI")]),
        ("head", "Lise Aubrac et Paul Marsan, La Presse Canadienne", [("byline", "La Presse canadienne")]),
        ("head", "12 mars 2025 | La Presse Canadienne", [("byline", "La Presse canadienne")]),
        ("head", "Mis à jour le 12/03/2025 à 14h02 - Belga", [("byline", "Belga")]),
        ("head", "Par : APS", [("byline", "APS")]),
        ("head", "Par MAP", [("byline", "MAP")]),
        ("head", "MAP - 12 mars 2025", [("byline", "MAP")]),
        ("head", "Une MAP - une carte - est vendue", []),
        ("head", "Par AFP à Orvane", [("byline", "AFP")]),
        (
            "middle",
            "Photo : Lise Aubrac, La Presse Canadienne. La foule devant la halle.",
            [("photo", "La Presse canadienne")],
        ),
        ("tail", "Avec La Presse Canadienne", [("with", "La Presse canadienne")]),
        ("tail", "– Avec la collaboration de Lise Aubrac, Agence QMI", [("with", "Agence QMI")]),
        ("tail", "La Presse Canadienne, 2025", [("signoff", "La Presse canadienne")]),
        ("tail", "LaBalise.ma avec MAP", [("with", "MAP")]),
        ("tail", "Texte d'après l'AFP", [("with", "AFP")]),
        (
            "tail",
            "Rédigé d'après La Presse Canadienne et l'Agence QMI",
            [("with", "Agence QMI"), ("with", "La Presse canadienne")],
        ),
        ("tail", "Copyright © La Balise - Belga. Toute reproduction est interdite.", [("signoff", "Belga")]),
        ("tail", "Copyright (c) 2025 CercleFinance.com", [("signoff", "CercleFinance")]),
        ("tail", "Lise Aubrac, version française Paul Marsan", [("signoff", "Reuters")]),
        ("tail", "Média d'origine : Le Monde", [("quoted", "Le Monde")]),
        ("tail", "Source : Le Monde", [("quoted", "Le Monde")]),
        (
            "tail",
            "Les journalistes de l'Associated Press Lise Aubrac à Orvane et Paul Marsan ont contribué à cet article.",
            [("signoff", "AP")],
        ),
    ],
)
def test_a_line_that_signs(place: str, line: str, expected: list[tuple[str, str]]):
    """A sign-off names its agency, whatever desks, partners and words for a text stand beside it, and is residue."""
    sheet = page_of(around(line, place))

    signed = [(form, agency) for form, agency, _ in found(sheet)]

    assert signed == expected


def test_an_agency_between_lead_and_date_signs_the_text():
    """Where the line of authors stands below the lead, an agency in it signs the text, no picture."""
    plain = page_of(f"La halle rouvre\n\n{PARAGRAPH}\n\nPublié hier à 11 h 52\n\nLA PRESSE CANADIENNE\n\n{PARAGRAPH}")
    dated = [b for b in plain.of(Block) if plain.article[b.at[0]].startswith("Publié")]
    sheet = Page(plain.article, [replace(b, label="date") if b in dated else b for b in plain.of(Block)])

    assert found(sheet) == [("byline", "La Presse canadienne", "LA PRESSE CANADIENNE")]


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("ORVANE, Maroc (AP) —", "AP"),
        ("NEW VERNE, N.Y. (AP) -", "AP"),
        ("(AOF) -", "AOF"),
        ("(CercleFinance.com) -", "CercleFinance"),
        ("APA-Orvane (Sénégal) –", "APA"),
        ("Orvane, 4 oct (APS) –", "APS"),
        ("4 octobre (Reuters) -", "Reuters"),
        ("ORVANE/LURCY, 4 octobre (Reuters) -", "Reuters"),
    ],
)
def test_a_dateline(dateline: str, agency: str):
    """A place with its state, an agency alone, an agency before the place: the text is the agency's."""
    sheet = page_of(f"La halle rouvre\n\n{dateline} {PARAGRAPH}\n\n{PARAGRAPH}")

    assert [(form, owner) for form, owner, _ in found(sheet)] == [("signoff", agency)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Le feu est éteint, renseignent nos confrères de Rivage24.", ("quoted", "Rivage24")),
        ("Ce sont nos confrères d’Orvane FM qui ont relayé la nouvelle.", ("quoted", "Orvane FM")),
        ("Selon nos confrères de la radio locale Vallée FM, le feu est éteint.", ("quoted", "Vallée FM")),
        (
            "Selon les éléments dont disposent nos collègues de Paris-Normandie, il a fui.",
            ("quoted", "Paris-Normandie"),
        ),
        ("Le conducteur est mort, a appris l'APS de source sécuritaire.", ("told", "APS")),
        ("La route est coupée, rapporte la MAP.", ("quoted", "MAP")),
        ("Les stocks sont détruits, selon des patrons cités par l'agence officielle Map.", ("quoted", "MAP")),
        ("Le secteur reste fermé, a complété une source policière auprès de franceinfo.", ("venue", "Franceinfo")),
    ],
)
def test_a_sentence_that_cites(sentence: str, expected: tuple[str, str]):
    """Colleagues known or not, acronyms that mean other things too, what is added to somebody's words."""
    sheet = page_of(f"La halle rouvre\n\n{PARAGRAPH}\n\n{sentence}\n\n{PARAGRAPH}")

    assert [(form, owner) for form, owner, _ in found(sheet)] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le maire a remercié ses confrères de Valmont et leurs équipes.",
        "L'EFE a contribué à cette étude sur les halles.",
        "Nos collègues sont partis de Valmont à midi.",
        "Le budget de la MAP a été voté lundi soir.",
    ],
)
def test_what_cites_nobody(sentence: str):
    """Colleagues of somebody else, an agency that took part in something else, a name that means something else."""
    sheet = page_of(f"La halle rouvre\n\n{PARAGRAPH}\n\n{sentence}\n\n{PARAGRAPH}")

    assert found(sheet) == []


def test_an_agency_glued_to_the_last_sentence_signs():
    """A page that lost the line break has its sign-off right behind the full stop."""
    sheet = page_of(f"La halle rouvre\n\n{PARAGRAPH}\n\n{PARAGRAPH}Agence France-Presse")

    assert [(form, owner) for form, owner, _ in found(sheet)] == [("signoff", "AFP")]


@pytest.mark.parametrize(
    ("lines", "form"),
    [
        ("AGENCE FRANCE-PRESSE", "byline"),
        ("LISE AUBRAC\nAGENCE FRANCE-PRESSE", "byline"),
        ("AFP", "photo"),  # the credit of a picture between paragraphs
    ],
)
def test_an_agency_named_in_full_below_the_lead_signs_the_text(lines: str, form: str):
    sheet = page_of(f"La halle rouvre\n\n{PARAGRAPH}\n\n{lines}\n\n{PARAGRAPH}")

    assert [(found_form, owner) for found_form, owner, _ in found(sheet)] == [(form, "AFP")]
