"""A page word by word, as the rules about persons read it: offices, determiners, parts of speech, gaps."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.languages import people, roles, speakers, states

if TYPE_CHECKING:
    from recoupe.languages.roles import Described, Determiner, Gender
    from recoupe.page import Page
    from recoupe.text import Word

_TIGHT: Final = re.compile(r"[ \u00a0\u202f\u2009'’‘ʼ´`\-‐‑]*")
# What « ancienne », « nouveau » show of gender; folded: « regretté » shows none.
_FEMININE: Final = re.compile(r"(?:ienne|elle|ande|tite|eille|ee|unte|uture)$")
_MASCULINE: Final = re.compile(r"(?:ien|eau|uel|and|tit|eux|unt|utur)$")
_ENDINGS: Final[tuple[tuple[str, people.Group], ...]] = (("savant", "learned"), ("metier", "trained"))
_LONGEST_OFFICE: Final = 4  # words: « chef d'état-major »


class Office(NamedTuple):
    """An office or trade in the text: the words from `first` up to `last`, exclusive."""

    first: int
    last: int
    form: str  # folded
    key: str  # of the table


class Determined(NamedTuple):
    """What stands before an office."""

    first: int  # where the description begins, its determiner included
    bare: int  # where it begins without one
    former: bool  # « ancien », « ex- »
    determiner: Determiner | None
    gender: Gender | None  # as the determiner shows it


class Reading:
    """The words of an article's kept blocks with what is asked of them again and again."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.article.text
        self.words: list[Word] = page.words
        self.code = page.article.lang
        self.adjectives = states.adjectives(self.code)
        self.ranks = people.words(self.code, "ranks")
        self.determiners = roles.determiners(self.code)
        self.linked = people.words(self.code, "linked")

    def known(self, listed: Described) -> frozenset[str]:
        """A list of folded words, as `languages.roles` has it."""
        return roles.described(self.code, listed)

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return [word.start for word in self.words]

    @cached_property
    def begins(self) -> list[int]:
        """Where each sentence begins."""
        return [start for start, _ in self.page.sentences]

    def quoted(self, start: int) -> bool:
        """Whether a place lies in a quotation."""
        at = bisect_right(self.page.quotations, (start, 0)) - 1
        return at >= 0 and self.page.quotations[at][0] < start < self.page.quotations[at][1]

    @cached_property
    def newcomers(self) -> list[tuple[int, Gender | None]]:
        """Where somebody is brought in without a name outside quotations, « une élève », and the gender shown."""
        found: list[tuple[int, Gender | None]] = []
        for at, word in enumerate(self.words[:-1]):
            determiner, gender = self.determiners.get(word.folded, (None, None))
            if (
                determiner == "indefinite"
                and self.tight(at, at + 1)
                and not self.quoted(word.start)
                and speakers.person(self.code, self.words[at + 1].folded)
            ):
                found.append((word.start, gender))
        return found

    @cached_property
    def offices(self) -> dict[int, Office]:
        """The offices by the index of their first word: the longest at each, none inside another."""
        known, longest = _offices(self.code)
        found: dict[int, Office] = {}
        done = 0
        for at, word in enumerate(self.words):
            if at < done:
                continue
            listed = self._office(at, known, longest[word.folded]) if word.folded in longest else None
            if office := listed or self._unlisted(at):
                found[at] = office
                done = office.last
        return found

    def _office(self, at: int, known: dict[str, str], longest: int) -> Office | None:
        """The longest office that begins with a word, where it is one person's."""
        for last in range(min(len(self.words), at + longest), at, -1):
            form = " ".join(word.folded for word in self.words[at:last])
            if form in known and self.tight(at, last - 1) and self.pos(at) not in {"VERB", "AUX"}:
                if form in self.known("councils") and self.capital(at):
                    return None
                many = (form.split()[0].endswith("s") and _one(form) in known) or self._before(at) in self.known(
                    "several"
                )
                return None if many and not self._one_of(at) else Office(at, last, form, known[form])
        return None

    def _unlisted(self, at: int) -> Office | None:
        """Somebody of a science or a trade that the table does not have, known by the ending: « la somnologue »."""
        word = self.words[at].folded
        key = next((key for key, ends in _ENDINGS if word.endswith(tuple(people.words(self.code, ends)))), None)
        if key is None or word in people.words(self.code, "unlearned") or self.capital(at):
            return None
        return (
            Office(at, at + 1, word, key)
            if self.pos(at) == "NOUN" and self._before(at) not in self.known("several")
            else None
        )

    def _before(self, at: int) -> str:
        """The folded word before one, in the same line; empty where there is none."""
        return self.words[at - 1].folded if at and self.tight(at - 1, at) else ""

    def index(self, offset: int) -> int:
        """The index of the first word that begins at `offset` or after."""
        return bisect_right(self.starts, offset - 1)

    def gap(self, at: int) -> str:
        """What stands between a word and the next one."""
        return self.text[self.words[at].end : self.words[at + 1].start] if at + 1 < len(self.words) else "\n"

    def tight(self, first: int, last: int) -> bool:
        """Whether nothing but spaces, apostrophes and hyphens stands between the words `first` to `last`."""
        return all(_TIGHT.fullmatch(self.gap(at)) for at in range(first, last))

    def pos(self, at: int) -> str:
        """The part of speech of a word, « VERB »; empty where there is no model."""
        return self.page.tags[at][0]

    def finite(self, at: int) -> bool:
        """Whether a word is a finite verb, as the model says."""
        pos, feats = self.page.tags[at]
        return pos in {"VERB", "AUX"} and "VerbForm=Fin" in feats

    def capital(self, at: int) -> bool:
        """Whether a word begins with a capital."""
        return self.text[self.words[at].start].isupper()

    def determined(self, at: int) -> Determined:
        """What stands before an office at `at`."""
        former, shown = False, None
        while (rank := self._before(at)) in self.ranks:
            at -= 1
            former = former or rank in self.known("former")
            shown = shown or ("f" if _FEMININE.search(rank) else "m" if _MASCULINE.search(rank) else None)
        word = self._before(at)
        if self._one_of(at):
            first = at - 3 if at > 2 and self._before(at - 2) == "l" else at - 2  # noqa: PLR2004 (« l'un des »)
            return Determined(first, first, former, "indefinite", None)
        if word in self.determiners:
            determiner, gender = self.determiners[word]
            return Determined(at - 1, at, former, determiner, gender or shown)
        if word in self.known("contracted"):
            return Determined(at, at, former, "definite", "m")
        return Determined(at, at, former, None, shown)

    def _one_of(self, at: int) -> bool:
        """Whether an office in the plural is one person's: « l'un des initiateurs »."""
        return self._before(at) in {"des", "de"} and self._before(at - 1) in {"un", "une"}


@cache
def _offices(code: str) -> tuple[dict[str, str], dict[str, int]]:
    """The offices with their keys, and by their first word how many words the longest has."""
    known = dict.fromkeys(roles.words(code, "anybody"), "anybody") | people.offices(code)
    longest: dict[str, int] = {}
    for form in known:
        first, count = form.partition(" ")[0], min(_LONGEST_OFFICE, form.count(" ") + 1)
        longest[first] = max(count, longest.get(first, 0))
    return known, longest


def _one(form: str) -> str:
    """A folded office in the plural as one of them is called, by its first word."""
    first, _, rest = form.partition(" ")
    return f"{first[:-1]} {rest}".rstrip()
