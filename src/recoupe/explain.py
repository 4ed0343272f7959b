"""What is behind one finding: its rule and what that says, its values, and the words it rests on, in their context."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe import rules
from recoupe.catalogue import Share, later, said, say, worded
from recoupe.errors import UsageError
from recoupe.model import Dossier, Saying
from recoupe.writers import html, json
from recoupe.writers.wording import DISCORDS_TOLD, FORMS, HOWS, LABELS, NATURES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from recoupe.model import Article, Span, Told

CONTEXT: Final = 60  # code points shown on either side of the words

_HEAD: Final = 200  # bytes in which a dossier as JSON says that it is one
_CHOICES: Final[Mapping[str, Mapping[str, str]]] = {
    "label": {**LABELS},
    "form": {**FORMS},
    "how": {**HOWS},
    "nature": {**NATURES, **DISCORDS_TOLD},
}
_NAMES: Final = later(
    {
        "agency": "Agency or outlet:",
        "articles": "Articles:",
        "counted": "Counted:",
        "form": "Form:",
        "how": "Likeness:",
        "label": "What it is:",
        "nature": "Nature:",
        "note": "Note:",
        "reason": "Reason:",
        "shares": "Shares:",
        "what": "Mark:",
        "why": "Why:",
        "words": "Words shared:",
    }
)


def reopened(path: Path) -> Dossier | None:
    """The dossier that a file holds, as JSON or inside an HTML page; None if it is no dossier.

    Raises:
        InputError: it is a dossier, but damaged or of another version.
    """
    content = path.read_bytes() if path.is_file() else b""
    if content.startswith(b"{") and b'"recoupe/dossier"' in content[:_HEAD]:
        return json.decode(content)
    if b'<script type="application/json" id="dossier">' in content:
        return html.read(path)
    return None


def lines(dossier: Dossier, beginning: str, language: str) -> Iterator[str]:
    """The explanation of every finding whose id begins so, line by line.

    Raises:
        UsageError: there is none.
    """
    findings = [finding for finding in dossier.findings if finding.id.startswith(beginning)]
    if not findings:
        kinds = ", ".join(sorted({finding.id.partition("-")[0] for finding in dossier.findings}))
        message = "no finding has the id {found}, or one that begins so; the kinds of findings here: {kinds}"
        raise UsageError(message, found=beginning, kinds=kinds)
    articles = {article.id: article for article in dossier.articles}
    for finding in findings:
        yield from [""] if finding is not findings[0] else []
        yield finding.id
        yield "  " + say(language, "Rule: {rule}", rule=_ruled(finding, language))
        yield from _values(finding, language)
        yield from (_quoted(articles[span.article], span, language) for span in finding.at)


def _ruled(finding: Told, language: str) -> str:
    """The id of the rule that found it, and what the rule says; the id alone if no table has it."""
    told = rules.says(str(finding.__struct_config__.tag), finding.by)
    return f"{finding.by} – {say(language, told)}" if told else finding.by


def _values(finding: Told, language: str) -> Iterator[str]:
    """The values of a finding, one a line; what is unknown is left out."""
    for name in finding.__struct_fields__:
        value = getattr(finding, name)
        if name in _NAMES and value is not None:
            shown = say(language, _CHOICES[name][value]) if name in _CHOICES else _worded(value, language)
            yield f"  {say(language, _NAMES[name])} {shown}"


def _worded(value: object, language: str) -> str:
    """A value as a person reads it."""
    match value:
        case Saying():
            return said(language, value)
        case bool():
            return say(language, "yes") if value else say(language, "no")
        case float():
            return worded(language, Share(value))
        case dict():
            return ", ".join(f"{key} {_worded(part, language)}" for key, part in sorted(value.items()))
        case tuple():
            return ", ".join(map(str, value))
        case _:
            return worded(language, value)


def _quoted(article: Article, span: Span, language: str) -> str:
    """The words of a span in brackets, between what stands before and after them."""
    before = article.text[max(0, span.start - CONTEXT) : span.start]
    after = article.text[span.end : span.end + CONTEXT]
    place = say(language, "{article}, characters {start} to {end}:", article=article.id, start=span.start, end=span.end)
    return f"  {place} {before}[{article[span]}]{after}"
