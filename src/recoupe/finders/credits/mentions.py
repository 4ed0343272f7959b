"""Where agencies and outlets are named in a text.

The names come from the registry; an unknown paper is found by its gloss (« le quotidien régional Le Rivage »).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.credits.leads import REACH, capital, determines, joined, lead, qualifies
from recoupe.languages import citing, registry
from recoupe.languages.registry import Agency, Outlet, Spelling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.text import Word

_SPACES: Final = " \u00a0\u202f\u2009"
_INSIDE: Final = frozenset(_SPACES + "-‐‑'’.&/+!")  # what may stand inside a name
_HYPHENS: Final = ("-", "‐", "‑")
_AGREEING: Final = {"le": ("au", "du"), "les": ("aux", "des"), "the": ("le", "au", "du"), "la": (), "l": ()}
_OPENED: Final = ("«", "“", '"', "‘", "„")
_SITES: Final = (".fr", ".com", ".be", ".ch", ".ca", ".net", ".info", ".org", ".tv")
_NAMED: Final = 4  # words, the longest name taken after a gloss


class Mention(NamedTuple):
    """A name in the text."""

    start: int  # code points
    end: int
    first: int  # index of its first word
    last: int  # index of the word after it
    owner: Agency | Outlet
    sure: bool  # nothing but the agency or outlet is written so; else a clear cue must stand by
    lower: bool  # in lower case, a name in sign-offs alone
    tagged: bool  # after @ or #


def mentions(text: str, words: list[Word]) -> list[Mention]:
    """Every name of an agency or outlet, in the order of the text; none overlaps another."""
    return list(_scan(text, words))


def _scan(text: str, words: list[Word]) -> Iterator[Mention]:
    index, small, gloss = registry.spellings(), registry.small(), citing.words("gloss")
    position, found = 0, None
    while position < len(words):
        start, _, folded = words[position]
        low = text[start].islower()
        if folded in index and (not low or folded in small):
            found = _known(text, words, position, index[folded])
        if found is None and low and folded in gloss:
            found = _glossed(text, words, position + 1)
        if found is None and low and folded in citing.words("colleagues"):
            found = _colleagues(text, words, position + 1)
        if found is None and not low and folded in citing.words("called"):
            found = _unregistered(text, words, position)
        if found:
            found = _abbreviated(text, words, found)
            yield found
        position, found = (found.last if found else position + 1), None


def _abbreviated(text: str, words: list[Word], found: Mention) -> Mention:
    """The mention with the short name in brackets behind it: « l'Agence France-Presse (AFP) »."""
    last = found.last
    if (
        isinstance(found.owner, Agency)
        and last < len(words)
        and text[found.end : words[last].start].strip(_SPACES) == "("
    ):
        spellings = registry.spellings().get(words[last].folded, ())
        short = _known(text, words, last, spellings)
        if short and short.owner == found.owner and text[short.end : short.end + 1] == ")":
            return found._replace(end=short.end + 1, last=short.last)
    return found


def _known(text: str, words: list[Word], first: int, spellings: tuple[Spelling, ...]) -> Mention | None:
    for spelling in spellings:
        last = first + len(spelling.words)
        if _written(text, words, first, last, spelling):
            found = _mention(text, words, first, last, spelling)
            if found:
                return found
    return None


def _written(text: str, words: list[Word], first: int, last: int, spelling: Spelling) -> bool:
    """Whether the spelling stands at this word, in its case."""
    if last > len(words) or any(words[first + i].folded != word for i, word in enumerate(spelling.words)):
        return False
    if not all(joined(text, words, i, _INSIDE) for i in range(first + 1, last)):
        return False
    end = words[last - 1].end
    if spelling.tail and text[end : end + 2].strip(_SPACES)[:1] != spelling.tail:
        return False
    return _cased([c for c in text[words[first].start : end] if c.isalpha()], spelling)


