from __future__ import annotations

import pytest
from markupsafe import Markup

from recoupe.catalogue import Share
from recoupe.cleaners import rules
from recoupe.model import Saying
from recoupe.writers.ruled import RULES
from recoupe.writers.wording import Day, both, both_counts, both_worded, file_of


def test_a_text_stands_in_both_languages_side_by_side():
    assert both("In brief") == "<i lang=fr>En bref</i><i lang=en>In brief</i>"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/home/lise/articles/phare.html", "phare.html"),
        ("C:\\Users\\Lise\\phare.html", "phare.html"),
        ("phare.html", "phare.html"),
        ("-", "-"),
        ("articles/", "articles/"),
    ],
)
def test_a_page_does_not_tell_the_folders_of_who_made_it(path, name):
    assert file_of(path) == name


def test_every_rule_that_tells_an_article_from_its_residue_has_a_name():
    assert {name for name, _, _ in rules.RULES} == RULES


def test_what_both_languages_say_alike_stands_once():
    assert both("articles") == "articles"


@pytest.mark.parametrize(
    ("value", "fr", "en"),
    [
        (1234, "1\u202f234", "1,234"),
        (Share(0.724), "72\u202f%", "72%"),
        (Day("2025-03-01", "2025-03-01"), "1er mars 2025", "1 March 2025"),
        (Day("2025-03-01", "2025-03-04"), "1er–4 mars 2025", "1–4 March 2025"),
        (Day("2025-03-03", "2025-03-04"), "3–4 mars 2025", "3–4 March 2025"),
        (Day("2025-02-28", "2025-03-04"), "28 février 2025 – 4 mars 2025", "28 February 2025 – 4 March 2025"),
    ],
)
def test_numbers_shares_and_dates_are_written_as_the_language_does(value, fr, en):
    assert both_worded(value) == f"<i lang=fr>{fr}</i><i lang=en>{en}</i>"


@pytest.mark.parametrize(
    ("number", "fr", "en"),
    [(0, "0 mot", "0 words"), (1, "1 mot", "1 word"), (2, "2 mots", "2 words")],
)
def test_each_language_draws_its_own_line_between_one_and_many(number, fr, en):
    said = both_counts("{n} word", "{n} words", number)

    assert said == f"<i lang=fr>{fr}</i><i lang=en>{en}</i>"


def test_values_are_escaped_unless_they_are_html():
    assert "&lt;b&gt;" in both("Passage {name}", name="<b>")
    assert "<b>1</b>" in both("Passage {name}", name=Markup("<b>1</b>"))


def test_a_saying_inside_a_text_is_said_in_its_language():
    assert "Non compté\u202f: titre" in both("Not counted: {reason}", reason=Saying("headline"))


def test_a_message_that_is_no_text_of_ours_is_escaped():
    assert both("<b>{n.__class__}</b>", n=1) == "&lt;b&gt;{n.__class__}&lt;/b&gt;"
