from __future__ import annotations

import time
from itertools import combinations

import msgspec
import pytest

from recoupe.checkers import claims, origins
from recoupe.checkers.claims import likeness as likeness_
from recoupe.checkers.claims import matter
from recoupe.checkers.claims.links import CLEAR
from recoupe.checkers.claims.said import Said, said
from recoupe.finders import moments, names, statements
from recoupe.model import Claim, Published, Statement, stamped
from recoupe.page import Page, Story
from tests.checkers.conftest import CAUSE, FIRE, OWN, TAKE, story_of
from tests.conftest import page_of


def claimed(story: Story) -> list[Claim]:
    """The claims that several articles of a story make."""
    return [claim for claim in every(story) if claim.by != "alone"]


def alone(story: Story) -> set[tuple[str, str]]:
    """What one article of a story alone says."""
    return set().union(*(quoted(story, claim) for claim in every(story) if claim.by == "alone"))


def every(story: Story) -> list[Claim]:
    """The claims of a story."""
    story = Story([page.plus(statements.find(page)) for page in story.pages])
    story = story.plus(map(stamped, origins.check(story)))
    return list(claims.check(story))


def quoted(story: Story, claim: Claim) -> set[tuple[str, str]]:
    """The mentions of a claim: article and words."""
    texts = {page.article.id: page.article for page in story.pages}
    return {(span.article, texts[span.article][span]) for span in claim.at}


FILLED = "Le marché aux fleurs rouvrira ses portes au printemps, sous les tilleuls de la promenade."
HALL = "La halle aux grains de Valmorel a été détruite mardi par les flammes, selon les pompiers."


def test_sentences_that_share_a_run_of_words_are_one_claim():
    story = story_of(f"{FIRE}\n{OWN}", f"{FIRE}\n{TAKE}")

    found = claimed(story)

    assert [(len(claim.at), claim.origins) for claim in found] == [(2, 1), (2, 1)]
    assert quoted(story, found[0]) | quoted(story, found[1]) == {
        (name, sentence)
        for name in ("a.txt", "b.txt")
        for sentence in FIRE.replace("victime. ", "victime.|").split("|")
    }


def test_sentences_that_say_it_in_other_words_are_one_claim():
    story = story_of(f"{FIRE}\n{FILLED}\n{OWN}", f"{TAKE}\n{HALL}\n{CAUSE}", outlets=("phare.example", "echo.example"))

    found = [quoted(story, claim) for claim in claimed(story)]

    assert any(("b.txt", HALL) in mentions and len(mentions) == 2 for mentions in found)


def test_a_sentence_that_says_two_things_does_not_tell_both_claims():
    """What stands in one group alone tells its claim, though a longer sentence says it too."""
    fire = "La halle aux grains de Valmorel a brûlé mardi vers 23 heures"
    loss = "les pompiers ont sauvé les 37 tableaux du grenier avant l'aube"
    both = f"{fire}, tandis que la foule regardait, et {loss}"

    found = claimed(story_of(f"{fire}.\n{OWN}\n{loss.capitalize()}.", f"{both}.\n{FILLED}"))

    assert len({claim.text for claim in found}) == len(found)


LONE = "Le contremaître avait écrit 37 lettres à la mairie, toutes restées sans réponse."


def test_what_one_article_alone_says_has_a_number_a_name_or_a_quotation():
    story = story_of(f"{FIRE}\n{LONE}\n{FILLED}", f"{FIRE}\n{TAKE}")

    found = alone(story)

    assert ("a.txt", LONE) in found
    assert ("a.txt", FILLED) not in found


@pytest.mark.parametrize("again", [LONE, "Le contremaître a écrit 37 lettres à la mairie, sans réponse."])
def test_what_another_article_says_too_nobody_says_alone(again):
    assert {words for _, words in alone(story_of(f"{FIRE}\n{LONE}", f"{FIRE}\n{again}"))} == set()


def test_what_one_article_alone_says_comes_last():
    found = [claim.by for claim in every(story_of(f"{FIRE}\n{LONE}", f"{FIRE}\n{TAKE}"))]

    assert found == sorted(found, key="alone".__eq__)


