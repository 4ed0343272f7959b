"""What is said in English articles, by the English tables; no model is needed."""

from __future__ import annotations

import pytest

from recoupe.finders.quotes import saids
from tests.conftest import page_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"The oven is cold," said the mayor.', [("direct", "The oven is cold,")]),
        ('"The oven is cold," the mayor told reporters on Monday.', [("direct", "The oven is cold,")]),
        (
            "“The oven is cold,” she said. “We have waited since Monday.”",
            [("direct", "The oven is cold,"), ("direct", "We have waited since Monday.")],
        ),
        ('The mayor said: "The oven is cold."', [("direct", "The oven is cold.")]),
        (
            'According to the mayor, "the oven" was "beyond repair".',
            [("mixed", "the oven"), ("mixed", "beyond repair")],
        ),
        ('The mayor denounced "a disgrace".', [("mixed", "a disgrace")]),
        ("The mayor said on Monday that the oven was cold.", [("indirect", "the oven was cold")]),
        ("The oven is cold, the mayor said.", [("indirect", "The oven is cold")]),
        ("The oven is cold, said Anna Vernet.", [("indirect", "The oven is cold")]),
        ("According to the mayor, the oven is cold.", [("indirect", "the oven is cold")]),
        ("The mayor urged bakers to save flour.", [("indirect", "to save flour")]),
        ('The "yellow vests" blocked the bridge.', []),
    ],
)
def test_english(text, found):
    page = page_of(text, lang="en")

    assert [(one.mode, text[one.start : one.end]) for one in saids(page)] == found
