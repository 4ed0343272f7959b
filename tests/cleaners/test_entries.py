"""Live pages: one document, dated entries; what has no entries is none."""

from __future__ import annotations

import json

import pytest
from msgspec import structs

from recoupe import pipeline, readers
from recoupe.cleaners import clean
from recoupe.model import Article, Credit, Difference, Mark, Span
from recoupe.page import part, published_at
from tests.conftest import raw_of

THREE = "La préfecture fait état de trois blessés légers après l'effondrement de la digue d'Orvane."
FIVE = "Le bilan passe à cinq blessés après l'effondrement de la digue, annonce la préfecture (avec Agence Orvanie)."
ROAD = "La route de la vallée est fermée à la circulation dans les deux sens jusqu'à nouvel ordre."


def page(*posts: str, data: str = "", title: str = "DIRECT. La digue d'Orvane s'est effondrée") -> str:
    """A page of these posts."""
    script = f'<script type="application/ld+json">{data}</script>' if data else ""
    return (
        f"<html lang=fr><head><title>{title}</title>{script}</head><body><h1>{title}</h1>{''.join(posts)}</body></html>"
    )


def post(time: str, shown: str, text: str) -> str:
    """A post of a live page."""
    return f'<div class="post"><time datetime="{time}">{shown}</time><p>{text}</p></div>'


def article_of(content: str, media: str = "html", **known: str) -> Article:
    """The article of a page."""
    return clean(structs.replace(raw_of(content, **known), media=media)).article


def shown(article: Article) -> list[tuple[str, str]]:
    """The time of each entry, and its last line."""
    return [(one.time, article.text[one.start : one.end].split("\n")[-1]) for one in article.entries]


def test_the_time_of_an_entry_is_that_of_its_element():
    article = article_of(page(post("2025-03-04T21:40", "à l'instant", FIVE), post("2025-03-04T18:05", "18h05", THREE)))

    assert shown(article) == [("2025-03-04T21:40", FIVE), ("2025-03-04T18:05", THREE)]


def test_the_data_of_the_page_give_the_offset():
    entries = [
        {"@type": "BlogPosting", "datePublished": "2025-03-04T21:40:00+01:00", "articleBody": FIVE},
        {"@type": "BlogPosting", "datePublished": "2025-03-04T18:05:00+01:00", "articleBody": THREE},
    ]
    data = json.dumps({"@type": "LiveBlogPosting", "headline": "La digue", "liveBlogUpdate": entries})
    article = article_of(page(f"<p>21h40</p><p>{FIVE}</p><p>18h05</p><p>{THREE}</p>", data=data))

    assert [one.time for one in article.entries] == ["2025-03-04T21:40:00+01:00", "2025-03-04T18:05:00+01:00"]


def test_the_data_of_the_page_find_the_entries_too():
    entries = [
        {"@type": "BlogPosting", "datePublished": "2025-03-04T21:40:00+01:00", "articleBody": FIVE},
        {"@type": "BlogPosting", "datePublished": "2025-03-04T18:05:00+01:00", "articleBody": f"<p>{THREE}</p>"},
    ]
    data = json.dumps({"@type": "LiveBlogPosting", "headline": "La digue", "liveBlogUpdate": entries})
    article = article_of(page(f"<p>{FIVE}</p><p>{THREE}</p><p>{ROAD}</p>", data=data))

    assert [one.time for one in article.entries] == ["2025-03-04T21:40:00+01:00", "2025-03-04T18:05:00+01:00"]


