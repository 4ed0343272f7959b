"""The labeller on HTML: what trafilatura takes, and a thin layer on both sides of it."""

import json
import time

import pytest

from recoupe.cleaners import chosen
from recoupe.cleaners.tree import tree_of
from recoupe.errors import InputError
from tests.cleaners.labelled import BODY, LEDE, TITLE, blocks_of, kept_of, labels_of

SECONDS = 20  # of CPU for 200 kB; trafilatura alone needs up to 4
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in (LEDE, *BODY))
FRAME = (
    "<html><head><title>Tuilerie | Le Phare</title></head><body><header><a href='/'>Le Phare</a></header>"
    "<nav><ul><li><a href='/une'>À la une</a></li><li><a href='/sport'>Sports</a></li></ul></nav>"
    "<main><article><h1>{title}</h1>{body}</article></main>"
    "<aside><h2>Les plus lus</h2><a href='/x'>Le prix du gaz repart à la hausse</a></aside>"
    "<footer><p>Le Phare, 3 quai aux Argiles, Brévenne. Tous droits réservés.</p></footer></body></html>"
)


def _page(body=PARAGRAPHS, title=TITLE):
    return FRAME.format(title=title, body=body)


def test_the_article_of_a_page():
    assert kept_of(_page(), "html") == [TITLE, LEDE, *BODY]


def test_a_page_s_frame_has_its_labels():
    found = {said: label for label, said in labels_of(_page(), "html")}

    assert found["Sports"] == "nav"
    assert found["Le prix du gaz repart à la hausse"] == "related"
    assert found["Le Phare, 3 quai aux Argiles, Brévenne. Tous droits réservés."] == "other"


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("<p>Lire aussi : comment fonctionne un four tunnel ?</p>", "related"),
        ("<p>Inscrivez-vous à notre newsletter pour ne rien manquer.</p>", "other"),
        ("<figure><figcaption>La cheminée vue du quai</figcaption></figure>", "caption"),
        ("<p>Par Salomé Garrigou</p>", "byline"),
    ],
)
def test_left_over_residue_is_dropped(line, label):
    body = PARAGRAPHS.replace(f"<p>{BODY[1]}", f"{line}<p>{BODY[1]}")
    found = labels_of(_page(body), "html")

    assert kept_of(_page(body), "html") == [TITLE, LEDE, *BODY]
    assert [name for name, said in found if said in line].count(label) >= 1


def test_who_else_worked_on_it_is_a_credit():
    found = labels_of(_page(f"{PARAGRAPHS}<p>Avec Orsène-Presse</p>"), "html")

    assert ("credit", "Avec Orsène-Presse") in found


def test_the_frame_is_known_by_its_elements():
    """A sentence in a menu or a form is none of the article's, whatever it says."""
    form = "Dites-nous ce que vous pensez de la vallée et de ses habitants."
    menu = "Le journal paraît chaque matin à Brévenne et dans les communes voisines."
    page = _page().replace("<main>", f"<form><p>{form}</p></form><nav><p>{menu}</p></nav><main>")
    found = {said: block.by for block, said in blocks_of(page, "html")}

    assert found[form] == "in an element form"
    assert found[menu] == "in an element nav"


def test_a_crosshead_that_it_loses_comes_back():
    body = PARAGRAPHS.replace(f"<p>{BODY[1]}", f"<h2>Manque à gagner</h2><p>{BODY[1]}")

    assert ("crosshead", "Manque à gagner") in labels_of(_page(body), "html")


def test_a_page_where_it_fails_is_read_by_form(monkeypatch):
    def broken(*_, **__):
        raise RecursionError

    monkeypatch.setattr("trafilatura.extract", broken)

    assert kept_of(_page(), "html") == [TITLE, LEDE, *BODY]


def test_a_repeated_paragraph_counts_once_and_stays_visible_twice():
    found = labels_of(_page(f"{PARAGRAPHS}<p>{BODY[0]}</p>"), "html")

    assert [label for label, said in found if said == BODY[0]] == ["body", "other"]


LIVE = (
    "<html><body><main><section><h2>L'essentiel</h2><p>{0}</p></section>"
    "<div><time>21h40</time><p>{1}</p></div><div><time>18h05</time><p>{0}</p></div></main></body></html>"
)


def test_a_live_page_keeps_its_entries():
    found = labels_of(LIVE.format(LEDE, BODY[0]), "html")

    assert [said for label, said in found if label in ("lede", "body")] == [LEDE, BODY[0]]
    assert [said for label, said in found if label == "date"] == ["21h40", "18h05"]
    assert ("other", LEDE) in found


def test_equal_short_lines_are_told_apart_by_their_place():
    """« Contexte » in the menu is not the crosshead « Contexte »."""
    tree = tree_of(_page(PARAGRAPHS.replace(f"<p>{BODY[1]}", f"<h2>Contexte</h2><p>{BODY[1]}")))
    lines = ["Contexte", "Sports", TITLE, LEDE, BODY[0], "Contexte", *BODY[1:], "Contexte"]

    takes = chosen.of(tree, lines, prose=600)

    assert [index for index, taken in enumerate(takes) if taken and lines[index] == "Contexte"] == [5]


@pytest.mark.parametrize("pattern", ["<div>", "<p>mot ", "<li>a b c", "<a href=x>a</a> ", "mot. ", "<b>"])
def test_a_hostile_page_is_read_in_its_time(pattern):
    """200 kB of one pattern: no exception, no hang, every word visible."""
    page = f"<html><body>{pattern * (200_000 // len(pattern))}<p>{LEDE}</p></body></html>"
    start = time.process_time()

    assert any(said == LEDE or LEDE in said for _, said in labels_of(page, "html"))
    assert time.process_time() - start < SECONDS


def test_an_article_that_a_page_gives_to_search_engines_alone_is_read():
    """Where a script shows the text, the file has it as JSON-LD."""
    told = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join([LEDE, *BODY])})
    page = f'<html><body><nav>Accueil</nav><script type="application/ld+json">{told}</script></body></html>'

    assert kept_of(page, "html") == [LEDE, *BODY]


def test_a_page_that_a_script_writes_is_said_to_be():
    with pytest.raises(InputError, match="written by a script"):
        kept_of("<html><body><div id=app></div><script>start()</script></body></html>", "html")
