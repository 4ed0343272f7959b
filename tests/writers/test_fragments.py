from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from told import told_of

import recoupe
from recoupe import writers
from recoupe.model import KEPT, Block, Claim, Passage, Span
from recoupe.writers import fragments, json
from recoupe.writers.evidence import LONGEST

STORY = Path(__file__).parents[2] / "examples" / "tuilerie"


@pytest.fixture(params=["orvane", "tuilerie"])
def whole(request):
    """A dossier with full texts."""
    return told_of() if request.param == "orvane" else recoupe.dossier(STORY / "*.html")


def told(dossier):
    """The findings that are no blocks, nor claims of one article."""
    return [f for f in dossier.findings if not isinstance(f, Block) and not fragments._alone(f)]


def quoted(dossier):
    """The words of every span of these findings."""
    texts = {article.id: article for article in dossier.articles}
    findings = told(dossier)
    return [texts[span.article][span] for span in fragments.spans_in(findings)]


def test_every_span_quotes_what_it_quoted_a_long_one_by_its_ends(whole):
    pairs = list(zip(quoted(whole), quoted(fragments.only(whole)), strict=True))

    cut = [(before, after) for before, after in pairs if before != after]

    assert pairs
    for before, after in cut:
        assert len(before) > LONGEST
        first, *_, last = after.split("[…]")
        assert len(first) + len(last) > fragments.END
        assert before.startswith(first.rstrip())
        assert before.endswith(last.lstrip())


def test_a_long_passage_is_left_by_whole_words():
    dossier = told_of()
    article = dossier.articles[0]
    words = Passage(
        at=(Span("a.txt", article.kept[2][0], article.kept[-1][1]),), by="runs", how="verbatim", words=99, counted=True
    )

    (short, *_) = quoted(fragments.only(msgspec.structs.replace(dossier, findings=(words,))))

    assert short == (
        "Le pont des Tanneurs, à Orvane, a été fermé mardi vers 21 heures après une\n[…]\n"
        "devant la presse.\nLes travaux pourraient durer trois semaines, selon la mairie."
    )


def test_what_one_article_alone_claims_is_left_out():
    dossier = told_of()
    claim = next(finding for finding in dossier.findings if isinstance(finding, Claim))
    alone = msgspec.structs.replace(claim, at=claim.at[:1], id="claim-alone")

    short = fragments.only(msgspec.structs.replace(dossier, findings=(claim, alone)))

    assert [finding.id for finding in short.findings] == [claim.id]


def test_only_fragments_are_left_and_say_where_they_stood(whole):
    for before, after in zip(whole.articles, fragments.only(whole).articles, strict=True):
        parts = [after.text[part.start : part.end] for part in after.fragments]
        assert [before.text[p.was : p.was + p.end - p.start] for p in after.fragments] == parts
        assert re.sub(r"\[…\]|\s", "", after.text) == re.sub(r"\s", "", "".join(parts))


def test_the_count_the_ids_and_the_hashes_stay(whole):
    short = fragments.only(whole)

    assert short.independent_origins == whole.independent_origins
    assert [article.sha256 for article in short.articles] == [article.sha256 for article in whole.articles]
    ids = {finding.id for finding in whole.findings}
    assert [f.id for f in told(short)] == [f.id for f in told(whole)]
    assert {finding.id for finding in short.findings} <= ids


def test_a_block_is_where_its_fragments_are(whole):
    short = fragments.only(whole)
    texts = {article.id: article for article in short.articles}

    for block in short.findings:
        if isinstance(block, Block):
            assert texts[block.at[0].article][block.at[0]].strip(" […]\n")
    for article in short.articles:
        kept = {
            (b.at[0].start, b.at[0].end)
            for b in short.findings
            if isinstance(b, Block) and b.label in KEPT and b.at[0].article == article.id
        }
        assert set(article.kept) == kept


def test_the_words_between_are_gone():
    short = fragments.only(told_of())

    text = short.articles[0].text
    assert "Réagissez" not in text
    assert "devant la presse" not in text
    assert "Nous ne prendrons aucun risque" in text


def test_an_article_without_evidence_is_a_cut():
    dossier = msgspec.structs.replace(told_of(), findings=())

    assert {(article.text, article.fragments) for article in fragments.only(dossier).articles} == {("[…]", ())}


def test_columns_of_an_export_may_hold_the_text():
    dossier = told_of()
    first, *others = dossier.articles
    rich = msgspec.structs.replace(first, extra=(("html", first.text),))

    short = fragments.only(msgspec.structs.replace(dossier, articles=(rich, *others)))

    assert b"R\xc3\xa9agissez" not in json.encode(short)


def test_once_is_enough(whole):
    short = fragments.only(whole)

    assert fragments.only(short) == short
    assert json.decode(json.encode(short)) == short


@pytest.mark.parametrize("suffix", sorted(writers.SUFFIXES))
def test_every_writer_takes_it(whole, suffix, tmp_path):
    if suffix == ".parquet":
        pytest.importorskip("pyarrow")

    writers.write(fragments.only(whole), tmp_path / f"d{suffix}", "fr")

    assert (tmp_path / f"d{suffix}").stat().st_size
