"""Organisations: a name, and its initials where the text explains them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.languages import LANGUAGES, registry, roles
from recoupe.languages import bodies as tables
from recoupe.text import fold, folds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.languages.roles import Described
    from recoupe.model import Mention, Span

_SHORTEST: Final = 2  # letters of initials
_BRACKETS: Final = re.compile(r"\s*\(\s*|\s*,\s*")


class Body(NamedTuple):
    """An organisation."""

    name: str
    spans: tuple[Span, ...]
    evidence: tuple[Span, ...]
    doubtful: tuple[str, ...]


def key(name: str) -> str:
    """The name as it is compared: folded, words parted by one space, without its article."""
    words = folds(name)
    return " ".join(words[1:] if len(words) > 1 and words[0] in _any("articles") else words)


def bodies(texts: Mapping[str, str], languages: Mapping[str, str], mentions: Iterable[Mention]) -> Iterator[Body]:
    """The organisations of a story, by name.

    Args:
        texts: of the articles, by id.
        languages: of the articles, by id.
        mentions: of organisations.
    """
    grouped: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        grouped[_called(mention.name, languages[mention.at[0].article])].append(mention)
    explained = _explained(texts, grouped)
    evidence: defaultdict[str, set[Span]] = defaultdict(set)
    for short, (long, proof) in explained.items():
        evidence[long].update(proof)
        grouped[long] += grouped.pop(short)
    for at, group in sorted(grouped.items()):
        maybe = [_name(other) for key_, other in grouped.items() if key_ != at and _may_stand_for(at, key_, grouped)]
        yield Body(_name(group), tuple(m.at[0] for m in group), tuple(sorted(evidence[at])), tuple(sorted(set(maybe))))


def _called(name: str, language: str) -> str:
    """The key of an organisation: of its first name, where the tables know it by several."""
    known = {body.name for body in tables.bodies(language).get(key(name), ()) if key(body.written) == key(name)}
    owner = registry.outlet(name)
    if len(known) == 1:
        return key(next(iter(known)))
    return _agencies().get(key(name)) or (key(owner.name) if owner else key(name))


@cache
def _any(listed: Described) -> frozenset[str]:
    """A list of folded words in every language: a name is compared across them."""
    return frozenset().union(*(roles.described(code, listed) for code in LANGUAGES))


@cache
def _agencies() -> dict[str, str]:
    """The keys of agencies' spellings, with the key of the agency."""
    return {key(written): key(agency.name) for agency in registry.agencies() for written in agency.spellings}


def _name(group: Iterable[Mention]) -> str:
    """The longest name of an organisation; of several the one given most often."""
    counts = Counter(mention.name for mention in group)
    return min(counts, key=lambda name: (-len(folds(name)), -counts[name], fold(name), name))


def _explained(
    texts: Mapping[str, str], grouped: Mapping[str, list[Mention]]
) -> dict[str, tuple[str, tuple[Span, Span]]]:
    """Initials by key, with the long name that the text sets beside them and the two places: « ... (ONU) »."""
    placed = sorted((m.at[0], at) for at, group in grouped.items() for m in group)
    found: dict[str, tuple[str, tuple[Span, Span]]] = {}
    for (left, first), (right, second) in pairwise(placed):
        if left.article != right.article or first == second:
            continue
        if not _BRACKETS.fullmatch(texts[left.article][left.end : right.start]):
            continue
        for short, long in ((first, second), (second, first)):
            if _initials(short, long) and short not in found and long not in found:
                found[short] = long, (left, right)
    return found


def _may_stand_for(one: str, other: str, grouped: Mapping[str, list[Mention]]) -> bool:
    """Whether one may be the initials of the other, though no text says so."""
    capitals = any(m.name.isupper() for at in (one, other) for m in grouped[at])
    return capitals and (_initials(one, other) or _initials(other, one))


def _initials(short: str, long: str) -> bool:
    """Whether a word is made of the initials of a longer name, small words counted or not."""
    words = long.split()
    if " " in short or len(short) < _SHORTEST or len(words) < _SHORTEST:
        return False
    firsts = "".join(word[0] for word in words), "".join(word[0] for word in words if word not in _any("initials"))
    return short in firsts
