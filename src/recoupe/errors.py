"""What can go wrong, sorted by who must act.

RecoupeError
├── InputError    a document cannot be used: it is skipped and listed in the dossier as a trouble
│   └── Extract   only the beginning or a summary of an article is there: nothing tells whose text it is
├── UsageError    the call itself is wrong: the run stops, the user changes the call
└── MissingExtra  an optional library is missing: the user installs it

Each is raised with an English sentence and the values to fill it with, so that it can be said in every language
of the catalogue: `InputError("row {row}: {found} is no date", row=3, found="hier")`.
"""


class RecoupeError(Exception):
    """The root of what Recoupe raises on purpose.

    Args:
        message: an English sentence with named fields, a key of the catalogue.
        values: what the fields are filled with.
    """

    def __init__(self, message: str, **values: object) -> None:
        self.message = message
        self.values = {name: str(value) for name, value in values.items()}
        super().__init__(message.format(**self.values))


class InputError(RecoupeError):
    """A document that cannot be used. The text says what was found and what to do."""


class Extract(InputError):
    """Only the beginning, or a summary, of an article. It is listed as an extract, and never counted as a source."""


class UsageError(RecoupeError):
    """A call that cannot be carried out: unknown format, unreadable folder, malformed date."""


class MissingExtra(RecoupeError):
    """An optional library is not installed. The text holds the command that installs it."""
