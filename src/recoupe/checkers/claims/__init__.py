"""Claims: what several articles state, who vouches for it, and how many text origins say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.checkers.claims.groups import groups
from recoupe.checkers.claims.links import alike, links
from recoupe.checkers.claims.said import said
from recoupe.checkers.claims.sources import Sources
from recoupe.model import Claim, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.page import Story

_WEAK: tuple[Status, ...] = ("denied", "planned", "alleged", "asserted")  # the weakest first


def check(story: Story) -> Iterator[Claim]:
    """What two articles or more state: what many report and few vouch for comes first."""
    sources = Sources(story)
    every = groups(said(story), links(story), alike(story))
    claims = [_claim(group, sources, story) for group in every]
    yield from sorted(claims, key=lambda claim: (claim.origins, -len(claim.at), claim.text, claim.at))


def _claim(group: list[Said], sources: Sources, story: Story) -> Claim:
    """The claim of a group of statements, the fullest first."""
    texts = {page.article.id: page.article for page in story.pages}
    full = min(group, key=lambda one: (one.statement.where != "text", -len(one.words), one.words))
    owners = sources.of(group)
    return Claim(
        at=tuple(one.statement.at[0] for one in group),
        by="same words",
        text=texts[full.article][full.statement.at[0]],
        status=min((one.statement.status for one in group), key=_WEAK.index),
        informants=tuple(sorted({who.name for one in group for who in one.statement.informants})),
        origins=max(1, len(owners)),
        sources=owners,
        statuses=tuple(one.statement.status for one in group),
        places=tuple(one.statement.where for one in group),
    )
