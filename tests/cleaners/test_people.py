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
