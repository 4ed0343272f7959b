"""Whose is the text that an article shares with nobody: the newsroom's own, or more of the agency's?

A longer take of a dispatch shares as little with a shorter one as an own report does. What tells them apart is the
voice: an agency writes for readers it does not know, on days it does not know. It names the weekday where a newsroom
says « hier » or « ce samedi », puts no questions to the reader, does not say « nous », and paints no smile.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import msgspec

from recoupe import text
from recoupe.checkers.passages.coverage import counted
from recoupe.languages import registry
from recoupe.model import Credit, Quote, Saying

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.checkers.passages.coverage import Coverage
    from recoupe.languages import Language
    from recoupe.page import Page

OWN = (
    0.35  # share of an article's reporting that stands in no other one, its lead apart; 0.3 to 0.4 give the same counts
)
OWN_RUN = 50  # words of reporting in the longest stretch of it; at 40 a take counts as own, at 70 an own part is lost
SAID = 0.15  # the same share of a stretch in which the newsroom speaks of itself: what a careful reader calls a part
SAID_RUN = 25  # words of reporting in it
LEAD = 0.15  # share of an article's reporting at its beginning; a lead rewritten in the newsroom's voice is no origin
BESIDE = 0.05  # share of an article's reporting that its partners must hold, for the rest to stand beside something
COVERED = 0.4  # share of a sentence's reporting that stands elsewhere, from which the sentence does

_ITSELF: Final = Saying("speaks of itself")
_LONGEST_PHRASE = 4  # words, « cette fin de semaine »
_WORD = re.compile(r"\w+")  # as written: « confie » is a scene, « a confié » none


class Cue(msgspec.Struct, frozen=True):
    """Words that only a newsroom of its own would write, and what they are."""

    start: int  # code points in the article's text
    end: int
    saying: Saying
    itself: bool = False  # the newsroom is named, « nous », « à La Balise »: no agency writes so


class Stretch(msgspec.Struct, frozen=True):
    """Consecutive sentences that stand in no other article."""

    start: int  # code points in the article's text
    end: int
    words: int  # of reporting
    late: int  # those of them behind the article's lead


class Own(msgspec.Struct, frozen=True):
    """The part of an article that is its newsroom's own, and what shows it."""

    article: str
    share: float  # of the article's reporting, 0.0 to 1.0
    stretches: tuple[Stretch, ...]  # in the order of the text
    cues: tuple[Cue, ...]


def own(coverage: Coverage, name: str, partners: set[str]) -> Own | None:
    """The newsroom's own part of an article beside what it shares with its partners; None without evidence.

    Args:
        coverage: what stands where.
        name: the article's id.
        partners: articles of its family that are no reprints of it.
    """
    page = coverage.pages[name]
    if not partners or any(credit.form == "signoff" and not _with_desk(page, credit) for credit in page.of(Credit)):
        return None
    covered = coverage.covered(name, partners)
    if counted(covered, coverage.counts[name]) < BESIDE * coverage.reporting[name]:
        return None
    stretches = tuple(_stretches(coverage, name, covered))
    cues = tuple(cue for stretch in stretches for cue in cues_in(page, stretch.start, stretch.end))
    share = sum(stretch.words for stretch in stretches) / coverage.reporting[name]
    spoken = _spoken(coverage, name, stretches, cues)
    spoken = spoken or any(_names_itself(coverage, name, stretch, cues) for stretch in stretches)
    return Own(name, share, stretches, cues) if spoken else None


def relayed(coverage: Coverage, name: str, partners: set[str], agency: str) -> Own | None:
    """What an agency that signs an article gathered beside what it passes on of another one; None without evidence.

    The evidence is a stretch that stands nowhere else, in which that agency was told something: « a-t-il dit à Belga ».

    Args:
        coverage: what stands where.
        name: the article's id.
        partners: articles of its family, which is another agency's.
        agency: the agency that signs.
    """
    page = coverage.pages[name]
    told = [credit.at[0].start for credit in page.of(Credit) if credit.form == "told" and credit.agency == agency]
    stretches = tuple(
        stretch
        for stretch in _stretches(coverage, name, coverage.covered(name, partners))
        if _is_part(coverage, name, stretch) and any(stretch.start <= at < stretch.end for at in told)
    )
    share = sum(stretch.words for stretch in stretches) / coverage.reporting[name]
    return Own(name, share, stretches, ()) if stretches else None


def _with_desk(page: Page, signoff: Credit) -> bool:
    """Whether the newsroom signs beside the agency: « (ats/red) »."""
    return any(not page.language.desks.isdisjoint(text.folds(page.article[span])) for span in signoff.at)


def _spoken(coverage: Coverage, name: str, stretches: tuple[Stretch, ...], cues: tuple[Cue, ...]) -> bool:
    """Whether a good part of an article, one long stretch at least, is written in the newsroom's voice."""
    page, late = coverage.pages[name], [stretch.late for stretch in stretches]
    if sum(late) < OWN * coverage.reporting[name] or max(late, default=0) < OWN_RUN:
        return False
    told = sum(len(_told(page, stretch.start, stretch.end)) for stretch in stretches)
    return len(cues) > told or any(_goes_on(coverage, name, stretch, cues) for stretch in stretches)


