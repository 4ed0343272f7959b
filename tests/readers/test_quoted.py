"""What a mail quotes is read without the signs of quoting; where it was sent from is no article."""

import pytest

from recoupe.cleaners import clean
from recoupe.model import KEPT, Block
from tests.readers.conftest import raws

LINES = [
    "Orvane : le pont des Tanneurs fermé",
    "",
    "Le pont des Tanneurs, à Orvane, a été fermé mardi soir, a annoncé la",
    "préfecture. Personne n'a été blessé, selon les pompiers, qui ont évacué",
    "douze riverains du quai.",
    "",
    "Une déviation est mise en place par le pont neuf, et une expertise doit",
    "commencer mercredi matin, avec l'aide de plongeurs du département, qui",
    "attendent que la rivière baisse encore. Le rapport en sera rendu avant",
    "la fin du mois.",
]


@pytest.mark.parametrize("sign", ["> ", ">", ">> ", "> > ", " > "])
def test_quoted_lines_are_read_without_their_signs(put, sign):
    put("mail.txt", "Tu as vu ?\n\n" + "".join(f"{sign}{line}".rstrip() + "\n" for line in LINES))

    (raw,) = raws("mail.txt")

    assert raw.content.split("\n")[2:-1] == LINES


def test_a_line_that_begins_so_alone_is_left(put):
    put("page.txt", "> Accueil\nLe pont est fermé.\n> Lire aussi")

    assert raws("page.txt")[0].content == "> Accueil\nLe pont est fermé.\n> Lire aussi"


def test_a_mail_that_was_forwarded_twice_is_its_article(put):
    put(
        "mail.txt",
        "Bonjour,\n\nPour info.\n\n---------- Forwarded message ---------\nDe : Paul Ferrand <paul@courriel.example>\n"
        "Date: mer. 5 mars 2025 à 09:14\nSubject: Fwd: le pont\n\nEnvoyé de mon iPhone\n\n"
        "Début du message transféré :\n\n> De: Le Phare <alerte@phare.example>\n> Date: 4 mars 2025 à 22:45\n> \n"
        + "".join(f"> {line}\n" for line in LINES)
        + "> \n> Vous recevez ce message car vous êtes abonné aux alertes du Phare.\n"
        "Ce message et ses pièces jointes sont confidentiels. Si vous l'avez reçu par erreur, détruisez-le.\n",
    )

    page = clean(raws("mail.txt")[0])
    kept = [page.article[block.at[0]] for block in page.of(Block) if block.label in KEPT]

    assert " ".join(" ".join(kept).split()) == " ".join(" ".join(LINES).split())
