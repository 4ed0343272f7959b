"""The forms in which somebody is quoted: what is said, by whom, through whom."""

from __future__ import annotations

import pytest

from recoupe.finders import moments, names, quotes
from recoupe.model import stamped


def told(page, text):
    """What a text quotes: mode by its first letter, words, speaker, medium."""
    sheet = page(text)
    for find in (moments.find, names.find):
        sheet = sheet.plus(map(stamped, find(sheet)))
    return [(one.mode[0], sheet.article[one.at[0]], one.speaker, one.via) for one in quotes.find(sheet)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Le préfet a promis une enquête, ajoutant que le pont était fermé et soulignant que personne n'était blessé.",
            ["le pont était fermé", "personne n'était blessé"],
        ),
        (
            "Le préfet a dit que le pont cédait, précisant qu'il datait de 1990 et rappelant que l'argent manquait.",
            ["le pont cédait", "il datait de 1990", "l'argent manquait"],
        ),
        (
            "Le préfet a indiqué que le pont était sûr et a rappelé que la route restait fermée.",
            ["le pont était sûr", "la route restait fermée"],
        ),
        (
            "Le préfet a promis une enquête, ajoutant que le pont était fermé, que tout allait bien et que rien ne pressait.",
            ["le pont était fermé, que tout allait bien et que rien ne pressait"],
        ),
    ],
)
def test_stacked_on_one_speaker(page, text, found):
    """Each verb of one speaker has its own words; « que ... et que ... » are one verb's."""
    assert [(words, who) for _, words, who, _ in told(page, text)] == [(words, "le préfet") for words in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Le port a brûlé, Valmont affirmant être intervenu lundi et Brévenne niant toute implication.",
            ["être intervenu lundi"],
        ),
        (
            "Elle dit que le four est froid, le boulanger, Luc Orsel, assure qu'il est chaud.",
            ["le four est froid", "il est chaud"],
        ),
        ("La loi, dont le maire dit qu'elle est injuste, sera votée.", ["elle est injuste"]),
        ("Le pont, selon le maire, était vétuste depuis des années.", ["était vétuste depuis des années"]),
    ],
)
def test_where_another_one_goes_on(page, text, found):
    """A gerund or a verb with a subject of its own, and the end of the relative clause, end what is said."""
    assert [words for _, words, _, _ in told(page, text)] == found


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("De l'avis de la maire, le four est froid.", "le four est froid", "la maire"),
        ("De l'avis d'un gérant, le four est froid.", "le four est froid", "un gérant"),
        ("De l'aveu même de la maire, le four est froid.", "le four est froid", "la maire"),
        ("Aux dires de la voisine, le four fumait lundi.", "le four fumait lundi", "la voisine"),
        ("À en croire la maire, le four fumait lundi.", "le four fumait lundi", "la maire"),
        ("Si l'on en croit le boulanger, le four fumait lundi.", "le four fumait lundi", "le boulanger"),
        ("Si l'on se fie à la voisine, le four fumait lundi.", "le four fumait lundi", "la voisine"),
        ("Le four fumait lundi, à en croire les voisins.", "Le four fumait lundi", "les voisins"),
        ("Pour Anna Vernet, le four doit être remplacé.", "le four doit être remplacé", "Anna Vernet"),
        ("Il y aurait trois blessés, de source hospitalière.", "Il y aurait trois blessés", "source hospitalière"),
        (
            "De source diplomatique, on estime que le cargo a coulé.",
            "le cargo a coulé",
            "source diplomatique",
        ),
        ("Le four est dangereux d'après la maire.", "Le four est dangereux", "la maire"),
        ("Le four a fumé lundi, toujours selon la maire.", "Le four a fumé lundi", "la maire"),
        ("Impossible de fermer le four, selon la maire.", "Impossible de fermer le four", "la maire"),
        ("Il faut payer, dit Luc Orsel, pour qui la dette a trop pesé.", "la dette a trop pesé", "Luc Orsel"),
    ],
)
def test_phrases_that_name_who_says_it(page, text, words, speaker):
    assert ("i", words, speaker, None) in told(page, text)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("La maire accuse Luc Orsel d'avoir éteint le four.", "d'avoir éteint le four", "la maire"),
        ("La maire reproche à Luc Orsel d'avoir éteint le four.", "d'avoir éteint le four", "la maire"),
        ("L'opposition l'accuse de vouloir vendre la halle.", "de vouloir vendre la halle", "l'opposition"),
        ("Le syndicat a réagi, l'accusant d'avoir caché le rapport.", "d'avoir caché le rapport", "le syndicat"),
        ("Luc Orsel est accusé par ses voisins d'avoir éteint le four.", "d'avoir éteint le four", "ses voisins"),
        ("Luc Orsel nie avoir éteint le four.", "avoir éteint le four", "Luc Orsel"),
        ("Luc Orsel se défend d'avoir éteint le four.", "d'avoir éteint le four", "Luc Orsel"),
        ("Luc Orsel a démenti que le four soit froid.", "le four soit froid", "Luc Orsel"),
        ("Luc Orsel n'a pas caché que le four l'inquiétait.", "le four l'inquiétait", "Luc Orsel"),
        ("Luc Orsel n'exclut pas que le four soit vendu.", "le four soit vendu", "Luc Orsel"),
    ],
)
def test_accusations_and_denials(page, text, words, speaker):
    assert told(page, text) == [("i", words, speaker, None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le four a été qualifié d'« épave » par la maire.", ("m", "épave", "la maire", None)),
        ("Luc Orsel a été accusé de « mensonge » par les voisins.", ("m", "mensonge", "les voisins", None)),
        ("La décision a été jugée « absurde » par le syndicat.", ("m", "absurde", "le syndicat", None)),
        (
            "La France, accusée d'« appauvrir la plaine » et de pousser les gens à partir par sa politique, a réagi.",
            ("m", "appauvrir la plaine", None, None),
        ),
        (
            "Les riverains ont été priés par la mairie de rester chez eux.",
            ("i", "de rester chez eux", "la mairie", None),
        ),
    ],
)
def test_passive(page, text, found):
    """The agent speaks, before the words or after them."""
    assert told(page, text) == [found]


