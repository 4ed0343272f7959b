"""Factiva: a field behind its code, in RTF, as text and as a page; each record once."""

from __future__ import annotations

import json

import pytest

from recoupe import pipeline, readers
from recoupe.model import Credit, Raw
from tests.readers.conftest import raws

NUMBER = "BALISE0020250304el340000b"
FIELDS = {
    "SE": "Région",
    "HD": "Orvane : le pont fermé",
    "BY": "Anne Roux avec AFP",
    "CR": "AFP",
    "WC": "24 mots",
    "PD": "4 mars 2025",
    "ET": "18:05",
    "SN": "La Balise",
    "SC": "BALISE",
    "LA": "Français",
    "CY": "(c) 2025 La Balise",
    "LP": "Le pont des Tanneurs est fermé depuis lundi matin, a dit la mairie.",
    "TD": "Il rouvrira en mai.\nLes cars passent par la digue.",
    "NS": "gtrans : Transport",
    "AN": f"Document {NUMBER}",
}
TEXT = """Anne Roux avec AFP

AFP

Le pont des Tanneurs est fermé depuis lundi matin, a dit la mairie.

Il rouvrira en mai.

Les cars passent par la digue."""


def as_text(**fields):
    return "\n".join(f"{code}\t{said}" for code, said in {**FIELDS, **fields}.items()) + "\n\n"


def as_rtf(**fields):
    rows = (rf"\trowd {code}\cell {said}\cell\row" for code, said in {**FIELDS, **fields}.items())
    said = "\n".join(rows).replace("\\cell\\row\n", "\\cell\\row ").replace("mai.\n", "mai.\\par ")
    return (rf"{{\rtf1\ansi\ansicpg1252 {said}}}").encode("cp1252")


def as_page(*records):
    return f"<!DOCTYPE html><html><body>{''.join(records)}<div>© 2025 Factiva, Odile Abonnée</div></body></html>"


def record(**fields):
    def cell(code, said):
        lines = said.split("\n")
        body = "".join(f"<p class='articleParagraph frarticleParagraph'>{line}</p>" for line in lines)
        return f"<b class='frHeadline'>{said}</b>" if code == "HD" else body if code in {"LP", "TD"} else said

    rows = "".join(
        f"<tr><td class='index'><b>{code}</b></td><td>{cell(code, said)}</td></tr>"
        for code, said in {**FIELDS, **fields}.items()
    )
    return f"<div class='article frArticle'><table>{rows}</table></div>"


@pytest.mark.parametrize("content", [as_text(), as_rtf(), as_page(record())], ids=["text", "RTF", "page"])
def test_a_record_is_a_document(put, content):
    put("factiva.bin", content)

    (found,) = raws("factiva.bin")

    assert (found.id, found.title, found.outlet) == (NUMBER, "Orvane : le pont fermé", "La Balise")
    assert (found.date, found.author, found.words) == ("2025-03-04T18:05", "Anne Roux avec AFP", 24)
    assert found.content == TEXT
    known = {"section": "Région", "source code": "BALISE", "copyright": "(c) 2025 La Balise"}
    assert known.items() <= dict(found.extra).items()
    assert "Abonnée" not in str(found)


def test_a_record_without_codes_is_read_by_the_order_of_its_lines(put):
    put(
        "factiva.txt",
        f"""Région
Orvane : le pont des Tanneurs est fermé
Anne Roux
24 mots
4 mars 2025
18:05
La Balise
BALISE
Français
(c) 2025 La Balise

Le pont des Tanneurs est fermé depuis lundi matin, a dit la mairie.

Il rouvrira en mai.

Document {NUMBER}

La digue tient encore
15 mots
5 mars 2025
La Balise
BALISE
Français
Copyright 2025. La Balise

La digue tient, a dit la mairie.

Document BALISE0020250305el350000c
""",
    )

    second, first = sorted(raws("factiva.txt"), key=lambda raw: raw.title or "")

    assert (first.title, first.author, first.outlet) == (
        "Orvane : le pont des Tanneurs est fermé",
        "Anne Roux",
        "La Balise",
    )
    assert (first.id, first.date) == (NUMBER, "2025-03-04T18:05")
    assert first.content.endswith("a dit la mairie.\n\nIl rouvrira en mai.")
    assert (second.title, second.content) == ("La digue tient encore", "La digue tient, a dit la mairie.")


def test_an_article_that_an_export_gives_twice_is_read_once(put):
    other = record(HD="La digue", AN="Document BALISE0020250305el350000c")
    put("factiva.html", as_page(record(), record(), other, other))

    found = list(readers.read(["factiva.html"]))

    assert [raw.title for raw in found if isinstance(raw, Raw)] == ["Orvane : le pont fermé", "La digue"]


def test_a_record_that_cannot_be_made_out_is_missed(put):
    put("factiva.txt", f"{as_text()}\nRien de lisible ici\nDocument BALISE0020250305el350000c\n")

    found = list(readers.read(["factiva.txt"]))

    assert "announces 2 articles, and 1 were found" in next(one.reason for one in found if not isinstance(one, Raw))


def test_the_credit_line_is_evidence(put):
    put("factiva.txt", as_text(BY="Avec l'Agence Orvanie", CR=""))

    made = pipeline.dossier(readers.read(["factiva.txt"]))

    found = [finding for finding in made.findings if isinstance(finding, Credit)]
    assert [(credit.agency, credit.form) for credit in found] == [("Agence Orvanie", "with")]
    assert made.articles[0].agencies == ("Agence Orvanie",)
    assert made.articles[0].author is None


def test_the_case_of_an_export_in_rtf(shared):
    folder = shared / "cases" / "04-factiva-rtf"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))

    made = pipeline.dossier(readers.read([folder / "factiva.rtf"]))

    (article,) = made.articles
    assert (article.title, article.outlet, article.id) == (expected["title"], expected["source"], expected["id"])
    assert article.published.time.startswith(expected["date"])
    assert all(words in article.text.replace("\u00a0", " ") for words in expected["must_contain"])
    assert article.agencies == ("Agence Exemple",)
