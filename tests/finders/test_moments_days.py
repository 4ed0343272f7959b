"""What moments are resolved against, and how exactly they are told."""

from __future__ import annotations

import json
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from recoupe.finders import moments
from recoupe.languages.moments import table
from recoupe.model import Entry
from recoupe.page import Page
from tests.finders.dated import TUESDAY, dated, told

FRENCH = table("fr")
WORDS = {
    *FRENCH.months, *FRENCH.days, *FRENCH.numbers, *FRENCH.ordinals, *FRENCH.units, *FRENCH.parts, *FRENCH.holidays,
    *(word for words in FRENCH.words.values() for word in words), *["0", "31", "99", "2018", "9999", "999999999999", "0/0/0000", "24h", "18:60"],
    *["il", "y", "a", "dans", "le", "la", "les", "du", "au", "de", "plus", "tard", "tôt", "chaque", "tous", "nuit", "années", "siècle", "XIXe", "«", "»", ",", "."],
}  # fmt: skip


def test_precision():
    """« vers », « après », « peut-être »; Easter is computed; a month is no day."""
    sheet = dated(
        "La tuilerie, ouverte vers 1890, avait déjà fermé en septembre dernier."
        " Elle rouvrira « après Pâques », peut-être en mai, selon la direction."
    )

    found = [(sheet.article[moment.at[0]], moment.edtf) for moment in moments.find(sheet)]

    assert found == [
        ("1890", "1890~"),
        ("septembre dernier", "2025-09"),
        ("Pâques", "2026-04-05/.."),
        ("mai", "2026-05?"),
    ]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Avant 2018, il pleuvait.", "../2018"),
        ("Depuis mardi, il pleut.", "2026-02-10/.."),
        ("Dès le printemps 2024, il a plu.", "2024-21/.."),
        ("Peut-être vers 1890.", "1890%"),
        ("La semaine dernière, il a plu.", "2026-02-02/2026-02-08"),
        ("Dans les années 80, il pleuvait.", "198X"),
        ("Il a plu il y a une dizaine de jours.", "2026-01-31~"),
        ("Il a plu il y a près de vingt ans.", "2006~"),
        ("Il a plu il y a dix jours.", "2026-01-31"),
        ("Il attend depuis trois semaines.", None),
    ],
)
def test_edtf(text, edtf):
    assert [moment.edtf for moment in moments.find(dated(text))] == [edtf]


@pytest.mark.parametrize(
    "text", ["Mardi, il a plu.", "Il a plu hier.", "Il y a deux mois, il a plu.", "En mars, il a plu."]
)
def test_without_publication_nothing_relative_has_a_value(text):
    """Never today's date."""
    (moment,) = moments.find(dated(text, first=None))

    assert (moment.value, moment.first, moment.edtf, moment.anchor) == ("?", None, None, None)


def test_a_day_beside_the_story_is_no_day_of_it():
    """« depuis dimanche » and a day named to compare are none: what follows is of the day told."""
    before = told("Lundi, il a plu, contre un jour de soleil le samedi précédent. Le soir, il neigeait.")
    since = told("Lundi, il a plu. La digue, fermée depuis dimanche, a cédé le soir.")

    assert before[1:] == [("samedi précédent", "2026-02-07"), ("soir", "2026-02-09TEV")]
    assert since[-1] == ("soir", "2026-02-09TEV")


def test_what_follows_a_night_is_of_the_day_after():
    found = told("Dans la nuit de samedi à dimanche, il a plu. La digue a cédé dans l'après-midi.")

    assert found == [("nuit de samedi à dimanche", "2026-02-07TNI"), ("après-midi", "2026-02-08TAF")]


def test_evenings_of_a_night_are_of_the_day_on_which_it_begins():
    """And « la veille » counts from it, though it is long past, where the verb says what had been."""
    night = told("Dans la nuit de samedi à dimanche, vers 23 heures, il a plu ; vers 4 heures, la digue a cédé.")
    past = told("Un roman sur la nuit du 7 au 8 juin 1999. Ce soir-là, le lac déborde. La veille, il avait gelé.")

    assert [value for _, value in night] == ["2026-02-07TNI", "2026-02-07T23:00", "2026-02-08T04:00"]
    assert [value for _, value in past] == ["1999-06-07TNI", "1999-06-07TEV", "1999-06-06"]


