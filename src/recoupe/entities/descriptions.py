"""Whom « le président russe », « le maire » or « cette commerçante » means, on evidence in the story alone.

The evidence is a role beside a name (apposition, title). Who is told apart by three questions, in this order: how well
the role fits, who was last named in the article, and whether anybody else fits as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities.fits import EXACT, LOOSE, WITHIN, fit, stately, stem, stems
from recoupe.entities.focus import focus, relation
from recoupe.entities.roles import NATIVE
from recoupe.languages import roles as tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.entities.roles import Role
    from recoupe.languages.roles import Gender
    from recoupe.model import Span


class Known(NamedTuple):
    """A role that stands beside somebody's name: the evidence."""

    person: int
    role: Role
    at: Span


class Meant(NamedTuple):
    """Whom a description means, and what proves it."""

    person: int
    proof: Span
    told: bool = False  # the description itself says who it is, for others further down


class Scene(NamedTuple):
    """What is known when a description is read: who was named in the article, and where."""

    before: Sequence[tuple[int, Span]]  # in the order of the text
    here: frozenset[int]  # named anywhere in the article
    genders: dict[int, Gender]
    article: str
    code: str  # its language
    recent: int  # where the last sentence but two begins, this one counted
    far: int  # where the last sentence but seven begins
    sentence: int  # where this one begins
    title: frozenset[int]  # named in the headline
    voice: frozenset[int]  # who speaks in it: « Odile Carmant : « ... » »
    strangers: Sequence[Role]  # « un homme »: introduced before, without a name
    newcomers: Sequence[tuple[int, Gender | None]]  # the same by any noun of a person, anywhere: « une élève »
    subject: bool  # whether the description is one of a clause, outside quotations
    things: frozenset[str]  # folded, what is told of from `recent` to the description


def meant(described: Role, known: Sequence[Known], scene: Scene) -> Meant | None:
    """Whom a description that stands alone means; `None` where the story does not say."""
    if described.determiner == "indefinite" or relation(described, scene.code):
        return None
    if described.determiner == "possessive" and described.key not in tables.keys(scene.code, "serving"):
        return None
    fitting = _fitting(described, known, scene)
    if fitting:
        taken = _taken_up(described, known, scene)
        return _best(described, fitting, scene) or (taken if taken and taken.person in fitting else None)
    if described.determiner != "demonstrative":
        found = _only_one(described, scene) or _taken_up(described, known, scene) or _introduced(described, scene)
        return None if found and _another_age(described, found.person, known, scene.code) else found
    keys = {one.role.key for one in known if scene.before and one.person == scene.before[-1][0]}
    free = not keys or described.key in keys | {"anybody"}  # « ce gendarme » is nobody known for something else
    return _pointed_at(described, scene) if free else None


def _taken_up(described: Role, known: Sequence[Known], scene: Scene) -> Meant | None:
    """The person in focus, where the description can mean nobody else."""
    found = focus(described, known, scene)
    return Meant(*found) if found else None


def _introduced(described: Role, scene: Scene) -> Meant | None:
    """Who speaks in the headline, where the article opens with what that person is, and has named nobody else."""
    people = {person for person, _ in scene.before}
    opens = scene.subject and described.determiner == "definite" and people == scene.voice and len(people) == 1
    if not opens or not _agrees(described, scene.genders.get(next(iter(people)))) or _stranger(described, scene):
        return None
    return Meant(*scene.before[-1], told=True)


def _fitting(described: Role, known: Iterable[Known], scene: Scene) -> dict[int, tuple[int, Span]]:
    """Whom a description fits, how well, and the role that shows it: in the same article, where there is one."""
    found: dict[int, tuple[int, bool, Span]] = {}
    for one in known:
        if _agrees(described, scene.genders.get(one.person)):
            score = fit(described, one.role, scene.code)
            here = one.at.article == scene.article
            if score and (score, here) > found.get(one.person, (0, False))[:2]:
                found[one.person] = score, here, one.at
    return {person: (score, at) for person, (score, _, at) in found.items()}


