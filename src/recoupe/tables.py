"""Findings of one kind as rows, for people or for programs. A new kind is one row of `TABLES`."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click
import msgspec

from recoupe import usage
from recoupe.catalogue import say
from recoupe.errors import UsageError
from recoupe.model import Side
from recoupe.terminal import printable
from recoupe.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from recoupe.model import Article, Dossier, Span, Told

Row = dict[str, str | int | None]

FORMATS: Final = ("table", "jsonl", "csv")
WIDEST: Final = 60  # characters of a cell of the table for people
_SHOWN: Final = ("article", "words")  # what the table for people has of the columns that all kinds have
_DATE: Final = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
_JOIN: Final = " | "  # between several values of a cell


class Table(NamedTuple):
    """What is listed of a kind of finding."""

    columns: tuple[str, ...]  # fields of the finding
    holds: tuple[str, ...] = ()  # columns that can be asked for by words they hold
    choices: tuple[str, ...] = ()  # columns that can be asked for by their value
    days: bool = False  # whether a row has days, `first` to `last`, that can be asked for


TABLES: Final = {
    "quotes": Table(("mode", "speaker", "via", "speaker_at", "cue_at"), ("speaker", "via"), ("mode",)),
    "moments": Table(("type", "value", "first", "last", "edtf", "anchor"), choices=("type",), days=True),
    "claims": Table(("status", "origins", "informants"), ("informants",), ("status",)),
    "differences": Table(("nature", "question", "sides"), ("question",), ("nature",)),
}


def commands(language: str, does: Callable[[str, dict[str, Any]], int]) -> list[click.Command]:
    """The command of each table; `does` gets its name and the parameters, and returns the exit code."""
    about = {
        "quotes": say(language, "List who says what. One row a quote: its words, speaker, form and medium."),
        "moments": say(language, "List the times that articles name. One row a time: its words, value and days."),
        "claims": say(
            language,
            "List what several articles state. One row a claim: its fullest wording, status, origins and informants.",
        ),
        "differences": say(
            language, "List where articles do not say the same. One row a difference: the question, and each side."
        ),
    }
    calls = {
        "quotes": "recoupe quotes articles/ --speaker maire -f csv",
        "moments": "recoupe moments dossier.json --from 2024-06-01 -f jsonl",
        "claims": "recoupe claims articles/ --status alleged -f csv",
        "differences": "recoupe differences dossier.html --nature conflict -f jsonl",
    }
    return [
        usage.command(
            name,
            _listing(name, does),
            _parameters(name, language),
            about[name],
            usage.examples([(calls[name], say(language, "only some of them, for a program"))], language),
        )
        for name in TABLES
    ]


def _listing(name: str, does: Callable[[str, dict[str, Any]], int]) -> Callable[..., int]:
    """The function that click calls with the parameters by name."""

    def called(**given: object) -> int:
        return does(name, given)

    return called


def lines(dossier: Dossier, name: str, asked: dict[str, Any]) -> Iterator[str]:
    """A table line by line, in the format that was asked for.

    Raises:
        UsageError: the format is none, or a day that was asked for is no date.
    """
    found = [row for row in rows(dossier, name) if _is_asked(row, TABLES[name], asked)]
    columns = [*_columns(TABLES[name])]
    match asked.get("form"):
        case "jsonl":
            yield from (msgspec.json.encode(row).decode() for row in found)
        case "csv":
            yield from _csv(columns, found)
        case "table":
            yield from _aligned([*_SHOWN, *TABLES[name].columns], found)
        case other:
            message = "-f {found}: the formats are {formats}"
            raise UsageError(message, found=str(other), formats=", ".join(FORMATS))


def rows(dossier: Dossier, name: str) -> Iterator[Row]:
    """The findings of a table as rows, in the order of the dossier."""
    articles = {article.id: article for article in dossier.articles}
    for finding in dossier.findings:
        if finding.__struct_config__.tag == name.removesuffix("s"):
            yield _row(finding, TABLES[name], articles)


def _row(finding: Told, table: Table, articles: dict[str, Article]) -> Row:
    """One finding: where it stands, its words, and its values."""
    at = finding.at[0]
    article = articles[at.article]
    published = article.published
    return {
        "id": finding.id,
        "article": at.article,
        "outlet": article.outlet,
        "published": published.first if published and published.first == published.last else None,
        "start": at.start,
        "end": at.end,
        "words": article[at],
        **{column: _cell(getattr(finding, column), articles) for column in table.columns},
    }


def _columns(table: Table) -> tuple[str, ...]:
    return ("id", "article", "outlet", "published", "start", "end", "words", *table.columns)


def _cell(value: str | float | Span | tuple[object, ...] | None, articles: dict[str, Article]) -> str | int | None:
    """A value as it stands in a cell: of a span its words, of a side its answer, several with « | » between them."""
    match value:
        case None | str() | int():
            return value
        case tuple():
            return _JOIN.join(part.value if isinstance(part, Side) else str(part) for part in value)
        case float():
            return str(value)
        case _:
            return articles[value.article][value]


def _is_asked(row: Row, table: Table, asked: dict[str, Any]) -> bool:
    """Whether a row is what the filters of a call ask for; a row without days is on no day."""
    if any(asked.get(name) and folded(asked[name]) not in folded(str(row[name] or "")) for name in table.holds):
        return False
    if any(asked.get(name) and asked[name].casefold() != str(row[name] or "").casefold() for name in table.choices):
        return False
    since, until = _day(asked.get("since")), _day(asked.get("until"))
    first, last = str(row.get("first") or ""), str(row.get("last") or "")
    return (not since or last >= since) and (not until or "" < first[: len(until)] <= until)


def _day(given: str | None) -> str | None:
    """A day, a month or a year to ask for: ISO dates are in order as they are written, the beginnings of them too."""
    if given and not _DATE.fullmatch(given):
        message = "{found} is no date: write it as 2024-06-18, 2024-06 or 2024"
        raise UsageError(message, found=given)
    return given


def _csv(columns: Sequence[str], found: Sequence[Row]) -> Iterator[str]:
    """The rows as CSV, with their head; a cell may hold line ends."""
    for row in (dict(zip(columns, columns, strict=True)), *found):
        line = io.StringIO()
        csv.DictWriter(line, columns, lineterminator="\n").writerow(row)
        yield line.getvalue().removesuffix("\n")


def _aligned(columns: Sequence[str], found: Sequence[Row]) -> Iterator[str]:
    """The rows under one another, long cells cut."""
    cells = [[*columns], *([_cut(row[column]) for column in columns] for row in found)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cut(value: str | int | None) -> str:
    """A value as a cell for people."""
    shown = " ".join(printable(str(value if value is not None else "")).split())
    return shown if len(shown) <= WIDEST else f"{shown[: WIDEST - 1]}…"


def _parameters(name: str, language: str) -> list[click.Parameter]:
    """What a table can be asked for."""
    table, words = TABLES[name], say(language, "WORDS")
    explained = say(language, "The format: table, jsonl or csv.")
    options = [click.Option(["-f", "--format", "form"], metavar="|".join(FORMATS), default="table", help=explained)]
    for column in table.holds:
        about = say(language, "Only rows whose {column} has these words.", column=column)
        options.append(click.Option([f"--{column}"], metavar=words, help=about))
    for column in table.choices:
        about = say(language, "Only rows of this {column}.", column=column)
        options.append(click.Option([f"--{column}"], metavar=say(language, "VALUE"), help=about))
    if table.days:
        day = say(language, "DATE")
        options += [
            click.Option(
                ["--from", "since"], metavar=day, help=say(language, "Only what may be on this day or later.")
            ),
            click.Option(
                ["--to", "until"], metavar=day, help=say(language, "Only what may be on this day or earlier.")
            ),
        ]
    return [usage.inputs(language), *options, usage.published(language), *usage.common(language)]
