from __future__ import annotations

import pytest

from recoupe.checkers.origins import voice
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
