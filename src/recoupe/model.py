"""The nouns of Recoupe, frozen. Every other module speaks in these words.

A document as read is a `Raw`; its readable part is an `Article`; what rules find in it is a `Finding` with
its `Span`s; all there is to say about one story is a `Dossier`. Offsets count Unicode code points in
`Article.text`, half-open, everywhere.
"""

from __future__ import annotations

import hashlib
from typing import Literal, TypeVar

import msgspec

Label = Literal[
    "title", "lede", "body", "crosshead", "caption", "byline", "credit", "date", "nav", "related", "comment", "other"
]
KEPT: frozenset[Label] = frozenset({"title", "lede", "body", "crosshead"})  # the labels that make up the article
Form = Literal["signoff", "byline", "photo", "told", "with", "quoted", "venue"]
How = Literal["verbatim", "edited"]
Nature = Literal["agency", "outlet", "unseen", "unknown"]
EntityType = Literal["person", "organisation", "state", "place"]
Evidence = Literal["metadata", "text", "story", "given"]
Mode = Literal["direct", "mixed", "indirect"]
Timex = Literal["DATE", "TIME", "DURATION", "SET"]
Status = Literal["asserted", "alleged", "planned", "denied"]
Discord = Literal["conflict", "update", "granularity", "perspective", "variant"]  # the nature of a difference
SlotKind = Literal["number", "moment", "place", "person", "body", "quotation"]
Bound = Literal["exact", "about", "near", "over", "least", "under", "most", "range", "vague"]  # near: « près de »
Share = Literal["whole", "part", "before"]  # « au total » · « dont » · « contre »; of a number
Where = Literal["text", "title", "caption"]


class Saying(msgspec.Struct, frozen=True):
    """A sentence for the reader: an English sentence with named fields, a key of the catalogue, and what fills them."""

    message: str
    values: dict[str, str] = {}

    def __str__(self) -> str:
        """The English sentence."""
        return self.message.format(**self.values)


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of one article's text: code points `start` (inclusive) to `end` (exclusive).

    Raises:
        ValueError: the span is empty or starts before the text.
    """

    article: str  # id of the article
    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what points at nothing."""
        if not 0 <= self.start < self.end:
            message = f"{self.article}: no span from {self.start} to {self.end}"
            raise ValueError(message)


class Raw(msgspec.Struct, frozen=True, kw_only=True):
    """A document as it was read, decoded and otherwise untouched. `None` means unknown."""

    id: str  # unique within the run
    path: str  # the file it came from, as given by the user; "-" for standard input
    content: str  # decoded; line ends are \n alone, no BOM
    media: Literal["text", "html"]  # told by the content, not by the file's suffix
    sha256: str  # of the bytes read; for a row of an export, of its text in UTF-8
    encoding: str | None = None  # how the bytes were decoded; None where the format fixes it
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    date: str | None = None  # publication date or time as the export or the caller gave it, ISO 8601
    words: int | None = None  # of the whole article, as its export counts them
    summary: bool = False  # whether a feed gives it as a summary, which may still be the whole text
    extra: tuple[tuple[str, str], ...] = ()  # columns of an export that Recoupe does not know, in their order


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """When an article was published: an interval of whole days, both inclusive, as ISO dates."""

    first: str
    last: str
    how: Evidence
    at: tuple[Span, ...] = ()  # the words it was read from, where it was read from the text
    time: str | None = None  # ISO 8601, where the source gave the hour; with its offset, where it gave that


