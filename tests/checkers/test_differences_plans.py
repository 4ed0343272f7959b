"""What is to come in one article and done, or put off, in a later one, in invented sentences; and near misses."""

from __future__ import annotations

import pytest

from recoupe.languages.stages import stages
from tests.checkers.test_differences import checked

DAYS = ("2026-03-03", "2026-03-05")
PLANS = [
    ("La grève commence-t-elle", "Les crieurs seront en grève jeudi.", "Les crieurs sont en grève depuis jeudi."),
    ("La grève dure", "Les crieurs sont en grève depuis lundi.", "La grève des crieurs a été suspendue mardi."),
    ("Le mouvement", "Les crieurs doivent se prononcer sur la reconduction.", "Le mouvement a été reconduit."),
    ("Le vote", "La motion de défiance sera votée jeudi.", "La motion de défiance a été adoptée jeudi."),
    ("Le vote", "Le budget des halles doit être examiné jeudi.", "Le budget a été rejeté par le conseil."),
    ("autopsie", "Une autopsie doit être pratiquée.", "L'autopsie a révélé une noyade."),
    ("isolés", "Trois hameaux sont coupés du monde.", "Les sauveteurs ont enfin atteint les hameaux."),
    ("recherches", "Les recherches se poursuivent.", "Les recherches ont été suspendues mardi soir."),
    ("introuvable", "La camionnette reste introuvable.", "La camionnette a été retrouvée dans un étang."),
    ("négociations", "Les négociations se poursuivent.", "Les deux camps sont parvenus à un accord."),
    ("transfert", "L'ailier devait passer sa visite médicale.", "Valmorel a mis fin aux négociations."),
    ("évacués", "Ils ne pourront pas rentrer chez eux.", "Les riverains ont pu regagner leurs logements."),
    ("tempête", "La tempête devrait toucher la côte.", "La tempête a touché la côte à l'aube."),
    ("lancement", "La fusée doit s'élancer jeudi.", "La fusée a décollé jeudi."),
    ("fuite", "La fuite n'est pas encore colmatée.", "La fuite a été colmatée à midi."),
    ("venir", "Le sommet d'Arzel doit s'ouvrir jeudi.", "Le sommet d'Arzel a été reporté d'une semaine."),
    ("secourus", "Trois mineurs sont toujours bloqués.", "Les mineurs ont tous été remontés à l'aube."),
    ("eau", "L'eau du robinet est impropre à la consommation.", "L'eau d'Arzel est de nouveau potable."),
    ("résultats", "Le dépouillement se poursuit.", "Les résultats définitifs donnent dix voix d'écart."),
    ("vigueur", "La trêve doit entrer en vigueur jeudi.", "La trêve d'Arzel a été rompue à l'aube."),
    ("rappel", "La tuilerie rappelle trois lots de tuiles.", "La tuilerie a étendu le rappel à toutes ses tuiles."),
    ("venir", "Les obsèques auront lieu mercredi.", "Les obsèques ont eu lieu mercredi à Arzel."),
]


def told(*texts: str, days: tuple[str, ...] = ()) -> list[str]:
    """The questions of what is open here and settled there."""
    return [one.question for one in checked(*texts, days=days) if one.by == "turned"]


@pytest.mark.parametrize(("asked", "earlier", "later"), PLANS)
def test_what_was_planned_has_come(asked, earlier, later):
    found = told(earlier, later, days=DAYS)

    assert len(found) == 1
    assert asked.split("-")[0].removesuffix(" commence") in found[0]


@pytest.mark.parametrize(("asked", "earlier", "later"), PLANS)
def test_nothing_has_come_before_it_was_planned(asked, earlier, later):
    """The order must not be the other way round; of what is settled in both there is no difference."""
    assert told(later, earlier, days=DAYS) == [], asked
    assert told(f"{earlier} {later}", later, days=DAYS) == [], asked


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("La camionnette reste introuvable.", "L'arme a été retrouvée dans un étang."),
        ("Trois hameaux sont coupés du monde.", "Les sauveteurs ont enfin atteint les mineurs."),
        ("La motion de défiance sera votée jeudi.", "En 2024, une précédente motion avait été rejetée."),
        ("La motion de défiance sera votée jeudi.", "Il faut cent voix pour que la motion soit adoptée."),
        ("La fuite n'est pas encore colmatée.", "La fuite n'a pas été colmatée."),
        ("Le sommet d'Arzel doit s'ouvrir jeudi.", "Le procès d'Arzel a été reporté d'une semaine."),
        ("La sonde doit décoller jeudi.", "La sonde n'a pas décollé."),
        ("Trois mineurs sont toujours bloqués.", "Les touristes ont tous été secourus."),
    ],
)
def test_another_thing_another_time_or_not_yet(earlier, later):
    assert told(earlier, later, days=DAYS) == []


def test_one_thing_that_is_put_off_is_told_once():
    """« prévu jeudi », « reporté »: told of the sitting, not of the day as well."""
    later = "Le sommet d'Arzel, prévu jeudi 5 mars 2026, a été reporté d'une semaine."

    assert len(told("Le sommet d'Arzel aura lieu jeudi 5 mars 2026.", later, days=("2026-03-03", "2026-03-04"))) == 1


def test_the_day_and_a_word_tell_what_was_put_off():
    """A weekday is a day too; two things of one day are two."""
    days = ("2026-03-03", "2026-03-04")
    plan = "Le comité des halles est prévu lundi."

    assert len(told(plan, "Le comité prévu lundi a été repoussé au 12 mars.", days=days)) == 1
    assert told(plan, "La foire attendue lundi a été repoussée au 12 mars.", days=days) == []


@pytest.mark.parametrize(
    ("what", "before", "after"),
    [
        ("strike_on", "criers will strike on monday", "the criers have been on strike since monday"),
        ("strike_over", "the criers have been on strike since monday", "the strike was suspended"),
        ("renewal", "they vote on whether to extend the strike", "the strike was extended"),
        ("vote", "the motion will be debated", "the motion was passed"),
        ("autopsy", "a post mortem will be carried out", "the post mortem showed he drowned"),
        ("reached", "rescuers have yet to reach the villages", "the villages have been reached"),
        ("searched", "the search continues", "the search was called off"),
        ("found", "the van has not been found", "the van was found in a pond"),
        ("talks", "talks are under way", "talks collapsed"),
        ("transfer", "he was due to undergo a medical", "the transfer collapsed"),
        ("home", "they are unable to return home", "they have returned home"),
        ("storm", "the storm is expected to hit the coast", "the storm has hit the coast"),
        ("launch", "the probe is due to launch", "the probe was launched"),
        ("leak", "the leak has not been plugged", "the leak was plugged"),
        ("rescued", "three miners are trapped", "the miners were rescued"),
        ("water", "tap water is not safe", "the water is safe again"),
        ("count", "counting continues", "the final results are out"),
        ("truce", "the truce will take effect on monday", "the truce has taken effect"),
        ("recall", "it recalls three batches", "it widened the recall"),
        ("meeting", "the summit is due to open", "the summit was postponed"),
    ],
)
def test_the_same_in_english(what, before, after):
    turn = stages("en").turned[what]

    assert [bool(turn.before.search(text)) for text in (before, after)] == [True, False]
    assert [bool(turn.after.search(text)) for text in (before, after)] == [False, True]
