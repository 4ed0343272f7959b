"""Who did it, or with what: one deed of an event with two doers, « découvert par un chasseur », « par sa fille ».

Only kinds that exclude one another are two: a neighbour and a witness may be one, the police and a daughter are not. An
article must have one kind alone. Told besides: by whose hand one person died, and who claims an attack of which others
blame somebody else; these two stand in one article too.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.checkers.claims.said import said
from recoupe.checkers.components import components
from recoupe.checkers.differences.persons import subject
from recoupe.checkers.differences.sides import Desk, by_articles, difference
from recoupe.checkers.differences.turned import long_ago
from recoupe.languages.doers import doers
from recoupe.languages.questions import question
from recoupe.languages.stages import stages
from recoupe.text import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from recoupe.checkers.claims.said import Said
    from recoupe.model import Difference, Discord, Span
    from recoupe.page import Story

AFTER: Final = 6  # words from a deed to whoever did it, « découvert par l'un des chasseurs »
BEFORE: Final = 6  # and from whoever does it to the deed
NAME: Final = 8  # words from a blame to the name
UNSURE: Final = 3  # words before a sign that may make it none
ARMED: Final = "armed"


class Doer(NamedTuple):
    """Who did it, as a statement has it."""

    who: str  # a kind, or a name
    keys: frozenset[str]  # of the person to whom it was done
    informants: frozenset[str]
    at: Span


def check(story: Story, desk: Desk) -> Iterator[Difference]:
    """The deeds of which articles have two doers, the deaths by two hands, the attacks with two authors."""
    every = [one for one in said(story) if not long_ago(one, desk.pages[one.article])]
    for deed in doers(desk.code).deeds:
        found = _alone(doer for one in every for doer in _agents(one, deed, desk))
        asked = question(desk.code, "doer_armed" if deed == ARMED else "doer")
        yield from _difference(found, asked, _nature(found), desk)
    deaths = [doer for one in every for doer in _deaths(one, desk)]
    links = [(a.at, b.at) for a in deaths for b in deaths if a.keys & b.keys]
    of = {doer.at: doer for doer in deaths}
    for group in components(sorted(of), links):
        mine = [of[at] for at in sorted(group)]
        yield from _difference(mine, question(desk.code, "doer_death"), _nature(mine), desk)
    yield from _difference(_authors(every, desk), question(desk.code, "doer_attack"), "perspective", desk)


def _difference(found: list[Doer], asked: str, nature: Discord, desk: Desk) -> Iterator[Difference]:
    """The difference of two doers; of three nothing is said."""
    kinds = sorted({doer.who for doer in found})
    if len(kinds) == 2:  # noqa: PLR2004
        rows = [[doer for doer in found if doer.who == kind] for kind in kinds]
        sides = (
            desk.side(
                desk.text(row[0].at), (d.at for d in row), sorted(frozenset().union(*(d.informants for d in row)))
            )
            for row in rows
        )
        yield difference("doer", asked, nature, by_articles(sides))


def _nature(found: list[Doer]) -> Discord:
    """Perspective where each doer is told by an informant of its own, or all in one article; else a conflict."""
    told: defaultdict[str, set[str]] = defaultdict(set)
    for doer in found:
        told[doer.who] |= doer.informants
    own = all(told.values()) and not set.intersection(*told.values()) if told else False
    return "perspective" if own or len({doer.at.article for doer in found}) == 1 else "conflict"


def _alone(found: Iterable[Doer]) -> list[Doer]:
    """The doers of the articles that have but one kind."""
    rows: defaultdict[str, list[Doer]] = defaultdict(list)
    for doer in found:
        rows[doer.at.article].append(doer)
    return [doer for row in rows.values() if len({doer.who for doer in row}) == 1 for doer in row]


def _agents(one: Said, deed: str, desk: Desk) -> Iterator[Doer]:
    """Of which kind whoever does a deed is: the first one named after « par », the last one before the verb."""
    known = doers(desk.pages[one.article].article.lang)
    sign = known.deeds.get(deed)
    for match in sign.by.finditer(one.line) if sign and sign.by else ():
        first, last = _words(one, match)
        line = " ".join(one.words[last + 1 : last + 1 + AFTER])
        named = [*known.who.finditer(line)] if not _unsure(one, first, desk) else []
        for who in named if deed == ARMED else named[:1]:  # « armé d'un couteau et d'une hache »
            end = last + 1 + line[: who.end()].count(" ")
            yield Doer(known.kinds[who[1]], frozenset(), _informants(one), _span(one, first, end, desk))
    for match in sign.does.finditer(one.line) if sign and sign.does else ():
        first, last = _words(one, match)
        start = max(0, first - BEFORE)
        named = [*known.who.finditer(" ".join(one.words[start:first]))]
        if named and not _unsure(one, first, desk):
            start += named[-1].string[: named[-1].start()].count(" ")
            yield Doer(known.kinds[named[-1][1]], frozenset(), _informants(one), _span(one, start, last, desk))


def _deaths(one: Said, desk: Desk) -> Iterator[Doer]:
    """By whose hand a statement has one person die."""
    page = desk.pages[one.article]
    words = page.words[one.first : one.first + len(one.words)]
    for hand, sign in doers(page.article.lang).death.items():
        for match in sign.finditer(one.line):
            first, last = _words(one, match)
            who = subject(one, words[first].start, words[last].end, desk)
            if who and not _unsure(one, first, desk):
                yield Doer(hand, who.keys, _informants(one), _span(one, first, last, desk))


def _authors(every: Iterable[Said], desk: Desk) -> list[Doer]:
    """Who claims the attack of a story and whom others blame, where there is one of each."""
    told = {how: [doer for one in every for doer in _named(one, how, desk)] for how in ("claimed", "blamed")}
    claimed, blamed = ({doer.who for doer in told[how]} for how in ("claimed", "blamed"))
    if len(claimed) == len(blamed) == 1 and claimed != blamed:
        return [*told["claimed"], *told["blamed"]]
    return []


def _named(one: Said, how: str, desk: Desk) -> Iterator[Doer]:
    """The name behind « revendiqué par », « la piste de », in a statement that tells of an attack."""
    page = desk.pages[one.article]
    known = doers(page.article.lang)
    if not known.acts.search(one.line):
        return
    words = page.words[one.first : one.first + len(one.words)]
    for match in known.blame[how].finditer(one.line):
        first, last = _words(one, match)
        end = words[min(len(words) - 1, last + NAME)].end
        name = next((span for span in desk.named(one.article) if words[last].end <= span.start < end), None)
        entity = desk.entity(name) if name else None
        if name and entity and not _unsure(one, first, desk):
            who = fold(entity.name)
            same = not known.same.isdisjoint({who, *map(fold, entity.aliases)})
            at = page.span(words[first].start, name.end)
            yield Doer(min(known.same) if same else who, frozenset(), _informants(one), at)


def _words(one: Said, match: re.Match[str]) -> tuple[int, int]:
    """The first and the last word of a match."""
    return one.line[: match.start()].count(" "), one.line[: match.end()].rstrip().count(" ")


def _unsure(one: Said, first: int, desk: Desk) -> bool:
    """Whether a word that makes a sign none stands right before it."""
    sign = stages(desk.pages[one.article].article.lang).unsure
    return bool(sign.search(" ".join(one.words[max(0, first - UNSURE) : first])))


def _informants(one: Said) -> frozenset[str]:
    """Who vouches for a statement."""
    return frozenset(informant.name for informant in one.statement.informants)


def _span(one: Said, first: int, last: int, desk: Desk) -> Span:
    """Words of a statement."""
    page = desk.pages[one.article]
    words = page.words[one.first : one.first + len(one.words)]
    return page.span(words[first].start, words[last].end)
