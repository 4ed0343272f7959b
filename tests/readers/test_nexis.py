"""Nexis: the records of a text and of a Word document; what names the subscriber stays unread."""

from __future__ import annotations

import io
import zipfile

from recoupe import readers
from recoupe.model import Raw
from tests.readers.conftest import raws, troubles

TEXT = """\ufeff
                         Time of Request: Tuesday, March 11, 2025
                                  Odile Abonnée
                                  12 rue des Clients



                               1 of 2 DOCUMENTS


                                    La Balise

                             March 4, 2025 Tuesday 6:05 PM GMT

Orvane : le pont des Tanneurs est fermé

BYLINE: Anne Roux avec AFP

SECTION: RÉGION; Pg. 3

LENGTH: 24 words

DATELINE: ORVANE (AFP)

Le pont des Tanneurs est fermé depuis lundi matin, a dit la
mairie d'Orvane, qui cherche un autre passage.

Il rouvrira en mai : les travaux sont longs.

LOAD-DATE: March 5, 2025

LANGUAGE: FRENCH; FRANÇAIS

PUBLICATION-TYPE: Newspaper

                             Copyright 2025 La Balise
                               All Rights Reserved


                               2 of 2 DOCUMENTS

                                    Le Phare

                                 5 mars 2025

La digue tient

LONGUEUR: 9 mots

La digue d'Orvane tient, a dit la mairie mardi soir.

LANGUE: FRANÇAIS
"""
WORD = (
    "Job Number: 1234",
    "User Name: Odile Abonnée",
    "Documents (1)",
    "1. Le pont des Tanneurs est fermé",
    "Le pont des Tanneurs est fermé",
    "La Balise",
    "March 4, 2025 Tuesday 6:05 PM GMT",
    "Copyright 2025 La Balise All Rights Reserved",
    "Section:\u00a0RÉGION; Version:28",
    "Length:\u00a01,024 words",
    "Byline:\u00a0Anne Roux",
    "Highlight:\u00a0Les travaux sont longs.",
    "Body",
    "Le pont des Tanneurs est fermé depuis lundi matin, a dit la mairie.",
    "Sujet : la mairie cherche un autre passage.",
    "Classification",
    "Language: FRENCH",
    "Load-Date: March 5, 2025",
    "End of Document",
)


def docx(*paragraphs: str) -> bytes:
    """A Word document of these paragraphs."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>" for said in paragraphs)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return packed.getvalue()


def test_the_records_of_a_text(put):
    put("nexis.txt", TEXT)

    first, second = (raw for raw in readers.read(["nexis.txt"]) if isinstance(raw, Raw))

    assert (first.title, first.outlet, first.author) == (
        "Orvane : le pont des Tanneurs est fermé",
        "La Balise",
        "Anne Roux avec AFP",
    )
    assert (first.date, first.words) == ("2025-03-04T18:05Z", 24)
    assert first.content == (
        "Anne Roux avec AFP\n\nORVANE (AFP)\n\nLe pont des Tanneurs est fermé depuis lundi matin, a dit la mairie d'Orvane, "
        "qui cherche un autre passage.\n\nIl rouvrira en mai : les travaux sont longs."
    )
    assert (second.title, second.outlet, second.date) == ("La digue tient", "Le Phare", "2025-03-05")
    assert second.content == "La digue d'Orvane tient, a dit la mairie mardi soir."
    assert "Abonnée" not in f"{first}{second}"


def test_the_records_of_a_word_document(put):
    put("nexis.DOCX", docx(*WORD))

    (found,) = raws("nexis.DOCX")

    assert (found.title, found.outlet, found.author, found.words) == (
        "Le pont des Tanneurs est fermé",
        "La Balise",
        "Anne Roux",
        1024,
    )
    assert found.date == "2025-03-04T18:05Z"
    assert dict(found.extra)["section"] == "RÉGION; Version:28"
    assert found.content == (
        "Anne Roux\n\nLes travaux sont longs.\n\nLe pont des Tanneurs est fermé depuis lundi matin, a dit la mairie.\n\n"
        "Sujet : la mairie cherche un autre passage."
    )
    assert "Abonnée" not in str(found)


def test_an_export_that_is_cut_says_so(put):
    put("nexis.txt", TEXT.replace("of 2 DOCUMENTS", "of 3 DOCUMENTS"))
    put("nexis.docx", docx(*(said.replace("(1)", "(2)") for said in WORD)))

    said = troubles("nexis.txt", "nexis.docx")

    assert [one.partition(":")[0] for one in said] == ["nexis.docx", "nexis.txt"]
    assert "announces 2 articles, and 1 were found" in said[0]
    assert "announces 3 articles, and 2 were found" in said[1]
