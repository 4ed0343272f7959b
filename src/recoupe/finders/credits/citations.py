"""Credits in a sentence: who told whom, who reported what, where something was said.

What leads up to a name (« à », « selon », « les colonnes de ») chooses the rule; the verbs around it decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recoupe.finders.credits.cuts import Cut, quoted, told, witnessed
from recoupe.finders.credits.leads import joined
from recoupe.finders.credits.mentions import chained
from recoupe.finders.credits.sentences import (
    FAR,
    NEAR,
    Sight,
    employed,
    group,
    learned,
    noun_before,
    opens,
    ours,
    participle,
    rest,
    sight,
    source,
    speaker,
    speaks,
    verb,
    verb_after,
)
from recoupe.languages import citing
from recoupe.languages.registry import Agency

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recoupe.finders.credits.mentions import Mention
    from recoupe.languages.registry import Outlet
    from recoupe.model import Form
    from recoupe.text import Word


def find(text: str, words: list[Word], names: list[Mention], home: Outlet | None) -> Iterator[tuple[Mention, Cut]]:
    """The credits that sentences give, in the order of the text.

    `names` are those that no credit line took up; `home` is the page's own outlet, where it is known.
    """
    previous: tuple[Mention, Cut] | None = None
    for index, name in enumerate(names):
        if name.lower or (index and chained(text, names[index - 1], name)):
            continue
        at = sight(text, words, name, own=name.owner == home)
        cut = _message(at) or _contributed(at) or _judged(at) or _coordinated(at, previous)
        if cut:
            previous = name, cut
            yield previous


def _message(at: Sight) -> Cut | None:
    """The signature of a message, « — BFMTV (@BFMTV) 3 mars », or an agency's own hashtag."""
    name = at.name
    signed = at.text.startswith((" (@", "  (@", "\u00a0(@"), name.end)
    tagged = at.agency and at.text[name.start - 1 : name.start] == "#"
    handle = at.text[max(0, name.start - 2) : name.start] == "(@"
    first = name.first if at.lead.word or at.lead.noun else at.lead.first
    return Cut("quoted", first, name.last + signed, "message") if signed or tagged or handle else None


def _judged(at: Sight) -> Cut | None:
    """The credit that the words before the name make of it."""
    if at.name.tagged or (isinstance(at.name.owner, Agency) and at.name.owner.pictures):
        return None
    if not at.name.sure and at.lead.noun != "press":
        cued = at.lead.noun or at.lead.word in ("a", "aupres", "selon", "par") or learned(at)
        if at.agency and not (cued and at.lead.article in ("l", "la")):
            return None  # « le PC », « une MAP », « l'AP a gagné »
        if not at.agency and at.lead.article:
            return _common(at)
    noun = _BY_NOUN.get(at.lead.noun) if at.lead.noun else None
    rule = noun or _BY_WORD.get(at.lead.word)
    cut = rule(at) if rule else None
    return cut or (quoted(at, at.lead.first, "its report") if ours(at) else None)


def _contributed(at: Sight) -> Cut | None:
    """« Les journalistes de l'AP Lise Aubrac et Paul Marsan ont contribué à cet article »: whose text it is."""
    behind = [word.folded for word in rest(at)]
    done = citing.words("contributing")
    shared = next((n for n, word in enumerate(behind) if word in done), len(behind))
    named = citing.words("contribution").isdisjoint(behind[shared + 1 : shared + 4])
    if not at.agency or named or behind[shared + 1 : shared + 2] != ["a"]:
        return None
    form: Form = "signoff" if at.lead.noun == "staff" else "with"
    return Cut(form, at.low if form == "signoff" else at.lead.first, at.name.last + shared + 4, "contributed")


def _common(at: Sight) -> Cut | None:
    """A name that means something else too: « Le Point » at the start of a sentence, « le Monde »."""
    if at.text[at.words[at.name.first - 1].start].isupper():
        return _acting(at)
    if at.lead.article != "le":
        return None
    return _according(at) if at.lead.word == "selon" else _inverted(at) if not at.lead.word else None


