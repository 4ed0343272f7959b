"""The tables of a language: states, people, speech, organisations; every language has the same."""

from __future__ import annotations

import pytest

from recoupe.languages import LANGUAGES, bodies, language, people, roles, speakers, speech, states
from recoupe.text import folded


@pytest.mark.parametrize("code", LANGUAGES)
def test_states(code):
    """Each state has a name and an adjective, and languages agree on which states there are."""
    table = states.states(code)

    assert set(table) == set(states.states("fr"))
    assert len(table) > 195
    assert all(state.name and (state.adjectives or key == "HK") for key, state in table.items())


def test_french_adjectives_stand_four_by_four():
    """Masculine, feminine, and their plurals."""
    assert all(len(state.adjectives) % 4 == 0 for state in states.states("fr").values())


@pytest.mark.parametrize(
    ("code", "name", "state", "sense"),
    [
        ("fr", "le Kremlin", "RU", "power"),
        ("fr", "Matignon", "FR", "power"),
        ("fr", "Séoul", "KR", "capital"),
        ("fr", "États-Unis", "US", "name"),
        ("fr", "Union européenne", "EU", "name"),
        ("en", "White House", "US", "power"),
        ("en", "Beijing", "CN", "capital"),
        ("en", "Britain", "GB", "name"),
    ],
)
def test_names_of_states(code, name, state, sense):
    """A state is known by its names, its capital and its houses."""
    named = states.names(code)[folded(name.removeprefix("le "))]

    assert (named.code, named.sense) == (state, sense)


def test_one_adjective_may_mean_two_states():
    """« congolais » is of both Congos."""
    assert states.adjectives("fr")["congolaises"] == ("CD", "CG")
    assert states.adjectives("en")["spaniards"] == ("ES",)


@pytest.mark.parametrize(
    ("code", "form", "infinitive", "stance"),
    [
        ("fr", "a révélé", "révéler", "neutral"),
        ("fr", "dément", "démentir", "denying"),
        ("fr", "rappelle", "rappeler", "adding"),
        ("fr", "promettrait", "promettre", "promising"),
        ("fr", "reconnaissent", "reconnaître", "admitting"),
        ("fr", "fait savoir", "faire savoir", "neutral"),
        ("fr", "soutiennent", "soutenir", "claiming"),
        ("fr", "juge", "juger", "opining"),
        ("fr", "avertit", "avertir", "warning"),
        ("en", "denied", "deny", "denying"),
        ("en", "said", "say", "neutral"),
        ("en", "pointed out", "point out", "neutral"),
    ],
)
def test_verbs_of_speech(code, form, infinitive, stance):
    """Every form leads to its verb and stance."""
    verb = speech.verbs(code)[folded(form.removeprefix("a "))]

    assert (verb.infinitive, verb.stance) == (infinitive, stance)


def test_there_are_enough_verbs_of_speech():
    """Newsrooms use hundreds."""
    assert len({verb.infinitive for verb in speech.verbs("fr").values()}) > 250


def test_a_verb_of_speech_has_one_stance():
    """Else the order of the file would decide."""
    for code in LANGUAGES:
        written = [verb for verbs in speech._table(code).stances.values() for verb in verbs]
        assert sorted({verb for verb in written if written.count(verb) > 1}) == []


@pytest.mark.parametrize(
    ("code", "office"),
    [
        ("fr", "Première ministre"),
        ("fr", "chef de l’État"),
        ("fr", "procureures"),
        ("en", "prime minister"),
        ("en", "mayor"),
    ],
)
def test_offices(code, office):
    """Offices are known in both genders and numbers."""
    assert folded(office) in people.offices(code)


def test_people():
    """Courtesy titles and given names; a name that is another word too is kept apart."""
    assert people.courtesy("fr")["madame"] == people.courtesy("fr")["mme"]
    assert {"emmanuel", "francois", "zinedine"} <= people.given()
    assert not people.given() & people.doubtful()
    assert len(people.given()) > 1500


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_group_of_words_is_there(code):
    """A rule that asks for a group finds one in every language."""
    groups = people.Group.__args__

    assert [group for group in groups if not people.words(code, group)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_list_of_roles_is_there(code):
    """A list may be empty where the language has no such words; a rule that asks for it finds it."""
    assert all(isinstance(roles.described(code, listed), frozenset) for listed in roles.Described.__args__)


@pytest.mark.parametrize(
    ("code", "word", "shown"),
    [
        ("fr", "le", ("definite", "m")),
        ("fr", "l", ("definite", None)),
        ("fr", "cette", ("demonstrative", "f")),
        ("en", "an", ("indefinite", None)),
    ],
)
def test_determiners(code, word, shown):
    """What stands before one person, and the gender it shows."""
    assert roles.determiners(code)[word] == shown
    assert roles.indefinite(code, word) == (shown[0] == "indefinite")


def test_a_word_of_another_language_determines_nobody():
    """« a » is a verb in French."""
    assert not roles.indefinite("fr", "a")


@pytest.mark.parametrize("code", LANGUAGES)
def test_calendar(code):
    """Twelve months, seven days."""
    known = language(code)

    assert (len(known.months), len(known.days)) == (12, 7)


def test_bodies():
    """An organisation is known by each of its names; the first stands for the others."""
    assert [body.name for body in bodies.bodies("fr")["nations unies"]] == ["ONU", "ONU"]
    assert bodies.bodies("en")["fbi"][0].kind == "police"


def test_an_unknown_language_reads_as_french():
    """Tables of the first language serve where there are none."""
    assert states.names("und") == states.names("fr")


@pytest.mark.parametrize(
    ("given", "gender"),
    [
        ("André", "m"),
        ("Hervé", "m"),
        ("Zoé", "f"),
        ("Ousmane", "m"),
        ("Chantal", "f"),
        ("Janet", "f"),
        ("Michèle", None),
    ],
)
def test_whose_a_given_name_is(given, gender):
    """A man's or a woman's by its ending, but for the exceptions."""
    assert {speakers.gender(code, given) for code in ("fr", "en")} == {gender}
