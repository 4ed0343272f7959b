"""Speakers: whose words a quote is, resolved within the article, and the medium."""

from __future__ import annotations

import pytest

from recoupe.finders import names, quotes


def quoted(page, text):
    """The quotes of a text, with the names that the speakers are resolved to."""
    sheet = page(text)
    return list(quotes.find(sheet.plus(names.find(sheet))))


def speakers(page, text):
    """The speaker of each quote, in order."""
    return [quote.speaker for quote in quoted(page, text)]


WORDS = "« Nous rouvrirons la halle avant la fin du mois »"


@pytest.mark.parametrize(
    ("clause", "speaker"),
    [
        ("a déclaré Luc Vernet", "Luc Vernet"),
        ("a déclaré mardi soir à la presse Luc Vernet", "Luc Vernet"),
        ("a indiqué à l'AFP Luc Vernet, boulanger depuis vingt ans", "Luc Vernet"),
        ("expliquait de son côté Luc Vernet", "Luc Vernet"),
        ("a confié sur BFMTV le maire de Valmorel, Luc Vernet", "Luc Vernet"),
        ("a confié le maire de Valmorel (Ain), Luc Vernet", "Luc Vernet"),
        ("a réagi l'un d'eux, Luc Vernet", "Luc Vernet"),
        ("déplore une voisine, Anna Loriot", "Anna Loriot"),
        ("se félicitait devant les vitrines de Noël des Grandes Halles une voisine, Anna Loriot", "Anna Loriot"),
        ("a précisé la préfecture de l'Ain", "la préfecture de l'Ain"),
        ("a assuré une source proche du dossier", "une source proche du dossier"),
        ("a soupiré une couvreuse de 35 ans venue en voisine", "une couvreuse de 35 ans"),
        ("ont scandé des riverains", "des riverains"),
        ("ont raconté à l'AFP des riverains", "des riverains"),
        ("a déclaré la femme d'Olivier Vernet", "la femme d'Olivier Vernet"),
    ],
)
def test_right_of_the_verb(page, clause, speaker):
    """Time, place and addressee between the verb and its subject are passed over."""
    assert speakers(page, f"{WORDS}, {clause}.") == [speaker]


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Luc Vernet a déclaré mardi : ", "Luc Vernet"),
        ("Le parquet l'a aussi indiqué lundi : ", "le parquet"),
        ("Dans la soirée, Luc Vernet a répété : ", "Luc Vernet"),
        ("Parmi les organisateurs, Luc Vernet, boulanger de 44 ans, a lancé : ", "Luc Vernet"),
        ("La préfecture, qui suit le dossier depuis lundi, a précisé : ", "la préfecture"),
        ("Près de trois cents riverains ont scandé : ", "près de trois cents riverains"),
        ("Luc Vernet : ", "Luc Vernet"),
        ("Un message partagé par Luc Vernet : ", "Luc Vernet"),
        ("Des riverains ont répété : ", "des riverains"),
    ],
)
def test_left_of_the_verb(page, lead, speaker):
    """The subject is found over appositions, relative clauses, pronouns and adverbs."""
    assert speakers(page, f"{lead}{WORDS}.") == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Selon la préfecture de l'Ain, trois ponts ont été coupés.", "la préfecture de l'Ain"),
        ("Selon une étude publiée lundi par l'institut Odorix, trois Français sur dix dorment mal.", "Odorix"),
        ("Trois ponts ont été coupés, a-t-on appris de source policière.", "source policière"),
        ("Le bruit a réveillé la sœur de Luc Vernet, selon qui trois ponts ont été coupés.", "Luc Vernet"),
        ("Trois ponts ont été coupés, a-t-on indiqué auprès de la préfecture.", "la préfecture"),
    ],
)
def test_according_to(page, text, speaker):
    """Who stands after « selon »; of a paper its maker; where one learnt it."""
    (found,) = speakers(page, text)

    assert found is not None
    assert found.removeprefix("l'institut ") == speaker