def _staff(at: Sight) -> Cut | None:
    """« a constaté un journaliste de l'AFP », « selon des correspondants de Reuters »."""
    first = at.lead.first
    if at.lead.word == "selon":
        return witnessed(at, first, "reporter as source")
    seen = verb(at, "see", "contact", "say", reach=FAR)
    if seen is not None:
        return told(at, group(at, seen), "reporter on the spot")
    if at.lead.word in ("a", "aupres", "devant", "par"):
        return told(at, first, "told to a reporter")
    ahead = verb_after(at, "see")
    return told(at, first, "reporter on the spot", ahead + 1) if ahead is not None else None


def _count(at: Sight) -> Cut:
    """« selon un décompte de l'AFP »."""
    return witnessed(at, at.lead.first, "own count")


def _talk(at: Sight) -> Cut:
    """« dans un entretien au Figaro », « une déclaration à l'AFP »."""
    return told(at, at.lead.first, "interview")


def _stage(at: Sight) -> Cut | None:
    """« au micro de RTL », « dans les colonnes du Monde », where a statement was made there."""
    return told(at, at.lead.first, "on air or in print") if speaks(at) else None


def _report(at: Sight) -> Cut:
    """« une information de Mediapart », « selon une enquête du Monde »."""
    return quoted(at, at.lead.first, "its report")


def _according(at: Sight) -> Cut:
    """« selon Le Parisien », « d'après l'agence Tass »."""
    return quoted(at, at.lead.first, "according to")


def _by(at: Sight) -> Cut | None:
    """« contacté par l'AFP », « vu par Reuters », « révélé par Le Parisien », « un entretien publié par La Croix »."""
    done = participle(at, "contact", "see", "show", "publish", "say", "make")
    if done is None:
        begun = source(at, at.lead.first)
        return quoted(at, begun, "according to") if begun < at.lead.first else None
    folded, first = at.words[done].folded, source(at, done)
    if folded in citing.forms("show") and noun_before(at, "talk") is not None and not at.agency:
        return told(at, first, "printed in")
    if folded in citing.forms("contact"):
        return told(at, first, "asked by")
    return (witnessed if folded in citing.forms("see") else quoted)(at, first, "seen or published by")


def _to(at: Sight) -> Cut | None:
    """« a indiqué à l'AFP », « répond-il au Figaro », « À l'AFP, il précise »."""
    first = at.lead.first
    said = verb(at, "say", "address", reach=FAR)
    if said is not None:
        talk = noun_before(at, "talk", "letter")
        begun = group(at, said)
        given = talk is not None and 0 <= begun - talk <= 1  # « une interview accordée à »
        return told(at, talk if talk is not None and given else begun, "told to", speaker(at, said))
    if employed(at):
        return None
    opening = first == at.low and any(word.folded in citing.forms("say", "address") for word in rest(at))
    return told(at, first, "told to") if opening or (at.agency and at.name.sure) else None


def _for(at: Sight) -> Cut | None:
    """« un sondage Ifop pour Le Monde », « analyse pour l'AFP un expert »."""
    made = noun_before(at, "report", "count")
    if made is not None and not at.agency:
        return quoted(at, source(at, made), "made for")
    said = verb(at, "say", reach=FAR)
    if said is None or employed(at) or at.words[said].folded.startswith("ecri"):
        return None  # « écrit pour Le Monde », « travaille pour l'AFP »
    return told(at, group(at, said), "told to", speaker(at, said))


def _on(at: Sight) -> Cut | None:
    """« sur RTL », where a statement was made there or something was shown."""
    if any(w.folded in citing.words("watch") for w in at.words[max(at.low, at.lead.first - NEAR) : at.lead.first]):
        return None
    shown = participle(at, "show")
    if shown is not None and noun_before(at, "talk") is None:
        return quoted(at, shown, "shown on")
    return told(at, at.lead.first, "said on") if speaks(at) else None


