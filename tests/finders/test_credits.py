"""Credits: what is one, whose, in which form, and its exact words. The text is invented."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.finders import credits as credits_
from recoupe.model import Block, Credit
from recoupe.page import Page
from tests.conftest import page_of

PARAGRAPH = (
    "La halle aux grains de Saint-Aubin a rouvert ses portes samedi matin devant une foule de curieux, deux ans après"
    " l'incendie qui avait emporté sa charpente."
)


def found(page: Page) -> list[tuple[str, str, str]]:
    """Form, agency and words of every credit."""
    return [(c.form, c.agency, page.article[c.at[0]]) for c in credits_.find(page)]


def around(line: str, place: str) -> str:
    """An article with this line above, between or below its paragraphs."""
    lines = {
        "head": ["La halle rouvre", line, PARAGRAPH, PARAGRAPH],
        "middle": ["La halle rouvre", PARAGRAPH, line, PARAGRAPH],
        "tail": ["La halle rouvre", PARAGRAPH, PARAGRAPH, line],
    }
    return "\n".join(lines[place])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("« C'est réparé », a-t-il dit à l'AFP.", "a-t-il dit à l'AFP"),
        (
            "« C'est réparé », a indiqué vendredi à l’AFP le maire de Vern.",
            "a indiqué vendredi à l’AFP le maire de Vern",
        ),
        ("Le maire a indiqué à l'AFP que la halle était sûre.", "a indiqué à l'AFP"),
        ("« Non », a déclaré la maire Odile Brun à l'AFP.", "a déclaré la maire Odile Brun à l'AFP"),
        (
            "« Non », avait également commenté la mairie auprès de l'AFP.",
            "avait également commenté la mairie auprès de l'AFP",
        ),
        ("« Non », raconte à l'AFP Anne, 32 ans.", "raconte à l'AFP Anne"),
        (
            "Jointe au téléphone par l'Agence France-Presse, elle dément.",
            "Jointe au téléphone par l'Agence France-Presse",
        ),
        (
            "Selon une source policière interrogée par l'AFP, il a fui.",
            "Selon une source policière interrogée par l'AFP",
        ),
        ("Le feu a repris, a constaté un journaliste de l'AFP.", "a constaté un journaliste de l'AFP"),
        ("Il a fui, selon une correspondante à Vern de l'AFP.", "selon une correspondante à Vern de l'AFP"),
        ("Une équipe de l'Agence France-Presse (AFP) a vu.", "Une équipe de l'Agence France-Presse (AFP) a vu"),
        ("La mairie n'a pas répondu aux sollicitations de l'AFP.", "aux sollicitations de l'AFP"),
        ("Des photographes de l'AFP ont vu la charpente.", "Des photographes de l'AFP ont vu"),
        ("Trois morts, selon un décompte de l'AFP.", "selon un décompte de l'AFP"),
        ("Une note dont l'AFP a obtenu copie le dit.", "dont l'AFP a obtenu"),
        ("Un courrier que l'AFP a pu consulter le dit.", "que l'AFP a pu consulter"),
        ("Il a démissionné, a appris l'AFP auprès de son avocat.", "a appris l'AFP"),
        ("L'AFP n'a pas été en mesure de vérifier ces dires.", "L'AFP n'a pas été en mesure de vérifier"),
        ("C'est écrit dans un communiqué transmis à l'AFP.", "communiqué transmis à l'AFP"),
        ("Il s'en explique dans un entretien avec l'AFP.", "dans un entretien avec l'AFP"),
        ("À l'AFP, il avait assuré ne rien savoir.", "À l'AFP"),
        ("« Non », analyse pour l'AFP l'historien Luc Vion.", "analyse pour l'AFP l'historien Luc Vion"),
    ],
)
def test_what_an_agency_was_told_or_saw(page, text, words):
    """The sentence is the agency's: its credit runs from the verb to the agency, or to the speaker behind it."""
    assert found(page(text)) == [("told", "AFP", words)]


