"""The whole engine on one screen: read → clean → gather → find → check → write."""

from __future__ import annotations

import datetime as dt
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from recoupe import __version__
from recoupe import verdicts as verdicts_
from recoupe.checkers import claims, differences, entities, origins, passages, timeline, warnings
from recoupe.checkers import quotes as utterances
from recoupe.cleaners import clean
from recoupe.errors import InputError
from recoupe.finders import credits as credits_
from recoupe.finders import hearsay, marks, moments, names, quotes, statements
from recoupe.gather import gather
from recoupe.model import Dossier, Origin, Raw, Saying, Told, Trouble, Verdict, stamped
from recoupe.page import Page, Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
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
    cleaned: list[Page] = []
    for document in documents:
        if isinstance(document, Trouble):
            troubles.append(document)
        elif page := _tried(clean, document, document.path, troubles):
            cleaned.append(page)
    pages = [found for page in gather(cleaned) if (found := _tried(_found, page, page.article.path, troubles))]
    story = _checked(Story(pages))
    every = chain(*(page.findings for page in story.pages), story.findings)
    findings = [finding for finding in every if isinstance(finding, Told)]
    articles = tuple(page.article for page in story.pages)
    findings, heard = verdicts_.replay(findings, verdicts, articles)
    troubles += verdicts_.unheard(heard)
    return Dossier(
        built=(built or dt.datetime.now(dt.UTC)).isoformat(timespec="seconds"),
        recoupe=__version__,
        independent_origins=len(story.of(Origin)),
        articles=articles,
        findings=tuple(findings),
        troubles=tuple(sorted(troubles, key=lambda trouble: (trouble.path, trouble.reason))),
        verdicts=heard,
    )


def _tried(does: Callable[[T], Page], given: T, path: str, troubles: list[Trouble]) -> Page | None:
    """What is made of a document, or None and one more trouble: one document never stops a run (law 5)."""
    try:
        return does(given)
    except InputError as problem:
        saying = Saying(problem.message, problem.values)
    except Exception as fault:  # noqa: BLE001  (not even by a fault of ours)
        found = {"fault": f"{type(fault).__name__}: {fault}"}
        saying = Saying("Recoupe failed on it ({fault}): please report this", found)
    troubles.append(Trouble(path=path, reason=str(saying), saying=saying))
    return None


def _found(page: Page) -> Page:
    """The page with what every finder finds; a finder sees what those before it found."""
    page = Page(page.article, map(stamped, page.findings))
    for find in FINDERS:
        page = page.plus(map(stamped, find(page)))
    return page


def _checked(story: Story) -> Story:
    """The story with what every checker finds; a checker sees what those before it found."""
    for check in CHECKERS:
        story = story.plus(map(stamped, check(story)))
    return story