def _in(at: Sight) -> Cut | None:
    """« une tribune publiée dans Le Figaro », « un sondage paru dans Le Monde », « dit-il dans Le Soir »."""
    if at.agency:
        return None
    report = noun_before(at, "report", "count")
    if report is not None:
        return quoted(at, source(at, report), "printed in")
    return told(at, at.lead.first, "printed in") if participle(at, "show") is not None or speaks(at) else None


def _of_which(at: Sight) -> Cut | None:
    """« dont l'AFP a obtenu copie », « un collectif de médias dont l'AFP »."""
    first = at.lead.first
    got = verb_after(at, "see")
    if got is not None:
        return witnessed(at, first, "seen by", got + 1)
    members = any(w.folded in citing.words("members") for w in at.words[max(at.low, first - NEAR) : first])
    return Cut("quoted", first, at.name.last, "one of several") if members else None


def _with(at: Sight) -> Cut | None:
    """« s'est entretenu avec l'AFP »."""
    talk = verb(at, "address", reach=FAR)
    return None if talk is None else told(at, group(at, talk), "told to")


def _subject(at: Sight) -> Cut | None:
    """« Le Parisien révèle », « rapporte l'AFP », « que l'AFP a pu consulter »."""
    return _inverted(at) or _acting(at)


def _inverted(at: Sight) -> Cut | None:
    """The verb before its subject: « rapporte mercredi l'agence Tass », « a appris l'AFP »."""
    position = at.lead.first
    while position > at.low and at.words[position - 1].folded in citing.words("adverbs"):
        position -= 1
    done = position - 1
    if done < at.low or not joined(at.text, at.words, position):
        return None
    folded, first = at.words[done].folded, group(at, done)
    seen = folded in citing.forms("see") and (folded.endswith("er") or folded not in citing.forms("say"))
    if seen or folded in citing.forms("learn"):
        return witnessed(at, first, "seen by")
    reports = folded in citing.forms("say", "show", "publish") and folded not in citing.forms("address")
    return quoted(at, first, "reported by") if reports else None


def _acting(at: Sight) -> Cut | None:
    """The subject before its verb: « BFMTV a diffusé », « L'AFP a constaté », « l'agence Tass affirme »."""
    first = at.lead.first
    if not opens(at):
        return None
    seen = verb_after(at, "see", "contact")
    if seen is not None and (at.agency or at.own or at.lead.word in ("que", "qu")):
        return witnessed(at, first, "seen by", seen + 1)
    trusted = at.name.sure or at.lead.noun
    said = verb_after(at, "show", "publish", *(("say",) if trusted else ()))
    if said is None or at.words[said - 1].folded == "ete":
        return None  # « Le Point a été publié »
    return quoted(at, first, "reported by", said + 1)


def _coordinated(at: Sight, previous: tuple[Mention, Cut] | None) -> Cut | None:
    """« selon l'agence Kyodo et la chaîne NHK »: the second has the form of the first."""
    if previous is None or at.lead.word not in ("", "et", "ou") or previous[0].last != at.lead.first:
        return None
    gap = at.text[previous[0].end : at.words[at.lead.first].start].strip()
    if gap != ("" if at.lead.word else ","):
        return None
    form, _, _, rule = previous[1]
    if form == "told" or (form == "venue" and not at.agency):
        return told(at, at.lead.first, rule)
    return Cut("quoted", at.lead.first, at.name.last, rule)


_BY_NOUN: Final[dict[citing.Noun, Callable[[Sight], Cut | None]]] = {
    "staff": _staff,
    "count": _count,
    "talk": _talk,
    "letter": _talk,
    "venue": _stage,
    "report": _report,
}
_BY_WORD: Final[dict[str, Callable[[Sight], Cut | None]]] = {
    **dict.fromkeys(("", "que", "qu", "et", "ou"), _subject),
    **dict.fromkeys(("a", "aupres", "devant"), _to),
    **dict.fromkeys(("sur", "chez"), _on),
    "selon": _according,
    "par": _by,
    "pour": _for,
    "dans": _in,
    "dont": _of_which,
    "avec": _with,
}
