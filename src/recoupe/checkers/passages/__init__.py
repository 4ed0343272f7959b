"""Shared passages: each stretch of text that two or more articles carry, once for all its carriers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from recoupe.alignment import SEED
from recoupe.checkers.components import components
from recoupe.checkers.passages.coverage import Coverage
from recoupe.model import Passage, Saying, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.checkers.passages.discounts import Reason
    from recoupe.page import Story

_MARKS = 4  # marks of punctuation that may stand together, « ."» »
SAME = 0.5  # intersection over union of two stretches of one article, from which they are the same passage
REASONS: Final[dict[Reason, Saying]] = {
    "title": Saying("a headline"),
    "quotation": Saying("a quotation, which any reporter could have"),
    "post": Saying("a post on a social network, which any reporter could have"),
    "law": Saying("the name of a legal text"),
    "repeated": Saying("stands twice in one article"),
}

Place = tuple[str, int, int]  # article id, first word, last word (exclusive)

RULES: Final = (  # id, what it says, an invented example
    ("shared words", "Two or more articles have a run of words in common.", "le pont des Tanneurs a été fermé mardi"),
)


def check(story: Story) -> Iterator[Passage]:
    """Every shared passage, those of most articles and words first."""
    coverage = story.view(Coverage)
    links = [
        ((left, *fragment.left), (right, *fragment.right))
        for (left, right), shared in sorted(coverage.fragments.items())
        for fragment in shared
    ]
    found = (_passage(places, coverage) for places in _gathered(links, coverage))
    yield from sorted(found, key=lambda passage: (-len(passage.at), -passage.words, passage.at))


def _gathered(links: list[tuple[Place, Place]], coverage: Coverage) -> Iterator[list[Place]]:
    """The stretches that are one passage, one for each article that carries it, in the order of the articles."""
    places = sorted({place for link in links for place in link})
    same = [(a, b) for of in _by_article(places).values() for a, b in _alike(of)]
    for group in components(places, [*links, *same]):
        carriers = _by_article(sorted(group, key=lambda p: (p[1] - p[2], p)))
        if len(carriers) > 1:
            common = set.intersection(*({_run(p, coverage) for p in of} for of in carriers.values()))
            wording = max(common, key=lambda run: (len(run), run), default=None)
            yield [
                next((p for p in carriers[article] if _run(p, coverage) == wording), carriers[article][0])
                for article in sorted(carriers)
            ]


def _run(place: Place, coverage: Coverage) -> tuple[str, ...]:
    """The folded words of a stretch."""
    name, first, last = place
    return tuple(word.folded for word in coverage.pages[name].words[first:last])


def _by_article(places: list[Place]) -> dict[str, list[Place]]:
    """The stretches of each article, in the order given."""
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for place in places:
        found[place[0]].append(place)
    return found


def _alike(places: list[Place]) -> Iterator[tuple[Place, Place]]:
    """Stretches of one article that cover nearly the same words."""
    open_: list[Place] = []
    for place in places:
        open_ = [other for other in open_ if other[2] > place[1]]
        for other in open_:
            common = min(other[2], place[2]) - place[1]
            if common >= SAME * (max(other[2], place[2]) - other[1]):
                yield other, place
        open_.append(place)


def _passage(places: list[Place], coverage: Coverage) -> Passage:
    """The passage that stands in these places."""
    runs = [_run(place, coverage) for place in places]
    reasons = (reason for name, first, last in places for reason in coverage.reasons[name][first:last])
    why = Counter(reason for reason in reasons if reason)
    words = min(sum(coverage.counts[name][first:last]) for name, first, last in places)
    counted = words >= SEED
    return Passage(
        at=_spans(places, coverage),
        by="shared words",
        how="verbatim" if all(a == b for a, b in pairwise(runs)) else "edited",
        words=words if counted else min(map(len, runs)),
        counted=counted,
        reason=None if counted else REASONS[why.most_common(1)[0][0]],
    )


def _spans(places: list[Place], coverage: Coverage) -> tuple[Span, ...]:
    """The characters of the stretches, with the marks that open and close them where all carriers have the same."""
    pages = [coverage.pages[name] for name, _, _ in places]
    ends = [
        (page.words[first].start, page.words[last - 1].end)
        for page, (_, first, last) in zip(pages, places, strict=True)
    ]
    opening = {
        _marks(page.article.text[max(0, start - _MARKS) : start][::-1])
        for page, (start, _) in zip(pages, ends, strict=True)
    }
    closing = {_marks(page.article.text[end : end + _MARKS]) for page, (_, end) in zip(pages, ends, strict=True)}
    before, after = (len(marks.pop()) if len(marks) == 1 else 0 for marks in (opening, closing))
    return tuple(page.span(start - before, end + after) for page, (start, end) in zip(pages, ends, strict=True))


def _marks(text: str) -> str:
    """The marks of punctuation that the text begins with, up to white space or a letter."""
    return next(iter(re.findall(r"^[^\w\s]+", text)), "")
