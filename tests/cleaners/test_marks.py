"""What a line gives away by itself, in four languages."""

import pytest

from recoupe import text
from recoupe.cleaners import parts, visible
from tests.cleaners.labelled import BODY, LEDE, raw_of


def _told(line):
    (_, mark), *_ = parts.looks(visible.clean(raw_of(line)))
    return mark and (mark.label, mark.by)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("31 minutes ago", ("date", "date line")),
        ("il y a 2 heures", ("date", "date line")),
        ("vor 3 Stunden", ("date", "date line")),
        ("hace 20 minutos", ("date", "date line")),
        ("Lundi 9 février 2026 - 18h40", ("date", "date line")),
        ("Published: 22:00 GMT, 26 September 2025", ("date", "date line")),
        ("Orsène / 22.04.2020", ("date", "line with a date")),
        ("18h05", ("date", "date line")),
        ("12", ("other", "figures without words")),
        ("Briquor 31,80 € -6,30 %", ("other", "figures without words")),
        ("fr-02", ("other", "code")),
        ("3 × 1 =", ("comment", "sum to solve")),
        ("https://phare.example/tuilerie", ("other", "address")),
        ("redaction@phare.example", ("other", "address")),
        ("* * *", ("other", "signs without words")),
        ("cors-pbl/pjl/cb", ("credit", "desk initials")),
        ("(ats/nxp)", ("credit", "desk initials")),
        ("© 2026 AFP", ("credit", "agency alone")),
        ("Avec AFP et Reuters", ("credit", "agency alone")),
        ("Brévenne (AFP) -", ("credit", "dateline alone")),
        ("(Reportage d'Anne Roux, rédigé par Paul Marsan)", ("credit", "desk credit")),
        ("Reporting by Anne Roux; Editing by Paul Marsan", ("credit", "desk credit")),
        ("Salomé Garrigou, avec AFP", ("credit", "with an agency")),
        ("By Anne Roux and Paul Marsan", ("byline", "by and a name")),
        ("Anne Roux (a.roux@phare.example)", ("byline", "a name with an address")),
        ("Par Anne Roux et Paul Marsan a.roux@phare.example @anneroux", ("byline", "a name with an address")),
        ("OLJ / le 04 mars 2025 à 22h41", ("date", "line with a date")),
        ("Posté le 04.03.25 à 22h41", ("date", "line with a date")),
        ("le mardi, 04 mars 2025 22:41 Écrit par Anne Roux", ("date", "line with a date")),
        ("Publié le 4 fév. 2025", ("date", "date line")),
        ("Ce message et ses pièces jointes sont confidentiels.", ("other", "notice of a mail")),
        ("Envoyé de mon téléphone", ("other", "notice of a mail")),
        ("Von Anne Roux", ("byline", "by and a name")),
        ("Propos recueillis par Anne Roux", ("byline", "byline")),
        ("Kommentar hinterlassen", ("comment", "comment section")),
        ("12 comentarios", ("comment", "comment section")),
        ("Paul says:", ("comment", "somebody says")),
        ("Das könnte Sie auch interessieren", ("related", "related heading")),
        ("Te puede interesar", ("related", "related heading")),
        ("Compartir en Facebook", ("nav", "share button")),
        ("Zum Inhalt springen", ("nav", "menu")),
        ("Accueil > Société > Faits divers", ("nav", "path of the page")),
        ("Todos los derechos reservados", ("other", "rights notice")),
    ],
)
def test_a_line_gives_itself_away(line, told):
    assert _told(line) == told


@pytest.mark.parametrize(
    "line",
    [
        LEDE,
        *BODY,
        "Un four hors d'usage",
        "Les plus beaux toits de l'Orsène (photos)",
        "Reportage dans la tuilerie de Brévenne",
        "La rédaction du Phare en grève pour une journée",
        "Tuilerie de Brévenne : trois blessés",
        "Par 4 voix contre 3, le conseil a rejeté la demande de la tuilerie.",
        "Il y a deux ans, l'usine fermait déjà.",
        "« Je ne signerai pas », a dit le maire, selon l'AFP",
        "Le contrat (a) du vendeur et (d) de l'acheteur est nul.",
        "Écrire à redaction@phare.example avant le concert",
        "Fermé le 4 mars 2025 à 21 heures, le pont le restera trois mois.",
        "Sonia M. (@soniam) 7 janvier 2026",
        "Les plus lus des romans de l'auteur sont aussi les plus longs, et de loin les plus chers.",
    ],
)
def test_a_line_of_an_article_gives_nothing_away(line):
    assert _told(line) is None


@pytest.mark.parametrize("line", [*BODY, "L’Œuvre coûte 12 000 €, ça\u00adlors !", "Straße, Señor, e\u0301te\u0301"])
def test_words_without_places_are_the_words_with_places(line):
    assert text.folds(line) == tuple(word.folded for word in text.words(line))
