from __future__ import annotations

from orvane import dossier_of

from recoupe.writers.compared import pairs
from recoupe.writers.index import Index


def test_every_two_articles_that_share_a_passage_are_a_pair():
    made = pairs(Index(dossier_of()))

    assert {two: pair.passages for two, pair in made.items()} == {
        (1, 2): (1, 2),
        (1, 3): (1, 3),
        (1, 4): (3,),
        (2, 3): (1,),
        (3, 4): (3,),
    }


def test_words_of_passages_that_do_not_count_do_not_count():
    made = pairs(Index(dossier_of()))

    assert made[1, 4].words == 0
    assert made[1, 2].words == 36 + 6
