from __future__ import annotations

import msgspec
import pytest
from full import full

from recoupe.model import Side, Span
from recoupe.writers import phrased
from recoupe.writers.index import Index


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("Il a 44 ans depuis mardi.", "44 ans", "44 ans"),
        ("On s'attend à une affluence un peu moindre.", "attend à une affluence un", "…s'attend à une affluence un…"),
        (
            "La foule est partie sans attendre l'aube.",
            "La foule est partie sans attendre l",
            "La foule est partie sans attendre l'…",
        ),
        ("Près de 283 000 « grévistes » ont défilé.", "Près de 283 000 « grévistes", "Près de 283 000 « grévistes »…"),
        ('Elle dit : "J\'ai eu trop peur", souffle-t-elle.', "J'ai eu trop peur", "J'ai eu trop peur"),
        ("On dit qu’aucun d’eux n’a été blessé.", "aucun d'eux n'a été blessé", "…qu’aucun d’eux n’a été blessé"),
        ("Douze personnes sont mortes, selon le maire.", "Douze personnes sont mortes", "Douze personnes sont mortes"),
    ],
)
def test_the_words_of_an_article_are_whole_and_tell_where_they_break_off(text, words, shown):
    index = Index(full())
    name, article = next(iter(index.articles.items()))
    index.articles[name] = msgspec.structs.replace(article, text=text)
    start = text.replace("’", "'").index(words)

    side = Side(value=words, at=(Span(name, start, start + len(words)),), origins=())

    assert phrased.phrased(side, index) == shown


def test_a_value_that_no_article_has_word_for_word_stays():
    index = Index(full())
    side = Side(value="trois", at=(Span(next(iter(index.articles)), 0, 4),), origins=())

    assert phrased.phrased(side, index) == "trois"
