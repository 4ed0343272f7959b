"""What the tests of the writers share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from orvane import dossier_of

if TYPE_CHECKING:
    from recoupe.model import Dossier


@pytest.fixture
def dossier() -> Dossier:
    """The dossier on the bridge of Orvane."""
    return dossier_of()
