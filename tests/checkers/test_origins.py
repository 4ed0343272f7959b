from __future__ import annotations

import pytest
from msgspec import structs

from recoupe.checkers import origins, passages
from recoupe.page import Page, Story

from .conftest import CAUSE, FIRE, HISTORY, MAYOR, OWN, TAKE, credited, story_of


def origins_of(story: Story) -> list[tuple[str, tuple[str, ...]]]:
    """Each origin as its nature, or its agency, and its articles."""
    story = story.plus(passages.check(story))
    return sorted((origin.agency or origin.nature, origin.articles) for origin in origins.check(story))


DISPATCH = f"{FIRE}\n{CAUSE}\n{TAKE}"


@pytest.mark.parametrize(
    ("texts", "outlets", "wanted"),
    [
        pytest.param(
            (f"{DISPATCH} (AFP)", DISPATCH, f"{FIRE}\n{CAUSE}"),
            (),
            [("AFP", ("a.txt", "b.txt", "c.txt"))],
            id="a dispatch, reprinted without credit and cut",
        ),
        pytest.param(
            (f"{FIRE}\n{CAUSE} (AFP)", f"{CAUSE}\n{TAKE}", f"{TAKE}\n{HISTORY}"),
            (),
            [("AFP", ("a.txt", "b.txt", "c.txt"))],
            id="takes that meet through a third article",
        ),
        pytest.param(
            (f"{DISPATCH} (AFP)", f"{FIRE}\n{OWN}\n{CAUSE}"),
            ("info24.example", "phare.example"),
            [("AFP", ("a.txt", "b.txt")), ("outlet", ("b.txt",))],
            id="own reporting around a dispatch",
        ),
        pytest.param(
            (f"{FIRE}\n{CAUSE} (AFP)", f"{FIRE}\n{TAKE}\n{HISTORY}\n{CAUSE}"),
            ("info24.example", "phare.example"),
            [("AFP", ("a.txt", "b.txt"))],
            id="a longer take is no own reporting",
        ),
        pytest.param(
            (f"{DISPATCH}\n{MAYOR} (AFP)", f"{HISTORY}\n{MAYOR}"),
            (None, "phare.example"),
            [("AFP", ("a.txt",)), ("outlet", ("b.txt",))],
            id="a quotation alone links nothing",
        ),
        pytest.param((DISPATCH, DISPATCH), (), [("unseen", ("a.txt", "b.txt"))], id="a common text nobody claims"),
        pytest.param(
            (HISTORY, TAKE),
            ("phare.example", "www.phare.example"),
            [("outlet", ("a.txt", "b.txt"))],
            id="one outlet's own texts",
        ),
        pytest.param((HISTORY, TAKE), (), [("unknown", ("a.txt",)), ("unknown", ("b.txt",))], id="nothing in common"),
    ],
)
def test_origins(texts, outlets, wanted):
    assert origins_of(story_of(*texts, outlets=outlets)) == wanted


def test_an_agency_that_signs_in_the_metadata_alone_owns_the_text():
    """Two outlets' takes that share nothing are one origin where both pages name the agency as their author."""
    pages = story_of(f"{FIRE}\n{CAUSE}", HISTORY, outlets=("info24.example", "phare.example")).pages
    signed = [Page(structs.replace(page.article, agencies=("AFP",)), page.findings) for page in pages]

    assert origins_of(Story(signed)) == [("AFP", ("a.txt", "b.txt"))]


def test_an_article_that_compiles_two_agencies_does_not_make_them_one():
    first, second, both = (
        page for page in story_of(DISPATCH, f"{OWN}\n{HISTORY}", f"{FIRE}\n{CAUSE}\n{HISTORY}").pages
    )
    pages = [
        credited(first, "Un incendie", "AFP", "signoff"),
        credited(second, "Ce mardi", "Reuters", "signoff"),
        both,
    ]

    assert origins_of(Story(pages)) == [("AFP", ("a.txt", "c.txt")), ("Reuters", ("b.txt", "c.txt"))]


TOLD = "Le maire, Noé Varin, s'est dit bouleversé, dans un entretien accordé à l'AFP, et promet de tout rebâtir."
SEEN = (
    "Les voisins de la place défilaient devant les décombres fumants, et nous avons retrouvé le carnet de chantier. "
    "Jeanne Orsel, mercière depuis trente ans, avait encore ses clés à la main et montrait les échafaudages posés contre "
    "la vieille charpente. Une alerte figure à la date du 2 mars, signée du contremaître et restée sans réponse de la part "
    "de la société chargée des travaux."
)


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        ((TOLD, SEEN), [("AFP", ("a.txt", "b.txt")), ("outlet", ("b.txt",))]),
        ((SEEN, TOLD), [("AFP", ("a.txt", "b.txt"))]),  # an agency that was told behind it owns the words before
    ],
)
def test_a_newsroom_goes_on_behind_what_an_agency_was_told(texts, wanted):
    second = "\n".join((FIRE, *texts))
    pages = story_of(f"{DISPATCH} (AFP)", second, outlets=("info24.example", "phare.example")).pages

    assert origins_of(Story([pages[0], credited(pages[1], "à l'AFP", "AFP", "told")])) == wanted


