"""Whom a reporting clause names, by the way in which it is tied to the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.quotes.speakers import colons, learnt, papers, phrases, somebody, subjects
from recoupe.finders.quotes.speakers.found import NOBODY, Found, pointed
from recoupe.finders.quotes.speakers.ground import Phrase
from recoupe.languages import quoting, registry, speech
from recoupe.text import folded

if TYPE_CHECKING:
    from recoupe.finders.quotes.said import Said
    from recoupe.finders.quotes.speakers.cast import Cast
    from recoupe.finders.quotes.speakers.ground import Ground
    from recoupe.finders.quotes.speakers.who import Who

# Stances of verbs whose subject speaks, whoever reports it.
SPOKEN: Final = frozenset({"neutral", "admitting", "confirming", "denying", "claiming", "accusing"})
_HISTORIC: Final = 2  # words before a verb that tells on in the infinitive: « Et d'ajouter »


class _Cue(NamedTuple):
    """A cue in its clause and its sentence, as indices of words."""

    at: int
    after: int
    clause: tuple[int, int]
    sentence: tuple[int, int]


def speaker(cast: Cast, said: Said) -> Found:
    """The speaker that the reporting clause of these words names."""
    ground = cast.ground
    if said.tie in {"account", "colon"} and said.clause:
        first, last = ground.index(said.clause[0]), ground.index(said.clause[1])
        return colons.account(cast, first, last) if said.tie == "account" else colons.before(cast, first, last)
    if said.tie == "none" or (said.tie != "verb" and not said.cue):
        return NOBODY
    start, end = said.cue or (said.start, said.end)  # « elle l'« exhorte à agir » »: the words begin with their verb
    sentence = ground.sentence(start)
    scopes = [(ground.index(a), ground.index(b)) for a, b in (said.clause or sentence, sentence)]
    cue = _Cue(ground.index(start), ground.index(end), *scopes)
    if said.tie == "according":
        return _taken_up(cast, cue) or _according(cast, cue.after, cue.clause[1])
    if said.tie == "noun" or _is_noun(ground, cue):
        return _of_noun(cast, said, cue)
    above = _above(cast, said, cue) if said.mode != "direct" or said.tie == "passive" else None
    if above or said.tie == "passive":
        return above or _agent(cast, cue)
    return _of_verb(cast, said, cue)


def _is_noun(ground: Ground, cue: _Cue) -> bool:
    """Whether what may be a verb opens its sentence as a noun: « Démenti du maire : », « Réplique sèche de X : »."""
    at = cue.after
    while at < cue.sentence[1] and ground.reading.pos(at) == "ADJ":
        at += 1
    noun = ground.folded(cue.at) in quoting.words(ground.code, "nouns") or ground.is_in(cue.at, "spoken")
    return noun and cue.at == cue.sentence[0] and ground.is_in(at, "of")


def in_view(cast: Cast, said: Said) -> Found:
    """The person in whose view words without a cue stand: « « ... » est pour X une raison de partir »."""
    ground = cast.ground
    start, end = ground.sentence(said.start)
    for at in range(ground.index(start), ground.index(end)):
        if (
            ground.is_in(at, "topics")
            and not ground.quoted(at)
            and (phrase := ground.phrase(at + 1, ground.index(end)))
        ):
            found = pointed(cast, phrase)
            if found.who and found.who.kind == "person":
                return found
    return NOBODY


def _according(cast: Cast, at: int, stop: int) -> Found:
    """Who stands after « selon »; of a paper its maker, where one is named: « selon une étude publiée par X »."""
    ground = cast.ground
    while at < stop and ground.is_in(at, "of") and not ground.quoted(at):
        at += 1
    if pronoun := ground.pronoun(at):
        return pointed(cast, pronoun)
    phrase = ground.phrase(at, stop)
    if phrase is None:
        return NOBODY
    shows = ground.is_in(phrase.head, "tallies") or ground.is_in(phrase.head, "shown")
    owner = somebody.owner(ground, phrase) if shows else somebody.whose(ground, phrase)
    who = papers.maker(ground, phrase, stop) or owner
    if who == phrase and ground.is_in(phrase.head, "messages") and (own := _heard(cast, phrase)):
        return Found(own, phrase)
    return pointed(cast, who) if who or not shows else Found(thing=True)  # « selon les images »: nobody speaks


def _heard(cast: Cast, phrase: Phrase) -> Who | None:
    """Who speaks before in the sentence of « selon un communiqué »: it is theirs."""
    start, here = cast.ground.sentence(cast.ground.words[phrase.first].start)[0], cast.ground.words[phrase.first].start
    return next((who for told, who in reversed(cast.told) if start <= told < here), None)


def _taken_up(cast: Cast, cue: _Cue) -> Found | None:
    """Whom a relative pronoun takes up: « la gendarmerie, selon laquelle ... »; `None`, where none follows the cue."""
    if not cast.ground.is_in(cue.after, "relatives"):
        return None
    taken = phrases.antecedent(cast.ground, cue.at, cue.sentence[0])
    if taken is None:
        return None
    if cast.ground.is_in(taken.head, "tales"):  # « la thèse selon laquelle »: nobody's
        return NOBODY
    persons = [place.who for place in cast.places if taken.first <= place.first < taken.last and place.named]
    return Found(persons[-1], taken) if persons else pointed(cast, taken)


def _of_noun(cast: Cast, said: Said, cue: _Cue) -> Found:
    """Whose a noun of speech is: « la réponse (attendue) de X », « son appel »; else the subject of the clause."""
    ground, at = cast.ground, cue.after
    while ground.tight(at) and ground.reading.pos(at) in {"ADJ", "VERB", "ADV"} and not ground.is_in(at, "of"):
        at += 1
    if (ground.is_in(at, "of") or ground.is_in(at, "by")) and ground.tight(at):
        owner = pointed(cast, ground.phrase(at + 1, cue.clause[1]))
        if owner.who:
            return owner
    found = _above(cast, said, cue) or pointed(cast, subjects.governing(ground, cue.at, *cue.clause))
    return found if found.who else pointed(cast, subjects.main(ground, ground.index(said.end), cue.sentence[1]))


def _agent(cast: Cast, cue: _Cue) -> Found:
    """The agent of a passive: « a été accusé par X »."""
    ground = cast.ground
    for at in range(cue.after, cue.clause[1]):
        if ground.is_in(at, "by") and not ground.quoted(at):
            found = pointed(cast, ground.phrase(at + 1, cue.clause[1]))
            medium = found.who and registry.outlet(found.who.name) and ground.is_in(cue.at, "media_quoted")
            # « dans une tribune publiée par Le Rivage, des élus alertent »
            return pointed(cast, subjects.main(ground, cue.after, cue.sentence[1])) if medium else found
        if ground.finite(at) and not ground.quoted(at):
            break
    return NOBODY


def _above(cast: Cast, said: Said, cue: _Cue) -> Found | None:
    """Who reports the clause in which somebody is said to think or hope: « X précise que Y ne s'attend pas à « ... » ».

    `None` where nobody reports it, and in « X dit que Y a déclaré « ... » »: there Y speaks.
    """
    ground = cast.ground
    verbs = speech.verbs(ground.code)
    verb = verbs.get(folded(said.infinitive or ""))
    if said.tie == "verb" and (verb is None or verb.stance in SPOKEN):
        return None
    first, stop = cue.sentence
    while first < cue.at and ground.quoted(first):  # a crosshead
        first += 1
    for that in range(cue.at - 1, first, -1):
        if ground.quoted(that):
            return None
        if ground.is_in(that, "that") and ground.folded(that - 1) in verbs:
            begin = that - 1
            if _unfinite(
                ground, cue._replace(at=begin, after=that)
            ):  # « précisant que ... et ajoutant que »: one speaks
                return None
            while begin > first and ground.tight(begin) and ground.finite(begin - 1):
                begin -= 1
            found = pointed(cast, subjects.subject(ground, begin, first, stop))
            return found if found.who else None
    return _according(cast, first + 1, stop) if ground.is_in(first, "according") else None


def _of_verb(cast: Cast, said: Said, cue: _Cue) -> Found:
    """The subject of the verb of speech."""
    ground = cast.ground
    tied = subjects.clitic(ground, cue.at, min(cue.after + 2, len(ground.words)))
    if (tied is not None and ground.is_in(tied, "impersonal")) or ground.is_in(cue.at - 1, "impersonal"):
        return _impersonal(cast, cue)
    if tied is not None:
        pronoun = Phrase(tied, tied + 1, tied)
        outside = pointed(cast, pronoun, cue.sentence[0]) if _parts(ground, said, cue) else NOBODY
        return outside if outside.who else pointed(cast, pronoun, _before_own(ground, cue))
    if said.cue and _unfinite(ground, cue):
        return _of_gerund(cast, cue)
    incise = said.start < ground.words[cue.at].start and not ground.tight(subjects.group(ground, cue.at, 0))
    for scope in (cue.clause,) if incise else (cue.clause, cue.sentence):
        phrase = _either(ground, said, cue, scope)
        if phrase:
            return pointed(cast, phrase)
    phrase = None if incise else subjects.governing(ground, cue.at, *cue.sentence)
    return pointed(cast, phrase) if phrase or incise else _carried_on(cast, cue)


def _parts(ground: Ground, said: Said, cue: _Cue) -> bool:
    """Whether a cue parts the subject of what is said from its verb: « **Le groupe**, dit-il, partira »."""
    before = range(cue.sentence[0], cue.at)
    return said.rule == "parenthesis" and not any(ground.finite(at) or ground.quoted(at) for at in before)


def _before_own(ground: Ground, cue: _Cue) -> int | None:
    """The head of a sentence about somebody of the speaker's own: « **Son client** a fui, dit-il »; else `None`."""
    first = cue.sentence[0]
    own = ground.phrase(first, cue.at) if ground.is_in(first, "possessives") else None
    return first if own and somebody.speaks(ground, own) else None