def test_a_night_long_past_is_no_day_of_the_story():
    found = told(
        "Lundi, on a lu un roman sur la nuit du 7 au 8 juin 1999. Le maire a tout aimé. La lecture a fini vers 19 heures."
    )

    assert found[-1] == ("19 heures", "2026-02-09T19:00")


def test_the_day_before_is_no_day_of_the_story():
    found = told(
        "Mardi, le pont a cédé. On l'avait dit la veille au soir. Une collecte est ouverte au stade, de 14 à 19 h."
    )

    assert [value for _, value in found][2:] == ["2026-02-10T14:00", "2026-02-10T19:00"]


def test_hours_later_count_from_the_hour_told_last():
    found = told(
        "Lundi à 22 heures, le lac montait. Sept heures plus tard, le pont cédait ; vingt minutes plus tôt, non."
    )

    assert [value for _, value in found] == ["2026-02-09T22:00", "2026-02-10T05:00", "2026-02-10T04:40"]


def test_hours_that_open_a_sentence_are_of_the_day_told_before():
    """And those after them; of a day that lies ahead only what is to come."""
    found = told("Le 3 janvier, il pleut. Dans la matinée, le pont ferme ; le soir, il cède. Vers 23 h, tout dort.")
    ahead = told("La foire ouvrira le 12 mars. Dans la matinée, le maire a parlé.")

    assert [value for _, value in found] == ["2026-01-03", "2026-01-03TMO", "2026-01-03TEV", "2026-01-03T23:00"]
    assert ahead == [("12 mars", "2026-03-12"), ("matinée", "2026-02-10TMO")]


def test_an_entry_of_a_live_page_counts_from_its_own_day():
    """« hier » of Sunday's entry is Saturday, though the page begins on another day; an entry tells the next no day."""
    text = "Direct.\n21h40\nIl a plu hier. Le pont a cédé le 3 janvier.\n8h10\nLe soir, il a neigé. Ce soir, on verra."
    sheet = dated(text)
    first, second = text.index("21h40"), text.index("8h10")
    entries = (
        Entry(start=first, end=second, time="2026-02-08T21:40:00+01:00"),
        Entry(start=second, end=len(text), time="2026-02-09T08:10:00+01:00"),
    )
    live = Page(structs.replace(sheet.article, entries=entries), sheet.findings)

    found = [moment for moment in moments.find(live) if moment.by != "clock"]

    values = [moment.value for moment in found]
    assert values == ["2026-02-07", "2026-01-03", "2026-02-09TEV", "2026-02-09TEV"]
    assert live.article[found[0].anchor_at] == "21h40"


def test_a_sentence_without_end_costs_no_more_than_its_length():
    """Rules look at all of a sentence for each expression in it: of a long one only at what is near."""
    words = "mardi soir vers 13h30 le maire avait dit que "

    short, long_ = (_cost(words * count) for count in (100, 800))

    assert long_ < 8 * 3 * short


def _cost(text):
    sheet = dated(text)
    assert sheet.sentences
    begun = time.process_time()
    assert list(moments.find(sheet))
    return time.process_time() - begun


def test_a_post_counts_from_its_own_date():
    found = told("Rendez-vous ce soir ! — Anna (@anna) 8 février 2026")

    assert found[0] == ("ce soir", "2026-02-08TEV")


def test_what_was_foretold_counts_from_the_day_it_was_said():
    found = told("Dimanche, il avait indiqué qu'il se rendrait à la mairie lundi.")

    assert found == [("Dimanche", "2026-02-08"), ("lundi", "2026-02-09")]


def test_without_publication_a_full_date_gives_the_year():
    found = told("Le 12 janvier 2019, il a plu. Le mouvement était né le 17 novembre dernier.", first=None)

    assert found == [("12 janvier 2019", "2019-01-12"), ("17 novembre dernier", "2018-11-17")]


def test_an_interval_of_publication_gives_what_all_its_days_agree_on():
    """« mardi » is the same day on all three; « hier » is one of three days of a month; that month is all there is."""
    sheet = dated("Mardi, il a plu. Hier aussi. La semaine dernière, non.", "2026-02-10", "2026-02-12")

    found = [(moment.value, moment.first, moment.last) for moment in moments.find(sheet)]

    assert found == [
        ("2026-02-10", "2026-02-10", "2026-02-10"),
        ("2026-02", "2026-02-09", "2026-02-11"),
        ("2026-W06", "2026-02-02", "2026-02-08"),
    ]


