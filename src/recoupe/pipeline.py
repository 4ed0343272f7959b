"""The whole engine: read → clean → gather → find → check → write."""

from __future__ import annotations

import datetime as dt
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from recoupe import __version__
from recoupe import verdicts as verdicts_
from recoupe.checkers import claims, differences, entities, origins, passages, timeline, warnings
from recoupe.checkers import quotes as utterances
from recoupe.cleaners import clean
from recoupe.errors import Extract, InputError
from recoupe.finders import credits as credits_
from recoupe.finders import hearsay, marks, moments, names, quotes, statements
from recoupe.gather import gather
from recoupe.model import AnyFinding, Dossier, Origin, Raw, Saying, Told, Trouble, Verdict, stamped
from recoupe.page import Page, Story
from recoupe.readers import strays

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

V = TypeVar("V")
P = TypeVar("P", Page, Story)
FINDERS = (credits_.find, marks.find, moments.find, hearsay.find, names.find, quotes.find, statements.find)
CHECKERS = (
    passages.check,
    origins.check,
    entities.check,
    utterances.check,
    claims.check,
    timeline.check,
    differences.check,
    warnings.check,
)


def dossier(
    documents: Iterable[Raw | Trouble], built: dt.datetime | None = None, verdicts: Iterable[Verdict] = ()
) -> Dossier:
    """All there is to say about the story that these documents tell.

    Args:
        documents: what `readers.read` yields. Their order changes nothing.
        built: the time to note in the dossier; now, if None.
        verdicts: what a person said of earlier dossiers on the story, in that order; `verdicts.read` reads them.
    """
    troubles: list[Trouble] = []
    cleaned = [page for document in documents if (page := _cleaned(document, troubles))]
    gathered = _guarded(partial(gather, cleaned), cleaned, "gather", troubles)
    pages = [_found(page, troubles) for page in gathered]
    story = _checked(Story(pages), troubles)
    every = chain(*(page.findings for page in story.pages), story.findings)
    findings = [finding for finding in every if isinstance(finding, Told)]
    articles = tuple(page.article for page in story.pages)
    findings, heard = verdicts_.replay(findings, verdicts, articles)
    troubles += verdicts_.unheard(heard)
    return Dossier(
        built=(built or dt.datetime.now(dt.UTC)).isoformat(timespec="seconds"),
        recoupe=__version__,
        independent_origins=_count(story, troubles),
        articles=articles,
        findings=tuple(findings),
        troubles=tuple(
            sorted(
                strays.together(troubles), key=lambda trouble: (trouble.path, trouble.document or "", trouble.reason)
            )
        ),
        verdicts=heard,
    )


def _count(story: Story, troubles: Iterable[Trouble]) -> int:
    """How many independent origins there are at most; each article, where the checker of origins failed."""
    failed = any(trouble.saying and trouble.saying.values.get("step") == "origins" for trouble in troubles)
    return len(story.pages) if failed else len(story.of(Origin))


def _cleaned(raw: Raw | Trouble, troubles: list[Trouble]) -> Page | None:
    """The article of a document, or None and one more trouble: one document never stops a run (law 5)."""
    if isinstance(raw, Trouble):
        troubles.append(raw)
        return None
    extract = False
    try:
        return clean(raw)
    except InputError as problem:
        saying = Saying(problem.message, problem.values)
        extract = isinstance(problem, Extract)
    except Exception as fault:  # noqa: BLE001  (not even by a fault of ours)
        found = {"fault": f"{type(fault).__name__}: {fault}"}
        saying = Saying("Recoupe failed on it ({fault}): please report this", found)
    troubles.append(
        Trouble(
            path=raw.path,
            reason=str(saying),
            saying=saying,
            state="extract" if extract else None,
            document=raw.id,
            title=raw.title,
            outlet=raw.outlet,
            url=raw.url,
            source=dict(raw.extra).get("source"),
        )
    )
    return None


def _found(page: Page, troubles: list[Trouble]) -> Page:
    """The page with what every finder finds; a finder sees what those before it found."""
    page = Page(page.article, map(stamped, page.findings))
    for find in FINDERS:
        page = _guarded(partial(_plus, page, find), page, _name(find), troubles, page.article.path)
    return page


def _checked(story: Story, troubles: list[Trouble]) -> Story:
    """The story with what every checker finds; a checker sees what those before it found."""
    for check in CHECKERS:
        story = _guarded(partial(_plus, story, check), story, _name(check), troubles)
    return story


def _plus(given: P, does: Callable[[P], Iterable[AnyFinding]]) -> P:
    """A page or a story with what a finder or a checker finds."""
    return given.plus(map(stamped, does(given)))


def _name(does: Callable[..., object]) -> str:
    """The subject of a finder or a checker: « moments »."""
    return does.__module__.removeprefix("recoupe.finders.").removeprefix("recoupe.checkers.")


def _guarded(does: Callable[[], V], without: V, step: str, troubles: list[Trouble], path: str | None = None) -> V:
    """What a step makes, or what there is without it and one more trouble: not even a fault of ours stops a run."""
    try:
        return does()
    except Exception as fault:  # noqa: BLE001  (law 5)
        found = {"step": step, "fault": f"{type(fault).__name__}: {fault}"}
        message = "Recoupe failed in « {step} » ({fault}): what it finds is missing here; please report this"
        saying = Saying(message, found)
        troubles.append(Trouble(path=path or step, reason=str(saying), saying=saying))
        return without
