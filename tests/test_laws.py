"""What Recoupe promises, as properties that hold for every input (the numbers are those of the design's laws)."""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec import structs

from recoupe import parse, pipeline, readers
from recoupe.checkers import origins
from recoupe.model import Block, Credit, Dossier, Entity, Span, Trouble, Verdict
from recoupe.page import Page, Story
from recoupe.writers import json as json_writer
from tests.checkers.conftest import CAUSE, FIRE, HISTORY, MAYOR, OWN, TAKE
from tests.conftest import raw_of

if TYPE_CHECKING:
    from recoupe.model import Raw

NOW = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
ADDED = (
    "Plusieurs riverains disent avoir entendu un bruit sourd avant de voir la fumée, mais personne ne peut encore donner "
    "l'heure exacte, et les témoignages recueillis sur la place ne concordent pas."
)
PARAGRAPHS = [
    FIRE,
    CAUSE,
    HISTORY,
    MAYOR,
    OWN,
    TAKE,
    "Le préfet s'est rendu sur place mercredi matin, où il a salué le travail des secours et promis une aide de l'État.",
    "Contacté par l'AFP, le syndicat des couvreurs a estimé que les règles de sécurité avaient été respectées sur ce chantier.",
    "La halle accueillait chaque samedi une soixantaine d'exposants, venus pour la plupart des villages de la vallée voisine.",
    "Selon un premier bilan, les dégâts s'élèveraient à plus de trois millions d'euros, sans compter les stocks des marchands.",
    "Une première réunion des assureurs devait se tenir vendredi à la mairie, en présence des représentants des commerçants.",
]
outlets = st.sampled_from(["phare.example", "info24.example", "echo.example", None])
endings = st.sampled_from(["", "", " (AFP)", "\nAvec AFP"])  # one agency: no two sign the same words
texts = st.builds(
    lambda paragraphs, ending: "\n".join(paragraphs) + ending,
    st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=6, unique=True),
    endings,
)


@st.composite
def stories(draw: st.DrawFn) -> list[Raw]:
    """Two to four articles that mix paragraphs of one event."""
    written = draw(st.lists(texts, min_size=2, max_size=4, unique=True))
    return [named(text, f"{at}.txt", draw(outlets)) for at, text in enumerate(written)]


def named(text: str, name: str, outlet: str | None) -> Raw:
    """An article of an outlet, where it has one."""
    return structs.replace(raw_of(text, name), outlet=outlet)


def dossier(raws: list[Raw | Trouble]) -> Dossier:
    return pipeline.dossier(raws, NOW)


@pytest.fixture(scope="module", autouse=True)
def parsed_once():
    """Each paragraph is parsed once for all the dossiers of these tests: they are made of a dozen."""
    whole = parse.parse

    @cache
    def block(text: str, language: str) -> parse.Tokens:
        return whole([(0, len(text))], text, language)

    def parsed(blocks: list[tuple[int, int]], text: str, language: str) -> parse.Tokens:
        rows = [
            (start + first, start + last, *values)
            for start, end in blocks
            for first, last, *values in zip(*structs.astuple(block(text[start:end], language)), strict=True)
        ]
        return parse.Tokens(*zip(*rows, strict=True)) if rows else parse.Tokens()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parse, "parse", parsed)
        yield