def test_a_few_statements_of_an_article_stand_for_what_it_alone_says():
    lines = [f"Le registre {name} compte {at} pages." for at, name in enumerate("abcdefghij", 40)]

    found = alone(story_of("\n".join([FIRE, *lines]), f"{FIRE}\n{OWN}"))

    assert sum(name == "a.txt" for name, _ in found) == 5


def test_one_article_has_nothing_to_stand_alone_against():
    assert every(story_of(f"{FIRE}\n{TAKE}")) == []


def test_two_origins_that_say_the_same_are_two():
    story = story_of(
        f"{HALL}\n{OWN}", f"{HALL[:-24]} après un orage.\n{TAKE}", outlets=("phare.example", "echo.example")
    )

    assert [claim.origins for claim in claimed(story)] == [1]  # the wording is one text, whoever prints it


def test_who_a_person_is_makes_two_statements_no_text():
    role = "le secrétaire d'État à l'Intérieur Noé Varin"
    texts = (
        f"La halle de Valmorel sera rebâtie avant deux ans, a promis {role}.\n{OWN}",
        f"« Avant deux ans, la halle de Valmorel sera rebâtie », jure {role}.\n{TAKE}",
    )
    story = story_of(*texts, outlets=("phare.example", "echo.example"))
    story = Story([page.plus(names.find(page)) for page in story.pages])

    assert [claim.origins for claim in claimed(story)] == [2]


def test_an_article_is_mentioned_once_in_a_claim():
    story = story_of(f"{HALL}\n{FILLED}\n{HALL}", f"{HALL}\n{OWN}")

    for claim in claimed(story):
        assert len({span.article for span in claim.at}) == len(claim.at)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_the_names_of_the_articles_change_no_claim(order):
    texts = (f"{FIRE}\n{OWN}", f"{HALL}\n{TAKE}", f"{TAKE}\n{CAUSE}\n{FIRE}")
    pages = [page_of(texts[k], f"{'abc'[at]}.txt") for at, k in enumerate(order)]
    again = [page_of(text, f"{'abc'[at]}.txt") for at, text in enumerate(texts)]

    def said(story: Story) -> list[set[str]]:
        return sorted(({words for _, words in quoted(story, claim)} for claim in claimed(story)), key=sorted)

    assert said(Story(pages)) == said(Story(again))


def test_informants_of_one_body_are_one_party():
    said = "La halle aux grains de Valmorel a été détruite mardi par les flammes"
    story = story_of(
        f"{said}, selon la préfecture du Val.\n{OWN}",
        f"{said}, a indiqué le préfet du Val.\n{TAKE}",
        f"{said}, selon un témoin.\n{CAUSE}",
    )

    claim = next(claim for claim in claimed(story) if len(claim.at) == 3)

    assert claim.informants == ("préfecture du Val", "préfet du Val", "témoin")
    assert sorted(claim.parties) == [("préfecture du Val", "préfet du Val"), ("témoin",)]


def test_a_claim_is_as_weak_as_its_weakest_mention():
    story = story_of(
        f"La halle aux grains de Valmorel doit être rebâtie au printemps par les drapiers.\n{OWN}",
        f"La halle aux grains de Valmorel est rebâtie au printemps par les drapiers.\n{TAKE}",
    )

    claim = claimed(story)[0]

    assert sorted(claim.statuses) == ["asserted", "planned"]
    assert claim.status == "planned"


def test_what_many_report_and_one_vouches_for_comes_first():
    lone = "Le beffroi penchait déjà de deux degrés vers la rivière, selon la préfecture."
    story = story_of(f"{lone}\n{OWN}\n{HALL}", f"{lone}\n{TAKE}\n{FILLED}", f"{lone}\n{FILLED}")

    assert next(len(claim.at) for claim in claimed(story)) == 3


