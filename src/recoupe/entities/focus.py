"""Whom a description takes up that nothing proves but its place: « Odile Carmant a gagné. La nageuse rit ».

As a pronoun does, it means whoever of that gender was named last; further off, whom the headline names. It must be the
subject of its clause, nobody else of that gender may stand near, with a name or without, and what the story says of
somebody's calling must not contradict it. In the sentence of the name itself it means somebody else: « Odile Carmant a
vu tomber la nageuse ».
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from recoupe.entities.fits import fit, stem
from recoupe.entities.roles import DWELLER, NATIVE_KEY
from recoupe.languages import roles as tables
from recoupe.languages import speakers, speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recoupe.entities.descriptions import Known, Scene
    from recoupe.entities.reading import Gender, Reading
    from recoupe.entities.roles import Role
    from recoupe.model import Span

_APPOSED: Final = 3  # code points between a name and who it is: « Odile Carmant, une nageuse »
_VERB: Final = 3  # words between a subject and its verb: « n'en a », « s'est »


def focus(described: Role, known: Iterable[Known], scene: Scene) -> tuple[int, Span] | None:
    """The person in focus, and the last mention; `None` where the description may mean somebody else."""
    if not scene.subject or described.determiner != "definite":
        return None
    roles: defaultdict[int, list[Role]] = defaultdict(list)
    for one in known:
        roles[one.person].append(one.role)
    said = [word for word in described.words if not DWELLER.search(word)]
    if said and not described.former:
        return _presented(described, roles, scene)
    alike = [
        (who, at)
        for who, at in scene.before
        if _agrees(described, scene, who) and _can_be(described, roles[who], scene.code)
    ]
    near = [one for one in alike if one[1].start >= scene.recent]
    near = (
        near or [one for one in alike if one[0] in scene.title] or [one for one in alike if one[1].start >= scene.far]
    )
    if len({who for who, _ in near}) != 1:
        return None
    person, at = near[-1]
    sure = described.gender is None or scene.genders.get(person) == described.gender
    return (person, at) if sure and at.start < scene.sentence and not _stranger(described, at, scene) else None


def _presented(described: Role, roles: Mapping[int, list[Role]], scene: Scene) -> tuple[int, Span] | None:
    """Whoever was just named for the first time, of whom nothing is said: the next sentence says who that is.

    « Odile Carmant hésite. La maire de Valmorel craint … », « Pour la maire de Valmorel, … ».
    """
    if not scene.before or described.gender is None:
        return None
    person, at = scene.before[-1]
    new = at.start >= scene.recent and all(who != person for who, _ in scene.before[:-1])
    alike = scene.genders.get(person) == described.gender
    plain = at.start < scene.sentence and not roles.get(person) and not _stranger(described, at, scene)
    other = described.words & scene.things  # « Luc Orsel visite la halle. Le patron de la halle … »: somebody else
    return (person, at) if new and alike and plain and not other else None


def _agrees(described: Role, scene: Scene, person: int) -> bool:
    """Whether the gender of a person, where it is known, is that of the description."""
    return _alike(described, scene.genders.get(person))


def _alike(described: Role, gender: Gender | None) -> bool:
    """Whether a gender, where it is known, is that of the description."""
    return described.gender is None or gender is None or gender == described.gender


def _stranger(described: Role, at: Span, scene: Scene) -> bool:
    """Whether somebody without a name came after the person, and near, or was called so before: « une nageuse »."""
    after = max(at.end + _APPOSED, scene.recent)
    came = any(after < start < described.start and _alike(described, own) for start, own in scene.newcomers)
    return came or any(
        _alike(described, one.gender) and (one.start > after or stem(one.head) == stem(described.head))
        for one in scene.strangers
    )


def _can_be(described: Role, own: list[Role], code: str) -> bool:
    """Whether somebody of these roles can be so called: no other state or calling is known, or that one is."""
    if any(role.states and described.states and not role.states & described.states for role in own):
        return False
    trades = [one for one in own if not relation(one, code) and one.key != "anybody"]
    if described.key in {NATIVE_KEY, "anybody"} or _proven(described, trades, code):
        return True
    if any(stem(one.head) == stem(described.head) for one in trades):
        return False  # « l'ancien maire » is not « le maire »
    if described.former:
        return bool(described.words) or described.key not in tables.keys(code, "ruler")
    taken_up = described.key in tables.keys(code, "taken_up")
    return taken_up and (not trades or bool(_callings(trades, code) & speakers.callings(code, _meant(described, code))))


def relation(role: Role, code: str) -> bool:
    """Whether a role says only what somebody is to somebody else: « son homologue »."""
    return role.head in tables.words(code, "relations") or role.key in tables.keys(code, "kin")


def _proven(described: Role, trades: list[Role], code: str) -> bool:
    """Whether somebody is known for what is said; « le préfet » may all the same be another."""
    listed = described.head in tables.general(code) or described.key not in speakers.words(code, "posts")
    alike = described.key in tables.keys(code, "taken_up")
    return listed and any(
        fit(described, one, code) or (alike and one.key == described.key and one.former == described.former)
        for one in trades
    )


def _meant(described: Role, code: str) -> frozenset[str]:
    """The keys of the offices that a description can mean."""
    return tables.general(code).get(described.head, frozenset()) | {described.key}


def _callings(trades: list[Role], code: str) -> frozenset[str]:
    """The callings of somebody's offices."""
    return speakers.callings(code, frozenset(one.key for one in trades))


