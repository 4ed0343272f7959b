"""Text of Word documents (.docx): a line a paragraph. Source: ECMA-376, WordprocessingML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.readers import files, kinds, office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_PART: Final = "word/document.xml"
_SPACE: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_SAID: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_UNSEEN: Final = frozenset(
    ("del", "moveFrom", "instrText", "footnoteReference", "delText", "fldData", "AlternateContent")
)


def fits(data: bytes) -> bool:
    """Whether bytes are a Word document."""
    return data.startswith(kinds.ZIP) and _PART in kinds.inside(data)


def text(data: bytes) -> str:
    """The words of a Word document.

    Raises:
        InputError: it is damaged, protected, or too large.
    """
    root = office.part(data, _PART, files.DOCUMENT * 5)  # its markup is several times its text
    return "\n".join("".join(_said(one)) for one in root.iter(f"{_SPACE}p", f"{_STRICT}p"))


def _said(paragraph: Element) -> Iterator[str]:
    """The words of a paragraph; none of those that are struck out or stand in a paragraph inside it."""
    for child in paragraph:
        tag = office.name(child)
        if tag in _UNSEEN or tag == "p":
            continue
        if tag == "t":
            yield child.text or ""
        elif tag in _SAID:
            yield _SAID[tag]
        else:
            yield from _said(child)