lasting = settings(deadline=None, max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def cut_start(text: str) -> str:
    """The last two thirds, from a word on."""
    return text[text.find(" ", len(text) // 3) + 1 :]


def cut_end(text: str) -> str:
    """The first two thirds, up to a word."""
    return text[: text.rfind(" ", 0, 2 * len(text) // 3)]


def test_law_1_a_finding_without_a_span_cannot_be_made():
    with pytest.raises(ValueError, match="needs a span"):
        Credit(at=(), by="test", agency="AFP", form="told")
    with pytest.raises(ValueError, match="no span"):
        Span("a.txt", 3, 3)


@given(st.lists(st.one_of(texts, st.text(max_size=200)), min_size=1, max_size=3))
@lasting
def test_law_1_every_span_lies_inside_its_article(written):
    found = dossier([raw_of(text, f"{at}.txt") for at, text in enumerate(written)])
    lengths = {article.id: len(article.text) for article in found.articles}

    for finding in found.findings:
        assert all(0 <= span.start < span.end <= lengths[span.article] for span in finding.at)


def lengthened(text: str) -> str:
    """The text with a paragraph added, of a seventh of its length at most."""
    return f"{text}\n{ADDED[: len(text) // 7].rpartition(' ')[0]}".rstrip()


def disguised(text: str) -> str:
    """The text with Cyrillic letters that look like its own, a soft hyphen in every word, and accents of their own."""
    alike = text.translate(str.maketrans("aeopcy", "\u0430\u0435\u043e\u0440\u0441\u0443"))
    return unicodedata.normalize("NFD", re.sub(r"(\w\w)(?=\w)", "\\1\u00ad", alike))


@pytest.mark.parametrize("reprinted", [str, cut_start, cut_end, lengthened, disguised])
@given(raws=stories(), which=st.integers(0, 3), outlet=outlets)
@lasting
def test_law_2_a_copy_is_never_a_new_source(reprinted, raws, which, outlet):
    """Republishing a text, whole, cut at either end, with a paragraph added or its letters disguised, cannot corroborate it."""
    copy = named(reprinted(raws[which % len(raws)].content), "copy.txt", outlet)

    assert dossier([*raws, copy]).independent_origins <= dossier(raws).independent_origins


# Pasted into one file, two texts of one outlet that share a part look like one long text with a part of its own.
TAKES = [
    named("\n".join([MAYOR, *PARAGRAPHS[7:9], TAKE, PARAGRAPHS[9], OWN]), "0.txt", "echo.example"),
    named("\n".join([FIRE, MAYOR, CAUSE, PARAGRAPHS[10], OWN, TAKE]), "1.txt", "echo.example"),
    named("\n".join([MAYOR, CAUSE, PARAGRAPHS[8], HISTORY, PARAGRAPHS[6]]) + " (AFP)", "2.txt", "info24.example"),
]


@given(raws=stories())
@example(raws=TAKES)
@lasting
def test_law_2_two_takes_in_one_file_are_no_new_source(raws):
    pasted = named(f"{raws[0].content}\n{raws[1].content}", "pasted.txt", None)

    assert dossier([*raws, pasted]).independent_origins <= dossier(raws).independent_origins


@given(stories(), st.randoms())
@lasting
def test_law_3_the_order_of_documents_changes_nothing(raws, random):
    shuffled = random.sample(raws, len(raws))

    assert dossier(shuffled) == dossier(raws)


@given(raws=stories())
@example(raws=[named(FIRE, "0.txt", None), named(f"{FIRE}\n{CAUSE}", "1.txt", None)])
@lasting
def test_law_3_line_ends_bom_and_unicode_form_change_no_count(raws, tmp_path_factory):
    folder = tmp_path_factory.mktemp("forms")
    plain, changed = folder / "plain", folder / "changed"
    for place in (plain, changed):
        place.mkdir()
    for at, raw in enumerate(raws):
        (plain / raw.id).write_bytes(raw.content.encode())
        windows = unicodedata.normalize("NFD", raw.content).replace("\n", "\r\n")
        other = raw.content.encode() if at % 2 else b"\xef\xbb\xbf" + windows.encode()
        (changed / raw.id).write_bytes(other)

    counts = [pipeline.dossier(readers.read([str(place)]), NOW).independent_origins for place in (plain, changed)]

    assert counts[0] == counts[1]


@given(st.one_of(texts, st.text(max_size=300)))
@lasting
def test_law_4_cleaning_only_selects(text):
    """The article's text is the document; its blocks stand apart, and together hold all that is no white space."""
    found = dossier([raw_of(text)])
    if found.troubles:
        return
    article = found.articles[0]
    spans = sorted(finding.at[0] for finding in found.findings if isinstance(finding, Block))

    assert article.text == text
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert "".join("".join(article[span].split()) for span in spans) == "".join(text.split())
    assert {(span.start, span.end) for span in spans} >= set(article.kept)


@given(
    raws=stories(),
    bad=st.sampled_from([b"", b"%PDF-1.7\x00\x01", b"\x00" * 200, b"   \n ", b"\xff\xd8\xff\xe0JFIF\x00"]),
)
@lasting
def test_law_5_one_bad_document_never_stops_a_run_and_is_never_missing(raws, bad, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bad")
    for raw in raws:
        (folder / raw.id).write_bytes(raw.content.encode())
    good = pipeline.dossier(readers.read([str(folder)]), NOW)
    (folder / "bad.txt").write_bytes(bad)

    found = pipeline.dossier(readers.read([str(folder)]), NOW)

    assert (found.articles, found.findings) == (good.articles, good.findings)
    assert [trouble.path for trouble in found.troubles] == [*(t.path for t in good.troubles), str(folder / "bad.txt")]


@given(stories())
@settings(lasting, max_examples=20)
def test_law_7_same_input_same_bytes(raws):
    assert json_writer.encode(dossier(raws)) == json_writer.encode(dossier(raws))


def page(raw: Raw) -> Page:
    """What the checkers see of a document."""
    return pipeline._found(pipeline.clean(raw), [])


def test_law_2_over_real_stories(shared):
    """On every private story: a reprint of each of the first three articles, whole, cut or lengthened, adds nothing."""
    raised = []
    for story in sorted((shared / "gold" / "stories").iterdir()):
        meta = json.loads((story / "meta.json").read_text(encoding="utf-8"))
        want = json.loads((story / "gold.json").read_text(encoding="utf-8"))
        names = [name for name in sorted(meta) if not want["articles"][name]["off_story"]]
        pages = [page(named((story / n).read_text(encoding="utf-8"), n, meta[n].get("outlet"))) for n in names]
        before = len(list(origins.check(Story(pages))))
        for original in pages[:3]:
            for change in (str, cut_start, cut_end, lengthened):
                copy = page(named(change(original.article.text), "copy.txt", "autre.example"))
                if len(list(origins.check(Story([*pages, copy])))) > before:
                    raised.append((story.name, original.article.id, change))

    assert raised == []


SPOKEN = [
    "Valentina Orlova, maire de Valmorel, a promis une aide aux marchands. Mme Orlova doit revenir jeudi.",
    "Le préfet Noé Varin a rencontré Jeanne Orsel sur la place. M. Varin n'a rien promis.",
    "« Je n'ai rien vu », a répété Jeanne Orsel. Paul Lanta, son voisin, se tait. Orsel le croit.",
]
named_stories = st.lists(
    st.builds(lambda spoken, more: "\n".join([*spoken, *more]), st.permutations(SPOKEN), st.lists(texts, max_size=1)),
    min_size=1,
    max_size=3,
    unique=True,
)


def persons(found: Dossier) -> dict[str, set[str]]:
    """The persons of a dossier, each with all its names."""
    entities = [finding for finding in found.findings if isinstance(finding, Entity) and finding.type == "person"]
    return {entity.name: {entity.name, *entity.aliases} for entity in entities}


@given(
    written=named_stories, what=st.sampled_from(["merge", "split", "right", "wrong"]), added=texts, random=st.randoms()
)
@settings(lasting, max_examples=20)
def test_law_6_a_verdict_survives_a_rebuild(written, what, added, random):
    """However often the dossier is built again, in whatever order, and whatever article comes in."""
    raws = [raw_of(text, f"{at}.txt") for at, text in enumerate(written)]
    of = {"merge": ("Valentina Orlova", "Noé Varin"), "split": ("Valentina Orlova", "Mme Orlova")}
    verdict = Verdict(when="2026-03-02", who="Odile", what=what, of=of.get(what, ("Jeanne Orsel",)))
    again = random.sample([*raws, raw_of(added, "added.txt")], len(raws) + 1)

    for documents in (raws, again):
        found = pipeline.dossier(documents, NOW, [verdict])
        told = persons(found)

        assert [(v.who, v.what, bool(v.findings)) for v in found.verdicts] == [("Odile", what, True)]
        if what == "merge":
            assert {"Valentina Orlova", "Noé Varin"} <= told["Valentina Orlova"]
        if what == "split":
            assert "Mme Orlova" not in told["Valentina Orlova"]
