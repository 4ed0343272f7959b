"""The words of a page as the rules for speakers read them: phrases, verbs, what is quoted, who is named where."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.entities.reading import Reading
from recoupe.finders.quotes.speakers import times
from recoupe.languages import people, roles, speakers, speech

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.finders.quotes.said import Said
    from recoupe.page import Page

_SPACES: Final = " \u00a0\u202f\u2009'’‘-‐‑"
_DOT: Final = re.compile(r"\.[ \u00a0\u202f]?|\.-")
_DASH: Final = re.compile(r"\s[-–—]+|[-–—]+\s|[–—]")
_SCARE: Final = 6  # words in quotation marks that can be part of a noun phrase: « les « gilets jaunes » »
_ACCENTED: Final = frozenset({"a", "des"})  # prepositions by their accent alone: à, dès
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X", "SYM", ""})
_OPENS: Final = re.compile('[.!?…:«»“”"\n—–]')
_MARKS: Final = re.compile('[«»“”"]')


class Phrase(NamedTuple):
    """A noun phrase: the words `first` up to `last`, exclusive."""

    first: int
    last: int
    head: int  # its noun, or the first word of its name


class Ground:
    """A page word by word, with what is asked of it again and again."""

    def __init__(self, page: Page, saids: Iterable[Said]) -> None:
        self.page = page
        self.text = page.article.text
        self.reading = page.view(Reading)
        self.words = self.reading.words
        self.code = page.article.lang
        self._lists = speakers.lists(self.code)
        said = [(said.start, said.end) for said in saids if said.mode != "indirect"]
        self.said = sorted([*said, *self._bracketed()])
        self._quoted = frozenset(at for a, b in self.said for at in range(self.index(a), self.index(b)))
        self.scare = self._scare()
        self.people: set[int] = set()  # indices of words with which a person's name or description begins
        self.names: dict[int, int] = {}  # index of the first word of a name or a description, and after its last

    def folded(self, at: int) -> str:
        """A word, folded; empty past the ends."""
        return self.words[at].folded if 0 <= at < len(self.words) else ""

    def index(self, offset: int) -> int:
        """The first word that begins at `offset` or after."""
        return self.reading.index(offset)

    def gap(self, at: int) -> str:
        """What stands before a word, without the marks of a name in quotation marks; a line end at the text's ends."""
        gap = self.reading.gap(at - 1) if 0 < at < len(self.words) else "\n"
        return _MARKS.sub("", gap) if at in self.scare else gap

    def tight(self, at: int) -> bool:
        """Whether a word goes on directly from the one before it: « M. Orsel » does."""
        gap = self.gap(at)
        if not gap.strip(_SPACES) or (not gap.strip(f"{_SPACES}&") and self.capital(at) and self.capital(at - 1)):
            return not _DASH.search(gap)
        titled = self.folded(at - 1) in people.courtesy(self.code) or len(self.folded(at - 1)) == 1
        return titled and bool(_DOT.fullmatch(gap))

    def aside(self, at: int) -> bool:
        """Whether a comma, a bracket or a dash stands before a word."""
        gap = self.gap(at)
        return "," in gap or "(" in gap or ")" in gap or bool(_DASH.search(gap))

    def sentence(self, offset: int) -> tuple[int, int]:
        """The sentence in which `offset` stands, or the one after it."""
        sentences = self.page.sentences
        at = min(bisect_right(sentences, (offset, len(self.text) + 1)), len(sentences))
        start, end = sentences[max(0, at - 1)]
        return (start, end) if offset < end or at >= len(sentences) else sentences[at]

    def quoted(self, at: int) -> bool:
        """Whether a word is part of somebody's quoted words."""
        return at in self._quoted

    @cached_property
    def _verbs(self) -> frozenset[str]:
        return frozenset(speech.verbs(self.code))

    def finite(self, at: int) -> bool:
        """Whether a word is a finite verb or an auxiliary."""
        if not 0 <= at < len(self.words):
            return False
        pos = self.reading.pos(at)
        if self._unaccented(at):
            return False
        if self.folded(at) in roles.signs(self.code, "auxiliaries"):
            return pos != "NOUN" and self.text[self.words[at].start] not in "àÀ"
        if self.capital(at) and self.gap(at) != "\n" and pos == "PROPN":
            return False
        if pos and not (self.folded(at - 1) in speakers.pronouns(self.code) and self.tight(at)):
            return self.reading.finite(at)
        return self.reading.finite(at) or self.folded(at) in self._verbs

    def infinitive(self, at: int) -> bool:
        """Whether a word is an infinitive, as the model says."""
        return "VerbForm=Inf" in self.page.tags[at][1]

    def capital(self, at: int) -> bool:
        """Whether a word begins with a capital."""
        return 0 <= at < len(self.words) and self.reading.capital(at)

    def preposition(self, at: int) -> bool:
        """Whether a word is a preposition, « de » and its forms apart; « le » and « la » inside « au » count."""
        word = self.folded(at)
        if word in _ACCENTED:
            return self.shown(at).casefold() != word or self._unaccented(at)
        return word in self._lists["prepositions"]

    def _unaccented(self, at: int) -> bool:
        """Whether a word is an « À » without its accent: « A Valmorel, on proteste », not « A-t-il dit »."""
        return self.shown(at) == "A" and self.gap(at + 1).isspace()

    def shown(self, at: int) -> str:
        """A word as written."""
        return self.text[self.words[at].start : self.words[at].end] if 0 <= at < len(self.words) else ""

    def is_in(self, at: int, name: speakers.List) -> bool:
        """Whether a word stands in one of the lists of the language."""
        return self.folded(at) in self._lists[name]

    def pronoun(self, at: int) -> Phrase | None:
        """The pronoun that begins at a word: « elle », « ce dernier »."""
        known = speakers.pronouns(self.code)
        noun = (
            self.is_in(at + 1, "same")
            and self.tight(at + 2)
            and self.reading.pos(at + 2) in {"NOUN", "PROPN", "NUM", "ADJ"}
        )
        if f"{self.folded(at)} {self.folded(at + 1)}" in known and self.tight(at + 1) and not noun:
            return Phrase(at, at + 2, at + 1)
        alone = self.folded(at) in known or self.is_in(at, "nobody")
        return Phrase(at, at + 1, at) if alone and not self.determiner(at) else None

    def determiner(self, at: int) -> bool:
        """Whether a word opens a noun phrase."""
        return self.folded(at) in speakers.determiners(self.code) and self.reading.pos(at) != "PRON"

    def time(self, at: int) -> int:
        """Where an expression of time that begins at a word ends; `at` itself where there is none."""
        return times.ends(self, at)

    def noun(self, at: int) -> bool:
        """Whether a word can stand in a noun phrase after its determiner."""
        if not 0 <= at < len(self.words):
            return False
        opens = bool(_OPENS.search(self.gap(at)))  # there any word has a capital
        pos = self.reading.pos(at)
        if at in self.names or self.shown(at).isdigit() or (self.capital(at) and not opens):
            return True
        if self.finite(at) or self.preposition(at) or self.is_in(at, "of") or self.is_in(at, "relatives"):
            return False
        known = self.folded(at) in speakers.bodies(self.code) or self.folded(at) in people.offices(self.code)
        if (
            opens and self.capital(at) and pos in {"PRON", "DET", "INTJ", "CCONJ"}
        ):  # a name that the model does not know
            return self.folded(at) not in people.words(self.code, "small")
        young = self.reading.pos(at - 1) == "ADJ" and self.determiner(at - 2)  # « une jeune habituée »
        return known or pos in _NOMINAL or (young and speakers.pair(self.code, self.folded(at)))

    def phrase(self, at: int, stop: int | None = None, *, under: bool = False) -> Phrase | None:
        """The noun phrase that begins at a word, with its complements with « de »; `None` where none begins.

        Args:
            at: index of the word.
            stop: index of a word that it does not reach.
            under: whether a preposition governs it; a name after its noun is another phrase then: « à la presse Luc ».
        """
        stop = len(self.words) if stop is None else stop
        one = self._one_of(at)
        head = one.head if one else self._opened(at, stop)
        last = one.last if one else self._nouns(head, stop, under=under)
        if last == head:
            return None
        while last < stop and self._links(last):
            if under and self.shows(last) == "p" and self.capital(last - 1) and not self.capital(last + 1):
                break  # « ont dit à l'AFP des riverains », but « devant le Noël des Halles Vernet »
            further = last + 1
            while further < stop and self.tight(further) and self.determiner(further):
                further += 1
            end = self._nouns(further, stop, under=under)
            if end == further:
                break
            last = end
        return Phrase(at, last, one.head if one else self._head(head, last))

    def _one_of(self, at: int) -> Phrase | None:
        """« Certains », « l'un d'eux », « l'une d'entre elles », « un des riverains »."""
        if self.is_in(at, "groups") and self.reading.pos(at) == "PRON":
            return Phrase(at, at + 1, at)
        one = at + int(self.folded(at) == "l")
        of = one + 2 + int(self.folded(one + 2) == "entre")
        if not (self.shows(one) in {"m", "f"} and self.is_in(one + 1, "of") and self.tight(one + 1) and self.tight(of)):
            return None
        if speakers.pronouns(self.code).get(self.folded(of)) == "p":
            return Phrase(at, of + 1, one)
        first = one + 2 + int(self.shows(one + 2) == "p")
        last = self._nouns(first, len(self.words), under=False)
        return Phrase(at, last, one) if "p" in {self.shows(one + 1), self.shows(one + 2)} and last > first else None

    def _opened(self, at: int, stop: int) -> int:
        """Where the nouns of a phrase begin, after « le », « de nombreuses », « la plupart des »."""
        head = at + 2 if self.quantity(at) else at
        while head < stop and (head == at or self.tight(head)):
            several = self.tight(head + 1) and self.shows(head + 1) == "p"
            part = head > at and self.is_in(head - 1, "groups")
            most = head > at and self.is_in(head, "quantities") and self.reading.pos(head + 1) == "ADJ"
            if not (most or self.determiner(head) or (self.is_in(head, "of") and (several or part))):
                break  # but « les plus modérés »
            head += 1
        return head

    def quantity(self, at: int) -> bool:
        """Whether « près de », « plus de » begins at a word: it opens a phrase."""
        return self.is_in(at, "quantities") and self.is_in(at + 1, "of") and self.tight(at + 1)

    def shows(self, at: int) -> speakers.Gender | None:
        """The gender or number that a determiner shows."""
        return speakers.determiners(self.code).get(self.folded(at))

    def _head(self, first: int, last: int) -> int:
        """The noun of a phrase: its first word that is no adjective, rank or number."""
        for at in range(first, last):
            if self.is_in(at, "of"):
                break
            if self.reading.pos(at) in {"NOUN", "PROPN"} or self.folded(at) in speakers.bodies(self.code):
                return at
        return first

    def _links(self, at: int) -> bool:
        """Whether a complement goes on from a phrase: « de la Santé », « et des Sports »."""
        if not self.tight(at) or at >= len(self.words):
            return False
        if self.capital(at):
            return False
        if self.folded(at) == "et":
            both = self.shown(at - 1).isdigit() and self.shown(at + 1).isdigit()  # « champion 2007 et 2008 »
            return (both or self.is_in(at + 1, "of")) and self.tight(at + 1)
        return self.is_in(at, "of")

    def _nouns(self, at: int, stop: int, *, under: bool) -> int:
        """Where the run of nouns, names and adjectives from a word ends; names and descriptions stay whole."""
        last = at
        while last < stop and (last == at or self.tight(last)):
            if last > at and last in self.names and (self.determiner(last) or (under and last in self.people)):
                break
            if self.quoted(last):
                break
            whole = self.names.get(last) or (self.reading.offices[last].last if last in self.reading.offices else last)
            if last < whole <= stop:  # « l'homme fort »
                last = whole
                continue
            aged = last > at and self.shown(last - 1).isdigit()  # « un couvreur de 35 ans »
            if not self.noun(last) or (last > at and not aged and self.time(last) > last and not self.capital(last)):
                break
            last += 1
        return last

    def _bracketed(self) -> list[tuple[int, int]]:
        """The quotations in brackets, a translation for instance: nobody's words, no part of the sentence."""
        quoted = self.page.quotations
        return [one for one in quoted if self.text[max(0, one[0] - 4) : one[0]].rstrip().endswith(("(", "["))]

    def _scare(self) -> frozenset[int]:
        """The words that begin and follow a short name in marks that nobody said: « les « bonnets bleus » »."""
        found: set[int] = set()
        for start, end in self.page.quotations:
            first, last = self.index(start), self.index(end)
            if first < last <= first + _SCARE and not self.quoted(first):
                found |= {first, last}
        return frozenset(found)

    def written(self, phrase: Phrase) -> str:
        """A phrase as written, white space made plain, its determiner in lower case."""
        end = self.words[phrase.last - 1].end
        words = self.text[self.words[phrase.first].start : end]
        if words.count("«") > words.count("»") or words.count("“") > words.count("”") or words.count('"') % 2:
            words += self.reading.gap(phrase.last - 1).partition(",")[0].rstrip(" .;:-–—\n")
        shown = " ".join(words.split())
        lower = phrase.first < phrase.head and not self.names.get(phrase.first)
        return shown[0].lower() + shown[1:] if lower else shown
