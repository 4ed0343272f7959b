"""What the section on method says: thresholds, each read from its rule, what reads a language, how well layers do."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from recoupe import alignment, parse
from recoupe.checkers.origins import copies, kinship, sources, voice
from recoupe.checkers.passages import discounts, fragments
from recoupe.model import Saying

if TYPE_CHECKING:
    from recoupe.model import Dossier

# How well each layer does, with the figures of `evals/floors.json` that it is told in, as whole percentages.
MEASURED: Final = (
    Saying(
        "Measured on 36 real stories and 22 real articles, for which the rules were made: expect less on others. The"
        " number of origins is right in {exact}% of the stories, an agency's text given to it in {agency}%.",
        {"exact": "gold.origins.exact", "agency": "gold.origins.agency_right"},
    ),
    Saying(
        "Quotations: {found}% found, the speaker right in {speaker}% of these. Times: {times}% found, the date right"
        " in {value}%. Names and descriptions of people: {people}% found.",
        {
            "found": "quotes.quotes.overlap30.recall",
            "speaker": "quotes.quotes.speaker_accuracy",
            "times": "quotes.moments.relaxed.recall",
            "value": "quotes.moments.value_accuracy",
            "people": "quotes.people.mention_recall",
        },
    ),
    Saying(
        "Claims: {joined}% of the facts that several articles tell are joined, {pure}% of the claims hold one fact,"
        " the number of origins is right in {right}% of the facts, and in {several}% of those that have several.",
        {
            "joined": "stories.facts.joined",
            "pure": "stories.facts.pure",
            "right": "stories.facts.origins_right",
            "several": "stories.facts.origins_right_where_several",
        },
    ),
    Saying(
        "Differences: {right}% of those shown are in a careful reader's list, {found}% of that list are shown; of"
        " conflicts, {conflicts}%.",
        {
            "right": "stories.differences.precision",
            "found": "stories.differences.recall",
            "conflicts": "stories.conflicts.recall",
        },
    ),
)


def told(made: Dossier) -> tuple[Saying, ...]:
    """All that the section on method of this dossier tells."""
    return (*thresholds(), *languages(made), *measured())


def measured() -> tuple[Saying, ...]:
    """How well each layer does on the stories that it was made with; none where the figures are not at hand."""
    figures = _figures()
    return tuple(
        Saying(saying.message, {name: _percent(figures[of]) for name, of in saying.values.items()})
        for saying in MEASURED
        if all(of in figures for of in saying.values.values())
    )


@cache
def _figures() -> dict[str, float]:
    """The figures that the gate holds: in the package, or in the tree that the package is run from."""
    package = Path(__file__).parent
    for file in (package / "floors.json", package.parents[1] / "evals" / "floors.json"):
        if file.is_file():
            return msgspec.json.decode(file.read_bytes(), type=dict[str, float])
    return {}


def languages(made: Dossier) -> tuple[Saying, ...]:
    """With what the articles were read, a sentence for each of their languages."""
    sayings = [parse.told(code) for code in sorted({article.lang for article in made.articles})]
    return tuple({str(saying): saying for saying in sayings}.values())


def lacking(made: Dossier) -> tuple[Saying, ...]:
    """What these articles lack that one command mends, a sentence for each of their languages."""
    sayings = [parse.missing(code) for code in sorted({article.lang for article in made.articles})]
    return tuple({str(lack): lack for lack in sayings if lack and "command" in lack.values}.values())


def thresholds() -> tuple[Saying, ...]:
    """What decides the count, in the order of the rules."""
    return (_passage(), _discount(), _reprint(), _same_origin(), _own_origin(), _share())


def _passage() -> Saying:
    """What makes a shared passage."""
    return Saying(
        "A shared passage begins with {seed} equal words in a row; up to {gap} words may be inserted, cut or replaced"
        " in it.",
        {"seed": str(alignment.SEED), "gap": str(fragments.GAP)},
    )


def _discount() -> Saying:
    """What does not count."""
    return Saying(
        "The words of quotations of {words} words and more do not count, nor those of posts, headlines and names of"
        " laws.",
        {"words": str(discounts.QUOTATION)},
    )


def _reprint() -> Saying:
    """What makes a reprint."""
    return Saying(
        "An article is a reprint if {share}% of its words stand in another one.", {"share": _percent(copies.REPRINT)}
    )


def _same_origin() -> Saying:
    """What links two articles."""
    return Saying(
        "Two articles have the same origin if they share {share}% of the reporting of the shorter one, {words} words"
        " at least, and {run} of them in one stretch. With a credit of one agency in both, one such stretch is"
        " enough.",
        {"share": _percent(kinship.LINK), "words": str(kinship.LINK_WORDS), "run": str(kinship.LINK_RUN)},
    )


def _own_origin() -> Saying:
    """What gives an article an origin of its own."""
    return Saying(
        "An article has an origin of its own beside the shared one if {share}% of its reporting, after the first"
        " {lead}%, stands in no other one, {words} words of it in one stretch, and it shows who gathered it. Where"
        " the newsroom names itself, {short}% and {few} words are enough.",
        {
            "share": _percent(voice.OWN),
            "lead": _percent(voice.LEAD),
            "words": str(voice.OWN_RUN),
            "short": _percent(voice.SAID),
            "few": str(voice.SAID_RUN),
        },
    )


def _share() -> Saying:
    """From what share an origin is one of an article."""
    return Saying(
        "An origin is named for an article from {share}% of its reporting.", {"share": _percent(sources.MEMBER)}
    )


def _percent(share: float) -> str:
    """A share of 0.0 to 1.0 as a whole percentage."""
    return f"{100 * share:.0f}"
