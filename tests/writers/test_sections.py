"""The sections of the page that tell what the articles say: over a dossier with every kind of finding."""

from __future__ import annotations

import msgspec
import pytest
from full import full
from orvane import dossier_of
from parsed import Parsed

from recoupe.model import Event, Mark, Saying, Span, stamped
from recoupe.writers import edtf, html
from recoupe.writers.index import Index
from recoupe.writers.view import view
from recoupe.writers.warned import warnings

SECTIONS = [
    "brief",
    "origins",
    "compare",
    "differences",
    "claims",
    "quotes",
    "named",
    "times",
    "articles",
    "troubles",
    "method",
    "notes",
]


@pytest.fixture(scope="module")
def page():
    return Parsed(html.page(full(), "fr"))


@pytest.fixture(scope="module")
def shown():
    return view(full())


def one_space(text):
    return " ".join(text.split())


def test_the_sections_stand_in_their_order(page):
    assert [e.attributes["id"] for e in page.of("section")] == SECTIONS


def test_ids_are_unique(page):
    ids = [e.attributes["id"] for e in page.elements if "id" in e.attributes]

    assert len(ids) == len(set(ids))


def test_every_link_leads_somewhere(page):
    ids = {e.attributes.get("id") for e in page.elements}

    assert [
        e.attributes["href"]
        for e in page.of("a")
        if e.attributes["href"].startswith("#") and e.attributes["href"][1:] not in ids
    ] == []


def test_conflicts_come_first_and_updates_stand_apart(page, shown):
    assert [discord.nature for discord in shown.discords] == [
        "conflict",
        "update",
        "granularity",
        "perspective",
        "variant",
    ]
    assert "Contradictions" in page.by_id("d-conflict").text
    assert "Mises à jour" in page.by_id("d-update").text


def test_the_head_of_the_page_counts_the_differences_and_the_conflicts(page, shown):
    facts = next(e for e in page.of("p") if e.attributes.get("class") == "facts")
    every = sum(len(group.all) for group in shown.discords)

    assert f"{every} différences" in facts.text
    assert "dont 1 contradiction" in facts.text


def test_an_update_tells_first_what_was_said_first(shown):
    (update,) = shown.discords[1].all

    assert [answer.side.value for answer in update.answers] == ["trois", "cinq"]


def test_seven_differences_stand_open(shown):
    assert sum(len(discord.shown) for discord in shown.discords) == 7
    assert sum(len(discord.folded) for discord in shown.discords) == 2


def test_a_claim_says_who_reports_and_who_vouches(page):
    first = page.by_id(view(full()).claims.shared[0].claim.id)

    text = one_space(first.text)
    assert "3 articles, 2 origines" in text
    assert "1 informateur1 informant" in text
    assert "préfecture, services de l'État" in text
    assert "dans le titre" in first.text


def test_the_status_of_a_mention_is_told_where_it_differs(page, shown):
    text = one_space(page.by_id(shown.claims.shared[1].claim.id).text)

    assert text.index("allégué") < text.index("affirmé")


def test_what_one_article_alone_says_is_listed_by_origin(shown):
    assert [own.lineage.letter for own in shown.claims.alone] == ["A"]
    assert {one.claim.status for one in shown.claims.alone[0].claims} == {"planned", "denied"}


def test_what_one_origin_alone_says_is_not_marked_as_its_own_line_by_line(page):
    alone = page.source.partition("id=alone")[2].partition("</section>")[0]

    assert alone.count("<li>") == 2
    assert "href=#o-" not in alone


def test_quotations_of_one_speaker_stand_together_with_their_changes(page, shown):
    alike, reworded, shifted = shown.quotations.shared

    assert (alike.change, reworded.change, shifted.change) == ("", "reworded", "reattributed")
    assert "conférence de presse" in page.by_id(reworded.utterance.id).text
    assert shifted.speakers == ("Hugues Salvignac", "Terres & Toits")
    assert [voice.speaker for voice in shown.quotations.voices][-1] is None


def test_warnings_come_by_harm(shown):
    assert [one.what for one in shown.warnings] == [
        "conflict",
        "single",
        "attribution",
        "indicative",
        "anonymous",
        "credit",
    ]
    assert shown.warnings[0].values == ("38 mètres", "45 mètres")