SHORT = (
    "D'après le carnet de chantier que nous avons consulté, le contremaître avait signalé dès le 2 mars une fissure dans "
    "la charpente, et la société chargée des travaux n'avait pas répondu à sa lettre ni à celle de la mercière, Jeanne Orsel."
)


@pytest.mark.parametrize(("words", "own"), [("nous avons consulté", True), ("le parquet a consulté", False)])
def test_a_newsroom_that_speaks_of_itself_needs_no_long_part(words, own):
    second = f"{FIRE}\n{CAUSE}\n{SHORT.replace('nous avons consulté', words)}"

    found = origins_of(story_of(f"{DISPATCH} (AFP)", second, outlets=("info24.example", "phare.example")))

    assert (("outlet", ("b.txt",)) in found) == own


@pytest.mark.parametrize(("signoff", "own"), [("(afp/red)", True), ("(afp/dpa)", False)])
def test_a_newsroom_that_signs_beside_the_agency_may_have_a_part(signoff, own):
    second = f"{FIRE}\n{OWN}\n{CAUSE} {signoff}"
    first, page = story_of(f"{DISPATCH} (AFP)", second, outlets=("info24.example", "phare.example")).pages

    found = origins_of(Story([first, credited(page, signoff, "AFP", "signoff")]))

    assert (("outlet", ("b.txt",)) in found) == own


@pytest.mark.parametrize(
    ("signs", "told", "own"),
    [("Belga", "Belga", True), ("Belga", "AFP", False), ("AFP", "Belga", False)],
)
def test_an_agency_that_signs_has_what_it_was_told_beside_what_it_passes_on(signs, told, own):
    second = f"{FIRE}\n{CAUSE}\n{SHORT.replace('nous avons consulté', f'le parquet a montré à {told}')} ({signs})"
    dispatch = f"{DISPATCH} (AFP)"
    first, page, third = story_of(dispatch, second, dispatch, outlets=(None, "phare.example", None)).pages
    page = credited(credited(page, f"à {told}", told, "told"), f"({signs})", signs, "signoff")

    assert (("Belga", ("b.txt",)) in origins_of(Story([first, page, third]))) == own


@pytest.mark.parametrize(("outlet", "own"), [("lapresse.ca", True), ("phare.example", False)])
def test_an_agency_called_as_the_outlet_is_the_outlet(outlet, own):
    second = f"{FIRE}\n{CAUSE}\n{SHORT.replace('nous avons consulté', 'le parquet a montré à La Presse')}"
    first, page = story_of(f"{DISPATCH} (AFP)", second, outlets=("info24.example", outlet)).pages

    found = origins_of(Story([first, credited(page, "à La Presse", "LaPresse", "told")]))

    assert (("outlet", ("b.txt",)) in found) == own


def test_agencies_without_a_name_are_no_further_origin():
    """« (avec agences) » says that the text is agencies' work, not that it is another one's than the known agency's."""
    first, second, third = story_of(
        f"{DISPATCH} (AFP)", HISTORY, OWN, outlets=(None, "phare.example", "balise.example")
    ).pages
    pages = [first, credited(second, "Bâtie", "agences", "with"), third]

    assert origins_of(Story(pages)) == [("AFP", ("a.txt", "b.txt")), ("outlet", ("c.txt",))]


def test_agencies_without_a_name_alone():
    """Where no agency is known, a text with agencies is an origin like any other."""
    first, second = story_of(DISPATCH, HISTORY, outlets=("balise.example", "phare.example")).pages

    found = origins_of(Story([first, credited(second, "Bâtie", "agences", "with")]))

    assert found == [("outlet", ("a.txt",)), ("outlet", ("b.txt",))]


def test_shares_of_an_article_add_up_to_one():
    story = story_of(f"{DISPATCH} (AFP)", f"{FIRE}\n{OWN}\n{CAUSE}", outlets=("info24.example", "phare.example"))

    shares = [origin.shares["b.txt"] for origin in origins.check(story)]

    assert len(shares) == 2
    assert sum(shares) == pytest.approx(1.0)


def test_every_origin_says_why_and_shows_it():
    story = story_of(f"{DISPATCH} (AFP)", f"{FIRE}\n{OWN}\n{CAUSE}", HISTORY, outlets=(None, "phare.example"))
    articles = {page.article.id: page.article for page in story.pages}

    said = {
        origin.articles: (str(origin.why), articles[origin.at[0].article][origin.at[0]])
        for origin in origins.check(story)
    }

    assert said[("a.txt", "b.txt")] == ("AFP is credited for the text in 1 of 2 articles", "(AFP)")
    assert said[("b.txt",)][0].endswith(
        "of the article stands in no other one and is written in the newsroom's own voice"
    )
    assert said[("b.txt",)][1] == OWN
    assert said[("c.txt",)] == ("It shares no wording with any other article", HISTORY)
