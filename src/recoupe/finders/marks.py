"""What a reader should know of a text and judge: unseen characters, a declared original, what stands in it twice."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from recoupe import lookalikes
from recoupe import text as _text
from recoupe.catalogue import later
from recoupe.model import KEPT, Block, Credit, Mark, Saying, Span
from recoupe.page import entry, head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.page import Page

SHOWN: Final = 100  # places of a mark that are pointed at; hostile text has a million, the note counts all
_CODES: Final = 5  # code points that a note names
_REPEATED: Final = "repeated"  # the cleaner's rule that sets a second standing aside
_PICTURE: Final = frozenset("\ufe0e\ufe0f\u200d")  # choose and join pictures: what they do is seen
_PICTURES: Final = frozenset({"So", "Sk", "Sm"})
_KINDS: Final = (
    frozenset("\u00ad"),
    frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\u3164\ufeff\uffa0"),
    frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),
)
_NOTES: Final = later(
    (  # by kind; the last counts all others
        "Soft hyphens that nobody sees ({codes}): {count}",
        "Characters of no width that nobody sees ({codes}): {count}",
        "Marks of writing direction that nobody sees ({codes}): {count}",
        "Variation selectors or tags that nobody sees ({codes}): {count}",
    )
)
_DECLARED: Final = later(
    {  # by the column of an export
        "source": "Declared source of the text, as its feed or export names it: {name}",
        "republished": "Declared republication, as its export lists it: {name}",
    }
)
RULES: Final = (  # id, what it says, an invented example
    ("invisible characters", "Characters that nobody sees.", "le pont (with a soft hyphen inside the word)"),
    ("look-alike letters", "Words with letters of another alphabet that look Latin.", "le pont (with a Greek o)"),
    ("declared original", "The page names another outlet's address as its original.", "balise.example/orvane-le-pont"),
    (
        "declared source",
        "A feed or an export says where the text comes from, or where else it appeared.",
        "Le Phare (site web) 2025-03-05",
    ),
    ("live page", "The entries of a live page, and what one of them alone credits.", "21h40 · 18h05"),
    ("repetition", "A paragraph that stands in the article more than once.", "La mairie a fermé le pont."),
)


def find(page: Page) -> Iterator[Mark]:
    """The marks of one article: what is unseen or a look-alike in it, its declared original, its repetitions."""
    yield from _invisible(page)
    yield from _alike(page)
    yield from _canonical(page)
    yield from _declared(page)
    yield from _repeated(page)
    yield from _live(page)


def _invisible(page: Page) -> Iterator[Mark]:
    """A mark for each kind of unseen characters, with how many there are: a fact, and by itself no proof of copying."""
    counts: Counter[str] = Counter()
    places: dict[str, list[Span]] = {}
    for start, end in _unseen(page):
        run = page.article.text[start:end]
        counts.update(run)
        for message in dict.fromkeys(map(_message, run)):
            shown = places.setdefault(message, [])
            if len(shown) < SHOWN:
                shown.append(page.span(start, end))
    for message, shown in places.items():
        found = {character: count for character, count in sorted(counts.items()) if _message(character) == message}
        codes = ", ".join(f"U+{ord(character):04X}" for character in [*found][:_CODES])
        note = Saying(message, {"codes": codes + ", …" * (len(found) > _CODES), "count": str(sum(found.values()))})
        yield Mark(at=tuple(shown), by="invisible characters", what="invisible", note=note)


def _unseen(page: Page) -> Iterator[tuple[int, int]]:
    """The runs of unseen characters in the article, but for those that belong to a picture (emoji)."""
    for block in page.blocks:
        words = page.article[block.at[0]]
        for start, end in _text.invisible(words):
            if not _in_picture(words, start, end):
                yield block.at[0].start + start, block.at[0].start + end


def _in_picture(words: str, start: int, end: int) -> bool:
    """Whether a run of unseen characters chooses or joins the picture before it."""
    before = words[start - 1 : start]
    return bool(before) and unicodedata.category(before) in _PICTURES and _PICTURE.issuperset(words[start:end])


@cache
def _message(character: str) -> str:
    """The sentence that counts an unseen character's kind."""
    return _NOTES[next((n for n, kind in enumerate(_KINDS) if character in kind), len(_KINDS))]


def _alike(page: Page) -> Iterator[Mark]:
    """The mark of words that are spelled with letters of another alphabet too: a fact, and no proof of copying."""
    spans = [block.at[0] for block in page.blocks]
    found = [
        page.span(at.start + start, at.start + end) for at in spans for start, end in lookalikes.mixed(page.article[at])
    ]
    if found:
        message = "Words with letters of another alphabet that look the same (« {word} »): {count}"
        note = Saying(message, {"word": page.article[found[0]], "count": str(len(found))})
        yield Mark(at=tuple(found[:SHOWN]), by="look-alike letters", what="lookalike", note=note)


def _canonical(page: Page) -> Iterator[Mark]:
    """The mark of an article whose page calls another outlet's page its original."""
    blocks = sorted(page.blocks, key=lambda block: block.label != "title")
    if page.article.canonical and blocks:
        message = "Declared republication: the page names {address} as its original"
        note = Saying(message, {"address": page.article.canonical})
        yield Mark(at=blocks[0].at, by="declared original", what="canonical", note=note)


def _declared(page: Page) -> Iterator[Mark]:
    """The marks of what a feed or an export itself says of an article's source and of its other publications."""
    blocks = sorted(page.blocks, key=lambda block: block.label != "title")
    for name, value in page.article.extra:
        if blocks and name in _DECLARED and value.strip():
            note = Saying(_DECLARED[name], {"name": " ".join(value.split())})
            yield Mark(at=blocks[0].at, by="declared source", what="canonical", note=note)


def _repeated(page: Page) -> Iterator[Mark]:
    """A mark for each text of the article that stands in the document again, set aside there by the cleaner."""
    standings: defaultdict[str, list[Span]] = defaultdict(list)
    again: set[str] = set()
    for block in page.of(Block):
        if block.label in KEPT or block.by == _REPEATED:
            folded = _text.folded(page.article[block.at[0]])
            standings[folded].append(block.at[0])
            if block.by == _REPEATED:
                again.add(folded)
    for folded, spans in standings.items():
        if folded in again:
            note = Saying("This text stands in the document {count} times, and counts once", {"count": str(len(spans))})
            yield Mark(at=tuple(sorted(spans)[:SHOWN]), by="repetition", what="repeated", note=note)


def _live(page: Page) -> Iterator[Mark]:
    """The mark of a live page with the heads of its entries, and one for each credit that is of one entry alone."""
    entries = page.article.entries
    if not entries:
        return
    times = sorted(one.time for one in entries)
    values = {"count": str(len(entries)), "first": _shown(times[0]), "last": _shown(times[-1])}
    note = Saying("A live page of {count} entries, {first} to {last}: each has its own time", values)
    heads = (head(page.article, one) for one in entries)
    yield Mark(at=tuple(heads)[:SHOWN], by="live page", what="live", note=note)
    for credit in page.of(Credit):
        found = entry(page.article, credit.at[0]) if credit.scope else None
        if found:
            values = {"agency": credit.agency, "time": _shown(found.time)}
            note = Saying("The credit of {agency} is of the entry of {time} alone", values)
            yield Mark(at=credit.at, by="live page", what="live", note=note)


def _shown(time: str) -> str:
    """A time as people read it: « 2026-03-02 18:05 », « 18:05 »."""
    return time[:16].replace("T", " ").strip()
