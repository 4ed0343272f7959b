"""The whole engine: what `readers` read is cleaned, gathered, searched and checked, and is then for `writers` to write.

A cleaner makes a page of a document; `gather` dates the pages of a story; a finder adds what one page holds; a checker
adds what the pages hold together. Each sees what those before it found. None stops the run, whatever it raises (law 5).
"""

from __future__ import annotations

import datetime as dt
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from recoupe import __version__
from recoupe import verdicts as verdicts_
from recoupe.checkers import claims, differences, entities, origins, passages, timeline, warnings
from recoupe.checkers import quotes as utterances
from recoupe.cleaners import clean
from recoupe.errors import InputError
from recoupe.finders import credits as credits_
from recoupe.finders import hearsay, marks, moments, names, quotes, statements
from recoupe.gather import gather
from recoupe.model import AnyFinding, Dossier, Origin, Raw, Told, Trouble, Verdict, stamped
from recoupe.page import Page, Story
from recoupe.readers.files import trouble

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
        independent_origins=len(story.of(Origin)) or len(story.pages),  # each article, where `origins` failed
        articles=articles,
        findings=tuple(findings),
        troubles=tuple(sorted(troubles, key=lambda trouble: (trouble.path, trouble.document or "", trouble.reason))),
        verdicts=heard,
    )


def _cleaned(raw: Raw | Trouble, troubles: list[Trouble]) -> Page | None:
    """The article of a document, or None and one more trouble: one document never stops a run (law 5)."""
    if isinstance(raw, Trouble):
        troubles.append(raw)
        return None
    try:
        return clean(raw)
    except InputError as problem:
        refused = problem
    except Exception as fault:  # noqa: BLE001  (not even by a fault of ours)
        message = "Recoupe failed on it ({fault}): please report this"
        refused = InputError(message, fault=f"{type(fault).__name__}: {fault}")
    troubles.append(
        replace(
            trouble(raw.path, refused),
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
        message = "Recoupe failed in « {step} » ({fault}): what it finds is missing here; please report this"
        failed = InputError(message, step=step, fault=f"{type(fault).__name__}: {fault}")
        troubles.append(trouble(path or step, failed))
        return without
