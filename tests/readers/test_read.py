"""What a file is, is told by what stands in it."""

import hashlib
import itertools

import pytest

from recoupe import readers
from recoupe.errors import UsageError
from recoupe.model import Raw
from tests.readers.conftest import raws, troubles
from tests.readers.test_packed import packed

PAGE = "<!doctype html><html lang=fr><body><p>La tuilerie ferme.</p></body></html>"


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        "\ufeff\n  " + PAGE,
        "<!-- saved from url=(0021)https://phare.example -->\n" + PAGE,
        '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html><p>La tuilerie ferme.</p></html>',
        "HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + PAGE,
        "<article><h1>Tuilerie</h1><p>La tuilerie ferme.</p></article>",
        "<p>La tuilerie ferme.</p>\n<p>Deux cents emplois.</p>",
        "<HTML><P>La tuilerie ferme.",
    ],
)
def test_a_page_is_told_by_its_markup(put, page):
    put("page.txt", page)

    assert [raw.media for raw in raws("page.txt")] == ["html"]


@pytest.mark.parametrize(
    "text",
    [
        "Le texte cite <b>en gras</b> et </p>.",
        "<3 pour la tuilerie, dit-elle.</p>",
        "Pour un titre, on écrit <h1>Titre</h1>.",
        "<b>PARIS</b> (agence) - La tuilerie ferme.",
        "{La tuilerie ferme}, titre le journal.",
        '{"La tuilerie ferme", dit-il}',
        "[Mis à jour à 18h] La tuilerie ferme.",
        "[]{} La tuilerie",
        "Selon le maire, la tuilerie, qui ferme, ira mieux.\nUn, deux, trois, quatre, partez.",
        "Texte, dit-il, à lire\nEncore une ligne",
        "Le contenu, le texte, le sens\nRien de tout cela, dit le maire, ne compte.",
        "text\nLa tuilerie ferme.",
        "Date;heure;lieu\n3;4;5",
        "Une adresse : https://phare.example/a,b;c\tet une tabulation.",
    ],
)
def test_prose_is_a_text_whatever_signs_it_holds(put, text):
    put("a.csv", text)

    (found,) = raws("a.csv")

    assert (found.media, found.content, found.id) == ("text", text, "a.csv")
    assert troubles("a.csv") == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "it is PDF, which Recoupe does not read: copy its text into a text file"),
        (b"\x89PNG\r\n\x1a\n", "it is a picture or a sound (PNG), and Recoupe reads text"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "it is a picture or a sound (JPEG), and Recoupe reads text"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "it is a picture or a sound (WebP), and Recoupe reads text"),
        (packed(**{"xl/workbook.bin": "x"}), "it is Excel (.xlsb), which Recoupe does not read: save the sheet as CSV"),
        (packed(**{"xl/workbook.xml": "x"}), "it is an office document, and damaged"),
        (b"WARC/1.0\r\nWARC-Type: response", "it is a web archive without any page"),
        (b"bplist00", "it is a file of Safari without a page in it, or damaged"),
        (b"PK\x03\x04....word/document.xml", "it is a damaged archive"),
        (b"PK\x03\x04....a.txt", "it is a damaged archive"),
        (b"\x1f\x8b\x08\x00", "it is gzip, and cut off"),
    ],
)
def test_what_to_do_depends_on_what_it_is(put, data, said):
    put("article.txt", data)

    assert troubles("article.txt")[0].startswith(f"article.txt: {said}")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (packed(mimetype="application/vnd.oasis.opendocument.graphics"), "OpenDocument (.odp, .odg)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word, Excel (.doc, .xls)"),
        (b"<?xml version='1.0'?><nitf><body></body></nitf>", "XML"),
    ],
)
def test_what_cannot_be_read_is_named(put, data, kind):
    put("article.txt", data)

    assert troubles("article.txt") == [
        f"article.txt: it is {kind}, which Recoupe does not read: save its text as text, HTML, JSON Lines or CSV"
    ]


@pytest.mark.parametrize("data", [b"", b"  \r\n\t ", b"\xef\xbb\xbf", b"\0\0"])
def test_what_is_empty_is_said_to_be_empty(put, data):
    put("a.txt", data)

    assert troubles("a.txt") == ["a.txt: it is empty: there is no text in it"]


