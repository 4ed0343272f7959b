"""Recoupe: how many independent origins the articles on one story really have.

    import recoupe

    dossier = recoupe.dossier(["le-phare.html", "echo.txt", "export.csv"])
    dossier.independent_origins

What stands in `__all__` is the whole public API. It is loaded when first used: `import recoupe` is cheap.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from recoupe.errors import InputError, MissingExtra, RecoupeError, UsageError
    from recoupe.model import (
        Article,
        Block,
        Credit,
        Dossier,
        Finding,
        Mark,
        Origin,
        Passage,
        Published,
        Raw,
        Saying,
        Span,
        Trouble,
    )

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Block",
    "Credit",
    "Dossier",
    "Finding",
    "InputError",
    "Mark",
    "MissingExtra",
    "Origin",
    "Passage",
    "Published",
    "Raw",
    "RecoupeError",
    "Saying",
    "Span",
    "Trouble",
    "UsageError",
    "dossier",
]

_ERRORS = frozenset({"InputError", "MissingExtra", "RecoupeError", "UsageError"})


def dossier(paths: str | Path | Iterable[str | Path], published: dt.date | str | None = None) -> Dossier:
    """All there is to say about the story that these articles tell, as `recoupe dossier` writes it.

    Args:
        paths: a file, a folder, a pattern such as "articles/*.html", "-" for standard input, or several of them. Text,
            HTML, tables, feeds and exports of archives are told apart by their content.
        published: publication date, ISO 8601, of the documents that carry none.

    Raises:
        UsageError: a path leads nowhere, or `published` is no date. A document that cannot be used raises nothing: it
            is among the dossier's `troubles`.
    """
    from recoupe import pipeline, readers

    inputs = [paths] if isinstance(paths, str | Path) else list(paths)
    return pipeline.dossier(readers.read(inputs, str(published) if published else None))


def __getattr__(name: str) -> object:
    """The nouns and errors of the API, loaded when first asked for (PEP 562)."""
    if name not in __all__:
        message = f"module 'recoupe' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module("recoupe.errors" if name in _ERRORS else "recoupe.model"), name)


def __dir__() -> list[str]:
    """What a person at a prompt may use."""
    return __all__
