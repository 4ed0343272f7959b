"""How many independent origins the articles have at most, whose they are, and what shows it.

First the families of wording (`kinship`), then, inside each, the newsrooms that add reporting of their own (`voice`).
An agency's texts are one origin, and so are one publisher's.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.checkers.coverage import Coverage, counted
from recoupe.checkers.kinship import CREDITS, LINK_RUN
from recoupe.checkers.sources import MEMBER, Owner, Source, sources
from recoupe.model import Credit, Nature, Origin, Passage, Saying, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.page import Page, Story

EVIDENCE = 12  # spans an origin cites at most, the strongest first; the passages hold the rest


def check(story: Story) -> Iterator[Origin]:
    """The independent origins of a story, those of most articles first. Their number is an upper bound."""
    coverage = story.view(Coverage)
    every = sources(coverage)
    by_owner: defaultdict[Owner, list[Source]] = defaultdict(list)
    for source in every:
        by_owner[source.owner].append(source)
    origins = (_origin(owner, by_owner[owner], every, coverage, story) for owner in sorted(by_owner))
    yield from sorted(origins, key=lambda origin: (-len(origin.articles), origin.articles))


def _origin(owner: Owner, mine: list[Source], every: list[Source], coverage: Coverage, story: Story) -> Origin:
    """What the sources of one owner are together."""
    everyone = sorted({name for source in mine for name in source.articles})
    shares = {article: round(_share(article, mine, every, coverage), 2) for article in everyone}
    most = max(shares.values())
    articles = tuple(article for article in everyone if shares[article] >= min(MEMBER, most))
    kind, name = owner
    alone = len(articles) == 1
    nature: Nature = (
        "agency"
        if kind == "agency"
        else "outlet"
        if kind == "publisher"
        else "unseen"
        if kind == "text" and not alone
        else "unknown"
    )
    return Origin(
        articles=articles,
        shares={article: shares[article] for article in articles},
        agency=name if kind == "agency" else None,
        nature=nature,
        why=_why(owner, mine, articles, coverage),
        at=tuple(_evidence(owner, mine, articles, coverage, story))[:EVIDENCE],
        by="own voice" if all(source.own for source in mine) else "shared wording" if not alone else "own wording",
    )


def _share(article: str, mine: list[Source], every: list[Source], coverage: Coverage) -> float:
    """The part of an article's reporting that has this origin, 0.0 to 1.0; what no one else proves is its family's."""
    own_parts = {source.owner: source.own.share for source in every if source.own and source.own.article == article}
    here = [source for source in mine if article in source.articles and not source.own]
    if not here:
        return max(own_parts.get(source.owner, 0.0) for source in mine)
    rest = 1.0 - sum(share for owner, share in own_parts.items() if owner != mine[0].owner)
    homes = [source for source in every if article in source.articles and not source.own]
    weights = {
        home: 1 + counted(coverage.covered(article, set(home.articles) - {article}), coverage.counts[article])
        for home in homes
    }
    return rest * sum(weights[home] for home in here) / sum(weights.values())


def _why(owner: Owner, mine: list[Source], articles: tuple[str, ...], coverage: Coverage) -> Saying:
    """The sentence that gives the reason for an origin and its owner."""
    kind, name = owner
    parts = [source.own for source in mine if source.own]
    if kind == "agency":
        signed = [a for a in articles if any(_owns(c, name, CREDITS) for c in coverage.pages[a].of(Credit))]
        values = {"agency": name, "articles": str(len(articles)), "signed": str(len(signed))}
        if signed:
            return Saying("{agency} is credited for the text in {signed} of {articles} articles", values)
        return Saying("{agency} is named as the one who was told, and nobody else is credited", values)
    if parts:
        share = max(part.share for part in parts)
        return Saying(
            "{share} % of the article stands in no other one and is written in the newsroom's own voice",
            {"share": f"{100 * share:.0f}"},
        )
    if len(articles) > 1 and kind == "publisher":
        return Saying("{publisher} published each of these texts", {"publisher": name})
    if len(articles) > 1:
        return Saying(
            "{articles} articles share their wording, and none says whose it is", {"articles": str(len(articles))}
        )
    most = max((coverage.shared(articles[0], other) for other in coverage.pages if other != articles[0]), default=0)
    share = most / max(1, coverage.reporting[articles[0]])
    return Saying(
        "It shares at most {share} % of its reporting with any other article", {"share": f"{100 * share:.0f}"}
    )


def _owns(credit: Credit, agency: str, forms: tuple[str, ...]) -> bool:
    """Whether a credit gives the text to this agency in one of these forms."""
    return credit.agency == agency and credit.form in forms


def _evidence(
    owner: Owner, mine: list[Source], articles: tuple[str, ...], coverage: Coverage, story: Story
) -> Iterator[Span]:
    """The words that prove an origin: credits, then own stretches and their cues, then passages, else the beginning."""
    pages = [coverage.pages[article] for article in articles]
    spans: list[Span] = []
    for forms in (CREDITS, ("told",)) if owner[0] == "agency" else ():
        spans += [credit.at[0] for page in pages for credit in page.of(Credit) if _owns(credit, owner[1], forms)]
    for part in (source.own for source in mine if source.own):
        page = coverage.pages[part.article]
        spans += [span for stretch in part.stretches for span in _kept(page, stretch.start, stretch.end)]
        spans += [page.span(cue.start, cue.end) for cue in part.cues]
    for passage in story.of(Passage):
        at = [span for span in passage.at if span.article in articles]
        if passage.counted and passage.words >= LINK_RUN and len(at) > 1:
            spans += at
    yield from dict.fromkeys(spans or map(_beginning, pages))


def _kept(page: Page, start: int, end: int) -> Iterator[Span]:
    """The paragraphs between two places of an article, cut to them: neither residue nor a headline is evidence."""
    for block in (block for block in page.blocks if block.label in {"lede", "body"}):
        first, last = max(start, block.at[0].start), min(end, block.at[0].end)
        if first < last:
            yield page.span(first, last)


def _beginning(page: Page) -> Span:
    """The first paragraph of an article, its title apart."""
    return next((block.at[0] for block in page.blocks if block.label in {"body", "lede"}), page.blocks[0].at[0])
