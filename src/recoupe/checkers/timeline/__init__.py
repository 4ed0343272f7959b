"""The events of a story in order: what the articles put at one time, how exactly, and who says so.

Two clauses are one event where they give the same days and their words tell the same, the rarer a word in the story,
the more it counts; what is doubtful stays apart. Background is told too, with the precision it has: « vers 1890 ».
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cache
from itertools import combinations
from math import log
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.components import components
from recoupe.checkers.timeline.clauses import Line, has_finite, is_compared, line
from recoupe.checkers.timeline.status import status
from recoupe.dates import CLOCK
from recoupe.languages import LANGUAGES, language
from recoupe.model import Claim, Event, Moment, Origin, Passage, Span, Status
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.page import Page, Story

RULES: Final = (  # id, what it says, an invented example
    (
        "clauses of the same days",
        "Clauses that give the same days and share half of what their words tell.",
        "Le pont a rouvert mardi · Mardi, réouverture du pont",
    ),
)
SHARED: Final = 5.0  # what the shared words tell, at least: two that stand in a twelfth of the sentences
ALIKE: Final = 0.5  # of what the words of the clause tell that tells less
CLAIMED: Final = 0.35  # the same where one claim holds both clauses
_CONTENT: Final = 4  # letters of a word, from which it tells something; figures do
_FEW: Final = 25  # sentences that are added to those of a story: in a short one every word stands in many
_APART: Final = 60  # minutes; « vers 5 h » and « à 5 h 20 » may be one event
_NOW: Final = "PRESENT_REF"
_HOURS: Final = {"MO": "08", "AF": "15", "EV": "19", "NI": "22"}  # where parts of the day stand among its hours
# Of one event: what one article announces, another tells; what one puts on somebody's account, is on that account.
_RANK: Final[tuple[Status, ...]] = ("planned", "asserted", "alleged", "denied")


class _Told(NamedTuple):
    """A moment in its clause."""

    at: Span  # the clause
    moment: Moment
    status: Status
    words: frozenset[str]  # those that tell something, folded
    claims: frozenset[str]  # ids of the claims that hold it


def check(story: Story) -> Iterator[Event]:
    """The events of a story, the earliest first."""
    by_days: defaultdict[tuple[str, str], list[_Told]] = defaultdict(list)
    weights = story.view(_weights)
    for page in story.pages:
        for told in _told(page, story):
            by_days[told.moment.first or "", told.moment.last or ""].append(told)
    for _, row in sorted(by_days.items()):
        for group in sorted(
            _groups(row, weights), key=lambda group: (min(map(_hour, group)), min(told.at for told in group))
        ):
            yield _event(group, story)


def _groups(row: Iterable[_Told], weights: Mapping[str, float]) -> list[list[_Told]]:
    """Clauses of the same days by event; those of the same words at the same hour are one."""
    by_words: defaultdict[tuple[frozenset[str], str], list[_Told]] = defaultdict(list)
    for told in row:
        by_words[told.words, _hour(told)].append(told)
    rows = [[told] for (words, _), row in by_words.items() if not words for told in row]
    rows += [row for (words, _), row in by_words.items() if words]
    first = [row[0]._replace(claims=frozenset[str]().union(*(told.claims for told in row))) for row in rows]
    same = [(a, b) for a, b in combinations(range(len(rows)), 2) if _is_same(first[a], first[b], weights)]
    return [[told for at in sorted(group) for told in rows[at]] for group in components(range(len(rows)), same)]


def _hour(told: _Told) -> str:
    """Where an event stands among those of its day; first where no hour is told."""
    _, _, hour = told.moment.value.partition("T")
    return _HOURS.get(hour, hour)


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


def _told(page: Page, story: Story) -> Iterator[_Told]:
    """The moments of an article that are points in time, each in its clause, the most exact of those that agree."""
    clauses: defaultdict[Line, list[Moment]] = defaultdict(list)
    kept = [(block.at[0].start, block.at[0].end) for block in page.blocks if block.label != "crosshead"]
    for moment in page.of(Moment):
        is_point = moment.type in {"DATE", "TIME"} and moment.by != "edition"  # « champion de France 2007 »
        is_day = is_point and moment.first and moment.last and moment.edtf
        block = bisect_right(kept, (moment.at[0].start, len(page.article.text))) - 1
        is_kept = block >= 0 and moment.at[0].start < kept[block][1]
        if is_day and is_kept and not is_compared(page, moment.at[0]) and (found := line(page, moment.at[0])):
            clauses[found].append(moment)
    for clause, moments in clauses.items():
        words, claims = _content(page.article[clause.core]), frozenset(_claims(clause.core, story))
        for moment in moments:
            if any(_is_listed(page, other, moment) for other in moments):
                continue
            if moment.value == _NOW and not has_finite(page, clause.core):  # « aujourd'hui âgé de 37 ans »
                continue
            if not any(_is_within(other, moment) or _ends(moment, other) for other in moments if other is not moment):
                named = frozenset(folds(page.article[moment.at[0]]))
                yield _Told(clause.at, moment, status(page, clause.core, moment), words - named, claims)


def _is_within(inner: Moment, outer: Moment) -> bool:
    """Whether a moment is a part of another, an hour of its day, or the same and told first."""
    one, other = (inner.first or "", inner.last or ""), (outer.first or "", outer.last or "")
    if one == other:
        return ("T" not in inner.value, inner.at) < ("T" not in outer.value, outer.at)
    return other[0] <= one[0] and one[1] <= other[1]


def _is_listed(page: Page, first: Moment, second: Moment) -> bool:
    """Whether a moment stands in one list with another before it, « champion de France 2007 et 2008 »."""
    start, end = first.at[0].end, second.at[0].start
    if not start <= end:
        return False
    tokens = page.parse
    verbs = any(tokens.pos[k] in {"VERB", "AUX"} for k in tokens.between(start, end))
    return not verbs and not set(",;:()") & set(page.article.text[start:end])


def _ends(last: Moment, first: Moment) -> bool:
    """Whether a moment is only the end of what begins at another, « depuis mardi et jusqu'à jeudi »."""
    return (last.edtf or "").startswith("../") and not (first.edtf or "").startswith("../")


