"""The command line: parse the call, let the pipeline work, show what came of it. It decides nothing.

Whatever takes long to load (the pipeline, the readers and the writers) is imported where it is used: `recoupe --help`
answers at once.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

import click

from recoupe import again, tables, terminal, usage
from recoupe.again import STANDARD
from recoupe.catalogue import LANGUAGES, say
from recoupe.errors import RecoupeError, UsageError
from recoupe.terminal import tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.model import Dossier

# Exit codes
DONE: Final = 0
FAULT: Final = 1  # of Recoupe itself
WRONG_CALL: Final = 2
SOME_LEFT_OUT: Final = 3  # done, but some documents could not be used
NOTHING_USABLE: Final = 4
INTERRUPTED: Final = 130
NOBODY_LISTENS: Final = 141  # the program after us in the pipe ended first

OUT: Final = "dossier.html"  # the name of a dossier that nobody named
DEMO: Final = "recoupe-demo.html"


class _Call(NamedTuple):
    """What the user asked for."""

    inputs: tuple[str, ...] = ()
    finding: str = ""  # the id, or its beginning, that `explain` is asked for
    out: str = OUT
    lang: str = LANGUAGES[0]
    published: str | None = None
    quiet: bool = False
    verbose: bool = False
    debug: bool = False
    title: str | None = None
    short: bool = False
    excel: bool = False


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Carry out one call and end the process with its exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    language = terminal.language_of(given, os.environ)
    debug = "--debug" in given
    logging.getLogger().addHandler(logging.StreamHandler() if debug else logging.NullHandler())
    try:
        code = commands(language).main(given or ["--help"], "recoupe", standalone_mode=False, obj=language)
    except (Exception, KeyboardInterrupt) as problem:
        code = _failed(problem, language)
        if debug and code == FAULT:
            raise
    sys.exit(code)


def commands(language: str) -> click.Group:
    """The program, explained in one language."""
    about = say(
        language,
        "How many independent sources do the articles on one story really have? Recoupe counts them, at most, and"
        " shows the words that prove it.",
    )
    more = [*again.commands(language), *tables.commands(language, _listed)]
    return usage.program([_dossier(language), _demo(language), _explain(language), *more], about, language)


def _dossier(language: str) -> click.Command:
    """`recoupe dossier`."""
    about = say(
        language,
        "Write the dossier on one story. It says how many independent origins the articles have at most, who shares"
        " what with whom, and which words prove it. INPUT is a file, a folder, a pattern such as 'articles/*.html', or"
        " - for standard input. Texts, office files, saved pages, mails, subtitles, tables, JSON, feeds, press reviews,"
        " archives, and exports of Europresse, Factiva or Nexis are told apart by their content.",
    )
    calls = (
        ("recoupe dossier articles/", say(language, "all articles of a folder")),
        ("recoupe dossier a.html b.txt export.csv -o story.json", say(language, "files of several kinds, to JSON")),
        ("recoupe dossier articles/ -o story/ --lang en", say(language, "a page, JSON and Markdown, in English")),
        ("cat export.jsonl | recoupe dossier - -o -", say(language, "in a pipe")),
    )
    own = [
        usage.inputs(language),
        usage.out(language, OUT),
        usage.published(language),
        *usage.shape(language),
        *usage.loudness(language),
        *usage.common(language),
    ]
    return usage.command("dossier", usage.calling(_written, _Call), own, about, usage.examples(calls, language))


def _demo(language: str) -> click.Command:
    """`recoupe demo`."""
    about = say(
        language,
        "Write the dossier on an invented story. It comes with Recoupe, and is opened where there is a browser.",
    )
    calls = (
        ("recoupe demo", say(language, "to {path}", path=DEMO)),
        ("recoupe demo -o demo.json", say(language, "as JSON")),
    )
    own = [usage.out(language, DEMO), *usage.loudness(language), *usage.common(language)]
    return usage.command("demo", usage.calling(_shown, _Call), own, about, usage.examples(calls, language))


def _explain(language: str) -> click.Command:
    """`recoupe explain`."""
    about = say(
        language,
        "Show what is behind a finding. That is its rule, its values, and the words it rests on. ID is the"
        " finding's, or how it begins (origin); INPUT a dossier written as .json or .html, or the documents.",
    )
    calls = (
        ("recoupe explain origin dossier.json", say(language, "every origin")),
        ("recoupe explain passage-1f0c63a2 articles/", say(language, "one passage, from the documents")),
    )
    which = click.Argument(["finding"], metavar="ID")
    own = [which, usage.inputs(language), usage.published(language), *usage.common(language)]
    return usage.command("explain", usage.calling(_explained, _Call), own, about, usage.examples(calls, language))


def _written(call: _Call) -> int:
    """The exit code of a dossier that was asked for."""
    from recoupe import method

    made = again.shaped(_made(call), call.title, short=call.short)
    _tell_troubles(made, call.lang)
    for lack in method.lacking(made):
        tell(say(call.lang, lack.message, **lack.values))
    if not made.articles:
        tell(say(call.lang, "None of the documents could be used: no dossier was written."))
        return NOTHING_USABLE
    files = again.written(made, call.out, call.lang, excel=call.excel)
    if not call.quiet:
        _tell_count(made, files, call)
    return _code(made)


def _shown(call: _Call) -> int:
    """The exit code of the demonstration."""
    story = _story()
    target = call._replace(out=call.out if call.out == STANDARD else str(Path(call.out).resolve()))
    with contextlib.chdir(story):  # so that the dossier names files of the story, not folders of this machine
        pages = tuple(sorted(path.name for path in Path().glob("*.html")))
        code = _written(target._replace(inputs=pages))
    if code == DONE and Path(target.out).suffix == ".html":
        terminal.opened(Path(target.out))
    return code


def _explained(call: _Call) -> int:
    """The exit code of an explanation; the explanation goes to standard output."""
    from recoupe import explain

    for line in explain.lines(_reopened(call), call.finding, call.lang):
        click.echo(terminal.printable(line))
    return DONE


def _listed(name: str, given: dict[str, Any]) -> int:
    """The exit code of a table; it goes to standard output."""
    call = _Call(tuple(given["inputs"]), lang=given["lang"], published=given["published"])
    made = _reopened(call)
    _tell_troubles(made, call.lang)
    for line in tables.lines(made, name, given):
        click.echo(line)
    return _code(made)


def _reopened(call: _Call) -> Dossier:
    """The dossier that the call names, else the one on its documents."""
    from recoupe import explain

    one = explain.reopened(Path(call.inputs[0])) if len(call.inputs) == 1 else None
    return one or _made(call._replace(out=STANDARD))


def _made(call: _Call) -> Dossier:
    """The dossier on the documents of a call."""
    from itertools import chain

    from recoupe import earlier, pipeline, readers, verdicts

    documents = readers.read(call.inputs, call.published)
    said, troubles = (), ()
    if call.out != STANDARD:
        said, troubles = verdicts.read(verdicts.beside(Path(call.out)))
        documents = chain(earlier.set_apart(documents, Path(call.out).resolve(), Path(OUT).stem), troubles)
    watched = terminal.watched(documents, say(call.lang, "Documents read:"), shown=not call.quiet)
    return pipeline.dossier(watched, verdicts=said)


def _story() -> Path:
    """The folder of the demonstration: in the package, or in the tree that the package is run from.

    Raises:
        UsageError: it is in neither.
    """
    package = Path(__file__).parent
    for folder in (package / "demo", package.parents[1] / "examples" / "tuilerie"):
        if folder.is_dir():
            return folder
    message = "the story of the demonstration is not installed: install Recoupe anew"
    raise UsageError(message)


def _code(made: Dossier) -> int:
    """The exit code of what was done: a script beside the articles is no document that was left out."""
    return SOME_LEFT_OUT if any(not trouble.stray for trouble in made.troubles) else DONE


def _tell_troubles(made: Dossier, language: str) -> None:
    """Say which documents could not be used, and why."""
    if left := sum(not trouble.stray for trouble in made.troubles):
        tell(say(language, "Documents that could not be used: {count}", count=left))
    for trouble in made.troubles:
        why = trouble.saying
        known = (name for name in (trouble.document, trouble.title) if name and not trouble.path.endswith(name))
        told = say(language, why.message, **why.values) if why else trouble.reason
        tell("  " + say(language, "{name}: {list}", name=" · ".join((trouble.path, *known)), list=told))


def _tell_count(made: Dossier, files: Sequence[Path], call: _Call) -> None:
    """Say what came out, and in which files."""
    from recoupe.model import Origin

    tell(say(call.lang, "Articles: {count}", count=len(made.articles)))
    tell(say(call.lang, "Independent origins, at most: {count}", count=made.independent_origins))
    if extracts := sum(trouble.state == "extract" for trouble in made.troubles):
        tell(say(call.lang, "Extracts, of which nothing can be told: {count}", count=extracts))
    for origin in made.findings if call.verbose else ():
        if isinstance(origin, Origin):
            tell(f"  {', '.join(origin.articles)}: {say(call.lang, origin.why.message, **origin.why.values)}")
    for path in files:
        tell(say(call.lang, "Written: {path}", path=path))


def _failed(problem: BaseException, language: str) -> int:
    """The exit code of a call that was not carried out, after saying why."""
    match problem:
        case click.Abort() | KeyboardInterrupt():
            code, said = INTERRUPTED, say(language, "Interrupted.")
        case click.ClickException():
            code, said = WRONG_CALL, usage.mistake(problem, language)
        case RecoupeError():
            code, said = WRONG_CALL, say(language, problem.message, **problem.values)
        case BrokenPipeError():
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains of it again at exit
            return NOBODY_LISTENS
        case OSError():
            found = {"path": problem.filename or "", "reason": problem.strerror or problem}
            code, said = WRONG_CALL, say(language, "{path}: the system says « {reason} »", **found)
        case _:
            hint = "an error of Recoupe itself, {problem}. Call it again with --debug and report what it then shows."
            code, said = FAULT, say(language, hint, problem=repr(problem))
    tell(f"recoupe: {said}")
    return code
