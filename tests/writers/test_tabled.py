from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.writers.tabled import tabled, values

SINGLE = st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=3)
JSON = st.recursive(SINGLE, lambda of: st.lists(of, max_size=4) | st.dictionaries(st.text(max_size=2), of, max_size=3))


@given(st.lists(JSON, max_size=6))
def test_values_come_back_as_they_were(given):
    assert json.dumps(values(json.loads(json.dumps(tabled(given))))) == json.dumps(given)


def test_what_has_the_same_keys_stands_together():
    assert tabled([{"a": 1, "b": [2, 3]}, {"c": None}, {"a": 4, "b": [5]}]) == {
        "order": [0, 1, 0],
        "tables": [{"a": [1, 4], "b": {"sizes": [2, 1], "of": [2, 3, 5]}}, {"c": [None]}],
    }


def test_numbers_in_lists_of_one_length_stand_place_by_place():
    assert tabled([[1, 20], [2, 30]]) == {"across": [[1, 2], [20, 30]]}


@pytest.mark.parametrize(
    "column",
    [
        {"order": [0, 0], "tables": [{"a": [1]}]},
        {"order": [2], "tables": [{"a": [1]}]},
        {"across": [[1], [2, 3]]},
        {"of": [1], "sizes": [-1]},
        3,
    ],
)
def test_what_is_no_column_is_told(column):
    with pytest.raises((LookupError, TypeError, ValueError)):
        values(column)
