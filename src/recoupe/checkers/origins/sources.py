"""The sources of a story's wording: families of articles, and what newsrooms add of their own, each with its owner."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from recoupe.checkers.origins.copies import Copies, readings
from recoupe.checkers.origins.kinship import CREDITS, agencies, families, unnamed
from recoupe.checkers.origins.voice import Own, cues_in, own, relayed
from recoupe.checkers.passages.coverage import counted
from recoupe.languages import registry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.checkers.passages.coverage import Coverage
    from recoupe.page import Page

MEMBER = 0.10  # share of an article's reporting from which a source is one of its sources; 0.08 to 0.12 do the same


class Owner(NamedTuple):
    """What makes two sources one origin."""

    kind: Literal["agency", "publisher", "text", "own"]  # the last two: a family, or an own part, that nobody claims
    name: str  # of the agency or publisher, else the id of the first article


class Source(msgspec.Struct, frozen=True):
    """A family of wording, or one newsroom's own part beside it."""

    articles: frozenset[str]
    owner: Owner
    own: Own | None = None  # the part, where it is one; then there is one article


def traced(coverage: Coverage) -> list[Source]:
    """The sources of a story, in that reading of its copies which has the fewest origins: a copy proves none."""
    read = (_sources(coverage, apart) for apart in readings(coverage))
    return min(read, key=lambda found: len({source.owner for source in found}))


def _sources(coverage: Coverage, apart: Copies) -> list[Source]:
    """The sources of a story, families before own parts, in the order of their articles."""
    groups = families(coverage, apart)
    parts = list(_parts(coverage, groups, apart))
    wholes = [Source(frozenset(group), _owner(group, coverage, apart)) for group in groups]
    parts += _relayed(wholes, coverage, apart)
    parts = [_claimed(part, [*wholes, *parts], [], coverage, apart) for part in parts]
    wholes = [_claimed(whole, [*wholes, *parts], parts, coverage, apart) for whole in wholes]
    wholes = [_from_the_wires(whole, wholes, coverage) for whole in wholes]
    return [*_with_copies(wholes, apart, coverage), *parts, *_copied_parts(parts, apart, coverage)]


def publishers(names: Iterable[str], coverage: Coverage) -> set[str | None]:
    """The publishers of these articles, sister titles being one; None among them where one is not known."""
    return {registry.publisher(coverage.pages[name].article.outlet) for name in names}


def _owner(group: set[str], coverage: Coverage, apart: Copies) -> Owner:
    """Whose wording a family has, as far as credits and outlets prove it."""
    agency = _agency(group, coverage, apart)
    if agency:
        return Owner("agency", agency)
    common = _common(group, coverage, apart)
    return Owner("publisher", common.pop()) if len(common) == 1 else Owner("text", min(group))


def _common(names: Iterable[str], coverage: Coverage, apart: Copies) -> set[str]:
    """The publishers that published each of these texts, in this article or in a twin of it."""
    texts = {apart.twins[name].difference(apart.hosts) for name in names}
    return set.intersection(*({name for name in publishers(text, coverage) if name} for text in texts))


def _agency(group: set[str], coverage: Coverage, apart: Copies) -> str | None:
    """The agency that most texts of a family credit; being told something, where it does not sign, weighs less.

    One text alone that owes an agency what somebody told it, and speaks in its own voice, is not the agency's.
    """
    everyone = group | {copy for copy, hosts in apart.hosts.items() if hosts <= group}
    signed, told = (_credited(everyone, form, coverage, apart) for form in (CREDITS, ("told",)))
    if not signed and not told:
        return None
    told = {agency: texts - signed.get(agency, set()) for agency, texts in told.items()}
    best = min(signed.keys() | told.keys(), key=lambda a: (-len(signed.get(a, ())), -len(told.get(a, ())), a))
    alone = all(group <= apart.twins[name] for name in group)
    own_voice = any(any(cues_in(page, *_body(page))) for page in map(coverage.pages.__getitem__, group))
    return None if alone and own_voice and best not in signed else best


def _credited(names: set[str], forms: tuple[str, ...], coverage: Coverage, apart: Copies) -> dict[str, set[str]]:
    """By agency: the texts that credit it in these forms, each named by its first twin or host."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        for agency in agencies(coverage.pages[name], forms):
            found[agency].add(min(apart.hosts.get(name, apart.twins[name])))
    return found


def _body(page: Page) -> tuple[int, int]:
    """The slice of the text from the first kept block to the last."""
    return page.blocks[0].at[0].start, page.blocks[-1].at[0].end


def _parts(coverage: Coverage, groups: list[set[str]], apart: Copies) -> Iterator[Source]:
    """What newsrooms add of their own to a family's wording, where all twins of the text show it."""
    homes: defaultdict[str, set[str]] = defaultdict(set)
    for group in groups:
        for name in group:
            homes[name] |= group
    found = {name: own(coverage, name, homes[name] - apart.twins[name]) for name in sorted(homes)}
    for name, part in found.items():
        twins = apart.twins[name] & homes.keys()
        if part and all(found[twin] for twin in twins):
            common = _common({name}, coverage, apart)
            owner = Owner("publisher", common.pop()) if len(common) == 1 else Owner("own", min(twins))
            yield Source(frozenset({name}), owner, part)


