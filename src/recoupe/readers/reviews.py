"""A press review: several articles pasted into one text, each below its title, with its outlet and its day, or a rule.

So word processors hold them, and so an archive's PDF is copied. What tells one article from the next is a line that
names an outlet and a day (« Le Phare, 10 mars 2026 ») beside a title, a rule (« ----- ») above a title, or the number
that Europresse gives a record. An article with its own stamp (« Publié le 10 mars 2026 ») is none, nor are chapters.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe import text as _text
from recoupe.errors import InputError
from recoupe.languages.residue import tables
from recoupe.readers import days, files, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Raw, Trouble
    from recoupe.readers.files import File

_TITLE: Final = range(3, 30)  # words of a title
_ABOVE: Final = 2  # lines between a rule and a title
_SOURCE: Final = 14  # words of a line that names outlet and day
_SENTENCE: Final = 12  # words
_LONGEST: Final = 400  # characters of a title
_OUTLET: Final = 6  # words of an outlet's name
_DATE = re.compile(
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+)?(?:le\s+)?"
    r"(?:\d{1,2}(?:er)?\s+[^\W\d]+\.?\s+\d{4}|(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:[\s,;•·|–—-]|\(|\)|\bp(?:age|\.)?\s?\d{1,3}\b|\b\d{1,2}\s?[h:]\s?\d\d\b|\bà\b|\b\d{1,5} mots\b)+"
)
_RULE = re.compile(r"[ \t]*([-=_*#~—–•])(?:[ \t]?\1){4,199}[ \t]*")
_BREAK = re.compile(r"[ \t]*([-=_*#~—–•])(?:[ \t]?\1){2,3}[ \t]*")  # of an article too, where no address follows
_NUMBER = re.compile(r"\bnews·(?P<date>\d{8})·\S+")
_RIGHTS = re.compile(r"©\s*(?:\d{4}\s+)?(?P<outlet>[^.©\n]{2,60}?)\s*(?:\.\s|\.$|,?\s+Tous droits)")
# What Europresse prints around a record; the certificate names the subscriber, and is never read.
_FRAME = re.compile(
    r"(?i)\s*(?:(?:.*\bcertificat\b.*\bémis|.*visualisation personnelle|.*\bnews·\d{8}·|.*tous droits réservés\b).*"
    r"|(?:nom de la source|type de source|périodicité|couverture géographique|provenance|publi ?c|presse •)\b.*"
    r"|rapport sélectionné par\b.*|page \d+ (?:de|sur) \d+.*)"
)


class _Head(NamedTuple):
    """Where an article begins, and what is said of it there."""

    line: int
    body: int  # the first line of its text
    title: str = ""
    outlet: str = ""
    date: str = ""


def fits(text: str) -> bool:
    """Whether several articles stand in a text."""
    return len(text) <= files.DOCUMENT and len(_records(text)) > 1


def read(file: File) -> Iterator[Raw | Trouble]:
    """The articles of the review, and that it was taken for one."""
    lines = file.text.split("\n")
    heads = _records(file.text)
    ids: dict[str, int] = {}
    message = (
        "{count} articles were found in this text, one below the other: {titles}; "
        "check that they are, and give each in a file of its own if they are not"
    )
    titles = ", ".join(f"« {head.title or head.outlet or head.line + 1} »" for head in heads)
    yield files.trouble(file.path, InputError(message, count=len(heads), titles=titles))
    for head, end in zip(heads, [*(head.line for head in heads[1:]), len(lines)], strict=True):
        body = "\n".join(line for line in lines[head.body : end] if not _RULE.fullmatch(line) and not _frames(line))
        cells = (("title", head.title), ("outlet", head.outlet), ("date", head.date), ("text", body.strip("\n")))
        yield from rows.read(file, head.line + 1, cells, ids)


def _frames(line: str) -> bool:
    return _FRAME.fullmatch(line) is not None


def _records(text: str) -> list[_Head]:
    """The articles in a text; none where it is one article, or no more than looks so."""
    lines = text.split("\n")
    found = _numbered(lines) if _NUMBER.search(text) else _headed(lines)
    if len(found) <= 1:
        return []
    if (
        found[0].line and sum(map(_size, lines[: found[0].line])) >= files.ARTICLE
    ):  # an article without a head, or a cover
        found = [_Head(0, 0), *found]
    ends = [*(head.line for head in found[1:]), len(lines)]
    long = [sum(map(_size, lines[head.body : end])) >= files.ARTICLE for head, end in zip(found, ends, strict=True)]
    return found if all(long) else []


def _size(line: str) -> int:
    """Words of a line, as they are separated."""
    return len(line.split())


def _numbered(lines: list[str]) -> list[_Head]:
    """The records of Europresse: each ends with its number, which has its day."""
    ends = [(at, found["date"]) for at, line in enumerate(lines) if (found := _NUMBER.search(line))]
    heads: list[_Head] = []
    start = 0
    for at, date in ends:
        rights = next((found for line in reversed(lines[start:at]) if (found := _RIGHTS.search(line))), None)
        outlet = rights["outlet"] if rights else ""
        first = _first(lines, start, at, outlet)
        title = lines[first].strip() if first < at else ""
        heads.append(_Head(start, first + 1, title, outlet, f"{date[:4]}-{date[4:6]}-{date[6:]}"))
        start = at + 1
    return heads


def _first(lines: list[str], start: int, end: int, outlet: str) -> int:
    """The line of a record that is its title: the last that can be one above the first sentence."""
    text = next((at for at in range(start, end) if _is_sentence(lines[at])), end)
    named = _text.folded(outlet)
    fine = [at for at in range(start, text) if _is_title(lines[at]) and not _frames(lines[at])]
    bare = [at for at in fine if not (named and named in _text.folded(lines[at])) and not _DATE.search(lines[at])]
    return max(bare, default=start)


def _is_sentence(line: str) -> bool:
    """Whether a line is of a record's text."""
    return _size(line) >= _SENTENCE and line.rstrip().endswith((".", "»", "…", "?", "!")) and not _frames(line)


