"""How a call is made: help pages in the reader's language, and what is wrong with a call that cannot be carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

from recoupe import __version__
from recoupe.catalogue import LANGUAGES, say
from recoupe.errors import UsageError
from recoupe.writers import FOLDER, SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

C = TypeVar("C")


def program(commands: Sequence[click.Command], about: str, language: str) -> click.Group:
    """The program: its name, its commands and what it is about."""
    return click.Group(
        "recoupe",
        commands=commands,
        params=[_flag("--version", _number, say(language, "Show the version.")), *common(language)],
        help=about,
        add_help_option=False,
        subcommand_metavar=say(language, "COMMAND [ARGUMENTS]"),
    )


def calling(does: Callable[[C], int], shape: Callable[..., C]) -> Callable[..., int]:
    """The function that click calls with the parameters by name: it does something with a call of this shape."""

    def called(**given: object) -> int:
        return does(shape(**given))

    return called


def command(
    name: str, does: Callable[..., int], parameters: Sequence[click.Parameter], about: str, epilog: str
) -> click.Command:
    """A command; `does` is called with the parameters by name and returns the exit code."""
    return click.Command(name, callback=does, params=list(parameters), help=about, epilog=epilog, add_help_option=False)


def examples(calls: Sequence[tuple[str, str]], language: str) -> str:
    """The end of a help page: calls that work, each with what it does."""
    lines = [line for call, does in calls for line in (f"  {call}", f"      {does}")]
    return "\n".join(["\b", say(language, "Examples:"), *lines])  # click leaves a paragraph that opens with \b as it is


def common(language: str) -> list[click.Parameter]:
    """The options of the program and of every command."""
    spoken = say(language, "Language of what is written and said; by default that of your system.")
    debug = say(language, "Show the whole of an error that is Recoupe's own fault.")
    return [
        click.Option(["--lang"], metavar="fr|en", default=language, callback=_language, help=spoken),
        click.Option(["--debug"], is_flag=True, help=debug),
        _flag("--help", page, say(language, "Show this page.")),
    ]


def inputs(language: str) -> click.Argument:
    """The documents."""
    return click.Argument(["inputs"], nargs=-1, required=True, metavar=say(language, "INPUT..."))


def out(language: str, default: str | None) -> click.Option:
    """Where the dossier goes; the option is required where nothing is the default."""
    explained = say(
        language,
        "Where to write; the suffix says what: {suffixes}. A folder gets {folder}; - is JSON on standard output.",
        suffixes=" ".join(SUFFIXES),
        folder=" ".join(FOLDER),
    )
    names, metavar = ["-o", "--out", "out"], say(language, "PATH")
    if default is None:
        return click.Option(names, metavar=metavar, required=True, help=explained)
    usually = say(language, "By default: {default}.", default=default)
    return click.Option(names, metavar=metavar, default=default, help=f"{explained} {usually}")


def shape(language: str) -> list[click.Parameter]:
    """What is changed in a dossier before it is written, and for whom."""
    title = say(language, "What the story is called.")
    short = say(language, "Leave of each article only the fragments that are evidence.")
    excel = say(language, "Write .csv for a French Excel: semicolons, decimal commas, headings in your language.")
    return [
        click.Option(["--title"], metavar=say(language, "TEXT"), help=title),
        click.Option(["--no-fulltext", "short"], is_flag=True, help=short),
        click.Option(["--excel", "excel"], is_flag=True, help=excel),
    ]


def published(language: str) -> click.Option:
    """The date of documents that carry none."""
    explained = say(language, "When the documents that carry no date were published, as in 2024-06-18.")
    return click.Option(["--published"], metavar=say(language, "DATE"), help=explained)


def loudness(language: str) -> list[click.Parameter]:
    """How much is said on standard error."""
    quiet = say(language, "Say nothing but what went wrong.")
    verbose = say(language, "Also name each origin, with what proves it.")
    return [
        click.Option(["-q", "--quiet", "quiet"], is_flag=True, help=quiet),
        click.Option(["-v", "--verbose", "verbose"], is_flag=True, help=verbose),
    ]


def mistake(problem: click.ClickException, language: str) -> str:
    """What is wrong with a call, and where to look up how it is made."""
    context = problem.ctx if isinstance(problem, click.UsageError) else None
    path = context.command_path if context else "recoupe"
    where = say(language, "{command} --help shows how to call it.", command=path)
    return f"{_wrong(problem, language)}. {where}"


def _wrong(problem: click.ClickException, language: str) -> str:
    """What is wrong with a call."""
    match problem:
        case click.NoSuchOption(option_name=name):
            return say(language, "there is no option {name}", name=name)
        case click.exceptions.NoSuchCommand(command_name=name):
            return say(language, "there is no command {name}", name=name)
        case click.BadOptionUsage(option_name=name):
            return say(language, "the option {name} has no value, or one that it does not take", name=name)
        case click.MissingParameter(param=click.Parameter(metavar=str(name))):
            return say(language, "{name} is missing", name=name)
        case _:
            return problem.format_message().rstrip(".")


def _flag(name: str, shown: Callable[[click.Context], str], explained: str) -> click.Option:
    """An option that shows a text instead of carrying out the call."""

    def callback(context: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 (click's call)
        if asked:
            click.echo(shown(context))
            context.exit()

    return click.Option([name], is_flag=True, is_eager=True, expose_value=False, callback=callback, help=explained)


def page(context: click.Context) -> str:
    """The help page of a command, with the headings that click writes in the language of the call."""
    language, page = str(context.find_root().obj), context.get_help()
    page = page.replace("Usage:", say(language, "Usage:"), 1)
    page = page.replace("\nOptions:\n", f"\n{say(language, 'Options:')}\n", 1)
    page = page.replace("[required]", say(language, "[required]"))
    return page.replace("\nCommands:\n", f"\n{say(language, 'Commands:')}\n", 1)


def _number(_: click.Context) -> str:
    """The program and its version."""
    return f"recoupe {__version__}"


def _language(_: click.Context, _option: click.Parameter, given: str) -> str:
    """A language of the interface.

    Raises:
        UsageError: Recoupe does not speak it.
    """
    if given not in LANGUAGES:
        message = "--lang {found}: the languages are {languages}"
        raise UsageError(message, found=given, languages=", ".join(LANGUAGES))
    return given
