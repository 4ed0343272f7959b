"""Who vouches: informants under the name that the story gives them, and which of them are of one house.

| of one house | by |
|---|---|
| le Kremlin, Moscou, le ministère russe de la Défense, Dmitri Orlov (porte-parole du Kremlin) | a state |
| l'ONU, un porte-parole de l'ONU, Anna Ferrer (secrétaire générale de l'ONU) | a body |
| le gouvernement, le ministre de la Santé Luc Orsel | the one government that the story does not name |

They stay apart by name; a claim that rests on one house alone rests on one informant.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from recoupe.checkers.components import components
from recoupe.languages import bodies, people, roles, speakers, states
from recoupe.model import Entity
from recoupe.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.page import Story

Key = tuple[str, str]  # what a house is told by, "state" or "body", and its code or name
_HOME: Final[Key] = ("state", "")  # of a government without the name of its state
_LONGEST: Final = 6  # words of the name of a state or a body
_BARE: Final = 2  # words of a description that says nothing of its own
_OFFICE: Final = 4  # words of an office


class Known:
    """The names that a story's entities have in each of its articles."""

    def __init__(self, story: Story) -> None:
        self.entities = {entity.name: entity for entity in story.of(Entity)}
        self._here: dict[tuple[str, str], str] = {}
        self._anywhere: defaultdict[str, set[str]] = defaultdict(set)
        texts = {page.article.id: page.article for page in story.pages}
        for entity in story.of(Entity):
            for span in entity.at:
                words = folded(texts[span.article][span])
                self._here.setdefault((span.article, words), entity.name)
            for name in (entity.name, *entity.aliases):
                self._anywhere[folded(name)].add(entity.name)

    def name(self, article: str, written: str) -> str:
        """What the story calls one who is called `written` in an article; `written` where it does not say."""
        words = folded(written)
        anywhere = self._anywhere.get(words, set())
        return self._here.get((article, words)) or (next(iter(anywhere)) if len(anywhere) == 1 else written)


def parties(names: Iterable[str], story: Story) -> tuple[tuple[str, ...], ...]:
    """The informants, those of one state, power or body together; each group and all groups sorted.

    Args:
        names: of informants, as the story calls them.
        story: with its entities: their roles say whom a person speaks for.
    """
    every = sorted({*names})
    known = story.view(_roles)
    code = next((page.article.lang for page in story.pages), "fr")
    keys = {name: {key for text in (name, *known.get(name, ())) for key in _keys(text, code)} for name in every}
    states_ = {key for of in keys.values() for key in of if key[0] == "state" and key != _HOME}
    if len(states_) == 1:  # « le ministère » of the only state that speaks
        keys = {name: of | states_ if _HOME in of else of for name, of in keys.items()}
    houses: defaultdict[Key, list[str]] = defaultdict(list)
    for name, of in keys.items():
        for key in of:
            houses[key].append(name)
    links = [(group[0], other) for group in houses.values() for other in group[1:]]
    return tuple(sorted(tuple(sorted(group)) for group in components(every, links)))


def _roles(story: Story) -> Mapping[str, tuple[str, ...]]:
    """What the persons of a story are called beside their names, by name."""
    persons = [entity for entity in story.of(Entity) if entity.type == "person"]
    return {one.name: (*filter(_telling, one.aliases), *((one.role,) if one.role else ())) for one in persons}


def _telling(alias: str) -> bool:
    """Whether a description says of what: « le président » alone may be anything's."""
    return len(folded(alias).split()) > _BARE


def _keys(text: str, code: str) -> Iterator[Key]:
    """The houses for which one speaks who is called so."""
    words = folded(text).split()
    named = list(_bodies(text, words, code))
    plain = words if not named else folded(_without(text, [written for _, written in named])).split()
    spoken = list(_states(plain, code))
    governs = _governs(plain, code)
    if spoken and (governs or len(spoken[0][1]) >= len(_bare(plain, code))):
        yield from (("state", of) for of, _ in spoken)
    elif governs:
        yield _HOME
    yield from (("body", name) for name, _ in named)


def _without(text: str, names: list[str]) -> str:
    """A text without names in it: « La France insoumise » names no state."""
    for name in names:
        text = text.replace(name, " ")
    return text


def _bare(words: list[str], code: str) -> list[str]:
    """The words without the article before them."""
    return words[1:] if words and words[0] in speakers.determiners(code) else words


def _states(words: list[str], code: str) -> Iterator[tuple[str, list[str]]]:
    """The states that words name, by name, house, capital or adjective, and the words that do."""
    known, adjectives = states.names(code), states.adjectives(code)
    for first in range(len(words)):
        for last in range(min(len(words), first + _LONGEST), first, -1):
            form = " ".join(words[first:last])
            if named := known.get(form):
                yield named.code, words[first:last]
            elif len(adjectives.get(form, ())) == 1:
                yield adjectives[form][0], words[first:last]


def _governs(words: list[str], code: str) -> bool:
    """Whether words name an office or a service of a state: « le ministre de la Santé », « le gouvernement »."""
    bare = _bare(words, code)
    key, size = _office(bare, code)
    rest = [word for word in bare[size:] if word not in speakers.words(code, "of")]
    if key in speakers.words(code, "governing"):
        return True
    if key in roles.keys(code, "ruler"):  # « le président » of a company says of which
        stately = roles.words(code, "stately") | states.adjectives(code).keys() | speakers.determiners(code).keys()
        return stately.issuperset(rest)
    if key in speakers.words(code, "speaking"):
        return _governs(rest, code) or any(True for _ in _states(rest, code))
    return bool(bare) and bare[0] in speakers.words(code, "services")


def _office(words: list[str], code: str) -> tuple[str, int]:
    """The key of the office that words begin with, and its length in words; empty and 0 where there is none."""
    offices = people.offices(code)
    sizes = range(min(_OFFICE, len(words)), 0, -1)
    return next(((offices[form], size) for size in sizes if (form := " ".join(words[:size])) in offices), ("", 0))


def _bodies(text: str, words: list[str], code: str) -> Iterator[tuple[str, str]]:
    """The organisations for which one speaks who is called so: by the name that stands for the others, and as written.

    « Le président de l'ONU » speaks for it, « le maire PS » does not.
    """
    known, of = bodies.bodies(code), speakers.words(code, "of")
    for first in range(len(words)):
        before = [word for word in words[:first] if word not in speakers.determiners(code) or word in of]
        if before and before[-1] not in of:
            continue
        for last in range(min(len(words), first + _LONGEST), first, -1):
            found = known.get(" ".join(words[first:last]), ())
            yield from ((body.name, body.written) for body in found if body.written in text)