def _relayed(wholes: list[Source], coverage: Coverage, apart: Copies) -> Iterator[Source]:
    """What the agencies that sign an article gathered beside what they pass on of another agency's."""
    for whole in wholes:
        for name in sorted(whole.articles) if whole.owner.kind == "agency" else ():
            for agency in sorted(agencies(coverage.pages[name]) - {whole.owner.name}):
                if part := relayed(coverage, name, set(whole.articles) - apart.twins[name], agency):
                    yield Source(frozenset({name}), Owner("agency", agency), part)


def _claimed(source: Source, among: list[Source], parts: list[Source], coverage: Coverage, apart: Copies) -> Source:
    """A source without an owner, given to one of its publishers that has other texts of its own in the story.

    Whether that publisher wrote the common text or took it over is unknown; to count it apart would let a reprint of
    one of its texts raise the number of origins. A publisher that adds its own part to a family did not write that,
    unless it published each of the family's texts.
    """
    if source.owner.kind in {"agency", "publisher"}:
        return source
    elsewhere = {other.owner for other in among if other.owner.kind == "publisher"}
    beside = {part.owner.name for part in parts if part.articles & source.articles}
    homes = {name for name in publishers(source.articles, coverage) if name}
    able = (homes - beside) | _common(source.articles, coverage, apart)
    claims = sorted({Owner("publisher", name) for name in able} & elsewhere)
    return msgspec.structs.replace(source, owner=claims[0]) if claims else source


def _from_the_wires(whole: Source, among: list[Source], coverage: Coverage) -> Source:
    """A family signed « avec agences », given to the agency that has most articles of the story.

    Whose dispatches it was made of, it does not say: that is no evidence of one more origin.
    """
    signed = any(unnamed(coverage.pages[name]) for name in whole.articles)
    known = [other for other in among if other.owner.kind == "agency"]
    if whole.owner.kind == "agency" or not signed or not known:
        return whole
    articles: Counter[Owner] = Counter()
    for other in known:
        articles[other.owner] += len(other.articles)
    return msgspec.structs.replace(whole, owner=min(articles, key=lambda owner: (-articles[owner], owner)))


def _with_copies(wholes: list[Source], apart: Copies, coverage: Coverage) -> Iterator[Source]:
    """The families with the copies that stand in them."""
    joined: defaultdict[int, set[str]] = defaultdict(set)
    for copy, hosts in apart.hosts.items():
        shared = {at: coverage.covered(copy, set(hosts & whole.articles)) for at, whole in enumerate(wholes)}
        words = {at: counted(covered, b"\1" * len(covered)) for at, covered in shared.items()}
        most = max(words, key=lambda at: (words[at], -at))
        least = max(1, MEMBER * len(coverage.reasons[copy]))
        for at in {most, *(at for at, count in words.items() if count >= least)}:
            joined[at].add(copy)
    for at, whole in enumerate(wholes):
        yield msgspec.structs.replace(whole, articles=whole.articles | joined[at])


def _copied_parts(parts: list[Source], apart: Copies, coverage: Coverage) -> Iterator[Source]:
    """The own parts that stand in copies: cut reprints of an article with reporting of its own."""
    for copy, hosts in sorted(apart.hosts.items()):
        for part in parts:
            if not part.own or not part.articles <= hosts:
                continue
            share = min(1.0, _carried(part.own, copy, coverage) / max(1, coverage.reporting[copy]))
            if share >= MEMBER:
                mine = msgspec.structs.replace(part.own, article=copy, share=share, stretches=(), cues=())
                yield Source(frozenset({copy}), part.owner, mine)


def _carried(part: Own, copy: str, coverage: Coverage) -> int:
    """How many words of an own part stand in a copy."""
    page, counts = coverage.pages[part.article], coverage.counts[part.article]
    inside = bytes(any(s.start <= word.start < s.end for s in part.stretches) for word in page.words)
    mine = bytes(flag & count for flag, count in zip(inside, counts, strict=True))
    return counted(coverage.standing.get((part.article, copy), b""), mine)
