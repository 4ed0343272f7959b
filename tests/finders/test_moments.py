from __future__ import annotations

import pytest
from msgspec import structs

from recoupe.finders import moments
from recoupe.model import Published
from recoupe.page import Page


@pytest.fixture
def dated(page):
    """The moments of a text that was published on a day: the words, their value and their EDTF."""

    def found(text, first="2026-02-10", last=None, lang="fr"):
        sheet = page(text, lang=lang)
        published = Published(first=first, last=last or first, how="given") if first else None
        sheet = Page(structs.replace(sheet.article, published=published), sheet.findings)
        return [(sheet.article[m.at[0]], m.value, m.edtf) for m in moments.find(sheet)]

    return found


def test_precision(dated):
    """« vers », « après », « peut-être »; Easter is computed; a month is no day."""
    found = dated(
        "La tuilerie, ouverte vers 1890, avait déjà fermé en septembre dernier."
        " Elle rouvrira « après Pâques », peut-être en mai, selon la direction."
    )

    assert found == [
        ("1890", "1890", "1890~"),
        ("septembre dernier", "2025-09", "2025-09"),
        ("Pâques", "2026-04-05", "2026-04-05/.."),
        ("mai", "2026-05", "2026-05?"),
    ]
