"""Text that was encoded twice, « prÃ©fecture » for « préfecture », as spreadsheets and Facebook hand it on."""

from __future__ import annotations

import re
from typing import Final

FEWEST: Final = 3  # characters written so; no text of Europe's languages has one, but a text on encodings may show one
# The bytes 80 to BF as windows-1252 shows them, or as the control of their number.
_SHOWN: Final = {
    character: byte
    for byte in range(0x80, 0xC0)
    for character in {chr(byte), bytes([byte]).decode("cp1252", "ignore") or chr(byte)}
}
_LATER: Final = "".join(map(re.escape, _SHOWN))
_TWICE = re.compile(f"[Â-Å][{_LATER}]|â[{_LATER}]{{2}}")
_ESCAPED = re.compile(r"(?i)(?:\\u00c[2-5]|\\u00e2\\u00[89ab][0-9a-f])\\u00[89ab][0-9a-f]")  # in JSON


def is_garbled(text: str) -> bool:
    """Whether a text, or the values of a JSON text, was encoded twice."""
    found = re.finditer(_TWICE, text) if not text.isascii() else re.finditer(_ESCAPED, text)
    return sum(1 for _, _ in zip(found, range(FEWEST), strict=False)) == FEWEST


def mended(text: str) -> str:
    """The text with every character that was encoded twice as it was meant."""
    return _TWICE.sub(_meant, text.replace("Ã  ", "à ").replace("Ã ", "à "))


def _meant(found: re.Match[str]) -> str:
    """The character that these stand for; what stands for none stays."""
    first, *rest = found[0]
    try:
        return bytes([ord(first), *(_SHOWN[one] for one in rest)]).decode()
    except UnicodeDecodeError:
        return found[0]
