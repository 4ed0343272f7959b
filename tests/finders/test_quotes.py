"""What is said in an article: invented sentences, one for each form of French."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.finders import quotes
from recoupe.finders.quotes import saids
from tests.conftest import page_of


def said(text: str, lang: str = "fr") -> list[tuple[str, str]]:
    """What is said in a text, each with its mode by its first letter."""
    return [(one.mode[0], text[one.start : one.end]) for one in saids(page_of(text, lang=lang))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the cue after the words
        ("« Le four est froid », a déclaré lundi le boulanger.", ["Le four est froid"]),
        ("«Le four est froid» , soupire-t-elle.", ["Le four est froid"]),
        ("“Le four est froid”, a-t-il relevé.", ["Le four est froid"]),
        ('"Le four est froid!" a déploré la maire.', ["Le four est froid!"]),
        ("« Le four est froid », lui a répondu Anna Vernet.", ["Le four est froid"]),
        ("« Le four est froid », s'est-il emporté.", ["Le four est froid"]),
        ("« Le four est froid », a pour sa part jugé la maire.", ["Le four est froid"]),
        ("« Le four est froid », a expliqué au journal l'ancien boulanger.", ["Le four est froid"]),
        ("« Le four est froid », bougonne Anna Vernet.", ["Le four est froid"]),
        ("« Le four est froid », écrit Le Rivage.", ["Le four est froid"]),
        ("« Faux ! », rétorque Anna Vernet.", ["Faux !"]),
        # before them
        ("La maire a répondu : « Le four est froid. »", ["Le four est froid."]),
        ("La maire estime que « le four est froid ».", ["le four est froid"]),
        ("Anna Vernet : « Le four est froid. »", ["Le four est froid."]),
        ("Selon la maire, « le four est froid ».", ["le four est froid"]),
        ("Pour le syndicaliste, « le four est froid ».", ["le four est froid"]),
        ("Et d'ajouter : « Le four est froid. »", ["Le four est froid."]),
        ("La maire l'a dit :\n« Le four est froid. »", ["Le four est froid."]),
        # a reporting clause inside one pair of marks
        ("« Le four, a-t-il dit, est froid. »", ["Le four", "est froid."]),
        (
            "« Le four est froid, souligne Anna Vernet. Il faut un réparateur. »",
            ["Le four est froid", "Il faut un réparateur."],
        ),
        # two pieces of one quote, a follow-on
        ("« Le four est froid », dit-elle, « il est mort ».", ["Le four est froid", "il est mort"]),
        (
            "« Le four est froid », dit-elle. « On attend depuis lundi. »",
            ["Le four est froid", "On attend depuis lundi."],
        ),
        # orders and questions
        ("« Soyez patients », a demandé la maire.", ["Soyez patients"]),
        ("« Est-ce bien fini ? », a demandé la maire.", ["Est-ce bien fini ?"]),
        # over the end of a paragraph
        ("« Le four est froid.\nOn attend depuis lundi », dit-elle.", ["Le four est froid.\nOn attend depuis lundi"]),
        (
            "« Le four est froid.\n« On attend depuis lundi », dit-elle.",
            ["Le four est froid.", "On attend depuis lundi"],
        ),
    ],
)
def test_whole_clauses_are_direct(text, found):
    assert said(text) == [("d", words) for words in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La maire a dénoncé « une farine immangeable ».", ["une farine immangeable"]),
        ("La maire parle de « catastrophe ».", ["catastrophe"]),
        ("Elle a qualifié le four d'« épave », évoquant « des pertes énormes ».", ["épave", "des pertes énormes"]),
        ("Le boulanger, accusé d'avoir « saboté le four », a nié.", ["saboté le four"]),
        ("La maire dit regretter des « mots qui dépassent la pensée ».", ["mots qui dépassent la pensée"]),
        ("Elle demande « du pain », « des jeux » et « de la paix ».", ["du pain", "des jeux", "de la paix"]),
        ("Le four serait « bon pour la casse » depuis mai, estime la maire.", ["bon pour la casse"]),
        ("Selon la maire, le four serait « bon pour la casse ».", ["bon pour la casse"]),
        ("Ils défilaient aux cris de « Du pain pour tous ! ».", ["Du pain pour tous !"]),
        ("La maire l'« invite à patienter » encore.", ["invite à patienter"]),
        ("Elle a « regretté » la panne.", ["regretté"]),
        ("La maire juge la panne « très coûteuse ».", ["très coûteuse"]),
    ],
)
def test_fragments_are_mixed(text, found):
    assert said(text) == [("m", words) for words in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La maire a indiqué lundi à la presse que le four serait réparé.", ["le four serait réparé"]),
        ("La maire a annoncé, il y a deux semaines, que le four serait réparé.", ["le four serait réparé"]),
        ("Le four est froid, dit-elle, ajoutant qu'il le restera.", ["Le four est froid", "il le restera"]),
        ("Elle a demandé si le four serait réparé lundi.", ["si le four serait réparé lundi"]),
        ("Elle raconte comment le four a pris feu.", ["comment le four a pris feu"]),
        ("Elle dénonce le fait que le four soit resté froid.", ["le four soit resté froid"]),
        ("Le four sera réparé lundi, a précisé la mairie.", ["Le four sera réparé lundi"]),
        ("Par ailleurs, le four sera réparé lundi, a précisé la mairie.", ["le four sera réparé lundi"]),
        ("Le four sera réparé lundi, a-t-on appris auprès de la mairie.", ["Le four sera réparé lundi"]),
        ("Selon un rapport publié mardi par la mairie, le four est irréparable.", ["le four est irréparable"]),
        ("Le four est irréparable, selon la mairie.", ["Le four est irréparable"]),
        ("D'après Anna Vernet, maire de Brive, le four est irréparable.", ["le four est irréparable"]),
        ("La maire a salué la boulangère, selon laquelle le four est irréparable.", ["le four est irréparable"]),
        ("La maire accuse le boulanger d'avoir éteint le four.", ["d'avoir éteint le four"]),
        ("Le boulanger dément avoir éteint le four.", ["avoir éteint le four"]),
        ("La maire appelle de nouveau à économiser la farine.", ["à économiser la farine"]),
        ("Les clients sont exhortés à économiser la farine.", ["à économiser la farine"]),
        ("La maire propose de réparer le four.", ["de réparer le four"]),
        ("La mairie a annoncé un plan : trois fours seront réparés.", ["trois fours seront réparés"]),
        # where it ends
        ("Elle dit que le four est froid, alors que la mairie le chauffe.", ["le four est froid"]),
        ("Elle dit que le four est froid, et la mairie a annoncé une enquête.", ["le four est froid"]),
        ("Elle se plaint d'avoir été mal informée, mais la mairie a nié.", ["d'avoir été mal informée"]),
    ],
)
def test_reported_speech(text, found):
    assert said(text) == [("i", words) for words in found]


@pytest.mark.parametrize(
    "text",
    [
        "Les « gilets jaunes » ont bloqué le pont.",
        "Il habite près de « la plus belle place du monde ».",
        "Le film « Les Fours froids » sort mercredi.",
        "Le collectif, baptisé « Pain perdu », est né à Brive.",
        "Le « Rassemblement des boulangers » (RDB) se réunit lundi.",
        "Il était fiché « S » depuis mai.",
        "La maire est plus connue que son adjoint ne le pense.",
        "La mesure que la maire a annoncée coûte cher.",
        "Il faut dire que le four était vieux.",
        "La maire n'a pas dit que le four était vieux.",
        "La maire vient de réclamer plus de pouvoir pour les boulangers.",
        "Après avoir vu le juge, la plainte suit son cours.",
    ],
)
def test_what_nobody_says(text):
    assert said(text) == []


def test_a_message_pasted_in_is_its_holders():
    text = "La panne émeut. \nCourage à tous les boulangers de Brive ! pic.twitter.com/abc— Anna Vernet (@avernet) 3 mai 2018"
    (one,) = [one for one in saids(page_of(text)) if one.rule == "post"]

    assert text[one.start : one.end] == "Courage à tous les boulangers de Brive !"
    assert one.clause
    assert text[slice(*one.clause)] == "Anna Vernet"


def test_a_fragment_of_the_title_is_said_where_the_body_says_it():
    text = "Brive : le four, une « catastrophe »\nLa maire évoque « une catastrophe pour tous »."

    assert said(text) == [("m", "catastrophe"), ("m", "une catastrophe pour tous")]


@pytest.mark.parametrize(
    ("text", "cue", "clause"),
    [
        ("« Le four est froid », a déclaré la maire.", "a déclaré", ", a déclaré la maire."),
        ("« Le four est froid », a-t-elle dit.", "a-t-elle dit", ", a-t-elle dit."),
        ("Selon la maire, « le four est froid ».", "Selon", "Selon la maire, "),
        ("La maire l'accuse de « sabotage ».", "l'accuse", "La maire l'accuse de "),
    ],
)
def test_where_to_look_for_the_speaker(text, cue, clause):
    (one,) = saids(page_of(text))

    assert one.cue
    assert one.clause
    assert (text[slice(*one.cue)], text[slice(*one.clause)]) == (cue, clause)


def test_quotes_need_no_model(monkeypatch):
    monkeypatch.setenv("RECOUPE_MODEL_FR", "fr_nowhere")

    assert ("d", "Il est froid") in [(m, w) for m, w in said("« Il est froid », dit-elle.")] or said(
        "« Il est froid », dit-elle."
    )


def test_a_quote_quotes_what_it_says():
    page = page_of("« Le four est froid », a déclaré Anna Vernet. Elle accuse le boulanger d'avoir éteint le four.")

    found = [page.article[one.at[0]] for one in quotes.find(page)]

    assert found == ["Le four est froid", "d'avoir éteint le four"]


_PIECES = st.sampled_from(
    [
        "«",
        "»",
        "“",
        "”",
        '"',
        "'",
        "+",
        ",",
        ".",
        ":",
        ";",
        "!",
        "(",
        ")",
        "—",
        "@",
        "\n",
        "a",
        "dit",
        "que",
        "selon",
        "X",
        "Anna",
        "maire",
        "le",
        "la",
        "de",
        "il",
        "-t-il",
        "déclaré",
        "être",
        "pour",
        "partir",
        "et",
        "annonçant",
    ]
)


@pytest.mark.parametrize("lang", ["fr", "en"])
@settings(deadline=None)
@given(words=st.lists(_PIECES, max_size=40))
def test_any_text_has_its_quotes_inside_it(lang, words):
    """Whatever the text, every finding is a slice of it that is not empty, and so are its cue and its clause."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(f"RECOUPE_MODEL_{lang.upper()}", "nowhere")
        text = " ".join(words)
        found = saids(page_of(text, lang=lang))

    spans = [span for one in found for span in ((one.start, one.end), one.cue, one.clause) if span]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert found == sorted(found)