@pytest.mark.parametrize(
    ("text", "agency", "words"),
    [
        ("Il a fui, selon Le Parisien.", "Le Parisien", "selon Le Parisien"),
        ("Il a fui, confirme une information du Parisien.", "Le Parisien", "une information du Parisien"),
        ("Il a fui, a rapporté mercredi l'agence d'État TASS.", "TASS", "a rapporté mercredi l'agence d'État TASS"),
        ("« Jamais », a-t-il dit, cité par l'agence Tass.", "TASS", "cité par l'agence Tass"),
        ("Une affaire révélée dès mardi par Mediapart.", "Mediapart", "révélée dès mardi par Mediapart"),
        ("BFMTV a diffusé la vidéo lundi.", "BFMTV", "BFMTV a diffusé"),
        ("Il a fui, rapporte le Guardian.", "The Guardian", "rapporte le Guardian"),
        ("Six sur dix, selon un sondage Orba pour Le Monde.", "Le Monde", "selon un sondage Orba pour Le Monde"),
        ("Il a fui, rapporte le quotidien régional Le Rivage.", "Rivage", "rapporte le quotidien régional Le Rivage"),
        ("Les données sont fausses, selon l'AFP.", "AFP", "selon l'AFP"),
        ("Les chiffres d'un collectif de médias dont l'AFP.", "AFP", "dont l'AFP"),
        ("Fin de match à Vern — RTL (@RTL) 3 mars 2026", "RTL", "RTL (@RTL)"),
    ],
)
def test_what_another_newsroom_reported(page, text, agency, words):
    """An agency or outlet cited as the source of a fact."""
    assert found(page(text)) == [("quoted", agency, words)]


@pytest.mark.parametrize(
    ("text", "agency", "words"),
    [
        ("« Jamais », a lancé le maire sur BFMTV.", "BFMTV", "sur BFMTV"),
        ("« Jamais », a lancé le maire au micro de RTL.", "RTL", "au micro de RTL"),
        ("« Jamais », a-t-il confié au Monde.", "Le Monde", "a-t-il confié au Monde"),
        ("Il l'assure dans une interview au quotidien Le Soir.", "Le Soir", "dans une interview au quotidien Le Soir"),
        ("Il l'écrit dans les colonnes du «Parisien».", "Le Parisien", "dans les colonnes du «Parisien»"),
        ("Invité du 20 heures de TF1, il a tout nié.", "TF1", "Invité du 20 heures de TF1"),
        ("Contactée par franceinfo, la mairie a nié.", "Franceinfo", "Contactée par franceinfo"),
    ],
)
def test_where_a_statement_was_made(page, text, agency, words):
    """The paper or station that somebody spoke to."""
    assert found(page(text)) == [("venue", agency, words)]


def test_two_newsrooms_in_a_row_have_one_form(page):
    """« selon A et B » cites both."""
    sheet = page("Il a fui, selon l'agence Kyodo et la chaîne publique NHK.")

    assert [credit[:2] for credit in found(sheet)] == [("quoted", "Kyodo"), ("quoted", "NHK")]


def test_what_the_own_outlet_was_told_is_told():
    """« au Figaro » is a venue elsewhere; in Le Figaro it is the newsroom's own work."""
    text = "Il a fui, a indiqué une source au Figaro."

    own, other = page_of(text, outlet="lefigaro.fr"), page_of(text, outlet="lepoint.fr")

    assert [credit[0] for credit in (*found(own), *found(other))] == ["told", "venue"]


