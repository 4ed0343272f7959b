"""Who signed an article: persons and newsrooms. Never an agency, which is a credit, nor the outlet itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recoupe import text as _text
from recoupe.languages import registry
from recoupe.languages.residue import tables

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST: Final = 200  # characters of a name; longer ones are a paragraph of a template
_MOST: Final = 20  # names
_BY = re.compile(r"(?i)^\s*(?:par|by|von|por|di)\s{0,9}:?\s{1,9}")
_WITH = re.compile(
    r"(?i)(?:^|\s)(?:avec|with|con|mit)\s(?:l['’]|les?\s|la\s)?"
)  # what follows are agencies, and partners
_BETWEEN = re.compile(r"[,;|/•·\n]|\s(?:et|and|und|y)\s")
_ADDRESS = re.compile(r"(?i)[^\s,;]{0,200}(?:://|\bwww\.|@)[^\s,;]{0,999}")
_DOMAIN = re.compile(r"(?i)\w\.(?:com|fr|org|net|html?)\b")
_ARTICLE = re.compile(r"(?:Le |La |Les |The |El |Der |Die |Das |L['’])(?=[A-ZÉÈ0-9])")  # an outlet's name begins so


def author(said: Iterable[str], outlets: Iterable[str]) -> str | None:
    """The persons or newsrooms that these signatures name, between commas; None where they name none.

    « Jeanne Morel avec AFP » is Jeanne Morel; « Le Phare avec Agence Exemple » is nobody.

    Args:
        said: signatures, as the page or an export has them.
        outlets: the names of the article's outlet and publisher.
    """
    own = {_text.folded(name) for name in outlets}
    names: dict[str, str] = {}
    for signature in said:
        for name in _persons(signature[: LONGEST * _MOST]):
            folded = _text.folded(name)
            if folded and folded not in own and not _is_body(name):
                names.setdefault(folded, name)
    return ", ".join([*names.values()][:_MOST]) or None


def agencies(said: Iterable[str]) -> tuple[str, ...]:
    """The agencies that these signatures name, as the registry calls them, else as written, each once.

    « Le Phare avec Agence Exemple » names Agence Exemple.
    """
    names: dict[str, str] = {}
    for signature in said:
        for name in _BETWEEN.split(_WITH.sub(",", _BY.sub("", signature[: LONGEST * _MOST], count=1))):
            known = registry.agency(name.strip())
            called = known.name if known else " ".join(name.split())
            if known or (len(called) <= LONGEST and tables().names["called_agency"] & {*_text.folds(called)}):
                names.setdefault(_text.folded(called), called)
    return tuple([*names.values()][:_MOST])


def outlet(said: Iterable[str]) -> str | None:
    """The outlet that signs beside an agency: « Le Phare » of « Le Phare avec Agence Exemple »; None if none does."""
    for signature in said:
        signer, *others = _WITH.split(_BY.sub("", signature[:LONGEST], count=1), maxsplit=1)
        name = " ".join(signer.split())
        if others and agencies(others) and _ARTICLE.match(name) and not _BETWEEN.search(name):
            return name
    return None


def _persons(signature: str) -> list[str]:
    """The names in a signature, as written."""
    signers = _WITH.split(_BY.sub("", _ADDRESS.sub(" ", signature), count=1), maxsplit=1)[0]
    return [" ".join(name.split()) for name in _BETWEEN.split(signers)]


def _is_body(name: str) -> bool:
    """Whether a name is an agency's, an outlet's, an address or a template's."""
    words = _text.folded(name).split()
    if len(name) > LONGEST or not words or _DOMAIN.search(name) or tables().names["nobody"] & {*words}:
        return True
    if tables().names["called_agency"] & {*words} or any(
        registry.agency(word) for word in (name, *filter(str.isupper, name.split()))
    ):
        return True
    return not tables().names["called_newsroom"] & {*words} and bool(_ARTICLE.match(name) or registry.outlet(name))
