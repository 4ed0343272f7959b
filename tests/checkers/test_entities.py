"""Entities: who is one and who stays two. The names are put in by hand, so that the rules are tested apart from the finder."""

from __future__ import annotations

import re

import pytest

from recoupe.checkers import entities
from recoupe.model import Mention
from recoupe.page import Story
from tests.conftest import page_of

PEOPLE = [
    "Valentina Orlova",
    "Anton Orlov",
    "Orlova",
    "Orlov",
    "Ilia Poutchkine",
    "Ilya Puchkin",
    "Poutchkine",
    "Puchkin",
    "Kim Dae Su",
    "Kim Dae-su",
    "Kimg Dae Su",
    "Kim Yo-han",
    "Kim",
    "Jeanne Orsel",
    "Paul Orsel",
    "Paul",
    "Orsel",
    "Marie Lanta",
    "Maria Lanta",
    "J. Orsel",
    "Lucas",
    "Lucas Brémont",
    "Noé Varin",
    "Varin",
    "Ilia d'Aubrey",
    "Aubrey",
    "Paul « Popol » Orsel",
    "Popol Orsel",
    "Valentina Da Silva",
    "Da Silva",
]
OTHERS = {
    "Pyongyang": "place",
    "Moscou": "place",
    "Russie": "state",
    "Kremlin": "organisation",
    "Union des drapiers": "organisation",
    "UDD": "organisation",
}


def named(text, name="a.txt"):
    """A page with the names of the two tables as mentions, the longest first."""
    page = page_of(text, name)
    known = {**dict.fromkeys(PEOPLE, "person"), **OTHERS}
    pattern = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    return page.plus(
        Mention(at=(page.span(*m.span()),), by="test", name=m.group(), type=known[m.group()])
        for m in re.finditer(rf"\b(?:{pattern})\b", text)
    )


def found(*texts):
    """The entities of a story of these articles."""
    return list(entities.check(Story(named(text, f"{'abcdef'[at]}.txt") for at, text in enumerate(texts))))


def called(*texts):
    """The entities by name, each with its other names."""
    return {entity.name: set(entity.aliases) for entity in found(*texts)}


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["Valentina Orlova a parlé. Orlova est partie."], ["Valentina Orlova"]),
        (["Ilia Poutchkine a parlé.", "Ilya Puchkin a parlé. Puchkin est parti."], ["Ilia Poutchkine"]),
        (["Poutchkine a parlé.", "Puchkin a parlé."], ["Poutchkine"]),
        (["Kim Dae Su a parlé.", "Kim Dae-su a parlé. M. Kim est parti."], ["Kim Dae Su"]),
        (["Kim Dae Su a parlé à Kim Yo-han."], ["Kim Dae Su", "Kim Yo-han"]),
        (["Kim Dae Su a parlé. Kim Dae Su rit. Kim Dae Su part.", "Kimg Dae Su a parlé."], ["Kim Dae Su"]),
        (["Marie Lanta rit. Marie Lanta part. Marie Lanta dort. Maria Lanta aussi."], ["Maria Lanta", "Marie Lanta"]),
        (["Jeanne Orsel a parlé.", "J. Orsel a parlé."], ["Jeanne Orsel"]),
        (["Jeanne Orsel et Paul Orsel ont parlé."], ["Jeanne Orsel", "Paul Orsel"]),
        (["Lucas Brémont, 12 ans, a disparu. Lucas portait un gilet."], ["Lucas Brémont"]),
        (["Valentina Da Silva a parlé. Mme Da Silva est partie."], ["Valentina Da Silva"]),
        (["Lucas, de son vrai nom Noé Varin, a parlé. Lucas rit."], ["Noé Varin"]),
        (["« Lucas est là », dit Noé Varin."], ["Lucas", "Noé Varin"]),
        (["Ilia d'Aubrey a parlé. M. d'Aubrey est parti."], ["Ilia d'Aubrey"]),
        (["Paul et Jeanne Orsel ont parlé. Paul Orsel est parti."], ["Jeanne Orsel", "Paul Orsel"]),
        (["Paul « Popol » Orsel a parlé. Paul Orsel rit. Popol Orsel part."], ["Paul « Popol » Orsel"]),
        (["Lucas a disparu.", "Lucas Brémont a parlé."], ["Lucas", "Lucas Brémont"]),
    ],
)
def test_which_names_are_one_person(texts, names):
    assert sorted(called(*texts)) == names


def test_a_surname_of_two_goes_to_the_one_last_named():
    text = "Jeanne Orsel a parlé. Orsel est partie. Paul Orsel est resté, et Orsel a dormi."

    by_name = {entity.name: len(entity.at) for entity in found(text)}

    assert by_name == {"Jeanne Orsel": 2, "Paul Orsel": 2}


