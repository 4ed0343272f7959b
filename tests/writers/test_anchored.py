from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.model import Article, Block, Span
from recoupe.writers.anchored import Stretch, groups


def article(text):
    return Article(id="a", path="a", outlet=None, url=None, lang="fr", title=None, sha256="", text=text, kept=())


def stretch(text, words, **more):
    start = text.index(words)
    return Stretch(start, start + len(words), anchor=f"s-{words}", **more)


def block(start, end, label):
    return Block(at=(Span("a", start, end),), by="test", label=label)


def drawn(made):
    """The groups as text: stretches in brackets, the parts after the first in round ones."""
    lines = []
    for group in made:
        for line in group.lines:
            open_, text = [], ""
            for piece in line.pieces:
                if piece.what == "open":
                    open_.append("]" if piece.first else ")")
                    text += "[" if piece.first else "("
                text += piece.text
                if piece.what == "close":
                    text += open_.pop()
            lines.append(text)
    return lines


def test_stretches_nest():
    text = "un deux trois quatre"

    made = groups(article(text), [], [stretch(text, "deux trois"), stretch(text, "trois")])

    assert drawn(made) == ["un [deux [trois]] quatre"]


def test_a_stretch_that_crosses_another_is_parted():
    text = "un deux trois quatre"

    made = groups(article(text), [], [stretch(text, "un deux"), stretch(text, "deux trois")])

    assert drawn(made) == ["[un [deux]]( trois) quatre"]


def test_a_stretch_over_two_lines_has_its_id_once():
    text = "un deux\n\ntrois quatre"

    made = groups(article(text), [], [stretch(text, "deux\n\ntrois")])

    assert drawn(made) == ["un [deux]", "(trois) quatre"]


def test_lines_of_one_rule_make_a_group():
    text = "Accueil\nContact\nLe pont est fermé.\n"
    blocks = [block(0, 7, "nav"), block(8, 15, "nav"), block(16, 34, "body")]

    made = groups(article(text), blocks, [])

    assert [(group.label, group.residue, len(group.lines)) for group in made] == [("nav", True, 2), ("body", False, 1)]


def test_blocks_that_share_a_line_stay_apart():
    text = "Le pont est fermé. Lire aussi : la crue"
    blocks = [block(0, 18, "body"), block(19, 39, "related")]

    (group,) = groups(article(text), blocks, [])

    labels = [piece.stretch.block.label for piece in group.lines[0].pieces if piece.what == "open"]
    assert (group.label, labels) == ("", ["body", "related"])


def test_text_outside_every_block_is_shown_too():
    made = groups(article("Un reste\nLe corps"), [block(9, 17, "body")], [])

    assert [group.label for group in made] == ["", "body"]


texts = st.text("ab \n", min_size=2, max_size=30)
ends = st.lists(st.tuples(st.integers(0, 29), st.integers(1, 30)), max_size=8)


@given(texts, ends, ends)
def test_the_whole_text_is_shown_and_pieces_nest(text, spans, blocks):
    """Whatever overlaps: every letter appears once, in its order, and what opens closes."""
    cut = [(a, min(b, len(text))) for a, b in spans if a < min(b, len(text))]
    parts = [block(a, min(b, len(text)), "nav") for a, b in blocks if a < min(b, len(text))]

    made = groups(article(text), parts, [Stretch(a, b, f"s{a}-{b}") for a, b in set(cut)])

    shown = [piece for group in made for line in group.lines for piece in line.pieces]
    assert "".join(piece.text for piece in shown) == "".join(line for line in text.split("\n") if line.strip())
    for a, b in set(cut):
        firsts = [p for p in shown if p.what == "open" and p.first and p.stretch.anchor == f"s{a}-{b}"]
        assert len(firsts) == (1 if text[a:b].strip() else len(firsts))
