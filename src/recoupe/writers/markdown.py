"""The dossier as a report in Markdown, to read and to paste.

As in the page, one template is the only way from a dossier into the file: what it puts out is escaped, unless the
catalogue said it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from recoupe import catalogue
from recoupe.writers import named, wording
from recoupe.writers.view import view
from recoupe.writers.whole import put

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from recoupe.model import Dossier, Saying

_LOOSE: Final = re.compile(r"\n+(?=#{1,3} )|\n{3,}")  # where a template leaves one line or many
_SIGNS: Final = re.compile(r"[\\`*_\[\]<>#|~&$]|^[-+=](?=\s|[-+=]|$)|^\d{1,9}[.)](?=\s|$)")


def write(dossier: Dossier, path: Path, language: str, method: Sequence[Saying] = ()) -> None:
    """Write the report in one language."""
    put(report(dossier, language, method).encode(), path)


def report(dossier: Dossier, language: str, method: Sequence[Saying] = ()) -> str:
    """The report, as `write` writes it."""
    speaker = _Speaker(language)
    template = _environment().get_template("report.md.j2")
    made = template.render(
        wording.TABLES,
        kinds_of_names=named.TYPES,
        view=view(dossier),
        method=method,
        t=speaker.text,
        n=speaker.counted,
        worded=speaker.worded,
        said=speaker.said,
    )
    return _LOOSE.sub("\n\n", made)


class _Said(str):
    """Markdown that is safe to put out: a text of the catalogue, its values escaped."""

    __slots__ = ()


class _Speaker:
    """What the template says, in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def text(self, message: str, /, **values: object) -> str:
        """A text of the catalogue."""
        return _Said(wording.text_in(self.language)(message, **self._safe(values)))

    def counted(self, one: str, many: str, number: int, /, **values: object) -> str:
        """A counted text of the catalogue."""
        return _Said(wording.count_in(self.language)(one, many, number, **self._safe(values)))

    def worded(self, value: object) -> str:
        """A number, a share or a date; what is already said stays as it is."""
        return value if isinstance(value, _Said) else _Said(_escaped(wording.worded_in(self.language)(value)))

    def said(self, saying: Saying) -> str:
        """What a rule says; it may come from a file, and is escaped like all that does."""
        return catalogue.said(self.language, saying)

    def _safe(self, values: Mapping[str, object]) -> dict[str, str]:
        """Values to be put into a text of the catalogue."""
        return {name: self.worded(value) for name, value in values.items()}


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """The template; what a macro of it made goes through the filter `made`, for it is escaped."""
    environment = Environment(
        loader=PackageLoader("recoupe.writers"),
        autoescape=False,  # noqa: S701 (this is no HTML: `finalize` escapes what Markdown reads as a sign)
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_escaped,
    )
    environment.filters["made"] = _Said
    return environment


def _escaped(value: object) -> object:
    """Text on one line, in which nothing is a sign of Markdown; what the catalogue said, and numbers, as they are."""
    if not isinstance(value, str) or isinstance(value, _Said):
        return value
    return _SIGNS.sub(lambda sign: f"{sign[0][:-1]}\\{sign[0][-1]}", wording.line(value))
