"""The section on persons, organisations and places."""

from __future__ import annotations

import re

import pytest
from msgspec import structs
from orvane import dossier_of, words_of
from parsed import Parsed
from test_size import twenty

from recoupe.model import Entity, Span, Verdict, stamped
from recoupe.writers import html, markdown, named


@pytest.fixture
def dossier():
    """The dossier of Orvane with its mayor, its town and a doubt."""
    made = dossier_of()
    a, c, d = made.articles[0], made.articles[2], made.articles[3]
    mayor = Entity(
        at=(
            words_of(a, "la maire, Odile Carmant"),
            words_of(a, "Odile Carmant"),
            words_of(a, "la maire"),
            words_of(c, "Odile Carmant"),
            words_of(d, "la maire"),
        ),
        by="test",
        name="Odile Carmant",
        type="person",
        aliases=("la maire", "la maire, Odile Carmant", "Mme Carmant", "MME CARMANT"),
        role="maire d'Orvane",
        evidence=(words_of(a, "la maire"),),
        doubtful=("Odette Carmant",),
    )
    town = Entity(at=(words_of(a, "Orvane"),), by="test", name="Orvane", type="place", aliases=())
    mayor, town = stamped(mayor), stamped(town)
    verdict = Verdict(when="2025-03-06", who="Lise", what="right", of=("Odile Carmant",), findings=(mayor.id,))
    return structs.replace(made, findings=(*made.findings, mayor, town), verdicts=(verdict,))


def section(dossier, language="fr"):
    """The words of the section, white space made plain."""
    page = html.page(dossier, language)
    found = re.search(r"<section id=named.*?</section>", page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"<i lang=en>.*?</i>", "", found[0])).split())


def test_a_name_with_its_title_counts_once(dossier):
    assert "Odile Carmant , maire d'Orvane A B 1 3 4" in section(dossier)


def test_other_names_are_said_once_and_without_the_name(dossier):
    assert "Aussi : Mme Carmant · la maire ( attesté par 1 )" in section(dossier)


def test_what_is_named_once_is_a_link_in_one_line(dossier):
    assert "Une seule mention : Orvane 1" in section(dossier)


def test_doubtful_merges_stand_apart(dossier):
    assert section(dossier).endswith("Odette Carmant ↔ Odile Carmant")


def test_a_verdict_stands_beside_what_it_judges(dossier):
    assert "Verdict de Lise, 2025-03-06 : juste" in section(dossier)


def test_every_number_leads_to_the_words(dossier):
    page = html.page(dossier, "fr")
    found = re.search(r"<section id=named.*?</section>", page, re.DOTALL)[0]

    targets = re.findall(r'href="?#(s[0-9A-Z]+)', found)

    assert len(targets) == 5
    assert all(re.search(f'id="?{target}"?[ >]', page) for target in targets)


def test_without_names_the_section_says_so():
    assert "Aucun nom n’a été trouvé." in section(dossier_of())


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "fr",
            "- **Odile Carmant**, maire d'Orvane (3 mentions, 2 origines)\u202f: 1, 3, 4. Aussi\u202f: Mme Carmant, la maire",
        ),
        ("en", "- **Odile Carmant**, maire d'Orvane (3 mentions, 2 origins): 1, 3, 4. Also: Mme Carmant, la maire"),
    ],
)
def test_the_report_names_them_too(dossier, language, line):
    assert line in markdown.report(dossier, language).splitlines()


def test_outermost_spans_hold_the_others():
    spans = [Span("a", 0, 9), Span("a", 3, 9), Span("a", 12, 15), Span("b", 3, 9)]

    assert named.outermost(spans) == [spans[0], spans[2], spans[3]]


def test_names_keep_the_page_light():
    """Twenty articles that name sixty people three times each."""
    plain = twenty()
    people = [
        stamped(
            Entity(
                at=tuple(Span(a.id, s, s + 9) for a in plain.articles for s in range(at * 90, at * 90 + 60, 20)),
                by="test",
                name=f"Personne {at}",
                type="person",
                aliases=("la maire",),
            )
        )
        for at in range(60)
    ]

    page = html.page(structs.replace(plain, findings=(*plain.findings, *people)), "fr")

    Parsed(page)
    assert len(page.encode()) < 1_300_000
