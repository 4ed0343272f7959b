"""Claims: what several articles state, who vouches for it, and how many text origins say so."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from msgspec import structs

from recoupe.checkers.claims.alone import alone
from recoupe.checkers.claims.groups import groups
from recoupe.checkers.claims.likeness import alike
from recoupe.checkers.claims.links import links
from recoupe.checkers.claims.said import said
from recoupe.checkers.claims.sources import Sources
from recoupe.checkers.claims.vouching import Vouching
from recoupe.model import Claim, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Article
    from recoupe.page import Story

_WEAK: tuple[Status, ...] = ("denied", "planned", "alleged", "asserted")  # the weakest first
RULES: Final = (  # id, what it says, an invented example
    (
        "best match",
        (
            "Statements that are each other's best match, by runs of words or rare ones, or that match clearly and give"
            " the same number, and contradict in no slot."
        ),
        "Le toit s'est effondré lundi · Lundi, le toit de l'usine a cédé et s'est effondré",
    ),
    (
        "alone",
        "A statement of one article with a number, a name or a quotation that no other article has.",
        "Le contremaître avait écrit trois lettres, dit Jeanne Orsel",
    ),
)


def check(story: Story) -> Iterator[Claim]:
    """What two articles or more state, what many report and few vouch for first; then what one alone says."""
    sources, vouching = Sources(story), Vouching(story)
    texts = {page.article.id: page.article for page in story.pages}
    every = groups(said(story), links(story), alike(story))
    often = Counter(one.at for group in every for one in group)
    claims: list[Claim] = []
    for group in every:
        full = _fullest(group, often)
        often[full.at] += len(every)  # it tells one claim: the next one is told by another
        claims.append(_claim(group, full, sources, vouching, texts))
    yield from sorted(claims, key=lambda claim: (_rests(claim), claim.text, claim.at))
    if len(story.pages) > 1:
        for one in alone(story, every):
            yield structs.replace(_claim([one], one, sources, vouching, texts), by="alone")


def _rests(claim: Claim) -> tuple[int, int, int]:
    """Sorts claims: by how many vouch for them beside how many report them, then by how many report them."""
    vouched = max(1, len(claim.parties))
    return (claim.origins + vouched - len(claim.at), -len(claim.at), claim.origins)


def _fullest(group: Sequence[Said], often: Mapping[int, int]) -> Said:
    """The statement that tells a claim: the longest in running text that stands in the fewest groups.

    A long sentence that says two things would tell two claims in the same words.

    Args:
        group: the statements.
        often: by place in `said`, in how many groups it is; a missing one is in none.
    """
    return min(
        group, key=lambda one: (one.statement.where != "text", often.get(one.at, 0), -len(one.words), one.line, one.at)
    )


def _claim(
    group: Sequence[Said], full: Said, sources: Sources, vouching: Vouching, texts: Mapping[str, Article]
) -> Claim:
    """The claim of a group of statements, told by one of them."""
    owners = sources.of(group)
    informants, parties = vouching.of(group)
    return Claim(
        at=tuple(one.statement.at[0] for one in group),
        by="best match",
        text=texts[full.article][full.statement.at[0]],
        status=min((one.statement.status for one in group), key=_WEAK.index),
        informants=informants,
        parties=parties,
        origins=max(1, len(owners)),
        sources=owners,
        statuses=tuple(one.statement.status for one in group),
        places=tuple(one.statement.where for one in group),
    )
