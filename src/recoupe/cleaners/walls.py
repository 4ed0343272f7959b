"""Pages that were saved instead of an article: an error, a check for robots, a question for consent.

Their words stand in `languages/walls.toml`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NoReturn

from recoupe import text as _text
from recoupe.cleaners.stubs import STUB
from recoupe.errors import InputError
from recoupe.languages import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.cleaners.looks import Look
    from recoupe.model import Raw

_MOSTLY: Final = 0.5  # share of the words that stand in lines about consent; an article on consent does not ask for it
_FEW: Final = 2  # lines or more that ask: one is a banner
_SHOWN: Final = 80  # characters of a line that a message quotes
_TITLE = re.compile(r"(?is)<title\b[^<>]{0,200}>([^<]{1,300})</title")
_HEAD: Final = 50_000  # characters in which a page has its title


def refuse(looks: Sequence[Look], raw: Raw) -> None:
    """Refuse what stands in the place of an article.

    Raises:
        InputError: it is an error page, a check for robots, or a wall that asks for consent.
    """
    if sum(look.size for look in looks) < STUB:  # else an article that tells of such pages
        title = _TITLE.search(raw.content, 0, _HEAD) if raw.media == "html" else None
        for said, folded in _lines(looks, title[1] if title else ""):
            if _holds(folded, _phrases("missing") | _phrases("guarded")):
                _refused(said)
    asking = [look for look in looks if _holds(look.folded, _phrases("consent"))]
    if len(asking) >= _FEW and sum(look.size for look in asking) >= _MOSTLY * sum(look.size for look in looks):
        _refused(asking[0].said)


def _lines(looks: Iterable[Look], title: str) -> list[tuple[str, str]]:
    """The lines of a document and the title in its head, as written and folded."""
    return [*((look.said, look.folded) for look in looks), (title, _text.folded(title))]


def _refused(said: str) -> NoReturn:
    """Say that a document is no article, by the line that tells."""
    message = (
        "not an article, but what a site shows in its place: « {line} »; "
        "open the address in a browser until the article is there, and save the page again"
    )
    raise InputError(message, line=" ".join(said.split())[:_SHOWN])


def _holds(folded: str, phrases: frozenset[str]) -> bool:
    line = f" {folded} "
    return any(f" {phrase} " in line for phrase in phrases)


@lru_cache(maxsize=8)
def _phrases(kind: str) -> frozenset[str]:
    """The phrases of a kind in all languages."""
    table = load("walls.toml", dict[str, dict[str, dict[str, tuple[str, ...]]]])
    return frozenset(phrase for way in table[kind].values() for said in way.values() for phrase in said)
