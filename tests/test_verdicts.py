"""Verdicts: replayed line by line, and never lost."""

from __future__ import annotations

import json

import pytest

from recoupe import cli, verdicts
from recoupe.checkers import entities
from recoupe.model import Entity, Mention, Quoted, Verdict
from recoupe.page import Story
from tests.conftest import page_of

TEXT = "Valentina Orlova a parlé. Mme Orlova est partie. Le maire est resté. Orlova rit."
OTHER = "Anton Orlov a parlé."
PEOPLE = ("Valentina Orlova", "Anton Orlov", "Orlova")


@pytest.fixture
def made():
    """The articles and entities of two short articles."""
    pages = []
    for name, text in (("a.txt", TEXT), ("b.txt", OTHER)):
        page = page_of(text, name)
        taken = text
        mentions = []
        for person in PEOPLE:
            at = taken.find(person)
            while at >= 0:
                mentions.append(Mention(at=(page.span(at, at + len(person)),), by="test", name=person, type="person"))
                taken = taken[:at] + "-" * len(person) + taken[at + len(person) :]
                at = taken.find(person)
        pages.append(page.plus(mentions))
    story = Story(pages)
    return [page.article for page in story.pages], list(entities.check(story))


def said(what, *of):
    return Verdict(when="2026-03-02T09:00:00+00:00", who="Odile", what=what, of=of)


def replayed(made, *verdicts_):
    articles, found = made
    findings, heard = verdicts.replay(found, verdicts_, articles)
    return {e.name: set(e.aliases) for e in findings if isinstance(e, Entity)}, heard


def test_a_merge_makes_one_of_two(made):
    names, _ = replayed(made, said("merge", "Valentina Orlova", "Anton Orlov"))

    assert names == {"Valentina Orlova": {"Anton Orlov", "Mme Orlova", "Orlova"}}


def test_a_split_takes_a_name_and_its_title_away(made):
    names, _ = replayed(made, said("split", "Valentina Orlova", "Orlova"))

    assert names == {"Anton Orlov": set(), "Valentina Orlova": set(), "Mme Orlova": {"Orlova"}}


def test_a_split_of_one_mention_by_its_words(made):
    last = Quoted(article="a.txt", exact="Orlova", suffix=" rit")

    names, _ = replayed(made, said("split", "Valentina Orlova", last))

    assert names == {"Anton Orlov": set(), "Valentina Orlova": {"Mme Orlova", "Orlova"}, "Orlova": set()}


def test_a_merge_after_a_split_restores(made):
    apart = said("split", "Valentina Orlova", "Orlova")

    names, _ = replayed(made, apart, said("merge", "Valentina Orlova", "Mme Orlova"))

    assert names == replayed(made)[0]


@pytest.mark.parametrize("what", ["right", "wrong"])
def test_right_and_wrong_change_nothing_and_are_kept(made, what):
    names, heard = replayed(made, said(what, "Anton Orlov"))

    assert names == replayed(made)[0]
    assert len(heard[0].findings) == 1


def test_a_verdict_on_what_another_one_changed_follows_it(made):
    _, heard = replayed(made, said("right", "Anton Orlov"), said("merge", "Valentina Orlova", "Anton Orlov"))

    assert heard[0].findings == heard[1].findings


def test_a_verdict_that_names_nothing_is_kept_and_told(made):
    names, heard = replayed(made, said("merge", "Valentina Orlova", "Nemo"))

    assert names == replayed(made)[0]
    assert heard[0].findings == ()
    assert "Odile" in str(verdicts.unheard(heard)[0].saying)


def test_the_file_is_only_added_to(tmp_path):
    file = tmp_path / verdicts.NAME
    verdicts.append(file, said("right", "A"))
    before = file.read_bytes()

    verdicts.append(file, said("split", "A", Quoted(article="a.txt", exact="B")))

    assert file.read_bytes().startswith(before)
    assert [v.what for v in verdicts.read(file)[0]] == ["right", "split"]


def test_a_line_that_is_no_verdict_is_a_trouble_with_its_number(tmp_path):
    file = tmp_path / verdicts.NAME
    verdicts.append(file, said("right", "A"))
    file.write_bytes(file.read_bytes() + b'{"what": "maybe"}\n\xff\n')

    found, troubles = verdicts.read(file)

    assert len(found) == 1
    assert [trouble.path for trouble in troubles] == [f"{file}:2", f"{file}:3"]


def test_without_a_file_there_are_no_verdicts(tmp_path):
    assert verdicts.read(tmp_path / verdicts.NAME) == ((), ())


def test_verdicts_beside_a_dossier_are_replayed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(f"Orvane se réveille\n\n{TEXT} La mairie ouvre à midi.", encoding="utf-8")
    (tmp_path / verdicts.NAME).write_text('{"when": "2026-03-02", "who": "Odile", "what": "right", "of": ["Nemo"]}\n')

    with pytest.raises(SystemExit):
        cli.main(["dossier", ".", "-o", "out.json"])

    dossier = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert [article["id"] for article in dossier["articles"]] == ["a.txt"]
    assert [verdict["who"] for verdict in dossier["verdicts"]] == ["Odile"]
    assert "Odile" in dossier["troubles"][0]["reason"]
