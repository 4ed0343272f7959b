"""Roles: the words that say who somebody is, beside a name or alone.

| where | example |
|---|---|
| before a name | le président russe Vladimir Poutine · le ministre de l'Intérieur, Gérard Collomb |
| after a name | Ian Brossat, tête de liste du PCF · Marie-Line, 62 ans, cadre infirmière |
| alone | le président russe · le maire |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.languages import people, speakers, states
from recoupe.languages import roles as tables

if TYPE_CHECKING:
    from recoupe.entities.reading import Office, Reading
    from recoupe.languages.roles import Determiner, Gender

_LONGEST_NAME: Final = 4  # words of a state's name
_REACH: Final = 18  # words between an office and the name it stands before: « le chef de file du parti de ..., »
_LEAD: Final = 5  # words between a name and the office after it: « , l'un des initiateurs »
_ENDS: Final = re.compile(r"[.!?…:;«»\"“”()\n—–]")
_LOCATED: Final = re.compile(r"\s?\([^()\n]{1,30}\)")
_APPOSED: Final = re.compile(r"\s*,?\s*|\s*\(")
_AGE: Final = re.compile(r"\s*,\s*\d{1,3}\s+ans(?=\s*,)")
_AS: Final = re.compile(r"\s*,\s*(?:en tant que?|comme|as)\s+")
_OPENS: Final = re.compile(r"\s*,\s*|\s*\(\s*")
_GOES_ON: Final = re.compile(r"\s+(?:[«\"“]\s*)?")  # between a subject and its verb: « Orsel \"ment\" »
DWELLER: Final = re.compile(r"..(?:oise?|aise?|i?enne|ien|een|aine?|[gc]eau|[gc]elle)$")  # of a town or a land
NATIVE_KEY: Final = "native"  # of « la Bordelaise », which no table of offices has
NATIVE: Final = re.compile(r"(?:oise?|aise?|ienne?|aine?|ine?|arde?|eure?|euse|iste)$")  # of a town, of a trade


class Role(NamedTuple):
    """A description of one person: `text[start:end]`, its determiner included."""

    start: int
    end: int
    bare: int  # where it begins without its determiner
    head: str  # the office, folded: « ministre »
    key: str  # of the office in its table
    words: frozenset[str]  # those that say what of, but for states: interieur
    states: frozenset[str]  # codes of the states among them
    former: bool
    determiner: Determiner | None
    gender: Gender | None


def role(reading: Reading, office: Office, last: int) -> Role:
    """The description made of an office and the words up to `last`, exclusive, with what stands before it."""
    told, words = reading.determined(office.first), reading.words
    codes, spoken = _states(reading, office, last)
    start, end = words[told.first].start, words[last - 1].end
    return Role(
        start=start,
        end=end + (reading.text[end : end + 1] == ")" and "(" in reading.text[start:end]),
        bare=words[told.bare].start,
        head=office.form,
        key=office.key,
        words=frozenset(words[at].folded for at in range(office.last, last) if at not in spoken)
        - reading.known("small"),
        states=codes,
        former=told.former,
        determiner=told.determiner,
        gender=told.gender or shown_gender(office.form),
    )


_FEMININE: Final = re.compile(r"(?:trice|euse|iere|ienne|ante|ere|ee|^elue|^prevenue|^femme|ette|(?<!inter)esse)$")
_MASCULINE: Final = re.compile(r"(?:eur|ier|ien|^homme|garcon|^interesse|^accuse|^elu|^prevenu)$")


def shown_gender(form: str) -> Gender | None:
    """The gender that an office shows by its ending."""
    first = form.split()[-1 if form.startswith("jeune ") else 0]
    return "f" if _FEMININE.search(first) else "m" if _MASCULINE.search(first) else None


def implied(start: int, end: int, head: str, key: str) -> Role:
    """The role that a title in `text[start:end]` implies."""
    nothing: frozenset[str] = frozenset()
    return Role(start, end, start, head, key, nothing, nothing, former=False, determiner=None, gender=None)


def attribute(reading: Reading, start: int) -> int:
    """Where a name begins with its article and the word between: « le valentinois Jean Orsel », « le jeune Nadir »."""
    name = reading.index(start)
    at = name - 2
    if at < 0 or reading.words[at].folded not in reading.known("articles") or not reading.tight(at, name):
        return start
    word = reading.words[at + 1].folded
    shown = word in reading.adjectives or word in reading.ranks
    born = native(reading, at + 1) and not reading.capital(at + 1)
    return reading.words[at].start if shown or born else start


def native(reading: Reading, at: int) -> bool:
    """Whether a word calls somebody after a town, a people or a trade: « valentinois », « basque »."""
    word = reading.words[at].folded
    known = word in reading.adjectives or word in people.words(reading.code, "peoples")
    return (known or bool(NATIVE.search(word))) and reading.pos(at) in {"ADJ", "NOUN", "PROPN"}


def _states(reading: Reading, office: Office, last: int) -> tuple[frozenset[str], frozenset[int]]:
    """The states that a description names, by adjective, name or house, and the indices of the words that do."""
    known = states.names(reading.code)
    codes: set[str] = set()
    spoken: set[int] = set()
    for at in range(office.first, last):
        for size in range(1, min(_LONGEST_NAME, last - at) + 1):
            form = " ".join(word.folded for word in reading.words[at : at + size])
            named = known.get(form)
            found = reading.adjectives.get(form, ()) or ((named.code,) if named and named.sense != "capital" else ())
            if found:
                codes.update(found)
                spoken.update(range(at, at + size))
    return frozenset(codes), frozenset(spoken)


def before(reading: Reading, start: int, taken: list[tuple[int, int]]) -> Role | None:
    """The role right before a name that begins at `start`.

    Args:
        reading: of the page.
        start: code points.
        taken: slices of the other names of the page, in order: no role reaches over one of a person.
    """
    name = reading.index(start)
    first = max(0, name - _REACH)
    for at in range(name - 1, first - 1, -1):
        office = reading.offices.get(at)
        if office and office.last <= name and _reaches(reading, office, name, taken):
            office = _deputy(reading, office)
            under = reading.words[max(0, office.first - 3)].folded in reading.known("others")
            if not under and not _served(reading, office) and not _anothers_view(reading, office, name):
                return role(reading, office, name)
    return None


def outer(reading: Reading, inner: Role, taken: list[tuple[int, int]]) -> Role | None:
    """The role before the one before a name: « le ministre de l'Air, le centriste Jean Orsel », « sa sœur, la juge X ».

    Not « le maire, le préfet X »: two offices that somebody else may hold are two persons.
    """
    posts = speakers.words(reading.code, "posts") | tables.keys(reading.code, "government")
    at = reading.index(inner.start)
    set_apart = inner.determiner == "definite" and at > 0 and reading.gap(at - 1).strip() == ","
    return before(reading, inner.start, taken) if set_apart and inner.key not in posts else None


def _anothers_view(reading: Reading, office: Office, name: int) -> bool:
    """Whether the office says it, and the name is the subject of what is said: « Pour l'élue du Var, Orsel ment »."""
    first = reading.determined(office.first).first
    if (
        not first
        or reading.words[first - 1].folded not in reading.known("introducing")
        or "," not in reading.gap(name - 1)
    ):
        return False
    return _GOES_ON.fullmatch(reading.gap(_name_end(reading, name))) is not None


