"""How many independent origins the articles have at most, whose they are, and what shows it.

First the families of wording (`kinship`), then, inside each, the newsrooms that add reporting of their own (`voice`).
An agency's texts are one origin, and so are one publisher's.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from recoupe.checkers.origins import proofs
from recoupe.checkers.origins.sources import MEMBER, Owner, Source, traced
from recoupe.checkers.passages.coverage import Coverage, counted
from recoupe.model import Nature, Origin, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.page import Story

EVIDENCE = 12  # spans an origin cites at most, the strongest first; the passages hold the rest
RULES: Final = (  # id, what it says, an invented example
    (
        "shared wording",
        "Articles that have so much wording in common that one text is behind them.",
        "three runs of 40 words",
    ),
    ("own wording", "An article that shares too little with any other one.", "a report from the market square"),
    ("own voice", "An article that shares, and adds what its newsroom gathered.", "a déclaré la maire à La Balise"),
)


def check(story: Story) -> Iterator[Origin]:
    """The independent origins of a story, those of most articles first. Their number is an upper bound."""
    coverage = story.view(Coverage)
    every = traced(coverage)
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
    proof = proofs.Proof(owner, tuple(source.own for source in mine if source.own), articles)
    return Origin(
        articles=articles,
        shares={article: shares[article] for article in articles},
        agency=owner.name if owner.kind == "agency" else None,
        nature=_nature(owner, articles),
        why=proofs.why(proof, coverage),
        at=tuple(proofs.evidence(proof, coverage, story.of(Passage)))[:EVIDENCE],
        by=_rule(mine, articles),
    )


def _nature(owner: Owner, articles: tuple[str, ...]) -> Nature:
    """What an origin is: a text that several articles share and nobody claims is *unseen*."""
    known: dict[str, Nature] = {"agency": "agency", "publisher": "outlet"}
    return known.get(owner.kind, "unseen" if owner.kind == "text" and len(articles) > 1 else "unknown")


def _rule(mine: list[Source], articles: tuple[str, ...]) -> str:
    """The rule that found an origin."""
    if all(source.own for source in mine):
        return "own voice"
    return "shared wording" if len(articles) > 1 else "own wording"


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
