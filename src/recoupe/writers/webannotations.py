"""Every piece of evidence as a W3C Web Annotation, one JSON object a line.

Source: W3C Web Annotation Data Model, 2017: 4.2.4 TextQuoteSelector, 4.2.5 TextPositionSelector (code points).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote

import msgspec

from recoupe.catalogue import said
from recoupe.model import Saying
from recoupe.writers.evidence import CONTEXT, Position, Words
from recoupe.writers.rows import evidence
from recoupe.writers.whole import put

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
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
    """The findings, each with all its evidence; blocks aside, which are the articles' whole text."""
    articles = {article.id: article for article in dossier.articles}
    for finding in dossier.findings:
        found = list(evidence(finding))
        if found:
            yield Annotation(
                id=f"urn:recoupe:{finding.id}",
                body=_bodies(finding, [about for _, about in found], language),
                target=tuple(_target(articles[span.article], span) for span in dict.fromkeys(s for s, _ in found)),
            )


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