@pytest.mark.parametrize(
    ("before", "clause", "speaker"),
    [
        ("Luc Vernet a visité la halle avec Anna Loriot.", "a-t-il dit", "Luc Vernet"),
        ("Anna Loriot a visité la halle avec le maire.", "a-t-elle dit", "Anna Loriot"),
        ("Le maire, Luc Vernet, a visité la halle.", "a dit le maire", "Luc Vernet"),
        ("Luc Vernet a visité la halle.", "a dit M. Vernet", "Luc Vernet"),
        ("La halle est fermée, a dit Me Philippe de Varenne.", "a ajouté Me de Varenne", "Philippe de Varenne"),
        ("La halle est fermée, a dit Anna Loriot.", "a ajouté cette femme", "Anna Loriot"),
        ("Le ministère de la Santé a fermé la halle.", "a précisé le ministère", "ministère de la Santé"),
        ("La CGT a occupé la halle.", "a lancé le syndicat", "CGT"),
        ("La halle est fermée, selon une source judiciaire.", "a ajouté la même source", "une source judiciaire"),
        ("La halle brûle, explique un expert du bois.", "a ajouté l'expert", "un expert du bois"),
        ("La mairie, qui a fermé la halle, attend un rapport.", "a-t-elle précisé", "la mairie"),
    ],
)
def test_resolved(page, before, clause, speaker):
    """Pronouns, titles, roles and short descriptions mean the one whom the article named."""
    assert speakers(page, f"{before} {WORDS}, {clause}.")[-1] == speaker


def test_one_clause_serves_its_sentence(page):
    """Gerunds and further pieces of a sentence have the speaker of its reporting clause."""
    text = f"{WORDS}, a affirmé Luc Vernet, ajoutant que « les travaux coûteront trois millions d'euros »."

    assert speakers(page, text) == ["Luc Vernet", "Luc Vernet"]


def test_goes_on(page):
    """Words without a cue, right after others, are the same speaker's, in the same medium."""
    text = f"{WORDS}, a dit sur RTL Luc Vernet. « Personne ne sera oublié, je vous le promets. »"

    first, second = quoted(page, text)

    assert (first.speaker, second.speaker) == ("Luc Vernet", "Luc Vernet")
    assert (first.via, second.via) == ("RTL", "RTL")


def test_reported_thought(page):
    """Of « X précise que Y ne croit pas à « ... » » X is the source."""
    text = "Luc Vernet a précisé que les autorités ne croyaient pas à « une attaque coordonnée depuis l'étranger »."

    assert speakers(page, text)[-1] == "Luc Vernet"


def test_nobody(page):
    """A passive without an agent, an impersonal « on »: nobody is invented."""
    text = f"Anna Loriot est venue. On a crié : {WORDS}."

    assert speakers(page, text) == [None]


@pytest.mark.parametrize(
    ("clause", "via"),
    [
        ("a déclaré Luc Vernet sur BFMTV", "BFMTV"),
        ("a indiqué à l'AFP Luc Vernet", "AFP"),
        ("a réagi Luc Vernet dans un communiqué", "un communiqué"),
        ("a dit Luc Vernet, cité par Le Figaro", "Le Figaro"),
        ("a affirmé Luc Vernet dans une vidéo publiée sur Facebook", "une vidéo publiée sur Facebook"),
        ("a tweeté Luc Vernet", "Twitter"),
        ("a dit Luc Vernet à sa sœur", None),
    ],
)
def test_via(page, clause, via):
    """The medium or the intermediary, without its preposition."""
    (quote,) = quoted(page, f"{WORDS}, {clause}.")

    assert quote.speaker == "Luc Vernet"
    assert quote.via == via


