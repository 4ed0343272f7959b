"""The thresholds that decide the count, in words, for the section on method: each read from the rule that uses it."""

from __future__ import annotations

from recoupe import alignment
from recoupe.checkers import copies, discounts, fragments, kinship, sources, voice
from recoupe.model import Saying


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
