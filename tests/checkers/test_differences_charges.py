"""Two charges against one person, an inquiry that turns, in invented sentences; and near misses."""

from __future__ import annotations

import pytest

from recoupe.languages.charges import charges
from tests.checkers.test_differences import checked

DAYS = ("2026-03-03", "2026-03-05")


def natures(*texts, days=DAYS):
    return [one.nature for one in checked(*texts, days=days) if one.by == "charge"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Hector Orsel a été mis en examen pour meurtre.", "Hector Orsel a été mis en examen pour assassinat."),
        ("Hector Orsel est poursuivi pour recel.", "Hector Orsel a été mis en examen jeudi pour escroquerie."),
    ],
)
def test_two_charges_of_one_person(left, right):
    assert natures(left, right) == ["conflict"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Hector Orsel a été mis en examen pour recel.",
            "Hector Orsel a été mis en examen pour « recel et escroquerie ».",
        ),
        ("Hector Orsel a été mis en examen pour recel.", "Paul Carmant a été mis en examen pour escroquerie."),
        ("Hector Orsel est poursuivi pour meurtre.", "Hector Orsel, déjà poursuivi pour recel, est libre."),
        ("Hector Orsel est poursuivi pour meurtre.", "Hector Orsel est poursuivi pour homicide volontaire."),
        ("Hector Orsel a été mis en examen pour meurtre.", "Hector Orsel a été condamné pour recel."),
        ("Hector Orsel est poursuivi pour meurtre.", "Hector Orsel dort. Deux hommes sont mis en examen pour recel."),
        ("Hector Orsel est poursuivi pour meurtre.", "Hector Orsel est poursuivi pour avoir vendu la halle."),
    ],
)
def test_one_charge_or_another_person(left, right):
    assert natures(left, right) == []


def test_an_inquiry_turns():
    before = "Une enquête pour disparition inquiétante a été ouverte par le parquet de Valmorel."
    after = "Le parquet de Valmorel a ouvert une information judiciaire pour enlèvement."

    assert natures(before, after) == ["update"]
    assert natures(before, after, days=()) == []
    assert natures(before, f"{before} {after}") == []


def test_the_same_in_english():
    signs = charges("en")

    assert signs.told["charged"].search("was charged on monday with")
    assert signs.offence.search("attempted murder").lastgroup == "attempted_murder"
