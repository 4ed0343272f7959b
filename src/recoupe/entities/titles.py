"""Titles and roles beside the names of persons: « M. Poutine », « le président russe Vladimir Poutine »."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.entities import roles
from recoupe.entities.persons import Named
from recoupe.languages import people
from recoupe.languages import roles as tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.entities.reading import Reading
    from recoupe.entities.roles import Role
    from recoupe.languages.roles import Gender
    from recoupe.model import Mention, Span

_GENDERS: Final[dict[str, Gender]] = {"m": "m", "mr": "m", "mme": "f", "mlle": "f", "mrs": "f", "ms": "f", "mgr": "m"}
_AGE: Final = re.compile(r"\s*[,(]\s*(\d{1,3})\s+(?:ans|years)\b")
_OLDEST: Final = 100  # years; the last decade with a name
_HANDLE: Final = re.compile(r"\s*\((@\w{1,30})\)")
_SEVERAL: Final = frozenset({"mm", "mmes"})  # « MM. Orsel et Lanta »: no title of the one


class Titled(NamedTuple):
    """A name with what stands beside it."""

    named: Named
    spans: tuple[Span, ...]  # the name with its title, with its role, and each role by itself
    roles: tuple[tuple[Role, Span], ...]
    implied: tuple[tuple[Role, Span], ...]  # by a title: « Me Dupont » is a lawyer


def titled(readings: dict[str, Reading], mentions: Iterable[Mention]) -> list[Titled]:
    """Every name of a person with its titles and roles, in the order of the articles and their text."""
    by_article: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_article[mention.at[0].article].append(mention)
    found: list[Titled] = []
    for article in sorted(by_article):
        group = sorted(by_article[article], key=lambda mention: mention.at[0])
        taken = [(m.at[0].start, m.at[0].end) for m in group]
        found += [_titled(readings[article], mention, taken) for mention in group]
    return found


def _titled(reading: Reading, mention: Mention, taken: list[tuple[int, int]]) -> Titled:
    """One name with its titles and roles."""
    at, page = mention.at[0], reading.page
    start, gender, implied = _courtesy(reading, at.start)
    before, after = roles.before(reading, start, taken), roles.after(reading, at.end, taken)
    spans = {page.span(start, at.end), *(page.span(*ends) for ends in _handle(reading.text, at))}
    if before:
        spans.add(page.span(before.start, _closing(reading.text, before.end, at.end)))
        gender = gender or (before.gender if before.determiner else None)
    elif start == at.start:
        spans.add(page.span(roles.attribute(reading, at.start), at.end))
    outer = roles.outer(reading, before, taken) if before else None
    found = [role for role in (outer, before, after) if role and not _plain(reading, role)]
    beside = [(role, page.span(role.start, role.end)) for role in found]
    implied = implied or (before if before and _plain(reading, before) else None)
    spans |= {span for role, span in beside if role.start < role.bare or role.words | role.states or role is after}
    proofs = [(role, page.span(role.start, role.end)) for role in (implied, *_aged(reading, at.end)) if role]
    return Titled(Named(at, mention.name, gender), tuple(sorted(spans - {at})), tuple(beside), tuple(proofs))


def _aged(reading: Reading, end: int) -> list[Role]:
    """What somebody may be called by the age that stands after the name: « Jocelyne, 64 ans » is a « sexagénaire »."""
    found = _AGE.match(reading.text, end)
    forms = tables.decades(reading.code).get(min(int(found[1]) // 10 * 10, _OLDEST), frozenset()) if found else ()
    return [roles.implied(*found.span(1), form, "anybody") for form in sorted(forms)] if found else []


def _plain(reading: Reading, role: Role) -> bool:
    """Whether a role is a title alone: « le docteur »."""
    return role.head in people.courtesy(reading.code) and not role.words | role.states


def _handle(text: str, at: Span) -> list[tuple[int, int]]:
    """The account in brackets after a name, and the name with it: « Julien (@Julien_) »."""
    found = _HANDLE.match(text, at.end)
    return [(at.start, found.end()), found.span(1)] if found else []


def _closing(text: str, begin: int, end: int) -> int:
    """The end of a name with its role, the bracket around the name closed: « le président (Jean Dupont) »."""
    return end + ("(" in text[begin:end] and text[end : end + 1] == ")")


def _courtesy(reading: Reading, start: int) -> tuple[int, Gender | None, Role | None]:
    """Where a name begins with its courtesy titles, the gender they show, and the role they imply.

    « le Dr Orsel » has its article.
    """
    known, says, words = people.courtesy(reading.code), tables.implied(reading.code), reading.words
    at = reading.index(start)
    first, gender, implied = at, None, None
    particle = at > 1 and words[at - 1].folded in people.words(reading.code, "particles") and reading.tight(at - 1, at)
    if particle and words[at - 2].folded in known:
        first -= 1  # « M. d'Aubrey »
    while (
        first
        and known.get(words[first - 1].folded, "mm") not in _SEVERAL
        and not reading.gap(first - 1).strip(" .\u00a0\u202f")
    ):
        first -= 1
        key = known[words[first].folded]
        gender = gender or _GENDERS.get(key)
        if key in says:
            implied = roles.implied(words[first].start, words[first].end, *says[key])
    if (
        first < at
        and first
        and reading.determiners.get(words[first - 1].folded, ("",))[0] == "definite"
        and reading.tight(first - 1, first)
    ):
        first -= 1
    return (words[first].start if first < at else start), gender, implied
