"""Names that stand in the tables: states, their capitals and powers, organisations, agencies and outlets."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.credits.mentions import mentions
from recoupe.finders.names.rows import phrase
from recoupe.languages import bodies, people, states

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.finders.names.rows import Row
    from recoupe.model import EntityType
    from recoupe.page import Page

_WORD: Final = re.compile(r"[^\W_]+")
_JOINTS: Final = frozenset({" ", "-", "'", ".", "&", " & ", "/"})
_ACRONYM: Final = 4  # letters; « Sud », « Alliance » need their case, and a longer name in capitals is still itself


class Listed(NamedTuple):
    """A name of the tables where it stands."""

    first: int  # index of its first row
    last: int  # index of the row after it
    type: EntityType
    rule: str
    sure: bool  # nobody is called so; else a given name or a title before it wins


def listed(page: Page, rows: list[Row]) -> list[Listed]:
    """The names of the tables in the order of the text, apart from one another."""
    found: dict[int, Listed] = {name.first: name for name in _press(page, rows)}
    taken = {index for name in found.values() for index in range(name.first, name.last)}
    code, position = page.article.lang, 0
    while position < len(rows):
        name = None if position in taken else _longest(page.article.text, rows, position, code)
        if name and taken.isdisjoint(range(name.first, name.last)):
            found[name.first] = name
            position = name.last
        else:
            position += 1
    return [found[first] for first in sorted(found)]


def _press(page: Page, rows: list[Row]) -> Iterator[Listed]:
    """Agencies and outlets, where nothing but them is written so."""
    for name in mentions(page.article.text, page.words):
        alone = name.last - name.first == 1 and rows[name.first].folded in people.words(page.article.lang, "small")
        if name.sure and rows[name.first].capital and not alone:  # « Une » is seldom the channel
            yield Listed(name.first, name.last, "organisation", "press", sure=True)


def _longest(text: str, rows: list[Row], position: int, code: str) -> Listed | None:
    """The longest name of a state or an organisation that begins here."""
    best = None
    for last in _ends(rows, position, code):
        words = phrase(rows, position, last)
        state = states.names(code).get(words)
        if state and _capitals(rows, position, last, state.written):
            kind: EntityType = "place" if state.sense == "capital" else "state"
            best = Listed(position, last, kind, f"state: {state.sense}", sure=last - position > 1)
        for body in bodies.bodies(code).get(words, ()):
            if _cased(text[rows[position].start : rows[last - 1].end], body.written):
                best = Listed(position, last, "organisation", f"organisation: {body.kind}", sure=body.written.isupper())
    return best


def _ends(rows: list[Row], position: int, code: str) -> Iterator[int]:
    """Where a name that begins here could end, nearest first, as far as names of the tables are long."""
    known, last = _prefixes(code), position
    while last < len(rows):
        last += 1
        words = phrase(rows, position, last)
        if words not in known or (last - position > 1 and rows[last - 1].gap not in _JOINTS):
            return
        yield last


@cache
def _prefixes(code: str) -> frozenset[str]:
    """The beginnings, of whole words, of every name in the tables."""
    names = (*states.names(code), *bodies.bodies(code))
    return frozenset(" ".join(parts[: n + 1]) for parts in (name.split() for name in names) for n in range(len(parts)))


def _capitals(rows: list[Row], first: int, last: int, written: str) -> bool:
    """Whether the words have capitals where the table's name has them: « Le Cap », not « le cap »."""
    wanted = [word.group()[0].isupper() for word in _WORD.finditer(written)]
    found = [row.capital for row in rows[first:last]]
    return any(found) and all(
        f or not w or (n == 0 and last - first > 1) for n, (f, w) in enumerate(zip(found, wanted, strict=False))
    )


def _cased(written: str, known: str) -> bool:
    """Whether a name stands in its case, or all in capitals where it is long: « Sud » is no « SUD »."""
    if written.replace("’", "'") == known:
        return True
    shouted = written.isupper() and len(known) > _ACRONYM
    return shouted or (" " in known and written[0] == known[0] and _plain(written) == _plain(known))


def _plain(name: str) -> str:
    """The name without the case of its later words: « Parti Socialiste » is « Parti socialiste »."""
    return name.replace("’", "'").replace("\u00a0", " ").casefold()


def holds(rows: list[Row], name: Listed, code: str) -> bool:
    """Whether a name of the tables is what it says: not « Ford » after « Henry », nor « Maurice » before « Vernet »."""
    if name.sure or name.last - name.first > 1:
        return True
    row = rows[name.first]
    if name.type == "organisation" and name.rule != "press" and row.head and not row.settled and not row.upper:
        return False  # « Total: … » at the head of a sentence may be a sum
    after = rows[name.last] if name.last < len(rows) and rows[name.last].gap == " " else None
    if after and after.capital and row.folded in people.given() | people.doubtful():
        return False
    before = rows[name.first - 1] if name.first and row.gap in (" ", ". ", "-") else None
    if before is None:
        return True
    titled = before.folded in people.courtesy(code)
    return not titled and not (before.capital and before.folded in people.given())
