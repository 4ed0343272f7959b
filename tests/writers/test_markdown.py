from __future__ import annotations

import re

import msgspec
import pytest
from orvane import dossier_of
from told import told_of

from recoupe.model import Mark, Saying, Span
from recoupe.writers import fragments, markdown


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "fr",
            [
                "# Combien de sources, vraiment\u202f?",
                "**au plus 2 origines indépendantes** pour 4 articles",
                "- **A** AFP\u202f: 1 Le Phare (100\u202f%), 2 La Balise (100\u202f%), 3 c.txt (72\u202f%)",
                "### A AFP (agence de presse)",
                "- Crédit AFP, signature du texte\u202f: «\u202f(AFP)\u202f» — 1 Le Phare",
                "### Passage A1 (24 mots, retouché)",
                "### Passage 3 (8 mots, mot à mot)",
                "Non compté\u202f: a spoken quote",
                "- vieux.html\u202f: nobody said why",
            ],
        ),
        (
            "en",
            [
                "# How many sources, really?",
                "**at most 2 independent origins** for 4 articles",
                "- **A** AFP: 1 Le Phare (100%), 2 La Balise (100%), 3 c.txt (72%)",
                "- Credit of AFP, signature of the text: “(AFP)” — 1 Le Phare",
                "Not counted: a spoken quote",
            ],
        ),
    ],
)
def test_the_report_says_what_the_page_says(language, lines):
    report = markdown.report(dossier_of(), language).splitlines()

    assert [line for line in lines if line not in report] == []


def test_changed_words_are_marked():
    report = markdown.report(dossier_of(), "fr")

    assert "fermé mardi ~~vers 21 heures~~ **soir** après" in report


def test_the_thresholds_are_told():
    report = markdown.report(dossier_of(), "en", (Saying("at most {n} words", {"n": "5"}),))

    assert "- at most 5 words" in report.splitlines()


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Le Phare", "Le Phare"),
        ("a_b.txt", r"a\_b.txt"),
        ("*gras*", r"\*gras\*"),
        ("<script>", r"\<script\>"),
        ("[lien](javascript:x)", r"\[lien\](javascript:x)"),
        ("![image](//x)", r"!\[image\](//x)"),
        ("# titre", r"\# titre"),
        ("- liste", r"\- liste"),
        ("1. liste", r"1\. liste"),
        ("1.200 riverains", "1.200 riverains"),
        ("---", r"\---"),
        ("une\n\nligne", "une ligne"),
        ("a|b", r"a\|b"),
        ("`code`", r"\`code\`"),
        ("&lt;b&gt;", r"\&lt;b\&gt;"),
        ("\x1b[31m", "␛\\[31m"),
    ],
)
def test_signs_of_markdown_in_a_text_are_only_text(text, escaped):
    assert markdown._escaped(text) == escaped


def test_there_are_no_empty_pages_of_white_space():
    assert not re.search(r"\n{4,}", markdown.report(dossier_of(), "fr"))


@pytest.mark.parametrize(
    "line",
    [
        "## Différences",
        "- **Combien de riverains\u202f?**",
        "## Affirmations",
        "- Les travaux pourraient durer trois semaines (prévu · 2 articles, 1 origine, 1 informateur\u202f: la mairie)",
        "- 1 Le Phare, 4 L'Écho d'Orvane\u202f: Nous ne prendrons aucun risque avec ce pont",
        "- date inconnue\u202f: 2 La Balise",
    ],
)
def test_what_the_later_rules_find_is_told(line):
    assert line in markdown.report(told_of(), "fr").splitlines()


def test_an_event_has_its_day_its_status_and_its_origins():
    report = markdown.report(told_of(), "en")

    assert "- **4 March 2025** (stated) **A** 1 Le Phare:" in report
    assert re.search(r"   - plus de 1\.200, .*la mairie", report)


@pytest.mark.parametrize(
    "line",
    [
        "Nothing was found that asks for a check.",
        "No difference between the articles was found.",
        "No claim was found.",
        "No quotation was found.",
        "No dated event was found.",
    ],
)
def test_a_section_that_has_nothing_says_so(line):
    assert line in markdown.report(dossier_of(), "en").splitlines()


def test_what_to_check_comes_first():
    mark = Mark(at=(Span("a.txt", 53, 60),), by="one source", what="single", note=Saying("on one informant"))
    dossier = told_of()

    report = markdown.report(msgspec.structs.replace(dossier, findings=(*dossier.findings, mark)), "en")

    assert "- **One source only**: on one informant" in report.splitlines()
    assert report.index("One source only") < report.index("## Who shares what")


def test_a_dossier_without_full_texts_says_so():
    assert "only the fragments" in markdown.report(fragments.only(told_of()), "en")
    assert "only the fragments" not in markdown.report(told_of(), "en")


def test_headings_stand_apart():
    for dossier in (told_of(), dossier_of()):
        assert not re.search(r"[^\n]\n#{1,3} ", markdown.report(dossier, "fr"))


def test_a_story_is_called_what_its_user_calls_it():
    report = markdown.report(msgspec.structs.replace(dossier_of(), title="Le pont *fermé*"), "en")

    assert r"Articles on one story: “Le pont \*fermé\*”" in report
