"""Which line is the headline."""

import pytest

from tests.cleaners.labelled import ARTICLE, BODY, LEDE, TITLE, blocks_of

LONG = (
    "Tuilerie de Brévenne : pourquoi le prix du gaz, qui a doublé depuis l'automne, oblige une maison vieille de plus d'un "
    "siècle à éteindre son four pour six semaines"
)
ASKED = "Brévenne : la tuilerie peut-elle vraiment se passer de gaz pour cuire ses tuiles pendant tout un hiver ?"
REST = "\n".join((LEDE, *BODY))


def _titles(text, title=None):
    return [(said, block.by) for block, said in blocks_of(text, title=title) if block.label == "title"]


@pytest.mark.parametrize(
    ("head", "titles"),
    [
        ([TITLE], [TITLE]),
        ([TITLE, "", TITLE], [TITLE, TITLE]),
        (["Infos", "Orsène", TITLE, "Maïa Tournebise"], [TITLE]),
        (["Des ouvriers à Brévenne, le 9 février 2026", "Anne Roux", TITLE], [TITLE]),
        ([f"{TITLE} - Le Phare", "Accueil", "Sports", TITLE], [f"{TITLE} - Le Phare", TITLE]),
        (["Tuilerie : qui paiera le gaz ?"], ["Tuilerie : qui paiera le gaz ?"]),
        ([LONG], [LONG]),
        ([ASKED], [ASKED]),
        ([], []),
    ],
    ids=[
        "first line",
        "twice",
        "below labels",
        "below a caption",
        "as the page's title",
        "a question",
        "as long as a paragraph",
        "a long question",
        "none",
    ],
)
def test_the_title(head, titles):
    assert [said for said, _ in _titles("\n".join((*head, REST)))] == titles


def test_the_title_of_an_export_is_the_title():
    assert _titles(REST, TITLE) == [(TITLE, "title")]
    assert _titles(ARTICLE, TITLE) == [(TITLE, "repeated title"), (TITLE, "title")]


def test_the_writer_stands_beside_the_title():
    found = {said: block.label for block, said in blocks_of(f"{TITLE}\nMaïa Tournebise\n{REST}")}

    assert found["Maïa Tournebise"] == "byline"


def test_a_repeated_sentence_is_no_title():
    text = "\n".join((LEDE, BODY[0], BODY[1], LEDE))

    assert _titles(text) == []


def test_a_paragraph_about_the_writer_is_no_article():
    bio = "Anne Roux couvre l'industrie et l'énergie pour Le Phare de Brévenne depuis une dizaine d'années."
    found = {said: block.label for block, said in blocks_of(f"{TITLE}\nPar Anne Roux\n{REST}\n{bio}")}

    assert found[bio] == "byline"
