"""Names in one article; the findings of a dossier are the entities that they make up together."""

from __future__ import annotations

from typing import Final

RULES: Final = (  # id, what it says, an invented example
    ("title", "A courtesy title before it.", "Mme Carmant"),
    ("office", "An office before it.", "la maire Odile Carmant"),
    ("given name", "It begins with a given name.", "Odile Carmant"),
    ("family name", "It begins with the family's name, as in East Asia.", "Kim Min-ho"),
    ("speaks", "It stands with a verb of speech, an age or a trade.", "Orsel, 32 ans"),
    ("surname", "Somebody whom the article names in full elsewhere.", "Carmant"),
    ("model", "The statistical model alone says so.", "la Halle aux Grains"),
    ("body", "A word for a body before it.", "l'association Rives Libres"),
    ("site", "A word for a place before it.", "le quartier Basseville"),
    ("press", "An agency or an outlet of the tables.", "Le Monde"),
    ("state: name", "A state of the tables.", "la Belgique"),
    ("state: capital", "A capital of the tables.", "Bruxelles"),
    ("state: power", "The seat or the name of a state's power.", "le Kremlin"),
    ("organisation: parties", "A party of the tables.", "le Parti socialiste"),
    ("organisation: unions", "A union or an association of employers.", "la CGT"),
    ("organisation: institutions", "An institution of a state or of several.", "l'ONU"),
    ("organisation: ministries", "A ministry.", "le ministère de l'Intérieur"),
    ("organisation: police", "Police, army, services.", "la gendarmerie nationale"),
    ("organisation: ngos", "An organisation that is no state's.", "la Croix-Rouge"),
    ("organisation: companies", "A company of the tables.", "Airbus"),
)
