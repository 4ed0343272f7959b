import pytest
from msgspec import structs

from recoupe import readers
from recoupe.cleaners import clean
from recoupe.finders import marks
from recoupe.model import Block, Span
from recoupe.page import Page


def _notes(sheet):
    return [str(mark.note) for mark in marks.find(sheet)]


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("La tuilerie ferme.", []),
        ("La tui\u00adlerie fer\u00adme.", ["Soft hyphens that nobody sees (U+00AD): 2"]),
        ("La tui\u200b\u200blerie.\ufeff", ["Characters of no width that nobody sees (U+200B, U+FEFF): 3"]),
        ("La \u202etuilerie\u202c.", ["Marks of writing direction that nobody sees (U+202C, U+202E): 2"]),
        ("La tuilerie\U000e0103\ufe00.", ["Variation selectors or tags that nobody sees (U+FE00, U+E0103): 2"]),
        (
            "La tui\u00adlerie\u200b.\n\u00adOui.",
            ["Soft hyphens that nobody sees (U+00AD): 2", "Characters of no width that nobody sees (U+200B): 1"],
        ),
        ("La tui\u034flerie\u3164.", ["Characters of no width that nobody sees (U+034F, U+3164): 2"]),
        ("Merci ❤\ufe0f 👩\u200d🚒 !", []),  # they make the picture, and are seen by that
        ("Merci\ufe0f !", ["Variation selectors or tags that nobody sees (U+FE0F): 1"]),
    ],
)
def test_unseen_characters_are_counted_by_kind(page, text, notes):
    assert _notes(page(text)) == notes


def test_a_mark_points_at_the_unseen_characters(page):
    sheet = page("La tui\u00adlerie\U000e0103\U000e0104 ferme.")

    found = {str(mark.note)[:4]: [sheet.article[span] for span in mark.at] for mark in marks.find(sheet)}

    assert found == {"Soft": ["\u00ad"], "Vari": ["\U000e0103\U000e0104"]}


def test_words_with_letters_of_another_alphabet_are_counted(page):
    sheet = page("La tuil\u0435rie ferme, dit-on à Мост.\nLe m\u0430ire se tait.")

    (mark,) = marks.find(sheet)

    assert str(mark.note) == "Words with letters of another alphabet that look the same (« tuil\u0435rie »): 2"
    assert [sheet.article[span] for span in mark.at] == ["tuil\u0435rie", "m\u0430ire"]


def test_residue_is_not_looked_at(page):
    sheet = page("La tuilerie ferme.\nMenu\u200b")
    residue = structs.replace(sheet.of(Block)[1], label="nav")

    assert _notes(Page(sheet.article, [sheet.of(Block)[0], residue])) == []


def test_a_million_marks_are_counted_and_a_hundred_shown(page):
    (mark,) = marks.find(page("a\u00ad" * 10_000))

    assert (str(mark.note), len(mark.at)) == ("Soft hyphens that nobody sees (U+00AD): 10000", 100)


def test_a_declared_original_is_marked_at_the_title(page):
    sheet = page("Lundi soir\nTuilerie : arrêt")
    article = structs.replace(sheet.article, canonical="https://phare.example/tuilerie")
    title = structs.replace(sheet.of(Block)[1], label="title")

    (mark,) = marks.find(Page(article, [sheet.of(Block)[0], title]))

    assert (mark.what, article[mark.at[0]]) == ("canonical", "Tuilerie : arrêt")
    assert str(mark.note) == "Declared republication: the page names https://phare.example/tuilerie as its original"


def test_what_stands_twice_is_shown_at_both_places(page):
    sheet = page("Oui, dit-elle.\nLa tuilerie ferme.\nEncore.\nLa tuilerie, ferme !\nOui, dit-elle.")
    first, second, third, again, last = sheet.of(Block)
    set_aside = structs.replace(again, label="other", by="repeated")

    (mark,) = marks.find(Page(sheet.article, [first, second, third, set_aside, last]))

    assert mark.what == "repeated"
    assert [sheet.article[span] for span in mark.at] == ["La tuilerie ferme.", "La tuilerie, ferme !"]
    assert str(mark.note) == "This text stands in the document 2 times, and counts once"


def test_the_case_of_unseen_characters_is_reported_as_a_fact(shared):
    plain, marked = (clean(raw) for raw in readers.read([shared / "cases" / "10-invisible" / "*.txt"]))

    assert _notes(plain) == []
    assert [note.partition(" (")[0] for note in _notes(marked)] == [
        "Soft hyphens that nobody sees",
        "Variation selectors or tags that nobody sees",
        "Characters of no width that nobody sees",
    ]
    assert marked.article.text.strip("\n") == marked.article[Span(marked.article.id, 0, 112)]
    assert len(plain.article.text.strip("\n")) == 103
