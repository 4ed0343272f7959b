"""The same quotation worded in two ways: « une blessure que je regrette », « une blessure grave que je regrette ».

Quotations are aligned one by one, never by the sentences around them. What a newsroom leaves out with an ellipsis, puts
into brackets or says between commas (« a-t-il dit ») is no change of wording; nor is a number in digits.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.components import components
from recoupe.checkers.differences.apart import across
from recoupe.checkers.differences.edits import edits
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.languages.questions import question
from recoupe.languages.speech import verbs
from recoupe.model import Quote
from recoupe.text import Word, fold, folded, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Difference, Span
    from recoupe.page import Page

SHORTEST: Final = 3  # words of a quotation
PHRASE: Final = 4  # equal words; fewer are a phrase that several people use, if not one known speaker
WHOSE: Final = 8  # different words that two quotations share: then the speaker was read wrong in one
AROUND: Final = 2  # words shown on either side of a change
_BRACKETS: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_ELLIPSIS: Final = re.compile(r"\.\.|…|\(|\[")


class Said(NamedTuple):
    """A quotation as it is compared."""

    page: Page
    words: tuple[Word, ...]  # without those in brackets
    folded: list[str]
    bag: frozenset[str]
    speaker: str | None


class Change(NamedTuple):
    """A place where two quotations are not worded alike: the words with some equal ones around them, in each."""

    left: tuple[Said, Span]
    right: tuple[Said, Span]


def check(desk: Desk) -> Iterator[Difference]:
    """Every quotation that is worded in more than one way, once for each place and grouping of the articles."""
    every = [quotation for name in sorted(desk.pages) for quotation in said(desk.pages[name])]
    changes = [change for left, right in across(every, article) for change in _changes(left, right)]
    places = sorted({place[1] for change in changes for place in change})
    links = [(change.left[1], change.right[1]) for change in changes]
    near = [(a, b) for a, b in pairwise(places) if a.article == b.article and b.start <= a.end]
    for group in components(places, [*links, *near]):
        mine = [change for change in changes if change.left[1] in group]
        yield from _differences(mine, desk)


def said(page: Page) -> Iterator[Said]:
    """The quotations of a page that are long enough to be compared."""
    for start, end in page.quotations:
        inside = [match.span() for match in _BRACKETS.finditer(page.article.text, start, end)]
        kept = tuple(w for w in page.within(start, end) if not any(a <= w.start < b for a, b in inside))
        if len(kept) >= SHORTEST:
            folds = [word.folded for word in kept]
            yield Said(page, kept, folds, frozenset(folds), _speaker(page, start, end))


def _speaker(page: Page, start: int, end: int) -> str | None:
    """Who says the quotation at these places, where that is known."""
    inside = (quote for quote in page.of(Quote) if quote.at[0].start < end and start < quote.at[0].end)
    return next((quote.speaker for quote in inside if quote.speaker), None)


def article(said: Said) -> str:
    """The id of the article that a quotation stands in."""
    return said.page.article.id


def _changes(left: Said, right: Said) -> Iterator[Change]:
    """Where two quotations of different articles differ; nothing where somebody else speaks."""
    common = len(left.bag & right.bag)
    if left.folded == right.folded or common < _enough(left.speaker, right.speaker):
        return
    for edit in edits(left.folded, right.folded):
        if not _idle(left, edit.left, right, edit.right):
            yield Change((left, _span(left, edit.left)), (right, _span(right, edit.right)))


def _enough(left: str | None, right: str | None) -> int:
    """The different words that two quotations must share: fewer of one known speaker, more of two."""
    if _others(left, right):
        return WHOSE
    return SHORTEST if left and right else PHRASE


def _others(left: str | None, right: str | None) -> bool:
    """Whether two speakers, both known, share no word of their names."""
    return bool(left and right) and not {*folded(left or "").split()} & {*folded(right or "").split()}


def _idle(left: Said, ours: tuple[int, int], right: Said, theirs: tuple[int, int]) -> bool:
    """Whether a change is none of the wording: a known cut, words of the newsroom, a number in another dress."""
    for said, place in ((left, ours), (right, theirs)):
        before, after = said.words[place[0] - 1].end, said.words[place[1]].start
        if _ELLIPSIS.search(said.page.article.text, before, after):
            return True
        forms = verbs(said.page.article.lang)
        if place[0] < place[1] and any(w.folded in forms for w in said.words[slice(*place)]) and _incise(said, place):
            return True
    return _joined(left, ours) == _joined(right, theirs)


def _incise(said: Said, place: tuple[int, int]) -> bool:
    """Whether words between commas tell who speaks, « , a-t-il déclaré, »."""
    text = said.page.article.text
    before = text[said.words[place[0] - 1].end : said.words[place[0]].start]
    after = text[said.words[place[1] - 1].end : said.words[place[1]].start]
    return "," in before and "," in after


def _joined(said: Said, place: tuple[int, int]) -> str:
    """Some words without what may part them, an apostrophe aside: « ç'a » is not « ça »."""
    chosen = said.words[slice(*place)]
    if not chosen:
        return ""
    shown = plain(said.page.article.text, chosen[0].start, chosen[-1].end).text
    return "".join(fold(letter) for letter in shown if letter.isalnum() or letter == "'")


def _span(said: Said, place: tuple[int, int]) -> Span:
    """The changed words and those around them."""
    first, last = max(0, place[0] - AROUND), min(len(said.words), place[1] + AROUND)
    return said.page.span(said.words[first].start, said.words[last - 1].end)


def _differences(changes: list[Change], desk: Desk) -> Iterator[Difference]:
    """What one place of a quotation is worded like, in all articles."""
    hulls: defaultdict[tuple[str, int], list[Span]] = defaultdict(list)
    for change in changes:
        for said, span in change:
            hulls[said.page.article.id, said.words[0].start].append(span)
    apart = {tuple(sorted((_key(a), _key(b)))) for (a, _), (b, _) in changes}
    same = [pair for pair in combinations(sorted(hulls), 2) if pair not in apart]
    groups = components(sorted(hulls), same)
    if len(groups) == 1:
        return
    sides = []
    for group in groups:
        spans = [
            desk.pages[key[0]].span(min(s.start for s in hulls[key]), max(s.end for s in hulls[key])) for key in group
        ]
        sides.append(desk.side(desk.text(max(spans, key=lambda s: (s.end - s.start, s))), spans))
    speakers = sorted({said.speaker for change in changes for said, _ in change if said.speaker})
    asked = question(desk.code, "words_of", name=speakers[0]) if speakers else question(desk.code, "words")
    if len({span.article for side in sides for span in side.at}) > 1:
        yield difference("quotation", asked, "variant", by_articles(sides))


def _key(said: Said) -> tuple[str, int]:
    """A quotation by its article and its place."""
    return said.page.article.id, said.words[0].start
