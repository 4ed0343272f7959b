"""The label of every line: passes over a layout, each with one subject; the first that speaks of a line decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe import text as _text
from recoupe.cleaners import figures
from recoupe.cleaners.looks import Mark
from recoupe.cleaners.places import AROUND, LINKED
from recoupe.cleaners.titles import slug
from recoupe.languages.residue import tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recoupe.cleaners.layout import Layout
    from recoupe.cleaners.looks import Look
    from recoupe.model import Label

    Found = Iterator[tuple[int, Mark]]

_PARAGRAPH = 15  # words of a sentence that is more than a headline
_CROSSHEAD = 12  # words; crossheads are shorter, captions and headlines of other articles often longer
_LOST = 24  # words from which a line without a full stop is a paragraph that lost it
_STANDFIRST = 12  # words of a line under the title that is its summary, with or without a full stop
_FEWEST = 3  # words of a crosshead right under a title; a word or two there is the page's
_NAME = 4  # words of a writer's name
_NEAR = 3  # lines from the title within which a bare name is the writer's
_BESIDE = 6  # lines in which the neighbour of a line is looked for past residue
_WRITER = 10  # words of a line about the writer
_TRAILING = 2  # short lines at the end; more are a list, which an article may end in
_LONGEST = 40  # words of a caption that stands twice
_PASTED = 3  # of so many lines one may stand twice in a row
_LAST = 3  # paragraphs at the end of an article among which one may be about its writer


def labels(plan: Layout) -> list[Mark]:
    """What each line is, and the rule that says so."""
    found: dict[int, Mark] = {}
    for pass_ in _PASSES:
        for index, mark in pass_(plan, found):
            found.setdefault(index, mark)
    return [found[index] for index in range(len(plan.looks))]


def _title(plan: Layout, _: Mapping[int, Mark]) -> Found:
    """The title; the standing nearest to the text is the headline, the others repeat it."""
    nearest = _headline(plan)
    for index in plan.titles:
        if index < plan.after:
            yield index, Mark("title", "title" if index == nearest else "repeated title")


def _headline(plan: Layout) -> int | None:
    """The standing of the title that is nearest above the text."""
    return max((index for index in plan.titles if index <= plan.opening), default=None)


def _times_below(plan: Layout, _: Mapping[int, Mark]) -> Found:
    """Times below the article belong to the headlines beside them, or to comments; a day of a year may be its own."""
    section: Label | None = None
    for index in range(plan.after, len(plan.looks)):
        mark = plan.marks[index]
        section = mark.label if mark and mark.section else section
        day = any(word.isdigit() and len(word) == len("2026") for word in plan.looks[index].words)
        if mark and mark.label == "date" and (section or not day):
            yield index, Mark("comment" if section == "comment" else "related", "time of another text")


def _given_away(plan: Layout, _: Mapping[int, Mark]) -> Found:
    """What lines give away by themselves; weak words do not tell on a sentence of the article."""
    for index, mark in enumerate(plan.marks):
        spared = mark and mark.weak and plan.looks[index].prose and plan.first <= index < plan.after
        if mark and not spared:
            yield index, mark


def _slug(plan: Layout, _: Mapping[int, Mark]) -> Found:
    """The text of a picture that is the title's address."""
    for title in {plan.looks[index].folded: plan.looks[index] for index in plan.titles}.values():
        for index, look in enumerate(plan.looks):
            if slug(look, title):
                yield index, Mark("other", "address of the title")


def _twice(plan: Layout, _: Mapping[int, Mark]) -> Found:
    """Two equal lines in a row: a picture's text and its caption. Not where a whole article was pasted line by line."""
    pairs = [
        index
        for index in range(plan.head, plan.after - 1)
        if plan.looks[index].folded == plan.looks[index + 1].folded and _captions(plan.looks[index])
    ]
    if len(pairs) * _PASTED > plan.after - plan.head:
        return
    for index in pairs:
        yield index, Mark("caption", "said twice in a row")
        yield index + 1, Mark("caption", "said twice in a row")


def _captions(look: Look) -> bool:
    return 1 < look.size <= _LONGEST and not look.inner


