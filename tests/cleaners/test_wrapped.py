"""Text broken by hand at a fixed width reads like the same text unbroken."""

import textwrap

import pytest

from tests.cleaners.labelled import ARTICLE, BODY, LEDE, TITLE, kept_of

LONG = "\n".join((TITLE, *(f"{first} {second}" for first, second in zip((LEDE, *BODY), (*BODY, LEDE), strict=True))))


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["paragraphs follow", "paragraphs apart"])
def test_a_broken_article_keeps_its_paragraphs(width, between):
    broken = between.join("\n".join(textwrap.wrap(line, width)) for line in LONG.split("\n"))
    broken = f"{broken}{between}Lire aussi : comment fonctionne un four tunnel ?"

    kept = " ".join(" ".join(said.split()) for said in kept_of(broken))

    assert kept == " ".join(LONG.split())


def test_verse_and_lists_stay_lines():
    verse = "Sous le pont\npassent les tuiles\net les jours\npassent aussi\nsans un bruit\nvers la mer"

    assert kept_of(f"{ARTICLE}\n{verse}\n{LEDE} {BODY[0]}")[6:12] == verse.split("\n")
