from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe import text

ABBREVIATIONS = frozenset({"M", "Mme", "av"})


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("L'ŒUVRE coûtera", "l’oeuvre coutera"),
        ("effondre\u00adment du mur", "effondrement\u00a0du\u202fmur"),
        ("tro\u200bis bless\u00e9s\ufe0f", "trois blesse\u0301s"),
        ("arc-en-ciel", "arc en ciel"),
        ("50 000 euros", "50\u202f000 euros"),
    ],
)
def test_texts_that_read_the_same_fold_to_the_same_words(left, right):
    assert text.folded(left) == text.folded(right)


def test_a_word_keeps_the_characters_it_came_from():
    whole = "La pré\u00adfecture."

    word = text.words(whole)[1]

    assert (whole[word.start : word.end], word.folded) == ("pré\u00adfecture", "prefecture")


@given(st.text())
def test_every_word_lies_in_its_text_in_order(whole):
    """Words never overlap, and each folds from the characters it points at."""
    last = 0
    for word in text.words(whole):
        assert last <= word.start < word.end <= len(whole)
        assert text.fold(whole[word.start : word.end]) == word.folded
        last = word.end


@pytest.mark.parametrize(
    ("whole", "quoted"),
    [
        ('Il dit « je pars » puis “non” et "oui".', ["« je pars »", "“non”", '"oui"']),
        ("« Il a crié “au feu” hier »", ["« Il a crié “au feu” hier »"]),
        ("Un « jamais fermé. Puis « fermé » enfin.", ["« fermé »"]),
        ("Un » de trop, puis “bien”.", ["“bien”"]),
        ('Un seul " guillemet.', []),
    ],
)
def test_quotations(whole, quoted):
    assert [whole[a:b] for a, b in text.quotations(whole)] == quoted


@pytest.mark.parametrize(
    ("whole", "cut"),
    [
        ("M. Braz est venu. Il repart.", ["M. Braz est venu.", "Il repart."]),
        ("Elle dit : « Je pars. Tu restes. » Puis rien.", ["Elle dit : « Je pars. Tu restes. » Puis rien."]),
        ("« Je pars. » Elle sort.", ["« Je pars. » Elle sort."]),
        ("J. K. Lorme arrive. Fin", ["J. K. Lorme arrive.", "Fin"]),
        ("Le four est éteint.Les ouvriers sortent.", ["Le four est éteint.", "Les ouvriers sortent."]),
        ("Le site phare.example ferme. 12 salariés restent.", ["Le site phare.example ferme.", "12 salariés restent."]),
        ("Quoi ? Rien… Si !", ["Quoi ?", "Rien…", "Si !"]),
        ("Un « mot resté ouvert. La suite vient.", ["Un « mot resté ouvert.", "La suite vient."]),
        ("Il coûte 5.000 euros.", ["Il coûte 5.000 euros."]),
    ],
)
def test_sentences(whole, cut):
    assert [whole[a:b] for a, b in text.sentences(whole, abbreviations=ABBREVIATIONS)] == cut


@given(st.text(alphabet="aB.!?« »\"“”\n…'("))
def test_sentences_cover_their_block(whole):
    """Nothing but white space stands between two sentences."""
    slices = text.sentences(whole)

    assert "".join("".join(whole[a:b].split()) for a, b in slices) == "".join(whole.split())


@pytest.mark.parametrize("pattern", ['"', "«", "a. ", ".", '"«', "«»", ".\u00a0", "« a. B » "])
def test_hostile_text_takes_linear_time(pattern):
    """A regex that backtracks would not come back from 100,000 of these."""
    whole = pattern * (100_000 // len(pattern))

    assert text.sentences(whole)