def _claims(clause: Span, story: Story) -> Iterator[str]:
    """The claims that hold a clause or a part of it."""
    for claim in story.of(Claim):
        for span in claim.at:
            if span.article == clause.article and span.start < clause.end and clause.start < span.end:
                yield claim.id


def _content(clause: str) -> frozenset[str]:
    """The words of a clause that tell something, and no time: those are the same already."""
    return frozenset(word for word in folds(clause) if len(word) >= _CONTENT or word.isdigit()) - _times()


def _weights(story: Story) -> dict[str, float]:
    """How much each word of a story tells: the fewer sentences have it, the more."""
    rows = [_content(page.article.text[start:end]) for page in story.pages for start, end in page.sentences]
    counts = Counter(word for row in rows for word in row)
    return {word: log((_FEW + len(rows)) / count) for word, count in counts.items()}


@cache
def _times() -> frozenset[str]:
    """The names of days and months."""
    spoken: Iterable[str] = (name for code in LANGUAGES for name in (*language(code).days, *language(code).months))
    return frozenset(word for name in spoken for word in folds(name))


def _is_same(one: _Told, other: _Told, weights: Mapping[str, float]) -> bool:
    """Whether two clauses of the same days tell the same; at hours far apart they tell two things."""
    clocks = [CLOCK.search(told.moment.value) for told in (one, other)]
    minutes = [60 * int(clock[1]) + int(clock[2]) for clock in clocks if clock]
    if len(minutes) == len(clocks) and abs(minutes[0] - minutes[1]) > _APART:
        return False
    shared, *each = (
        sum(weights.get(word, 0.0) for word in row) for row in (one.words & other.words, one.words, other.words)
    )
    is_claimed = bool(one.claims & other.claims)
    share = shared / (min(each) or 1.0)
    if shared >= SHARED:
        return share >= (CLAIMED if is_claimed else ALIKE)
    return is_claimed and shared >= SHARED / 2 and share >= ALIKE


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
