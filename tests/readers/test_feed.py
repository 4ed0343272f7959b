"""Feeds: an entry is a document, and a summary is told from an article."""

from __future__ import annotations

import json

import pytest

from recoupe import pipeline, readers
from tests.readers.conftest import raws, troubles

PARAGRAPH = "Le pont des Tanneurs est fermé depuis lundi matin, et la mairie d'Orvane cherche un autre passage. "
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rss [<!ENTITY nom "Balise"><!ENTITY fichier SYSTEM "file:///etc/hostname">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>La Balise</title><link>https://balise.example</link>{items}</channel></rss>"""
WHOLE = f"""<item><title>Orvane : le pont &amp; la digue</title><link>https://balise.example/1</link>
<guid>b1</guid><pubDate>Tue, 04 Mar 2025 18:05:00 +0100</pubDate><dc:creator>Anne Roux avec AFP</dc:creator>
<source url="https://agence.example">Agence Exemple</source><category>Région</category>
<media:content url="https://balise.example/1.jpg">Une image</media:content>
<description>Le pont est fermé.</description>
<content:encoded><![CDATA[<p>{PARAGRAPH * 5}</p>]]></content:encoded></item>"""
SHORT = "<item><title>La digue</title><link>https://balise.example/2</link><description>{}</description></item>"
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>La Balise</title><updated>2025-03-05T08:00:00Z</updated>
<entry><id>urn:b:1</id><title type="html">Le pont &lt;i&gt;rouvre&lt;/i&gt;</title>
<link rel="self" href="https://balise.example/feed/1"/><link href="https://balise.example/1"/>
<author><name>Anne Roux</name></author><published>2025-03-04T18:05:00+01:00</published>
<summary>Le pont rouvre.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{PARAGRAPH * 5}</p></div></content></entry></feed>"""


def rss(*items):
    """A feed of these items."""
    return RSS.replace("{items}", "".join(items))


def test_an_item_is_a_document_with_its_whole_text(put):
    put("fil.xml", rss(WHOLE))

    (found,) = raws("fil.xml")

    assert (found.id, found.title, found.outlet) == ("b1", "Orvane : le pont & la digue", "La Balise")
    assert (found.url, found.author, found.date) == (
        "https://balise.example/1",
        "Anne Roux avec AFP",
        "2025-03-04T18:05:00+01:00",
    )
    assert found.content == f"<p>{PARAGRAPH * 5}</p>"
    assert dict(found.extra) == {"source": "Agence Exemple", "categories": "Région"}


def test_an_entry_of_atom_is_a_document(put):
    put("fil.atom", ATOM)

    (found,) = raws("fil.atom")

    assert (found.id, found.title, found.outlet) == ("urn:b:1", "Le pont rouvre", "La Balise")
    assert (found.url, found.author, found.date) == (
        "https://balise.example/1",
        "Anne Roux",
        "2025-03-04T18:05:00+01:00",
    )
    assert PARAGRAPH.strip() in found.content


def test_a_summary_is_an_extract_and_no_origin(put):
    put("fil.xml", rss(WHOLE, SHORT.format("Le pont est fermé depuis lundi matin.")))

    made = pipeline.dossier(readers.read(["fil.xml"]))

    assert [article.id for article in made.articles] == ["b1"]
    (extract,) = made.troubles
    assert (extract.state, extract.title, extract.url) == ("extract", "La digue", "https://balise.example/2")
    assert made.independent_origins == 1
    declared = [str(mark.note) for mark in made.findings if getattr(mark, "by", "") == "declared source"]
    assert declared == ["Declared source of the text, as its feed or export names it: Agence Exemple"]


def test_an_item_without_text_is_an_extract(put):
    put("fil.xml", rss(SHORT.format("")))

    (extract,) = readers.read(["fil.xml"])

    assert (extract.state, extract.title, extract.outlet) == ("extract", "La digue", "La Balise")


def test_a_long_description_is_an_article(put):
    put("fil.xml", rss(SHORT.format(PARAGRAPH * 8)))

    assert len(pipeline.dossier(readers.read(["fil.xml"])).articles) == 1


def test_a_feed_of_others_names_the_outlet_in_its_source(put):
    item = SHORT.replace("</item>", '<source url="https://phare.example">Le Phare</source></item>')
    put("fil.xml", rss(item.format(PARAGRAPH * 8).replace("balise.example/2", "news.google.com/rss/articles/x")))

    (found,) = raws("fil.xml")

    assert found.outlet == "Le Phare"


def test_a_broken_item_costs_no_more_than_itself(put):
    broken = "<item><title>La digue</title><description>Texte <b>coupé</description></item>"
    put("fil.xml", rss(broken, WHOLE))

    assert "b1" in [raw.id for raw in raws("fil.xml")]


def test_no_entity_of_the_feed_is_read(put):
    """Neither a file of the reader's machine nor a bomb of entities inside entities."""
    put("fil.xml", rss(SHORT.format(PARAGRAPH * 8 + "Fin &nom; et &fichier;")))

    (found,) = raws("fil.xml")

    assert "Fin &nom; et &fichier;" in found.content


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("Tue, 04 Mar 2025 18:05:00 GMT", "2025-03-04T18:05:00+00:00"),
        ("Tue, 04 Mar 2025 18:05:00 CEST", "2025-03-04T18:05:00"),
        ("2025-03-04", "2025-03-04"),
    ],
)
def test_dates_as_feeds_write_them(put, said, date):
    item = SHORT.format(PARAGRAPH * 8).replace("<description>", f"<pubDate>{said}</pubDate><description>")
    put("fil.xml", rss(item))

    assert raws("fil.xml")[0].date == date


def test_a_feed_without_entries_says_so(put):
    put("fil.xml", "<rss version='2.0'><channel></channel></rss>")

    assert troubles("fil.xml") == ["fil.xml: it is a feed without any entry"]


def test_the_case_of_a_stub(shared):
    folder = shared / "cases" / "02-stub"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))["states"]

    made = pipeline.dossier(readers.read([folder / "europresse.html", folder / "feed.xml"]))

    assert sum(state == "complet" for state in expected.values()) == len(made.articles) == made.independent_origins
    assert [trouble.state for trouble in made.troubles] == ["extract", "extract"]
    assert [trouble.outlet for trouble in made.troubles] == ["Le Phare de Brévenne", "Radio Val"]
    assert made.troubles[1].source == "Agence Exemple"


def test_of_a_wordpress_export_the_published_articles_alone_are_read(put):
    """Pictures and menus are no entries of anybody's; a page of the site and a draft are named."""
    shape = "<item><title>{0}</title><content:encoded>{0} ferme.</content:encoded><wp:post_type>{1}</wp:post_type><wp:status>{2}</wp:status></item>"
    kinds = [
        *(("Tuilerie", "post", "publish"), ("Contact", "page", "publish"), ("Four", "post", "draft")),
        *(("Photo", "attachment", "inherit"), ("Accueil", "nav_menu_item", "publish")),
    ]
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"'
    items = "".join(shape.format(*kind) for kind in kinds)
    put("site.xml", f'<rss version="2.0" {spaces}><channel><title>Le Phare</title>{items}</channel></rss>')

    assert [raw.title for raw in raws("site.xml")] == ["Tuilerie"]
    assert [said.partition(": ")[2] for said in troubles("site.xml")] == [
        "line 1: it is a page of the site itself (contact, legal notice …), no article; it is left out",
        "line 1: it was not published (draft); it is left out",
    ]
