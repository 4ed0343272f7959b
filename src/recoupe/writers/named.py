"""Persons, organisations, states and places as the page shows them: who is called what, and where."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import msgspec

from recoupe.catalogue import later
from recoupe.model import Entity, Verdict
from recoupe.text import folds
from recoupe.writers.index import of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.model import Dossier, EntityType, Span
    from recoupe.writers.index import Index
    from recoupe.writers.lineage import Lineage

TYPES: Final[Mapping[EntityType, str]] = later(
    {"person": "Persons", "organisation": "Organisations", "state": "States", "place": "Places"}
)
VERDICTS: Final = later({"merge": "merged", "split": "split", "right": "right", "wrong": "wrong"})
MANY: Final = 500  # mentions; past it one of each article has a link: 20 articles fit into 600 kB
PROVED: Final = 4  # links to what proves the short names and descriptions
_ARTICLES: Final = frozenset({"le", "la", "les", "l", "the", "un", "une", "du", "au"})


class Carrier(msgspec.Struct, frozen=True, kw_only=True):
    """An article that names somebody or something."""

    number: int
    name: str
    anchors: tuple[str, ...]  # of its mentions


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """An entity."""

    entity: Entity
    aliases: tuple[str, ...]  # one of those that differ in capitals, accents or article alone
    mentions: int  # a name with its title counts once
    carriers: tuple[Carrier, ...]
    lineages: tuple[Lineage, ...]  # the origins of these articles
    proofs: tuple[tuple[int, str], ...]  # number of the article and anchor
    all: bool  # whether each mention has its link, and some article has several
    verdicts: tuple[Verdict, ...]

    @property
    def origins(self) -> int:
        """How many origins these articles have."""
        return len(self.lineages)


class Kin(msgspec.Struct, frozen=True, kw_only=True):
    """All entities of one type."""

    type: EntityType
    named: tuple[Named, ...]  # those named more than once, in most articles first
    once: tuple[Named, ...]  # those named once, by name


def kins(dossier: Dossier, index: Index, lineages: Sequence[Lineage]) -> tuple[Kin, ...]:
    """The entities of a dossier by type; no type without any."""
    found: defaultdict[str, list[Named]] = defaultdict(list)
    most = _most(dossier)
    for entity in of(dossier, Entity):
        found[entity.type].append(_named(entity, index, lineages, dossier.verdicts, most))
    return tuple(
        Kin(
            type=kind,
            named=tuple(sorted((one for one in found[kind] if one.mentions > 1), key=_weight)),
            once=tuple(one for one in found[kind] if one.mentions == 1),
        )
        for kind in TYPES
        if found[kind]
    )


def linked(dossier: Dossier) -> set[Span]:
    """The spans of entities that the page links to."""
    spans: set[Span] = set()
    most = _most(dossier)
    for entity in of(dossier, Entity):
        spans.update(entity.evidence[:PROVED])
        for own in _by_article(outermost(entity.at)).values():
            spans.update(own[:most])
    return spans


def _most(dossier: Dossier) -> int | None:
    """How many mentions of one article have a link; None: all."""
    return 1 if sum(len(outermost(entity.at)) for entity in of(dossier, Entity)) > MANY else None


def doubts(found: Iterable[Kin]) -> tuple[tuple[str, str], ...]:
    """Pairs of names that may be one's, each once."""
    pairs = {
        tuple(sorted((one.entity.name, other)))
        for kin in found
        for one in (*kin.named, *kin.once)
        for other in one.entity.doubtful
    }
    return tuple(sorted((pair[0], pair[1]) for pair in pairs))


def _weight(one: Named) -> tuple[int, int, str]:
    """What comes first: named in most articles, then most often."""
    return -len(one.carriers), -one.mentions, one.entity.name


def _named(
    entity: Entity, index: Index, lineages: Sequence[Lineage], verdicts: Iterable[Verdict], most: int | None
) -> Named:
    """One entity; `most` is what `_most` says."""
    spans = outermost(entity.at)
    carriers = tuple(_carriers(spans, index, most))
    named = {span.article for span in spans}
    return Named(
        entity=entity,
        aliases=_aliases(entity),
        mentions=len(spans),
        carriers=carriers,
        lineages=tuple(one for one in lineages if not named.isdisjoint(one.origin.articles)),
        proofs=tuple((index.numbers[span.article], index.anchor(span)) for span in entity.evidence[:PROVED]),
        all=len(carriers) < len(spans) == sum(len(carrier.anchors) for carrier in carriers),
        verdicts=tuple(verdict for verdict in verdicts if entity.id in verdict.findings),
    )


def outermost(spans: Iterable[Span]) -> list[Span]:
    """The spans that are no part of another one, in order: « M. Orsel » and not « Orsel » in it."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.article, span.start, -span.end)):
        if not kept or kept[-1].article != span.article or span.end > kept[-1].end:
            kept.append(span)
    return kept


def _by_article(spans: Iterable[Span]) -> dict[str, list[Span]]:
    """Spans by the article they stand in."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for span in spans:
        found[span.article].append(span)
    return found


def _carriers(spans: Iterable[Span], index: Index, most: int | None) -> Iterator[Carrier]:
    """The articles that name an entity, in their order."""
    for article, own in _by_article(spans).items():
        yield Carrier(
            number=index.numbers[article],
            name=index.name(index.articles[article]),
            anchors=tuple(index.anchor(span) for span in own[:most]),
        )


def _aliases(entity: Entity) -> tuple[str, ...]:
    """Other ways it is called, each once, without the role and without those that add it to the name."""
    shown = {_key(said): said for said in (entity.role or entity.name, entity.name)}
    known = len(shown)
    for alias in sorted(entity.aliases, key=lambda alias: (alias.isupper(), alias[:1].isupper(), alias)):
        if not _holds(folds(alias), folds(entity.name)):
            shown.setdefault(_key(alias), alias)
    return tuple(sorted(list(shown.values())[known:]))


def _key(name: str) -> tuple[str, ...]:
    """A name without its article, folded."""
    words = folds(name)
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def _holds(long: Sequence[str], short: Sequence[str]) -> bool:
    """Whether the words of a name stand in a longer one."""
    size = len(short)
    return size < len(long) and any(long[at : at + size] == short for at in range(len(long) - size + 1))
