"""When an article was published: what tells it, what does not, and that the order of articles changes nothing."""

from __future__ import annotations

import itertools
import json
from datetime import date

import msgspec
import pytest

from recoupe import pipeline, readers
from recoupe.gather import gather
from recoupe.model import Block, Published, Span
from recoupe.page import Page
from tests.conftest import page_of

FIRE = (
    "Un incendie a détruit mardi la halle aux grains de Valmorel, un bâtiment du XVIe siècle situé au centre de la "
    "ville, sans faire de victime, ont indiqué les pompiers de la vallée."
)
VOTE = "Le conseil municipal de Valmorel a voté vendredi la reconstruction de la halle, à l'unanimité de ses membres."


def labelled(text: str, name: str = "a.txt", **labels: str) -> Page:
    """A page whose lines that begin with these words have these labels: « caption="La halle" »."""
    made = page_of(text, name)
    blocks = []
    for block in made.of(Block):
        words = made.article[block.at[0]]
        label = next((label for label, begins in labels.items() if words.startswith(begins)), "body")
        blocks.append(Block(at=block.at, by="test", label=label))  # type: ignore[arg-type]
    return Page(made.article, blocks)


def published(*pages: Page):
    """By article, the days and how they are known."""
    return {
        page.article.id: when and (when.first, when.last, when.how)
        for page in gather(pages)
        for when in [page.article.published]
    }


def test_a_stamp_is_the_day():
    page = labelled(f"Publié le 18/06/2024 à 10h12\n{FIRE}", date="Publié")

    assert published(page) == {"a.txt": ("2024-06-18", "2024-06-18", "text")}


@pytest.mark.parametrize(
    "stamp",
    [
        "Publié le 18-06-2024 à 10h12",
        "Publié le 2024/06/18",
        "Publié le 18. juin 2024",
        "Publié le 18 janv. 2024",
        "Publié le 18 févr. 2024 à 10:12",
        "Publié le 18.06.24 à 10h12",
        "Publié le 18/06/24, 10:12",
    ],
)
def test_a_stamp_is_read_as_the_countries_write_it(stamp):
    month = "01" if "janv" in stamp else "02" if "fév" in stamp else "06"
    page = labelled(f"{stamp}\n{FIRE}", date="Publié")

    assert published(page)["a.txt"] == (f"2024-{month}-18", f"2024-{month}-18", "text")


def test_of_two_stamps_the_later_is_of_a_change():
    page = labelled(f"Mis à jour le 20 juin 2024\nPublié le 18 juin 2024\n{FIRE}", date="Publié", byline="Mis")

    assert published(page)["a.txt"] == ("2024-06-18", "2024-06-18", "text")


def test_a_day_of_weeks_before_the_story_is_background():
    """« le mardi 4 juin » stands in an article of a story that is told on 28 June."""
    old = labelled("La halle avait brûlé le mardi 4 juin, a rappelé le maire. Le préfet a parlé.")
    new = labelled(f"Publié le 28 juin 2024\n{VOTE}", "b.txt", date="Publié")

    assert published(old, new) == {"a.txt": None, "b.txt": ("2024-06-28", "2024-06-28", "text")}


def test_a_stamp_without_its_day_is_a_month():
    page = labelled(f"date 2024-06\n{FIRE}", date="date")

    assert published(page)["a.txt"] == ("2024-06-01", "2024-06-30", "text")


@pytest.mark.parametrize(
    "caption", ["La halle, le 18 juin 2024", "The market hall on 18 June 2024", "The hall, June 18, 2024"]
)
def test_a_dated_picture_and_the_main_weekday_make_three_days(caption):
    page = labelled(f"{FIRE}\n{caption}", caption=caption[:4])

    (dated,) = gather([page])

    assert dated.article.published
    assert published(page)["a.txt"] == ("2024-06-18", "2024-06-20", "text")
    assert "mardi" in {dated.article[span] for span in dated.article.published.at}


def test_the_articles_of_a_story_date_one_another():
    pages = [labelled(FIRE), labelled(f"{VOTE}\nLa halle, le 23 juin 2024", "b.txt", caption="La halle")]

    assert published(*pages) == {
        "a.txt": ("2024-06-18", "2024-06-20", "story"),
        "b.txt": ("2024-06-21", "2024-06-23", "text"),
    }