def test_spans_show_the_speaker(page):
    """`speaker_at` quotes the words that say who speaks."""
    text = f"Luc Vernet a visité la halle. {WORDS}, a-t-il dit."
    sheet = page(text)

    quote = next(iter(quotes.find(sheet.plus(names.find(sheet)))))

    assert quote.speaker_at is not None
    assert sheet.article[quote.speaker_at] == "il"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mardi, le boulanger, Luc Vernet, a expliqué que « la halle rouvrira demain matin ».", "Luc Vernet"),
        ("« La halle rouvrira demain matin », a par la suite prévenu Luc Vernet.", "Luc Vernet"),
        ("Luc Vernet a, pour sa part, répété que « la halle rouvrira demain matin ».", "Luc Vernet"),
        ("L'avocat de M. Orsel, Luc Vernet, a répété que « la halle rouvrira demain matin ».", "Luc Vernet"),
        ("Luc Vernet, responsable des halles, y voit « une ruse de la mairie ».", "Luc Vernet"),
        ("« La halle rouvrira demain matin », a précisé l'un de ses voisins.", "l'un de ses voisins"),
        ("« La halle rouvrira demain matin », souffle-t-on au siège du syndicat.", "siège du syndicat"),
        ("Les plus anciens ont dit que « la halle rouvrira demain matin ».", "les plus anciens"),
        ("La maire doute de la volonté affichée du boulanger de « rouvrir la halle ».", "boulanger"),
        ("Aux cris de « du pain pour tous », des riverains ont défilé.", "des riverains"),
        ("Affirmant que « la halle rouvrira demain matin », Luc Vernet est parti.", "Luc Vernet"),
        ("Selon les chiffres du gouvernement, « la halle rouvrira demain matin ».", "gouvernement"),
        ("La maire salue le courage des voisins qui ont dit : « La halle rouvrira demain. »", "voisins"),
        ("Le groupe a un avocat. Terres & Toits a précisé : « La halle rouvrira demain. »", "Terres & Toits"),
    ],
)
def test_more_forms(page, text, speaker):
    """Asides, one of several, owners of things, the main clause after a gerund or a cry."""
    assert speakers(page, text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "La tâche promet d'être rude pour le boulanger.",
        "Cette crise se révèle être une invention de la mairie.",
        "Deux bouteilles d'azote menaçaient d'éclater derrière la halle.",
    ],
)
def test_a_thing_says_nothing(page, text):
    """A thing is no speaker, and what its verb says is no report."""
    assert quoted(page, text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Il a averti la gendarmerie, selon laquelle le voleur a pris la fuite.", "la gendarmerie"),
        ("La maire conteste la thèse selon laquelle le four serait fermé lundi.", None),
    ],
)
def test_according_to_which(page, text, speaker):
    """« selon laquelle » takes up who speaks; a tale is nobody."""
    assert speakers(page, text) == [speaker]


def test_told_on_in_the_infinitive(page):
    """« Et d'ajouter » goes on with whoever spoke last."""
    found = speakers(page, f"{WORDS}, a dit Luc Vernet. Et d'ajouter : « La halle est trop petite. »")

    assert found == ["Luc Vernet", "Luc Vernet"]


def test_two_verbs_share_an_auxiliary(page):
    """« ont appelé ... et estimé que » has one subject."""
    found = speakers(page, "Les riverains ont appelé à une « trêve » et estimé que « le pain est bon ».")

    assert found == ["les riverains", "les riverains"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le philosophe Luc Vernet a quitté la halle. « Le pain est bon », a dit l'académicien.", "Luc Vernet"),
        ("La secrétaire d'État Anna Loriot est venue. « Le pain est bon », a dit la ministre.", "Anna Loriot"),
        ("L'ex-boxeur Luc Vernet est venu. « Le pain est bon », a dit l'ancien champion.", "Luc Vernet"),
    ],
)
def test_descriptions_in_general(page, text, name):
    """What is said in general of a trade means the one of that trade."""
    assert speakers(page, text) == [name]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Le préfet a reçu Luc Vernet, président des commerçants.", "Luc Vernet"),
        ("Luc Vernet a écrit au préfet, Marc Loriot.", "Marc Loriot"),
        ("Luc Vernet a rouvert la halle.", "Luc Vernet"),
    ],
)
def test_the_latter_is_the_one_named_last(page, before, speaker):
    """« Ce dernier »: whoever the sentence before names last, its subject or not."""
    assert speakers(page, f"{before} Ce dernier a déclaré que la halle fermerait en juin.") == [speaker]


def test_these_latter_stop_the_search(page):
    """Nobody further back is meant once others were taken up."""
    text = (
        "Deux hommes sont venus. La maire a reçu des délégués. Ces derniers ont remis une lettre, dans laquelle ils "
        "signalaient « des odeurs de gaz »."
    )

    assert speakers(page, text) == [None]


def test_a_sentence_without_a_verb_names_who_acts_after_de(page):
    text = f"Anna Loriot a refusé. Le Rassemblement national se tait. Mise en garde aussi de Luc Vernet. {WORDS}, a-t-il dit."

    assert speakers(page, text) == ["Luc Vernet"]


