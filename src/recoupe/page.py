"""What the rules see: a `Page` is one article with what was found in it, a `Story` is several pages."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar, cast

from recoupe import parse as parse_
from recoupe import text
from recoupe.languages import Language, language
from recoupe.model import KEPT, AnyFinding, Article, Block, Entry, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

V = TypeVar("V")
F = TypeVar("F", bound=AnyFinding)
# Those that rest on the article and its blocks alone.
_VIEWS: Final = frozenset({"blocks", "words", "sentences", "quotations", "parse", "tags", "_views"})


class Page:
    """An article, what was found in it so far, and views of it that are made when first asked for."""

    def __init__(self, article: Article, findings: Iterable[AnyFinding] = ()) -> None:
        self.article = article
        self.findings = tuple(findings)
        self._of: dict[type, tuple[AnyFinding, ...]] = {}

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """What was found of one kind, in the order of its rules."""
        if kind not in self._of:
            self._of[kind] = tuple(finding for finding in self.findings if isinstance(finding, kind))
        return cast("tuple[F, ...]", self._of[kind])

    def plus(self, findings: Iterable[AnyFinding]) -> Page:
        """The page with further findings; what was made of the article so far is not made again."""
        further = Page(self.article, (*self.findings, *findings))
        if self.blocks == further.blocks:
            further.__dict__.update({name: view for name, view in self.__dict__.items() if name in _VIEWS})
        return further

    def view(self, kind: Callable[[Page], V]) -> V:
        """What `kind` makes of the article and its blocks, never of the findings, made once: « page.view(Reading) »."""
        if kind not in self._views:
            self._views[kind] = kind(self)
        return cast("V", self._views[kind])

    @cached_property
    def _views(self) -> dict[object, object]:
        return {}

    def span(self, start: int, end: int) -> Span:
        """A span of this article."""
        return Span(self.article.id, start, end)

    @cached_property
    def language(self) -> Language:
        """What is known of the article's language."""
        return language(self.article.lang)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks that are the article (title, lede, body, crosshead), in the order of the text."""
        return tuple(sorted((b for b in self.of(Block) if b.label in KEPT), key=lambda block: block.at[0]))

    @cached_property
    def words(self) -> list[text.Word]:
        """The words of the kept blocks, folded, in the order of the text."""
        return [w for b in self.blocks for w in text.words(self.article.text, b.at[0].start, b.at[0].end)]

    def within(self, start: int, end: int) -> list[text.Word]:
        """Those of the `words` that begin in `text[start:end]`."""
        return self.words[bisect_left(self.words, (start,)) : bisect_left(self.words, (end,))]

    def line(self, start: int, end: int) -> str:
        """The same, folded, one space between them: what signs are looked for in."""
        return " ".join(word.folded for word in self.within(start, end))

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences of the kept blocks as slices of the text, in order."""
        known = frozenset(self.language.abbreviations), frozenset(self.language.openers)
        spans = (block.at[0] for block in self.blocks)
        return [s for span in spans for s in text.sentences(self.article.text, span.start, span.end, *known)]

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """The quotations of the kept blocks as slices of the text, marks included, in order."""
        spans = (block.at[0] for block in self.blocks)
        return [q for span in spans for q in text.quotations(self.article.text, span.start, span.end)]

    @cached_property
    def parse(self) -> parse_.Tokens:
        """The tokens of the kept blocks in order; an empty table where the language has no model here."""
        blocks = [(block.at[0].start, block.at[0].end) for block in self.blocks]
        return parse_.parse(blocks, self.article.text, self.article.lang)

    @cached_property
    def tags(self) -> list[tuple[str, str]]:
        """The model's part of speech and features of each of the `words`, « VERB », « VerbForm=Fin »; else empty."""
        tokens, token = self.parse, 0
        found: list[tuple[str, str]] = []
        for word in self.words:
            while token < len(tokens) and tokens.end[token] <= word.start:
                token += 1
            there = token < len(tokens) and tokens.start[token] < word.end
            found.append((tokens.pos[token], tokens.feats[token]) if there else ("", ""))
        return found


def entry(article: Article, span: Span) -> Entry | None:
    """The entry of a live page in which a span begins; None where it stands in none."""
    return next((one for one in article.entries if one.start <= span.start < one.end), None)


def head(article: Article, one: Entry) -> Span:
    """The first line of an entry."""
    end = article.text.find("\n", one.start, one.end)
    return Span(article.id, one.start, end if end > one.start else one.end)


def part(article: Article, span: Span) -> str:
    """What speaks in a span: the article, or one entry of a live page, which may say something else than the next."""
    found = entry(article, span)
    return f"{article.id}#{found.start}" if found else article.id


def published_at(article: Article, span: Span) -> str | None:
    """When these words were published: of an entry its time, else the article's day; None where that is unknown.

    ISO 8601. Of two answers of one article, the earlier one sorts first.
    """
    day = article.published.first if article.published and article.published.first == article.published.last else None
    found = entry(article, span)
    if found and found.time.startswith("T"):
        return f"{day}{found.time}" if day else None
    return found.time if found else day


class Story:
    """The pages about one event, sorted by the ids of their articles, and what was found across them."""

    def __init__(self, pages: Iterable[Page], findings: Iterable[AnyFinding] = ()) -> None:
        self.pages = tuple(sorted(pages, key=lambda page: page.article.id))
        self.findings = tuple(findings)
        self._views: dict[object, object] = {}

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """What was found of one kind across the articles."""
        return tuple(finding for finding in self.findings if isinstance(finding, kind))

    def plus(self, findings: Iterable[AnyFinding]) -> Story:
        """The story with further findings."""
        further = Story(self.pages, (*self.findings, *findings))
        further._views = self._views
        return further

    def view(self, kind: Callable[[Story], V]) -> V:
        """What `kind` makes of the story's pages, made once: rules share what is costly, « story.view(Coverage) »."""
        if kind not in self._views:
            self._views[kind] = kind(self)
        return cast("V", self._views[kind])
