"""The events of a story in order: what the articles put at one time, how exactly, and who says so.

Two clauses are one event where they give the same days and share half of their rare words; what is doubtful stays
apart. Background is told too, with the precision it has: « vers 1890 ».
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.components import components
from recoupe.languages import LANGUAGES, language
from recoupe.languages.moments import table
from recoupe.languages.speech import verbs
from recoupe.model import Event, Mark, Moment, Origin, Passage, Span, Status
from recoupe.text import folds, plain, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.page import Page, Story

RULES: Final = (  # id, what it says, an invented example
    (
        "clauses of the same days",
        "Clauses that give the same days and share half of their rare words.",
        "Le pont a rouvert mardi · Mardi, réouverture du pont",
    ),
)
SHARED: Final = 2  # rare words that two clauses of one event share, at least
ALIKE: Final = 0.5  # of the rare words of the clause that has fewer
_COMMON: Final = 2  # sentences for each article that a word stands in, from which it is no rare one
_CONTENT: Final = 4  # letters of a word, from which it tells something; figures do
_CUT: Final = re.compile(r"[;:()–—]|,(?!\d)")
_VERBS: Final = frozenset({"VERB", "AUX"})
# Of one event: what one article announces, another tells; what one puts on somebody's account, is on that account.
_RANK: Final[tuple[Status, ...]] = ("planned", "asserted", "alleged", "denied")


class _Told(NamedTuple):
    """A moment in its clause."""

    at: Span  # the clause
    moment: Moment
    status: Status
    rare: frozenset[str]  # its rare words, folded


def check(story: Story) -> Iterator[Event]:
    """The events of a story, the earliest first."""
    by_days: defaultdict[tuple[str, str], list[_Told]] = defaultdict(list)
    common = story.view(_common)
    for page in story.pages:
        for told in _told(page, common):
            by_days[told.moment.first or "", told.moment.last or ""].append(told)
    for _, together in sorted(by_days.items()):
        same = [(a, b) for a, b in combinations(range(len(together)), 2) if _is_same(together[a], together[b])]
        groups = [[together[at] for at in sorted(group)] for group in components(range(len(together)), same)]
        yield from sorted((_event(group, story) for group in groups), key=lambda event: event.at)


def _event(group: list[_Told], story: Story) -> Event:
    """What clauses tell together, the first of each article."""
    first: dict[str, _Told] = {}
    for told in sorted(group, key=lambda told: told.at):
        first.setdefault(told.at.article, told)
    clauses = tuple(first.values())
    moment = clauses[0].moment
    return Event(
        at=tuple(told.at for told in clauses),
        moments=tuple(told.moment.id for told in clauses),
        value=moment.edtf or moment.value,
        first=moment.first or "",
        last=moment.last or "",
        status=max((told.status for told in group), key=_RANK.index),
        origins=tuple(sorted({name for told in clauses for name in _origins(told.at, story)})),
        by="clauses of the same days",
    )


def _told(page: Page, common: frozenset[str]) -> Iterator[_Told]:
    """The moments of an article that are points in time, each in its clause, the most exact of those that agree."""
    clauses: defaultdict[Span, list[Moment]] = defaultdict(list)
    for moment in page.of(Moment):
        is_day = moment.type in {"DATE", "TIME"} and moment.first and moment.last and moment.edtf
        if is_day and any(block.at[0].start <= moment.at[0].start < block.at[0].end for block in page.blocks):
            clauses[_clause(page, moment.at[0])].append(moment)
    for clause, moments in clauses.items():
        for moment in moments:
            if not any(_is_within(other, moment) for other in moments if other is not moment):
                yield _Told(clause, moment, _status(page, clause, moment), _content(page.article[clause]) - common)


def _is_within(inner: Moment, outer: Moment) -> bool:
    """Whether a moment is a part of another, or the same and told first."""
    one, other = (inner.first or "", inner.last or ""), (outer.first or "", outer.last or "")
    return inner.at < outer.at if one == other else other[0] <= one[0] and one[1] <= other[1]


def _clause(page: Page, at: Span) -> Span:
    """The part of the sentence around a moment that has a verb; the sentence where the parts have none."""
    start, end = next((s for s in page.sentences if s[0] <= at.start < s[1]), (at.start, at.end))
    cuts = [match.end() for match in _CUT.finditer(page.article.text, start, end)]
    cuts = [cut for cut in cuts if cut <= at.start or cut > at.end]
    parts = list(pairwise([start, *cuts, end]))
    if len(parts) == 1:
        return _span(page, start, end)
    here = next(number for number, (_, stop) in enumerate(parts) if at.start < stop)
    wider = [(begin, parts[here][1]) for begin, _ in parts[here::-1]] + [
        (parts[here][0], stop) for _, stop in parts[here:]
    ]
    return _span(page, *next((part for part in wider if _has_verb(page, *part)), (start, end)))


def _has_verb(page: Page, start: int, end: int) -> bool:
    """Whether a part says something: it has a verb or a participle."""
    parsed = page.parse
    return any(parsed.pos[at] in _VERBS or "VerbForm" in parsed.feats[at] for at in parsed.between(start, end))


def _span(page: Page, start: int, end: int) -> Span:
    """The stretch without the space and the mark at its ends."""
    text = page.article.text
    start, end = trimmed(text, start, end)
    while end - start > 1 and _CUT.match(text[end - 1]):
        start, end = trimmed(text, start, end - 1)
    return page.span(start, end)


def _status(page: Page, clause: Span, moment: Moment) -> Status:
    """How an article vouches for what it puts at a moment."""
    known, denials = verbs(page.article.lang), page.language.denials
    if any(word in known and known[word].infinitive in denials for word in folds(page.article[clause])):
        return "denied"
    if _is_to_come(page, clause, moment):
        return "planned"
    hearsay = (mark.at[0] for mark in page.of(Mark) if mark.what == "hearsay")
    if any(mark.start < clause.end and clause.start < mark.end for mark in hearsay) or _is_on_account(page, clause):
        return "alleged"
    return "asserted"


def _is_to_come(page: Page, clause: Span, moment: Moment) -> bool:
    """Whether a moment lies behind the publication, or may do so in a clause that says only what is to come."""
    published = page.article.published
    if not published or not moment.first or not moment.last or moment.last < published.first:
        return False
    low = plain(page.article.text, clause.start, clause.end).text.lower()
    signs = {signal.sign for signal in table(page.article.lang).tense.signals if signal.pattern.search(low)}
    return moment.first > published.last or signs == {1}


def _is_on_account(page: Page, clause: Span) -> bool:
    """Whether the sentence of a clause says according to whom."""
    start, end = next((s for s in page.sentences if s[0] <= clause.start < s[1]), (clause.start, clause.end))
    said = f" {' '.join(folds(page.article.text[start:end]))} "
    return any(f" {phrase} " in said for phrase in _according(page.article.lang))


@cache
def _according(code: str) -> tuple[str, ...]:
    return tuple(" ".join(folds(phrase)) for phrase in language(code).according)


def _content(clause: str) -> frozenset[str]:
    """The words of a clause that tell something, and no time: those are the same already."""
    return frozenset(word for word in folds(clause) if len(word) >= _CONTENT or word.isdigit()) - _times()


def _common(story: Story) -> frozenset[str]:
    """The words that many sentences of a story have, « président »."""
    sentences = (page.article.text[start:end] for page in story.pages for start, end in page.sentences)
    counts = Counter(word for sentence in sentences for word in _content(sentence))
    return frozenset(word for word, count in counts.items() if count > _COMMON * len(story.pages) + 1)


@cache
def _times() -> frozenset[str]:
    """The names of days and months."""
    spoken: Iterable[str] = (name for code in LANGUAGES for name in (*language(code).days, *language(code).months))
    return frozenset(word for name in spoken for word in folds(name))


def _is_same(one: _Told, other: _Told) -> bool:
    """Whether two clauses of the same days tell the same."""
    shared = len(one.rare & other.rare)
    return shared >= SHARED and shared >= ALIKE * min(len(one.rare), len(other.rare))


def _origins(clause: Span, story: Story) -> Iterator[str]:
    """The origins whose text a clause is: where its article has several, those whose passages carry it."""
    mine = [origin for origin in story.of(Origin) if clause.article in origin.articles]
    if len(mine) > 1:
        carriers = {s.article for p in story.of(Passage) if any(_carries(span, clause) for span in p.at) for s in p.at}
        others = carriers - {clause.article}
        shared = [origin for origin in mine if others & set(origin.articles)]
        alone = [origin for origin in mine if origin.articles == (clause.article,)]
        mine = shared or alone or [max(mine, key=lambda origin: origin.shares.get(clause.article, 0.0))]
    return (origin.id for origin in mine)


def _carries(span: Span, clause: Span) -> bool:
    """Whether a passage holds half of a clause."""
    inside = min(span.end, clause.end) - max(span.start, clause.start)
    return span.article == clause.article and 2 * inside >= clause.end - clause.start
