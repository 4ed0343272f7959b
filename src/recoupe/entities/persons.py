"""Which names of persons are one person's, over all articles: full names first, then surnames and given names alone.

A surname alone goes to the one who bears it; where several do, to the one last named in that article, or to nobody.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.entities import naming
from recoupe.languages import LANGUAGES, people, speakers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.languages.roles import Gender
    from recoupe.model import Span

_SETTLED: Final = 2  # uses of a short name (headline, first line) after which whose it is does not change in passing
_RARE: Final = 3  # a slip of the pen stands once where the right spelling stands so many times, or more


class Named(NamedTuple):
    """A name of a person where it stands."""

    at: Span
    name: str
    gender: Gender | None = None  # as a title before it shows


class Person(NamedTuple):
    """One person: everywhere the name stands."""

    named: tuple[Named, ...]  # sorted
    name: str
    evidence: tuple[Span, ...]  # what proves that a short name means this one
    doubtful: tuple[str, ...]  # names of others who may be the same


def persons(named: Iterable[Named]) -> list[Person]:
    """The persons that the names of a story mean, sorted by name."""
    names = sorted(named)
    full = [one.name for one in names if naming.full(one.name)]
    surnames = _surnames(set(full))
    groups = _Groups(Counter(name for name in full if naming.parts(name) not in surnames))
    whose = _Whose(names, groups)
    return sorted(whose.made(), key=lambda person: (person.name, person.named))


def _surnames(full: set[str]) -> set[tuple[str, ...]]:
    """The surnames of several words of those who are named in full: « Da Silva », of « Anna Da Silva »."""
    given = people.given()
    whole = [words for words in map(naming.parts, full) if words[0] in given]
    tails = (words[cut:] for words in whole for cut in range(1, len(words) - 1))
    return {words for words in tails if words[0] not in given}


class _Groups:
    """The full names of a story, those that agree together."""

    def __init__(self, counts: Counter[str]) -> None:
        self.counts = counts
        self.members: list[list[str]] = []
        self.maybe: set[tuple[str, str]] = set()  # pairs of names that may be one person's
        for name in sorted(counts, key=self._rank):
            self._place(name)
        self._mend()

    def _rank(self, name: str) -> tuple[bool, int, int, str]:
        """Abbreviated names last, the longest and commonest first: the short ones are placed among the long ones."""
        parts = naming.parts(name)
        return any(len(part) == 1 for part in parts), -len(parts), -self.counts[name], name

    def _place(self, name: str) -> None:
        """Put a name to the group it agrees with; where several agree, to none of them."""
        fitting = [group for group in self.members if any(naming.same(name, other) for other in group)]
        alike = [group for group in fitting if any(naming.key(name) == naming.key(other) for other in group)]
        if len(alike or fitting) == 1:
            (alike or fitting)[0].append(name)
        else:
            self.maybe.update((name, group[0]) for group in fitting)
            self.members.append([name])

    def _mend(self) -> None:
        """Join a name to the one of which it is a slip of the pen, where it is rare enough to be one."""
        for group in sorted(self.members, key=self._count):
            others = [other for other in self.members if other and other is not group]
            near = [other for other in others if naming.slips(group[0], other[0]) is not None]
            if len(near) == 1 and self._count(group) * _RARE <= self._count(near[0]) and not _given(group, near[0]):
                near[0].extend(group)
                group.clear()
            else:
                self.maybe.update((group[0], other[0]) for other in near)
        self.members = [group for group in self.members if group]

    def _count(self, group: Sequence[str]) -> int:
        """How often a person is named in full."""
        return sum(self.counts[name] for name in group)

    def __iter__(self) -> Iterator[list[str]]:
        """The groups."""
        return iter(self.members)


def _given(group: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words that tell two persons apart are given names both: « Marie » and « Maria »."""
    at = naming.slips(group[0], other[0])
    words = {naming.parts(name)[at or 0] for name in (group[0], other[0])}
    return words <= people.given() | people.doubtful()


