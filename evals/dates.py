"""Figures of the moments on the date expressions of Recognizers-Text: found, and valued right, by kind.

    python evals/dates.py               French, English and Spanish
    python evals/dates.py French        one of them
    python evals/dates.py French --show each miss and each wrong value

The file is looked for in `data/dates` of `$RECOUPE_GOLD`, else of a folder `shared` beside the checkout. A case
without a day of reference takes it from the English case with the same type and values, where there is only one;
what cannot be resolved without it is then not valued. Only kinds that news has count: days, ranges of days,
lengths of time and what comes back, by a rule on the expression and its value (`_is_news`).
"""

from __future__ import annotations

import datetime as dt
import os
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from recoupe.finders import moments
from recoupe.model import Article, Block, Moment, Published, Span
from recoupe.page import Page

ROOT: Final = Path(__file__).resolve().parent.parent
SHARED: Final = Path(os.environ.get("RECOUPE_GOLD", ROOT.parent / "shared"))
KINDS: Final = ("date", "daterange", "duration", "set")
FLOORS: Final = {"French": (0.92, 0.75)}  # found, right
CODES: Final = {"French": "fr", "English": "en", "Spanish": "es"}
# What is no news, by its TIMEX3: pairs « (a,b,P3D) », of which each end is a moment of its own; hours; business days;
# fiscal, school and calendar years; seasons without their year; comparisons.
_NO_NEWS: Final = re.compile(r"^\(|T\d|BD|^[FSC]Y|^(?:SU|SP|FA|WI)$|[<>=]|^XX\d")
_HOLIDAY: Final = re.compile(r"^XXXX-\d\d-(?:\d\d|WXX)")  # with no figure in the text: each country has its own
_NOTATION: Final = re.compile(
    r"\d[/.\u2212-]\d|\w[/-]\d|\d[/-]\w|^[\W\d]+$"
)  # of machines, in the order of one country
_UNRESOLVED: Final = "not resolved"  # 30 February
_WITHIN: Final = frozenset({"ago", "ahead", "later"})  # in the precision of their unit, where the cases have a day


class Case(NamedTuple):
    """One expression that is expected in a text."""

    text: str
    day: str | None  # of reference
    start: int
    end: int
    kind: str
    values: tuple[dict[str, str], ...]


def main() -> int:
    """Print the figures; 1 where one misses its floor."""
    named = [word for word in sys.argv[1:] if not word.startswith("--")]
    return max(_printed(language) for language in named or CODES)


def _printed(language: str) -> int:
    """Print the figures of one language; 1 where one misses its floor."""
    rows = defaultdict[str, Counter[str]](Counter)
    for case in _cases(language):
        found, right = _judged(case, CODES[language], show="--show" in sys.argv)
        for kind in (case.kind, "all"):
            rows[kind].update(n=1, found=found, right=bool(right), valued=right is not None)
    for kind, row in sorted(rows.items()):
        found, right = row["found"] / row["n"], row["right"] / row["valued"]
        print(f"{language:8} {kind:10} {row['n']:4}  found {found:.3f}  right {right:.3f}")
    total = rows["all"]
    found, right = FLOORS.get(language, (0.0, 0.0))
    return int(total["found"] < found * total["n"] or total["right"] < right * total["valued"])


def _read(language: str) -> list[dict]:
    path = SHARED / "data" / "dates" / language / "DateTimeModel.json"
    return msgspec.json.decode(path.read_bytes().removeprefix(b"\xef\xbb\xbf"))


def _key(result: dict) -> tuple[str, bytes]:
    return result["TypeName"], msgspec.json.encode((result.get("Resolution") or {}).get("values", []))


def _days() -> dict[tuple[str, bytes], set[str]]:
    """By type and values, the days of reference of the English cases."""
    days = defaultdict[tuple[str, bytes], set[str]](set)
    for case in _read("English"):
        if day := case.get("Context", {}).get("ReferenceDateTime"):
            for result in case["Results"]:
                if "TypeName" in result:
                    days[_key(result)].add(day[:10])
    return days