def _cased(letters: list[str], spelling: Spelling) -> bool:
    """Whether the letters are large and small as the spelling asks: « la VIe » is no « La Vie »."""
    upper = all(c.isupper() for c in letters)
    if spelling.lower or spelling.acronym or upper:
        return not any(c.isupper() for c in letters) if spelling.lower else upper
    initial = not spelling.capital or letters[0].isupper()
    return initial and (len(spelling.words) > 1 or len(letters) < 2 or letters[1].isupper() == spelling.second)  # noqa: PLR2004


def _mention(text: str, words: list[Word], first: int, last: int, spelling: Spelling) -> Mention | None:
    """The mention, unless the words around it make something else of it."""
    start, end = words[first].start, words[last - 1].end
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    if before in ("/", ".") and text.startswith(_SITES, end):
        return None  # part of an address
    common = isinstance(spelling.owner, Outlet) and spelling.owner.common
    if (spelling.weak and before in _HYPHENS) or (
        (spelling.weak or common) and after[:1] in _HYPHENS and after[1:].isalnum() and not _dateline(text, start, end)
    ):
        return None  # AP-HP, la Croix-Rouge
    if not spelling.acronym and len(spelling.words) == 1 and _surname(text, words, first):
        return None
    sure = not spelling.weak and not _doubtful(text, words, first, spelling)
    if not sure and isinstance(spelling.owner, Outlet) and not _named(text, words, first, spelling):
        return None
    end = text.index(spelling.tail, end) + 1 if spelling.tail else end
    end += next((len(site) for site in _SITES if text.startswith(site, end)), 0)
    while last < len(words) and words[last].start < end:
        last += 1
    return Mention(start, end, first, last, spelling.owner, sure, spelling.lower, before in ("@", "#"))


def _dateline(text: str, start: int, end: int) -> bool:
    """Whether a line opens with the name and a place behind a hyphen: « APA-Orvane (Sénégal) – »."""
    return text[:start].rpartition("\n")[2].strip() == "" and text[end + 1 : end + 3].istitle()


def _doubtful(text: str, words: list[Word], first: int, spelling: Spelling) -> bool:
    """Whether an outlet's name, as it stands here, may mean something else."""
    start = words[first].start
    if isinstance(spelling.owner, Agency) or text[max(0, start - 3) : start].rstrip(_SPACES).endswith(_OPENED):
        return False
    if not spelling.article:
        return spelling.owner.common or not (spelling.capital or len(spelling.words) == 1)
    if not _determined(text, words, first, spelling.article):
        return True
    contracted = words[first - 1].folded in citing.contracted()  # « au Monde »
    titled = text[words[first - 1].start].isupper() and joined(
        text, words, first - 1
    )  # « dit Le Monde », not « Le Monde »
    return spelling.owner.common and not contracted and not titled


def _named(text: str, words: list[Word], first: int, spelling: Spelling) -> bool:
    """Whether a doubtful name stands as a name can: with an article if it has one, without if it has none."""
    if lead(text, words, first).noun == "press":
        return True
    if not spelling.capital:
        return False
    if spelling.article:
        start = words[first].start
        return _determined(text, words, first, spelling.article) or text[max(0, start - 1) : start] in ("-", "/")
    return not _determined(text, words, first)


def _determined(text: str, words: list[Word], position: int, article: str = "") -> bool:
    """Whether an article stands before this word; if one is given, that one, alone or contracted (« au », « du »)."""
    if not joined(text, words, position):
        return False
    before = words[position - 1].folded
    if article:
        return before == article or before in _AGREEING[article]
    return determines(words[position - 1]) or before in citing.contracted()


