"""When an article was published: what tells it, what does not, and that the order of articles changes nothing."""

from __future__ import annotations

import itertools
import json
from datetime import date

import msgspec
import pytest

from recoupe import pipeline, readers
from recoupe.cleaners import clean
from recoupe.gather import gather
from recoupe.gather.written import written
from recoupe.model import Block, Published, Raw, Span
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


BRICKS = (
    "Le four de la tuilerie d'Orvane s'est éteint après trente heures de lutte, a indiqué la direction. Une trentaine "
    "d'ouvriers ont été évacués par les pompiers et personne n'a été blessé.\n\nLa tuilerie avait déjà brûlé le "
    "12 mars 2019, quand un court-circuit avait ravagé son atelier. Une enquête a été ouverte par le parquet.\n"
)
TITLE = "Un four s'éteint à Orvane après trente heures de lutte"


def said_by(text: str) -> tuple[str, str] | None:
    """The days on which the document was published, as its bare text tells."""
    raw = Raw(id="a.txt", path="a.txt", content=text, media="text", sha256="")
    when = gather([clean(raw)])[0].article.published
    return when and (when.first, when.last)


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 09/02/2026 à 19h04",
        "Par Anna Orval\nPublié le 9 février 2026 à 19h04, mis à jour le 10 février 2026 à 8h10",
        "Publié le 9 fév. 2026 à 11:52",
        "09 févr. 2026 à 10:14 - mise à jour 10 févr. 2026 à 12:30\nTemps de lecture 2 min",
        "09-02-26, 10:14  Source: Belga",
        "09.02.2026, 10:14\n(Keystone-ATS)",
        "Publié: 09.02.2026, 10h14",
        "Publié le 9 février 2026 à 16 h 10\n\nAGENCE FRANCE-PRESSE",
        "Agence QMI | Lundi, 9 février 2026 18:22",
        "Anna Orval\nLe Devoir, 9 février 2026",
        "OLJ / Par Anna ORVAL, le 09 février 2026 à 10h14",
        "Publié le : 09/02/2026 - 05:12Modifié le : 10/02/2026 - 07:00",
        "Anna ORVAL | 09-02-2026 08:11",
        "Publié Le : lundi, 09 février 2026 14:25",
        "Paru dans l'édition du 9 février 2026",
        "2026/02/09",
        "2026-02-09T10:14:00+01:00",
        "LUNDI 9 FÉVRIER 2026",
    ],
)
def test_stamps_of_all_french_speaking_countries(line):
    assert said_by(f"{TITLE}\n\n{line}\n\n{BRICKS}") == ("2026-02-09", "2026-02-09")


@pytest.mark.parametrize("line", ["Orvane (France), 9 fév 2026 (AFP) - ", "ORVANE, QC, le 9 févr. 2026 /CNW/ - "])
def test_the_dateline_of_an_agency_is_the_day(line):
    """Where no stamp tells it: a page may run a dispatch of the day before."""
    assert said_by(f"{TITLE}\n\n{line}{BRICKS}") == ("2026-02-09", "2026-02-09")
    assert said_by(f"{TITLE}\n\nPublié le 10/02/2026\n\n{line}{BRICKS}") == ("2026-02-10", "2026-02-10")


@pytest.mark.parametrize(
    "line",
    [
        "Publié hier à 16 h 10",
        "Mis à jour le 10/02/2026 à 08h10",
        "Publié le 12 mars 2019, le rapport accablait la direction de la tuilerie.",
        "La tuilerie d'Orvane, le 3 janvier 2020",
        "AFP, 3 janvier 2020",
        "Réf. 2020-02-09-14",
        "Par Paul Orval, élu le 9 mars 2020",
        "La version 10.12.20 du logiciel est en cause.",
        "Rendez-vous le 9 mars 2026 à Orvane.",
        "ORVANE, 9 février (Reuters) - Le maire a parlé.",
    ],
)
def test_other_dates_tell_no_publication(line):
    """Of a change, of a picture, of a report, of what is to come, or without its year: unknown, never wrong."""
    assert said_by(f"{TITLE}\n\n{line}\n\n{BRICKS}") is None


def test_digits_in_english_may_be_of_two_countries():
    """« 02/09/2026 » is in February or in September; « 18/02/2026 » is one day."""
    text = "The kiln of the brickworks went out after thirty hours, the director said. Thirty workers left the site.\n"

    assert said_by(f"A kiln goes out after thirty hours\n\nPublished 02/09/2026\n\n{text}") is None
    assert said_by(f"A kiln goes out after thirty hours\n\nPublished 18/02/2026\n\n{text}") == (
        "2026-02-18",
        "2026-02-18",
    )


@pytest.mark.parametrize(
    ("text", "weekdays"), [("Samedi, la halle a brûlé.", [5]), ("Samedi dernier, il pleuvait.", [])]
)
def test_a_weekday_of_another_week_dates_nothing(text, weekdays):
    assert [said.weekday for said in written(page_of(text))] == weekdays
