"""The events of a story: their order, their precision, who vouches for them, and which clauses are one event."""

from __future__ import annotations

import json

import msgspec
import pytest

from recoupe import pipeline, readers
from recoupe.checkers import origins, passages, timeline
from recoupe.finders import hearsay, moments
from recoupe.model import Event, Moment, Published, stamped
from recoupe.page import Page, Story
from tests.conftest import page_of

from .conftest import FIRE


def read(text: str, name: str = "a.txt", day: str = "2026-03-12") -> Page:
    """A page published on a day, with its moments and its hearsay."""
    page = page_of(text, name)
    when = Published(first=day, last=day, how="given")
    page = Page(msgspec.structs.replace(page.article, published=when), page.findings)
    for find in (moments.find, hearsay.find):
        page = page.plus(map(stamped, find(page)))
    return page


def told(*pages: Page) -> list[tuple[str, str, list[str]]]:
    """The events in order: value, status, clauses."""
    story = Story(pages)
    for check in (passages.check, origins.check):
        story = story.plus(map(stamped, check(story)))
    articles = {page.article.id: page.article for page in story.pages}
    events = list(timeline.check(story))
    assert all(set(event.origins) <= {origin.id for origin in story.findings} for event in events)
    assert all(event.origins for event in events)
    return [(e.value, e.status, [articles[span.article][span] for span in e.at]) for e in events]


def test_events_come_in_their_order_with_their_precision():
    page = read("La halle a brûlé mardi. Bâtie vers 1547, elle avait été restaurée en septembre 2022.")

    assert [(value, status) for value, status, _ in told(page)] == [
        ("1547~", "asserted"),
        ("2022-09", "asserted"),
        ("2026-03-10", "asserted"),
    ]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "La halle, construite en 1903, a rouvert en mai 2022 ; le maire est venu.",
            ["La halle, construite en 1903", "La halle, construite en 1903, a rouvert en mai 2022"],
        ),
        ("Mardi, le feu a pris dans les combles.", ["Mardi, le feu a pris dans les combles"]),
        ("Dans une vidéo postée lundi, le maire a parlé.", ["Dans une vidéo postée lundi, le maire a parlé"]),
        ("Les pompiers, qui sont arrivés mardi, ont tout tenté.", ["Les pompiers, qui sont arrivés mardi"]),
        ("VIDÉO - Le feu a pris mardi dans les combles.", ["Le feu a pris mardi dans les combles"]),
        ("Le toit est tombé, mais les murs ont tenu jusqu'à mardi.", ["les murs ont tenu jusqu'à mardi"]),
        ("Le feu est parti du toit, a indiqué mardi le préfet.", []),
        ("« Le toit est tombé », déclarait mardi la maire.", []),
        ("« Personne ne m'a prévenue avant mardi », déclarait la maire.", []),
        ("« Si on doit revenir, on reviendra. Et mardi on sera là », a crié un voisin.", []),
        ("La halle, « rouverte mardi », est pleine.", ["La halle, « rouverte mardi », est pleine"]),
        ("Halle : « Personne ne savait rien avant mardi », dit la maire.", []),
        ("Le feu a détruit 84 toits, contre 12 la semaine précédente.", []),
        ("Le champion de tuile 2007 est venu.", []),
        ("Ouverte de 1907 à 1912, la halle a fermé.", ["Ouverte de 1907 à 1912, la halle a fermé"]),
        ("Fermé avant l'aube mardi, le pont coupe la ville.", ["Fermé avant l'aube mardi, le pont coupe la ville"]),
        (
            "Le pont d'Orval, principal accès au sud, a été fermé lundi.",
            ["Le pont d'Orval, principal accès au sud, a été fermé lundi"],
        ),
        (
            "Trois scouts de la ville, en camp près d'Orval, ont été mis à l'abri lundi.",
            ["Trois scouts de la ville, en camp près d'Orval, ont été mis à l'abri lundi"],
        ),
        ("Le toit est tombé. — Anna Orval (@orval) 10 mars 2026", []),
        ("La route est fermée depuis lundi et jusqu'à mardi.", ["La route est fermée depuis lundi et jusqu'à mardi"]),
    ],
)
def test_the_line_of_an_event_says_of_whom_it_tells_and_no_more(sentence, lines):
    """Neither the day of a saying nor that of a post is an event, nor the mere end of something."""
    assert [line for _, _, (line,) in told(read(sentence))] == lines


