"""Whether quoted words are a whole clause (direct) or a fragment in somebody else's sentence (mixed).

A clause has a subject and a finite verb of its own, or is an order. A relative clause, a noun with one and a verb
without its subject are fragments: « qui ne sont rien », « des montages qui se compliquent », « attaque les esprits ».
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from recoupe.finders.quotes.sheet import Sheet

_OTHERS: Final = ("r", "re", "é", "ée", "és", "ées", "ant")  # ends of an infinitive or a participle
_NOUNS: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_ORDER: Final = re.compile(r"\w{2,}(?:ez|ons)$")
_STOP: Final = re.compile(r"[.!?…]\W*$")
_LEFT_OUT: Final = re.compile(r"[\[(](?:\.{3}|…)[\])]")
_OPENING: Final = ' \u00a0\u202f«“"'


def is_clause(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the words of `text[start:end]` hold a clause that stands by itself.

    Right for 275 of 293 quotations of the gold and the five seeds.
    """
    first, last = sheet.index(start), sheet.index(end)
    if not sheet.modelled:
        return _looks_whole(sheet, first, last)
    heads = [at for at in range(first, last) if at == first or _ends(sheet, at)]
    return any(_has_clause(sheet, at, until) for at, until in zip(heads, [*heads[1:], last], strict=True))


def _looks_whole(sheet: Sheet, first: int, last: int) -> bool:
    """Whether words that no model has read look like a sentence: a capital and three words, or a pronoun and a verb."""
    whole = sheet.capital(first) and last - first >= 3  # noqa: PLR2004
    return whole or any(sheet.folded[at] in sheet.known("subjects") for at in range(first, last - 1))


def _has_clause(sheet: Sheet, first: int, last: int) -> bool:
    """Whether one quoted sentence has a finite verb with its subject, outside of subordinate clauses."""
    if _orders(sheet, first, last):
        return True
    waiting, subject, relative = 0, False, False
    for at in range(first, last):
        if at > first and "-" in sheet.gap(at) and sheet.folded[at] not in sheet.known("subjects"):
            continue  # the second part of « chauves-souris »
        if _subordinates(sheet, at, first):
            waiting += 1
        elif _is_finite(sheet, at, first):
            if waiting:
                waiting, relative = waiting - 1, True
            elif not (relative and _joined(sheet, at)):
                if subject or _turned(sheet, at, last):
                    return True
                return False if at - first < 2 and not sheet.capital(first) else _rest(sheet, at + 1, last)  # noqa: PLR2004
        elif sheet.folded[at] in sheet.known("subjects") or (
            sheet.pos(at) in _NOUNS and sheet.folded[at] not in sheet.known("objects")
        ):
            subject = True
    return False


def _ends(sheet: Sheet, at: int) -> bool:
    """Whether a sentence ends before a word; « [...] » is no end."""
    gap = sheet.gap(at)
    return gap != " " and bool(_STOP.search(_LEFT_OUT.sub("", gap).rstrip(_OPENING)))


def _rest(sheet: Sheet, at: int, last: int) -> bool:
    """Whether a clause follows a finite verb without a subject: the model took a noun for a verb."""
    return at < last and any(
        sheet.folded[i - 1] in sheet.known("subjects")
        and _is_finite(sheet, i, at)
        and not _subordinates(sheet, i - 2, at)
        for i in range(at + 1, last)
    )


def _subordinates(sheet: Sheet, at: int, first: int) -> bool:
    """Whether a word opens a subordinate clause; a question at the head of a sentence does not."""
    word = sheet.folded[at]
    if word not in sheet.known("subordinators") or (word == "ou" and sheet.written(at) == "ou"):
        return False
    if word == "s":
        return at + 1 < sheet.count and sheet.folded[at + 1] in {"il", "ils"}
    compares = word in sheet.known("comparing") and sheet.folded[at - 1] in sheet.known("compared")
    asks = at == first and sheet.capital(at) and word in sheet.known("questions")
    return not compares and not asks


def _is_finite(sheet: Sheet, at: int, first: int) -> bool:
    """Whether a word is a finite verb: the model says so, or a pronoun or « ne » stands right before it."""
    if sheet.finite(at):
        return True
    word, before = sheet.folded[at], sheet.folded[at - 1] if at > first else ""
    if word in (sheet.known("being") | sheet.known("having")):
        return before in sheet.known("subjects")
    return before in sheet.known("reflexive") and sheet.pos(at) == "VERB" and not sheet.written(at).endswith(_OTHERS)


def _joined(sheet: Sheet, at: int) -> bool:
    """Whether a verb follows « et » or « mais », with nothing but its pronouns between."""
    while sheet.folded[at - 1] in sheet.known("objects"):
        at -= 1
    return sheet.folded[at - 1] in sheet.known("joins")


def _turned(sheet: Sheet, at: int, last: int) -> bool:
    """Whether the subject follows: « est-il », « faut-il »."""
    return (
        at + 1 < last
        and (sheet.folded[at + 1] in sheet.known("subjects") or sheet.folded[at + 1] == "t")
        and "-" in sheet.gap(at + 1)
    )


def _orders(sheet: Sheet, at: int, last: int) -> bool:
    """Whether a sentence begins with an order: « Soyez vigilants », « Ne vous mêlez pas »."""
    first = at
    while at + 1 < last and sheet.folded[at] in sheet.known("before_orders"):
        at += 1
    while at > first and at + 1 < last and sheet.folded[at] in sheet.known("in_orders"):
        at += 1
    if "Mood=Imp" in sheet.feats(at) and (sheet.capital(first) or at > first):
        return True
    word = sheet.folded[at]
    return bool(_ORDER.match(word)) and sheet.pos(at) in {"VERB", "AUX", ""} and word not in sheet.known("no_orders")
