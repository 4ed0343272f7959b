"""Quotes: what somebody says in an article, direct, in fragments or reported, and who says it.

| part | what it decides |
|---|---|
| `marks`, `interrupted` | what stands in quotation marks, however broken; a reporting clause inside parts it |
| `dialogues` | the lines of a dialogue, which a dash opens |
| `cues`, `according`, `that`, `scopes` | verbs of speech and phrases like « selon », and what they reach |
| `names`, `quoted`, `modes` | which quotations are somebody's words, by what cue; a whole clause or a fragment |
| `reported`, `extents` | reported speech without marks, from where to where |
| `posts` | messages pasted in: their words, the holder of the account |
| `speakers` and below | who says it |

The rules by name stand in `rules.RULES`; a model's parse would bring nothing more (`evals`), only its parts of speech
and names are asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.finders.quotes import scopes, speakers
from recoupe.finders.quotes.quoted import quoted
from recoupe.finders.quotes.reported import reported
from recoupe.finders.quotes.said import Said
from recoupe.finders.quotes.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Quote
    from recoupe.page import Page


def find(page: Page) -> Iterator[Quote]:
    """What is said in the kept text, in order, each with its speaker where the text shows one."""
    return speakers.attribute(page, saids(page))


def saids(page: Page) -> list[Said]:
    """What is said in the kept text, in order, before it is known who says it."""
    sheet = Sheet(page)
    sentences = scopes.sentences(sheet)
    posted = (Said(one.start, one.end, "direct", "post", "account", None, one.name) for one in sheet.posts)
    marked = list(quoted(sheet, sentences))
    return sorted([*marked, *reported(sheet, sentences, marked), *posted])
