"""What the section on method says: the thresholds, each read from the rule that uses it, and what reads a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe import alignment, parse
from recoupe.checkers.origins import copies, kinship, sources, voice
from recoupe.checkers.passages import discounts, fragments
from recoupe.model import Saying

if TYPE_CHECKING:
    from recoupe.model import Dossier


def told(made: Dossier) -> tuple[Saying, ...]:
    """All that the section on method of this dossier tells."""
    return (*thresholds(), *languages(made))


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
        "An article is a reprint if {share} % of its words stand in another one.", {"share": _percent(copies.REPRINT)}
    )


def _same_origin() -> Saying:
    """What links two articles."""
    return Saying(
        "Two articles have the same origin if they share {share} % of the reporting of the shorter one, {words} words"
        " at least, and {run} of them in one stretch. With a credit of one agency in both, one such stretch is"
        " enough.",
        {"share": _percent(kinship.LINK), "words": str(kinship.LINK_WORDS), "run": str(kinship.LINK_RUN)},
    )


def _own_origin() -> Saying:
    """What gives an article an origin of its own."""
    return Saying(
        "An article has an origin of its own beside the shared one if {share} % of its reporting, after the first"
        " {lead} %, stands in no other one, {words} words of it in one stretch, and it shows who gathered it.",
        {"share": _percent(voice.OWN), "lead": _percent(voice.LEAD), "words": str(voice.OWN_RUN)},
    )


def _share() -> Saying:
    """From what share an origin is one of an article."""
    return Saying(
        "An origin is named for an article from {share} % of its reporting.", {"share": _percent(sources.MEMBER)}
    )


def _percent(share: float) -> str:
    """A share of 0.0 to 1.0 as a whole percentage."""
    return f"{100 * share:.0f}"
