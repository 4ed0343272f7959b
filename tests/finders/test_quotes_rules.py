"""Every rule by its example, and every name that a rule gives."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from recoupe.finders import quotes
from recoupe.finders.quotes import saids
from recoupe.finders.quotes.rules import RULES

_BEFORE = {"recurring": "La maire craint « la faillite ».\n"}  # where the words stand too


@pytest.mark.parametrize(("name", "example"), [(name, rule.example) for name, rule in RULES.items()])
def test_the_example_of_a_rule_is_found_by_it(page, name, example):
    said = re.findall(r"\[(.+?)\]", example)
    sheet = page(_BEFORE.get(name, "") + example.replace("[", "").replace("]", ""))

    found = [sheet.article.text[one.start : one.end] for one in saids(sheet) if one.rule == name]

    assert found == said


def test_every_rule_that_the_code_names_is_in_the_reference():
    folder = Path(quotes.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")) if path.stem != "rules")

    named = set(re.findall(r'Bond\("([a-z -]+)"', code)) | set(re.findall(r'cue, span, "([a-z]+)"', code))

    assert named <= set(RULES)
    assert all(f'"{name}"' in code for name in RULES)
