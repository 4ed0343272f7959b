from __future__ import annotations

import base64
import hashlib
import json as stdlib
import re

import msgspec
import pytest
from orvane import dossier_of
from parsed import Parsed

from recoupe.errors import InputError
from recoupe.model import Block, Origin, Passage, Saying
from recoupe.writers import html


@pytest.fixture(scope="module", params=["fr", "en"])
def page(request):
    return Parsed(html.page(dossier_of(), request.param, (Saying("at most {n} words", {"n": "5"}),)))


def one_space(text):
    return " ".join(text.split())


def test_ids_are_unique(page):
    ids = [e.attributes["id"] for e in page.elements if "id" in e.attributes]

    assert len(ids) == len(set(ids))


def test_every_link_leads_somewhere(page):
    ids = {e.attributes.get("id") for e in page.elements}
    targets = [e.attributes["href"] for e in page.of("a")]

    assert targets
    assert [target for target in targets if target.startswith("#") and target[1:] not in ids] == []


def test_every_span_of_a_finding_has_its_exact_characters(page):
    dossier = dossier_of()
    articles = {article.id: article for article in dossier.articles}
    spans = [span for finding in dossier.findings if not hasattr(finding, "label") for span in finding.at]

    ids = [name for e in page.elements if re.fullmatch(r"s[0-9A-Z]+", name := e.attributes.get("id", ""))]
    marked = {page.stretch(name) for name in ids}
    assert [words for span in spans if (words := one_space(articles[span.article][span])) not in marked] == []
    assert len(spans) > 10


def test_every_quoted_link_leads_to_the_words_it_quotes(page):
    quotes = [e for e in page.of("a") if e.within[-1] == "q"]

    assert len(quotes) > 5
    for quote in quotes:
        assert page.stretch(quote.attributes["href"][1:]).startswith(one_space(quote.text).removesuffix(" […]"))


def test_every_number_of_the_summary_is_a_link(page):
    numbers = [e for e in page.elements if re.search(r"\d", e.text) and "a" in (e.tag, *e.within)]

    assert "au plus 2 origines indépendantes" in "".join(e.text for e in numbers)
    assert page.by_id("brief")


def test_the_page_asks_nobody_for_anything(page):
    """No element that loads; the policy allows one style and one script, as they are."""
    policy = next(e for e in page.of("meta") if e.attributes.get("http-equiv") == "Content-Security-Policy")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.attributes["content"].split(";"))

    def digest(text):
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    (style,), scripts = page.of("style"), page.of("script")
    assert rules["default-src"] == "'none'"
    assert rules["style-src"] == digest(style.text)
    assert rules["script-src"] == digest(scripts[-1].text)
    assert [script.attributes.get("type") for script in scripts] == ["application/json", None]
    assert not page.of("link") + page.of("img") + page.of("iframe")
    assert not any({"src", "style", "srcset", "action"} & set(e.attributes) for e in page.elements)
    assert not any(name.startswith("on") for e in page.elements for name in e.attributes)
    assert "url(" not in style.text
    assert "@import" not in style.text


def test_all_sections_are_there_in_both_languages(page):
    headings = " ".join(e.text for e in page.of("h1") + page.of("h2"))

    for french, english in [
        ("Combien de sources, vraiment\u202f?", "How many sources, really?"),
        ("Qui partage quoi", "Who shares what"),
        ("Comparer", "Compare"),
        ("Les articles", "The articles"),
        ("Documents non utilisés", "Documents that could not be used"),
        ("Méthode et limites", "Method and limits"),
    ]:
        assert french in headings
        assert english in headings


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_opens_in_the_language_asked_for(language):
    page = Parsed(html.page(dossier_of(), language))

    (checked,) = (e for e in page.of("input") if e.attributes.get("name") == "language" and "checked" in e.attributes)
    assert checked.attributes["id"] == language
    assert page.of("html")[0].attributes["lang"] == language


def test_residue_is_struck_through_with_its_label_and_rule(page):
    struck = {one_space(e.text) for e in page.of("s")}
    whys = [e.text for e in page.of("small") if e.attributes.get("class") == "why"]

    assert {"Accueil Politique Région Abonnez-vous", "Partager cet article", "(AFP)"} <= struck
    assert not any("Trois semaines de travaux" in text for text in struck)
    assert any("navigation" in why and "by-nav" in why for why in whys)