def test_a_language_without_tables_is_compared_by_runs_of_words_alone():
    """Where nobody knows the small words, unlike sentences look alike."""
    texts = (
        "Auf jeden Fall braucht es eine Prüfung der Brücke, bevor die Stadt sie wieder öffnet.",
        "Für unseren Test braucht es eine Prüfung, bevor die Stadt das alte Bad öffnet, in jedem Fall.",
    )
    pages = [page_of(text, f"{name}.txt", lang="de") for name, text in zip("ab", texts, strict=True)]
    story = Story(page.plus(statements.find(page)) for page in pages)

    assert list(claims.check(story)) == []
    assert list(claims.check(Story(relabelled(page) for page in pages))) != []


TRIAL = (
    "Le tribunal de Brecourt a condamné lundi trois pêcheurs à deux ans de prison pour le vol de filets dans la baie.",
    "L'avocat des trois pêcheurs, Noé Varin, a annoncé lundi soir qu'il ferait appel de cette condamnation.",
    "Les filets, d'une valeur de trente mille euros, avaient disparu en février du hangar de la coopérative.",
)
TRIAL_TOLD = (
    "Trois pêcheurs de la baie ont été condamnés lundi par le tribunal de Brecourt à deux ans de prison pour vol.",
    "Leur avocat Noé Varin fera appel de la condamnation, a-t-il annoncé lundi soir.",
    "En février, des filets d'une valeur de trente mille euros disparaissaient du hangar de la coopérative.",
)
BRIDGE = (
    "Trois ouvriers ont été blessés mardi par la chute d'une grue sur le chantier du pont de Marsanne.",
    "La grue avait été montée la veille, par grand vent, sur la rive gauche du canal.",
    "Le pont, qui a coûté quarante millions d'euros, devait être livré en février aux communes de la baie.",
    "Il doit relier le port aux quartiers du nord, que rien ne dessert aujourd'hui.",
)


def test_articles_on_two_matters_have_no_claim_in_common():
    story = story_of("\n".join(TRIAL), "\n".join(TRIAL_TOLD), f"{FIRE}\n{CAUSE}", "\n".join(BRIDGE))

    found = claimed(story)

    assert found
    assert {tuple(sorted({span.article for span in claim.at})) for claim in found} == {("a.txt", "b.txt")}


def test_matters_of_many_articles_take_no_time(monkeypatch: pytest.MonkeyPatch):
    near = {(a, b): 0.1 + (a + b) % 7 / 100 if a % 2 == b % 2 else 0.01 for a, b in combinations(range(300), 2)}
    monkeypatch.setattr(matter, "MATTER", 0.05)

    begun = time.process_time()
    groups = matter._groups(300, near)

    assert groups == [tuple(range(0, 300, 2)), tuple(range(1, 300, 2))]
    assert time.process_time() - begun < 10  # seconds; a hundred times as long where all pairs are looked up each time


def dated(text: str, name: str, day: str) -> Page:
    """A page published on a day, with its statements."""
    page = page_of(text, name)
    published = Published(first=day, last=day, how="given")
    page = Page(msgspec.structs.replace(page.article, published=published), page.findings)
    page = page.plus(map(stamped, moments.find(page)))
    return page.plus(map(stamped, statements.find(page)))


def test_a_day_in_other_words_is_the_same_day():
    told, again = "La halle aux grains a brûlé hier.", "Le 3 mars, la halle et ses grains ont brûlé."

    def likeness(day: str) -> float:
        return likeness_.across(Story([dated(told, "a.txt", day), dated(again, "b.txt", day)]))[0, 1]

    assert likeness("2026-03-04") > likeness("2026-03-05")


@pytest.mark.parametrize(
    ("told", "again", "alike"),
    [
        (  # of many words, none of which the other has
            "La halle aux grains a brûlé hier avec la toiture de l'église et deux fermes voisines du canal.",
            "Le 3 mars, la halle vendait encore ses grains aux éleveurs venus des vallées par le petit train.",
            False,
        ),
        ("La halle aux grains a brûlé hier.", "Le feu a pris la halle et ses grains.", True),  # of few
    ],
)
def test_two_words_tell_where_they_are_most_of_what_is_said(told, again, alike):
    pages = dated(told, "a.txt", "2026-03-04"), dated(again, "b.txt", "2026-03-04")

    assert bool(likeness_.across(Story(pages))) is alike


