"""The same words of one speaker in several articles: one utterance, its longest form first, and what each made of it.

| change | what it says |
|---|---|
| same | the same words |
| cut | part of the words, or the words with gaps |
| reworded | other words among them |
| reattributed | somebody else is said to have spoken them |
"""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from recoupe.checkers.components import components
from recoupe.checkers.informants import Known
from recoupe.entities import naming
from recoupe.model import Quote, Utterance
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.page import Story

RULES: Final = (  # id, what it says, an invented example
    ("same words", "Quotations that share most of their words.", "« Le four est froid » · « Le four est bien froid »"),
)
Change = Literal["same", "cut", "reworded", "reattributed"]
_RARE: Final = 3  # words of a fragment that recurs word for word; two, « très bien », are anybody's
_LONG: Final = 6  # words of a quote that may be reworded
_ALIKE: Final = 0.6  # part of the shorter one's words that stand in the other, in order; translations share .3 to .5


class _Words(NamedTuple):
    """A quote as it is compared."""

    article: str
    words: tuple[str, ...]
    speaker: str | None  # as the story calls the one who speaks
    named: str | None  # what bears the speaker's name, « person »; None: a description, or nobody
    quote: Quote


def check(story: Story) -> Iterator[Utterance]:
    """Every utterance that two articles or more quote, those of most articles and words first."""
    known = Known(story)
    every = [row for page in story.pages for row in _rows(page.article.text, page.of(Quote), known)]
    index = _index(every)
    pairs = sorted({pair for at in index.values() for pair in combinations(sorted(at), 2)})
    links = [(left, right) for left, right in pairs if _one(every[left], every[right])]
    groups = (sorted(group) for group in components(range(len(every)), links))
    found = [_utterance([every[at] for at in group]) for group in groups]
    yield from sorted(filter(None, found), key=lambda one: (-len(one.at), one.at[0].start - one.at[0].end, one.at))


def _rows(text: str, quotes: Iterable[Quote], known: Known) -> Iterator[_Words]:
    """The quotes of one article that stand in quotation marks, each with its speaker's name over the story."""
    for quote in quotes:
        span = quote.at[0]
        if quote.mode != "indirect":
            speaker = known.name(span.article, quote.speaker) if quote.speaker else None
            named = known.entities[speaker].type if speaker in known.entities else None
            yield _Words(span.article, folds(text[span.start : span.end]), speaker, named, quote)


def _index(every: list[_Words]) -> dict[tuple[str, ...], set[int]]:
    """The quotes by the runs of words that they have: only those that share one are compared."""
    index: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for at, row in enumerate(every):
        for run in zip(*(row.words[shift:] for shift in range(_RARE)), strict=False):
            index[run].add(at)
    return index


def _one(left: _Words, right: _Words) -> bool:
    """Whether two quotes of different articles are one utterance."""
    if left.article == right.article:
        return False
    short, long = sorted((left, right), key=lambda row: len(row.words))
    if _within(short.words, long.words):
        anybody = len(short.words) < _LONG  # « le gouvernement français »
        return not (anybody and left.speaker and right.speaker) or left.speaker == right.speaker
    same = left.speaker == right.speaker or not (left.named and right.named)
    return same and len(short.words) >= _LONG and _shared(short.words, long.words) >= _ALIKE


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words of one stand together in the other."""
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def _shared(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """The part of the shorter one's words that stand in the other, in the same order: 0.0 to 1.0."""
    blocks = SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(short)


def _utterance(group: list[_Words]) -> Utterance | None:
    """The utterance of quotes that are one; `None` where one article alone has them."""
    longest: dict[str, _Words] = {}
    for row in group:
        kept = longest.setdefault(row.article, row)
        if (len(row.words), -row.quote.at[0].start) > (len(kept.words), -kept.quote.at[0].start):
            longest[row.article] = row
    if len(longest) == 1:
        return None
    rows = sorted(longest.values(), key=lambda row: (-len(row.words), row.quote.at[0]))
    first = rows[0]
    speaker = next((row.speaker for row in rows if row.named), first.speaker)
    speaker = speaker or next((row.speaker for row in rows if row.speaker), None)
    return Utterance(
        at=tuple(row.quote.at[0] for row in rows),
        by="same words",
        speaker=speaker,
        quotes=tuple(row.quote.id for row in rows),
        changes=tuple(_change(row, first, speaker) for row in rows),
    )


def _change(row: _Words, first: _Words, speaker: str | None) -> Change:
    """What an article made of the longest form of an utterance; a description or a body is nobody else."""
    if row.named == "person" == first.named and row.speaker and speaker and _others(row.speaker, speaker):
        return "reattributed"
    if row.words == first.words:
        return "same"
    return "cut" if _shared(row.words, first.words) == 1 else "reworded"


def _others(name: str, other: str) -> bool:
    """Whether two names are two persons': « Vernet » and « Vrenet » are one."""
    return name != other and not naming.same(name, other) and naming.slips(name, other) is None