@pytest.mark.parametrize(
    "text",
    [
        "L'AFP a fêté ses ans dans un hôtel de Vern.",
        "Il a travaillé dix ans à l'AFP avant de partir.",
        "Un journaliste de l'AFP a été blessé au bras.",
        "Les médecins de l'AP-HP ont dit leur colère auprès de l'AP-HP.",
        "Le PC a déclaré son soutien, selon le PC.",
        "Il a acheté un PC à sa fille, a-t-il dit.",
        "La TVA a augmenté, a-t-il dit à la presse.",
        "L'Union européenne a annoncé des sanctions.",
        "L'Équipe de France a annoncé sa liste.",
        "La Croix-Rouge a annoncé des secours, selon la Croix-Rouge.",
        "Le Point de départ a été annoncé.",
        "Le temps presse, le monde change, a-t-il dit.",
        "C'est le Soleil et la Côte d'Azur, a dit le maire.",
        "Michael Bloomberg a annoncé sa venue, a déclaré M. Bloomberg.",
        "Le siège du Parisien a été évacué, devant les locaux de BFMTV.",
        "« C'est la fin de la halle de Vern », a-t-il écrit sur Twitter.",
        "Des heurts à Vern - Regarder sur Figaro Live",
        "Pendant 20 minutes, a-t-il dit, la station Mir a tourné.",
        "Les élus du Parti communiste (PC). Puis les autres.",
        "Jeux : Xbox / PC. Billets : TAP Air.",
    ],
)
def test_no_credit(page, text):
    """A name alone credits nobody, and many names mean something else."""
    assert found(page(text)) == []


@pytest.mark.parametrize(
    ("line", "place", "expected"),
    [
        ("(AFP)", "tail", [("signoff", "AFP")]),
        ("AFP", "tail", [("signoff", "AFP")]),
        ("AFP", "middle", [("photo", "AFP")]),
        ("AFP", "head", [("byline", "AFP")]),
        ("© 2026 AFP", "tail", [("signoff", "AFP")]),
        ("                 © AFP", "middle", [("photo", "AFP")]),
        ("                 © AFP", "tail", [("signoff", "AFP")]),
        ("                 © AFP\nÀ lire aussi : la halle de Vern", "tail", [("photo", "AFP")]),
        ("À lire aussi\n© AFP", "tail", [("photo", "AFP")]),
        ("        Paris (AFP) - ", "tail", [("signoff", "AFP")]),
        ("MOSCOU, 12 mars /TASS/. Rien.", "head", [("signoff", "TASS")]),
        ("Sources : AFP, Reuters", "tail", [("signoff", "AFP"), ("signoff", "Reuters")]),
        ("(ats/nxp)", "tail", [("signoff", "ATS")]),
        ("Il est parti. (afp/nxp)", "tail", [("signoff", "AFP")]),
        ("(PC)", "tail", [("signoff", "La Presse canadienne")]),
        ("(Luc Vion, édité par Anne Prieur)", "tail", [("signoff", "Reuters")]),
        ("bur-abc/de", "tail", [("signoff", "AFP")]),
        ("et/ou", "tail", []),
        ("Par AFP", "head", [("byline", "AFP")]),
        ("Publié le 12 mars 2026 à 10h12 par AFP", "head", [("byline", "AFP")]),
        ("Agence France-Presse à Washington", "head", [("byline", "AFP")]),
        ("Le Figaro avec Reuters", "head", [("with", "Reuters")]),
        ("Le Figaro avec Reuters", "tail", [("with", "Reuters")]),
        ("(Avec agences)", "tail", [("with", "agences")]),
        ("Avec l'Agence France-Presse", "tail", [("with", "AFP")]),
        ("L.V. (avec Belga)", "tail", [("with", "Belga")]),
        ("Crédits photo : LUC VION/AFP", "head", [("photo", "AFP")]),
        ("PHOTO LUC VION, ARCHIVES AGENCE FRANCE-PRESSE", "head", [("photo", "AFP")]),
        ("La halle de Vern, le 12 mars 2026 POOL/AFP", "head", [("photo", "AFP")]),
        ("Carte : les positions des pompiers AFP", "middle", [("photo", "AFP")]),
        ("Luc Vion/AP/SIPA", "head", [("photo", "AP"), ("photo", "Sipa")]),
        ("Photo distribuée par l'agence russe Sputnik montrant le port", "head", [("photo", "Sputnik")]),
        ("Capture d'écran BFMTV", "middle", [("photo", "BFMTV")]),
        ("Image: Keystone", "head", [("photo", "Keystone")]),
        ("AP-HP : la grève continue", "head", []),
        ("Suivez l'AFP sur Twitter", "tail", []),
    ],
)
def test_lines(page, line, place, expected):
    """Sign-offs, bylines and picture lines: form and place tell them apart."""
    assert [credit[:2] for credit in found(page(around(line, place)))] == expected