def test_events_of_a_day_come_by_the_hour():
    page = read("Mardi, vers 15 heures, le toit est tombé. Le feu avait pris à 8h30. Le maire est venu le soir.")

    assert [line.split()[-1] for _, _, (line,) in told(page)] == ["8h30", "tombé", "soir"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Le conseil a voté la reconstruction lundi.", "asserted"),
        ("Le conseil votera la reconstruction en juin 2026.", "planned"),
        ("Selon une voisine, deux ouvriers fumaient mardi dans les combles.", "alleged"),
        ("Selon une voisine, qui dormait, le toit a tremblé, et la cour s'est vidée mardi.", "asserted"),
        ("Deux ouvriers auraient fumé mardi dans les combles.", "alleged"),
        ("Le tribunal a rejeté lundi la plainte de la commune.", "asserted"),
        ("L'entreprise dément avoir travaillé mardi dans les combles.", "denied"),
    ],
)
def test_an_event_says_how_far_the_text_vouches_for_it(sentence, status):
    assert [found for _, found, _ in told(read(sentence))] == [status]


def test_one_event_is_told_once_with_a_clause_of_each_article():
    events = told(
        read("Le feu a pris mardi dans les combles de la halle."),
        read("C'est dans les combles de la halle que le feu a pris mardi.", "b.txt"),
    )

    assert [len(clauses) for _, _, clauses in events] == [2]


def test_the_same_words_at_the_same_time_are_one_event():
    """However often an article says so: each of its words then tells little."""
    events = told(read("Le feu a pris mardi dans les combles. " * 40))

    assert len(events) == 1


def test_the_same_at_other_hours_is_another_event():
    at = "La crue de l'Orsène a atteint {} mètres à {} à l'échelle du vieux pont."

    events = told(read(at.format("5,80", "6h00")), read(at.format("6,10", "11h00"), "b.txt"))

    assert [len(clauses) for _, _, clauses in events] == [1, 1]


def test_what_stands_in_a_crosshead_is_no_event():
    page = read("Dès mardi, la halle\nLe feu a pris mardi dans les combles.")
    first, *rest = page.blocks
    blocks = [msgspec.structs.replace(first, label="crosshead"), *rest]

    events = told(Page(page.article, [*blocks, *page.of(Moment)]))

    assert [clauses for _, _, clauses in events] == [["Le feu a pris mardi dans les combles"]]


def test_other_things_of_the_same_day_stay_apart():
    events = told(
        read("Le feu a pris mardi dans les combles de la halle."),
        read("Le préfet est arrivé mardi à Valmorel avec trois conseillers.", "b.txt"),
    )

    assert [len(clauses) for _, _, clauses in events] == [1, 1]


def test_articles_of_one_origin_are_one_origin_of_an_event():
    story = Story([read(FIRE), read(f"{FIRE}", "b.txt")])
    for check in (passages.check, origins.check):
        story = story.plus(map(stamped, check(story)))

    assert {len(event.origins) for event in timeline.check(story)} == {1}


def test_the_order_of_articles_changes_nothing():
    pages = [read(FIRE), read("Le feu a pris lundi vers deux heures.", "b.txt"), read(FIRE, "c.txt", "2026-03-13")]

    assert told(*pages) == told(*reversed(pages))


def test_what_cannot_be_dated_is_no_event():
    assert told(page_of("Le feu a pris mardi.")) == []


def test_the_tile_works(shared):
    case = shared / "cases" / "14-timeline"
    expected = json.loads((case / "expected.json").read_text("utf8"))["events"]
    made = pipeline.dossier(readers.read([str(case / "a.txt")]))
    (article,) = made.articles
    events = [finding for finding in made.findings if isinstance(finding, Event)]

    assert sorted(event.value for event in events) == sorted(event["edtf"] for event in expected)
    for event in expected:
        assert any(event["text"].split()[-1] in article[found.at[0]] for found in events)
