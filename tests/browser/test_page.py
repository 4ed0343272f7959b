"""The page as a reader has it: in a browser, with the keyboard, on a phone, on paper, without a script."""

from __future__ import annotations

import re

import pytest
from full import full
from seen import WCAG

from recoupe.writers import html, packed

axe = pytest.importorskip("axe_playwright_python.sync_playwright")


@pytest.fixture(scope="module")
def paths(tmp_path_factory):
    """The page in both languages."""
    folder = tmp_path_factory.mktemp("full")
    for language in ("fr", "en"):
        html.write(full(), folder / f"{language}.html", language)
    return {language: folder / f"{language}.html" for language in ("fr", "en")}


@pytest.mark.parametrize(("scheme", "unfolded"), [("light", False), ("light", True), ("dark", True)])
def test_axe_finds_no_violation(open_, paths, scheme, unfolded):
    page = open_(paths["fr"], color_scheme=scheme, reduced_motion="reduce").page
    if unfolded:
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        page.evaluate("document.querySelectorAll('.layer').forEach(d => d.checked = true)")
        page.click("#open")

    found = axe.Axe().run(page, options=WCAG).response

    assert len(found["passes"]) > 20
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]] == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_window(open_, paths, width):
    page = open_(paths["fr"], viewport={"width": width, "height": 800}).page
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_ids_are_unique_with_two_articles_side_by_side(open_, paths):
    page = open_(paths["fr"]).page
    page.click("#open")

    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))


def test_without_a_script_everything_is_there(open_, paths):
    opened = open_(paths["fr"], java_script_enabled=False)
    page = opened.page

    assert page.get_by_role("heading", name="Combien de sources, vraiment").is_visible()
    for name in ("Qui partage quoi", "Différences", "Affirmations", "Citations", "Chronologie", "Les articles"):
        assert page.get_by_role("heading", name=name, exact=True).is_visible()
    assert not page.locator(".script").first.is_visible()
    page.locator("label[for=en]").click()
    assert page.get_by_role("heading", name="How many sources, really?").is_visible()
    assert not page.get_by_role("heading", name="Combien de sources").is_visible()


def test_the_language_is_switched_in_the_page(open_, paths):
    page = open_(paths["fr"]).page
    page.locator("label[for=en]").click()

    assert page.evaluate("document.documentElement.lang") == "en"
    assert "at most" in page.title()
    seen = page.evaluate("[...document.querySelectorAll('i[lang=fr]')].filter(e => e.offsetParent).length")
    assert seen == 0


def test_keys_lead_from_passage_to_passage_and_to_the_search(open_, paths):
    page = open_(paths["fr"]).page
    page.keyboard.press("n")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("n")
    second = page.evaluate("document.activeElement.id")
    page.keyboard.press("p")

    assert (first, second, page.evaluate("document.activeElement.id")) == ("p1", "p2", "p1")
    page.keyboard.press("/")
    page.keyboard.type("cheminee")
    assert int(page.locator("#hits").text_content()) >= 2
    page.keyboard.press("Enter")
    assert page.locator("#hits").text_content().startswith("1/")


def test_the_keyboard_alone_reaches_every_control(open_, paths):
    page = open_(paths["fr"]).page
    page.keyboard.press("Tab")  # the choice of language
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.hash || document.activeElement.id"))
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    assert {"#origins", "#claims", "find", "#o-A"} <= reached


def test_two_articles_are_read_side_by_side(open_, paths):
    page = open_(paths["fr"]).page
    page.click("#open")
    page.click("[data-step='1']")
    left, right = page.locator(".pane").all()

    assert left.is_visible()
    assert right.is_visible()
    assert page.locator("#step").text_content().startswith("2/")
    assert left.locator("a.cur").count() == right.locator("a.cur").count() == 1


def test_layers_are_switched(open_, paths):
    page = open_(paths["fr"]).page
    style = "getComputedStyle(document.querySelector('u.qu')).fontStyle"
    plain = page.evaluate(style)
    page.click("label[for=l-q]")

    assert (plain, page.evaluate(style)) == ("normal", "italic")
    page.focus("#l-r")
    page.keyboard.press("Space")
    assert not page.locator(".res").first.is_visible()


@pytest.mark.parametrize("width", [320, 360, 390, 480])
def test_the_box_of_a_layer_stays_with_its_name(open_, paths, width):
    page = open_(paths["fr"], viewport={"width": width, "height": 800}).page

    lines = page.evaluate("[...document.querySelectorAll('.layer+label')].map(e => e.getClientRects().length)")
    boxes = page.evaluate(
        "[...document.querySelectorAll('.layer+label')].map(e => getComputedStyle(e, '::before').display)"
    )

    assert (lines, boxes) == ([1] * 6, ["inline-block"] * 6)


def test_a_page_that_a_browser_saved_is_still_a_dossier(open_, tmp_path, monkeypatch):
    monkeypatch.setattr(packed, "PLAIN", 0)
    html.write(full(), tmp_path / "page.html", "fr")
    page = open_(tmp_path / "page.html").page
    page.click("label[for=en]")
    page.click("#open")

    (tmp_path / "saved.html").write_text(page.content())

    assert '"lzma"' in page.content()
    assert html.read(tmp_path / "saved.html") == full()


def test_a_quotation_is_taken_with_its_source(open_, paths):
    opened = open_(paths["fr"], permissions=["clipboard-read", "clipboard-write"])
    page = opened.page
    page.locator(".says .copy").first.click()

    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("«\u202fOn a entendu un grand boum, les vitres ont tremblé")
    assert "— Josiane Peyrat, Le Courrier national, 12 mars 2025, https://" in text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_prints_as_a_short_report(open_, paths, language):
    page = open_(paths[language]).page
    printed = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)

    assert 4 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= 8
    assert b"/MarkInfo" in printed
    assert b"/Outlines" in printed
    assert f"/Lang ({language})".encode() in printed
