"""What was said and where to look for who said it, before anybody is named: the value between two halves of the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from recoupe.model import Mode

# How the words are tied to their speaker:
# verb: a verb of speech (« dit-il », « a-t-il dit », « ajoutant », « accuse de »); its subject speaks
# passive: a verb of speech in the passive (« a été accusé par X », « X a été interpellé »): its agent speaks, or nobody
# according: a preposition (« selon », « d'après », « pour ») whose noun phrase speaks
# noun: a noun of speech (« réponse de X : », « l'appel de X à »)
# colon: what stands before a colon (« X : « ... » ») or the signature after a dash
# account: a message pasted in: the holder of the account, in `clause`
# none: nothing; the words follow on others, stand in a title, or alone
Tie = Literal["verb", "passive", "according", "noun", "colon", "account", "none"]


class Said(NamedTuple):
    """Words that somebody said, as code points of the article's text; sorts by place."""

    start: int  # the words, without their marks
    end: int
    mode: Mode
    rule: str  # of `rules.RULES`
    tie: Tie = "none"
    cue: tuple[int, int] | None = None  # « a-t-il ajouté », « selon »
    # The part of the sentence outside the words in which the speaker is to be looked for: the reporting clause, the
    # phrase after « selon » (`cue` included), what stands before a colon. Several pieces share one clause.
    clause: tuple[int, int] | None = None
    infinitive: str | None = None  # of the cue, where it is a verb of the table: « accuser »