def _carried_on(cast: Cast, cue: _Cue) -> Found:
    """Who spoke last, where a verb without a subject opens the sentence: « Et conclut : « ... » »."""
    ground = cast.ground
    begins = subjects.group(ground, cue.at, cue.sentence[0])
    heard = [who for told, who in cast.told if told < ground.words[cue.at].start]
    joined = begins == cue.sentence[0] + 1 and ground.is_in(cue.sentence[0], "joins")
    return Found(heard[-1]) if joined and heard else NOBODY


def _of_gerund(cast: Cast, cue: _Cue) -> Found:
    """The subject of a gerund or an infinitive: its own, who spoke in the sentence, or that of the verb before it."""
    ground = cast.ground
    own = pointed(cast, subjects.own(ground, cue.at, cue.sentence[0]))
    if own.who or (own.thing and ground.folded(cue.at).endswith("ant")):  # « un amendement demandant de »
        return own
    if ground.is_in(cue.at - 1, "of") and (phrase := _narrates(ground, cue)):  # « Et le maire d'ajouter : « ... » »
        return pointed(cast, phrase)
    if ground.is_in(cue.at - 1, "of") and cue.at - cue.sentence[0] <= _HISTORIC:  # « Et d'ajouter : « ... » »
        heard = [who for told, who in cast.heard if told < ground.words[cue.at].start]
        return Found(heard[-1]) if heard else NOBODY
    start, end = ground.words[cue.sentence[0]].start, ground.words[cue.at].start
    spoke = [who for told, who in cast.told if start <= told < end]
    if spoke:
        return Found(spoke[-1])
    phrase = subjects.governing(ground, cue.at, *cue.sentence) or subjects.main(ground, cue.after, cue.sentence[1])
    return pointed(cast, phrase or _opening(ground, cue))._replace(thing=False)


