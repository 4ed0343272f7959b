"""Names: the persons, organisations, states and places of an article, each where it stands.

| what decides | whose | example |
|---|---|---|
| the tables (`listed`) | states, capitals, powers, organisations, the press | le Kremlin · l'ONU · Le Monde |
| title, office, given name, verb of speech, age (`persons`) | persons | M. Vernet · affirme Anna · Luc, 32 ans |
| the rest of the article (`surnames`) | persons | Vernet, where Luc Vernet is named |
| the model, where it is there | what no rule knows | |

A person's name stands without title and article; the title or office beside it is shown with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.names import listed, persons, standing, surnames
from recoupe.finders.names import roles as nameroles
from recoupe.finders.names.groups import Group, groups
from recoupe.finders.names.rows import rows
from recoupe.languages import people
from recoupe.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.finders.names.rows import Row
    from recoupe.model import EntityType
    from recoupe.page import Page

_KINDS: Final[dict[str, EntityType]] = {"LOC": "place", "ORG": "organisation"}


class _Name(NamedTuple):
    """A mention before it is one; sorts by its place."""

    first: int  # index of its first row
    last: int  # index of the row after it
    type: EntityType
    rule: str


def find(page: Page) -> Iterator[Mention]:
    """Every name in the kept text of an article, in the order of the text; none overlaps another."""
    found = rows(page)
    for name in sorted(_names(page, found)):
        yield _mention(page, found, name)


def _names(page: Page, found: list[Row]) -> list[_Name]:
    code = page.article.lang
    tabled = [name for name in listed.listed(page, found) if listed.holds(found, name, code)]
    taken = frozenset(index for name in tabled for index in range(name.first, name.last))
    all_ = list(groups(found, taken, code))
    sure = persons.persons(found, all_, code)
    known = surnames.Known(found, sure)
    names = [_Name(*group, "person", rule) for group, rule in sure.items()]
    for group in (g for g in all_ if g not in sure):
        names += [_Name(*part, "person", "surname") for part in surnames.recalled(found, group, known, code)]
    names += _overruled(found, tabled, known, code)
    used = {index for name in names for index in range(name.first, name.last)}
    names += [_Name(n.first, n.last, n.type, n.rule) for n in tabled if used.isdisjoint(range(n.first, n.last))]
    used |= taken
    return [*names, *_modelled(found, [g for g in all_ if used.isdisjoint(range(*g))], frozenset(used), code)]


def _overruled(found: list[Row], tabled: list[listed.Listed], known: surnames.Known, code: str) -> Iterator[_Name]:
    """Names of the tables that are somebody's in this article: « Hollande », where François Hollande is named."""
    for name in tabled:
        words = tuple(row.folded for row in found[name.first : name.last])
        if (
            not name.sure
            and words in known
            and list(surnames.recalled(found, Group(name.first, name.last), known, code))
        ):
            yield _Name(name.first, name.last, "person", "surname")


def _modelled(found: list[Row], left: list[Group], used: frozenset[int], code: str) -> Iterator[_Name]:
    """What the model or a word before it takes for an organisation or a place, among the groups that are left."""
    done = set(used)
    for group in left:
        before = found[group.first - 1] if group.first and found[group.first].gap == " " else None
        labels = {row.label for row in found[group.first : group.last]} & _KINDS.keys()
        if not done.isdisjoint(range(*group)) or _nothing(found, group, code):
            continue
        name = None
        if before and before.folded in people.words(code, "bodies"):
            name = _Name(*group, "organisation", "body")
        elif before and before.folded in people.words(code, "sites"):
            name = _Name(*group, "place", "site")
        elif len(labels) == 1:
            name = _Name(*_whole(found, group, done, code), _KINDS[labels.pop()], "model")
        if name:
            done.update(range(name.first, name.last))
            yield name


def _nothing(found: list[Row], group: Group, code: str) -> bool:
    """Whether the group names nothing: a people, an account, a word that has its capital from its place."""
    first = found[group.first]
    alone = group.last - group.first == 1
    if standing.tabled(found, group, code) or first.gap.endswith(("@", "#", "_")):
        return True
    common = first.folded in people.words(code, "small") or (first.head and not first.settled and first.pos != "PROPN")
    return alone and common


def _whole(found: list[Row], group: Group, used: set[int], code: str) -> tuple[int, int]:
    """The model's whole name that a group is part of, without an article: « Jardin des Tuileries »."""
    first, last = group
    span = found[first].span
    while span >= 0 and first and found[first - 1].span == span and first - 1 not in used:
        first -= 1
    while first < group.first and (not found[first].capital or found[first].folded in people.words(code, "small")):
        first += 1
    span = found[last - 1].span
    while span >= 0 and last < len(found) and found[last].span == span and last not in used:
        last += 1
    while last > first + 1 and found[last - 1].folded in people.words(code, "dangling"):
        last -= 1  # « POLÉMIQUE La halle »: a crosshead runs into its sentence
    return first, last


def _mention(page: Page, found: list[Row], name: _Name) -> Mention:
    """The mention, with the roles beside it where it is a person."""
    code, text = page.article.lang, page.article.text
    start, end = found[name.first].start, found[name.last - 1].end
    roles = ()
    if name.type == "person":
        roles = (nameroles.before(found, name.first, code), nameroles.after(found, name.last, code))
    beside = (page.span(found[role.first].start, found[role.last - 1].end) for role in roles if role)
    written = " ".join(text[start:end].split())
    return Mention(at=(page.span(start, end), *beside), by=name.rule, name=written, type=name.type)
