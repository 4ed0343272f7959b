"""What ties words to whoever said them, by the name that a quote has in `by`: the reference is made of this."""

from __future__ import annotations

from typing import Final, NamedTuple


class Rule(NamedTuple):
    """A class of cues."""

    what: str  # one line, for the reference
    example: str  # invented; the words found stand in square brackets


RULES: Final[dict[str, Rule]] = {
    "after": Rule(
        "A verb of any kind right after the quotation, its subject behind it.",
        "« [Le four est froid] », soupire le boulanger.",
    ),
    "inverted": Rule(
        "A verb whose pronoun follows it, after the quotation.", "« [Le four est froid] », a-t-elle ajouté."
    ),
    "before": Rule(
        "A verb of speech before the quotation, which it governs: in any form, a gerund, an accusation, a participle.",
        "Le boulanger a dénoncé « [une farine immangeable] ».",
    ),
    "bracketed": Rule(
        "A verb of speech set between commas, whose sentence holds the quotation.",
        "Le four serait « [bon pour la casse] » depuis mai, estime la maire.",
    ),
    "according": Rule(
        "« Selon », « d'après », « pour », « de l'avis de » and their like, with marks or without.",
        "Selon la mairie, [le four sera réparé lundi].",
    ),
    "joined": Rule(
        "Joined to another quotation of its sentence, or further on in what governs that.",
        "La maire promet « du pain » à ceux qui manquent de « [bonnes choses] ».",
    ),
    "noun": Rule("A noun of speech shortly before the quotation.", "Ils défilaient au cri de « [du pain pour tous] »."),
    "own verb": Rule(
        "A verb of speech in the quotation itself, its subject outside.", "La maire l'« [invite à patienter] » encore."
    ),
    "colon": Rule(
        "A colon before the quotation, on the same line or at the end of the line before.",
        "Le boulanger : « [Le four est froid] ».",
    ),
    "follow-on": Rule(
        "A whole clause without a cue: it goes on with what was said before, or the sentence before says who speaks.",
        "« Le four est froid », dit-il. « [Nous attendons le réparateur.] »",
    ),
    "dialogue": Rule(
        "A line of a dialogue, which a dash opens; two take turns.", "— [Vous partez ?]\n— [Demain], dit la boulangère."
    ),
    "long": Rule(
        "A fragment of eight words or more without a cue: too long for a name.",
        "Le four, « [vendu comme neuf par une maison de confiance] », a cédé.",
    ),
    "alone": Rule("A quotation that is a line by itself, a crosshead.", "« [Du pain perdu] »"),
    "recurring": Rule(
        "A fragment, in a title for instance, that stands in words that somebody says elsewhere in the article.",
        "La boulangerie au bord de la « [faillite] »",
    ),
    "post": Rule(
        "A message pasted in with its signature.",
        "[Courage à tous les boulangers !]— Anna Vernet (@avernet) 3 mai 2018",
    ),
    "that": Rule(
        "Without marks: the clause after the « que », « si » or « comment » of a verb of speech.",
        "La maire a indiqué lundi que [le four serait réparé].",
    ),
    "infinitive": Rule(
        "Without marks: the infinitive of a verb of speech, of an accusation, of an appeal.",
        "La maire accuse le boulanger [d'avoir éteint le four].",
    ),
    "parenthesis": Rule(
        "Without marks: the sentence around a verb of speech between commas.",
        "[Le four sera réparé lundi], a précisé la mairie.",
    ),
    "announced": Rule(
        "Without marks: the clause after the colon that a verb of speech announces.",
        "La mairie a annoncé un plan : [trois fours seront réparés].",
    ),
}
