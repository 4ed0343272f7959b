"""A dossier as one flat table: a row for each article, each piece of evidence and each document left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from recoupe.model import (
    Claim,
    Credit,
    Difference,
    Entity,
    Event,
    Mark,
    Moment,
    Origin,
    Passage,
    Quote,
    Saying,
    Utterance,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.model import Article, Dossier, Span, Told


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One row. What a column holds depends on the kind; docs/how-to/spreadsheet.md has the table."""

    kind: str  # article, trouble, or the kind of a finding
    outlet: str | None = None
    title: str | None = None
    published: str | None = None  # ISO date of the article's first day
    what: str | None = None  # its form, nature, status or type
    who: str | None = None  # whose it is: agency, speaker, informants, name
    value: str | None = None  # what it says: a date, a side of a difference, a claim
    words: str | None = None  # exactly as they stand in the article
    note: Saying | str | None = None  # why
    share: float | None = None  # of the article's reporting that has this origin, 0.0 to 1.0
    origins: int | None = None  # independent ones, at most
    first: str | None = None  # ISO dates of an interval, both inclusive
    last: str | None = None
    article: str | None = None  # id
    start: int | None = None  # code points of the article's text
    end: int | None = None
    url: str | None = None
    finding: str | None = None  # id
    rule: str | None = None
    sha256: str | None = None  # of the document as it was read


class About(NamedTuple):
    """What a finding says of one of its spans."""

    what: str | None = None
    who: str | None = None
    value: str | None = None
    note: Saying | str | None = None
    share: float | None = None
    origins: int | None = None
    first: str | None = None
    last: str | None = None


def rows(dossier: Dossier) -> Iterator[Row]:
    """The table, in the order of the dossier. The blocks of the articles are not in it: they are their whole text."""
    articles = {article.id: article for article in dossier.articles}
    for article in dossier.articles:
        yield _row("article", article, About(who=article.author, note=", ".join(article.agencies) or None))
    for finding in dossier.findings:
        for span, about in evidence(finding):
            yield _row(str(finding.__struct_config__.tag), articles[span.article], about, finding, span)
        for name in _unshown(finding):
            about = _told(finding, name, 0)
            yield _row(str(finding.__struct_config__.tag), articles[name], about, finding)
    for trouble in dossier.troubles:
        yield Row(
            kind="trouble",
            outlet=trouble.outlet,
            title=trouble.title,
            what=trouble.state,
            who=trouble.source,
            note=trouble.saying or trouble.reason,
            article=trouble.document or trouble.path,
            url=trouble.url,
        )


def evidence(finding: Told) -> Iterator[tuple[Span, About]]:
    """Each span of a finding, with what the finding says there."""
    if isinstance(finding, Difference):
        for side in finding.sides:
            for span in side.at:
                yield span, _side(finding.question, finding.nature, side.value, side.informants, len(side.origins))
        return
    for place, span in enumerate(finding.at):
        about = _told(finding, span.article, place)
        if about != About():
            yield span, about


def _unshown(finding: Told) -> Sequence[str]:
    """The articles of an origin in which none of its evidence stands."""
    shown = {span.article for span in finding.at}
    return [name for name in finding.articles if name not in shown] if isinstance(finding, Origin) else ()


def _told(finding: Told, article: str, place: int) -> About:
    """What a finding says of its span at `place`."""
    match finding:
        case Origin():
            share = finding.shares.get(article, 1.0)
            return About(what=finding.nature, who=finding.agency, note=finding.why, share=share)
        case Utterance():
            return About(what=_at(finding.changes, place), who=finding.speaker)
        case Event():
            dates = {"first": finding.first, "last": finding.last}
            return About(what=finding.status, value=finding.value, origins=len(finding.origins), **dates)
        case Claim():
            what = _at(finding.statuses, place) or finding.status
            return About(what=what, who=_list(finding.informants), value=finding.text, origins=finding.origins)
        case _:
            return _same(finding)


def _same(finding: Told) -> About:
    """What a finding says of all its spans alike; nothing of a block."""
    match finding:
        case Credit():
            return About(what=finding.form, who=finding.agency)
        case Passage(how=what, reason=note) | Mark(what=what, note=note):
            return About(what=what, note=note)
        case Entity():
            return About(what=finding.type, who=finding.name, note=finding.role)
        case Quote():
            return About(what=finding.mode, who=finding.speaker, note=finding.via)
        case Moment():
            value = finding.edtf or finding.value
            return About(what=finding.type, value=value, first=finding.first, last=finding.last)
        case _:
            return About()


def _side(question: str, nature: str, value: str, informants: Sequence[str], origins: int) -> About:
    """What a difference says of one of its sides."""
    return About(what=nature, who=_list(informants), value=value, note=question, origins=origins)


def _row(kind: str, article: Article, about: About, finding: Told | None = None, span: Span | None = None) -> Row:
    """One row of an article."""
    return Row(
        kind=kind,
        outlet=article.outlet,
        title=article.title,
        published=article.published.first if article.published else None,
        words=article[span] if span else None,
        article=article.id,
        start=span.start if span else None,
        end=span.end if span else None,
        url=article.url,
        finding=finding.id if finding else None,
        rule=finding.by if finding else None,
        sha256=article.sha256,
        **about._asdict(),
    )


def _at(values: Sequence[str], place: int) -> str | None:
    """The value at a place; None where there are fewer."""
    return values[place] if place < len(values) else None


def _list(names: Sequence[str]) -> str | None:
    """Names as one cell."""
    return ", ".join(names) or None
