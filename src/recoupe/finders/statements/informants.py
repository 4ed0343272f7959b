"""Who vouches for what a sentence states.

| written | who | rule |
|---|---|---|
| selon la police · auprès du parquet · de source policière | as named | voice |
| a indiqué le préfet · le préfet a indiqué | as named | verb |
| a-t-il ajouté · selon la même source | who was named last before | carried |
| the speaker of a quotation that the sentence holds | as the quotes say | quote |

A name stands as the article writes it, « le parquet de Paris » as « parquet de Paris ».
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from recoupe.languages import people, registry, speakers, speech
from recoupe.model import Informant, Mention, Quote, Span
from recoupe.text import folded, folds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.finders.statements.reading import Reading, Row
    from recoupe.languages.speech import Stance

_SILENT: Final[frozenset[Stance]] = frozenset({"asking", "urging", "feeling"})  # say what one wants, vouch for nothing
_REACH: Final = 3  # words between « selon » or a verb and who vouches: articles, adjectives, first words of a title
_LONGEST: Final = 7  # words of a name with what belongs to it
_VERBS: Final = frozenset({"VERB", "AUX"})
_MARKS: Final = re.compile('[«»“”"]')
_ADJECTIVES: Final = 1  # before the noun of a paper: « le dernier bilan »


class _Named(NamedTuple):
    """Who is named in a row of words: from one index up to another."""

    first: int
    last: int
    mention: Mention | None = None  # whose role the words are


def informants(reading: Reading, row: Row, before: Informant | None) -> list[Informant]:
    """Who vouches for what a sentence says, in the order of the text.

    Args:
        reading: of the article.
        row: the words of the sentence.
        before: who vouched last before this sentence.
    """
    found: dict[tuple[int, int], Informant] = {}
    verbs = () if reading.page.of(Quote) else _verbs(reading, row)
    for named in (*_voices(reading, row), *verbs, *_counters(reading, row)):
        if isinstance(named, int):
            if last := (list(found.values()) or [before])[-1]:
                word = row.words[named]
                at = reading.page.span(word.start, word.end)
                found[word.start, word.end] = Informant(name=last.name, at=at, carried=True)
            continue
        start, end = row.words[named.first].start, row.words[named.last - 1].end
        if named.mention:
            start, end = named.mention.at[0].start, named.mention.at[0].end
        name = " ".join(reading.page.article.text[start:end].split())
        found[start, end] = Informant(name=name, at=reading.page.span(start, end))
    quoted = [who for quote in _quotes(reading, row) if (who := _speaker(reading, quote, before))]
    apart = [one for one in found.values() if not any(_meet(one.at, who.at) for who in quoted)]
    every = {
        (who.at, who.name): msgspec.structs.replace(who, name=_bare(reading, who.name))
        for who in (*quoted, *apart)
        if _answers(reading, who.name)
    }
    return [every[key] for key in sorted(every)]


def _meet(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end


def _bare(reading: Reading, name: str) -> str:
    """A name without its article and its quotation marks: « la police » and « police » are one."""
    articles = people.words(reading.page.article.lang, "determiners")
    plain = " ".join(_MARKS.sub(" ", name).split()).strip(" ,;:(")
    first, *rest = re.split(r"(?<=['’])\s*|\s+", plain, maxsplit=1)
    return rest[0] if rest and folded(first) in articles else plain or name


def _answers(reading: Reading, name: str) -> bool:
    """Whether a name is anybody's: « certains » and « les premiers éléments » tell the reader of no one to ask."""
    code, words = reading.page.article.lang, folds(name)
    if " ".join(words) in speakers.words(code, "groups") and speakers.bodies(code).keys().isdisjoint(words):
        return False  # but « la majorité » of a parliament
    small = speakers.determiners(code).keys() | speakers.words(code, "of") | speakers.words(code, "groups")
    telling = [word for word in words if word not in small and not word.isdigit()]
    papers = speakers.words(code, "papers") - reading.table.vouchers.keys()  # « un rapport » can be asked for
    told = papers | speakers.words(code, "shown") | speakers.words(code, "tales")
    noun = next((word for word in telling[: _ADJECTIVES + 1] if _listed(word, told)), None)
    if noun is None or any(map(str.isupper, name)):
        return bool(telling)
    of = next((at for at, word in enumerate(words) if word in reading.table.of and noun in words[:at]), len(words))
    return any(speakers.speaks(code, word) and not _listed(word, told) for word in words[of:])


def _listed(word: str, words: frozenset[str]) -> bool:
    """Whether a word or its singular is one of a list."""
    return word in words or word.removesuffix("s") in words


def _quotes(reading: Reading, row: Row) -> list[Quote]:
    """The quotes of the article that touch the sentence."""
    if not row.words:
        return []
    start, end = row.words[0].start, row.words[-1].end
    return [quote for quote in reading.page.of(Quote) if quote.at[0].start < end and quote.at[0].end > start]


def _speaker(reading: Reading, quote: Quote, before: Informant | None) -> Informant | None:
    """The speaker of a quote as an informant; « la même source » is who was named before."""
    at = quote.speaker_at or quote.cue_at
    words = folds(quote.speaker or "")
    if not at or not any(word.isalpha() for word in words):
        return None
    if any(reading.table.carried.standing(words)):
        return Informant(name=before.name, at=at, carried=True) if before else None
    return Informant(name=str(quote.speaker), at=at)