@pytest.mark.parametrize(
    ("text", "known", "times"),
    [
        (
            f"En direct : la digue d'Orvane\n21h40\n{FIVE}\n18h05\n{THREE}",
            {"date": "2025-03-04"},
            ["2025-03-04T21:40", "2025-03-04T18:05"],
        ),
        (
            f"En direct : la digue d'Orvane\n21h40 : {FIVE}\n18h05 : {THREE}",
            {"date": "2025-03-04"},
            ["2025-03-04T21:40", "2025-03-04T18:05"],
        ),
        (
            f"La digue d'Orvane\n00h10\n{ROAD}\n21h40\n{FIVE}\n18h05\n{THREE}",
            {"date": "2025-03-04T17:50:00+01:00"},
            ["2025-03-05T00:10+01:00", "2025-03-04T21:40+01:00", "2025-03-04T18:05+01:00"],
        ),
        (f"Direct : la digue d'Orvane\n18:05\n{THREE}\n21:40\n{FIVE}", {}, ["T18:05", "T21:40"]),
    ],
    ids=["a line an hour", "the hour before the text", "past midnight", "no day"],
)
def test_hours_head_the_entries_of_a_text(text, known, times):
    article = article_of(text, "text", **known)

    assert [one.time for one in article.entries] == times


@pytest.mark.parametrize(
    "text",
    [
        f"La digue d'Orvane\nPublié à 17h50\nMis à jour à 18h05\n{THREE}\n{ROAD}",
        f"La digue d'Orvane\n21h40\n{FIVE}\n{THREE}",
        "Programme de samedi\n10h00 concert\n12h30 banquet\n15h15 défilé\n18h00 bal\nEntrée libre pour tous !",
        f"La digue\n18h05\n{THREE}\n12h30\n{ROAD}\n21h40\n{FIVE}",
    ],
    ids=["published and changed", "one hour", "a programme", "hours in no order"],
)
def test_hours_that_head_no_entries(text):
    assert article_of(text, "text").entries == ()


def test_a_summary_above_the_entries_repeats_the_one_that_has_a_time():
    posts = (f"<p>{THREE}</p>", post("2025-03-04T21:40", "21h40", FIVE), post("2025-03-04T18:05", "18h05", THREE))
    article = article_of(page(*posts))

    first, second = article.text.index(THREE), article.text.rindex(THREE)
    assert first < second
    assert [start for start, _ in article.kept if start in {first, second}] == [second]


def test_what_a_live_page_says_later_is_an_update_and_its_credit_is_of_one_entry(raw):
    content = page(post("2025-03-04T21:40", "21h40", FIVE), post("2025-03-04T18:05", "18h05", THREE))

    made = pipeline.dossier([structs.replace(raw(content), media="html")])

    (article,) = made.articles
    (difference,) = [one for one in made.findings if isinstance(one, Difference)]
    assert difference.nature == "update"
    assert [side.time for side in difference.sides] == ["2025-03-04T18:05", "2025-03-04T21:40"]
    (credit,) = [one for one in made.findings if isinstance(one, Credit)]
    assert article[credit.scope].startswith("21h40")
    assert made.independent_origins == 1
    assert "agency" not in {origin.nature for origin in made.findings if hasattr(origin, "shares")}
    notes = [str(one.note) for one in made.findings if isinstance(one, Mark) and one.by == "live page"]
    assert notes[1] == "The credit of Agence Orvanie is of the entry of 2025-03-04 21:40 alone"


def test_when_words_were_published():
    live = article_of(page(post("2025-03-04T21:40", "21h40", FIVE), post("2025-03-04T18:05", "18h05", THREE)))
    sheet = clean(raw_of("La digue tient.", date="2025-03-04"))
    at = Span(live.id, live.text.index(THREE), len(live.text))

    assert published_at(live, at) == "2025-03-04T18:05"
    assert part(live, at) != live.id
    assert published_at(sheet.article, sheet.span(0, 5)) == "2025-03-04"
    assert part(sheet.article, sheet.span(0, 5)) == sheet.article.id


def test_the_case_of_a_live_page(shared):
    folder = shared / "cases" / "08-live-blog"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))

    made = pipeline.dossier(readers.read([folder / "live.html"]))

    (article,) = made.articles
    assert len(article.entries) == expected["entries"]
    assert sorted(f"{one.time[:16]}{one.time[19:]}" for one in article.entries) == expected["entry_times"]
    assert [one.nature for one in made.findings if isinstance(one, Difference)] == ["update"]
    (credit,) = [one for one in made.findings if isinstance(one, Credit)]
    assert article[credit.scope].startswith("21h40")
