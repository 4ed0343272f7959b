"""What stands in quotation marks and is nobody's words: names, titles of works, single letters, translations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from recoupe.finders.quotes.marks import Marked
    from recoupe.finders.quotes.sheet import Sheet

_NUMBERED: Final = re.compile(r"(?:l )?actes? (?:\d+|[ivx]+)")  # « l'acte V »
_ACRONYM: Final = re.compile(r"\s?\([A-Z][A-Z.-]{1,7}\)")  # « le «rassemblement des villages» (RDV) »
_LONG: Final = 7  # words; what is as long is no name
_CHARGED: Final = 5  # words from « enquête » to « pour »: « l'enquête est ouverte depuis lundi pour »
_BEFORE: Final = 2  # words before a name that say what it is: « le film «...» », « un groupe surnommé le «...» »


def names(sheet: Sheet) -> set[Marked]:
    """Those of the quotations that are names, whatever verb stands beside them."""
    short = [one for one in sheet.marked if len(_words(sheet, one)) < _LONG]
    determined = Counter(_key(sheet, one) for one in short if _definite(sheet, one))
    all_ = Counter(_key(sheet, one) for one in short)
    called = {_key(sheet, one) for one in short if _called(sheet, one)}
    return {
        one
        for one in short
        if _key(sheet, one) in sheet.known("names")
        or _key(sheet, one).rpartition(" ")[0] in sheet.known("names")
        or len(_key(sheet, one)) < 2  # noqa: PLR2004 (« S »)
        or (all_[_key(sheet, one)] > 1 and determined[_key(sheet, one)] == all_[_key(sheet, one)])
        or _NUMBERED.fullmatch(_key(sheet, one))
        or _ACRONYM.match(sheet.text, one.after)
        or _key(sheet, one) in called
    }


def _words(sheet: Sheet, one: Marked) -> range:
    return range(sheet.index(one.start), sheet.index(one.end))


def _key(sheet: Sheet, one: Marked) -> str:
    return " ".join(sheet.folded[at] for at in _words(sheet, one))


def _definite(sheet: Sheet, one: Marked) -> bool:
    """Whether a definite article stands before it."""
    at = sheet.index(one.start)
    return at > 0 and sheet.folded[at - 1] in sheet.known("definite") and "\n" not in sheet.gap(at)


def _called(sheet: Sheet, one: Marked) -> bool:
    """Whether it begins with a capital within a sentence, or what it is stands before it."""
    at = sheet.index(one.start)
    lead = sheet.text[max(0, one.before - 4) : one.before].rstrip("( \u00a0\u202f'’")
    if not at or not lead or lead[-1] in ".:!?…»\n,–—" or not sheet.text[one.after : one.after + 1]:
        return False
    before = [sheet.folded[i] for i in range(max(0, at - _BEFORE), at) if not sheet.inside[i]]
    kind = [word for word in before if word not in sheet.known("determiners")]
    described = sheet.pos(at) in {"ADV", "ADJ", "PRON", "VERB", "AUX", "ADP"} and not sheet.capital(at)
    if (
        kind
        and not described  # « un plan « purement boursier » »
        and kind[-1] in sheet.known("naming")
        and (kind[-1] == before[-1] or kind[-1] in sheet.known("names_of") or sheet.capital(at))
    ):
        return True
    if sheet.capital(at) and _is_called(sheet, one):
        return True
    spoken = any(word in sheet.known("nouns") for word in before)
    return sheet.capital(at) and not spoken and before[-1:] != [] and before[-1] in sheet.known("determiners")


def _is_called(sheet: Sheet, one: Marked) -> bool:
    """Whether what follows says what it is or does: « « Pain pour tous », une opération », « « Bébert » a fui »."""
    after = sheet.index(one.after)
    if after + 1 >= sheet.count or sheet.inside[after]:
        return False
    gap = sheet.text[one.after : sheet.starts[after]]
    kind = {word for word in sheet.folded[after + 1 : after + 1 + _BEFORE] if word in sheet.known("naming")}
    if "," in gap:
        return sheet.folded[after] in sheet.known("determiners") and bool(kind)
    return not gap.strip() and sheet.index(one.end) - sheet.index(one.start) == 1 and sheet.finite(after)


def translates(sheet: Sheet, one: Marked) -> bool:
    """Whether it stands in brackets right after another quotation: « juden » (« juifs » en allemand)."""
    place = bisect_left(sheet.marked, one)
    return place > 0 and sheet.text[sheet.marked[place - 1].after : one.before].strip() in {"(", "["}


def charges(sheet: Sheet, one: Marked) -> bool:
    """Whether it is an offence in the words of the law: « une enquête a été ouverte pour « faux » »."""
    at = sheet.index(one.start) - 1
    while at > 0 and sheet.folded[at] in sheet.known("determiners"):
        at -= 1
    words = sheet.folded[max(0, at - _CHARGED) : at]
    return sheet.folded[at] in sheet.known("offence") and not sheet.known("charges").isdisjoint(words)
