"""The conditional of hearsay: « La Russie aurait livré des missiles » says that somebody says so.

A newsroom that does not vouch for what it writes puts it in the conditional. The form tells a conditional
(`languages/conditional.toml`), not the model's mood: it takes a quarter of them for something else. Not every
conditional is hearsay:

| what | example | taken |
|---|---|---|
| compound, in a sentence of its own | La Russie aurait livré des missiles. | yes |
| simple, of a fact | Le suspect serait un homme de trente ans. | yes |
| simple, after « que » | Il a dit qu'il viendrait. | no: the future, seen from the past |
| simple, of a plan or a consequence | La loi permettrait de punir. | no |
| of wish, duty or power | Il pourrait partir. Il aurait dû partir. | no |
| with a condition | S'il pleuvait, il partirait. | no |
| spoken, or of « je, tu, nous, vous » | « Il serait temps », dit-elle. | no: not the newsroom's |
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.languages.conditional import Conditional, stem, tables
from recoupe.model import Mark, Saying
from recoupe.text import Word, folded, plain, quotations, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.page import Page

_THIRD: Final = ("ait", "aient")  # a newsroom's hearsay is about others
_PARTICIPLE: Final = re.compile(r"(?:[éiû]|[^o]u|is|it|ert|[aeo]int|clus|clos)e?s?$")
_LINKS: Final = " \u00a0\u202f'’-"  # what stands between the words of one verb
_NOTE: Final = "In the conditional: reported as hearsay, the text does not vouch for it."
RULES: Final = (  # id, what it says, an invented example
    ("conditional", "A conditional of hearsay, from its verb to its last participle.", "La digue aurait cédé mardi."),
)


class Form(NamedTuple):
    """A form of the conditional in the text."""

    start: int  # code points
    end: int
    stem: str  # the future stem, « aur »


def find(page: Page) -> Iterator[Mark]:
    """The conditionals of hearsay in the kept text, each from its verb to its last participle, in order."""
    table, known = _table(page), conditionals(page)
    if table is None or not known:
        return
    for start, end in page.sentences:
        for form in known[bisect_left(known, (start,)) : bisect_left(known, (end,))]:
            if last := _end(page.article.text, form, (start, end), table):
                yield Mark(at=(page.span(form.start, last),), by="conditional", what="hearsay", note=Saying(_NOTE))


def conditionals(page: Page) -> list[Form]:
    """Every form of the conditional in the kept blocks, in order, whatever it says.

    Of the 134 conditionals in Sequoia dev, GSD dev and PUD it finds all, and takes one other form, an error of the gold
    (`evals/french.py`).
    """
    table = _table(page)
    if table is None:
        return []
    return [
        Form(word.start, word.end, future)
        for word in page.words
        if word.folded.endswith(table.endings)
        and (future := stem(_shown(page.article.text, word), table))
        and not _is_name(page, word.start)
    ]


def _table(page: Page) -> Conditional | None:
    """The forms of the article's language; French where it is unknown, as everywhere."""
    language = page.article.lang
    return tables().get("fr" if language == "und" else language)


def _is_name(page: Page, start: int) -> bool:
    """Whether a model takes the capitalised word at `start` for a name: no common noun looks like a conditional."""
    if not page.article.text[start].isupper():
        return False
    tokens = page.parse
    index = bisect_left(tokens.start, start)
    return index < len(tokens) and tokens.start[index] == start and tokens.pos[index] == "PROPN"


def _end(text: str, form: Form, sentence: tuple[int, int], table: Conditional) -> int | None:
    """Where the hearsay that begins with this form ends; `None` where it is none."""
    start, end = sentence
    if not text[form.start : form.end].casefold().endswith(_THIRD) or text[end - 1] == "?":
        return None
    if any(opened < form.start < closed for opened, closed in quotations(text, start, end)):
        return None
    said = f" {folded(text[start:end])} "
    if any(f" {condition} " in said for condition in table.conditions):
        return None
    before = [word.folded for word in words(text, start, form.start)]
    verb = list(_participles(text, form.end, end, table)) if form.stem in table.auxiliaries else []
    if verb and _shown(text, verb[0]) in table.regrets:
        return None
    compound = bool(verb) and form.stem == "aur"
    if not compound and (form.stem not in table.states or {"que", "qu"} & {*before}):
        return None
    return None if before and before[-1] in table.opinions else (verb[-1].end if verb else form.end)


def _participles(text: str, start: int, end: int, table: Conditional) -> Iterator[Word]:
    """The participles that follow an auxiliary, adverbs and clitics between them passed over."""
    last = start
    for word in words(text, start, end):
        if text[last : word.start].strip(_LINKS):
            return
        last, shown = word.end, _shown(text, word)
        if shown in table.between or shown.endswith("ment"):
            continue
        if not _PARTICIPLE.search(shown):
            return
        yield word


def _shown(text: str, word: Word) -> str:
    """A word in lower case with its accents, however they are encoded."""
    return plain(text, word.start, word.end).text.casefold()
