"""What was said in a chat (WhatsApp, Telegram) or a thread of posts (X): the texts in it that are long enough to count.

Who sent a message, and when, is not read: a forwarded article was neither written nor published there.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.errors import InputError
from recoupe.languages import load
from recoupe.readers import files, rows
from recoupe.text import folds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Raw, Trouble
    from recoupe.readers.files import File

# « [04/03/2025 22:48:03] Anne: », « 04/03/2025, 22:48 - Anne: », « Anne, [4 Mar 2025 22:48] »; a notice has no name.
_DAY: Final = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2} \w{3,9} \d{4}"
_CLOCK: Final = r"(\d{1,2}):(\d\d)(?::\d\d)?(?:[ \u202f][AP]M)?"
_MESSAGE: Final = re.compile(
    rf"(?m)^\u200e?(?:\[?(?:{_DAY})(?:,| à)? {_CLOCK}(?:\]| [-–])(?: (?P<name>[^:\n]{{1,60}}):)?[ \t]?"
    rf"|(?P<sender>[^\[\n,]{{1,60}}), \[(?:{_DAY}),? {_CLOCK}\](?:\n|$))"
)
_FEWEST: Final = 3  # messages
_PART: Final = 15  # words of a message that can be a part of an article
_PAUSE: Final = 10  # minutes between two of them
_HANDLE: Final = re.compile(r"@\w{2,30}")
_ABOVE: Final = 6  # lines above the first handle of a thread
_SHORT_DAY: Final = re.compile(r"\d{1,2} \w{3,9}\.?")  # « 4 mars »


class _Message(NamedTuple):
    """A message of a chat."""

    line: int  # where it begins, from 1
    sender: str  # empty where the chat itself speaks
    minute: int  # of the day
    said: str


def fits(text: str) -> bool:
    """Whether a text is a chat or a thread."""
    chat = _MESSAGE.match(text.lstrip()) and sum(1 for _ in zip(_MESSAGE.finditer(text), range(_FEWEST), strict=False))
    return chat == _FEWEST or bool(_handles(text.split("\n")))


def read(file: File) -> Iterator[Raw | Trouble]:
    """The long texts of a chat, each a document, and what was left out; the posts of a thread's author as one document.

    Raises:
        InputError: no message of the chat is long enough for an article.
    """
    if handles := _handles(lines := file.text.split("\n")):
        yield from _thread(file, lines, handles)
        return
    found = list(_messages(file.text))
    texts = [text for text in _texts(found) if _size(text) >= files.ARTICLE]
    if not texts:
        message = "a chat of {count} messages, none of them long enough for an article: give what is to count as a text"
        raise InputError(message, count=len(found))
    taken = sum(map(len, texts))
    if taken < len(found):
        message = "a chat: {taken} of its {count} messages are read as articles, the others are too short"
        yield files.trouble(file.path, InputError(message, taken=taken, count=len(found)))
    ids: dict[str, int] = {}
    for text in texts:
        said = "\n\n".join(message.said for message in text)
        yield from rows.read(file, text[0].line, (("text", said),), ids)


def _size(text: list[_Message]) -> int:
    """Words of messages."""
    return sum(len(message.said.split()) for message in text)


def _messages(text: str) -> Iterator[_Message]:
    """The messages of a chat in order."""
    found = list(_MESSAGE.finditer(text))
    for match, following in zip(found, [*found[1:], None], strict=True):
        hour, minute = next((h, m) for h, m in (match.group(1, 2), match.group(5, 6)) if h)
        said = text[match.end() : following.start() if following else len(text)].strip()
        line = text.count("\n", 0, match.start()) + 1
        yield _Message(line, match["name"] or match["sender"] or "", 60 * int(hour) + int(minute), said)


def _texts(messages: list[_Message]) -> Iterator[list[_Message]]:
    """The messages of one sender that may be parts of one text: long ones, shortly after each other."""
    text: list[_Message] = []
    for message in messages:
        if not message.sender or len(message.said.split()) < _PART:
            continue
        if text and (text[-1].sender != message.sender or message.minute - text[-1].minute > _PAUSE):
            yield text
            text = []
        text.append(message)
    if text:
        yield text


def _handles(lines: list[str]) -> list[int]:
    """The lines of a thread that are the handles of who posts, each below a name; none where the text is no thread."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    found = [
        at for before, at in pairwise(filled) if _HANDLE.fullmatch(lines[at].strip()) and not _is_beside(lines[before])
    ]
    first = found and filled.index(found[0]) <= _ABOVE
    return found if first and len(found) > 1 else []


def _is_beside(line: str) -> bool:
    """Whether a line is no word of a post: signs, counters, its day, whom it answers."""
    said = line.strip()
    words = " ".join(word for word in folds(said) if not word.isdigit())
    return not words or bool(_HANDLE.fullmatch(said) or _SHORT_DAY.fullmatch(said)) or words in _beside()


@lru_cache(maxsize=1)
def _beside() -> frozenset[str]:
    return load("chats.toml", dict[str, frozenset[str]])["beside"]


def _thread(file: File, lines: list[str], handles: list[int]) -> Iterator[Raw | Trouble]:
    """What the author of a thread posted in it; what others answered is left out."""
    author = Counter(lines[at].strip() for at in handles).most_common(1)[0][0]
    ends = [*(at - 1 for at in handles[1:]), len(lines)]
    posts = [
        [line for line in lines[at + 1 : end] if not _is_beside(line)]
        for at, end in zip(handles, ends, strict=True)
        if lines[at].strip() == author
    ]
    if len(posts) < len(handles):
        message = "a thread: {taken} of its {count} posts are of its author and are read, the others are left out"
        yield files.trouble(file.path, InputError(message, taken=len(posts), count=len(handles)))
    said = "\n\n".join("\n".join(post) for post in posts if post)
    yield from rows.read(file, 1, (("author", author), ("text", said)), {})
