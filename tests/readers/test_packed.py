"""Texts in a shell of their own: documents of Word, saved pages, mails, archives."""

from __future__ import annotations

import gzip
import io
import plistlib
import tarfile
import zipfile

import pytest

from recoupe import readers
from recoupe.model import Raw
from recoupe.readers import files
from tests.readers.conftest import raws, troubles
from tests.readers.test_nexis import docx

SAID = "Le pont des Tanneurs est fermé depuis lundi matin, a dit la mairie."
MHTML = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://balise.example/le-pont
Subject: Le pont
Date: Tue, 4 Mar 2025 18:05:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--bord"

----bord
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://balise.example/le-pont

<!DOCTYPE html><html><body><h1>Le pont</h1><p>{SAID.replace("é", "=C3=A9")}</p></body></html>
----bord
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://balise.example/pont.png

iVBORw0KGgo=
----bord--
"""
MAIL = f"""Received: from a.example
Message-ID: <1@balise.example>
To: Odile Abonnee <odile@abonnee.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: 8bit

{SAID}
""".encode("latin-1")


def packed(**members: str | bytes) -> bytes:
    """An archive of these files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def test_a_document_of_word_is_a_text(put):
    put("a.docx", docx("Le pont", SAID))

    (found,) = raws("a.docx")

    assert (found.content, found.media, found.encoding) == (f"Le pont\n{SAID}", "text", "DOCX")


def test_a_saved_page_is_a_page_with_its_address(put):
    put("a.mhtml", MHTML.replace("\n", "\r\n"))

    (found,) = raws("a.mhtml")

    assert (found.media, found.url, found.date) == ("html", "https://balise.example/le-pont", None)
    assert SAID in found.content


def test_a_mail_is_its_text_and_never_its_receiver(put):
    put("a.eml", MAIL)

    (found,) = raws("a.eml")

    assert found.content.strip() == SAID
    assert "bonn" not in str(found)


def test_the_mails_of_a_mailbox_are_read_one_by_one(put):
    other = MAIL.replace(b"lundi", b"mardi")
    put("a.mbox", b"".join(b"From a@b Tue Mar  4 18:05:00 2025\n" + one + b"\n\n" for one in (MAIL, other)))

    assert [raw.content.strip() for raw in raws("a.mbox")] == [SAID, SAID.replace("lundi", "mardi")]


def test_a_page_that_safari_saved_is_a_page_with_its_address(put):
    page = {"WebResourceData": f"<html><p>{SAID}</p></html>".encode(), "WebResourceURL": "https://balise.example/pont"}
    put("a.webarchive", plistlib.dumps({"WebMainResource": page}, fmt=plistlib.FMT_BINARY))

    (found,) = raws("a.webarchive")

    assert (found.media, found.url) == ("html", "https://balise.example/pont")
    assert SAID in found.content


OPEN = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body>{}</office:body></office:document-content>'
)


def test_an_opendocument_text_is_a_text(put):
    body = (
        "<text:tracked-changes><text:p>Biffé</text:p></text:tracked-changes><text:h>Le<text:s/>pont</text:h>"
        "<text:p>Il est <text:span>fermé</text:span><office:annotation><text:p>vu</text:p></office:annotation>.</text:p>"
    )
    put("a.odt", packed(mimetype="application/vnd.oasis.opendocument.text", **{"content.xml": OPEN.format(body)}))

    (found,) = raws("a.odt")

    assert (found.content, found.media, found.encoding) == ("Le pont\nIl est fermé.", "text", "ODT")


def test_the_rows_of_a_sheet_are_articles(put):
    """Days are numbers in a workbook; what tells them is the style of their cells."""
    rows = (
        '<row><c r="A1" t="inlineStr"><is><t>Titre</t></is></c><c r="B1" t="s"><v>0</v></c><c r="D1" t="s"><v>1</v></c></row>'
        '<row><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>45720.75</v></c><c r="D2" t="s"><v>3</v></c></row><row/>'
    )
    strings = ("Date", "Texte", "Le pont", f"{SAID}\nDeux lignes.")
    shared = "".join(f"<si><t>{one}</t></si>" for one in strings)
    members = {
        "xl/workbook.xml": "<workbook><workbookPr/></workbook>",
        "xl/sharedStrings.xml": f"<sst>{shared}</sst>",
        "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>",
        "xl/worksheets/sheet2.xml": "<worksheet><sheetData/></worksheet>",
    }
    put("a.xlsx", packed(**members))

    (found,) = raws("a.xlsx")

    assert (found.title, found.date, found.content) == ("Le pont", "2025-03-04T18:00:00", f"{SAID}\nDeux lignes.")