def _voices(reading: Reading, row: Row) -> Iterator[_Named | int]:
    """Who is named after « selon » and its like; the index of a word that takes up who was named before."""
    after = [standing.last for standing in reading.table.voices.standing(row.folded)]
    after += [
        at
        for at in range(1, len(row.folded))
        if row.folded[at] in reading.table.source and row.folded[at - 1] in reading.table.of | reading.table.articles
    ]
    if not after:
        return
    nobody = {standing.first for standing in reading.table.nobody.standing(row.folded)}
    carried = {standing.first for standing in reading.table.carried.standing(row.folded)}
    for at in sorted(set(after)):
        if at >= len(row.words) or at in nobody or row.quoted[at - 1]:
            continue
        where = next((k for k in (at, at + 1) if k in carried), None)
        if where is not None:
            yield where
        elif (named := _named(reading, row, at)) and row.folded[at - 2 : at - 1] == ["aupres"] and _press(row, named):
            yield from [further] if (further := _named(reading, row, named.last)) else []
        elif named:
            yield named


def _press(row: Row, named: _Named) -> bool:
    """Whether an agency or an outlet is named: « a affirmé auprès de l'AFP le parquet », it was told."""
    name = " ".join(row.folded[named.first : named.last])
    return bool(registry.agency(name) or registry.outlet(name))


def _verbs(reading: Reading, row: Row) -> Iterator[_Named | int]:
    """Who is the subject of a verb of speech, beside it."""
    verbs = speech.verbs(reading.page.article.lang)
    counted = {standing.last - 1 for standing in reading.table.counting.standing(row.folded)}
    for at, word in enumerate(row.folded):
        verb = verbs.get(word) if at not in counted else None
        if verb is None or verb.stance in _SILENT or row.quoted[at]:
            continue
        if reading.pos and reading.pos.get(row.words[at].start, "VERB") not in _VERBS:
            continue
        if (pronoun := _pronoun(reading, row, at)) is not None:
            yield pronoun
        elif named := _named(reading, row, at + 1) or _subject(reading, row, at):
            yield named


def _counters(reading: Reading, row: Row) -> Iterator[_Named]:
    """Who is the subject of a verb of counting: « la préfecture a recensé », not « 300 riverains recensés »."""
    for standing in reading.table.counting.standing(row.folded):
        at, last = standing.first, standing.last - 1
        alone = at == last and "VerbForm=Fin" not in reading.feats.get(row.words[at].start, "VerbForm=Fin")
        named = None if alone or row.quoted[at] else _subject(reading, row, at)
        if named and named.last == at:
            yield named


def _pronoun(reading: Reading, row: Row, at: int) -> int | None:
    """The pronoun that is the subject of the verb at `at`, « a-t-il ajouté, indique-t-elle », where it is one."""
    pronouns = {s.first for s in reading.table.carried.standing(row.folded[: at + 3]) if s.last - s.first == 1}
    return next((k for k in (at - 1, at + 1, at + 2, at - 2) if k in pronouns and not row.quoted[k]), None)


def _named(reading: Reading, row: Row, at: int) -> _Named | None:
    """Who is named from a word on, over articles: a voucher with what belongs to it, or a name.

    Whoever is told something vouches for nothing: « a indiqué à l'AFP le parquet ».
    """
    if at < len(row.words) and row.folded[at] in reading.table.told:
        told = _named(reading, row, at + 1 + (row.folded[at + 1 : at + 2] == ["de"]))
        return _named(reading, row, told.last) if told else None
    for first in range(at, min(at + _REACH, len(row.words))):
        if first > at and not reading.tight(row.words[first - 1], row.words[first]):
            return None
        if _head(reading, row, first):
            return _whole(reading, row, first)
        if (
            first > at
            and row.folded[first] not in reading.table.of | reading.table.articles
            and reading.pos.get(row.words[first].start) in _VERBS
        ):
            return None
    return None


def _head(reading: Reading, row: Row, at: int) -> bool:
    """Whether a word begins the name of somebody who can vouch."""
    mention = reading.mentions.get(row.words[at].start)
    voucher = row.folded[at] in reading.table.vouchers or row.words[at].start in reading.roles
    return voucher or bool(mention and mention.type != "place")


def _whole(reading: Reading, row: Row, first: int) -> _Named:
    """The name from its first word on: with « de » and what follows it, and with names and adjectives right after."""
    if mention := reading.roles.get(row.words[first].start):
        last = next(
            (k for k in range(first, len(row.words)) if row.words[k].start >= mention.at[0].end), len(row.words)
        )
        return _Named(first, last, mention)
    last = _end(reading, row, first)
    while last < len(row.words) and last - first < _LONGEST and reading.tight(row.words[last - 1], row.words[last]):
        step = last + (row.folded[last] in reading.table.of)
        while last < step < len(row.words) and row.folded[step] in reading.table.articles:
            step += 1
        if step == len(row.words):
            break
        mention = row.words[step].start in reading.mentions
        of = step > last and row.folded[step] not in reading.table.of | reading.table.articles
        if not mention and not of and reading.pos.get(row.words[last].start) != "ADJ":
            break
        last = _end(reading, row, step)
    return _Named(first, last)


def _end(reading: Reading, row: Row, at: int) -> int:
    """The index after the name or word that begins at `at`."""
    mention = reading.mentions.get(row.words[at].start)
    last = at + 1
    while mention and last < len(row.words) and row.words[last].start < mention.at[0].end:
        last += 1
    return last


def _subject(reading: Reading, row: Row, at: int) -> _Named | None:
    """Who stands right before a verb, auxiliaries and adverbs between them passed over."""
    for first in range(max(0, at - _LONGEST - _REACH), at):
        told = {*row.folded[max(0, first - 2) : first]} & reading.table.told
        if _head(reading, row, first) and not row.quoted[first] and not told:
            named = _whole(reading, row, first)
            between = row.words[named.last - 1 : at + 1]
            tight = all(reading.tight(a, b) for a, b in pairwise(between))
            if 0 <= at - named.last <= _REACH and tight:
                return named
    return None
