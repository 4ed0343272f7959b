"""Every piece of evidence as a W3C Web Annotation, one JSON object a line.

Source: W3C Web Annotation Data Model, 2017: 4.2.4 TextQuoteSelector, 4.2.5 TextPositionSelector (code points).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote

import msgspec

from recoupe.catalogue import said
from recoupe.model import Entity, Moment, Quote, Saying
from recoupe.writers.evidence import CONTEXT, Position, Words
from recoupe.writers.rows import evidence
from recoupe.writers.whole import put

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from recoupe.model import Article, Dossier, Span, Told
    from recoupe.writers.rows import About

ANNOTATION: Final = "http://www.w3.org/ns/anno.jsonld"


class Body(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="TextualBody"):
    """What a finding says, as short texts: its kind, its values, its reason."""

    purpose: str
    value: str


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a document. The position counts in the text that the dossier has of it."""

    source: str  # the article's address, else an URN of its file
    article: str  # its id
    sha256: str  # of the document as it was read
    selector: tuple[Position | Words, ...]


class Annotation(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="Annotation"):
    """One finding."""

    context: str = msgspec.field(name="@context", default=ANNOTATION)
    id: str
    motivation: str = "identifying"
    body: tuple[Body, ...]
    target: tuple[Target, ...]


def write(dossier: Dossier, path: Path, language: str, _method: Sequence[Saying] = ()) -> None:
    """Write the annotations; reasons are in one language."""
    put(b"".join(msgspec.json.encode(one) + b"\n" for one in annotated(dossier, language)), path)


def annotated(dossier: Dossier, language: str) -> Iterator[Annotation]:
    """The findings, each with all its evidence, then what proves the dates of the articles.

    Blocks are left out: they are the articles' whole text. What shows a part of a finding, as who speaks, is an
    annotation of its own, after that of the finding.
    """
    articles = {article.id: article for article in dossier.articles}
    for finding in dossier.findings:
        found = list(evidence(finding))
        if found:
            bodies = _bodies(finding, [about for _, about in found], language)
            yield _annotation(finding.id, bodies, [span for span, _ in found], articles)
        for part, spans in _parts(finding):
            bodies = (
                Body(purpose="classifying", value=str(finding.__struct_config__.tag)),
                Body(purpose="tagging", value=part),
            )
            yield _annotation(f"{finding.id}:{part}", bodies, spans, articles)
    for article in dossier.articles:
        if article.published and article.published.at:
            dates = dict.fromkeys((article.published.first, article.published.last))
            bodies = (
                Body(purpose="classifying", value="published"),
                *(Body(purpose="describing", value=d) for d in dates),
            )
            yield _annotation(f"published:{quote(article.id, safe='')}", bodies, article.published.at, articles)


def _annotation(
    name: str, bodies: tuple[Body, ...], spans: Sequence[Span], articles: Mapping[str, Article]
) -> Annotation:
    """One annotation of these places, each once."""
    targets = tuple(_target(articles[span.article], span) for span in dict.fromkeys(spans))
    return Annotation(id=f"urn:recoupe:{name}", body=bodies, target=targets)


def _parts(finding: Told) -> Iterator[tuple[str, Sequence[Span]]]:
    """The words that show a part of a finding, with the name of the part."""
    match finding:
        case Quote(speaker_at=speaker, cue_at=cue):
            yield from (("speaker", [speaker]),) if speaker else ()
            yield from (("cue", [cue]),) if cue else ()
        case Moment(anchor_at=anchor):
            yield from (("anchor", [anchor]),) if anchor else ()
        case Entity(evidence=spans):
            yield from (("evidence", spans),) if spans else ()
        case _:
            pass


def _bodies(finding: Told, told: Sequence[About], language: str) -> tuple[Body, ...]:
    """What a finding says of all its spans, each thing once."""
    said_of = [("tagging", about.what) for about in told]
    said_of += [("identifying", about.who) for about in told]
    said_of += [("describing", value) for about in told for value in (about.value, _text(about.note, language))]
    texts = dict.fromkeys([("classifying", finding.__struct_config__.tag), *said_of])
    return tuple(Body(purpose=purpose, value=str(value)) for purpose, value in texts if value)


def _text(note: Saying | str | None, language: str) -> str | None:
    """A reason in one language."""
    return said(language, note) if isinstance(note, Saying) else note


def _target(article: Article, span: Span) -> Target:
    """One place, by position and by words."""
    text = article.text
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return Target(
        source=article.url or f"urn:recoupe:document:{quote(article.id, safe='')}",
        article=article.id,
        sha256=article.sha256,
        selector=(Position(span.start, span.end), Words(article[span], before, after)),
    )
