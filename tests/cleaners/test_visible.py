"""From a document to the text that a reader of it sees."""

import pytest

from recoupe.cleaners import visible
from tests.cleaners.labelled import ARTICLE, BODY, LEDE, TITLE, raw_of


def _texts(sheet):
    return [sheet.text[line.start : line.end] for line in sheet.lines]


def _seen(body):
    return _texts(visible.clean(raw_of(f"<html><body>{body}</body></html>", "html")))


@pytest.mark.parametrize("text", ["", "a", "  a \n\n\tb\u00a0\n", ARTICLE])
def test_plain_text_stays_as_it_is(text):
    sheet = visible.clean(raw_of(text))

    assert sheet.text == text
    assert "".join("".join(_texts(sheet)).split()) == "".join(text.split())
    assert all(line.chosen is None for line in sheet.lines)


@pytest.mark.parametrize("content", [LEDE, ARTICLE], ids=["without the title", "with the title"])
def test_the_title_of_an_export_stands_above_its_text(content):
    assert visible.clean(raw_of(content, title=TITLE)).text == f"{TITLE}\n\n{content}"


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        ("<p>un</p><p>deux</p>", ["un", "deux"]),
        ("<p>un <b>grand</b>\n   mot</p>", ["un grand mot"]),
        ("un<br>deux<div>trois</div>quatre", ["un", "deux", "trois", "quatre"]),
        ("<ul><li>un</li><li>deux</li></ul>", ["un", "deux"]),
        ("<p>12 000&nbsp;€</p>", ["12 000\u00a0€"]),
        ("<p>seul<script>x()</script><style>p{}</style><noscript>non</noscript></p>", ["seul"]),
        ('<p>un</p><p style="display: none">caché</p><p hidden>caché</p>', ["un"]),
        ('<main style="display:none"><p>montré par le script</p></main>', ["montré par le script"]),
        ('<p>un<img alt="texte de remplacement"></p>', ["un"]),
        ("<p>un</p><select><option>menu</option></select><p>deux</p>", ["un", "deux"]),
        ("<ruby>漢<rt>かん</rt></ruby>", ["漢"]),
        ("<table><tr><td>un</td><td>deux</td></tr></table>", ["un", "deux"]),
    ],
)
def test_the_visible_text_of_a_page(body, seen):
    assert _seen(body) == seen


def test_a_page_without_a_word_has_no_line():
    assert visible.clean(raw_of("<html></html>", "html")).lines == ()


@pytest.mark.parametrize(
    "page",
    [
        f"<p>AVANT</p>{'<div>' * 300}DEDANS{'</div>' * 300}<p>APRÈS</p>",
        f"<p>AVANT</p>{'<span>' * 5_000}DEDANS<p>APRÈS</p>",
        "<html><body><p>AVANT</p></body></html><p>DEDANS</p><html lang='fr'><body><p>APRÈS</p>",
        f"<p>AVANT</p><script>{'a' * 10_500_000}</script><p>DEDANS</p><p>APRÈS</p>",
        "<p>AVANT</p>\0<p>DEDANS\x01</p><p>APRÈS</p>",
        "<?xml version='1.0' encoding='utf-16'?><p>AVANT</p><p>DEDANS</p><p>APRÈS</p>",
    ],
    ids=["300 deep", "5,000 deep", "early end", "huge script", "controls", "wrong declaration"],
)
def test_nothing_of_a_page_is_lost_in_silence(page):
    """libxml2 alone loses what follows, without a word."""
    assert [line.strip() for line in _texts(visible.clean(raw_of(page, "html")))] == ["AVANT", "DEDANS", "APRÈS"]


def test_lines_know_the_elements_around_them():
    page = f"<nav><a href='/'>Accueil</a></nav><article><h1>{TITLE}</h1><p>{LEDE} <a href='/x'>lien</a></p></article>"
    menu, title, lede = visible.clean(raw_of(page, "html")).lines

    assert menu.tags == {"nav"}
    assert menu.links == 1.0
    assert title.tags == {"article", "h1"}
    assert lede.tags == {"article", "p"}
    assert 0 < lede.links < 0.1


def test_lines_know_what_trafilatura_takes_at_both_standings():
    """It drops a paragraph's second standing; a reader sees both."""
    body = "".join(f"<p>{line}</p>" for line in (*BODY, BODY[0]))
    page = f"<html><body><nav><a href='/'>Accueil</a></nav><article><h1>{TITLE}</h1>{body}</article></body></html>"
    sheet = visible.clean(raw_of(page, "html"))

    takes = [(sheet.text[line.start : line.end], line.chosen) for line in sheet.lines]
    assert takes[0] == ("Accueil", False)
    assert takes[2:] == [(line, True) for line in (*BODY, BODY[0])]
