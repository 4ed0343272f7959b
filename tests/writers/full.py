"""A dossier that holds every kind of finding: the example story as the pipeline reads it, and findings made by hand."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from pathlib import Path

import msgspec

from recoupe import pipeline, readers
from recoupe.model import (
    Claim,
    Difference,
    Dossier,
    Event,
    Mark,
    Moment,
    Origin,
    Quote,
    Saying,
    Side,
    Span,
    Trouble,
    Utterance,
    stamped,
)

STORY = Path(__file__).parents[2] / "examples" / "tuilerie"
MADE = (Claim, Difference, Event, Moment, Quote, Utterance)  # what is made here, and nothing of the pipeline's own
HARMS = {"single", "attribution", "indicative", "anonymous", "credit"}  # what marks across articles tell
BOOM = "On a entendu un grand boum, les vitres ont tremblé et puis on a vu les flammes au-dessus du toit"
FIRE = "n'ai jamais vu un feu prendre aussi vite"
SITES = "Nos deux autres sites vont monter en cadence dès la semaine prochaine"


class Making:
    """The articles of a dossier by the beginning of their file's name, and the findings made so far."""

    def __init__(self, dossier: Dossier) -> None:
        self.articles = {Path(article.path).stem: article for article in dossier.articles}
        self.origins = {o.agency or "": o.id for o in dossier.findings if isinstance(o, Origin)}
        self.findings: list = []

    def span(self, name: str, words: str) -> Span:
        """The words in an article, whatever its apostrophes and spaces."""
        article = self.articles[name]
        plain = article.text.translate({0x2019: "'", 0xA0: " ", 0x202F: " "})
        start = plain.index(words)
        return Span(article.id, start, start + len(words))

    def add(self, kind, **values):
        """The finding, with its id."""
        finding = stamped(kind(by="by hand", **values))
        self.findings.append(finding)
        return finding

    def quote(self, name: str, words: str, speaker: str | None, cue=None, **more) -> Quote:
        """A quotation."""
        return self.add(
            Quote,
            at=(self.span(name, words),),
            speaker=speaker,
            cue_at=self.span(name, cue) if cue else None,
            **{"mode": "direct", **more},
        )

    def utterance(self, speaker: str | None, quotes, *changes) -> None:
        """The same words in several articles."""
        at = tuple(quote.at[0] for quote in quotes)
        self.add(Utterance, at=at, speaker=speaker, quotes=tuple(q.id for q in quotes), changes=changes)

    def claim(self, status, mentions, origins, informants=(), **more) -> None:
        """A claim; mentions are (article, words)."""
        at = tuple(self.span(*mention) for mention in mentions)
        sources = tuple(sorted(self.origins[name] for name in origins))
        text = next(a for a in self.articles.values() if a.id == at[0].article)[at[0]]
        values = {"informants": tuple(sorted(informants)), "origins": len(sources), "sources": sources, **more}
        self.add(Claim, at=at, text=text, status=status, **values)

    def side(self, value, origins, mentions, informants=(), published="2025-03-12") -> Side:
        """A side of a difference."""
        return Side(
            value=value,
            at=tuple(self.span(*mention) for mention in mentions),
            origins=tuple(self.origins[name] for name in origins),
            informants=informants,
            published=published,
        )

    def difference(self, question, nature, *sides) -> None:
        """A difference."""
        self.add(
            Difference, at=tuple(s for side in sides for s in side.at), question=question, nature=nature, sides=sides
        )

    def event(self, mention, value, days, status="asserted", origins=("AFP",)) -> None:
        """Something that happened, and the moment that says when."""
        first, last = days
        at = (self.span(*mention),)
        moment = self.add(Moment, at=at, type="DATE", value=value, first=first, last=last, edtf=value)
        ids = tuple(self.origins[o] for o in origins)
        self.add(Event, at=at, moments=(moment.id,), value=value, first=first, last=last, status=status, origins=ids)

    def mark(self, what, note, *mentions) -> None:
        """A warning."""
        self.add(Mark, at=tuple(self.span(*mention) for mention in mentions), what=what, note=Saying(note))


def _quotes(made: Making) -> None:
    """Quotations of every mode: alike, reworded, given to two speakers, single, unnamed."""
    alike = [
        made.quote("courrier", BOOM, "Josiane Peyrat", cue="a raconté à l'AFP"),
        made.quote("info24", BOOM, "Josiane Peyrat", cue="a raconté à l'AFP"),
    ]
    made.utterance("Josiane Peyrat", alike, "same", "same")
    fire = [
        made.quote("courrier", f"En vingt ans de métier, je {FIRE}", "Régis Aubanel", via="conférence de presse"),
        made.quote("radioval", f"je {FIRE}", "Régis Aubanel", cue="résume"),
    ]
    made.utterance("Régis Aubanel", fire, "same", "reworded")
    sites = [made.quote("fileco", SITES, "Hugues Salvignac"), made.quote("echo", SITES, "Terres & Toits")]
    made.utterance("Hugues Salvignac", sites, "same", "reattributed")
    made.quote("phare", "Après cette page, tout est blanc", "Nordine Belkhadra", cue="nous montre")
    made.quote("phare", "On recommencera", "Firmin Castelbou")
    made.quote("avis", "conteste fermement toute négligence", None, mode="mixed")
    made.quote(
        "info24", "redoutaient l'effondrement de la cheminée principale", "les secours", "selon", mode="indirect"
    )


