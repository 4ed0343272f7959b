"""The seam to a second language: what English tables and rules alone give, with no model installed."""

from __future__ import annotations

import pytest

from recoupe import method, parse, pipeline
from recoupe.model import Credit, Entity, Origin
from tests.conftest import page_of, raw_of

DISPATCH = (
    "Kestrel Bay (Reuters) - Prime Minister Helen Marsh told lawmakers on Tuesday that the Alder dam would be emptied "
    "before the autumn rains, after engineers found a crack of nine metres in its eastern wall. The prime minister said "
    "that about 4,000 people would have to leave the valley. Ms. Marsh did not say where they would live.\n"
    "The environment minister, Owen Fairlie, said Dr. Lindqvist's report had been ready since May. Fairlie is to visit "
    "the dam on Friday.\n"
)
REWRITE = DISPATCH.replace("Kestrel Bay (Reuters) - ", "") + "Additional reporting by Reuters.\n"
OWN = (
    "Nobody in Lower Alder has packed a bag. Mrs. Okafor, who keeps the post office, told the Kestrel Echo that she has "
    "heard it all before: two summers ago we were told the same, and the water stayed where it was, she said.\n"
    "The Kremlin of the valley, as people call the water board, would not comment. London has sent an inspector.\n"
)


@pytest.fixture(scope="module")
def dossier():
    """The dossier on an English story, without a model for English."""
    texts = {"wire.txt": DISPATCH, "paper.txt": REWRITE, "echo.txt": OWN}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parse, "available", lambda language: language != "en")
        patch.setattr(parse, "parse", lambda *_: parse.Tokens())
        yield pipeline.dossier([raw_of(text, name) for name, text in texts.items()])


def test_origins(dossier):
    """The count rests on no model."""
    assert [article.lang for article in dossier.articles] == ["en"] * 3
    assert sorted(origin.articles for origin in dossier.findings if isinstance(origin, Origin)) == [
        ("echo.txt",),
        ("paper.txt", "wire.txt"),
    ]
    assert {credit.agency for credit in dossier.findings if isinstance(credit, Credit)} >= {"Reuters"}


def test_entities(dossier):
    """Titles, offices and given names make persons; a description goes to whom the text gives it."""
    persons = {e.name: e for e in dossier.findings if isinstance(e, Entity) and e.type == "person"}

    assert set(persons) == {"Helen Marsh", "Owen Fairlie", "Lindqvist", "Okafor"}
    assert "The prime minister" in persons["Helen Marsh"].aliases
    assert {"Ms. Marsh", "Marsh"} & set(persons["Helen Marsh"].aliases)
    assert "Fairlie" in persons["Owen Fairlie"].aliases


def test_sentences():
    """Short forms end no sentence."""
    page = page_of("Mr. Marsh met Gen. Pike at 9 a.m. in St. Orm. They left. “No. Never,” he said.", lang="en")

    said = [page.article.text[start:end] for start, end in page.sentences]

    assert said == ["Mr. Marsh met Gen. Pike at 9 a.m. in St. Orm.", "They left.", "“No. Never,” he said."]


def test_the_dossier_says_what_english_was_read_with(dossier):
    """The section on method names the model, or what is to be installed."""
    said = [saying.values.get("language") for saying in method.languages(dossier)]

    assert said == ["en"]
