"""What an editor must know before publication: what was lost on the way from one article to another.

| mark | one article | another one |
|---|---|---|
| single | several state it as plain fact, nobody cited | all of it is one text |
| attribution | « deux ouvriers ont été entendus, selon le parquet » | « deux ouvriers ont été entendus » |
| indicative | « le toit se serait effondré » | « le toit s'est effondré » |
| credit | « observés par l'AFP » | « observés » |
| anonymous | « Anne Orsel, historienne » | « une historienne » |
| apart | states nothing that the others state | |

`at[0]` is the statement that keeps it, `at[1]` the one that lost it. Nothing is said of statements that do not agree
word for word nearly: who rewrites may have asked somebody else.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final, Literal

from recoupe.checkers.claims.links import links
from recoupe.checkers.claims.matter import MUTUAL, matters
from recoupe.checkers.claims.said import said
from recoupe.checkers.experts import unnamed
from recoupe.languages import people, quoting, roles, speech, tabled
from recoupe.model import Claim, Credit, Entity, Mark, Saying, Statement
from recoupe.text import folds, quotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Span
    from recoupe.page import Page, Story

RULES: Final = (  # id, what it says, an invented example
    ("one origin", "Several articles state it as plain fact, cite nobody, and their texts have one origin.", "–"),
    (
        "compared statements",
        "Two statements agree nearly word for word, and one lacks what the other has.",
        "Deux ouvriers ont été entendus, selon le parquet · Deux ouvriers ont été entendus",
    ),
    ("apart", "An article that repeats nothing of the others.", "–"),
)
Lost = Literal["attribution", "indicative", "credit", "anonymous"]
_SMALL: Final = ("being", "having")  # verbs whose forms share no stem
STEM: Final = 5  # letters of a verb that agree
SAME: Final = 0.6  # likeness from which two statements are one wording
ATTRIBUTED: Final = 0.5  # the same for who vouches, which is a part of the wording: at 0.6 none of two cases is found
SEVERAL: Final = 3  # articles that make a fact look well founded
MOST: Final = 3  # warnings of one kind that are shown; an editor reads seven things
_ORIGIN: Final = (
    "{articles} articles state it as plain fact, and their texts have one origin: nobody else vouches for it."
)
_NUMBER: Final = re.compile(r"\d")
_ATTRIBUTION: Final = "One article says who vouches for it ({informant}), the other states it as plain fact."
_CONDITIONAL: Final = "One article has it in the conditional, as hearsay; the other states it as a fact."
_CREDIT: Final = "One article says that {agency} observed or was told it, the other says so nowhere."
_APART: Final = "This article states nothing that the others state: is it on the same story?"
_EXPERT: Final = "{name} has a name in one article, and is an anonymous « {shown} » in the other."


def check(story: Story) -> Iterator[Mark]:
    """The warnings of a story, kind by kind, the best founded of each first."""
    pages = {page.article.id: page for page in story.pages}
    pairs = sorted(_pairs(story), key=lambda pair: (-pair[0], pair[1].at, pair[2].at))
    yield from _single(story)
    for rule, least in ((_attribution, ATTRIBUTED), (_conditional, SAME), (_credit, SAME)):
        found = (rule(pages[a.article], a, pages[b.article], b) for strength, a, b in pairs if strength >= least)
        yield from _first(mark for mark in found if mark)
    experts = (_expert(pages[a.article], a, pages[b.article], b) for _, a, b in pairs)
    yield from _first(chain((mark for mark in experts if mark), _unnamed(story, pages)))
    yield from _apart(story)


def _apart(story: Story) -> Iterator[Mark]:
    """The articles that tell of a matter of their own, and of nobody and no place that another one names."""
    every, matter = said(story), matters(story)
    if len(matter) <= 1:
        return
    several = Counter(matter.values())
    near = {every[k].article for pair in links(story) for k in pair} | _named_together(story)
    for page in story.pages:
        name = page.article.id
        if tabled(page.article.lang) and name in matter and several[matter[name]] == 1 and name not in near:
            yield Mark(at=(page.of(Statement)[0].at[0],), by="apart", what="apart", note=Saying(_APART))


def _named_together(story: Story) -> set[str]:
    """The articles that name a person, body or place, no state, that another article names too."""
    named = ({span.article for span in entity.at} for entity in story.of(Entity) if entity.type != "state")
    return {name for names in named if len(names) > 1 for name in names}


def _pairs(story: Story) -> Iterator[tuple[float, Said, Said]]:
    """The statements of running text that match one another best, in both orders, with their likeness."""
    every = said(story)
    for pair, link in links(story).items():
        for here, there in (pair, pair[::-1]):
            if link.best == MUTUAL and every[here].statement.where == every[there].statement.where == "text":
                yield link.strength, every[here], every[there]


def _first(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The first few warnings, none of a statement that was warned of."""
    seen: set[Span] = set()
    for mark in marks:
        if not seen & {*mark.at}:
            if len(seen) >= 2 * MOST:
                return
            seen |= {*mark.at}
            yield mark


