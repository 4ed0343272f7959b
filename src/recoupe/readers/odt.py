"""Text of OpenDocument texts (.odt): a line a paragraph. Source: OASIS OpenDocument 1.3, part 3."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.readers import files, kinds, office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

KIND: Final = "application/vnd.oasis.opendocument.text"
_LINES: Final = frozenset(("p", "h"))
_UNSEEN: Final = frozenset(("tracked-changes", "annotation", "annotation-end", "note", "sequence-decls", "forms"))
_SAID: Final = {"tab": "\t", "line-break": "\n"}


def fits(data: bytes) -> bool:
    """Whether bytes are an OpenDocument text."""
    return data.startswith(kinds.ZIP) and KIND in kinds.inside(data)


def text(data: bytes) -> str:
    """The words of an OpenDocument text.

    Raises:
        InputError: it is damaged, protected, or too large.
    """
    root = office.part(data, "content.xml", files.DOCUMENT * 5)  # its markup is several times its text
    return "\n".join("".join(_said(one)) for one in _paragraphs(root))


def _paragraphs(element: Element) -> Iterator[Element]:
    """The paragraphs and headings that are seen, none of them in another."""
    for child in element:
        if (name := office.name(child)) in _LINES:
            yield child
        elif name not in _UNSEEN:
            yield from _paragraphs(child)


def _said(element: Element) -> Iterator[str]:
    """The words of an element."""
    yield element.text or ""
    for child in element:
        name = office.name(child)
        if name == "s":  # several spaces in a row
            yield " "
        elif name in _SAID:
            yield _SAID[name]
        elif name and name not in _UNSEEN:
            yield from _said(child)
        yield child.tail or ""
