"""An export of Europresse, the press archive of French libraries and newsrooms: one page of HTML, an article a record.

Told by the class of the publication's name. A record is an `<article>`, in pages from before 2014 a table's cell. The
certificate, which names the subscriber, is left out. What Europresse itself declares of further publications stays with
the article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec import structs

from recoupe.errors import InputError
from recoupe.model import Raw
from recoupe.readers import days, files, html, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from recoupe.model import Trouble
    from recoupe.readers.files import File

_MARK: Final = "DocPublicationName"
_NODOC: Final = "publiC-lblNodoc"  # of the number of a record; an id with « _ » in older pages
_CLASS = re.compile(rf"class=[\"'](?:[^\"'<>]*\s)?{_MARK}\b")
_EDITION = re.compile(r"\s{2,}(?P<edition>\S.*)$")  # « Le Tuilier du Val  Brévenne »
_AFTER = re.compile(r",\s*(?:no\.?|n°|nº)\s.*$|\s*\(site web[^)]*\)|\s+-\s.*$", re.IGNORECASE)
_NUMBER = re.compile(r"\w+·(?P<date>\d{8})·\S+")
_OLD_END = re.compile(r"©|Numéro de document\b|Certificat émis\b")
_WORDS = re.compile(r"(?<!\d)(\d{1,6}) (?:mots|words)\b")
_ORIGINAL: Final = "cet article est paru dans"
_BODIES: Final = ("DocText", "docOcurrContainer")  # the second stands in the first, where it is there


def fits(text: str) -> bool:
    """Whether a page is such an export."""
    return bool(_CLASS.search(text)) and html.fits(text)


def read(file: File) -> Iterator[Raw | Trouble]:
    """The articles of the export, and what is wrong with a record; a record is named by its line.

    Raises:
        InputError: there is no record in it.
    """
    from lxml.html import document_fromstring  # noqa: PLC0415 -- lxml is loaded for pages alone

    ids: dict[str, int] = {}
    tree = document_fromstring(file.text)
    records = [record for record in tree.iter("article") if _of(record, _MARK)] or list(_framed(tree))
    if not records:
        message = "it looks like an export of Europresse, and no article was found in it: export it again, as HTML"
        raise InputError(message)
    yield from files.miscounted(file.path, len(_of(tree, _MARK)), len(records))
    for record in records:
        words = _WORDS.search(" ".join(_said(record, "DocHeader")))
        cells = tuple(_cells(record) if record.tag == "article" else _old_cells(record))
        for found in rows.read(file, record.sourceline or 1, cells, ids):
            yield structs.replace(found, words=int(words[1])) if words and isinstance(found, Raw) else found


def _framed(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The records of a page from before 2014: of each, the largest element that names one publication alone."""
    for named in _of(tree, _MARK):
        record = named
        for around in named.iterancestors():
            if around.tag == "body" or len(_of(around, _MARK)) > 1:
                break
            record = around
        yield record


def _old_cells(record: HtmlElement) -> Iterator[tuple[str, str]]:
    """The columns of a record from before 2014: lines, of which the title and the end are known."""
    outlet, edition = _outlet(" ".join(_said(record, _MARK)))
    header, title = (" ".join(" ".join(_said(record, name)).split()) for name in ("DocHeader", "TitreArticleVisu"))
    for element in _of(record, "TitreArticleVisu"):
        element.tag = "p"  # a line of its own, whatever stands beside it
    lines = html.lines(record)
    start = next((at + 1 for at, line in enumerate(lines) if title and line == title), len(lines))
    end = next((at for at, line in enumerate(lines) if at >= start and _OLD_END.match(line)), len(lines))
    number = next((found[0] for line in lines[end:] if (found := _NUMBER.search(line))), "")
    yield from (("id", number), ("outlet", outlet), ("edition", edition), ("title", title), ("header", header))
    yield "date", days.written(header) or _date_of(number)
    yield "text", "\n\n".join(lines[start:end])


def _cells(record: HtmlElement) -> Iterator[tuple[str, str]]:
    """The columns of a record, under names that exports use."""
    name, header, number = (" ".join(_said(record, part)) for part in (_MARK, "DocHeader", _NODOC))
    outlet, edition = _outlet(name)
    yield from (("id", " ".join(number.split())), ("outlet", outlet), ("edition", edition))
    yield "title", " ".join(" ".join(_said(record, "titreArticleVisu", "grandTitre")).split())
    yield "date", days.written(header) or _date_of(number)
    yield "header", " ".join(header.split())
    yield "url", next((a.get("href") for a in record.iter("a") if _ORIGINAL in a.text_content().casefold()), "")
    yield "text", "\n\n".join(part for part in (*_beside(record), *_paragraphs(record)) if part)
    yield "republished", ", ".join(_republished(record))


def _said(record: HtmlElement, *classes: str) -> list[str]:
    """What the elements of these classes say, without what stands in another of them."""
    return [element.text_content() for name in classes for element in _of(record, name)]


def _of(record: HtmlElement, name: str) -> list[HtmlElement]:
    """The elements of a class, in order."""
    wanted = name.casefold()
    return [
        element
        for element in record.iter()
        if wanted in (element.get("class") or "").casefold().split()
        or wanted == (element.get("id") or "").casefold().replace("_", "-")
    ]


def _outlet(name: str) -> tuple[str, str]:
    """An outlet and its local edition: « Le Tuilier du Val  Brévenne, no. 311 »."""
    bare = _AFTER.sub("", name.replace("\u00a0", " ").strip())
    edition = _EDITION.search(bare)
    return _EDITION.sub("", bare).strip(), edition["edition"] if edition else ""


def _beside(record: HtmlElement) -> Iterator[str]:
    """The lines beside the title that are read as part of the text: kicker, standfirst, author or credit."""
    for name in ("rdp__subtitle", "sm-margin-bottomNews", "docAuthors"):
        yield from (" ".join(line.split()) for line in _said(record, name))


def _paragraphs(record: HtmlElement) -> Iterator[str]:
    """The paragraphs of the text; all that stands in it where it has none."""
    for body in next((found for name in reversed(_BODIES) if (found := _of(record, name))), []):
        parts: Iterable[HtmlElement] = list(body.iter("p")) or [body]
        yield from (" ".join(part.text_content().split()) for part in parts)


def _republished(record: HtmlElement) -> Iterator[str]:
    """Where Europresse says that the article appeared too, with the date."""
    for row in (row for block in _of(record, "apd-wrapper") for row in block.iter("tr")):
        dates = _said(row, "apd-sources-date")
        yield from (" ".join(f"{name} {dates[0] if dates else ''}".split()) for name in _said(row, "source-name-APD"))


def _date_of(number: str) -> str:
    """The date in « news·20260210·TUV·0004 »."""
    found = _NUMBER.search(number)
    return f"{found['date'][:4]}-{found['date'][4:6]}-{found['date'][6:]}" if found else ""
