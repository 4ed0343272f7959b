from __future__ import annotations

import json

import msgspec
import pytest
from full import full
from test_hostile import HOSTILE, poisoned
from told import SAID, told_of

from recoupe.model import Block
from recoupe.writers import fragments, webannotations


def written(dossier, path, language="fr"):
    webannotations.write(dossier, path, language)
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]


def test_each_finding_is_one_annotation(tmp_path):
    dossier = told_of()

    made = written(dossier, tmp_path / "d.jsonl")

    own = [one["id"] for one in made if one["id"].count(":") == 2]
    assert own == [f"urn:recoupe:{f.id}" for f in dossier.findings if not isinstance(f, Block)]
    assert {(one["type"], one["@context"]) for one in made} == {("Annotation", "http://www.w3.org/ns/anno.jsonld")}


def test_every_span_of_the_dossier_is_the_target_of_an_annotation(tmp_path):
    dossier = full()

    targets = {
        (target["article"], target["selector"][0]["start"], target["selector"][0]["end"])
        for one in written(dossier, tmp_path / "d.jsonl")
        for target in one["target"]
    }

    findings = [finding for finding in dossier.findings if not isinstance(finding, Block)]
    spans = set(fragments.spans_in((findings, [article.published for article in dossier.articles])))
    assert {(span.article, span.start, span.end) for span in spans} == targets


def test_position_and_quote_lead_to_the_same_words(tmp_path):
    dossier = told_of()
    texts = {article.id: (article.text, article.sha256) for article in dossier.articles}

    for one in written(dossier, tmp_path / "d.jsonl"):
        for target in one["target"]:
            text, digest = texts[target["article"]]
            position, quote = target["selector"]
            assert target["sha256"] == digest
            assert text[position["start"] : position["end"]] == quote["exact"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert around in text


def test_what_a_finding_says_is_its_body(tmp_path):
    (first, *_) = [one for one in written(told_of(), tmp_path / "d.jsonl") if "quote" in one["id"]]

    assert [(body["purpose"], body["value"]) for body in first["body"]] == [
        ("classifying", "quote"),
        ("tagging", "direct"),
        ("identifying", "Odile Carmant"),
        ("describing", "la presse"),
    ]
    assert first["target"][0]["selector"][1]["exact"] == SAID


def test_the_source_is_the_address_where_one_is_known(tmp_path):
    dossier = told_of()
    known = msgspec.structs.replace(dossier.articles[0], url="https://phare.example/a")
    dossier = msgspec.structs.replace(dossier, articles=(known, *dossier.articles[1:]))

    sources = {target["source"] for one in written(dossier, tmp_path / "d.jsonl") for target in one["target"]}

    assert {"https://phare.example/a", "urn:recoupe:document:b.txt"} <= sources


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_stays_on_its_line(words, tmp_path):
    assert len(written(poisoned(words), tmp_path / "d.jsonl")) == len(written(poisoned("x"), tmp_path / "e.jsonl"))
