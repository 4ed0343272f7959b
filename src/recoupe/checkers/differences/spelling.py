"""One name spelt in two ways: « Orsel », « Orcel »; « Nuñez », « Nunez »; « Passage d'Ay », « Passage-d'Ay ».

Capitals, their accents, ligatures, apostrophes and hidden characters are typography. A short name alone proves nothing:
words that differ by a slip, in transliteration or in their vowels must stand in two full names that agree otherwise; a
long word that somebody or something is called, and that no article writes in both ways, may hold a slip by itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain, combinations
from typing import TYPE_CHECKING, Final

from recoupe.checkers.components import components
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.entities import naming
from recoupe.languages.people import given
from recoupe.languages.questions import question
from recoupe.model import Mention
from recoupe.text import fold, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Difference, EntityType, Span

SHORTEST: Final = (
    5  # letters of a word that is misspelt; « Lille » and « Ligue » differ by two, « Kim » and « Kin » by one
)
LONG_NAME: Final = 5  # words
LONG: Final = 7  # letters of a word that needs no second one beside it
SAME: Final = 2  # letters at its beginning and at its end that agree: « Élysée », « Élysées » are a word and its plural
_LIGATURES: Final = "œæ"  # typography: « Cœur », « Coeur »
_VOWELS: Final = re.compile("[aeiouy]+")
_HISSED: Final = re.compile("c(?=[eiy])|z|x$")  # « Beatriz », « Béatrice »
_HYPHENED: Final = frozenset({"person", "place"})  # a body is written as it pleases, « BFM TV », « BFM-TV »

Name = tuple[str, "EntityType"]  # as compared: plain apostrophes, no hidden characters


def check(desk: Desk) -> Iterator[Difference]:
    """The names that articles spell in two ways."""
    spans: defaultdict[Name, list[Span]] = defaultdict(list)
    for page in desk.pages.values():
        for mention in page.of(Mention):
            spans[" ".join(plain(mention.name).text.split()), mention.type].append(mention.at[0])
    lone = _lone(desk)
    pairs = {*_slips(lone)} | {
        pair for left, right in combinations(sorted(spans), 2) if left[1] == right[1] for pair in _pairs(left, right)
    }
    for group in components(sorted({word for pair in pairs for word in pair}), sorted(pairs)):
        sides = {}
        for word in sorted(group):
            named = [span for name in spans if word in _words(name[0]) for span in spans[name]]
            sides[word] = max(named, lone.get(word, []), key=lambda row: len({span.article for span in row}))
        yield from _difference(sides, desk)


def _lone(desk: Desk) -> dict[str, list[Span]]:
    """Where the long words stand that begin with a capital, and that no article has as a word; no given names."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    small = given()
    for page in desk.pages.values():
        shown = [(word, page.article.text[word.start : word.end]) for word in page.words]
        small |= {word.folded for word, text in shown if text.islower()}
        for word, text in shown:
            if len(text) >= LONG and text[0].isupper() and text[1:].islower():
                found[_shown(text)].append(page.span(word.start, word.end))
    mentions = (one for page in desk.pages.values() for one in page.of(Mention))
    named = {fold(word) for one in mentions for word in one.name.split()}
    kept = {word: spans for word, spans in found.items() if fold(word) not in small}
    return {word: kept[word] for pair in _slips(kept) if named & {*map(fold, pair)} for word in pair}


def _slips(spans: dict[str, list[Span]]) -> Iterator[tuple[str, str]]:
    """The words that differ by a slip inside, and that no article has both of."""
    alike: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for word in sorted(spans):
        alike[fold(word)[:SAME], fold(word)[-SAME:]].append(word)
    for a, b in chain.from_iterable(combinations(row, 2) for row in alike.values()):
        articles = [{span.article for span in spans[word]} for word in (a, b)]
        if naming.one_slip(fold(a), fold(b)) and articles[0].isdisjoint(articles[1]):
            yield a, b


def _words(name: str) -> tuple[str, ...]:
    """The words of a name as spelt, the whole name last: a hyphen may be the difference."""
    return *(_shown(word) for word in name.split()), name


