"""One name spelt in two ways: « Orsel », « Orcel »; « Nuñez », « Nunez »; « Passage d'Ay », « Passage-d'Ay ».

Capitals, their accents, apostrophes and hidden characters are typography. A short name alone proves nothing: words that
differ by a slip, or in transliteration, must stand in two full names that agree otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
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
_HYPHENED: Final = frozenset({"person", "place"})  # a body is written as it pleases, « BFM TV », « BFM-TV »

Name = tuple[str, "EntityType"]  # as compared: plain apostrophes, no hidden characters


def check(desk: Desk) -> Iterator[Difference]:
    """The names that articles spell in two ways."""
    spans: defaultdict[Name, list[Span]] = defaultdict(list)
    for page in desk.pages.values():
        for mention in page.of(Mention):
            spans[" ".join(plain(mention.name).text.split()), mention.type].append(mention.at[0])
    pairs = {
        pair for left, right in combinations(sorted(spans), 2) if left[1] == right[1] for pair in _pairs(left, right)
    }
    for group in components(sorted({word for pair in pairs for word in pair}), sorted(pairs)):
        sides = {
            word: [span for name in spans if word in _words(name[0]) for span in spans[name]] for word in sorted(group)
        }
        yield from _difference(sides, desk)


def _words(name: str) -> tuple[str, ...]:
    """The words of a name as spelt, the whole name last: a hyphen may be the difference."""
    return *(_shown(word) for word in name.split()), name


def _shown(word: str) -> str:
    """A word in lower case with its accents, but for those of its capitals."""
    return "".join(fold(letter) if letter.isupper() else letter for letter in word).casefold()


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
    at = naming.slips(ours, theirs)
    if (
        at is not None
        and len(a) == len(b)
        and min(len(a[at]), len(b[at])) >= SHORTEST
        and not _two_persons(a[at], b[at])
    ):
        yield _shown(a[at]), _shown(b[at])


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
