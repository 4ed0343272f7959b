"""Paragraphs of an invented event, and the pages made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.model import Credit, Span
from recoupe.page import Story
from tests.conftest import page_of

if TYPE_CHECKING:
    from recoupe.page import Page

FIRE = (
    "Un incendie a détruit dans la nuit de lundi à mardi la halle aux grains de Valmorel, un bâtiment du XVIe siècle "
    "situé au centre de la ville, sans faire de victime. Le feu a pris vers deux heures dans les combles et a gagné la "
    "charpente en quelques minutes, ont indiqué les pompiers."
)
CAUSE = (
    "Une enquête a été ouverte pour déterminer les causes du sinistre, a annoncé le parquet. Des travaux de couverture "
    "étaient en cours depuis trois semaines sur le versant nord de la toiture, et deux ouvriers devaient être entendus "
    "dans la journée par les gendarmes de la brigade de recherches."
)
HISTORY = (
    "Bâtie en 1547 par les drapiers de la vallée, la halle avait servi de marché, de tribunal puis de salle de bal. Elle "
    "venait de rouvrir après une restauration de quatre ans, financée pour moitié par une souscription à laquelle plus "
    "de mille habitants avaient participé."
)
MAYOR = "« C'est le cœur de notre ville qui brûle, et nous la rebâtirons pierre par pierre », a promis le maire."
OWN = (
    "Ce mardi matin, les voisins de la place défilaient devant les décombres fumants. Jeanne Orsel, mercière depuis "
    "trente ans, avait encore ses clés à la main. Fallait-il vraiment poser ces échafaudages contre la vieille charpente ? "
    "La question revient dans toutes les conversations. Nous avons retrouvé le carnet de chantier, où une alerte figure à "
    "la date du 2 mars, signée du contremaître et restée sans réponse de la part de la société chargée des travaux."
)
TAKE = (
    "Une centaine de pompiers venus de trois départements ont lutté contre les flammes jusqu'à l'aube, avec huit lances "
    "et deux grandes échelles. Quarante habitants des immeubles voisins ont été évacués vers un gymnase, où la commune a "
    "ouvert une cellule d'accueil. La circulation restait coupée mardi dans tout le centre et les écoles étaient fermées."
)


def credited(page: Page, words: str, agency: str, form: str) -> Page:
    """The page with a credit at these words of it."""
    start = page.article.text.index(words)
    return page.plus(
        [Credit(at=(Span(page.article.id, start, start + len(words)),), by="test", agency=agency, form=form)]
    )


def story_of(*texts: str, outlets: tuple[str | None, ...] = ()) -> Story:
    """A story of articles a.txt, b.txt, ... with these texts; « (AFP) » at an end is a sign-off."""
    pages = []
    for at, text in enumerate(texts):
        page = page_of(text, f"{'abcdefgh'[at]}.txt", outlet=outlets[at] if at < len(outlets) else None)
        pages.append(credited(page, "(AFP)", "AFP", "signoff") if text.endswith("(AFP)") else page)
    return Story(pages)


@pytest.fixture
def story():
    """`story_of`, as a fixture."""
    return story_of
