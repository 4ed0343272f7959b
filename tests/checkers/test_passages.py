from __future__ import annotations

import pytest

from recoupe.checkers import passages
from recoupe.model import Block, Span
from recoupe.page import Page, Story
from tests.conftest import page_of

from .conftest import CAUSE, FIRE, HISTORY, MAYOR, TAKE


def found(story: Story):
    """Each passage with the words that it points at in each article."""
    articles = {page.article.id: page.article for page in story.pages}
    return [(p, [articles[span.article][span] for span in p.at]) for p in passages.check(story)]


def test_a_passage_is_one_for_all_articles_that_carry_it(story):
    passage, words = found(story(f"{FIRE}\n{CAUSE}", f"{HISTORY}\n{FIRE}", f"{FIRE}\n{TAKE}"))[0]

    assert [span.article for span in passage.at] == ["a.txt", "b.txt", "c.txt"]
    assert (passage.how, passage.counted, passage.reason) == ("verbatim", True, None)
    assert words == [FIRE] * 3


def test_changed_words_make_it_edited(story):
    reworded = FIRE.replace("sans faire de victime", "sans faire ni mort ni blessé grave")

    passage, words = found(story(FIRE, reworded))[0]

    assert passage.how == "edited"
    assert words == [FIRE, reworded]


def test_invisible_characters_typography_and_line_breaks_hide_nothing(story):
    marked = FIRE.replace("incendie", "incen\u00addie").replace("nuit", "nu\u200bit").replace("halle", "hal\ufe0fle")
    broken = marked.replace("situé", "situe\u0301").upper()

    passage, words = found(story(FIRE, broken))[0]

    assert passage.how == "verbatim"
    assert words[1] == broken


@pytest.mark.parametrize(
    ("shared", "reason"),
    [
        (MAYOR, "a quotation, which any reporter could have"),
        (
            "Il cite la loi du 4 juin 1998 relative à la protection des halles et marchés couverts de bois.",
            "the name of a legal text",
        ),
        (
            "Quelle tristesse ce matin pour tous les Valmorelais (@mairie_valmorel) 3 mars 2026",
            "a post on a social network, which any reporter could have",
        ),
    ],
)
def test_what_any_reporter_could_have_is_shown_and_not_counted(story, shared, reason):
    passage, _ = found(story(f"{FIRE}\n{shared}", f"{HISTORY}\n{shared}"))[0]

    assert not passage.counted
    assert str(passage.reason) == reason


def test_a_passage_stops_at_residue():
    broken = page_of(f"{FIRE}\nLire aussi : nos recettes\n{CAUSE}", "a.txt")
    start = broken.article.text.index("Lire")
    blocks = [b for b in broken.findings if b.at[0].start != start]
    nav = Block(at=(Span("a.txt", start, start + len("Lire aussi : nos recettes")),), by="test", label="related")
    story = Story([Page(broken.article, [*blocks, nav]), page_of(f"{FIRE}\n{CAUSE}", "b.txt")])

    words = [of[0] for _, of in found(story)]

    assert sorted(words) == sorted([FIRE, CAUSE])


def test_the_order_of_articles_changes_nothing(story):
    forth = story(FIRE, f"{FIRE}\n{CAUSE}", CAUSE)

    assert list(passages.check(Story(reversed(forth.pages)))) == list(passages.check(forth))
