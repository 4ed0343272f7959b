"""What the tests share: articles written for them, as the rules see them."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from recoupe.model import Article, Block, Raw, Span
from recoupe.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable


def raw_of(text: str, name: str = "a.txt", **known: str) -> Raw:
    """A plain-text document, as `readers.plain` would read it."""
    return Raw(
        id=name,
        path=name,
        content=text,
        media="text",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        **known,
    )


def page_of(
    text: str, name: str = "a.txt", outlet: str | None = None, url: str | None = None, lang: str = "fr"
) -> Page:
    """A page whose every non-empty line is a body block: rules are tested apart from the labeller."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(at=(Span(name, start, start + len(line)),), by="test", label="body"))
        start += len(line) + 1
    article = Article(
        id=name,
        path=name,
        outlet=outlet,
        url=url,
        lang=lang,
        title=None,
        sha256="",
        text=text,
        kept=tuple((b.at[0].start, b.at[0].end) for b in blocks),
    )
    return Page(article, blocks)


@pytest.fixture
def page() -> Callable[..., Page]:
    """`page_of`, as a fixture."""
    return page_of


@pytest.fixture
def raw() -> Callable[..., Raw]:
    """`raw_of`, as a fixture."""
    return raw_of


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with real articles that may not be passed on: `RECOUPE_GOLD`, else `shared` beside the checkout."""
    folder = Path(os.environ.get("RECOUPE_GOLD") or Path(__file__).parents[2] / "shared")
    if not (folder / "gold").is_dir():
        pytest.skip(f"there is no gold in {folder}; RECOUPE_GOLD names another folder")
    return folder
