"""What is expected in one article and so in another: « est attendu à Valmorel », « arrivé à Valmorel ».

Of a person who is to come, named, described or told by an office that an event has one of, and of what a court, a
council or a board is to decide. Who speaks of himself is meant by « je ». Other verbs say what is planned and done by
their own stem (`stages`).
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.claims.said import said
from recoupe.checkers.components import components
from recoupe.checkers.differences.sides import Desk, difference
from recoupe.dates import DAY
from recoupe.languages.empty import empty
from recoupe.languages.questions import question
from recoupe.languages.stages import stages
from recoupe.model import Quote

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from recoupe.checkers.claims.said import Said
    from recoupe.languages.stages import Expected
    from recoupe.model import Difference, Span
    from recoupe.page import Page, Story

ACTS: Final = frozenset({"complaint", "appeal", "resignation"})  # of one person, once
SHARED: Final = 5  # words, names being one each, of two statements on one decision; at 4 two votes are one
NEAR: Final = 8  # words between an office and what it does
AROUND: Final = 4  # words shown on either side


class Turn(NamedTuple):
    """That a statement has something expected, or so."""

    what: Expected
    done: bool
    one: Said
    person: str | None  # who is to come, the entity's name or the office
    which: str  # of an office: the word after it, « indonésien », or ""
    unnamed: bool  # the words have no room for whoever does it: « une plainte a été déposée »
    at: Span


def check(story: Story, desk: Desk) -> Iterator[Difference]:
    """What is expected in one article and so in another, once for each thing."""
    turns = _told([turn for one in said(story) for turn in _turns(one, desk)])
    plans, facts = ([turn for turn in turns if turn.done is done] for done in (False, True))
    links = [(plan.at, fact.at) for plan, fact in product(plans, facts) if _one(plan, fact, desk)]
    by_place = {turn.at: turn for turn in turns}
    for group in components(sorted({at for link in links for at in link}), links):
        sides = [sorted(at for at in group if by_place[at].done is done) for done in (False, True)]
        if {at.article for at in sides[0]} & {at.article for at in sides[1]}:
            continue
        first = by_place[sides[0][0]]
        asked = question(desk.code, first.what, name=first.person or "")
        late = any(_late(by_place[a], by_place[b], desk) for a, b in links if a in group)
        nature = "conflict" if late else "update"
        yield difference("expected", asked, nature, [desk.side(desk.text(at[0]), at) for at in sides])


def _turns(one: Said, desk: Desk) -> Iterator[Turn]:
    """What a statement has as expected, or so."""
    page = desk.pages[one.article]
    signs = stages(page.article.lang)
    if not signs.turn.search(one.line):
        return
    words = page.words[one.first : one.first + len(one.words)]
    for what, turn in signs.expected.items():
        for done, sign in ((False, turn.before), (True, turn.after)):
            match = sign.search(one.line)
            if match is None or (done and one.statement.status == "denied"):
                continue
            first, last = one.line[: match.start()].count(" "), one.line[: match.end()].count(" ")
            person, which = _person(one, match, desk) if what != "decision" else (None, "")
            if what != "arrival" or person:
                start, end = max(0, first - AROUND), min(len(words), last + 1 + AROUND)
                unnamed = bool(signs.passive.search(match.group()))
                yield Turn(
                    what,
                    done,
                    one,
                    None if unnamed else person,
                    which,
                    unnamed,
                    page.span(words[start].start, words[end - 1].end),
                )


def _told(turns: list[Turn]) -> list[Turn]:
    """The turns with a person or a matter; what is done unnamed, « a été déposée », the one person does who is to."""
    plans = {(turn.what, turn.person) for turn in turns if not turn.done and turn.person}
    whose = {what: person for what, person in plans if [other for other, _ in plans].count(what) == 1}
    named = [turn._replace(person=turn.person or (whose.get(turn.what) if turn.unnamed else None)) for turn in turns]
    return [turn for turn in named if turn.person or turn.what == "decision"]


def _late(plan: Turn, fact: Turn, desk: Desk) -> bool:
    """Whether something is still to come in an article that came out after the day on which another has it done."""
    days = [slot.value[:10] for slot in fact.one.statement.slots if slot.kind == "moment" and DAY.match(slot.value)]
    published = desk.pages[plan.at.article].article.published
    return plan.what in ACTS and bool(days and published) and max(days) < str(published and published.first)


def _person(one: Said, sign: re.Match[str], desk: Desk) -> tuple[str | None, str]:
    """Whom a sign is said of: who speaks, the person named last before it, an office beside it, who is named after."""
    page = desk.pages[one.article]
    at = page.words[one.first + one.line[: sign.start()].count(" ")].start
    inside = stages(page.article.lang).own.search(sign.group())
    if inside:
        return next((q.speaker for q in page.of(Quote) if q.at[0].start <= at < q.at[0].end), None), ""
    start, end = one.statement.at[0].start, one.statement.at[0].end
    last = one.first + one.line[: sign.end()].count(" ") + 1  # the next word: « arrivé à Arzel » is no person
    next_, stop = (page.words[min(k, one.first + len(one.words) - 1)].start for k in (last, last + NEAR))
    named = {span.start: name for span, name in desk.people(one.article) if start <= span.start < end}  # the longest
    before = [(name, "") for place, name in named.items() if place < at][-1:]
    beside = _offices(one.line[: sign.start()].split()[-NEAR:], page)
    near = [(name, "") for place, name in named.items() if next_ < place < stop]
    behind = _offices(one.line[sign.end() :].split()[:NEAR], page)
    after = [(name, "") for place, name in named.items() if next_ < place]
    return next(iter([*before, *beside, *near, *behind, *after]), (None, ""))


def _offices(words: Sequence[str], page: Page) -> Iterator[tuple[str, str]]:
    """The offices in some words, each with the word that tells which, or ""."""
    for shown, office in stages(page.article.lang).offices.items():
        if found := office.search(" ".join(words)):
            which = found[1] or ""
            yield shown, "" if which in empty(page.article.lang) else which


def _one(plan: Turn, fact: Turn, desk: Desk) -> bool:
    """Whether what is expected is what then is so: the same person in the same place, or a decision on one matter."""
    if plan.what != fact.what or plan.at.article == fact.at.article:
        return False
    if desk.before(fact.at.article, plan.at.article) and not _late(plan, fact, desk):
        return False
    if plan.what == "decision":
        return len(plan.one.bag & fact.one.bag) >= SHARED
    if plan.what == "resignation":  # an office is left once
        return plan.person == fact.person
    if plan.what != "arrival":  # somebody may do so twice, or be reported to: the order must be known
        ordered = desk.before(plan.at.article, fact.at.article) or _late(plan, fact, desk)
        return plan.person == fact.person and ordered
    here, there = ({slot.value for slot in turn.one.statement.slots if slot.kind == "place"} for turn in (plan, fact))
    other = plan.which and fact.which and plan.which != fact.which
    return plan.person == fact.person and not other and not (here and there and not here & there)
