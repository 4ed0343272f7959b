"""The shapes of credit lines, as patterns over lines whose names are replaced by one sign each.

`(A/nxp)`, `CITY (A) -`, `© 2026 A`, `Photo: PERSON/A`: A stands for an agency. Every pattern is linear: its repetitions
are bounded, or end at signs that it does not repeat.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from recoupe.model import Form

Reach = Literal["any", "short"]  # the lines a rule looks at: all, or those that are no paragraph

AGENCY, OUTLET, LOWER = "\ue000", "\ue001", "\ue002"  # signs of private use; LOWER is an agency in lower case


class Rule(NamedTuple):
    """One shape of a credit line."""

    name: str
    form: Form | None  # None: the place in the text decides
    reach: Reach
    pattern: re.Pattern[str]  # its group `at` is the credit


_N = f"(?:{AGENCY}+|{OUTLET}+|{LOWER}+)"
_A = f"(?:{AGENCY}+|{LOWER}+)"
_AND = r"(?:\s?[/,;&+|·•–—-]\s?|\s(?:et|and|avec|via)\s(?:l['’])?)"
_LIST = f"{_N}(?:{_AND}{_N}){{0,6}}"
_DESK = rf"(?:{_N}|[a-z]{{2,5}}|[Nn]ews[Nn]et|(?!POOL|PHOTO)[A-Z]{{2,5}}|(?:[A-Z]\.){{1,3}})"  # initials
_START = f"^[^\\w{AGENCY}-{LOWER}]{{0,20}}"  # the beginning of a line, with its bullet or dash
_CITY = r"[A-ZÀ-Ý][\w’'-]{0,30}(?:[ /-][\w’'-]{1,30}){0,4}(?:, [A-ZÀ-Ý][\w.’'-]{1,30}(?: [\w.’'-]{1,30}){0,2})?"
_DATE = r"(?:le )?\d{1,2}(?:er)? [a-zéû]{3,9}\.?(?: \d{4})?"
_WHEN = rf"(?:,? ?{_DATE})?"
_PERSON = r"(?<!\w)(?![A-Z]{2,3}\b(?!\s[A-Z])|News[Nn]et)[A-ZÀ-Ý][\w.’'-]{0,30}(?:\s[A-ZÀ-Ý][\w.’'-]{0,30}){0,3}"
PICTURE: Final = (
    r"\b(?i:photo(?:graphie)?s?|cr[ée]dits?(?: ?photos?)?|images?|vid[ée]os?|illustrations?|infographies?|archives?"
    r"|visuels?|montage|captures?(?: d['’][ée]cran| vid[ée]o)?|fotos?|photographs?|pictures?)\b"
)
_HELP = (
    r"informations?|infos|dépêches?|éléments|collaboration|contribution|concours|confrères|agences?(?: de presse)?"
    r"|textes?|articles?"
)
# « des infos de l'AFP »
_OF = rf"(?:(?i:les |des |la |le |nos |une? |l['’])?(?:{_HELP}) (?:de |d['’])?)?(?:[Ll]['’]|la )?"
_AFTER = r"(?i:d['’]après)"  # no more than « after the agency »: « selon » follows other rules
_TEXT = r"(?i:dépêche|texte|article|contenu|traduction)s?\b(?! d['’]après)"
_MADE = r"(?i:texte|article|synthèse|traduit|rédigée?|adaptée?|écrit|réalisée?)"  # « rédigé d'après »
_WROTE = r"(?i:rédigé|écrit|produit|publié|traduit|adapté|généré)"
_SIGN = r"(?:©|\([cC]\)|\b(?i:copyright|tous droits réservés)\b)"
_WRITTEN = r"(?:(?i:publi|rédig|écrit|post|mis|modifi|propos|le \d|\d)[^\n]{0,60}\s)"
_LATER = r"(?i:[,|•·–—-]|(?:à|le|publié|mis)\b|\d)[^\n.]{0,60}"
_OURS = r"(?i:nos|notre|les?|la) (?i:correspondant|envoyé|journaliste|rédaction|desk|informations de )[^\n:;.]{0,60}"
_JOINED = rf"(?:la )?(?:collaboration|contribution|participation) d(?:e |['’]){_PERSON}(?:(?:,| et) {_PERSON}){{0,2}}"
_NEWSROOM = r"(?:(?i:la )?(?i:rédaction|newsroom)(?: [^\n:;.,]{1,30})?)"
_DAY = r"\d{1,2}(?:er)?(?: [a-zéû]{3,9} |[/.-]\d{1,2}[/.-])\d{2,4}(?:[ ,àa]{1,3}\d{1,2}\s?[h:]\s?(?:\d{2})?)?"
_BY = r"[\s(,/]"  # what parts an author from his agency
_END = r"(?=[\s.)]*$)"
_EDGE = r"(?=[\s.)]*$|\s?[|)/\],]|\s?[-–—]\s|\s[A-ZÀ-Ý«])"


def _rule(name: str, form: Form | None, reach: Reach, pattern: str) -> Rule:
    return Rule(name, form, reach, re.compile(pattern))


RULES: Final = (  # the first that fits a name has it
    _rule(
        "byline",
        "byline",
        "short",
        rf"{_START}(?P<at>{_WRITTEN}?(?i:par|by) (?:l['’])?(?:[^\n:;]{{0,60}}{_BY})??{_LIST}\)?){_EDGE}",
    ),
    _rule(
        "byline", "byline", "short", rf"{_START}(?P<at>(?i:par|by)\s?:?\s(?:l['’])?{_LIST} (?:à|depuis) {_CITY}){_END}"
    ),
    _rule("byline", "byline", "short", rf"{_START}(?P<at>(?i:par|by)\s?:\s{_LIST}){_END}"),
    _rule(
        "byline",
        "byline",
        "short",
        rf"{_START}(?P<at>(?i:publié |mis à jour )?(?:le )?{_DAY}\s?[|•·–—-]\s?{_LIST}){_END}",
    ),
    _rule("dateline", "signoff", "any", rf"(?:^|[-–—|])\s*(?P<at>{_CITY}{_WHEN} \({_LIST}\))\s?(?:[-–—:]|$)"),
    _rule("dateline", "signoff", "any", rf"^\s*(?P<at>{_CITY}{_WHEN}\.? /{_A}/)"),
    _rule("dateline", "signoff", "any", rf"^\s*(?P<at>{_DATE} \({_LIST}\))\s?[-–—:]"),
    _rule("dateline", "signoff", "any", rf"^\s*(?P<at>\({_A}\))\s?[-–—:](?=\s)"),
    _rule("dateline", "signoff", "any", rf"^\s*(?P<at>{_A}-{_CITY}(?: \([^()\n]{{3,30}}\))?)\s?[-–—:](?=\s)"),
    _rule("dateline", "signoff", "any", rf"^\s*(?P<at>{_CITY}{_WHEN}\s[-–—|]\s{_A})(?=\s*[-–—|:]|\s*$)"),
    _rule(
        "copyright",
        "signoff",
        "any",
        rf"(?P<at>{_SIGN}[\s,©]{{0,3}}(?:\d{{4}}[\s,-]{{1,3}})?{_LIST}(?:[\s,-]{{1,3}}\d{{4}}(?!\d))?)",
    ),
    _rule("copyright", "signoff", "any", rf"(?P<at>{_A}\s?©\s?\d{{4}}(?!\d))"),
    _rule("copyright", "signoff", "any", rf"(?P<at>\b(?i:copyright)\s[^\n.;:]{{1,50}}\s?[-–/|]\s?{_LIST})"),
    _rule(
        "with in brackets",
        "with",
        "any",
        rf"(?P<at>\((?:[^()\n]{{0,40}}\s)?(?:(?i:avec) {_OF}|(?:{_AFTER}|et) (?={AGENCY})){_LIST}\))",
    ),
    _rule("picture", "photo", "any", rf"(?P<at>\([^()\n]{{0,60}}{PICTURE}[^()\n]{{0,80}}?{_N}[^()\n]{{0,40}}\))"),
    _rule("name and agency", "photo", "any", rf"(?P<at>\((?:{_N}\s?/\s?)?{_PERSON}\s?/\s?{_LIST}\))"),
    _rule("name and agency", "photo", "any", rf"(?P<at>\({_LIST}\s?/\s?{_PERSON}\))"),
    _rule(
        "brackets",
        None,
        "any",
        rf"(?<!{AGENCY}\s)(?P<at>\((?:{_DESK}{_AND}){{0,4}}{_A}(?:{_AND}{_DESK}){{0,4}}\))(?=[\s.]*(?:$|[A-ZÀ-Ý«\"“]))",
    ),
    _rule(
        "source",
        "signoff",
        "any",
        rf"(?P<at>(?:\b(?:[Ss]ources?|[Mm]édias? d['’]origine)\s?:\s?|{_START}Sources?\s)(?:l['’])?{_LIST}){_EDGE}",
    ),
    _rule("wire", "signoff", "any", rf"(?P<at>\b(?:flux|fil)s? (?:d['’]\w{{1,20}} )?(?:de l['’])?{_A})"),
    _rule(
        "wire",
        "signoff",
        "any",
        rf"{_START}(?P<at>Cet? {_TEXT} (?:(?:a été|est) {_WROTE} par |de )(?:l['’]|la )?{_A})",
    ),
    _rule("wire", "signoff", "short", rf"{_START}(?P<at>{_TEXT}[^\n.:]{{0,30}}[\s:’']{{1,2}}{_A}){_EDGE}"),
    _rule(
        "picture given", "photo", "any", rf"{_START}(?P<at>{PICTURE} [^\n.]{{0,40}}\b(?:par|de) [^\n.]{{0,40}}?{_A})"
    ),
    _rule(
        "picture",
        "photo",
        "any",
        rf"(?P<at>{PICTURE}\s?[:/|©]\s?(?:[^\n:]{{0,80}}?[\s/:,©|(-])??{_LIST})(?:{_EDGE}|(?=\.\s[A-ZÀ-Ý«]))",
    ),
    _rule("picture, short", "photo", "short", rf"(?P<at>{PICTURE}\s(?:[^\n:]{{0,80}}?[\s/:,©|(-])??{_LIST}){_EDGE}"),
    _rule("name and agency", "photo", "any", rf"(?P<at>(?:{_LIST}\s)?\bvia {_LIST})"),
    _rule("name and agency", "photo", "any", rf"(?P<at>{_LIST}\s(?i:photos?|images?)\b(?:\s?/\s?{_PERSON})?)"),
    _rule("alone", None, "short", rf"{_START}(?P<at>(?:{_DESK}{_AND}){{0,6}}{_A}(?:{_AND}{_DESK}){{0,6}})[\s.)]*$"),
    _rule("alone", None, "short", rf"{_START}(?P<at>{_PERSON}(?:\s?/\s?{_DESK}){{0,4}}\s?/\s?{LOWER}+)[\s.)]*$"),
    _rule("alone", None, "short", rf"{_START}(?P<at>{_A}, \d{{4}}){_END}"),
    _rule("alone", None, "short", rf"{_START}(?P<at>{_LIST}\s(?:et|and|&|\+)\s(?:{_NEWSROOM}|{_PERSON})){_END}"),
    _rule(
        "author and agency",
        "byline",
        "short",
        rf"{_START}(?P<at>{_PERSON}(?:(?:,| et| and) {_PERSON}){{1,3}}, ?{_LIST}){_END}",
    ),
    _rule("name and agency", "photo", "any", rf"(?P<at>(?:{_PERSON}\s?[/|©]\s?){{1,2}}{_LIST})"),
    _rule("name and agency", "photo", "any", rf"(?P<at>{_LIST}\s?/\s?{_PERSON})"),
    _rule("name and agency", "photo", "short", rf"(?P<at>[-–—]\s{_PERSON}\s[-–—]\s{_LIST}){_END}"),
    _rule("with", "with", "short", rf"{_START}(?P<at>(?i:avec) {_OF}{_LIST}){_EDGE}"),
    _rule("with", "with", "short", rf"{_START}(?P<at>(?:{_MADE} )?{_AFTER} {_OF}{_LIST}){_END}"),
    _rule(
        "with",
        "with",
        "short",
        rf"{_START}(?P<at>(?i:avec) (?:{_OURS}|{_JOINED})[\s,]{{1,2}}(?:(?:et|avec) )?(?:de )?(?:l['’]|la )?{_LIST})"
        f"{_END}",
    ),
    _rule(
        "outlet with agency",
        "byline",
        "short",
        rf"{_START}(?P<at>(?![Aa]vec)[^\n:;]{{1,50}}\s(?i:avec|et) (?:l['’])?{_A}(?:{_AND}{_N}){{0,6}})",
    ),
    _rule("with", "with", "any", rf"(?P<at>\b(?i:avec) {_A}(?:{_AND}{_N}){{0,6}})"),
    _rule("byline", "byline", "short", rf"{_START}(?P<at>{_LIST})\s?{_LATER}$"),
    _rule("author and agency", "byline", "short", rf"{_START}(?P<at>{_PERSON}, ?{_LIST}){_END}"),
    _rule("end", None, "any", rf"[.!?»”\"…|–—-]\s(?P<at>{_LIST}){_END}"),
    _rule("end", None, "any", rf"[.!?»”\"…](?P<at>{AGENCY}+){_END}"),
    _rule("end of a caption", "photo", "short", rf"[\w,]\s(?P<at>{_LIST}){_END}"),
)
