"""The registry: agencies, outlets and publishers, found by whatever they are called."""

from __future__ import annotations

import pytest

from recoupe.languages import citing, registry


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("AFP", "AFP"),
        ("afp", "AFP"),
        ("Agence France-Presse", "AFP"),
        ("Keystone-ATS", "ATS"),
        ("Chine nouvelle", "Xinhua"),
        ("La Presse canadienne", "La Presse canadienne"),
        ("Le Monde", None),
        ("", None),
        (None, None),
    ],
)
def test_agency(name, expected):
    """An agency is found by its name and spellings, in any case."""
    agency = registry.agency(name)

    assert (agency and agency.name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("lefigaro.fr", "Groupe Figaro"),
        ("Le Figaro", "Groupe Figaro"),
        ("Figaro", "Groupe Figaro"),
        ("https://www.lefigaro.fr/actualite/rien", "Groupe Figaro"),
        ("LaLibre", "IPM"),
        ("La DH", "IPM"),
        ("tdg.ch", "Tamedia"),
        ("lematin.ch", "Tamedia"),
        ("journaldequebec.com", "Québecor"),
        ("ici.radio-canada.ca", "CBC/Radio-Canada"),
        ("Le Soleil", "CN2i"),
        ("lesoleil.sn", "Le Soleil (Sénégal)"),
        ("www.gazette-de-vern.example", "gazette-de-vern.example"),
        ("news.gazette-de-vern.co.uk", "gazette-de-vern.co.uk"),
        ("gazette-de-vern.wordpress.com", "gazette-de-vern.wordpress.com"),
        ("Gazette de Vern", "Gazette de Vern"),
        ("Agence France-Presse", "AFP"),
        ("http://[", "http://["),
        (" ", None),
        (None, None),
    ],
)
def test_publisher(name, expected):
    """Sister titles have one publisher; an unknown outlet is its own, whatever its subdomain."""
    assert registry.publisher(name) == expected


def test_namesakes_are_kept_apart():
    """« Le Nouvelliste » of the Valais is not that of Trois-Rivières."""
    assert registry.publisher("lenouvelliste.ch") != registry.publisher("lenouvelliste.ca")


def test_outlet():
    """An outlet is found by name and by domain, a part of a publisher's site by its own host."""
    assert registry.outlet("LeFigaro.fr") == registry.outlet("Le Figaro")
    assert registry.outlet("la1ere.francetvinfo.fr") != registry.outlet("francetvinfo.fr")
    assert registry.outlet("gazette-de-vern.example") is None


def test_no_two_entries_claim_one_name():
    """A name, spelling or domain stands once in the registry: else the order of the file would decide."""
    outlets = [o for p in registry.publishers() for o in p.outlets]
    claims = [name for o in outlets for name in {o.name, *o.also, *o.domains}]
    claims += [name for a in registry.agencies() for name in {a.name, *a.spellings}]

    assert sorted({name for name in claims if claims.count(name) > 1}) == []


def test_every_name_can_be_read():
    """Whatever can be written in running text has words to look up."""
    spellings = [spelling for same in registry.spellings().values() for spelling in same]

    assert all(spelling.words and all(spelling.words) for spelling in spellings)
    assert any(spelling.weak for spelling in spellings)


def test_citing_words_are_folded():
    """The words around a name are compared as folded words are."""
    assert "declare" in citing.forms("say")
    assert citing.nouns()["chaines"] == "press"
    assert citing.contracted()["au"] == "a"
