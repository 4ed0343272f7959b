"""An article as the rules of speech read it: words with their part of speech, sentences that no quotation mark cuts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from recoupe.finders.quotes.dialogues import dialogues
from recoupe.finders.quotes.interrupted import parted
from recoupe.finders.quotes.marks import Marked, marked
from recoupe.finders.quotes.posts import posts
from recoupe.languages import quoting, speech
from recoupe.model import Mention
from recoupe.text import plain

if TYPE_CHECKING:
    from recoupe.languages.quoting import Group
    from recoupe.languages.speech import Verb
    from recoupe.page import Page

_TIGHT: Final = re.compile(r"[ \u00a0\u202f\u2009'’‘ʼ\-‐‑]*")
_PARTICIPLE: Final = re.compile(r"(?:é|[iust]e?)s?$|ées?$|ant$")  # how every French one ends
_HYPHENS: Final = frozenset("-‐‑'’")
_LONGEST_VERB: Final = 5  # words: « tirer la sonnette d'alarme »


class Sheet:
    """The kept words of a page, by their index, with what is asked of them again and again."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.article.text
        self.code = page.article.lang
        self.words = page.words
        self.count = len(self.words)
        self.starts = [word.start for word in self.words]
        self.folded = [word.folded for word in self.words]
        self.blocks = [(block.at[0].start, block.at[0].end) for block in page.blocks]
        self.posts = list(posts(self.text, self.blocks))
        self.every = [one for one in marked(self.text, self.blocks) if self._worded(one)]
        self.verbs = speech.verbs(self.code)
        spoken = dialogues(self.text, self.blocks, self.known("first_person"))
        outer = sorted([*(one for one in self.every if one.depth == 0), *spoken])
        self.marked: list[Marked] = [part for one in outer for part in parted(self, one)]

    def _worded(self, one: Marked) -> bool:
        """Whether there are words in a quotation, and no message pasted in."""
        posted = any(post.start < one.end and one.start < post.end for post in self.posts)
        return not posted and self.index(one.start) < self.index(one.end)

    def known(self, group: Group) -> frozenset[str]:
        """A list of words of the article's language."""
        return quoting.words(self.code, group)

    @cached_property
    def _tags(self) -> list[tuple[str, str]]:
        """The model's part of speech and features of every word; empty without a model."""
        tokens, token = self.page.parse, 0
        count = len(tokens)
        found: list[tuple[str, str]] = []
        for word in self.words:
            while token < count and tokens.end[token] <= word.start:
                token += 1
            there = token < count and tokens.start[token] < word.end
            found.append((tokens.pos[token], tokens.feats[token]) if there else ("", ""))
        return found

    def pos(self, at: int) -> str:
        """The part of speech of a word, « VERB »; empty where there is no model."""
        return self._tags[at][0]

    def feats(self, at: int) -> str:
        """The features of a word, « VerbForm=Fin »."""
        return self._tags[at][1]

    @cached_property
    def modelled(self) -> bool:
        """Whether a model has read the article."""
        return len(self.page.parse) > 0

    def finite(self, at: int) -> bool:
        """Whether a word is a finite verb: the model says so, or takes « perd » for a participle.

        Without a model, the small verbs alone are known.
        """
        if not self.modelled:
            return self.folded[at] in self.known("being") | self.known("having")
        pos, feats = self._tags[at]
        mistaken = "VerbForm=Part" in feats and self.code != "en" and not _PARTICIPLE.search(self.written(at))
        return pos in {"VERB", "AUX"} and ("VerbForm=Fin" in feats or mistaken)

    def written(self, at: int) -> str:
        """A word in lower case, with its accents however they are encoded."""
        word = self.words[at]
        shown = self.text[word.start : word.end]
        return shown.lower() if shown.isascii() else plain(self.text, word.start, word.end).text.lower()

    def capital(self, at: int) -> bool:
        """Whether a word begins with a capital."""
        return self.text[self.starts[at]].isupper()

    def upper(self, at: int) -> bool:
        """Whether a word is in capitals, as those of a title can be."""
        word = self.words[at]
        return self.text[word.start : word.end].isupper()

    @cached_property
    def _persons(self) -> frozenset[int]:
        """Where the names of persons begin."""
        return frozenset(one.at[0].start for one in self.page.of(Mention) if one.type == "person")

    def person(self, at: int) -> bool:
        """Whether a person is named from a word on, a title before the name passed over."""
        return not self._persons.isdisjoint(self.starts[at : at + 2])

    def index(self, offset: int) -> int:
        """The index of the first word that begins at `offset` or after."""
        return bisect_left(self.starts, offset)

    def gap(self, at: int) -> str:
        """What stands before a word, back to the word before it; a line end before the first."""
        return self.text[self.words[at - 1].end : self.starts[at]] if at else "\n"

    def tight(self, at: int) -> bool:
        """Whether nothing but spaces, apostrophes and hyphens parts a word from the one before it."""
        return bool(_TIGHT.fullmatch(self.gap(at)))

    @cached_property
    def inside(self) -> list[bool]:
        """For every word whether it stands in quotation marks, or in a message pasted in with its signature."""
        found = [False] * self.count
        for one in [*self.marked, *self.posts]:
            for at in range(self.index(one.start), self.index(one.end)):
                found[at] = True
        return found

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences in order; those that a quotation joins are one."""
        found: list[tuple[int, int]] = []
        quotations, place = self.marked, 0
        for start, end in self.page.sentences:
            while place < len(quotations) and quotations[place].end <= start:
                place += 1
            joined = (
                place < len(quotations)
                and found
                and quotations[place].start < found[-1][1]
                and quotations[place].end > start
            )
            if joined:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        return found

    def sentence(self, offset: int) -> int:
        """The index of the sentence in which a place lies, or of the last one before it."""
        return max(0, bisect_right(self.sentences, (offset, len(self.text))) - 1)

    def verb(self, at: int) -> tuple[Verb, int] | None:
        """The verb of speech whose form begins with a word, and the index after its last word: « fait savoir »."""
        if self.folded[at] in self._heads:
            rest = self.turned(at + 1)  # « fait-on savoir »
            for last in range(min(self.count, rest + _LONGEST_VERB - 1), rest, -1):
                found = self.verbs.get(" ".join([self.folded[at], *self.folded[rest:last]]))
                if found and all(self.tight(i) for i in range(at + 1, last)):
                    return found, last
        one = self.verbs.get(self.folded[at])
        return (one, at + 1) if one else None

    def turned(self, last: int) -> int:
        """The index after the pronoun of an inversion that follows the words up to `last`; `last`: there is none."""
        at = last
        if at < self.count and self.folded[at] == "t" and _HYPHENS & set(self.gap(at)):
            at += 1
        if at < self.count and self.folded[at] in self.known("turned") and self.gap(at).strip(" ") in _HYPHENS:
            return at + 1
        return last

    @cached_property
    def _heads(self) -> frozenset[str]:
        """The first words of the verbs of several words."""
        return _heads(self.code)


@cache
def _heads(code: str) -> frozenset[str]:
    return frozenset(form.split()[0] for form in speech.verbs(code) if " " in form)
