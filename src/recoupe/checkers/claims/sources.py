"""Which text origins state something: those of the passages, not of the whole articles.

An article that carries agency text and text of its own has two origins; a sentence of it belongs to the one in whose
other articles it stands, else to the article's own. Two mentions that share wording come from one text, whatever else
their articles have: they are one source, for a copy corroborates nothing. Who a person is takes the same words
everywhere, « le secrétaire d'État à l'Intérieur, Noé Varin »: that is no wording.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.alignment import SEED
from recoupe.checkers.components import components
from recoupe.checkers.passages.coverage import Coverage, counted
from recoupe.model import Mention, Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.checkers.claims.said import Said
    from recoupe.page import Page, Story

TEXT = 0.5  # share of a statement's reporting that stands elsewhere, from which it is that text; 0.4 and 0.6 do worse
# Of the wording of the shorter of two statements, what they share in runs of RUN words or more where they are one text.
# Of 45 facts that have several origins, 32 are right; 28 with runs of two words, 31 of four and of `alignment.SEED`, 26
# at 0.4, 30 at 0.6, where twice as many of those that have one get two; 30 where the words of a person's name count.
WORDING = 0.5
RUN = 3  # words


class Sources:
    """The origins of a story's statements."""

    def __init__(self, story: Story) -> None:
        self._coverage = story.view(Coverage)
        self._homes: defaultdict[str, list[Origin]] = defaultdict(list)
        for origin in story.of(Origin):
            for article in origin.articles:
                self._homes[article].append(origin)
        self._order = [origin.id for origin in story.of(Origin)]
        self._wording = {page.article.id: _wording(page, self._coverage) for page in story.pages}

    def of(self, mentions: Sequence[Said]) -> tuple[str, ...]:
        """The ids of the origins of these mentions, in the order of the story's; titles and captions are no sources."""
        homes = {one.at: home for one in mentions if one.statement.where == "text" and (home := self.home(one))}
        texts = [one for one in mentions if one.at in homes]
        pairs = combinations(texts, 2)
        same = [(a.at, b.at) for a, b in pairs if homes[a.at] == homes[b.at] or self._one_text(a, b)]
        groups = components([one.at for one in texts], same)
        firsts = {min((homes[at] for at in group), key=self._order.index) for group in groups}
        return tuple(sorted(firsts, key=self._order.index))

    def home(self, one: Said) -> str | None:
        """The id of the origin whose text a statement is; `None` where the story has none for its article."""
        homes = self._homes[one.article]
        if len(homes) < 2:  # noqa: PLR2004
            return homes[0].id if homes else None
        shares = [(self._covered(one, set(home.articles) - {one.article}), home) for home in homes]
        covered, best = max(shares, key=lambda row: (row[0], row[1].shares[one.article], row[1].id))
        own = [home for home in homes if home.articles == (one.article,)]
        return best.id if covered >= TEXT or not own else own[0].id

    def _words(self, one: Said) -> slice:
        return slice(one.first, one.first + len(one.words))

    def _covered(self, one: Said, others: set[str]) -> float:
        """Share of a statement's reporting that stands in other articles; of all its words where it reports nothing."""
        counts = self._coverage.counts[one.article][self._words(one)]
        counts = counts if any(counts) else b"\1" * len(counts)
        covered = self._coverage.covered(one.article, others)[self._words(one)]
        return counted(covered, counts) / max(1, sum(counts))

    def _one_text(self, left: Said, right: Said) -> bool:
        """Whether two statements share their wording."""
        blocks = SequenceMatcher(None, left.words, right.words, autojunk=False).get_matching_blocks()
        runs = [block for block in blocks if block.size >= RUN]
        here, there = (self._wording[one.article][self._words(one)] for one in (left, right))
        shared = min(
            sum(sum(here[run.a : run.a + run.size]) for run in runs),
            sum(sum(there[run.b : run.b + run.size]) for run in runs),
        )
        return shared >= max(SEED, WORDING * min(sum(here), sum(there)))


def _wording(page: Page, coverage: Coverage) -> bytes:
    """1 for each word of a page that somebody chose: that counts, and is no part of a person's name or role."""
    starts = [word.start for word in page.words]
    counts = bytearray(coverage.counts[page.article.id])
    persons = (mention for mention in page.of(Mention) if mention.type == "person")
    for span in (span for person in persons for span in person.at):
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        counts[first:last] = bytes(last - first)
    return bytes(counts)