def _names_itself(coverage: Coverage, name: str, stretch: Stretch, cues: tuple[Cue, ...]) -> bool:
    """Whether the newsroom speaks of itself in a stretch, which may be short, and no agency was told in it."""
    itself = any(cue.itself and stretch.start <= cue.start < stretch.end for cue in cues)
    told = _told(coverage.pages[name], stretch.start, stretch.end)
    return itself and _is_part(coverage, name, stretch) and not told


def _is_part(coverage: Coverage, name: str, stretch: Stretch) -> bool:
    """Whether a stretch, its article's lead apart, is long enough for a part of the article."""
    return stretch.late >= max(SAID_RUN, SAID * coverage.reporting[name])


def _goes_on(coverage: Coverage, name: str, stretch: Stretch, cues: tuple[Cue, ...]) -> bool:
    """Whether a stretch, behind what an agency was told, goes on long enough in the newsroom's voice."""
    page, counts = coverage.pages[name], coverage.counts[name]
    told = _told(page, stretch.start, stretch.end)
    start = min((end for _, end in page.sentences if told and end > max(told)), default=stretch.start)
    words = sum(counts[at] for at, word in enumerate(page.words) if start <= word.start < stretch.end)
    return words >= OWN_RUN and any(start <= cue.start < stretch.end for cue in cues)


def _stretches(coverage: Coverage, name: str, covered: bytearray) -> Iterator[Stretch]:
    """The stretches of sentences that stand nowhere else; quotations between them do not part them."""
    page, counts = coverage.pages[name], coverage.counts[name]
    starts = [word.start for word in page.words]
    last: Stretch | None = None
    read = 0
    for start, end in page.sentences:
        words = slice(bisect_left(starts, start), bisect_left(starts, end))
        reporting = sum(counts[words])
        if not reporting:
            continue
        read += reporting
        late = reporting if read > LEAD * coverage.reporting[name] else 0
        if counted(covered[words], counts[words]) < COVERED * reporting:
            before = last or Stretch(start, start, 0, 0)
            last = Stretch(before.start, end, before.words + reporting, before.late + late)
        elif last:
            yield last
            last = None
    if last:
        yield last


def _told(page: Page, start: int, end: int) -> list[int]:
    """Where an agency is named, between two places, as the one who was told."""
    told = [credit for credit in page.of(Credit) if credit.form == "told" and not _is_outlet(page, credit)]
    return [credit.at[0].start for credit in told if start <= credit.at[0].start < end]


def _is_outlet(page: Page, credit: Credit) -> bool:
    """Whether a credit names an outlet, or that of the article, which an agency may be called after."""
    home = registry.publisher(page.article.outlet)
    return not registry.agency(credit.agency) or (home is not None and home == registry.publisher(credit.agency))


def cues_in(page: Page, start: int, end: int) -> Iterator[Cue]:
    """What, between two places of an article and outside quotations, speaks in a newsroom's own voice."""
    quoted = text.quotations(page.article.text, start, end)
    found = (*_phrases(page, start, end), *_questions(page, start, end), *_recipients(page, start, end))
    for cue in (*found, *_scenes(page, start, end)):
        if not any(opening <= cue.start < close for opening, close in quoted):
            yield cue


def _phrases(page: Page, start: int, end: int) -> Iterator[Cue]:
    """Time words that point from the day of writing, and words by which a newsroom speaks of itself."""
    known = _known(page.language)
    words = text.words(page.article.text, start, end)
    for at, word in enumerate(words):
        for length in range(min(_LONGEST_PHRASE, len(words) - at) if word.folded in known else 0, 0, -1):
            saying = known[word.folded].get(tuple(w.folded for w in words[at : at + length]))
            if saying:
                yield Cue(word.start, words[at + length - 1].end, saying, saying == _ITSELF)
                break


@lru_cache(maxsize=4)
def _known(language: Language) -> dict[str, dict[tuple[str, ...], Saying]]:
    """The phrases of a newsroom, folded, by their first word; what each does."""
    known: defaultdict[str, dict[tuple[str, ...], Saying]] = defaultdict(dict)
    for phrases, saying in (
        (language.deixis, Saying("counts time from the day of writing")),
        (language.newsroom, _ITSELF),
    ):
        for words in (tuple(text.folded(phrase).split()) for phrase in phrases):
            known[words[0]][words] = saying
    return dict(known)


def _questions(page: Page, start: int, end: int) -> Iterator[Cue]:
    """Questions and exclamations that the text itself puts to its reader."""
    for first, last in page.sentences:
        if start <= first and last <= end and page.article.text[last - 1] in "?!":
            yield Cue(first, last, Saying("addresses the reader"))


def _scenes(page: Page, start: int, end: int) -> Iterator[Cue]:
    """Verbs that show somebody speaking before the reporter: « sourit la patronne »."""
    shown = frozenset(page.language.scenes)
    for quote in page.of(Quote):
        cue = quote.cue_at
        if (
            cue
            and start <= cue.start < end
            and shown.intersection(_WORD.findall(page.article.text[cue.start : cue.end]))
        ):
            yield Cue(cue.start, cue.end, Saying("shows somebody speaking"), itself=True)


def _recipients(page: Page, start: int, end: int) -> Iterator[Cue]:
    """The outlet named as the one who was told."""
    for credit in page.of(Credit):
        if credit.form == "told" and start <= credit.at[0].start < end and _is_outlet(page, credit):
            yield Cue(credit.at[0].start, credit.at[0].end, Saying("was told by its own sources"), itself=True)
