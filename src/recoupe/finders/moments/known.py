"""What a rule may ask when it gives a value: the day, what was told before, and the words around."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final, NamedTuple

from recoupe.finders.moments.grammar import Said
from recoupe.finders.moments.tense import direction
from recoupe.languages.moments import Table, table
from recoupe.model import Span


_TEEN: Final = 17
_TEENS: Final = frozenset({(10, 7), (10, 8), (10, 9), (1, 10), (1, 12), (1, 15)})  # « dix-sept », « une dizaine »


class Known(NamedTuple):
    """What is known where an expression stands."""

    code: str  # language
    day: dt.date | None  # of publication, or of the speech; None: unknown
    day_at: Span | None = None  # the words that give it; None: the article's publication
    told: dt.date | None = None  # the last day told, from which parts of day and « la veille » count
    told_at: Span | None = None
    year: int | None = None  # the last year told
    latest: dt.date | None = None  # the latest full date of the text, where the publication is unknown

    @property
    def words(self) -> Table:
        """The table of the language."""
        return table(self.code)


def ahead(said: Said, known: Known) -> int:
    """1 for what is to come, -1 for what was, 0 where nothing tells; what the expression itself says comes first."""
    if "next" in said.groups or "following" in said.groups:
        return 1
    if "last" in said.groups or "before" in said.groups:
        return -1
    return direction(said, known.code)


def number(text: str | None, words: Table) -> float | None:
    """A number as written, « vingt et un », « 1,5 », « une dizaine de »; `None` for no number."""
    if text is None:
        return None
    if text[0].isdigit():
        return float(text.replace(",", "."))
    total = 0
    for word in re.findall(r"[^\W\d_]+", text):
        if word in {"et", "de", "d", "and", "of", "bonne", "petite", "y"}:
            continue
        value = words.numbers.get(word)
        if value is None or (0 < total < _TEEN and value < _TEEN and (total, value) not in _TEENS):
            return None  # « deux-trois »
        total = (
            total * value if value >= 100 and total else total * value if (total, value) == (4, 20) else total + value
        )  # noqa: PLR2004
    return float(total - 1 if re.match(r"une? .*d[e']$", text) else total)


def ordinal(text: str, words: Table) -> int:
    """An ordinal as written, « 3e », « troisième »."""
    return words.ordinals.get(text) or int(re.sub(r"\D", "", text) or 1)
