"""Words that say nothing about who wrote a text, since any reporter could have them: found, shown, not counted."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from recoupe import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.page import Page

Reason = Literal["title", "quotation", "post", "law", "repeated"]

QUOTATION = 4  # words; shorter quotations are names and scare quotes, and stay part of the reporter's own wording
REPEATED = 8  # words; a run as long that stands twice in one article was pasted, and counts where it stands first
LAW = 30  # words; the long name of a legal text ends by then
_JOINTS = frozenset({" ", "'", "’", "-", "\u00a0", "\u202f", "\n"})  # what parts two words of one phrase
_POST = re.compile(r"pic\.twitter\.com|https?://t\.co/|\(@\w{1,30}\)|\bRT @\w")


def reasons(page: Page) -> list[Reason | None]:
    """For each of `page.words`, why it does not count; None where it does."""
    why: list[Reason | None] = [None] * len(page.words)
    for reason, slices in (
        ("repeated", _repeated(page)),
        ("law", _laws(page)),
        ("post", _posts(page)),
        ("quotation", _quotations(page)),
        ("title", _titles(page)),
    ):
        for at in _within(page, sorted(slices)):
            why[at] = reason
    return why


def _within(page: Page, slices: list[tuple[int, int]]) -> Iterator[int]:
    """The indices of the words that lie in one of the slices of the text; slices come sorted."""
    at = 0
    for start, end in slices:
        while at and page.words[at - 1].start >= start:
            at -= 1
        while at < len(page.words) and page.words[at].start < end:
            if page.words[at].start >= start:
                yield at
            at += 1


def _titles(page: Page) -> list[tuple[int, int]]:
    """Headlines: each newsroom writes its own over the same text."""
    return [(b.at[0].start, b.at[0].end) for b in page.blocks if b.label == "title"]


def _quotations(page: Page) -> list[tuple[int, int]]:
    """Somebody's words: every reporter in the room has them."""
    whole = page.article.text
    spans = [block.at[0] for block in page.blocks]
    return [
        quoted
        for span in spans
        for quoted in text.quotations(whole, span.start, span.end)
        if len(text.words(whole, *quoted)) >= QUOTATION
    ]


def _posts(page: Page) -> list[tuple[int, int]]:
    """Sentences that are posts of a social network."""
    return [(start, end) for start, end in page.sentences if _POST.search(page.article.text, start, end)]


def _laws(page: Page) -> list[tuple[int, int]]:
    """The long names of laws: « la loi du 3 mars 1987 relative à … », up to the next mark of punctuation."""
    heads = {tuple(text.folded(name).split()) for name in page.language.laws}
    links = {text.folded(word) for word in page.language.law_links}
    return [found for at in range(len(page.words)) if (found := _law_at(page, at, heads, links))]


def _law_at(page: Page, at: int, heads: set[tuple[str, ...]], links: set[str]) -> tuple[int, int] | None:
    """The slice of a legal text's name that begins with this word."""
    words = page.words
    if not any(words[at].folded == head[0] and _folded(page, at, len(head)) == head for head in heads):
        return None
    last = at
    while (
        last + 1 < len(words)
        and last - at < LAW
        and page.article.text[words[last].end : words[last + 1].start] in _JOINTS
    ):
        last += 1
    linked = any(words[k].folded in links for k in range(at + 1, min(at + 8, last)))
    return (words[at].start, words[last].end) if linked and last - at >= QUOTATION else None


def _folded(page: Page, at: int, length: int) -> tuple[str, ...]:
    """So many folded words from this one on."""
    return tuple(word.folded for word in page.words[at : at + length])


def _repeated(page: Page) -> list[tuple[int, int]]:
    """The later standings of a run that stands twice in the article."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(page.words) - REPEATED + 1):
        places[_folded(page, at, REPEATED)].append(at)
    later = (at for standings in places.values() for at in standings[1:])
    return [(page.words[at].start, page.words[at + REPEATED - 1].end) for at in later]