def _surname(text: str, words: list[Word], first: int) -> bool:
    """Whether the name is somebody's: « Michael Bloomberg », « M. Bloomberg »."""
    start = words[first].start
    if first == 0 or start - words[first - 1].end > len(". "):
        return False
    before, gap = text[words[first - 1].start : words[first - 1].end], text[words[first - 1].end : start]
    if gap.strip(_SPACES) == ".":
        return len(before) == 1 and before.isupper()
    if gap.strip(_SPACES) or not gap:
        return False
    folded = words[first - 1].folded
    opens = folded in citing.words("openers") or folded in citing.words("prepositions") or folded in citing.contracted()
    named = before[0].isupper() and not before.isupper() and not opens and folded not in citing.words("adverbs")
    return (named and not determines(words[first - 1])) or folded in citing.words("titles")


def _glossed(text: str, words: list[Word], first: int) -> Mention | None:
    """An unknown outlet after its gloss: « le quotidien régional Le Rivage », « l'agence de presse Nordia »."""
    gloss, begun = words[first - 1].folded, first
    while first < begun + REACH and joined(text, words, first) and qualifies(text, words, first):
        first += 1
    if gloss in ("chaine", "agence") and first == begun:
        return None  # « la chaîne Dupont » sells shoes
    if joined(text, words, first) and words[first].folded in citing.words("articles"):
        first += 1
    linked = words[first - 1].folded in citing.words("articles") and words[first - 2].folded in citing.words("links")
    if linked or words[first - 1].folded in citing.words("links"):
        return None  # « le journal de Toulouse », « le site de la mairie »
    return _unknown(text, words, first)


def _colleagues(text: str, words: list[Word], first: int) -> Mention | None:
    """An unknown outlet by its people: « nos confrères du Rivage », « nos confrères de la radio locale Orvane FM »."""
    ours = first > 1 and joined(text, words, first - 1) and words[first - 2].folded in citing.words("ours")
    linked = joined(text, words, first) and words[first].folded in ("de", "d", "du", "des")
    begun = first = first + 1
    while first < begun + REACH and joined(text, words, first) and _leads_on(text, words, first):
        first += 1
    return _unknown(text, words, first) if ours and linked else None


def _leads_on(text: str, words: list[Word], position: int) -> bool:
    """Whether a word without a capital stands before a name: « la », « radio », « locale »."""
    if capital(text, words[position]):
        return False
    known = words[position].folded in citing.words("articles") or words[position].folded in citing.nouns()
    return known or qualifies(text, words, position)


def _unknown(text: str, words: list[Word], first: int) -> Mention | None:
    """The words with capitals from here on, as the name of an outlet that the registry has not."""
    last = first
    while last < first + _NAMED and joined(text, words, last) and capital(text, words[last]):
        last += 1
    taken = registry.spellings().keys() | citing.words("platforms")
    if last == first or any(word.folded in taken for word in words[first:last]):
        return None
    start, end = words[first].start, words[last - 1].end
    owner = Outlet(name=text[start:end])
    return Mention(start, end, first, last, owner, sure=False, lower=False, tagged=False)


def _unregistered(text: str, words: list[Word], first: int) -> Mention | None:
    """An agency that the registry has not, « Agence Exemple »: words with capitals, no adjective, no « de » behind."""
    last = first + 1
    while last <= first + _NAMED and joined(text, words, last) and capital(text, words[last]):
        last += 1
    goes_on = joined(text, words, last) and not text[words[last].start].isupper()
    official = last > first + 1 and words[first + 1].folded.endswith(tuple(citing.words("official")))
    if last == first + 1 or official or (goes_on and words[last].folded in citing.words("called_of")):
        return None
    start, end = words[first].start, words[last - 1].end
    owner = Agency(name=text[start:end], country="")
    return Mention(start, end, first, last, owner, sure=False, lower=False, tagged=False)


def chained(text: str, previous: Mention, name: Mention) -> bool:
    """Whether a name goes on with the one before: « TMC Quotidien », « RTL-Le Figaro-LCI », « BFMTV (@BFMTV) »."""
    gap = text[previous.end : name.start]
    return len(gap) <= len("-Les ") and gap.strip(" -\u00a0") in ("", "Le", "La", "Les", "L'", "L’", "(@")
