"""Which groups of words with a capital are persons: by a title, a given name, the model, a verb of speech, or an age.

The first rule that speaks decides; what no rule knows waits for the whole article (`surnames`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.finders.names import roles as nameroles
from recoupe.finders.names import standing
from recoupe.finders.names.rows import phrase
from recoupe.languages import people

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.finders.names.groups import Group
    from recoupe.finders.names.rows import Row

_EASTERN: Final = 4  # words of a name that the family's opens
_MANY: Final = frozenset({"mm", "mmes"})  # courtesy titles of several
_NUMERAL: Final = frozenset(
    {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"}
)


def persons(rows: list[Row], groups: list[Group], code: str) -> dict[Group, str]:
    """The groups that are somebody's name, with the rule that says so.

    Args:
        rows: the words of the article.
        groups: the candidates, in the order of the text.
        code: ISO 639-1.
    """
    found: dict[Group, str] = {}
    things: set[str] = set()
    for group in groups:
        rule = _person(rows, group, code) or _coordinated(rows, group, found, code)
        if rule:
            found[group] = rule
        elif standing.sited(rows, group, code):
            things.add(phrase(rows, *group))
    # « l'ouragan Irma » makes « Irma » a storm in the whole article.
    return {group: rule for group, rule in found.items() if rule == "title" or phrase(rows, *group) not in things}


def _person(rows: list[Row], group: Group, code: str) -> str | None:
    """The rule by which a group is somebody's name by itself; `None` where none says so."""
    saintly = rows[group.first].folded in people.words(code, "saints") and group.last - group.first > 1
    role = nameroles.before(rows, group.first, code)
    if saintly or (standing.sited(rows, group, code) and not (role and role.direct)):
        return None
    if role and role.rule == "title":
        return "title"
    if group.last - group.first == 1:
        return _alone(rows, group, code, role)
    return _several(rows, group, code, role)


def _coordinated(rows: list[Row], group: Group, found: dict[Group, str], code: str) -> str | None:
    """The rule by which a name shares the title of the one before: « MM. Vernet et Fabre »."""
    last = next(reversed(found), None)
    if last is None or group.first - last.last != 1 or rows[last.last].gap != " " or rows[group.first].gap != " ":
        return None
    many = last.first > 0 and people.courtesy(code).get(rows[last.first - 1].folded) in _MANY
    return "title" if many and not standing.tabled(rows, group, code) else None


def _several(rows: list[Row], group: Group, code: str, role: nameroles.Role | None) -> str | None:
    """The rule for a name of several words."""
    words = rows[group.first : group.last]
    if all(row.gap == "-" for row in words[1:]):
        return _hyphened(rows, group, code, role)
    if standing.tabled(rows, group, code):
        return None
    if words[0].folded in people.given():
        body = role is None and all(row.label == "ORG" for row in words)
        return None if body or standing.placed(rows, group, code) else "given name"
    if role and (words[0].folded in people.doubtful() or any(row.label == "PER" for row in words)):
        return "office"
    return next((rule for rule, holds in _RULES if holds(rows, group, code)), None)


def _hyphened(rows: list[Row], group: Group, code: str, role: nameroles.Role | None) -> str | None:
    """The rule for one name with hyphens: « Marie-Line », or « Vernet-Fabre » with an office before."""
    words = rows[group.first : group.last]
    parts = people.given() | people.doubtful()
    if words[0].folded in people.given() and all(row.folded in parts for row in words):
        return _alone(rows, group, code, role)
    return "office" if role and words[0].label in ("", "PER") else None


def _doubtful(rows: list[Row], group: Group, code: str) -> bool:
    """A name that begins with a given name that is another word too: the model must agree."""
    del code
    words = rows[group.first : group.last]
    return words[0].folded in people.doubtful() and any(row.label == "PER" for row in words)


def _eastern(rows: list[Row], group: Group, code: str) -> bool:
    """A name that opens with the family's, as in East Asia: « Kim Jong Un »."""
    del code
    words = rows[group.first : group.last]
    return words[0].folded in people.families() and len(words) <= _EASTERN


def _modelled(rows: list[Row], group: Group, code: str) -> bool:
    """A name that is a person for the model, by half of its words."""
    words = rows[group.first : group.last]
    share = sum(row.label == "PER" for row in words) * 2 >= len(words)
    return share and not standing.determined(rows, group, code)


_RULES: Final[tuple[tuple[str, Callable[[list[Row], Group, str], bool]], ...]] = (
    ("given name", _doubtful),
    ("family name", _eastern),
    ("model", _modelled),
)


def _alone(rows: list[Row], group: Group, code: str, role: nameroles.Role | None) -> str | None:
    """The rule for a name of one word, or of one given name with hyphens."""
    row = rows[group.first]
    if _common(row, code) or standing.tabled(rows, group, code) or standing.determined(rows, group, code):
        return None
    if role and role.direct and row.label in ("", "PER", "MISC") and row.folded not in people.words(code, "small"):
        return "office"
    known, inside = row.folded in people.given(), standing.inside(rows, group, code)
    if known and row.label != "LOC" and not inside:
        return "given name"
    if _cued(rows, group, code, known=known):
        return "speaks"
    sure = row.label == "PER" and not row.upper and not inside and (role is not None or not standing.unsettled(row))
    return "model" if sure and (role or known or row.pos == "PROPN") else None


def _common(row: Row, code: str) -> bool:
    """Whether a word is a number, a letter, or has its capital from its place: « Viticulteur, il », « Marié, il »."""
    if row.end - row.start == 1 or row.folded in _NUMERAL or (row.head and row.folded in people.offices(code)):
        return True
    if row.upper and row.folded in people.words(code, "small"):
        return True  # « NDLR »
    return standing.unsettled(row) and row.label != "PER" and row.pos not in ("", "PROPN")


def _cued(rows: list[Row], group: Group, code: str, *, known: bool) -> bool:
    """Whether a verb of speech, an age or a trade makes somebody of a name that could be one."""
    row = rows[group.first]
    could = known or row.label == "PER" or (row.folded in people.doubtful() and row.label != "LOC")
    return could and (
        standing.speaks(rows, group, code)
        or standing.aged(rows, group, code)
        or nameroles.after(rows, group.last, code) is not None
    )