def test_a_sentence_that_rests_on_one_source_twice_is_told_once(dossier):
    def mark(*starts):
        at = tuple(Span(name, start, start + 5) for name, start in zip(("a.txt", "d.txt"), starts, strict=True))
        return stamped(Mark(at=at, by="t", what="single", note=Saying("One origin says so.")))

    twice = msgspec.structs.replace(dossier, findings=(mark(0, 3), mark(0, 9)))

    (one,) = warnings(twice, Index(twice))
    assert [(quote.start, quote.end) for quote in one.quotes] == [(3, 8), (0, 5)]


def test_marks_that_say_the_same_are_one_row(dossier):
    def mark(start):
        return stamped(
            Mark(at=(Span("d.txt", start, start + 5),), by="t", what="single", note=Saying("One origin says so."))
        )

    index = Index(msgspec.structs.replace(dossier, findings=(mark(0), mark(9))))

    (one,) = warnings(msgspec.structs.replace(dossier, findings=(mark(0), mark(9))), index)
    assert len(one.quotes) == 2


def test_events_come_in_the_order_of_time_beside_the_publications(shown):
    assert [one.event.value for one in shown.chronology.events][:3] == ["1887", "2011", "2023-06-14"]
    assert shown.chronology.issued[0].name == "Info24"


def test_of_many_events_those_that_one_article_tells_are_lines_with_their_letter_and_number():
    dossier = full()
    told = next(f for f in dossier.findings if isinstance(f, Event) and f.origins)
    name = told.at[0].article
    events = [stamped(msgspec.structs.replace(told, id="", at=(Span(name, place, place + 50),))) for place in range(25)]
    several = stamped(msgspec.structs.replace(told, id="", at=(told.at[0], Span(name, 0, 90))))
    others = [f for f in dossier.findings if not isinstance(f, Event)]
    page = Parsed(html.page(msgspec.structs.replace(dossier, findings=(*others, several, *events)), "fr"))

    folded = page.source.partition("id=events")[2].partition("<details")[2].partition("</details>")[0]

    assert folded.count("<q") == folded.count("href=#o-") == folded.count("</b></a>") == 25
    assert "chip" not in folded


def test_sections_without_findings_say_so():
    page = Parsed(html.page(dossier_of(), "fr"))

    for section, line in [
        ("differences", "Aucune différence"),
        ("claims", "Aucune affirmation"),
        ("quotes", "Aucune citation"),
        ("times", "Aucun événement daté"),
        ("brief", "Recoupe n’a rien relevé"),
    ]:
        assert line in page.by_id(section).text


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        ("2024", "2024", "2024"),
        ("2024-06", "juin 2024", "June 2024"),
        ("2024-06-01", "1er juin 2024", "1 June 2024"),
        ("2024-06-18T23:40", "18 juin 2024, 23 h 40", "18 June 2024, 23:40"),
        ("2024-22", "été 2024", "summer 2024"),
        ("199X", "années 1990", "the 1990s"),
        ("19XX", "1900 – 1999", "1900 – 1999"),
        ("1890~", "vers 1890", "around 1890"),
        ("2024-06-18~", "vers le 18 juin 2024", "around 18 June 2024"),
        ("2026-05?", "mai 2026 (incertain)", "May 2026 (uncertain)"),
        ("2026-04-05/..", "depuis le 5 avril 2026", "since 5 April 2026"),
        ("../2026-04", "jusqu’en avril 2026", "until April 2026"),
        ("2024/2026~", "2024 – 2026 (environ)", "2024 – 2026 (about)"),
        ("2024-13", "18–19 juin 2024", "18–19 June 2024"),
        ("2024-02-31", "18–19 juin 2024", "18–19 June 2024"),
        ("?", "18–19 juin 2024", "18–19 June 2024"),
    ],
)
def test_a_date_is_said_with_its_precision(value, french, english):
    assert edtf.worded("fr", value, "2024-06-18", "2024-06-19").replace("\u202f", " ") == french
    assert edtf.worded("en", value, "2024-06-18", "2024-06-19") == english
