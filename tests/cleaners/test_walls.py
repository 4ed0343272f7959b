"""What a site shows in the place of an article is refused, with the line that tells."""

import pytest

from recoupe.errors import InputError
from tests.cleaners.labelled import ARTICLE, LEDE, TITLE, blocks_of, kept_of

WALLS = (
    "Page introuvable\nVérifiez l'adresse, ou retournez à l'accueil.",
    "Oups !\nLa page que vous cherchez a été déplacée.",
    "phare.example\nNous vérifions que vous n'êtes pas un robot.",
    "Access Denied\nYou don't have permission to access this server.",
    "Veuillez activer JavaScript pour continuer.",
    "Nos partenaires et nous-mêmes lisons des informations sur votre appareil.\nRetirer votre consentement.",
)


@pytest.mark.parametrize("wall", WALLS)
def test_what_stands_in_the_place_of_an_article_is_refused(wall):
    with pytest.raises(InputError, match="not an article, but what a site shows in its place"):
        blocks_of(wall)


def test_a_long_wall_of_consent_is_refused():
    wall = "Nos partenaires lisent des informations sur votre appareil pour mesurer l'audience du site. " * 3
    with pytest.raises(InputError, match="in its place: « Nos partenaires lisent"):
        blocks_of("\n".join([wall] * 5))


def test_an_article_on_robots_and_errors_is_kept():
    about = "Le site de la mairie affichait lundi « page introuvable », et demandait : « Êtes-vous un robot ? »"

    assert about in kept_of(f"{ARTICLE}\n{about}")


def test_an_article_below_a_notice_is_kept():
    assert kept_of(f"Nous utilisons des cookies.\nTout accepter\n{ARTICLE}")[0] == TITLE


def test_a_brief_is_no_error():
    assert LEDE in kept_of(f"{TITLE}\n{LEDE}")
