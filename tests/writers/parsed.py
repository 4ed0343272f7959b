"""A page as a browser sees it: elements with their attributes and their text, well formed or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

ENDS_P = {"p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "table", "details", "section"}
CELLS = {"td", "th", "tr"}
ENDED = {"li": {"li"}, "td": {"td", "th"}, "th": {"td", "th"}, "tr": CELLS}  # by the beginning of another
VOID = {"meta", "input", "br", "rect"}


@dataclass
class Element:
    """An element, its attributes, and the text in it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    within: tuple[str, ...] = ()


@dataclass
class Parsed(HTMLParser):
    """The elements of a page, in their order."""

    source: str
    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the page; what it leaves open is an error."""
        HTMLParser.__init__(self, convert_charrefs=True)
        self.feed(self.source)
        self.close()
        assert not self.open, f"not closed: {[element.tag for element in self.open]}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self.end(tag, ENDED.get(tag, {"p"} if tag in ENDS_P else set()))
        within = tuple(element.tag for element in self.open)
        element = Element(tag, {name: value or "" for name, value in attrs}, within=within)
        assert len(element.attributes) == len(attrs), f"an attribute twice: {tag} {attrs}"
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, the one opened last."""
        if tag in VOID:
            return
        cells = CELLS if tag in {"tr", "thead", "tbody", "table"} else set()
        self.end(tag, {"li", "p"} if tag in {"ul", "ol"} else ({"p"} | cells) - {tag})
        assert self.open, f"closed without being open: {tag}"
        assert self.open[-1].tag == tag, f"{tag} closed inside {self.open[-1].tag}"
        self.open.pop()

    def end(self, tag: str, kinds: set[str]) -> None:
        """What a tag ends that has no end of its own: the paragraph or the entry opened last."""
        if tag == "li" and self.open and self.open[-1].tag == "p":
            self.open.pop()
        while self.open and self.open[-1].tag in kinds:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Text: it is in every open element."""
        for element in self.open:
            element.text += data

    def handle_comment(self, data: str) -> None:
        """A comment."""
        self.comments.append(data)

    def of(self, tag: str) -> list[Element]:
        """The elements of one kind."""
        return [element for element in self.elements if element.tag == tag]

    def by_id(self, name: str) -> Element:
        """The element with this id."""
        (found,) = (element for element in self.elements if element.attributes.get("id") == name)
        return found

    def stretch(self, anchor: str) -> str:
        """The text of all parts of a stretch of an article, white space as one space."""
        parts = [
            e.text for e in self.elements if anchor in (e.attributes.get("id"), *e.attributes.get("class", "").split())
        ]
        return " ".join(" ".join(parts).split())
