"""Who is who in a dossier: articles by number, origins by letter, passages by length."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, Final, TypeVar

from recoupe.model import Dossier, Origin, Passage, Told
from recoupe.writers import evidence

if TYPE_CHECKING:
    from recoupe.model import Article, Span
    from recoupe.writers.evidence import Quote

F = TypeVar("F", bound=Told)

_DIGITS: Final = string.digits + string.ascii_uppercase
HUES: Final = 6  # colours of origins; the letter tells apart what the colour does not


def of(dossier: Dossier, kind: type[F]) -> tuple[F, ...]:
    """The findings of one kind, in their order."""
    return tuple(finding for finding in dossier.findings if isinstance(finding, kind))


def letter(place: int) -> str:
    """The letter of what is counted from 0: A to Z, then AA, AB..."""
    before, here = divmod(place, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + here)


def _short(number: int) -> str:
    """A number in few signs, none of them a small letter: a class of ours has those."""
    before, here = divmod(number, len(_DIGITS))
    return (_short(before) if before else "") + _DIGITS[here]


class Index:
    """The articles, origins and passages of a dossier, in the order in which the page counts them."""

    def __init__(self, dossier: Dossier) -> None:
        self.anchors: dict[Span, str] = {}  # what the page links to; grows as its sections are made
        self.articles = {article.id: article for article in dossier.articles}
        self.numbers = {article.id: number for number, article in enumerate(dossier.articles, start=1)}
        self.origins = tuple(sorted(of(dossier, Origin), key=lambda origin: -len(origin.articles)))
        self.passages = tuple(sorted(of(dossier, Passage), key=lambda found: (not found.counted, -found.words)))

    def name(self, article: Article) -> str:
        """What an article is called in lists: its outlet, else its id."""
        return article.outlet or article.id

    def quote(self, span: Span, alone: int = evidence.SHORT) -> Quote:
        """The words of a span with the link to them; what is shorter than `alone`, with the words around it."""
        article = self.articles[span.article]
        place = evidence.Place(self.numbers[article.id], self.name(article), self.anchor(span))
        return evidence.quote(article, span, place, alone)

    def anchor(self, span: Span) -> str:
        """The id of the element that holds the words of a span: short, as a page has thousands of them, « s1A »."""
        return self.anchors.setdefault(span, f"s{_short(len(self.anchors))}")

    def owner(self, passage: Passage) -> int | None:
        """The place of the origin that a counted passage belongs to: the only one that has all its articles."""
        carriers = {span.article for span in passage.at}
        owners = [place for place, origin in enumerate(self.origins) if carriers <= set(origin.articles)]
        return owners[0] if passage.counted and len(owners) == 1 else None
