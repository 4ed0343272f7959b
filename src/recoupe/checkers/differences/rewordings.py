"""One quotation in two wordings that share few words: two translations, or a note taken by hand and a recording.

« La signature du four, c'est la leur », « Le four porte leur signature ». Two quotations are compared by the beginnings
of their words that say something: half of them where one person is known to speak, more where that is not known. Each
must be the other's best match in its article; sentences that both have word for word are left out.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.components import components
from recoupe.checkers.differences.apart import across
from recoupe.checkers.differences.counterparts import SHORTEST, stems
from recoupe.checkers.differences.edits import edits
from recoupe.checkers.differences.quotations import article, said
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.entities import naming
from recoupe.languages.questions import question
from recoupe.text import folds, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.checkers.differences.quotations import Said
    from recoupe.model import Difference, Span

KNOWN: Final = (3, 0.5)  # beginnings of words, and their share of the shorter quotation's: of one known speaker
UNKNOWN: Final = (4, 0.45)  # the same where it is not known whether one person speaks
TURNS: Final = (6, 0.55)  # words in one order, and their share of the shorter quotation's: of one known speaker
SOLE: Final = (5, 0.45)  # any words, of who is quoted once in either article, and one that says something
LEAST: Final = 4  # words of any kind that both have, asked first
WORDS: Final = 6  # of either quotation; fewer are a phrase
CUT: Final = 0.85  # share of a quotation's words that another has in their order: then it was only cut
LENGTH: Final = 0.5  # least share of the longer one's words that the shorter one has


Key = tuple[str, int]  # a quotation by its article and its place


class Rest(NamedTuple):
    """The sentences of a quotation that another one does not have word for word."""

    at: Span
    words: tuple[str, ...]  # folded
    stems: frozenset[str]


class Pair(NamedTuple):
    """Two quotations that may be one, as far as they differ."""

    left: Said
    right: Said
    ours: Rest
    theirs: Rest
    likeness: float


def check(desk: Desk) -> Iterator[Difference]:
    """Every quotation that articles give in wordings far from one another."""
    every = [one for name in sorted(desk.pages) for one in said(desk.pages[name])]
    rarity = _rarity(every)
    sole = _sole(every)
    pairs = _mutual([pair for a, b in across(every, article) if (pair := _pair(a, b, rarity, sole))])
    rests = {_key(one): rest for pair in pairs for one, rest in ((pair.left, pair.ours), (pair.right, pair.theirs))}
    apart = {(_key(pair.left), _key(pair.right)) for pair in pairs}  # the articles in their order
    for group in components(sorted(rests), sorted(apart)):
        same = [pair for pair in combinations(sorted(group), 2) if pair not in apart]
        sides = [[rests[key] for key in side] for side in components(sorted(group), same)]
        names = sorted({one.speaker for one in every if one.speaker and _key(one) in group})
        asked = question(desk.code, "words_of", name=names[0]) if names else question(desk.code, "words")
        rows = [sorted({*(rest.at for rest in side), *_again(side, every)}) for side in sides]
        if len(rows) > 1:
            yield difference("quotation", asked, "variant", by_articles(desk.side(desk.text(r[0]), r) for r in rows))


def _again(side: Sequence[Rest], every: Sequence[Said]) -> Iterator[Span]:
    """Where other quotations have the same words."""
    for rest, one in product(side, every):
        size = len(rest.words)
        at = (at for at in range(len(one.words) - size + 1) if tuple(one.folded[at : at + size]) == rest.words)
        yield from (one.page.span(one.words[i].start, one.words[i + size - 1].end) for i in at)


def _key(one: Said) -> Key:
    """A quotation by its article and its place."""
    return article(one), one.words[0].start


def _pair(left: Said, right: Said, rarity: dict[str, float], sole: frozenset[Key]) -> Pair | None:
    """Two quotations as far as they differ, where they can be one; nothing where few words of them were changed."""
    if left.folded == right.folded or len(left.bag & right.bag) < LEAST:
        return None
    one = _one_speaker(left, right)
    if one is False or edits(left.folded, right.folded):
        return None
    ours, theirs = _rest(left, right), _rest(right, left)
    if not ours or not theirs or _is_cut(ours, theirs):
        return None
    short = min(len(ours.words), len(theirs.words))
    common = (Counter(ours.words) & Counter(theirs.words)).total()
    shared = ours.stems & theirs.stems
    share = _weight(shared, rarity) / max(0.01, min(_weight(ours.stems, rarity), _weight(theirs.stems, rarity)))
    least, part = KNOWN if one else UNKNOWN
    alike = len(shared) >= least and share >= part
    both = len({*ours.words} & {*theirs.words})
    once = one and shared and {_key(left), _key(right)} <= sole and both >= max(SOLE[0], SOLE[1] * short)
    turned = one and common >= max(TURNS[0], TURNS[1] * short)
    turns = _in_order(ours.words, theirs.words) if alike or once or turned else 0
    if alike or once or (turned and turns >= max(TURNS[0], TURNS[1] * short)):
        return Pair(left, right, ours, theirs, max(share, turns / short))
    return None


def _is_cut(ours: Rest, theirs: Rest) -> bool:
    """Whether one of two quotations is too short beside the other, or the other one cut."""
    short, long = sorted((len(ours.words), len(theirs.words)))
    common = (Counter(ours.words) & Counter(theirs.words)).total()
    return short < max(WORDS, LENGTH * long) or (
        common >= CUT * short and _in_order(ours.words, theirs.words) >= CUT * short
    )


def _sole(every: Sequence[Said]) -> frozenset[Key]:
    """The quotations beside which their article has no other one of that speaker."""
    counts = Counter((article(one), one.speaker) for one in every)
    return frozenset(_key(one) for one in every if one.speaker and counts[article(one), one.speaker] == 1)


def _weight(words: frozenset[str], rarity: dict[str, float]) -> float:
    """What some words say: the rarer in the story, the more."""
    return sum(rarity.get(word, 1) for word in sorted(words))


def _rest(one: Said, other: Said) -> Rest | None:
    """The sentences of a quotation that do not stand in another one, from the first to the last."""
    page = one.page
    cuts = sentences(page.article.text, one.words[0].start, one.words[-1].end)
    line = f" {' '.join(other.folded)} "
    rows = [[word for word in one.words if start <= word.start < end] for start, end in cuts]
    left = [row for row in rows if row and f" {' '.join(word.folded for word in row)} " not in line]
    if not left:
        return None
    words = tuple(word.folded for row in left for word in row)
    return Rest(page.span(left[0][0].start, left[-1][-1].end), words, stems(words, page.article.lang))


def _one_speaker(left: Said, right: Said) -> bool | None:
    """Whether one person says two quotations; `None`: not known."""
    if not left.speaker or not right.speaker:
        return None
    here, there = folds(left.speaker), folds(right.speaker)
    if here == there:
        return True
    ours, theirs = ([word for word in words if len(word) >= SHORTEST] for words in (here, there))
    if any(naming.sounds_alike(a, b) for a in ours for b in theirs):
        return True
    named = all(speaker[:1].isupper() for speaker in (left.speaker, right.speaker))
    return False if named else None


def _in_order(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words two rows have in one order."""
    row = [0] * (len(right) + 1)
    for a in left:
        last = 0
        for at, b in enumerate(right, 1):
            last, row[at] = row[at], last + 1 if a == b else max(row[at], row[at - 1])
    return row[-1]


def _mutual(pairs: list[Pair]) -> list[Pair]:
    """The pairs of which each is the other's best match in its article, alone."""
    best: defaultdict[tuple[object, str], list[float]] = defaultdict(list)
    for pair in pairs:
        best[_key(pair.left), article(pair.right)].append(pair.likeness)
        best[_key(pair.right), article(pair.left)].append(pair.likeness)

    def first(one: Said, other: Said, likeness: float) -> bool:
        return likeness == max(best[_key(one), article(other)])

    return [p for p in pairs if first(p.left, p.right, p.likeness) and first(p.right, p.left, p.likeness)]


def _rarity(every: Sequence[Said]) -> dict[str, float]:
    """By the beginning of a word: the less, the more quotations of different words have it."""
    rows = {tuple(one.folded): one.page.article.lang for one in every}
    counts = Counter(word for row, code in rows.items() for word in stems(row, code))
    return {word: 1 / math.log(2 + count) for word, count in counts.items()}
