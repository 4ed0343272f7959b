"""Where articles do not say the same of one thing, in invented sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec import structs

from recoupe import pipeline, readers
from recoupe.checkers import claims, differences, entities, origins
from recoupe.checkers.differences.scope import read
from recoupe.finders import hearsay, moments, names, quotes, statements
from recoupe.model import Difference, Published, Span, stamped
from recoupe.page import Page, Story
from tests.conftest import page_of


def found(page: Page) -> Page:
    """The page with names, moments, quotes and statements found."""
    for find in (hearsay.find, moments.find, names.find, quotes.find, statements.find):
        page = page.plus(map(stamped, find(page)))
    return page


def checked(*texts: str, days: tuple[str, ...] = (), lang: str = "fr") -> list[Difference]:
    """The differences of articles a.txt, b.txt, ... with these texts, published on these days."""
    pages = [page_of(text, f"{'abcdefgh'[at]}.txt", lang=lang) for at, text in enumerate(texts)]
    for at, day in enumerate(days):
        published = Published(first=day, last=day, how="given")
        pages[at] = Page(structs.replace(pages[at].article, published=published), pages[at].findings)
    story = Story(map(found, pages))
    for check in (origins.check, entities.check, claims.check):
        story = story.plus(map(stamped, check(story)))
    return list(differences.check(story))


SQUARE = "Le cortège est parti de la place aux Grains, derrière une banderole peinte par les enfants."
NUMBERS = [
    ("update", "Onze personnes ont perdu la vie.", "Au moins douze personnes ont perdu la vie."),
    ("update", "Le séisme a fait 3 morts.", "Quatre morts : le bilan du séisme s'alourdit."),
    ("update", "Plus de 1 500 personnes ont été blessées.", "Plus de 1 600 personnes ont été blessées."),
    ("granularity", "À Lyon, 2 400 personnes ont manifesté.", "À Lyon, quelque 2 500 personnes ont manifesté."),
    ("granularity", "Plusieurs milliers de manifestants à Lyon.", "10.500 manifestants ont défilé à Lyon."),
    ("conflict", "Près de 283 000 personnes sont venues.", "Plus de 283.000 personnes sont venues."),
    ("conflict", "282 710 personnes sont venues.", "287'710 personnes sont venues."),
    (
        "conflict",
        "La halle aux grains de Valmorel est fermée au public depuis six semaines.",
        "La halle aux grains de Valmorel est fermée au public depuis dix semaines.",
    ),
]


@pytest.mark.parametrize(("nature", "left", "right"), NUMBERS)
def test_two_numbers_for_one_thing(nature, left, right):
    """Tolls of one place, numbers in the same words, large numbers that are nearly one."""
    assert [found.nature for found in checked(left, right)] == [nature]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Quelque 400 personnes ont été évacuées.", "400 personnes ont été évacuées."),
        ("À Lyon, 2 400 personnes ont manifesté.", "À Paris, 9 000 personnes ont manifesté."),
        ("2 400 personnes ont manifesté.", "9 000 personnes ont manifesté."),
        (
            "À Lyon, 2 400 personnes ont manifesté.",
            "À Lyon, 2 400 personnes ont manifesté, contre 9 000 samedi dernier.",
        ),
        ("Onze personnes ont perdu la vie.", "Vingt personnes ont été blessées."),
        ("Onze personnes ont perdu la vie.", "Trois autres personnes ont perdu la vie."),
        ("Onze personnes ont perdu la vie.", "245 personnes ont perdu la vie depuis 2015."),
        ("Deux enquêtes ont été ouvertes.", "Le parquet suit 111 enquêtes."),
        ("Sept policiers ont été blessés.", "Vingt manifestants ont été blessés."),
    ],
)
def test_numbers_of_other_things(left, right):
    """Another place, another time, another group, a part beside the rest: nothing is said."""
    assert checked(left, right) == []


@pytest.mark.parametrize(
    "text",
    [
        "À Paris, 30.000 personnes ont défilé selon les syndicats, 18.000 selon la préfecture.",
        "Ils étaient 2 300 selon la police, 5 000 d'après les organisateurs, derrière une banderole.",
    ],
)
def test_two_informants_give_two_numbers(text):
    [one] = checked(text, f"{SQUARE} {text}")

    assert one.nature == "perspective"
    assert [len(side.informants) for side in one.sides] == [1, 1]


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (
            "Le séisme a fait 3 morts dont deux enfants.",
            "Le séisme a fait 4 morts dont deux enfants.",
            ["3 morts", "4 morts"],
        ),
        (
            "Près de 41 300 « bonnets bleus » sont venus.",
            "Plus de 41 300 « bonnets bleus » sont venus.",
            ["Plus de 41 300 « bonnets bleus »", "Près de 41 300 « bonnets bleus »"],
        ),
    ],
)
def test_the_words_of_a_number_are_not_cut(left, right, values):
    """They end on no small word, and a quotation mark that they open is closed."""
    [one] = checked(left, right)

    assert sorted(side.value for side in one.sides) == values


def test_two_ages_of_one_person():
    [one] = checked("Hélène Orsel, 44 ans, a été élue.", "Hélène Orsel, âgée de 45 ans, a été élue.")

    assert (one.nature, one.question) == ("conflict", "Quel est l'âge d'Hélène Orsel ?")


def test_planned_in_one_article_and_done_in_the_other():
    plan = "Les ponts de la ville et les quais de la gare seront fermés aux camions."
    done = "Les ponts de la ville et les quais de la gare ont été fermés aux camions."

    [one] = checked(plan, done, days=("2026-03-02", "2026-03-03"))

    assert (one.nature, [side.published for side in one.sides]) == ("update", ["2026-03-02", "2026-03-03"])


@pytest.mark.parametrize(
    "done",
    [
        "Les ponts de la ville et les quais de la gare n'ont pas été fermés aux camions.",
        "Les ponts de la ville et les quais de la gare ont été repeints par des enfants.",
        "Les ponts de la ville et les quais de la gare ont été ferrés aux camions.",
    ],
)
def test_no_plan_that_was_carried_out(done):
    plan = "Les ponts de la ville et les quais de la gare seront fermés aux camions."

    assert checked(plan, done) == []


def test_two_times_of_one_arrival():
    found = checked(
        "Vladimir Poutine est arrivé mardi soir à Valmorel.",
        "Vladimir Poutine est arrivé mercredi matin à Valmorel.",
        days=("2026-03-05", "2026-03-05"),
    )

    assert [one.nature for one in found] == ["conflict"]


def test_one_time_in_two_words():
    found = checked(
        "Vladimir Poutine est arrivé mardi à Valmorel.",
        "Vladimir Poutine est arrivé hier à Valmorel.",
        days=("2026-03-05", "2026-03-04"),
    )

    assert found == []


def test_a_short_quotation_of_one_known_speaker():
    text = "Emmanuel Macron juge la halle « {} », et s'en dit triste."

    found = checked(text.format("extrêmement sombre et dangereuse"), text.format("extrêmement dangereuse et sombre"))
    cut = checked(
        text.format("une charpente extrêmement sombre et usée"), text.format("une charpente extrêmement usée")
    )

    assert [one.nature for one in [*found, *cut]] == ["variant"]


def test_conflicts_come_first():
    quoted = [
        f"Le maire a réagi : « {words} », avant de quitter la salle des fêtes de Valmorel."
        for words in ("La halle va rouvrir en juin", "La halle rouvrira en juin")
    ]

    found = checked(*(f"{words}\n{number}" for words, number in zip(quoted, NUMBERS[5][1:], strict=True)))

    assert [one.nature for one in found] == ["conflict", "variant"]


@pytest.mark.parametrize(
    ("later", "natures"),
    [("huit mois", ["conflict"]), ("neuf mois", []), ("plus de huit mois", []), ("trois ans", []), ("vingt mois", [])],
)
def test_two_lengths_of_one_time(later, natures):
    found = checked(
        "Vladimir Poutine revoit Emmanuel Macron neuf mois après leur dernier dîner.",
        f"C'est en {later} la deuxième rencontre d'Emmanuel Macron et de Vladimir Poutine.",
    )

    assert [one.nature for one in found] == natures


def test_what_some_accuse_and_others_deny():
    told = "Séoul et Washington accusent Pyongyang de livrer des munitions. Pyongyang a démenti{}."

    [one] = checked(told.format(""), told.format(" ces accusations"))

    assert one.nature == "perspective"


@pytest.mark.parametrize(
    ("found", "denial"),
    [
        (1, "Elle maintient que les fours étaient froids"),
        (1, "L'usine assure n'avoir rien vendu"),
        (0, "L'usine assure que les fours ont passé l'hiver"),
    ],
)
def test_who_is_blamed_may_maintain_the_contrary(found, denial):
    told = "L'usine est montrée du doigt pour avoir rallumé les fours. {}{}."

    natures = [one.nature for one in checked(told.format(denial, ""), told.format(denial, " encore"))]

    assert natures == ["perspective"] * found


def test_how_far_a_case_has_come():
    found = checked(
        "Hector Orsel a été placé en garde à vue. La ville en parle.",
        "Hector Orsel a été mis en examen. Son avocat se tait.",
        days=("2026-03-02", "2026-03-04"),
    )

    assert [one.nature for one in found] == ["update"]


def test_one_body_under_two_names():
    names_ = ("Institut national de la propriété intellectuelle", "Institut national de la propriété industrielle")

    found = checked(*(f"L'{name} a refusé la demande de la halle." for name in names_))

    assert [one.nature for one in found] in (["conflict"], [])  # a name that the model misses is no failure here


CASE = "Hector Orsel, {}, a choisi un avocat de Valmorel."


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("accusé d'avoir vendu la halle", "finalement mis en examen"),
        ("placé en détention provisoire", "maintenu en détention provisoire"),
        ("maintenu en détention provisoire", "qui a été remis en liberté"),
    ],
)
def test_every_stage_of_a_case(earlier, later):
    [one] = checked(CASE.format(earlier), CASE.format(later), days=("2026-03-02", "2026-03-04"))

    assert (one.by, one.nature) == ("case", "update")


@pytest.mark.parametrize(
    ("plan", "fact", "asked"),
    [
        (
            "Emmanuel Macron est attendu à Lyon dans la soirée.",
            "Arrivé à Lyon, Emmanuel Macron a salué les maçons.",
            "Venue d'Emmanuel Macron : attendue, ou effective ?",
        ),
        (
            "Emmanuel Macron, qui compte porter plainte, se dit serein.",
            "Après une nuit de pluie, les maçons ont appris qu'Emmanuel Macron avait déposé une plainte.",
            "Plainte d'Emmanuel Macron : annoncée, ou déposée ?",
        ),
        (
            "Le président est attendu mercredi à Lyon.",
            "Arrivé mercredi matin à Lyon, le président a salué les maçons.",
            "Venue du président : attendue, ou effective ?",
        ),
        (
            "« Je ne démissionnerai pas », a assuré Emmanuel Macron aux maçons.",
            "Emmanuel Macron a finalement annoncé sa démission.",
            "Démission d'Emmanuel Macron : annoncée, ou donnée ?",
        ),
        (
            "La cour dira mardi si elle prolonge la fermeture de la halle aux grains, réclamée par ses voisins.",
            "La cour a ordonné de prolonger la fermeture de la halle aux grains, réclamée par ses voisins.",
            "La décision est-elle attendue, ou prise ?",
        ),
    ],
)
def test_what_was_expected_is_there(plan, fact, asked):
    [one] = checked(plan, fact, days=("2026-03-02", "2026-03-03"))

    assert (one.by, one.nature, one.question) == ("expected", "update", asked)


@pytest.mark.parametrize(
    ("plan", "fact"),
    [
        ("Emmanuel Macron est attendu à Lyon dans la soirée.", "Emmanuel Macron est arrivé à Lille avec les maçons."),
        ("Emmanuel Macron est attendu à Lyon dans la soirée.", "Vladimir Poutine est arrivé à Lyon avec les maçons."),
        ("Le président chilien est attendu à Lyon.", "Le président letton est arrivé à Lyon avec les maçons."),
        ("« Je ne démissionnerai pas », a dit Emmanuel Macron.", "Vladimir Poutine a annoncé sa démission."),
        ("La cour dira mardi si elle ferme la halle aux grains.", "La cour a ordonné la vente des quais de la gare."),
    ],
)
def test_somebody_else_or_somewhere_else(plan, fact):
    assert checked(plan, fact, days=("2026-03-02", "2026-03-03")) == []


def test_what_was_done_before_it_was_expected_is_another_thing():
    texts = "Emmanuel Macron est attendu à Lyon dans la soirée.", "Arrivé à Lyon, Emmanuel Macron a salué les maçons."

    assert checked(*texts, days=("2026-03-03", "2026-03-02")) == []


def test_as_many_of_another_service():
    text = "Le boulanger de Valmorel avait frappé deux {} devant la halle aux grains en janvier dernier."

    [one] = checked(text.format("policiers"), text.format("gendarmes"))

    assert (one.by, one.nature) == ("group", "conflict")


def test_a_toll_that_a_text_calls_the_one_until_now():
    text = "Le séisme a fait onze morts. Le bilan était jusqu'à présent de dix morts."

    [one] = checked(text, "Le séisme a fait onze morts. La ville est fermée.")

    assert (one.nature, [side.value for side in one.sides][-1]) == ("update", "dix morts")


def test_two_takes_in_one_article():
    """One toll of one place in two sentences: the older take was not taken out."""
    text = "Deux personnes sont mortes à Lyon. La pluie redouble. Quatre personnes sont mortes à Lyon."

    [one] = checked(text, "La pluie redouble dans la ville.")

    assert (one.nature, one.question) == ("conflict", "Combien de morts à Lyon ?")


@pytest.mark.parametrize(
    ("left", "right", "natures"),
    [
        (
            "Le séisme a fait 227 blessés, dont sept graves.",
            "Le séisme a fait 227 blessés, dont neuf graves.",
            ["update"],
        ),
        ("Parmi 25 demandes, deux sont de la halle.", "Parmi 25 demandes, deux sont de la halle.", []),
        ("Quelques milliers de marcheurs à Lyon (10 500, selon la police).", "La halle ferme.", ["granularity"]),
        ("La grue de la halle, haute de 38 mètres, penche.", "La grue de la halle, 45 mètres, a plié.", ["conflict"]),
        ("La grue, haute de 38 mètres, penche.", "Le quai de la halle mesure 45 mètres.", []),
    ],
)
def test_numbers_in_their_surroundings(left, right, natures):
    assert [one.nature for one in checked(left, right)] == natures


def test_articles_on_two_events_are_not_compared():
    """Two marches a week apart, or two texts that share no statement, have nothing to disagree on."""
    march = "À Lyon, {} personnes ont manifesté."
    foods = ("pain", "sel", "beurre", "riz", "miel", "lait", "vin", "thé", "sucre")
    boats = ("cargo", "canot", "voilier", "chalutier", "ferry", "radeau", "bac", "remorqueur", "pétrolier")
    bread = " ".join(f"Le {word} coûte plus cher au marché." for word in foods)
    wreck = " ".join(f"Un {word} a coulé devant la jetée." for word in boats)

    weeks = checked(march.format("2 400"), march.format("9 000"), days=("2026-03-07", "2026-03-14"))
    others = checked(f"{march.format('2 400')} {bread}", f"{march.format('9 000')} {wreck}")

    assert (weeks, others) == ([], [])


def test_the_hour_orders_what_came_out_on_one_day():
    pages = [page_of(f"Le séisme a fait {count} morts.", name) for count, name in (("3", "b.txt"), ("4", "a.txt"))]
    for at, hour in enumerate(("08", "17")):
        published = Published(first="2026-03-02", last="2026-03-02", how="given", time=f"2026-03-02T{hour}:00:00+01:00")
        pages[at] = Page(structs.replace(pages[at].article, published=published), pages[at].findings)
    story = Story(map(found, pages))
    for check in (origins.check, entities.check, claims.check):
        story = story.plus(map(stamped, check(story)))

    [one] = differences.check(story)

    assert (one.nature, [side.value for side in one.sides]) == ("update", ["3 morts", "4 morts"])


def test_the_examples_hold_every_nature():
    """Each at least twice, over all stories; their near misses stay silent (below)."""
    places = sorted((Path(__file__).parents[2] / "examples").glob("*/gold.json"))
    kinds = [one["kind"] for place in places for one in json.loads(place.read_text(encoding="utf8"))["differences"]]

    assert all(kinds.count(nature) > 1 for nature in differences.RANK)


@pytest.mark.parametrize("story", ["crue", "fromagerie", "maternite", "tuilerie", "viaduc"])
def test_nothing_is_said_of_the_near_misses_of_the_examples(story):
    """What only looks like a difference: two places, two groups, an older event, two spellings of one hour."""
    folder = Path(__file__).parents[2] / "examples" / story
    silent = json.loads((folder / "gold.json").read_text(encoding="utf8"))["silent"]
    dossier = pipeline.dossier(readers.read(sorted(folder.glob("*.txt"))))
    texts = {article.id: article.text for article in dossier.articles}

    said = [one for one in dossier.findings if isinstance(one, Difference)]

    for pair in silent:
        places = [(m["article"], texts[m["article"]].find(m["text"]), len(m["text"])) for m in pair["texts"]]
        for one in said:
            hit = {at for at, place in enumerate(places) for span in one.at if _touches(span, *place)}
            assert len(hit) < len(places), (pair["why"], one.question)


def _touches(span: Span, article: str, start: int, length: int) -> bool:
    """Whether a span overlaps some words of an article."""
    return span.article == article and span.start < start + length and start < span.end


@pytest.mark.parametrize(
    "told",
    [
        "La CGT revendique 80 % de grévistes parmi les soudeurs, la direction en compte pour sa part 52 %.",
        "Le piquet tient, a dit la CGT, qui revendique 80 % de grévistes. La direction en a recensé 52 %.",
        "Le maire a rencontré la CGT, qui revendique 80 % de grévistes. La mairie de Valmorel en compte 52 %.",
    ],
)
def test_whoever_counts_may_be_the_subject_of_the_verb_before_the_number(told):
    [one] = checked(told, "Le feu de palettes brûle devant la grille.")

    assert one.nature == "perspective"
    assert [len(side.informants) for side in one.sides] == [1, 1]


@pytest.mark.parametrize("told", ["La ville compte 9 000 habitants.", "Elle en compte 52 %."])
def test_what_has_so_many_vouches_for_none(told):
    assert [one.informant for one in read(found(page_of(told, "a.txt")))] == [None]


def test_homes_in_the_dark_are_homes_without_power():
    found = checked(
        "Quelque 120.000 foyers étaient privés d'électricité vendredi en Bretagne.",
        "Encore 35 000 abonnés dans le noir ce samedi en Bretagne.",
        days=("2024-02-09", "2024-02-10"),
    )

    assert [one.nature for one in found] == ["update"]


@pytest.mark.parametrize(
    ("first", "second", "nature"),
    [
        ("Le procès du déraillement s'est ouvert jeudi.", "Le verdict du déraillement est attendu.", "conflict"),
        ("Le train a déraillé jeudi.", "Le train a déraillé jeudi à Valmorel.", "update"),
    ],
)
def test_the_toll_of_what_is_tried_grows_no_more(first, second, nature):
    found = checked(
        f"{first} L'accident avait fait trois morts et sept blessés.",
        f"{second} L'accident a fait trois morts et huit blessés.",
        days=("2023-10-12", "2023-10-13"),
    )

    assert [one.nature for one in found] == [nature]


def test_of_two_large_numbers_that_both_articles_give_none_is_a_misprint():
    found = checked(
        "Ses ventes ont atteint 9,84 milliards d'euros, en baisse de 6,3 %, quand on en attendait 10,1 milliards.",
        "Ses ventes, attendues à 10,1 milliards d'euros, ont été de 9,84 milliards, a indiqué le fondeur.",
    )

    assert found == []
