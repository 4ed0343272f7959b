"""What two articles share, as a reader would mark it: runs of equal words, small changes between them bridged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.alignment import SEED, Run, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.page import Page, Story

GAP = 8  # words that may be inserted, cut or replaced inside one fragment; 0 to 15 give the same count of origins


class Fragment(NamedTuple):
    """Words `left[0]` to `left[1]` (exclusive) of one page say the same as `right[0]` to `right[1]` of another."""

    left: tuple[int, int]
    right: tuple[int, int]


def fragments(story: Story) -> dict[tuple[str, str], list[Fragment]]:
    """What every two articles share, by sorted pair of ids, in the order of the first article."""
    breaks = {page.article.id: _breaks(page) for page in story.pages}
    found = {pair: list(_joined(equal, breaks[pair[0]], breaks[pair[1]])) for pair, equal in story.view(shared).items()}
    return {pair: pieces for pair, pieces in found.items() if pieces}


def shared(story: Story) -> dict[tuple[str, str], list[Run]]:
    """The runs of equal words of every two articles that share one, by sorted pair of ids, as indices of words."""
    return runs({page.article.id: [word.folded for word in page.words] for page in story.pages})


def _breaks(page: Page) -> list[int]:
    """For each word of a page, the number of residue lines before it: no fragment runs over residue."""
    ends = [block.at[0].end for block in page.blocks]
    starts = [block.at[0].start for block in page.blocks]
    residue = [bool(page.article.text[end:start].strip()) for end, start in zip(ends, starts[1:], strict=False)]
    out: list[int] = []
    count = block = 0
    for word in page.words:
        while word.start >= ends[block]:
            count += residue[block]
            block += 1
        out.append(count)
    return out


def _joined(runs: list[Run], left: list[int], right: list[int]) -> Iterator[Fragment]:
    """The runs cut at residue, then joined where little stands between them on both sides."""
    last: Fragment | None = None
    for run in (piece for whole in runs for piece in _cut(whole, left, right)):
        now = Fragment((run.left, run.left + run.length), (run.right, run.right + run.length))
        if last and _near(last, now, left, right):
            last = Fragment((last.left[0], now.left[1]), (last.right[0], now.right[1]))
            continue
        if last:
            yield last
        last = now
    if last:
        yield last


def _near(last: Fragment, now: Fragment, left: list[int], right: list[int]) -> bool:
    """Whether `now` follows `last` in both articles within GAP words and without residue between them."""
    gaps = now.left[0] - last.left[1], now.right[0] - last.right[1]
    whole = left[last.left[0]] == left[now.left[0]] and right[last.right[0]] == right[now.right[0]]
    return whole and all(0 <= gap <= GAP for gap in gaps)


def _cut(run: Run, left: list[int], right: list[int]) -> Iterator[Run]:
    """The parts of a run, of SEED words or more, that no residue interrupts on either side."""
    start = 0
    for k in range(1, run.length + 1):
        at_end = k == run.length
        if at_end or left[run.left + k] != left[run.left + k - 1] or right[run.right + k] != right[run.right + k - 1]:
            if k - start >= SEED:
                yield Run(run.left + start, run.right + start, k - start)
            start = k