def _opening(ground: Ground, cue: _Cue) -> Phrase | None:
    """The one with whom a sentence opens in which the model sees no verb: « L'élue table sur ..., en jugeant »."""
    first = cue.sentence[0]
    blind = not any(ground.finite(at) for at in range(first, cue.at) if not ground.quoted(at))
    found = ground.phrase(first, cue.at) if blind and ground.determiner(first) else None
    return found._replace(last=found.head + 1) if found and somebody.speaks(ground, found) else None


def _narrates(ground: Ground, cue: _Cue) -> Phrase | None:
    """The subject of an infinitive that tells on: « Et **le maire** d'ajouter », with no verb before it."""
    stop = cue.at - 1
    if any(ground.finite(at) and not ground.quoted(at) for at in range(cue.sentence[0], stop)):
        return None
    found = phrases.first_phrase(ground, cue.sentence[0], stop)
    return found if found and found.last == stop else None


def _impersonal(cast: Cast, cue: _Cue) -> Found:
    """Who « on » is: the source named after the verb or before it; « y dit-on »: who was cited last."""
    ground = cast.ground
    there = ground.folded(cue.at) == "y" or ground.folded(cue.at - 1) == "y"
    if there and (heard := [who for told, who in cast.heard if told < ground.words[cue.at].start]):
        return Found(heard[-1])
    if place := learnt.place(cast, cue.at, cue.sentence[0]):
        return pointed(cast, place)
    after = learnt.source(cast, cue.after, cue.clause[1])
    return pointed(cast, after or learnt.source(cast, cue.sentence[0], cue.at))


def _either(ground: Ground, said: Said, cue: _Cue, scope: tuple[int, int]) -> Phrase | None:
    """The subject on either side: after the words and a comma on the right first, « « ... », a dit X »."""
    begins = subjects.group(ground, cue.at, scope[0])
    within = begins > 0 and ground.quoted(begins - 1)
    like = ground.folded(begins - 1) in quoting.words(ground.code, "like")  # « Comme le rappelle le maire, »
    incise = said.rule == "bracketed"  # « C'est, déclare le maire, « ... » »
    after = within or like or incise or said.start < ground.words[cue.at].start
    right = subjects.right(ground, cue.after, cue.sentence[1])  # a clause ends before « un « bonnet bleu » »
    if right and not ((after or _announces(ground, right.last)) and somebody.speaks(ground, right)):
        right = None  # the object of the verb
    if right and after and (like or not ground.tight(begins)):
        return right
    return subjects.left(ground, cue.at, *scope) or right


def _announces(ground: Ground, at: int) -> bool:
    """Whether the words said begin at a word, after a colon or « que »: « déclare le maire : « ... » »."""
    return ":" in ground.gap(at) or ground.is_in(at, "that")


def _unfinite(ground: Ground, cue: _Cue) -> bool:
    """Whether a verb of speech is a gerund or an infinitive: « ajoutant », « pour dénoncer »."""
    at = cue.at
    while at < cue.after - 1 and ground.is_in(at, "clitics"):
        at += 1
    word = ground.folded(at)
    known = speech.verbs(ground.code).get(word)
    verb = word.endswith("ant") or (folded(known.infinitive) == word if known else ground.infinitive(at))
    return verb and not any(ground.finite(other) for other in range(at, max(cue.after, at + 1)))
