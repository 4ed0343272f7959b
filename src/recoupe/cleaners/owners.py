"""Lines that name who wrote, photographed or owns: sign-offs, bylines, captions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe import text as _text
from recoupe.cleaners.looks import HEADING, PROSE, Mark
from recoupe.languages import registry
from recoupe.languages.registry import Agency
from recoupe.languages.residue import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.cleaners.looks import Look
    from recoupe.languages.registry import Spelling

LONGEST = 80  # words of a caption
_SIGNED = 16  # words of a sign-off that names several agencies
_SENTENCES = 3  # ends of sentences in it
_TAIL = 80  # characters at the end of a line where the owner of a picture stands
# « bur-roc/jnd », « (ats/nxp) »
_INITIALS = re.compile(r"[(\[]?[a-z]{2,5}(?:[-/ ][a-z]{2,5}){0,6}/[a-z]{0,5}[)\]]?\.?")
_HANDLE = re.compile(r"\(@\w{1,30}\)")  # of a tweet, which ends in its date
_POSITION = re.compile(r"\((?:g|d|c|G|D|C|L|R|left|right|links|rechts|M|li|re|izq|der)\.?\)")
_CAPITAL = "[A-ZÀ-Þ\u0300-\u036f]"
_OWNER = re.compile(
    r"©|\b[Cc]r(?:é|e\u0301?)dits?\b|\b(?:Foto|Photo)\s?:|\b[Pp]hoto (?:by|credit|via)\b"
    r"|\((?:[Pp]hotos?|Foto|Bild|Image)[ :]"
    rf"|\b{_CAPITAL}{{2,30}}(?:[ '-]{_CAPITAL}{{1,30}}){{0,4}} ?/ ?{_CAPITAL}{{3,30}}\b"  # « ODETTE MARSAC / AFP »
)
_WITH_AGENCY = re.compile(  # one that no table has, « Avec l'Agence Exemple »
    r"\W{0,3}(?i:avec|par|source|with|by|mit|con)\s?:?\s(?:[Ll]['’])?(?:Agence|Agency|Agentur|Agencia)"
    rf"(?:\s{_CAPITAL}[\w.'’-]{{1,30}}){{1,3}}\W{{0,3}}"
)
_TRANSLATED = re.compile(
    rf"{_CAPITAL}[^.:()]{{3,80}}, (?:version française|pour le service français) {_CAPITAL}[^.:()]{{3,80}}"
)
_BAR = re.compile(r"\s[|·•]\s")  # « Par : Orvane24.net | 4 mars 2025 | 1 256 vues »
_AT = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,20}|(?<!\S)@\w{2,30}\b")
_COUNTER = re.compile(r"\s\d{1,3} ?/ ?\d{1,3}$")  # of a series of pictures


def credit(look: Look) -> Mark | None:
    """A sign-off: initials of desks, or an agency's name with nothing but « avec », « source », ©, a year, a place."""
    if _INITIALS.fullmatch(look.said):
        return Mark("credit", "desk initials")
    closing = look.said[:1] + look.said[-1:] == "()" and not tables().names["desks"].isdisjoint(look.words)
    if closing or _TRANSLATED.fullmatch(look.said):
        return Mark("credit", "desk credit")  # « (Reportage d'Anne Roux, rédigé par Paul Marsan) »
    if look.size <= HEADING and _WITH_AGENCY.fullmatch(look.said):
        return Mark("credit", "agency alone")
    named = _agencies(look) if look.size <= _SIGNED else frozenset[int]()
    rest = [word for at, word in enumerate(look.words) if at not in named]
    if not named or len(rest) > HEADING:
        return None
    around = tables().names["sign_offs"] | tables().names["signing"]
    if _in_small_letters(look) or all(word in around or word.isdigit() or len(word) == 1 for word in rest):
        return Mark("credit", "agency alone")
    closed = look.said.rstrip(" \u00a0-–—").endswith(")")
    return Mark("credit", "dateline alone") if closed and look.size <= HEADING else None


def rights(look: Look) -> Mark | None:
    """A line that opens with ©."""
    return Mark("other", "rights notice") if look.said.startswith(("©", "(c)", "Copyright")) else None


def commenter(look: Look) -> Mark | None:
    """« Anna sagt: », « Paul says: »: who wrote a comment."""
    says = look.size <= HEADING and look.said.endswith(":") and look.words and look.words[-1] in tables().names["says"]
    return Mark("comment", "somebody says") if says else None