def _shown(word: str) -> str:
    """A word in lower case with its accents, but for those of its capitals, and with its ligatures undone."""
    return "".join(fold(letter) if letter.isupper() or letter in _LIGATURES else letter for letter in word).casefold()


def _pairs(left: Name, right: Name) -> Iterator[tuple[str, str]]:
    """The words by which the spelling of two names of one thing differs."""
    (ours, kind), (theirs, _) = left, right
    a, b = ours.split(), theirs.split()
    if naming.key(ours) == naming.key(theirs):
        if len(a) == len(b):
            yield from ((_shown(x), _shown(y)) for x, y in zip(a, b, strict=True) if _accents(x, y))
        elif kind in _HYPHENED and _shown(ours) != _shown(theirs):
            yield ours, theirs
        return
    if _one_body(a, b):
        yield ours, theirs
    if len(a) == len(b) > 1 and all(map(naming.sounds_alike, map(naming.key, a), map(naming.key, b))):
        apart = ((x, y) for x, y in zip(a, b, strict=True) if naming.key(x) != naming.key(y))
        yield from ((_shown(x), _shown(y)) for x, y in apart if not _two_persons(x, y))
        return
    yield from _alike(a, b)
    at = naming.slips(ours, theirs)
    if (
        at is not None
        and len(a) == len(b)
        and min(len(a[at]), len(b[at])) >= SHORTEST
        and not _two_persons(a[at], b[at])
    ):
        yield _shown(a[at]), _shown(b[at])


def _alike(left: list[str], right: list[str]) -> Iterator[tuple[str, str]]:
    """The one word in which two full names differ by its vowels, or by how one hisses: « Nadia Orcelo », « Orcela »."""
    apart = [(x, y) for x, y in zip(left, right, strict=False) if naming.key(x) != naming.key(y)]
    if len(left) != len(right) or len(left) == 1 or len(apart) != 1:
        return
    [(x, y)] = apart
    a, b = fold(x), fold(y)
    hissed = naming.sounds_alike(_HISSED.sub("s", a), _HISSED.sub("s", b))
    voiced = len(a) == len(b) and _VOWELS.sub("", a) == _VOWELS.sub("", b) and not {a, b} & given()
    if min(len(a), len(b)) > SHORTEST and a[0] == b[0] and (hissed or voiced):
        yield _shown(x), _shown(y)


def _one_body(left: list[str], right: list[str]) -> bool:
    """Whether two long names differ in one common word that is no slip: a body whose initials were read in two ways."""
    apart = [(x, y) for x, y in zip(left, right, strict=False) if x != y]
    same_length = len(left) == len(right) >= LONG_NAME
    return same_length and len(apart) == 1 and all(word.islower() and len(word) >= SHORTEST for word in apart[0])


def _accents(left: str, right: str) -> bool:
    """Whether two words of the same letters differ in an accent, and neither is in capitals."""
    return _shown(left) != _shown(right) and not left.isupper() and not right.isupper()


def _two_persons(left: str, right: str) -> bool:
    """Whether two words are a given name and its other gender, « Michel », « Michèle »."""
    short, long = sorted((fold(left), fold(right)), key=len)
    return long.startswith(short) and {short, long} <= given()


def _difference(sides: dict[str, list[Span]], desk: Desk) -> Iterator[Difference]:
    """The difference, unless all articles of one spelling use another one too."""
    articles = {word: {span.article for span in spans} for word, spans in sides.items()}
    if any(articles[a] <= articles[b] for a in sides for b in sides if a != b):
        return
    texts = {word: sorted(desk.text(span) for span in spans) for word, spans in sides.items()}
    names = {word: max(found, key=lambda name: (found.count(name), name)) for word, found in texts.items()}
    most = max(sides, key=lambda word: (len(articles[word]), word))
    told = by_articles(desk.side(names[word], spans) for word, spans in sides.items())
    if any(_one_body(a.split(), b.split()) for a, b in combinations(sorted(sides), 2)):
        yield difference("spelling", question(desk.code, "body"), "conflict", told)
        return
    yield difference("spelling", question(desk.code, "spelling", name=names[most]), "variant", told)
