"""Findings as rows: what a row has, the formats, and the filters."""

from __future__ import annotations

import csv
import io
import json

import pytest

from recoupe import cli, tables
from recoupe.errors import UsageError
from recoupe.model import Article, Claim, Difference, Dossier, Moment, Published, Quote, Side, Span

TEXT = "« Le feu a pris mardi », a dit hier\nJeanne Orsel à Radio Val. La halle avait brûlé en mars 1921."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span("a.txt", start, start + len(words))


DOSSIER = Dossier(
    built="2026-03-12T00:00:00+00:00",
    recoupe="0",
    independent_origins=1,
    articles=(
        Article(
            id="a.txt",
            path="a.txt",
            outlet="Le Phare",
            url=None,
            lang="fr",
            title=None,
            sha256="",
            text=TEXT,
            kept=((0, len(TEXT)),),
            published=Published(first="2026-03-12", last="2026-03-12", how="given"),
        ),
    ),
    findings=(
        Quote(
            at=(at("Le feu a pris mardi"),),
            by="test",
            id="quote-1",
            mode="direct",
            speaker="Jeanne Orsel",
            cue_at=at("a dit hier\nJeanne"),
            via="Radio Val",
        ),
        Quote(at=(at("brûlé"),), by="test", id="quote-2", mode="mixed"),
        Moment(at=(at("mardi"),), by="test", type="DATE", value="2026-03-10", first="2026-03-10", last="2026-03-10"),
        Moment(at=(at("mars 1921"),), by="test", type="DATE", value="1921-03", first="1921-03-01", last="1921-03-31"),
        Moment(at=(at("hier"),), by="test", type="DATE", value="?"),
        Claim(
            at=(at("La halle avait brûlé"),),
            by="test",
            text="La halle avait brûlé",
            status="asserted",
            informants=("Jeanne Orsel", "préfecture"),
            origins=1,
        ),
        Difference(
            at=(at("mardi"), at("hier")),
            by="test",
            question="Quand le feu a-t-il pris ?",
            nature="conflict",
            sides=tuple(Side(value=words, at=(at(words),), origins=()) for words in ("mardi", "hier")),
        ),
    ),
)


def listed(name: str, form: str = "jsonl", **asked: str) -> list[str]:
    return list(tables.lines(DOSSIER, name, {"form": form, **asked}))


def test_a_row_says_where_its_words_stand_and_what_they_are():
    row = json.loads(listed("quotes")[0])

    assert row == {
        "id": "quote-1",
        "article": "a.txt",
        "outlet": "Le Phare",
        "published": "2026-03-12",
        "start": 2,
        "end": 21,
        "words": "Le feu a pris mardi",
        "mode": "direct",
        "speaker": "Jeanne Orsel",
        "via": "Radio Val",
        "speaker_at": None,
        "cue_at": "a dit hier\nJeanne",
    }


def test_csv_has_a_head_and_keeps_line_ends():
    head, *found = csv.reader(io.StringIO("\n".join(listed("quotes", "csv"))))

    assert head[:2] == ["id", "article"]
    assert dict(zip(head, found[0], strict=True))["cue_at"] == "a dit hier\nJeanne"
    assert len(found) == 2


def test_the_table_for_people_has_one_line_a_row():
    head, first, second = listed("quotes", "table")

    assert head.split() == ["article", "words", "mode", "speaker", "via", "speaker_at", "cue_at"]
    assert first.index("direct") == head.index("mode") == second.index("mixed")


@pytest.mark.parametrize(
    ("name", "asked", "words"),
    [
        ("quotes", {"speaker": "orsel"}, ["Le feu a pris mardi"]),
        ("quotes", {"via": "radio"}, ["Le feu a pris mardi"]),
        ("quotes", {"mode": "mixed"}, ["brûlé"]),
        ("quotes", {"mode": "mixed", "speaker": "Orsel"}, []),
        ("moments", {"since": "2026"}, ["mardi"]),
        ("moments", {"until": "1921-03"}, ["mars 1921"]),
        ("moments", {"since": "1921-03-15", "until": "1921-03-20"}, ["mars 1921"]),
        ("moments", {"type": "SET"}, []),
        ("claims", {"status": "asserted", "informants": "préfecture"}, ["La halle avait brûlé"]),
        ("claims", {"status": "denied"}, []),
        ("differences", {"nature": "conflict"}, ["mardi"]),
    ],
)
def test_filters_leave_what_was_asked_for(name, asked, words):
    assert [json.loads(line)["words"] for line in listed(name, **asked)] == words


def test_a_difference_is_a_row_with_the_answers_of_its_sides():
    row = json.loads(listed("differences")[0])

    assert (row["question"], row["sides"]) == ("Quand le feu a-t-il pris ?", "mardi | hier")


@pytest.mark.parametrize("asked", [{"form": "xml"}, {"form": "jsonl", "since": "hier"}])
def test_what_cannot_be_asked_for_is_refused(asked):
    with pytest.raises(UsageError):
        list(tables.lines(DOSSIER, "moments", asked))


def test_every_column_is_a_field_of_its_finding():
    kinds = {finding.__struct_config__.tag: finding for finding in DOSSIER.findings}

    for name, table in tables.TABLES.items():
        fields = kinds[name.removesuffix("s")].__struct_fields__
        assert {*table.columns, *table.holds, *table.choices} <= {*fields}


def test_the_command_lists_the_moments_of_documents(capsys, tmp_path):
    (tmp_path / "a.txt").write_text("La halle de Valmorel a brûlé le 10 mars 2026, ont dit les pompiers.", "utf-8")

    with pytest.raises(SystemExit) as ended:
        cli.main(["moments", str(tmp_path), "-f", "jsonl", "--from", "2026-03", "--lang", "en"])

    assert ended.value.code == cli.DONE
    (row,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (row["first"], row["last"]) == ("2026-03-10", "2026-03-10")