def byline(look: Look) -> Mark | None:
    """« Par », « by », « von » and names: every other word has a capital or is a particle; a date may follow a bar."""
    names = tables().names
    if look.size <= HEADING * 2 and _signs_with_address(look):
        return Mark("byline", "a name with an address")
    signer, *others = _BAR.split(look.said)
    if others and look.words[0] in names["by"] and _dates(others):
        words = signer.split()
        return Mark("byline", "by and a name") if len(words) <= HEADING and words[-1][0].isupper() else None
    if not 1 < len(look.words) <= HEADING * 2 or look.words[0] not in names["by"] or look.stopped:
        return None
    rest = _text.words(look.said)[1:]
    named = [look.said[w.start].isupper() or w.folded in names["particles"] or w.folded[0].isdigit() for w in rest]
    return Mark("byline", "by and a name") if all(named[:2]) and sum(named) * 3 >= len(named) * 2 else None


def _signs_with_address(look: Look) -> bool:
    """Whether a line is names and an address of the post or a network: « Anne Roux (a.roux@phare.example) »."""
    rest = _AT.sub(" ", look.said)
    by, particles = tables().names["by"], tables().names["particles"]
    words = [word for word in _text.words(rest) if word.folded not in by | particles]
    return len(rest) < len(look.said) and 0 < len(words) <= HEADING and all(rest[w.start].isupper() for w in words)


def _dates(parts: Sequence[str]) -> bool:
    """Whether nothing but a date, or a number of views, stands in these parts of a line."""
    dates = tables().vocabularies["date line"]
    return all(word in dates or word.isdigit() for part in parts for word in _text.folds(part))


def position(look: Look) -> Mark | None:
    """« (g) », « (right) »: who stands where in a picture."""
    placed = "(" in look.said and "(a)" not in look.said and _POSITION.search(look.said)
    return Mark("caption", "place in the picture") if placed and look.inner <= 1 else None


def owned(look: Look) -> Mark | None:
    """A line without a full stop that ends in the owner of a picture: « … à Moscou POOL/AFP », « … © Denis Meyer »."""
    if look.stopped or look.size > LONGEST or look.inner > _SENTENCES:
        return None
    if owner := _OWNER.search(look.said, max(0, len(look.said) - _TAIL)):
        return Mark("caption" if owner.start() else "credit", "owner of the picture")
    if _slashed(look) or _ends_with_agency(look):
        told = look.size <= PROSE and not tables().names["sign_offs"].isdisjoint(look.words[-4:-1])
        return Mark("credit", "with an agency") if told else Mark("caption", "ends with an agency")
    return None


def dated(look: Look) -> Mark | None:
    """A line without a full stop that ends in a day or a month of a year: a caption says when it was taken."""
    if look.stopped or not look.digits or not HEADING <= len(look.words) <= LONGEST or _HANDLE.search(look.said):
        return None
    last = look.words[-3:]
    year = len(last[-1]) == len("2024") and last[-1].startswith(("19", "20")) and last[-1].isdigit()
    return Mark("caption", "ends with a date") if year and not tables().names["months"].isdisjoint(last) else None


def _in_small_letters(look: Look) -> bool:
    """Whether it ends in an agency in small letters behind a slash, « La Balise / comm / ats »: never a picture's."""
    before, _, last = look.said.rstrip(" \u00a0.)]").rpartition("/")
    return bool(before) and last.strip().islower() and last.strip() in tables().names["agencies"]


def _agencies(look: Look) -> frozenset[int]:
    """The indices of the words that are part of an agency's name, as the tables or the registry write it."""
    named: set[int] = set()
    known, index = tables().names["agencies"], registry.spellings()
    for at, word in enumerate(look.words):
        counts = [count for count in (1, 2, 3) if " ".join(look.words[at : at + count]) in known]
        counts += [len(spelling.words) for spelling in index.get(word, ()) if _written(look, at, spelling)]
        named |= set(range(at, at + max(counts, default=0)))
    return frozenset(named)


def _written(look: Look, at: int, spelling: Spelling) -> bool:
    """Whether an agency's name stands at this word; an acronym in capitals alone, « MAP »."""
    if not isinstance(spelling.owner, Agency) or look.words[at : at + len(spelling.words)] != spelling.words:
        return False
    if not (spelling.acronym or spelling.weak):
        return True
    here = _text.words(look.said)[at : at + len(spelling.words)]
    return look.said[here[0].start : here[-1].end].isupper()


def _ends_with_agency(look: Look) -> bool:
    """Whether the last words name an agency, not as part of a sentence."""
    named = _agencies(look)
    first = len(look.words)
    while first - 1 in named:
        first -= 1
    return 0 < first < len(look.words) and look.words[first - 1] not in tables().names["phrased"]


def _slashed(look: Look) -> bool:
    """Whether it ends in « photographer / agency », in either order, in brackets or not."""
    before, slash, behind = _COUNTER.sub("", look.said)[-_TAIL // 2 :].rpartition("/")
    near = (*_text.folds(before)[-2:], *_text.folds(behind)) if slash else ()
    return len(near) <= HEADING and not tables().names["agencies"].isdisjoint(near)
