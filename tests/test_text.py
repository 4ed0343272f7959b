from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe import text

ABBREVIATIONS = frozenset({"M", "Mme", "Me", "av", "art", "sept"})
OPENERS = frozenset({"le", "la", "les", "un", "une", "des", "plus", "quant", "à", "dans", "avec"})


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("L'ŒUVRE coûtera", "l’oeuvre coutera"),
        ("effondre\u00adment du mur", "effondrement\u00a0du\u202fmur"),
        ("tro\u200bis bless\u00e9s\ufe0f", "trois blesse\u0301s"),
        ("arc-en-ciel", "arc en ciel"),
        ("50 000 euros", "50\u202f000 euros"),
        ("La p\u043elice de \u0422arn\u03bfs", "la police de Tarnos"),
        ("effi\u034fcace", "e\ufb03cace"),
        ("trois ｂｌｅｓｓｅ́ｓ", "trois 𝐛𝐥𝐞𝐬𝐬𝐞́𝐬"),
        ("m\u0336o\u0336r\u0336t", "mort"),
        ("la vi1le de M0ntbrun", "la ville de Montbrun"),
    ],
)
def test_texts_that_read_the_same_fold_to_the_same_words(left, right):
    assert text.folded(left) == text.folded(right)


@pytest.mark.parametrize("word", ["H1N1", "G20", "10h01", "2h10min", "A380", "1er", "c0"])
def test_digits_at_the_end_of_a_word_are_digits(word):
    assert text.fold(word) == word.lower()


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
        ("Elle dit : « Je pars. Tu restes. » Puis rien.", ["Elle dit : « Je pars. Tu restes. »", "Puis rien."]),
        ("« Je pars. » Elle sort.", ["« Je pars. »", "Elle sort."]),
        ("J. K. Lorme arrive. Fin", ["J. K. Lorme arrive.", "Fin"]),
        ("Le four est éteint.Les ouvriers sortent.", ["Le four est éteint.", "Les ouvriers sortent."]),
        ("Le site phare.example ferme. 12 salariés restent.", ["Le site phare.example ferme.", "12 salariés restent."]),
        ("Quoi ? Rien… Si !", ["Quoi ?", "Rien…", "Si !"]),
        ("Un « mot resté ouvert. La suite vient.", ["Un « mot resté ouvert.", "La suite vient."]),
        ("Il coûte 5.000 euros.", ["Il coûte 5.000 euros."]),
        # quotations
        ("Elle dit: «Fini.» Le four ferme.", ["Elle dit: «Fini.»", "Le four ferme."]),
        ('"Fini. On part." Le four ferme.', ['"Fini. On part."', "Le four ferme."]),
        ("« Assez ! », crie-t-elle. Il sort.", ["« Assez ! », crie-t-elle.", "Il sort."]),
        ("Le déficit tombe en 2019. « Sans impôt », dit-il.", ["Le déficit tombe en 2019.", "« Sans impôt », dit-il."]),
        ("Le cri de »Du feu. De l'eau« monte. Il sort.", ["Le cri de »Du feu. De l'eau« monte.", "Il sort."]),
        ("Fin du texte». Le four ferme. On part.", ["Fin du texte».", "Le four ferme.", "On part."]),
        ('Le mot "four. Il ferme. On part.', ['Le mot "four.', "Il ferme.", "On part."]),
        # asides, dashes, lists
        ("C'était simulé... (avec un peu de sang) Il rit.", ["C'était simulé... (avec un peu de sang) Il rit."]),
        ("Il ferme. (...) Elle ouvre.", ["Il ferme. (...)", "Elle ouvre."]),
        ("Que faire ? – telle est la question.", ["Que faire ? – telle est la question."]),
        ("Le four ferme. (abc/de)", ["Le four ferme.", "(abc/de)"]),
        ("1. Le four. 2. La grève.", ["1. Le four.", "2. La grève."]),
        # abbreviations, initials, addresses
        (
            "Selon l'art. 5, J.-P. Lorme et Me Braz. C'est de l'art. Il part.",
            ["Selon l'art. 5, J.-P. Lorme et Me Braz.", "C'est de l'art.", "Il part."],
        ),
        ("Le 3 sept. 2018, av. Foch. Fin.", ["Le 3 sept. 2018, av. Foch.", "Fin."]),
        ("Voir www.phare.Example et a@b.Fr ici.", ["Voir www.phare.Example et a@b.Fr ici."]),
        # glued
        ("Il part en 2005.En 2007, il revient.", ["Il part en 2005.", "En 2007, il revient."]),
        ("Il dit « je sors. »Ces mots restent.", ["Il dit « je sors. »", "Ces mots restent."]),
        ("« Que du vent »« Le four ferme », dit-il.", ["« Que du vent »", "« Le four ferme », dit-il."]),
        (
            "Un tuilier se rend à la policePlus tôt, il a fui.",
            ["Un tuilier se rend à la police", "Plus tôt, il a fui."],
        ),
        ("Il parle avecLe Phare de YouTube et d'iPhone.", ["Il parle avecLe Phare de YouTube et d'iPhone."]),
        ("#JeSuisLe Phare, dit @marcheLa Foule.", ["#JeSuisLe Phare, dit @marcheLa Foule."]),
    ],
)
def test_sentences(whole, cut):
    assert [whole[a:b] for a, b in text.sentences(whole, abbreviations=ABBREVIATIONS, openers=OPENERS)] == cut


