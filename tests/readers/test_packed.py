"""Texts in a shell of their own: documents of Word, saved pages, mails, archives."""

from __future__ import annotations

import gzip
import io
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

    assert "a.zip/b.zip: it is ZIP" in troubles("a.zip")[0]


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