def test_a_settled_short_name_stays_whose_it_is_though_a_father_is_named_in_passing():
    text = "Kim Dae Su rit. Kim part. Kim dort. Son père, Kim Yo-han, est mort en 2011. Kim a voyagé."

    by_name = {entity.name: len({s.end for s in entity.at}) for entity in found(text)}

    assert by_name["Kim Dae Su"] == 4


def test_a_surname_of_two_goes_to_nobody_where_neither_is_named():
    alone = next(e for e in found("Jeanne Orsel et Paul Orsel ont parlé.", "Orsel a parlé.") if e.name == "Orsel")

    assert alone.doubtful == ("Jeanne Orsel", "Paul Orsel")


def test_a_short_name_that_an_article_never_explains_is_nobodys():
    texts = ["Kim Dae Su rit.", "Kim part. Kim dort. Kim rit. Il a connu Kim Yo-han. Kim a voyagé."]

    by_name = {entity.name: len(entity.at) for entity in found(*texts)}

    assert by_name == {"Kim": 4, "Kim Dae Su": 1, "Kim Yo-han": 1}


def test_a_title_tells_two_of_one_surname_apart():
    text = "Mme Jeanne Orsel et M. Paul Orsel sont venus. Mme Orsel a parlé."

    assert "Mme Orsel" in called(text)["Jeanne Orsel"]


def test_a_mans_office_is_not_that_of_the_one_woman_of_the_surname():
    text = "Jeanne Orsel a visité la halle. Une aide est promise par le président Orsel, dit-on."

    assert "le président Orsel" not in called(text)["Jeanne Orsel"]


def test_names_that_differ_by_a_given_name_are_a_suggestion():
    maria = next(e for e in found("Marie Lanta rit. Marie Lanta part. Maria Lanta dort.") if e.name == "Maria Lanta")

    assert maria.doubtful == ("Marie Lanta",)


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("Le président russe Anton Orlov a parlé. Le président russe est parti.", "Le président russe"),
        ("Anton Orlov, président de la Russie, a parlé. Puis le chef de l'État est parti.", "le chef de l'État"),
        ("Le président russe Anton Orlov a parlé. Le maître du Kremlin est parti.", "Le maître du Kremlin"),
        ("Le maire d'Orvane, Noé Varin, a parlé. On attend le maire.", "le maire"),
        ("Noé Varin, secrétaire général du syndicat, rit. Le responsable syndical part.", "Le responsable syndical"),
        ("Me Jeanne Orsel a plaidé. L'avocate est partie.", "L'avocate"),
        ("Jeanne Orsel attend sur la place. Cette commerçante en colère veut partir.", "Cette commerçante en colère"),
        ("Noé Varin chante ce soir. Le chanteur est arrivé.", "Le chanteur"),
        ("Paul Orsel et Marie Lanta chantent. La chanteuse est arrivée.", "La chanteuse"),
        ("Noé Varin, 34 ans, rit. Paul Orsel, 61 ans, part. Le trentenaire est arrivé.", "Le trentenaire"),
        ("Le PDG, Noé Varin, rit. Le dirigeant part. La déléguée Valentina Orlova dort.", "Le dirigeant"),
        ("Le président (Anton Orlov) a parlé.", "Le président (Anton Orlov)"),
        ("On a vu M. Orlov, ou Anton Orlov.", "M. Orlov"),
        ("Le bourgmestre d'Orvane, Noé Varin, a parlé. Le maïeur est parti.", "Le maïeur"),
        (
            "Le ministre des Affaires étrangères, Noé Varin, rit. Le chef de la diplomatie part.",
            "Le chef de la diplomatie",
        ),
        ("Le maire d'Orvane (Var), Noé Varin, a parlé.", "Le maire d'Orvane (Var), Noé Varin"),
        ("La patronne du parti (PDU) Marie Lanta a parlé.", "La patronne du parti (PDU)"),
        ("L'avocate d'Anton Orlov, Marie Lanta, rit.", "L'avocate d'Anton Orlov, Marie Lanta"),
        ("Le ministre de l'Air, le centriste Noé Varin, rit.", "Le ministre de l'Air"),
        ("Jeanne Orsel attend. Sa sœur, la danseuse Marie Lanta, dort.", "Sa sœur"),
        ("Noé Varin attend. Ce père de famille en colère veut partir.", "Ce père de famille en colère"),
        ("Le biostatisticien thurgovien Noé Varin a parlé.", "Le biostatisticien thurgovien Noé Varin"),
    ],
)
def test_a_description_with_evidence_is_resolved(text, description):
    assert any(description in person.aliases for person in found(text))


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("Anton Orlov a parlé. Le préfet est parti.", "Le préfet"),
        ("Le président russe Anton Orlov a parlé. Le président français est parti.", "Le président français"),
        ("Le président Anton Orlov a parlé. Le président de la commission est parti.", "Le président de la commission"),
        ("L'ancien maire Noé Varin a parlé. Le maire est parti.", "Le maire"),
        ("Le maire Noé Varin a parlé. La maire est partie.", "La maire"),
        ("Noé Varin a vu un homme. L'homme est parti.", "L'homme"),
        ("Paul Orsel et Noé Varin ont chanté. Le chanteur est parti.", "Le chanteur"),
        ("Jeanne Orsel, 61 ans, rit. La trentenaire est partie. Marie Lanta dort.", "La trentenaire"),
        ("Le maire Noé Varin rit. Anton Orlov dort. Cet élu est parti.", "Cet élu"),
        ("Marie Lanta rit. L'intéressé est parti.", "L'intéressé"),
        ("Le maire Noé Varin rit. Anton Orlov dort. L'élu est parti.", "L'élu"),
        ("Pour Noé Varin, le ministre a tort. Le ministre est parti.", "Le ministre"),
        ("Pour l'élue d'Orvane, Noé Varin ment. L'élue est partie.", "l'élue d'Orvane, Noé Varin"),
        ("Condamné pour injure envers un élu, Noé Varin a fait appel. L'élu est parti.", "un élu"),
        ("Contre l'avis de l'avocate d'Anton Orlov, Marie Lanta dort.", "l'avocate d'Anton Orlov"),
        ("On a vu le maire, le préfet Noé Varin et la juge.", "le maire"),
        ("Le ministre de l'Air, Noé Varin, rit. Le chef de la diplomatie part.", "Le chef de la diplomatie"),
        ("Le maire d'Orvane, Noé Varin, rit. Le bourgmestre de Lierne part.", "Le bourgmestre de Lierne"),
    ],
)
def test_a_description_without_evidence_is_nobodys(text, description):
    assert all(description not in person.aliases for person in found(text))


