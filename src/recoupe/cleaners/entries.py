"""The dated entries of a live page: where each begins, and when it was published.

An entry is headed by its time: a line « 21h40 », a `<time>`, « 21h40 : … », or by what the page's JSON-LD says of it. A
page is live where it says so (`liveBlogUpdate`, « direct », « live »); else it takes `BARE` bare hours in order.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.cleaners import jsonld
from recoupe.languages.residue import tables
from recoupe.model import KEPT
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.cleaners.layout import Layout
    from recoupe.cleaners.looks import Look, Mark
    from recoupe.model import Published, Raw

FEWEST: Final = 2  # entries of a page that says it is live
BARE: Final = 3  # hours that head entries of a page that does not; two stand above an article, « publié », « modifié »
_SAME: Final = 5  # words at the beginning of an entry that tell it from others
_CLOCK = re.compile(r"(?<![\d:])(?P<hour>[01]?\d|2[0-3])\s?[hH:]\s?(?P<minute>[0-5]\d)(?![\d:])")
_LEADING = re.compile(rf"[\[(]?(?:à )?{_CLOCK.pattern}[\])]?\s{{0,3}}[:.|–—-]\s")
_TIME = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[T ]\d\d:\d\d")
_LIVE = re.compile(r"(?i)\b(?:en )?direct\b|\blive\b|minute par minute|minute by minute|en continu|\bliveticker\b")
_SCRIPT = re.compile(r"(?is)<script\b[^>]{0,300}ld\+json[^>]{0,300}>(.{1,1000000}?)</script")
_LONGEST: Final = 7  # days that a live page goes on; teasers of other articles inside a text have dates too
_HALF_A_DAY: Final = 12  # hours
_HEAD: Final = 300  # characters in which a text says that it is live


class Post(NamedTuple):
    """An entry: its lines by their index, and when it was published."""

    first: int
    after: int
    said: str  # ISO 8601 where the page says it as data, else « 21:40 »


def find(plan: Layout, marks: Sequence[Mark], raw: Raw) -> list[Post]:
    """The entries of a live page in the order of its lines; none where the page is not live, or hides them."""
    updates = jsonld.updates(_SCRIPT.findall(raw.content)) if "liveBlogUpdate" in raw.content else []
    shown = [post for post in _posts(plan, list(_heads(plan.looks, marks))) if _says(plan, marks, post)]
    live = bool(updates) or _LIVE.search(f"{raw.title or ''}\n{raw.url or ''}\n{_above(plan)}")
    if len(shown) < (FEWEST if live else BARE) or not (updates or _in_order(shown)):
        placed = sorted({at: said for said, words in updates for at in _places(plan.looks, words)}.items())
        shown = [post for post in _posts(plan, placed) if _says(plan, marks, post)] if updates else []
        return shown if len(shown) >= FEWEST else []
    return [post._replace(said=_as_data(plan.looks, post, updates)) for post in shown]


def timed(posts: Sequence[Post], published: Published | None) -> list[str]:
    """When each entry was published, ISO 8601; « T21:40 » where nothing tells the day.

    A page begins on the day it was published, and an hour that is earlier than the one before it is the next day's.
    """
    day = dt.date.fromisoformat(published.first) if published and published.first == published.last else None
    zone = ""
    if published and published.time and (offset := re.search(r"(?:Z|[+-]\d\d:\d\d)$", published.time)):
        zone = offset.group()
    said = [post.said for post in posts]
    backwards = _downwards(said)
    found: list[str] = []
    before = ""
    for one in reversed(said) if backwards else said:
        clock = one[11:16] if _TIME.match(one) else one
        if _TIME.match(one):
            day = _day(one) or day
        elif day and before and clock < before and _night(before, clock):
            day += dt.timedelta(1)
        before = clock
        found.append(one.replace(" ", "T") if _TIME.match(one) else f"{day}T{clock}{zone}" if day else f"T{clock}")
    return found[::-1] if backwards else found


def _heads(looks: Sequence[Look], marks: Sequence[Mark]) -> Iterator[tuple[int, str]]:
    """The lines that head an entry, with their time."""
    beside = tables().names["beside_hours"]
    for index, (look, mark) in enumerate(zip(looks, marks, strict=True)):
        clock = _CLOCK.search(look.said) if mark.label == "date" else _LEADING.match(look.said)
        if clock and mark.label == "date" and not {*folds(_CLOCK.sub(" ", look.said))} <= beside:
            clock = None
        if look.line.time and _TIME.match(look.line.time):
            yield index, look.line.time
        elif clock:
            yield index, f"{clock['hour']:0>2}:{clock['minute']}"


def _posts(plan: Layout, heads: Sequence[tuple[int, str]]) -> Iterator[Post]:
    """The stretches from one head to the next, the last one up to the end of the article."""
    for (first, said), (after, _) in pairwise([*heads, (len(plan.looks), "")]):
        yield Post(first, after, said)


def _says(plan: Layout, marks: Sequence[Mark], post: Post) -> bool:
    """Whether an entry holds a sentence of the article, or one that stands elsewhere in it too."""
    lines = range(post.first, post.after)
    return any(plan.looks[at].prose and marks[at].label in KEPT - {"title"} for at in lines)


def _above(plan: Layout) -> str:
    """The beginning of the page, title included."""
    return "\n".join(look.said for look in plan.looks[: plan.opening + 1])[-_HEAD:]


def _in_order(posts: Sequence[Post]) -> bool:
    """Whether the times go one way, but for the hours of a night, and not over weeks."""
    said = [post.said for post in posts]
    days = [day for one in said if (day := _day(one))]
    if days and max(days) - min(days) > dt.timedelta(_LONGEST):
        return False
    turns = [b < a for a, b in pairwise(said) if a != b and not _night(a, b)]
    return bool(turns) and sum(turns) in {0, len(turns)}


def _day(said: str) -> dt.date | None:
    """The day of a full time; None where there is no such day."""
    try:
        return dt.date.fromisoformat(said[:10])
    except ValueError:
        return None


def _night(said: str, following: str) -> bool:
    """Whether midnight is between two hours: « 23:50 », « 00:10 »."""
    hours = [int(one[:2]) for one in (said, following) if not _TIME.match(one)]
    return len(hours) > 1 and abs(hours[0] - hours[1]) >= _HALF_A_DAY


def _downwards(said: Sequence[str]) -> bool:
    """Whether the latest entry stands first."""
    turns = [b < a for a, b in pairwise(said) if a != b and not _night(a, b)]
    return sum(turns) > len(turns) / 2


def _places(looks: Sequence[Look], words: tuple[str, ...]) -> list[int]:
    """Where an entry with these words begins: the last line that opens as it does, below the page's summary."""
    return [at for at, look in enumerate(looks) if look.prose and look.words[:_SAME] == words[:_SAME]][-1:]


def _as_data(looks: Sequence[Look], post: Post, updates: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    """The time of an entry as the page's data have it: by its words, else by its hour; else as shown."""
    starts = [look.words[:_SAME] for look in looks[post.first : post.after] if look.prose]
    same = [said for said, words in updates if words[:_SAME] in starts]
    clock = post.said[11:16] if _TIME.match(post.said) else post.said
    at_hour = [said for said, _ in updates if said[11:16] == clock]
    alone = same if len(same) == 1 else at_hour if len(at_hour) == 1 else []
    return alone[0] if alone else post.said
