"""What a document holds stays text, whatever it holds."""

from __future__ import annotations

import re

import msgspec
import pytest
from orvane import TEXTS, dossier_of
from parsed import Parsed

from recoupe.writers import html, packed, retold

HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!-- ",
    "-->",
    "]]>",
    "<![CDATA[x",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '" onfocus="alert(1)" autofocus x="',
    "<svg/onload=alert(1)>",
    "<iframe src=javascript:alert(1)>",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "\tjavascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    'https://example.org/"><script>alert(1)</script>',
    "https://example.org/' onclick='alert(1)",
    "{{ 7*7 }}",
    "{% raw %}",
    "{n}",
    "{0.__class__}",
    "{name.__class__.__mro__}",
    "%(x)s %s %d",
    "&lt;script&gt;",
    "&#60;script&#62;",
    "&amp;lt;b",
    "<plaintext>",
    "<textarea>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<base href=//example.org>",
    "<meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=//example.org>",
    "<form action=//example.org><input name=a>",
    "<a href=javascript:alert(1)>x</a>",
    "<math><mi xlink:href=data:x>",
    "\x00<script>\x00alert(1)",
    "\x0c<b>",
    "\x1b[31m",
    "\u202egnp.exe",
    "\u2028alert(1)\u2029",
    "＜script＞",
    "`${alert(1)}`",
    "\\u003cscript\\u003e",
    '\\"><script>',
    "a" * 5000,
    "<" * 500,
    "é̂" * 50 + "😀<b>",
    "<q lang=en><span lang=en>x",
]


def poisoned(words):
    """The dossier with a hostile text wherever a document's own words go."""
    words = words.replace("\n", " ")
    names = {name: f"{name}{words}" for name in TEXTS}
    dossier = dossier_of()
    longer = len(words) + 1

    def moved(found):
        return [{**span, "article": names[span["article"]]} for span in found]

    made = msgspec.to_builtins(dossier)
    for article in made["articles"]:
        article.update(
            id=names[article["id"]], title=words, outlet=words, url=words, path=words, author=words, lang=words
        )
        article["text"] += "\n" + words
        article["sha256"] = words
    for finding in made["findings"]:
        finding["at"] = moved(finding["at"])
        for key in {"by", "agency"} & set(finding):
            finding[key] = words
        for key in {"why", "note", "reason"} & set(finding):
            finding[key] = {"message": words, "values": {"n": words, "name": words}}
        if finding["kind"] == "origin":
            finding["articles"] = sorted(names[name] for name in finding["articles"])
            finding["shares"] = {names[name]: share for name, share in finding["shares"].items()}
            end = len(made["articles"][0]["text"])
            finding["at"].append({"article": names["a.txt"], "start": end - longer + 1, "end": end})
    made["troubles"] = [
        {"path": words, "reason": words, "saying": None},
        {"path": "b", "reason": "", "saying": {"message": words}},
    ]
    made["built"] = made["recoupe"] = words
    return msgspec.convert(made, type(dossier))


CALM = {e.tag for e in Parsed(html.page(dossier_of(), "fr")).elements} | {"small", "a"}


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_of_a_document_becomes_markup(words):
    """Parsed as a browser would: the same elements and attributes as ever, and every link an address or an id."""
    page = Parsed(html.page(poisoned(words), "fr"))

    assert {e.tag for e in page.elements} <= CALM
    assert not page.comments
    assert len(page.of("script")) == 2
    for element in page.elements:
        assert not {name for name in element.attributes if name.startswith("on") or name in {"src", "style", "action"}}
        assert element.attributes.get("href", "#").startswith(("#", "https://", "http://"))
    assert all(not re.search(r"[\x00-\x08\x0b-\x1f]", e.text) for e in page.elements)
    assert packed.decode(page.by_id("dossier").text.encode(), lambda: retold.lines(page.source)) == poisoned(words)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_of_a_document_becomes_markup_in_a_notebook(words):
    fragment = Parsed(html.fragment(poisoned(words), "en"))

    assert {e.tag for e in fragment.elements} <= {"div", "p", "strong", "ul", "li", "br", "span"}
    assert not any(set(e.attributes) - {"lang", "style"} for e in fragment.elements)


def test_the_summary_for_notebooks_speaks_one_language():
    fragment = html.fragment(dossier_of(), "fr")

    assert "au plus 2 origines indépendantes" in fragment
    assert "pour 4 articles" in fragment
    assert "at most" not in fragment
    assert "(72\u202f%)" in fragment


def test_control_characters_are_shown_as_signs():
    page = Parsed(html.page(poisoned("a\x07b"), "fr"))

    assert "a\u2407b" in page.by_id("t1").text
