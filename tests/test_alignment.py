from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe import alignment

VOCABULARY = ["le", "maire", "de", "la", "ville", "a", "dit", "non"]
sentences = st.lists(st.sampled_from(VOCABULARY), max_size=40)


def shared(left: str, right: str) -> list[str]:
    """The words of the runs that two texts share."""
    lists = {"a": left.split(), "b": right.split()}
    return [" ".join(lists["a"][r.left : r.left + r.length]) for r in alignment.runs(lists).get(("a", "b"), [])]


def test_runs_are_maximal():
    found = shared("x un deux trois quatre cinq six y", "z un deux trois quatre cinq six w")

    assert found == ["un deux trois quatre cinq six"]


def test_a_run_shorter_than_the_seed_is_none():
    assert shared("un deux trois quatre x", "un deux trois quatre y") == []


def test_a_moved_sentence_is_found():
    found = shared("a b c d e f g h i j", "f g h i j x a b c d e")

    assert found == ["a b c d e", "f g h i j"]


def test_a_refrain_starts_no_run():
    """A seed that stands many times in an article says nothing and would cost the square of its standings."""
    refrain = "il a dit que oui " * 20

    assert shared(refrain, refrain) == []


@given(sentences, sentences)
def test_no_word_is_used_twice_and_runs_are_equal(left, right):
    runs = alignment.runs({"a": left, "b": right}).get(("a", "b"), [])

    for side in (0, 1):
        used = [k for run in runs for k in range(run[side], run[side] + run.length)]
        assert len(used) == len(set(used))
    for run in runs:
        assert run.length >= alignment.SEED
        assert left[run.left : run.left + run.length] == right[run.right : run.right + run.length]
