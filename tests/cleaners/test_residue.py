"""The line labeller on already scraped text; every text is invented."""

import unicodedata
from itertools import pairwise

import pytest

from recoupe.errors import InputError
from recoupe.model import KEPT
from tests.cleaners.labelled import ARTICLE, BODY, LEDE, TITLE, blocks_of, kept_of, labels_of

MENU = "Aller au contenu\nAccueil\nPolitique\nSociété\nFaits divers\nSports\nCulture\nSe connecter"
TAIL = """Partager
Facebook
À lire aussi
Le prix du gaz repart à la hausse
il y a 31 minutes
Volley : la finale aura bien lieu à Port-Gallien
3 commentaires
Odile dit :
Encore une usine qui s'arrête, et personne au ministère pour s'en soucier vraiment.
Répondre
5 + 9 =
Mentions légales
© 2026 Le Phare de Brévenne"""


def test_a_clean_article_is_kept_whole():
    assert labels_of(ARTICLE) == [("title", TITLE), ("lede", LEDE), *(("body", line) for line in BODY)]


def test_a_page_around_an_article_is_residue():
    """A careless scraper's text: menus above, boxes and comments below."""
    found = labels_of(f"{MENU}\n{ARTICLE}\n{TAIL}")

    assert [said for label, said in found if label in KEPT] == [TITLE, LEDE, *BODY]
    assert [label for label, said in found if said in MENU.split("\n")] == ["nav"] * 8
    by_line = {said: label for label, said in found}
    assert by_line["Le prix du gaz repart à la hausse"] == "related"
    assert by_line["il y a 31 minutes"] == "related"
    assert by_line["Encore une usine qui s'arrête, et personne au ministère pour s'en soucier vraiment."] == "comment"
    assert by_line["5 + 9 ="] == "comment"
    assert by_line["© 2026 Le Phare de Brévenne"] == "other"


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("» LIRE AUSSI - Le four tunnel, mode d'emploi", "related"),
        ("Lire aussi : comment fonctionne un four tunnel ?", "related"),
        ("Le maire (g) et la directrice de la tuilerie, lundi dans la cour.", "caption"),
        ("Des ouvriers devant la tuilerie de Brévenne, le 9 février 2026", "caption"),
        ("La cheminée de la tuilerie, lundi. ODETTE MARSAC / AFP", "caption"),
        ("Le quai aux Argiles à Brévenne © Ulysse Carpentras", "caption"),
        ("Photo d'archives : le four en 1954", "caption"),
        ("Par Salomé Garrigou", "byline"),
        ("Mis à jour le 9 février 2026 à 18h40", "date"),
        ("bur-roc/jnd", "credit"),
        ("(AFP)", "credit"),
        ("Inscrivez-vous à notre newsletter pour ne rien manquer.", "other"),
        ("Tags : tuilerie, gaz, Brévenne", "nav"),
        ("La minute de l'Orsène (3 min 12)", "other"),
        ("brevenne la tuilerie suspend sa", "other"),
        ("La cheminée de la tuilerie, dernière de la vallée encore debout et promise à la démolition", "caption"),
    ],
)
def test_residue_between_two_paragraphs(line, label):
    lines = [TITLE, LEDE, BODY[0], line, *BODY[1:]]

    assert (label, line) in labels_of("\n".join(lines))
    assert kept_of("\n".join(lines)) == [TITLE, LEDE, *BODY]


def test_headlines_under_a_bare_heading_are_related():
    lines = [TITLE, LEDE, "Lire aussi", "Le four tunnel, mode d'emploi", "Qui a peur du gaz ?", *BODY]

    assert kept_of("\n".join(lines)) == [TITLE, LEDE, *BODY]


def test_a_name_beside_a_date_is_the_writer_s_wherever_the_two_stand():
    found = labels_of("\n".join((TITLE, LEDE, BODY[0], "Anne Roux", "Lundi 9 février 2026 - 17h15", *BODY[1:])))

    assert ("byline", "Anne Roux") in found


@pytest.mark.parametrize(
    "line",
    [
        "Un four hors d'usage",
        "- Fuite de gaz -",
        "« On a entendu un grand boum »",
        "2. Le prix du gaz ne baisse pas",
        "Pourquoi avoir attendu si longtemps ?",
        "Par ailleurs, la direction promet de ne supprimer aucun poste.",
        "Lire aussi les contrats du personnel, c'est le travail de l'inspecteur.",
        "La directrice a dit à l'AFP que la loi sur les données personnelles ne l'empêchait pas de publier les noms.",
        "Deux élus (Orsène) se sont rendus sur place dans la matinée, a constaté un journaliste.",
    ],
)
def test_what_looks_like_residue_and_is_none(line):
    lines = [TITLE, LEDE, BODY[0], line, *BODY[1:]]

    assert line in kept_of("\n".join(lines))


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (f"date 2026-02 {TITLE}", [("date", "date 2026-02"), ("title", TITLE)]),
        (f"Publié le 9 février 2026 à 18h40 {TITLE}", [("date", "Publié le 9 février 2026 à 18h40"), ("title", TITLE)]),
        ("Par Anne Roux Publié le 9 février 2026", [("byline", "Par Anne Roux"), ("date", "Publié le 9 février 2026")]),
        (f"{BODY[0]} (ats/nxp)", [("body", BODY[0]), ("credit", "(ats/nxp)")]),
        (f"{BODY[0]} AFP", [("body", BODY[0]), ("credit", "AFP")]),
        (f"{BODY[0]} Lire aussi : le four tunnel", [("body", BODY[0]), ("related", "Lire aussi : le four tunnel")]),
    ],
)
def test_residue_that_is_glued_onto_a_line_is_parted_from_it(line, parts):
    head = "" if ("title", TITLE) in parts else f"{TITLE}\n"
    found = labels_of("\n".join((head + line, LEDE, *BODY[1:])))

    kinds = [("lede" if said == BODY[0] else label, said) for label, said in parts]
    assert [pair for pair in found if pair in kinds or pair in parts] in (parts, kinds)


