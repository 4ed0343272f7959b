"""What a rule may ask when it gives a value: the day, what was told before, and the words around."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.moments.tense import direction
from recoupe.languages.moments import Table, table

if TYPE_CHECKING:
    import datetime as dt

    from recoupe.finders.moments.grammar import Said
    from recoupe.model import Span


_HUNDRED: Final = 100
_TEEN: Final = 17
_TEENS: Final = frozenset({(10, 7), (10, 8), (10, 9), (1, 10), (1, 12), (1, 15)})  # « dix-sept », « une dizaine »


class Known(NamedTuple):
    """What is known where an expression stands."""

    code: str  # language
    day: dt.date | None  # of publication, or of the speech; None: unknown
    day_at: Span | None = None  # the words that give it; None: the article's publication
    told: dt.date | None = None  # the last day told, from which parts of day and « la veille » count
    told_at: Span | None = None
    hour: dt.time | None = None  # the hour told last, of that day
    night: dt.date | None = None  # the day on which the night begins that was told last, where no day was told after it
    carried: int = -1  # where the last words end that are of that day, « le 3 mai, … le soir »
    close: bool = False  # whether they stand in the sentence before, and the expression opens its own
    leads: bool = False  # whether that day opened its sentence, « Le 3 mai 2019, »
    period: str | None = None  # the month or the year told last, where no day was told after it
    period_at: Span | None = None
    behind: bool = False  # whether that day is no day of the story: « depuis dimanche », « qui avait cédé mardi »
    usual: str | None = None  # the day that comes back, where that was told last: « XXXX-WXX-6 »
    usual_at: int = -1  # where an expression for what comes back begins, where no day was told after it
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
        return float(text.replace(",", ".").replace(" ", ""))
    total = 0
    for word in re.findall(r"[^\W\d_]+", text):
        if word in words.words["joined"]:
            continue
        value = words.numbers.get(word)
        if value is None or (0 < total < _TEEN and value < _TEEN and (total, value) not in _TEENS):
            return None  # « deux-trois »
        times = total and (value >= _HUNDRED or (total, value) == (4, 20))  # « deux cents », « quatre-vingts »
        total = total * value if times else total + value
    round_ = re.match(r"(?:une?|a) .*(?:d[e']|of)$", text)  # « une dizaine de » is no eleven
    return float(total - 1 if round_ else total)


def ordinal(text: str, words: Table) -> int:
    """An ordinal as written, « 3e », « troisième », or the number of a day."""
    return words.ordinals.get(text) or int(re.sub(r"\D", "", text) or number(text, words) or 1)
