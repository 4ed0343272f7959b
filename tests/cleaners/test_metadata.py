"""What a page and an export say of an article; the pages are invented."""

import sys
from pathlib import Path

import pytest

from recoupe import readers
from recoupe.cleaners import clean, metadata
from recoupe.model import Block, Published, Raw, Span

BODY = "<p>La tuilerie de Brévenne suspend sa production pour six semaines, a annoncé lundi sa direction.</p>"


def _about(head, body=BODY, **known):
    page = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    raw = Raw(id="a", path="a", content=page, media="html", sha256="", **known)
    return metadata.clean(raw, "La tuilerie de Brévenne ferme, dit le maire de la ville.", ())


def _day(day, how="metadata", time=None):
    return Published(first=day, last=day, how=how, time=time)


ASIDE = '<aside><time datetime="2026-01-01">avant</time></aside>'
JSON_LD = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Tuilerie : arrêt",'
    ' "datePublished": "2026-02-09T18:40:00+01:00", "dateModified": "2026-03-01", "author": {"name": "Jeanne Morel"},'
    ' "publisher": {"name": "Le Phare"}, "url": "https://phare.example/tuilerie"}</script>'
)


def test_json_ld_tells_all():
    about = _about(JSON_LD)

    assert (about.title, about.outlet, about.author, about.lang) == (
        "Tuilerie : arrêt",
        "Le Phare",
        "Jeanne Morel",
        "fr",
    )
    assert (about.url, about.canonical) == ("https://phare.example/tuilerie", None)
    assert about.published == _day("2026-02-09", time="2026-02-09T18:40:00+01:00")


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ('<meta property="article:published_time" content="2026-02-09T18:40:00+01:00">', "",
         _day("2026-02-09", time="2026-02-09T18:40:00+01:00")),
        ('<meta property="article:modified_time" content="2026-02-10">' + JSON_LD, "",
         _day("2026-02-09", time="2026-02-09T18:40:00+01:00")),
        ('<meta itemprop="datePublished" content="2026-02-09">', "", _day("2026-02-09")),
        ('<meta name="pubdate" content="Mon, 09 Feb 2026 18:40:00 +0100">', "",
         _day("2026-02-09", time="2026-02-09T18:40:00+01:00")),
        ('<meta name="date" content="9 février">', "", None),
        ("", '<h1>Tuilerie</h1><time datetime="2026-02-09T18:40+01:00">lundi</time>',
         _day("2026-02-09", time="2026-02-09T18:40:00+01:00")),
        ("", ASIDE + '<h1>Tuilerie</h1><nav><time datetime="2026-01-02">x</time></nav><time datetime="2026-02-09">',
         _day("2026-02-09")),
        ("", ASIDE + '<h1>Tuilerie</h1><p><time itemprop="datePublished" datetime="2026-02-09">lundi</time>',
         _day("2026-02-09")),
        # One moment said twice: the local offset tells the local day.
        ('<meta property="article:published_time" content="2026-02-08T23:40:00Z">',
         '<h1>Tuilerie</h1><time datetime="2026-02-09T00:40:00+01:00">lundi</time>',
         _day("2026-02-09", time="2026-02-09T00:40:00+01:00")),
        ('<meta property="article:published_time" content="0001-01-01T00:00:00Z">', "", None),
        ('<meta property="article:published_time" content="2026-13-30">', "", None),
        ('<meta property="article:published_time" content="2026-02-30">', "",  # no day is invented
         Published(first="2026-02-01", last="2026-02-28", how="metadata")),
        ("", "<h1>Tuilerie</h1><p class='date'>2026</p><footer>© 2026 Le Phare</footer>", None),
        ("", "<h1>Tuilerie</h1><p class='date'>Publié le 09/02/2026 à 18h40</p>", _day("2026-02-09")),  # htmldate
        ("", "<p>Rien.</p>", None),
    ],
)  # fmt: skip
def test_the_time_of_publication_is_the_one_that_the_page_says(head, body, published):
    assert _about(head, body).published == published


