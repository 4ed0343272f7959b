"""An article as the statements see it: its words with their places, what is quoted, who is named where."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from recoupe import text
from recoupe.languages.statements import statements
from recoupe.model import Mark, Mention

if TYPE_CHECKING:
    from recoupe.page import Page
    from recoupe.text import Word


class Row(NamedTuple):
    """The words of a slice of the text."""

    words: list[Word]
    folded: list[str]
    quoted: list[bool]  # whether each stands in a quotation


class Reading:
    """The words and names of an article."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.table = statements(page.article.lang)
        mentions = page.of(Mention)
        self.mentions = {mention.at[0].start: mention for mention in mentions}
        self.hearsay = {mark.at[0].start for mark in page.of(Mark) if mark.what == "hearsay"}  # conditionals
        self.roles = {
            role.start: mention for mention in mentions for role in mention.at[1:]
        }  # « le préfet, Noé Varin »

    @cached_property
    def pos(self) -> dict[int, str]:
        """By place: the part of speech of the token that begins there, where a model reads the language."""
        return dict(zip(self.page.parse.start, self.page.parse.pos, strict=True))

    @cached_property
    def feats(self) -> dict[int, str]:
        """By place: the features of the token that begins there, where a model reads the language."""
        return dict(zip(self.page.parse.start, self.page.parse.feats, strict=True))

    def row(self, start: int, end: int) -> Row:
        """The words between two places."""
        words = self.page.within(start, end)
        spans = text.quotations(self.page.article.text, start, end)
        quoted = [any(opened < word.start < closed for opened, closed in spans) for word in words]
        return Row(words, [word.folded for word in words], quoted)

    def tight(self, left: Word, right: Word) -> bool:
        """Whether nothing but white space, an apostrophe or a hyphen parts two words."""
        return not self.page.article.text[left.end : right.start].strip(" \u00a0\u202f\n\t'’-\"«“")
