"""Descriptions that nothing proves but their place: whom « la nageuse », « la Lavalloise » take up, and when nobody."""

from __future__ import annotations

import msgspec
import pytest

from recoupe.checkers import entities
from recoupe.page import Page, Story
from tests.checkers.test_entities import called, found, named


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("Jeanne Orsel a gagné. La Lavalloise a dormi.", "La Lavalloise"),
        ("Jeanne Orsel a gagné. « Je rentre », souffle la nageuse.", "la nageuse"),
        ("Jeanne Orsel a gagné. Selon la nageuse, tout va bien.", "la nageuse"),
        ("Jeanne Orsel a gagné. « Je rentre », a coupé la nageuse.", "la nageuse"),
        ("Noé Varin, maire, rit. Jeanne Orsel a gagné hier. La bergère est repartie.", "La bergère"),
        ("Jeanne Orsel a gagné. L'ancienne directrice de la halle a souri.", "L'ancienne directrice de la halle"),
        ("Jeanne Orsel a parlé. Confuse, la néphropédiatre s'est tue.", "la néphropédiatre"),
        ("Jeanne Orsel court. Il pleut. Il vente. Il neige. Il gèle. La coureuse est repartie.", "La coureuse"),
        ("Me Jeanne Orsel plaide. Marie Lanta danse. La danseuse est repartie.", "La danseuse"),
        (
            "Jeanne Orsel hésite. La ministre du travail a reculé.",
            "La ministre du travail",
        ),  # the next sentence says who
        ("À gauche, Noé Varin rit. Pour le chef de file de la gauche, c'est fait.", "le chef de file de la gauche"),
    ],
)
def test_a_description_takes_up_whoever_was_named_last(text, description):
    assert any(description in person.aliases for person in found(text) if person.type == "person")


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("Jeanne Orsel et Marie Lanta ont gagné. La Lavalloise est partie.", "La Lavalloise"),  # which?
        ("Jeanne Orsel a gagné. Une voisine est venue. La bergère est repartie.", "La bergère"),  # the neighbour
        ("Jeanne Orsel a gagné. On a applaudi la bergère.", "la bergère"),  # no subject
        ("Jeanne Orsel a vu que la bergère partait.", "la bergère"),  # in her own sentence: another
        ("Me Jeanne Orsel a plaidé. La bergère est repartie.", "La bergère"),  # another calling
        ("Jeanne Orsel a gagné. La juge est repartie.", "La juge"),  # everybody knows that there is one
        ("Jeanne Orsel a gagné. « La bergère est repartie. »", "La bergère"),  # somebody else's words
        ("Noé Varin a gagné. Le Valais a fêté. Le Quotidien a écrit.", "Le Valais"),  # a land, a paper
        ("Noé Varin rit. La bergère est repartie.", "La bergère"),  # a woman
        ("Noé Varin a visité la halle. Le patron de la halle a protesté.", "Le patron de la halle"),
        ("Noé Varin, maire, hésite. Le ministre du travail a reculé.", "Le ministre du travail"),
        ("Noé Varin hésite. Il pleut. Il vente. Il gèle. Le ministre du travail a reculé.", "Le ministre du travail"),
    ],
)
def test_a_description_that_may_mean_another_is_nobodys(text, description):
    assert all(description not in person.aliases for person in found(text))


def test_who_speaks_in_the_headline_is_what_the_article_opens_with():
    text = (
        "Noé Varin : « Je reste »\n\nInvité de la radio, le préfet a démenti tout départ. « Le préfet ment », dit-on."
    )

    page = named(text)
    titled = [msgspec.structs.replace(f, label="title") if n == 0 else f for n, f in enumerate(page.findings)]

    varin = next(e for e in entities.check(Story([Page(page.article, titled)])) if e.name == "Noé Varin")

    assert {"le préfet", "Le préfet"} <= {*varin.aliases}


def test_a_child_named_alone_bears_the_surname_of_the_family():
    family = "Jeanne Orsel ouvre. Son fils, Paul, sert. Paul Orsel rit."

    assert sorted(called(family)) == ["Jeanne Orsel", "Paul Orsel"]
    assert "Paul" in called(family.replace("Jeanne Orsel", "Marie Lanta"))
