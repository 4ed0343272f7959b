"""How a dossier speaks: the names of labels and kinds, and texts in both languages side by side for the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from markupsafe import Markup, escape

from recoupe import catalogue
from recoupe.catalogue import LANGUAGES, Share, days, later, worded
from recoupe.model import Saying
from recoupe.writers import edtf
from recoupe.writers.ruled import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from recoupe.model import Discord, Evidence, Form, How, Label, Mode, Nature, Published, Status

LABELS: Final[Mapping[Label, str]] = later(
    {
        "title": "headline",
        "lede": "standfirst",
        "body": "body text",
        "crosshead": "crosshead",
        "caption": "caption",
        "byline": "byline",
        "credit": "credit line",
        "date": "date line",
        "nav": "navigation",
        "related": "link to another article",
        "comment": "comments",
        "other": "other residue",
    }
)
FORMS: Final[Mapping[Form, str]] = later(
    {
        "signoff": "signature of the text",
        "byline": "author line",
        "photo": "picture credit",
        "told": "told to the agency or outlet",
        "with": "written with",
        "quoted": "quoted as a source",
        "venue": "where it was said",
    }
)
HOWS: Final[Mapping[How, str]] = later({"verbatim": "word for word", "edited": "edited"})
NATURES: Final[Mapping[Nature, str]] = later(
    {
        "agency": "news agency",
        "outlet": "outlet",
        "unseen": "a text that is not among the articles",
        "unknown": "nothing says who wrote it",
    }
)
DATED: Final[Mapping[Evidence, str]] = later(
    {
        "metadata": "as the page's metadata say",
        "text": "as the text says",
        "story": "inferred from the other articles",
        "given": "as given with the articles",
    }
)

DISCORDS: Final[Mapping[Discord, str]] = later(
    {
        "conflict": "Conflicts",
        "update": "Updates",
        "granularity": "Precision",
        "perspective": "By whose account",
        "variant": "Variants",
    }
)
DISCORDS_TOLD: Final[Mapping[Discord, str]] = later(
    {
        "conflict": "they cannot all be right",
        "update": "the situation moved on from one article to the next",
        "granularity": "the same thing, more or less exactly",
        "perspective": "each from another informant",
        "variant": "the same thing, worded or spelled otherwise",
    }
)
STATUSES: Final[Mapping[Status, str]] = later(
    {"asserted": "stated", "alleged": "alleged", "planned": "planned", "denied": "denied"}
)
SIGNS: Final[Mapping[Status, str]] = {"asserted": "●", "alleged": "◐", "planned": "○", "denied": "✕"}
MODES: Final[Mapping[Mode, str]] = later(
    {"direct": "direct speech", "mixed": "words quoted inside a sentence", "indirect": "reported speech"}
)
CHANGES: Final[Mapping[str, str]] = later(
    {
        "reattributed": "given to different speakers",
        "reworded": "the wording differs",
        "cut": "cut in some articles",
        "": "the same words everywhere",
    }
)
PLACES: Final[Mapping[str, str]] = later({"title": "in the headline", "caption": "in a caption"})
HARMS: Final[Mapping[str, str]] = later(  # what to check before publishing, by the harm if it is wrong
    {
        "conflict": "Contradiction",
        "single": "One source only",
        "attribution": "Attribution lost",
        "indicative": "Conditional lost",
        "anonymous": "Name lost",
        "credit": "Credit erased",
        "apart": "Another matter?",
    }
)
HARMS_TOLD: Final[Mapping[str, str]] = later(  # said once for all of a kind
    {"single": "Several articles state it as plain fact, and their texts have one origin: nobody else vouches for it."}
)

# Controls have no picture and some end a page early; these signs stand for them, one for one.
_CONTROLS: Final = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"} | {
    0x7F: 0x2421,
    **dict.fromkeys([*range(0x80, 0xA0), *range(0xD800, 0xE000)], 0xFFFD),
}

_SIGN: Final = re.compile(r" (?=[?!:;»])|(?<=«) ")
_FOLDERS: Final = re.compile(r".*[/\\](?=.)", re.DOTALL)
_WHITE: Final = re.compile(r"[ \t-\r\u2028\u2029]+")


def visible(text: str) -> str:
    """The text with a sign in place of every control character; HTML stays HTML."""
    return text.translate(_CONTROLS)


def line(text: str) -> str:
    """The text on one line, a sign in place of every control character; the no-break spaces of typography stay."""
    return _WHITE.sub(" ", visible(text))


def file_of(path: str) -> str:
    """The name of a file, without the folders of whoever made the dossier."""
    return _FOLDERS.sub("", path)


def typeset(text: str, lang: str) -> str:
    """A text of ours in the language of the articles, with the spaces and apostrophes of French typography."""
    return _SIGN.sub("\u202f", text).replace("'", "’") if lang == "fr" else text


class Day(NamedTuple):
    """An interval of whole days, as two ISO dates, to be said in words."""

    first: str
    last: str


class When(NamedTuple):
    """A date with its precision (EDTF) and the days it can mean, to be said in words."""

    value: str
    first: str
    last: str


def dated(published: Published) -> Day:
    """When an article was published, to be said in words."""
    return Day(published.first, published.last)


TABLES: Final[Mapping[str, object]] = {  # what templates look names up in
    "labels": LABELS,
    "forms": FORMS,
    "hows": HOWS,
    "natures": NATURES,
    "sources_of_dates": DATED,
    "discords": DISCORDS,
    "discords_told": DISCORDS_TOLD,
    "statuses": STATUSES,
    "signs": SIGNS,
    "modes": MODES,
    "kinds_of_changes": CHANGES,
    "places_of_mentions": PLACES,
    "harms": HARMS,
    "harms_told": HARMS_TOLD,
    "dated": dated,
    "rules": RULES,
    "typeset": typeset,
    "file_of": file_of,
}


def text_in(language: str) -> Callable[..., str]:
    """The function that says a text in one language; its values are worded as `both` words them."""

    def t(message: str, /, **values: object) -> str:
        return catalogue.say(language, message, **{k: _worded(language, v) for k, v in values.items()})

    return t


def worded_in(language: str) -> Callable[[object], str]:
    """The function that says a number, a share or a date in one language."""
    return lambda value: _worded(language, value)


def count_in(language: str) -> Callable[..., str]:
    """The function that says a counted text in one language."""

    def n(one: str, many: str, number: int, /, **values: object) -> str:
        return catalogue.count(language, one, many, number, **{k: _worded(language, v) for k, v in values.items()})

    return n


def both(message: str, /, **values: object) -> Markup:
    """A text in every language of the interface, as HTML: the page shows one of them.

    Values are escaped, but for those that are HTML already; a `Saying` or a `Day` among them is said in the language
    of the text around it.
    """
    return _beside({language: _filled(language, message, values) for language in LANGUAGES})


def both_counts(one: str, many: str, number: int, /, **values: object) -> Markup:
    """A counted text in every language of the interface, as HTML; its field {n} is the number."""
    return _beside(
        {
            language: _filled(language, _form(language, one, many, number), {"n": number, **values})
            for language in LANGUAGES
        }
    )


def both_worded(value: object) -> Markup:
    """A number, a share or a date in every language of the interface, as HTML."""
    return _beside({language: escape(_worded(language, value)) for language in LANGUAGES})


def both_said(saying: Saying) -> Markup:
    """What a rule says, in every language of the interface, as HTML."""
    return both(saying.message, **saying.values)


def _form(language: str, one: str, many: str, number: int) -> str:
    """The sentence for this number, its fields not yet filled."""
    return catalogue.translations(language).ngettext(one, many, number)


def _filled(language: str, message: str, values: Mapping[str, object]) -> Markup:
    """One sentence as HTML."""
    sentence = str(escape(catalogue.translations(language).gettext(message)))
    safe = {name: str(escape(_worded(language, value))) for name, value in values.items()}
    return Markup(catalogue.filled(language, sentence, safe))  # noqa: S704 (each part is escaped on the lines above)


def _worded(language: str, value: object) -> str:
    """A value in one language; HTML stays HTML."""
    match value:
        case Markup():
            return value
        case Saying():
            return catalogue.said(language, value)
        case Day():
            return days(language, *value)
        case When():
            return edtf.worded(language, *value)
        case Share() | int():
            return worded(language, value)
        case _:
            return str(value)


def _beside(said: Mapping[str, Markup]) -> Markup:
    """The languages side by side, each marked as what it is; once where they say the same."""
    if len(set(said.values())) == 1:
        return next(iter(said.values()))
    return Markup().join(Markup("<i lang={}>{}</i>").format(*pair) for pair in said.items())
