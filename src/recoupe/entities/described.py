"""What persons are called beside their names: the roles that prove it, and the descriptions that mean them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities import descriptions, lone
from recoupe.entities.descriptions import Known, Scene
from recoupe.entities.focus import relation, subject
from recoupe.languages import people, speakers
from recoupe.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.entities.persons import Person
    from recoupe.entities.reading import Reading
    from recoupe.entities.roles import Role
    from recoupe.entities.titles import Titled
    from recoupe.languages.roles import Gender
    from recoupe.model import Span

_RECENT = 3  # sentences within which « cet homme » points at somebody; further off, others were met on the way
_FAR = 8  # sentences after which whoever was named is forgotten
_SPEAKS = re.compile(r'\s*[:,]\s*[«"“]')  # after the name of who speaks in a headline
_LONGEST_ROLE = 12  # words of the phrase that says who somebody is


class Own(NamedTuple):
    """What one person is called beside the name."""

    spans: tuple[Span, ...]
    proofs: tuple[Span, ...]
    role: str | None


def described(readings: Mapping[str, Reading], titled: Sequence[Titled], found: Sequence[Person]) -> list[Own]:
    """For each person, in their order: descriptions, what proves them, and the phrase that says who it is."""
    whose = {one.at: at for at, person in enumerate(found) for one in person.named}
    known = [Known(whose[one.named.at], role, span) for one in titled for role, span in one.roles]
    spans: defaultdict[int, set[Span]] = defaultdict(set)
    proofs: defaultdict[int, set[Span]] = defaultdict(set)
    for one in titled:
        spans[whose[one.named.at]].update(one.spans)
    implied = [Known(whose[one.named.at], role, span) for one in titled for role, span in one.implied]
    for span, meant in _resolved(readings, titled, whose, [*known, *implied]):
        spans[meant.person].add(span)
        proofs[meant.person].add(meant.proof)
    said = _said(readings, known)
    return [Own(tuple(sorted(spans[at])), tuple(sorted(proofs[at])), said.get(at)) for at in range(len(found))]


def _resolved(
    readings: Mapping[str, Reading], titled: Sequence[Titled], whose: Mapping[Span, int], known: Sequence[Known]
) -> Iterator[tuple[Span, descriptions.Meant]]:
    """The descriptions that stand alone and whom they mean, article by article."""
    genders = _genders(readings, titled, whose)
    by_article: defaultdict[str, list[Titled]] = defaultdict(list)
    for one in titled:
        by_article[one.named.at.article].append(one)
    for article, group in sorted(by_article.items()):
        named = [(whose[one.named.at], one.named.at) for one in group]
        taken = [(span.start, span.end) for one in group for span in (one.named.at, *one.spans)]
        reading = readings[article]
        yield from _read(reading, lone.alone(reading, taken), named, genders, known)


def _read(
    reading: Reading,
    alone: Iterable[Role],
    named: Sequence[tuple[int, Span]],
    genders: dict[int, Gender],
    known: Sequence[Known],
) -> Iterator[tuple[Span, descriptions.Meant]]:
    """The descriptions of one article and whom they mean, in the order in which one reads them."""
    met: list[tuple[int, Span]] = []
    told: list[Known] = []  # descriptions that became roles: « l'ancien président », once it is clear whose
    strangers: list[Role] = []
    article = _scene(reading, named, genders, strangers)
    for role in sorted(alone, key=lambda role: role.start):
        span = reading.page.span(role.start, role.end)
        before = sorted([*met, *(one for one in named if one[1] < span)], key=lambda one: one[1])
        scene = _at(article._replace(before=before), reading, role)
        if role.determiner == "indefinite":
            strangers.append(role)
        elif meant := descriptions.meant(role, [*known, *told], scene):
            met.append((meant.person, span))
            # « l'ancien président » says what he was, for « l'ancien chef de l'État » further down
            if role.former or meant.told:
                told.append(Known(meant.person, role, span))
            yield span, meant


def _scene(
    reading: Reading, named: Sequence[tuple[int, Span]], genders: dict[int, Gender], strangers: Sequence[Role]
) -> Scene:
    """What is known of an article as a whole: at its beginning, nobody was named yet."""
    title, voice = _heads(reading, named)
    return Scene(
        before=(),
        here=frozenset(person for person, _ in named),
        genders=genders,
        article=reading.page.article.id,
        code=reading.code,
        recent=0,
        far=0,
        sentence=0,
        title=title,
        voice=voice,
        strangers=strangers,
        newcomers=reading.newcomers,
        subject=False,
        things=frozenset(),
    )


def _at(scene: Scene, reading: Reading, role: Role) -> Scene:
    """The scene where a description stands."""
    recent, far, sentence = (_begin(reading, role.start, back) for back in (_RECENT, _FAR, 1))
    return scene._replace(
        recent=recent,
        far=far,
        sentence=sentence,
        subject=subject(reading, role),
        things=_things(reading, recent, role.start),
    )


def _heads(reading: Reading, named: Sequence[tuple[int, Span]]) -> tuple[frozenset[int], frozenset[int]]:
    """Who is named in the headline, and who speaks in it: « Odile Carmant : « ... » »."""
    titles = [block.at[0] for block in reading.page.blocks if block.label == "title"]
    there = [(who, at) for who, at in named if any(title.start <= at.start < title.end for title in titles)]
    speaks = [who for who, at in there if _SPEAKS.match(reading.text, at.end)]
    return frozenset(who for who, _ in there), frozenset(speaks)


def _things(reading: Reading, start: int, end: int) -> frozenset[str]:
    """The folded words between two places that an article stands before."""
    folded = [word.folded for word in reading.words[reading.index(start) : reading.index(end)]]
    return frozenset(word for before, word in pairwise(folded) if before in reading.known("articles"))


def _begin(reading: Reading, start: int, back: int) -> int:
    """Where the sentence begins that is so many before a place, the one around it counted; 0: there are fewer."""
    at = bisect_right(reading.begins, start) - back
    return reading.begins[at] if at >= 0 else 0


def _genders(readings: Mapping[str, Reading], titled: Sequence[Titled], whose: Mapping[Span, int]) -> dict[int, Gender]:
    """The gender of each person, where all titles and roles agree; where there is none, that of the given name."""
    seen: defaultdict[int, set[Gender]] = defaultdict(set)
    for one in titled:
        shown = [one.named.gender, *(role.gender for role, _ in one.roles)]
        seen[whose[one.named.at]].update(gender for gender in shown if gender)
    for one in titled:
        if not seen[whose[one.named.at]] and (given := _by_name(one, readings[one.named.at.article].code)):
            seen[whose[one.named.at]].add(given)
    return {at: next(iter(found)) for at, found in seen.items() if len(found) == 1}


def _by_name(one: Titled, code: str) -> Gender | None:
    """The gender that a known given name shows."""
    given = folded(one.named.name).split()[:1]
    shown = speakers.gender(code, given[0]) if given and given[0] in people.given() else None
    return shown if shown != "p" else None


def _said(readings: Mapping[str, Reading], known: Sequence[Known]) -> dict[int, str]:
    """The phrase that says who each person is: the one with a complement, then the commonest, as seen."""
    phrases: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for one in known:
        if relation(one.role, readings[one.at.article].code):
            continue
        words = " ".join(readings[one.at.article].text[one.role.bare : one.role.end].split())
        if len(words.split()) <= _LONGEST_ROLE:
            phrases[one.person][words] += 1
    return {
        at: min(counts, key=lambda words: (" " not in words, -counts[words], -len(words), words))
        for at, counts in phrases.items()
    }