def test_what_proves_a_description_is_kept():
    texts = ["Anton Orlov, président russe, a parlé.", "Le président russe est parti. Anton Orlov aussi."]

    person = found(*texts)[0]

    assert ("a.txt", "président russe") in {
        (s.article, texts["ab".index(s.article[0])][s.start : s.end]) for s in person.evidence
    }


def test_the_role_says_who_somebody_is():
    assert found("Le ministre de l'Air, Noé Varin, a parlé. Noé Varin, 40 ans, rit.")[0].role == "ministre de l'Air"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Pyongyang a démenti.", "state"),
        ("Pyongyang n'a pas démenti.", "state"),
        ("Selon Pyongyang, il pleut.", "state"),
        ("La réaction de Pyongyang est attendue.", "state"),
        ("L'accord entre Pyongyang et Moscou tient.", "state"),
        ("Il pleut à Pyongyang.", "place"),
        ("L'aéroport de Pyongyang est fermé.", "place"),
        ("On a quitté Pyongyang à midi.", "place"),
    ],
)
def test_a_capital_is_the_state_where_it_acts(text, kind):
    assert next(e.type for e in found(text) if "Pyongyang" in {e.name, *e.aliases}) == kind


def test_a_state_has_the_names_of_its_power():
    assert called("La Russie a parlé. Moscou a démenti, et le Kremlin a confirmé.") == {"Russie": {"Moscou", "Kremlin"}}


def test_a_short_name_taken_for_a_place_is_the_person_that_the_story_knows():
    pages = [named("Anton Orlov rit. Orlov part. Orlov dort."), page_of("Orlov a parlé.", "b.txt")]
    pages[1] = pages[1].plus([Mention(at=(pages[1].span(0, 5),), by="test", name="Orlov", type="place")])

    assert [entity.name for entity in entities.check(Story(pages))] == ["Anton Orlov"]


def test_two_capitals_act_together():
    kinds = {(e.name, e.type) for e in found("Moscou et Pyongyang ont nié. Il pleut à Moscou.")}

    assert kinds == {("Moscou", "state"), ("Pyongyang", "state"), ("Moscou", "place")}


def test_initials_that_the_text_explains_are_the_organisation():
    assert called("L'Union des drapiers (UDD) a parlé. L'UDD est partie.") == {"Union des drapiers": {"UDD"}}


def test_initials_that_no_text_explains_are_a_suggestion():
    assert [e.doubtful for e in found("L'Union des drapiers a parlé.", "L'UDD a parlé.")] == [
        ("Union des drapiers",),
        ("UDD",),
    ]


def test_the_order_of_articles_changes_nothing():
    texts = ["Jeanne Orsel a parlé. Orsel part.", "Orsel a parlé.", "Paul Orsel, maire, a parlé. Le maire part."]
    pages = [named(text, f"{'abc'[at]}.txt") for at, text in enumerate(texts)]

    assert list(entities.check(Story(pages))) == list(entities.check(Story(pages[::-1])))