def _agrees(described: Role, gender: Gender | None) -> bool:
    """Whether the gender of a description can be that of a person."""
    return described.gender is None or gender is None or described.gender == gender


def _best(described: Role, fitting: dict[int, tuple[int, Span]], scene: Scene) -> Meant | None:
    """The person it fits best: the last one named before it; or the only one."""
    named = [person for person, _ in scene.before]
    for score in (EXACT, WITHIN, LOOSE):
        who = {person for person, (own, _) in fitting.items() if own == score}
        before = [person for person in named if person in who]
        if score == LOOSE and before and named[-1] == before[-1]:
            who = {*before}  # whoever is named only further down is not meant yet
        if before and score == LOOSE and _last(described, named, scene) != before[-1]:
            return None
        nearest = described.determiner == "demonstrative" or (score == WITHIN and _at_large(described))
        if before and score < EXACT and nearest and named[-1] != before[-1]:
            return None
        if before and (score > LOOSE or len(who) == 1):
            return Meant(before[-1], fitting[before[-1]][1])
        if len(who) == 1 and _reaches(described, score, next(iter(who)), scene):
            person = next(iter(who))
            return Meant(person, fitting[person][1])
        if who:
            return None
    return None


def _last(described: Role, named: Sequence[int], scene: Scene) -> int | None:
    """Who of that gender was named last."""
    return next((person for person in reversed(named) if _agrees(described, scene.genders.get(person))), None)


def _at_large(described: Role) -> bool:
    """« Le président »: of a company or club only right after its president was named, else of the country."""
    return described.key == "president" and not described.former and not described.words | described.states


def _reaches(described: Role, score: int, person: int, scene: Scene) -> bool:
    """Whether a description can mean the only one whom it fits, and who was not named before it."""
    if described.determiner == "possessive":
        return False
    if score == LOOSE:
        return person in scene.here and bool(described.words)
    return person in scene.here or bool(described.words or described.states)


def _pointed_at(described: Role, scene: Scene) -> Meant | None:
    """« Cet étudiant », right after somebody was named of whom nothing else is known: that person."""
    if not scene.before:
        return None
    person, at = scene.before[-1]
    near = {who for who, span in scene.before if span.start >= scene.recent}
    alone = near == {person} and not any(
        stranger.start > at.end and _agrees(described, stranger.gender) for stranger in scene.strangers
    )
    return Meant(person, at) if alone and _agrees(described, scene.genders.get(person)) else None


def _only_one(described: Role, scene: Scene) -> Meant | None:
    """« Le chanteur », « l'homme », « l'ancien président », where one person alone was named so far.

    Nobody else can be meant, unless somebody without a name was brought in. Not « le préfet », « le juge »: everybody
    knows that there is one.
    """
    people = {person for person, _ in scene.before if _agrees(described, scene.genders.get(person))}
    shown = described.former or described.key == "anybody" or described.key in tables.keys(scene.code, "shown")
    if described.determiner != "definite" or len(people) != 1 or not shown or _stranger(described, scene):
        return None
    said = frozenset(word for word in described.words if not NATIVE.search(word))
    if stems(said) - (stately(scene.code) if described.former else frozenset()):
        return None
    person, at = next(one for one in reversed(scene.before) if one[0] in people)
    return Meant(person, at) if _agrees(described, scene.genders.get(person)) else None


def _another_age(described: Role, person: int, known: Iterable[Known], code: str) -> bool:
    """Whether « la trentenaire » cannot be somebody, whose age is given as another."""
    ages = frozenset[str]().union(*tables.decades(code).values())
    own = {one.role.head for one in known if one.person == person} & ages
    return bool(own) and described.head in ages - own


def _stranger(described: Role, scene: Scene) -> bool:
    """Whether somebody without a name was brought in whom a description may mean."""
    alike = [s for s in scene.strangers if _agrees(described, s.gender)]
    return any(described.key == "anybody" or stem(s.head) == stem(described.head) for s in alike)
