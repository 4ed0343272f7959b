from __future__ import annotations

import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from recoupe.text import folded
from recoupe.writers.aligned import CHANGED, Wording, changes, shortened

SIGNS = {"same": "{}", "cut": "-{}-", "added": "+{}+", "left_out": "[{}]"}


def marked(parts):
    return "".join(
        SIGNS[part.what].format(part.text or part.words) if part.what != "same" else part.text for part in parts
    )


@pytest.mark.parametrize(
    ("longest", "other", "expected"),
    [
        ("Le pont est fermé.", "Le pont est fermé.", "Le pont est fermé."),
        ("Le pont est fermé mardi soir.", "Le pont est fermé.", "Le pont est fermé- mardi soir-."),
        ("Le pont est fermé.", "Le vieux pont est fermé.", "Le +vieux+ pont est fermé."),
        ("Le maire a bien dit cela.", "Le maire a dit cela.", "Le maire a -bien -dit cela."),
        (
            "Plus de 200 riverains partent.",
            "Quelque 200 riverains partent.",
            "-Plus de -+Quelque+ 200 riverains partent.",
        ),
        ("des Tanneurs, à Orvane, a été fermé", "des Tanneurs a été fermé", "des Tanneurs -à Orvane, -a été fermé"),
        ("L’ÉTAT  paiera", "l'Etat paiera", "l'Etat paiera"),
        ("« Oui », dit-il.", "« Non », dit-il.", "« -Oui », -+Non+ », dit-il."),
        ("…", "…", "…"),
    ],
)
def test_changed_words_are_marked(longest, other, expected):
    assert marked(changes(Wording.of(longest), Wording.of(other))) == expected


def test_a_long_run_that_is_the_same_is_shown_by_its_ends():
    run = " ".join(f"mot{number}" for number in range(100))

    shown = marked(changes(Wording.of(f"Avant {run}"), Wording.of(f"Après {run}")))

    assert shown.startswith("-Avant -+Après+ mot0 mot1")
    assert "mot3[92]mot96" in shown
    assert shown.endswith("mot99")


def test_a_long_run_that_is_cut_is_shown_by_its_ends():
    run = " ".join(f"mot{number}" for number in range(100))

    shown = marked(changes(Wording.of(f"Avant {run}"), Wording.of("Avant")))

    assert shown.startswith("Avant- mot0 mot1")
    assert "mot10 […] mot90" in shown


def test_a_text_that_stands_alone_keeps_its_quotation_marks():
    assert marked(shortened(Wording.of("« Oui », dit-il."))) == "« Oui », dit-il."
    assert "[140]" in marked(shortened(Wording.of(" ".join(f"mot{number}" for number in range(200)))))


sentences = st.lists(st.sampled_from(["a", "à", "b", "c", "d", "e", "le", "la", "de"]), max_size=CHANGED).map(" ".join)


@given(sentences, sentences)
def test_nothing_of_either_wording_is_lost(longest, other):
    """What is the same or added makes the other wording; what is the same or cut, the words of the longest."""
    parts = changes(Wording.of(longest), Wording.of(other))
    assume(all(part.what != "left_out" for part in parts))

    assert "".join(part.text for part in parts if part.what != "cut") == other
    assert folded("".join(part.text for part in parts if part.what != "added")) == folded(longest)


@given(sentences, sentences)
def test_every_word_is_told(longest, other):
    """The numbers add up, also where words are left out."""
    parts = changes(Wording.of(longest), Wording.of(other))

    assert sum(part.words for part in parts if part.what != "cut") == len(other.split())
    assert sum(part.words for part in parts if part.what != "added") == len(longest.split())


@pytest.mark.parametrize(
    "pair",
    [
        ("a b " * 50_000, "b a " * 50_000),
        (" ".join(map(str, range(50_000))), " ".join(map(str, range(50_000, 0, -1)))),
        ("le " * 50_000, "le " * 49_000),
    ],
    ids=["repeated", "reversed", "one word"],
)
def test_text_made_to_be_slow_is_not(pair):
    began = time.process_time()

    changes(*map(Wording.of, pair))

    assert time.process_time() - began < 5
