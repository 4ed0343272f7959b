"""A page without the signs that a browser does without: it shows the same, and weighs less."""

from __future__ import annotations

import re
from typing import Final

_DATA: Final = '<script type="application/json"'  # from here on nothing is changed: data, and a script under its hash
_BLOCKS: Final = r"(?:p|div|ul|ol|li|h[1-6]|table|thead|tbody|tr|td|th|details|section|article|main)"
_RIGHT_TO_LEFT: Final = (  # writing systems, and the marks that turn the direction
    r"\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_ESCAPED: Final = re.compile(r">[^<>]*&#3[49];[^<>]*<")  # text between tags, where a quotation mark is no danger
_ENDS: Final = re.compile(  # of elements that what follows ends anyway (HTML, 13.1.2.4 Optional tags)
    r"</li>(?=\s*(?:<li[ >]|</[uo]l>))|</t[dhr]>(?=\s*(?:<t[dhr][ >]|</t(?:r|body|head|able)>))"
    r"|</p>(?=\s*(?:</li>\s*)?(?:"
    r"<(?:p|div|ul|ol|li|h[1-6]|table|details|section)[ >]|</(?:div|li|ul|ol|details|section)>))"
)
_BREAKS: Final = re.compile(rf"\n+(?=</?{_BLOCKS}[ >])")  # where a line ends in any case
_ONE_WAY: Final = re.compile(rf"<bdi>([^<>{_RIGHT_TO_LEFT}]*)</bdi>")  # nothing in it turns the direction
_TAG: Final = re.compile(r"<[a-z][^<>]*>")
_QUOTED: Final = re.compile(r'="([\w#.-]+)"(?=[ >])')


def light(page: str) -> str:
    """The page as a browser needs it."""
    shown, mark, rest = page.partition(_DATA)
    shown = _ESCAPED.sub(lambda text: text[0].replace("&#39;", "'").replace("&#34;", '"'), shown)
    shown = _ONE_WAY.sub(r"\1", _BREAKS.sub("", _ENDS.sub("", shown)))
    return _TAG.sub(lambda tag: _QUOTED.sub(r"=\1", tag[0]), shown) + mark + rest