@pytest.mark.parametrize(
    ("before", "clause", "speaker"),
    [
        ("Odile Carmant, 64 ans, habite le quai.", "peste la retraitée", "Odile Carmant"),
        ("Le chantier a repris. Luc Vernet s'en réjouit.", "a ajouté le Valmorellois", "Luc Vernet"),
        ("Luc Vernet s'en réjouit.", "a glissé le député européen", "Luc Vernet"),
        ("Anna Loriot a quitté la salle.", "a lancé l'ancienne championne de boxe", "Anna Loriot"),
        ("Un gardien de la paix a témoigné.", "a précisé le fonctionnaire", "le fonctionnaire"),
        # of two who fit alike, neither; nor one who is known for another calling, nor whoever everybody knows is there
        ("Luc Vernet et Marc Orsel ont visité la halle.", "a lancé le retraité", "le retraité"),
        ("La procureure Anna Loriot a ouvert une enquête.", "a réagi la sénatrice", "la sénatrice"),
        ("Luc Vernet a visité la halle.", "a réagi le préfet", "le préfet"),
        ("Luc Vernet a visité la halle.", "a réagi le patron de la halle", "le patron de la halle"),
        ("Anna Loriot est venue. Une élève est entrée.", "a dit la lycéenne", "la lycéenne"),
        ("Luc Vernet est venu.", "a assuré le couple", "le couple"),
        ("Un habitant est venu voir Luc Vernet.", "a dit l'agresseur", "l'agresseur"),
    ],
)
def test_a_description_takes_up_whoever_is_in_focus(page, before, clause, speaker):
    """« La retraitée » is, as « elle » would be, the one who spoke, acted or was named last."""
    assert speakers(page, f"{before} {WORDS}, {clause}.") == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("À la mairie, on assure que la halle rouvrira.", "la mairie"),
        ("De source diplomatique, on estime que la trêve tiendra.", "source diplomatique"),
        ("Du côté de la préfecture, on regrette « une occasion manquée ».", "la préfecture"),
        (f"Luc Vernet est venu. Et le maire d'ajouter : {WORDS}.", "le maire"),
        (f"Une idée que le maire, Luc Vernet, balaie : {WORDS}.", "Luc Vernet"),
        (f"Une principale de Valmorel m'a dit : {WORDS}.", "une principale de Valmorel"),
        (f"Le milieu de terrain a refusé d'accabler ses partenaires : {WORDS}.", "le milieu de terrain"),
        (f"Le premier ministre, lui, a répondu : {WORDS}.", "le premier ministre"),
        (
            "La ministre des Sports Anna Loriot est venue. Le premier ministre a salué « un effort ».",
            "le premier ministre",
        ),
        ("La CFDT a voté. La direction, elle, affirme que le site restera ouvert.", "la direction"),
        (f"{WORDS}, dixit l'élu PS.", "l'élu PS"),
        (f"Son amie la comédienne Irène Vasse a dit : {WORDS}.", "Irène Vasse"),
        (f"{WORDS} : Luc Vernet hausse le ton.", "Luc Vernet"),
        (f"Le match s'achève.\n\nLe plus amer : Luc Vernet (Valmorel)\n\n{WORDS[:-2]}. »", "Luc Vernet"),
        (f"{WORDS} : Anna Loriot, 64 ans, n'en démord pas.", "Anna Loriot"),
        (f"{WORDS}, ont déclaré Luc Vernet et Anna Loriot.", "Luc Vernet et Anna Loriot"),
        (f"Luc Vernet et Anna Loriot ont répété : {WORDS}.", "Luc Vernet et Anna Loriot"),
        ("Le parquet a dit son avis sur Luc Vernet, alors que l'intéressé a assuré que tout irait bien.", "Luc Vernet"),
        ("Si les modérés, réunis lundi, ont appelé à « une trêve », d'autres marchent.", "les modérés"),
        ("La presse regorge de propos de responsables affirmant que la halle fermera.", "responsables"),
        ("La Ligue de Valmorel a voté. « Le match est reporté », précise la Ligue.", "la Ligue de Valmorel"),
        (
            "Luc Vernet est venu. Cette idée, Anna Loriot l'a eue. Cette dernière, en tournée, a promis « un fil ».",
            "Anna Loriot",
        ),
    ],
)
def test_who_says_it_without_a_subject_beside_the_verb(page, text, speaker):
    """« On », an infinitive that tells on, « lui » after a comma, a clause after the colon."""
    assert speakers(page, text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{WORDS}, a dit Luc Vernet. Le même reconnaît « un protocole élégant ».", "Luc Vernet"),
        (f"{WORDS}, a dit Luc Vernet. Et conclut : {WORDS}.", "Luc Vernet"),
        (f"{WORDS}, admet la mairie. {WORDS}, y dit-on.", "la mairie"),
    ],
)
def test_who_spoke_last_goes_on(page, text, speaker):
    """« Le même », « et conclut », « y dit-on » go on from the one before."""
    assert speakers(page, text) == [speaker, speaker]
