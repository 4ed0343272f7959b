"""Documents without an article are refused, with what was found and what to do; briefs are not."""

import pytest
from msgspec import structs

from recoupe.cleaners import clean
from recoupe.errors import Extract, InputError
from tests.cleaners.labelled import ARTICLE, BODY, LEDE, TITLE, blocks_of, kept_of

PAYWALLS = (
    "La suite est réservée aux abonnés.",
    "Lire la suite sur le site de l'éditeur.",
    "Il vous reste 80 % de cet article à lire.",
    "Pour lire la suite, abonnez-vous.",
    "To continue reading, subscribe now.",
    "Para seguir leyendo, suscríbete.",
    "Um weiterzulesen, bitte anmelden.",
)


@pytest.mark.parametrize("notice", PAYWALLS)
def test_a_subscriber_s_page_is_refused(notice):
    with pytest.raises(InputError) as refused:
        blocks_of(f"{TITLE}\n{LEDE}\n{notice}")

    assert refused.value.values["notice"] == notice
    assert refused.value.values["words"] == "19"


def test_a_sentence_cut_by_a_paywall_is_refused_too():
    with pytest.raises(InputError, match="only the beginning"):
        blocks_of(f"{TITLE}\nLa tuilerie de Brévenne suspend sa production… Lire la suite sur le site de l'éditeur.")


def test_a_long_beginning_of_an_article_is_kept():
    text = f"{ARTICLE}\nLa suite est réservée aux abonnés."

    assert kept_of(text) == ARTICLE.split("\n")


def test_a_brief_on_a_site_that_sells_subscriptions_is_kept():
    assert kept_of(f"S'abonner\nDéjà abonné ? Se connecter\n{TITLE}\n{LEDE}\n{BODY[0]}") == [TITLE, LEDE, BODY[0]]


def test_a_brief_below_a_stub_is_kept():
    """Two short texts in one file: the notice of the first says nothing of the second."""
    assert BODY[0] in kept_of(f"{TITLE}\nLa suite est réservée aux abonnés.\n{LEDE}\n{BODY[0]}\n{BODY[2]}")


def test_a_menu_is_refused():
    with pytest.raises(InputError, match="no article: 8 lines"):
        blocks_of("Accueil\nPolitique\nSociété\nSports\nMétéo\nContact\nMentions légales\nSe connecter")


@pytest.mark.parametrize(
    "text",
    [
        f"Accueil\nPolitique\nSociété\nSports\nMétéo\nContact\n{LEDE}",
        "Programme de samedi\n10h concert\n12h banquet\n15h défilé\n18h bal\nEntrée libre pour tous !",
        "Tuilerie de Brévenne\nLe four est éteint.",
    ],
    ids=["one sentence among menus", "a list", "one sentence"],
)
def test_a_false_refusal_would_lose_an_article(text):
    assert kept_of(text)


@pytest.mark.parametrize(
    "end",
    [
        "Les quarante ouvriers ont…",
        "Les quarante ouvriers ont [...]",
        "Les quarante ouvriers ont attendu… [+1234 chars]",
        "Les quarante ouvriers ont attendu. Lire la suite",
        "Les quarante ouvriers ont attendu. [Lire la suite]",
        "Les quarante ouvriers ont attendu.\nLire l'article",
        "Les quarante ouvriers ont attendu.\nContinue reading",
        "Les quarante ouvriers ont attendu.\nArticle réservé aux abonnés",
    ],
)
def test_a_text_that_breaks_off_is_an_extract(end):
    with pytest.raises(Extract):
        blocks_of(f"{TITLE}\n{LEDE}\n{end}")


def test_a_line_above_a_few_words_says_that_they_are_not_all():
    with pytest.raises(Extract):
        blocks_of(f"{TITLE}\nArticle réservé aux abonnés\n{LEDE}")


def test_a_page_says_as_data_that_it_is_for_subscribers(raw):
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'
    page = f"<html><head>{data}</head><body><h1>{TITLE}</h1><p>{LEDE}</p></body></html>"

    with pytest.raises(Extract, match="only a summary"):
        clean(structs.replace(raw(page), media="html"))


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"words": 300}, "only a part of the article is there: 37 words of 300"),
        ({"summary": True}, "only a summary"),
    ],
)
def test_an_export_or_a_feed_says_that_there_is_more(raw, known, said):
    with pytest.raises(Extract, match=said):
        clean(structs.replace(raw(f"{LEDE}\n{BODY[0]}"), **known))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("https://balise.example/1", TITLE),
        (TITLE, None),
        (f"{TITLE}\nPar Anne Roux\n4 mars 2025", None),
        ("a.txt\nb.txt", None),
    ],
)
def test_a_title_alone_is_an_extract(raw, text, title):
    with pytest.raises(Extract, match="only the title"):
        clean(structs.replace(raw(text), title=title))


def test_the_summary_of_a_feed_may_be_the_whole_text(raw):
    assert clean(structs.replace(raw(ARTICLE), summary=True)).article.text == ARTICLE
