"""Speakers whom no reporting clause names: what somebody does beside the words, turns, signatures, whom « ce X » is."""

from __future__ import annotations

import pytest

from recoupe.finders import names, quotes


def said(page, text):
    """The quotes of a text, in order: the words and the speaker."""
    sheet = page(text)
    found = list(quotes.find(sheet.plus(names.find(sheet))))
    return [(text[quote.at[0].start : quote.at[0].end], quote.speaker) for quote in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Loïc Kerbrat hausse les épaules. « Ma sœur exagère. »", "Loïc Kerbrat"),
        ("Anna Loriot, 58 ans, n'en revenait pas. « Deux tonnes de pain. »", "Anna Loriot"),
        ("La crieuse Anna Loriot range ses caisses. Et demain ? « On recommence. »", "Anna Loriot"),
        ("Luc Vernet soupire. Un silence. « Tant pis pour le four. »", "Luc Vernet"),
        ("« Nous fermerons en mars. » La phrase, lâchée par Luc Vernet devant les élus, a surpris.", "Luc Vernet"),
        ("« Nous fermerons en mars. » Le mot est de Luc Vernet.", "Luc Vernet"),
        ("« Je compte les bateaux. » Anna Loriot ne dort plus.", "Anna Loriot"),
        ("Loïc Kerbrat se tait. Puis, les yeux au sol : « Elle a raison. »", "Loïc Kerbrat"),
        ("Anna Loriot reprend son souffle. Plus bas : « On part demain. »", "Anna Loriot"),
        ("Anna Loriot n'hésite pas. La réponse fuse : « Le pain de seigle. »", "Anna Loriot"),
        ("« Le port, c'est nous. »\n— Anna Loriot, boulangère", "Anna Loriot"),
        ("Réplique sèche de Luc Vernet : « Trop tard. »", "Luc Vernet"),
        ("Démenti de la mairie : « Le four est en règle. »", "la mairie"),
        ("La foule attend. « Vive le pain ! » crie un enfant.", "un enfant"),
    ],
)
def test_what_somebody_does_beside_the_words(page, text, speaker):
    """A gesture, a question or a bare lead carries the words to who acts; a clause of their own wins."""
    assert said(page, text)[-1][1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "La halle ferme. « Plus rien à vendre. »",
        "Le four est froid.\n\n« Plus rien à vendre. »",
        "Anna Loriot se tait.\n\n« Plus rien à vendre. »",
        "Sur le mur, des boulangers ont peint « Plus rien à vendre. »",
    ],
)
def test_nobody_acts_beside_the_words(page, text):
    """A thing does not speak, nor does somebody of another paragraph."""
    assert [speaker for words, speaker in said(page, text) if words.startswith("Plus")] in ([None], [])


def test_a_dialogue_by_turns(page):
    """Lines that a dash opens are somebody's; who has a reporting clause has each second line."""
    text = "Anna Loriot reçoit dans son fournil.\n\n— Vous partez ?\n\n— Jamais, répond Anna Loriot.\n\n— Et le four ?"

    assert said(page, text) == [("Vous partez ?", None), ("Jamais", "Anna Loriot"), ("Et le four ?", None)]


def test_a_list_is_no_dialogue(page):
    """What a list enumerates is nobody's words, though it speaks to the reader."""
    text = "Les conseils de la mairie.\n\n- Fermez vos volets.\n- Ne prenez pas votre voiture.\n- Gardez votre calme."

    assert said(page, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "« On perd tout, souffle une jeune habituée. Même le pain. »",
            [("On perd tout", "une jeune habituée"), ("Même le pain.", "une jeune habituée")],
        ),
        (
            "« Le four, c'est la vie, raconte une boulangère. On y tient. »",
            [("Le four, c'est la vie", "une boulangère"), ("On y tient.", "une boulangère")],
        ),
        (
            "Anna Loriot sourit : « Quand on passe, on y pense le matin et le soir. »",
            [("Quand on passe, on y pense le matin et le soir.", "Anna Loriot")],
        ),
    ],
)
def test_a_clause_inside_the_marks(page, text, found):
    """« Raconte une boulangère » parts the words; « on y pense le matin » is part of them."""
    assert said(page, text) == found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "D'après un riverain, le four fumait depuis mardi. « J'ai appelé deux fois », jure ce retraité.",
            "un riverain",
        ),
        ("Luc Vernet tient la halle. « On ferme », regrette ce père de famille.", "Luc Vernet"),
        ("A Valmorel, une élue du canton, qui suit le dossier, a dit craindre « un précédent ».", "une élue du canton"),
        ("« Le plan est prêt », a-t-on prévenu à Bercy.", "Bercy"),
        ("Le four restera froid, répond-on à la mairie, où l'on dit avoir été prévenu tard.", "la mairie"),
        ("Me Luc Vernet a plaidé. Son client, soutient-il, « n'était pas au four ».", "Luc Vernet"),
        ("Le maire Luc Vernet sur le four : « Un plan en mai »", "Luc Vernet"),
        ("La CGT Valmorel attend. L'intersyndicale appelle à cesser le travail jeudi.", "l'intersyndicale"),
        ("Trois fours sont éteints, selon la zone de secours.", "la zone de secours"),
        (
            "Selon une étude de l'université de Valmorel citée par la mairie, un four sur dix fume trop.",
            "l'université de Valmorel",
        ),
    ],
)
def test_who_is_meant(page, text, speaker):
    """Whom a description, « on » or a pronoun means."""
    assert said(page, text)[-1][1] == speaker


def test_of_whom_an_article_is(page):
    """A new paragraph in which nobody else is in view takes up the one of whom the article is."""
    text = (
        "Romane Vasseur, la voix du port\n\nRomane Vasseur chante depuis dix ans. Enfant, Romane Vasseur a croisé Irène"
        " Loriot à la criée. Tout y était gris. Le vent soufflait. Les mouettes criaient.\n\n"
        "Depuis, tout va vite. « Je ne dors plus », souffle-t-elle."
    )

    assert said(page, text) == [("Je ne dors plus", "Romane Vasseur")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le maire assure que le four « fume » et qu'il le fermerait lundi.", "il le fermerait lundi"),
        ("Anna Loriot a raconté que, huit jours plus tôt, le four avait fumé.", "le four avait fumé"),
        ("Anna Loriot souligne que le plan est sérieux : il « tient debout ».", "le plan est sérieux"),
        ("Le parquet précise que le four a cédé et demande à tout témoin de se présenter.", "de se présenter"),
    ],
)
def test_reports(page, text, words):
    """A second « et que », an aside after « que », a colon before marks, a joined verb that looks like a noun."""
    assert any(found.endswith(words) for found, _ in said(page, text))


@pytest.mark.parametrize(
    "text",
    ["La boulangère parle si bas que le client doit tendre l'oreille.", "Le four chauffe tant que la halle fume."],
)
def test_how_much_is_no_report(page, text):
    """« Si bas que » tells how low, not what is said."""
    assert said(page, text) == []


def test_a_pronoun_apart_makes_no_parenthesis(page):
    """« La CGT affirme, elle, avoir prévenu »: one report."""
    assert said(page, "La mairie affirme, elle, avoir prévenu le boulanger.") == [
        ("avoir prévenu le boulanger", "la mairie")
    ]