def test_initials_show_the_sign_off(page):
    """The desk's initials are evidence of the agency's sign-off, not a credit of their own beside it."""
    sheet = page(f"{PARAGRAPH}\nbur-abc/de\n12/03/2026 -\n    Vern (AFP) -")

    (credit,) = credits_.find(sheet)

    assert [sheet.article[span] for span in credit.at] == ["Vern (AFP)", "bur-abc/de"]


def test_what_belongs_to_other_articles_is_no_credit(page):
    """A headline of a related article credits nothing here; residue of this article does."""
    sheet = page(f"{PARAGRAPH}\nLe pont a cédé, selon l'AFP\n© 2026 AFP")
    blocks = [
        Block(at=b.at, by="test", label=label)
        for b, label in zip(sheet.blocks, ("body", "related", "credit"), strict=True)
    ]

    assert found(Page(sheet.article, blocks)) == [("signoff", "AFP", "© 2026 AFP")]


PIECES = [
    "AFP",
    "Le Monde",
    "(",
    ")",
    "/",
    "©",
    "à l'",
    "selon ",
    "a dit ",
    "\n",
    " ",
    "«",
    "»",
    ".",
    "Photo : ",
    "ab/cd",
    "BFMTV",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_every_credit_quotes_the_text(text):
    """Whatever stands in the text, a credit lies inside it, names somebody and a rule."""
    sheet = page_of(text)

    for credit in credits_.find(sheet):
        assert isinstance(credit, Credit)
        assert credit.agency
        assert credit.by
        assert all(sheet.article[span].strip() and span.end <= len(text) for span in credit.at)


@pytest.mark.parametrize(
    "piece", ["AFP\n", "à l'AFP ", "Luc Vion/AFP ", "«AFP ", "(photo ", "quotidien de presse ", "ab/cd ", "A"]
)
def test_time_grows_with_the_text(piece):
    """Hostile text costs no more than its length: 10 s of CPU would be a square's."""
    sheet = page_of(piece * (100_000 // len(piece)))
    begun = time.process_time()

    list(credits_.find(sheet))

    assert time.process_time() - begun < 10


def test_the_gold_is_found(shared):
    """On real articles: nearly every credit of a text or picture, and most that cite the press, with its owner."""
    tally = {"text": [0, 0], "cited": [0, 0]}
    for folder in sorted((shared / "gold" / "stories").iterdir()):
        gold, meta = (json.loads((folder / name).read_text("utf-8")) for name in ("gold.json", "meta.json"))
        for name, article in gold["articles"].items():
            sheet = page_of((folder / name).read_text("utf-8"), outlet=meta[name]["outlet"])
            spans = [span for credit in credits_.find(sheet) for span in credit.at]
            for credit in article["credits"]:
                start = sheet.article.text.find(credit["text"])
                end = start + len(credit["text"])
                kind = "cited" if credit["kind"] in ("quoted", "venue") else "text"
                tally[kind][0] += any(span.start < end and start < span.end for span in spans)
                tally[kind][1] += 1

    assert tally["text"][0] / tally["text"][1] >= 0.97
    assert tally["cited"][0] / tally["cited"][1] >= 0.9
