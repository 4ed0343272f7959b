"""A dossier without the full texts: of each article only the fragments that are evidence, to be passed on.

The text becomes its fragments in their order, « […] » between them. Every span is moved along, so that it quotes what
it quoted; ids stay, so that verdicts and links hold. The fragments say where they stood in the whole text.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar, cast

import msgspec

from recoupe.model import Block, Fragment, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.model import Article, Dossier, Told

Thing = TypeVar("Thing")

CUT: Final = "[…]"  # stands for what is left out


class _Reduced(NamedTuple):
    """The text that is left of an article."""

    text: str
    fragments: tuple[Fragment, ...]


def only(dossier: Dossier) -> Dossier:
    """The dossier with the fragments alone; one that was reduced before stays as it is."""
    if any(article.fragments is not None for article in dossier.articles):
        return dossier
    spans: dict[str, list[tuple[int, int]]] = {article.id: [] for article in dossier.articles}
    shown = [finding for finding in dossier.findings if not isinstance(finding, Block)]
    for span in _spans((shown, [article.published for article in dossier.articles])):
        spans[span.article].append((span.start, span.end))
    left = {article.id: _reduced(article.text, _merged(spans[article.id])) for article in dossier.articles}
    return msgspec.structs.replace(
        dossier,
        articles=tuple(_article(article, left) for article in dossier.articles),
        findings=tuple(_findings(dossier.findings, left)),
    )


def _spans(value: object) -> Iterator[Span]:
    """Every span in a value, however deep."""
    if isinstance(value, Span):
        yield value
    for part in _parts(value):
        yield from _spans(part)


def _parts(value: object) -> Iterable[object]:
    """What a value is made of."""
    match value:
        case msgspec.Struct():
            return [getattr(value, name) for name in value.__struct_fields__]
        case tuple() | list():
            return value
        case dict():
            return value.values()
        case _:
            return ()


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches that these spans cover together, in order."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _reduced(text: str, kept: Sequence[tuple[int, int]]) -> _Reduced:
    """What is left of a text."""
    parts: list[str] = []
    fragments: list[Fragment] = []
    size = reached = 0
    for start, end in kept:
        parts += [_between(text[reached:start], first=not reached), text[start:end]]
        size += len(parts[-2])
        fragments.append(Fragment(start=size, end=size + end - start, was=start))
        size, reached = size + end - start, end
    parts.append(_between(text[reached:], last=True, first=not reached))
    return _Reduced("".join(parts), tuple(fragments))


def _between(gap: str, *, first: bool = False, last: bool = False) -> str:
    """What stands for a gap: white space itself, else the sign of a cut, on a line of its own if the gap broke one."""
    if not gap.strip():
        return gap
    before, after = ("\n", "\n") if "\n" in gap else (" ", " ")
    return f"{'' if first else before}{CUT}{'' if last else after}"


def _article(article: Article, left: dict[str, _Reduced]) -> Article:
    """An article with what is left of it; columns of its export that Recoupe does not know may hold the text."""
    text, fragments = left[article.id]
    kept = [hull for start, end in article.kept if (hull := _hull(fragments, start, end))]
    return msgspec.structs.replace(
        article,
        text=text,
        kept=tuple(kept),
        fragments=fragments,
        published=_moved(article.published, left),
        extra=(),
    )


def _findings(findings: Iterable[Told], left: dict[str, _Reduced]) -> Iterator[Told]:
    """The findings at their new places; of a block what is left, from its first fragment to its last."""
    for finding in findings:
        if not isinstance(finding, Block):
            yield _moved(finding, left)
            continue
        hulls = [(span, _hull(left[span.article].fragments, span.start, span.end)) for span in finding.at]
        if at := tuple(Span(span.article, *hull) for span, hull in hulls if hull):
            yield msgspec.structs.replace(finding, at=at)


def _hull(fragments: Sequence[Fragment], start: int, end: int) -> tuple[int, int] | None:
    """Where what is left of a stretch of the whole text begins and ends now; None where nothing is."""
    inside = [f for f in fragments if f.was < end and f.was + f.end - f.start > start]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    return first.start + max(0, start - first.was), min(last.end, last.start + end - last.was)


def _moved(value: Thing, left: dict[str, _Reduced]) -> Thing:
    """A value with every span in it moved to its new place."""
    return cast("Thing", _copied(value, left))


def _copied(value: object, left: dict[str, _Reduced]) -> object:
    """The copy that `_moved` returns."""
    match value:
        case Span():
            return _span(value, left[value.article].fragments)
        case msgspec.Struct():
            parts = {name: _copied(getattr(value, name), left) for name in value.__struct_fields__}
            return msgspec.structs.replace(value, **parts)
        case tuple():
            return tuple(_copied(part, left) for part in value)
        case dict():
            return {key: _copied(part, left) for key, part in value.items()}
        case _:
            return value


def _span(span: Span, fragments: Sequence[Fragment]) -> Span:
    """The same words at their new place: every span lies inside one fragment."""
    home = fragments[bisect_right(fragments, span.start, key=lambda fragment: fragment.was) - 1]
    shift = home.start - home.was
    return Span(span.article, span.start + shift, span.end + shift)
