from __future__ import annotations

import gettext
import importlib.util
import io
import re
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from recoupe import catalogue, rules
from recoupe.model import Saying

SCRIPT = Path(__file__).parents[1] / "scripts" / "translations.py"


@pytest.fixture(scope="module")
def script():
    """scripts/translations.py as a module."""
    spec = importlib.util.spec_from_file_location("translations_script", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def french(script):
    """The French catalogue, as it is in the tree."""
    with script.PO.open("rb") as file:
        return read_po(file)


def strings(entry):
    return [entry] if isinstance(entry, str) else list(entry)


def test_every_text_has_its_translation(script, french):
    entries = {entry.id if isinstance(entry.id, str) else tuple(entry.id): entry.string for entry in french}

    untranslated = [key for key in script.texts() if not all(strings(entries.get(key, "")))]

    assert untranslated == [], "add them to locale/fr.po, then run scripts/translations.py"


def test_what_a_rule_says_is_a_text(script):
    texts = script.texts()

    assert texts["An agency on a line of its own."] == {"finders/credits/rules.py"}
    assert all(rule.says in texts for _, told in rules.tables() for rule in told)


def test_the_catalogue_holds_nothing_else(script, french):
    known = set(script.texts())

    assert [e.id for e in french if e.id and (e.id if isinstance(e.id, str) else tuple(e.id)) not in known] == []


def test_the_compiled_catalogue_is_current(script, french):
    compiled = gettext.GNUTranslations(io.BytesIO(script.MO.read_bytes()))

    for entry in french:
        if isinstance(entry.id, str) and entry.id:
            assert compiled.gettext(entry.id) == (entry.string or entry.id), "run scripts/translations.py"
        elif entry.id:
            assert [compiled.ngettext(*entry.id, number) for number in (1, 2)] == list(entry.string)


def test_a_translation_has_the_fields_of_its_text(french):
    for entry in french:
        for text in strings(entry.string):
            fields = set(re.findall(r"\{\w+\}", text))
            assert fields == set(re.findall(r"\{\w+\}", strings(entry.id)[-1])), text


def test_french_typography_is_right(french):
    wrong = [
        text for e in french for text in strings(e.string) if e.id and re.search(r" [;:!?%»]|« |'|\.\.\.(?!\])", text)
    ]

    assert [text for text in wrong if not re.search(r"recoupe |--|\w\.\w|INPUT", text)] == []


def test_no_text_speaks_of_copying(french):
    """DESIGN: never « plagié », « copié » or « volé »; « partage », « même origine »."""
    assert not [e.string for e in french if re.search(r"plagi|copi[ée]|volé", " ".join(strings(e.string)).lower())]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('say(language, "one", n=1)', ["one"]),
        ('raise InputError("two {n}", n=1)', ["two {n}"]),
        ('message = "three"\nraise UsageError(message)', ["three"]),
        ('Saying("fo" "ur")', ["four"]),
        ('Saying("five" if x else "six")', ["five", "six"]),
        ('_NAMES = later({"a": "seven", "b": "eight"})', ["seven", "eight"]),
        ('count(language, "{n} word", "{n} words", 3)', [("{n} word", "{n} words")]),
        ("Saying(problem.message, problem.values)", []),
        ('text.count("x")', []),
    ],
)
def test_texts_are_found_where_they_are_said(script, source, found):
    assert list(script._of_python(source, Path("a.py"))) == found


def test_a_text_that_is_put_together_is_refused(script):
    with pytest.raises(ValueError, match=r"a\.py:1"):
        list(script._of_python('say(language, f"{n} mots")', Path("a.py")))


def test_texts_of_templates_are_found(script):
    found = list(script._of_template('{{ t("one", x=t("two")) }}{{ n("a", "b", 3) }}{{ t(names[x]) }}'))

    assert sorted(found, key=str) == sorted(["one", "two", ("a", "b")], key=str)


@pytest.mark.parametrize(
    ("language", "message", "values", "said"),
    [
        ("fr", "Passage {name}", {"name": "A1"}, "Passage A1"),
        ("en", "{n} is {m}", {"n": 12345, "m": "x"}, "12,345 is x"),
        ("fr", "not in the catalogue {n}", {"n": 1234}, "not in the catalogue 1\u202f234"),
        ("fr", "{missing} {n.__class__} {0}", {"n": 1}, "{missing} {n.__class__} {0}"),
    ],
)
def test_fields_are_filled_and_nothing_else(language, message, values, said):
    assert catalogue.say(language, message, **values) == said


def test_a_saying_is_said():
    assert catalogue.said("fr", Saying("Passage {name}", {"name": "2"})) == "Passage 2"


def test_an_interval_that_is_no_date_stays_as_it_is():
    assert catalogue.days("fr", "hier", "2025-03-04") == "hier – 2025-03-04"
