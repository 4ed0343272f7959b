"""What is said in a sound or a film, as subtitles: SubRip (.srt) and WebVTT (.vtt). Source: W3C, WebVTT.

The words alone are read, a paragraph between two pauses: times and settings are no words of anybody.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from msgspec import structs

from recoupe.readers import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Raw
    from recoupe.readers.files import File

_CLOCK: Final = r"(?:(\d{1,3}):)?(\d\d):(\d\d)[.,](\d{3})"
_CUE: Final = re.compile(rf"^[ \t]*{_CLOCK}[ \t]+-->[ \t]+{_CLOCK}.*$", re.MULTILINE)
_BEGINS: Final = re.compile(rf"WEBVTT\b|\s{{0,99}}(?:\d{{1,6}}\s*\n)?[ \t]*{_CLOCK}[ \t]+-->")
_TAG: Final = re.compile(r"</?[a-zA-Z0-9][^<>\n]{0,99}>|\{\\[^{}\n]{0,99}\}")
_TIME: Final = re.compile(r"[ \t]*\(?(?:\d{1,2}:)?\d{1,2}:\d\d\)?[ \t]*")  # a line of a transcript of YouTube
_TIMES: Final = 5  # lines and more of them
_PAUSE: Final = 1.5  # seconds between two cues that part paragraphs
_LOOKED_AT: Final = 20_000  # characters
_NOTE: Final = re.compile(r"\n[ \t]*\n")


def fits(text: str) -> bool:
    """Whether a text is subtitles."""
    return bool(_BEGINS.match(text) and _CUE.search(text)) or _is_transcript(text)


def read(file: File) -> Iterator[Raw]:
    """The subtitles as one document.

    Raises:
        InputError: they are too large.
    """
    words = _spoken(file.text) if _is_transcript(file.text) else "\n".join(_paragraphs(file.text))
    for raw in plain.read(file):
        yield structs.replace(raw, content=words)


def _is_transcript(text: str) -> bool:
    """Whether every line or two of what is said stands below its time."""
    lines = [line for line in text[:_LOOKED_AT].split("\n") if line.strip()]
    times = [at for at, line in enumerate(lines) if _TIME.fullmatch(line)]
    return len(times) >= _TIMES and all(b - a in (2, 3) for a, b in pairwise(times)) and times[0] <= _TIMES


def _spoken(text: str) -> str:
    """What is said in a transcript, as one paragraph below what stands above its first time."""
    lines = text.split("\n")
    first = next(at for at, line in enumerate(lines) if _TIME.fullmatch(line))
    said = " ".join(line.strip() for line in lines[first:] if line.strip() and not _TIME.fullmatch(line))
    return "\n".join([*lines[:first], said]).strip("\n")


def _paragraphs(text: str) -> Iterator[str]:
    """What is said between two pauses; a line that rolls on to the next cue is said once."""
    cues = list(_CUE.finditer(text))
    said: list[str] = []
    before = 0.0
    for cue, after in zip(cues, [*cues[1:], None], strict=True):
        begin, end = _seconds(cue.groups()[:4]), _seconds(cue.groups()[4:])
        if said and begin - before > _PAUSE:
            yield " ".join(said)
            said = said[:0]
        before = end
        block = text[cue.end() : after.start() if after else len(text)].lstrip("\n")
        for line in _NOTE.split(block, maxsplit=1)[0].split("\n"):
            words = " ".join(_TAG.sub("", line).split())
            if words and words not in said[-2:]:
                said.append(words)
    yield " ".join(said)


def _seconds(parts: tuple[str | None, ...]) -> float:
    """A time of a cue, in seconds."""
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return 3600 * hours + 60 * minutes + seconds + thousandths / 1000