def test_the_title_as_a_picture_s_address_is_residue():
    slug = "brevenne la tuilerie suspend sa"
    found = labels_of(f"{TITLE}\n{slug}\nLa tuilerie de Brévenne, le 9 février 2026\n{LEDE}\n" + "\n".join(BODY))

    assert ("other", slug) in found
    assert ("title", TITLE) in found


def test_a_block_counts_once_and_stays_visible_twice():
    found = blocks_of(f"{ARTICLE}\n{BODY[0]}")

    twice = [(block.label, block.by) for block, said in found if said == BODY[0]]
    assert twice == [("body", "paragraph"), ("other", "repeated")]


def test_a_second_standing_of_the_title_is_a_title():
    found = blocks_of(f"{TITLE}\n\n{ARTICLE}")

    assert [(block.label, block.by) for block, said in found if said == TITLE] == [
        ("title", "repeated title"),
        ("title", "title"),
    ]


def test_a_picture_s_text_and_its_caption_are_captions():
    line = "La directrice Maud Combescot visite les ateliers de Brévenne"
    assert labels_of("\n".join((TITLE, LEDE, BODY[0], line, line, *BODY[1:]))).count(("caption", line)) == 2


def test_an_article_pasted_line_by_line_twice_is_kept_once():
    doubled = "\n".join(line for line in (LEDE, *BODY) for _ in range(2))

    assert kept_of(f"{TITLE}\n{doubled}") == [TITLE, LEDE, *BODY]


@pytest.mark.parametrize(
    "text",
    [
        LEDE,
        f"{LEDE} {' '.join(BODY)}",
        "\n".join(
            ("Entretien avec la directrice", "Pourquoi fermer ?", BODY[1], "Et après ?", BODY[3], "Quand ?", BODY[2])
        ),
        "\n".join(("Tarte aux tuiles", LEDE, "Ingrédients", "200 g de farine", "3 œufs", "un peu de sel", *BODY)),
    ],
    ids=["one paragraph", "no line breaks", "interview", "recipe"],
)
def test_short_and_odd_forms_are_articles_too(text):
    assert kept_of(text) == [line for line in text.split("\n") if line.strip()]


def test_a_live_page_keeps_its_entries():
    """Hours stand alone on their lines; what the summary repeats counts once, where it has its time."""
    hours = "\n".join(f"{hour}h00\n{said}" for hour, said in zip((21, 20, 19, 18), (*BODY[1:], LEDE), strict=True))
    found = labels_of(f"DIRECT. La tuilerie de Brévenne s'arrête\n{LEDE}\n{hours}")

    assert [said for label, said in found if label in KEPT][1:] == [*BODY[1:], LEDE]
    assert [said for label, said in found if label == "date"] == ["21h00", "20h00", "19h00", "18h00"]


def test_blocks_cover_every_visible_word():
    """Cleaning only selects: nothing of a document is lost, nothing stands in two blocks."""
    text = f"{MENU}\n\n  {ARTICLE} (AFP)  \n{TAIL}\n"
    found = blocks_of(text)

    assert "".join("".join(said.split()) for _, said in found) == "".join(text.split())
    assert all(before.at[0].end <= after.at[0].start for (before, _), (after, _) in pairwise(found))


def test_the_unicode_form_changes_no_label():
    text = (
        f"{MENU}\n{ARTICLE} (AFP)\nLa tuilerie, à Brévenne. HÉLÈNE MARSAC / AFP\nMis à jour le 9 février 2026\n{TAIL}"
    )
    labels = [[label for label, _ in labels_of(unicodedata.normalize(form, text))] for form in ("NFC", "NFD")]

    assert labels[0] == labels[1]


def test_every_block_says_which_rule_made_it():
    assert all(block.by for block, _ in blocks_of(f"{MENU}\n{ARTICLE}\n{TAIL}"))


@pytest.mark.parametrize("text", ["", " \n\t\n", "\u00a0\n"])
def test_an_empty_document_is_refused(text):
    with pytest.raises(InputError, match="no visible text"):
        blocks_of(text)


@pytest.mark.parametrize("stamp", ["Le Phare, 4 mars 2025", "Le Phare – le 1er mars 2025 – p. 3"])
def test_a_line_with_a_day_between_title_and_text_is_its_date(stamp):
    assert labels_of(f"{TITLE}\n{stamp}\n{LEDE}\n{BODY[0]}\n{BODY[1]}")[1] == ("date", stamp)
