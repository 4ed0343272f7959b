"""Why some articles are one origin: the sentence that says it, and the words that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.checkers.origins.kinship import CREDITS, LINK_RUN, unnamed
from recoupe.model import Credit, Saying, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.checkers.origins.sources import Owner
    from recoupe.checkers.origins.voice import Own
    from recoupe.checkers.passages.coverage import Coverage
    from recoupe.model import Passage
    from recoupe.page import Page


class Proof(NamedTuple):
    """What an origin rests on."""

    owner: Owner
    parts: tuple[Own, ...]  # newsrooms' own parts that belong to it
    articles: tuple[str, ...]  # ids, sorted


def why(proof: Proof, coverage: Coverage) -> Saying:
    """The sentence that gives the reason for an origin and its owner."""
    number = str(len(proof.articles))
    if proof.owner.kind == "agency":
        return _agency(proof, coverage)
    if proof.parts:
        message = "{share}% of the article stands in no other one and is written in the newsroom's own voice"
        return Saying(message, {"share": _percent(max(part.share for part in proof.parts))})
    if len(proof.articles) == 1:
        share = _percent(_most(proof.articles[0], coverage))
        if share == _percent(0):
            return Saying("It shares no wording with any other article")
        return Saying("It shares at most {share}% of its reporting with any other article", {"share": share})
    if proof.owner.kind == "publisher":
        return Saying("{publisher} published each of these texts", {"publisher": proof.owner.name})
    return Saying("{articles} articles share their wording, and none says whose it is", {"articles": number})


def _agency(proof: Proof, coverage: Coverage) -> Saying:
    """Why a text is an agency's."""
    pages = [coverage.pages[article] for article in proof.articles]
    signed = sum(any(_credits(page, proof.owner.name, CREDITS)) for page in pages)
    values = {"agency": proof.owner.name, "articles": str(len(pages)), "signed": str(signed)}
    if signed and len(pages) == 1:
        return Saying("{agency} is credited for the text", {"agency": proof.owner.name})
    if signed:
        return Saying("{agency} is credited for the text in {signed} of {articles} articles", values)
    if any(proof.owner.name in page.article.agencies for page in pages):
        message = "{agency} signs in what the page or the export says of its author; the text itself credits nobody"
        return Saying(message, {"agency": proof.owner.name})
    return Saying("{agency} is named as the one who was told, and nobody else is credited", values)


def _percent(share: float) -> str:
    """A share in whole hundredths."""
    return f"{100 * share:.0f}"


def _most(article: str, coverage: Coverage) -> float:
    """The greatest share of an article's reporting that stands in one other article."""
    others = (other for other in coverage.pages if other != article)
    return max((coverage.shared(article, other) for other in others), default=0) / max(1, coverage.reporting[article])


def evidence(proof: Proof, coverage: Coverage, passages: Sequence[Passage]) -> Iterator[Span]:
    """The words that prove an origin, the strongest first; the beginning of each article where nothing else does."""
    pages = [coverage.pages[article] for article in proof.articles]
    spans: list[Span] = []
    if proof.owner.kind == "agency":
        for forms in (CREDITS, ("told",)):
            spans += [span for page in pages for span in _credits(page, proof.owner.name, forms)]
        spans += [credit.at[0] for page in pages for credit in unnamed(page)]
    for part in proof.parts:
        spans += _voice(part, coverage.pages[part.article])
    for passage in passages:
        at = [span for span in passage.at if span.article in proof.articles]
        if passage.counted and passage.words >= LINK_RUN and len(at) > 1:
            spans += at
    yield from dict.fromkeys(spans or map(_beginning, pages))


def _credits(page: Page, agency: str, forms: tuple[str, ...]) -> Iterator[Span]:
    """Where an article credits this agency in one of these forms."""
    return (credit.at[0] for credit in page.of(Credit) if credit.agency == agency and credit.form in forms)


def _voice(part: Own, page: Page) -> list[Span]:
    """A newsroom's own part: its beginning, what shows the voice, then the rest."""
    text = [span for stretch in part.stretches for span in _paragraphs(page, stretch.start, stretch.end)]
    return [*text[:1], *(page.span(cue.start, cue.end) for cue in part.cues), *text[1:]]


def _paragraphs(page: Page, start: int, end: int) -> Iterator[Span]:
    """The paragraphs between two places of an article, cut to them: neither residue nor a headline is evidence."""
    for block in (block for block in page.blocks if block.label in {"lede", "body"}):
        first, last = max(start, block.at[0].start), min(end, block.at[0].end)
        if first < last:
            yield page.span(first, last)


def _beginning(page: Page) -> Span:
    """The first paragraph of an article, its title apart."""
    return next((block.at[0] for block in page.blocks if block.label in {"body", "lede"}), page.blocks[0].at[0])
