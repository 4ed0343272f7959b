"""Who is in an article, and who spoke last: what a pronoun is read against."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from recoupe.entities import entities, roles
from recoupe.finders.quotes.speakers import phrases
from recoupe.finders.quotes.speakers.resumed import resumed
from recoupe.finders.quotes.speakers.who import Place, Who, fits
from recoupe.languages import people, speakers
from recoupe.page import Story
from recoupe.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.finders.quotes.speakers.ground import Ground, Phrase
    from recoupe.languages.speakers import Gender
    from recoupe.model import Entity

_TITLES: Final[dict[str, Gender]] = {"m": "m", "mr": "m", "mme": "f", "mlle": "f", "mgr": "m"}


class Cast:
    """The persons, bodies and states of an article where they are named, and who has spoken so far."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.places = sorted(self._places(), key=lambda place: (place.first, -place.last))
        for place in reversed(self.places):
            ground.names[place.first] = place.last
            if place.who.kind == "person":
                ground.people.add(place.first)
        self.heard: list[tuple[int, Who]] = []  # where somebody is cited so far (code points), and who, in order
        self.told: list[tuple[int, Who]] = []  # of these, those who are the subject of a clause

    def spoke(self, offset: int, who: Who, *, acts: bool) -> None:
        """Note that somebody is cited at a place, as a subject or after « selon »."""
        for noted in (self.heard, self.told) if acts else (self.heard,):
            noted.append((offset, who))
            noted.sort(key=lambda one: one[0])

    def _places(self) -> Iterator[Place]:
        ground = self.ground
        every = [entity for entity in entities(Story([ground.page])) if entity.type != "place"]
        persons = [entity.name for entity in every if entity.type == "person"]
        for entity in every:
            name = _longer(entity.name, persons) if entity.type == "person" else entity.name
            who = Who(name, self._gender(entity), entity.type)
            for span in entity.at:
                first, last = ground.index(span.start), ground.index(span.end)
                words = folded(ground.text[span.start : span.end]).split()
                named = entity.type != "person" or not {*words}.isdisjoint(folded(entity.name).split())
                if first < last:
                    yield Place(first, last, who, named)

    def _gender(self, entity: Entity) -> Gender | None:
        """The gender of somebody: as a title, a determiner or a description shows it, or the given name."""
        code, ground = self.ground.code, self.ground
        firsts = [ground.index(span.start) for span in entity.at]
        if entity.type != "person":
            return speakers.determiners(code).get(ground.folded(firsts[0] - 1))
        votes: list[Gender | None] = []
        for first in firsts:
            word = ground.folded(first)
            votes += [_TITLES.get(people.courtesy(code).get(word, "")), speakers.determiners(code).get(word)]
            votes += [self._feats(first)] if word in people.offices(code) else []
        if "m" in votes or "f" in votes:
            return "m" if votes.count("m") >= votes.count("f") else "f"
        given = folded(entity.name).split()[:1]
        return speakers.gender(code, given[0]) if given and given[0] in people.given() else None

    def _feats(self, at: int) -> Gender | None:
        """Gender or number of a noun, as the model tells it."""
        tokens = self.ground.page.parse
        index = bisect_left(tokens.start, self.ground.words[at].start)
        feats = tokens.feats[index] if index < len(tokens) else ""
        if "Number=Plur" in feats:
            return "p"
        return "f" if "Gender=Fem" in feats else "m" if "Gender=Masc" in feats else None

    def shown(self, phrase: Phrase) -> Gender | None:
        """What a phrase shows of gender and number, by its determiner or its noun."""
        head = self.ground.folded(phrase.head)
        shown = speakers.determiners(self.ground.code).get(self.ground.folded(phrase.first))
        return shown or roles.shown_gender(head) or self._feats(phrase.head)

    def part(self, place: Place) -> bool:
        """Whether the name of a body is part of what a person is called: « le ministre de l'Intérieur »."""
        return place.who.kind != "person" and any(
            p.who.kind == "person" and p.first <= place.first and place.last <= p.last for p in self.places
        )

    def named(self, start: int, end: int) -> Iterator[Who]:
        """The persons named or described in a stretch of the text, outside what is quoted, after no preposition."""
        first, last = self.ground.index(start), self.ground.index(end)
        for place in self.places:
            free = place.who.kind == "person" and not self.ground.quoted(place.first)
            if first <= place.first < last and free and not self._under(place.first, first):
                yield place.who

    def latter(self, gender: Gender, at: int) -> Who | None:
        """The person of that gender named last before the word `at`, in the sentence before: « ce dernier »."""
        ground = self.ground
        sentences = ground.page.sentences
        index = bisect_left(sentences, (ground.sentence(ground.words[at].start)[0], 0))
        if index == 0:
            return None
        first, last = (ground.index(place) for place in sentences[index - 1])
        named = [place.who for place in self.places if first <= place.first < last and not ground.quoted(place.first)]
        return next((who for who in reversed(named) if who.kind == "person" and fits(who, gender)), None)

    def concerned(self, gender: Gender, at: int, reach: int) -> Who | None:
        """The nearest person of that gender named before the word `at`: « l'intéressé »."""
        ground = self.ground
        sentences = ground.page.sentences
        index = bisect_left(sentences, (ground.sentence(ground.words[at].start)[0], 0))
        first = ground.index(sentences[max(0, index - reach)][0])
        near = [place.who for place in self.places if first <= place.first < at and not ground.quoted(place.first)]
        return next((who for who in reversed(near) if who.kind == "person" and fits(who, gender)), None)

    def backwards(self, gender: Gender, at: int, reach: int) -> Who | None:
        """The nearest one of that gender before the word `at`.

        Sentence by sentence, at most `reach` of them back: who spoke last, else who was the subject; never somebody
        who was named only after a preposition.
        """
        ground = self.ground
        offset = ground.words[at].start
        sentences = ground.page.sentences
        index = bisect_left(sentences, (ground.sentence(offset)[0], 0))
        for back, (start, end) in enumerate(reversed(sentences[max(0, index - reach) : index + 1])):
            spoke = [who for told, who in self.told if start <= told < min(end, offset) and fits(who, gender)]
            if spoke:
                return spoke[-1]
            first, last = ground.index(start), ground.index(min(end, offset))
            if found := self._acting(first, last, gender, near=back <= 1):
                return found
            latter = ground.pronoun(first) if first < last else None
            if latter and latter.last > first + 1 and self._taken_up(latter) == gender:
                return None  # « Ces derniers »: others of the sentence before
        return None

    def _taken_up(self, phrase: Phrase) -> Gender | None:
        """The gender of a pronoun of two words: « ces derniers »."""
        words = f"{self.ground.folded(phrase.first)} {self.ground.folded(phrase.first + 1)}"
        return speakers.pronouns(self.ground.code).get(words)

    def _acting(self, first: int, last: int, gender: Gender, *, near: bool) -> Who | None:
        """The first person or body of that gender in a stretch that stands in no phrase with a preposition.

        A person without a name, only of a sentence that is near. Without a verb, « Mise en garde de Luc Orsel », he who
        acts follows « de ».
        """
        said = any(self.ground.finite(at) for at in range(first, last) if not self.ground.quoted(at))
        free = [
            place
            for place in self.places
            if first <= place.first < last
            and not self.ground.quoted(place.first)
            and fits(place.who, gender)
            and not self.part(place)
            and (not self._under(place.first, first) or not (said or self.ground.preposition(place.first - 1)))
        ]
        opening = self.opening(first, last, gender)
        someone = near and opening is not None and speakers.person(self.ground.code, self._head(opening))
        for place in free:
            apposed = "," in self.ground.gap(place.first) and "," in self.ground.gap(place.last)
            if opening and someone and opening.first < place.first and not apposed:
                break
            if place.who.kind == "person" or self._acts(place.last):
                return place.who
        if opening and (near or not speakers.person(self.ground.code, self._head(opening))):
            return resumed(self, opening) or Who(self.ground.written(opening), self.shown(opening), "")
        return next((place.who for place in free if place.who.kind == "organisation"), None)

    def _head(self, phrase: Phrase) -> str:
        return self.ground.folded(phrase.head)

    def _under(self, at: int, first: int) -> bool:
        """Whether a preposition stands before a name, over its determiner; « du » and « aux » hold one."""
        ground = self.ground
        while at > first and ground.determiner(at - 1) and ground.tight(at) and not ground.is_in(at - 1, "of"):
            at -= 1
        if at == first or not ground.tight(at) or ground.is_in(at - 1, "topics"):
            return False
        return ground.preposition(at - 1) or ground.is_in(at - 1, "of")

    def _acts(self, at: int) -> bool:
        """Whether a verb follows, over pronouns and adverbs."""
        ground = self.ground
        while ground.tight(at) and (ground.is_in(at, "clitics") or ground.is_in(at, "adverbs")):
            at += 1
        return ground.tight(at) and ground.finite(at)

    def opening(self, first: int, last: int, gender: Gender) -> Phrase | None:
        """The body or the person without a name with whom a sentence opens: « La mairie, qui ... »."""
        ground = self.ground
        phrase = phrases.first_phrase(ground, first, last) if first < last and not ground.quoted(first) else None
        if phrase is None or not phrase.first < phrase.head < phrase.last or ground.pronoun(phrase.first):
            return None
        head = self._head(phrase)
        known = head in speakers.bodies(ground.code) or speakers.person(ground.code, head)
        return phrase if known and self.shown(phrase) == gender else None


def _longer(name: str, persons: list[str]) -> str:
    """The one full name in the article that ends with a name: « de Valmorel » is Luc de Valmorel."""
    longer = [other for other in persons if folded(other).endswith(f" {folded(name)}")]
    return longer[0] if len(longer) == 1 else name
