from __future__ import annotations

import json as stdlib
from pathlib import Path

import jsonschema
import msgspec
import pytest

from recoupe.errors import InputError
from recoupe.writers import json

SCHEMA = Path(__file__).parents[2] / "docs" / "reference" / "dossier.schema.json"


def test_what_is_written_is_read_back(dossier, tmp_path):
    json.write(dossier, tmp_path / "d.json", "fr")

    assert json.read(tmp_path / "d.json") == dossier


def test_the_format_is_version_1(dossier):
    made = stdlib.loads(json.encode(dossier))

    assert list(made)[:5] == ["format", "version", "built", "recoupe", "independent_origins"]
    assert made["articles"][2]["outlet"] is None
    assert made["articles"][0]["published"]["first"] == "2025-03-04"
    kinds = {finding["kind"] for finding in made["findings"]}
    assert kinds == {"block", "credit", "passage", "origin", "mark"}
    assert all({"kind", "id", "at", "by"} <= set(finding) for finding in made["findings"])


def test_letters_stay_letters(dossier, tmp_path):
    json.write(dossier, tmp_path / "d.json", "fr")

    written = (tmp_path / "d.json").read_text(encoding="utf-8")

    assert "« Nous ne prendrons aucun risque" in written
    assert "\\u00" not in written


def test_a_reader_ignores_keys_it_does_not_know(dossier):
    made = stdlib.loads(json.encode(dossier))
    made["later"] = 1
    made["articles"][0]["later"] = made["findings"][0]["later"] = {}

    assert json.decode(stdlib.dumps(made).encode()) == dossier


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (lambda text: text[:-20], "truncated"),
        (lambda text: text.replace(b'"version":1', b'"version":2'), "version"),
        (lambda text: text.replace(b"recoupe/dossier", b"another/format"), "format"),
        (lambda text: text.replace(b'"start":0', b'"start":-1', 1), "no span"),
    ],
)
def test_what_is_no_dossier_says_why(dossier, damage, found):
    with pytest.raises(InputError, match=found):
        json.decode(damage(json.encode(dossier)))


def test_the_schema_in_the_documentation_is_current():
    assert SCHEMA.read_bytes() == json.schema(), "run scripts/schema.py"


def test_a_dossier_is_valid_by_the_schema(dossier):
    schema = stdlib.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)

    jsonschema.validate(stdlib.loads(json.encode(dossier)), schema, jsonschema.Draft202012Validator)


def test_the_schema_refuses_an_unknown_label(dossier):
    made = msgspec.to_builtins(dossier)
    made["findings"][0]["label"] = "chapeau"

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made, stdlib.loads(SCHEMA.read_text(encoding="utf-8")))