def _cases(language: str) -> list[Case]:
    """The expressions that news could have."""
    days = _days()
    return [case for row in _read(language) for case in _of(row, days)]


def _of(row: dict, days: dict[tuple[str, bytes], set[str]]) -> list[Case]:
    text, given = row["Input"], row.get("Context", {}).get("ReferenceDateTime")
    cases = []
    for result in row["Results"]:
        kind = result.get("TypeName", "").removeprefix("datetimeV2.")
        values = tuple((result.get("Resolution") or {}).get("values", []))
        start = text.lower().find(result["Text"].lower())
        if kind not in KINDS or start < 0 or not _is_news(result["Text"], values):
            continue
        joined = days.get(_key(result), set())
        day = given[:10] if given else next(iter(joined)) if len(joined) == 1 else None
        cases.append(Case(text, day, start, start + len(result["Text"]), kind, values))
    return cases


def _is_news(said: str, values: tuple[dict[str, str], ...]) -> bool:
    """Whether news could say this: a rule on the expression and its values, never a list of cases."""
    timexes = [value.get("timex", "") for value in values]
    holiday = not re.search(r"\d", said) and any(map(_HOLIDAY.search, timexes))
    unresolved = any(value.get("value") == _UNRESOLVED and value.get("type") != "set" for value in values)
    other = any(map(_NO_NEWS.search, timexes)) or _NOTATION.search(said) or holiday or unresolved
    return bool(values) and not other


def _judged(case: Case, code: str, *, show: bool) -> tuple[bool, bool | None]:
    """Whether the expression is found, and whether its value is right; `None` where no day of reference is known."""
    hits = [m for m in _found(case, code) if m.at[0].start < case.end and m.at[0].end > case.start]
    right = any(_agrees(moment, value) for moment in hits for value in case.values)
    if show and not right and (case.day or not hits):
        told = [(case.text[m.at[0].start : m.at[0].end], m.by, m.value) for m in hits]
        print(
            f"# {case.text[:100]!r} [{case.text[case.start : case.end]}] {case.day}\n    {case.values[:2]}\n    {told}"
        )
    lacks_day = case.day is None and all(moment.value == "?" for moment in hits)
    return bool(hits), None if lacks_day else right


def _found(case: Case, code: str) -> list[Moment]:
    span = Span("case", 0, len(case.text))
    published = Published(first=case.day, last=case.day, how="given") if case.day else None
    article = Article(
        id="case", path="case", outlet=None, url=None, lang=code, title=None, sha256="", text=case.text,
        kept=((0, len(case.text)),), published=published,
    )  # fmt: skip
    return list(moments.find(Page(article, [Block(at=(span,), by="eval", label="body")])))


def _agrees(moment: Moment, value: dict[str, str]) -> bool:
    """Whether a moment says what the case says: the same TIMEX3, or the same days."""
    if value.get("timex", "") in (moment.value, moment.value.replace("X", "3")):  # « quelques jours » are three
        return True
    if moment.first is None or moment.last is None:
        return False
    mine = dt.date.fromisoformat(moment.first), dt.date.fromisoformat(moment.last)
    day = _date(value.get("value"))
    if day:
        return mine == (day, day) or (moment.by in _WITHIN and mine[0] <= day <= mine[1])
    starts, ends = _around(value.get("start")), _around(value.get("end"))  # an end may be meant in or out
    if starts and ends:
        return mine[0] in starts and mine[1] in ends
    return bool({*mine} & (starts | ends))  # « avant 2018 », « après 2016 »


def _date(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _around(text: str | None) -> set[dt.date]:
    """A day and the one before it; nothing where there is no day."""
    day = _date(text)
    return {day, day - dt.timedelta(1)} if day else set()


if __name__ == "__main__":
    sys.exit(main())
