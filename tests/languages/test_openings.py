"""How the matches of an expression open."""

from __future__ import annotations

import random
import re

import pytest

from recoupe.languages import DATED
from recoupe.languages.moments import table
from recoupe.languages.openings import ANY, DIGIT, openings

DAYS = {"day": {"lund", "mard"}}
SMALL = {
    "fr": "le la les l' un une de du des d' en au à ce cette ces chaque tous dans pour depuis après , ( 3 18 2019 12h30",
    "en": "the a an of in on at this that every each last next since after , ( 3 18th 2019 12:30",
    "es": "el la los las un una de del en al a este esta cada todos desde hace , ( 3 18 2019 12:30",
}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("hier", {"hier"}),
        ("demain matin", {"dema"}),
        ("ce soir|hier", {"ce s", "hier"}),
        ("(?:le |la )?nuit", {"le n", "la n", "nuit"}),
        ("mêmes? jour", {"même"}),
        ("un(?:e fois| jour)", {"une ", "un j"}),
        ("(?<=le )(?!soir)jour(?= dit)", {"jour"}),
        (r"[0-3]?\d ans", {f"{DIGIT}{DIGIT} a", f"{DIGIT} an"}),
        (r"\d+ ans", {f"{DIGIT}{ANY}"}),
        (r"à \d{4}", {f"à {DIGIT}{ANY}"}),
        ("[tq][1-4]", {f"t{DIGIT}", f"q{DIGIT}"}),
        (r"\w+ ans", {ANY}),
        (r"tél\w* moi", {f"tél{ANY}", "tél "}),
        ("{day} soir", {"lund", "mard"}),
        ("(?P<this>ce )?{day2}", {"ce l", "ce m", "lund", "mard"}),
        ("(?:(?:et )?ou ){0,3}si", {"et o", f"ou {ANY}", "si"}),
        (r"a\.m\.", {"a.m."}),
    ],
)
def test_openings(pattern, expected):
    """The first code points of every match, shorter where anything may follow."""
    assert openings(pattern, DAYS) == expected


@pytest.mark.parametrize("code", DATED)
def test_every_match_of_a_form_begins_with_one_of_its_openings(code):
    """What the openings miss is never found: sentences of the table's own words, put together by chance."""
    words, chance = table(code), random.Random(code)  # noqa: S311 (the same sentences each time)
    every = [*words.months, *words.days, *words.units, *words.parts, *words.numbers, *words.ordinals, *words.seasons]
    every += [word for group in words.words.values() for word in group]
    rows = [
        chance.choices([*every, *words.holidays], k=6) + chance.choices(SMALL[code].split(), k=8) for _ in range(80)
    ]
    sentences = [" ".join(chance.sample(row, len(row))).replace("' ", "'") for row in rows]
    sentences += [example.lower() for example in words.examples.values()]

    for sentence in sentences:
        for form in words.forms:
            for match in form.pattern.finditer(sentence):
                assert re.sub(r"\d", DIGIT, match.group()).startswith(tuple(form.openings))
