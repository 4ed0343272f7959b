"""Everything that somebody says in an article, before it is known who."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.finders.quotes import scopes
from recoupe.finders.quotes.quoted import quoted
from recoupe.finders.quotes.reported import reported
from recoupe.finders.quotes.said import Said
from recoupe.finders.quotes.sheet import Sheet

if TYPE_CHECKING:
    from recoupe.page import Page


def saids(page: Page) -> list[Said]:
    """What is said in the kept text, in order; direct, mixed and indirect."""
    sheet = Sheet(page)
    sentences = scopes.sentences(sheet)
    posted = (Said(one.start, one.end, "direct", "post", "account", None, one.name) for one in sheet.posts)
    marked = list(quoted(sheet, sentences))
    return sorted([*marked, *reported(sheet, sentences, marked), *posted])
