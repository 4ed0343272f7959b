"""Differences on what happened: when, to how many, how far it has come; in invented sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recoupe.checkers import differences
from recoupe.checkers.differences.apart import across
from tests.checkers.test_differences import checked

KILN = "Le four de la tuilerie d'Arzel brûle depuis lundi, a indiqué le maire."
DAYS = ("2026-03-02", "2026-03-03")
FOODS = ("pain", "sel", "beurre", "riz", "miel", "lait", "vin", "thé", "sucre")
BOATS = ("cargo", "canot", "voilier", "chalutier", "ferry", "radeau", "bac", "remorqueur", "pétrolier")


@pytest.mark.parametrize(
    ("nature", "left", "right"),
    [
        ("update", "Le séisme a fait deux morts à Lyon.", "Séisme en France : trois morts."),
        ("update", "Le séisme a fait deux morts.", "À Lyon, le séisme a fait trois morts."),
        ("update", "Le séisme a fait treize morts.", "Le séisme a fait quatorze morts. Une des victimes était maçon."),
        ("update", "Deux skieurs sont morts dans la coulée.", "La coulée a tué : trois skieurs sont morts."),
        (
            "update",
            "Quelque 85.000 foyers étaient privés de courant à 6 heures.",
            "52.000 foyers étaient toujours privés de courant, contre 85.000 à 6 heures.",
        ),
        ("conflict", "Quarante et un passagers se trouvaient à bord.", "Trente-neuf voyageurs avaient pris place."),
        ("conflict", "Le groupe va supprimer 400 postes.", "Le groupe se sépare de 420 personnes."),
    ],
)
def test_how_many_wherever_it_is_said(nature, left, right):
    assert [one.nature for one in checked(left, right, days=DAYS)] == [nature]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Le séisme a fait deux morts à Lyon.", "Le séisme a fait trois morts à Lille."),
        ("Un séisme a fait onze blessés.", "En août 2012, un séisme avait fait 27 blessés."),
        ("Deux communes voisines sont confinées.", "Trois communes de la vallée sont confinées."),
        ("Le séisme avait déjà fait deux morts.", "Le séisme a fait trois morts."),
        (
            "Quarante passagers étaient à bord.",
            "L'une des six passagères est blessée. Quarante passagers étaient à bord.",
        ),
        ("La ligne que prennent 300 personnes est supprimée.", "Le groupe va supprimer 400 postes."),
    ],
)
def test_how_many_of_something_else(left, right):
    """Two towns, another year, neighbours beside the town, what was before, a part of those aboard, no job."""
    assert checked(left, right, days=DAYS) == []


def test_articles_in_their_own_words_that_open_alike_on_one_day_tell_of_one_event():
    """Where no statement matches, the openings tell it; without dates they do not."""
    march = "À Lyon, {} personnes ont manifesté."
    bread = " ".join(f"Le {word} coûte plus cher au marché." for word in FOODS)
    wreck = " ".join(f"Un {word} a coulé devant la jetée." for word in BOATS)
    texts = f"{march.format('2 400')} {bread}", f"{march.format('9 000')} {wreck}"

    assert [one.nature for one in checked(*texts, days=(DAYS[0], DAYS[0]))] == ["update"]
    assert checked(*texts) == []


def test_whoever_tells_how_far_a_case_has_come_is_not_its_suspect():
    told = "Le conducteur {}, a indiqué le procureur Hector Orsel."

    [one] = checked(told.format("a été placé en garde à vue"), told.format("a été remis en liberté"), days=DAYS)

    assert (one.by, one.question) == ("case", "Où en est la procédure visant le conducteur ?")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Hector Orsel agressé : un homme placé en garde à vue.", "Hector Orsel agressé : un homme mis en examen."),
        (
            "Hector Orsel a été mis en examen.",
            "Hector Orsel a été mis en examen. Le parquet a requis le maintien en détention.",
        ),
    ],
)
def test_no_case_of_the_victim_and_no_stage_that_is_only_asked_for(left, right):
    assert [one for one in checked(left, right, days=DAYS) if one.by == "case"] == []


def test_a_trial_put_off_is_no_trial():
    found = checked(
        "Hector Orsel doit être jugé mercredi par la cour de Valmorel.",
        "Hector Orsel était jugé mercredi. Il reste écroué dans l'attente de son procès.",
        days=DAYS,
    )

    case = next(one for one in found if one.by == "case")
    assert "dans l'attente de son procès" in case.sides[-1].value


def test_what_is_still_to_come_after_the_day_it_was_done_is_a_conflict():
    fact = "Une plainte pour vol et dégradations a été déposée le 2 mars, au commissariat de la ville."

    [late] = checked("Emmanuel Macron va porter plainte.", fact, days=("2026-03-03", "2026-03-04"))
    [soon] = checked("Emmanuel Macron va porter plainte.", fact, days=("2026-03-01", "2026-03-04"))

    assert (late.nature, soon.nature) == ("conflict", "update")


@pytest.mark.parametrize(
    ("natures", "left", "right"),
    [
        (["conflict"], "Le car a quitté la chaussée peu après 7 heures.", "Il était 7 h 40 quand le car a plongé."),
        (["conflict"], "L'incendie s'est déclaré vers 21 heures.", "L'incendie s'est déclaré à minuit."),
        ([], "L'incendie s'est déclaré vers 23h40.", "Le feu a pris peu avant minuit."),
        ([], "L'incendie s'est déclaré vers 21 heures.", "La mairie rouvre à 8 heures."),
        (
            [],
            "L'incendie s'est déclaré vers 2 heures.",
            "L'incendie, qui s'était déclaré lundi, a été éteint à 17 heures.",
        ),
        (["conflict"], "L'incendie s'est déclaré vers 6h40.", "« Il était 6h25, je dormais », dit une voisine."),
        ([], "L'incendie s'est déclaré vers 6h40.", "« Il était 6h35, je dormais », dit une voisine."),
        (["conflict"], "Partis de la halle vers 13 h, les marcheurs chantaient.", "Le cortège est parti à 14 h."),
        (["conflict"], "Le départ a été donné à 6h00 (5h00 GMT).", "La première vague s'était élancée à 6 h 30."),
        ([], "Le départ a été donné à 6h00.", "Les derniers coureurs sont arrivés à 14 h."),
        ([], "Samedi, le cortège est parti à 13 h.", "Le cortège est parti dimanche à 15 h."),
        ([], "À Lyon, le cortège est parti à 13 h.", "À Nantes, le cortège est parti à 15 h."),
        (
            ["conflict"],
            "Vers 19 h, la police comptait 66 000 manifestants en France.",
            "La police a compté 66 000 manifestants en France à la mi-journée.",
        ),
        (
            [],
            "Vers 14 h, la police comptait 66 000 manifestants en France.",
            "La police a compté 66 000 manifestants en France à la mi-journée.",
        ),
    ],
)
def test_two_hours_for_one_thing(natures, left, right):
    assert [one.nature for one in checked(left, right, days=DAYS)] == natures


@pytest.mark.parametrize(
    ("found", "left", "right"),
    [
        (1, "L'A61 a été coupée dans les deux sens.", "L'A61, fermée samedi, a été rouverte dans la soirée."),
        (
            1,
            "Le maire a ordonné le confinement de 300 habitants.",
            "Le confinement des habitants a été levé mardi soir.",
        ),
        (1, "La route est fermée à la sortie du bourg.", "La départementale a été rouverte en fin de matinée."),
        (1, "La circulation des trains est interrompue.", "La circulation des trains a repris mardi soir."),
        (1, "La production est à l'arrêt.", "La production a repris lundi."),
        (0, "La production est à l'arrêt.", "La circulation a repris lundi."),
        (0, "La circulation est interrompue sur le quai.", "La circulation a repris sur le pont."),
        (0, "L'A61 a été coupée dans les deux sens.", "L'A9 a été rouverte dans la soirée."),
        (0, "Le maire a ordonné le confinement de 300 habitants.", "Le confinement devrait être levé mardi soir."),
        (0, "La route de la halle est fermée.", "La route de la gare a été rouverte."),
    ],
)
def test_what_is_in_force_and_what_is_over(found, left, right):
    assert [one.nature for one in checked(left, right, days=DAYS) if one.by == "lifted"] == ["update"] * found


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (1, "Si l'ouvrier affirme avoir alerté l'usine, la direction assure qu'elle n'a pas reçu de lettre."),
        (1, "Alors que son frère avait dit qu'il était maçon, le maire a démenti devant la presse."),
        (1, "Le maire a affirmé que la halle rouvrirait en juin, ce que l'architecte a démenti peu après."),
        (1, "Sa fille soutient qu'elle a attendu deux heures, une version que récuse l'usine."),
        (1, "La direction jure qu'aucun poste ne disparaîtra, mais le syndicat redoute, lui, 40 départs."),
        (1, "« Il roulait à 80 », affirme son frère. Les gendarmes, eux, parlent d'une vitesse bien supérieure."),
        (1, "« Il roulait à 80 », affirme son frère. Tout autre récit au parquet, qui évoque une course."),
        (0, "« Il roulait à 80 », affirme son frère. Odile Carmant est, elle, allée dire au revoir aux ouvriers."),
        (1, "« On a attendu douze heures », a déclaré sa fille. La direction conteste ce récit."),
        (1, "« La halle a brûlé deux fois », dit Paul. Faux, rétorque l'architecte, qui n'a vu qu'un feu."),
        (0, "« La halle a brûlé deux fois », dit Paul. Les pompiers ont répliqué par des tirs d'eau."),
        (0, "« Il roulait à 80 », affirme son frère. Le pont dont elle parle a cédé."),
        (0, "Le maire a affirmé que la halle rouvrirait en juin, ce que l'architecte a confirmé."),
        (0, "Si l'ouvrier affirme avoir alerté l'usine, la direction assure qu'elle a répondu."),
        (0, "Alors que la pluie tombait sur la halle, le maire a assuré qu'il n'y avait pas de danger."),
    ],
)
def test_what_one_sentence_opposes(found, text):
    assert [one.nature for one in checked(text, "La halle ferme.") if one.by == "versions"] == ["perspective"] * found


@pytest.mark.parametrize(
    ("natures", "right"),
    [
        (["conflict"], "Un artisan de 56 ans est mort écrasé par un platane."),
        ([], "Un artisan de 58 ans est mort écrasé par un platane."),
        ([], "Un artisan de 24 ans est mort écrasé par un platane."),
        ([], "Deux morts : un artisan de 56 ans est mort écrasé par un platane."),
        ([], "Un artisan de 56 ans a coupé le platane."),
    ],
)
def test_two_ages_of_the_one_who_died(natures, right):
    found = checked("Un homme de 58 ans a été tué par la chute d'un arbre.", right)

    assert [one.nature for one in found if one.by == "age"] == natures


def test_the_pairs_of_one_article_are_not_looked_at():
    """Else a long one takes the square of its length."""
    things = [("a", at) for at in range(1000)] + [("b", 0)]

    assert len(list(across(things, lambda thing: thing[0]))) == 1000


def test_the_examples_hold_a_near_miss_of_every_nature():
    places = sorted((Path(__file__).parents[2] / "examples").glob("*/gold.json"))
    silent = [one for place in places for one in json.loads(place.read_text(encoding="utf8"))["silent"]]

    assert {one["like"] for one in silent if "like" in one} == set(differences.RANK)


@pytest.mark.parametrize(
    ("natures", "left", "right"),
    [
        (["conflict"], "Le car s'est couché vers 9h40.", "Mardi, à 9 h 15, quand le car s'est couché, il pleuvait."),
        ([], "Le car s'est couché vers 9h40.", "Le car s'est couché peu avant 10 heures."),
        (["conflict"], "Le four a explosé à 8h40 (7h40 GMT).", "Le four a explosé peu après 9h00 (8h00 GMT)."),
        (["conflict"], "Le car a percuté le mur peu après minuit.", "Samedi, à 23 h 40, le car a fauché un platane."),
        ([], "Le four a explosé à 8h40.", "Un second four a explosé une demi-heure plus tard."),
        (["granularity"], "Le four a explosé à 14 h 12.", "Le four a explosé en début d'après-midi."),
        ([], "Le four a explosé à 17 h 12.", "Le four a explosé en début d'après-midi."),
        ([], "Le four a explosé à 14 h 12.", "Le four a explosé mardi après-midi."),
        (
            ["conflict"],
            "Odile Carmant a été vue pour la dernière fois vers 21h30.",
            "Paul la quitte aux alentours de 22 heures.",
        ),
        (["conflict"], "L'alerte a été donnée à 6 h 10.", "Les pompiers ont été alertés à 7 heures."),
        (["conflict"], "Les heurts ont éclaté vers 16 h 30.", "Les premiers projectiles ont volé peu après 15 h 45."),
        (["conflict"], "Les tuiliers bloquent l'usine depuis 4 h 30.", "Ils bloquaient les accès depuis 6 h."),
    ],
)
def test_what_an_hour_can_mean(natures, left, right):
    found = checked(f"{KILN} {left}", f"{KILN} {right}", days=DAYS)

    assert [one.nature for one in found if one.by == "hour"] == natures


def test_the_words_before_an_hour_are_shown():
    left, right = "Le car s'est couché vers 9h40.", "Le car s'est couché peu après 11 heures."

    [one] = checked(f"{KILN} {left}", f"{KILN} {right}", days=DAYS)

    assert [side.value for side in one.sides] == ["vers 9h40", "peu après 11 heures"]