def _served(reading: Reading, office: Office) -> bool:
    """Whether somebody else serves this office: « secrétaire d'État auprès du ministre »."""
    near = [word.folded for word in reading.words[max(0, office.first - 3) : office.first]]
    return "aupres" in near


def _deputy(reading: Reading, office: Office) -> Office:
    """The office, with that of the deputy before it; « directeur financier » is one office."""
    before = reading.offices.get(office.first - 1)
    if before and reading.tight(office.first - 1, office.first) and reading.pos(office.first) == "ADJ":
        return before
    for at in range(office.first - 1, max(-1, office.first - 4), -1):
        head = reading.offices.get(at)
        if head and head.form in reading.known("deputies"):
            between = (word.folded for word in reading.words[head.last : office.first])
            if reading.known("small").issuperset(between):
                return head
    return office


def _reaches(reading: Reading, office: Office, name: int, taken: list[tuple[int, int]]) -> bool:
    """Whether what stands between an office and a name can be one description of the person named."""
    begin, end = reading.words[office.last - 1].end, reading.words[name].start
    between = _LOCATED.sub("", reading.text[begin:end])  # « le maire d'Orvane (Var), Luc Orsel »
    last = reading.gap(name - 1).removeprefix(")" * (len(between) < end - begin))
    if not _APPOSED.fullmatch(last) and last.strip() not in {"", "("}:
        return False
    inside = between[: len(between) - len(last)]
    commas = inside.count(",")
    if _ENDS.search(inside) or commas > 1 or (commas and "," not in last):
        return False
    within = [(a, b) for a, b in taken if begin <= a and b <= end]
    if within and not (len(within) == 1 and _anothers_own(reading, office, name, within[0])):
        return False
    span = range(office.last, name)
    if any(reading.finite(at) or reading.words[at].folded in reading.known("relatives") for at in span):
        return False
    return not span or _can_end(reading, name - 1, last)


