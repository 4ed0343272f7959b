"""The command line as its user meets it: exit codes, and what stands where, in both languages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import pytest

import recoupe
from recoupe import cli

STORY = Path(__file__).parents[1] / "examples" / "tuilerie"


class Done(NamedTuple):
    """What came of a call."""

    code: int
    out: str
    err: str


@pytest.fixture
def call(capsys, monkeypatch, tmp_path):
    """Call the program in an empty folder, with a French locale, and see what comes of it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")

    def called(*arguments: object) -> Done:
        with pytest.raises(SystemExit) as ended:
            cli.main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Done(ended.value.code, said.out, said.err)

    return called


@pytest.fixture
def story(tmp_path):
    """A folder with two articles on one story."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("phare.txt", "echo.txt"):
        (folder / name).write_bytes((STORY / name).read_bytes())
    return folder


def test_a_dossier(call, story):
    done = call("dossier", story, "-o", "story.json")

    made = json.loads(Path("story.json").read_text(encoding="utf-8"))
    assert done.code == cli.DONE
    assert {article["id"] for article in made["articles"]} == {"echo.txt", "phare.txt"}
    assert f"Origines indépendantes, au plus : {made['independent_origins']}" in done.err.replace("\u202f", " ")
    assert "story.json" in done.err
    assert done.out == ""


def test_a_dossier_that_nobody_named_is_a_page_in_this_folder(call, story):
    done = call("dossier", story / "phare.txt", story / "echo.txt")

    assert done.code == cli.DONE
    assert "dossier.html" in done.err
    assert Path("dossier.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_json_on_standard_output(call, story):
    done = call("dossier", story, "-o", "-")

    assert done.code == cli.DONE
    assert json.loads(done.out)["format"] == "recoupe/dossier"
    assert not Path("-").exists()


def test_a_pipe(story):
    command = [sys.executable, "-m", "recoupe", "dossier", "-", "-o", "-", "-q"]

    done = subprocess.run(command, input=(story / "phare.txt").read_bytes(), capture_output=True, check=True)

    assert [article["path"] for article in json.loads(done.stdout)["articles"]] == ["-"]
    assert done.stderr == b""


def test_quiet_and_verbose(call, story):
    assert call("dossier", story, "-q").err == ""
    loud = call("dossier", story, "-v", "--lang", "en").err
    assert "Independent origins, at most:" in loud
    assert any("phare.txt" in line and ":" in line for line in loud.splitlines())


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "Documents inutilisables"), ("en", "Documents that could not be")]
)
def test_a_document_that_cannot_be_used_is_listed(call, story, language, said):
    (story / "vide.txt").write_bytes(b"")

    done = call("dossier", story, "--lang", language, "-q")

    assert done.code == cli.SOME_LEFT_OUT
    assert said in done.err
    assert "vide.txt" in done.err
    assert Path("dossier.html").exists()


def test_nothing_usable(call, tmp_path):
    (tmp_path / "vide.txt").write_bytes(b"")

    done = call("dossier", "vide.txt")

    assert done.code == cli.NOTHING_USABLE
    assert "vide.txt" in done.err
    assert "Aucun" in done.err
    assert not Path("dossier.html").exists()


@pytest.mark.parametrize(
    ("arguments", "french", "english"),
    [
        (["dossier", "a.txt", "--publie"], "--publie n'existe pas", "there is no option --publie"),
        (["dosier"], "dosier n'existe pas", "there is no command dosier"),
        (["dossier"], "manque", "is missing"),
        (["dossier", "a.txt", "-o"], "-o", "-o"),
        (["dossier", "a.txt", "--published", "hier"], "hier", "YYYY-MM-DD"),
    ],
)
def test_a_call_that_cannot_be_carried_out(call, arguments, french, english):
    for language, said in (("fr", french), ("en", english)):
        done = call(*arguments, "--lang", language) if arguments[-1] != "-o" else call("--lang", language, *arguments)

        assert done.code == cli.WRONG_CALL
        assert done.out == ""
        assert said in done.err.replace("\u2019", "'")


def test_a_language_that_recoupe_does_not_speak(call):
    done = call("dossier", "a.txt", "--lang", "de")

    assert done.code == cli.WRONG_CALL
    assert "de" in done.err
    assert "fr, en" in done.err


def test_help_is_in_the_language_of_the_reader(call):
    french, english = call("dossier", "--help"), call("dossier", "--help", "--lang", "en")

    assert french.code == english.code == cli.DONE
    assert "Exemples" in french.out
    assert "Examples" in english.out
    assert french.err == english.err == ""


def test_no_call_at_all_gets_the_help_page(call):
    assert call() == call("--help")


def test_version(call):
    assert call("--version").out == f"recoupe {version('recoupe')}\n"


def test_an_input_is_never_written_over(call, story):
    before = (story / "phare.txt").read_bytes()

    done = call("dossier", story / "phare.txt", story / "echo.txt", "-o", story / "phare.txt")

    assert done.code == cli.WRONG_CALL
    assert (story / "phare.txt").read_bytes() == before


def test_an_input_that_cannot_be_read_is_not_written_over_either(call, story):
    (story / "page.html").write_bytes(b"\x00\x01\x02\x03 binary")

    assert call("dossier", story, "-o", story / "page.html").code == cli.WRONG_CALL
    assert (story / "page.html").read_bytes().endswith(b"binary")


@pytest.mark.parametrize(
    "out", ["dossier.html", "dossier.json", ".", "d.csv", "d.jsonl", "d.csl.json", "d.gexf", "d.graphml", "d.bib"]
)
def test_a_second_run_does_not_read_the_dossier_of_the_first(call, story, out):
    first = call("dossier", story, "-o", story / out)
    second = call("dossier", *sorted(story.iterdir()), "-o", story / out)
    third = call("dossier", story, "-o", story / out)

    assert first.code == cli.DONE
    assert first.err == second.err == third.err


def test_what_cannot_be_written_is_said(call, story, tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")

    done = call("dossier", story, "-o", tmp_path / "file" / "dossier.html")

    assert done.code == cli.WRONG_CALL
    assert str(tmp_path / "file") in done.err


def test_a_file_name_does_not_drive_the_terminal(call, story):
    (story / "\x1b[31mvide.txt").write_bytes(b"")

    assert "\x1b" not in call("dossier", story).err


def test_a_fault_of_recoupe_shows_no_traceback(call, story, monkeypatch):
    monkeypatch.setattr("recoupe.pipeline.dossier", lambda *_, **__: 1 // 0)

    done = call("dossier", story)

    assert done.code == cli.FAULT
    assert "ZeroDivisionError" in done.err
    assert "--debug" in done.err
    with pytest.raises(ZeroDivisionError):
        cli.main(["dossier", str(story), "--debug"])


def test_interrupted(call, story, monkeypatch):
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("recoupe.pipeline.dossier", interrupt)

    assert call("dossier", story).code == cli.INTERRUPTED


def test_demo(call):
    done = call("demo")

    assert done.code == cli.DONE
    assert "recoupe-demo.html" in done.err
    assert str(STORY.parent) not in Path("recoupe-demo.html").read_text(encoding="utf-8")


def test_explain_says_the_same_of_a_dossier_and_of_its_documents(call, story):
    call("dossier", story, "-o", "story.json")
    call("dossier", story, "-o", "story.html")

    explained = call("explain", "origin", "story.json", "--lang", "en")

    assert explained.code == cli.DONE
    assert "Rule: " in explained.out
    assert call("explain", "origin", "story.html", "--lang", "en") == explained
    assert call("explain", "origin", story, "--lang", "en") == explained


def test_explain_quotes_the_words(call, story):
    made = recoupe.dossier(story)
    passage = next(finding for finding in made.findings if isinstance(finding, recoupe.Passage))
    words = {article.id: article.text for article in made.articles}[passage.at[0].article]
    call("dossier", story, "-o", "story.json")

    done = call("explain", passage.id, "story.json")

    quoted = " ".join(words[passage.at[0].start : passage.at[0].end].split())
    assert f"[{quoted}]" in " ".join(done.out.split())


@pytest.mark.parametrize(("language", "said"), [("fr", "aucun"), ("en", "no finding")])
def test_explain_of_an_unknown_finding(call, story, language, said):
    done = call("explain", "origin-00000000", story, "--lang", language)

    assert done.code == cli.WRONG_CALL
    assert said in done.err
    assert "passage" in done.err


def test_a_pipe_whose_reader_ends_first(story):
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "recoupe", "dossier", str(story), "-o", "-"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as running:
        running.stdout.close()
        said = running.stderr.read().decode()

    assert "Traceback" not in said
    assert "Broken" not in said


def test_a_missing_model_is_told_with_the_command_that_mends_it_and_stops_nothing(call, story, monkeypatch):
    monkeypatch.setenv("RECOUPE_MODEL_FR", "fr_nowhere")

    done = call("dossier", story, "-o", "story.html")

    assert done.code == cli.DONE
    assert "Pour y remédier" in done.err
    assert "python -m spacy download fr_nowhere" in done.err
    assert "python -m spacy download fr_nowhere" in Path("story.html").read_text(encoding="utf-8")
