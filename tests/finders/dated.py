"""Texts that were published on a day, and their moments."""

from __future__ import annotations

from msgspec import structs

from recoupe.finders import moments
from recoupe.model import Published
from recoupe.page import Page
from tests.conftest import page_of

TUESDAY = "2026-02-10"


def dated(text, first=TUESDAY, last=None, lang="fr"):
    """A page that was published on a day, or within some days; `first=None`: nobody knows when."""
    sheet = page_of(text, lang=lang)
    published = Published(first=first, last=last or first, how="given") if first else None
    return Page(structs.replace(sheet.article, published=published), sheet.findings)


def told(text, first=TUESDAY, last=None, lang="fr"):
    """The time expressions of a text, each with its value."""
    sheet = dated(text, first, last, lang)
    return [(sheet.article[moment.at[0]], moment.value) for moment in moments.find(sheet)]
