"""What was lost on the way from one article to another, in invented sentences."""

from __future__ import annotations

import pytest

from recoupe.checkers import claims, entities, origins, warnings
from recoupe.finders import credits as credits_
from recoupe.finders import hearsay, names, quotes, statements
from recoupe.model import Mark, stamped
from recoupe.page import Page, Story
from tests.checkers.conftest import FIRE
from tests.conftest import page_of

BESIDE = "Le marché aux fleurs rouvrira ses portes au printemps, sous les tilleuls de la promenade."
LATER = "La fanfare municipale cherche encore deux trombones pour le défilé du carnaval."


def found(page: Page) -> Page:
    """The page with what the finders find."""
    for find in (credits_.find, hearsay.find, names.find, quotes.find, statements.find):
        page = page.plus(map(stamped, find(page)))
    return page


def warned(*texts: str) -> list[tuple[str, list[str]]]:
    """The warnings of a story, and the words of their spans."""
    story = Story(found(page_of(text, f"{'abcdef'[at]}.txt")) for at, text in enumerate(texts))
    for check in (origins.check, entities.check, claims.check):
        story = story.plus(map(stamped, check(story)))
    articles = {page.article.id: page.article for page in story.pages}
    marks: list[Mark] = list(warnings.check(story))
    return [(mark.what, [articles[span.article][span] for span in mark.at]) for mark in marks]


def pair(kept: str, lost: str) -> tuple[str, str]:
    """Two articles that state one thing in two ways, among other things."""
    return f"{FIRE}\n{BESIDE}\n{kept}\n{LATER}", f"{FIRE}\n{BESIDE}\n{lost}\n{LATER}"


LOST = [
    (
        "attribution",
        "Deux couvreurs avaient quitté les combles de la halle vers dix-neuf heures, selon le parquet.",
        "Deux couvreurs avaient quitté les combles de la halle vers dix-neuf heures.",
    ),
    (
        "indicative",
        "Les deux couvreurs auraient abandonné un chalumeau dans les combles de la halle vers dix-neuf heures.",
        "Les deux couvreurs ont abandonné un chalumeau dans les combles de la halle vers dix-neuf heures.",
    ),
    (
        "credit",
        "Des flammes hautes de vingt mètres étaient visibles depuis la gare, a constaté un journaliste de l'AFP.",
        "Des flammes hautes de vingt mètres étaient visibles depuis la gare.",
    ),
]

LOST += [
    (
        "indicative",
        "Le suspect serait un homme de trente ans, employé de la halle depuis le printemps.",
        "Le suspect est un homme de trente ans, employé de la halle depuis le printemps.",
    ),
    (
        "indicative",
        "Le toit de la halle se serait effondré vers dix-neuf heures sur deux étals de fleurs.",
        "Le toit de la halle s'est effondré vers dix-neuf heures sur deux étals de fleurs.",
    ),
    (
        "indicative",
        "Le propriétaire aurait une dette de deux millions d'euros envers la caisse de la vallée.",
        "Le propriétaire a une dette de deux millions d'euros envers la caisse de la vallée.",
    ),
    (
        "anonymous",
        "La charpente ne tiendra pas dix ans, prévient l'économiste Luc Orsel, professeur à l'université d'Arzelle.",
        "La charpente ne tiendra pas dix ans, prévient un économiste.",
    ),
]
LOST.append(
    (
        "anonymous",
        "La charpente datait du règne d'Henri II, rappelle Hélène Orsel, historienne des halles de la vallée.",
        "La charpente datait du règne d'Henri II, rappelle une historienne des halles de la vallée.",
    )
)


@pytest.mark.parametrize(("what", "kept", "lost"), LOST)
def test_what_was_lost(what, kept, lost):
    """Both statements are shown, the one that keeps it first."""
    assert (what, [kept, lost]) in warned(*pair(kept, lost))


@pytest.mark.parametrize(
    ("kept", "lost"),
    [
        (LOST[0][1], LOST[0][1]),
        (LOST[0][1], f"{LOST[0][2][:-1]}, a dit le procureur."),
        (
            LOST[0][1],
            "Le parquet a fait savoir que deux couvreurs avaient quitté les combles de la halle vers dix-neuf heures.",
        ),
        (LOST[1][1], LOST[1][1].replace("halle", "grande halle")),
        (LOST[1][1], LOST[1][2].replace("ont abandonné", "ont, d'après un pompier, abandonné")),
        (LOST[2][1], f"{LOST[2][2]}\nPhoto : AFP"),
    ],
)
def test_nothing_was_lost(kept, lost):
    """The same in both, another voice, another turn of phrase, or a credit elsewhere."""
    assert [what for what, _ in warned(*pair(kept, lost)) if what != "single"] == []


def test_a_fact_of_one_origin_that_many_state_plainly():
    fact = "La halle abritait 42 étals et 3 ateliers de couture sous une charpente de 1547."

    found = warned(*(f"{FIRE}\n{fact}\n{beside}" for beside in (BESIDE, LATER, "")))

    assert ("single", [fact] * 3) in found


def test_a_fact_that_somebody_vouches_for_is_none():
    fact = "La halle abritait 42 étals sous une charpente de 1547, selon la mairie."

    found = warned(*(f"{FIRE}\n{fact}\n{beside}" for beside in (BESIDE, LATER, "")))

    assert [what for what, spans in found if fact in spans] == []


def test_an_article_on_another_matter_stands_apart():
    trial = "Le tribunal de Brecourt a condamné lundi trois pêcheurs à deux ans de prison pour un vol de filets."

    found = warned(*pair(BESIDE, LATER), f"{trial} Leur avocat fera appel de cette condamnation.")

    assert found == [("apart", [trial])]


def test_an_article_that_names_whom_another_one_names_does_not_stand_apart():
    trial = "Le tribunal a condamné lundi Hélène Orsel et deux pêcheurs à deux ans de prison pour un vol de filets."

    found = warned(*pair(f"{BESIDE} Le feu a surpris Hélène Orsel.", LATER), f"{trial} Leur avocat fera appel.")

    assert not [what for what, _ in found if what == "apart"]


def test_articles_on_one_story_do_not_stand_apart():
    assert not [what for what, _ in warned(*pair(BESIDE, LATER)) if what == "apart"]


@pytest.mark.parametrize(("work", "whats"), [("Arzelle", ["anonymous"]), ("Brévenne", [])])
def test_an_expert_of_the_same_place_of_work(work, whats):
    """What the expert says may be worded in any way; the rare name of where he works tells who it is."""
    named = "Le bois tiendra cent ans, estime Hélène Orsel, professeure de charpente à l'université d'Arzelle."
    nameless = f"Selon un expert de l'université {work}, rien ne presse pour les poutres."

    found = warned(f"{FIRE}\n{named}", f"{FIRE}\n{BESIDE}\n{nameless}")

    assert [what for what, _ in found if what == "anonymous"] == whats
