"""The registry of agencies and outlets: `agencies.toml` and `outlets.toml`, read once, when first asked.

Anybody can extend the two files without code; what their fields mean stands at their heads.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

import msgspec

from recoupe import text as _text
from recoupe.languages import load

if TYPE_CHECKING:
    from collections.abc import Iterator

Dateline = Literal["parenthesis", "slashes", "dash"]

_BRACKETS = re.compile(r"\s*\([^()]*\)$")  # what tells namesakes apart: « Le Soleil (Sénégal) »
_ARTICLE = re.compile(r"(?:L['’]|(?:Le|La|Les|The) )")
_DOT = re.compile(r"\.(?:fr|com|be|ch|ca|net|info|org|tv|eu|lu)$")  # « Le Figaro.fr »


class Agency(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A news or picture agency and the habits of its credits; the fields are explained in `agencies.toml`."""

    name: str
    country: str
    spellings: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    lower: tuple[str, ...] = ()
    dateline: tuple[Dateline, ...] = ("parenthesis",)
    initials: bool = False
    closing: tuple[str, ...] = ()
    pictures: bool = False


class Outlet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A paper, site, station or programme; the fields are explained in `outlets.toml`."""

    name: str
    also: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    common: bool = False


class Publisher(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A family of outlets: sister titles, whose texts have one origin."""

    name: str
    outlets: tuple[Outlet, ...]


class Spelling(msgspec.Struct, frozen=True, kw_only=True):
    """One way to write a name, made ready for matching in running text."""

    words: tuple[str, ...]  # folded, the article of an outlet left out
    owner: Agency | Outlet
    article: str  # folded, if one belongs to the name: "le" of « Le Figaro »; else ""
    capital: bool  # the first letter of the text must be a capital
    second: bool  # ... and the second letter is one, as in « BFMTV »
    acronym: bool  # all of it is in capitals, and so must be the text
    weak: bool = False  # of an agency: means other things too
    lower: bool = False  # of an agency: counts in sign-offs alone
    tail: str = ""  # the sign that must follow: the + of Canal+


class _Independent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Outlets that are a publisher each."""

    outlets: tuple[Outlet, ...]


class _Outlets(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `outlets.toml`."""

    platforms: frozenset[str]
    suffixes: frozenset[str]
    publisher: tuple[Publisher, ...]
    independent: tuple[_Independent, ...]


