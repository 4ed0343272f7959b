"""Columns under the names that minet, trafilatura, Media Cloud and French newsrooms use."""

import hashlib
import json

import pytest

from tests.readers.conftest import raws

MINET = {
    "url": "https://t.example/x",
    "resolved_url": "https://phare.example/tuilerie",
    "http_status": "200",
    "canonical_url": "https://phare.example/",
    "title": "Tuilerie : arrêt",
    "content": "La tuilerie ferme.",
    "author": "Jeanne Morel",
    "date": "2024-06-18",
    "sitename": "Le Phare",
}
TRAFILATURA = {
    "title": "Tuilerie : arrêt",
    "author": "Jeanne Morel",
    "hostname": "phare.example",
    "date": "2024-06-18",
    "fingerprint": "f00",
    "id": None,
    "raw_text": "La tuilerie ferme. Menu",
    "text": "La tuilerie ferme.",
    "filedate": "2025-01-01",
    "source": "https://phare.example/tuilerie",
    "source-hostname": "Le Phare",
}
MEDIA_CLOUD = {
    "id": "9",
    "title": "Tuilerie : arrêt",
    "url": "https://phare.example/tuilerie",
    "publish_date": "2024-06-18",
    "media_name": "Le Phare",
    "text": "La tuilerie ferme.",
    "authors": ["Jeanne Morel"],
}
FRENCH = {
    "Titre": "Tuilerie : arrêt",
    "Auteur": "Jeanne Morel",
    "Source": "Le Phare",
    "Lien": "https://phare.example/tuilerie",
    "Date": "2024-06-18",
    "Texte": "La tuilerie ferme.",
}


OTHERS = {
    "headline": "Tuilerie : arrêt",
    "byline": "Jeanne Morel",
    "publisher": {"@type": "Organization", "name": "Le Phare"},
    "link": "https://phare.example/tuilerie",
    "datePublished": "2024-06-18",
    "articleBody": "La tuilerie ferme.",
}


@pytest.mark.parametrize("row", [MINET, TRAFILATURA, MEDIA_CLOUD, FRENCH, OTHERS])
def test_columns_are_known_by_the_names_that_tools_give_them(put, row):
    put("e.jsonl", json.dumps(row))

    (found,) = raws("e.jsonl")

    assert found.content == "La tuilerie ferme."
    assert (found.title, found.outlet, found.author) == ("Tuilerie : arrêt", "Le Phare", "Jeanne Morel")
    assert (found.url, found.date) == ("https://phare.example/tuilerie", "2024-06-18")
    assert found.id == (row.get("id") or "e.jsonl:1")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("45720", "2025-03-04"),
        ("45720.9451", "2025-03-04T22:40"),
        ("20250304", "2025-03-04"),
        ("20250304T214500Z", "2025-03-04T21:45:00Z"),
        ("1741124460", "2025-03-04T21:41:00+00:00"),
        ("1741124460000", "2025-03-04T21:41:00+00:00"),
        ("2025", None),
        ("12", None),
        ("99999", None),
        ("20259999", None),
    ],
)
def test_a_day_may_be_a_number(put, written, day):
    put("e.jsonl", json.dumps({"date": written, "text": "La tuilerie ferme."}))

    assert [found.date for found in raws("e.jsonl")] == [day]


def test_columns_that_nobody_knows_are_kept_in_their_order(put):
    put("e.csv", "zone,url,text,thème,resolved_url\nNord,https://t.example/x,Oui.,,https://phare.example/a\n")

    (found,) = raws("e.csv")

    assert found.url == "https://phare.example/a"
    assert found.extra == (("zone", "Nord"), ("url", "https://t.example/x"))


def test_the_text_of_a_row_may_be_a_page(put):
    rows = [{"id": "a", "text": "<html><body><p>Oui.</p></body></html>"}, {"id": "b", "text": "Le <b>texte</b>."}]
    put("e.jsonl", "\n".join(map(json.dumps, rows)))

    assert [(raw.id, raw.media) for raw in raws("e.jsonl")] == [("a", "html"), ("b", "text")]


def test_the_digest_of_a_row_is_that_of_its_text(put):
    put("e.csv", "id,text\r\na,é\r\n")

    assert raws("e.csv")[0].sha256 == hashlib.sha256("é".encode()).hexdigest()


def test_a_name_is_one_line_and_not_too_long(put):
    put("e.jsonl", json.dumps({"id": "a\nb " + "c" * 500, "title": "Tuilerie :\n arrêt", "text": "Oui."}))

    (found,) = raws("e.jsonl")

    assert (found.id[:5], len(found.id), found.title) == ("a b c", 200, "Tuilerie : arrêt")
