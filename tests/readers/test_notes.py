"""Notes of web clippers: what their head says, and their words without the signs of Markdown."""

import pytest

from tests.readers.conftest import raws, troubles

NOTE = """---
title: "La tuilerie ferme"
source: "https://phare.example/t"
author:
  - "[[Anne Roux]]"
  - "[[Luc Bel]]"
published: 2024-06-18
tags:
  - "clippings"
---
# La tuilerie ferme

![Le four](https://phare.example/four.jpg)
> Le **maire** se tait, dit [Le Val](https://val.example/x "Le Val"), *hélas*.

Prix : 3 * 4 * 5 et un_nom_long.
"""


def test_a_clipped_page_is_an_article_with_its_metadata(put):
    put("a.md", NOTE)

    (found,) = raws("a.md")

    assert (found.title, found.url, found.author, found.date) == (
        "La tuilerie ferme",
        "https://phare.example/t",
        "Anne Roux, Luc Bel",
        "2024-06-18",
    )
    assert found.content.split("\n") == [
        *("La tuilerie ferme", "", "Le four", "Le maire se tait, dit Le Val, hélas.", ""),
        "Prix : 3 * 4 * 5 et un_nom_long.",
    ]
    assert dict(found.extra) == {"tags": "clippings"}


@pytest.mark.parametrize(
    "text", ["---\nLa tuilerie ferme.\n---\nLe maire se tait.", "---\nlayout: post\n---\nLa tuile."]
)
def test_a_text_between_rules_stays_as_it_is(put, text):
    put("a.md", text)

    assert [raw.content for raw in raws("a.md")] == [text]


def test_a_note_with_a_wrong_date_is_kept_and_says_so(put):
    put("a.md", NOTE.replace("2024-06-18", "bientôt"))

    assert [raw.date for raw in raws("a.md")] == [None]
    assert "bientôt" in troubles("a.md")[0]
