"""Letters that look like Latin ones: a text spelled with them reads the same and matches nothing.

Only a word that mixes them with Latin letters, and has no other letter of their script, is read as Latin: Greek and
Russian words stay what they are. Source: Unicode Technical Standard 39, confusables; the letters of Europe's scripts.
"""

from __future__ import annotations

import re
from typing import Final

# By script: what is written, and below it what it looks like.
_SCRIPTS: Final = (
    "АВЕЅІЈКМНОРСТУХԌԚԜѴӀҮЁЇавекмнорстуѕіјхԁһӏԛԝѵгпүёї",
    "ABESIJKMHOPCTYXGQWVIYËÏabekmhopctysijxdhlqwvrnyëï",
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧάέήίόύϊΰαβγεηικνορςτυχωϲϳµμσ",
    "ABEZHIKMNOPTYXáéńíóúïüabyenikvopctuxwcjuuo",
    "ՍՏՕհոսօցզ",  # Armenian
    "USOhnuogq",
)
_MIXED: Final = str.maketrans("".join(_SCRIPTS[::2]), "".join(_SCRIPTS[1::2]))
# Latin letters of another shape, and letters in a circle or a square, wherever they stand.
_SHAPES: Final = (
    "ıɑɡɩɪʟᴀʙᴄᴅᴇꜰɢʜᴊᴋᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢƒ",
    "iagiilabcdefghjkmnoprstuvwyzf",
)
_FRAMED: Final = ((0x24B6, "A"), (0x24D0, "a"), (0x1F130, "A"), (0x1F150, "A"), (0x1F170, "A"))  # 26 letters from each
_SHAPED: Final = str.maketrans(*_SHAPES) | {first + n: ord(letter) + n for first, letter in _FRAMED for n in range(26)}
_FRAMES: Final = "\u24b6-\u24e9\U0001f130-\U0001f189"
_OTHER: Final = "\u00b5\u0370-\u058f"  # Greek, Cyrillic, Armenian
_STRANGE = re.compile(f"[{_OTHER}{_FRAMES}{_SHAPES[0]}]")
_WORD = re.compile(rf"[\w{_FRAMES}\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]+")
_LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ÿ]")
_FOREIGN = re.compile(f"[{_OTHER}]")


def latin(text: str) -> str:
    """The text with every look-alike of a Latin letter as that letter, character for character."""
    if text.isascii() or not _STRANGE.search(text):
        return text
    return _WORD.sub(_read, text)


def mixed(text: str) -> list[tuple[int, int]]:
    """The words that are spelled with letters of another script too, as (start, end)."""
    if text.isascii() or not _FOREIGN.search(text):
        return []
    return [m.span() for m in _WORD.finditer(text) if _FOREIGN.search(m[0]) and not _FOREIGN.search(_read(m))]


def _read(word: re.Match[str]) -> str:
    """A word as it reads."""
    shaped = word[0].translate(_SHAPED)
    if not _FOREIGN.search(shaped) or not _LATIN.search(shaped):
        return shaped
    whole = shaped.translate(_MIXED)
    return shaped if _FOREIGN.search(whole) else whole