def test_speech_counts_from_its_own_day():
    """« demain » in a quotation is the day after the speech, and the speech is shown as the anchor."""
    sheet = dated("« Demain, je pars », a dit samedi le maire.")

    spoken, said = moments.find(sheet)

    assert (spoken.value, spoken.anchor, sheet.article[spoken.anchor_at]) == ("2026-02-08", "2026-02-07", "samedi")
    assert (said.value, said.anchor, said.anchor_at) == ("2026-02-07", TUESDAY, None)


def test_the_evening_of_which_somebody_speaks_is_the_one_told():
    """« Ce soir » of what is over, in an article of the day after; of what is to come, it is that of the writing."""
    found = told(
        "Orvane a perdu lundi soir. « Il y a un an, on était bons. Ce soir, on était nuls. » « On verra ce soir. »"
    )

    assert [value for _, value in found] == ["2026-02-09TEV", "2025", "2026-02-09TEV", "2026-02-10TEV"]


def test_the_same_day_in_a_quotation_is_the_one_told_before_it():
    found = told("Sa lettre du 3 février a été lue « le jour même », dit-on.")

    assert found == [("3 février", "2026-02-03"), ("le jour même", "2026-02-03")]


@given(st.lists(st.sampled_from(sorted(WORDS)), max_size=20), st.sampled_from([None, TUESDAY, "2024-02-29"]))
def test_any_words_in_any_order_are_read(words, day):
    """No text makes the finder fail, and every span is one of the text."""
    sheet = dated(" ".join(words) or "rien", day)

    found = [moment.at[0] for moment in moments.find(sheet)]

    assert found == sorted(found)
    assert all(0 <= span.start < span.end <= len(sheet.article.text) for span in found)


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("date", ["mardi", "9 février 2026"]),
        ("caption", ["mardi", "9 février 2026"]),
        ("related", ["mardi"]),
    ],
)
def test_beside_the_article_only_stamps_and_captions_are_read(page, label, found):
    """And of those only dates with their year: what is relative counts from another day."""
    sheet = page("Il a plu mardi.\nPublié hier, le 9 février 2026.")
    first = Page(sheet.article, [structs.replace(b, label=label) if i else b for i, b in enumerate(sheet.blocks)])

    assert [sheet.article[moment.at[0]] for moment in moments.find(first)] == found


def test_what_stands_beside_the_article_tells_its_text_no_day(page):
    """« le même jour » is none of a caption."""
    sheet = page("Mardi 3 février, il a plu.\nLa digue, le 5 mars 2020.\nLe même jour, elle a cédé.")
    blocks = [structs.replace(b, label="caption") if i == 1 else b for i, b in enumerate(sheet.blocks)]
    article = structs.replace(sheet.article, published=dated("").article.published)

    assert [m.value for m in moments.find(Page(article, blocks))] == ["2026-02-03", "2020-03-05", "2026-02-03"]


def test_accents_and_spaces_of_their_own_change_nothing():
    text = "Le 5\u00a0février, l’été dernier, à la\u202fmi-août."

    plain = [value for _, value in told(text)]

    assert (
        [value for _, value in told(unicodedata.normalize("NFD", text))]
        == plain
        == ["2026-02-05", "2025-SU", "2025-08"]
    )


def test_the_moments_of_the_gold(shared):
    """Exact extents .98 (F1) and right values .95: the bar of the quotes gold, residue beside the article left out."""
    exact = found_ = there = right = valued = 0
    for path in sorted((shared / "gold" / "quotes").glob("*.gold.json")):
        gold = json.loads(path.read_text())
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text()
        sheet = dated(text, gold.get("published"))
        mine = {(m.at[0].start, m.at[0].end): m.value for m in moments.find(sheet)}
        for one in gold["times"]:
            start = -1
            for _ in range(one.get("occurrence", 1)):
                start = text.find(one["text"], start + 1)
            value = mine.pop((start, start + len(one["text"])), None)
            if one.get("optional"):
                continue
            there, exact, found_ = there + 1, exact + (value is not None), found_ + (value is not None)
            if value is not None and one["value"] != "?":
                valued, right = valued + 1, right + (value in [one["value"], *one.get("accept_values", [])])
        found_ += len(mine)

    assert 2 * exact >= 0.98 * (found_ + there)
    assert right >= 0.95 * valued
