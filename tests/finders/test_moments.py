"""Forms of time expressions and their values; every text is invented, and was published on Tuesday 10 February 2026."""

from __future__ import annotations

import pytest

from recoupe.finders import moments
from recoupe.finders.moments.rules import RULES
from recoupe.languages import DATED
from recoupe.languages.moments import table
from tests.finders.dated import dated, told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # days
        ("Le 1er mai 2018, il était là.", [("1er mai 2018", "2018-05-01")]),
        ("Mardi 3 février au soir, la digue a cédé.", [("Mardi 3 février au soir", "2026-02-03TEV")]),
        ("Le 5 janvier dernier, le pont a cédé.", [("5 janvier dernier", "2026-01-05")]),
        ("Rendez-vous le 15 mars à 9h30.", [("15 mars à 9h30", "2026-03-15T09:30")]),
        ("Publié le 09.02.2026 à 18:57.", [("09.02.2026 à 18:57", "2026-02-09T18:57")]),
        ("Mis à jour le 9/2/2026, puis le 2026-02-10.", [("9/2/2026", "2026-02-09"), ("2026-02-10", "2026-02-10")]),
        ("Les 5 et 6 mars, la salle sera fermée.", [("5", "2026-03-05"), ("6 mars", "2026-03-06")]),
        ("Entre le 3 et le 12 septembre, il était en mer.", [("3", "2025-09-03"), ("12 septembre", "2025-09-12")]),
        ("Le 15 du mois prochain, il part.", [("15 du mois prochain", "2026-03-15")]),
        ("Le troisième dimanche de juin, il viendra.", [("troisième dimanche de juin", "2026-06-21")]),
        ("Le 31 février n'existe pas.", [("31 février", "?")]),
        ("L'audience se tiendra le 26 à Orvane.", [("26", "2026-02-26")]),
        ("Ils ont été arrêtés le 4, a dit le préfet.", [("4", "2026-02-04")]),
        ("Le tournoi, du 26 au 28, affiche complet.", [("26", "2026-02-26"), ("28", "2026-02-28")]),
        ("Arrêté le 29 décembre, il a été libéré le 31.", [("29 décembre", "2025-12-29"), ("31", "2025-12-31")]),
        ("Il habite au 29, rue des Tuiliers.", []),
        ("Le témoin a appelé le 15, en vain ; le 15 de Valmorel a gagné.", []),
        ("La rue du 8-Mai-1945 est fermée.", []),
        ("Le match aura lieu ce samedi 14 février à 21h05.", [("ce samedi 14 février à 21h05", "2026-02-14T21:05")]),
        ("Ce 8 février, il a plu.", [("Ce 8 février", "2026-02-08")]),
        # weekdays
        ("Le ministre recevra mercredi les tuiliers.", [("mercredi", "2026-02-11")]),
        ("Le ministre a reçu mercredi les tuiliers.", [("mercredi", "2026-02-04")]),
        ("Il doit parler mardi et mercredi.", [("mardi", "2026-02-10"), ("mercredi", "2026-02-11")]),
        ("Une loi pourrait être votée dès jeudi, a dit le maire.", [("jeudi", "2026-02-12")]),
        ("La grève de jeudi a été suivie.", [("jeudi", "2026-02-05")]),
        ("Mardi dernier, il était là ; mardi prochain aussi.", [("Mardi dernier", "2026-02-03"), ("mardi prochain", "2026-02-17")]),
        ("Lundi en huit, il partira.", [("Lundi en huit", "2026-02-23")]),
        ("Il part jeudi 14h.", [("jeudi 14h", "2026-02-05T14:00")]),
        ("Le four s'éteindra mercredi à 8 h 05.", [("mercredi à 8 h 05", "2026-02-11T08:05")]),
        ("Lundi soir à 20:15, il a plu, après neuf heures de pluie.", [("Lundi soir à 20:15", "2026-02-09T20:15"), ("neuf heures", "PT9H")]),
        ("Lundi à 9 heures de route, il a plu.", [("Lundi", "2026-02-09"), ("9 heures", "PT9H")]),
        ("Le pont était fermé pour un cinquième samedi.", [("cinquième samedi", "2026-02-07")]),
        ("Les négociations reprennent mercredi.", [("mercredi", "2026-02-11")]),
        ("Avant le vote de jeudi, il a consulté.", [("jeudi", "2026-02-12")]),
        ("Il les a menés jusqu'au corps vendredi.", [("vendredi", "2026-02-06")]),
        ("La halle devait rouvrir mercredi.", [("mercredi", "2026-02-11")]),  # whichever is nearer
        ("La halle devait rouvrir samedi.", [("samedi", "2026-02-07")]),
        ("Il espérait encore dimanche sauver la halle.", [("dimanche", "2026-02-08")]),
        ("Le pont est fermé jusqu'à vendredi.", [("vendredi", "2026-02-13")]),
        ("Ils ont dit qu'ils poursuivraient lundi.", [("lundi", "2026-02-16")]),
        ("Il a promis de revenir lundi.", [("lundi", "2026-02-16")]),
        ("Un mardi sur deux, le marché est fermé.", [("Un mardi sur deux", "XXXX-WXX-2")]),
        # relative days
        ("Il était là hier à 17 heures ; il y sera demain à 9 heures.", [("hier à 17 heures", "2026-02-09T17:00"), ("demain à 9 heures", "2026-02-11T09:00")]),
        ("Elle a été entendue hier soir.", [("hier soir", "2026-02-09TEV")]),
        ("Avant-hier, tout allait bien ; après-demain aussi.", [("Avant-hier", "2026-02-08"), ("après-demain", "2026-02-12")]),
        ("Il a parlé ce matin.", [("ce matin", "2026-02-10TMO")]),
        ("Il avait démissionné la veille.", [("la veille", "2026-02-09")]),
        ("À la veille du scrutin, tout est calme.", [("la veille", "2026-02-10")]),
        ("Au lendemain de l'incendie, le maire a parlé.", [("lendemain", "2026-02-10")]),
        ("Au lendemain du vote du 8 mars 2020, il pleuvait.", [("lendemain", "2020-03-09"), ("8 mars 2020", "2020-03-08")]),
        ("La veille, il avait déposé le 3 mars 2020 une plainte.", [("La veille", "2026-02-09"), ("3 mars 2020", "2020-03-03")]),
        ("Le 26 juillet, il parle. Le lendemain, il se tait.", [("26 juillet", "2025-07-26"), ("Le lendemain", "2025-07-27")]),
        ("Mercredi, il a parlé. Le même jour, il s'est tu.", [("Mercredi", "2026-02-04"), ("Le même jour", "2026-02-04")]),
        (
            "Le 26 juillet, il parle. Quatre jours auparavant, il se taisait.",
            [("26 juillet", "2025-07-26"), ("Quatre jours auparavant", "2025-07-22")],
        ),
        # parts of the day and hours
        ("Samedi, la foule s'est dispersée en début de soirée.", [("Samedi", "2026-02-07"), ("début de soirée", "2026-02-07TEV")]),
        ("Samedi, le convoi est parti vers midi.", [("Samedi", "2026-02-07"), ("midi", "2026-02-07T12:00")]),
        ("Vers 13H30 samedi, le pont a cédé.", [("13H30", "2026-02-07T13:30"), ("samedi", "2026-02-07")]),
        ("Dès 3 heures du matin, il pleuvait.", [("3 heures du matin", "2026-02-10T03:00")]),
        ("L'incendie a pris dans la nuit de samedi à dimanche.", [("nuit de samedi à dimanche", "2026-02-07TNI")]),
        ("Dans la nuit du 3 au 4 février, il a plu.", [("nuit du 3 au 4 février", "2026-02-03TNI")]),
        ("Entre 14 et 15 heures, il a plu.", [("14", "2026-02-10T14:00"), ("15 heures", "2026-02-10T15:00")]),
        # weeks, months, years
        ("Les ventes ont baissé la semaine dernière.", [("la semaine dernière", "2026-W06")]),
        ("En fin de semaine dernière, il a plu.", [("fin de semaine dernière", "2026-W06-WE")]),
        ("Une fin de semaine où il a plu.", [("fin de semaine", "2026-W06-WE")]),
        ("Ce week-end, il viendra.", [("Ce week-end", "2026-W07-WE")]),
        ("En septembre dernier, il avait plu.", [("septembre dernier", "2025-09")]),
        ("Elle sera jugée en septembre.", [("septembre", "2026-09")]),
        ("En mars, un four avait explosé.", [("mars", "2025-03")]),
        ("Depuis la mi-janvier, il pleut.", [("mi-janvier", "2026-01")]),
        ("Le trajet dure une heure en hiver.", [("une heure", "PT1H"), ("hiver", "XXXX-WI")]),
        ("Le préfet rendra visite aux sinistrés le 21.", [("21", "2026-02-21")]),
        ("Les visites sont possibles du 1er mars au 31 août.", [("1er mars", "2026-03-01"), ("31 août", "2026-08-31")]),
        ("L'usine ouvre en 1957 ; elle ferme un demi-siècle plus tard.", [("1957", "1957"), ("un demi-siècle plus tard", "2007")]),
        ("Les faits remontent à la Saint-Sylvestre.", [("Saint-Sylvestre", "2025-12-31")]),
        ("Un car ira les chercher dimanche.", [("dimanche", "2026-02-15")]),
        ("L'hiver prochain, il pleuvra.", [("L'hiver prochain", "2026-WI")]),
        ("En fin de semaine, deux ponts ont cédé ; en fin de semaine, il neigera.", [("fin de semaine", "2026-W06-WE"), ("fin de semaine", "2026-W07-WE")]),
        ("La dixième journée du championnat de tuile a plu.", []),
        ("Il répondra sous quinzaine.", [("quinzaine", "P15D")]),
        ("Un four de 1912 s'est éteint.", [("1912", "1912")]),
        ("Fin 2025, la cour avait tranché.", [("Fin 2025", "2025")]),
        ("D'ici à la fin de 2027, il partira, sur un exercice 2025 sans pluie.", [("fin de 2027", "2027"), ("exercice 2025", "2025")]),
        ("Depuis le début du siècle, il pleut.", [("début du siècle", "20")]),
        ("Une campagne sera lancée à la rentrée ; à la rentrée 2024, il pleuvait.", [("rentrée", "2026-09"), ("rentrée 2024", "2024-09")]),
        ("La rentrée littéraire a été pluvieuse, la rentrée des députés aussi.", []),
        ("Il avait neigé il y a trois hivers.", [("il y a trois hivers", "2022-WI")]),
        ("Il avait plu il y a deux étés.", [("il y a deux étés", "2024-SU")]),
        ("En 2024, 300 cas, contre 200 l'année précédente.", [("2024", "2024"), ("l'année précédente", "2023")]),
        ("De 2014 à 2018, puis en 2019-2020.", [("2014", "2014"), ("2018", "2018"), ("2019", "2019"), ("2020", "2020")]),
        ("Dans les années 1990, et au XVIIIe siècle.", [("années 1990", "199"), ("XVIIIe siècle", "17")]),
        ("La reprise n'est pas envisagée avant l'automne.", [("automne", "2026-FA")]),
        ("L'été dernier, le feu avait pris.", [("L'été dernier", "2025-SU")]),
        ("Il partira à la fin de l'été.", [("fin de l'été", "2026-SU")]),
        ("Les jeux de 2030 auront lieu ici.", [("2030", "2030")]),
        ("Au premier trimestre 2025, tout allait bien.", [("premier trimestre 2025", "2025-Q1")]),
        ("Pour le Nouvel An, il viendra.", [("Nouvel An", "2027-01-01")]),
        ("À la quatrième semaine de grève, le silence.", [("quatrième semaine", "2026-W07")]),
        ("La cinquième journée de grève a commencé.", [("cinquième journée", "2026-02-10")]),
        ("Le week-end des 14 et 15 février, il pleuvra.", [("week-end des 14 et 15 février", "2026-W07-WE")]),
        ("Le bilan du week-end est lourd.", [("week-end", "2026-W06-WE")]),
        ("Au début du XXe siècle, il pleuvait.", [("début du XXe siècle", "19")]),
        ("Bâti au sixième siècle sur un four du IIe siècle av. J.-C.", [("sixième siècle", "5"), ("IIe siècle av. J.-C.", "?")]),
        ("Le bilan d'avril-juin 2025, la décennie 1960, le XVIII ème siècle.", [("avril", "2025-04"), ("juin 2025", "2025-06"), ("décennie 1960", "196"), ("XVIII ème siècle", "17")]),
        ("La paix de 1830 fixa le lac (2017 ou 2020).", [("1830", "1830"), ("2017", "2017"), ("2020", "2020")]),
        ("- 1994 : Quelques semaines de pluie, puis des élections en 1995.", [("1994", "1994"), ("Quelques semaines", "PXW"), ("1995", "1995")]),
        ("Les élections de 1997 ne comptent pas, à jour en 09-2008.", [("1997", "1997"), ("09-2008", "2008-09")]),
        ("Les ventes des cinq premiers mois de 2025 baissent (2024 : 38 millions).", [("cinq premiers mois", "P5M"), ("2025", "2025"), ("2024", "2024")]),
        ("Depuis des dizaines d'années, il pleut.", [("des dizaines d'années", "PXY")]),
        ("Les deux premières années, il a plu.", [("deux premières années", "P2Y")]),
        ("Dans la prochaine décennie, il pleuvra.", [("la prochaine décennie", "203")]),
        ("La Route du Lac 2019 a plu à 2019 marins.", [("2019", "2019")]),
        ("Le pont a cédé au premier jour de la grève le 5 janvier.", [("premier jour", "2026-01-05"), ("5 janvier", "2026-01-05")]),
        # before and after
        ("Il y a trois jours, il a plu.", [("Il y a trois jours", "2026-02-07")]),
        ("Le moulin a fermé il y a sept mois.", [("il y a sept mois", "2025-07")]),
        ("Il y a près d'un quart de siècle, il a plu.", [("Il y a près d'un quart de siècle", "P25Y")]),
        ("Dans quinze jours, il repart.", [("Dans quinze jours", "2026-02-25")]),
        ("Samedi, il a plu ; une semaine plus tôt, il neigeait.", [("Samedi", "2026-02-07"), ("une semaine plus tôt", "2026-W05")]),
        ("Samedi, il a plu ; deux jours avant, il neigeait.", [("Samedi", "2026-02-07"), ("deux jours avant", "2026-02-05")]),
        ("Une semaine plus tard, il revenait.", [("Une semaine plus tard", "?")]),
        ("Élu en 2008, il fut réélu six ans plus tard.", [("2008", "2008"), ("six ans plus tard", "2014")]),
        ("En mars 2021, il part. Deux mois plus tard, il revient.", [("mars 2021", "2021-03"), ("Deux mois plus tard", "2021-05")]),
        ("En 2008, il part. Deux mois plus tard, il revient.", [("2008", "2008"), ("Deux mois plus tard", "2008")]),
        ("Le 6 janvier, il part. La veille, il était là.", [("6 janvier", "2026-01-06"), ("La veille", "2026-01-05")]),
        ("Il est parti le 6 janvier. La nuit suivante, il a plu.", [("6 janvier", "2026-01-06"), ("La nuit suivante", "2026-01-06TNI")]),
        ("Il y a 40 000 ans, ou 40000 ans, rien.", [("Il y a 40 000 ans", "?"), ("40000 ans", "P40000Y")]),
        ("Lundi, il avait été prévenu la veille.", [("Lundi", "2026-02-09"), ("la veille", "2026-02-08")]),
        ("Samedi, il a parlé, à la veille du scrutin.", [("Samedi", "2026-02-07"), ("la veille", "2026-02-07")]),
        ("Il faut partir demain (mercredi).", [("demain", "2026-02-11"), ("mercredi", "2026-02-11")]),
        ("Il est parti la nuit dernière, et rentre la nuit prochaine.", [("la nuit dernière", "2026-02-09TNI"), ("la nuit prochaine", "2026-02-10TNI")]),
        ("Lundi, il a plu. Le soir même, il neigeait.", [("Lundi", "2026-02-09"), ("Le soir même", "2026-02-09TEV")]),
        # hours
        ("Jusqu'à jeudi minuit, le pont sera fermé.", [("jeudi minuit", "2026-02-12T24:00")]),
        ("À dix-huit heures trente, il a parlé.", [("dix-huit heures trente", "2026-02-10T18:30")]),
        ("Lundi, entre 8 heures et 10 heures, il a plu.", [("Lundi", "2026-02-09"), ("8 heures", "2026-02-09T08:00"), ("10 heures", "2026-02-09T10:00")]),
        (
            "Le pont a cédé à 6h47 heure locale lundi (22h47 GMT dimanche).",
            [("6h47", "2026-02-09T06:47"), ("lundi", "2026-02-09"), ("22h47 GMT", "2026-02-08T22:47"), ("dimanche", "2026-02-08")],
        ),
        ("Le préavis court de jeudi 19H00 à samedi 8H00.", [("jeudi 19H00", "2026-02-12T19:00"), ("samedi 8H00", "2026-02-14T08:00")]),
        ("Lundi, après 2h30 de débat, il a plu.", [("Lundi", "2026-02-09"), ("2h30", "PT2H30M")]),
        ("Il est 21 heures passées, ce lundi.", [("21 heures", "2026-02-09T21:00"), ("ce lundi", "2026-02-09")]),
        ("Lundi, il a été trouvé peu avant 9 heures par des pompiers.", [("Lundi", "2026-02-09"), ("9 heures", "2026-02-09T09:00")]),
        ("Lundi, il a plu vers 3 heures (10 heures à Paris).", [("Lundi", "2026-02-09"), ("3 heures", "2026-02-09T03:00"), ("10 heures", "2026-02-09T10:00")]),
        ("Il a appelé lundi, à quatre heures moins le quart.", [("lundi", "2026-02-09"), ("quatre heures moins le quart", "2026-02-09T03:45")]),
        ("Lundi, vers 2 h moins le quart, il a gagné 2h de sommeil.", [("Lundi", "2026-02-09"), ("2 h moins le quart", "2026-02-09T01:45"), ("2h", "PT2H")]),
        ("L'un part mardi, l'un mercredi.", [("mardi", "2026-02-10"), ("mercredi", "2026-02-04")]),
        ("Le pont avait cédé dimanche vers 3h00, a dit lundi le maire.", [("dimanche", "2026-02-08"), ("3h00", "2026-02-08T03:00"), ("lundi", "2026-02-09")]),
        ("Lundi, sur le coup de 14 heures, il a plu.", [("Lundi", "2026-02-09"), ("14 heures", "2026-02-09T14:00")]),
        ("Le ministre a parlé cet avant-midi, le maire mardi avant-midi.", [("cet avant-midi", "2026-02-10TMO"), ("mardi avant-midi", "2026-02-10TMO")]),
        # lengths
        ("Il attend depuis trois semaines.", [("trois semaines", "P3W")]),
        ("Il a parlé deux heures et demie.", [("deux heures et demie", "PT2H30M")]),
        ("Il a parlé une heure et quart ; le débat a duré deux heures trente.", [("une heure et quart", "PT1H15M"), ("deux heures trente", "PT2H30M")]),
        ("Elle a gagné en 2h09'05'', devant Anna (2 h 51 min 13 sec).", [("2h09'05''", "PT2H9M5S"), ("2 h 51 min 13 sec", "PT2H51M13S")]),
        ("Il a couru en 2 heures 9 minutes et 5 secondes.", [("2 heures 9 minutes et 5 secondes", "PT2H9M5S")]),
        ("Des années durant, il a plu ; il répondra dans les 72 h, après une journée et demie.", [("Des années durant", "PXY"), ("72 h", "PT72H"), ("une journée et demie", "P1DT12H")]),
        ("Il partira trois mois plus tard que prévu, après une seule année et deux autres semaines.", [("trois mois", "P3M"), ("une seule année", "P1Y"), ("deux autres semaines", "P2W")]),
        ("Il est resté 2 h 30.", [("2 h 30", "PT2H30M")]),
        ("Il est resté un à trois jours, puis quelques semaines.", [("un à trois jours", "PXD"), ("quelques semaines", "PXW")]),
        ("Ils ont attendu toute la nuit.", [("toute la nuit", "P1TNI")]),
        ("Ces dernières semaines, il pleut.", [("Ces dernières semaines", "PXW")]),
        ("Il pleut depuis des mois.", [("des mois", "PXM")]),
        ("Il sera jugé dans les prochains jours.", [("les prochains jours", "FUTURE_REF")]),
        # what comes back
        ("Le bureau ferme le samedi.", [("samedi", "XXXX-WXX-6")]),
        ("Il ouvre du lundi au vendredi.", [("lundi", "XXXX-WXX-1"), ("vendredi", "XXXX-WXX-5")]),
        ("Chaque dimanche, et tous les soirs.", [("Chaque dimanche", "XXXX-WXX-7"), ("tous les soirs", "XXXX-XX-XXTEV")]),
        ("Il gagne 900 euros par mois, un loyer annuel.", [("par mois", "P1M"), ("annuel", "P1Y")]),
        ("Trois matins par semaine, elle chante ; une à deux fois par an, il danse.", [("Trois matins par semaine", "P1W"), ("une à deux fois par an", "P1Y")]),
        ("Il dort huit heures par nuit, une fois tous les deux ans davantage.", [("huit heures", "PT8H"), ("par nuit", "P1TNI"), ("une fois tous les deux ans", "P2Y")]),
        ("La foule revient samedi après samedi.", [("samedi après samedi", "XXXX-WXX-6")]),
        ("La dette croît année après année, jour et nuit, un mois sur deux.", [("année après année", "P1Y"), ("jour et nuit", "P1D"), ("un mois sur deux", "P2M")]),
        # in general
        ("La rue est désormais fermée.", [("désormais", "PRESENT_REF")]),
        ("Elle a récemment déménagé, et partira bientôt.", [("récemment", "PAST_REF"), ("bientôt", "FUTURE_REF")]),
    ],
)  # fmt: skip
def test_forms(text, found):
    """Extents go without article and preposition, deictics keep theirs; values are TIMEX3."""
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Un ouvrier de 45 ans est mort.",
        "Anna, 32 ans, est partie.",
        "Il est mort à l'âge de 84 ans.",
        "Agé de 17 ans et demi, il part. À six ans, il chantait avec un bébé de huit mois.",
        "Une fillette de 3 ans, des enfants de 11 mois à 9 ans, une tante qui a 94 ans.",
        "Les moins de 25 ans et les 18-25 ans sont touchés.",
        "Il a été élu et il est en mer.",
        "Plus de 2000 personnes, 2000 euros.",
        "Le quotidien Le Matin raconte la vie quotidienne.",
        "Une minute de silence au marché de Noël.",
        "Il roulait à 80 km/heure sur le Champ-de-Mars.",
        "Un jour, il partira.",
        "Le four a été 2019 fois le plus chaud ; la cathédrale de l'Assomption.",
        "Le club est premier à trois journées de la fin, après cinq journées de championnat.",
    ],
)
def test_what_looks_like_a_time(text):
    """Ages, participles, amounts, newspapers and places are no times."""
    assert told(text) == []


