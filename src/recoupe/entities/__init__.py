"""Entities: one person, organisation, state or place over all articles, under all its names.

| what agrees | example |
|---|---|
| full names, spelt or transliterated otherwise | Kim Jong Un, Kim Jong-un · Poutine, Putin |
| a surname, with or without a title | M. Poutine, Poutine |
| two names that the text says are one's | Kaza, de son vrai nom Yanis Belhadji |
| a description that a role beside the name proves | le président russe, le maître du Kremlin |
| a state, its capital and its houses where they act | la Russie, Moscou, le Kremlin |
| an organisation and its initials | l'Organisation des Nations unies, l'ONU |

What may be the same and is not proven stays apart and is suggested (`Entity.doubtful`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import structs

from recoupe.entities import aliases, bodies, naming, persons, powers, titles
from recoupe.entities.described import described
from recoupe.entities.reading import Reading
from recoupe.languages import states
from recoupe.model import Entity, Mention
from recoupe.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.model import EntityType, Span
    from recoupe.page import Story


def entities(story: Story) -> Iterator[Entity]:
    """Every entity of the story: persons, then states, organisations and places, each by name."""
    readings = {page.article.id: page.view(Reading) for page in story.pages}
    mentions = _sorted_out([mention for page in story.pages for mention in page.of(Mention)])
    yield from _persons(readings, [m for m in mentions if m.type == "person"])
    others = [m for m in mentions if m.type != "person"]
    acting = [(m, powers.state(readings[m.at[0].article], m)) for m in others]
    yield from _states(readings, [(m, code) for m, code in acting if code])
    rest = [m for m, code in acting if not code]
    yield from _bodies(readings, [m for m in rest if m.type == "organisation"])
    yield from _places(readings, [m for m in rest if m.type != "organisation"])


def _sorted_out(mentions: list[Mention]) -> list[Mention]:
    """The mentions, a short name taken for a place or a body made a person's where the story knows it better as one."""
    counts = Counter((m.type == "person", naming.key(m.name)) for m in mentions)
    return [
        structs.replace(m, type="person")
        if m.type in {"place", "organisation"} and counts[True, naming.key(m.name)] > counts[False, naming.key(m.name)]
        else m
        for m in mentions
    ]


def _persons(readings: dict[str, Reading], mentions: Iterable[Mention]) -> Iterator[Entity]:
    """The persons, with what they are called beside their names."""
    titled = titles.titled(readings, mentions)
    found = aliases.joined(readings, persons.persons(one.named for one in titled))
    for person, own in zip(found, described(readings, titled, found), strict=True):
        entity = _entity(readings, person.name, "person", [*(one.at for one in person.named), *own.spans])
        proofs = tuple(sorted({*person.evidence, *own.proofs}))
        yield structs.replace(entity, role=own.role, evidence=proofs, doubtful=tuple(sorted(person.doubtful)))


def _states(readings: dict[str, Reading], mentions: Iterable[tuple[Mention, str]]) -> Iterator[Entity]:
    """The states that are named or act."""
    grouped: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention, code in mentions:
        grouped[code].append(mention)
    for _, group in sorted(grouped.items()):
        names = sorted((_rank(readings[m.at[0].article], m.name), m.name) for m in group)
        best = [name for rank, name in names if rank == names[0][0]]
        yield _entity(readings, _common(best), "state", [m.at[0] for m in group])


def _rank(reading: Reading, name: str) -> int:
    """How a state is best called: 0 by its name, 1 by another of its names, 2 by its capital or its houses."""
    named = states.names(reading.code).get(folded(name))
    if named is None or named.sense != "name":
        return 2
    return int(folded(states.states(reading.code)[named.code].name) != folded(name))


def _bodies(readings: dict[str, Reading], mentions: Iterable[Mention]) -> Iterator[Entity]:
    """The organisations, long names with their initials."""
    texts = {article: reading.text for article, reading in readings.items()}
    languages = {article: reading.code for article, reading in readings.items()}
    for group in bodies.bodies(texts, languages, mentions):
        entity = _entity(readings, group.name, "organisation", group.spans)
        yield structs.replace(entity, evidence=group.evidence, doubtful=group.doubtful)


def _places(readings: dict[str, Reading], mentions: Iterable[Mention]) -> Iterator[Entity]:
    """The places, by name."""
    grouped: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        grouped[bodies.key(mention.name)].append(mention)
    for _, group in sorted(grouped.items()):
        yield _entity(readings, _common(m.name for m in group), "place", [m.at[0] for m in group])


def _common(names: Iterable[str]) -> str:
    """The name given most often, the longest of several, then the first in the alphabet."""
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], -len(name), name))


def _entity(readings: dict[str, Reading], name: str, kind: EntityType, spans: Iterable[Span]) -> Entity:
    """An entity of these mentions; its aliases are their words, as seen."""
    at = tuple(sorted(set(spans)))
    seen = {" ".join(readings[span.article].text[span.start : span.end].split()) for span in at}
    return Entity(at=at, by="names that agree", name=name, type=kind, aliases=tuple(sorted(seen - {name})))
