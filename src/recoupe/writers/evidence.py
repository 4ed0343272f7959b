"""Evidence: the exact words of an article, as the page quotes them and as other programs find them again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from recoupe.model import Difference, Mark, Origin
from recoupe.text import folds
from recoupe.writers.wording import HARMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.model import Article, Dossier, Span, Told

_OPENING: Final = frozenset('«"“')
_CLOSING: Final = frozenset('»"”')
CONTEXT: Final = 32  # code points before and after a quote, by which it is found again in a changed text
LONGEST: Final = 240  # code points of a quote; a longer one is shown, and given to programs, by its beginning
GIVEN: Final = 4  # pieces of evidence of an origin that the page shows, and gives to programs; an export has all
SHOWN: Final = 2  # pieces of evidence of a thing to check, before and after
BRIEF: Final = 80  # code points of a quote in a long list
SHORT: Final = 40  # code points; a quote below, « (AFP) », says little without the words around it
AROUND: Final = 60  # code points shown on either side of a short quote


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """Words of an article with a link to where they stand."""

    number: int  # of the article in the dossier, from 1
    name: str  # of the article: its outlet, else its id
    lang: str
    anchor: str  # id of the element that holds the words
    start: int  # code points of the article's text
    end: int
    before: str  # the words around a short quote; empty for others
    words: str
    after: str
    cut: bool  # whether `words` is only the beginning


class Position(msgspec.Struct, frozen=True, tag_field="type", tag="TextPositionSelector"):
    """Where the words stand: code points of `article.text`, half-open."""

    start: int
    end: int


class Words(msgspec.Struct, frozen=True, tag_field="type", tag="TextQuoteSelector"):
    """The words, and what stands before and after them."""

    exact: str
    prefix: str
    suffix: str


class Range(msgspec.Struct, frozen=True, tag_field="type", tag="RangeSelector", rename="camel"):
    """Words too many to repeat: from the beginning of the first selector to the beginning of the second."""

    start_selector: Words
    end_selector: Words


class Target(msgspec.Struct, frozen=True):
    """A place in a document."""

    source: str  # id of the article
    sha256: str  # of the document as it was read
    selector: tuple[Position, Words | Range]


class Annotation(msgspec.Struct, frozen=True):
    """The evidence of one finding. Source: W3C Web Annotation Data Model, 4.2 Selectors."""

    body: str  # id of the finding
    target: tuple[Target, ...]


class Place(NamedTuple):
    """Where a quote stands, as the page tells it."""

    number: int  # of the article
    name: str
    anchor: str


def quote(article: Article, span: Span, place: Place, alone: int = SHORT) -> Quote:
    """The words of a span, as a list shows them; those of fewer code points than `alone` with the words around them."""
    words = " ".join(article[span].split())
    little = len(words) < alone
    return Quote(
        number=place.number,
        name=place.name,
        lang=article.lang,
        anchor=place.anchor,
        start=span.start,
        end=span.end,
        before=_line_before(article.text, span.start).lstrip() if little else "",
        words=_beginning(words),
        after=_line_after(article.text, span.end).rstrip() if little else "",
        cut=len(words) > LONGEST,
    )


def alike(quotes: Iterable[Quote]) -> tuple[tuple[Quote, ...], ...]:
    """The quotes in their order, those together that have the same words but for typography."""
    found: dict[tuple[str, ...], list[Quote]] = {}
    for one in quotes:
        found.setdefault(folds(one.words), []).append(one)
    return tuple(map(tuple, found.values()))


def marks(words: str) -> str:
    """The classes that tell which quotation marks the words bring themselves; a pair that is parted counts whole."""
    opens, closes = words[:1] in _OPENING, words[-1:] in _CLOSING
    opens, closes = (
        opens or (closes and not _OPENING.isdisjoint(words[:-1])),
        closes or (opens and not _CLOSING.isdisjoint(words[1:])),
    )
    return " ".join(["in"] * opens + ["out"] * closes)


def whole(quote_: Quote) -> str:
    """The words of a quote, with a sign where that is only their beginning."""
    return quote_.words + (" […]" if quote_.cut else "")


def beginning(quote_: Quote) -> str:
    """The words of a quote, or fewer than the page shows elsewhere."""
    return whole(quote_) if len(quote_.words) <= BRIEF else short(quote_.words)


def short(words: str) -> str:
    """Words, or as many of them as stand in a long list."""
    return words if len(words) <= BRIEF else words[:BRIEF].rpartition(" ")[0] + " […]"


def annotated(dossier: Dossier) -> Iterator[Annotation]:
    """What shows the origins, the differences and what is to be checked, for other programs: the first pieces of it.

    An export of annotations has all evidence of all findings.
    """
    articles = {article.id: article for article in dossier.articles}
    for finding in dossier.findings:
        if spans := _given(finding):
            yield Annotation(finding.id, tuple(_target(articles[span.article], span) for span in spans))


def _given(finding: Told) -> Sequence[Span]:
    """The pieces of evidence that the page gives to programs; none for what is not in its first sections."""
    match finding:
        case Origin():
            return finding.at[:GIVEN]
        case Difference():
            return [side.at[0] for side in finding.sides if side.at]
        case Mark(what=what) if what in HARMS:
            return finding.at[:SHOWN]
        case _:
            return ()


def _target(article: Article, span: Span) -> Target:
    """One place, by position and by words."""
    long = span.end - span.start > LONGEST
    words = _range(article.text, span) if long else _words(article.text, span.start, span.end)
    return Target(article.id, article.sha256, (Position(span.start, span.end), words))


def _words(text: str, start: int, end: int) -> Words:
    """The words between two places, and what is around them."""
    return Words(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def _range(text: str, span: Span) -> Range:
    """A long stretch by the words it begins with and those that follow it."""
    return Range(_words(text, span.start, span.start + CONTEXT), _words(text, span.end, span.end + CONTEXT))


def _beginning(words: str) -> str:
    """The words, or as many of them as a list shows."""
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0]


def _line_before(text: str, end: int) -> str:
    """The last words of the line before a place."""
    start = max(text.rfind("\n", 0, end) + 1, end - AROUND)
    cut = start > 0 and text[start - 1] != "\n"
    words = text[start:end]
    return "…" + words.partition(" ")[2] if cut else words


def _line_after(text: str, start: int) -> str:
    """The first words of the line after a place."""
    line = text.find("\n", start)
    end = min(len(text) if line < 0 else line, start + AROUND)
    cut = end < len(text) and text[end] != "\n"
    return text[start:end].rpartition(" ")[0] + "…" if cut else text[start:end]
