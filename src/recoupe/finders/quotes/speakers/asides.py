"""What stands in quotation marks in a page, and what of it stands in brackets besides."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from recoupe.text import quotations

if TYPE_CHECKING:
    from recoupe.page import Page


def quoted(page: Page) -> list[tuple[int, int]]:
    """The quotations of the kept blocks as slices, in order."""
    return [*chain(*(quotations(page.article.text, block.at[0].start, block.at[0].end) for block in page.blocks))]


def bracketed(page: Page) -> list[tuple[int, int]]:
    """Those in brackets, a translation for instance: nobody's words, no part of the sentence."""
    return [one for one in quoted(page) if page.article.text[max(0, one[0] - 4) : one[0]].rstrip().endswith(("(", "["))]
