"""Quotation marks, broken in every way that newsrooms break them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.finders.quotes.marks import Marked, marked


def held(text: str) -> list[str]:
    """What stands in marks in a text, its lines the paragraphs; nested marks too, in order."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append((start, start + len(line)))
        start += len(line) + 1
    return [text[one.start : one.end] for one in marked(text, blocks)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il dit « un » et «deux» et « trois ».", ["un", "deux", "trois"]),
        ('Il dit "un" et "deux".', ["un", "deux"]),
        ("Il dit “un” et „deux“ et ‹trois› et ''quatre'' et <<cinq>>.", ["un", "deux", "trois", "quatre", "cinq"]),
        ("Il dit 'un' et l'autre dit 'l'an deux'.", ["un", "l'an deux"]),
        # nested
        ("Il dit « un “deux” trois ».", ["un “deux” trois", "deux"]),
        ("Il dit «un «deux» trois».", ["un «deux» trois", "deux"]),
        ('Il dit "un "deux" trois".', ['un "deux" trois', "deux"]),
        ("Il dit « les +verts+ arrivent ».", ["les +verts+ arrivent", "verts"]),
        # reversed
        ("Le cri de »un« a retenti.", ["un"]),
        ("Il demande d'»éviter deux» villes.", ["éviter deux"]),
        ("Il dit «pas contre (des »verts«) mais» et part.", ["pas contre (des »verts«) mais", "verts"]),
        # never closed, and closed by another mark
        ("Il dit « un, puis part.", ["un, puis part."]),
        ('Il dit «un" et part.', ["un"]),
        ('Il dit "un et part.\nElle dit "deux".', ["un et part.", "deux"]),
        ('Il dit "un de "deux", et part.', ['un de "deux']),
        ("Un.» Il dit «deux».", ["deux"]),
        # never opened
        ("«Un», dit-il. Il part. Deux.» Fin.", ["Un", "Il part. Deux."]),
        ("Un et deux», dit-il.", ["Un et deux"]),
        # over the end of a paragraph
        ("Il dit « un.\nDeux ».", ["un.\nDeux"]),
        ("« Un.\n« Deux.\n« Trois ».", ["Un.", "Deux.", "Trois"]),
        # an apostrophe, a sum, minutes of arc
        ("Il s«inquiète de «un».", ["un"]),
        ("Deux + deux font l'an '68, n'est-ce pas.", []),
        ("L'avion d'Anna n'a qu'une aile.", []),
        # glued
        ("Il part.«Un»Elle dit «deux»", ["Un", "deux"]),
    ],
)
def test_what_stands_in_marks(text, found):
    assert held(text) == found


_PIECES = st.sampled_from(
    ["«", "»", "“", "”", '"', "'", "’", "+", " ", " ", "un", "deux", "l", ".", ",", "\n", "É", "(", ")"]
)


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=60).map("".join))
def test_pairs_hold_words_of_the_text_and_never_cross(text):
    """Every finding is a slice with something in it, inside its marks; two of them are apart or one holds the other."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append((start, start + len(line)))
        start += len(line) + 1

    found = marked(text, blocks)

    assert found == sorted(found)
    assert all(one.before <= one.start < one.end <= one.after <= len(text) for one in found)
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] for one in found)
    assert not [(a, b) for a in found for b in found if _crosses(a, b)]


def _crosses(one: Marked, other: Marked) -> bool:
    """Whether a pair begins inside another one and ends outside of it."""
    return one.before < other.before < one.after < other.after


@settings(deadline=None)
@given(st.lists(st.sampled_from(["« {} »", "«{}»", "“{}”", '"{}"']), min_size=1, max_size=8))
def test_well_kept_marks_are_all_found(pairs):
    """Whatever the kinds of marks in a line, each pair is found when all are in order."""
    text = " et ".join(pair.format(f"mot{place}") for place, pair in enumerate(pairs))

    assert held(text) == [f"mot{place}" for place in range(len(pairs))]