def _claims(made: Making) -> None:
    """Claims of every status, by one origin and by several, in headlines too."""
    hurt = "Cinq ouvriers ont été blessés, dont deux grièvement"
    made.claim(
        "asserted",
        [
            ("courrier", hurt),
            ("echo", "cinq ouvriers blessés, dont deux dans un état grave"),
            ("fileco", "faisant cinq blessés"),
            ("courrier", "cinq blessés, dont deux grièvement"),
        ],
        ["AFP", "Reuters"],
        ["préfecture", "services de l'État"],
        parties=(("préfecture", "services de l'État"),),
        places=("text", "text", "text", "title"),
    )
    leak = "L'hypothèse d'une fuite de gaz sur un brûleur est privilégiée"
    made.claim(
        "alleged",
        [("avis", leak), ("courrier", leak), ("phare", leak), ("fileco", "Une explosion de gaz a endommagé l'usine")],
        ["AFP", "Reuters"],
        ["Maud Desrivières"],
        statuses=("alleged", "alleged", "alleged", "asserted"),
    )
    made.claim("planned", [("info24", "Une école maternelle voisine restera fermée")], ["AFP"], ["mairie"])
    made.claim("denied", [("avis", 'L\'entreprise "conteste fermement toute négligence"')], ["AFP"], ["l'entreprise"])
    for number in range(2, 17):
        words = "Environ 3 000 mètres carrés de bâtiments ont été détruits"[: 20 + number]
        made.claim("asserted", [("courrier", words), ("avis", words)], ["AFP"])


def _differences(made: Making) -> None:
    """Differences of every nature, more than stand open."""
    made.difference(
        "Quelle est la hauteur de la cheminée ?",
        "conflict",
        made.side("38 mètres", ["AFP"], [("info24", "haute de 38 mètres")], ("les secours",)),
        made.side("45 mètres", [""], [("radioval", "45 mètres")]),
    )
    made.difference(
        "Combien de blessés ?",
        "update",
        made.side("cinq", ["AFP"], [("courrier", "Cinq ouvriers ont été blessés")], published="2025-03-13"),
        made.side("trois", ["AFP"], [("info24", "a fait trois blessés")], ("la préfecture",)),
    )
    made.difference(
        "À quelle heure le feu est-il parti ?",
        "granularity",
        made.side("vers 23h40", ["AFP"], [("courrier", "vers 23h40")]),
        made.side("peu avant minuit", ["Reuters"], [("fileco", "peu avant minuit")]),
    )
    made.difference(
        "Combien de salariés ?",
        "perspective",
        made.side("180", ["AFP"], [("courrier", "180 personnes")], ("direction",)),
        made.side("210", ["Reuters"], [("fileco", "210 salariés")], ("intersyndicale",)),
    )
    spelling = made.side("Belkadra", ["AFP"], [("avis", "Nordine Belkadra")])
    other = made.side("Belkhadra", [""], [("phare", "Nordine Belkhadra")])
    made.difference("Comment s'écrit le nom du délégué syndical ?", "variant", spelling, other)
    for number in range(4):
        made.difference(f"Variante {number} ?", "variant", spelling, other)


def _events(made: Making) -> None:
    """Events of every precision and status."""
    made.event(("courrier", "Fondée en 1887"), "1887", ("1887-01-01", "1887-12-31"))
    made.event(("courrier", "En 2011, un premier incendie"), "2011", ("2011-01-01", "2011-12-31"))
    made.event(("phare", "daté du 14 juin 2023"), "2023-06-14", ("2023-06-14", "2023-06-14"))
    made.event(("avis", "adressé en janvier à la direction"), "2025-01", ("2025-01-01", "2025-01-31"), "alleged")
    made.event(
        ("courrier", "vers 23h40"), "2025-03-11T23:40~", ("2025-03-11", "2025-03-11"), origins=("AFP", "Reuters")
    )
    made.event(("avis", "n'est pas envisagée avant l'automne"), "2025-23", ("2025-09-01", "2025-11-30"), "planned")
    made.event(("fileco", "jusqu'à la mi-mai"), "../2025-05-15~", ("2025-03-12", "2025-05-15"), "planned", ("Reuters",))


def _marks(made: Making) -> None:
    """A warning of every kind."""
    expert = ("courrier", "a indiqué à l'AFP une source hospitalière")
    made.mark(
        "single", "Stated as plain fact; one origin says so.", ("radioval", "le sommet penche vers la voie ferrée")
    )
    made.mark("attribution", "The informant is gone.", expert, ("echo", "dont deux dans un état grave"))
    made.mark("indicative", "The conditional is gone.", ("avis", "est privilégiée"), ("fileco", "a endommagé l'usine"))
    made.mark("anonymous", "The name is gone.", ("courrier", "le commandant Régis Aubanel"), ("radioval", "leur chef"))
    built = ("courrier", "est hors d'usage, a constaté une journaliste de l'AFP"), ("phare", "est hors d'usage")
    made.mark("credit", "The credit is gone.", *built)
    for words in (
        "La première équipe a mis neuf minutes",
        "deux bouteilles d'azote",
        "Un drone de la protection civile",
    ):
        made.mark("single", "Stated as plain fact; one origin says so.", ("radioval", words))


@lru_cache(maxsize=1)
def full() -> Dossier:
    """The dossier."""
    found = pipeline.dossier(
        readers.read(sorted(map(str, STORY.glob("*.html")))), dt.datetime(2025, 3, 13, 9, 30, tzinfo=dt.UTC)
    )
    made = Making(found)
    for add in (_quotes, _claims, _differences, _events, _marks):
        add(made)
    kept = tuple(f for f in found.findings if not isinstance(f, MADE) and getattr(f, "what", "") not in HARMS)
    troubles = (Trouble(path="vide.txt", reason="the file is empty", saying=Saying("the file is empty")),)
    return msgspec.structs.replace(found, findings=(*kept, *made.findings), troubles=troubles)