@pytest.mark.parametrize(
    ("label", "rule", "shown"),
    [
        ("nav", "in an element nav", "navigation · dans un élément navin an element nav"),
        ("byline", "byline", "signaturebyline"),
        ("nav", "<b>", "navigation · <b>"),
    ],
)
def test_a_rule_of_residue_is_named_in_both_languages_unless_it_is_called_as_the_label(label, rule, shown):
    dossier = dossier_of()
    findings = [
        msgspec.structs.replace(f, by=rule) if isinstance(f, Block) and f.label == label else f
        for f in dossier.findings
    ]
    page = Parsed(html.page(msgspec.structs.replace(dossier, findings=tuple(findings)), "fr"))

    assert shown in {e.text for e in page.of("small") if e.attributes.get("class") == "why"}


def test_the_whole_text_of_every_article_is_there(page):
    dossier = dossier_of()

    for number, article in enumerate(dossier.articles, start=1):
        shown = one_space(page.by_id(f"t{number}").text)
        for line in article.text.splitlines():
            assert one_space(line) in shown


def test_changed_words_are_marked_as_inserted_and_deleted(page):
    assert {"soir", "Quelque", "long"} <= {e.text for e in page.of("ins")}
    assert {"vers 21 heures", "Plus de", "à Orvane,"} <= {e.text.strip() for e in page.of("del")}


def test_a_passage_that_does_not_count_says_why(page):
    dossier = dossier_of()
    number = 1 + sum(isinstance(f, Passage) and f.counted for f in dossier.findings)

    assert "a spoken quote" in page.by_id("compare").text.partition("found, but not counted")[2]
    assert "un" in page.by_id(f"p{number}").attributes["class"].split()


def test_troubles_are_listed(page):
    listed = page.by_id("troubles").text

    assert "vide.txt" in listed
    assert "the file is empty" in listed
    assert "nobody said why" in listed


def test_the_thresholds_are_told(page):
    assert "at most 5 words" in page.by_id("method").text


def test_the_page_says_nothing_of_copying(page):
    seen = " ".join(e.text for e in page.of("main")).lower()

    assert not re.search(r"plagi|copié|volé|copied|stolen", seen)


def test_the_dossier_is_read_back_from_the_page(tmp_path):
    dossier = dossier_of()
    html.write(dossier, tmp_path / "d.html", "fr")

    assert html.read(tmp_path / "d.html") == dossier


def test_a_page_without_a_dossier_is_told(tmp_path):
    (tmp_path / "d.html").write_text("<p>Rien</p>")

    with pytest.raises(InputError, match="there is no dossier"):
        html.read(tmp_path / "d.html")


def test_evidence_is_given_as_selectors(page):
    """W3C Web Annotation: position in code points, the words with what is around them, the hash of the document."""
    data = stdlib.loads(page.by_id("dossier").text)
    articles = {article["id"]: article for article in data["articles"]}
    origins = {f["id"]: f for f in data["findings"] if f["kind"] == "origin"}

    assert {annotation["body"] for annotation in data["evidence"]} == set(origins)
    for annotation in data["evidence"]:
        for target, (_, start, size) in zip(annotation["target"], origins[annotation["body"]]["at"], strict=False):
            article, end = articles[target["source"]], start + size
            position, words = target["selector"]
            assert target["sha256"] == article["sha256"]
            assert (position["type"], words["type"]) == ("TextPositionSelector", "TextQuoteSelector")
            assert (position["start"], position["end"]) == (start, end)
            around = words["prefix"] + words["exact"] + words["suffix"]
            assert words["exact"] == article["text"][start:end]
            assert article["text"][start - len(words["prefix"]) :].startswith(around)
            assert len(words["prefix"]) <= 32


def test_the_same_dossier_gives_the_same_page():
    assert html.page(dossier_of(), "fr") == html.page(dossier_of(), "fr")


@pytest.mark.parametrize(("articles", "troubles"), [(0, 0), (1, 0), (1, 2), (2, 0)])
def test_small_dossiers_make_whole_pages(articles, troubles):
    whole = dossier_of()
    kept = {article.id for article in whole.articles[:articles]}
    findings = [f for f in whole.findings if {span.article for span in f.at} <= kept and not isinstance(f, Origin)]
    small = msgspec.structs.replace(
        whole,
        articles=whole.articles[:articles],
        findings=tuple(findings),
        troubles=whole.troubles[:troubles],
        independent_origins=articles,
    )

    page = Parsed(html.page(small, "fr"))

    ids = {e.attributes.get("id") for e in page.elements}
    assert {"brief", "origins", "compare", "articles", "troubles", "method"} <= ids
    assert all(e.attributes["href"][1:] in ids for e in page.of("a") if e.attributes["href"].startswith("#"))
