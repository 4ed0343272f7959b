"""When an article was published, as its page or its export says. The day of saving, or today, is never an answer."""

from __future__ import annotations

import datetime as dt
import warnings
from typing import TYPE_CHECKING, Final

from recoupe.dates import EARLIEST, LATEST, Dated, dated, iso
from recoupe.model import Published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from recoupe.cleaners.declared import Declared
    from recoupe.model import Evidence

# Names under which `<meta>` gives the time of publication, the best first.
_METAS: Final = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "publish-date",
    "publication_date",
    "pubdate",
    "date",
)
_LONGEST: Final = 1_000  # characters of an attribute; htmldate takes 10 s and more where one has 160,000


def published(given: str | None, page: Declared | None, tree: HtmlElement | None) -> Published | None:
    """When an article was published; None where nobody says it.

    What a page itself says comes first, then what was given with it, then what htmldate makes of the page.

    Args:
        given: what an export or the caller says, ISO 8601.
        page: what the page says of itself; None for plain text.
        tree: the page; long attributes are cut off in it.
    """
    if page and (said := _said(page)):
        return _published(said, "metadata")
    if given:
        return _published(dated(given), "given")
    guess = _guessed(tree) if tree is not None else None
    return _published(guess, "metadata") if guess else None


def captured(noted: str | None) -> str | None:
    """When a browser saved a page, ISO 8601, from « Mon Feb 09 2026 19:12:04 GMT+0100 »; None where it says none."""
    try:
        return dt.datetime.strptime(noted or "", "%a %b %d %Y %H:%M:%S GMT%z").isoformat()
    except ValueError:
        return None


def _published(when: Dated, how: Evidence) -> Published:
    return Published(first=when.first, last=when.last, time=when.time, how=how)


def _said(page: Declared) -> Dated | None:
    """What the page says: the date of publication, never that of a change.

    Where two of its statements are the same moment, the one with the local offset tells the local day.
    """
    said = list(_statements(page))
    if not said:
        return None
    moment = _moment(said[0])
    return next((other for other in said if moment and _moment(other) == moment and _is_local(other)), said[0])


def _statements(page: Declared) -> Iterator[Dated]:
    """What the page says of its publication, the most trusted first; what is no date is passed over."""
    for value in (page.node.published, *(page.metas.get(name) for name in _METAS), *page.times):
        try:
            yield dated(iso(value or ""))
        except ValueError:
            continue


def _moment(said: Dated) -> dt.datetime | None:
    return dt.datetime.fromisoformat(said.time) if said.time else None


def _is_local(said: Dated) -> bool:
    """Whether a time has the offset of a place, not that of the clocks of computers."""
    moment = _moment(said)
    return bool(moment and moment.utcoffset())


def _guessed(tree: HtmlElement) -> Dated | None:
    """The day or month that htmldate finds in the page, not in its address, nor by what day it is today."""
    from htmldate import find_date  # noqa: PLC0415 -- 0.2 s of CPU, for pages without a date of their own

    for element in tree.iter():
        for name, value in element.items():
            if len(value) > _LONGEST:
                element.set(name, value[:_LONGEST])
    with warnings.catch_warnings(action="ignore"):  # dateutil tells the reader of zones that it does not know
        day = find_date(
            tree,
            extensive_search=False,
            original_date=True,
            url="",
            min_date=f"{EARLIEST}-01-01",
            max_date=f"{LATEST}-12-31",
        )
    if not day or day.endswith("-01-01"):
        return None
    return dated(day.removesuffix("-01"))  # htmldate says the 1st where a page names the month, or the year, alone