def test_a_number_alone_makes_no_match_clear():
    told, again = "La salle compte 640 fauteuils.", "Le collège accueille 640 élèves."
    story = Story([counted(f"{told}\n{FILLED}", "a.txt"), counted(f"{again}\n{HALL}", "b.txt")])

    assert likeness_.clear(story) == {}


@pytest.mark.parametrize(
    ("days", "nearer"),
    [
        (("2026-03-04", "2026-03-06"), 1.3),
        (("2026-03-06", "2026-03-04"), 1.3),
        (("2026-03-04", "2026-03-09"), 1.0),
        (("2026-03-04", "2026-03-20"), 0.7),
        (("2026-03-04", None), 1.0),
    ],
)
def test_articles_of_the_same_days_are_nearer(days, nearer):
    left, right = (Published(first=day, last=day, how="given") if day else None for day in days)

    assert matter._timely(left, right) == nearer


def counted(text: str, name: str) -> Page:
    """The page with its statements."""
    page = page_of(text, name)
    return page.plus(map(stamped, statements.find(page)))


def test_a_number_is_the_same_in_words_and_in_figures():
    told, again = "La halle abritait quarante-deux étals.", "Sous la halle, on comptait 42 étals."
    story = Story([counted(told, "a.txt"), counted(again, "b.txt")])

    left, right = said(story)

    assert "#42" in left.bag & right.bag


RISE = "Les syndicats demandent une hausse de 150 euros par mois."


@pytest.mark.parametrize(
    ("told", "again", "clear"),
    [
        (RISE, "Leur paie doit monter de 150 euros, disent les ouvriers.", True),
        (RISE, "Leur paie doit monter de 170 euros, disent les ouvriers.", False),  # another number
        # the same person and her age
        ("Sophie Bihan, 34 ans, tient une librairie.", "On a volé le vélo de Sophie Bihan, 34 ans.", False),
    ],
)
def test_the_same_number_makes_a_match_clear(told, again, clear):
    story = Story([counted(f"{told}\n{FILLED}", "a.txt"), counted(f"{again}\n{HALL}", "b.txt")])

    assert (max(likeness_.clear(story).values(), default=0.0) >= CLEAR) is clear


def test_articles_that_name_the_same_people_are_of_one_matter():
    told = "Armand Kerval, maire de Port-Lazou, renonce, dit Sophie Bihan, son adjointe."
    again = "Sophie Bihan tiendra la barre à Port-Lazou après le départ d'Armand Kerval."
    pages = [counted(told, "a.txt"), counted(again, "b.txt")]
    names = [
        Said(0, p.article.id, p.of(Statement)[0], (), "", 0, frozenset({"=Kerval", "=Bihan"}), frozenset())
        for p in pages
    ]

    assert matter._named(names, {"a.txt": 0, "b.txt": 1}) == {(0, 1): 1.0}


def relabelled(page: Page) -> Page:
    """The page as if it were French."""
    french = Page(msgspec.structs.replace(page.article, lang="fr"), page.findings)
    return french.plus(statements.find(french))


@pytest.mark.parametrize(
    ("again", "origins_"),
    [
        # in runs of three and four words, which prove no common article, but one wording of one statement
        ("La foudre est tombée mardi sur la vieille halle aux grains, le toit s'est effondré sur tous les étals.", 1),
        ("Mardi, la halle aux grains a été foudroyée : rien ne reste du toit, effondré sur ses étals.", 2),
    ],
)
def test_one_wording_of_a_statement_is_one_text(again, origins_):
    told = "La foudre est tombée sur la halle aux grains et le toit s'est effondré sur les étals, a dit le maire."
    story = story_of(f"{told}\n{OWN}", f"{again}\n{FILLED}")

    assert [claim.origins for claim in claimed(story)] == [origins_]