class _Whose:
    """Whose each name of a story is."""

    def __init__(self, names: Sequence[Named], groups: _Groups) -> None:
        self.groups = list(groups)
        self.maybe = groups.maybe
        self.number = {name: at for at, group in enumerate(self.groups) for name in group}
        self.genders = _genders(names, self.number)
        self.of: defaultdict[int, list[Named]] = defaultdict(list)
        self.proof: defaultdict[int, set[Span]] = defaultdict(set)
        self.first: dict[int, Span] = {}
        self.loose: list[tuple[Named, frozenset[int]]] = []
        for one in names:
            if one.name in self.number:
                self.first.setdefault(self.number[one.name], one.at)
        articles: defaultdict[str, list[Named]] = defaultdict(list)
        for one in names:
            articles[one.at.article].append(one)
        for article in sorted(articles):
            self._read(articles[article])

    def _read(self, names: Sequence[Named]) -> None:
        """Give each name of one article to somebody, in the order of the text."""
        later = {self.number[one.name] for one in names if one.name in self.number}
        unsaid = self._unsaid(names)
        met: dict[int, Span] = {}  # who was named so far, the last one last
        bare: Counter[int] = Counter()  # how often a short name was whose
        full: Counter[int] = Counter()
        for one, after in zip(names, [*names[1:], None], strict=True):
            who = self.number.get(one.name)
            if who is None:
                beside = [*[*met][-1:], *([self.number[after.name]] if after and after.name in self.number else [])]
                candidates = self._candidates(one, met, later, beside)
                lost = len(candidates) > 1 and naming.key(one.name) in unsaid
                who = None if lost else _chosen(_settled(candidates, bare, full), met, later)
                if who is None:
                    self.loose.append((one, candidates))
                    continue
                self.proof[who].add(met.get(who, self.first[who]))
                bare[who] += 1
            else:
                full[who] += 1
            self.of[who].append(one)
            met.pop(who, None)
            met[who] = one.at

    def _unsaid(self, names: Sequence[Named]) -> set[str]:
        """Short names that an article uses again and again before it names anybody so called: it never says whose."""
        uses: Counter[str] = Counter()
        named: set[int] = set()
        for one in names:
            if one.name in self.number:
                named.add(self.number[one.name])
            elif not named & self._candidates(one, {}, set(), []):
                uses[naming.key(one.name)] += 1
        return {key for key, count in uses.items() if count > _SETTLED}

    def _candidates(self, one: Named, met: dict[int, Span], later: set[int], beside: list[int]) -> frozenset[int]:
        """Who can be meant by a name that is not full."""
        fitting = frozenset(
            at
            for at, group in enumerate(self.groups)
            if any(naming.surname_of(one.name, name) for name in group) and self._agrees(one, at)
        )
        given = frozenset(
            at for at, group in enumerate(self.groups) if any(naming.given_of(one.name, name) for name in group)
        )
        return fitting or given & met.keys() or frozenset(at for at in given & later if self._relative(at, beside))

    def _relative(self, at: int, beside: list[int]) -> bool:
        """Whether one named right before or after bears that surname: « Anna et Luc Vernet »."""
        ours = {naming.parts(name)[-1] for name in self.groups[at]}
        return any(naming.parts(name)[-1] in ours for other in beside if other != at for name in self.groups[other])

    def _agrees(self, one: Named, at: int) -> bool:
        """Whether the title before a name can be this person's."""
        return one.gender is None or self.genders.get(at) in {None, one.gender}

    def made(self) -> Iterator[Person]:
        """The persons."""
        alone = self._alone()
        titles = {at: naming.fullest(one.name for one in named) for at, named in self.of.items()}
        for at, named in self.of.items():
            others = {
                b if a in self.groups[at] else a
                for a, b in self.maybe
                if (a in self.groups[at]) != (b in self.groups[at])
            }
            doubts = {titles[self.number[name]] for name in others} | {
                name for name, (_, candidates) in alone.items() if at in candidates
            }
            yield Person(tuple(named), titles[at], tuple(sorted(self.proof[at])), tuple(sorted(doubts - {titles[at]})))
        for name, (named, candidates) in alone.items():
            yield Person(tuple(named), name, (), tuple(sorted(titles[at] for at in candidates)))

    def _alone(self) -> dict[str, tuple[list[Named], frozenset[int]]]:
        """The names that nobody in full bears, or more than one, those that sound alike together."""
        groups: list[tuple[list[Named], set[int]]] = []
        for one, candidates in self.loose:
            word = naming.key(one.name)
            group = next((g for g in groups if naming.sounds_alike(naming.key(g[0][0].name), word)), None)
            if group is None:
                groups.append(group := (list[Named](), set[int]()))
            group[0].append(one)
            group[1].update(candidates)
        return {naming.fullest(one.name for one in named): (named, frozenset(found)) for named, found in groups}


def _settled(candidates: frozenset[int], bare: Counter[int], full: Counter[int]) -> frozenset[int]:
    """The one whose short name it has been all along, where the others were named but once, in passing; else all."""
    settled = [at for at in candidates if bare[at] >= _SETTLED]
    passing = all(full[at] <= 1 and not bare[at] for at in candidates if at not in settled)
    return frozenset(settled) if len(settled) == 1 and passing else candidates


def _chosen(candidates: frozenset[int], met: dict[int, Span], later: set[int]) -> int | None:
    """The one candidate; of several the one last named in the article, or the only one named in it at all."""
    if len(candidates) == 1:
        return next(iter(candidates))
    named = [at for at in met if at in candidates]
    if named:
        return named[-1]
    here = candidates & later
    return next(iter(here)) if len(here) == 1 else None


def _genders(names: Iterable[Named], number: dict[str, int]) -> dict[int, Gender]:
    """The gender of each person that titles before the full name agree on; without one, a woman's by her given name.

    « Le président Vernet » is not Brigitte Vernet. The names of men end in anything, and show nothing.
    """
    seen: defaultdict[int, set[Gender]] = defaultdict(set)
    for one in names:
        if one.gender and one.name in number:
            seen[number[one.name]].add(one.gender)
    for name, at in number.items():
        if at not in seen and all(speakers.gender(code, name) == "f" for code in LANGUAGES):
            seen[at].add("f")
    return {at: next(iter(found)) for at, found in seen.items() if len(found) == 1}
