from __future__ import annotations

from pathlib import Path

import pytest

from recoupe import explain, writers
from recoupe.errors import InputError, UsageError
from recoupe.model import Article, Block, Credit, Dossier, Origin, Passage, Saying, Span

TEXT = "Brévenne (AFP) - Un pont a cédé lundi, a indiqué la préfecture."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span("a.txt", start, start + len(words))


@pytest.fixture
def dossier():
    """A dossier made by hand, with a finding of each shape."""
    whole = span(TEXT)
    return Dossier(
        built="2025-03-12T00:00:00+00:00",
        recoupe="0",
        independent_origins=1,
        articles=(
            Article(
                id="a.txt", path="a.txt", outlet=None, url=None, lang="fr", title=None, sha256="",
                text=TEXT, kept=((0, len(TEXT)),),
            ),
        ),
        findings=(
            Block(id="block-1", at=(whole,), by="paragraph", label="body"),
            Credit(id="credit-1", at=(span("Brévenne (AFP)"),), by="dateline", agency="AFP", form="byline"),
            Passage(
                id="passage-1", at=(span("Un pont a cédé lundi"),), by="shared words", how="verbatim", words=5, counted=False,
                reason=Saying("a spoken quotation of {n} words", {"n": "5"}),
            ),
            Origin(
                id="origin-1", at=(span("(AFP)"),), by="credit", articles=("a.txt",), shares={"a.txt": 0.79},
                agency=None, nature="agency", why=Saying("signed"),
            ),
        ),
    )  # fmt: skip


def explained(dossier: Dossier, beginning: str, language: str = "en") -> list[str]:
    return [line.strip() for line in explain.lines(dossier, beginning, language)]


def test_the_words_of_a_finding_stand_in_their_context(dossier):
    (*_, quoted) = explained(dossier, "passage-1")

    assert quoted == "a.txt, characters 17 to 37: Brévenne (AFP) - [Un pont a cédé lundi], a indiqué la préfecture."


@pytest.mark.parametrize(
    ("beginning", "values"),
    [
        ("block-1", ["Rule: paragraph – Running text, and whatever ends as a sentence does.", "What it is: body text"]),
        (
            "credit-1",
            [
                "Rule: dateline – A place, a day, an agency, before the first sentence.",
                "Agency or outlet: AFP",
                "Form: author line",
            ],
        ),
        ("passage-1", ["Rule: shared words – Two or more articles have a run of words in common."]),
        ("passage-1", ["Likeness: word for word", "Counted: no", "Reason: a spoken quotation of 5 words"]),
        ("origin-1", ["Articles: a.txt", "Shares: a.txt 79%", "Nature: news agency", "Why: signed"]),
    ],
)
def test_values_are_said_as_the_dossier_says_them(dossier, beginning, values):
    assert set(values) <= set(explained(dossier, beginning))


def test_what_is_unknown_is_left_out(dossier):
    assert not any("Agency" in line for line in explained(dossier, "origin-1"))


def test_a_kind_explains_all_its_findings(dossier):
    assert [line for line in explained(dossier, "") if line.endswith("-1")] == [f.id for f in dossier.findings]


@pytest.mark.parametrize(
    ("beginning", "rule"),
    [
        ("block-1", "paragraph – Texte suivi, et tout ce qui se termine comme une phrase."),
        ("credit-1", "dateline – Lieu, jour et agence, avant la première phrase."),
        ("passage-1", "shared words – Suite de mots commune à deux articles ou plus."),
    ],
)
def test_french(dossier, beginning, rule):
    assert f"Règle\u202f: {rule}" in explained(dossier, beginning, "fr")


def test_a_rule_that_no_table_has_is_called_by_its_id(dossier):
    assert "Règle\u202f: credit" in explained(dossier, "origin-1", "fr")


def test_an_unknown_finding_names_the_kinds_there_are(dossier):
    with pytest.raises(UsageError, match="block, credit, origin, passage"):
        list(explain.lines(dossier, "claim", "en"))


@pytest.mark.parametrize("name", ["story.json", "story.html"])
def test_a_written_dossier_is_reopened(dossier, tmp_path, name):
    writers.write(dossier, tmp_path / name, "fr")

    assert explain.reopened(tmp_path / name) == dossier


@pytest.mark.parametrize(
    "content", [b"", b"Un pont a c\xc3\xa9d\xc3\xa9.", b'{"format": "else"}', b"<html><p>Un pont</p>", b"\xff\xfe\x00"]
)
def test_anything_else_is_no_dossier(tmp_path, content):
    (tmp_path / "a").write_bytes(content)

    assert explain.reopened(tmp_path / "a") is None


def test_a_folder_or_nothing_is_no_dossier(tmp_path):
    assert explain.reopened(tmp_path) is None
    assert explain.reopened(Path("-")) is None


def test_a_damaged_dossier_says_so(dossier, tmp_path):
    writers.write(dossier, tmp_path / "story.json")
    content = (tmp_path / "story.json").read_bytes()
    (tmp_path / "story.json").write_bytes(content[: len(content) // 2])

    with pytest.raises(InputError, match="no dossier of Recoupe"):
        explain.reopened(tmp_path / "story.json")
