"""Several articles in one text are told apart by what stands above each, and the reader of the dossier is told."""

import pytest

from tests.readers.conftest import raws, troubles

TEXT = "La tuilerie de Brévenne ferme ses portes pour six semaines, a annoncé lundi sa direction. " * 8
OTHER = "Les salariés du four se retrouvent devant la halle, où le maire les attend depuis ce matin. " * 8


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "La tuilerie ferme\nLe Phare, 10 mars 2026",
            "Les salariés devant la halle\nL'Écho du Val – 11/03/2026 – p. 4",
        ),
        (
            "Le Phare, mardi 10 mars 2026\nLa tuilerie ferme",
            "L'Écho du Val (11 mars 2026)\n\nLes salariés devant la halle",
        ),
    ],
    ids=["below the title", "above the title"],
)
def test_articles_below_their_titles_outlets_and_days_are_told_apart(put, first, second):
    put("revue.txt", f"Revue de presse du 12 mars 2026\n\n{first}\n\n{TEXT}\n\n{second}\n\n{OTHER}\n")

    found = sorted(raws("revue.txt"), key=lambda raw: raw.date)

    assert [(raw.title, raw.outlet, raw.date, raw.content.strip()) for raw in found] == [
        ("La tuilerie ferme", "Le Phare", "2026-03-10", TEXT.strip()),
        ("Les salariés devant la halle", "L'Écho du Val", "2026-03-11", OTHER.strip()),
    ]
    (said,) = troubles("revue.txt")
    assert said.startswith(
        "revue.txt: 2 articles were found in this text, one below the other: « La tuilerie ferme », "
    )


@pytest.mark.parametrize("rule", ["-----", "= = = = =", "________", "#####"])
def test_articles_between_rules_are_told_apart(put, rule):
    put("a.txt", f"La tuilerie ferme\n{TEXT}\n{rule}\nLes salariés devant la halle\n{OTHER}\n")

    assert {(raw.title, raw.content.strip()) for raw in raws("a.txt")} == {
        ("La tuilerie ferme", TEXT.strip()),
        ("Les salariés devant la halle", OTHER.strip()),
    }


def test_an_article_before_the_first_head_is_not_lost(put):
    heads = f"La tuilerie ferme\nLe Phare, 10 mars 2026\n{TEXT}\nLe four froid\nLe Val, 11 mars 2026\n{TEXT}"
    put("a.txt", f"{OTHER}\n{heads}")

    assert sum("salariés" in raw.content for raw in raws("a.txt")) == 1
    assert len(raws("a.txt")) == 3


def test_what_europresse_prints_is_read_without_its_subscriber(put):
    """Its PDF, copied as a text: a record ends with its number; the certificate is never read."""
    shape = (
        "Nom de la source\n{0}\nType de source\nPresse • Journaux\n\n{1}\n\n{2}\n\n"
        "© 2026 {0}. Tous droits réservés.\nPubliC news·{3}·ABC·0012\n"
        "Certificat émis le 12 mars 2026 à Bibliothèque-de-Brévenne à des fins de visualisation personnelle.\n\n"
    )
    records = (
        ("Le Phare", "La tuilerie ferme", TEXT, 20260310),
        ("Le Val", "Les salariés devant la halle", OTHER, 20260311),
    )
    put("a.txt", "".join(shape.format(*record) for record in records))

    found = sorted(raws("a.txt"), key=lambda raw: raw.date)

    assert [(raw.title, raw.outlet, raw.date) for raw in found] == [
        ("La tuilerie ferme", "Le Phare", "2026-03-10"),
        ("Les salariés devant la halle", "Le Val", "2026-03-11"),
    ]
    assert not any("Bibliothèque" in raw.content for raw in found)


@pytest.mark.parametrize(
    "text",
    [
        f"La tuilerie ferme\nPublié le 10 mars 2026\n{TEXT}\nMis à jour\nModifié le 11 mars 2026\n{OTHER}",
        f"La tuilerie ferme\n{TEXT}\n***\n{OTHER}",
        f"La tuilerie ferme\n{TEXT}\n-----\n{OTHER}",
        f"La tuilerie ferme\nLe Phare, 10 mars 2026\n{TEXT}\nÀ lire aussi\nLe Val, 11 mars 2026\nTrop court.",
        f"Le four froid depuis hier\nPhoto Anne Roux, 10 mars 2026\n{TEXT}\nLa halle se vide\n© Luc Bel, 11 mars 2026\n{OTHER}",
        f"{TEXT}\nLe maire en colère\nBrévenne, le 10 mars 2026.\n{OTHER}\nLe four froid\nBrévenne, le 11 mars 2026.\n{TEXT}",
    ],
    ids=["stamps", "asterisks", "a rule without titles", "a teaser", "captions", "sentences"],
)
def test_one_article_stays_one(put, text):
    put("a.txt", text)

    assert [raw.content for raw in raws("a.txt")] == [text]


@pytest.mark.parametrize(
    ("rule", "second"),
    [
        ("----------", "ARTICLE 2\n"),
        ("==========", "2.\nhttps://echo.example/halle\n"),
        ("***", "https://echo.example/halle\n"),
    ],
)
def test_a_number_or_an_address_may_stand_between_a_rule_and_a_title(put, rule, second):
    put(
        "revue.txt",
        f"La tuilerie ferme encore\n\n{TEXT}\n\n{rule}\n\n{second}Les salariés devant la halle\n\n{OTHER}\n",
    )

    assert {raw.title for raw in raws("revue.txt")} == {"La tuilerie ferme encore", "Les salariés devant la halle"}


def test_a_break_between_chapters_is_no_rule(put):
    put("revue.txt", f"La tuilerie ferme encore\n\n{TEXT}\n\n***\n\nUn four de 1890\n\n{OTHER}\n")

    assert len(raws("revue.txt")) == 1