def test_a_reprint_is_dated_by_the_article_it_shares_wording_with():
    known = labelled(f"18/06/2024 07:40:44 -\n{FIRE}", "b.txt", date="18/")

    assert published(labelled(f"Valmorel. {FIRE}"), known)["a.txt"] == ("2024-06-18", "2024-06-20", "story")


def test_the_date_of_an_article_with_other_words_tells_nothing():
    known = labelled(f"18/06/2024 07:40:44 -\n{FIRE}", "b.txt", date="18/")

    assert published(labelled(VOTE), known)["a.txt"] is None


@pytest.mark.parametrize(
    "line", ["OTHER NEWS 18 juin 2024", "31 minutes ago", "À lire aussi : le bilan du mardi 18 juin 2024"]
)
def test_residue_is_no_evidence(line):
    page = labelled(f"{FIRE}\n{line}", related=line[:5])

    assert published(page)["a.txt"] is None


def test_background_is_no_evidence():
    page = labelled(f"{FIRE} La halle avait brûlé une première fois le 12 mars 1921, puis le 4 mai 2003.")

    assert published(page)["a.txt"] is None


def test_weekdays_alone_tell_no_date():
    assert published(labelled(FIRE)) == {"a.txt": None}


def test_a_weekday_to_come_lies_behind_the_publication():
    page = labelled("Le ministre visitera mardi la halle.\nLa halle, le 19 juin 2024", caption="La halle")

    assert published(page)["a.txt"] == ("2024-06-16", "2024-06-18", "text")


def test_what_is_known_stays():
    page = labelled(f"{FIRE}\nLa halle, le 18 juin 2024", caption="La halle")
    when = Published(first="2024-06-30", last="2024-06-30", how="given")
    given = Page(msgspec.structs.replace(page.article, published=when), page.findings)

    assert gather([given])[0].article.published == when


def test_the_order_of_articles_changes_nothing():
    pages = [
        labelled(FIRE),
        labelled(f"{VOTE}\nLa halle, le 23 juin 2024", "b.txt", caption="La halle"),
        labelled(f"Valmorel. {FIRE}\nLa mairie, le 19 juin 2024", "c.txt", caption="La mairie"),
    ]
    found = [
        {page.article.id: page.article.published for page in gather(order)} for order in itertools.permutations(pages)
    ]

    assert all(one == found[0] for one in found)


def test_every_span_lies_in_an_article_of_the_story():
    pages = [labelled(FIRE), labelled(f"{VOTE}\nLa halle, le 23 juin 2024", "b.txt", caption="La halle")]
    ids = {page.article.id for page in pages}

    for page in gather(pages):
        assert page.article.published
        assert {span.article for span in page.article.published.at} <= ids
        assert all(isinstance(span, Span) for span in page.article.published.at)


def test_the_dates_of_real_articles_are_in_their_intervals(shared):
    """Nine in ten of those that are answered, from the bare text; unknown is an answer."""
    inside = answered = 0
    for folder in sorted((shared / "gold" / "stories").iterdir()):
        about = folder / "meta.json"
        if not about.exists():
            continue
        known = {name: day for name, row in json.loads(about.read_text("utf8")).items() if (day := row["date"])}
        made = pipeline.gather(_cleaned(folder))
        for page in made:
            day, when = known.get(page.article.id), page.article.published
            if day and when:
                answered += 1
                inside += date.fromisoformat(when.first) <= _day(day) <= date.fromisoformat(when.last)

    assert answered >= 36
    assert inside >= 0.9 * answered


def _cleaned(folder):
    return [pipeline.clean(raw) for raw in readers.read(sorted(map(str, folder.glob("*.txt"))))]


def _day(written: str) -> date:
    """« 2019-01-31 », and « 31-1-2019 » as one outlet has it."""
    parts = [int(part) for part in written.split("-")]
    return date(*parts) if parts[0] > 31 else date(*reversed(parts))


def test_a_weekday_to_come_ends_the_days_of_publication():
    page = labelled(f"{FIRE} Le préfet visitera mercredi les lieux.\nLa halle, le 18 juin 2024", caption="La halle")

    assert published(page)["a.txt"] == ("2024-06-18", "2024-06-19", "text")