@pytest.mark.parametrize("code", DATED)
def test_every_rule_shows_an_example(code):
    """The example of each rule is found by that rule, and every rule of a table is known."""
    for rule, example in table(code).examples.items():
        found = [moment.by for moment in moments.find(dated(example, lang=code))]

        assert rule in RULES
        assert rule in found or rule == "none", (rule, found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The minister will meet tilers on Wednesday evening.", [("Wednesday evening", "2026-02-11TEV")]),
        ("The kiln went out on Tuesday, February 3, 2026.", [("Tuesday, February 3, 2026", "2026-02-03")]),
        ("It closed last September.", [("last September", "2025-09")]),
        ("He left three days ago, at 5 pm yesterday.", [("three days ago", "2026-02-07"), ("5 pm", "2026-02-09T17:00"), ("yesterday", "2026-02-09")]),
        ("Sales fell last week.", [("last week", "2026-W06")]),
        ("He waited for two hours.", [("two hours", "PT2H")]),
        ("He closed the plant before the summer.", [("summer", "2025-SU")]),
        ("The trial opens on Thursday.", [("Thursday", "2026-02-12")]),
        ("It was a march on Saturday.", [("Saturday", "2026-02-07")]),
        ("The hearing will be on the 26th, or on Sunday 22.", [("26th", "2026-02-26"), ("Sunday 22", "2026-02-22")]),
        ("He will be back on Sunday at 5:30 pm.", [("Sunday at 5:30 pm", "2026-02-15T17:30")]),
        ("He left on 3 February at 9 a.m.", [("3 February at 9 a.m.", "2026-02-03T09:00")]),
        ("He sings twice a week, three nights a month.", [("twice a week", "P1W"), ("three nights a month", "P1M")]),
        ("He sings every other Friday.", [("every other Friday", "XXXX-WXX-5")]),
    ],
)  # fmt: skip
def test_english(text, found):
    assert told(text, lang="en") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("El ministro recibirá el miércoles a los tejeros.", [("miércoles", "2026-02-11")]),
        ("El horno se apagó el martes 3 de febrero de 2026.", [("martes 3 de febrero de 2026", "2026-02-03")]),
        ("Cerró el veintiocho de septiembre pasado.", [("veintiocho de septiembre pasado", "2025-09-28")]),
        ("Salió hace tres días, ayer por la noche.", [("hace tres días", "2026-02-07"), ("ayer por la noche", "2026-02-09TNI")]),
        ("Las ventas bajaron la semana pasada.", [("la semana pasada", "2026-W06")]),
        ("Volverá el domingo a las 17:30.", [("domingo a las 17:30", "2026-02-15T17:30")]),
        ("Salió el 3 de febrero a las 9.", [("3 de febrero a las 9", "2026-02-03T09:00")]),
        ("Canta dos veces por semana.", [("dos veces por semana", "P1W")]),
        ("Esperó dos horas; abre cada sábado.", [("dos horas", "PT2H"), ("cada sábado", "XXXX-WXX-6")]),
    ],
)  # fmt: skip
def test_spanish(text, found):
    """A language may have a table of its times and no other."""
    assert told(text, lang="es") == found
