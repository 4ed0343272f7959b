"""Who signs and what a site says to its reader, around a plain text; every text is invented."""

import pytest

from recoupe.model import KEPT
from tests.cleaners.labelled import BODY, LEDE, TITLE, labels_of


def around(line: str, place: str) -> str:
    """An article with this line below its title, or behind its last paragraph."""
    lines = [TITLE, line, LEDE, *BODY] if place == "head" else [TITLE, LEDE, *BODY, line]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("place", "line", "label"),
    [
        ("head", "Par : Orvane24.net | 4 mars 2025 | 1 256 vues", "byline"),
        ("head", "Publié à 16 h 20 HAE", "date"),
        ("head", "Coup d’œil sur cet article", "nav"),
        ("head", "Encore 2 articles gratuits à lire", "other"),
        ("head", "La Balise / comm / ats", "credit"),
        ("tail", "AOF - EN SAVOIR PLUS", "related"),
        ("tail", "Odette Marsac", "byline"),
        ("tail", "Odette Marsac (correspondante)", "byline"),
        ("tail", "Avec La Presse Canadienne", "credit"),
        ("tail", "Texte d'après La Presse Canadienne et l'Agence QMI", "credit"),
        ("tail", "LaBalise.ma avec MAP", "credit"),
        ("tail", "R.N./APS", "credit"),
        ("tail", "Ulysse Carpentras, version française Odette Marsac", "credit"),
        ("tail", "Vous avez été témoin de la scène ? Envoyez-nous vos photos et vos vidéos.", "other"),
        ("tail", "Et vous, qu'en pensez-vous ? Dites-le nous en commentaire !", "other"),
        ("tail", "Rejoignez notre chaîne WhatsApp pour ne rien rater.", "other"),
    ],
)
def test_a_line_of_the_site(place: str, line: str, label: str):
    """A line that signs, counts readers or calls on them is residue, wherever the page puts it."""
    found = labels_of(around(line, place))

    assert (label, line) in found
    assert [said for label, said in found if label in KEPT] == [TITLE, LEDE, *BODY]


@pytest.mark.parametrize(
    "line",
    [
        "« Envoyez vos photos à la mairie », demande Odette Marsac aux habitants du quai.",
        "Odette Marsac a parlé.",
        "La MAP a été votée mardi par le conseil municipal.",
    ],
)
def test_a_sentence_of_the_article(line: str):
    """A sentence stays, whoever it names."""
    assert line in [said for label, said in labels_of(around(line, "tail")) if label in KEPT]


def test_a_caption_above_its_photographer():
    """Between title and text, the line above « Photo : » is the picture's caption, not the first paragraph."""
    caption = "Des ouvriers quittent la tuilerie de Brévenne, lundi soir."

    found = labels_of("\n".join([TITLE, caption, "Photo : Odette Marsac", LEDE, *BODY]))

    assert ("caption", caption) in found
    assert ("lede", LEDE) in found


def test_a_caption_that_counts_pictures():
    """« 1 / 3 » behind the owner of a picture hides neither caption nor title."""
    caption = "Des ouvriers quittent la tuilerie de Brévenne. KEYSTONE/Odette Marsac 1 / 3"

    found = labels_of("\n".join([TITLE, "KEYSTONE/Odette Marsac", caption, LEDE, *BODY]))

    assert [said for label, said in found if label == "caption"] == ["KEYSTONE/Odette Marsac", caption]
    assert ("title", TITLE) in found


def test_the_name_of_the_site_is_no_title():
    """A site's name between title and text is not the headline, though the text names the site."""
    told = "La tuilerie n'avait pas rappelé Radio-Brévenne au moment où ces lignes ont été publiées."

    found = labels_of("\n".join([TITLE, "Radio-Brévenne", "Publié à 16 h 20 HAE", LEDE, *BODY, told]))

    assert ("title", TITLE) in found