def _anothers_own(reading: Reading, office: Office, name: int, inside: tuple[int, int]) -> bool:
    """Whether an office is that of somebody named in it: « l'avocate d'Anna Orsel, Me Paule Lanta, »."""
    first, before = reading.index(inside[0]), reading.determined(office.first).first - 1
    whose = reading.words[office.last].folded in reading.known("of") and first <= office.last + 1
    closes = inside[1] == reading.words[name - 1].end and "," in reading.gap(name - 1)
    free = before < 0 or not reading.tight(before, before + 1) or reading.pos(before) not in {"ADP", "DET"}
    return whose and closes and (free or _GOES_ON.fullmatch(reading.gap(_name_end(reading, name))) is None)


def _name_end(reading: Reading, last: int) -> int:
    """The index of the last word of a name that begins at a word."""
    while last + 1 < len(reading.words) and reading.tight(last, last + 1) and reading.capital(last + 1):
        last += 1
    return last


def _can_end(reading: Reading, at: int, gap: str) -> bool:
    """Whether a description can end with a word: « le maire de Lyon, X », never « le maire de X »."""
    word = reading.words[at].folded
    if word in reading.known("unended"):
        return False
    return bool(gap.strip()) or reading.pos(at) not in {"ADP", "CCONJ", "SCONJ", "DET", "PRON", "VERB"}


def after(reading: Reading, end: int, taken: list[tuple[int, int]]) -> Role | None:
    """The role set after a name that ends at `end`, between commas or in brackets."""
    begin = _opened(reading.text, end)
    if begin is None:
        return None
    first = reading.index(begin)
    for at in range(first, min(first + _LEAD, len(reading.words))):
        office = reading.offices.get(at)
        if office and _leads(reading, first, at):
            last = _closed(reading, office)
            return role(reading, office, last) if last and not _anothers(reading, office, last, taken) else None
    return None


def _anothers(reading: Reading, office: Office, last: int, taken: list[tuple[int, int]]) -> bool:
    """Whether the role belongs to a name in it (but after « de ») or right after it: « X, le ministre Jean Orsel »."""
    begin, stop = reading.words[office.first].start, reading.words[last - 1].end
    for start, _ in taken:
        name = reading.index(start)
        inside = begin < start < stop and reading.words[name - 1].folded not in reading.known("of")
        if inside or (stop <= start and not reading.text[stop:start].strip(" \u00a0\u202f")):
            return True
    return False


def _opened(text: str, end: int) -> int | None:
    """Where the apposition after a name begins."""
    if age := _AGE.match(text, end):
        end = age.end()
    opening = _AS.match(text, end) or _OPENS.match(text, end)
    return opening.end() if opening else None


def _leads(reading: Reading, first: int, office: int) -> bool:
    """Whether the words before an office only determine it: « l'un des », « une », « le nouveau »."""
    lead = [word.folded for word in reading.words[first:office]]
    plain = reading.determiners.keys() | reading.known("leading") | reading.ranks
    if lead and lead[0] in reading.known("of"):
        return False
    return reading.tight(first, office) and all(
        word in plain or reading.pos(at) in {"ADJ", "NUM"} for at, word in enumerate(lead, first)
    )


def _closed(reading: Reading, office: Office) -> int | None:
    """Where an apposition ends: before the comma, the full stop, the relative pronoun.

    `None`: a verb comes first, « pour X, le maire a ... »: then it is no apposition.
    """
    last = office.last
    while last < len(reading.words) and reading.tight(last - 1, last):
        if reading.words[last].folded in reading.known("relatives"):
            break
        if reading.finite(last):
            return None
        last += 1
    while last > office.last and reading.words[last - 1].folded in reading.known("small"):
        last -= 1
    return last
