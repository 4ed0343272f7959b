"""Where articles do not say the same of the same thing, and what kind of difference that is.

| rule | two sides | nature |
|---|---|---|
| quotation | one quotation in two wordings, near to one another or far apart | variant |
| spelling | one name in two spellings, one body under two names | variant, conflict |
| number | two numbers for one thing | update, conflict, granularity, perspective |
| group | as many of one service here, of another there | conflict |
| age | two ages of one person | conflict |
| moment | two times for what happens once, two days of one act | conflict |
| hour | two hours for what happened, or at which one crowd was counted | conflict, granularity |
| duration | two lengths of one time between two persons | conflict |
| place | two places of what happened, or of what was done to one person | conflict, granularity |
| doer | two who did one thing, with two weapons, by two hands, an attack claimed and blamed | conflict, perspective |
| penalty | a term or a fine: asked here, given there; given as two | update, conflict |
| measure | two values of one thing: a distance, a sum, a share | update, conflict, granularity, perspective |
| stage | planned here, done there | update |
| expected | somebody or a decision is expected here, there or taken there | update |
| lifted | what is closed or in force here, and no more there | update |
| turned | a cause, a strike, a vote, a search, talks, a summit: open or to come here, settled later | update |
| fate | what became of a person | update |
| case | how far a case against a person has come | update |
| charge | what somebody is charged with, what an inquiry is for | conflict, update |
| denial | what some accuse and others deny | perspective |
| versions | what one says and another denies or speaks against, in one breath | perspective |

When scope, match or nature is doubtful, nothing is said: a wrong difference makes an editor stop looking. Nobody is
called right or wrong.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from recoupe.checkers.differences import (
    acts,
    ages,
    case,
    charges,
    denials,
    doers,
    durations,
    expected,
    fates,
    groups,
    hours,
    lifted,
    measures,
    moments,
    numbers,
    penalties,
    places,
    quotations,
    rewordings,
    spelling,
    stages,
    turned,
    versions,
)
from recoupe.checkers.differences.sides import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Difference, Discord, Span
    from recoupe.page import Story

RULES: Final = (  # id, what it says, an invented example
    ("quotation", "One quotation of one speaker in two wordings.", "« Le four est froid » · « Le four est mort »"),
    ("spelling", "One name in two spellings, or one body under two names.", "Belkadra · Belkhadra"),
    ("number", "Two numbers for one thing, in one place and at one time.", "42 salariés · une quarantaine de salariés"),
    ("group", "As many of one service in one article, of another in the other.", "deux policiers · deux gendarmes"),
    ("age", "Two ages of one person.", "Odile Carmant, 54 ans · Odile Carmant, 55 ans"),
    ("moment", "Two times for what happens once.", "L'incendie s'est déclaré vers 21 heures · vers 23 heures"),
    ("hour", "Two hours for one thing, or for one count of a crowd.", "a déraillé vers 7 heures · il était 7 h 40"),
    ("duration", "Two lengths of one time between two persons.", "neuf mois après leur rencontre · huit mois après"),
    (
        "place",
        "Two places of what happened, or of what was done to one person.",
        "le car s'est renversé près d'Arzel · à Valmorel",
    ),
    ("doer", "Two who did one thing.", "le corps, trouvé par un chasseur · par sa fille"),
    (
        "penalty",
        "What was asked of a court, and what it gave.",
        "quatre ans de prison requis · condamné à trois ans de prison",
    ),
    ("measure", "Two values of one measured thing.", "roulait à 94 km/h · circulait à 120 kilomètres/heure"),
    ("stage", "What is planned in one article is done in another.", "doit rouvrir mardi · a rouvert mardi"),
    ("expected", "Who or what is expected in one article is there in another.", "est attendu à Arzel · arrivé à Arzel"),
    (
        "lifted",
        "What is closed or in force in one article and no more in another.",
        "la D12 est coupée · la D12 a rouvert",
    ),
    (
        "turned",
        "What is open in one article and settled in a later one.",
        "aucune piste n'est écartée · une fuite est à l'origine de l'incendie",
    ),
    ("case", "How far a case against a person has come.", "en garde à vue · mis en examen"),
    (
        "charge",
        "What somebody is charged with, or an inquiry is for.",
        "mis en examen pour meurtre · mis en examen pour assassinat",
    ),
    ("fate", "What became of a person.", "la plongeuse est dans un état critique · la plongeuse est morte"),
    ("denial", "What some accuse of and others deny.", "accuse l'usine d'avoir su · l'usine dément"),
    (
        "versions",
        "What a sentence has one say and another deny.",
        "si l'ouvrier dit avoir alerté · l'usine n'a rien reçu",
    ),
)
RANK: Final[tuple[Discord, ...]] = ("conflict", "update", "perspective", "granularity", "variant")
NAMED: Final = {
    "hour": 2,
    "spelling": 2,
    "age": 2,
    "turned": 14,
    "fate": 14,
    "penalty": 200,
    "measure": 2,
}  # days: for these, the same names make one event
VAGUER: Final = {
    "measure": {"number"},
    "penalty": {"number", "case"},
    "turned": {"stage"},
}  # rules that tell less of the same words
MOST: Final = 10  # an editor reads seven


def check(story: Story) -> Iterator[Difference]:
    """The differences of a story, conflicts first, then those that most articles take part in."""
    desk = Desk(story)
    found = chain(
        numbers.check(desk),
        groups.check(story, desk),
        ages.check(story, desk),
        stages.check(story, desk),
        expected.check(story, desk),
        case.check(story, desk),
        charges.check(story, desk),
        fates.check(story, desk),
        lifted.check(story, desk),
        turned.check(story, desk),
        denials.check(desk),
        versions.check(desk),
        moments.check(desk),
        acts.check(desk),
        hours.check(desk),
        durations.check(story, desk),
        places.check(story, desk),
        doers.check(story, desk),
        penalties.check(desk),
        measures.check(desk),
        quotations.check(desk),
        rewordings.check(desk),
        spelling.check(desk),
    )
    ranked = sorted((replace(one, sides=desk.ordered(one.sides)) for one in found if _one_event(one, desk)), key=_rank)
    yield from _apart(ranked)[:MOST]


def _one_event(difference: Difference, desk: Desk) -> bool:
    """Whether each side has an article that tells of one event with an article of another side."""
    articles = [{span.article for span in side.at} for side in difference.sides]
    days = NAMED.get(difference.by)

    def one(left: str, right: str) -> bool:
        return desk.one_event(left, right) or (days is not None and desk.names_agree(left, right, days))

    return all(
        any(one(a, b) for b in chain(*articles[:at], *articles[at + 1 :]) for a in mine)
        for at, mine in enumerate(articles)
    )


def _apart(ranked: list[Difference]) -> list[Difference]:
    """The differences without those whose words an earlier one shows, or each side of which a plainer one shows."""
    kept: list[Difference] = []
    for one in ranked:
        plainer = (other for other in ranked if one.by in VAGUER.get(other.by, ()))
        told = any(all(any(_meet(span, other.at) for span in side.at) for side in one.sides) for other in plainer)
        if not told and not any(all(_meet(span, other.at) for span in one.at) for other in kept):
            kept.append(one)
    return kept


def _meet(span: Span, others: tuple[Span, ...]) -> bool:
    """Whether a span overlaps one of some others."""
    return any(span.article == o.article and span.start < o.end and o.start < span.end for o in others)


def _rank(difference: Difference) -> tuple[int, int, object]:
    """What comes first: the nature, then the articles on the smaller side, then the place in the text."""
    smaller = sorted(len({span.article for span in side.at}) for side in difference.sides)
    return RANK.index(difference.nature), -smaller[0], difference.at
