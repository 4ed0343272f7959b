"""What is done with a dossier that was written: `recoupe open` and `recoupe export`, and how one is written at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from recoupe import terminal, usage
from recoupe.catalogue import LANGUAGES, say
from recoupe.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model import Dossier

STANDARD: Final = "-"  # standard input or output
DONE: Final = 0


class _Call(NamedTuple):
    """What the user asked for."""

    path: str = ""
    out: str = STANDARD
    title: str | None = None
    short: bool = False
    excel: bool = False
    quiet: bool = False
    lang: str = LANGUAGES[0]
    debug: bool = False


def commands(language: str) -> list[click.Command]:
    """The commands, explained in one language."""
    return [_open(language), _export(language)]


def _open(language: str) -> click.Command:
    """`recoupe open`."""
    about = say(
        language,
        "Say in a few lines what is in a dossier. A page is opened too, where there is a browser. DOSSIER is a file"
        " written as .html or .json.",
    )
    calls = (("recoupe open dossier.html", say(language, "the summary here, the page in the browser")),)
    return usage.command(
        "open",
        usage.calling(_opened, _Call),
        [_file(language), *usage.common(language)],
        about,
        usage.examples(calls, language),
    )


def _export(language: str) -> click.Command:
    """`recoupe export`."""
    about = say(
        language,
        "Write a dossier in another format, without its documents. DOSSIER is a file written as .html or .json.",
    )
    calls = (
        ("recoupe export dossier.html -o story.csv --excel", say(language, "a table for a French Excel")),
        ("recoupe export dossier.json -o sources.csl.json", say(language, "the articles for Zotero")),
        ("recoupe export dossier.html -o short.html --no-fulltext", say(language, "a page to pass on")),
    )
    own = [
        _file(language),
        usage.out(language, None),
        *usage.shape(language),
        usage.loudness(language)[0],
        *usage.common(language),
    ]
    return usage.command("export", usage.calling(_exported, _Call), own, about, usage.examples(calls, language))


def _file(language: str) -> click.Argument:
    """The dossier."""
    return click.Argument(["path"], metavar=say(language, "DOSSIER"))


def _opened(call: _Call) -> int:
    """The exit code of `open`; the summary goes to standard output."""
    for line in _summary(_read(call.path), call.lang):
        click.echo(terminal.printable(line))
    if Path(call.path).suffix.lower() in {".html", ".htm"}:
        terminal.opened(Path(call.path))
    return DONE


def _exported(call: _Call) -> int:
    """The exit code of `export`."""
    made = shaped(_read(call.path), call.title, short=call.short)
    for file in written(made, call.out, call.lang, excel=call.excel):
        if not call.quiet:
            terminal.tell(say(call.lang, "Written: {path}", path=file))
    return DONE


def _read(path: str) -> Dossier:
    """The dossier of a file, after the verdicts that stand beside it.

    Raises:
        UsageError: there is none in it.
    """
    from recoupe import explain, verdicts

    found = explain.reopened(Path(path))
    if found is None:
        message = "{path}: this is no dossier; name a file that Recoupe wrote as .html or .json"
        raise UsageError(message, path=path)
    return verdicts.added(found, verdicts.beside(Path(path)))


def shaped(made: Dossier, title: str | None, *, short: bool) -> Dossier:
    """The dossier with the story's title, if one is given, and without the full texts, if it is to be short."""
    from msgspec import structs

    from recoupe.writers import fragments

    named = structs.replace(made, title=title) if title else made
    return fragments.only(named) if short else named


def written(made: Dossier, out: str, language: str, *, excel: bool) -> tuple[Path, ...]:
    """The files written; none where the dossier went to standard output.

    Raises:
        UsageError: a table for Excel is to be something else than .csv.
    """
    from recoupe import method, writers
    from recoupe.writers import json

    if excel and not out.lower().endswith(".csv"):
        message = "--excel is for tables: name a file that ends in .csv with -o, not {path}"
        raise UsageError(message, path=out)
    if out == STANDARD:
        click.echo(json.encode(made))
        return ()
    return writers.write(made, out, language, method.told(made), writers.EXCEL if excel else writers.SUFFIXES)


def _summary(made: Dossier, language: str) -> Iterator[str]:
    """What is in a dossier, line by line."""
    from recoupe.catalogue import said, worded
    from recoupe.model import Saying
    from recoupe.writers.view import view
    from recoupe.writers.wording import worded_in

    shown = view(made)
    yield from filter(None, [made.title or shown.headline])
    yield say(language, "Articles: {count}", count=len(made.articles))
    yield say(language, "Independent origins, at most: {count}", count=made.independent_origins)
    for lineage in shown.lineages:
        name = said(language, lineage.name) if isinstance(lineage.name, Saying) else lineage.name
        members = ", ".join(f"{one.number} {one.name} ({worded(language, one.share)})" for one in lineage.members)
        yield f"  {lineage.letter} {say(language, '{name}: {list}', name=name, list=members)}"
    if made.troubles:
        yield say(language, "Documents that could not be used: {count}", count=len(made.troubles))
    if any(article.fragments is not None for article in made.articles):
        yield say(language, "Of each article, only the fragments that are evidence are here.")
    day = worded_in(language)(shown.built_day)
    yield say(
        language,
        "Built on {day} at {time} UTC by Recoupe {version}.",
        day=day,
        time=shown.built_time,
        version=made.recoupe,
    )