def _headed(lines: list[str]) -> list[_Head]:
    """The articles below a title with outlet and day beside it, or below a rule."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    sourced = [(place, said) for place, at in enumerate(filled) if (said := _source(lines[at]))]
    below, above = ([_sourced(lines, filled, step, *found) for found in sourced] for step in (-1, 1))
    heads = [head for head in max(below, above, key=lambda found: len(found) - found.count(None)) if head]
    return max(heads, _ruled(lines, filled), key=len)


def _sourced(lines: list[str], filled: list[int], step: int, place: int, said: tuple[str, str]) -> _Head | None:
    """The head of an article whose title stands before or behind (1) the line that names an outlet and a day."""
    if not 0 <= place + step < len(filled) or not _is_title(lines[filled[place + step]]):
        return None
    at, title = filled[place], filled[place + step]
    return _Head(min(at, title), max(at, title) + 1, lines[title].strip(), *said)


def _source(line: str) -> tuple[str, str] | None:
    """The outlet and the day that a line names and no more; None where it says something else."""
    if len(line) > _LONGEST or _size(line) > _SOURCE or _stamp().match(line) or not (date := _DATE.search(line)):
        return None
    outlet = _AFTER.sub(" ", line[: date.start()] + "\0" + line[date.end() :]).replace("\0", " ").strip(" .:")
    named = outlet[:1].isupper() and _size(outlet) <= _OUTLET and outlet.split()[-1] not in tables().names["unended"]
    if not named or line.rstrip().endswith("."):
        return None
    if date["year"]:
        return outlet, f"{date['year']}-{int(date['month']):02}-{int(date['day']):02}"
    return outlet, days.written(date[0]) or date[0]


@cache
def _stamp() -> re.Pattern[str]:
    """How a page stamps, signs or captions its own article: no article of a review."""
    return re.compile(rf"(?i)\W*(?:{'|'.join(tables().names['stamps'])}|©|(?:le|du)\s+\d)")


def _ruled(lines: list[str], filled: list[int]) -> list[_Head]:
    """The articles between rules, each of which begins with a title."""
    rules = [
        place
        for place, at in enumerate(filled)
        if _RULE.fullmatch(lines[at]) or (_BREAK.fullmatch(lines[at]) and "://" in "".join(lines[at + 1 : at + 3]))
    ]
    begins = [place + 1 for place in rules if place + 1 < len(filled) and place + 1 not in rules]
    begins = begins if begins and begins[0] == 1 else [0, *begins]
    begins = [_below(lines, filled, place) for place in begins]
    if not rules or not all(_is_title(lines[filled[place]]) for place in begins):
        return []
    heads = []
    for place in begins:
        at = filled[place]
        under = filled[place + 1] if place + 1 < len(filled) else None
        source = _source(lines[under]) if under is not None else None
        heads.append(_Head(at, (under or at) + 1 if source else at + 1, lines[at].strip(), *(source or ())))
    return heads


def _below(lines: list[str], filled: list[int], place: int) -> int:
    """The line below a rule and what numbers or addresses the article: « ARTICLE 2 », « https://phare.example/t »."""
    last = min(place + _ABOVE, len(filled) - 1)
    while place < last and (_size(lines[filled[place]]) < min(_TITLE) or "://" in lines[filled[place]]):
        place += 1
    return place


def _is_title(line: str) -> bool:
    """Whether a line can be the title of an article."""
    if len(line) > _LONGEST:
        return False
    said = line.strip()
    return _size(said) in _TITLE and not said.endswith((".", ",", ";", ":")) and not _DATE.fullmatch(said)