def _single(story: Story) -> Iterator[Mark]:
    """The facts that several articles state plainly and one origin alone vouches for, those with numbers first."""
    plain = [
        claim
        for claim in story.of(Claim)
        if claim.origins == 1
        and not claim.informants
        and claim.status == "asserted"
        and len(_told_in(claim)) >= SEVERAL
    ]
    plain.sort(key=lambda claim: (not _NUMBER.search(claim.text), -len(claim.at), claim.text, claim.at))
    seen: set[Span] = set()
    for claim in plain:
        if len(seen) < MOST and claim.at[0] not in seen:
            seen.add(claim.at[0])
            values = {"articles": str(len({span.article for span in claim.at}))}
            yield Mark(at=claim.at, by="one origin", what="single", note=Saying(_ORIGIN, values))


def _told_in(claim: Claim) -> set[str]:
    """The articles whose running text states a claim."""
    return {span.article for span, where in zip(claim.at, claim.places, strict=True) if where == "text"}


def _attribution(own: Page, kept: Said, page: Page, lost: Said) -> Mark | None:
    """Who vouches is named in one statement, and neither in the other nor beside it."""
    if lost.statement.status != "asserted" or any(_inside(credit.at[0], kept) for credit in own.of(Credit)):
        return None
    named = [who for who in kept.statement.informants if not who.carried and _inside(who.at, kept)]
    known = {word for who in named for word in folds(who.name) if len(word) > STEM} & {*lost.words}
    quoted = any(slot.kind == "quotation" for slot in kept.statement.slots)
    if not named or known or quoted or lost.statement.informants or _told(page, lost):
        return None
    note = Saying(_ATTRIBUTION, {"informant": named[0].name})
    return _mark("attribution", kept, lost, note)


def _told(page: Page, one: Said) -> bool:
    """Whether a statement, or the one before or after it, quotes or says who speaks."""
    statements = page.of(Statement)
    at = statements.index(one.statement)
    around = statements[max(0, at - 1) : at + 2]
    start, end = around[0].at[0].start, around[-1].at[0].end
    forms = speech.verbs(page.article.lang)
    spoken = any(word in forms for word in folds(page.article[one.statement.at[0]]))
    return spoken or any(other.informants for other in around) or bool(quotations(page.article.text, start, end))


def _conditional(page: Page, kept: Said, _: Page, lost: Said) -> Mark | None:
    """The conditional of hearsay stands in one statement, and the other asserts."""
    mark = next((mark for mark in page.of(Mark) if mark.what == "hearsay" and _inside(mark.at[0], kept)), None)
    if mark is None or lost.statement.status != "asserted" or lost.statement.informants:
        return None
    verb = folds(page.article[mark.at[0]])
    small = (quoting.words(page.article.lang, group) for group in _SMALL)
    known = next((words for words in small if verb[-1] in words), None)  # « serait » alone: « est »
    told = not known.isdisjoint(lost.words) if known else any(w.startswith(verb[-1][:STEM]) for w in lost.words)
    if verb[0] in lost.words or not told:
        return None
    return _mark("indicative", kept, lost, Saying(_CONDITIONAL))


def _credit(page: Page, kept: Said, other: Page, lost: Said) -> Mark | None:
    """What an agency observed or was told says so in one statement, and the other article never names it."""
    credit = next((c for c in page.of(Credit) if c.form == "told" and _inside(c.at[0], kept)), None)
    if credit is None or any(c.agency == credit.agency for c in other.of(Credit)) or _others(kept, lost):
        return None
    return _mark("credit", kept, lost, Saying(_CREDIT, {"agency": credit.agency}))


def _others(kept: Said, lost: Said) -> bool:
    """Whether two statements have two informants."""
    ours, theirs = ({w for who in one.statement.informants for w in folds(who.name)} for one in (kept, lost))
    return bool(ours and theirs) and not ours & theirs


def _expert(page: Page, kept: Said, other: Page, lost: Said) -> Mark | None:
    """A person with a name in one statement is « un expert » in the other."""
    ours, theirs = ([slot for slot in one.statement.slots if slot.kind == "person"] for one in (kept, lost))
    left = {slot.value for slot in theirs}
    person = next((s for s in ours if " " in s.value and not {*s.value.split()} & {*lost.words}), None)
    if person is None or not left <= {slot.value for slot in ours}:
        return None
    code = other.article.lang
    scholars = roles.keys(code, "scholar")
    for article, word in pairwise(lost.words):
        if roles.indefinite(code, article) and people.offices(code).get(word) in scholars:
            values = {"name": " ".join(page.article[person.span].split()), "shown": f"{article} {word}"}
            return _mark("anonymous", kept, lost, Saying(_EXPERT, values))
    return None


def _unnamed(story: Story, pages: dict[str, Page]) -> Iterator[Mark]:
    """A person with a name is « un expert » of the same place of work in an article that never names him."""
    for named, nameless in unnamed(story):
        if named.person:
            name = " ".join(pages[named.one.article].article[named.person.span].split())
            yield _mark("anonymous", named.one, nameless.one, Saying(_EXPERT, {"name": name, "shown": nameless.shown}))


def _inside(span: Span, one: Said) -> bool:
    """Whether a span begins in a statement."""
    return one.statement.at[0].start <= span.start < one.statement.at[0].end


def _mark(what: Lost, kept: Said, lost: Said, note: Saying) -> Mark:
    """What was lost between two statements."""
    return Mark(at=(kept.statement.at[0], lost.statement.at[0]), by="compared statements", what=what, note=note)