def test_other_binary_data_is_no_text(put):
    put("a.txt", bytes(n * n % 251 for n in range(5000)))
    put("b.txt", "La tuilerie\0 ferme.")  # a damaged text is one

    assert troubles(".") == ["a.txt: it is binary data: Recoupe reads text, HTML, JSON Lines and CSV"]
    assert [raw.content for raw in raws(".")] == ["La tuilerie ferme."]


def test_one_bad_document_stops_nothing(put):
    put("a.txt", "La tuilerie ferme.")
    put("b.pdf", b"%PDF-1.7")
    put("c.jsonl", '{"text": "La tuilerie rouvre."}\n{"text": \n')

    assert [raw.id for raw in raws(".")] == ["a.txt", "c.jsonl:1"]
    assert [trouble.partition(":")[0] for trouble in troubles(".")] == ["b.pdf", "c.jsonl"]


def test_documents_have_short_names_of_their_own(put):
    put("figaro/a.txt", "une")
    put("phare/a.txt", "deux")
    put("phare/b.txt", "trois")
    put("mai.csv", "id,text\n12,quatre\n13,cinq\n")
    put("juin.csv", "id,text\n12,six\n,sept\n")

    assert [raw.id for raw in raws(".")] == [
        "13", "b.txt", "figaro/a.txt", "juin.csv:12", "juin.csv:3", "mai.csv:12", "phare/a.txt",
    ]  # fmt: skip


def test_the_order_of_the_inputs_changes_nothing(put):
    names = ["un/a.txt", "deux/a.txt", "b.csv", "c.csv", "a.txt"]
    for name in names:
        put(name, f"id,text\na.txt,{name}\nx,{name}" if name.endswith("csv") else name)

    seen = {tuple(readers.read(order)) for order in itertools.permutations(names)}

    assert len(seen) == 1
    found = [raw for raw in next(iter(seen)) if isinstance(raw, Raw)]
    assert len({raw.id for raw in found}) == len(found) == 7


@pytest.mark.parametrize("date", ["2024-06-18", "2024-06", "2024-06-18T19:40:00+02:00"])
def test_the_callers_date_is_that_of_documents_without_one(put, date):
    put("a.txt", "La tuilerie ferme.")
    put("b.jsonl", '{"text": "La tuilerie ferme.", "date": "2024-06-01"}\n{"text": "Elle rouvre.", "date": "hier"}')

    assert [raw.date for raw in raws(".", published=date)] == [date, "2024-06-01", date]


@pytest.mark.parametrize("date", ["hier", "18/06/2024", "", "2024-02-30"])
def test_a_callers_date_that_is_none_ends_the_call_at_once(put, date):
    put("a.txt", "La tuilerie ferme.")

    with pytest.raises(UsageError, match="write YYYY-MM-DD"):
        readers.read(["a.txt"], published=date)


def test_a_document_knows_its_bytes(put):
    data = "résumé\r\n".encode("cp1252")
    put("a.txt", data)

    (found,) = raws("a.txt")

    assert (found.encoding, found.content) == ("windows-1252 (assumed)", "résumé\n")
    assert found.sha256 == hashlib.sha256(data).hexdigest()


def test_a_saved_page_in_windows_1252_is_read_as_browsers_read_it(shared):
    (found,) = raws(shared / "cases" / "05-saved-page-cp1252" / "page.html")

    assert "« L’œuvre coûtera 12 000 € » – un montant jugé élevé" in found.content


def test_a_page_with_two_articles_says_so(put):
    """Of a page that goes on with the next article, one is read: the reader of the dossier must know."""
    body = "<p>" + "La tuilerie de Brévenne ferme ses portes pour six semaines. " * 10 + "</p>"
    put(
        "a.html",
        f"<html><body><article><h1>Un</h1>{body}</article><article><h1>Deux</h1>{body}</article></body></html>",
    )
    put(
        "b.html",
        f"<html><body><article><h1>Un</h1>{body}</article><article><h1>Bref</h1><p>Ici</p></article></body></html>",
    )

    (said,) = troubles(".")
    assert said.startswith("a.html: the page holds 2 articles, of which one is read: « Un », « Deux »; give each in")