def test_accents_of_their_own_change_no_sentence():
    whole = "Il vit à la cité.Les murs sont à éviter. Un élève né à RéauLe Phare éteintÀ présent, le 3 déc. 2018. Été."
    apart = unicodedata.normalize("NFD", whole)
    known = frozenset({"déc"}), OPENERS

    cut = [unicodedata.normalize("NFC", apart[a:b]) for a, b in text.sentences(apart, 0, None, *known)]

    assert cut == [whole[a:b] for a, b in text.sentences(whole, 0, None, *known)]
    assert len(cut) == 5


@given(st.text(alphabet="aB.!?« »\"“”\n…'("))
def test_sentences_cover_their_block(whole):
    """Nothing but white space stands between two sentences."""
    slices = text.sentences(whole, abbreviations=ABBREVIATIONS, openers=OPENERS)

    assert "".join("".join(whole[a:b].split()) for a, b in slices) == "".join(whole.split())


@pytest.mark.parametrize(
    "pattern", ['"', "«", "a. ", ".", '"«', "«»", ".\u00a0", "« a. B » ", "»a«", "laLe ", "a.B", ". (a"]
)
def test_hostile_text_takes_linear_time(pattern):
    """A regex that backtracks would not come back from 100,000 of these."""
    whole = pattern * (100_000 // len(pattern))

    assert text.sentences(whole, abbreviations=ABBREVIATIONS, openers=OPENERS)


@pytest.mark.parametrize(
    ("whole", "shown"),
    [
        ("L’agence\u00a0dit\u202f: «\u2009oui »", "L'agence dit : « oui »"),
        ("mis\u00adsiles\u200b", "missiles"),
        ("e\u0301te\u0301", "été"),
        ("porte\u2011avions", "porte-avions"),
        ("", ""),
    ],
)
def test_plain_text_for_a_model(whole, shown):
    assert text.plain(whole).text == shown


@given(st.text(alphabet="aé’'\u00a0\u00ad\u0301\u200b «»e\n"), st.integers(0, 5), st.integers(0, 5))
def test_every_plain_character_knows_its_place(whole, start, length):
    """The places rise, lie in the stretch, and what they point at reads the same."""
    end = min(len(whole), start + length)

    made = text.plain(whole, min(start, end), end)

    assert len(made.text) == len(made.starts) == len(made.ends)
    assert all(a < b <= end for a, b in zip(made.starts, made.ends, strict=True))
    assert sorted(made.starts) == list(made.starts)
    assert all(
        text.fold(c) in text.fold(whole[a:b])
        for c, a, b in zip(made.text, made.starts, made.ends, strict=True)
        if c.isalnum()
    )
