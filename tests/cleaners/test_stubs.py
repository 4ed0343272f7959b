"""Documents without an article are refused, with what was found and what to do; briefs are not."""

import pytest

from recoupe.errors import InputError
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
        "Tuilerie\nBrévenne\nOrsène",
    ],
    ids=["one sentence among menus", "a list", "three words"],
)
def test_a_false_refusal_would_lose_an_article(text):
    assert kept_of(text)
