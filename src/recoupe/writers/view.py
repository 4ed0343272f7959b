"""What the page shows of a dossier, whole."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import msgspec

from recoupe.catalogue import Share
from recoupe.model import Block, Credit, Dossier, Mark, Moment, Quote, Utterance
from recoupe.writers.anchored import Badge, Group, Stretch, groups
from recoupe.writers.claimed import Claims, claims
from recoupe.writers.compared import Pair, pairs
from recoupe.writers.differing import Discords, discords
from recoupe.writers.index import F, Index, of
from recoupe.writers.lineage import Lineage, lineages
from recoupe.writers.named import Kin, doubts, kins, linked
from recoupe.writers.noted import Notes, notes
from recoupe.writers.shared import Shared, shared
from recoupe.writers.timed import Chronology, chronology
from recoupe.writers.uttered import Quotations, quotations
from recoupe.writers.warned import Warned, warnings
from recoupe.writers.wording import HARMS, Day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.model import Article, Form, Saying, Span
    from recoupe.writers import evidence

LOOKS: Final[Mapping[type, str]] = {Credit: "cr", Quote: "qu", Utterance: "qu", Moment: "mo"}  # classes, by layer


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """The part of an article that has one origin."""

    lineage: Lineage
    share: Share


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """An article."""

    number: int
    name: str
    article: Article
    parts: tuple[Part, ...]
    credits: dict[tuple[str, Form], list[evidence.Quote]]  # by agency and form
    dated: tuple[evidence.Quote, ...]  # the words that give its date
    marks: tuple[tuple[Saying, evidence.Quote], ...]
    groups: tuple[Group, ...]


class View(msgspec.Struct, frozen=True, kw_only=True):
    """All that the page shows."""

    dossier: Dossier
    headline: str | None
    sheets: tuple[Sheet, ...]
    lineages: tuple[Lineage, ...]
    loose: tuple[Sheet, ...]  # articles without any origin
    passages: tuple[Shared, ...]
    counted: int  # passages that count: the first of them
    pairs: dict[tuple[int, int], Pair]
    credits: int
    warnings: tuple[Warned, ...]
    discords: tuple[Discords, ...]
    claims: Claims
    quotations: Quotations
    chronology: Chronology
    notes: Notes
    kins: tuple[Kin, ...]
    doubts: tuple[tuple[str, str], ...]

    @property
    def uncounted(self) -> tuple[tuple[Saying | None, tuple[Shared, ...]], ...]:
        """The passages that do not count, by the reason."""
        reasons = {repr(one.passage.reason): one.passage.reason for one in self.passages[self.counted :]}
        return tuple(
            (reason, tuple(one for one in self.passages[self.counted :] if repr(one.passage.reason) == name))
            for name, reason in reasons.items()
        )

    @property
    def undated(self) -> bool:
        """Whether nobody knows when any of the articles was published."""
        return not any(article.published for article in self.dossier.articles)

    @property
    def lang(self) -> str:
        """The language of most articles: that of the questions the checkers ask."""
        langs = [article.lang for article in self.dossier.articles]
        return max(langs, key=langs.count, default="und")

    @property
    def built_day(self) -> Day:
        """The day of building, to be said in words."""
        return Day(self.dossier.built[:10], self.dossier.built[:10])

    @property
    def built_time(self) -> str:
        """The time of building, UTC, hours and minutes."""
        return self.dossier.built[11:16]


def view(dossier: Dossier) -> View:
    """What the page shows of a dossier."""
    index = Index(dossier)
    found = lineages(dossier, index)
    passages = shared(index)
    entities = kins(dossier, index, found)
    known = {lineage.origin.id: lineage for lineage in found}
    told = discords(dossier, index, known), claims(dossier, index, known)
    told_of = quotations(dossier, index), warnings(dossier, index), chronology(dossier, index, known)
    sheets = tuple(_sheets(dossier, index, found, passages))
    return View(
        dossier=dossier,
        headline=_headline(dossier),
        sheets=sheets,
        lineages=found,
        loose=tuple(sheet for sheet in sheets if not sheet.parts),
        passages=passages,
        counted=sum(passage.passage.counted for passage in passages),
        pairs=pairs(index),
        credits=len(of(dossier, Credit)),
        warnings=told_of[1],
        discords=told[0],
        claims=told[1],
        chronology=told_of[2],
        quotations=told_of[0],
        notes=notes(found, *told),
        kins=entities,
        doubts=doubts(entities),
    )


def _headline(dossier: Dossier) -> str | None:
    """What names the story: what its user calls it, else the headline of the article published first."""
    if dossier.title:
        return dossier.title
    titled = [article for article in dossier.articles if article.title]
    first = min(titled, key=lambda a: (a.published is None, a.published.first if a.published else ""), default=None)
    return first.title if first else None


def _sheets(dossier: Dossier, index: Index, found: Iterable[Lineage], passages: Iterable[Shared]) -> Iterator[Sheet]:
    """The articles, in their order."""
    blocks = _by_article(of(dossier, Block))
    found_credits = _by_article(of(dossier, Credit))
    found_marks = _by_article(mark for mark in of(dossier, Mark) if mark.what not in HARMS)
    credits_ = {name: _grouped(own, index) for name, own in found_credits.items()}
    marks = {
        name: tuple((mark.note, index.quote(span)) for mark in own for span in mark.at)
        for name, own in found_marks.items()
    }
    dated = {
        article.id: tuple(map(index.quote, article.published.at)) if article.published else ()
        for article in dossier.articles
    }
    stretches = _stretches(dossier, index, passages)  # after all that links to them
    for article in dossier.articles:
        yield Sheet(
            number=index.numbers[article.id],
            name=index.name(article),
            article=article,
            parts=tuple(
                Part(lineage=lineage, share=Share(lineage.origin.shares.get(article.id, 1.0)))
                for lineage in found
                if article.id in lineage.origin.articles
            ),
            credits=credits_.get(article.id, {}),
            dated=dated[article.id],
            marks=marks.get(article.id, ()),
            groups=groups(article, blocks[article.id], stretches[article.id]),
        )


def _grouped(credits_: Iterable[Credit], index: Index) -> dict[tuple[str, Form], list[evidence.Quote]]:
    """Credits that say the same, together."""
    grouped: dict[tuple[str, Form], list[evidence.Quote]] = {}
    for credit in credits_:
        grouped.setdefault((credit.agency, credit.form), []).append(index.quote(credit.at[0]))
    return grouped


def _by_article(findings: Iterable[F]) -> defaultdict[str, list[F]]:
    """Findings by the article they stand in."""
    sorted_: defaultdict[str, list[F]] = defaultdict(list)
    for finding in findings:
        sorted_[finding.at[0].article].append(finding)
    return sorted_


def _stretches(dossier: Dossier, index: Index, passages: Iterable[Shared]) -> dict[str, list[Stretch]]:
    """What the page marks, by article: what it links to, and what its layers show; one stretch for each span."""
    looks: defaultdict[Span, set[str]] = defaultdict(set)
    badges: defaultdict[Span, list[Badge]] = defaultdict(list)
    for finding in dossier.findings:
        for span in finding.at if type(finding) in LOOKS else ():
            looks[span].add(LOOKS[type(finding)])
    for span in linked(dossier):
        looks[span].add("na")
    for passage in passages:
        for span in passage.passage.at:
            looks[span] |= set(passage.look.split())
            badges[span].append(Badge(f"{passage.letter}{passage.number}", f"p{passage.number}"))
    stretches: dict[str, list[Stretch]] = {article.id: [] for article in dossier.articles}
    for span in sorted(looks.keys() | index.anchors.keys()):
        name = index.anchors.get(span, "")
        made = Stretch(span.start, span.end, name, " ".join(sorted(looks[span])), tuple(badges[span]))
        stretches[span.article].append(made)
    return stretches
