"""What one article plans and another has happen: « la place sera rouverte », « la place a été rouverte ».

Only one verb in two statements that say the same tells it: a future and a past side by side tell nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from recoupe.checkers.claims.links import links
from recoupe.checkers.claims.matter import MUTUAL
from recoupe.checkers.claims.said import said
from recoupe.checkers.components import components
from recoupe.checkers.differences.sides import Desk, difference
from recoupe.languages.questions import question
from recoupe.languages.stages import stages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Difference, Span
    from recoupe.page import Page, Story

STEM: Final = 4  # letters that agree of an infinitive and a participle: « rouvrir », « rouverte »
_INFINITIVE: Final = ("er", "ir", "dre", "tre", "vre", "ire")  # « déplorer », not « déploré »
AROUND: Final = 3  # words before the verb that are shown


class Verb(NamedTuple):
    """A verb that is planned or done, with words around it."""

    at: Span
    stem: str  # folded
    word: str  # as written


def check(story: Story, desk: Desk) -> Iterator[Difference]:
    """What is planned in one article and done in another, once for each thing."""
    pairs = list(_pairs(story, desk))
    edges = [(plan.at, fact.at) for plan, fact in pairs]
    for group in components(sorted({span for edge in edges for span in edge}), edges):
        plans = sorted({plan for plan, _ in pairs if plan.at in group})
        facts = sorted({fact for _, fact in pairs if fact.at in group})
        if not {v.at.article for v in plans} & {v.at.article for v in facts}:
            sides = [desk.side(desk.text(verbs[0].at), (verb.at for verb in verbs)) for verbs in (plans, facts)]
            yield difference("stage", question(desk.code, "stage", name=facts[0].word), "update", sides)


def _pairs(story: Story, desk: Desk) -> Iterator[tuple[Verb, Verb]]:
    """A verb that is planned, and the same one done in the statement of another article that matches."""
    every = said(story)
    both = (pair for pair, link in sorted(links(story).items()) if link.best >= MUTUAL)
    for here, there in (turned for pair in both for turned in (pair, pair[::-1])):
        for plan in _verbs(every[here], desk, "planned"):
            for fact in _verbs(every[there], desk, "done"):
                if _one(plan.stem, fact.stem) and not desk.before(fact.at.article, plan.at.article):
                    yield plan, fact


def _verbs(one: Said, desk: Desk, stage: Literal["planned", "done"]) -> Iterator[Verb]:
    """The verbs of a statement that are done, or planned."""
    page = desk.pages[one.article]
    signs = stages(page.article.lang)
    for match in (signs.done if stage == "done" else signs.planned).finditer(one.line):
        if not signs.nots.search(match.group()) and not signs.nots.search(
            one.line[max(0, match.start() - 6) : match.start()]
        ):
            first, last = one.line[: match.start()].count(" "), one.line[: match.end()].count(" ")
            verb = page.words[one.first + last]
            shown = page.article.text[verb.start : verb.end]
            yield Verb(_span(page, one, first, last), match.group(1), shown)


def _one(left: str, right: str) -> bool:
    """Whether two words are of one verb: « déployés », « déployée », not « déploré »; « rouvrir », « rouverte »."""
    infinitive = any(word.endswith(_INFINITIVE) for word in (left, right))
    return left.rstrip("es") == right.rstrip("es") or (infinitive and left[:STEM] == right[:STEM])


def _span(page: Page, one: Said, first: int, last: int) -> Span:
    """Words of a statement, with some before them."""
    words = page.words[one.first : one.first + len(one.words)]
    return page.span(words[max(0, first - AROUND)].start, words[last].end)
