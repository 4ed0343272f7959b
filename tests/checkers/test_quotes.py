"""Utterances: the same words of one speaker in several articles, the longest first; and informants of one house."""

from __future__ import annotations

import pytest

from recoupe.checkers import entities, quotes
from recoupe.checkers.informants import Known, parties
from recoupe.finders import names
from recoupe.finders import quotes as finder
from recoupe.model import stamped
from recoupe.page import Story

LONG = "Nous rouvrirons la halle avant la fin du mois, et personne ne perdra sa place sur le marché"


@pytest.fixture
def told(page):
    """A story of articles with these texts, its names, quotes and entities found."""

    def made(*texts):
        pages = []
        for at, text in enumerate(texts):
            sheet = page(text, f"{'abcdefgh'[at]}.txt")
            sheet = sheet.plus(map(stamped, names.find(sheet)))
            pages.append(sheet.plus(map(stamped, finder.find(sheet))))
        story = Story(pages)
        return story.plus(map(stamped, entities.check(story)))

    return made


def utterances(story):
    """Each utterance: its speaker, its articles in order, and what each made of it."""
    return [(one.speaker, [span.article[0] for span in one.at], list(one.changes)) for one in quotes.check(story)]


def test_same_and_cut(told):
    """The longest form comes first; part of it is cut."""
    story = told(
        "« Nous rouvrirons la halle avant la fin du mois », a dit Luc Vernet.",
        f"« {LONG} », a dit Luc Vernet.",
        f"« {LONG} », a déclaré lundi M. Vernet.",
    )

    assert utterances(story) == [("Luc Vernet", ["b", "c", "a"], ["same", "same", "cut"])]


def test_reworded(told):
    """Other words among them are no other utterance."""
    story = told(
        f"« {LONG} », a dit Luc Vernet.",
        f"« {LONG.replace('avant la fin du mois', 'dans le courant du mois')} », a dit Luc Vernet.",
    )

    assert [changes for _, _, changes in utterances(story)] == [["same", "reworded"]]


def test_reattributed(told):
    """The same words given to somebody else are shown as such; a description is nobody else."""
    story = told(f"« {LONG} », a dit Luc Vernet.", f"« {LONG} », a dit Anna Loriot.", f"« {LONG} », a dit un marchand.")

    ((_, articles, changes),) = utterances(story)

    assert articles == ["a", "b", "c"]
    assert changes == ["same", "reattributed", "same"]


def test_a_slip_of_the_pen_is_nobody_else(told):
    """A misspelt name, or a body for who speaks for it, does not give the words to somebody else."""
    story = told(f"« {LONG} », a dit Luc Vernet.", f"« {LONG} », a dit Luc Vernez.", f"« {LONG} », a dit la CGT.")

    assert [changes for _, _, changes in utterances(story)] == [["same", "same", "same"]]


def test_a_few_words_of_two_speakers_are_apart(told):
    """Three words that anybody says are one utterance of one speaker alone."""
    story = told("Luc Vernet a salué « le conseil municipal ».", "Anna Loriot a salué « le conseil municipal ».")

    assert utterances(story) == []


def test_the_story_names_the_speaker(told):
    """The speaker is called by the fullest name that an article gives."""
    story = told(
        f"Le maire Vernet est venu. « {LONG} », a dit M. Vernet.", f"« {LONG} », a dit le maire Luc Vernet mardi."
    )

    assert [speaker for speaker, _, _ in utterances(story)] == ["Luc Vernet"]


def test_apart(told):
    """Other words, or words that one article has twice, are no utterance of several articles."""
    story = told(
        f"« {LONG} », a dit Luc Vernet. « {LONG} », a-t-il répété.",
        "« Le marché se tiendra sous des tentes jusqu'au printemps », a dit Luc Vernet.",
    )

    assert utterances(story) == []


def test_the_order_of_articles_changes_nothing(told):
    """Law 3, for utterances."""
    story = told(f"« {LONG} », a dit Luc Vernet.", f"« {LONG} », a dit Anna Loriot.")
    turned = Story(reversed(story.pages), story.findings)

    assert list(quotes.check(story)) == list(quotes.check(turned))


@pytest.mark.parametrize(
    ("names_", "grouped"),
    [
        (
            ("Kremlin", "Moscou", "le ministère russe de la Défense", "Volodymyr Zelensky"),
            [("Kremlin", "Moscou", "le ministère russe de la Défense"), ("Volodymyr Zelensky",)],
        ),
        (("ONU", "un porte-parole de l'ONU", "OMS"), [("OMS",), ("ONU", "un porte-parole de l'ONU")]),
        (
            ("le gouvernement", "le ministre de la Santé", "un politologue russe"),
            [("le gouvernement", "le ministre de la Santé"), ("un politologue russe",)],
        ),
        (("le maire PS de Valmorel", "PS"), [("PS",), ("le maire PS de Valmorel",)]),
        (("un témoin", "une voisine"), [("un témoin",), ("une voisine",)]),
    ],
)
def test_parties(told, names_, grouped):
    """Services of one state and voices of one body are one party; others stay apart."""
    story = told("La halle a brûlé.")

    assert sorted(parties(names_, story)) == sorted(tuple(sorted(group)) for group in grouped)


def test_a_role_tells_the_party(told):
    """A person speaks for whom the role beside the name says."""
    story = told("Le porte-parole du Kremlin, Dmitri Orlov, a parlé. Le Kremlin a démenti.")

    assert parties(["Dmitri Orlov", "Kremlin"], story) == (("Dmitri Orlov", "Kremlin"),)


def test_known(told):
    """A name of one article is the story's name for whom it means there."""
    story = told("M. Vernet est venu.", "Le maire Luc Vernet est venu.")

    assert Known(story).name("a.txt", "Vernet") == "Luc Vernet"
    assert Known(story).name("a.txt", "un témoin") == "un témoin"
