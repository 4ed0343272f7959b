"""Text that a mail quotes, with « > » before each of its lines: the words without the signs."""

from __future__ import annotations

import re
from typing import Final

_QUOTED: Final = re.compile(r"(?m)(?:^[ \t]?>[^\n]*(?:\n|\Z)){3,}")  # a line or two may be a path of the page
_SIGNS: Final = re.compile(r"(?m)^[ \t]?(?:>[ \t]?)+")


def unquoted(text: str) -> str:
    """The text, where lines in a row are quoted without the signs before them."""
    return _QUOTED.sub(lambda found: _SIGNS.sub("", found[0]), text) if ">" in text else text
