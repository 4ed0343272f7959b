import pytest

from recoupe.cleaners import publisher
from recoupe.cleaners.declared import Declared

PHARE = "https://phare.example/tuilerie"


@pytest.mark.parametrize(
    ("name", "address", "owned"),
    [
        ("Le Phare", "https://www.phare.example/une", True),
        ("Le Phare", "https://lephare.example", True),
        ("Le Phare de Brévenne", "https://phare-de-brevenne.example", True),
        ("La Gazette de Brévenne", "https://actu.brevenne.example", True),
        ("Journal du Val d'Orvane", "https://jvo.example", False),  # j-d-v-d-o
        ("Nouvelles Locales de l'Orvane", "https://nldlo.example", True),
        ("20 Minutes", "https://www.20minutes.fr/a", True),
        ("L'Obs", "https://www.nouvelobs.com/a", True),  # the registry knows
        ("Le Tuilier du Val", PHARE, False),
        ("Radio Val", "https://radiophare.example", False),
        ("Radio Val", "https://festival.example", False),
        ("", PHARE, False),
        ("Le Phare", "http://[broken", False),
    ],
)
def test_a_name_and_a_host_show_whether_they_belong_together(name, address, owned):
    assert publisher.owns(name, address) is owned


@pytest.mark.parametrize(
    ("page", "given", "url", "canonical"),
    [
        ({"canonical": PHARE, "metas": {"og:site_name": "Le Phare"}}, None, PHARE, None),
        ({"canonical": PHARE, "metas": {"og:site_name": "Le Tuilier du Val"}}, None, None, PHARE),
        ({"canonical": PHARE}, None, PHARE, None),  # nothing speaks against it
        ({"canonical": PHARE, "saved": "https://phare.example/amp/tuilerie"}, None, PHARE, None),
        ({"canonical": PHARE, "saved": "https://tuilier.example/a"}, None, "https://tuilier.example/a", PHARE),
        ({"canonical": PHARE}, "https://tuilier.example/a", "https://tuilier.example/a", PHARE),
        ({"canonical": PHARE}, "https://phare.example/2", "https://phare.example/2", None),
        (
            {"canonical": PHARE, "metas": {"og:site_name": "Le Tuilier", "og:url": "https://tuilier.example/a"}},
            None, "https://tuilier.example/a", PHARE,
        ),
        ({"canonical": PHARE, "metas": {"og:site_name": "HuffJournal", "og:url": PHARE}}, None, PHARE, None),
        ({"canonical": PHARE, "metas": {"og:site_name": "HuffJournal"}, "linked": "https://phare.example"}, None, PHARE, None),
        ({"canonical": "/tuilerie", "saved": "https://phare.example/une"}, None, PHARE, None),
        ({"canonical": "https://phare.example/", "metas": {"og:url": PHARE}}, None, PHARE, None),
        ({"canonical": "javascript:alert(1)", "metas": {"og:url": "http://[x"}}, None, None, None),
        ({"canonical": "https://www.lemonde.fr/a", "metas": {"og:site_name": "Télérama"}}, None, None, "https://www.lemonde.fr/a"),
    ],
)  # fmt: skip
def test_another_outlets_address_is_never_the_pages_own(page, given, url, canonical):
    assert publisher.addresses(given, Declared(**page)) == (url, canonical)


@pytest.mark.parametrize(
    "kept",
    [
        "https://web.archive.org/web/20240618101500/",
        "https://archive.ph/20240618/",
        "https://archive.ph/2024.06.18-101500/",
    ],
)
def test_a_copy_in_a_web_archive_is_the_page_of_its_outlet(kept):
    assert publisher.addresses(None, Declared(canonical=kept + PHARE)) == (PHARE, None)
    assert publisher.addresses(kept + PHARE, Declared()) == (PHARE, None)


def test_a_web_archive_is_no_outlet():
    assert Declared(metas={"og:site_name": "archive.ph"}).outlet is None
