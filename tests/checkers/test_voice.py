from __future__ import annotations

import pytest

from recoupe.checkers.origins import voice
from recoupe.finders import names, quotes
from tests.conftest import page_of


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Les voisins étaient réunis hier soir.", ["hier"]),
        ("Ce samedi, la place était vide.", ["Ce samedi"]),
        ("Le maire, que nous avons joint, se tait.", ["nous"]),
        ("Faut-il rebâtir ?", ["Faut-il rebâtir ?"]),
        ("Les voisins étaient réunis lundi soir.", []),
        ("« Nous étions réunis hier », dit la mercière.", []),
        ("« Qui a posé ces échafaudages ? », demande la mercière.", []),
    ],
)
def test_cues_of_a_newsroom(text, heard):
    page = page_of(text)

    cues = voice.cues_in(page, 0, len(text))

    assert [text[cue.start : cue.end] for cue in cues] == heard


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("« On attend l'eau », sourit la mercière Odile Carmant.", ["sourit"]),
        ("« On attend l'eau », soupire-t-elle.", ["soupire-t-elle"]),
        ("« On attend l'eau », a confié la mercière Odile Carmant.", []),
        ("« On attend l'eau », dit la mercière Odile Carmant.", []),
        ("Odile Carmant sourit.", []),
    ],
)
def test_who_is_shown_speaking_was_heard(text, heard):
    page = page_of(text)
    for find in (names.find, quotes.find):
        page = page.plus(find(page))

    cues = voice.cues_in(page, 0, len(text))

    assert [text[cue.start : cue.end] for cue in cues] == heard
