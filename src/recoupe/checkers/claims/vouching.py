"""Who vouches for a claim: the informants of all its mentions, each once, and those of one power or body together."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from recoupe.checkers.components import components
from recoupe.languages.empty import empty
from recoupe.languages.statements import statements
from recoupe.model import Entity
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Informant
    from recoupe.page import Story


_ARTICLE = 4  # code points; an article may stand before the name


class Body(NamedTuple):
    """What somebody speaks for: « le ministre de l'Intérieur » and « le ministère de l'Intérieur » for one."""

    kind: str  # the first noun of its list in `languages/statements_fr.toml`
    of: frozenset[str]  # the words that tell which one; none: nothing tells


class Vouching:
    """The informants of a story."""

    def __init__(self, story: Story) -> None:
        self._languages = {page.article.id: page.article.lang for page in story.pages}
        self._named: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        self._entities = story.of(Entity)
        for number, entity in enumerate(self._entities):
            if entity.type != "place":
                for span in entity.at:
                    self._named[span.article].append((span.start, span.end, number))
        for rows in self._named.values():
            rows.sort()

    def of(self, mentions: Sequence[Said]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """The names of the informants, sorted, and the same in parties."""
        bodies: defaultdict[str, set[Body]] = defaultdict(set)
        for mention in mentions:
            for informant in mention.statement.informants:
                entity = self._entity(informant)
                name = entity.name if entity else informant.name
                spoken = [name, informant.name, *([entity.role] if entity and entity.role else [])]
                bodies[name].update(_bodies(spoken, self._languages[informant.at.article]))
        names = sorted(_spelt(bodies))
        same = [(a, b) for a, b in combinations(names, 2) if _one_body(bodies[a], bodies[b])]
        return tuple(names), tuple(tuple(sorted(party)) for party in components(names, same))

    def _entity(self, informant: Informant) -> Entity | None:
        """The entity that the words of an informant begin with: « parquet de Paris » is not Paris."""
        rows = self._named[informant.at.article]
        before = bisect_right(rows, (informant.at.start + _ARTICLE,)) - 1
        if before >= 0 and rows[before][1] > informant.at.start and not informant.carried:
            return self._entities[rows[before][2]]
        known = (entity for entity in self._entities if informant.name in {entity.name, *entity.aliases})
        return next(known, None)


def _spelt(names: Iterable[str]) -> list[str]:
    """The names, of those that read the same one."""
    return list({folds(name): name for name in sorted(names, reverse=True)}.values())


def _bodies(spoken: Iterable[str], language: str) -> Iterable[Body]:
    """The bodies that names and roles speak for."""
    vouchers, without = statements(language).vouchers, empty(language)
    for name in spoken:
        words = folds(name)
        kinds = [vouchers[word] for word in words if word in vouchers]
        if kinds:
            yield Body(kinds[0], frozenset(w for w in words if vouchers.get(w) != kinds[0] and w not in without))


def _one_body(left: set[Body], right: set[Body]) -> bool:
    """Whether two informants speak for one body."""
    return any(a.kind == b.kind and (a.of <= b.of or b.of <= a.of) for a in left for b in right)