def _outside(plan: Layout, _: Mapping[int, Mark]) -> Found:
    """Above and below the article: menus, other articles, comments."""
    section: Label | None = None
    for index, look in enumerate(plan.looks):
        mark = plan.marks[index]
        if mark and mark.section:
            section = mark.label
        if index < plan.head:
            yield index, Mark(_kind(look, _CROSSHEAD // 2), "above the article")
        elif index >= plan.after:
            yield index, Mark(section or _kind(look, _FEWEST), "below the article")


def _kind(look: Look, most: int) -> Label:
    """What a line outside the article is most often: up to so many words a menu, longer another article."""
    return "related" if look.size > most else "nav"


def _writer(plan: Layout, found: Mapping[int, Mark]) -> Found:
    """A last paragraph that opens with the name of the byline is about the writer."""
    named = {name for i, mark in found.items() if mark.label == "byline" and (name := _writers_name(plan.looks[i]))}
    text = [i for i in range(plan.first, plan.after) if i not in found and plan.looks[i].size >= _WRITER]
    for index in text[-_LAST:]:
        if any(plan.looks[index].folded.startswith(f"{name} ") for name in named):
            yield index, Mark("byline", "about the writer")


def _writers_name(look: Look) -> str:
    """The first two words of a byline that can be a name, folded."""
    start = 1 if look.words and look.words[0] in tables().names["by"] else 0
    return " ".join(look.words[start : start + 2])


def _head(plan: Layout, _: Mapping[int, Mark]) -> Found:
    """Between the title and the text: the summary, the writer's name, and what is left of the page."""
    title = _headline(plan)
    for index in range(plan.head, plan.opening):
        look = plan.looks[index]
        if title is not None and abs(index - title) <= _NEAR and _name(look):
            yield index, Mark("byline", "a name beside the title")
        elif look.digits and look.size < _STANDFIRST and not look.stopped and figures.has_day(look):
            yield index, Mark("date", "line with a date")
        elif index < plan.opening and look.size < _LOST and _pictured(plan, index + 1):
            yield index, Mark("caption", "above the owner of the picture")
        elif look.prose or (look.size >= _STANDFIRST and index < plan.first):
            yield index, Mark("lede", "between title and text")
        elif index == plan.opening - 1 and (look.stopped or _FEWEST <= look.size <= _CROSSHEAD):
            yield index, Mark("crosshead", "short line above the text")
        elif index < plan.first:
            yield index, Mark("other", "between title and text")


def _pictured(plan: Layout, index: int) -> bool:
    """Whether a line names the owner of a picture and nothing else: « Photo : Lise Aubrac »."""
    mark = plan.marks[index]
    return mark is not None and mark.by == "picture text" and plan.looks[index].size <= _WRITER


def _name(look: Look) -> bool:
    """Whether a line is two to four words with capitals: « Jean Delaunay »."""
    return 1 < look.size <= _NAME and all(look.said[word.start].isupper() for word in _text.words(look.said))


def _named(plan: Layout, _: Mapping[int, Mark]) -> Found:
    """A bare name beside a date is the writer's, wherever a page puts the two."""
    for index in range(plan.head, plan.after):
        beside = [plan.marks[i] for i in (index - 1, index + 1) if 0 <= i < len(plan.marks)]
        if _name(plan.looks[index]) and any(mark and mark.label == "date" for mark in beside):
            yield index, Mark("byline", "a name beside the date")


def _under_heading(plan: Layout, _: Mapping[int, Mark]) -> Found:
    """Headlines under « Lire aussi », until a paragraph goes on with the article."""
    section: Label | None = None
    for index in range(plan.first, plan.after):
        look, mark = plan.looks[index], plan.marks[index]
        if mark and mark.section:
            section = mark.label
        elif index in plan.titles or (look.prose and look.size >= _PARAGRAPH):
            if section == "byline":
                yield index, Mark("byline", "about the writer")
            section = None
        elif section:
            yield index, Mark(section, "under a heading")


def _left_out(plan: Layout, _: Mapping[int, Mark]) -> Found:
    """Lines of HTML inside the article that trafilatura leaves out: headings and sentences stay, the rest goes."""
    for index in range(plan.first, plan.after):
        look = plan.looks[index]
        if look.line.chosen is not False:
            continue
        if look.within("figcaption"):
            yield index, Mark("caption", "figcaption")
        elif look.within(*AROUND) or look.line.links > LINKED:
            yield index, Mark("related", "element around the article")
        elif not _kept_anyway(plan, index):
            yield index, Mark("other", "left out by trafilatura")


def _kept_anyway(plan: Layout, index: int) -> bool:
    """Whether trafilatura lost a line: a heading above a line that it takes, a sentence between two; residue aside."""
    look = plan.looks[index]
    above = range(index - 1, max(plan.first, index - _BESIDE) - 1, -1)
    below = range(index + 1, min(plan.after, index + _BESIDE))
    taken = [next((plan.looks[i].line.chosen for i in side if not plan.marks[i]), None) for side in (above, below)]
    if look.within("h2", "h3", "h4"):
        return taken[1] is True
    return look.prose and False not in taken


def _caption(plan: Layout, found: Mapping[int, Mark]) -> Found:
    """A long line without a full stop, alone between two sentences."""
    text = [index for index in range(plan.first, plan.after) if index not in found]
    for before, index, behind in zip(text, text[1:], text[2:], strict=False):
        look = plan.looks[index]
        alone = plan.looks[before].stopped and plan.looks[before].prose and plan.looks[behind].prose
        whole = look.said[0].isupper() and not look.stopped and not look.inner and not look.said.endswith(":")
        if alone and whole and _CROSSHEAD < look.size < _LOST:
            yield index, Mark("caption", "no full stop between sentences")


def _trailing(plan: Layout, found: Mapping[int, Mark]) -> Found:
    """A short line or two behind the last paragraph: who else worked on it, in HTML else what is left of the page."""
    text = [index for index in range(plan.opening + 1, plan.after) if index not in found]
    short = 0
    while short < len(text) and _short(plan.looks[text[-1 - short]]):
        short += 1
    ended = short < len(text) and plan.looks[text[-1 - short]].stopped
    if short > _TRAILING:
        return
    for index in text[len(text) - short :]:
        if plan.looks[index].words[0] in tables().names["sign_offs"]:
            yield index, Mark("credit", "sign-off at the end")
        elif ended and index == text[-1] and _signature(plan.looks[index]):
            yield index, Mark("byline", "a name behind the text")
        elif plan.looks[index].line.chosen is not None:
            yield index, Mark("other", "short line behind the text")


def _signature(look: Look) -> bool:
    """Whether a line is a name, or a name and what its bearer is: « Lise Aubrac (correspondante) »."""
    name, _, role = look.said.partition(" (")
    words = name.split()
    alone = not role or (role.endswith(")") and len(role.split()) <= _NAME)
    return (
        alone
        and 1 < len(words) <= _NAME
        and all(w[0].isupper() and w.strip(".-").replace("-", "").isalpha() for w in words)
    )


def _short(look: Look) -> bool:
    """Whether a line says nothing by itself; « Durée : 2 heures » does."""
    return look.size <= _CROSSHEAD and not look.stopped and not look.prose and ":" not in look.said


def _paragraph(plan: Layout, found: Mapping[int, Mark]) -> Found:
    """The rest is the article: its first paragraph, the others, the short lines between them."""
    lede = any(mark.label == "lede" for mark in found.values())
    for index in range(plan.first, plan.after):
        look = plan.looks[index]
        if index in found:
            continue
        if look.prose and not lede:
            lede = True
            yield index, Mark("lede", "first paragraph")
        elif look.prose or look.stopped or look.size > _CROSSHEAD:
            yield index, Mark("body", "paragraph")
        else:
            yield index, Mark("crosshead", "short line between paragraphs")


_PASSES = (
    _title,
    _times_below,
    _given_away,
    _slug,
    _twice,
    _outside,
    _head,
    _named,
    _writer,
    _under_heading,
    _left_out,
    _caption,
    _trailing,
    _paragraph,
)
