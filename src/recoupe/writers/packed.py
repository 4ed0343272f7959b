"""A dossier as the JSON inside its page: the same keys as `recoupe/dossier`, but shorter.

Values that are the default are left out; a span is `[article, start, length]` with the number of the article, from 1;
and a text that a finding quotes as it stands is `[n]`: the words of its span `at[n]`, from 0. What is still long is
compressed: `lzma` holds it in the .lzma format and base85, as Python writes it but for « ,[] » in place of « &<> ». It
stands there column by column (`tabled`), an id that is made of what was found, and that nothing names, is « = », and
the text of an article that the page shows is left out: `gaps` are what stands between the lines of the page.
"""

from __future__ import annotations

import base64
import lzma
from functools import cache
from itertools import count
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from recoupe.errors import InputError
from recoupe.model import Claim, Difference, Dossier, Event, Side, Span, Utterance, stamped
from recoupe.writers import retold
from recoupe.writers.tabled import tabled, values

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from recoupe.model import Article, Told


PLAIN: Final = 100_000  # bytes; a story of eight short articles is left readable, the page of 20 fits into 600 kB
LONGEST: Final = 500_000_000  # bytes; a page that somebody sent may hold anything
MEMORY: Final = 200_000_000  # bytes that unpacking may take
_FILTER: Final = {"id": lzma.FILTER_LZMA1, "preset": 9, "pb": 0, "nice_len": 273, "depth": 1000}  # text: not aligned
_MADE: Final = "="  # for an id that `stamped` makes again
_SAFE: Final = bytes.maketrans(b"&<>", b",[]")  # base85 that may stand in a script of HTML
_BACK: Final = bytes.maketrans(b",[]", b"&<>")


class _Places(NamedTuple):
    """The articles by their ids."""

    numbers: Mapping[str, int]  # from 1
    articles: Mapping[str, Article]


def encode(
    dossier: Dossier, more: dict[str, object], gaps: Mapping[str, Sequence[str]] = MappingProxyType({})
) -> bytes:
    """The dossier in UTF-8.

    Args:
        dossier: what it is made of.
        more: further keys, which `decode` ignores.
        gaps: what stands between the lines of each article that the page shows, by its id.
    """
    articles = {article.id: article for article in dossier.articles}
    places = _Places(dict(zip(articles, count(1), strict=False)), articles)
    known = {"format": dossier.format, "version": dossier.version}
    made = _fields(dossier, places)
    if len(msgspec.json.encode(made)) <= PLAIN:
        made |= more
    else:
        brief = _fields(_without_ids(dossier), places)
        brief["articles"] = [_without_text(article, places, gaps) for article in dossier.articles]
        content = msgspec.json.encode(tabled([brief | more]))
        packed = lzma.compress(content, format=lzma.FORMAT_ALONE, filters=[_FILTER])  # a quarter less than deflate
        made = {"lzma": base64.b85encode(packed).translate(_SAFE).decode()}
    return msgspec.json.encode(known | made)


def decode(content: bytes, lines: Callable[[], Mapping[int, Sequence[str]]] = dict) -> Dossier:
    """The dossier that was encoded, packed or whole.

    Args:
        content: what `encode` made.
        lines: gives the lines of each article that the page shows, by its number.

    Raises:
        InputError: it is no dossier of version 1.
    """
    try:
        made = msgspec.json.decode(content, type=dict)
        if "lzma" in made:
            packed = base64.b85decode(made["lzma"].encode().translate(_BACK))
            made |= values(msgspec.json.decode(_inflated(packed)))[0]
            made["articles"] = _with_texts(made["articles"], lines())
        found = msgspec.convert(_unpacked(made, made["articles"]), type=Dossier)
        return msgspec.structs.replace(found, findings=tuple(map(_with_id, found.findings)))
    except (msgspec.DecodeError, ValueError, LookupError, TypeError, RecursionError, lzma.LZMAError) as problem:
        message = "this is no dossier of Recoupe, version 1: {problem}"
        raise InputError(message, problem=problem) from problem


def _without_text(article: Article, places: _Places, gaps: Mapping[str, Sequence[str]]) -> dict[str, object]:
    """An article, without its text if the page shows it."""
    made = _fields(article, places)
    return (
        made if article.id not in gaps else {k: v for k, v in made.items() if k != "text"} | {"gaps": gaps[article.id]}
    )


