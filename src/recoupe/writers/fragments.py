"""A dossier without the full texts: of each article only the fragments that are evidence, to be passed on.

The text becomes its fragments in their order, « […] » between them. Every span is moved along, so that it quotes what
it quoted; a long one, as in print, by its beginning and its end. Ids stay, so that verdicts and links hold. The
fragments say where they stood in the whole text. What one article alone claims is left out: that is most of its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar, cast

import msgspec

from recoupe.model import Block, Claim, Fragment, Span
from recoupe.writers.evidence import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.model import Article, Dossier, Told

Thing = TypeVar("Thing")

END: Final = 80  # code points left at either end of a long stretch: a line, enough to find it again
CUT: Final = "[…]"  # stands for what is left out


class _Reduced(NamedTuple):
    """The text that is left of an article."""

    text: str
    fragments: tuple[Fragment, ...]


def only(dossier: Dossier) -> Dossier:
    """The dossier with the fragments alone; one that was reduced before stays as it is."""
    if any(article.fragments is not None for article in dossier.articles):
        return dossier
    texts = {article.id: article.text for article in dossier.articles}
    spans: dict[str, list[tuple[int, int]]] = {name: [] for name in texts}
    findings = [finding for finding in dossier.findings if not _alone(finding)]
    shown = [finding for finding in findings if not isinstance(finding, Block)]
    for span in spans_in((shown, [article.published for article in dossier.articles])):
        spans[span.article] += _ends(texts[span.article], span)
    left = {name: _reduced(text, _merged(spans[name])) for name, text in texts.items()}
    return msgspec.structs.replace(
        dossier,
        articles=tuple(_article(article, left) for article in dossier.articles),
        findings=tuple(_findings(findings, left)),
    )


def _alone(finding: Told) -> bool:
    """Whether it is a claim that one article alone makes."""
    return isinstance(finding, Claim) and len({span.article for span in finding.at}) == 1


def _ends(text: str, span: Span) -> list[tuple[int, int]]:
    """What is left of a span: all of it, or the whole words at its ends."""
    start, end = span.start, span.end
    if end - start <= LONGEST:
        return [(start, end)]
    first, last = text.rfind(" ", start, start + END), text.find(" ", end - END, end)
    return [(start, first if first > start else start + END), (last + 1 if last >= 0 else end - END, end)]


def spans_in(value: object) -> Iterator[Span]:
    """Every span in a value, however deep."""
    if isinstance(value, Span):
        yield value
    for part in _parts(value):
        yield from spans_in(part)


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
    kept = [hull for hull in (_hull(fragments, *slice_) for slice_ in article.kept) if hull[0] < hull[1]]
    entries = [(one, _hull(fragments, one.start, one.end)) for one in article.entries]
    return msgspec.structs.replace(
        article,
        text=text,
        entries=tuple(
            msgspec.structs.replace(one, start=start, end=end) for one, (start, end) in entries if start < end
        ),
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
        if at := tuple(Span(span.article, *hull) for span, hull in hulls if hull[0] < hull[1]):
            yield msgspec.structs.replace(finding, at=at)


def _hull(fragments: Sequence[Fragment], start: int, end: int) -> tuple[int, int]:
    """Where what is left of a stretch of the whole text begins and ends now; twice the same where nothing is."""
    inside = [f for f in fragments if f.was < end and f.was + f.end - f.start > start]
    if not inside:
        return 0, 0
    first, last = inside[0], inside[-1]
    return first.start + max(0, start - first.was), min(last.end, last.start + end - last.was)


def _moved(value: Thing, left: dict[str, _Reduced]) -> Thing:
    """A value with every span in it moved to its new place."""
    return cast("Thing", _copied(value, left))


def _copied(value: object, left: dict[str, _Reduced]) -> object:
    """The copy that `_moved` returns."""
    match value:
        case Span():
            return Span(value.article, *_hull(left[value.article].fragments, value.start, value.end))
        case msgspec.Struct():
            parts = {name: _copied(getattr(value, name), left) for name in value.__struct_fields__}
            return msgspec.structs.replace(value, **parts)
        case tuple():
            return tuple(_copied(part, left) for part in value)
        case dict():
            return {key: _copied(part, left) for key, part in value.items()}
        case _:
            return value
