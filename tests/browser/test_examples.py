"""The page of every example, and of the dossier that has every kind of finding, in a browser."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from pathlib import Path

import pytest
from full import full
from seen import FOLDED, LAYERS, LINKS, WCAG

from recoupe import method, pipeline, readers
from recoupe.model import Block
from recoupe.writers import html
from recoupe.writers.fragments import spans_in

axe = pytest.importorskip("axe_playwright_python.sync_playwright")

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = ["full", *sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())]


@pytest.fixture(scope="module", params=STORIES)
def story(request, tmp_path_factory):
    """A dossier and its page in French."""
    if request.param == "full":
        made = full()
    else:
        files = sorted((EXAMPLES / request.param).glob("*.html"))
        made = pipeline.dossier(readers.read(files), dt.datetime(2025, 3, 5, tzinfo=dt.UTC))
    path = tmp_path_factory.mktemp(request.param) / "page.html"
    html.write(made, path, "fr", method.told(made))
    return made, path


def letters(text):
    return "".join(text.split())


@pytest.fixture(scope="module")
def starts(story):
    """The number of the article of a span, and how many letters stand before it."""
    articles = {article.id: (number, article.text) for number, article in enumerate(story[0].articles, start=1)}

    def start(span):
        number, text = articles[span.article]
        return number, len(letters(text[: span.start]))

    return start


def test_every_link_to_words_selects_exactly_these_words(open_, story, starts):
    dossier, path = story
    texts = {article.id: article.text for article in dossier.articles}
    places = defaultdict(set)
    for span in spans_in((dossier.findings, [article.published for article in dossier.articles])):
        places[starts(span)].add(letters(texts[span.article][span.start : span.end]))
    opened = open_(path)

    links = opened.page.evaluate(LINKS)

    assert len(links) > 100
    for number, start, shown, kind, lit in links:
        assert letters(lit) in places[number, start]
        if kind == "quotation" and shown.endswith("[…]"):
            assert letters(lit).startswith(letters(shown.removesuffix("[…]")))
        elif kind == "quotation":
            assert letters(lit) == letters(shown)
        elif kind == "number":
            assert shown.split()[0] == str(number)
    assert opened.quiet(path)


def test_every_finding_has_a_link_to_each_of_its_places(open_, story, starts):
    dossier, path = story

    linked = {(number, start) for number, start, *_ in open_(path).page.evaluate(LINKS)}

    for finding in dossier.findings:
        if not isinstance(finding, Block):
            for span in finding.at:
                inner = [one for one in finding.at if one.article == span.article and one.start <= span.start < one.end]
                assert any(starts(one) in linked for one in inner), (finding, span)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(open_, story, scheme):
    page = open_(story[1], color_scheme=scheme, reduced_motion="reduce").page
    page.evaluate(FOLDED)
    page.evaluate(LAYERS)

    found = axe.Axe().run(page, options=WCAG).response

    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]] == []


def test_nothing_is_wider_than_a_small_window(open_, story):
    page = open_(story[1], viewport={"width": 320, "height": 800}).page
    page.evaluate(FOLDED)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_ids_are_unique_and_every_link_leads_somewhere(open_, story):
    page = open_(story[1]).page

    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    targets = page.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))")

    assert len(ids) == len(set(ids))
    assert set(targets) <= set(ids)


def test_the_keyboard_alone_reaches_every_link_and_shows_where_it_is(open_, story):
    page = open_(story[1]).page
    wanted = page.evaluate("[...document.querySelectorAll('#brief a')].length")
    reached = set()
    for _ in range(wanted + 30):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("[...document.querySelectorAll('#brief a')].indexOf(document.activeElement)"))
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"

    assert set(range(wanted)) <= reached


@pytest.mark.parametrize("scripts", [True, False])
def test_it_prints_as_a_short_report(open_, story, scripts):
    printed = open_(story[1], java_script_enabled=scripts).page.pdf(
        prefer_css_page_size=True, tagged=True, outline=True
    )

    assert 4 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= 8
