"""Articles below a head of lines, each a name and a value, as monitoring services and corpora hold them."""

import pytest

from tests.readers.conftest import raws, troubles

TEXT = "Le pont des Tanneurs a été fermé mardi soir. Une déviation est en place."
OTHER = "Plus un camion ne passe sur le pont. Les plongeurs sont attendus jeudi."


def test_each_head_begins_an_article(put):
    put(
        "veille.txt",
        f"Revue du 5 mars 2025\n\nMédia : Le Phare\nTitre : Orvane : le pont fermé\nDate : 04/03/2025\n"
        f"Auteur : Anne Roux\nAudience : 120 000\nLien : https://phare.example/pont\n\n{TEXT}\n\n"
        f"Média : L'Écho du Val\nTitre : La crue mise en cause\nDate : 5 mars 2025\n\n{OTHER}\n",
    )

    first, second = sorted(raws("veille.txt"), key=lambda raw: raw.date or "")

    assert (first.title, first.outlet, first.date) == ("Orvane : le pont fermé", "Le Phare", "2025-03-04")
    assert (first.author, first.url, first.content) == ("Anne Roux", "https://phare.example/pont", TEXT)
    assert first.extra == (("Audience", "120 000"),)
    assert (second.title, second.outlet, second.date) == ("La crue mise en cause", "L'Écho du Val", "2025-03-05")
    assert second.content == OTHER


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Title: Bridge closed\nSource: La Balise\nDate: 2025-03-04\nURL: https://balise.example/1", "2025-03-04"),
        ("Headline: Bridge closed\n\nPublisher: La Balise\n\nPublished: March 4, 2025", "2025-03-04"),
        ("Titre : Bridge closed\nSource : La Balise\nDate : mardi 04/03/2025 22:41", "2025-03-04"),
        ("Title: Bridge closed\nSource: La Balise\nDate: 13/03/2025", "2025-03-13"),
    ],
)
def test_one_article_may_have_such_a_head(put, head, date):
    put("a.txt", f"{head}\n\n{TEXT}\n")

    (raw,) = raws("a.txt")

    assert (raw.title, raw.outlet, raw.date, raw.content) == ("Bridge closed", "La Balise", date, TEXT)


def test_a_day_that_may_be_a_month_is_not_guessed(put):
    put("a.txt", f"Title: Bridge closed\nSource: La Balise\nDate: 03/04/2025\n\n{TEXT}\n")

    assert raws("a.txt")[0].date is None
    assert "the date 03/04/2025 is not written" in troubles("a.txt")[0]


@pytest.mark.parametrize(
    "text",
    [
        f"Orvane : le pont fermé\nBilan : douze évacués\n\n{TEXT}",
        f"Titre : le pont fermé\n\n{TEXT}",
        f"{TEXT}\n\nDate : mardi\nLieu : Orvane\n",
        "Titre : le pont fermé\nSource : La Balise\n",
    ],
    ids=["colons", "a title alone", "below the text", "no text"],
)
def test_other_lines_with_a_colon_are_no_head(put, text):
    put("a.txt", text)

    assert [raw.content for raw in raws("a.txt")] == [text]
