"""Europresse: a page with several articles is several articles."""

from __future__ import annotations

import json

import pytest

from recoupe import pipeline, readers
from recoupe.model import Raw

RECORD = """<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">{name}</span></div>
<div class="rdp__DocHeader"><span class="DocHeader">{header}</span></div><div class="titreArticle">
<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">{title}</p></div>
<p class="sm-margin-bottomNews">Avec AFP</p></header><section><div class="DocText clearfix">
<div class="docOcurrContainer"><p>Le pont d'Orvane est fermé depuis lundi.</p><p>Il rouvrira en mai.</p></div></div>
</section><aside><div class="apd-wrapper"><table><tr><td><div class="apd-sources-date">2026-02-10</div></td><td>
<div class="source-name-APD">Le Phare (site web)</div></td></tr></table></div></aside>
<footer><div class="publiC-lblNodoc">{number}</div><p id="divPubliC">Certificat émis à Odile Abonnée</p></footer></article>"""


def export(*records):
    """A page with these records."""
    defaults = {
        "name": "L'Écho",
        "header": "mardi 10 février 2026 61 mots, p. 4",
        "title": "Le pont",
        "number": "news·20260211·EC·1",
    }
    articles = "".join(RECORD.format(**{**defaults, **record}) for record in records)
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{articles}</body></html>"


def read(put, *records):
    """What is read of a page with these records."""
    return list(readers.read([put("europresse.HTML", export(*records))]))


def test_each_record_is_a_document(put):
    first, second = read(put, {"title": "Le pont"}, {"title": "La digue", "number": "news·20260211·EC·2"})

    assert (first.id, first.title) == ("news·20260211·EC·1", "Le pont")
    assert (second.id, second.title) == ("news·20260211·EC·2", "La digue")
    assert first.content == "Avec AFP\n\nLe pont d'Orvane est fermé depuis lundi.\n\nIl rouvrira en mai."
    assert dict(first.extra)["republished"] == "Le Phare (site web) 2026-02-10"
    assert "Abonnée" not in str(first)


@pytest.mark.parametrize(
    ("name", "outlet", "edition"),
    [
        ("Le Tuilier du Val  Brévenne, no. 311", "Le Tuilier du Val", "Brévenne"),
        ("Le Tuilier du Val (site web)", "Le Tuilier du Val", None),
        ("La Voix - Édition du soir", "La Voix", None),
        ("Sud-Est n° 12", "Sud-Est n° 12", None),
    ],
)
def test_an_outlet_and_its_edition(put, name, outlet, edition):
    (found,) = read(put, {"name": name})

    assert (found.outlet, dict(found.extra).get("edition")) == (outlet, edition)


@pytest.mark.parametrize(
    ("header", "date"),
    [
        ("Économie, mardi 10 février 2026 61 mots, p. 4", "2026-02-10"),
        ("lundi 9 février 2026 - 18:40 UTC+01:00 63 mots", "2026-02-09T18:40+01:00"),
        ("dimanche 1er mars 2026 9:05 UTC", "2026-03-01T09:05Z"),
        ("March 6, 2026 210 words", "2026-03-06"),
        ("p. 3", "2026-02-11"),
    ],
)
def test_the_date_of_the_header_else_that_of_the_number(put, header, date):
    assert read(put, {"header": header})[0].date == date


def test_a_record_without_text_is_a_trouble_and_the_others_go_on(put):
    page = export({"title": "La digue"}, {"number": "news·20260211·EC·2"})
    for part in ("Avec AFP", "<p>Le pont d'Orvane est fermé depuis lundi.</p>", "<p>Il rouvrira en mai.</p>"):
        page = page.replace(part, "", 1)

    found = list(readers.read([put("a.html", page)]))

    assert [isinstance(document, Raw) for document in found] == [False, True]


OLD = """<html><head><meta charset="utf-8"></head><body><table><tbody><tr><td>
<span class="DocPublicationName">L'Écho</span><br><span class="DocHeader">Région, </span>
<span class="DocHeader">mardi </span><span class="DocHeader">4 mars 2014</span><span class="DocHeader">, p. 3</span><br>
<span class="TitreArticleVisu">Le pont des <span style="color:red">Tanneurs</span></span><br>Anne Roux<p></p>
Le pont d'Orvane est fermé depuis lundi.<p></p>Il rouvrira en mai.<p></p>© 2014 L'Écho. Tous droits réservés.<br>
Numéro de document : news·20140304·EC·0012<table><tr><td>Certificat émis à Odile Abonnée</td></tr></table>
</td></tr></tbody></table><table><tbody><tr><td><span class="DocPublicationName">Le Phare</span>
<span class="DocHeader">5 mars 2014</span><span class="TitreArticleVisu">La digue</span><p></p>La digue d'Orvane tient.
<p></p>Numéro de document : news·20140305·PH·0001</td></tr></tbody></table></body></html>"""


def test_a_page_from_before_2014(put):
    first, second = (raw for raw in readers.read([put("a.html", OLD)]) if isinstance(raw, Raw))

    assert (first.id, first.outlet, first.title) == ("news·20140304·EC·0012", "L'Écho", "Le pont des Tanneurs")
    assert (first.date, second.date) == ("2014-03-04", "2014-03-05")
    assert first.content == "Anne Roux\n\nLe pont d'Orvane est fermé depuis lundi.\n\nIl rouvrira en mai."
    assert second.content == "La digue d'Orvane tient."
    assert "Abonnée" not in str(first)


MIDDLE = """<html><body><article><header><img sourcecode="EC"><span class="DocPublicationName">L'Écho   </span>
<span class="DocHeader">Région, mardi 4 mars 2014, p. MDE6</span><div><p>Transports</p></div>
<div class="titreArticle"><p class="titreArticleVisu">Le pont</p></div><div class="docAuthors">Anne Roux</div></header>
<section><div class="DocText"><div class="docOcurrContainer"><p>Le <mark>pont</mark> d'Orvane est fermé.</p></div></div>
</section><footer><small>© 2014</small><span id="PubliC_lblNodoc">news·20140304·EC·0012</span>
<span id="PubliC_lblCertificatIssuedTo">Odile Abonnée</span></footer></article></body></html>"""


def test_a_page_of_2014(put):
    (found,) = readers.read([put("a.html", MIDDLE)])

    assert (found.id, found.outlet, found.title, found.date) == (
        "news·20140304·EC·0012",
        "L'Écho",
        "Le pont",
        "2014-03-04",
    )
    assert found.content == "Anne Roux\n\nLe pont d'Orvane est fermé."
    assert "Abonnée" not in str(found)


def test_a_page_that_only_speaks_of_it_is_a_page(put):
    page = "<html><body><p>La classe DocPublicationName nomme le journal.</p></body></html>"

    (found,) = readers.read([put("a.html", page)])

    assert found.media == "html"


def test_the_case_of_a_print_and_a_web_version(shared):
    folder = shared / "cases" / "01-print-web"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))

    made = pipeline.dossier(readers.read([folder / "europresse.html"]))

    assert len(made.articles) == expected["documents"]
    assert made.independent_origins == expected["text_origins"]
    assert len({article.outlet for article in made.articles}) == expected["publisher_families"]
    declared = [value for article in made.articles for name, value in article.extra if name == "republished"]
    assert all(any(name in value for value in declared) for name in expected["republications_declared"])
