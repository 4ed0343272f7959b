"""The dossier on the bridge of Orvane with a finding of every kind that later rules make."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from orvane import between, dossier_of, words_of

from recoupe.model import (
    Claim,
    Difference,
    Entity,
    Event,
    Mark,
    Moment,
    Origin,
    Quote,
    Saying,
    Side,
    Utterance,
    stamped,
)

if TYPE_CHECKING:
    from recoupe.model import Dossier, Told

SAID = "Nous ne prendrons aucun risque avec ce pont"


def told_of(dossier: Dossier | None = None) -> Dossier:
    """The dossier, told in full."""
    dossier = dossier or dossier_of()
    findings = (*dossier.findings, *map(stamped, (*_said(dossier), *_when(dossier), *_claimed(dossier))))
    return msgspec.structs.replace(dossier, findings=findings)


def _said(dossier: Dossier) -> list[Told]:
    """Who said what, and who is who."""
    phare, _, vigie, echo = dossier.articles
    first, second = (
        Quote(
            at=(words_of(article, SAID),),
            by="verb and name",
            mode="direct",
            speaker="Odile Carmant" if article is phare else None,
            cue_at=words_of(article, cue),
            via="la presse" if article is phare else None,
            id=f"quote-{article.id}",
        )
        for article, cue in ((phare, "a déclaré"), (echo, "avait prévenu"))
    )
    mayor = tuple(words_of(article, "Odile Carmant") for article in (phare, vigie))
    return [
        first,
        second,
        Utterance(
            at=(*first.at, *second.at),
            by="same words",
            speaker="Odile Carmant",
            quotes=(first.id, second.id),
            changes=("same", "reattributed"),
        ),
        Entity(at=mayor, by="names", name="Odile Carmant", type="person", aliases=(), role="maire d'Orvane"),
        Mark(at=(words_of(phare, "pourraient durer"),), by="conditional", what="hearsay", note=Saying("hearsay")),
    ]


def _when(dossier: Dossier) -> list[Told]:
    """What happened when."""
    phare, balise, *_ = dossier.articles
    origin = next(finding for finding in dossier.findings if isinstance(finding, Origin))
    day = {"first": "2025-03-04", "last": "2025-03-04"}
    return [
        Moment(at=(words_of(phare, "mardi vers 21 heures"),), by="weekday", type="TIME", value="2025-03-04T21", **day),
        Moment(at=(words_of(balise, "mardi soir"),), by="weekday", type="TIME", value="2025-03-04TEV", **day),
        Event(
            at=(between(phare, "a été fermé", "21 heures"), between(balise, "a été fermé", "mardi soir")),
            by="verb and moment",
            moments=("moment-1", "moment-2"),
            value="2025-03-04",
            status="asserted",
            origins=(origin.id,),
            **day,
        ),
    ]


def _claimed(dossier: Dossier) -> list[Told]:
    """What is claimed, and where the articles differ."""
    phare, balise, *_ = dossier.articles
    works = (
        words_of(phare, "Les travaux pourraient durer trois semaines"),
        words_of(balise, "Les travaux pourraient durer trois semaines"),
    )
    much, about = words_of(phare, "Plus de 1.200 riverains"), words_of(balise, "Quelque 1.200 riverains")
    return [
        Claim(
            at=works,
            by="sentence",
            text="Les travaux pourraient durer trois semaines",
            status="planned",
            informants=("la mairie",),
            origins=1,
            statuses=("planned", "alleged"),
        ),
        Difference(
            at=(much, about),
            by="numbers",
            question="Combien de riverains ?",
            nature="granularity",
            sides=(
                Side(value="plus de 1.200", at=(much,), origins=("origin-1",), informants=("la mairie",)),
                Side(value="22.5", at=(about,), origins=()),
            ),
        ),
    ]