def test_the_rows_of_an_opendocument_sheet_are_articles(put):
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    day = '<table:table-cell office:date-value="2025-03-04"><text:p>4 mars</text:p></table:table-cell>'
    head = "".join(map(cell.format, ("Titre", "Date", "Texte")))
    row = cell.format("Le pont") + day + cell.format(SAID)
    rows = f"<table:table-row>{head}</table:table-row><table:table-row>{row}</table:table-row>"
    sheet = OPEN.format(f"<table:table>{rows}</table:table>")
    put("a.ods", packed(mimetype="application/vnd.oasis.opendocument.spreadsheet", **{"content.xml": sheet}))

    (found,) = raws("a.ods")

    assert (found.title, found.date, found.content) == ("Le pont", "2025-03-04", SAID)


def _record(kind: str, url: str, block: bytes) -> bytes:
    head = f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def _answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    return "\r\n".join((f"HTTP/1.1 {status}", *headers, "", "")).encode() + body


PAGE = f"<html><p>{SAID}</p></html>".encode()
RECORDS = (
    _record("request", "https://balise.example/a", b"GET /a HTTP/1.1\r\n\r\n"),
    _record("response", "https://balise.example/a", _answer(PAGE, "Content-Type: text/html; charset=utf-8")),
    _record("response", "https://balise.example/x.css", _answer(b"p {}", "Content-Type: text/css")),
    _record("response", "https://balise.example/404", _answer(PAGE, "Content-Type: text/html", status="404 Not Found")),
    _record(
        "response",
        "https://balise.example/b",
        _answer(gzip.compress(PAGE), "Content-Type: text/html", "Content-Encoding: gzip"),
    ),
    _record(
        "response",
        "https://balise.example/c",
        _answer(b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE), "Content-Type: text/html", "Transfer-Encoding: chunked"),
    ),
)


@pytest.mark.parametrize("packing", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_the_pages_of_a_web_archive_are_read(put, packing):
    put("a.warc", b"".join(map(packing, RECORDS)))

    found = raws("a.warc")

    assert [raw.url for raw in found] == [f"https://balise.example/{name}" for name in "abc"]
    assert {raw.content for raw in found} == {PAGE.decode()}


def test_of_a_wacz_the_pages_alone_are_read(put):
    lists = {"datapackage.json": "{}", "pages/pages.jsonl": '{"title": "Le pont"}', "indexes/index.cdx": "x"}
    put("a.wacz", packed(**lists, **{"archive/data.warc.gz": b"".join(map(gzip.compress, RECORDS))}))

    assert len(raws("a.wacz")) == 3
    assert troubles("a.wacz") == []


def test_the_files_of_a_tar_are_read(put):
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w:gz") as tape:
        for name in ("a.txt", "__MACOSX/._a.txt"):
            member = tarfile.TarInfo(name)
            member.size = len(SAID.encode())
            tape.addfile(member, io.BytesIO(SAID.encode()))
    put("a.tar.gz", data.getvalue())

    assert [raw.path for raw in raws("a.tar.gz")] == ["a.tar.gz/a.txt"]


def test_the_files_of_an_archive_are_read(put):
    members = {"un/a.txt": SAID, "b.html": f"<html><p>{SAID}</p></html>", "__MACOSX/a.txt": "x", ".cache": "x"}
    put("articles.zip", packed(**members, **{"c.pdf": b"%PDF-1.7", "d.docx": docx(SAID)}))

    found = list(readers.read(["articles.zip"]))

    assert sorted(raw.path for raw in found if isinstance(raw, Raw)) == [
        "articles.zip/b.html",
        "articles.zip/d.docx",
        "articles.zip/un/a.txt",
    ]
    assert troubles("articles.zip") == [
        "articles.zip/c.pdf: it is PDF, which Recoupe does not read: copy its text into a text file, or save the page as HTML"
    ]


def test_an_archive_in_an_archive_is_refused(put):
    put("a.zip", packed(**{"b.zip": packed(**{"c.txt": SAID})}))

    assert "a.zip/b.zip: it is an archive in an archive" in troubles("a.zip")[0]


@pytest.mark.parametrize("data", [b"PK\x03\x04 a.txt", packed(**{"a.txt": SAID})[:60]])
def test_a_damaged_archive_says_so(put, data):
    put("a.zip", data)

    assert "damaged archive" in troubles("a.zip")[0]


def test_a_file_of_gzip_is_read(put):
    put("a.jsonl.gz", gzip.compress(f'{{"id": "1", "text": "{SAID}"}}\n'.encode()))

    assert [raw.content for raw in raws("a.jsonl.gz")] == [SAID]


def test_what_unpacks_to_too_much_is_refused(put, monkeypatch):
    monkeypatch.setattr(files, "EXPORT", 1000)
    put("a.gz", gzip.compress(b"a" * 100_000))
    put("b.zip", packed(**{"a.txt": "a" * 100_000}))

    assert all("too large" in said for said in troubles("a.gz", "b.zip"))


def test_a_damaged_gzip_says_so(put):
    put("a.gz", b"\x1f\x8b\x08\x00" + b"\xff" * 40)

    assert "damaged" in troubles("a.gz")[0]