@pytest.mark.parametrize(
    ("clause", "via"),
    [
        ("écrit Anna Vernet dans une tribune publiée par Le Phare", "Le Phare"),
        ("écrit Anna Vernet dans une tribune parue lundi dans Le Phare", "Le Phare"),
        ("écrit Anna Vernet dans une lettre publiée par Luc Orsel", "une lettre"),
        ("a dit Anna Vernet, citée par Le Phare", "Le Phare"),
        ("a dit Anna Vernet, citée par les agences russes", "les agences russes"),
        ("a indiqué à l'AFP Anna Vernet", "AFP"),
        ("a affirmé Anna Vernet sur BFMTV", "BFMTV"),
    ],
)
def test_relayed(page, clause, via):
    """The outlet that a relayed quote names is the medium; a person who publishes a letter is none."""
    assert told(page, f"« Le four est froid », {clause}.") == [("d", "Le four est froid", "Anna Vernet", via)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La direction fait valoir que le site perd de l'argent.", "le site perd de l'argent"),
        ("La maire assure vouloir négocier avec les syndicats.", "vouloir négocier avec les syndicats"),
        ("La maire dit craindre une fermeture du four.", "craindre une fermeture du four"),
        ("La maire se demande si le four sera réparé.", "si le four sera réparé"),
        ("La maire s'est demandé pourquoi le four avait fumé.", "pourquoi le four avait fumé"),
        ("La maire s'engage à réparer le four avant lundi.", "à réparer le four avant lundi"),
        ("La maire dit ne pas savoir quand le marché rouvrira.", "ne pas savoir quand le marché rouvrira"),
        ("L'opposition juge que le maire a menti.", "le maire a menti"),
        ("Le syndicat menace de bloquer le port dès lundi.", "de bloquer le port dès lundi"),
        ("Le four sera vendu, croit savoir Le Rivage.", "Le four sera vendu"),
        ("Le préfet a voulu rassurer : le pont est sûr.", "le pont est sûr"),
        ("Pas question de fermer le pont, prévient le maire.", "Pas question de fermer le pont"),
        ("Le texte est prêt, fait-on savoir dans l'entourage du ministre.", "Le texte est prêt"),
        ("Valmorel : le maire accuse le préfet de mentir aux habitants", "de mentir aux habitants"),
    ],
)
def test_reports(page, text, words):
    assert [(mode, said) for mode, said, _, _ in told(page, text)] == [("i", words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le député Luc Orsel juge « parfaitement normal » de revoir la carte.", "parfaitement normal"),
        ("Son homologue, Anna Vernet, évoque un plan « purement boursier ».", "purement boursier"),
        ("Le buteur a dédié le match à son père, « mon premier supporter ».", "mon premier supporter"),
        ("Luc Orsel, qui dirige la junte, s'est engagé à « respecter le texte ».", "respecter le texte"),
        (
            "Une élève, qui souhaite partir, décrit un garçon « qui explosait pour un rien ».",
            "qui explosait pour un rien",
        ),
    ],
)
def test_fragments(page, text, words):
    assert [(mode, said) for mode, said, _, _ in told(page, text)] == [("m", words)]


