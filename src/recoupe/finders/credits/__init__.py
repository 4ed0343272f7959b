"""Credits: the words that name an agency or an outlet as the owner of text, picture or information.

A name is first looked at as part of a line (`creditlines`), then in its sentence (`citations`). An agency is never an
author. The forms:

| form | whose words | example |
|---|---|---|
| signoff, byline, with, photo | the text or picture is the agency's | (AFP) · Par AFP · avec AFP · Photo AFP |
| told | somebody told the agency, or its reporter saw it: the sentence is the agency's | a indiqué à l'AFP |
| quoted | another newsroom is cited as the source of a fact | selon Le Parisien |
| venue | the paper or station where a statement was made | a-t-il dit sur RTL |

What is told to the page's own outlet is `told` too: « a indiqué une source au Figaro », in Le Figaro.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.credits import citations
from recoupe.finders.credits import lines as creditlines
from recoupe.finders.credits.mentions import mentions
from recoupe.languages import registry
from recoupe.model import Block, Credit, Form
from recoupe.page import entry, head
from recoupe.text import words as words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Span
    from recoupe.page import Page

_ELSEWHERE: Final = frozenset({"related", "comment"})  # blocks with the credits of other texts
_PAIRS: Final = {"«": "»", "“": "”", "(": ")"}


class _Found(NamedTuple):
    """A credit before it is one; sorts by its place."""

    start: int  # code points
    end: int
    owner: str
    form: Form
    rule: str


def find(page: Page) -> Iterator[Credit]:
    """Every credit in the whole text of an article, residue included, in the order of the text."""
    away = _labelled(page, *_ELSEWHERE)
    found = [f for f in sorted(_found(page)) if not any(start <= f.start < end for start, end in away)]
    desk = creditlines.initials(page.article.text, _body(page)[1])
    if desk and any(f.start < desk[1] and desk[0] < f.end for f in found):
        desk = None  # « (ats/nxp) » is a sign-off already
    habits = [agency.name for agency in registry.agencies() if agency.initials]
    signed = [f.owner for f in found if f.form == "signoff"]
    bearer = next((i for i, f in enumerate(found) if f.form == "signoff" and f.owner in habits), None)
    for index, f in enumerate(found):
        shown = (f.start, f.end), *([desk] if desk and index == bearer else [])
        spans = tuple(page.span(*at) for at in shown)
        yield Credit(at=spans, by=f.rule, agency=f.owner, form=f.form, scope=_scope(page, spans[0]))
    if desk and not signed:
        yield Credit(at=(page.span(*desk),), by="desk initials", agency=habits[0], form="signoff")


def _scope(page: Page, span: Span) -> Span | None:
    """The head of the entry of a live page that a credit stands in."""
    found = entry(page.article, span)
    return head(page.article, found) if found else None


def _found(page: Page) -> Iterator[_Found]:
    text, home = page.article.text, registry.outlet(page.article.outlet) or registry.outlet(page.article.url)
    words = words_of(text)
    names = mentions(text, words)
    named = creditlines.Named(text, words, names, _body(page), _labelled(page, "caption"), _labelled(page, "date"))
    lines = list(creditlines.find(named))
    for line in lines:
        yield _Found(line.start, line.end, line.owner, line.form, line.rule)
    signed = {line.mention for line in lines}
    left = [name for index, name in enumerate(names) if index not in signed]
    for name, cut in citations.find(text, words, left, home):
        start, end = words[cut.first].start, max(name.end, words[cut.last - 1].end)
        yield _Found(start, _closing(text, start, end), name.owner.name, cut.form, cut.rule)


def _closing(text: str, start: int, end: int) -> int:
    """The end of the credit, with the sign that closes what opens in it: « au «Parisien» », « (@RTL) »."""
    opened = next((sign for sign in reversed(text[start:end]) if sign in _PAIRS), None)
    return end + (opened is not None and text[end : end + 1] == _PAIRS[opened])


def _labelled(page: Page, *labels: str) -> list[tuple[int, int]]:
    """The slices of the text that are blocks of these labels."""
    return [(block.at[0].start, block.at[0].end) for block in page.of(Block) if block.label in labels]


def _body(page: Page) -> tuple[int, int]:
    """Where the first and the last paragraph of the article begin; its first and last block, if none is long."""
    spans = [block.at[0] for block in page.blocks]
    long = [span for span in spans if len(page.article[span].split()) >= creditlines.LONG] or spans
    return (long[0].start, long[-1].start) if long else (0, 0)
