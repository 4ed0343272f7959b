r"""Text in RTF, as word processors and Factiva write it: a line a paragraph, a tab between the cells of a table.

Source: Rich Text Format Specification 1.9.1: code pages, « \uN » with « \ucN », destinations that nobody sees.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK: Final = b"{\\rtf"
_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?"
    r"|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|\\(?P<sign>[^a-zA-Z'])"
    r"|(?P<brace>[{}])"
    r"|(?P<said>[^\\{}\r\n]+)",
    re.DOTALL,
)
_UNSEEN: Final = frozenset(
    (
        "colortbl",
        "stylesheet",
        "info",
        "pict",
        "object",
        "header",
        "headerl",
        "headerr",
        "headerf",
        "footer",
        "footerl",
        "footerr",
        "footerf",
        "fldinst",
        "listtable",
        "listoverridetable",
        "revtbl",
        "rsidtbl",
        "generator",
        "themedata",
        "colorschememapping",
        "datastore",
        "latentstyles",
        "xmlnstbl",
        "nonshppict",
        "shpinst",
        "private",
        "bkmkstart",
        "bkmkend",
        "annotation",
        "atnid",
        "atnauthor",
        "ftnsep",
        "ftnsepc",
        "filetbl",
    )
)
_FONTS: Final = "fonttbl"
_SAID: Final = {
    **dict.fromkeys(("par", "line", "sect", "page", "row", "nestrow"), "\n"),
    **dict.fromkeys(("tab", "cell", "nestcell"), "\t"),
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
}
_SIGNS: Final = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "\\": "\\", "{": "{", "}": "}", "\n": "\n", "\r": "\n"}
_PAGES: Final = {"ansi": "cp1252", "mac": "mac-roman", "pc": "cp437", "pca": "cp850"}
_CHARSETS: Final = {  # of a font
    77: "mac-roman",
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
_UTF8 = 65001  # number of its code page
_DEEPEST = 10_000  # groups inside groups; real files have a dozen
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]")


class _Group(NamedTuple):
    """What holds inside a group and ends with it."""

    seen: bool = True  # whether its text is the document's
    hidden: bool = False  # whether its writer hid it
    fonts: bool = False  # whether it describes fonts
    skip: int = 1  # characters behind « \\uN » that stand for it where Unicode is not known
    page: str | None = None  # code page of the font


class _Document:
    """An RTF document while it is read."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.bytes = bytearray()  # not yet decoded: one character may have two
        self.page = "cp1252"
        self.font: int | None = None  # the one that is described
        self.fonts: dict[int, str] = {}
        self.groups = [_Group()]
        self.left = 0  # characters that « \\uN » still replaces

    def say(self, text: str) -> None:
        """Add a text, if it is seen."""
        self.flush()
        if self.groups[-1].seen and not self.groups[-1].hidden:
            self.parts.append(text)

    def flush(self) -> None:
        """Decode the bytes that wait."""
        if self.bytes:
            said = self.bytes.decode(self.groups[-1].page or self.page, "replace")
            self.bytes.clear()
            if self.groups[-1].seen and not self.groups[-1].hidden:
                self.parts.append(said)

    def hold(self, group: _Group) -> None:
        """Let this hold until the group ends."""
        self.flush()
        self.groups[-1] = group


def text(data: bytes) -> str:
    """The words of an RTF document.

    Raises:
        InputError: its groups are nested too deeply to be a text.
    """
    document = _Document()
    for token in _tokens(data):
        if brace := token["brace"]:
            _brace(document, brace)
        elif token["word"]:
            _word(document, token["word"], token["number"])
        elif document.left:
            document.left -= _replaced(document, token)
        elif token["byte"]:
            document.bytes.append(int(token["byte"], 16))
        elif token["sign"]:
            _sign(document, token["sign"])
        elif said := token["said"]:
            document.say(_decoded(said, document.groups[-1].page or document.page))
    document.flush()
    return _SURROGATES.sub(_paired, "".join(document.parts))


def _tokens(data: bytes) -> Iterator[re.Match[str]]:
    """The words, signs and texts of a document; the bytes of its pictures are passed over."""
    whole = data.decode("latin-1")
    at = 0
    while found := _TOKEN.search(whole, at):
        at = found.end()
        if found["word"] == "bin" and found["number"]:
            at += max(0, int(found["number"]))
            continue
        yield found


def _brace(document: _Document, brace: str) -> None:
    """Begin or end a group."""
    document.flush()
    document.left = 0
    if brace == "{":
        if len(document.groups) > _DEEPEST:
            message = "it is RTF, nested too deeply to be an article: save its text as text"
            raise InputError(message)
        document.groups.append(document.groups[-1])
    elif len(document.groups) > 1:
        document.groups.pop()


def _word(document: _Document, word: str, number: str | None) -> None:
    """Do what a control word says."""
    value = int(number) if number else None
    if word == "u" and value is not None:
        document.say(chr(value % 65536))
        document.left = document.groups[-1].skip
    elif word in _SAID:
        document.say(_SAID[word])
    elif word in _UNSEEN:
        document.hold(document.groups[-1]._replace(seen=False))
    elif word in {"v", "plain"}:
        document.hold(document.groups[-1]._replace(hidden=word == "v" and value != 0))
    elif word == "uc":
        document.hold(document.groups[-1]._replace(skip=max(0, value or 0)))
    elif word == _FONTS:
        document.hold(document.groups[-1]._replace(seen=False, fonts=True))
    else:
        _coding(document, word, value)


def _coding(document: _Document, word: str, value: int | None) -> None:
    """Note which code page holds."""
    if word in _PAGES:
        document.page = _PAGES[word]
    elif word == "ansicpg" and value:
        document.page = _known("utf-8" if value == _UTF8 else f"cp{value}")
    elif word == "f" and value is not None:
        document.font = value
        document.hold(document.groups[-1]._replace(page=document.fonts.get(value)))
    elif word == "fcharset" and document.groups[-1].fonts and document.font is not None and value in _CHARSETS:
        document.fonts[document.font] = _CHARSETS[value]


def _sign(document: _Document, sign: str) -> None:
    r"""Do what a control sign says; « \* » begins what older readers may pass over."""
    if sign == "*":
        document.hold(document.groups[-1]._replace(seen=False))
    else:
        document.say(_SIGNS.get(sign, ""))


def _replaced(document: _Document, token: re.Match[str]) -> int:
    r"""How many characters of this token stand for the one that « \uN » has said; what is left of it is said."""
    said = token["said"] or " "
    count = min(document.left, len(said))
    if rest := said[count:]:
        document.say(_decoded(rest, document.groups[-1].page or document.page))
    return count


def _decoded(said: str, page: str) -> str:
    """A text as it stands in the file: ASCII by the rules, UTF-8 or the code page against them."""
    if said.isascii():
        return said
    data = said.encode("latin-1")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(page, "replace")


def _known(page: str) -> str:
    try:
        return codecs.lookup(page).name
    except LookupError:
        return "cp1252"


def _paired(found: re.Match[str]) -> str:
    """The one character of two surrogates; a lone one means nothing."""
    return found[0].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