@pytest.mark.parametrize(
    "text",
    [
        "Une enquête est ouverte pour « homicide involontaire par violation délibérée d'une obligation de prudence ».",
        "Il sera jugé pour « violences volontaires en réunion sur personne dépositaire de l'autorité publique ».",
        "La mairie a lancé « Pain pour tous », une opération de solidarité.",
        "Le film raconte comment « Bébert » a volé le four.",
        "Tout porte à croire que le pont a cédé sous la neige.",
        "Tout laisse penser que le pont a cédé sous la neige.",
        "Elle a longtemps cru que la scène ne voudrait plus d'elle.",
        "Le maire veut marcher contre les blocages, à condition que le préfet l'accompagne.",
        "À lire aussi : le grand désarroi des boulangers gagne la plaine.",
        "Les images montrent que le pont a cédé.",
    ],
)
def test_nobody_says_so(page, text):
    """Offences in the words of the law, names, what can be thought, conditions, links: no quotes."""
    assert told(page, text) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Selon un communiqué", [("un communiqué", None)]),
        ("Selon un rapport de la mairie", [("la mairie", None)]),
        ("Selon les chiffres de la mairie", [("la mairie", None)]),
        ("Selon une vidéo de la préfecture", [("la préfecture", None)]),
        ("Selon les images satellitaires", []),
        ("Selon le dernier bilan disponible", []),
        ("Selon les estimations", []),
        ("Selon des vidéos", []),
    ],
)
def test_who_can_speak(page, source, found):
    """A paper speaks, or its maker; of figures and pictures their maker alone, and without one nobody."""
    assert [(who, via) for _, _, who, via in told(page, f"{source}, le pont a cédé mardi.")] == found


def test_a_special_issue_says_nothing(page):
    assert [who for _, _, who, _ in told(page, "Ce numéro spécial indique que le pont a cédé.")] == []
    found = told(page, "Le numéro deux du syndicat a indiqué que le pont cédait.")
    assert [who for _, _, who, _ in found] == ["le numéro deux du syndicat"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Odile Carmant a ajouté que l'école ouvrait, précisant que la cour serait fermée et ajoutant que l'eau manquait.",
            ["Odile Carmant", "Odile Carmant", "Odile Carmant"],
        ),
        (
            "Interrogé sur les abris à bâcher (ABB), le préfet, Hervé Brandon, a assuré que leur usage cesserait.",
            ["Hervé Brandon"],
        ),
        ("La ministre, opposée aux abris (ABB), a assuré que leur usage cesserait.", ["la ministre"]),
    ],
)
def test_what_stands_between_speaks_not(page, text, speakers):
    """The subject of what was reported before, an abbreviation in brackets."""
    assert [who for _, _, who, _ in told(page, text)] == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Il en passe une douzaine », jauge Anna Orsel.", "Anna Orsel"),
        ("« Il en passe une douzaine », compte le cariste.", "le cariste"),
        ("« Il en passe une douzaine », image l'ancien maire.", "l'ancien maire"),
        ("« Il en passe une douzaine », a dit à la presse un de ses voisins.", "un de ses voisins"),
        (
            "« Il en passe une douzaine », a dit lundi lors d'une conférence de presse à Lurcy le préfet, Luc Orsel.",
            "Luc Orsel",
        ),
        ("« Il en passe une douzaine », comme hier.", None),
    ],
)
def test_any_verb_behind_a_quotation_with_somebody_behind_it(page, text, speaker):
    """Papers let people speak by verbs that no table has, and that the model takes for nouns."""
    assert [who for _, _, who, _ in told(page, text)] == [speaker]


def test_a_cue_that_parts_the_subject_from_its_verb(page):
    """« dit-il » inside a clause takes up whoever was named before the sentence."""
    text = "Le pasteur Tony Orsel est resté. Le groupe, dit-il, partira dimanche, comme prévu."

    assert [who for _, _, who, _ in told(page, text)] == ["Tony Orsel"]


@pytest.mark.parametrize(
    ("place", "via"), [("sur le site du groupe", "le site du groupe"), ("dans un autre site du groupe", None)]
)
def test_a_site_where_one_works_is_no_medium(page, place, via):
    assert told(page, f"« Aucun départ », a promis la direction {place}.")[0][3] == via


@pytest.mark.parametrize("dateline", ["ORVANE (Reuters) - ", "ORVANE, 4 mars (Reuters) - ", "(Orvane) ", "Orvane — "])
def test_a_dateline_is_no_part_of_what_is_said(page, dateline):
    text = f"{dateline}Deux personnes sont mortes lundi, a annoncé la police."

    assert [words for _, words, _, _ in told(page, text)] == ["Deux personnes sont mortes lundi"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Luc Orsel, 27 ans, apprenti soudeur, a reconnu avoir « porté un sac ».", "Luc Orsel"),
        ("Une femme, vingt-sept ans, boulangère, a reconnu avoir « porté un sac ».", "une femme"),
    ],
)
def test_an_age_between_a_name_and_its_trade(page, text, speaker):
    assert [who for _, _, who, _ in told(page, text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("« Je pars », a lâché d'une traite celui qui jurait la veille qu'il resterait à son poste.", [None, None]),
        (
            (
                "La ville attend : « Ses amis ont la main qui tremble »\n\n"
                "« Ses amis ont la main qui tremble, mais dans l'autre sens », sourit Dan Popa."
            ),
            ["Dan Popa", "Dan Popa"],
        ),
    ],
)
def test_nobody_who_is_only_named_beside_speaks(page, text, speakers):
    """« celui qui », and the subject before the colon of a title whose words somebody says further on."""
    assert [who for _, _, who, _ in told(page, text)] == speakers
