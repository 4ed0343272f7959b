import pytest

from recoupe.cleaners import people


@pytest.mark.parametrize(
    ("said", "author"),
    [
        (["Jeanne Morel"], "Jeanne Morel"),
        (["Par Jeanne Morel et Luc Petit"], "Jeanne Morel, Luc Petit"),
        (["Jeanne Morel", "jeanne morel", "Luc Petit"], "Jeanne Morel, Luc Petit"),
        (["Jeanne Morel avec AFP"], "Jeanne Morel"),
        (["Jeanne Morel, AFP"], "Jeanne Morel"),
        (["Jeanne Morel (j.morel@phare.example)"], "Jeanne Morel"),
        (["La rédaction"], "La rédaction"),
        (["Rédaction du Phare"], "Rédaction du Phare"),
        (["Le Phare avec Agence Exemple"], None),  # the outlet is not known here, but no person is called Le Phare
        (["AFP"], None),
        (["Agence France-Presse"], None),
        (["AFP Paris"], None),
        (["Reuters, AP"], None),
        (["Le Monde avec AFP"], None),
        (["Gazette de la Brévenne"], None),  # the outlet
        (["https://www.facebook.com/phare.exemple/"], None),
        (["phare.fr"], None),
        (["@phare"], None),
        (["admin"], None),
        ([""], None),
        ([], None),
        (["x" * 100_000], None),
        (["Agence des eaux"], None),
    ],
)
def test_persons_and_newsrooms_sign_and_nobody_else(said, author):
    assert people.author(said, ["Gazette de la Brévenne"]) == author


@pytest.mark.parametrize(
    ("said", "agencies"),
    [
        (["Le Phare avec Agence Exemple"], ("Agence Exemple",)),
        (["Jeanne Morel avec AFP et Reuters"], ("AFP", "Reuters")),
        (["Agence France-Presse", "AFP"], ("AFP",)),
        (["Jeanne Morel avec Luc Petit"], ()),
        (["Jeanne Morel"], ()),
        ([], ()),
    ],
)
def test_agencies_are_named_apart(said, agencies):
    assert people.agencies(said) == agencies


@pytest.mark.parametrize(
    ("said", "outlet"),
    [
        (["Le Phare avec Agence Exemple"], "Le Phare"),
        (["La Balise avec AFP"], "La Balise"),
        (["Jeanne Morel avec AFP"], None),
        (["Le Phare"], None),
        (["Le Phare avec Luc Petit"], None),
        (["Le Phare, Luc Petit avec AFP"], None),
    ],
)
def test_an_outlet_signs_beside_an_agency(said, outlet):
    assert people.outlet(said) == outlet