@pytest.mark.parametrize(
    "pattern", ["«", '" ', "a dit que ", "selon X, ", "« a, dit-il, ", ", a dit le maire", "a « b. "]
)
def test_hostile_text_takes_linear_time(monkeypatch, pattern):
    """Eight times the text takes at most some sixteen times as long: no pair of its words is compared."""
    monkeypatch.setenv("RECOUPE_MODEL_FR", "fr_nowhere")

    def seconds(length: int) -> float:
        page = page_of((pattern * length)[:length])
        assert page.sentences
        start = time.process_time()
        saids(page)
        return time.process_time() - start

    seconds(500)
    assert seconds(16_000) < 16 * seconds(2_000) + 0.5


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Comme l'a rappelé la maire, le four sera réparé lundi.", ["le four sera réparé lundi"]),
        ("La maire a souhaité que le four soit réparé lundi.", ["le four soit réparé lundi"]),
        (
            "La maire estime que le four sera réparé avant de rappeler que « le pain est bon ».",
            ["le four sera réparé", "le pain est bon"],
        ),
        ("On voit là, dit-elle, la chance de « rouvrir la halle ».", ["rouvrir la halle"]),
        ("Deux cents personnes ont défilé selon la police.", ["Deux cents personnes ont défilé"]),
        ("La maire déclare être celle qui « a sauvé le four ».", ["a sauvé le four"]),
        ("Il a crié « brot » (« du pain » en allemand), selon la maire.", ["brot"]),
        ("La tempête « Odile » est passée. « Odile » va vers l'est, a dit Luc.", []),
        ("Une « bonne idée » pour Anna Vernet.", []),
    ],
)
def test_more_reports(text, found):
    assert [words for _, words in said(text)][: len(found)] == found
