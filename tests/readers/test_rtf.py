"""RTF: its words, whatever the code page, and nothing that nobody sees."""

from __future__ import annotations

import pytest

from recoupe.readers import rtf
from tests.readers.conftest import raws, troubles


def said(body: str) -> str:
    """The words of an RTF document with this body."""
    return rtf.text((r"{\rtf1\ansi\ansicpg1252\uc1\deff0" + body + "}").encode("latin-1"))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"L\'92usine de Br\'e9venne", "L’usine de Brévenne"),
        (r"\u171?c\'9cur\u187? \u8364? 12\~000", "«cœur» € 12\u00a0000"),
        (r"{\uc0\u233}t\u-3913?", "ét\uf0b7"),
        (r"{\uc2 caf\u233\'c3\'a9 noir}", "café noir"),
        (r"\u-10179?\u-8704?", "\U0001f600"),
        (r"un\par deux\line trois\tab quatre", "un\ndeux\ntrois\tquatre"),
        (r"\lquote oui\rquote\emdash non", "‘oui’—non"),
        (r"a\{b\}\\c", r"a{b}\c"),
        ("une\nli\r\ngne", "uneligne"),
        (r"{\b gras}{\i0 maigre}", "grasmaigre"),
        (r"{\fonttbl{\f0 Arial;}{\f1\fcharset238 Times;}}\f1 \'e8", "č"),
        (r"{\fonttbl{\f0\fcharset204 Arial;}}{\f0\'cc\'ee}\'e9", "Моé"),
        (r"{\info{\title Titre}{\author Odile}}{\*\generator Word;}texte", "texte"),
        (r"{\stylesheet{\plain Normal;}}texte", "texte"),
        (r"vu{\v cach\'e9}{\v0 encore}", "vuencore"),
        (r"{\pict\bin4 }{\\}suite", "suite"),
        (r'{\field{\*\fldinst HYPERLINK "http://a"}{\fldrslt lien}}', "lien"),
        (r"{\header En-t\'eate}corps{\footer Pied}", "corps"),
        ("direct\u00e9", "directé"),
    ],
)
def test_the_words_of_a_document(body, text):
    assert said(body) == text


def test_utf_8_against_the_rules():
    assert rtf.text("{\\rtf1 La tuilerie de Brévenne}".encode()) == "La tuilerie de Brévenne"


def test_what_is_nested_too_deeply_is_refused(put):
    put("a.rtf", b"{\\rtf1" + b"{" * 20_000)

    assert "nested too deeply" in troubles("a.rtf")[0]


def test_an_article_is_a_text(put):
    put("a.txt", rb"{\rtf1\ansi Le pont ferme\par\par La mairie d\'92Orvane a ferm\'e9 le pont.}")

    (found,) = raws("a.txt")

    assert (found.content, found.encoding) == ("Le pont ferme\n\nLa mairie d’Orvane a fermé le pont.", "RTF")


def test_a_document_without_words_is_empty(put):
    put("a.rtf", rb"{\rtf1\ansi {\info{\title Titre}}}")

    assert troubles("a.rtf") == ["a.rtf: it is empty: there is no text in it"]
