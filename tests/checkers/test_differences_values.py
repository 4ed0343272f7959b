"""What articles say of one toll from day to day and by whom, in invented sentences."""

from __future__ import annotations

from tests.checkers.test_differences import checked

QUAKE = "La terre a tremblé dimanche sous les vergers de Valmorel, et le port d'Arzel est coupé du monde."
DAYS = ("2026-03-01", "2026-03-02", "2026-03-02", "2026-03-03")


def _sides(*texts, days=DAYS):
    found = checked(*(f"{QUAKE} {text}" for text in texts), days=days[: len(texts)])
    return {(one.nature, tuple(side.value for side in one.sides)) for one in found}


def test_a_toll_outgrows_the_bound_that_an_earlier_article_gives():
    texts = "Au moins 43 personnes ont été tuées.", "Le séisme a fait 168 morts."

    assert _sides(*texts) == {("update", ("Au moins 43 personnes ont été tuées", "168 morts"))}
    assert _sides(*reversed(texts)) == set()


def test_at_least_so_many_are_that_many():
    texts = "Le séisme a fait 151 morts.", "Le séisme a fait 168 morts.", "Au moins 168 personnes ont été tuées."

    assert _sides(*texts) == {("update", ("151 morts", "168 morts"))}


def test_a_side_shows_each_sentence_that_gives_its_value():
    texts = "Le séisme a fait 151 morts.", "Le séisme a fait 168 morts. Le bilan a été porté à 168 tués."

    [one] = checked(*(f"{QUAKE} {text}" for text in texts), days=DAYS[:2])

    assert [len(side.at) for side in one.sides] == [1, 2]


def test_a_rounded_number_and_the_exact_one_of_its_article_are_one():
    texts = "Le séisme a fait 151 morts.", "Le séisme a fait plus de 200 morts. Le bilan est de 214 morts."

    assert _sides(*texts) == {("update", ("151 morts", "214 morts"))}


def test_a_rounded_number_stands_beside_the_exact_one_of_its_day():
    texts = "On compte 532 blessés.", "On compte 632 blessés.", "On compte plus de 600 blessés."

    assert _sides(*texts) == {
        ("update", ("532 blessés", "632 blessés")),
        ("granularity", ("632 blessés", "plus de 600 blessés")),
    }


def test_two_who_vouch_for_two_tolls_on_one_day():
    texts = (
        "Le séisme a fait 151 morts.",
        "Le séisme a fait 168 morts et 632 blessés, selon un nouveau bilan communiqué par le ministère.",
        "Le gouverneur avançait le chiffre de 190 morts.",
        "Le séisme a fait 214 morts.",
    )

    assert _sides(*texts) == {
        ("perspective", ("168 morts", "190 morts")),
        ("update", ("151 morts", "168 morts", "214 morts")),
    }


def test_homes_are_not_as_many_as_the_people_in_them():
    texts = "60 maisons ont été évacuées.", "65 personnes ont été évacuées."

    assert _sides(*texts, days=DAYS[1:3]) == set()


MARCH = "Le cortège est parti de la place aux Grains de Valmorel derrière une banderole peinte par les enfants."


def test_two_views_of_a_crowd_are_joined_across_articles_and_its_growth_stands_apart():
    texts = (
        f"{MARCH} La préfecture comptait 41 300 manifestants en France à 17 heures.",
        f"{MARCH} En France, 46 800 personnes ont défilé selon la préfecture, 130 000 selon les organisateurs.",
        f"{MARCH} 46 800 personnes ont défilé en France selon la préfecture, et 130 000 d'après les organisateurs.",
    )

    found = checked(*texts, days=DAYS[1:3] + DAYS[2:3])

    assert sorted((one.nature, len(one.sides)) for one in found) == [("perspective", 2), ("update", 2)]


def test_shares_of_two_sentences_are_not_mixed():
    text = (
        "Le mouvement est suivi par 90 % des pressiers selon la CGT, 62 % selon la direction. Dans le pays, le syndicat "
        "revendiquait 55 % de grévistes, la direction en comptait 31 %."
    )

    found = checked(text, "Le pressoir est à l'arrêt.")

    assert [len(one.sides) for one in found] == [2, 2]


def test_a_crowd_of_a_later_day_is_another_one():
    texts = f"{MARCH} 400 personnes ont défilé à Lyon.", f"{MARCH} 1 200 personnes ont défilé dimanche 8 mars à Lyon."

    assert checked(*texts, days=("2026-03-07", "2026-03-09")) == []


def test_what_is_asked_for_is_not_what_is_had():
    texts = (
        "Le syndicat réclame la réouverture de dix lits de médecine à la clinique de Valmorel.",
        "L'accord prévoit la réouverture de six lits de médecine à la clinique de Valmorel.",
    )

    assert checked(*texts) == []


def test_jobs_of_a_country_are_not_those_of_the_firm():
    texts = "La fonderie supprime 1 200 postes dans le monde.", "La fonderie supprime 470 postes en France."

    assert checked(*texts) == []


def test_a_count_of_those_who_march_beside_one_of_nobody():
    texts = (
        f"{MARCH} Plusieurs dizaines de milliers de personnes ont défilé en France.",
        f"{MARCH} Le syndicat a estimé à 300 000 le nombre de manifestants en France.",
    )

    assert [one.nature for one in checked(*texts)] == ["perspective"]


def test_some_of_those_sent_out_are_that_many_of_them():
    texts = (
        f"{QUAKE} Trois pompiers ont été blessés.",
        f"{QUAKE} Cent pompiers ont été mobilisés. Deux pompiers ont été blessés.",
        f"{QUAKE} Cent pompiers ont été mobilisés, deux d'entre eux ont été blessés.",
    )

    [one] = checked(*texts)

    assert sorted(len(side.at) for side in one.sides) == [1, 2]


def test_jobs_of_a_country_among_those_of_the_firm():
    texts = (
        "La fonderie supprime 1 240 postes, dont 470 en France.",
        "La fonderie annonce quelque 1 200 suppressions de postes, dont près de 500 en France.",
    )

    assert sorted((one.nature, len(one.sides)) for one in checked(*texts)) == [("granularity", 2)] * 2


def test_small_words_alike_do_not_make_two_numbers_one():
    texts = (
        "Le phare est dans une île située à 150 kilomètres de la ville.",
        "Le suspect a été vu à une vingtaine de kilomètres de la ville.",
    )

    assert checked(*texts) == []


def test_one_body_counts_a_crowd_twice():
    left = f"{MARCH} La préfecture a dénombré 3 500 personnes à Lyon."
    right = f"{MARCH} À Lyon, 3 800 personnes ont défilé selon la préfecture."

    assert [one.nature for one in checked(left, right, days=DAYS[1:3])] == ["conflict"]
    assert [one.nature for one in checked(left, right, days=DAYS[2:4])] == ["update"]


def test_arrests_without_a_place():
    texts = f"{MARCH} 27 personnes ont été interpellées.", f"{MARCH} 41 personnes ont été interpellées."

    assert [one.nature for one in checked(*texts)] == ["update"]


def test_a_toll_of_the_next_day_is_a_later_one_whoever_tells_it():
    texts = "On compte 632 blessés, selon le gouverneur.", "On compte 790 blessés, selon le ministère."

    assert _sides(*texts) == {("update", ("632 blessés", "790 blessés"))}
