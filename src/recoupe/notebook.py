"""How a notebook shows a dossier: in short, and in the language of the system."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from recoupe import terminal
from recoupe.writers import html

if TYPE_CHECKING:
    from recoupe.model import Dossier


def shown(dossier: Dossier) -> str:
    """The dossier in short, as a piece of HTML."""
    return html.fragment(dossier, terminal.language_of((), os.environ))
