from __future__ import annotations

import msgspec
from told import SAID, told_of

from recoupe.model import Block
from recoupe.writers.rows import rows


def of(kind):
    return [row for row in rows(told_of()) if row.kind == kind]


def test_every_article_has_its_row():
    assert [(row.article, row.outlet, row.published) for row in of("article")] == [
        ("a.txt", "Le Phare", "2025-03-04"),
        ("b.txt", "La Balise", None),
        ("c.txt", None, None),
        ("d.txt", "L'Écho d'Orvane", None),
    ]


def test_every_document_left_out_has_its_row():
    assert [(row.article, str(row.note)) for row in of("trouble")] == [
        ("vide.txt", "the file is empty"),
        ("vieux.html", "nobody said why"),
    ]


def test_a_credit_says_whose_it_is():
    assert [(row.what, row.who, row.words) for row in of("credit")] == [
        ("signoff", "AFP", "(AFP)"),
        ("told", "AFP", "a indiqué à l'AFP"),
        ("photo", "AFP", "Photo Lise Aubrac / AFP"),
    ]


def test_an_origin_has_a_row_for_each_article_even_without_words_of_it():
    dossier = told_of()
    (own,) = [f for f in dossier.findings if getattr(f, "nature", "") == "outlet"]
    wider = msgspec.structs.replace(own, articles=("c.txt", "d.txt"), shares={"c.txt": 0.28, "d.txt": 1.0})

    made = [row for row in rows(msgspec.structs.replace(dossier, findings=(wider,))) if row.kind == "origin"]

    assert [(row.article, row.share, row.words) for row in made] == [
        ("d.txt", 1.0, "Notre reporter y a passé la journée"),
        ("c.txt", 0.28, None),
    ]


def test_a_quote_names_its_speaker_and_an_utterance_what_changes():
    assert [(row.what, row.who, row.words) for row in of("quote")] == [
        ("direct", "Odile Carmant", SAID),
        ("direct", None, SAID),
    ]
    assert [row.what for row in of("utterance")] == ["same", "reattributed"]


def test_a_difference_has_a_row_for_each_side():
    assert [(row.note, row.value, row.who, row.words) for row in of("difference")] == [
        ("Combien de riverains ?", "plus de 1.200", "la mairie", "Plus de 1.200 riverains"),
        ("Combien de riverains ?", "22.5", None, "Quelque 1.200 riverains"),
    ]


def test_claims_events_and_moments_say_what_they_hold():
    assert [(row.what, row.who, row.origins) for row in of("claim")] == [
        ("planned", "la mairie", 1),
        ("alleged", "la mairie", 1),
    ]
    assert {(row.what, row.value, row.origins) for row in of("event")} == {("asserted", "2025-03-04", 1)}
    assert {(row.first, row.last) for row in of("moment")} == {("2025-03-04", "2025-03-04")}


def test_words_are_those_of_the_article_and_no_kind_is_forgotten():
    dossier = told_of()
    texts = {article.id: article.text for article in dossier.articles}

    made = list(rows(dossier))

    assert all(row.words is None or texts[row.article][row.start : row.end] == row.words for row in made)
    kinds = {str(f.__struct_config__.tag) for f in dossier.findings if not isinstance(f, Block)}
    assert {row.kind for row in made} == {"article", "trouble", *kinds}
