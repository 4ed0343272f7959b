"""What the tests of readers share: files in a folder of their own, and what is read from them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from recoupe import readers
from recoupe.model import Raw, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str | bytes], Path]:
    """Write a file below an empty working folder, in UTF-8; returns its path, relative to that folder."""
    monkeypatch.chdir(tmp_path)

    def written(name: str, content: str | bytes) -> Path:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return written


def raws(*inputs: str | Path, published: str | None = None) -> list[Raw]:
    """The documents in these inputs, sorted by id."""
    found = readers.read(inputs, published)
    return sorted((raw for raw in found if isinstance(raw, Raw)), key=lambda raw: raw.id)


def troubles(*inputs: str | Path) -> list[str]:
    """What could not be read of these inputs, each with its path."""
    return [f"{t.path}: {t.reason}" for t in readers.read(inputs) if isinstance(t, Trouble)]
