"""How large a page gets."""

from __future__ import annotations

import random

import msgspec
from parsed import Parsed

from recoupe.model import Article, Block, Credit, Dossier, Origin, Passage, Saying, Span, stamped
from recoupe.writers import html


def twenty():
    """Twenty articles of 1,000 words, five reworkings each of four texts, with a passage for every shared stretch."""
    chance = random.Random(7)  # noqa: S311 (no secret: the same text every time)
    vocabulary = [
        "".join(chance.choice("bcdfglmnprst") + chance.choice("aeiouéè") for _ in range(chance.randint(1, 4)))
        for _ in range(3000)
    ]
    sentences = [[" ".join(chance.choices(vocabulary, k=40)).capitalize() + "." for _ in range(25)] for _ in range(4)]
    articles, findings = [], []
    for number in range(20):
        name, story = f"a{number:02}.txt", sentences[number % 4]
        changed = [s if chance.random() > 0.3 else s.replace(" ", " vraiment ", 1) for s in story]
        text = "\n".join(changed)
        start = 0
        for line in changed:
            findings.append(Block(at=(Span(name, start, start + len(line)),), by="prose", label="body"))
            start += len(line) + 1
        articles.append(
            Article(
                id=name,
                path=name,
                outlet=f"Journal {number}",
                url=None,
                lang="fr",
                title=changed[0][:60],
                sha256="0" * 64,
                text=text,
                kept=((0, len(text)),),
            )
        )
        findings.append(Credit(at=(Span(name, 0, 10),), by="test", agency="AFP", form="signoff"))
    for group in range(4):
        carriers = [article for article in articles if int(article.id[1:3]) % 4 == group]
        spans = [Span(article.id, 0, len(article.text)) for article in carriers]
        findings.append(Passage(at=tuple(spans), by="runs", how="edited", words=1000, counted=True))
        for line in range(0, 25, 3):
            lines = [article.text.split("\n") for article in carriers]
            starts = [sum(len(one) + 1 for one in own[:line]) for own in lines]
            at = tuple(
                Span(article.id, start, start + len(own[line]))
                for article, start, own in zip(carriers, starts, lines, strict=True)
            )
            findings.append(Passage(at=at, by="runs", how="edited", words=40, counted=True))
        ids = tuple(article.id for article in carriers)
        findings.append(
            Origin(
                at=tuple(spans),
                by="groups",
                articles=ids,
                shares=dict.fromkeys(ids, 1.0),
                agency="AFP",
                nature="agency",
                why=Saying("shared"),
            )
        )
    return Dossier(
        built="2025-03-05T09:30:00+00:00",
        recoupe="0.1.0",
        independent_origins=4,
        articles=tuple(articles),
        findings=tuple(map(stamped, findings)),
    )


def test_twenty_articles_of_a_thousand_words_stay_a_light_page():
    page = html.page(twenty(), "fr")

    Parsed(page)
    assert len(page.encode()) < 600_000


def test_of_twenty_articles_any_two_are_compared_without_a_script():
    whole = twenty()
    common = Passage(
        at=tuple(Span(article.id, 0, 10) for article in whole.articles),
        by="runs",
        how="verbatim",
        words=2,
        counted=True,
    )
    page = Parsed(html.page(msgspec.structs.replace(whole, findings=(*whole.findings, stamped(common))), "fr"))

    cells = [
        e.attributes["href"][1:] for e in page.of("a") if e.within[-1] == "td" and e.attributes["href"].startswith("#x")
    ]

    assert len(cells) == 20 * 19 / 2
    assert all(page.by_id(cell).tag == "li" for cell in cells)
    assert page.by_id("x1-5").text.split() == ["1", "↔", "5", "A1", "A5", "+9"]
    assert page.by_id("x1-2").text.split() == ["1", "↔", "2", "41"]


def test_the_script_is_short():
    assert len(html._inline("page.js").text.encode()) <= 4_000