@pytest.mark.parametrize(
    ("head", "date", "published"),
    [
        ("", "2026-02-09", _day("2026-02-09", "given")),
        ("", "2026-02", Published(first="2026-02-01", last="2026-02-28", how="given")),
        ("", "2026-02-09T23:40:00+01:00", _day("2026-02-09", "given", "2026-02-09T23:40:00+01:00")),
        (JSON_LD, "2026-02-12", _day("2026-02-09", time="2026-02-09T18:40:00+01:00")),
    ],
)
def test_a_given_date_is_that_of_a_page_which_says_none(head, date, published):
    assert _about(head, "<p class='date'>Publié le 01/01/2020</p>", date=date).published == published


def test_the_day_of_saving_is_no_date_of_publication():
    comment = (
        "<!--\n Page saved with SingleFile \n url: https://phare.example/2026/02/09/tuilerie \n"
        " saved date: Mon Feb 09 2026 19:12:04 GMT+0100\n-->"
    )

    about = _about(comment + "<title>Tuilerie</title>")

    assert about.url == "https://phare.example/2026/02/09/tuilerie"
    assert about.published is None


def test_a_browser_notes_the_address_too():
    page = "<!-- saved from url=(0030)https://phare.example/tuilerie -->\n<html><body><p>Oui.</p></body></html>"
    raw = Raw(id="a", path="a", content=page, media="html", sha256="")

    assert metadata.clean(raw, "Oui.", ()).url == "https://phare.example/tuilerie"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ('<meta property="og:title" content="Tuilerie : arrêt à Brévenne">', "", "Tuilerie : arrêt à Brévenne"),
        ("<title>Tuilerie : arrêt à Brévenne - Le Phare</title>" + '<meta property="og:site_name" content="Le Phare">',
         "", "Tuilerie : arrêt à Brévenne"),
        ("<title>Le Phare | Tuilerie : arrêt</title>" + '<meta property="og:site_name" content="Le Phare">',
         "", "Tuilerie : arrêt"),
        ("<title>Tuilerie : arrêt à Brévenne | Économie</title>", "<h1>Tuilerie : arrêt à Brévenne</h1>",
         "Tuilerie : arrêt à Brévenne"),
        ("<title>La tuilerie de Brévenne ferme</title>", "<h1>Économie</h1>", "La tuilerie de Brévenne ferme"),
        ("<title>Tuilerie</title>", "<h1>Tuilerie de Brévenne</h1>", "Tuilerie de Brévenne"),
        ('<meta property="og:title" content="Tuilerie de Brévenne : les élus...">',
         "<h1>Tuilerie de Brévenne : les élus <i>réclament</i> une réunion</h1>",
         "Tuilerie de Brévenne : les élus réclament une réunion"),
        ("<title>Le Phare</title>" + '<meta property="og:site_name" content="Le Phare">', "", None),
        ("<title>phare.fr</title>", "<h1></h1>", "phare.fr"),
        ("", "<h1>" + "mot " * 1000 + "</h1>", None),
    ],
)  # fmt: skip
def test_a_title_is_the_headline_without_its_site(head, body, title):
    assert _about(head, body).title == title


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ('<meta name="author" content="Jeanne Morel">', "Jeanne Morel"),
        ('<meta name="author" content="Le Phare avec Agence Exemple">', None),
        ('<meta name="author" content="AFP">', None),
        ('<meta name="author" content="Le Phare"><meta property="og:site_name" content="Le Phare">', None),
        ('<meta property="article:author" content="https://phare.example/jm">', None),
        ("", None),
    ],
)
def test_an_agency_or_the_outlet_is_no_author(head, author):
    assert _about(head).author == author


def test_an_element_that_calls_itself_the_author_is_one():
    assert _about("", '<p>Par <a rel="author" href="/jm">Jeanne Morel</a></p>').author == "Jeanne Morel"


def test_the_registry_names_a_known_outlet():
    link = '<link rel="canonical" href="https://www.lemonde.fr/tuilerie">'

    assert _about(link).outlet == "Le Monde"
    assert _about(link + '<meta property="og:site_name" content="Le Monde.fr">').outlet == "Le Monde"