def _with_texts(articles: Sequence[dict[str, Any]], lines: Mapping[int, Sequence[str]]) -> list[dict[str, Any]]:
    """The articles with their texts."""
    return [
        one if "text" in one else one | {"text": retold.text(one["gaps"], lines.get(number, ()))}
        for number, one in enumerate(articles, start=1)
    ]


def _without_ids(dossier: Dossier) -> Dossier:
    """The dossier without the ids that it can do without: a hash is what compresses least."""
    named = {name for finding in dossier.findings for name in _named(finding)}
    named |= {name for verdict in dossier.verdicts for name in verdict.findings}
    bare = [
        msgspec.structs.replace(one, id=_MADE) if one.id not in named and one == _stamped(one) else one
        for one in dossier.findings
    ]
    return msgspec.structs.replace(dossier, findings=tuple(bare))


def _named(finding: Told) -> Sequence[str]:
    """The ids of other findings that a finding names."""
    match finding:
        case Utterance(quotes=names):
            return names
        case Event(moments=names, origins=more):
            return (*names, *more)
        case Claim(sources=names):
            return names
        case Difference(sides=sides):
            return [name for side in sides for name in side.origins]
        case _:
            return ()


def _with_id(finding: Told) -> Told:
    """A finding with its id, if that was left out."""
    return _stamped(finding) if finding.id == _MADE else finding


def _stamped(finding: Told) -> Told:
    """A finding with the id that is made of what was found."""
    return stamped(msgspec.structs.replace(finding, id=""))


def _inflated(content: bytes) -> bytes:
    """What was compressed.

    Raises:
        ValueError: it is longer than any dossier.
    """
    whole = lzma.LZMADecompressor(lzma.FORMAT_ALONE, MEMORY)
    made = whole.decompress(content, LONGEST)
    if not whole.eof:
        message = "it is cut, or too long"
        raise ValueError(message)
    return made


def _packed(value: object, places: _Places) -> object:
    """A value without its defaults."""
    match value:
        case Span():
            return [places.numbers[value.article], value.start, value.end - value.start]
        case msgspec.Struct():
            return _tag(value) | _fields(value, places)
        case tuple() | list():
            return [_packed(one, places) for one in value]
        case _:
            return value


def _fields(value: msgspec.Struct, places: _Places) -> dict[str, object]:
    """The fields of a value that are not their default."""
    quoted = [places.articles[span.article][span] for span in value.at] if isinstance(value, Claim | Side) else []
    return {
        short: [quoted.index(own)] if own in quoted else _packed(own, places)
        for name, short, default in _defaults(type(value))
        if (own := getattr(value, name)) != default
    }


@cache
def _defaults(kind: type[msgspec.Struct]) -> list[tuple[str, str, object]]:
    """The fields of a kind of value: the name of each, its name in JSON, and what it has if nothing is said."""
    return [(field.name, field.encode_name, _default(field)) for field in msgspec.structs.fields(kind)]


def _tag(value: msgspec.Struct) -> dict[str, object]:
    """The key that tells the kind of a finding."""
    config = value.__struct_config__
    return {config.tag_field: config.tag} if config.tag_field else {}


def _default(field: msgspec.structs.FieldInfo) -> object:
    """What a field has if nothing is said."""
    return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()


def _unpacked(value: object, articles: Sequence[dict[str, str]]) -> object:
    """A value with its spans as objects, and the texts it quotes."""
    match value:
        case [int(article), int(start), int(size)]:  # nothing else of a dossier is a list of three whole numbers
            return {"article": articles[article - 1]["id"], "start": start, "end": start + size}
        case list():
            return [_unpacked(one, articles) for one in value]
        case dict():
            return {name: _quoted(one, value, articles) for name, one in value.items()}
        case _:
            return value


def _quoted(value: object, finding: Mapping[str, Any], articles: Sequence[dict[str, str]]) -> object:
    """A field of a finding: a text it quotes, or any other value."""
    match value:
        case [int(place)]:
            article, start, size = finding["at"][place]
            return articles[article - 1]["text"][start : start + size]
        case _:
            return _unpacked(value, articles)
