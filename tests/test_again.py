"""A dossier that was written is opened, and exported."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from recoupe import cli, terminal, verdicts, writers
from recoupe.model import Entity, Verdict
from recoupe.writers import html, json

STORY = Path(__file__).parents[1] / "examples" / "tuilerie"


@pytest.fixture
def call(capsys, monkeypatch, tmp_path):
    """Call the program in an empty folder; its exit code and what it said."""
    monkeypatch.chdir(tmp_path)

    def called(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            cli.main([*map(str, arguments), "--lang", "en"])
        return ended.value.code, *capsys.readouterr()

    return called


@pytest.fixture
def page(call):
    """A dossier as a page."""
    assert call("dossier", STORY / "phare.txt", STORY / "echo.txt", "-o", "d.html", "--title", "La tuilerie")[0] == 0
    return Path("d.html")


def test_a_page_is_summed_up_and_opened(call, page, monkeypatch):
    shown = []
    monkeypatch.setattr(terminal, "opened", shown.append)

    code, out, _ = call("open", page)

    assert code == cli.DONE
    assert out.splitlines()[:2] == ["La tuilerie", "Articles: 2"]
    assert "Independent origins, at most:" in out
    assert "Built on" in out
    assert shown == [page]


def test_json_is_summed_up_alone(call, page, monkeypatch):
    shown = []
    monkeypatch.setattr(terminal, "opened", shown.append)
    call("export", page, "-o", "d.json")

    assert call("open", "d.json")[1] == call("open", page)[1]
    assert shown == [page]


@pytest.mark.parametrize("suffix", sorted(writers.SUFFIXES))
def test_a_page_is_exported(call, page, suffix):
    if suffix == ".parquet":
        pytest.importorskip("pyarrow")

    code, out, err = call("export", page, "-o", f"out{suffix}")

    assert (code, out, err) == (cli.DONE, "", f"Written: out{suffix}\n")
    assert Path(f"out{suffix}").stat().st_size


def test_there_and_back_is_the_same_dossier(call, page):
    call("export", page, "-o", "d.json")
    call("export", "d.json", "-o", "again.html")

    assert html.read(Path("again.html")) == json.read(Path("d.json")) == html.read(page)


def test_a_table_for_excel(call, page):
    assert call("export", page, "-o", "d.csv", "--excel", "-q") == (cli.DONE, "", "")

    table = csv.reader(io.StringIO(Path("d.csv").read_bytes().decode("utf-8-sig")), delimiter=";")
    assert next(table)[:2] == ["kind", "outlet"]


def test_a_page_to_pass_on_has_no_full_text(call, page):
    assert call("export", page, "-o", "short.html", "--no-fulltext", "--title", "Short")[0] == cli.DONE

    short = html.read(Path("short.html"))
    assert short.title == "Short"
    assert all(article.fragments is not None for article in short.articles)
    assert "only the fragments" in call("open", "short.html")[1]
    assert "only the fragments that are evidence are here" in Path("short.html").read_text(encoding="utf-8")
    assert "only the fragments that are evidence are here" not in page.read_text(encoding="utf-8")


def test_the_verdicts_beside_a_dossier_are_heard_once(call, page):
    one, other = sorted(e.name for e in html.read(page).findings if isinstance(e, Entity) and e.type == "person")[:2]
    said = Verdict(when="2026-03-02T09:00:00+00:00", who="Odile", what="merge", of=(one, other))
    verdicts.append(Path("verdicts.jsonl"), said)

    assert (
        call("export", page, "-o", "d.json", "-q")[0] == call("export", "d.json", "-o", "e.json", "-q")[0] == cli.DONE
    )

    merged = json.read(Path("d.json"))
    assert [e.name for e in merged.findings if isinstance(e, Entity) and other in (e.name, *e.aliases)] == [one]
    assert [verdict.findings for verdict in merged.verdicts] == [
        tuple(e.id for e in merged.findings if e.by == "verdict")
    ]
    assert json.read(Path("e.json")) == merged
    assert call("open", "d.json")[0] == cli.DONE


def test_a_line_beside_a_dossier_that_is_no_verdict_is_a_trouble(call, page):
    Path("verdicts.jsonl").write_text("nonsense\n", encoding="utf-8")

    call("export", page, "-o", "d.json", "-q")

    assert [trouble.path for trouble in json.read(Path("d.json")).troubles] == ["verdicts.jsonl:1"]


def test_json_on_standard_output(call, page):
    assert json.decode(call("export", page, "-o", "-")[1].encode()).title == "La tuilerie"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export", "d.html"], "is missing"),
        (["export", "d.html", "-o", "d.pdf"], "choose one of .bib"),
        (["export", "d.html", "-o", "d.html", "--excel"], "--excel is for tables"),
        (["export", "nowhere.html", "-o", "d.csv"], "nowhere.html: this is no dossier"),
        (["open", "nowhere.html"], "nowhere.html: this is no dossier"),
        (["open"], "DOSSIER is missing"),
    ],
)
def test_a_call_that_cannot_be_carried_out_says_why(call, page, arguments, said):
    before = page.read_bytes()

    code, out, err = call(*arguments)

    assert (code, out) == (cli.WRONG_CALL, "")
    assert said in err
    assert page.read_bytes() == before


def test_a_dossier_that_somebody_sent_cannot_drive_the_terminal(call, page):
    page.write_text(page.read_text(encoding="utf-8").replace("La tuilerie", r"\u001b[31mrouge"), encoding="utf-8")

    assert "\x1b" not in call("open", page)[1]