def subject(reading: Reading, role: Role) -> bool:
    """Whether a description is the subject of a clause, outside quotations: « la nageuse rit », « dit la nageuse »."""
    first = reading.index(role.start)
    before = reading.words[first - 1].folded if first and reading.tight(first - 1, first) else ""
    according = before in speakers.words(reading.code, "according") or _for(reading, first - 1, role)
    said = _says(reading, first - 1) or according
    governing = reading.known("of") | reading.known("contracted") | speakers.words(reading.code, "prepositions")
    return said or (before not in governing and _acts(reading, role) and not reading.quoted(role.start))


def _for(reading: Reading, at: int, role: Role) -> bool:
    """Whether a sentence opens with « Pour » and the description, a comma behind: « Pour la nageuse, tout va bien »."""
    opens = (
        at >= 0 and reading.words[at].folded in reading.known("others") and reading.words[at].start in reading.begins
    )
    return opens and reading.gap(reading.index(role.end) - 1).lstrip().startswith(",")


def _says(reading: Reading, at: int) -> bool:
    """Whether a word before a description makes it speak: « affirme », or any verb after a quotation."""
    if at < 0 or not reading.tight(at, at + 1):
        return False
    verb = reading.pos(at) in {"VERB", "AUX"}
    listed = reading.words[at].folded in speech.verbs(reading.code)
    led = speakers.words(reading.code, "clitics") | tables.signs(reading.code, "auxiliaries")
    begin = at
    while begin and reading.tight(begin - 1, begin):
        if reading.words[begin - 1].folded not in led and reading.pos(begin - 1) not in {"AUX", "ADV"}:
            break
        begin -= 1
    gap = reading.gap(begin - 1).rstrip() if begin else ""
    return (listed and gap.endswith(",")) or (verb and gap.rstrip(",").endswith(("»", '"', "”")))


def _acts(reading: Reading, role: Role) -> bool:
    """Whether a verb follows, or a comma where the description opens its sentence: « La nageuse, venue hier, rit »."""
    after = reading.index(role.end)
    opens = bisect_left(reading.begins, role.start)
    if reading.begins[opens : opens + 1] == [role.start] and _goes_on(reading, after):
        return True
    clitics = speakers.words(reading.code, "clitics")
    for at in range(after, min(after + _VERB, len(reading.words))):
        if not reading.tight(at - 1, at):
            return False
        if reading.finite(at):
            return True
        if reading.words[at].folded not in clitics:
            return False
    return False


def _goes_on(reading: Reading, after: int) -> bool:
    """Whether a comma or another word than a complement follows a description that opens its sentence."""
    if after >= len(reading.words) or not reading.tight(after - 1, after):
        return reading.gap(after - 1).startswith(",")
    return reading.pos(after) not in {"", "ADP", "ADJ", "PROPN", "CCONJ", "NUM"} and not reading.capital(after)