class _Agencies(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `agencies.toml`."""

    agency: tuple[Agency, ...]


def agencies() -> tuple[Agency, ...]:
    """Every agency of the registry, in the order of its file."""
    return _agencies().agency


def publishers() -> tuple[Publisher, ...]:
    """Every publisher of the registry; an independent outlet is a publisher of its own name."""
    file = _outlets()
    alone = (Publisher(name=o.name, outlets=(o,)) for group in file.independent for o in group.outlets)
    return (*file.publisher, *alone)


def agency(name: str | None) -> Agency | None:
    """The agency of that name or spelling, whatever its case; None if the registry has none."""
    return _agency_index().get(_key(name or ""))


def outlet(name: str | None) -> Outlet | None:
    """The outlet of that name, spelling, domain or address; None if the registry has none.

    « au Figaro » is no name: hand on « Figaro » or « Le Figaro ».
    """
    found = _found(name or "")
    return found[1] if found else None


def publisher(name: str | None) -> str | None:
    """The publisher of an outlet, given by name, domain or address: the same for sister titles.

    An unknown domain is its own publisher, without `www.` and other subdomains; so are an unknown name and an
    agency. None if there is no name.
    """
    plain = (name or "").strip()
    if not plain:
        return None
    found = _found(plain)
    if found:
        return found[0].name
    wire = agency(plain)
    if wire:
        return wire.name
    host = _host(plain)
    return _site(host) if host else plain


@cache
def spellings() -> dict[str, tuple[Spelling, ...]]:
    """Every spelling by its first folded word, the longest first: what a reader of running text looks up."""
    index: dict[str, list[Spelling]] = {}
    for spelling in _spellings():
        same = index.setdefault(spelling.words[0], [])
        if spelling.capital is False or all(not _covers(other, spelling) for other in same):
            same.append(spelling)
    return {word: tuple(sorted(same, key=lambda s: -len(s.words))) for word, same in index.items()}


@cache
def small() -> frozenset[str]:
    """The folded first words of the spellings that begin with a small letter: of all others, a reader skips those."""
    return frozenset(word for word, same in spellings().items() if not all(spelling.capital for spelling in same))


def _covers(spelling: Spelling, other: Spelling) -> bool:
    """Whether every text that the second fits, the first fits too: of namesakes, the first in the file counts."""
    return spelling.words == other.words and spelling.acronym == other.acronym


def _spellings() -> Iterator[Spelling]:
    for a in agencies():
        yield from (_spelling(name, a) for name in a.spellings)
        yield from (msgspec.structs.replace(_spelling(name, a), weak=True) for name in a.weak)
        yield from (msgspec.structs.replace(_spelling(name, a), lower=True) for name in a.lower)
    for p in publishers():
        for o in p.outlets:
            names = o.also if _BRACKETS.search(o.name) else (o.name, *o.also)
            yield from (_spelling(name, o) for name in names if not _BRACKETS.search(name))


def _spelling(name: str, owner: Agency | Outlet) -> Spelling:
    article = _ARTICLE.match(name)
    core = name[article.end() :] if article else name
    letters = [c for c in core if c.isalpha()]
    return Spelling(
        words=tuple(word.folded for word in _text.words(core)),
        owner=owner,
        article=_text.folded(article.group()) if article else "",
        capital=letters[0].isupper(),
        second=letters[1:2] != [] and letters[1].isupper(),
        acronym=len(letters) > 1 and all(c.isupper() for c in letters),
        tail=core[-1] if core[-1] in "+!" else "",
    )


@cache
def _agencies() -> _Agencies:
    return load("agencies.toml", _Agencies)


@cache
def _outlets() -> _Outlets:
    return load("outlets.toml", _Outlets)


@cache
def _agency_index() -> dict[str, Agency]:
    index: dict[str, Agency] = {}
    for a in agencies():
        for name in (a.name, *a.spellings, *a.weak, *a.lower):
            index.setdefault(_key(name), a)
    return index


@cache
def _outlet_index() -> dict[str, tuple[Publisher, Outlet]]:
    index: dict[str, tuple[Publisher, Outlet]] = {}
    for p in publishers():
        for o in p.outlets:
            for name in (o.name, *o.also):
                index.setdefault(_key(name), (p, o))
                index.setdefault(_key(_ARTICLE.sub("", name, count=1)), (p, o))
            for domain in o.domains:
                index[domain] = (p, o)
    return index


def _found(name: str) -> tuple[Publisher, Outlet] | None:
    """What the registry has under a name, a domain or an address."""
    index = _outlet_index()
    host = _host(name)
    while host:
        if host in index:
            return index[host]
        host = host.partition(".")[2]
    return index.get(_key(name)) or index.get(_key(_DOT.sub("", name)))


def _host(name: str) -> str:
    """The host of an address or domain, lower case; empty where the name is neither."""
    address = name.strip().casefold()
    if " " in address or "." not in address:
        return ""
    try:
        return urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:  # a broken address, « http://[ »
        return ""


def _site(host: str) -> str:
    """The part of a host that somebody owns: `example.fr`, `example.co.uk`, `somebody.wordpress.com`."""
    file = _outlets()
    labels = host.split(".")
    last = ".".join(labels[-2:])
    return ".".join(labels[-3:]) if last in file.suffixes or last in file.platforms else last


def _key(name: str) -> str:
    """A name as it is looked up: its folded letters and digits alone, so that « LaLibre » is « La Libre »."""
    return "".join(word.folded for word in _text.words(name))
