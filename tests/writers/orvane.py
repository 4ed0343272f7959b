"""A dossier made by hand: four invented articles, every label, every kind of finding."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from recoupe.model import (
    Article,
    Block,
    Credit,
    Dossier,
    Mark,
    Origin,
    Passage,
    Published,
    Saying,
    Span,
    Trouble,
    stamped,
)

if TYPE_CHECKING:
    from recoupe.model import AnyFinding

# label|text, a line each
PHARE = """\
nav|Accueil  Politique  Région  Abonnez-vous
title|Orvane : le pont des Tanneurs fermé après une crue
lede|La mairie a fermé le pont mardi soir, par précaution.
byline|Par la rédaction
body|Le pont des Tanneurs, à Orvane, a été fermé mardi vers 21 heures après une montée brutale de la rivière, a annoncé la mairie. Plus de 1.200 riverains doivent faire un détour de six kilomètres.
caption|Le pont des Tanneurs, photographié en mai. Photo Lise Aubrac / AFP
crosshead|Trois semaines de travaux
body|« Nous ne prendrons aucun risque avec ce pont », a déclaré la maire, Odile Carmant, devant la presse.
body|Les travaux pourraient durer trois semaines, selon la mairie.
credit|(AFP)
related|Lire aussi : La crue en images
comment|Un commentaire ? Réagissez
"""
BALISE = """\
title|Le pont des Tanneurs fermé à Orvane
date|Publié le 4 mars 2025
body|Le pont des Tanneurs, à Orvane, a été fermé mardi soir après une montée brutale de la rivière, a annoncé la mairie. Quelque 1.200 riverains doivent faire un détour de six kilomètres.
body|Les travaux pourraient durer trois semaines, a indiqué à l'AFP la mairie.
other|Partager cet article
"""
VIGIE = """\
title|Crue : Orvane coupée en deux
body|A Orvane, le pont des Tanneurs a été fermé mardi vers 21 heures après une montée brutale de la rivière, a annoncé la mairie. Plus de 1.200 riverains doivent faire un long détour de six kilomètres.
body|« Nous ne prendrons aucun risque avec ce pont », a déclaré la maire, Odile Carmant, devant la presse.
"""
ECHO = """\
title|À Orvane, la colère des commerçants
body|Dans la rue Basse, les vitrines sont éteintes. Notre reporter y a passé la journée de mercredi avec les commerçants, privés de clients.
body|« Nous ne prendrons aucun risque avec ce pont », avait prévenu la maire. Personne ici ne lui donne tort.
"""
OUTLETS = {"a.txt": "Le Phare", "b.txt": "La Balise", "c.txt": None, "d.txt": "L'Écho d'Orvane"}
TEXTS = dict(zip(OUTLETS, (PHARE, BALISE, VIGIE, ECHO), strict=True))

BRIDGE = {
    "a.txt": ("Le pont des Tanneurs, à Orvane", "six kilomètres."),
    "b.txt": ("Le pont des Tanneurs, à Orvane", "six kilomètres."),
    "c.txt": ("le pont des Tanneurs a été", "six kilomètres."),
}
QUOTED = dict.fromkeys(("a.txt", "c.txt", "d.txt"), ("« Nous ne prendrons", "avec ce pont »"))
WORKS = dict.fromkeys(("a.txt", "b.txt"), ("Les travaux pourraient", "trois semaines"))


def article_of(name: str, lines: str, outlet: str | None) -> tuple[Article, list[Block]]:
    """An article and its blocks, from lines of `label|text`."""
    pairs = [line.split("|", 1) for line in lines.splitlines()]
    text = "\n".join(words for _, words in pairs)
    blocks, start = [], 0
    for label, words in pairs:
        blocks.append(Block(at=(Span(name, start, start + len(words)),), by=f"by-{label}", label=label))
        start += len(words) + 1
    kept = tuple((b.at[0].start, b.at[0].end) for b in blocks if b.label in {"title", "lede", "body", "crosshead"})
    published = Published(first="2025-03-04", last="2025-03-04", how="metadata") if name == "a.txt" else None
    title = next(words for label, words in pairs if label == "title")
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(
        id=name,
        path=name,
        outlet=outlet,
        url=None,
        lang="fr",
        title=title,
        sha256=digest,
        text=text,
        kept=kept,
        published=published,
    )
    return article, blocks


def between(article: Article, first: str, last: str) -> Span:
    """The span from the first words to the last ones."""
    start = article.text.index(first)
    return Span(article.id, start, article.text.index(last, start) + len(last))


def words_of(article: Article, words: str) -> Span:
    """The span of these words."""
    return between(article, words, words)


def dossier_of(texts: dict[str, str] = TEXTS) -> Dossier:
    """The dossier on the bridge of Orvane: one AFP text in three articles, one reporter of its own."""
    made = {name: article_of(name, lines, OUTLETS[name]) for name, lines in texts.items()}
    articles = {name: article for name, (article, _) in made.items()}
    a, b, d = articles["a.txt"], articles["b.txt"], articles["d.txt"]
    bridge, quoted, works = (
        tuple(between(articles[name], *ends) for name, ends in spans.items()) for spans in (BRIDGE, QUOTED, WORKS)
    )
    signed = words_of(a, "(AFP)")
    told = words_of(b, "a indiqué à l'AFP")
    findings: list[AnyFinding] = [block for _, blocks in made.values() for block in blocks]
    findings += [
        Credit(at=(signed,), by="signoff", agency="AFP", form="signoff"),
        Credit(at=(told,), by="told", agency="AFP", form="told"),
        Credit(at=(words_of(a, "Photo Lise Aubrac / AFP"),), by="photo", agency="AFP", form="photo"),
        Mark(at=(words_of(b, "brutale"),), by="invisible", what="invisible", note=Saying("invisible characters")),
        Passage(at=bridge, by="runs", how="edited", words=24, counted=True),
        Passage(at=works, by="runs", how="verbatim", words=6, counted=True),
        Passage(at=quoted, by="runs", how="verbatim", words=8, counted=False, reason=Saying("a spoken quote")),
        Origin(
            at=(*bridge, *works, signed, told),
            by="groups",
            articles=("a.txt", "b.txt", "c.txt"),
            shares={"a.txt": 1.0, "b.txt": 1.0, "c.txt": 0.72},
            agency="AFP",
            nature="agency",
            why=Saying(
                "These articles share {words} words, and {agency} signs one of them.", {"words": "30", "agency": "AFP"}
            ),
        ),
        Origin(
            at=(words_of(d, "Notre reporter y a passé la journée"),),
            by="own",
            articles=("d.txt",),
            shares={"d.txt": 1.0},
            agency=None,
            nature="outlet",
            why=Saying("This article shares no wording."),
        ),
    ]
    troubles = (
        Trouble(path="vide.txt", reason="the file is empty", saying=Saying("the file is empty")),
        Trouble(path="vieux.html", reason="nobody said why"),
    )
    return Dossier(
        built="2025-03-05T09:30:00+00:00",
        recoupe="0.1.0",
        independent_origins=2,
        articles=tuple(articles.values()),
        findings=tuple(map(stamped, findings)),
        troubles=troubles,
    )
