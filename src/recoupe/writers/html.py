"""The dossier as one HTML page that needs nothing else, and as a summary for notebooks.

Jinja2 with autoescape is the only way from a dossier into HTML. The page sends no request: its policy allows one
style and one script, both by their hash, and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from recoupe.catalogue import LANGUAGES
from recoupe.errors import InputError
from recoupe.model import KEPT, Saying
from recoupe.writers import claimed, named, packed, retold, warned, wording
from recoupe.writers.evidence import GIVEN, annotated, beginning, marks, whole
from recoupe.writers.light import light
from recoupe.writers.view import View, view
from recoupe.writers.whole import put

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.model import Dossier

PAIRS: Final = 45  # of articles, ten of them; of more pairs the first passages alone are named one by one
LONGEST: Final = 2  # passages named of each pair where there are more pairs
PRINTED: Final = {"passages": 4, "claims": 8, "utterances": 3, "events": 10}  # of each list: a report of 4 to 8 pages
# What the templates of the page can say, in both languages at once.
_WORDS: Final[Mapping[str, object]] = {
    **wording.TABLES,
    "t": wording.both,
    "n": wording.both_counts,
    "said": wording.both_said,
    "worded": wording.both_worded,
    "counted_in": wording.count_in,
    "Saying": Saying,
    "languages": LANGUAGES,
    "kept": KEPT,
    "beginning": beginning,
    "whole": whole,
    "marks": marks,
    "claims_shown": claimed.SHOWN,
    "printed": PRINTED,
    "proofs_shown": GIVEN,
    "pairs_whole": PAIRS,
    "longest_of_pair": LONGEST,
    "warnings_shown": warned.SHOWN,
    "kinds_of_names": named.TYPES,
    "kinds_of_verdicts": named.VERDICTS,
}
_STRING: Final = re.compile(r"""('[^'\n]*'|"[^"\n]*"|`[^`]*`)""")
_AROUND: Final = {  # signs that need no space beside them; in a style, « : » and « + » may
    ".js": re.compile(r"(?:(?<=[;{,])\n| ?([=?,;{}|&<>:+*%()!-]) ?)"),
    ".css": re.compile(r"(?:(?<=[;{},])\n| ?([,;{}>]) ?)"),
}
_DATA: Final = re.compile(r'<script type="application/json" id="dossier">([^<]*)</script>')


def write(dossier: Dossier, path: Path, language: str, method: Sequence[Saying] = ()) -> None:
    """Write the page.

    Args:
        dossier: what it shows.
        path: the file.
        language: in which it opens.
        method: the thresholds that the checkers used, for « Méthode et limites ».
    """
    put(page(dossier, language, method).encode(), path)


def page(dossier: Dossier, language: str, method: Sequence[Saying] = ()) -> str:
    """The page, as `write` writes it."""
    template = _environment().get_template("page.html.j2")
    shown = view(dossier)
    made = template.render(
        _WORDS,
        view=shown,
        language=language,
        method=method,
        style=_inline("page.css"),
        script=_inline("page.js"),
        data=_data(shown),
    )
    return light(made)


def fragment(dossier: Dossier, language: str) -> str:
    """« En bref » as a piece of HTML that brings its own style, for a notebook."""
    template = _environment().get_template("fragment.html.j2")
    return template.render(
        view=view(dossier),
        language=language,
        t=wording.text_in(language),
        n=wording.count_in(language),
        worded=wording.worded_in(language),
    )


def read(path: Path) -> Dossier:
    """The dossier inside a page that `write` wrote.

    Raises:
        InputError: there is none in it.
        OSError: the file cannot be read.
    """
    page_ = path.read_text(encoding="utf-8", errors="replace")
    found = _DATA.search(page_)
    if not found:
        message = "{path}: there is no dossier in this page"
        raise InputError(message, path=path)
    return packed.decode(found[1].encode(), lambda: retold.lines(page_))


class _Inline(NamedTuple):
    """A style or a script of ours inside the page."""

    text: Markup
    hash: str  # as a policy names it


@lru_cache(maxsize=2)
def _inline(name: str) -> _Inline:
    """A file of the templates' folder as the page holds it."""
    source = (files("recoupe.writers") / "templates" / name).read_text(encoding="utf-8")
    lines = (line.strip() for line in source.splitlines())
    text = _tight("\n".join(line for line in lines if line and not line.startswith("//")), Path(name).suffix)
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return _Inline(Markup(text), f"sha256-{digest}")  # noqa: S704 (a file of ours, nothing of a dossier)


def _tight(source: str, kind: str) -> str:
    """A style or script without the spaces around its signs; its strings stay as they are."""
    parts = _STRING.split(source)
    return "".join(part if place % 2 else _AROUND[kind].sub(r"\1", part) for place, part in enumerate(parts))


def _data(shown: View) -> Markup:
    """The dossier as JSON with the evidence as selectors, fit to stand inside a script element."""
    gaps = {sheet.article.id: found for sheet in shown.sheets if (found := retold.gaps(sheet.article, sheet.groups))}
    text = packed.encode(shown.dossier, {"evidence": tuple(annotated(shown.dossier))}, gaps).decode()
    return Markup(text.translate({ord(c): f"\\u{ord(c):04x}" for c in "<>&"}))  # noqa: S704 (nothing of HTML is left)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """The templates."""
    return Environment(
        loader=PackageLoader("recoupe.writers"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
        optimized=False,  # compiling the templates is a fifth of a small dossier; what it would gain later is less
    )


def _shown(value: object) -> object:
    """What a template puts out, without control characters."""
    return wording.visible(value) if isinstance(value, str) else value