def test_another_outlets_page_is_an_original_and_nothing_else():
    """Group papers and republishers name the page they took the text from."""
    head = '<meta property="og:site_name" content="{}"><link rel="canonical" href="https://phare.example/tuilerie">'

    own, other = _about(head.format("Le Phare")), _about(head.format("Le Tuilier du Val"))

    assert (own.outlet, own.url, own.canonical) == ("Le Phare", "https://phare.example/tuilerie", None)
    assert (other.outlet, other.url, other.canonical) == ("Le Tuilier du Val", None, "https://phare.example/tuilerie")


def test_what_an_export_says_wins():
    known = {"title": "Titre", "outlet": "Le Tuilier", "url": "https://tuilier.example/a", "author": "Luc Petit"}

    about = _about(JSON_LD, **known)

    assert {name: getattr(about, name) for name in known} == known


def test_plain_text_has_what_was_given_and_its_title_block(raw):
    text = "Tuilerie : arrêt\n\nLa tuilerie de Brévenne ferme, dit le maire de la ville."
    blocks = [
        Block(at=(Span("a.txt", 0, 16),), by="test", label="title"),
        Block(at=(Span("a.txt", 18, len(text)),), by="test", label="body"),
    ]

    about = metadata.clean(raw(text, author="Agence France-Presse", date="2026-02-09", outlet="Le Phare"), text, blocks)

    assert about == metadata.About(
        title="Tuilerie : arrêt", outlet="Le Phare", lang="fr", published=_day("2026-02-09", "given"), agencies=("AFP",)
    )


def test_plain_text_loads_no_html_parser(raw, monkeypatch):
    for module in [name for name in sys.modules if name.partition(".")[0] in {"lxml", "htmldate", "py3langid"}]:
        monkeypatch.delitem(sys.modules, module)
    text = "La tuilerie de Brévenne suspend sa production pour six semaines, a annoncé lundi sa direction."

    metadata.clean(raw(text), text, ())

    assert not {"lxml", "htmldate", "py3langid"} & {name.partition(".")[0] for name in sys.modules}


@pytest.mark.parametrize(
    "page",
    ["", "<", "<html>", "<!-- x -->", "<p>" * 3000, "<h1>" * 3000, "<meta name=author content=" + "<!--" * 90_000],
)
def test_a_hostile_page_costs_little_and_breaks_nothing(page):
    raw = Raw(id="a", path="a", content=page, media="html", sha256="")

    about = metadata.clean(raw, "", ())

    assert (about.outlet, about.url, about.published, about.lang) == (None, None, None, "und")


@pytest.mark.parametrize(
    ("noted", "time"),
    [
        ("Tue Mar 04 2025 18:05:00 GMT+0100 (heure normale)", "2025-03-04T18:05:00+01:00"),
        ("un jour de mars", None),
    ],
)
def test_the_day_of_saving_is_known_and_never_that_of_publication(noted, time):
    comment = f"<!--\n Page saved with SingleFile \n url: https://balise.example/1 \n saved date: {noted}\n-->"
    page = f"<html>{comment}<body><p>Le pont est fermé.</p></body></html>"

    about = metadata.clean(Raw(id="a", path="a", content=page, media="html", sha256=""), "", ())

    assert (about.captured, about.published, about.url) == (time, None, "https://balise.example/1")


def test_the_cases_of_real_users_come_out_as_they_should(shared):
    paths = ["05-saved-page-cp1252/page.html", "07-canonical/*.html", "13-csl/*.html"]
    raws = readers.read([shared / "cases" / path for path in paths])
    found = {Path(raw.path).parent.name[:2] + " " + Path(raw.path).name: clean(raw).article for raw in raws}

    page, a, amp, b, signed = (
        found[n] for n in ("05 page.html", "07 a.html", "07 a.amp.html", "07 b.html", "13 a.html")
    )

    assert (page.url, page.published) == ("https://phare.example/2026/02/09/tuilerie", None)
    assert "« L’œuvre coûtera 12 000 € » – un montant jugé élevé" in page.text
    assert (a.outlet, a.url, a.canonical) == (amp.outlet, amp.url, amp.canonical)
    assert (a.outlet, a.url) == ("Le Phare", "https://phare.example/tuilerie")
    assert (b.outlet, b.url, b.canonical) == ("Le Tuilier du Val", None, "https://phare.example/tuilerie")
    assert (signed.author, signed.published.time) == (None, "2026-02-09T18:40:00+01:00")
