"""The lines of a document: which are the article (title, standfirst, paragraphs, crossheads), and which are residue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.languages.residue import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.languages.residue import Table

_OF_LINES: Final = (  # id, what it says, an invented example
    ("title", "The headline: the standing of the title that is nearest above the text.", "Orvane : le pont fermé"),
    ("repeated title", "The title once more, in the head of the page or in a menu.", "Orvane : le pont fermé"),
    ("address of the title", "A picture's text that is the title's address.", "orvane-le-pont-ferme"),
    ("first paragraph", "The first paragraph, where no standfirst stands above it.", "La mairie a fermé le pont."),
    (
        "between title and text",
        "Between title and text: a sentence is the standfirst, else residue.",
        "Par précaution.",
    ),
    ("paragraph", "Running text, and whatever ends as a sentence does.", "Le pont a été fermé mardi vers 21 heures."),
    (
        "short line between paragraphs",
        "A short line without a full stop between paragraphs.",
        "Trois semaines de travaux",
    ),
    ("short line above the text", "The same, right above the text.", "Une crue soudaine"),
    ("short line behind the text", "A short line or two behind the last paragraph.", "Envoyée spéciale à Orvane"),
    ("above the article", "What stands above the article and no other rule names.", "Accueil Région Orvane"),
    ("below the article", "What stands below it and no other rule names.", "La crue en images, rue par rue"),
    (
        "under a heading",
        "Lines under a heading such as « Lire aussi », until the article goes on.",
        "Que risque la digue ?",
    ),
    ("time of another text", "A date below the article: of another headline, or of a comment.", "Il y a 2 heures"),
    ("repeated", "A paragraph that stands a second time: it counts once.", "La mairie a fermé le pont."),
    ("said twice in a row", "Two equal lines one below the other: a picture's text and its caption.", "Le pont, mardi"),
    (
        "no full stop between sentences",
        "A long line without a full stop, alone between sentences.",
        "Le pont des Tanneurs et la rivière, vus du quai de la Halle",
    ),
    ("figcaption", "HTML says that it is a caption.", "Le pont, mardi soir"),
    ("place in the picture", "Who stands where in a picture.", "La maire (à g.) et le préfet (d)"),
    ("owner of the picture", "It ends in the owner of a picture.", "Le pont, mardi soir © Lise Aubrac"),
    ("ends with an agency", "It ends in an agency's name and is no sentence.", "Le pont, mardi soir LISE AUBRAC / AFP"),
    (
        "ends with a date",
        "A line without a full stop that ends in a day or a month of a year.",
        "Le pont des Tanneurs, à Orvane, le 4 mars 2025",
    ),
    ("with an agency", "It ends in « avec » and an agency.", "La rédaction avec AFP"),
    ("agency alone", "An agency's name, with no more than « avec », « source », ©, a year.", "(AFP)"),
    ("dateline alone", "A place and an agency on a line of their own.", "Orvane (AFP) –"),
    ("desk initials", "The initials of those who wrote and edited a dispatch.", "lau-mr/dv"),
    (
        "desk credit",
        "Brackets that name reporters and editors of a dispatch.",
        "(Reportage d'Anne Roux, rédigé par Paul Marsan)",
    ),
    ("sign-off at the end", "A last short line that begins as a sign-off does.", "Avec nos correspondants"),
    ("sign-off behind the text", "A sign-off on the line of the last sentence.", "… du chantier. (AFP)"),
    ("rights notice", "A line that opens with ©, or speaks of rights.", "© La Balise, tous droits réservés"),
    ("by and a name", "« Par » or « by », and names.", "Par Anne Roux et Paul Marsan"),
    ("a name with an address", "Names, and an address of the post.", "Anne Roux (a.roux@balise.example)"),
    ("signature of the export", "The line that the export names as its authors.", "Anne Roux, à Orvane"),
    ("a name beside the title", "Two to four words with capitals near the title.", "Anne Roux"),
    (
        "above the owner of the picture",
        "Between title and text, the line above one that names a photographer.",
        "Le pont des Tanneurs, mardi soir.",
    ),
    ("a name behind the text", "Two to four words with capitals behind the last sentence.", "Anne Roux"),
    ("a name beside the date", "A bare name beside a date.", "Anne Roux"),
    (
        "about the writer",
        "A last paragraph that opens with the name of the byline, or a heading that says so.",
        "Anne Roux est notre correspondante à Orvane.",
    ),
    ("date before the text", "A date at the start of a paragraph.", "Le 4 mars 2025 à 18h05"),
    ("date line", "A day or an hour, and words that stand beside them.", "Publié le 4 mars 2025, mis à jour à 18h31"),
    ("line with a date", "A day in figures, in a line without a full stop.", "Orvane 04/03/2025"),
    ("address", "An address of the web or of the post.", "contact@balise.example"),
    ("signs without words", "Signs, and no word.", "* * *"),
    ("figures without words", "Numbers, or a rate and as many numbers as words.", "Briquor 31,80 € -6,3 %"),
    ("code", "One word with a digit in it.", "ref-4711b"),
    ("sum to solve", "A sum that a form asks for.", "3 + 4 ="),
    ("player", "What can be heard or seen, with how long it lasts.", "Écouter ce reportage (3 min 12)"),
    ("somebody says", "Who wrote a comment.", "Anna dit :"),
    ("path of the page", "The way from the site's front page.", "Accueil > Région > Orvane"),
    ("a link", "A line that is mostly a link, and that trafilatura leaves out.", "Toutes les vidéos"),
    (
        "element around the article",
        "A line inside an element that stands around articles, or mostly links.",
        "Nos newsletters",
    ),
    (
        "left out by trafilatura",
        "HTML inside the article that trafilatura leaves out, and that is no sentence.",
        "Voir le diaporama",
    ),
    ("in an element nav", "A line of the page's navigation.", "Abonnez-vous"),
    ("in an element form", "A line of a form.", "Votre adresse électronique"),
    ("in an element aside", "A line of an aside.", "Les plus lus"),
)


def _of_words() -> Iterator[tuple[str, str, str]]:
    """The rules of `languages/residue.toml`, each with its first French phrase."""
    known = {name for name, _, _ in _OF_LINES}
    for by, table in tables().rules.items():
        if by not in known:
            yield by, f"Words of a {by}, as in `languages/residue.toml`; the label is {table.label}.", _phrase(table)


def _phrase(table: Table) -> str:
    """The first French phrase of a table, else of any language."""
    ways = (table.holds, table.opens, table.whole, table.heads, table.words)
    phrases = [phrase for way in ways for phrase in way.get("fr", [])]
    return next(iter(phrases), next(phrase for way in ways for language in way.values() for phrase in language))


RULES: Final = (*_OF_LINES, *_of_words())