class Fragment(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a text that was reduced: code points `start` to `end` of it stood at `was` of the whole one."""

    start: int
    end: int
    was: int


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A dated part of a live page: code points `start` to `end` of the article's text, its head included."""

    start: int
    end: int
    time: str  # ISO 8601, with its offset where the page gave one; « T21:40 » where nothing tells the day


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """The readable part of a document: all of its visible text, and the slices of it that are the article."""

    id: str
    path: str
    outlet: str | None
    url: str | None
    lang: str  # ISO 639-1, or "und"
    title: str | None
    sha256: str
    text: str  # the whole document as read; for HTML its visible text in reading order
    kept: tuple[tuple[int, int], ...]  # slices of `text` that are the article, in order, apart from one another
    published: Published | None = None
    captured: str | None = None  # when a browser saved the page, ISO 8601; never its publication
    author: str | None = None  # a person or a newsroom, never an agency
    canonical: str | None = None  # the address the page itself calls its original
    encoding: str | None = None
    extra: tuple[tuple[str, str], ...] = ()
    entries: tuple[Entry, ...] = ()  # of a live page, in the order of the text
    agencies: tuple[str, ...] = ()  # that its signature names beside the author
    fragments: tuple[Fragment, ...] | None = None  # what `text` still has of the document; None: all of it

    def __getitem__(self, span: Span) -> str:
        """The words a span of this article points at."""
        return self.text[span.start : span.end]


class Finding(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind"):
    """Something a rule found, with the words that show it.

    Raises:
        ValueError: `at` is empty. A finding nobody can look up is no finding.
    """

    at: tuple[Span, ...]
    by: str  # the rule that found it
    id: str = ""  # stamped by `stamped`, from what was found

    def __post_init__(self) -> None:
        """Refuse a finding without a span."""
        if not self.at:
            message = f"{type(self).__name__} by {self.by}: a finding needs a span"
            raise ValueError(message)


class Block(Finding, frozen=True, kw_only=True, tag="block"):
    """A line of an article, or a part of one, and what it is."""

    label: Label


class Credit(Finding, frozen=True, kw_only=True, tag="credit"):
    """Words that name an agency or an outlet as the owner of text, picture or information."""

    agency: str  # the registry's name for it, « AFP »; an outlet's name as written where it is not in the registry
    form: Form
    scope: Span | None = None  # the head of the entry of a live page that it is of; None: the article


class Passage(Finding, frozen=True, kw_only=True, tag="passage"):
    """A stretch of text that two or more articles share; `at` has one span per article."""

    how: How
    words: int  # words that all carriers share, at least
    counted: bool  # whether it says something about who wrote the text
    reason: Saying | None = None  # why it does not count


class Origin(Finding, frozen=True, kw_only=True, tag="origin"):
    """The earliest text that a group's wording descends from; `at` is the evidence."""

    articles: tuple[str, ...]  # ids, sorted
    shares: dict[str, float]  # by article id: the part of its reporting that has this origin, 0.0 to 1.0
    agency: str | None
    nature: Nature
    why: Saying  # what makes these articles one origin, and `agency` its owner


class Mention(Finding, frozen=True, kw_only=True, tag="mention"):
    """A name in one article: `at[0]` is the name without article and title, `at[1:]` a title or a role beside it."""

    name: str  # as written, white space made plain
    type: EntityType


class Entity(Finding, frozen=True, kw_only=True, tag="entity"):
    """A person, organisation, state or place over all articles; `at` has all its mentions, names and descriptions."""

    name: str  # the fullest name that the articles give
    type: EntityType
    aliases: tuple[str, ...]  # every other way it is named or described, as seen, sorted
    role: str | None = None  # the phrase that says who it is, as seen, « président russe »
    evidence: tuple[Span, ...] = ()  # what proves that a description or a short name means this one
    doubtful: tuple[str, ...] = ()  # names of entities that may be the same: suggested, never merged


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a statement that another statement can repeat or contradict."""

    kind: SlotKind
    span: Span
    value: str  # as compared: a plain decimal, a name, folded words, ISO dates
    low: float | None = None  # number: the interval it can mean, both inclusive; None: open
    high: float | None = None
    bound: Bound = "exact"
    unit: str = ""  # what is counted, a class of `languages/numbers_fr.toml` or a folded noun; "": nothing tells
    unit_at: Span | None = None
    share: Share | None = None
    place: str | None = None  # where it holds, folded; carried from the sentence before, if need be
    moment: str | None = None  # ISO date at which it holds
    informant: str | None = None  # who vouches for this number alone, « 18.000 selon la police »


class Informant(msgspec.Struct, frozen=True, kw_only=True):
    """Who vouches for a statement."""

    name: str  # of the entity, else the description as written
    at: Span  # the words that name it
    carried: bool = False  # named in a sentence before, « la même source »


class Statement(Finding, frozen=True, kw_only=True, tag="statement"):
    """What a sentence, or a part of one, says: `at[0]` is the sentence or the part. A working value of the checkers."""

    slots: tuple[Slot, ...] = ()  # in the order of the text
    informants: tuple[Informant, ...] = ()
    status: Status = "asserted"
    where: Where = "text"


class Quote(Finding, frozen=True, kw_only=True, tag="quote"):
    """Somebody's words or reported speech; `at[0]` is the words, without their quotation marks."""

    mode: Mode
    speaker: str | None = None  # the entity's name; the description as written where nobody is named
    speaker_at: Span | None = None  # the words nearest the quote that say who speaks, « il »
    cue_at: Span | None = None  # « a-t-il ajouté », « selon »
    via: str | None = None  # the medium or intermediary, « BFMTV »


class Moment(Finding, frozen=True, kw_only=True, tag="moment"):
    """A time expression, resolved; `at[0]` is the expression, « mardi »."""

    type: Timex
    value: str  # TIMEX3; « ? » where nothing tells
    first: str | None = None  # ISO dates of the interval, both inclusive; None: not known, or no point in time
    last: str | None = None
    edtf: str | None = None  # the same with its precision (ISO 8601-2): « 1890~ », « 2026-05? », « 2026-04-05/.. »
    anchor: str | None = None  # ISO date it was resolved against; None where it stands by itself
    anchor_at: Span | None = None  # the words that give the anchor; None: the article's publication


class Utterance(Finding, frozen=True, kw_only=True, tag="utterance"):
    """The same words of one speaker in several articles; `at` has one span per article, the longest first."""

    speaker: str | None
    quotes: tuple[str, ...]  # ids of the quotes, in the order of `at`
    changes: tuple[Literal["same", "cut", "reworded", "reattributed"], ...]  # of each, against the first


class Event(Finding, frozen=True, kw_only=True, tag="event"):
    """Something that the articles put at one time; `at` has one clause per article that says so."""

    moments: tuple[str, ...]  # ids of the moments, in the order of `at`
    value: str  # EDTF (ISO 8601-2), with its precision
    first: str  # ISO dates, both inclusive
    last: str
    status: Status
    origins: tuple[str, ...]  # ids of the origins whose text says so


class Claim(Finding, frozen=True, kw_only=True, tag="claim"):
    """One statement that one or more articles make; `at` has one span per mention, the clause or sentence."""

    text: str  # the fullest mention, as written
    status: Status  # the weakest that a mention gives it
    informants: tuple[str, ...]  # who vouches for it, by name, sorted; empty: nobody is cited
    parties: tuple[tuple[str, ...], ...] = ()  # the informants, those of one power or body together
    origins: int  # text origins of these passages, at most
    sources: tuple[str, ...] = ()  # ids of the origins
    statuses: tuple[Status, ...] = ()  # of each mention
    places: tuple[Where, ...] = ()  # of each mention; only text is a source


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One of the things that articles say in answer to a question."""

    value: str  # as written, « 50.400 »
    at: tuple[Span, ...]
    origins: tuple[str, ...]  # ids of the origins whose text says so
    informants: tuple[str, ...] = ()
    published: str | None = None  # ISO date of the earliest article that says so
    time: str | None = None  # ISO 8601, where all of it stands in entries of live pages: of the earliest


class Difference(Finding, frozen=True, kw_only=True, tag="difference"):
    """A place where articles do not say the same; `at` has all spans of its sides."""

    question: str  # in the language of the articles, « Combien de manifestants à Paris ? »
    nature: Discord
    sides: tuple[Side, ...]


class Mark(Finding, frozen=True, kw_only=True, tag="mark"):
    """A feature of the text, shown and never judged: hearsay, invisible characters, a declared original."""

    what: Literal[
        "invisible",
        "lookalike",  # letters of another alphabet inside a word
        "canonical",
        "repeated",
        "live",  # an entry of a live page that something is of alone
        "hearsay",
        "single",  # stated as plain fact, on one origin or one informant
        "attribution",  # « selon Séoul » that a later text drops; `at` has both places, as for those below
        "indicative",  # a conditional that became an indicative
        "anonymous",  # a named expert who became « un expert »
        "credit",  # « par l'AFP » that a later text drops
        "apart",  # an article that repeats nothing of the others: it may be of another matter
    ]
    note: Saying


# What a dossier tells, and what only later rules need.
Told = Block | Credit | Passage | Origin | Entity | Quote | Moment | Utterance | Event | Claim | Difference | Mark
AnyFinding = Told | Mention | Statement
Found = TypeVar("Found", bound=AnyFinding)


class Trouble(msgspec.Struct, frozen=True, kw_only=True):
    """A document, or a row of one, that could not be used, and why; what is known of it beside. `None` is unknown."""

    path: str
    reason: str  # in English
    saying: Saying | None = None  # the same, for the catalogue
    state: Literal["extract"] | None = None  # only a beginning or a summary: nothing tells whose text the article is
    document: str | None = None  # its id, where a file has several
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    source: str | None = None  # whose text the export or the feed says it is
    stray: bool = False  # a file that is plainly no article, as a script: it was passed over


class Quoted(msgspec.Struct, frozen=True, kw_only=True):
    """Words of an article by which a mention is found again, as a W3C TextQuoteSelector has them."""

    article: str
    exact: str
    prefix: str = ""
    suffix: str = ""


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """A person's judgement on findings: kept append-only, replayed on every rebuild."""

    when: str  # ISO 8601
    who: str
    what: Literal["merge", "split", "right", "wrong"]
    of: tuple[str | Quoted, ...]  # ids of findings, names of entities, or words; of a split: whom, then what leaves
    findings: tuple[str, ...] = ()  # ids of what it was applied to in this dossier; empty in the file


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """All there is to say about one story. Encoded as JSON it is the format `recoupe/dossier`, version 1."""

    format: Literal["recoupe/dossier"] = "recoupe/dossier"
    version: Literal[1] = 1
    built: str  # ISO 8601, UTC
    recoupe: str  # the version that built it
    independent_origins: int  # at most so many: a common source may be missing from the set
    articles: tuple[Article, ...]
    findings: tuple[Told, ...]
    troubles: tuple[Trouble, ...] = ()
    verdicts: tuple[Verdict, ...] = ()  # in the order in which they were given
    title: str | None = None  # of the story, as the user calls it

    def _repr_html_(self) -> str:
        """What a notebook shows. The one call that goes up: made when somebody looks (pyproject.toml says so too)."""
        from recoupe import notebook

        return notebook.shown(self)


def stamped(finding: Found) -> Found:
    """The finding with its id: its kind and 8 hexadecimal digits of what was found, the same in every run."""
    digest = hashlib.sha256(msgspec.json.encode(finding)).hexdigest()[:8]
    return msgspec.structs.replace(finding, id=f"{finding.__struct_config__.tag}-{digest}")
